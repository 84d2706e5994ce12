//! Search without a server: an index as files that the search page reads, a piece at a time.
//!
//! In: finished pages, in any order and from several threads. Out: three kinds of JSON below
//! `/sok/`, the same bytes whatever the order. The theme's `search.js` reads them:
//!
//! - `ord.json`: every word in order, in one text, and the number of the first word of each file of
//!   hits. The whole of it lets a reader find «hjelpemiddelsentralen» by «sentral».
//! - `treff/N.json`: for each word of that file, pages and weights: `[page, weight, page, weight …]`.
//! - `sider/N.json`: address, title, kind, language and short version of `PER_FILE` pages.
//!
//! A search costs `ord.json` once, one file of hits for each word that fits, and the pages shown.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use crate::css;
use crate::page::{Node, Page, PageKind};
use crate::site::Site;

/// The address of the search page, and of the folder of the index.
pub const URL: &str = "/sok/";

/// Pages in one file of titles.
const PER_FILE: usize = 100;
/// Bytes of hits in one file, more or less.
const HITS_SIZE: usize = 24_000;
/// Longer words are codes and addresses that nobody types.
const LONGEST: usize = 40;

/// How much a word tells of its page, by where it stands.
const IN_TITLE: u8 = 8;
const IN_NAMES: u8 = 7;
const IN_SHORT: u8 = 4;
const IN_HEADING: u8 = 3;
const IN_TEXT: u8 = 1;
/// A council's own page goes before the pages that only name it.
const OF_COUNCIL: u8 = 6;

/// Words in nearly every text: they tell nothing.
const COMMON: &[&str] = &[
    "og", "i", "på", "til", "for", "av", "en", "et", "ei", "er", "som", "det", "den", "de", "med", "om",
    "ikke", "ikkje", "at", "vi", "du", "har", "kan", "å", "eller", "fra", "frå", "the", "of", "and", "to",
    "in", "is", "a", "kl",
];

/// An index while pages are added to it.
#[derive(Debug, Default)]
pub struct Index {
    /// Names by which people look for a page and that it may not hold itself, by address.
    names: BTreeMap<String, String>,
    inner: Mutex<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    pages: Vec<Listed>,
    numbers: HashMap<Box<str>, u32>,
    /// By the word's number: pages, by their place in `pages`, and weights.
    hits: Vec<Vec<(u32, u8)>>,
}

/// What the search page shows of a page.
#[derive(Debug, Serialize)]
struct Listed(String, String, &'static str, &'static str, String);

impl Index {
    pub fn new(site: &Site) -> Index {
        Index { names: names(site), inner: Mutex::default() }
    }

    /// Adds what a page says in its main part; pages that are not content say nothing.
    pub fn add(&self, page: &Page) {
        if matches!(page.kind, PageKind::NotFound | PageKind::Search | PageKind::Foreign) {
            return;
        }
        let Some(main) = page.dom.select(css!("main")).next() else { return };
        let mut reading = Reading::default();
        reading.read(main);
        let title = reading.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let short = reading.short.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_council = page.kind == PageKind::Council;
        reading.words(&title, if is_council { IN_TITLE + OF_COUNCIL } else { IN_TITLE });
        reading.words(&short, IN_SHORT);
        if let Some(names) = self.names.get(&page.url) {
            reading.words(names, IN_NAMES + OF_COUNCIL);
        }
        let listed = Listed(page.url.clone(), title, page.kind.id(), page.lang.tag(), shortened(short));
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let inner = &mut *inner;
        let at = inner.pages.len() as u32;
        inner.pages.push(listed);
        for (word, weight) in reading.weights {
            let number = *inner.numbers.entry(word).or_insert_with(|| {
                inner.hits.push(Vec::new());
                inner.hits.len() as u32 - 1
            });
            inner.hits[number as usize].push((at, weight));
        }
    }

    /// The files of the index: addresses and contents.
    pub fn files(self) -> Vec<(String, String)> {
        let Inner { pages, numbers, mut hits } =
            self.inner.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Pages came as they were finished; their numbers go by address.
        let mut order: Vec<usize> = (0..pages.len()).collect();
        order.sort_by(|a, b| pages[*a].0.cmp(&pages[*b].0));
        let mut rank = vec![0_u32; pages.len()];
        for (new, old) in order.iter().enumerate() {
            rank[*old] = new as u32;
        }
        let mut words: Vec<(Box<str>, u32)> = numbers.into_iter().collect();
        words.sort_unstable();
        let mut files = Vec::new();
        let mut firsts = Vec::new();
        let mut text = String::new();
        for (i, (_, number)) in words.iter().enumerate() {
            if text.is_empty() {
                firsts.push(i);
            }
            text.push(if text.is_empty() { '[' } else { ',' });
            let found = &mut hits[*number as usize];
            for (page, _) in found.iter_mut() {
                *page = rank[*page as usize];
            }
            found.sort_unstable();
            let flat = found.iter().map(|(page, weight)| format!("{page},{weight}")).collect::<Vec<_>>();
            let _ = write!(text, "[{}]", flat.join(","));
            if text.len() >= HITS_SIZE || i + 1 == words.len() {
                text.push(']');
                files.push((format!("{URL}treff/{}.json", firsts.len() - 1), std::mem::take(&mut text)));
            }
        }
        for (i, part) in order.chunks(PER_FILE).enumerate() {
            let part: Vec<&Listed> = part.iter().map(|at| &pages[*at]).collect();
            files.push((format!("{URL}sider/{i}.json"), json(&part)));
        }
        let words: Vec<&str> = words.iter().map(|(word, _)| &**word).collect();
        let overview = Overview { per_file: PER_FILE, firsts: &firsts, words: words.join(" ") };
        files.push((format!("{URL}ord.json"), json(&overview)));
        files
    }
}

#[derive(Serialize)]
struct Overview<'a> {
    per_file: usize,
    firsts: &'a [usize],
    words: String,
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// The words of one page, each with the weight of the most telling place it stands in.
#[derive(Default)]
struct Reading {
    title: String,
    short: String,
    weights: BTreeMap<Box<str>, u8>,
}

impl Reading {
    fn read(&mut self, main: Node) {
        for node in main.descendants() {
            let Some(text) = node.as_text() else { continue };
            let mut weight = IN_TEXT;
            for above in node.ancestors().take_while(|above| *above != main) {
                match above.tag() {
                    // The way to other pages, and what is the same on all.
                    "nav" | "template" | "script" => weight = 0,
                    "h1" => {
                        self.title.push_str(text);
                        weight = 0;
                    }
                    "h2" | "h3" | "h4" | "dt" if weight == IN_TEXT => weight = IN_HEADING,
                    "section" if above.attr("class") == Some("short") => {
                        // Its heading is the same on every page.
                        if node.closest("h2").is_none() {
                            self.short.push_str(text);
                        }
                        weight = 0;
                    }
                    _ => {}
                }
            }
            if weight > 0 {
                self.words(text, weight);
            }
        }
    }

    fn words(&mut self, text: &str, weight: u8) {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            if word.is_empty() || word.len() > LONGEST {
                continue;
            }
            let word = folded(word);
            if word.chars().nth(1).is_none() || COMMON.contains(&word.as_str()) {
                continue;
            }
            let known = self.weights.entry(word.into_boxed_str()).or_default();
            *known = (*known).max(weight);
        }
    }
}

/// A word as it is looked for: small letters, without marks but those of æ, ø and å; ä is æ and ö is ø.
fn folded(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|letter| {
            Some(match letter {
                'ä' => 'æ',
                'ö' => 'ø',
                'á' | 'à' | 'â' | 'ã' => 'a',
                'č' | 'ç' => 'c',
                'đ' => 'd',
                'é' | 'è' | 'ê' | 'ë' => 'e',
                'í' | 'ï' | 'ì' | 'î' => 'i',
                'ŋ' | 'ń' | 'ñ' => 'n',
                'ó' | 'ò' | 'ô' | 'õ' => 'o',
                'š' => 's',
                'ŧ' => 't',
                'ú' | 'ü' | 'ù' | 'û' => 'u',
                'ž' | 'ʒ' | 'ǯ' => 'z',
                '\u{300}'..='\u{36f}' => return None,
                letter => letter,
            })
        })
        .collect()
}

/// The first sentences, at most 200 characters.
fn shortened(text: String) -> String {
    if text.chars().count() <= 200 {
        return text;
    }
    let cut: String = text.chars().take(200).collect();
    match cut.rfind(". ") {
        Some(end) => cut[..=end].to_owned(),
        None => format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before)),
    }
}

/// By the address of a council: the county, the offices and the municipalities it covers.
fn names(site: &Site) -> BTreeMap<String, String> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for council in &site.councils {
        let mut all = String::new();
        let mut add = |name: Option<&str>| {
            all.push_str(name.unwrap_or_default());
            all.push(' ');
        };
        let units = council.covers.iter().flat_map(|covers| &covers.units);
        for unit in units.filter_map(|number| site.register.unit(&number.value)) {
            add(unit.name.as_ref().map(|name| name.value.as_str()));
            for municipality in &unit.municipalities {
                add(municipality.name.as_ref().map(|name| name.value.as_str()));
            }
        }
        let county = council.county().and_then(|id| site.register.county(&id.value));
        if let Some(name) = county.and_then(|county| county.name.as_ref()) {
            add(Some(&name.value));
        }
        names.insert(council.url(), all);
    }
    names
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::lang::Lang;
    use crate::page::{Marks, style::Stylesheets};
    use crate::source::FileId;

    fn page(url: &str, main: &str) -> Page {
        let html = format!("<!DOCTYPE html><title>x</title><nav>meny</nav><main>{main}</main>");
        let sheets = Arc::new(Stylesheets::new(|_, _| None, |_| None));
        Page::new(url.to_owned(), Lang::Nb, PageKind::Ordinary, html, Marks::InFile(FileId(0)), &sheets)
    }

    #[test]
    fn the_order_pages_come_in_does_not_matter() {
        let one = page(
            "/a/",
            "<h1>Møte</h1><section class=\"short\"><p>Om bussen.</p></section><p>Bussen og møter",
        );
        let two = page("/b/", "<h1>Kárášjohka</h1><nav>bort</nav><h2>Møte</h2>");
        let files = |pages: [&Page; 2]| {
            let index = Index::default();
            for page in pages {
                index.add(page);
            }
            index.files()
        };
        let made = files([&one, &two]);
        assert_eq!(made, files([&two, &one]));
        assert_eq!(
            made,
            [
                ("/sok/treff/0.json".into(), "[[0,4],[1,8],[0,8,1,3],[0,1]]".into()),
                (
                    "/sok/sider/0.json".into(),
                    "[[\"/a/\",\"Møte\",\"page\",\"nb\",\"Om bussen.\"],[\"/b/\",\"Kárášjohka\",\"page\",\"nb\",\"\"]]"
                        .into()
                ),
                (
                    "/sok/ord.json".into(),
                    "{\"per_file\":100,\"firsts\":[0],\"words\":\"bussen karasjohka møte møter\"}".into()
                ),
            ]
        );
    }
}
