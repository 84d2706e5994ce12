//! Pages of the library's kinds: hearings, knowledge, projects, training and the rest; and for each
//! kind the overview of all of them.

mod learnt;
mod made;
mod overview;
mod told;

use tera::Context;

use super::entry::Making;
use super::view::{Link, Shown, shown};
use super::{Frame, Renderer};
use crate::page::PageKind;
use crate::site::annual_report::AnnualReport;
use crate::site::arena::Arena;
use crate::site::expectation::Expectation;
use crate::site::figures::Figures;
use crate::site::guide::GuideChapter;
use crate::site::guideline::Guideline;
use crate::site::hearing::Hearing;
use crate::site::knowledge::Knowledge;
use crate::site::measure::Measures;
use crate::site::method::Method;
use crate::site::news::News;
use crate::site::project::Project;
use crate::site::training::Training;
use crate::site::{Head, Library};

pub(super) use overview::{OVERVIEWS, Overview, overview};
pub(super) use told::hearing_state;

/// One thing of the library, to make a page of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entity<'a> {
    Hearing(&'a Hearing),
    Knowledge(&'a Knowledge),
    Project(&'a Project),
    Arena(&'a Arena),
    Method(&'a Method),
    GuideChapter(&'a GuideChapter),
    Training(&'a Training),
    Guideline(&'a Guideline),
    News(&'a News),
    Expectation(&'a Expectation),
    Figures(&'a Figures),
    Measures(&'a Measures),
    AnnualReport(&'a AnnualReport),
}

/// Everything of a library that becomes a page.
pub(super) fn pages(library: &Library) -> Vec<(&Head, PageKind, Entity<'_>)> {
    let mut pages = Vec::new();
    pages.extend(library.hearings.iter().map(|it| (&it.head, PageKind::Hearing, Entity::Hearing(it))));
    pages.extend(library.knowledge.iter().map(|it| (&it.head, PageKind::Knowledge, Entity::Knowledge(it))));
    pages.extend(library.projects.iter().map(|it| (&it.head, PageKind::Project, Entity::Project(it))));
    pages.extend(library.arenas.iter().map(|it| (&it.head, PageKind::Arena, Entity::Arena(it))));
    pages.extend(library.methods.iter().map(|it| (&it.head, PageKind::Method, Entity::Method(it))));
    pages.extend(library.guide.iter().map(|it| (&it.head, PageKind::GuideChapter, Entity::GuideChapter(it))));
    pages.extend(library.training.iter().map(|it| (&it.head, PageKind::Training, Entity::Training(it))));
    pages.extend(library.guidelines.iter().map(|it| (&it.head, PageKind::Guideline, Entity::Guideline(it))));
    pages.extend(library.news.iter().map(|it| (&it.head, PageKind::News, Entity::News(it))));
    pages.extend(
        library.expectations.iter().map(|it| (&it.head, PageKind::Expectation, Entity::Expectation(it))),
    );
    pages.extend(library.figures.iter().map(|it| (&it.head, PageKind::Figures, Entity::Figures(it))));
    pages.extend(library.measures.iter().map(|it| (&it.head, PageKind::Measures, Entity::Measures(it))));
    pages.extend(
        library.annual_reports.iter().map(|it| (&it.head, PageKind::AnnualReport, Entity::AnnualReport(it))),
    );
    pages
}

pub(super) fn page(
    renderer: &Renderer,
    frame: &mut Frame,
    head: &Head,
    entity: Entity,
) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.take_head(renderer, head);
    crumbs(renderer, frame, head);
    let mut making = Making::new(renderer, lang);
    let m = &mut making;
    match entity {
        Entity::Hearing(it) => told::hearing(m, it),
        Entity::Knowledge(it) => told::knowledge(m, it),
        Entity::Project(it) => made::project(m, it),
        Entity::Arena(it) => made::arena(m, it),
        Entity::Method(it) => made::method(m, it),
        Entity::GuideChapter(it) => learnt::guide_chapter(m, it),
        Entity::Training(it) => learnt::training(m, it),
        Entity::Guideline(it) => learnt::guideline(m, it),
        Entity::News(it) => {
            told::news(m, it);
            frame.updated = frame.updated.take().or_else(|| super::view::day(it.date.as_ref(), lang));
            frame.summary = frame.summary.take().or_else(|| shown(it.lead.as_ref()));
        }
        Entity::Expectation(it) => told::expectation(m, it),
        Entity::Figures(it) => {
            untitled(renderer, frame, head, "figures_title");
            learnt::figures(m, it);
        }
        Entity::Measures(it) => {
            untitled(renderer, frame, head, "measures_title");
            learnt::measures(m, it);
        }
        Entity::AnnualReport(it) => {
            let year = it.year.as_ref().map_or_else(|| head.at.slug.clone(), |y| y.value.to_string());
            let title = format!("{} {year}", renderer.word(lang, "annual_report"));
            if head.title.is_none() {
                frame.title = Shown::of(title.clone());
            }
            let council = it.council.as_deref().and_then(|id| renderer.site.council(id));
            let name = council.map_or_else(|| renderer.word(lang, "all_councils"), |c| c.name().to_owned());
            frame.head_title = Some(format!("{}, {name}", frame.title.text));
            frame.description = frame.description.take().or_else(|| Some(format!("{title}. {name}.")));
            learnt::annual_report(m, it);
        }
    }
    ("entry.html", making.into_context())
}

fn untitled(renderer: &Renderer, frame: &mut Frame, head: &Head, word: &str) {
    if head.title.is_none() {
        frame.title = Shown::of(renderer.word(frame.lang, word));
    }
}

/// The council whose folder it lies in, or the overview of its kind.
fn crumbs(renderer: &Renderer, frame: &mut Frame, head: &Head) {
    if let Some(council) = head.at.council.as_deref().and_then(|id| renderer.site.council(id)) {
        frame.crumbs.push(Link::new(renderer.word(frame.lang, "councils_title"), "/utvalg/"));
        frame.crumbs.push(Link::in_lang(council.name(), council.url(), council.lang(), frame.lang));
        return;
    }
    let folder = head.at.path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let path = format!("/{folder}/");
    if path != head.at.path
        && let Some(overview) = OVERVIEWS.iter().find(|o| o.path == path)
    {
        let text = renderer.site.article(&path, None);
        let title = text.and_then(|a| a.title.as_ref()).map(|t| t.value.clone());
        frame
            .crumbs
            .push(Link::new(title.unwrap_or_else(|| renderer.word(frame.lang, overview.title)), path));
    }
}
