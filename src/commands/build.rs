//! `klarside build`.

use anyhow::{Result, anyhow};

use super::{Exit, Session};
use crate::cli;
use crate::lang::say;

/// # Errors
/// Always, so far.
pub fn run(_args: &cli::Build, _session: &Session) -> Result<Exit> {
    Err(anyhow!(say! {
        nb: "«klarside build» er ikke bygd ennå.",
        nn: "«klarside build» er ikkje bygd enno.",
        en: "“klarside build” is not built yet.",
    }))
}
