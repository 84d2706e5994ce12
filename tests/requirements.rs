//! What the founding documents ask for, held against the program: nothing that is said to answer a
//! requirement may be missing, and the table in the repository is the newest.

#![expect(clippy::disallowed_methods, reason = "tests read the files they compare with")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use klarside::commands::{known, road::Input};
use klarside::config::Config;
use klarside::page::{Page, PageKind};
use klarside::report::requirements::{By, REQUIREMENTS, numbered, table};
use klarside::rules::ALL;
use klarside::site::reader::{Asked, Shape};
use klarside::site::schema;
use klarside::source::Sources;
use klarside::source::yaml::Node;
use std::sync::Mutex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The shape of a field, as `kind.key.key`.
fn field(path: &str) -> Option<Shape> {
    let (kind, keys) = path.split_once('.')?;
    let mut asked: Vec<Asked> = schema::kind(kind)?.keys();
    let mut shape = None;
    for key in keys.split('.') {
        let found = asked.into_iter().find(|one| one.key == key)?;
        shape = Some(found.shape.clone());
        asked = match found.shape {
            Shape::Map(keys) => keys,
            Shape::ListOf(of) => match *of {
                Shape::Map(keys) => keys,
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
    }
    shape
}

fn words(shape: &Shape) -> Vec<&'static str> {
    match shape {
        Shape::Word(words) => words.clone(),
        Shape::ListOf(of) => words(of),
        _ => Vec::new(),
    }
}

#[test]
fn every_row_is_there_once_and_in_order() {
    let rows: Vec<&str> = REQUIREMENTS.iter().map(|row| row.id).collect();
    let last = [
        ("A", 17),
        ("B", 8),
        ("C", 8),
        ("D", 8),
        ("E", 6),
        ("F", 9),
        ("G", 6),
        ("H", 7),
        ("I", 6),
        ("J", 25),
    ];
    let all: Vec<String> =
        last.iter().flat_map(|(letter, last)| (1..=*last).map(move |n| format!("{letter}{n:02}"))).collect();
    assert_eq!(rows, all);
    assert_eq!(rows.len(), 100);
    assert_eq!(numbered().count(), 74);
}

#[test]
fn what_is_said_to_answer_a_requirement_is_there() {
    let config = Config::read(root(), &known()).expect("site.toml is right");
    let today = config.site.today.expect("the example stands still on a day");
    let sources = Sources::read(root(), &["content", "themes/nav"]).expect("the folders are there");
    let input = Input::of(config, sources, today).expect("the theme is right");
    let kinds = Mutex::new(BTreeSet::new());
    let take = |page: &Page, _| {
        kinds.lock().expect("no panic").insert(page.kind.id());
        Ok(())
    };
    let arrived = input.travel(&[], &take).expect("every page can be made");
    let kinds = kinds.into_inner().expect("no panic");
    assert!(kinds.len() > 10);
    let files = arrived.files.iter().map(|file| file.url.clone());
    let addresses: BTreeSet<String> = arrived.urls.iter().cloned().chain(files).collect();
    // The status page and a foreign page are no part of the content.
    let unused: Vec<&str> =
        PageKind::ALL.iter().map(|kind| kind.id()).filter(|id| !kinds.contains(id)).collect();
    assert_eq!(unused, [PageKind::Foreign.id()], "the example has every kind of page");
    let mut wrong = Vec::new();
    for row in REQUIREMENTS {
        if row.by.is_empty() && row.rules(ALL).is_empty() {
            wrong.push(format!("{}: nothing answers it", row.id));
        }
        for by in row.by {
            let is_there = match by {
                By::Page(kind) => PageKind::ALL.iter().any(|k| k.id() == *kind),
                By::Field(path) => field(path).is_some(),
                By::Word(path, word) => field(path).is_some_and(|shape| words(&shape).contains(word)),
                By::Address(url) => addresses.contains(*url),
                By::Feature(_, test) => {
                    let (place, function) = test.split_once("::").unwrap_or((test, ""));
                    let source = fs::read_to_string(root().join(place)).unwrap_or_default();
                    !source.is_empty() && (function.is_empty() || source.contains(&format!("fn {function}(")))
                }
            };
            if !is_there {
                wrong.push(format!("{}: {by:?}", row.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The keys of a value, as `kind.key.key`, that are written with something in them.
fn used(node: &Node, asked: &[Asked], at: &str, found: &mut BTreeSet<String>) {
    for entry in node.entries() {
        let is_it = |one: &&Asked| one.key == entry.key || one.aliases.contains(&entry.key.as_str());
        let Some(one) = asked.iter().find(is_it) else { continue };
        let path = format!("{at}.{}", one.key);
        let inner = match &one.shape {
            Shape::Map(keys) => keys.as_slice(),
            Shape::ListOf(of) => match &**of {
                Shape::Map(keys) => keys.as_slice(),
                _ => &[],
            },
            _ => &[],
        };
        used(&entry.value, inner, &path, found);
        entry.value.items().iter().for_each(|item| used(item, inner, &path, found));
        if !entry.value.is_null() {
            found.insert(path);
        }
    }
}

fn all_keys(asked: &[Asked], at: &str, all: &mut BTreeSet<String>) {
    for one in asked {
        let path = format!("{at}.{}", one.key);
        match &one.shape {
            Shape::Map(keys) => all_keys(keys, &path, all),
            Shape::ListOf(of) => {
                if let Shape::Map(keys) = &**of {
                    all_keys(keys, &path, all);
                }
            }
            _ => {}
        }
        all.insert(path);
    }
}

#[test]
fn the_example_uses_every_kind_of_file_and_all_but_these_keys() {
    let sources = Sources::read(root(), &["content"]).expect("the folder is there");
    let (mut found, mut all) = (BTreeSet::new(), BTreeSet::new());
    let mut kinds = BTreeSet::new();
    for document in &sources.documents {
        if let (Some(kind), Some(node)) = (schema::kind_of(document), document.yaml()) {
            kinds.insert(kind.id);
            used(node, &kind.keys(), kind.id, &mut found);
        }
    }
    let unused: Vec<&str> =
        schema::KINDS.iter().map(|kind| kind.id).filter(|id| !kinds.contains(id)).collect();
    assert_eq!(unused, Vec::<&str>::new());
    for kind in schema::KINDS.iter() {
        all_keys(&kind.keys(), kind.id, &mut all);
    }
    let unused = all.difference(&found).fold(String::new(), |all, key| all + key + "\n");
    let path = root().join("tests/unused-keys.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &unused).expect("written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == unused, "tests/unused-keys.txt is old: UPDATE=1 cargo test --test requirements");
}

#[test]
fn the_table_is_the_newest() {
    let path = root().join("tests/requirements.md");
    let newest = table(ALL);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &newest).expect("written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == newest, "tests/requirements.md is old: UPDATE=1 cargo test --test requirements");
}
