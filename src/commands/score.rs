//! `klarside score`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::Score, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside score» er ikke bygd ennå.",
        nn: "«klarside score» er ikkje bygd enno.",
        en: "“klarside score” is not built yet.",
    }))
}
