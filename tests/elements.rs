//! Which elements of a page a rule flags, element by element. The pages in `tests/elements`, one in a file
//! or several with lines of `=====` between, each name the rules they are about in `data-rules` on `html`,
//! or `all`. An element that must be flagged says by which of them in `data-flagged`, one that may only be
//! doubted in `data-doubted`; of all others those rules say nothing.

#![expect(clippy::disallowed_methods, reason = "the test reads its pages")]

use std::collections::BTreeSet;
use std::path::Path;

use klarside::check::{Check, Rule, Settings, Verdict};
use klarside::commands::audit::{self, Given, audit};
use klarside::config::Config;
use klarside::page::{Dom, Marks};
use klarside::rules::ALL;

#[test]
fn each_element_is_flagged_as_it_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/elements");
    let mut wrong = Vec::new();
    let mut pages = 0;
    let known = audit::known(&root);
    let mut all: Vec<(String, String)> = Vec::new();
    for url in &known {
        let name = url.trim_start_matches('/');
        let is = |ending: &str| Path::new(name).extension() == Some(ending.as_ref());
        if is("html") || is("pages") {
            let text = std::fs::read_to_string(root.join(name)).expect("the page is there");
            for (i, html) in text.split("\n=====\n").enumerate() {
                let url = if i == 0 { url.clone() } else { format!("{url}-{i}") };
                all.push((url, html.to_owned()));
            }
        }
    }
    for (url, html) in all {
        pages += 1;
        let name = url.trim_start_matches('/');
        let dom = Dom::parse(&html, &url, Marks::default());
        let about: Vec<&str> = dom.root().expect("a root").words("data-rules").collect();
        let is_whole = about == ["all"];
        let rules: Vec<_> = ALL
            .iter()
            .copied()
            .filter(|rule| about.contains(&rule.id) || is_whole && is_asked_of_all(rule))
            .collect();
        if !is_whole && rules.len() != about.len() || about.is_empty() {
            wrong.push(format!("{name}: data-rules names a rule there is not"));
        }
        let mut expected: BTreeSet<(String, String, bool)> = BTreeSet::new();
        for node in dom.elements() {
            for (attribute, sure) in [("data-flagged", true), ("data-doubted", false)] {
                for rule in node.words(attribute) {
                    expected.insert((node.selector(), rule.to_owned(), sure));
                }
            }
        }
        let settings = Settings::new(&Config::default(), &rules, "2026-01-01".parse().expect("a date"));
        let given = vec![Given { path: name.to_owned(), url: url.clone(), html: html.clone() }];
        let found = audit(given, known.clone(), &audit::from_disk(root.clone()), &rules, &settings);
        let found: BTreeSet<(String, String, bool)> = found
            .findings
            .iter()
            .flat_map(|f| {
                let sure = f.verdict == Verdict::Fails;
                f.seen.iter().map(move |seen| (seen.selector.clone(), f.rule.id.to_owned(), sure))
            })
            .collect();
        wrong.extend(expected.difference(&found).map(|(at, rule, sure)| {
            format!("{name}: {at} is not {} by {rule}", if *sure { "flagged" } else { "doubted" })
        }));
        wrong.extend(found.difference(&expected).map(|(at, rule, sure)| {
            format!("{name}: {at} is wrongly {} by {rule}", if *sure { "flagged" } else { "doubted" })
        }));
    }
    assert!(wrong.is_empty() && pages > 0, "{pages} pages\n{}", wrong.join("\n"));
}

/// What is more than WCAG asks of everybody (AAA) would be told of half of every page.
fn is_asked_of_all(rule: &Rule) -> bool {
    matches!(rule.check, Check::Page(_)) && rule.id != "contrast-below-enhanced"
}
