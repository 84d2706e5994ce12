//! The rules about language: their examples, and sentences whose findings are known.

#![expect(clippy::print_stdout, reason = "the figures are what people run this for")]
#![expect(clippy::cast_precision_loss, reason = "counts are small")]

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::date;
use klarside::check::{self, Check, Finding, Input, Rule, Settings};
use klarside::config::Config;
use klarside::lang::Lang;
use klarside::prose::{self, Format, Kind, score};
use klarside::rules::ALL;
use klarside::source::Sources;
use serde_json::Value;

fn prose_rules() -> Vec<&'static Rule> {
    ALL.iter().copied().filter(|rule| matches!(rule.check, Check::Prose(_))).collect()
}

fn findings(rules: &[&'static Rule], sources: &Sources) -> Vec<Finding> {
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    prose::texts(sources).iter().flat_map(|text| check::prose(rules, text, &settings)).collect()
}

/// Takes ⟦…⟧ out: the text, and the range that stood inside.
fn unmarked(text: &str) -> (String, Option<(usize, usize)>) {
    match (text.find('⟦'), text.find('⟧')) {
        (Some(start), Some(end)) => {
            let inside = (start, end - '⟦'.len_utf8());
            (text.replace(['⟦', '⟧'], ""), Some(inside))
        }
        _ => (text.to_owned(), None),
    }
}

#[test]
fn examples_give_what_they_say() {
    let mut wrong = Vec::new();
    for rule in prose_rules() {
        for example in rule.examples {
            let files: Vec<(&str, &str)> = match &example.input {
                Input::Markdown(text) => vec![("content/eksempel.md", *text)],
                Input::Site(files) => files.to_vec(),
                Input::Html(_) => continue,
            };
            let mut mark = None;
            let mut clean = Vec::new();
            for (path, text) in files {
                let (text, inside) = unmarked(text);
                mark = inside.map(|range| (path.to_owned(), range)).or(mark);
                clean.push((path.to_owned(), text));
            }
            let sources = Sources::of(&clean);
            let found = findings(&[rule], &sources);
            let places: Vec<(String, (usize, usize), &str)> = found
                .iter()
                .map(|f| {
                    let path = sources.document(f.place.file).path.clone();
                    (path, (f.place.span.start as usize, f.place.span.end as usize), f.message.nb.as_str())
                })
                .collect();
            let right = match &mark {
                Some((path, range)) if example.bad => {
                    matches!(places.as_slice(), [(p, r, _)] if p == path && r == range)
                }
                _ => !example.bad && places.is_empty(),
            };
            if !right {
                wrong.push(format!("{}: {clean:?}\n  want {mark:?}\n  got {places:?}", rule.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The oracle's names for the rules.
fn rule_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "passive-s" | "passive-bli" => "passive-verb",
        "noun-disease" => "noun-instead-of-verb",
        "acronym" => "acronym-unexplained",
        "double-negative" => "negation-doubled",
        "sentence-long" => "sentence-too-long",
        "word-repeat" => "word-repeated",
        "shouting" => "text-in-capitals",
        "comma-men" => "comma-missing",
        "address" => "reader-in-third-person",
        // Link texts belong to the rules about pages.
        _ => return None,
    })
}

/// Per rule: right findings, false alarms, missed.
type Figures = BTreeMap<&'static str, [usize; 3]>;

fn show(figures: &Figures) {
    for (id, [right, false_alarms, missed]) in figures {
        let share = |part: usize, of: usize| if of == 0 { 1.0 } else { part as f64 / of as f64 };
        println!(
            "{id:24} precision {:.2} recall {:.2} ({right} right, {false_alarms} false, {missed} missed)",
            share(*right, right + false_alarms),
            share(*right, right + missed),
        );
    }
}

/// What a rule points at in a text that makes up a page.
fn pointed_at(rule: &'static Rule, lang: &str, text: &str) -> Vec<String> {
    let path = format!("content/sak.{lang}.md");
    let sources = Sources::of(&[(path.as_str(), text)]);
    let found = findings(&[rule], &sources);
    found.iter().map(|f| sources.documents[0].slice(f.place.span).to_owned()).collect()
}

/// `cargo test --test prose_rules -- --nocapture` prints precision and recall for each rule.
#[test]
fn our_own_cases_are_judged_right() {
    let mut figures = Figures::new();
    let mut wrong = Vec::new();
    for line in include_str!("data/prose-cases.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, lang, want, text] = columns[..] else { panic!("four columns: {line}") };
        let rule = ALL.iter().copied().find(|rule| rule.id == id).expect("a rule");
        let got = pointed_at(rule, lang, text);
        let want: Vec<&str> = if want == "-" { Vec::new() } else { want.split('|').collect() };
        let count = figures.entry(rule.id).or_default();
        count[0] += got.iter().filter(|g| want.contains(&g.as_str())).count();
        count[1] += got.iter().filter(|g| !want.contains(&g.as_str())).count();
        count[2] += want.iter().filter(|w| !got.iter().any(|g| g == *w)).count();
        if got != want {
            wrong.push(format!("{id}: {text}\n  want {want:?}\n  got {got:?}"));
        }
    }
    show(&figures);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Sentences as they stand on a page, each read by all the rules.
#[test]
fn whole_sentences_give_what_they_say() {
    let mut wrong = Vec::new();
    let rules: Vec<_> = prose_rules().into_iter().filter(|rule| rule.id != "summary-missing").collect();
    for line in include_str!("data/whole-sentences.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [lang, want, text] = columns[..] else { panic!("three columns: {line}") };
        let sources = Sources::of(&[(format!("content/sak.{lang}.md").as_str(), text)]);
        let slice = |f: &Finding| sources.documents[0].slice(f.place.span);
        let found = findings(&rules, &sources);
        let got: Vec<String> = found.iter().map(|f| format!("{}:{}", f.rule.id, slice(f))).collect();
        let want: Vec<&str> = if want == "-" { Vec::new() } else { want.split('|').collect() };
        if got != want {
            wrong.push(format!("{lang}: {text}\n  want {want:?}\n  got {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn known_sentences_are_judged_right() {
    let oracle: Value = serde_json::from_str(include_str!("data/prose-rules-oracle.json")).expect("JSON");
    let mut wrong = Vec::new();
    let mut figures = Figures::new();
    for case in oracle["passive"].as_array().into_iter().chain(oracle["other"].as_array()).flatten() {
        let Some(id) = rule_of(case["rule"].as_str().unwrap_or_default()) else { continue };
        let rule = ALL.iter().copied().find(|rule| rule.id == id).expect("a rule");
        let (lang, text) = (case["lang"].as_str().expect("lang"), case["text"].as_str().expect("text"));
        let path = format!("content/sak.{lang}.md");
        let sources = Sources::of(&[(path.as_str(), text)]);
        let found = findings(&[rule], &sources);
        let count = figures.entry(id).or_default();
        let right = if let Some(words) = case["expect"].as_array() {
            let want: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
            let got: Vec<&str> = found.iter().map(|f| sources.documents[0].slice(f.place.span)).collect();
            count[0] += got.iter().filter(|g| want.contains(g)).count();
            count[1] += got.iter().filter(|g| !want.contains(g)).count();
            count[2] += want.iter().filter(|w| !got.contains(w)).count();
            got == want
        } else {
            let want = case["expect"].as_bool().expect("expect");
            match (want, found.is_empty()) {
                (true, false) => count[0] += 1,
                (false, false) => count[1] += 1,
                (true, true) => count[2] += 1,
                (false, true) => {}
            }
            want != found.is_empty()
        };
        if !right {
            wrong.push(format!("{id}: {text} {found:?}"));
        }
    }
    show(&figures);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `cargo test --test prose_rules plain -- --nocapture` prints how often the plain version is found.
#[test]
fn plain_versions_are_told_from_heavy_ones() {
    let mut figures: BTreeMap<(&str, &str), [usize; 2]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for line in include_str!("data/plain-pairs.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [tag, split, before, after] = columns[..] else { panic!("four columns: {line}") };
        let lang = Lang::of_tag(tag).expect("a language");
        let ease = |text: &str| {
            let text = text.replace("\\n", "\n");
            let prose = prose::of_text(&text, Format::Plain, lang, Kind::Page, &Arc::default());
            score::score(&prose).ease().expect("words")
        };
        let count = figures.entry((tag, split)).or_default();
        count[1] += 1;
        if ease(after) > ease(before) {
            count[0] += 1;
        } else {
            wrong.push(format!("{before}\n  {after}\n  {:.1} {:.1}", ease(before), ease(after)));
        }
    }
    let (right, all) = figures.values().fold((0, 0), |(r, a), [right, all]| (r + right, a + all));
    for ((tag, split), [right, all]) in figures {
        println!("{tag} {split:10} {right} of {all}");
    }
    assert!(all >= 60 && right * 100 >= all * 95, "{}", wrong.join("\n"));
}

/// `cargo test --test prose_rules passives -- --nocapture` prints precision and recall on sentences made to
/// look alike: passives, and verbs, genitives, adverbs and names that end as they do.
#[test]
fn passives_are_told_from_what_looks_like_them() {
    let rule = ALL.iter().copied().find(|rule| rule.id == "passive-verb").expect("a rule");
    let files = [
        ("sentences", include_str!("data/passive-sentences.tsv")),
        ("genres", include_str!("data/passive-genres.tsv")),
        ("genres 2", include_str!("data/passive-genres-2.tsv")),
        ("genres 3", include_str!("data/passive-genres-3.tsv")),
        ("genres 4", include_str!("data/passive-genres-4.tsv")),
    ];
    for (file, data) in files {
        let mut figures: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        let mut wrong = Vec::new();
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [lang, want, text] = columns[..] else { panic!("three columns: {line}") };
            let got = pointed_at(rule, lang, text);
            let want: Vec<&str> = if want == "-" { Vec::new() } else { want.split('|').collect() };
            let count = figures.entry(lang).or_default();
            let right = got.iter().filter(|g| want.contains(&g.as_str())).count();
            count[0] += right;
            count[1] += got.len() - right;
            count[2] += want.len() - right;
            if got != want {
                wrong.push(format!("{text}\n  want {want:?}\n  got {got:?}"));
            }
        }
        println!("{}", wrong.join("\n"));
        for (lang, [right, false_alarms, missed]) in figures {
            println!("{file} {lang}: {right} right, {false_alarms} false, {missed} missed");
            let all = wrong.join("\n");
            assert!(right * 100 >= (right + false_alarms) * 97, "precision in {lang}:\n{all}");
            assert!(right * 100 >= (right + missed) * 95, "recall in {lang}:\n{all}");
        }
    }
}

/// The figure that an edit promises is the one it gives: every suggestion is carried out and counted.
#[test]
fn suggestions_give_the_figure_they_promise() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources = Sources::read(root, &["content"]).expect("content/");
    let oracle: Value = serde_json::from_str(include_str!("data/readability-oracle.json")).expect("JSON");
    let pairs = include_str!("data/plain-pairs.tsv").lines().filter_map(|line| line.split('\t').nth(2));
    let all = pairs.collect::<Vec<_>>().join("\n");
    let heavy = prose::of_text(&all, Format::Plain, Lang::Nb, Kind::Page, &Arc::default());
    let mut texts = prose::texts(&sources);
    texts.push(heavy);
    for document in oracle["documents"].as_array().expect("documents") {
        let blocks = document["blocks"].as_array().expect("blocks").iter().map(|block| {
            let text = |key: &str| block[key].as_str().expect("text");
            (prose::Block::of_id(text("kind")), text("text"))
        });
        texts.push(prose::of_blocks(blocks, Lang::Nb, Kind::Page, &Arc::default()));
    }
    let mut tried = 0;
    for prose in &texts {
        for edit in prose::advice::best(prose, 40) {
            let Some(suggestion) = &edit.suggestion else { continue };
            let blocks: Vec<(prose::Block, String)> = prose
                .passages()
                .iter()
                .map(|passage| {
                    let range = passage.range();
                    let mut text = prose.text()[range.clone()].to_owned();
                    if range.contains(&edit.sentence.start) {
                        let (from, to) = (edit.sentence.start - range.start, edit.sentence.end - range.start);
                        text.replace_range(from..to, suggestion);
                    }
                    (passage.block, text)
                })
                .collect();
            let blocks = blocks.iter().map(|(block, text)| (*block, text.as_str()));
            let after = score::score(&prose::of_blocks(blocks, prose.lang, prose.kind, &Arc::default()));
            let lix = after.lix().expect("words");
            let at = &prose.text()[edit.sentence.clone()];
            assert!((lix - edit.lix_after).abs() < 0.005, "{at}\n  {suggestion}\n  {lix} {}", edit.lix_after);
            tried += 1;
        }
    }
    println!("{tried} suggestions carried out");
    assert!(tried > 5, "{tried} suggestions");
}

/// All sentences of Nav's strategy that are over the limit are found, as the document is pasted in.
#[test]
fn the_longest_sentences_of_a_plan_are_found() {
    let oracle: Value = serde_json::from_str(include_str!("data/readability-oracle.json")).expect("JSON");
    let rule = ALL.iter().copied().find(|rule| rule.id == "sentence-too-long").expect("a rule");
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    for document in oracle["documents"].as_array().expect("documents") {
        let blocks = document["blocks"].as_array().expect("blocks").iter().map(|block| {
            let text = |key: &str| block[key].as_str().expect("text");
            (prose::Block::of_id(text("kind")), text("text"))
        });
        let prose = prose::of_blocks(blocks, Lang::Nb, Kind::Page, &Arc::default());
        let found = check::prose(&[rule], &prose, &settings).len();
        let counted = prose.passages().iter().filter(|passage| passage.is_own());
        let long = counted.flat_map(|p| prose.sentences(p)).filter(|sentence| sentence.len() > 20).count();
        assert_eq!(found, long, "{}", document["id"]);
    }
}
