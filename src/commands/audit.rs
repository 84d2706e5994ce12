//! `klarside audit`: pages that are finished already, by whomever, read from disk and checked.
//!
//! In: HTML files and folders, and the folder that addresses beginning with `/` are about. Out: the
//! findings of every rule that reads finished pages, each with its place in the file. Style sheets and
//! linked pages are read from disk too; nothing is fetched.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Exit, Session, baseline};
use crate::check::{self, Basis, Check, Finding, Rule, Settings};
use crate::cli;
use crate::config::Config;
use crate::lang::{Lang, say};
use crate::page::{Addresses, Facts, Marks, Page, PageKind, PageSet, style};
use crate::report::{Checked, Outcome, Report, criterion};
use crate::source::Sources;

/// Pages read only to compare with, at most.
const MOST_NEIGHBOURS: usize = 2_000;
/// Files of a site we remember the names of, at most.
const MOST_FILES: usize = 200_000;

/// Gives the text at an address below the site's root.
pub type Read = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// A page to check.
#[derive(Debug, Clone)]
pub struct Given {
    /// What to call the file in the report.
    pub path: String,
    /// Its address below the site's root.
    pub url: String,
    pub html: String,
}

/// What an audit found.
#[derive(Debug)]
pub struct Audited {
    pub sources: Sources,
    pub findings: Vec<Finding>,
}

/// # Errors
/// When a path cannot be read, there is no HTML in it, or a rule asked for does not exist.
pub fn run(args: &cli::Audit, session: &Session) -> Result<Exit> {
    let rules = chosen(args)?;
    // Pages of any site can be audited, also where there is no site.toml; one that is there must be right.
    let has_config = session.root.join(crate::config::FILE).is_file();
    let config = if has_config { session.config()? } else { Config::default() };
    let settings = Settings::new(&config, &rules, session.today(None, &config)?);
    let root = root_of(args);
    let given = given(&args.paths, &root)?;
    let known = known(&root);
    let read = from_disk(root);
    let audited = audit(given, known, &read, &rules, &settings);
    let pages = audited.sources.documents.len();
    let checked = Checked { files: pages, pages, rules };
    let strict = args.checking.strict;
    let mut report = Report::new(audited.findings, &audited.sources, checked, session.lang, strict);
    report.elapsed = session.started.elapsed();
    report.outcome = Outcome::Audited;
    baseline::apply(&mut report, &audited.sources, &args.checking)?;
    session.report(&report, args.checking.format)
}

/// Checks pages with the rules that read finished pages.
pub fn audit(
    given: Vec<Given>,
    known: BTreeSet<String>,
    read: &Read,
    rules: &[&'static Rule],
    settings: &Settings,
) -> Audited {
    let addresses = Addresses { prefix: prefix(&given, &known), known };
    let sheets = Arc::new(sheets(read, &addresses.prefix));
    let mut sources = Sources::default();
    let mut pages: Vec<(String, crate::source::FileId)> = Vec::new();
    for page in given {
        pages.push((page.url, sources.add(&page.path, &page.html)));
    }
    let files = Arc::new(addresses.known.clone());
    let made: Vec<(Vec<Finding>, Facts)> = pages
        .par_iter()
        .map(|(url, file)| {
            let html = sources.document(*file).text.clone();
            let page = page(url, html, Marks::InFile(*file), &sheets, &files);
            (check::page(rules, &page, settings), Facts::of(&page, &addresses))
        })
        .collect();
    let mut findings = Vec::new();
    let mut set = PageSet { addresses, ..PageSet::default() };
    for (found, facts) in made {
        findings.extend(found);
        set.pages.push(facts);
    }
    set.pages.sort_by(|a, b| a.url.cmp(&b.url));
    set.neighbours = neighbours(&set, read, &sheets, &files);
    findings.extend(check::pages(rules, &set, settings));
    Audited { sources, findings }
}

fn page(
    url: &str,
    html: String,
    marks: Marks,
    sheets: &Arc<style::Stylesheets>,
    files: &Arc<BTreeSet<String>>,
) -> Page {
    let mut page = Page::new(url.to_owned(), Lang::Nb, PageKind::Foreign, html, marks, sheets);
    let tag = page.dom.root().and_then(|root| root.attr("lang")).and_then(Lang::of_tag);
    page.lang = tag.unwrap_or_default();
    page.files = Some(Arc::clone(files));
    page
}

/// The pages that audited ones link to or show, for comparison.
fn neighbours(
    set: &PageSet,
    read: &Read,
    sheets: &Arc<style::Stylesheets>,
    files: &Arc<BTreeSet<String>>,
) -> Vec<Facts> {
    let mut found: BTreeMap<String, Facts> = BTreeMap::new();
    let mut wanted: BTreeSet<String> = set.pages.iter().flat_map(Facts::compared).collect();
    // What a page sends people on to is found in a second round.
    for _ in 0..2 {
        let new: Vec<&String> = wanted
            .iter()
            .filter(|url| set.page(url).is_none() && !found.contains_key(*url))
            .take(MOST_NEIGHBOURS)
            .collect();
        let read_now: Vec<Facts> = new
            .par_iter()
            .filter_map(|url| {
                let (url, html) = html_at(url, read)?;
                let page = page(&url, html, Marks::default(), sheets, files);
                Some(Facts::of(&page, &set.addresses))
            })
            .collect();
        wanted = read_now.iter().filter_map(|facts| facts.onward(&set.addresses)).collect();
        found.extend(read_now.into_iter().map(|facts| (facts.url.clone(), facts)));
    }
    found.into_values().collect()
}

/// The page at an address, with the address it really has.
fn html_at(url: &str, read: &Read) -> Option<(String, String)> {
    let is_html = |path: &str| {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        ["html", "htm", "xhtml"].iter().any(|known| ending.eq_ignore_ascii_case(known))
    };
    if is_html(url) {
        return Some((url.to_owned(), read(url)?));
    }
    let folder = format!("{}/", url.trim_end_matches('/'));
    Some((folder.clone(), read(&format!("{folder}index.html"))?))
}

/// What the site's own addresses begin with when it is to lie below its host's root, such as
/// `/brukerutvalg`: that with which they lead to files that are there, and without which they do not.
fn prefix(given: &[Given], known: &BTreeSet<String>) -> String {
    let addresses: BTreeSet<&str> =
        given.iter().take(PAGES_FOR_PREFIX).flat_map(|page| absolute(&page.html)).collect();
    let is_there = |address: &str| known.contains(address) || known.contains(&format!("{address}/"));
    let there = |prefix: &str| {
        let rest = addresses.iter().filter_map(|address| address.strip_prefix(prefix));
        rest.filter(|rest| rest.len() > 1 && rest.starts_with('/') && is_there(rest)).count()
    };
    let begins = |address: &&str| -> Vec<String> {
        let ends = address.match_indices('/').skip(1).take(MOST_STEPS);
        ends.map(|(end, _)| address[..end].to_owned()).collect()
    };
    let candidates: BTreeSet<String> = addresses.iter().flat_map(begins).collect();
    let best = candidates
        .into_iter()
        .take(1_000)
        .map(|prefix| (there(&prefix), prefix))
        .max_by_key(|(count, _)| *count);
    // Most of what begins so is there, and more than of what is written.
    best.filter(|(count, prefix)| {
        let all = addresses.iter().filter(|address| address.starts_with(prefix.as_str())).count();
        *count > there("") && count * 2 > all
    })
    .map_or(String::new(), |(_, prefix)| prefix)
}

/// Pages looked through for the prefix, and the most steps it has.
const PAGES_FOR_PREFIX: usize = 50;
const MOST_STEPS: usize = 3;

/// The addresses in a page's attributes that begin at the root, without what follows the path.
fn absolute(html: &str) -> impl Iterator<Item = &str> {
    memchr::memmem::find_iter(html.as_bytes(), b"=\"/").filter_map(|at| {
        let value = &html[at + 2..];
        let path = &value[..value.find(['"', '#', '?'])?];
        (!path.starts_with("//")).then_some(path)
    })
}

/// Style sheets are found below the site's root, as pages link to them.
fn sheets(read: &Read, prefix: &str) -> style::Stylesheets {
    let addresses = Addresses { prefix: prefix.to_owned(), ..Addresses::default() };
    let read = Arc::clone(read);
    let resolve = move |base: &str, reference: &str| Some(addresses.resolve(base, reference)?.0);
    style::Stylesheets::new(resolve, move |address| read(address))
}

/// The rules that read finished pages, as far as they were asked for.
fn chosen(args: &cli::Audit) -> Result<Vec<&'static Rule>> {
    for id in &args.only {
        if crate::rules::ALL.iter().all(|rule| rule.id != id.trim()) {
            return Err(anyhow!(say! {
                nb: "Det finnes ingen regel som heter «{id}». «klarside rules» viser alle.",
                nn: "Det finst ingen regel som heiter «{id}». «klarside rules» viser alle.",
                en: "There is no rule called “{id}”. “klarside rules” shows them all.",
            }));
        }
    }
    let asked_for = |rule: &&&Rule| args.only.iter().any(|id| id.trim() == rule.id);
    let blind = |rule: &&&Rule| !matches!(rule.check, Check::Page(_) | Check::Pages(_));
    if let Some(rule) = crate::rules::ALL.iter().filter(asked_for).find(blind) {
        let id = rule.id;
        return Err(anyhow!(say! {
            nb: "Regelen «{id}» leser ikke ferdige sider. Bruk den med «klarside check».",
            nn: "Regelen «{id}» les ikkje ferdige sider. Bruk han med «klarside check».",
            en: "The rule “{id}” does not read finished pages. Use it with “klarside check”.",
        }));
    }
    let rank = |level: &str| level.len();
    let most = args.level.as_deref().map_or(usize::MAX, rank);
    let fits = |rule: &&'static Rule| {
        let criteria: Vec<_> = rule
            .basis
            .iter()
            .filter_map(|basis| if let Basis::Wcag(number) = basis { criterion(number) } else { None })
            .collect();
        let in_version = |since: &str| args.wcag.as_deref() != Some("2.1") || since != "2.2";
        let fits_wcag = criteria.iter().any(|c| rank(c.level) <= most && in_version(c.since));
        let reads_pages = matches!(rule.check, Check::Page(_) | Check::Pages(_));
        let asked = args.only.is_empty() || args.only.iter().any(|id| id.trim() == rule.id);
        let unlimited = args.level.is_none() && args.wcag.is_none();
        reads_pages && asked && (fits_wcag || unlimited || (criteria.is_empty() && args.level.is_none()))
    };
    Ok(crate::rules::ALL.iter().copied().filter(fits).collect())
}

/// The folder that addresses beginning with `/` are about.
fn root_of(args: &cli::Audit) -> PathBuf {
    if let Some(site) = &args.site {
        return site.clone();
    }
    let first = args.paths.first().map_or(Path::new("."), PathBuf::as_path);
    if first.is_dir() { first.to_owned() } else { first.parent().unwrap_or(Path::new(".")).to_owned() }
}

/// The HTML files among and below `paths`.
fn given(paths: &[PathBuf], root: &Path) -> Result<Vec<Given>> {
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    for path in paths {
        if path.is_file() {
            files.insert(path.clone());
            continue;
        }
        let folder = std::fs::read_dir(path);
        folder.with_context(|| {
            let path = path.display();
            say! {
                nb: "Vi får ikke lest {path}.",
                nn: "Vi får ikkje lese {path}.",
                en: "We cannot read {path}.",
            }
        })?;
        let inside = WalkDir::new(path).sort_by_file_name().into_iter().filter_map(Result::ok);
        files.extend(
            inside.filter(|e| e.file_type().is_file() && is_page(e.path())).map(walkdir::DirEntry::into_path),
        );
    }
    if files.is_empty() {
        return Err(anyhow!(say! {
            nb: "Det er ingen HTML-filer der.",
            nn: "Det er ingen HTML-filer der.",
            en: "There are no HTML files there.",
        }));
    }
    let real_root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
    files
        .into_par_iter()
        .map(|file| {
            let bytes = std::fs::read(&file).with_context(|| {
                let file = file.display();
                say! { nb: "Vi får ikke lest {file}.", nn: "Vi får ikkje lese {file}.", en: "We cannot read {file}." }
            })?;
            let real = file.canonicalize().unwrap_or_else(|_| file.clone());
            let below = real.strip_prefix(&real_root).ok();
            let name = || PathBuf::from(file.file_name().unwrap_or_default());
            let url = address(&below.map_or_else(name, Path::to_owned));
            let path = file.display().to_string();
            Ok(Given { path, url, html: String::from_utf8_lossy(&bytes).into_owned() })
        })
        .collect()
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().and_then(|e| e.to_str()).unwrap_or("");
    ["html", "htm", "xhtml"].iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// The address of a file below the site's root: `a/index.html` is found at `/a/`.
fn address(below: &Path) -> String {
    let parts: Vec<String> =
        below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    let path = format!("/{}", parts.join("/"));
    path.strip_suffix("index.html").filter(|folder| folder.ends_with('/')).map(str::to_owned).unwrap_or(path)
}

/// The addresses of the files below `root`.
pub fn known(root: &Path) -> BTreeSet<String> {
    WalkDir::new(root)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .take(MOST_FILES)
        .filter_map(|entry| Some(address(entry.path().strip_prefix(root).ok()?)))
        .collect()
}

/// Reads files below `root`, and none outside it.
pub fn from_disk(root: PathBuf) -> Read {
    Arc::new(move |url: &str| {
        let below = Path::new(url.trim_start_matches('/'));
        let stays = below.components().all(|part| matches!(part, std::path::Component::Normal(_)));
        let bytes = std::fs::read(root.join(below)).ok().filter(|_| stays)?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_below_its_hosts_root_is_known_by_its_addresses() {
        let known: BTreeSet<String> =
            ["/", "/om/", "/static/style.css", "/a.html"].into_iter().map(str::to_owned).collect();
        let prefix = |html: &str| {
            let page = Given { path: "index.html".to_owned(), url: "/".to_owned(), html: html.to_owned() };
            super::prefix(&[page], &known)
        };
        let below = r#"<link href="/x/y/static/style.css"><a href="/x/y/">a</a><a href="/x/y/om">b</a><a href="/other/">c</a>"#;
        assert_eq!(prefix(below), "/x/y");
        assert_eq!(
            prefix(r#"<link href="/static/style.css"><a href="/om/#d">a</a><a href="/x/a.html">b</a>"#),
            ""
        );
        assert_eq!(prefix(r#"<a href="/gone/">a</a><a href="//other/om/">b</a><a href="om/">c</a>"#), "");
    }
}
