//! A mandate's page.

use serde::Serialize;
use tera::Context;

use super::council::{role_word, seat_word, tasks};
use super::entry::Making;
use super::view::{Day, Link, Shown, all_shown, day, shown};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::Mandate;
use crate::site::mandate::Part;

#[derive(Serialize, Debug)]
struct RoleView {
    role: String,
    tasks: Vec<Shown>,
    elected_by: Option<Shown>,
    years: Option<u32>,
}

#[derive(Serialize, Debug)]
struct PartView {
    kind: String,
    count: Option<u32>,
    substitutes: Option<u32>,
}

#[derive(Serialize, Debug)]
pub(super) struct MandateView {
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
    case_deadline_days: Option<u32>,
    call_days: Option<u32>,
    meetings_per_year: Option<Shown>,
    appointment: Option<Shown>,
    reappointment: Option<Shown>,
    secretariat: Option<Shown>,
    impartiality: Option<Shown>,
    extra_meetings: Option<Shown>,
    term: Option<Shown>,
    confidentiality: Option<Shown>,
    approval: Option<Shown>,
    quorum: Option<Shown>,
    committees: Vec<Shown>,
    evaluation: Option<Shown>,
    remuneration: Option<Shown>,
    legal_basis: Vec<Shown>,
    tasks_left_out: Option<Shown>,
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
    let view = view(renderer, mandate, lang);
    let mut more = Making::new(renderer, lang);
    let attachments = more.attachments(&mandate.attachments, mandate.file);
    more.part("attachments", "plain", attachments);
    let mut context = Context::new();
    context.insert("more", &more.entry);
    context.insert("mandate", &view);
    context.insert("tasks", &tasks(renderer, &mandate.tasks, lang));
    context.insert("council", &council.map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang)));
    ("mandate.html", context)
}

/// What a mandate lays down, as templates see it.
pub(super) fn view(renderer: &Renderer, mandate: &Mandate, lang: Lang) -> MandateView {
    let procedure = mandate.procedure.as_ref();
    let number = |n: Option<&crate::site::Value<u32>>| n.map(|n| n.value);
    MandateView {
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
                elected_by: shown(r.elected_by.as_ref()),
                years: number(r.years.as_ref()),
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
                kind: seats_of(renderer, part, lang),
                count: number(part.count.as_ref()),
                substitutes: number(part.substitutes.as_ref()),
            })
            .collect(),
        term_years: number(mandate.term_years.as_ref()),
        case_deadline_weeks: number(procedure.and_then(|p| p.case_deadline_weeks.as_ref())),
        call_weeks: number(procedure.and_then(|p| p.call_weeks.as_ref())),
        case_deadline_days: number(procedure.and_then(|p| p.case_deadline_days.as_ref())),
        call_days: number(procedure.and_then(|p| p.call_days.as_ref())),
        meetings_per_year: shown(mandate.meetings_per_year.as_ref()),
        extra_meetings: shown(mandate.extra_meetings.as_ref()),
        term: shown(mandate.term.as_ref()),
        confidentiality: mandate
            .confidentiality_signed
            .as_ref()
            .filter(|is| is.value)
            .map(|is| Shown::new(renderer.word(lang, "confidentiality_signed"), is.place)),
        approval: procedure.and_then(|p| shown(p.approval.as_ref())),
        appointment: shown(mandate.appointment.as_ref()),
        reappointment: shown(mandate.reappointment.as_ref()),
        secretariat: shown(mandate.secretariat.as_ref()),
        quorum: shown(mandate.quorum.as_ref()),
        committees: all_shown(&mandate.committees),
        evaluation: shown(mandate.evaluation.as_ref()),
        remuneration: shown(mandate.remuneration.as_ref()),
        legal_basis: all_shown(&mandate.legal_basis),
        tasks_left_out: shown(mandate.tasks_left_out.as_ref()),
        impartiality: mandate
            .impartiality
            .as_ref()
            .filter(|is| is.value)
            .map(|is| Shown::new(renderer.word(lang, "impartiality_agreed"), is.place)),
        minutes_days: number(procedure.and_then(|p| p.minutes_days.as_ref())),
    }
}

/// Whose the seats are: «Brukerrepresentant, Organisasjon A».
fn seats_of(renderer: &Renderer, part: &Part, lang: Lang) -> String {
    let kind = part.kind.as_ref().map(|k| renderer.word(lang, seat_word(k.value)));
    let organisation = part.organisation.as_ref().map(|id| {
        let name = renderer.site.register.organisation(&id.value).and_then(|o| o.name.as_ref());
        name.map_or(id.value.clone(), |name| name.value.clone())
    });
    let speaks_for = part.speaks_for.as_ref().map(|s| s.value.clone());
    let role = part.role.as_ref().map(|r| renderer.word(lang, role_word(r.value)).to_lowercase());
    let parts: Vec<String> = [kind, organisation, speaks_for, role].into_iter().flatten().collect();
    parts.join(", ")
}
