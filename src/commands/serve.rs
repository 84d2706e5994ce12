//! `klarside serve`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::Serve, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside serve» er ikke bygd ennå.",
        nn: "«klarside serve» er ikkje bygd enno.",
        en: "“klarside serve” is not built yet.",
    }))
}
