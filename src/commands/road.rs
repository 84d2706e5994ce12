//! The road from files to findings, walked once: what `build`, `check` and `serve` share.
//!
//! Pages are made, checked, handed to the caller and dropped one by one, in parallel, so memory does
//! not grow with their number beyond the [`Facts`] that site-wide rules need.

use std::path::Path;

use anyhow::Result;
use jiff::civil::Date;
use rayon::prelude::*;

use super::{Session, progress::Progress};
use crate::check::{self, Finding, Settings};
use crate::config::Config;
use crate::lang::say;
use crate::page::{Addresses, Facts, Page, PageSet};
use crate::prose;
use crate::render::{self, Renderer, Theme, theme};
use crate::report::{Checked, Report};
use crate::rules;
use crate::site::{CONTENT, Site};
use crate::source::Sources;

/// Everything that is read before the first page is made.
#[derive(Debug)]
pub struct Input {
    pub config: Config,
    pub sources: Sources,
    pub site: Site,
    pub theme: Theme,
    pub today: Date,
}

/// What the road found.
#[derive(Debug)]
pub struct Arrived {
    pub findings: Vec<Finding>,
    pub checked: Checked,
    /// The addresses of all pages, in order.
    pub urls: Vec<String>,
}

impl Input {
    /// Reads settings, sources and theme.
    ///
    /// # Errors
    /// When site.toml is wrong, the folder cannot be read, or a template does not parse.
    pub fn read(session: &Session, today: Option<Date>) -> Result<Input> {
        let config = session.config()?;
        let today = session.today(today, &config)?;
        let own = format!("themes/{}", config.site.theme);
        let default = format!("themes/{}", theme::DEFAULT);
        let mut sources = Sources::read(&session.root, &[CONTENT, &own, &default])?;
        theme::add_embedded(&mut sources, &config.site.theme);
        let theme = Theme::of(&sources, &config.site.theme)?;
        let site = Site::of(&sources);
        Ok(Input { config, sources, site, theme, today })
    }

    /// Makes and checks every page; `take` is given each, in no particular order.
    ///
    /// # Errors
    /// When a template cannot be filled in, or `take` fails.
    pub fn travel(&self, session: &Session, take: &(dyn Fn(&Page) -> Result<()> + Sync)) -> Result<Arrived> {
        let settings = Settings::new(&self.config, rules::ALL, self.today);
        let planned = render::plan(&self.site);
        let renderer =
            Renderer::new(&self.sources, &self.site, &self.config, &self.theme, self.today, &planned);
        let addresses = Addresses {
            known: planned.iter().map(|page| page.url.clone()).chain(self.files()).collect(),
            prefix: renderer.prefix().to_owned(),
        };
        let words = say! { nb: "Lager og sjekker sider:", nn: "Lagar og sjekkar sider:", en: "Making and checking pages:" };
        let progress = Progress::new(&words, planned.len(), session);
        let made: Vec<(Vec<Finding>, Facts)> = planned
            .par_iter()
            .map(|planned| {
                let page = renderer.page(planned)?;
                let findings = check::page(rules::ALL, &page, &settings);
                take(&page)?;
                progress.step();
                Ok((findings, Facts::of(&page, &addresses)))
            })
            .collect::<Result<_>>()?;
        drop(progress);
        let mut findings = Vec::new();
        let mut pages = PageSet { pages: Vec::with_capacity(made.len()), addresses };
        for (found, facts) in made {
            findings.extend(found);
            pages.pages.push(facts);
        }
        let texts = prose::texts(&self.sources);
        let from_prose = texts.par_iter().flat_map_iter(|text| check::prose(rules::ALL, text, &settings));
        findings.par_extend(from_prose);
        findings.extend(check::sources(rules::ALL, &self.sources, &settings));
        findings.extend(check::site(rules::ALL, &self.site, &settings));
        findings.extend(check::pages(rules::ALL, &pages, &settings));
        let waivers = check::waive(&mut findings, self.sources.waivers());
        findings.extend(check::waivers(rules::ALL, waivers.into_iter(), &settings));
        let checked = Checked {
            files: self.sources.below(CONTENT).count(),
            pages: planned.len(),
            rules: rules::ALL.to_vec(),
        };
        Ok(Arrived { findings, checked, urls: planned.into_iter().map(|p| p.url).collect() })
    }

    /// The addresses of files published beside the pages.
    fn files(&self) -> impl Iterator<Item = String> {
        let assets = self.site.assets.iter().map(|asset| asset.url.clone());
        assets.chain(self.theme.files.iter().map(|file| file.url.clone())).chain(["/sitemap.xml".to_owned()])
    }

    /// Where a document lies on disk.
    pub fn on_disk(&self, root: &Path, file: crate::source::FileId) -> std::path::PathBuf {
        root.join(&self.sources.document(file).path)
    }
}

impl Arrived {
    pub fn report(self, input: &Input, session: &Session, strict: bool) -> Report {
        let mut report = Report::new(self.findings, &input.sources, self.checked, session.lang, strict);
        report.elapsed = session.started.elapsed();
        report
    }

    /// Whether any finding keeps the site from being published.
    pub fn stops(&self, strict: bool) -> bool {
        self.findings.iter().any(|finding| finding.stops(strict))
    }
}
