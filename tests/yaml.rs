//! The traps of YAML, end to end: what a writer typed, what the model got, what the rules say and
//! where.

use std::fmt::Write as _;
use std::time::Instant;

use jiff::civil::date;
use klarside::check::{self, Settings};
use klarside::config::Config;
use klarside::lang::Lang;
use klarside::rules::ALL;
use klarside::site::Site;
use klarside::source::yaml::{self, Node};
use klarside::source::{Content, Sources};

const COUNCIL: &str = "content/utvalg/hamar/utvalg.yaml";
const MEETING: &str = "content/utvalg/hamar/moter/2026-03-12.md";

/// What the rules about reading find in one file: rule, line, column and message.
fn told(path: &str, text: &str) -> Vec<(&'static str, usize, usize, String)> {
    const READING: &[&str] = &[
        "yaml-broken",
        "key-duplicate",
        "key-under-two-names",
        "yaml-feature-not-used",
        "second-document",
        "tab-in-yaml",
        "hard-space-in-yaml",
        "front-matter-open",
        "key-unknown",
        "value-of-wrong-type",
        "value-unknown",
        "date-impossible",
        "time-impossible",
        "id-malformed",
    ];
    let sources = Sources::of(&[(path, text)]);
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    let mut findings = check::sources(ALL, &sources, &settings);
    findings.extend(check::site(ALL, &Site::of(&sources), &settings));
    check::sorted(findings)
        .into_iter()
        .filter(|f| READING.contains(&f.rule.id))
        .map(|f| {
            let ((line, column), _) = sources.lines(f.place);
            (f.rule.id, line, column, f.message.nb)
        })
        .collect()
}

/// The rules and places alone.
fn places(path: &str, text: &str) -> Vec<(&'static str, usize, usize)> {
    told(path, text).into_iter().map(|(rule, line, column, _)| (rule, line, column)).collect()
}

fn site(path: &str, text: &str) -> Site {
    Site::of(&Sources::of(&[(path, text)]))
}

fn tree(text: &str) -> Node {
    yaml::parse(text, 0).node
}

#[test]
fn words_that_look_like_yes_and_no_stay_words() {
    let node = tree("a: no\nb: ja\nc: on\nd: [nei, off, y]\ne: Yes\n");
    let text = |key: &str| node.get(key).and_then(Node::text);
    assert_eq!(
        (text("a"), text("b"), text("c"), text("e")),
        (Some("no"), Some("ja"), Some("on"), Some("Yes"))
    );
    let list: Vec<_> = node.get("d").expect("d").items().iter().filter_map(Node::text).collect();
    assert_eq!(list, ["nei", "off", "y"]);
}

#[test]
fn yes_and_no_fields_take_ja_nei_true_and_false() {
    for (written, wanted) in
        [("ja", true), ("nei", false), ("true", true), ("False", false), ("\"ja\"", true)]
    {
        let site = site(COUNCIL, &format!("dekker: {{samarbeid: {written}}}\n"));
        assert!(site.problems.iter().all(|p| !format!("{p:?}").contains("WrongType")), "{written}");
        assert_eq!(site.councils[0].covers.as_ref().expect("dekker").value.shared, wanted, "{written}");
    }
    for written in ["no", "on", "yes", "1"] {
        let text = format!("dekker: {{samarbeid: {written}}}\n");
        let told = told(COUNCIL, &text);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].0, told[0].1, told[0].2), ("value-of-wrong-type", 1, 21));
        assert!(told[0].3.contains("ja eller nei") && told[0].3.contains(written), "{}", told[0].3);
    }
}

#[test]
fn the_language_code_no_is_told_apart_from_the_answer_no() {
    let told = told(COUNCIL, "språk: no\n");
    assert_eq!((told[0].0, told[0].1, told[0].2), ("value-unknown", 1, 8));
    assert!(told[0].3.contains("Mente du «nb»"), "{}", told[0].3);
    let site = site(COUNCIL, "språk: nn\n");
    assert_eq!(site.councils[0].lang(), Lang::Nn);
}

#[test]
fn times_dates_and_codes_are_what_was_written() {
    let text = "---\ndato: 2026-03-12\nstart: 12:30\nslutt: 14.00\nsaksliste:\n  - {nr: 21/2025, tittel: Brev}\n---\n";
    let site = site(MEETING, text);
    let meeting = &site.meetings[0];
    assert_eq!(meeting.start.as_ref().expect("start").value.to_string(), "12:30:00");
    assert_eq!(meeting.end.as_ref().expect("slutt").value.to_string(), "14:00:00");
    assert_eq!(meeting.agenda[0].number.as_ref().expect("nr").value, "21/2025");
    assert!(places(MEETING, text).is_empty());
    let council =
        Site::of(&Sources::of(&[(COUNCIL, "dekker: {kommuner: [0301], enheter: [0200, 1.10, 1e3]}\n")]));
    let covers = &council.councils[0].covers.as_ref().expect("dekker").value;
    assert_eq!(covers.municipalities[0].value, "0301");
    assert_eq!(covers.units.iter().map(|u| u.value.as_str()).collect::<Vec<_>>(), ["0200", "1.10", "1e3"]);
}

#[test]
fn impossible_dates_and_times_are_told_where_they_stand() {
    let text = "---\ndato: 2026-02-30\nstart: 24:30\n---\n";
    assert_eq!(places(MEETING, text), [("date-impossible", 2, 7), ("time-impossible", 3, 8)]);
}

#[test]
fn columns_count_characters() {
    assert_eq!(places(COUNCIL, "rådgir: På øya\nåå: x\n"), [("key-unknown", 2, 1)]);
    assert_eq!(places(COUNCIL, "dekker: {samarbeid: nei, æøå: x}\n"), [("key-unknown", 1, 26)]);
    assert_eq!(places(MEETING, "---\nsted: {navn: Bodø rådhus, ååå: x}\n---\n"), [("key-unknown", 2, 27)]);
}

#[test]
fn norwegian_letters_may_stand_in_keys_in_any_form() {
    assert!(places(COUNCIL, "Rådgir: Lederen\n").is_empty());
    assert!(places(COUNCIL, "ra\u{30a}dgir: Lederen\n").is_empty(), "å as two characters");
    assert!(places(COUNCIL, "radgir: Lederen\nmoter_per_ar: 4\n").is_empty());
    assert!(places(COUNCIL, "møter per år: 4\n").is_empty());
    assert_eq!(tree("Å: x\n").entries()[0].key, "Å");
    assert_eq!(places(COUNCIL, "Å: x\n"), [("key-unknown", 1, 1)]);
}

#[test]
fn a_colon_in_a_value_is_shown_with_its_quotation_marks() {
    for text in ["---\nkort_fortalt: Sak 3: Brev\n---\n", "---\r\nkort_fortalt: Sak 3: Brev\r\n---\r\n"] {
        let told = told(MEETING, text);
        assert_eq!((told[0].0, told[0].1, told[0].2), ("yaml-broken", 2, 15), "{told:?}");
        assert!(told[0].3.contains("\"Sak 3: Brev\""), "{}", told[0].3);
        assert_eq!(told.len(), 1);
    }
    let in_list =
        told(MEETING, "---\ndato: 2026-03-12\nsaksliste:\n  - nr: \"1\"\n    tittel: Sak 3: Brev\n---\n");
    assert_eq!((in_list[0].0, in_list[0].1, in_list[0].2), ("yaml-broken", 5, 13), "{in_list:?}");
    let in_braces = told(MEETING, "---\nsaksliste:\n  - {nr: \"1\", tittel: Sak 3: Brev, type: råd}\n---\n");
    assert_eq!((in_braces[0].0, in_braces[0].1, in_braces[0].2), ("yaml-broken", 3, 23), "{in_braces:?}");
    assert!(in_braces[0].3.contains("\"Sak 3: Brev\""), "{in_braces:?}");
    // A colon without a space after it is only a character.
    assert!(places(MEETING, "---\nkort_fortalt: Klokka 12:30 i dag\n---\n").is_empty());
}

#[test]
fn each_fault_of_yaml_is_told_on_its_line() {
    let cases = [
        ("navn: \"Brukerutvalget\nrådgir: x\n", "yaml-broken", 1),
        ("navn: Utvalget\nrepresentasjon: [arbeid, ung\nrådgir: x\n", "yaml-broken", 2),
        ("dekker: {navfylke: innlandet\n", "yaml-broken", 1),
        ("representasjon: [arbeid, ung}\n", "yaml-broken", 1),
        ("dekker:\n  navfylke: innlandet\n kommuner: []\n", "yaml-broken", 3),
        ("navn: Utvalget\nrådgir Lederen\nstatus: aktivt\n", "yaml-broken", 2),
        ("navn: \"C:\\mappe\"\n", "yaml-broken", 1),
        ("navn: @utvalget\n", "yaml-broken", 1),
        ("dekker:\n\tnavfylke: innlandet\n", "tab-in-yaml", 2),
        ("dekker:\n\u{a0}\u{a0}navfylke: innlandet\n", "hard-space-in-yaml", 2),
        ("navn:\u{a0}Utvalget\n", "hard-space-in-yaml", 1),
        ("navn: A\nnavn: B\n", "key-duplicate", 2),
        ("dekker: {navfylke: a, navfylke: b}\n", "key-duplicate", 1),
        ("navn: A\n---\nnavn: B\n", "second-document", 2),
        ("navn: &a Utvalget\n", "yaml-feature-not-used", 1),
        ("navn: *a\n", "yaml-feature-not-used", 1),
        ("navn: !!str Utvalget\n", "yaml-feature-not-used", 1),
        ("%YAML 1.1\n---\nnavn: A\n", "yaml-feature-not-used", 1),
        ("dekker: &a\n  navfylke: x\n", "yaml-feature-not-used", 1),
    ];
    for (text, rule, line) in cases {
        let told = told(COUNCIL, text);
        assert!(
            told.first().is_some_and(|first| (first.0, first.1) == (rule, line)),
            "{text:?}: wanted {rule} on line {line}, got {told:?}"
        );
    }
}

#[test]
fn what_looks_like_a_trap_and_is_none_is_left_alone() {
    for text in [
        "\u{feff}navn: Utvalget\n",
        "navn: Utvalget\r\nrådgir: Lederen\r\n",
        "navn: Sak\u{a0}3 i utvalget\n",
        "kort_fortalt: >-\n  Vi gir råd.\n\n  Her er det: kolon, # og [klammer.\n",
        "navn: 'Råd til \"alle\"'\n",
        "navn: Bodø & omegn\n",
        "navn: Er vi klare! Ja*\n",
        "navn: 100 % åpent\n",
        "navn: Utvalget # en merknad\n",
        "---\nnavn: Utvalget\n",
        "rådgir:\nmangler: []\n",
        "",
        "# bare en merknad\n",
        "navn: Brukerutvalget\ttil Nav\n",
    ] {
        let told = told(COUNCIL, text);
        assert!(told.is_empty(), "{text:?}: {told:?}");
    }
}

#[test]
fn the_first_line_begins_after_a_byte_order_mark() {
    assert_eq!(places(COUNCIL, "\u{feff}ukjent_felt: x\n"), [("key-unknown", 1, 1)]);
    assert_eq!(places(MEETING, "\u{feff}---\r\ndato: 2026-02-30\r\n---\r\n"), [("date-impossible", 2, 7)]);
}

#[test]
fn deep_and_long_input_is_told_and_takes_no_time() {
    let deep = format!("a: {}\n", "[".repeat(100_000));
    let blocks = (0..2_000).fold(String::new(), |mut text, depth| {
        let _ = writeln!(text, "{}a:", " ".repeat(depth));
        text
    });
    let line = format!("navn: {}\n", "å".repeat(500_000));
    let keys = (0..40_000).fold(String::new(), |mut text, n| {
        let _ = writeln!(text, "k{n}: x");
        text
    });
    let tabs = "\tx\n".repeat(50_000);
    let quotes = "navn: \"x\n".repeat(50_000);
    let started = Instant::now();
    for (name, text) in
        [("deep", &deep), ("blocks", &blocks), ("line", &line), ("tabs", &tabs), ("quotes", &quotes)]
    {
        let parsed = yaml::parse(text, 0);
        if name == "line" {
            assert!(parsed.trouble.is_empty());
        } else {
            assert!(!parsed.trouble.is_empty() && parsed.trouble.len() <= 20, "{name}");
        }
    }
    assert_eq!(yaml::parse(&keys, 0).node.entries().len(), 40_000);
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

#[test]
fn front_matter_is_part_of_its_file() {
    let sources = Sources::of(&[(MEETING, "---\ndato: 2026-03-12\n---\n\nTekst\n")]);
    let document = &sources.documents[0];
    assert!(matches!(document.content, Content::Markdown { .. }));
    let value = document.yaml().and_then(|node| node.get("dato")).expect("dato");
    assert_eq!(document.slice(value.span), "2026-03-12");
}
