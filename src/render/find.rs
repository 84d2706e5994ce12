//! «Find your council»: by municipality, by office and by county, on one page that needs no script.

use tera::Context;

use super::entry::{Item, Making};
use super::front::covering;
use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::site::register::Unit;
use crate::site::{Council, CouncilKind};

pub(super) fn page(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "find_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "find_summary")));
    let site = renderer.site;
    let mut making = Making::new(renderer, lang);
    let link = |council: &Council| Link::in_lang(council.name(), council.url(), council.lang(), lang);
    // An office without a council of its own leads to that of its county.
    let nearest = |unit: &Unit| {
        let own = unit.number.as_ref().and_then(|n| covering(site, &n.value));
        own.or_else(|| site.county_council(&unit.county.as_ref()?.value))
    };
    let item = |name: &str, council: Option<&Council>, more: Option<String>| {
        let none = council.is_none().then(|| Shown::of(renderer.word(lang, "no_council_yet")));
        Item {
            strong: Some(Shown::of(name)),
            link: council.map(link),
            text: none,
            more: more.map(Shown::of),
            ..Item::default()
        }
    };
    let mut municipalities: Vec<(String, Item)> = Vec::new();
    for unit in &site.register.units {
        for name in unit.municipalities.iter().filter_map(|m| m.name.as_ref()) {
            let office = unit.name.as_ref().map(|n| n.value.clone());
            municipalities.push((name.value.clone(), item(&name.value, nearest(unit), office)));
        }
    }
    sort_by_name(&mut municipalities, |(name, _)| name);
    making.part("find_municipality", "rows", municipalities.into_iter().map(|(_, item)| item).collect());
    let mut offices: Vec<(String, Item)> = site
        .register
        .units
        .iter()
        .filter_map(|unit| {
            let name = unit.name.as_ref()?.value.clone();
            let item = item(&name, nearest(unit), None);
            Some((name, item))
        })
        .collect();
    sort_by_name(&mut offices, |(name, _)| name);
    making.part("find_office", "rows", offices.into_iter().map(|(_, item)| item).collect());
    let mut counties: Vec<(String, Item)> = site
        .register
        .counties
        .iter()
        .filter_map(|county| {
            let (id, name) = (&county.id.as_ref()?.value, county.name.as_ref()?.value.clone());
            let mut item = item(&name, site.county_council(id), None);
            let special = site.councils.iter().filter(|c| {
                c.is_active()
                    && !matches!(c.kind(), Some(CouncilKind::County | CouncilKind::Local))
                    && c.county().is_some_and(|county| county.value == *id)
            });
            item.links = special.map(link).collect();
            Some((name, item))
        })
        .collect();
    sort_by_name(&mut counties, |(name, _)| name);
    making.part("find_county", "rows", counties.into_iter().map(|(_, item)| item).collect());
    ("entry.html", making.into_context())
}
