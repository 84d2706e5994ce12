//! What site-wide rules need to know of each page once the page itself is gone.
//!
//! Facts are small: a site may have tens of thousands of pages. Of links, only those that may be
//! broken keep their place.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rayon::prelude::*;

use super::outline::{self, Namesakes, Outline, Repeated};
use super::{Page, PageKind, Query, Surroundings};
use crate::css;
use crate::lang::Lang;
use crate::source::Location;
use crate::tags;

/// Facts about one page.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The address below the site's root.
    pub url: String,
    pub lang: Lang,
    pub kind: PageKind,
    /// What `title` says, white space folded, and where.
    pub title: Option<(String, Location)>,
    /// What `meta name=description` says, and where.
    pub description: Option<(String, Location)>,
    pub ids: BTreeSet<String>,
    /// Addresses below the site's root that the page links to, its own left out.
    pub targets: BTreeSet<String>,
    /// Links to addresses that are not known to exist, and links to a part of another page.
    pub doubtful: Vec<Doubtful>,
    /// Links, and frames, with the same name that lead to different addresses.
    pub namesakes: Vec<Namesakes>,
    /// The order of the contents, for comparison with other pages.
    pub outline: Outline,
    /// See [`super::Repeated::of`].
    pub(super) repeated: OnceLock<Option<Repeated>>,
    /// Menus and help around the contents.
    pub surroundings: Surroundings,
}

/// A link that may be broken.
#[derive(Debug, Clone)]
pub struct Doubtful {
    /// As written.
    pub href: String,
    /// The address below the site's root.
    pub path: String,
    /// The id after `#`, decoded.
    pub fragment: Option<String>,
    pub location: Location,
}

/// The addresses that exist on a site.
#[derive(Debug, Default)]
pub struct Addresses {
    /// Of pages and of files, below the site's root.
    pub known: BTreeSet<String>,
    /// What addresses begin with when the site does not lie at its host's root: `/brukerutvalg`.
    pub prefix: String,
}

/// All finished pages.
#[derive(Debug, Default)]
pub struct PageSet {
    /// In order of address.
    pub pages: Vec<Facts>,
    pub addresses: Addresses,
    /// Whether something could not be read, so that links may be missing.
    pub is_partial: bool,
    /// Pages that were read for comparison but are not checked themselves, in order of address.
    pub neighbours: Vec<Facts>,
}

impl PageSet {
    /// Works out, in parallel, what rules ask of every page beside others.
    pub fn compare(&self) {
        self.pages.par_iter().for_each(|page| {
            Repeated::of(page, self);
        });
    }

    pub fn page(&self, url: &str) -> Option<&Facts> {
        self.pages.binary_search_by(|page| page.url.as_str().cmp(url)).ok().map(|i| &self.pages[i])
    }

    /// The page at an address, with or without a slash at its end, also where it is not checked
    /// itself.
    pub fn known_page(&self, url: &str) -> Option<&Facts> {
        let at = |url: &str| {
            let neighbour = || {
                let found = self.neighbours.binary_search_by(|page| page.url.as_str().cmp(url)).ok()?;
                Some(&self.neighbours[found])
            };
            self.page(url).or_else(neighbour)
        };
        at(url).or_else(|| at(&format!("{url}/")))
    }
}

/// Where pages name other pages and files that must be there.
const ADDRESSES: &[(Query, &str)] = &[
    (Query::of("a"), "href"),
    (Query::of("area"), "href"),
    (Query::of("img"), "src"),
    (Query::of("object"), "data"),
    (Query::of("embed"), "src"),
    (Query::of("iframe"), "src"),
    (Query::of("audio"), "src"),
    (Query::of("video"), "src"),
    (Query::of("source"), "src"),
    (Query::of("track"), "src"),
];

impl Facts {
    /// The addresses of the pages that rules compare this one with.
    pub fn compared(&self) -> impl Iterator<Item = String> {
        let linked = self.targets.iter().take(outline::MOST_COMPARED).cloned();
        let named = self.namesakes.iter().flat_map(|namesakes| &namesakes.members);
        linked.chain(named.filter_map(|member| member.address.path().map(str::to_owned)))
    }

    /// Where the page sends people at once.
    pub fn onward(&self, addresses: &Addresses) -> Option<String> {
        Some(addresses.resolve(&self.url, self.outline.redirect()?)?.0)
    }

    pub fn of(page: &Page, addresses: &Addresses) -> Facts {
        let dom = &page.dom;
        let mut facts = Facts {
            url: page.url.clone(),
            lang: page.lang,
            kind: page.kind,
            title: dom
                .select(css!("title"))
                .find(|n| n.closest("svg").is_none())
                .map(|n| (folded(&n.text()), n.place())),
            description: dom
                .select(css!("meta"))
                .find(|n| n.attr("name").is_some_and(|name| name.eq_ignore_ascii_case("description")))
                .and_then(|n| Some((folded(n.attr("content")?), n.place()))),
            ids: dom.with_id().filter_map(|n| n.attr("id")).map(str::to_owned).collect(),
            targets: BTreeSet::new(),
            doubtful: Vec::new(),
            namesakes: outline::namesakes(page, addresses),
            outline: Outline::of(page),
            repeated: OnceLock::new(),
            surroundings: Surroundings::of(page, addresses),
        };
        let anchors = dom.select(css!("a[name]")).filter_map(|a| a.attr("name")).map(str::to_owned);
        facts.ids.extend(anchors);
        for (query, attribute) in ADDRESSES {
            for node in dom.select(query) {
                let Some(href) = node.attr(attribute).map(str::trim) else { continue };
                let Some((path, fragment)) = addresses.resolve(&page.url, href) else { continue };
                let is_here = path == page.url;
                let is_known = addresses.known.contains(&path);
                if !is_here && is_known && node.is_any(tags!["a", "area"]) {
                    facts.targets.insert(path.clone());
                }
                // Parts of the page itself are for rules that still have the page.
                let is_whole = is_here || fragment.as_deref().is_none_or(is_no_part);
                if !is_known || !is_whole {
                    let href = page.as_written(href).to_owned();
                    let doubtful = Doubtful { href, path, fragment, location: node.place() };
                    facts.doubtful.push(doubtful);
                }
            }
        }
        facts
    }
}

impl Addresses {
    /// An address as written on the page at `from`: the address below the site's root, and the
    /// fragment. `None` for addresses of other sites and of other kinds (`mailto:`).
    pub fn resolve(&self, from: &str, href: &str) -> Option<(String, Option<String>)> {
        let (before, fragment) = match href.split_once('#') {
            Some((before, fragment)) => (before, Some(decoded(fragment))),
            None => (href, None),
        };
        let path = before.split('?').next().unwrap_or(before);
        if path.starts_with("//") || has_scheme(path) {
            return None;
        }
        if path.is_empty() {
            return Some((from.to_owned(), fragment));
        }
        // What most links are: a whole path, with nothing to work out.
        let is_plain = |pair: &[u8]| pair[1] != b'%' && !(pair[0] == b'/' && matches!(pair[1], b'/' | b'.'));
        if self.prefix.is_empty()
            && path.starts_with('/')
            && path.as_bytes().windows(2).all(is_plain)
            && !path.ends_with("index.html")
        {
            return Some((path.to_owned(), fragment));
        }
        let mut parts: Vec<&str> = Vec::new();
        let path = if let Some(absolute) = path.strip_prefix('/') {
            if self.prefix.is_empty() {
                absolute
            } else {
                // An address beside ours on the same host is another site's.
                path.strip_prefix(self.prefix.as_str())
                    .filter(|rest| rest.starts_with('/'))?
                    .trim_start_matches('/')
            }
        } else {
            parts.extend(from.trim_start_matches('/').split('/'));
            parts.pop();
            path
        };
        let is_folder =
            path.is_empty() || path.ends_with('/') || path.ends_with("/.") || path.ends_with("..");
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        let mut url = String::from("/");
        url.push_str(&parts.join("/"));
        if is_folder && url.len() > 1 {
            url.push('/');
        }
        let url = decoded(&url);
        Some((url.strip_suffix("index.html").map(str::to_owned).unwrap_or(url), fragment))
    }
}

/// Endings of names of hosts that people write without what comes before: `nav.no`.
const HOSTS: &[&str] = &["no", "com", "org", "net", "eu", "info", "se", "dk", "fi", "io"];

/// Whether an address without a scheme begins with the name of a host, so that browsers take it for a
/// file beside the page.
pub fn begins_with_host(href: &str) -> bool {
    let host = href.split(['/', '?', '#']).next().unwrap_or(href);
    let (name, ending) = host.rsplit_once('.').unwrap_or_default();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.');
    name.starts_with(char::is_alphanumeric)
        && name.chars().all(is_name)
        && HOSTS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// An address without what all addresses of the site begin with.
pub(super) fn without_prefix<'a>(address: &'a str, prefix: &str) -> &'a str {
    address.strip_prefix(prefix).filter(|rest| rest.starts_with('/')).unwrap_or(address)
}

/// Fragments that browsers or scripts give a meaning of their own.
fn is_no_part(fragment: &str) -> bool {
    fragment.is_empty()
        || fragment.eq_ignore_ascii_case("top")
        || fragment.starts_with(['!', '/'])
        || fragment.starts_with(":~:")
}

fn has_scheme(path: &str) -> bool {
    let Some((scheme, _)) = path.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

/// Percent-decoded; bytes that are not UTF-8 are left as they were.
fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|h| std::str::from_utf8(h).ok());
        match hex.and_then(|h| u8::from_str_radix(h, 16).ok()) {
            Some(byte) if bytes[at] == b'%' => {
                out.push(byte);
                at += 3;
            }
            _ => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writers_are_told_of_addresses_as_they_wrote_them() {
        assert_eq!(without_prefix("/brukerutvalg/om/", "/brukerutvalg"), "/om/");
        assert_eq!(without_prefix("/brukerutvalget/", "/brukerutvalg"), "/brukerutvalget/");
        assert_eq!(without_prefix("om/", "/brukerutvalg"), "om/");
        assert_eq!(without_prefix("//nav.no/", ""), "//nav.no/");
    }

    #[test]
    fn names_of_hosts_are_known_from_names_of_files() {
        for host in ["nav.no", "www.nav.no/hamar", "aksel.nav.no?x", "Nav.NO#a"] {
            assert!(begins_with_host(host), "{host}");
        }
        for file in ["/nav.no", "index.md", ".no", "no", "bilder/nav.no", "../nav.no", "om.no.md"] {
            assert!(!begins_with_host(file), "{file}");
        }
    }

    #[test]
    fn addresses_are_resolved_as_browsers_do() {
        let site = Addresses { prefix: "/radet".into(), ..Addresses::default() };
        let path = |href| site.resolve("/utvalg/hamar/", href).map(|(path, _)| path);
        assert_eq!(path("/radet/saker/").as_deref(), Some("/saker/"));
        assert_eq!(path("/annet/"), None);
        assert_eq!(path("moter/2026/").as_deref(), Some("/utvalg/hamar/moter/2026/"));
        assert_eq!(path("../voss/index.html").as_deref(), Some("/utvalg/voss/"));
        assert_eq!(path("#del").as_deref(), Some("/utvalg/hamar/"));
        assert_eq!(path("mailto:x@example.invalid"), None);
        assert_eq!(path("https://nav.no/"), None);
        assert_eq!(path("/radet/b%C3%A5t/").as_deref(), Some("/båt/"));
    }
}
