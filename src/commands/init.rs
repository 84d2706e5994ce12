//! `klarside init`: a small site that builds.

use std::path::Path;

use anyhow::Result;
use include_dir::{Dir, include_dir};
use jiff::ToSpan as _;

use super::{Exit, Session, scaffold};
use crate::cli;
use crate::config::Config;
use crate::lang::say;
use crate::render::dates;

/// The site, with blanks; see [`scaffold::filled`].
static SITE: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/commands/scaffold/site");

/// # Errors
/// When the folder cannot be written to.
pub fn run(args: &cli::Init, session: &Session) -> Result<Exit> {
    let root = args.dir.clone().unwrap_or_else(|| session.root.clone());
    let today = session.today(None, &Config::default())?;
    // A meeting far enough ahead for every deadline, on a Thursday.
    let in_seven_weeks = today.saturating_add(7.weeks());
    let to_thursday = 3 - i32::from(in_seven_weeks.weekday().to_monday_zero_offset());
    let meeting = in_seven_weeks.saturating_add(to_thursday.days());
    let blanks = [
        ("today", today.to_string()),
        ("year", meeting.year().to_string()),
        ("meeting", meeting.to_string()),
        ("meeting_in_words", dates::date(meeting, session.lang)),
        ("case_deadline", meeting.saturating_sub(3.weeks()).to_string()),
        ("needs_deadline", meeting.saturating_sub(2.weeks()).to_string()),
        ("revise_by", today.saturating_add(3.years()).to_string()),
    ];
    let mut files = Vec::new();
    gather(&SITE, &blanks, &mut files);
    files.extend(super::schema::files());
    let written = scaffold::write(&root, &files, false)?;
    let folder = root.display().to_string();
    let go = if root == Path::new(".") { String::new() } else { format!("cd {folder} && ") };
    let next = say! {
        nb: "Se det i nettleseren med «{go}klarside serve», eller bygg det med «{go}klarside build».",
        nn: "Sjå det i nettlesaren med «{go}klarside serve», eller bygg det med «{go}klarside build».",
        en: "See it in the browser with “{go}klarside serve”, or build it with “{go}klarside build”.",
    };
    scaffold::tell(session, &written, &next)?;
    Ok(Exit::Fine)
}

fn gather(dir: &Dir, blanks: &[(&str, String)], files: &mut Vec<(String, String)>) {
    for file in dir.files() {
        let path: Vec<_> = file.path().iter().map(|part| part.to_string_lossy()).collect();
        let path = scaffold::filled(&path.join("/"), blanks).replace("_gitignore", ".gitignore");
        files.push((path, scaffold::filled(file.contents_utf8().unwrap_or_default(), blanks)));
    }
    dir.dirs().for_each(|dir| gather(dir, blanks, files));
}
