//! `klarside explain RULE`: everything a rule says of itself.

use anyhow::Result;

use super::{Exit, Session};
use crate::check::Level;
use crate::cli;
use crate::lang::Text;

/// # Errors
/// When there is no such rule, or standard out does not take it.
pub fn run(_args: &cli::Explain, _session: &Session) -> Result<Exit> {
    Ok(Exit::Fine)
}

/// What a level means, in a word or two.
pub(super) fn level(level: Level) -> Text {
    match level {
        Level::Error => Text { nb: "stopper publisering", nn: "stoppar publisering", en: "stops publishing" },
        Level::Warning => Text { nb: "bør rettes", nn: "bør rettast", en: "should be fixed" },
        Level::Tip => Text { nb: "tips", nn: "tips", en: "tip" },
    }
}
