//! `klarside check`: the whole road, and nothing written.

use anyhow::Result;

use super::road::{self, Input};
use super::{Exit, Session, baseline, status};
use crate::cli;
use crate::lang::say;
use crate::report::Loudness;
use crate::rules;

/// # Errors
/// When the tool cannot do its work; faults in the content are in the report.
pub fn run(args: &cli::Check, session: &Session) -> Result<Exit> {
    let mut input = Input::read(session, &args.circumstances)?;
    input.sums = true;
    let progress = road::progress(session);
    let arrived = input.travel(rules::ALL, &|_, total| {
        progress.step(total);
        Ok(())
    })?;
    drop(progress);
    let mut report = arrived.report(&input, session, args.checking.strict);
    baseline::apply(&mut report, &input.sources, &args.checking)?;
    let status = status::of(&input);
    let (met, all) = status::sum(&status);
    if all > 0 && session.loudness != Loudness::Quiet {
        report.notes.push(say! {
            nb: "{met} av {all} plikter er på plass, regnet for hvert utvalg. «klarside status» viser hvilke.",
            nn: "{met} av {all} plikter er på plass, rekna for kvart utval. «klarside status» viser kva for nokre.",
            en: "{met} of {all} duties are met, counted for each council. “klarside status” shows which.",
        });
    }
    session.report(&report, args.checking.format)
}
