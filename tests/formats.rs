//! One report with some of everything, in every format. Read every line of a changed snapshot.

use klarside::check::{Basis, Check, Example, Finding, Level, Limit, Rule, Seen, Verdict};
use klarside::lang::{Lang, Text, say};
use klarside::report::{Checked, Format, Loudness, Outcome, Report, View};
use klarside::source::{Place, Sources, Span};

const EXAMPLES: &[Example] = &[Example::bad("⟦![](moete.jpg)⟧"), Example::good("![Rådet](moete.jpg)")];

const fn rule(id: &'static str, level: Level, basis: &'static [Basis]) -> Rule {
    Rule {
        id,
        level,
        basis,
        title: Text { nb: "Noe er galt", nn: "Noko er gale", en: "Something is wrong" },
        why: Text {
            nb: "Den som leser, får ikke vite hva som står der, og må spørre noen andre om hjelp til å forstå det.",
            nn: "Den som les, får ikkje vite kva som står der.",
            en: "Readers do not get to know what it says.",
        },
        fix: Text { nb: "Skriv det på nytt.", nn: "Skriv det på nytt.", en: "Write it again." },
        limits: &[Limit { name: "max-words", default: 20, by_kind: &[("minutes", 25)] }],
        examples: EXAMPLES,
        check: Check::Page(|_page, _cx| {}),
    }
}

static ERROR: Rule = rule("image-broken", Level::Error, &[Basis::Wcag("1.1.1"), Basis::Act("23a2a8")]);
static WARNING: Rule = rule("sentence-too-long", Level::Warning, &[Basis::Own("plain language")]);
static TIP: Rule = rule("word-heavy", Level::Tip, &[Basis::Council("V20")]);
static SILENT: Rule = rule("nothing-found", Level::Error, &[]);

const MINUTES: &str =
    "---\ntitle: Møte\n---\n\n![](møte.jpg)\n\tEn «lang»: 100 % {a}, <b>[x](y)</b>\r\nto\nlinjer\n";
const LOCAL: &str = "\u{feff}navn: Hamar\n";

/// A finding at the first place `part` stands in `text`.
fn finding(sources: &Sources, path: &str, part: &str, rule: &'static Rule) -> Finding {
    let document = sources.by_path(path).expect("the file");
    let start = document.text.find(part).expect("the part");
    let message = say! {
        nb: "Her står «{part}».",
        nn: "Her står «{part}».",
        en: "It says “{part}” here.",
    };
    Finding {
        rule,
        level: rule.level,
        verdict: Verdict::Fails,
        message,
        place: Place::new(document.id, Span::new(start, start + part.len())),
        seen: Vec::new(),
        related: Vec::new(),
        value: None,
        waiver: None,
    }
}

fn report(lang: Lang) -> Report {
    let sources = Sources::of(&[
        ("content/utvalg/innlandet/moter/2026-03-12.md", MINUTES),
        ("content/utvalg/å lokalt.yaml", LOCAL),
    ]);
    let (minutes, local) = ("content/utvalg/innlandet/moter/2026-03-12.md", "content/utvalg/å lokalt.yaml");
    let seen = |url: &str| Seen { url: url.into(), selector: "main > p:nth-of-type(1) > img".into() };
    let image = finding(&sources, minutes, "![](møte.jpg)", &ERROR);
    let related = finding(&sources, local, "Hamar", &TIP).place;
    let words = say! { nb: "utvalget", nn: "utvalet", en: "the council" };
    let findings = vec![
        Finding { seen: vec![seen("/a/")], related: vec![(related, words)], ..image.clone() },
        Finding { seen: vec![seen("/b/")], ..image },
        finding(&sources, minutes, "100 % {a}, <b>[x](y)</b>", &WARNING),
        finding(&sources, minutes, "to\nlinjer", &WARNING),
        finding(&sources, minutes, "Møte", &TIP),
        Finding { verdict: Verdict::Unsure, ..finding(&sources, local, "Hamar", &ERROR) },
        Finding { waiver: Some("Avtalt, 50 % sikkert".into()), ..finding(&sources, local, "navn", &WARNING) },
    ];
    let checked = Checked { files: 2, pages: 1, rules: vec![&ERROR, &WARNING, &TIP, &SILENT] };
    let mut report = Report::new(findings, &sources, checked, lang, false);
    report.prefix = "nettsted/".into();
    report
}

fn written(report: &Report, format: Format, loudness: Loudness) -> String {
    let mut out = Vec::new();
    report.write(format, &View { loudness, width: 80 }, &mut out).expect("memory takes all");
    let text = String::from_utf8(out).expect("text");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..at]);
        rest = rest[at..].split_once('m').map_or("", |(_, after)| after);
    }
    plain + rest
}

#[test]
fn human() {
    insta::assert_snapshot!(written(&report(Lang::Nb), Format::Human, Loudness::Normal));
}

#[test]
fn human_nynorsk_verbose() {
    insta::assert_snapshot!(written(&report(Lang::Nn), Format::Human, Loudness::Verbose));
}

#[test]
fn human_english_quiet() {
    insta::assert_snapshot!(written(&report(Lang::En), Format::Human, Loudness::Quiet));
}

#[test]
fn human_when_nothing_is_found() {
    let mut report = report(Lang::Nb);
    report.entries.clear();
    report.outcome = Outcome::Written { folder: "public".into(), files: 3 };
    insta::assert_snapshot!(written(&report, Format::Human, Loudness::Normal));
}

#[test]
fn json() {
    insta::assert_snapshot!(written(&report(Lang::Nb), Format::Json, Loudness::Normal));
}

#[test]
fn sarif() {
    insta::assert_snapshot!(written(&report(Lang::Nb), Format::Sarif, Loudness::Normal));
}

/// Against the standard's own schema, kept in `tests/data`: for a report with everything in it, and for an
/// empty one, in every language.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads its schema")]
fn sarif_is_what_its_schema_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sarif-2.1.0.json");
    let schema = std::fs::read_to_string(path).expect("the schema is there");
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.enable_format_assertions();
    let url = "urn:sarif:2.1.0";
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    compiler.add_resource(url, without_ids(schema)).expect("a resource");
    let index = compiler.compile(url, &mut schemas).expect("a schema");
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        for is_empty in [false, true] {
            let mut report = report(lang);
            if is_empty {
                report.entries.clear();
            }
            let text = written(&report, Format::Sarif, Loudness::Normal);
            let log: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            if let Err(error) = schemas.validate(&log, index) {
                panic!("{lang:?}: {error:#}");
            }
        }
    }
    let wrong = serde_json::json!({ "version": "2.1.0", "runs": [{ "tool": {} }] });
    assert!(schemas.validate(&wrong, index).is_err(), "the schema refuses what is wrong");
}

/// The schema under the address we give it, and not the one it names.
fn without_ids(mut schema: serde_json::Value) -> serde_json::Value {
    if let Some(fields) = schema.as_object_mut() {
        fields.remove("$id");
    }
    schema
}

#[test]
fn github() {
    insta::assert_snapshot!(written(&report(Lang::Nb), Format::Github, Loudness::Normal));
}

/// Beside the lines GitHub shows ten of each; what has to be mended is written out all the same.
#[test]
fn github_gets_all_that_has_to_be_mended_and_ten_of_the_rest() {
    let path = "content/om.md";
    let sources = Sources::of(&[(path, "Ord.\n")]);
    let many = |rule, n| std::iter::repeat_n(finding(&sources, path, "Ord", rule), n).enumerate();
    let findings: Vec<Finding> = [(&ERROR, 11), (&WARNING, 12), (&TIP, 13)]
        .into_iter()
        .flat_map(|(rule, n)| many(rule, n))
        .map(|(number, finding)| {
            let message = say! { nb: "Nr. {number}", nn: "Nr. {number}", en: "No. {number}" };
            Finding { message, ..finding }
        })
        .collect();
    let checked = Checked { files: 1, pages: 1, rules: vec![&ERROR, &WARNING, &TIP] };
    let report = Report::new(findings, &sources, checked, Lang::Nb, false);
    let text = written(&report, Format::Github, Loudness::Normal);
    let commands = |command: &str| text.lines().filter(|line| line.starts_with(command)).count();
    assert_eq!((commands("::error "), commands("::warning "), commands("::notice ")), (11, 12, 10));
    let log: Vec<&str> = text.lines().filter(|line| !line.starts_with("::")).collect();
    insta::assert_snapshot!(log.join("\n"));
}

#[test]
fn junit() {
    insta::assert_snapshot!(written(&report(Lang::Nb), Format::Junit, Loudness::Normal));
}

#[test]
fn json_has_the_fields_of_the_contract_and_no_others() {
    let text = written(&report(Lang::Nb), Format::Json, Loudness::Normal);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let keys = |value: &serde_json::Value| {
        let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        keys.sort_unstable();
        keys.join(" ")
    };
    assert_eq!(keys(&json), "checked findings version");
    assert_eq!(keys(&json["checked"]), "files pages rules");
    for finding in json["findings"].as_array().expect("a list") {
        assert_eq!(
            keys(finding),
            "act column end_column end_line file level line message rule selector snippet url verdict waived wcag"
        );
    }
}
