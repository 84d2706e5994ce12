//! The engine: runs rules over what there is and gathers findings. It knows no rule by name.

mod cx;
mod finding;
mod rule;
mod settings;
mod waive;

pub use cx::Cx;
pub use finding::{Finding, Location, Seen, Verdict};
pub use rule::{Basis, Check, Example, Input, Level, Limit, Rule, Written};
pub use settings::Settings;
pub use waive::{Waived, waive};

pub use crate::page::PageSet;

use std::cell::OnceCell;

use rayon::prelude::*;

use crate::page::Page;
use crate::prose::Prose;
use crate::publish::Outgoing;
use crate::site::Site;
use crate::source::Sources;

/// The rules that read one finished page, run on it.
pub fn page(rules: &[&'static Rule], page: &Page, settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules {
        if let Check::Page(check) = rule.check {
            let mut cx = Cx::new(rule, settings, page.kind.id(), page.lang);
            check(page, &mut cx);
            findings.append(&mut cx.into_findings());
        }
    }
    findings
}

/// The rules that read one page's running text, run on it.
pub fn prose(rules: &[&'static Rule], prose: &Prose, settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules {
        if let Check::Prose(check) = rule.check {
            let mut cx = Cx::new(rule, settings, prose.kind.id(), prose.lang);
            check(prose, &mut cx);
            findings.append(&mut cx.into_findings());
        }
    }
    findings
}

/// The rules that read files as written.
pub fn sources(rules: &[&'static Rule], sources: &Sources, settings: &Settings) -> Vec<Finding> {
    sources
        .documents
        .par_iter()
        .flat_map_iter(|document| {
            let mut findings = Vec::new();
            let words = OnceCell::new();
            for rule in rules {
                if let Check::Source(check) = rule.check {
                    let mut cx = Cx::of_file(rule, settings, &words);
                    check(document, &mut cx);
                    findings.append(&mut cx.findings);
                }
            }
            findings
        })
        .collect()
}

/// The rules that read the whole site as data.
pub fn site(rules: &[&'static Rule], site: &Site, settings: &Settings) -> Vec<Finding> {
    rules
        .par_iter()
        .flat_map_iter(|rule| {
            let mut cx = Cx::plain(rule, settings);
            if let Check::Site(check) = rule.check {
                check(site, &mut cx);
            }
            cx.findings
        })
        .collect()
}

/// The rules that read all finished pages together.
pub fn pages(rules: &[&'static Rule], pages: &PageSet, settings: &Settings) -> Vec<Finding> {
    rules
        .par_iter()
        .flat_map_iter(|rule| {
            let mut cx = Cx::plain(rule, settings);
            if let Check::Pages(check) = rule.check {
                check(pages, &mut cx);
            }
            cx.findings
        })
        .collect()
}

/// The rules that look at what goes out, run on one thing of it.
pub fn outgoing(rules: &[&'static Rule], outgoing: &Outgoing, settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules {
        if let Check::Outgoing(check) = rule.check {
            let mut cx = Cx::plain(rule, settings);
            check(outgoing, &mut cx);
            findings.append(&mut cx.findings);
        }
    }
    findings
}

/// The rules about waivers themselves, run on what [`waive`] says of each.
pub fn waivers(rules: &[&'static Rule], waivers: &[Waived], settings: &Settings) -> Vec<Finding> {
    let mut findings = Vec::new();
    for waiver in waivers {
        for rule in rules {
            if let Check::Waiver(check) = rule.check {
                let mut cx = Cx::plain(rule, settings);
                check(waiver, &mut cx);
                findings.append(&mut cx.findings);
            }
        }
    }
    findings
}

/// Puts findings in order of file, span and rule, and makes one fault seen on many pages one
/// finding that lists them.
pub fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| {
        (a.place, a.rule.id, &a.message, &a.seen).cmp(&(b.place, b.rule.id, &b.message, &b.seen))
    });
    let mut merged: Vec<Finding> = Vec::with_capacity(findings.len());
    for finding in findings {
        match merged.last_mut() {
            Some(last)
                if last.place == finding.place
                    && last.rule.id == finding.rule.id
                    && last.verdict == finding.verdict
                    && last.message == finding.message =>
            {
                last.seen.extend(finding.seen);
            }
            _ => merged.push(finding),
        }
    }
    merged
}
