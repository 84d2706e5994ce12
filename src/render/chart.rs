//! The organisation chart: Nav's levels with the councils that advise each, as a nested list and as a
//! drawing of the same.

use std::collections::BTreeSet;

use serde::Serialize;
use tera::Context;

use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::{Council, CouncilKind, Site};

/// A level of Nav: all of Nav, a Nav county, or the offices that share a council.
#[derive(Serialize, Debug, Default)]
struct Level {
    name: String,
    /// Who is advised.
    leader: String,
    councils: Vec<Link>,
    below: Vec<Level>,
}

/// A box of the drawing.
#[derive(Serialize, Debug)]
struct Drawn {
    text: String,
    lang: Option<&'static str>,
    is_council: bool,
    x: usize,
    y: usize,
    width: usize,
    /// Where the line from the level above comes down, and how far down it begins.
    line_x: usize,
    line_from: usize,
}

const STEP: usize = 36;
const ROW: usize = 52;
const BOX: usize = 40;

pub(super) fn page(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "chart_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "chart_summary")));
    let (top, others) = levels(renderer, lang);
    let mut drawn = Vec::new();
    draw(&top, 0, None, &mut drawn);
    let height = drawn.len() * ROW;
    let width = drawn.iter().map(|d| d.x + d.width).max().unwrap_or(0) + 2;
    let mut context = Context::new();
    context.insert("top", &top);
    context.insert("others", &others);
    context.insert("drawn", &drawn);
    context.insert("height", &height);
    context.insert("width", &width);
    ("chart.html", context)
}

fn levels(renderer: &Renderer, lang: Lang) -> (Level, Vec<Link>) {
    let site = renderer.site;
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let link = |council: &Council| Link::in_lang(council.name(), council.url(), council.lang(), lang);
    let active = |c: &&Council| c.is_active();
    let mut top = Level {
        name: renderer.word(lang, "chart_top"),
        leader: renderer.word(lang, "chart_top_leader"),
        ..Level::default()
    };
    for council in site.councils.iter().filter(active) {
        if matches!(council.kind(), Some(CouncilKind::Central | CouncilKind::Directorate)) {
            placed.insert(&council.id);
            top.councils.push(link(council));
        }
    }
    // Councils of a service area under the central one belong to the top as well.
    for council in site.councils.iter().filter(active) {
        let is_central = site.parent(council).is_some_and(|p| p.is_kind(CouncilKind::Central));
        if council.is_kind(CouncilKind::ServiceArea) && is_central && placed.insert(&council.id) {
            top.councils.push(link(council));
        }
    }
    for county in &site.register.counties {
        let Some(id) = county.id.as_ref() else { continue };
        let own = site.councils.iter().filter(active).filter(|c| {
            c.county().is_some_and(|county| county.value == id.value) && !placed.contains(c.id.as_str())
        });
        let own: Vec<&Council> = own.collect();
        let mut level = Level {
            name: county.name.as_ref().map_or_else(|| id.value.clone(), |n| n.value.clone()),
            leader: renderer.word(lang, "chart_county_leader"),
            ..Level::default()
        };
        let (local, at_county): (Vec<&Council>, Vec<&Council>) =
            own.into_iter().partition(|c| c.is_kind(CouncilKind::Local));
        let first = |c: &&Council| !c.is_kind(CouncilKind::County);
        let mut at_county = at_county;
        sort_by_name(&mut at_county, |c| c.name());
        at_county.sort_by_key(first);
        level.councils = at_county.iter().map(|c| link(c)).collect();
        for council in &local {
            level.below.push(Level {
                name: offices(site, council).unwrap_or_else(|| council.name().to_owned()),
                leader: renderer.word(lang, "chart_office_leader"),
                councils: vec![link(council)],
                ..Level::default()
            });
        }
        sort_by_name(&mut level.below, |l| &l.name);
        placed.extend(at_county.iter().chain(&local).map(|c| c.id.as_str()));
        if !level.councils.is_empty() || !level.below.is_empty() {
            top.below.push(level);
        }
    }
    sort_by_name(&mut top.below, |l| &l.name);
    let others = site.councils.iter().filter(active).filter(|c| !placed.contains(c.id.as_str()));
    let others = others.map(link).collect();
    (top, others)
}

/// The offices a local council is for: «Nav Gjøvik, Nav Østre Toten».
fn offices(site: &Site, council: &Council) -> Option<String> {
    let units = &council.covers.as_ref()?.value.units;
    let names = units.iter().filter_map(|u| site.register.unit(&u.value)?.name.as_ref());
    let names: Vec<&str> = names.map(|n| n.value.as_str()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Adds a level, its councils and what is below it; `above` is the row of the level above.
fn draw(level: &Level, depth: usize, above: Option<usize>, drawn: &mut Vec<Drawn>) {
    let row = drawn.len();
    let own = |text: &str, lang, is_council, depth: usize, above: Option<usize>, row: usize| Drawn {
        text: text.to_owned(),
        lang,
        is_council,
        x: depth * STEP + 1,
        y: row * ROW + 1,
        // Letters of 16 pixels are 8 pixels wide on average.
        width: text.chars().count() * 8 + 28,
        line_x: (depth * STEP).saturating_sub(STEP) + 18,
        line_from: above.map_or(0, |above| above * ROW + BOX),
    };
    drawn.push(own(&level.name, None, false, depth, above, row));
    for council in &level.councils {
        let next = drawn.len();
        drawn.push(own(&council.text, council.lang, true, depth + 1, Some(row), next));
    }
    for below in &level.below {
        draw(below, depth + 1, Some(row), drawn);
    }
}
