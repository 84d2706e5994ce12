//! Site → pages.
//!
//! [`plan`] says which pages exist, in order of address. [`Renderer::page`] makes one of them: a pure
//! function of the plan, the site and the theme, so pages are made in parallel and in any order. A
//! kind of page is one file here, one template in the theme and one [`PageKind`].

pub mod accessibility;
mod article;
mod atoz;
mod body;
mod borrowed;
mod case;
mod chart;
mod council;
pub mod dates;
pub mod decorate;
mod entry;
mod find;
mod finish;
mod flow;
mod front;
mod glossary;
pub mod images;
mod language;
mod library;
mod linked;
mod mandate;
mod mark;
mod meeting;
mod open_data;
mod plain;
mod search;
pub mod status;
pub mod theme;
mod view;
mod wheel;
mod youth;

/// Which of a theme's words names a value of the model.
pub mod words {
    pub use super::case::{outcome_word as outcome, status_word as case_status};
    pub use super::council::{role_word as role, seat_word as seat};
    pub use super::meeting::{
        access_word as access, kind_word as meeting_kind, status_word as meeting_status,
    };
}

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;
use jiff::civil::Date;
use serde::Serialize;
use tera::Context;

pub use finish::Finish;
pub use status::Status;
pub use theme::Theme;

use self::accessibility::CriterionRow;
use self::body::Body;
use self::library::{Entity, OVERVIEWS, Overview};
use self::view::{Day, Link, Shown};
use crate::config::Config;
use crate::lang::Lang;
use crate::page::style::Stylesheets;
use crate::page::{Addresses, Dom, Marks, Page, PageKind};
use crate::prose::Glossary;
use crate::site::{
    Article, Asset, Case, Council, Head, Mandate, Meeting, Site, Wheel, article::localised, outlets,
};
use crate::source::{FileId, Sources};

/// A page that is to be made.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// The address below the site's root: `/utvalg/hamar/`; `/404.html` for the page not found.
    pub url: String,
    pub lang: Lang,
    pub kind: PageKind,
    /// The address its translations share.
    pub path: String,
    subject: Subject<'a>,
}

/// What a page is about.
#[derive(Clone, Copy, Debug)]
enum Subject<'a> {
    Front(Option<&'a Article>),
    Councils,
    Council(&'a Council, Option<&'a Article>),
    Meeting(&'a Meeting),
    Cases,
    Case(&'a Case),
    Mandate(&'a Mandate),
    Wheel(&'a Wheel),
    Glossary,
    Entity(&'a Head, Entity<'a>),
    Overview(&'static Overview, Option<&'a Article>),
    Find,
    Chart,
    AToZ,
    Youth(&'a Article),
    Accessibility(&'a Article),
    Search,
    OpenData,
    Status(&'a Status),
    Language(Lang, Option<&'a Article>),
    Article(&'a Article),
    NotFound,
}

/// Every page of the site, in order of address.
pub fn plan<'a>(site: &'a Site, config: &Config) -> Vec<Planned<'a>> {
    let mut pages = Vec::new();
    let mut add = |path: String, suffix: Option<Lang>, lang: Lang, kind, subject| {
        pages.push(Planned { url: localised(&path, suffix), lang, kind, path, subject });
    };
    let main_lang = Lang::Nb;
    add("/".into(), None, main_lang, PageKind::Front, Subject::Front(site.article("/", None)));
    add("/404.html".into(), None, main_lang, PageKind::NotFound, Subject::NotFound);
    if !site.councils.is_empty() {
        add("/utvalg/".into(), None, main_lang, PageKind::CouncilIndex, Subject::Councils);
    }
    let mut texts: BTreeMap<&str, Vec<&Article>> = BTreeMap::new();
    for article in &site.articles {
        texts.entry(&article.path).or_default().push(article);
    }
    for council in &site.councils {
        let path = council.url();
        let texts = texts.get(path.as_str()).map_or(&[][..], Vec::as_slice);
        let text = texts.iter().find(|a| a.suffix.is_none()).copied();
        let lang = text.and_then(|t| t.written_lang.as_ref()).map_or(council.lang(), |l| l.value);
        add(path.clone(), None, lang, PageKind::Council, Subject::Council(council, text));
        for text in texts.iter().filter(|a| a.suffix.is_some()) {
            add(
                path.clone(),
                text.suffix,
                text.lang(),
                PageKind::Council,
                Subject::Council(council, Some(text)),
            );
        }
    }
    let lang_of = |council: &str| site.council(council).map_or(main_lang, Council::lang);
    for meeting in &site.meetings {
        let lang = meeting.written_lang.as_ref().map_or_else(|| lang_of(&meeting.council), |l| l.value);
        add(meeting.url(), None, lang, PageKind::Meeting, Subject::Meeting(meeting));
    }
    if !site.cases.is_empty() {
        add("/saker/".into(), None, main_lang, PageKind::CaseIndex, Subject::Cases);
    }
    for case in &site.cases {
        let lang = case.written_lang.as_ref().map_or(main_lang, |l| l.value);
        add(case.url(), None, lang, PageKind::Case, Subject::Case(case));
    }
    for mandate in &site.mandates {
        let lang = mandate.written_lang.as_ref().map_or_else(|| lang_of(&mandate.council), |l| l.value);
        add(mandate.url(), None, lang, PageKind::Mandate, Subject::Mandate(mandate));
    }
    for wheel in &site.wheels {
        let lang = wheel.written_lang.as_ref().map_or_else(|| lang_of(&wheel.council), |l| l.value);
        add(wheel.url(), None, lang, PageKind::Wheel, Subject::Wheel(wheel));
    }
    let other = &site.translations;
    for (lang, meeting) in &other.meetings {
        add(meeting.url(), Some(*lang), *lang, PageKind::Meeting, Subject::Meeting(meeting));
    }
    for (lang, case) in &other.cases {
        add(case.url(), Some(*lang), *lang, PageKind::Case, Subject::Case(case));
    }
    for (lang, mandate) in &other.mandates {
        add(mandate.url(), Some(*lang), *lang, PageKind::Mandate, Subject::Mandate(mandate));
    }
    for (lang, wheel) in &other.wheels {
        add(wheel.url(), Some(*lang), *lang, PageKind::Wheel, Subject::Wheel(wheel));
    }
    for library in [&site.library, &site.translations.library] {
        for (head, kind, entity) in library::pages(library) {
            // A language of its own, or that of the council whose folder it lies in.
            let own = head.written_lang.as_ref().map(|l| l.value).or(head.at.suffix);
            let lang = own.or_else(|| head.at.council.as_deref().map(lang_of)).unwrap_or(main_lang);
            add(head.at.path.clone(), head.at.suffix, lang, kind, Subject::Entity(head, entity));
        }
    }
    if !site.register.terms.is_empty() {
        add("/ordliste/".into(), None, main_lang, PageKind::Glossary, Subject::Glossary);
    }
    if config.site.search {
        add("/sok/".into(), None, main_lang, PageKind::Search, Subject::Search);
    }
    if open_data::exists(site, config) {
        add(outlets::OPEN_DATA.into(), None, open_data::LANG, PageKind::OpenData, Subject::OpenData);
    }
    if !site.councils.is_empty() {
        add("/finn-utvalg/".into(), None, main_lang, PageKind::Find, Subject::Find);
        add("/organisasjonskart/".into(), None, main_lang, PageKind::Chart, Subject::Chart);
        add("/a-a/".into(), None, main_lang, PageKind::AToZ, Subject::AToZ);
    }
    for overview in OVERVIEWS.iter().filter(|overview| overview.is_there(&site.library)) {
        let text = site.article(overview.path, None);
        let lang = text.map_or(main_lang, Article::lang);
        add(overview.path.into(), None, lang, PageKind::Overview, Subject::Overview(overview, text));
    }
    articles(site, &mut add);
    let languages = in_translation(&pages, site, config);
    pages.extend(languages);
    pages.sort_by(|a, b| a.url.cmp(&b.url));
    pages.dedup_by(|a, b| a.url == b.url);
    pages
}

/// The ordinary pages: articles that are not the text of a page of another kind.
fn articles<'a>(site: &'a Site, add: &mut impl FnMut(String, Option<Lang>, Lang, PageKind, Subject<'a>)) {
    let councils: BTreeSet<String> = site.councils.iter().map(Council::url).collect();
    for article in &site.articles {
        // Some articles are the text of a page of another kind.
        let is_front = article.path == "/";
        if is_front || councils.contains(&article.path) {
            continue;
        }
        let is_overview = OVERVIEWS.iter().any(|o| o.path == article.path && o.is_there(&site.library));
        let (kind, subject) = match (article.path.as_str(), article.suffix) {
            (_, None) if is_overview => continue,
            (youth::PATH, None) => (PageKind::Youth, Subject::Youth(article)),
            (accessibility::PATH, None) => (PageKind::Accessibility, Subject::Accessibility(article)),
            _ => (PageKind::Ordinary, Subject::Article(article)),
        };
        let (path, suffix) = (article.path.clone(), article.suffix);
        add(path, suffix, article.lang(), kind, subject);
    }
}

/// The page that tells how the councils stand.
pub fn status_page(status: &Status) -> Planned<'_> {
    let (kind, subject) = (PageKind::Status, Subject::Status(status));
    Planned { url: status::URL.into(), lang: Lang::Nb, kind, path: status::URL.into(), subject }
}

/// For each language that the settings ask for and that some pages are translated to: a page that
/// lists what there is in it.
fn in_translation<'a>(pages: &[Planned], site: &'a Site, config: &Config) -> Vec<Planned<'a>> {
    let others = config.site.languages.iter().filter(|lang| !matches!(lang, Lang::Nb | Lang::Nn));
    let used = others.filter(|lang| pages.iter().any(|page| page.url.starts_with(&format!("/{lang}/"))));
    used.map(|lang| {
        let article = site.articles.iter().find(|a| a.path == "/" && a.suffix == Some(*lang));
        Planned {
            url: localised("/", Some(*lang)),
            lang: *lang,
            kind: PageKind::Language,
            path: "/".into(),
            subject: Subject::Language(*lang, article),
        }
    })
    .collect()
}

/// Everything pages are made of.
pub struct Renderer<'a> {
    pub sources: &'a Sources,
    pub site: &'a Site,
    pub config: &'a Config,
    pub theme: &'a Theme,
    pub today: Date,
    /// The criteria the accessibility page lists, and what looks after each.
    pub criteria: Vec<CriterionRow>,
    finish: Finish,
    sheets: Arc<Stylesheets>,
    /// For each address without language: the languages it exists in, and the address in each.
    versions: BTreeMap<String, Vec<(Lang, String)>>,
    assets: BTreeMap<&'a str, &'a Asset>,
    /// The newest date anything on the site was changed: for pages that gather from many files.
    latest: Option<Date>,
    has_strategy: bool,
    glossary: Glossary,
    /// The id that each entry of the glossary has on the pages that use it.
    term_ids: Vec<String>,
    /// The languages there are translations in, and where each begins.
    translated: Vec<Version>,
}

impl std::fmt::Debug for Renderer<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Renderer").finish_non_exhaustive()
    }
}

impl<'a> Renderer<'a> {
    pub fn new(
        sources: &'a Sources,
        site: &'a Site,
        config: &'a Config,
        theme: &'a Theme,
        today: Date,
        pages: &[Planned<'_>],
    ) -> Renderer<'a> {
        let mut versions: BTreeMap<String, Vec<(Lang, String)>> = BTreeMap::new();
        for page in pages {
            versions.entry(page.path.clone()).or_default().push((page.lang, page.url.clone()));
        }
        versions.retain(|_, languages| languages.len() > 1);
        let assets = site.assets.iter().map(|a| (a.url.as_str(), a)).collect();
        let images = site
            .assets
            .iter()
            .filter(|a| a.dimensions.is_some())
            .map(|a| (a.url.clone(), a.clone()))
            .collect();
        let finish = Finish { prefix: prefix(config), images };
        let styles: BTreeMap<String, String> =
            theme.styles(sources).map(|(url, css)| (url.to_owned(), css.to_owned())).collect();
        let addresses = Addresses { prefix: finish.prefix.clone(), ..Addresses::default() };
        let sheets = Arc::new(Stylesheets::new(
            move |from, reference| addresses.resolve(from, reference).map(|(path, _)| path),
            move |address| styles.get(address).cloned(),
        ));
        let glossary = Glossary::of(sources);
        Renderer {
            sources,
            site,
            config,
            theme,
            today,
            criteria: Vec::new(),
            finish,
            sheets,
            versions,
            assets,
            latest: latest(site, today),
            has_strategy: site.article("/strategi/", None).is_some(),
            term_ids: glossary.entries.iter().map(|entry| glossary::id(&entry.word)).collect(),
            glossary,
            translated: pages
                .iter()
                .filter(|page| page.kind == PageKind::Language)
                .map(|p| Version { lang: p.lang.tag(), name: p.lang.own_name(), url: p.url.clone() })
                .collect(),
        }
    }

    /// Makes one page: the bytes that ship, parsed, every element with its place.
    ///
    /// # Errors
    /// When a template is broken.
    pub fn page(&self, planned: &Planned) -> Result<Page> {
        let mut frame = Frame::new(self, planned);
        let (template, context) = match planned.subject {
            Subject::Front(article) => front::page(self, &mut frame, article),
            Subject::Councils => front::councils(self, &mut frame),
            Subject::NotFound => front::not_found(self, &mut frame),
            Subject::Council(council, text) => council::page(self, &mut frame, council, text),
            Subject::Meeting(meeting) => meeting::page(self, &mut frame, meeting),
            Subject::Cases => case::index(self, &mut frame),
            Subject::Case(case) => case::page(self, &mut frame, case),
            Subject::Mandate(mandate) => mandate::page(self, &mut frame, mandate),
            Subject::Wheel(wheel) => wheel::page(self, &mut frame, wheel),
            Subject::Glossary => glossary::page(self, &mut frame),
            Subject::Entity(head, entity) => library::page(self, &mut frame, head, entity),
            Subject::Overview(kind, text) => library::overview(self, &mut frame, kind, text),
            Subject::Find => find::page(self, &mut frame),
            Subject::Chart => chart::page(self, &mut frame),
            Subject::AToZ => atoz::page(self, &mut frame),
            Subject::Youth(article) => youth::page(self, &mut frame, article),
            Subject::Accessibility(article) => accessibility::page(self, &mut frame, article),
            Subject::Search => search::page(self, &mut frame),
            Subject::OpenData => open_data::page(self, &mut frame),
            Subject::Status(status) => status::page(self, &mut frame, status),
            Subject::Language(lang, article) => language::page(self, &mut frame, lang, article),
            Subject::Article(article) => article::page(self, &mut frame, article),
        };
        let linked = linked::of(self, &frame, planned.subject);
        let mut context = frame.into_context(self, context);
        context.insert_value(
            "linked",
            linked.map_or_else(tera::Value::none, |text| tera::Value::safe_string(&text)),
        );
        let marked = self.theme.render(template, &context)?;
        let marked = borrowed::told(&marked).unwrap_or(marked);
        let explained = match planned.subject {
            Subject::Glossary => None,
            _ => glossary::explained(self, &marked, planned.lang),
        };
        let marked = explained.unwrap_or(marked);
        let finished = self.finish.page(&marked)?;
        let marks = Marks::Given { places: finished.places, fallback: self.theme.place(template) };
        let dom = match &finished.kept {
            Some(kept) => Dom::of_pieces(&finished.html, kept, &planned.url, marks),
            None => Dom::parse(&finished.html, &planned.url, marks),
        };
        let dom = dom.with_sheets(&self.sheets);
        let (url, html) = (planned.url.clone(), finished.html);
        let prefix = self.finish.prefix.clone();
        Ok(Page { url, lang: planned.lang, kind: planned.kind, html, dom, files: None, prefix })
    }

    /// What addresses begin with: see [`prefix`].
    pub fn prefix(&self) -> &str {
        &self.finish.prefix
    }

    /// An interface word for a page in `lang`; marked where it is borrowed from another language.
    fn word(&self, lang: Lang, key: &str) -> String {
        let word = self.theme.word(lang, key);
        let is_foreign = lang != Lang::Nn && self.theme.is_borrowed(lang, key);
        if is_foreign { borrowed::marked(word) } else { word.to_owned() }
    }

    /// A link to a file as a text in the file `from` names it, with what sort of file it is; `told` is
    /// told beside that.
    fn file_link(&self, from: &str, file: &str, title: &str, told: Option<&str>, lang: Lang) -> Link {
        let beside = absolute(from, file);
        let path = if self.assets.contains_key(beside.as_str()) {
            beside
        } else {
            format!("/vedlegg/{}", file.trim_start_matches('/').trim_start_matches("vedlegg/"))
        };
        let sort = self.assets.get(path.as_str()).and_then(|asset| file_told(asset, lang));
        let all: Vec<&str> = sort.as_deref().into_iter().chain(told).collect();
        let text = if all.is_empty() { title.to_owned() } else { format!("{title} ({})", all.join(", ")) };
        Link::new(text, path)
    }

    /// The Markdown body of a file, for a page in `lang`.
    fn body(&self, file: FileId, lang: Lang) -> Body {
        let document = self.sources.document(file);
        match document.body() {
            Some((markdown, offset)) => {
                let links = Links { renderer: self, from: &document.path, lang };
                let mut body = body::render(markdown, file, offset, &links);
                if !self.glossary.is_empty() {
                    body.html.push_str(glossary::PLACE);
                }
                body
            }
            None => Body::default(),
        }
    }
}

/// The newest date before `today` that any text says it was changed.
fn latest(site: &Site, today: Date) -> Option<Date> {
    let articles = site.articles.iter().filter_map(|a| a.updated.as_ref());
    let meetings = site.meetings.iter().flat_map(|m| {
        let published = m.minutes.as_ref().and_then(|minutes| minutes.published.as_ref());
        [m.updated.as_ref(), published, m.called_on.as_ref()].into_iter().flatten()
    });
    let cases = site
        .cases
        .iter()
        .flat_map(|c| c.updated.iter().chain(c.way.iter().filter_map(|step| step.date.as_ref())));
    let mandates = site.mandates.iter().filter_map(|m| m.updated.as_ref().or(m.decided_on.as_ref()));
    let wheels = site.wheels.iter().filter_map(|w| w.updated.as_ref());
    let library = site.library.heads().filter_map(|head| head.updated.as_ref());
    let all = articles.chain(library).chain(meetings).chain(cases).chain(mandates).chain(wheels);
    all.map(|date| date.value).filter(|date| *date <= today).max()
}

/// The path of the address the site lies at: `https://www.nav.no/brukerutvalg` → `/brukerutvalg`.
pub fn prefix(config: &Config) -> String {
    let Some(url) = &config.site.base_url else { return String::new() };
    let after = url.split_once("://").map_or(url.as_str(), |(_, rest)| rest);
    after.find('/').map_or(String::new(), |at| after[at..].trim_end_matches('/').to_owned())
}

/// How links in a body are written.
struct Links<'r, 'a> {
    renderer: &'r Renderer<'a>,
    /// The file the body is in, below the site's root.
    from: &'r str,
    /// Of the page.
    lang: Lang,
}

impl body::Surroundings for Links<'_, '_> {
    fn terms(&self, text: &str) -> Vec<(std::ops::Range<usize>, usize, String)> {
        let uses = self.renderer.glossary.uses(text, self.lang);
        uses.map(|(range, entry)| (range, entry, self.renderer.term_ids[entry].clone())).collect()
    }

    fn link(&self, target: &str) -> (String, Option<String>) {
        let (path, fragment) = target.split_at(target.find(['#', '?']).unwrap_or(target.len()));
        let is_ours = !path.is_empty() && !path.contains(':') && !path.starts_with("//");
        if !is_ours {
            return (target.to_owned(), None);
        }
        let absolute = absolute(self.from, path);
        if let Some(page) = absolute.strip_suffix(".md") {
            return (format!("{}{fragment}", crate::site::page_address(page)), None);
        }
        match self.renderer.assets.get(absolute.as_str()) {
            Some(asset) => {
                (format!("{absolute}{fragment}"), file_told(asset, self.lang).map(|told| format!("({told})")))
            }
            None => (target.to_owned(), None),
        }
    }
}

/// «PDF, 120 kB», told after links to documents; nothing after links to pictures.
fn file_told(asset: &Asset, lang: Lang) -> Option<String> {
    let kind = asset.url.rsplit_once('.')?.1.to_ascii_lowercase();
    let kind = match kind.as_str() {
        "pdf" => "PDF",
        "doc" | "docx" | "odt" => "Word",
        "xls" | "xlsx" | "ods" => "Excel",
        "csv" => "CSV",
        "zip" => "ZIP",
        "ics" => "iCalendar",
        _ => return None,
    };
    let size = match asset.size {
        0..1_000 => format!("{} byte", asset.size),
        1_000..1_000_000 => format!("{} kB", asset.size.div_ceil(1_000)),
        size => {
            let sign = if lang == Lang::En { '.' } else { ',' };
            format!("{}{sign}{} MB", size / 1_000_000, size % 1_000_000 / 100_000)
        }
    };
    Some(format!("{kind}, {size}"))
}

/// A path as written in a file below `content/`, as an address: `../om.md` → `/om.md`.
fn absolute(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    if !path.starts_with('/') {
        parts.extend(from.split('/').skip(1));
        parts.pop();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let slash = if path.ends_with('/') && !parts.is_empty() { "/" } else { "" };
    format!("/{}{slash}", parts.join("/"))
}

/// What every page has around its own content. Page kinds fill in what they know.
struct Frame {
    lang: Lang,
    url: String,
    path: String,
    kind: PageKind,
    title: Shown,
    /// For the `<title>`, when the heading alone does not tell pages apart.
    head_title: Option<String>,
    description: Option<String>,
    summary: Option<Shown>,
    updated: Option<Day>,
    is_example: bool,
    /// The pages above this one, the front page left out.
    crumbs: Vec<Link>,
    body: Body,
}

/// An entry of the table of contents.
#[derive(Serialize, Debug)]
struct Entry {
    id: String,
    text: String,
}

/// The same page in another language.
#[derive(Serialize, Debug)]
struct Version {
    lang: &'static str,
    name: &'static str,
    url: String,
}

/// Pages with fewer words need no table of contents.
const LONG_PAGE: usize = 350;
/// Words a minute of somebody who does not read fast; most adults read about 240 (Brysbaert 2019, «How
/// many words do we read per minute?»).
const READING_SPEED: usize = 150;

impl Frame {
    fn new(renderer: &Renderer, planned: &Planned) -> Frame {
        Frame {
            lang: planned.lang,
            url: planned.url.clone(),
            path: planned.path.clone(),
            kind: planned.kind,
            title: Shown::of(renderer.config.site.name.clone()),
            head_title: None,
            description: None,
            summary: None,
            updated: None,
            is_example: false,
            crumbs: Vec::new(),
            body: Body::default(),
        }
    }

    fn into_context(self, renderer: &Renderer, own: Context) -> Context {
        let site = &renderer.config.site;
        let mut context = own;
        let head_title = self.head_title.unwrap_or_else(|| self.title.text.clone());
        let head_title =
            if head_title == site.name { head_title } else { format!("{head_title} – {}", site.name) };
        let description = self
            .description
            .or_else(|| {
                self.summary.as_ref().map(|s| s.text.split_whitespace().collect::<Vec<_>>().join(" "))
            })
            .map(|text| shortened(&text, 250));
        let contents: Vec<Entry> = if self.body.words >= LONG_PAGE {
            let second = self.body.headings.iter().filter(|h| h.level == 2 && !h.text.is_empty());
            second.map(|h| Entry { id: h.id.clone(), text: h.text.clone() }).collect()
        } else {
            Vec::new()
        };
        let versions: Vec<Version> = renderer.versions.get(&self.path).map_or(Vec::new(), |versions| {
            let other = versions.iter().filter(|(_, url)| *url != self.url);
            other
                .map(|(lang, url)| Version { lang: lang.tag(), name: lang.own_name(), url: url.clone() })
                .collect()
        });
        // Said where a reader may look for a translation in vain: on pages in Norwegian.
        let missing: Vec<&Version> = match self.kind {
            PageKind::NotFound | PageKind::Language => Vec::new(),
            _ => renderer
                .translated
                .iter()
                .filter(|v| {
                    v.lang != self.lang.tag() && !versions.iter().any(|version| version.lang == v.lang)
                })
                .collect(),
        };
        context.insert("missing", &missing);
        context.insert("lang", self.lang.tag());
        context.insert_value("t", renderer.theme.words(self.lang));
        context.insert("url", &self.url);
        context.insert("kind", self.kind.id());
        context.insert("title", &self.title);
        context.insert("head_title", &head_title);
        context.insert("description", &description);
        context.insert("summary", &self.summary);
        // A blank line in the short version begins a new paragraph.
        let parts = self.summary.iter().flat_map(|summary| summary.text.split('\n'));
        let parts: Vec<&str> = parts.map(str::trim).filter(|part| !part.is_empty()).collect();
        context.insert("summary_parts", &parts);
        let latest = renderer.latest.filter(|_| self.kind != PageKind::NotFound);
        let updated = self.updated.or_else(|| latest.map(|date| view::plain_day(date, self.lang)));
        context.insert("updated", &updated);
        context.insert("is_example", &self.is_example);
        context.insert("crumbs", &self.crumbs);
        context.insert("contents", &if contents.len() >= 3 { contents } else { Vec::new() });
        let is_long = self.body.words >= LONG_PAGE;
        context.insert("reading_minutes", &is_long.then(|| self.body.words.div_ceil(READING_SPEED)));
        context.insert("versions", &versions);
        context.insert("alternates", &open_data::alternates(renderer, &self.path));
        context.insert_value("body", tera::Value::safe_string(&self.body.html));
        context.insert("site", &SiteView::of(renderer));
        context
    }
}

/// What templates see of the site's settings.
#[expect(clippy::struct_excessive_bools, reason = "each tells a template whether a part of the menu exists")]
#[derive(Serialize, Debug)]
struct SiteView<'a> {
    name: &'a str,
    base_url: Option<&'a str>,
    responsible: Option<&'a str>,
    feedback: Option<&'a str>,
    accessibility_statement: Option<&'a str>,
    privacy: Option<&'a str>,
    has_councils: bool,
    has_cases: bool,
    has_glossary: bool,
    has_strategy: bool,
    has_search: bool,
    has_open_data: bool,
    has_status: bool,
    has_a_to_z: bool,
}

impl<'a> SiteView<'a> {
    fn of(renderer: &'a Renderer) -> SiteView<'a> {
        let site = &renderer.config.site;
        SiteView {
            name: &site.name,
            base_url: site.base_url.as_deref(),
            responsible: site.responsible.as_deref(),
            feedback: site.feedback.as_deref(),
            accessibility_statement: site.accessibility_statement.as_deref(),
            privacy: site.privacy.as_deref(),
            has_councils: !renderer.site.councils.is_empty(),
            has_cases: !renderer.site.cases.is_empty(),
            has_glossary: !renderer.site.register.terms.is_empty(),
            has_strategy: renderer.has_strategy,
            has_search: site.search,
            has_open_data: open_data::exists(renderer.site, renderer.config),
            has_status: site.publish_status,
            has_a_to_z: !renderer.site.councils.is_empty(),
        }
    }
}

/// At most `max` characters, cut between words.
fn shortened(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let cut: String = text.chars().take(max - 1).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before);
    format!("{}…", cut.trim_end_matches([',', '.', ';', ':', ' ']))
}
