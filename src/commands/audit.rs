//! `klarside audit`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::Audit, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside audit» er ikke bygd ennå.",
        nn: "«klarside audit» er ikkje bygd enno.",
        en: "“klarside audit” is not built yet.",
    }))
}
