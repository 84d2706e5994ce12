//! Pages of the library's kinds: hearings, knowledge, projects, training and the rest.

use tera::Context;

use super::view::{Link, day, shown};
use super::{Frame, Renderer};
use crate::page::PageKind;
use crate::site::{Head, Library};

/// Everything of a library that becomes a page.
pub(super) fn pages(library: &Library) -> Vec<(&Head, PageKind)> {
    let mut pages = Vec::new();
    pages.extend(library.hearings.iter().map(|it| (&it.head, PageKind::Hearing)));
    pages.extend(library.knowledge.iter().map(|it| (&it.head, PageKind::Knowledge)));
    pages.extend(library.projects.iter().map(|it| (&it.head, PageKind::Project)));
    pages.extend(library.arenas.iter().map(|it| (&it.head, PageKind::Arena)));
    pages.extend(library.methods.iter().map(|it| (&it.head, PageKind::Method)));
    pages.extend(library.guide.iter().map(|it| (&it.head, PageKind::GuideChapter)));
    pages.extend(library.training.iter().map(|it| (&it.head, PageKind::Training)));
    pages.extend(library.guidelines.iter().map(|it| (&it.head, PageKind::Guideline)));
    pages.extend(library.news.iter().map(|it| (&it.head, PageKind::News)));
    pages.extend(library.expectations.iter().map(|it| (&it.head, PageKind::Expectation)));
    pages.extend(library.figures.iter().map(|it| (&it.head, PageKind::Figures)));
    pages.extend(library.measures.iter().map(|it| (&it.head, PageKind::Measures)));
    pages.extend(library.annual_reports.iter().map(|it| (&it.head, PageKind::AnnualReport)));
    pages
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, head: &Head) -> (&'static str, Context) {
    if let Some(title) = shown(head.title.as_ref()) {
        frame.title = title;
    }
    frame.summary = shown(head.summary.as_ref());
    frame.description = head.description.as_ref().map(|d| d.value.clone());
    frame.updated = day(head.updated.as_ref(), frame.lang);
    frame.is_example = head.is_example;
    frame.body = renderer.body(head.at.file, frame.lang);
    let mut context = Context::new();
    context.insert("below", &Vec::<Link>::new());
    ("page.html", context)
}
