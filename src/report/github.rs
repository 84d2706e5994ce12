//! Annotations for GitHub's workflow log: one command a line, shown beside the changed file.
//!
//! GitHub shows only the first few of each kind beside the lines, so errors come first, and what nobody
//! has to act on is cut short.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::words::{self, Counts, LOOK};
use super::{Entry, Report, Standing};
use crate::check::Level;

/// So many errors, warnings and notices of one step are shown beside the lines.
const MOST_BESIDE_LINES: usize = 10;

pub(super) fn write(report: &Report, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let lang = report.lang;
    let is_told = |e: &&Entry| e.standing != Standing::Known && !report.is_for_status(e);
    let mut entries: Vec<&Entry> = report.entries.iter().filter(is_told).collect();
    entries.sort_by_key(|entry| {
        (command(entry, report), entry.finding.waiver.is_some(), !entry.is_unsure(), entry.finding.level)
    });
    let of = |wanted| entries.partition_point(|entry| command(entry, report) <= wanted);
    let (errors, to_mend) = (of(Command::Error), of(Command::Warning));
    let shown = entries.len().min(to_mend + MOST_BESIDE_LINES);
    for entry in &entries[..shown] {
        writeln!(out, "{}", annotation(entry, report))?;
    }
    if errors.max(to_mend - errors) > MOST_BESIDE_LINES {
        writeln!(out, "{}", line(words::beside_lines(MOST_BESIDE_LINES).in_lang(lang)))?;
    }
    if shown < entries.len() {
        writeln!(out, "{}", line(words::left_out(entries.len() - shown).in_lang(lang)))?;
    }
    let for_status = report.open().filter(|e| report.is_for_status(e)).count();
    let counts = Counts::of(report);
    writeln!(out, "{}", line(words::checked(report, !counts.are_none()).in_lang(lang)))?;
    if !counts.are_none() {
        writeln!(out, "{}", line(&counts.words(lang)))?;
    }
    if for_status > 0 {
        writeln!(out, "{}", line(words::for_status(for_status).in_lang(lang)))?;
    }
    writeln!(out, "{}", line(words::verdict(report, counts).in_lang(lang)))
}

/// What GitHub calls a finding, the gravest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Command {
    Error,
    Warning,
    Notice,
}

fn command(entry: &Entry, report: &Report) -> Command {
    match entry.finding.level {
        _ if !entry.is_open() => Command::Notice,
        Level::Error => Command::Error,
        Level::Warning if report.strict => Command::Error,
        Level::Warning => Command::Warning,
        Level::Tip => Command::Notice,
    }
}

fn annotation(entry: &Entry, report: &Report) -> String {
    let finding = &entry.finding;
    let lang = report.lang;
    let rule = finding.rule;
    let command = match command(entry, report) {
        Command::Error => "error",
        Command::Warning => "warning",
        Command::Notice => "notice",
    };
    let spot = &entry.spot;
    let mut place = format!("file={}", property(&format!("{}{}", report.prefix, spot.path)));
    if spot.line.is_some() {
        let ((line, column), (end_line, end_column)) = (spot.start, spot.end);
        let _ = write!(place, ",line={line},endLine={end_line}");
        if line == end_line {
            // GitHub refuses columns on annotations of several lines.
            let _ = write!(place, ",col={column},endColumn={end_column}");
        }
    }
    let mut title = format!("{} ({})", rule.title.in_lang(lang), rule.id);
    let mut message = finding.message.in_lang(lang).to_owned();
    if let Some(reason) = &finding.waiver {
        title = format!("{} {title}", words::WAIVED.in_lang(lang));
        let _ = write!(message, "\n{reason}");
    } else {
        if entry.is_unsure() {
            title = format!("{title}: {}", LOOK.in_lang(lang));
        }
        let _ = write!(message, "\n{} {}", words::FIX.in_lang(lang), rule.advice(entry.spot.written, lang));
    }
    format!("::{command} {place},title={}::{}", property(&title), data(&message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// Plain words in the log, which must not be taken for a command.
fn line(text: &str) -> String {
    text.replace("::", ": :").replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_github_is_escaped() {
        assert_eq!(data("100 %\r\n::error::"), "100 %25%0D%0A::error::");
        assert_eq!(property("a,b: 50 %"), "a%2Cb%3A 50 %25");
    }
}
