//! Annotations for GitHub's workflow log: one command a line, shown beside the changed file.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::words::{self, Counts, LOOK};
use super::{Entry, Report, Standing};
use crate::check::Level;

pub(super) fn write(report: &Report, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    for entry in report.entries.iter().filter(|entry| entry.standing != Standing::Known) {
        writeln!(out, "{}", annotation(entry, report))?;
    }
    let counts = Counts::of(report);
    let checked = words::checked(report, !counts.are_none());
    let verdict = words::verdict(report, counts);
    writeln!(out, "{}", line(checked.in_lang(report.lang)))?;
    writeln!(out, "{}", line(verdict.in_lang(report.lang)))
}

fn annotation(entry: &Entry, report: &Report) -> String {
    let finding = &entry.finding;
    let lang = report.lang;
    let rule = finding.rule;
    let command = match finding.level {
        _ if !entry.is_open() => "notice",
        Level::Error => "error",
        Level::Warning if report.strict => "error",
        Level::Warning => "warning",
        Level::Tip => "notice",
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
