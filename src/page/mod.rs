//! One finished page: the bytes that ship, the tree they parse to, and where each element came from.

pub mod aria;
pub mod balance;
pub mod colour;
pub mod contrast;
pub mod dom;
pub mod facts;
pub mod html;
pub mod identify;
pub mod language;
pub mod name;
pub mod outline;
pub mod phrases;
pub mod role;
pub mod script;
pub mod style;
mod subtags;
pub mod surroundings;
pub mod table;
pub mod target;
pub mod tree;
pub mod visual;
pub mod words;

pub use dom::{Dom, Fault, FaultKind, Namespace, Node, Query};
pub use facts::{Addresses, Facts, PageSet, begins_with_host};
pub use outline::{Likeness, Member, Repeated};
pub use surroundings::{Help, Menu, MenuLink, Part, Surroundings};

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::lang::Lang;
use crate::source::{FileId, Place};

/// A finished page while it is being checked.
#[derive(Debug)]
pub struct Page {
    /// The address below the site's root: `/utvalg/hamar/`.
    pub url: String,
    pub lang: Lang,
    pub kind: PageKind,
    /// The bytes that ship.
    pub html: String,
    pub dom: Dom,
    /// The files below the site's root, where they are known: paths that begin with `/`.
    pub files: Option<Arc<BTreeSet<String>>>,
    /// What was put before addresses that writers begin with `/`: `/brukerutvalg`, or nothing.
    pub prefix: String,
}

impl Page {
    /// Parses the bytes of a page. The style sheets are those of the whole site; the page's own
    /// `style` elements and attributes are found in its tree.
    pub fn new(
        url: String,
        lang: Lang,
        kind: PageKind,
        html: String,
        marks: Marks,
        sheets: &Arc<style::Stylesheets>,
    ) -> Page {
        let dom = Dom::parse(&html, &url, marks).with_sheets(sheets);
        Page { url, lang, kind, html, dom, files: None, prefix: String::new() }
    }

    /// An address of the page as it stands in the file it comes from.
    pub fn as_written<'a>(&self, address: &'a str) -> &'a str {
        facts::without_prefix(address, &self.prefix)
    }

    /// Whether the site has a file at this address, seen from the page; none where that is not known.
    pub fn has_file(&self, address: &str) -> Option<bool> {
        let files = self.files.as_deref()?;
        let path = address.split(['?', '#']).next().unwrap_or("");
        if path.contains("//") || path.contains(':') {
            return None;
        }
        Some(files.contains(&resolved(&self.url, path)))
    }

    /// Elements of the page and of the documents in its `srcdoc` attributes; see [`Dom::select`].
    pub fn select<'d>(&'d self, query: &'d Query<'d>) -> impl Iterator<Item = Node<'d>> {
        let mut inner = Vec::new();
        if self.dom.frames().next().is_some() {
            inner.extend(self.dom.documents().into_iter().skip(1).flat_map(|dom| dom.select(query)));
        }
        self.dom.select(query).chain(inner)
    }
}

/// Where the start tags of a page came from.
#[derive(Debug)]
pub enum Marks {
    /// One place for each start tag in the shipped bytes, in order; and the place for what has none.
    Given { places: Vec<Option<Place>>, fallback: Place },
    /// The page is an HTML file on disk: each start tag is its own place.
    InFile(FileId),
}

/// What a page is about; limits and templates go by it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PageKind {
    Front,
    CouncilIndex,
    Council,
    Meeting,
    CaseIndex,
    Case,
    Mandate,
    Wheel,
    Glossary,
    Hearing,
    Knowledge,
    Project,
    Arena,
    Method,
    GuideChapter,
    Training,
    Guideline,
    News,
    Expectation,
    Figures,
    Measures,
    AnnualReport,
    /// The list of all things of one kind.
    Overview,
    /// Find your council.
    Find,
    /// The organisation chart.
    Chart,
    Youth,
    Accessibility,
    AToZ,
    Search,
    OpenData,
    Status,
    /// What there is in one language.
    Language,
    Ordinary,
    NotFound,
    /// HTML that somebody else made, read by `klarside audit`.
    Foreign,
}

impl PageKind {
    pub const ALL: &[PageKind] = &[
        PageKind::Front,
        PageKind::CouncilIndex,
        PageKind::Council,
        PageKind::Meeting,
        PageKind::CaseIndex,
        PageKind::Case,
        PageKind::Mandate,
        PageKind::Wheel,
        PageKind::Glossary,
        PageKind::Hearing,
        PageKind::Knowledge,
        PageKind::Project,
        PageKind::Arena,
        PageKind::Method,
        PageKind::GuideChapter,
        PageKind::Training,
        PageKind::Guideline,
        PageKind::News,
        PageKind::Expectation,
        PageKind::Figures,
        PageKind::Measures,
        PageKind::AnnualReport,
        PageKind::Overview,
        PageKind::Find,
        PageKind::Chart,
        PageKind::Youth,
        PageKind::Accessibility,
        PageKind::AToZ,
        PageKind::Search,
        PageKind::OpenData,
        PageKind::Status,
        PageKind::Language,
        PageKind::Ordinary,
        PageKind::NotFound,
        PageKind::Foreign,
    ];

    pub fn id(self) -> &'static str {
        match self {
            PageKind::Front => "front",
            PageKind::CouncilIndex => "council-index",
            PageKind::Council => "council",
            PageKind::Meeting => "meeting",
            PageKind::CaseIndex => "case-index",
            PageKind::Case => "case",
            PageKind::Mandate => "mandate",
            PageKind::Wheel => "wheel",
            PageKind::Glossary => "glossary",
            PageKind::Hearing => "hearing",
            PageKind::Knowledge => "knowledge",
            PageKind::Project => "project",
            PageKind::Arena => "arena",
            PageKind::Method => "method",
            PageKind::GuideChapter => "guide-chapter",
            PageKind::Training => "training",
            PageKind::Guideline => "guideline",
            PageKind::News => "news",
            PageKind::Expectation => "expectation",
            PageKind::Figures => "figures",
            PageKind::Measures => "measures",
            PageKind::AnnualReport => "annual-report",
            PageKind::Overview => "overview",
            PageKind::Find => "find",
            PageKind::Chart => "chart",
            PageKind::Youth => "youth",
            PageKind::Accessibility => "accessibility",
            PageKind::AToZ => "a-to-z",
            PageKind::Search => "search",
            PageKind::OpenData => "open-data",
            PageKind::Status => "status",
            PageKind::Language => "language",
            PageKind::Ordinary => "page",
            PageKind::NotFound => "not-found",
            PageKind::Foreign => "foreign",
        }
    }
}

/// The path an address leads to from the page at `base`; both begin at the site's root.
pub fn resolved(base: &str, path: &str) -> String {
    let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
    let joined = if path.starts_with('/') { path.to_owned() } else { format!("{folder}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/').skip(1) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}
