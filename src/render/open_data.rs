//! «Åpne data»: what can be fetched and followed beside the pages, and what it holds.

use serde::Serialize;
use tera::Context;

use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::config::Config;
use crate::lang::Lang;
use crate::site::outlets;

/// A file that can be fetched.
#[derive(Serialize, Debug)]
struct FileView {
    url: &'static str,
    name: &'static str,
    about: String,
}

/// What one council offers.
#[derive(Serialize, Debug)]
struct CouncilView {
    link: Link,
    feed: Option<String>,
    calendar: Option<String>,
}

/// The data files there are: address, media type, the word that tells about them.
pub(super) fn files(renderer: &Renderer) -> Vec<(&'static str, &'static str, &'static str)> {
    let site = renderer.site;
    let has_root = renderer.config.site.base_url.is_some();
    let mut files = Vec::new();
    if !site.councils.is_empty() {
        files.push((outlets::EINNSYN, "application/json", "data_einnsyn"));
        files.push((outlets::POPOLO, "application/json", "data_popolo"));
    }
    if !site.meetings.is_empty() {
        files.push((outlets::MEETINGS, "text/csv", "data_meetings"));
    }
    if !site.cases.is_empty() {
        files.push((outlets::CASES, "text/csv", "data_cases"));
    }
    if !site.councils.is_empty() {
        files.push((outlets::NUMBERS, "text/csv", "data_numbers"));
    }
    if has_root {
        files.push((outlets::NAV_SEARCH, "application/json", "data_search"));
    }
    files
}

/// News or meetings that can be followed from a page: for the head of the page.
#[derive(Serialize, Debug)]
pub(super) struct Alternate {
    kind: &'static str,
    title: String,
    url: String,
}

/// What can be followed from the page at `path`.
pub(super) fn alternates(renderer: &Renderer, path: &str) -> Vec<Alternate> {
    if !renderer.config.site.open_data {
        return Vec::new();
    }
    let site = renderer.site;
    let has_root = renderer.config.site.base_url.is_some();
    let council = path.strip_prefix("/utvalg/").and_then(|rest| rest.split('/').next());
    let council = council.and_then(|id| site.council(id));
    let mut all = Vec::new();
    let mut feed = |title: &str, url: String| {
        if has_root {
            all.push(Alternate { kind: "application/atom+xml", title: title.to_owned(), url });
        }
    };
    if let Some(council) = council {
        feed(council.name(), council.feed_url());
    }
    feed(&renderer.config.site.name, outlets::FEED.to_owned());
    if let Some(council) = council.filter(|c| !site.meetings_of(&c.id).is_empty()) {
        let title = council.name().to_owned();
        all.push(Alternate { kind: "text/calendar", title, url: council.calendar_url() });
    }
    all
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    let site = renderer.site;
    let has_root = renderer.config.site.base_url.is_some();
    frame.title = Shown::of(renderer.word(lang, "open_data"));
    frame.summary = Some(Shown::of(renderer.word(lang, "open_data_summary")));
    let view = |(url, _, word): (&'static str, &'static str, &'static str)| FileView {
        url,
        name: url.rsplit('/').next().unwrap_or(url),
        about: renderer.word(lang, word),
    };
    let files: Vec<FileView> = files(renderer).into_iter().map(view).collect();
    let mut councils: Vec<CouncilView> = site
        .councils
        .iter()
        .map(|council| CouncilView {
            link: Link::in_lang(council.name(), council.url(), council.lang(), lang),
            feed: has_root.then(|| council.feed_url()),
            calendar: (!site.meetings_of(&council.id).is_empty()).then(|| council.calendar_url()),
        })
        .filter(|c| c.feed.is_some() || c.calendar.is_some())
        .collect();
    sort_by_name(&mut councils, |c| &c.link.text);
    let mut context = Context::new();
    context.insert("files", &files);
    context.insert("councils", &councils);
    context.insert("feed", &has_root.then_some(outlets::FEED));
    context.insert("calendar", &(!site.meetings.is_empty()).then_some(outlets::CALENDAR));
    ("open-data.html", context)
}

/// Whether there is anything to tell about.
pub(super) fn exists(site: &crate::site::Site, config: &Config) -> bool {
    config.site.open_data && (!site.councils.is_empty() || !site.meetings.is_empty())
}

/// The page's language.
pub(super) const LANG: Lang = Lang::Nb;
