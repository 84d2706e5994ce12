//! The machine-readable report, version 1. These structs are a contract, not our types: fields may
//! be added, none changes its meaning.

use std::io::{self, Write};

use serde::Serialize;

use super::figures::{PartFigures, rounded};
use super::{Entry, Report, Standing};
use crate::check::{Basis, Verdict};

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    findings: Vec<Finding<'a>>,
    checked: Checked,
    /// What else there is to say of the run, in the language of the messages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<&'a str>,
    /// The edits that would help most, for pages that are hard to read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    advice: Vec<Advice<'a>>,
    /// The figures of readability of each council and folder, and of the whole site.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<PartFigures<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'a str,
    /// `error`, `warning` or `tip`.
    level: &'a str,
    /// `fails` or `unsure`.
    verdict: &'a str,
    message: &'a str,
    file: &'a str,
    /// From 1.
    line: usize,
    /// From 1, in characters.
    column: usize,
    end_line: usize,
    /// Exclusive.
    end_column: usize,
    /// The first page that shows the fault.
    url: Option<&'a str>,
    /// Finds exactly the element in that page.
    selector: Option<&'a str>,
    /// The text at the place, at most 200 characters.
    snippet: &'a str,
    wcag: Vec<&'a str>,
    act: Vec<&'a str>,
    /// The reason given for accepting it.
    waived: Option<&'a str>,
    /// `new`, `worse` or `known`, when the run was compared with an earlier one.
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<&'static str>,
}

#[derive(Serialize)]
struct Advice<'a> {
    file: &'a str,
    line: usize,
    sentence: &'a str,
    reason: &'a str,
    suggestion: Option<&'a str>,
    lix_before: f64,
    lix_after: f64,
}

#[derive(Serialize)]
struct Checked {
    files: usize,
    pages: usize,
    rules: usize,
}

pub(super) fn write(report: &Report, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let checked = &report.checked;
    let output = Output {
        version: 1,
        findings: report.entries.iter().map(|entry| finding(entry, report)).collect(),
        checked: Checked { files: checked.files, pages: checked.pages, rules: checked.rules.len() },
        notes: report.notes.iter().map(|note| note.in_lang(report.lang)).collect(),
        advice: advice(report),
        parts: report.parts.iter().map(PartFigures::of).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &output)?;
    writeln!(out)
}

fn advice(report: &Report) -> Vec<Advice<'_>> {
    let edits = report.advice.iter().flat_map(|advice| advice.edits.iter().map(|e| (&advice.path, e)));
    edits
        .map(|(path, edit)| Advice {
            file: path,
            line: edit.line,
            sentence: &edit.sentence,
            reason: edit.reason.in_lang(report.lang),
            suggestion: edit.suggestion.as_deref(),
            lix_before: rounded(edit.lix_before),
            lix_after: rounded(edit.lix_after),
        })
        .collect()
}

fn finding<'a>(entry: &'a Entry, report: &Report) -> Finding<'a> {
    let finding = &entry.finding;
    let basis = |kind: &str| -> Vec<&'static str> {
        finding
            .rule
            .basis
            .iter()
            .copied()
            .map(Basis::parts)
            .filter(|(k, _)| *k == kind)
            .map(|(_, r)| r)
            .collect()
    };
    let first = finding.seen.first();
    Finding {
        rule: finding.rule.id,
        level: finding.level.id(),
        verdict: match finding.verdict {
            Verdict::Fails => "fails",
            Verdict::Unsure => "unsure",
        },
        message: finding.message.in_lang(report.lang),
        file: &entry.spot.path,
        line: entry.spot.start.0,
        column: entry.spot.start.1,
        end_line: entry.spot.end.0,
        end_column: entry.spot.end.1,
        url: first.and_then(|s| some(&s.url)),
        selector: first.and_then(|s| some(&s.selector)),
        snippet: &entry.snippet,
        wcag: basis("wcag"),
        act: basis("act"),
        waived: finding.waiver.as_deref(),
        baseline: report.baseline.as_ref().map(|_| match entry.standing {
            Standing::New => "new",
            Standing::Worse { .. } => "worse",
            Standing::Known => "known",
        }),
    }
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|t| !t.is_empty())
}
