//! What would help most on each page that is hard to read: the section of the report for people.

use std::io::{self, Write};

use super::figures::decimal;
use super::human::wrap;
use super::{Loudness, Report, View};
use crate::lang::{Message, Text, say};

/// The edits that would help one page most, best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// Below the site's root.
    pub path: String,
    pub edits: Vec<Edit>,
}

/// One thing to change.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// From 1.
    pub line: usize,
    pub sentence: String,
    pub reason: Message,
    /// What to write, where that is certain.
    pub suggestion: Option<String>,
    pub lix_before: f64,
    pub lix_after: f64,
}

/// The most pages told of, unless everything is asked for.
const MOST_PAGES: usize = 3;

const TITLE: Text = Text {
    nb: "Dette gjør sidene lettest å lese:",
    nn: "Dette gjer sidene lettast å lese:",
    en: "What would make the pages easiest to read:",
};

pub(super) fn write(report: &Report, view: &View, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let Some(_) = report.advice.first() else { return Ok(()) };
    let lang = report.lang;
    let most = if view.loudness == Loudness::Verbose { usize::MAX } else { MOST_PAGES };
    writeln!(out, "\x1b[1m{}\x1b[0m", TITLE.in_lang(lang))?;
    for advice in report.advice.iter().take(most) {
        let lix = decimal(advice.edits.first().map_or(0.0, |edit| edit.lix_before), lang);
        writeln!(out, "  {}{} (LIX {lix})", report.prefix, advice.path)?;
        for edit in &advice.edits {
            let (line, after) = (edit.line, decimal(edit.lix_after, lang));
            let (nb, nn, en) = (&edit.reason.nb, &edit.reason.nn, &edit.reason.en);
            // Some edits make a page easier in ways that LIX does not count.
            let told = if edit.lix_after < edit.lix_before - 0.05 {
                say! {
                    nb: "Linje {line}: {nb} Da blir LIX {after}.",
                    nn: "Linje {line}: {nn} Då blir LIX {after}.",
                    en: "Line {line}: {en} LIX is then {after}.",
                }
            } else {
                say! { nb: "Linje {line}: {nb}", nn: "Linje {line}: {nn}", en: "Line {line}: {en}" }
            };
            writeln!(out, "{}", wrap(told.in_lang(lang), view.width, "    "))?;
            writeln!(out, "{}", wrap(&edit.sentence, view.width, "      "))?;
            if let Some(suggestion) = &edit.suggestion {
                writeln!(out, "{}", wrap(&format!("→ {suggestion}"), view.width, "      "))?;
            }
        }
    }
    let rest = report.advice.len().saturating_sub(most);
    if rest > 0 {
        writeln!(out, "  {}", super::words::and_more(rest).in_lang(lang))?;
    }
    writeln!(out)
}
