//! The road from files to findings, walked once: what `build`, `check` and `serve` share.
//!
//! Pages are made, checked, handed to the caller and dropped one by one, in parallel, so memory does
//! not grow with their number beyond the [`Facts`] that site-wide rules need.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use jiff::civil::Date;
use rayon::prelude::*;

use super::{Session, progress::Progress};
use crate::check::{self, Finding, Rule, Settings};
use crate::cli::Circumstances;
use crate::config::Config;
use crate::lang::{Lang, Text, say};
use crate::page::{Addresses, Facts, Page, PageSet};
use crate::prose;
use crate::prose::parts::Part;
use crate::publish::{self, Material, Outgoing};
use crate::render::accessibility::CriterionRow;
use crate::render::{self, Renderer, Theme, theme};
use crate::report::{Advice, Checked, Covered, Edit, Report, coverage};
use crate::site::guard::Guard;
use crate::site::{Asset, CONTENT, Site};
use crate::source::picture::{Metadata, drawing_without_metadata, without_metadata};
use crate::source::{Content, Document, FileId, Sources};

/// Everything that is read before the first page is made.
#[derive(Debug)]
pub struct Input {
    pub config: Config,
    pub sources: Sources,
    pub site: Site,
    pub theme: Theme,
    pub today: Date,
    /// Whether the figures of readability are summed up.
    pub sums: bool,
}

/// What is done with a finished page; the number is that of all pages.
pub type Take<'a> = &'a (dyn Fn(&Page, usize) -> Result<()> + Sync);

/// The words beside the counter while pages are made.
pub(super) fn progress(session: &Session) -> Progress {
    let words = say! { nb: "Lager og sjekker sider:", nn: "Lagar og sjekkar sider:", en: "Making and checking pages:" };
    Progress::new(&words, session)
}

/// What the road found.
#[derive(Debug)]
pub struct Arrived {
    pub findings: Vec<Finding>,
    pub checked: Checked,
    /// The addresses of all pages, in order.
    pub urls: Vec<String>,
    /// What would help most on the pages that are over a limit.
    pub advice: Vec<Advice>,
    /// The figures of councils and folders, where [`Input::sums`] asks for them.
    pub parts: Vec<Part>,
    /// Feeds, calendars and data.
    pub files: Vec<publish::File>,
}

impl Input {
    /// Reads settings, sources and theme.
    ///
    /// # Errors
    /// When site.toml is wrong, the folder cannot be read, or a template does not parse.
    pub fn read(session: &Session, circumstances: &Circumstances) -> Result<Input> {
        let config = session.config()?;
        let content = session.root.join(CONTENT);
        if !content.is_dir() {
            let shown = content.display();
            return Err(anyhow!(say! {
                nb: "Fant ikke mappen {shown}, der innholdet skal ligge. Lag den, eller si hvor nettstedet er med --root.",
                nn: "Fann ikkje mappa {shown}, der innhaldet skal liggje. Lag ho, eller sei kvar nettstaden er med --root.",
                en: "There is no folder {shown}, where the content should be. Make it, or say where the site is with --root.",
            }));
        }
        let today = session.today(circumstances.today, &config)?;
        let own = format!("themes/{}", config.site.theme);
        let default = format!("themes/{}", theme::DEFAULT);
        let mut sources = Sources::read(&session.root, &[CONTENT, &own, &default])?;
        if let Some(private) = &circumstances.private {
            sources.read_private(private)?;
        }
        Input::of(config, sources, today)
    }

    /// Makes ready what is already read.
    ///
    /// # Errors
    /// When a template does not parse.
    pub fn of(config: Config, mut sources: Sources, today: Date) -> Result<Input> {
        theme::add_embedded(&mut sources, &config.site.theme);
        let theme = Theme::of(&sources, &config.site.theme)?;
        let site = Site::of(&sources);
        Ok(Input { config, sources, site, theme, today, sums: false })
    }

    /// Makes and checks every page with `rules`; `take` is given each page, in no particular order.
    ///
    /// # Errors
    /// When a template cannot be filled in, or `take` fails.
    pub fn travel(&self, rules: &[&'static Rule], take: Take) -> Result<Arrived> {
        let settings = Settings::new(&self.config, rules, self.today);
        let mut planned = render::plan(&self.site, &self.config);
        let status = self.config.site.publish_status.then(|| super::status::of(self));
        if let Some(status) = &status {
            planned.push(render::status_page(status));
            planned.sort_by(|a, b| a.url.cmp(&b.url));
        }
        let mut renderer =
            Renderer::new(&self.sources, &self.site, &self.config, &self.theme, self.today, &planned);
        renderer.criteria = criteria();
        let material =
            Material { site: &self.site, config: &self.config, theme: &self.theme, today: self.today };
        let files = publish::files(&material)?;
        let others = self.files().chain(files.iter().map(|file| file.url.clone()));
        let addresses = Addresses {
            known: planned.iter().map(|page| page.url.clone()).chain(others).collect(),
            prefix: renderer.prefix().to_owned(),
        };
        let guard = Guard::of(&self.sources, &self.site, self.today);
        let made: Vec<(Vec<Finding>, Facts)> = planned
            .par_iter()
            // Few enough that nobody is left with many when the others are done.
            .with_max_len(16)
            .map(|plan| {
                let page = renderer.page(plan)?;
                let mut findings = check::page(rules, &page, &settings);
                if !guard.is_empty() {
                    let place = page.dom.fallback();
                    let page = Some(&page);
                    let (url, text) = (plan.url.as_str(), page.map_or("", |p| p.html.as_str()));
                    let outgoing = Outgoing { url, text, page, guard: &guard, place };
                    findings.extend(check::outgoing(rules, &outgoing, &settings));
                }
                take(&page, planned.len())?;
                Ok((findings, Facts::of(&page, &addresses)))
            })
            .collect::<Result<_>>()?;
        let mut findings = Vec::new();
        let mut pages = PageSet { pages: Vec::with_capacity(made.len()), addresses, ..PageSet::default() };
        for (found, facts) in made {
            findings.extend(found);
            pages.pages.push(facts);
        }
        pages.is_partial = self.sources.documents.iter().any(Document::is_cut_short);
        pages.compare();
        let reader = prose::Reader::of(&self.sources);
        findings.extend(running_text(rules, &self.sources, &reader, &settings, |_| true));
        findings.extend(check::sources(rules, &self.sources, &settings));
        findings.extend(of_the_whole(rules, &self.sources, &self.site, &settings));
        findings.extend(check::pages(rules, &pages, &settings));
        // There is much of it to take down; nobody waits for that.
        rayon::spawn(|| drop(pages));
        if !guard.is_empty() {
            findings.extend(self.files_checked(rules, &files, &guard, &settings));
        }
        let waived = check::waive(&mut findings, self.sources.waivers());
        findings.extend(check::waivers(rules, &waived, &settings));
        let advice = advice(&reader, &findings, &self.sources);
        let parts = if self.sums { prose::parts::parts(&prose::texts(&self.sources)) } else { Vec::new() };
        let checked = Checked {
            files: self.sources.below(CONTENT).count(),
            pages: planned.len(),
            rules: rules.to_vec(),
        };
        let urls = planned.into_iter().map(|page| page.url).collect();
        Ok(Arrived { findings, checked, urls, advice, parts, files })
    }

    /// The findings of rules that look at what goes out, in what is not a page.
    fn files_checked(
        &self,
        rules: &[&'static Rule],
        files: &[publish::File],
        guard: &Guard,
        settings: &Settings,
    ) -> Vec<Finding> {
        let first = self.sources.below(CONTENT).next().map(Document::top).unwrap_or_default();
        let check = |url: &str, text: &str, place| {
            let outgoing = Outgoing { url, text, page: None, guard, place };
            check::outgoing(rules, &outgoing, settings)
        };
        let made = files
            .par_iter()
            .flat_map_iter(|file| check(&file.url, &String::from_utf8_lossy(&file.bytes), first));
        let mut findings: Vec<Finding> = made.collect();
        findings.par_extend(self.site.assets.par_iter().flat_map_iter(|asset| {
            let document = self.sources.document(asset.file);
            check(&asset.url, &drawing_without_metadata(&document.text), document.top())
        }));
        findings
    }

    /// The addresses of files published beside the pages.
    fn files(&self) -> impl Iterator<Item = String> {
        let assets = self.site.assets.iter().flat_map(|asset| {
            let sizes = render::images::sizes(asset).into_iter().map(|size| size.url);
            sizes.chain([asset.url.clone()])
        });
        assets.chain(self.theme.files.iter().map(|file| file.url.clone())).chain(["/sitemap.xml".to_owned()])
    }

    /// A file as it may be published: a picture without what cameras and programs wrote into it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn published(&self, root: &Path, asset: &Asset) -> Result<Vec<u8>> {
        let document = self.sources.document(asset.file);
        let path = self.on_disk(root, asset.file);
        Ok(match document.content {
            Content::Asset { metadata: Metadata::None, .. } => read(&path)?,
            Content::Asset { .. } => {
                let bytes = read(&path)?;
                // What cannot be cleaned has a finding of its own, which stops publishing.
                without_metadata(&bytes).map(Cow::into_owned).unwrap_or(bytes)
            }
            _ if asset.is_drawing() => drawing_without_metadata(&document.text).into_owned().into_bytes(),
            _ => document.text.clone().into_bytes(),
        })
    }

    /// Where a document lies on disk.
    pub fn on_disk(&self, root: &Path, file: crate::source::FileId) -> std::path::PathBuf {
        root.join(&self.sources.document(file).path)
    }
}

/// What can be said before any page is made: of the running text of the `wanted` files, of all files as
/// written, and of the site as data.
pub fn before_pages(
    rules: &[&'static Rule],
    sources: &Sources,
    site: &Site,
    settings: &Settings,
    wanted: impl Fn(&Document) -> bool + Sync,
) -> Vec<Finding> {
    let mut findings = check::sources(rules, sources, settings);
    findings.extend(running_text(rules, sources, &prose::Reader::of(sources), settings, wanted));
    findings.extend(of_the_whole(rules, sources, site, settings));
    check::waive(&mut findings, sources.waivers());
    findings
}

/// The findings of rules that read running text. Each text is dropped once it is checked: what it weighs
/// is many times what it says.
fn running_text(
    rules: &[&'static Rule],
    sources: &Sources,
    reader: &prose::Reader,
    settings: &Settings,
    wanted: impl Fn(&Document) -> bool + Sync,
) -> Vec<Finding> {
    let texts = sources.documents.par_iter().filter(|document| wanted(document));
    let texts = texts.filter_map(|document| reader.text(document));
    texts.flat_map_iter(|text| check::prose(rules, &text, settings)).collect()
}

/// The findings of rules that read the site as data. What a file says that could not be read whole is
/// told when it can be.
fn of_the_whole(
    rules: &[&'static Rule],
    sources: &Sources,
    site: &Site,
    settings: &Settings,
) -> Vec<Finding> {
    let is_read = |finding: &Finding| !sources.document(finding.place.file).is_cut_short();
    check::site(rules, site, settings).into_iter().filter(is_read).collect()
}

/// How many edits are told of each page.
const EDITS: usize = 3;

/// The best edits of the pages with a measured figure over its limit.
fn advice(reader: &prose::Reader, findings: &[Finding], sources: &Sources) -> Vec<Advice> {
    let over = |finding: &&Finding| finding.value.is_some() && finding.waiver.is_none();
    let files: BTreeSet<FileId> = findings.iter().filter(over).map(|finding| finding.place.file).collect();
    let of = |text: prose::Prose| {
        let edits = prose::advice::best(&text, EDITS).into_iter().map(|edit| Edit {
            line: sources.lines(edit.place).0.0,
            sentence: text.text()[edit.sentence.clone()].to_owned(),
            reason: edit.reason,
            suggestion: edit.suggestion,
            lix_before: edit.lix_before,
            lix_after: edit.lix_after,
        });
        Advice { path: text.path.clone(), edits: edits.collect() }
    };
    let texts = files.into_par_iter().filter_map(|file| reader.text(sources.document(file)));
    let all: Vec<Advice> = texts.map(of).collect();
    all.into_iter().filter(|advice| !advice.edits.is_empty()).collect()
}

impl Arrived {
    pub fn report(self, input: &Input, session: &Session, strict: bool) -> Report {
        let mut report = session.sum_up(self.findings, &input.sources, self.checked, strict);
        report.advice = self.advice;
        report.parts = self.parts;
        report
    }

    /// Whether any finding keeps the site from being published.
    pub fn stops(&self, strict: bool) -> bool {
        self.findings.iter().any(|finding| finding.stops(strict))
    }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| {
        let shown = path.display();
        say! {
            nb: "Fikk ikke lest {shown}.",
            nn: "Fekk ikkje lese {shown}.",
            en: "Could not read {shown}.",
        }
    })
}

/// The criteria that bind public bodies, and what looks after each.
fn criteria() -> Vec<CriterionRow> {
    let bound = coverage(crate::rules::ALL).into_iter().filter(|covered| covered.criterion.binds);
    let row = |covered: Covered| CriterionRow {
        number: covered.criterion.number,
        level: covered.criterion.level,
        name: Text {
            nb: covered.criterion.name(Lang::Nb),
            nn: covered.criterion.name(Lang::Nn),
            en: covered.criterion.name(Lang::En),
        },
        rules: covered.rules.len(),
        by_theme: covered.theme.is_some(),
        by_hand: covered.question.is_some(),
    };
    bound.map(row).collect()
}

/// What addresses begin with when the site does not lie at its host's root.
pub(super) fn prefix(input: &Input) -> String {
    render::prefix(&input.config)
}
