//! `klarside check`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::Check, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside check» er ikke bygd ennå.",
        nn: "«klarside check» er ikkje bygd enno.",
        en: "“klarside check” is not built yet.",
    }))
}
