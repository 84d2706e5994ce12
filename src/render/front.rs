//! The front page with «find your council», all councils by level, and the page not found.

use serde::Serialize;
use tera::Context;

use super::view::{Link, Shown, plain_day};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::meeting::MeetingStatus;
use crate::site::{Article, Council, CouncilKind, Site};

/// A Nav county and the councils somebody who lives there can turn to.
#[derive(Serialize, Debug)]
struct CountyView {
    id: String,
    name: String,
    council: Option<Link>,
    offices: Vec<OfficeView>,
}

/// An office, the municipalities it serves, and its council.
#[derive(Serialize, Debug)]
struct OfficeView {
    name: String,
    municipalities: String,
    council: Option<Link>,
}

#[derive(Serialize, Debug)]
struct Next {
    council: Link,
    date: super::view::Day,
    url: String,
}

pub(super) fn page(
    renderer: &Renderer,
    frame: &mut Frame,
    article: Option<&Article>,
) -> (&'static str, Context) {
    if let Some(article) = article {
        frame.take(renderer, article);
    }
    frame.head_title = Some(frame.title.text.clone());
    let mut context = Context::new();
    context.insert("counties", &counties(renderer, frame.lang));
    context.insert("next", &next_meetings(renderer, frame.lang));
    context.insert("central", &central(renderer, frame.lang));
    context.insert("ways", &ways(renderer, frame.lang));
    ("front.html", context)
}

/// The overviews, and what else many look for.
fn ways(renderer: &Renderer, lang: Lang) -> Vec<Link> {
    let site = renderer.site;
    let mut ways = Vec::new();
    if !site.councils.is_empty() {
        ways.push(Link::new(renderer.word(lang, "find_title"), "/finn-utvalg/"));
        ways.push(Link::new(renderer.word(lang, "chart_title"), "/organisasjonskart/"));
    }
    for overview in super::library::OVERVIEWS.iter().filter(|o| o.is_there(&site.library)) {
        ways.push(Link::new(renderer.word(lang, overview.title), overview.path));
    }
    let single = [
        ("measures_title", site.library.measures.first().map(|it| it.head.url())),
        ("figures_title", site.library.figures.first().map(|it| it.head.url())),
        (
            "expectations_title",
            site.library.expectations.iter().find(|it| it.head.at.council.is_none()).map(|it| it.head.url()),
        ),
    ];
    for (word, url) in single {
        ways.extend(url.map(|url| Link::new(renderer.word(lang, word), url)));
    }
    if !site.councils.is_empty() {
        ways.push(Link::new(renderer.word(lang, "a_to_z_title"), "/a-a/"));
    }
    ways
}

fn link(council: &Council, page: Lang) -> Link {
    Link::in_lang(council.name(), council.url(), council.lang(), page)
}

fn central(renderer: &Renderer, lang: Lang) -> Option<Link> {
    renderer.site.councils.iter().find(|c| c.is_kind(CouncilKind::Central)).map(|c| link(c, lang))
}

/// The council of an office. An office may be under several; the one nearest to people is theirs.
pub(super) fn covering<'s>(site: &'s Site, unit: &str) -> Option<&'s Council> {
    let covers = |c: &&Council| {
        c.is_active()
            && c.covers.as_ref().is_some_and(|covers| covers.units.iter().any(|number| number.value == unit))
    };
    site.councils.iter().filter(covers).min_by_key(|c| match c.kind() {
        Some(CouncilKind::Local) => 0,
        Some(CouncilKind::AssistiveTechnology | CouncilKind::VehicleCentre) => 1,
        _ => 2,
    })
}

/// The counties that have a council or an office we know of.
fn counties(renderer: &Renderer, lang: Lang) -> Vec<CountyView> {
    let site = renderer.site;
    let mut views: Vec<CountyView> = site
        .register
        .counties
        .iter()
        .filter_map(|county| {
            let id = &county.id.as_ref()?.value;
            let units =
                site.register.units.iter().filter(|u| u.county.as_ref().is_some_and(|c| c.value == *id));
            let offices = units
                .filter_map(|unit| {
                    let council = covering(site, &unit.number.as_ref()?.value);
                    let names = unit.municipalities.iter().filter_map(|m| m.name.as_ref());
                    Some(OfficeView {
                        name: unit.name.as_ref()?.value.clone(),
                        municipalities: names.map(|n| n.value.clone()).collect::<Vec<_>>().join(", "),
                        council: council.map(|c| link(c, lang)),
                    })
                })
                .collect();
            Some(CountyView {
                id: id.clone(),
                name: county.name.as_ref()?.value.clone(),
                council: site.county_council(id).map(|c| link(c, lang)),
                offices,
            })
        })
        .collect();
    super::view::sort_by_name(&mut views, |v| &v.name);
    views
}

/// The next few meetings of all councils.
fn next_meetings(renderer: &Renderer, lang: Lang) -> Vec<Next> {
    let mut coming: Vec<_> = renderer
        .site
        .meetings
        .iter()
        .filter(|m| m.is(MeetingStatus::Planned))
        .filter_map(|m| Some((m.date.as_ref()?.value, m)))
        .filter(|(date, _)| *date >= renderer.today)
        .collect();
    coming.sort_by(|a, b| (a.0, &a.1.council).cmp(&(b.0, &b.1.council)));
    coming
        .into_iter()
        .take(5)
        .filter_map(|(date, m)| {
            let council = renderer.site.council(&m.council)?;
            Some(Next { council: link(council, lang), date: plain_day(date, lang), url: m.url() })
        })
        .collect()
}

/// A level of the tree: its heading and its councils.
#[derive(Serialize, Debug)]
struct Group {
    id: &'static str,
    title: String,
    about: String,
    councils: Vec<Branch>,
}

/// A council and those right below it.
#[derive(Serialize, Debug)]
struct Branch {
    link: Link,
    kind: String,
    below: Vec<Branch>,
}

pub(super) fn councils(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "councils_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "councils_summary")));
    let site = renderer.site;
    let mut groups = Vec::new();
    for (id, kinds) in [
        ("level_central", &[CouncilKind::Central, CouncilKind::Directorate][..]),
        ("level_county", &[CouncilKind::County][..]),
        (
            "level_special",
            &[
                CouncilKind::AssistiveTechnology,
                CouncilKind::VehicleCentre,
                CouncilKind::Youth,
                CouncilKind::ServiceArea,
                CouncilKind::Outside,
            ][..],
        ),
    ] {
        let mut councils: Vec<&Council> =
            site.councils.iter().filter(|c| c.kind().is_some_and(|k| kinds.contains(&k))).collect();
        super::view::sort_by_name(&mut councils, |c| c.name());
        if councils.is_empty() {
            continue;
        }
        let local = |council: &&Council| council.is_kind(CouncilKind::Local);
        let councils = councils
            .into_iter()
            .map(|c| Branch {
                below: branches(renderer, site.children(c).filter(local), lang),
                ..branch(renderer, c, lang)
            })
            .collect();
        groups.push(Group {
            id,
            title: renderer.word(lang, id),
            about: renderer.word(lang, &format!("{id}_about")),
            councils,
        });
    }
    let orphans = site.councils.iter().filter(|c| c.is_kind(CouncilKind::Local) && site.parent(c).is_none());
    let orphans = branches(renderer, orphans, lang);
    if !orphans.is_empty() {
        let id = "level_local";
        groups.push(Group {
            id,
            title: renderer.word(lang, id),
            about: renderer.word(lang, "level_local_about"),
            councils: orphans,
        });
    }
    let mut context = Context::new();
    context.insert("groups", &groups);
    ("councils.html", context)
}

fn branches<'c>(renderer: &Renderer, councils: impl Iterator<Item = &'c Council>, lang: Lang) -> Vec<Branch> {
    let mut councils: Vec<&Council> = councils.collect();
    super::view::sort_by_name(&mut councils, |c| c.name());
    councils.into_iter().map(|c| branch(renderer, c, lang)).collect()
}

fn branch(renderer: &Renderer, council: &Council, lang: Lang) -> Branch {
    let kind = council.kind().map_or(String::new(), |k| renderer.word(lang, &format!("kind_{}", k.id())));
    Branch { link: link(council, lang), kind, below: Vec::new() }
}

pub(super) fn not_found(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    frame.title = Shown::of(renderer.word(frame.lang, "not_found_title"));
    ("404.html", Context::new())
}
