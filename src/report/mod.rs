//! Findings → something to read.
//!
//! In: findings and the sources they point into. Out: a [`Report`], complete and independent of the
//! sources, and one function for each format that writes it. Every format says the same things, by file,
//! place and rule; those that a person reads from the top say first what stops publishing.

mod advice;
mod baseline;
mod coverage;
mod criteria;
mod duties;
mod excerpt;
pub mod figures;
mod github;
mod human;
mod json;
mod junit;
pub mod requirements;
mod sarif;
mod spot;
mod words;

pub use advice::{Advice, Edit};
pub use baseline::{Baseline, Compared, Standing};
pub use coverage::{Covered, Means, coverage};
pub use criteria::{Criterion, criterion};
pub use duties::DUTIES;
pub use excerpt::example;
pub use human::{Loudness, View, faults, wrap};
pub use spot::{Line, Spot};
pub use words::{BAD, GOOD, level};

use std::io;
use std::time::Duration;

use crate::check::{Finding, Rule};
use crate::lang::{Lang, Message};
use crate::prose::parts::Part;
use crate::source::Sources;

/// Everything one run found, and what it looked at.
#[derive(Debug)]
pub struct Report {
    /// All findings, in the order formats list them.
    pub entries: Vec<Entry>,
    pub checked: Checked,
    /// The language of the messages.
    pub lang: Lang,
    /// Whether warnings stop publishing too.
    pub strict: bool,
    pub outcome: Outcome,
    /// How it compares with an earlier run, where that was asked for.
    pub baseline: Option<Compared>,
    /// What would help most on the pages that are hard to read.
    pub advice: Vec<Advice>,
    /// The figures of readability of councils and folders; empty unless they were asked for.
    pub parts: Vec<Part>,
    /// What to put before paths so that they count from the folder the tool was started in, for
    /// services that know only that: empty, or with a slash at the end.
    pub prefix: String,
    pub elapsed: Duration,
    /// What else there is to say of the run.
    pub notes: Vec<Message>,
}

/// A finding, with its places read from the sources.
#[derive(Debug)]
pub struct Entry {
    pub finding: Finding,
    pub spot: Spot,
    pub related: Vec<(Spot, Message)>,
    /// The text at the place, at most 200 characters of it.
    pub snippet: String,
    /// What an earlier run knew of it.
    pub standing: Standing,
}

/// What was looked at, so that "no findings" can say of what.
#[derive(Debug, Default, Clone)]
pub struct Checked {
    pub files: usize,
    pub pages: usize,
    pub rules: Vec<&'static Rule>,
}

/// What the run was for, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A site was checked, and nothing else.
    Checked,
    /// A site was checked and written to this folder, in so many files.
    Written { folder: String, files: usize },
    /// A site was to be built, but errors stopped it; the folder is as it was.
    NotWritten { folder: String },
    /// Finished pages were checked: whether they may be published is not ours to say.
    Audited,
}

/// The formats a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    #[default]
    Human,
    Json,
    Sarif,
    Github,
    Junit,
}

impl Format {
    pub const ALL: &[Format] = &[Format::Human, Format::Json, Format::Sarif, Format::Github, Format::Junit];

    /// The name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Format::Human => "human",
            Format::Json => "json",
            Format::Sarif => "sarif",
            Format::Github => "github",
            Format::Junit => "junit",
        }
    }

    pub fn of_id(id: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.id() == id)
    }
}

impl Report {
    pub fn new(
        findings: Vec<Finding>,
        sources: &Sources,
        checked: Checked,
        lang: Lang,
        strict: bool,
    ) -> Report {
        let entries = entries(findings, sources);
        Report {
            entries,
            checked,
            lang,
            strict,
            outcome: Outcome::Checked,
            baseline: None,
            advice: Vec::new(),
            parts: Vec::new(),
            prefix: String::new(),
            elapsed: Duration::ZERO,
            notes: Vec::new(),
        }
    }

    /// The findings that something should be done about.
    pub fn open(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.is_open())
    }

    /// The findings a person has to look at.
    pub fn unsure(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.is_unsure())
    }

    /// The findings somebody has accepted, with a reason.
    pub fn waived(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.finding.waiver.is_some())
    }

    /// The findings that were there before.
    pub fn known(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.standing == Standing::Known)
    }

    /// Whether a finding tells of a council that is not there, and stops nothing: it is counted, and told
    /// in full by `klarside status`, so that what somebody wrote comes first.
    fn is_for_status(&self, entry: &Entry) -> bool {
        entry.is_open() && !entry.stops(self.strict) && duties::is_about_no_council(entry.finding.rule.id)
    }

    /// Whether any finding keeps the site from being published.
    pub fn stops(&self) -> bool {
        self.entries.iter().any(|e| e.stops(self.strict))
    }

    /// Writes the report. Only [`Format::Human`] looks at `view`.
    ///
    /// # Errors
    /// When `out` does not take it.
    pub fn write(&self, format: Format, view: &View, out: &mut (impl io::Write + ?Sized)) -> io::Result<()> {
        match format {
            Format::Human => human::write(self, view, out),
            Format::Json => json::write(self, out),
            Format::Sarif => sarif::write(self, out),
            Format::Github => github::write(self, out),
            Format::Junit => junit::write(self, out),
        }
    }
}

impl Entry {
    pub fn is_open(&self) -> bool {
        self.finding.waiver.is_none()
            && self.finding.verdict == crate::check::Verdict::Fails
            && self.standing != Standing::Known
    }

    /// Whether this finding alone keeps the site from being published.
    pub fn stops(&self, strict: bool) -> bool {
        self.is_open() && self.finding.stops(strict)
    }

    pub fn is_unsure(&self) -> bool {
        self.finding.waiver.is_none() && self.finding.verdict == crate::check::Verdict::Unsure
    }
}

/// The rules a report is about: those that were run, and any other that found something.
fn rules(report: &Report) -> Vec<&'static Rule> {
    let mut rules = report.checked.rules.clone();
    for entry in &report.entries {
        if !rules.iter().any(|rule| rule.id == entry.finding.rule.id) {
            rules.push(entry.finding.rule);
        }
    }
    rules.sort_by_key(|rule| rule.id);
    rules
}

/// Findings in the order reports list them, with their places read. A run over many files may call
/// this for each and drop the file; the whole is then put in order by [`in_order`].
pub fn entries(findings: Vec<Finding>, sources: &Sources) -> Vec<Entry> {
    let findings = crate::check::sorted(findings);
    let mut finder = spot::Finder::new(sources);
    for finding in &findings {
        finder.want(finding.place);
        finding.related.iter().for_each(|(place, _)| finder.want(*place));
    }
    let found = finder.find();
    let mut entries: Vec<Entry> = findings
        .into_iter()
        .map(|finding| Entry {
            spot: found.spot(finding.place),
            related: finding
                .related
                .iter()
                .map(|(place, words)| (found.spot(*place), words.clone()))
                .collect(),
            snippet: found.snippet(finding.place),
            standing: Standing::New,
            finding,
        })
        .collect();
    in_order(&mut entries);
    entries
}

/// By path, place and rule.
pub fn in_order(entries: &mut [Entry]) {
    entries.sort_by(|a, b| {
        let key = |e: &Entry| (e.finding.place.span, e.finding.rule.id);
        a.spot.path.cmp(&b.spot.path).then_with(|| key(a).cmp(&key(b)))
    });
}
