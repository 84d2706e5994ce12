//! What is made together: projects, arenas, methods.

use super::super::entry::{Item, Making};
use super::super::view::{Link, Shown, day, shown};
use crate::site::arena::{Arena, ArenaStatus};
use crate::site::method::Method;
use crate::site::project::{Phase, Project};

pub(super) fn project(m: &mut Making, it: &Project) {
    let library = &m.renderer.site.library;
    if let Some(phase) = &it.phase {
        let tone = if phase.value == Phase::Over { "" } else { "success" };
        m.tag(&format!("phase_{}", phase.id()), Some(phase.place), tone);
    }
    if let Some(digital) = it.digital.as_ref().filter(|d| d.value) {
        m.tag("project_digital", Some(digital.place), "");
    }
    let parts = it
        .participation
        .iter()
        .map(|part| {
            let strong =
                part.phase.as_ref().map(|p| Shown::new(m.word(&format!("phase_{}", p.id())), p.place));
            // An organisation of the register, or a group in words.
            let who = part.who.as_ref().map(|who| {
                let organisation = m.renderer.site.register.organisation(&who.value);
                organisation.and_then(|o| o.name.as_ref()).map_or(who.value.clone(), |n| n.value.clone())
            });
            let how = part.how.as_ref().map(|how| how.value.clone());
            let text = match (who, how) {
                (Some(who), Some(how)) => format!("{who}. {how}"),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => String::new(),
            };
            Item { strong, text: Some(Shown::new(text, part.place)), ..Item::default() }
        })
        .collect();
    m.part("participation", "plain", parts);
    m.text("from_staff", it.from_staff.as_ref());
    if let Some(ethics) = &it.ethics {
        let rows = [
            ("ethics_purpose", &ethics.purpose),
            ("ethics_data", &ethics.data),
            ("ethics_consent", &ethics.consent),
            ("ethics_contact", &ethics.contact),
        ];
        let items = rows.into_iter().filter_map(|(key, value)| {
            Some(Item {
                strong: Some(Shown::of(m.word(key))),
                text: Some(shown(value.as_ref())?),
                ..Item::default()
            })
        });
        let items = items.collect();
        m.part("ethics", "plain", items);
    }
    m.text("used_for_title", it.used_for.as_ref());
    m.text("result_title", it.result.as_ref());
    let methods = it.methods.iter().filter_map(|id| library.method(&id.value));
    let methods = methods.map(|method| Item::link(m.to(&method.head))).collect();
    m.part("methods_used", "plain", methods);
    let here = |arena: &&Arena| arena.projects.iter().any(|p| p.value == it.head.id());
    let arenas = library.arenas.iter().filter(here).map(|arena| Item::link(m.to(&arena.head))).collect();
    m.part("arenas_used", "plain", arenas);
    let attachments = m.attachments(&it.attachments, it.head.at.file);
    m.part("attachments", "plain", attachments);
    let line = m.service_lines(it.service_line.as_slice());
    m.fact("service_lines", line);
    let channels = super::super::view::all_shown(&it.channels);
    m.fact("channels", channels);
    m.fact_text("facilitation", it.facilitation.as_ref());
    m.fact_access(&it.access);
    let council = m.councils(it.anchored_in.as_slice());
    m.fact_links("anchored_in", council);
}

pub(super) fn arena(m: &mut Making, it: &Arena) {
    if let Some(kind) = &it.kind {
        m.tag(&format!("arena_{}", kind.id()), Some(kind.place), "");
    }
    if let Some(status) = &it.status {
        let (word, tone) = match status.value {
            ArenaStatus::New => ("arena_new", "success"),
            ArenaStatus::Existing => ("arena_existing", ""),
            ArenaStatus::Closed => ("arena_closed", ""),
        };
        m.tag(word, Some(status.place), tone);
    }
    let programme = m.texts(&it.programme);
    m.part("programme", "plain", programme);
    m.text("used_for_title", it.used_for.as_ref());
    m.text("result_title", it.result.as_ref());
    let library = &m.renderer.site.library;
    let projects = it.projects.iter().filter_map(|id| library.project(&id.value));
    let projects = projects.map(|project| Item::link(m.to(&project.head))).collect();
    m.part("projects_of", "plain", projects);
    let attachments = m.attachments(&it.attachments, it.head.at.file);
    m.part("attachments", "plain", attachments);
    let council = m.councils(it.anchored_in.as_slice());
    m.fact_links("anchored_in", council);
    if let Some(date) = day(it.date.as_ref(), m.lang) {
        let label = m.word("date");
        m.entry.facts.push(super::super::entry::Fact { label, date: Some(date), ..Default::default() });
    }
    if let Some(venue) = &it.venue {
        let rows = [
            ("place", &venue.name),
            ("room", &venue.room),
            ("address", &venue.address),
            ("way_in", &venue.way_in),
        ];
        for (label, value) in rows {
            m.fact_text(label, value.as_ref());
        }
    }
    m.fact_access(&it.access);
    let organisations = m.organisations(&it.organisations);
    m.fact("organisations", organisations);
    let links = it.link.iter().map(|link| Link::new(m.word("arena_link"), link.value.clone())).collect();
    m.fact_links("more_about", links);
}

pub(super) fn method(m: &mut Making, it: &Method) {
    if let Some(kind) = &it.kind {
        m.tag(&format!("method_{}", kind.id()), Some(kind.place), "");
    }
    m.text("method_when", it.when.as_ref());
    m.text("method_how", it.how.as_ref());
    m.text("method_accessibility", it.accessibility.as_ref());
    let library = &m.renderer.site.library;
    let uses = |project: &&Project| project.methods.iter().any(|id| id.value == it.head.id());
    let projects = library.projects.iter().filter(uses).map(|p| Item::link(m.to(&p.head))).collect();
    m.part("method_projects", "plain", projects);
    m.fact_text("source_of", it.source.as_ref());
}
