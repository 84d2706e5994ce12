//! Faults planted one at a time in the example content: each is told by its rule on its very line,
//! and nothing else is told that is not a consequence of it. `faults.toml` lists them.
//!
//! To keep it quick, faults that files alone show are planted in part of the content and no page is
//! made; the others in a small site whose pages are. `FAULTS=whole cargo test --release --test faults`
//! plants every fault in the whole content and runs every rule.

#![expect(clippy::disallowed_methods, reason = "tests read the files they compare with")]

use std::collections::BTreeMap;
use std::path::Path;

use klarside::check::{self, Check, Finding, Rule, Settings};
use klarside::commands::known;
use klarside::commands::road::{Input, before_pages};
use klarside::config::Config;
use klarside::report::requirements::numbered;
use klarside::rules::ALL;
use klarside::site::Site;
use klarside::source::{Document, Sources};
use rayon::prelude::*;
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization as _;

/// Councils whose folders the part of the content has.
const COUNCILS: &[&str] =
    &["hamar", "innlandet", "sentralt", "hjelpemiddel-innlandet", "omrade-arbeid-og-helse"];

/// What the small site with pages has, beside the file with the fault.
const SMALL: &[&str] = &[
    "om.md",
    "bli-med.md",
    "bilder/",
    "register/",
    "utvalg/hamar/utvalg.yaml",
    "utvalg/hamar/medlemmer.yaml",
    "utvalg/hamar/moter/2026-05-07.md",
    "utvalg/innlandet/utvalg.yaml",
    "utvalg/sentralt/utvalg.yaml",
    "kunnskap/serviceklager-innlandet-2025",
];

#[derive(Deserialize)]
struct Planted {
    fault: Vec<Change>,
    sound: Vec<Change>,
}

#[derive(Deserialize, Clone, Default)]
#[serde(deny_unknown_fields, default)]
struct Change {
    rule: String,
    file: String,
    edit: Vec<(String, String)>,
    all: bool,
    drop: Option<String>,
    end: Option<String>,
    new: Option<String>,
    gone: Vec<String>,
    whole: bool,
    pages: bool,
    before: Vec<(String, String, String)>,
    written: String,
    r#in: Option<String>,
    at: Option<String>,
    line: Option<usize>,
    also: Vec<String>,
}

/// Rule, file, line, message.
type Told = (&'static str, String, usize, String);

/// Files below `content/` and their bytes.
type Files = BTreeMap<String, Vec<u8>>;

fn content() -> Files {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let mut files = Files::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

fn is_in_part(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["utvalg", council, ..] => COUNCILS.contains(council),
        ["strategi" | "bilder", ..] => false,
        ["aktuelt", name] => name.contains("samtalerom"),
        [name] => {
            matches!(*name, "om.md" | "bli-med.md" | "forventninger.md" | "maltall.yaml" | "tiltak.yaml")
        }
        _ => true,
    }
}

fn is_in_small(path: &str) -> bool {
    SMALL.iter().any(|kept| path.starts_with(kept))
}

/// A text without the mark, and where the mark stood.
fn unmarked(text: &str) -> (String, Option<usize>) {
    (text.replace('⟦', ""), text.find('⟦'))
}

/// The line, from 1, of an offset.
fn line_of(text: &str, offset: usize) -> usize {
    text[..offset].matches('\n').count() + 1
}

/// Takes a key out, with all that stands below it.
fn without(text: &str, key: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let own = indent(key);
    let mut kept = String::new();
    let mut dropping = false;
    let mut done = false;
    for line in text.split_inclusive('\n') {
        if !done && line.starts_with(&format!("{key}:")) {
            (dropping, done) = (true, true);
            continue;
        }
        let belongs = line.trim().is_empty()
            || indent(line) > own
            || (indent(line) == own && line.trim_start().starts_with("- "));
        dropping &= belongs;
        if !dropping {
            kept.push_str(line);
        }
    }
    assert!(done, "no key {key}");
    kept
}

/// Makes the change; gives the line where it is to be told.
fn plant(files: &mut Files, change: &Change) -> usize {
    for (file, what, with) in &change.before {
        let text = String::from_utf8(files.remove(file).expect("a file")).expect("text");
        assert!(text.contains(what.as_str()), "{file}: no «{what}»");
        files.insert(file.clone(), text.replacen(what.as_str(), with, 1).into_bytes());
    }
    for file in &change.gone {
        files.remove(file).expect("a file");
    }
    let mut text = String::from_utf8(files.remove(&change.file).unwrap_or_default()).expect("text");
    let mut mark = None;
    for (what, with) in &change.edit {
        let at = text.find(what.as_str()).unwrap_or_else(|| panic!("{}: no «{what}»", change.file));
        let (with, marked) = unmarked(with);
        text = text.replacen(what.as_str(), &with, if change.all { usize::MAX } else { 1 });
        mark = marked.map(|marked| at + marked).or(mark).or(Some(at));
    }
    if let Some(key) = &change.drop {
        text = without(&text, key);
    }
    if let Some(end) = &change.end {
        let (end, marked) = unmarked(end);
        mark = Some(text.len() + marked.unwrap_or(0));
        text.push_str(&end);
    }
    if let Some(new) = &change.new {
        let (new, marked) = unmarked(new);
        (text, mark) = (new, marked);
    }
    if let Some(at) = &change.at {
        mark = Some(text.find(at.as_str()).unwrap_or_else(|| panic!("{}: no «{at}»", change.file)));
    }
    let line = change.line.unwrap_or_else(|| mark.map_or(1, |mark| line_of(&text, mark)));
    let bytes = match change.written.as_str() {
        "nfd" => text.nfd().collect::<String>().into_bytes(),
        "crlf" => text.replace('\n', "\r\n").into_bytes(),
        "bom" => format!("\u{feff}{text}").into_bytes(),
        "latin1" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect(),
        _ => text.into_bytes(),
    };
    files.insert(change.file.clone(), bytes);
    line
}

fn needs_pages(rule: &Rule) -> bool {
    matches!(rule.check, Check::Page(_) | Check::Pages(_) | Check::Outgoing(_) | Check::Waiver(_))
}

/// What is told: with pages of all there is; else of `changed` and of what the data say.
fn told(files: &Files, with_pages: bool, changed: Option<&str>) -> Vec<Told> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::read(root, &known()).expect("site.toml is right");
    let today = config.site.today.expect("the example stands still on a day");
    let is_text = |bytes: &Vec<u8>| std::str::from_utf8(bytes).is_ok();
    let sources = if files.values().all(is_text) {
        let files: Vec<(String, &str)> = files
            .iter()
            .map(|(path, bytes)| (format!("content/{path}"), std::str::from_utf8(bytes).expect("text")))
            .collect();
        Sources::of(&files)
    } else {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, bytes) in files {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
        Sources::read(folder.path(), &["content"]).expect("the folder")
    };
    let of = |sources: &Sources, findings: Vec<Finding>| {
        let one = |finding: Finding| {
            let ((line, _), _) = sources.lines(finding.place);
            let path = sources.document(finding.place.file).path.trim_start_matches("content/").to_owned();
            (finding.rule.id, path, line, finding.message.nb.clone())
        };
        check::sorted(findings).into_iter().filter(|f| f.waiver.is_none()).map(one).collect()
    };
    if with_pages {
        let input = Input::of(config, sources, today).expect("the theme is right");
        let arrived = input.travel(ALL, &|_, _| Ok(())).expect("every page can be made");
        return of(&input.sources, arrived.findings);
    }
    let (site, settings) = (Site::of(&sources), Settings::new(&config, ALL, today));
    let wanted = |document: &Document| {
        let path = document.path.trim_start_matches("content/");
        changed.is_none_or(|changed| changed == path) || path == "register/begreper.yaml"
    };
    of(&sources, before_pages(ALL, &sources, &site, &settings, wanted))
}

/// How often each is told, whatever the line.
fn counted(
    told: &[Told],
    message: impl Fn(&str) -> String,
) -> BTreeMap<(&'static str, String, String), usize> {
    let mut counts = BTreeMap::new();
    for (rule, file, _, said) in told {
        *counts.entry((*rule, file.clone(), message(said))).or_default() += 1;
    }
    counts
}

/// What is told now and was not before; a message that only counts differently is the same.
fn new<'t>(now: &'t [Told], before: &[Told], exact: bool) -> Vec<&'t Told> {
    let message = |said: &str| if exact { said.to_owned() } else { without_figures(said) };
    let (old, all) = (counted(before, message), counted(now, message));
    let is_new = |(rule, file, _, said): &&Told| {
        let key = (*rule, file.clone(), message(said));
        all[&key] > old.get(&key).copied().unwrap_or(0)
    };
    now.iter().filter(is_new).collect()
}

fn without_figures(said: &str) -> String {
    let mut out = String::new();
    for c in said.chars().filter(|c| !matches!(c, ',' | '.')) {
        if !c.is_ascii_digit() {
            out.push(c);
        } else if !out.ends_with('0') {
            out.push('0');
        }
    }
    out
}

/// What there is to plant in, and what is told of it as it is.
struct Ground {
    files: Files,
    told: Vec<Told>,
    with_pages: bool,
}

impl Ground {
    fn of(files: &Files, keep: impl Fn(&str) -> bool, with_pages: bool) -> Ground {
        let files: Files =
            files.iter().filter(|(path, _)| keep(path)).map(|(p, b)| (p.clone(), b.clone())).collect();
        Ground { told: told(&files, with_pages, None), files, with_pages }
    }

    /// The line where it is to be told, and what is told that was not.
    fn planted(&self, change: &Change) -> (usize, Vec<Told>) {
        let mut files = self.files.clone();
        let line = plant(&mut files, change);
        (line, told(&files, self.with_pages, Some(&change.file)))
    }
}

/// What is wrong with what is told of a fault.
fn wrong(ground: &Ground, change: &Change) -> Option<String> {
    let (line, now) = ground.planted(change);
    let file = change.r#in.as_ref().unwrap_or(&change.file);
    let found = new(&now, &ground.told, true);
    let is_it = |(rule, path, at, _): &&&Told| *rule == change.rule && path == file && *at == line;
    let others: Vec<&Told> = new(&now, &ground.told, false)
        .into_iter()
        .filter(|(rule, ..)| *rule != change.rule && !change.also.iter().any(|also| also == rule))
        .collect();
    if found.iter().any(|told| is_it(&told)) && others.is_empty() {
        return None;
    }
    let what = (&change.edit, &change.drop, &change.end, &change.new, &change.gone);
    let own: Vec<&&Told> = found.iter().filter(|(rule, ..)| *rule == change.rule).collect();
    Some(format!("{} wanted at {file}:{line}\n  {what:?}\n  told: {own:?}\n  and: {others:?}", change.rule))
}

/// Read anew each time, so that a list of one's own can be tried: `PLANTED=my.toml`.
fn planted() -> Planted {
    let own = std::env::var("PLANTED").unwrap_or_else(|_| "tests/faults.toml".into());
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(own));
    toml::from_str(&text.expect("the list is there")).expect("the list is right")
}

/// What faults are planted in.
struct Grounds {
    part: Ground,
    whole: Ground,
    pages: Ground,
}

impl Grounds {
    fn of() -> Grounds {
        let files = content();
        let has_all = std::env::var_os("FAULTS").is_some();
        Grounds {
            part: Ground::of(&files, |path| has_all || is_in_part(path), has_all),
            whole: Ground::of(&files, |_| true, has_all),
            pages: Ground::of(&files, |path| has_all || is_in_small(path), true),
        }
    }

    /// The smallest that shows the fault.
    fn for_change(&self, change: &Change) -> &Ground {
        let rule = ALL.iter().find(|rule| rule.id == change.rule);
        assert!(rule.is_some() || change.rule.is_empty(), "no rule {}", change.rule);
        let is_in_part = std::iter::once(&change.file)
            .chain(&change.gone)
            .chain(change.before.iter().map(|(file, ..)| file))
            .all(|file| is_in_part(file))
            && !change.whole;
        match rule {
            _ if change.pages => &self.pages,
            Some(rule) if needs_pages(rule) => &self.pages,
            _ if is_in_part => &self.part,
            _ => &self.whole,
        }
    }
}

/// All of them with `--release` or with `ONLY=part-of-a-rule`; else every sixth, to be done in a minute.
#[test]
fn every_planted_fault_is_told_on_its_line_and_nothing_else_is() {
    let faults = planted().fault;
    let grounds = Grounds::of();
    let only = std::env::var("ONLY").unwrap_or_default();
    let is_own = std::env::var_os("PLANTED").is_some();
    let step = if cfg!(debug_assertions) && only.is_empty() && !is_own { 6 } else { 1 };
    let wrong: Vec<String> = faults
        .par_iter()
        .step_by(step)
        .filter(|change| change.rule.contains(&only))
        .filter_map(|change| wrong(grounds.for_change(change), change))
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), faults.len(), wrong.join("\n"));
}

#[test]
fn nothing_is_told_of_what_is_right() {
    let sound = planted().sound;
    let grounds = Grounds::of();
    let wrong: Vec<String> = sound
        .par_iter()
        .filter_map(|change| {
            let ground = grounds.for_change(change);
            let (_, now) = ground.planted(change);
            let found = new(&now, &ground.told, false);
            (!found.is_empty())
                .then(|| format!("{}: {:?} {:?}: {found:?}", change.file, change.edit, change.end))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), sound.len(), wrong.join("\n"));
}

#[test]
fn every_numbered_rule_is_planted_against() {
    let faults = planted().fault;
    assert!(faults.len() >= 150);
    let rests = |rule: &str, number: &str| {
        ALL.iter()
            .any(|it| it.id == rule && it.basis.iter().any(|basis| basis.parts() == ("council", number)))
    };
    let is_planted = |number: &String| faults.iter().any(|fault| rests(&fault.rule, number));
    let missing: Vec<String> = numbered().filter(|number| !is_planted(number)).collect();
    assert_eq!(missing, Vec::<String>::new());
}
