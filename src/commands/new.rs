//! `klarside new`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::New, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside new» er ikke bygd ennå.",
        nn: "«klarside new» er ikkje bygd enno.",
        en: "“klarside new” is not built yet.",
    }))
}
