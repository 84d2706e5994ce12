//! The search page: a field, and a list from A to Å that needs no JavaScript.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::Context;

use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::{Council, CouncilKind};

/// With more entries than this, a list is no help: cases are then left to their own page.
const MOST: usize = 2_000;

/// A letter and what begins with it.
#[derive(Serialize, Debug)]
struct Letter {
    sign: String,
    id: String,
    entries: Vec<Entry>,
}

/// A name, where it leads, and for places which council they belong to.
#[derive(Serialize, Debug)]
struct Entry {
    link: Link,
    /// «Hamar» before «Brukerutvalget ved Nav Hamar».
    place: Option<String>,
    #[serde(skip)]
    key: String,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "search_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "search_summary")));
    let mut entries = entries(renderer, lang);
    sort_by_name(&mut entries, |entry| &entry.key);
    entries.dedup_by(|a, b| a.key == b.key && a.link == b.link);
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let letter = first_letter(&entry.key);
        match letters.last_mut() {
            Some(last) if last.sign == letter => last.entries.push(entry),
            _ => letters.push(Letter {
                id: format!("bokstav-{}", letter.to_lowercase()),
                sign: letter,
                entries: vec![entry],
            }),
        }
    }
    let mut context = Context::new();
    context.insert("letters", &letters);
    ("search.html", context)
}

fn entries(renderer: &Renderer, lang: Lang) -> Vec<Entry> {
    let site = renderer.site;
    let to = |council: &Council| Link::in_lang(council.name(), council.url(), council.lang(), lang);
    let named = |link: Link| Entry { key: link.text.clone(), place: None, link };
    let mut entries: Vec<Entry> = site.councils.iter().map(|council| named(to(council))).collect();
    // A place leads to the council nearest to the people there.
    let mut places: BTreeMap<&str, &Council> = BTreeMap::new();
    for council in site.councils.iter().filter(|council| council.is_active()) {
        let units = council.covers.iter().flat_map(|covers| &covers.units);
        for unit in units.filter_map(|number| site.register.unit(&number.value)) {
            for name in unit.municipalities.iter().filter_map(|m| m.name.as_ref()) {
                let nearest = places.entry(&name.value).or_insert(council);
                if council.is_kind(CouncilKind::Local) && !nearest.is_kind(CouncilKind::Local) {
                    *nearest = council;
                }
            }
        }
    }
    for county in &site.register.counties {
        if let (Some(id), Some(name)) = (&county.id, &county.name)
            && let Some(council) = site.county_council(&id.value)
        {
            places.entry(name.value.strip_prefix("Nav ").unwrap_or(&name.value)).or_insert(council);
        }
    }
    entries.extend(places.into_iter().map(|(place, council)| Entry {
        key: place.to_owned(),
        place: Some(place.to_owned()),
        link: to(council),
    }));
    let councils: Vec<String> = site.councils.iter().map(Council::url).collect();
    let articles = site.articles.iter().filter(|a| a.path != "/" && !councils.contains(&a.path));
    entries.extend(articles.map(|a| named(Link::in_lang(a.title(), a.url(), a.lang(), lang))));
    if entries.len() + site.cases.len() <= MOST {
        entries.extend(site.cases.iter().map(|case| {
            let own = case.written_lang.as_ref().map_or(Lang::Nb, |l| l.value);
            named(Link::in_lang(case.title(), case.url(), own, lang))
        }));
    }
    entries.retain(|entry| !entry.key.trim().is_empty());
    entries
}

/// The letter an entry stands under; marks on other letters than å do not count.
fn first_letter(text: &str) -> String {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
    let first = letters.next().unwrap_or('#');
    match first {
        'Á' | 'À' => 'A'.into(),
        'Č' | 'Ç' => 'C'.into(),
        'Đ' => 'D'.into(),
        'É' | 'È' => 'E'.into(),
        'Ŋ' => 'N'.into(),
        'Š' => 'S'.into(),
        'Ŧ' => 'T'.into(),
        'Ž' => 'Z'.into(),
        'Ä' => 'Æ'.into(),
        'Ö' => 'Ø'.into(),
        '0'..='9' => "0–9".into(),
        // «Aa» sorts as å.
        'A' if letters.next() == Some('A') => 'Å'.into(),
        first => first.into(),
    }
}
