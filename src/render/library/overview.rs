//! Overviews: all things of one kind, those that matter now first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use tera::Context;

use super::super::entry::{Item, Making, Part, Tag};
use super::super::view::{Shown, day, shown, sort_by_name};
use super::super::{Frame, Renderer};
use super::learnt::chapters;
use super::told::{group, hearing_state};
use crate::site::arena::{Arena, ArenaKind};
use crate::site::knowledge::{Knowledge, KnowledgeKind};
use crate::site::method::{Method, MethodKind};
use crate::site::project::Phase;
use crate::site::{Article, Head, Library};

/// The overview of one kind.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct Overview {
    pub(in crate::render) path: &'static str,
    /// The key of its title among the theme's words; `…_summary` says more.
    pub(in crate::render) title: &'static str,
    is_empty: fn(&Library) -> bool,
    groups: fn(&Making) -> Vec<Option<Part>>,
}

impl Overview {
    /// Whether there is anything to show.
    pub(in crate::render) fn is_there(&self, library: &Library) -> bool {
        !(self.is_empty)(library)
    }
}

pub(in crate::render) static OVERVIEWS: &[Overview] = &[
    Overview {
        path: "/horinger/",
        title: "hearings_title",
        is_empty: |l| l.hearings.is_empty(),
        groups: hearings,
    },
    Overview { path: "/aktuelt/", title: "news_title", is_empty: |l| l.news.is_empty(), groups: news },
    Overview {
        path: "/kunnskap/",
        title: "knowledge_title",
        is_empty: |l| l.knowledge.is_empty(),
        groups: knowledge,
    },
    Overview {
        path: "/prosjekter/",
        title: "projects_title",
        is_empty: |l| l.projects.is_empty(),
        groups: projects,
    },
    Overview { path: "/arenaer/", title: "arenas_title", is_empty: |l| l.arenas.is_empty(), groups: arenas },
    Overview {
        path: "/metoder/",
        title: "methods_title",
        is_empty: |l| l.methods.is_empty(),
        groups: methods,
    },
    Overview { path: "/veiviser/", title: "guide_title", is_empty: |l| l.guide.is_empty(), groups: guide },
    Overview {
        path: "/opplaering/",
        title: "training_title",
        is_empty: |l| l.training.is_empty(),
        groups: training,
    },
    Overview {
        path: "/retningslinjer/",
        title: "guidelines_title",
        is_empty: |l| l.guidelines.is_empty(),
        groups: guidelines,
    },
    Overview {
        path: "/arsmelding/",
        title: "annual_reports_title",
        is_empty: |l| l.annual_reports.is_empty(),
        groups: reports,
    },
];

pub(in crate::render) fn overview(
    renderer: &Renderer,
    frame: &mut Frame,
    overview: &Overview,
    text: Option<&Article>,
) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, overview.title));
    frame.summary = Some(Shown::of(renderer.word(lang, &format!("{}_summary", overview.title))));
    if let Some(text) = text {
        frame.take(renderer, text);
    }
    let mut making = Making::new(renderer, lang);
    making.entry.parts = (overview.groups)(&making).into_iter().flatten().collect();
    ("entry.html", making.into_context())
}

/// A row: what it is called, and its short version.
fn row(m: &Making, head: &Head) -> Item {
    Item { link: Some(m.to(head)), more: shown(head.summary.as_ref()), ..Item::default() }
}

fn tagged(m: &Making, head: &Head, word: &str, tone: &'static str) -> Item {
    Item { tag: Some(Tag::new(m.word(word), None, tone)), ..row(m, head) }
}

/// In the order of their titles.
fn by_name<T>(all: &[T], head: fn(&T) -> &Head) -> Vec<&T> {
    let mut all: Vec<&T> = all.iter().collect();
    sort_by_name(&mut all, |it| head(it).title());
    all
}

/// A group for each kind, in order.
fn by_kind<T, K: Copy>(
    m: &Making,
    all: &[&T],
    kinds: impl IntoIterator<Item = K>,
    head: fn(&T) -> &Head,
    is: impl Fn(&T, K) -> bool,
    word: impl Fn(K) -> String,
) -> Vec<Option<Part>> {
    let of = |kind: K| {
        let items = all.iter().filter(|it| is(it, kind)).map(|it| row(m, head(it))).collect();
        group(m, &word(kind), items)
    };
    kinds.into_iter().map(of).collect()
}

fn hearings(m: &Making) -> Vec<Option<Part>> {
    let mut all: Vec<_> = m.renderer.site.library.hearings.iter().collect();
    all.sort_by_key(|it| it.deadline.as_ref().map(|d| d.value));
    let item = |it: &&crate::site::hearing::Hearing| {
        let (word, tone) = hearing_state(it, m.renderer.today);
        Item { date: day(it.deadline.as_ref(), m.lang), ..tagged(m, &it.head, word, tone) }
    };
    let is_open =
        |it: &&&crate::site::hearing::Hearing| hearing_state(it, m.renderer.today).0 == "hearing_open";
    let open = all.iter().filter(is_open).map(item).collect();
    let over = all.iter().rev().filter(|it| !is_open(it)).map(item).collect();
    vec![group(m, "hearings_open", open), group(m, "hearings_over", over)]
}

fn news(m: &Making) -> Vec<Option<Part>> {
    let mut all: Vec<_> = m.renderer.site.library.news.iter().collect();
    all.sort_by_key(|it| (Reverse(it.date.as_ref().map(|d| d.value)), it.head.title()));
    let item = |it: &&crate::site::news::News| Item {
        date: day(it.date.as_ref(), m.lang),
        more: shown(it.lead.as_ref()).or_else(|| shown(it.head.summary.as_ref())),
        ..row(m, &it.head)
    };
    let today = m.renderer.today;
    let now = all.iter().filter(|it| it.is_current(today)).map(item).collect();
    let old =
        all.iter().filter(|it| it.expires.as_ref().is_some_and(|d| d.value < today)).map(item).collect();
    vec![group(m, "news_now", now), group(m, "news_before", old)]
}

fn knowledge(m: &Making) -> Vec<Option<Part>> {
    let kinds = [
        KnowledgeKind::UserSurvey,
        KnowledgeKind::ComplaintsReport,
        KnowledgeKind::MeasureEvaluation,
        KnowledgeKind::Other,
    ];
    let mut all: Vec<_> = m.renderer.site.library.knowledge.iter().collect();
    all.sort_by_key(|it| (Reverse(it.year()), it.head.title()));
    let word = |kind: KnowledgeKind| format!("knowledge_{}_all", kind.id());
    by_kind(m, &all, kinds, |it| &it.head, Knowledge::is_kind, word)
}

fn projects(m: &Making) -> Vec<Option<Part>> {
    let all = by_name(&m.renderer.site.library.projects, |it| &it.head);
    let phase = |it: &crate::site::project::Project| it.phase.as_ref().map(|p| p.value);
    let item = |it: &&crate::site::project::Project| match phase(it) {
        Some(at) => tagged(m, &it.head, &format!("phase_{}", at.id()), ""),
        None => row(m, &it.head),
    };
    let under_way = all.iter().filter(|it| phase(it) != Some(Phase::Over)).map(item).collect();
    let over = all.iter().filter(|it| phase(it) == Some(Phase::Over)).map(item).collect();
    vec![group(m, "projects_under_way", under_way), group(m, "projects_over", over)]
}

fn arenas(m: &Making) -> Vec<Option<Part>> {
    let all = by_name(&m.renderer.site.library.arenas, |it| &it.head);
    let kind = |it: &Arena| it.kind.as_ref().map(|k| k.value);
    let kinds: BTreeSet<ArenaKind> = all.iter().filter_map(|it| kind(it)).collect();
    let word = |kind: ArenaKind| format!("arena_{}", kind.id());
    by_kind(m, &all, kinds, |it| &it.head, |it, wanted| kind(it) == Some(wanted), word)
}

fn methods(m: &Making) -> Vec<Option<Part>> {
    let all = by_name(&m.renderer.site.library.methods, |it| &it.head);
    let kinds = [MethodKind::General, MethodKind::Specific, MethodKind::ServiceDevelopment];
    let word = |kind: MethodKind| format!("method_{}_all", kind.id());
    let is = |it: &Method, kind| it.kind.as_ref().is_some_and(|k| k.value == kind);
    by_kind(m, &all, kinds, |it| &it.head, is, word)
}

fn guide(m: &Making) -> Vec<Option<Part>> {
    vec![group(m, "guide_chapters", chapters(m).into_iter().map(|it| row(m, &it.head)).collect())]
}

fn training(m: &Making) -> Vec<Option<Part>> {
    let mut all: Vec<_> =
        m.renderer.site.library.training.iter().filter(|it| it.head.at.council.is_none()).collect();
    sort_by_name(&mut all, |it| it.head.title());
    let must = |it: &&&crate::site::training::Training| it.mandatory.as_ref().is_some_and(|x| x.value);
    let mandatory = all.iter().filter(must).map(|it| row(m, &it.head)).collect();
    let free = all.iter().filter(|it| !must(it)).map(|it| row(m, &it.head)).collect();
    vec![group(m, "training_all_mandatory", mandatory), group(m, "training_all_optional", free)]
}

fn guidelines(m: &Making) -> Vec<Option<Part>> {
    let mut all = by_name(&m.renderer.site.library.guidelines, |it| &it.head);
    all.sort_by_key(|it| it.order.as_ref().map_or(u32::MAX, |o| o.value));
    vec![group(m, "guidelines_all", all.into_iter().map(|it| row(m, &it.head)).collect())]
}

fn reports(m: &Making) -> Vec<Option<Part>> {
    let mut all: Vec<_> = m.renderer.site.library.annual_reports.iter().collect();
    all.sort_by_key(|it| (Reverse(it.year.as_ref().map(|y| y.value)), it.council.clone()));
    let item = |it: &crate::site::annual_report::AnnualReport| {
        let council = it.council.as_deref().and_then(|id| m.renderer.site.council(id));
        let year = it.year.as_ref().map_or_else(|| it.head.at.slug.clone(), |y| y.value.to_string());
        let whose = council.map_or_else(|| m.word("all_councils"), |c| c.name().to_owned());
        let mut item = row(m, &it.head);
        if let Some(link) = &mut item.link {
            link.text = format!("{} {year}, {whose}", m.word("annual_report"));
        }
        item
    };
    vec![group(m, "annual_reports_all", all.into_iter().map(item).collect())]
}
