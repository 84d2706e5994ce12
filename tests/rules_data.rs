//! Runs the examples of the rules that read files as written, council data and exceptions.

use jiff::civil::date;
use klarside::check::{self, Check, Finding, Input, Rule, Settings};
use klarside::config::Config;
use klarside::rules;
use klarside::site::Site;
use klarside::source::{Place, Sources, Span};

/// The day the examples are checked on.
fn settings() -> Settings {
    Settings::new(&Config::default(), rules::ALL, date(2026, 11, 22))
}

/// Everything these families find in a site in memory.
fn findings(sources: &Sources) -> Vec<Finding> {
    let settings = settings();
    let site = Site::of(sources);
    let mut findings = check::sources(rules::ALL, sources, &settings);
    findings.extend(check::site(rules::ALL, &site, &settings));
    let waived = check::waive(&mut findings, sources.waivers());
    findings.extend(check::waivers(rules::ALL, &waived, &settings));
    findings
}

/// The files of an example without its marks, and what the marks stood around.
fn files(input: Input) -> (Vec<(String, String)>, Vec<(String, Span)>) {
    let files: Vec<(String, String)> = match input {
        Input::Markdown(body) => {
            vec![(
                "content/side.md".into(),
                format!("---\ntittel: Side\nkort_fortalt: Kort.\n---\n\n{body}\n"),
            )]
        }
        Input::Site(files) => files.iter().map(|(p, t)| ((*p).to_owned(), (*t).to_owned())).collect(),
        Input::Html(_) => Vec::new(),
    };
    let mut marks = Vec::new();
    let files = files
        .into_iter()
        .map(|(path, text)| {
            let Some(start) = text.find('⟦') else { return (path, text) };
            let end = text.find('⟧').expect("a mark that opens also closes") - '⟦'.len_utf8();
            marks.push((path.clone(), Span::new(start, end)));
            (path, text.replace(['⟦', '⟧'], ""))
        })
        .collect();
    (files, marks)
}

fn run(rule: &Rule) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, example) in rule.examples.iter().enumerate() {
        let (files, marks) = files(example.input);
        let sources = Sources::of(&files);
        let found: Vec<Finding> = findings(&sources).into_iter().filter(|f| f.rule.id == rule.id).collect();
        let places: Vec<Place> = found.iter().map(|f| f.place).collect();
        let shown = |place: &Place| {
            let document = sources.document(place.file);
            format!("{} «{}»", document.path, document.slice(place.span))
        };
        let id = rule.id;
        if !example.bad {
            if !found.is_empty() && found.iter().any(|f| f.waiver.is_none()) {
                let shown: Vec<_> = places.iter().map(shown).collect();
                faults.push(format!("{id}, example {number}: good, but found {shown:?}"));
            }
            continue;
        }
        let wanted: Vec<Place> =
            marks.iter().filter_map(|(path, span)| sources.by_path(path).map(|d| d.place(*span))).collect();
        if places != wanted || wanted.len() != 1 {
            let (places, wanted): (Vec<_>, Vec<_>) =
                (places.iter().map(shown).collect(), wanted.iter().map(shown).collect());
            faults.push(format!("{id}, example {number}: wanted {wanted:?}, found {places:?}"));
        }
    }
    faults
}

#[test]
fn examples_give_what_they_promise() {
    let faults: Vec<String> = rules::ALL
        .iter()
        .filter(|rule| matches!(rule.check, Check::Source(_) | Check::Site(_) | Check::Waiver(_)))
        .flat_map(|rule| run(rule))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
