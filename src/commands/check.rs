//! `klarside check`: the whole road, and nothing written.

use anyhow::Result;

use super::road::Input;
use super::{Exit, Session};
use crate::cli;

/// # Errors
/// When the tool cannot do its work; faults in the content are in the report.
pub fn run(args: &cli::Check, session: &Session) -> Result<Exit> {
    let input = Input::read(session, args.circumstances.today)?;
    let arrived = input.travel(session, &|_| Ok(()))?;
    session.report(&arrived.report(&input, session, args.checking.strict), args.checking.format)
}
