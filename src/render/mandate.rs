//! A mandate's page.

use serde::Serialize;
use tera::Context;

use super::council::{role_word, seat_word, tasks};
use super::view::{Day, Link, Shown, all_shown, day, shown};
use super::{Frame, Renderer};
use crate::site::Mandate;

#[derive(Serialize, Debug)]
struct RoleView {
    role: String,
    tasks: Vec<Shown>,
}

#[derive(Serialize, Debug)]
struct PartView {
    kind: String,
    count: Option<u32>,
    substitutes: Option<u32>,
}

#[derive(Serialize, Debug)]
struct MandateView {
    decided_on: Option<Day>,
    decided_by: Option<Shown>,
    from: Option<Day>,
    until: Option<Day>,
    revise_by: Option<Day>,
    purpose: Vec<Shown>,
    roles: Vec<RoleView>,
    expected_of_nav: Vec<Shown>,
    expected_of_council: Vec<Shown>,
    may: Vec<Shown>,
    may_not: Vec<Shown>,
    composition: Vec<PartView>,
    term_years: Option<u32>,
    case_deadline_weeks: Option<u32>,
    call_weeks: Option<u32>,
    minutes_days: Option<u32>,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, mandate: &Mandate) -> (&'static str, Context) {
    let lang = frame.lang;
    let council = renderer.site.council(&mandate.council);
    let name = council.map_or(mandate.council.as_str(), |c| c.name());
    let place = mandate.version.as_ref().map_or(mandate.place, |v| v.place);
    frame.title = Shown::new(format!("{} {name}", renderer.word(lang, "mandate_for")), place);
    frame.head_title = Some(format!("{} {name} {}", renderer.word(lang, "mandate_for"), mandate.slug));
    frame.summary = shown(mandate.summary.as_ref());
    if frame.summary.is_none() {
        frame.description = Some(format!("{} {name}.", renderer.word(lang, "mandate_for")));
    }
    frame.updated = day(mandate.updated.as_ref().or(mandate.decided_on.as_ref()), lang);
    frame.is_example = mandate.is_example || council.is_some_and(|c| c.is_example);
    frame.body = renderer.body(mandate.file, frame.lang);
    frame.crumbs.push(Link::new(renderer.word(lang, "councils_title"), "/utvalg/"));
    if let Some(council) = council {
        frame.crumbs.push(Link::in_lang(council.name(), council.url(), council.lang(), lang));
    }
    let procedure = mandate.procedure.as_ref();
    let number = |n: Option<&crate::site::Value<u32>>| n.map(|n| n.value);
    let view = MandateView {
        decided_on: day(mandate.decided_on.as_ref(), lang),
        decided_by: shown(mandate.decided_by.as_ref()),
        from: day(mandate.from.as_ref(), lang),
        until: day(mandate.until.as_ref(), lang),
        revise_by: day(mandate.revise_by.as_ref(), lang),
        purpose: all_shown(&mandate.purpose),
        roles: mandate
            .roles
            .iter()
            .map(|r| RoleView {
                role: r.role.as_ref().map_or(String::new(), |r| renderer.word(lang, role_word(r.value))),
                tasks: all_shown(&r.tasks),
            })
            .collect(),
        expected_of_nav: all_shown(&mandate.expected_of_nav),
        expected_of_council: all_shown(&mandate.expected_of_council),
        may: all_shown(&mandate.may),
        may_not: all_shown(&mandate.may_not),
        composition: mandate
            .composition
            .iter()
            .map(|part| PartView {
                kind: part.kind.as_ref().map_or(String::new(), |k| renderer.word(lang, seat_word(k.value))),
                count: number(part.count.as_ref()),
                substitutes: number(part.substitutes.as_ref()),
            })
            .collect(),
        term_years: number(mandate.term_years.as_ref()),
        case_deadline_weeks: number(procedure.and_then(|p| p.case_deadline_weeks.as_ref())),
        call_weeks: number(procedure.and_then(|p| p.call_weeks.as_ref())),
        minutes_days: number(procedure.and_then(|p| p.minutes_days.as_ref())),
    };
    let mut context = Context::new();
    context.insert("mandate", &view);
    context.insert("tasks", &tasks(renderer, &mandate.tasks, lang));
    context.insert("council", &council.map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang)));
    ("mandate.html", context)
}
