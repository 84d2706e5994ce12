//! Runs the examples of every rule, and checks the conventions rules keep.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use klarside::check::Input as Written;
use klarside::check::{self, Basis, Check, Example, Finding, Rule, Settings};
use klarside::commands::audit::{Given, Read, audit};
use klarside::commands::road::Input;
use klarside::config::Config;
use klarside::lang::{Lang, Text};
use klarside::page::{Marks, Page, PageKind};
use klarside::rules::ALL;
use klarside::source::{FileId, Sources};

#[test]
fn bad_examples_are_found_where_marked_and_good_ones_are_not() {
    let mut wrong = Vec::new();
    for rule in ALL {
        for example in rule.examples {
            if let Err(what) = run(rule, example) {
                wrong.push(format!("{}: {what}\n  in {:?}", rule.id, example.input));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn run(rule: &'static Rule, example: &Example) -> Result<(), String> {
    match example.input {
        Written::Html(text) => {
            let (html, marked) = unmarked(text);
            let findings = html_findings(rule, &html);
            judged(example, &findings, &html, marked)
        }
        Written::Markdown(text) => {
            let (body, marked) = unmarked(text);
            let file = format!("{FRONT_MATTER}{body}");
            let marked = marked.map(|range| range.start + FRONT_MATTER.len()..range.end + FRONT_MATTER.len());
            let findings = site_findings(rule, &[("content/side.md".to_owned(), file.clone())])?;
            judged(example, &findings.into_iter().map(|(_, f)| f).collect::<Vec<_>>(), &file, marked)
        }
        Written::Site(files) => {
            let mut mark = None;
            let files: Vec<(String, String)> = files
                .iter()
                .map(|(path, text)| {
                    let (text, range) = unmarked(text);
                    if let Some(range) = range {
                        mark = Some(((*path).to_owned(), text.clone(), range));
                    }
                    ((*path).to_owned(), text)
                })
                .collect();
            let is_finished =
                files.iter().all(|(path, _)| path.rsplit_once('.').is_some_and(|(_, kind)| kind == "html"));
            let findings = if is_finished { audited(rule, &files) } else { site_findings(rule, &files)? };
            if let (Some((path, ..)), [(found, _)]) = (&mark, findings.as_slice())
                && path != found
            {
                return Err(format!("points into {found} and not into {path}"));
            }
            let (text, range) = mark.map_or((String::new(), None), |(_, text, range)| (text, Some(range)));
            judged(example, &findings.into_iter().map(|(_, f)| f).collect::<Vec<_>>(), &text, range)
        }
    }
}

/// What stands above the Markdown of an example.
const FRONT_MATTER: &str =
    "---\ntittel: Eksempel\nspråk: nb\nkort_fortalt: Dette er et eksempel.\noppdatert: 2026-01-01\n---\n\n";

/// The rule's findings in a whole site, each with its file.
fn site_findings(rule: &'static Rule, files: &[(String, String)]) -> Result<Vec<(String, Finding)>, String> {
    let today = "2026-11-22".parse().expect("a date");
    let input = Input::of(Config::default(), Sources::of(files), today).map_err(|e| format!("{e:#}"))?;
    // Rules about waivers need the other rules to be there, and to find what is waived.
    let rules = if matches!(rule.check, Check::Waiver(_)) { ALL } else { &[rule] };
    let arrived = input.travel(rules, &|_, _| Ok(())).map_err(|e| format!("{e:#}"))?;
    let findings = check::sorted(arrived.findings).into_iter().filter(|f| f.rule.id == rule.id);
    Ok(findings.map(|f| (input.sources.document(f.place.file).path.clone(), f)).collect())
}

fn html_findings(rule: &'static Rule, html: &str) -> Vec<Finding> {
    let settings = Settings::new(&Config::default(), ALL, "2026-01-01".parse().expect("a date"));
    let marks = Marks::InFile(FileId(0));
    let page = Page::new("/".into(), Lang::Nb, PageKind::Foreign, html.into(), marks, &Arc::default());
    match rule.check {
        Check::Page(_) => check::page(&[rule], &page, &settings),
        _ => {
            audited(rule, &[("side.html".to_owned(), html.to_owned())]).into_iter().map(|(_, f)| f).collect()
        }
    }
}

/// The rule's findings in finished pages that make up a site, each with its file.
fn audited(rule: &'static Rule, files: &[(String, String)]) -> Vec<(String, Finding)> {
    let settings = Settings::new(&Config::default(), ALL, "2026-01-01".parse().expect("a date"));
    let given = files.iter().map(|(path, html)| Given {
        path: path.clone(),
        url: format!("/{path}"),
        html: html.clone(),
    });
    let known = files.iter().map(|(path, _)| format!("/{path}")).collect();
    let audited = audit(given.collect(), known, &(Arc::new(|_: &str| None) as Read), &[rule], &settings);
    let findings = check::sorted(audited.findings).into_iter();
    findings.map(|f| (audited.sources.document(f.place.file).path.clone(), f)).collect()
}

/// A bad example: one finding, whose place begins where the mark does and overlaps it.
fn judged(
    example: &Example,
    findings: &[Finding],
    text: &str,
    marked: Option<std::ops::Range<usize>>,
) -> Result<(), String> {
    if !example.bad {
        let said: Vec<&str> = findings.iter().map(|f| f.message.en.as_str()).collect();
        return if said.is_empty() { Ok(()) } else { Err(format!("found in a good example: {said:?}")) };
    }
    let [finding] = findings else {
        return Err(format!("{} findings in a bad example", findings.len()));
    };
    let span = finding.place.span.range();
    match marked {
        Some(marked) if span.start != marked.start || span.is_empty() => {
            Err(format!("points to {:?} and not to {:?}", text.get(span), text.get(marked)))
        }
        _ => Ok(()),
    }
}

/// The text without `⟦` and `⟧`, and what stood between them.
fn unmarked(text: &str) -> (String, Option<std::ops::Range<usize>>) {
    let Some((before, rest)) = text.split_once('⟦') else { return (text.to_owned(), None) };
    let (inside, after) = rest.split_once('⟧').unwrap_or((rest, ""));
    let range = before.len()..before.len() + inside.len();
    (format!("{before}{inside}{after}"), Some(range))
}

#[test]
fn every_rule_file_is_in_the_list_under_its_own_name() {
    let mut files = BTreeSet::new();
    for family in ["source", "prose", "page", "site"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules").join(family);
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for entry in entries {
            let name = entry.expect("a file").file_name().to_string_lossy().into_owned();
            if let Some(name) = name.strip_suffix(".rs").filter(|name| *name != "mod") {
                files.insert(name.replace('_', "-"));
            }
        }
    }
    let listed: BTreeSet<String> = ALL.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(listed.len(), ALL.len(), "an id is used twice");
    assert_eq!(files, listed);
}

/// Faults that no text can show; `tests/disk.rs` makes them.
const ON_DISK: &[&str] = &[
    "file-unreadable",
    "file-too-large",
    "file-not-utf8",
    "link-out-of-site",
    "picture-broken",
    "picture-carries-metadata",
];

#[test]
fn rules_keep_the_conventions() {
    let mut wrong = Vec::new();
    for rule in ALL {
        let mut say = |what: &str| wrong.push(format!("{}: {what}", rule.id));
        let shown = rule.examples.iter().any(|e| e.bad) || ON_DISK.contains(&rule.id);
        if !shown || !rule.examples.iter().any(|e| !e.bad) {
            say("needs a bad and a good example");
        }
        if in_any(&rule.title, |t| t.ends_with('.') || t.is_empty()) {
            say("a title ends without a full stop");
        }
        if in_any(&rule.why, |t| !t.ends_with('.'))
            || in_any(&rule.fix, |t| !t.ends_with('.') && !t.ends_with(".⟩"))
        {
            say("why and fix end with a full stop");
        }
        let choices = |t: &str| ['⟨', '‖', '⟩'].map(|mark| t.matches(mark).count());
        if in_any(&rule.fix, |t| ![[0; 3], [1; 3]].contains(&choices(t))) {
            say("a choice in fix is written ⟨ ‖ ⟩");
        }
        if rule.basis.is_empty() {
            say("needs a basis");
        }
        for basis in rule.basis {
            if let Basis::Wcag(number) = basis
                && !is_criterion(number)
            {
                say(&format!("WCAG has no {number}"));
            }
        }
        let kebab = |c: char| c.is_ascii_lowercase() || c == '-' || c.is_ascii_digit();
        if !rule.id.chars().all(kebab)
            || ["no-", "use-", "check-", "invalid-"].iter().any(|p| rule.id.starts_with(p))
        {
            say("an id names the fault, in kebab-case");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn in_any(text: &Text, wrong: impl Fn(&str) -> bool) -> bool {
    [text.nb, text.nn, text.en].into_iter().any(wrong)
}

/// The success criteria of WCAG 2.2 (and 4.1.1, which it took out): how many each guideline has.
fn is_criterion(number: &str) -> bool {
    let guidelines = [
        ("1.1", 1),
        ("1.2", 9),
        ("1.3", 6),
        ("1.4", 13),
        ("2.1", 4),
        ("2.2", 6),
        ("2.3", 3),
        ("2.4", 13),
        ("2.5", 8),
        ("3.1", 6),
        ("3.2", 6),
        ("3.3", 9),
        ("4.1", 3),
    ];
    let Some((guideline, last)) = number.rsplit_once('.') else { return false };
    let last: u32 = last.parse().unwrap_or(0);
    guidelines.iter().any(|(g, count)| *g == guideline && (1..=*count).contains(&last))
}
