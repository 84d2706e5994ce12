//! The ratchet: what was wrong before is let be, what is new or worse is not.
//!
//! In: the entries of a report, and a [`Baseline`] kept from an earlier run. Out: for each entry its
//! [`Standing`], and how it all compares. A finding is known again by its rule, its file and the words
//! at its place, so lines may move freely. Words that are edited a little are still the same finding;
//! one that carries a figure is worse when the figure is higher. Errors and warnings are kept, never
//! tips, nor what is waived or unsure.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Entry, Report};
use crate::site::PRIVATE;

/// What is known of a finding from before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Not in the baseline, or there is none.
    #[default]
    New,
    /// In the baseline with this lower figure.
    Worse {
        was: u32,
    },
    Known,
}

/// Findings kept from an earlier run. The JSON is a contract: fields may be added, none changes its
/// meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Baseline {
    pub version: u32,
    findings: Vec<Kept>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Kept {
    file: String,
    rule: String,
    /// Of the words at the place.
    fingerprint: String,
    count: usize,
    /// The highest figure, for rules that measure.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    value: Option<u32>,
    /// The words, for rules about language alone: others may point at what should not be repeated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    text: Option<String>,
}

/// How a run compares with the baseline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The baseline's file, as it was named.
    pub file: String,
    pub known: usize,
    /// Findings of the baseline that are gone.
    pub mended: usize,
    /// Whether the file was written anew with what was found.
    pub written: bool,
}

/// How much of their words two texts must share to be the same text, edited.
const SHARED: f64 = 0.5;
/// A file with more findings of one rule than this is not searched for edited texts, for speed.
const MOST_KEPT: usize = 500;

impl Baseline {
    const VERSION: u32 = 1;

    /// What a report found that is to be let be from now on.
    pub fn of(report: &Report) -> Baseline {
        let mut kept: BTreeMap<(&str, &str, String), Kept> = BTreeMap::new();
        for entry in report.entries.iter().filter(|entry| counts(entry)) {
            let (file, rule, print) = (entry.spot.path.as_ref(), entry.finding.rule.id, fingerprint(entry));
            let one = kept.entry((file, rule, print.clone())).or_insert_with(|| Kept {
                file: file.to_owned(),
                rule: rule.to_owned(),
                fingerprint: print,
                count: 0,
                value: None,
                text: text(entry),
            });
            one.count += 1;
            one.value = one.value.max(entry.finding.value);
        }
        Baseline { version: Baseline::VERSION, findings: kept.into_values().collect() }
    }

    /// Reads what [`Baseline::to_json`] wrote.
    ///
    /// # Errors
    /// When it is not that.
    pub fn of_json(json: &str) -> Result<Baseline, serde_json::Error> {
        let baseline: Baseline = serde_json::from_str(json)?;
        if baseline.version == Baseline::VERSION {
            return Ok(baseline);
        }
        Err(serde::de::Error::custom(format!("version {}", baseline.version)))
    }

    /// The same findings give the same bytes.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}

impl Report {
    /// Compares what was found with a baseline: what is known no longer counts, and of the rest
    /// warnings count like errors. `exists` tells whether a file of the baseline is still there.
    pub fn compare(&mut self, file: &str, baseline: &Baseline, exists: impl Fn(&str) -> bool) {
        let mut groups = groups(baseline);
        let mut open: Vec<usize> = (0..self.entries.len()).filter(|i| counts(&self.entries[*i])).collect();
        // The lowest figure first, so that an extra finding is the one with the highest.
        open.sort_by_key(|i| (self.entries[*i].finding.value, *i));
        let mut left = Vec::new();
        for i in open {
            let entry = &mut self.entries[i];
            let print = fingerprint(entry);
            let group = group_of(&mut groups, entry);
            let hit = group.and_then(|kept| kept_as(kept, &print));
            match hit {
                Some((kept, n)) => entry.standing = take(kept, n, entry),
                None => left.push((i, print)),
            }
        }
        let mut lost = Vec::new();
        for (i, print) in left {
            let entry = &mut self.entries[i];
            match group_of(&mut groups, entry).and_then(|group| edited(group, entry)) {
                Some(standing) => entry.standing = standing,
                None => lost.push((i, print)),
            }
        }
        // A file with another name brings its findings along.
        let mut gone: Vec<&mut Group> = groups.iter_mut().filter(|group| !exists(group.file)).collect();
        for (i, print) in lost {
            let entry = &mut self.entries[i];
            let from = gone.iter_mut().filter(|group| group.rule == entry.finding.rule.id);
            let mut hits = from.filter_map(|group| kept_as(&mut group.kept, &print));
            if let Some((kept, n)) = hits.next() {
                entry.standing = take(kept, n, entry);
            }
        }
        let known = self.entries.iter().filter(|e| e.standing == Standing::Known).count();
        let mended = groups.iter().flat_map(|group| &group.kept).map(|(_, n)| n).sum();
        self.strict = true;
        self.baseline = Some(Compared { file: file.to_owned(), known, mended, written: false });
    }
}

/// What a baseline keeps for one file and one rule, each with how many of it are not used up.
struct Group<'a> {
    file: &'a str,
    rule: &'a str,
    kept: Vec<(&'a Kept, usize)>,
}

/// In order of file and rule.
fn groups(baseline: &Baseline) -> Vec<Group<'_>> {
    let mut all: Vec<&Kept> = baseline.findings.iter().collect();
    all.sort();
    let mut groups: Vec<Group> = Vec::new();
    for kept in all {
        match groups.last_mut() {
            Some(last) if last.file == kept.file && last.rule == kept.rule => {
                last.kept.push((kept, kept.count));
            }
            _ => groups.push(Group { file: &kept.file, rule: &kept.rule, kept: vec![(kept, kept.count)] }),
        }
    }
    groups
}

fn group_of<'g, 'k>(groups: &'g mut [Group<'k>], entry: &Entry) -> Option<&'g mut Vec<(&'k Kept, usize)>> {
    let (file, rule) = (entry.spot.path.as_ref(), entry.finding.rule.id);
    let at = groups.binary_search_by(|group| (group.file, group.rule).cmp(&(file, rule))).ok()?;
    Some(&mut groups[at].kept)
}

/// The kept finding with these words, if some of it is left. They are in order of fingerprint.
fn kept_as<'g, 'k>(kept: &'g mut [(&'k Kept, usize)], print: &str) -> Option<&'g mut (&'k Kept, usize)> {
    let at = kept.binary_search_by(|(kept, _)| kept.fingerprint.as_str().cmp(print)).ok()?;
    Some(&mut kept[at]).filter(|(_, n)| *n > 0)
}

/// Whether a baseline cares for an entry.
fn counts(entry: &Entry) -> bool {
    entry.finding.stops(true)
}

/// Uses up one of a kept finding.
fn take(kept: &Kept, left: &mut usize, entry: &Entry) -> Standing {
    *left -= 1;
    match (kept.value, entry.finding.value) {
        (Some(was), Some(now)) if now > was => Standing::Worse { was },
        _ => Standing::Known,
    }
}

/// The kept finding whose words are most like those of `entry`, if they are alike.
fn edited(group: &mut [(&Kept, usize)], entry: &Entry) -> Option<Standing> {
    let new = text(entry)?;
    if group.len() > MOST_KEPT {
        return None;
    }
    let new: BTreeSet<&str> = words(&new).collect();
    let like = |kept: &Kept| {
        let old: BTreeSet<&str> = words(kept.text.as_deref().unwrap_or("")).collect();
        let both = 2 * old.intersection(&new).count();
        // Counts of words are small.
        #[expect(clippy::cast_precision_loss, reason = "a snippet has at most some hundred words")]
        let share = both as f64 / (old.len() + new.len()).max(1) as f64;
        share
    };
    let best = group
        .iter_mut()
        .filter(|(_, n)| *n > 0)
        .map(|(kept, n)| (like(kept), kept, n))
        // One or two words in common are no likeness.
        .filter(|(share, ..)| *share >= SHARED && new.len() > 3)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    best.map(|(_, kept, n)| take(kept, n, entry))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn text(entry: &Entry) -> Option<String> {
    let is_prose = entry.finding.rule.check.family() == "prose" && !is_private(entry);
    is_prose.then(|| entry.snippet.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn is_private(entry: &Entry) -> bool {
    entry.spot.path.strip_prefix(PRIVATE).is_some_and(|rest| rest.starts_with('/'))
}

/// A short form of the words at the place, without their white space. Where there are no words the
/// message tells findings apart, without its figures.
fn fingerprint(entry: &Entry) -> String {
    let has_words = entry.snippet.chars().any(char::is_alphanumeric);
    let message = &entry.finding.message.nb;
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |c: char| {
        let mut bytes = [0; 4];
        for byte in c.encode_utf8(&mut bytes).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    };
    if is_private(entry) {
        // Nothing that stands there may be guessed from the file.
    } else if has_words {
        entry.snippet.chars().filter(|c| !c.is_whitespace()).for_each(&mut add);
    } else {
        message.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).for_each(&mut add);
    }
    format!("{hash:016x}")
}
