//! `JUnit`'s XML, for build servers that show tests: each rule a suite, each finding a test that
//! failed when it stops publishing, was skipped when a person has to look or somebody has accepted
//! it, and else passed with a remark.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::words::{self, LOOK};
use super::{Entry, Report, Standing};
use crate::check::Rule;

pub(super) fn write(report: &Report, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut by_rule: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    report.entries.iter().for_each(|e| by_rule.entry(e.finding.rule.id).or_default().push(e));
    let rules = super::rules(report);
    let clean = rules.iter().filter(|rule| !by_rule.contains_key(rule.id)).count();
    let totals = Totals::of(report.entries.iter(), report, clean);
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="klarside"{totals}>"#)?;
    for rule in rules {
        suite(rule, by_rule.get(rule.id).map_or(&[], Vec::as_slice), report, out)?;
    }
    writeln!(out, "</testsuites>")
}

fn suite(
    rule: &Rule,
    entries: &[&Entry],
    report: &Report,
    out: &mut (impl Write + ?Sized),
) -> io::Result<()> {
    let totals = Totals::of(entries.iter().copied(), report, usize::from(entries.is_empty()));
    writeln!(out, r#"  <testsuite name="{}"{totals}>"#, escaped(rule.id))?;
    if entries.is_empty() {
        let title = escaped(rule.title.in_lang(report.lang));
        writeln!(out, r#"    <testcase classname="{}" name="{title}"/>"#, escaped(rule.id))?;
    }
    for entry in entries {
        case(entry, report, out)?;
    }
    writeln!(out, "  </testsuite>")
}

fn case(entry: &Entry, report: &Report, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let finding = &entry.finding;
    let lang = report.lang;
    let (line, column) = entry.spot.start;
    let path = format!("{}{}", report.prefix, entry.spot.path);
    let id = escaped(finding.rule.id);
    let name = escaped(&format!("{path}:{line}:{column}"));
    let file = escaped(&path);
    writeln!(out, r#"    <testcase classname="{id}" name="{name}" file="{file}" line="{line}">"#)?;
    let message = escaped(finding.message.in_lang(lang));
    let level = words::level_in(report, finding.level).in_lang(lang);
    let why = escaped(finding.rule.why.in_lang(lang));
    let fix = escaped(&finding.rule.advice(entry.spot.written, lang));
    let advice = format!(
        "{why}
{} {fix}
{name}",
        words::FIX.in_lang(lang)
    );
    if let Some(reason) = &finding.waiver {
        let reason = escaped(&format!("{} {reason}", words::WAIVED.in_lang(lang)));
        writeln!(out, r#"      <skipped message="{reason}"/>"#)?;
        writeln!(out, "      <system-out>{message}</system-out>")?;
    } else if entry.standing == Standing::Known {
        let known = words::KNOWN.in_lang(lang);
        writeln!(out, r#"      <skipped message="{known}: {message}"/>"#)?;
    } else if entry.is_unsure() {
        writeln!(out, r#"      <skipped message="{}: {message}"/>"#, LOOK.in_lang(lang))?;
    } else if entry.stops(report.strict) {
        writeln!(out, r#"      <failure message="{message}" type="{id}">{advice}</failure>"#)?;
    } else {
        writeln!(out, "      <system-out>{message} ({level})\n{advice}</system-out>")?;
    }
    writeln!(out, "    </testcase>")
}

struct Totals {
    tests: usize,
    failures: usize,
    skipped: usize,
}

impl Totals {
    fn of<'a>(entries: impl Iterator<Item = &'a Entry>, report: &Report, clean: usize) -> Totals {
        let mut totals = Totals { tests: clean, failures: 0, skipped: 0 };
        for entry in entries {
            totals.tests += 1;
            totals.failures += usize::from(entry.stops(report.strict));
            totals.skipped += usize::from(!entry.is_open());
        }
        totals
    }
}

impl std::fmt::Display for Totals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Totals { tests, failures, skipped } = self;
        write!(f, r#" tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}""#)
    }
}

/// Text for an attribute or an element; what XML 1.0 has no way to write is replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn text_is_safe_in_xml() {
        assert_eq!(escaped("<a href=\"?b&c\">\u{0}\n"), "&lt;a href=&quot;?b&amp;c&quot;&gt;\u{fffd}&#10;");
    }
}
