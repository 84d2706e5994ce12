//! What the councils work with beside meetings and cases: hearings, knowledge, projects, training …
//!
//! Each kind lies in a folder or file of its own; [`KINDS`] is the list.

use super::annual_report::AnnualReport;
use super::arena::Arena;
use super::expectation::Expectation;
use super::figures::Figures;
use super::guide::GuideChapter;
use super::guideline::Guideline;
use super::head::{At, Head};
use super::hearing::Hearing;
use super::knowledge::Knowledge;
use super::measure::Measures;
use super::method::Method;
use super::news::News;
use super::project::Project;
use super::reader::Reader;
use super::training::Training;

/// Everything of these kinds, each in order of address.
#[derive(Clone, Debug, Default)]
pub struct Library {
    pub hearings: Vec<Hearing>,
    pub knowledge: Vec<Knowledge>,
    pub projects: Vec<Project>,
    pub arenas: Vec<Arena>,
    pub methods: Vec<Method>,
    pub guide: Vec<GuideChapter>,
    pub training: Vec<Training>,
    pub guidelines: Vec<Guideline>,
    pub news: Vec<News>,
    /// The site's own, and those of single councils.
    pub expectations: Vec<Expectation>,
    pub figures: Vec<Figures>,
    pub measures: Vec<Measures>,
    pub annual_reports: Vec<AnnualReport>,
}

/// One thing of any of these kinds.
#[derive(Clone, Debug)]
pub enum Entity {
    Hearing(Hearing),
    Knowledge(Knowledge),
    Project(Project),
    Arena(Arena),
    Method(Method),
    GuideChapter(GuideChapter),
    Training(Training),
    Guideline(Guideline),
    News(News),
    Expectation(Expectation),
    Figures(Figures),
    Measures(Measures),
    AnnualReport(AnnualReport),
}

/// A kind: its Norwegian name, where its files lie below `content/`, and how one is read.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    pub name: &'static str,
    /// The folder, or the name of the only file.
    pub path: &'static str,
    pub read: fn(&mut Reader, &At) -> Entity,
}

pub const KINDS: &[Kind] = &[
    Kind { name: "høring", path: "horinger/", read: |r, at| Entity::Hearing(Hearing::read(r, at)) },
    Kind { name: "kunnskap", path: "kunnskap/", read: |r, at| Entity::Knowledge(Knowledge::read(r, at)) },
    Kind { name: "prosjekt", path: "prosjekter/", read: |r, at| Entity::Project(Project::read(r, at)) },
    Kind { name: "arena", path: "arenaer/", read: |r, at| Entity::Arena(Arena::read(r, at)) },
    Kind { name: "metode", path: "metoder/", read: |r, at| Entity::Method(Method::read(r, at)) },
    Kind {
        name: "veiviser",
        path: "veiviser/",
        read: |r, at| Entity::GuideChapter(GuideChapter::read(r, at)),
    },
    Kind { name: "opplæring", path: "opplaering/", read: |r, at| Entity::Training(Training::read(r, at)) },
    Kind {
        name: "retningslinje",
        path: "retningslinjer/",
        read: |r, at| Entity::Guideline(Guideline::read(r, at)),
    },
    Kind { name: "aktuelt", path: "aktuelt/", read: |r, at| Entity::News(News::read(r, at)) },
    Kind {
        name: "forventning",
        path: "forventninger.md",
        read: |r, at| Entity::Expectation(Expectation::read(r, at)),
    },
    Kind { name: "måltall", path: "maltall.yaml", read: |r, at| Entity::Figures(Figures::read(r, at)) },
    Kind { name: "tiltak", path: "tiltak.yaml", read: |r, at| Entity::Measures(Measures::read(r, at)) },
    Kind {
        name: "årsmelding",
        path: "arsmelding/",
        read: |r, at| Entity::AnnualReport(AnnualReport::read(r, at)),
    },
];

impl Kind {
    /// The kind of a file by where it lies below `content/`, split at `/`; and the council whose folder
    /// that is. The texts of overviews (`index.md`) are ordinary pages.
    pub(super) fn of<'a>(parts: &[&'a str], is_yaml: bool) -> Option<(&'static Kind, Option<&'a str>)> {
        let (council, parts) = match parts {
            ["utvalg", council, rest @ ..] if !rest.is_empty() => (Some(*council), rest),
            _ => (None, parts),
        };
        let named = |name: &str| KINDS.iter().find(|k| k.name == name);
        let stem = |name: &'a str| name.split('.').next().unwrap_or(name);
        let kind = match (parts, is_yaml, council.is_some()) {
            (["forventninger", name] | [name], false, _)
                if stem(parts[0]).starts_with("forventninger") && stem(name) != "index" =>
            {
                named("forventning")
            }
            (["maltall.yaml" | "maltall.yml"], true, false) => named("måltall"),
            (["tiltak.yaml" | "tiltak.yml"], true, false) => named("tiltak"),
            (["opplaering", _] | ["opplaering.md"], false, true) => named("opplæring"),
            (["arsmelding", name], false, _) if stem(name) != "index" => named("årsmelding"),
            ([folder, name], false, false) if stem(name) != "index" => {
                KINDS.iter().find(|k| k.path.strip_suffix('/') == Some(folder))
            }
            _ => None,
        };
        Some((kind?, council))
    }
}

impl Library {
    pub(super) fn put(&mut self, entity: Entity) {
        match entity {
            Entity::Hearing(it) => self.hearings.push(it),
            Entity::Knowledge(it) => self.knowledge.push(it),
            Entity::Project(it) => self.projects.push(it),
            Entity::Arena(it) => self.arenas.push(it),
            Entity::Method(it) => self.methods.push(it),
            Entity::GuideChapter(it) => self.guide.push(it),
            Entity::Training(it) => self.training.push(it),
            Entity::Guideline(it) => self.guidelines.push(it),
            Entity::News(it) => self.news.push(it),
            Entity::Expectation(it) => self.expectations.push(it),
            Entity::Figures(it) => self.figures.push(it),
            Entity::Measures(it) => self.measures.push(it),
            Entity::AnnualReport(it) => self.annual_reports.push(it),
        }
    }

    /// What stands over each of them.
    pub fn heads(&self) -> impl Iterator<Item = &Head> {
        let hearings = self.hearings.iter().map(|it| &it.head);
        let knowledge = self.knowledge.iter().map(|it| &it.head);
        let projects = self.projects.iter().map(|it| &it.head);
        let arenas = self.arenas.iter().map(|it| &it.head);
        let methods = self.methods.iter().map(|it| &it.head);
        let guide = self.guide.iter().map(|it| &it.head);
        let training = self.training.iter().map(|it| &it.head);
        let guidelines = self.guidelines.iter().map(|it| &it.head);
        let news = self.news.iter().map(|it| &it.head);
        let expectations = self.expectations.iter().map(|it| &it.head);
        let figures = self.figures.iter().map(|it| &it.head);
        let measures = self.measures.iter().map(|it| &it.head);
        let reports = self.annual_reports.iter().map(|it| &it.head);
        let services = projects.chain(arenas).chain(methods).chain(guide).chain(training).chain(guidelines);
        let told = news.chain(expectations).chain(figures).chain(measures).chain(reports);
        hearings.chain(knowledge).chain(services).chain(told)
    }

    pub fn project(&self, id: &str) -> Option<&Project> {
        self.projects.iter().find(|it| it.head.id() == id)
    }

    pub fn method(&self, id: &str) -> Option<&Method> {
        self.methods.iter().find(|it| it.head.id() == id)
    }
}
