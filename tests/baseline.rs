//! The ratchet: what was wrong before is let be, what is new or worse is not.

#![expect(clippy::disallowed_methods, reason = "a site on disk is made and changed")]

use std::path::Path;
use std::process::Command;

use jiff::civil::date;
use klarside::check::{self, Check, Settings};
use klarside::config::Config;
use klarside::lang::Lang;
use klarside::prose;
use klarside::report::{Baseline, Checked, Report, Standing};
use klarside::rules::ALL;
use klarside::source::Sources;

const LONG: &str = "Lederen av utvalget møter på ledermøtet i fylket hvert år for å legge fram saker som medlemmene mener er viktige for alle sammen i fylket og kommunen.";
const HEAVY: &str = "Her er svaret vedrørende møtet.";

fn report(files: &[(&str, &str)]) -> Report {
    let sources = Sources::of(files);
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    let rules: Vec<_> = ALL.iter().copied().filter(|rule| matches!(rule.check, Check::Prose(_))).collect();
    let texts = prose::texts(&sources);
    let findings = texts.iter().flat_map(|text| check::prose(&rules, text, &settings)).collect();
    Report::new(findings, &sources, Checked::default(), Lang::Nb, false)
}

/// What `now` says when `before` was kept: the rules that stop, and how many are known and mended.
fn compared(before: &[(&str, &str)], now: &[(&str, &str)]) -> (Vec<&'static str>, usize, usize) {
    let json = Baseline::of(&report(before)).to_json();
    let baseline = Baseline::of_json(&json).expect("what we wrote");
    let mut report = report(now);
    report.compare("kjent.json", &baseline, |path| now.iter().any(|(p, _)| *p == path));
    let stopping = report.entries.iter().filter(|e| e.stops(report.strict)).map(|e| e.finding.rule.id);
    let stopping = stopping.collect();
    let compared = report.baseline.expect("it was compared");
    (stopping, compared.known, compared.mended)
}

#[test]
fn what_was_there_before_stops_nothing() {
    let text = format!("{LONG}\n\n{HEAVY}\n");
    let files = [("content/om.md", text.as_str())];
    assert!(report(&files).stops(), "the long sentence stops without a baseline");
    assert_eq!(compared(&files, &files), (vec![], 2, 0));
}

#[test]
fn lines_that_move_are_not_new() {
    let before = format!("{LONG}\n");
    let after = format!("Et nytt avsnitt.\n\nOg ett til.\n\n{}\n", LONG.replace(" fylket ", "\nfylket "));
    assert_eq!(compared(&[("content/om.md", &before)], &[("content/om.md", &after)]), (vec![], 1, 0));
}

#[test]
fn the_same_fault_once_more_is_new() {
    let before = format!("{HEAVY}\n");
    let after = format!("{HEAVY}\n\n{HEAVY}\n");
    let (stopping, known, _) = compared(&[("content/om.md", &before)], &[("content/om.md", &after)]);
    assert_eq!((stopping, known), (vec!["bureaucratic-word"], 1));
}

#[test]
fn a_fault_in_another_file_is_new() {
    let both = [("content/a.md", HEAVY), ("content/b.md", HEAVY)];
    assert_eq!(compared(&both[..1], &both), (vec!["bureaucratic-word"], 1, 0));
}

#[test]
fn a_file_with_a_new_name_brings_its_faults_along() {
    assert_eq!(compared(&[("content/a.md", HEAVY)], &[("content/b.md", HEAVY)]), (vec![], 1, 0));
}

#[test]
fn a_sentence_that_grows_is_worse_and_one_that_shrinks_is_not() {
    let longer = LONG.replace("hvert år", "hvert år i mars");
    let shorter = LONG.replace(" sammen", "");
    let of = |text: &str| compared(&[("content/om.md", LONG)], &[("content/om.md", text)]);
    assert_eq!(of(&longer), (vec!["sentence-too-long"], 0, 0));
    assert_eq!(of(&shorter), (vec![], 1, 0));
    assert_eq!(of("Møtet er i mars."), (vec![], 0, 1));
}

#[test]
fn another_long_sentence_in_place_of_the_first_is_new() {
    let other = "Du kan ringe oss når som helst på dagen hvis du lurer på noe om søknaden din, og da prøver vi å svare så fort vi bare kan.";
    let (stopping, known, mended) = compared(&[("content/om.md", LONG)], &[("content/om.md", other)]);
    assert_eq!((stopping, known, mended), (vec!["sentence-too-long"], 0, 1));
}

#[test]
fn how_much_worse_is_kept() {
    let baseline = Baseline::of(&report(&[("content/om.md", LONG)]));
    let longer = LONG.replace("hvert år", "hvert år i mars");
    let mut report = report(&[("content/om.md", &longer)]);
    report.compare("kjent.json", &baseline, |_| true);
    let standing: Vec<_> = report.entries.iter().map(|e| e.standing).collect();
    assert_eq!(standing, [Standing::Worse { was: 27 }]);
}

#[test]
fn the_file_is_the_same_for_the_same_findings() {
    let text = format!("{LONG}\n\n{HEAVY}\n");
    let json = || Baseline::of(&report(&[("content/a.md", &text), ("content/b.md", &text)])).to_json();
    assert_eq!(json(), json());
    insta::assert_snapshot!(Baseline::of(&report(&[("content/a.md", &text)])).to_json());
}

/// Runs the tool in a folder; gives the exit code and what it said.
fn klarside(folder: &Path, args: &[&str]) -> (i32, String) {
    let out = Command::new(env!("CARGO_BIN_EXE_klarside"))
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("SOURCE_DATE_EPOCH", "1767225600")
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    (out.status.code().unwrap_or(-1), said)
}

#[test]
fn check_build_and_audit_fail_only_on_what_is_new() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path();
    assert_eq!(klarside(path, &["init"]).0, 0);
    let page = path.join("content/lang.md");
    let write =
        |text: &str| std::fs::write(&page, format!("---\ntittel: Lang\n---\n\n{text}\n")).expect("written");
    write(LONG);
    let kept = ["--baseline", "kjent.json"];
    let update = ["--baseline", "kjent.json", "--update-baseline"];
    let run = |command: &[&str], rest: &[&str]| klarside(path, &[command, rest].concat());

    assert_eq!(run(&["check"], &[]).0, 1);
    let (code, said) = run(&["check"], &kept);
    assert_eq!(code, 2, "a missing file is no empty one: {said}");
    assert_eq!(run(&["check"], &update).0, 0);
    let first = std::fs::read(path.join("kjent.json")).expect("written");
    assert_eq!(run(&["check"], &update).0, 0);
    assert_eq!(first, std::fs::read(path.join("kjent.json")).expect("written"));
    assert_eq!(run(&["check"], &kept).0, 0);
    assert_eq!(run(&["build"], &kept).0, 0);

    write(&format!("{LONG}\n\n{}", LONG.replace("Lederen", "Nestlederen")));
    let (code, said) = run(&["check"], &kept);
    assert_eq!(code, 1, "{said}");
    assert_eq!(run(&["build"], &kept).0, 1);
    let (code, said) = run(&["check", "--format", "json"], &kept);
    assert_eq!(code, 1);
    let json: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    let states: Vec<&str> = json["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|f| f["rule"] == "sentence-too-long")
        .filter_map(|f| f["baseline"].as_str())
        .collect();
    assert_eq!(states.len(), 2);
    assert!(states.contains(&"known") && states.contains(&"new"), "{states:?}");

    std::fs::write(path.join("side.html"), "<!doctype html><title>Side</title><img src=a.png>")
        .expect("written");
    let audit = ["audit", "side.html"];
    let kept = ["--baseline", "sider.json"];
    assert_eq!(run(&audit, &[]).0, 1);
    assert_eq!(run(&audit, &["--baseline", "sider.json", "--update-baseline"]).0, 0);
    assert_eq!(run(&audit, &kept).0, 0);
    std::fs::write(
        path.join("side.html"),
        "<!doctype html><title>Side</title><img src=a.png><img src=b.png>",
    )
    .expect("written");
    assert_eq!(run(&audit, &kept).0, 1);
    std::fs::write(path.join("sider.json"), "{}").expect("written");
    assert_eq!(run(&audit, &kept).0, 2);
    assert_eq!(klarside(path, &["check", "--update-baseline"]).0, 2);
}
