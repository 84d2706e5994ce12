//! Everything else that goes out with the pages: feeds, calendars, open data.
//!
//! In: [`Material`], what the content says. Out: [`File`]s, each a pure function of it, so the same
//! content gives the same bytes: stamps come from dates in the content, never from a clock. What has to
//! name itself by whole addresses is made only when site.toml says where the site lies.

mod calendar;
mod data;
mod feed;
pub mod images;
mod nav_search;
mod news;
pub mod search;
pub mod sitemap;
mod tables;

use anyhow::Result;
use jiff::civil::Date;
use rayon::prelude::*;

use crate::config::Config;
use crate::lang::Lang;
use crate::page::Page;
use crate::render::Theme;
use crate::site::guard::Guard;
use crate::site::{Council, Site, outlets};
use crate::source::Place;

/// What everything here is made from.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    pub site: &'a Site,
    pub config: &'a Config,
    /// For its words.
    pub theme: &'a Theme,
    pub today: Date,
}

/// Something that goes out, for rules that look at bytes.
#[derive(Clone, Copy, Debug)]
pub struct Outgoing<'a> {
    /// The address below the site's root.
    pub url: &'a str,
    /// What it says; empty for what is not text.
    pub text: &'a str,
    /// The page, where it is one.
    pub page: Option<&'a Page>,
    /// What must not leave the build.
    pub guard: &'a Guard,
    /// Where to point when nothing nearer is known.
    pub place: Place,
}

/// A file that is not a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// The address below the site's root.
    pub url: String,
    pub bytes: Vec<u8>,
}

impl File {
    fn new(url: impl Into<String>, bytes: impl Into<Vec<u8>>) -> File {
        File { url: url.into(), bytes: bytes.into() }
    }
}

/// Every file, in order of address.
///
/// # Errors
/// When a library cannot write what it was given.
pub fn files(material: &Material) -> Result<Vec<File>> {
    let mut files = Vec::new();
    let site = material.site;
    if !material.config.site.open_data {
        return Ok(files);
    }
    if !site.meetings.is_empty() {
        files.push(File::new(outlets::CALENDAR, calendar::all(material)));
        files.push(File::new(outlets::MEETINGS, tables::meetings(material)?));
    }
    for council in site.councils.iter().filter(|c| !site.meetings_of(&c.id).is_empty()) {
        files.push(File::new(council.calendar_url(), calendar::of_council(material, council)));
    }
    files.par_extend(
        site.meetings
            .par_iter()
            .filter(|meeting| meeting.date.is_some())
            .map(|meeting| File::new(meeting.calendar_url(), calendar::of_meeting(material, meeting))),
    );
    if !site.cases.is_empty() {
        files.push(File::new(outlets::CASES, tables::cases(material)?));
    }
    if !site.councils.is_empty() {
        files.push(File::new(outlets::NUMBERS, tables::numbers(material)?));
        files.push(File::new(outlets::EINNSYN, data::einnsyn(material)));
        files.push(File::new(outlets::POPOLO, data::popolo(material)));
    }
    if let Some(root) = material.root() {
        let news = news::all(material);
        files.push(File::new(outlets::FEED, feed::of_site(material, root, &news)?));
        for council in &site.councils {
            files.push(File::new(council.feed_url(), feed::of_council(material, root, council, &news)?));
        }
        files.push(File::new(outlets::NAV_SEARCH, nav_search::list(material, root)));
    }
    files.sort_by(|a, b| a.url.cmp(&b.url));
    Ok(files)
}

impl<'a> Material<'a> {
    /// Where the site lies, without a slash at the end.
    fn root(&self) -> Option<&'a str> {
        self.config.site.base_url.as_deref().map(|url| url.trim_end_matches('/'))
    }

    /// A whole address where it is known, else one below the site's root.
    fn address(&self, url: &str) -> String {
        format!("{}{url}", self.root().unwrap_or_default())
    }

    /// The site's host, for names that must be the only ones in the world.
    fn host(&self) -> &'a str {
        let after = self.root().and_then(|root| root.split_once("://")).map(|(_, rest)| rest);
        after.and_then(|rest| rest.split('/').next()).unwrap_or("klarside.invalid")
    }

    fn word(&self, lang: Lang, key: &'a str) -> &'a str {
        self.theme.word(lang, key)
    }

    fn lang(&self) -> Lang {
        self.config.site.languages.first().copied().unwrap_or_default()
    }

    fn council(&self, id: &str) -> Option<&'a Council> {
        self.site.council(id)
    }
}

/// Numbers of persons below this could point to one of them.
const FEWEST: u32 = 5;

/// A number of persons as it may be published.
fn count(number: u32) -> String {
    if (1..FEWEST).contains(&number) { format!("færre enn {FEWEST}") } else { number.to_string() }
}
