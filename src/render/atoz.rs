//! Everything on the site from A to Å: councils, cases, ordinary pages and the library.

use tera::Context;

use super::entry::{Item, Making, Part};
use super::library::OVERVIEWS;
use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::Site;

pub(super) fn page(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "a_to_z_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "a_to_z_summary")));
    let mut making = Making::new(renderer, lang);
    let mut links = all(renderer, lang);
    // Quotation marks and the like are no letters.
    sort_by_name(&mut links, |link| link.text.trim_start_matches(|c: char| !c.is_alphanumeric()));
    // The same title twice would lead to two places under one name.
    links.dedup_by(|a, b| a.text == b.text);
    let mut groups: Vec<(String, Vec<Item>)> = Vec::new();
    for link in links {
        let letter = letter(&link.text);
        match groups.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, items)) => items.push(Item::link(link)),
            None => groups.push((letter, vec![Item::link(link)])),
        }
    }
    making.entry.parts = groups
        .into_iter()
        .map(|(letter, items)| Part {
            id: letter_id(&letter),
            title: letter,
            list: "plain",
            items,
            ..Part::default()
        })
        .collect();
    ("entry.html", making.into_context())
}

/// The id of a letter's section: Å is not A there either.
fn letter_id(letter: &str) -> String {
    match letter {
        "0–9" => "del-tall".to_owned(),
        "Æ" => "del-bokstav-ae".to_owned(),
        "Ø" => "del-bokstav-oe".to_owned(),
        "Å" => "del-bokstav-aa".to_owned(),
        letter => format!("del-bokstav-{}", crate::site::reader::slug(letter)),
    }
}

/// The letter a title stands under.
fn letter(title: &str) -> String {
    let first = title.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
    match first.to_uppercase().next().unwrap_or(first) {
        '0'..='9' => "0–9".to_owned(),
        c => c.to_string(),
    }
}

fn all(renderer: &Renderer, lang: Lang) -> Vec<Link> {
    let site = renderer.site;
    let mut links: Vec<Link> = Vec::new();
    links.extend(site.councils.iter().map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang)));
    links.extend(site.cases.iter().map(|c| {
        Link::in_lang(c.title(), c.url(), c.written_lang.as_ref().map_or(Lang::Nb, |l| l.value), lang)
    }));
    let own = |path: &str| path.starts_with("/utvalg/") || path == "/";
    let articles = site.articles.iter().filter(|a| a.suffix.is_none() && !own(&a.path));
    links.extend(articles.map(|a| Link::in_lang(a.title(), a.url(), a.lang(), lang)));
    for head in site.library.heads().filter(|h| h.title.is_some() && h.at.council.is_none()) {
        links.push(Link::in_lang(head.title(), head.url(), head.lang(), lang));
    }
    for overview in OVERVIEWS.iter().filter(|o| o.is_there(&site.library)) {
        if site.article(overview.path, None).is_none() {
            links.push(Link::new(renderer.word(lang, overview.title), overview.path));
        }
    }
    for (word, path) in made(site) {
        links.push(Link::new(renderer.word(lang, word), path));
    }
    links
}

/// Pages the program makes that no file stands for: the word of their title, and their address.
fn made(site: &Site) -> Vec<(&'static str, &'static str)> {
    let pages = [
        ("cases_title", "/saker/", !site.cases.is_empty()),
        ("councils_title", "/utvalg/", !site.councils.is_empty()),
        ("find_title", "/finn-utvalg/", !site.councils.is_empty()),
        ("chart_title", "/organisasjonskart/", !site.councils.is_empty()),
        ("glossary_title", "/ordliste/", !site.register.terms.is_empty()),
        ("figures_title", "/maltall/", site.library.figures.iter().any(|f| f.head.title.is_none())),
        ("measures_title", "/tiltak/", site.library.measures.iter().any(|m| m.head.title.is_none())),
    ];
    pages.into_iter().filter(|(.., is_there)| *is_there).map(|(word, path, _)| (word, path)).collect()
}

/// The title of the page at an address of ours.
pub(super) fn title_of(renderer: &Renderer, address: &str, lang: Lang) -> Option<String> {
    let site = renderer.site;
    let path = address.split(['#', '?']).next().unwrap_or(address);
    let council = path.strip_prefix("/utvalg/").and_then(|rest| site.council(rest.trim_end_matches('/')));
    let case = path.strip_prefix("/saker/").and_then(|rest| site.case(rest.trim_end_matches('/')));
    let own = council.map(crate::site::Council::name).or_else(|| case.map(crate::site::Case::title));
    let head = || site.library.heads().find(|head| head.title.is_some() && head.at.path == path);
    let written = || {
        let article = site.article(path, None).filter(|article| article.title.is_some());
        article.map(crate::site::Article::title).or_else(|| head().map(crate::site::Head::title))
    };
    let overviews = OVERVIEWS.iter().filter(|overview| overview.is_there(&site.library));
    let made = || {
        let mut pages = overviews.map(|o| (o.title, o.path)).chain(made(site));
        pages.find(|(_, made)| *made == path).map(|(word, _)| renderer.word(lang, word))
    };
    own.or_else(written).map(str::to_owned).or_else(made)
}
