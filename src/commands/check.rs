//! `klarside check`: the whole road, and nothing written.

use anyhow::Result;

use super::road::{self, Input};
use super::{Exit, Session, baseline};
use crate::cli;
use crate::rules;

/// # Errors
/// When the tool cannot do its work; faults in the content are in the report.
pub fn run(args: &cli::Check, session: &Session) -> Result<Exit> {
    let input = Input::read(session, &args.circumstances)?;
    let progress = road::progress(session);
    let arrived = input.travel(rules::ALL, &|_, total| {
        progress.step(total);
        Ok(())
    })?;
    drop(progress);
    let mut report = arrived.report(&input, session, args.checking.strict);
    baseline::apply(&mut report, &input.sources, &args.checking)?;
    session.report(&report, args.checking.format)
}
