//! `klarside init`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::Init, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside init» er ikke bygd ennå.",
        nn: "«klarside init» er ikkje bygd enno.",
        en: "“klarside init” is not built yet.",
    }))
}
