//! How our rules do on the W3C ACT rules' published examples, by the mapping the rules declare.
//!
//! The examples are third-party data kept beside the repository, in `../shared/act`; where they are
//! not there the test says so and passes. `cargo test --test act -- --nocapture` prints the table.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use klarside::check::{Basis, Settings, Verdict};
use klarside::commands::audit::{self, Given, audit};
use klarside::config::Config;
use klarside::rules::ALL;
use serde_json::Value;

/// What must not get worse: ACT rules implemented consistently, failed examples caught.
const FLOOR: (usize, usize) = (48, 138);

fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/act")
}

#[test]
fn act_examples_are_judged_right() {
    let Ok(text) = std::fs::read_to_string(shared().join("cases.json")) else {
        println!("skipped: ../shared/act is not here, so the ACT examples were not run");
        return;
    };
    let suite: Value = serde_json::from_str(&text).expect("cases.json is JSON");
    let classes = std::fs::read_to_string(shared().join("classification.json")).expect("classes are there");
    let classes: Value = serde_json::from_str(&classes).expect("classification.json is JSON");
    let mut declared: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for rule in ALL {
        for basis in rule.basis {
            if let Basis::Act(id) = basis {
                declared.entry(id).or_default().insert(rule.id);
            }
        }
    }
    let date = "2026-01-01".parse().expect("a date");
    let settings = Settings::new(&Config::default(), ALL, date);
    let found = findings(&suite, &settings);
    let mut table = Vec::new();
    let mut totals: BTreeMap<String, [usize; 5]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for rule in suite["rules"].as_array().expect("rules") {
        let id = rule["id"].as_str().expect("id");
        if rule["deprecated"].as_bool() == Some(true) {
            continue;
        }
        let class = classes[id]["class"].as_str().unwrap_or("?").to_owned();
        let mine = declared.get(id).cloned().unwrap_or_default();
        let (mut failed, mut caught, mut unsure, mut false_positives) = (0, 0, 0, 0);
        for case in suite["cases"].as_array().expect("cases") {
            if case["ruleId"] != *id || case["language"] != "html" {
                continue;
            }
            let file = case["file"].as_str().expect("file");
            let is_failed = case["expected"] == "failed";
            failed += usize::from(is_failed);
            let found = &found[file];
            let of_mine =
                |verdict| found.iter().any(|(rule, v)| *v == verdict && mine.contains(rule.as_str()));
            match (is_failed, of_mine(Verdict::Fails)) {
                (true, true) => caught += 1,
                (false, true) => {
                    false_positives += 1;
                    wrong.push(format!("wrongly failed: {file}"));
                }
                (true, false) if of_mine(Verdict::Unsure) => unsure += 1,
                (true, false) if class != "c" || !mine.is_empty() => wrong.push(format!("missed: {file}")),
                (false | true, false) => {}
            }
        }
        let consistent = failed > 0 && caught == failed && false_positives == 0;
        let total = totals.entry(class.clone()).or_default();
        *total = [
            total[0] + usize::from(consistent),
            total[1] + 1,
            total[2] + if false_positives == 0 { caught } else { 0 },
            total[3] + failed,
            total[4] + false_positives,
        ];
        let name = rule["name"].as_str().unwrap_or("");
        table.push(format!(
            "{class} {id} {caught}/{failed} unsure {unsure} wrong {false_positives}  {name}  {mine:?}"
        ));
    }
    println!("{}\n{}", table.join("\n"), wrong.join("\n"));
    for (class, [consistent, rules, caught, failed, wrong]) in &totals {
        println!(
            "{class}: consistent {consistent}/{rules}, caught {caught}/{failed}, false positives {wrong}"
        );
    }
    let sum = |i: usize| totals.values().map(|t| t[i]).sum::<usize>();
    assert_eq!(sum(4), 0, "examples wrongly failed:\n{}", wrong.join("\n"));
    assert!((sum(0), sum(2)) >= FLOOR, "worse than before: {} consistent, {} caught", sum(0), sum(2));
}

/// Audits all examples as one site, as the command does; gives what each rule said of each file.
fn findings(suite: &Value, settings: &Settings) -> BTreeMap<String, Vec<(String, Verdict)>> {
    let root = shared();
    let mut given = Vec::new();
    for case in suite["cases"].as_array().expect("cases") {
        let file = case["file"].as_str().expect("file");
        if case["language"] == "html" {
            let bytes = std::fs::read(root.join("cases").join(file)).expect("the case is there");
            let html = String::from_utf8_lossy(&bytes).into_owned();
            given.push(Given { path: file.to_owned(), url: format!("/cases/{file}"), html });
        }
    }
    let mut found: BTreeMap<String, Vec<(String, Verdict)>> =
        given.iter().map(|given| (given.path.clone(), Vec::new())).collect();
    let audited = audit(given, audit::known(&root), &audit::from_disk(root), ALL, settings);
    for finding in audited.findings {
        let path = &audited.sources.document(finding.place.file).path;
        found.get_mut(path).expect("a case").push((finding.rule.id.to_owned(), finding.verdict));
    }
    found
}
