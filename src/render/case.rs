//! A case's page, with its way between the councils told in words; and the list of all cases.

use serde::Serialize;
use tera::Context;

use super::council::{CaseRow, Task, case_row, tasks};
use super::entry::Making;
use super::view::{Day, Link, Shown, all_shown, day, shown};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::Case;
use crate::site::case::{CaseStatus, Outcome, ParticipationLevel, Step, StepEvent};

#[derive(Serialize, Debug)]
struct StepView {
    date: Option<Day>,
    /// The whole step as a sentence.
    sentence: String,
    meeting: Option<Link>,
    at: String,
}

#[derive(Serialize, Debug)]
struct CaseView {
    id: Shown,
    kind: Option<Shown>,
    status: Option<Shown>,
    level: Option<Shown>,
    service_lines: Vec<Shown>,
    raised_by: Option<Shown>,
    concerns: Vec<Link>,
    answer_deadline: Option<Day>,
    answer_date: Option<Day>,
    answer_from: Option<Shown>,
    answer: Option<Shown>,
    outcome: Option<Shown>,
    reason: Option<Shown>,
    used_for: Option<Shown>,
    result: Option<Shown>,
    shielded: Option<Shown>,
    goals: Vec<Shown>,
}

#[derive(Serialize, Debug)]
struct Group {
    title: String,
    cases: Vec<CaseRow>,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, case: &Case) -> (&'static str, Context) {
    let lang = frame.lang;
    let site = renderer.site;
    frame.title = shown(case.title.as_ref()).unwrap_or_else(|| Shown::of(case.id.clone()));
    frame.head_title =
        Some(format!("{} ({} {})", case.title(), renderer.word(lang, "case").to_lowercase(), case.id));
    frame.summary = shown(case.summary.as_ref());
    let last_step = case.way.iter().filter_map(|s| s.date.as_ref()).next_back();
    frame.updated = day(case.updated.as_ref().or(last_step), lang);
    frame.is_example = case.is_example;
    frame.body = renderer.body(case.file, frame.lang);
    frame.crumbs.push(Link::new(renderer.word(lang, "cases_title"), "/saker/"));
    let steps: Vec<StepView> = case.way.iter().map(|step| step_view(renderer, step, lang)).collect();
    let related: Vec<Link> = case
        .related
        .iter()
        .filter_map(|id| site.case(&id.value))
        .map(|c| {
            Link::in_lang(c.title(), c.url(), c.written_lang.as_ref().map_or(Lang::Nb, |l| l.value), lang)
        })
        .collect();
    let task_views: Vec<Task> = tasks(renderer, &case.tasks, lang);
    let mut context = Context::new();
    context.insert("case", &view(renderer, case, lang));
    context.insert("steps", &steps);
    context.insert("related", &related);
    context.insert("now", &now(renderer, case, lang));
    let mut more = Making::new(renderer, lang);
    let attachments = more.attachments(&case.attachments, case.file);
    more.part("attachments", "plain", attachments);
    context.insert("more", &more.entry);
    context.insert("tasks", &task_views);
    ("case.html", context)
}

/// Where the case is now, in words.
fn now(renderer: &Renderer, case: &Case, lang: Lang) -> Option<Shown> {
    let last = case.way.last()?;
    if case.status.as_ref().is_some_and(|s| s.value.is_over()) {
        return Some(Shown::new(renderer.word(lang, "now_over"), last.place));
    }
    let to: Vec<String> = last.to.iter().map(|t| party(renderer, &t.value, lang)).collect();
    let holder = match to.split_last() {
        None => party(renderer, &last.from.as_ref()?.value, lang),
        Some((one, [])) => one.clone(),
        Some((one, rest)) => format!("{} {} {one}", rest.join(", "), renderer.word(lang, "and")),
    };
    Some(Shown::new(renderer.word(lang, "now_at").replace("{to}", &holder), last.place))
}

fn view(renderer: &Renderer, case: &Case, lang: Lang) -> CaseView {
    let site = renderer.site;
    let answer = case.answer.as_ref();
    CaseView {
        id: case
            .written_id
            .as_ref()
            .map_or_else(|| Shown::of(case.id.clone()), |id| Shown::new(id.value.clone(), id.place)),
        kind: case.kind.as_ref().map(|k| Shown::new(k.value, k.place)),
        status: case.status.as_ref().map(|s| Shown::new(renderer.word(lang, status_word(s.value)), s.place)),
        level: case.level.as_ref().map(|l| {
            let word = match l.value {
                ParticipationLevel::Service => "level_service",
                ParticipationLevel::System => "level_system",
                ParticipationLevel::Individual => "level_individual",
            };
            Shown::new(renderer.word(lang, word), l.place)
        }),
        service_lines: case
            .service_lines
            .iter()
            .map(|id| {
                let name = site.register.service_line(&id.value).and_then(|l| l.name.as_ref());
                Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
            })
            .collect(),
        raised_by: case.raised_by.as_ref().and_then(|by| {
            let council = by.council.as_ref().map(|id| party(renderer, &id.value, lang));
            let role = by.role.as_ref().map(|r| r.value.clone());
            let text = match (role, council) {
                (Some(role), Some(council)) => format!("{role}, {council}"),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => return None,
            };
            Some(Shown::new(text, by.place))
        }),
        concerns: case
            .concerns
            .iter()
            .filter_map(|id| site.council(&id.value))
            .map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang))
            .collect(),
        answer_deadline: day(case.answer_deadline.as_ref(), lang),
        answer_date: answer.and_then(|a| day(a.date.as_ref(), lang)),
        answer_from: answer
            .and_then(|a| a.from.as_ref())
            .map(|f| Shown::new(party(renderer, &f.value, lang), f.place)),
        answer: answer.and_then(|a| shown(a.text.as_ref())),
        outcome: case
            .outcome
            .as_ref()
            .map(|o| Shown::new(renderer.word(lang, outcome_word(o.value)), o.place)),
        reason: shown(case.reason.as_ref()),
        used_for: shown(case.used_for.as_ref()),
        result: shown(case.result.as_ref()),
        shielded: case.shielded.as_ref().and_then(|s| shown(s.ground.as_ref())),
        goals: all_shown(&case.goals),
    }
}

/// «Brukerutvalget i Nav Innlandet sendte saken videre til det sentrale brukerutvalget.» The
/// sentence's pattern is the theme's; it may use `{from}` and `{to}`.
fn step_view(renderer: &Renderer, step: &Step, lang: Lang) -> StepView {
    let from = step.from.as_ref().map(|f| party(renderer, &f.value, lang));
    let to: Vec<String> = step.to.iter().map(|t| party(renderer, &t.value, lang)).collect();
    let and = renderer.word(lang, "and");
    let to = match to.split_last() {
        None => None,
        Some((last, [])) => Some(last.clone()),
        Some((last, rest)) => Some(format!("{} {and} {last}", rest.join(", "))),
    };
    let word = event_word(step.event.as_ref().map(|e| e.value));
    let pattern = match (&from, &to) {
        (Some(_), Some(_)) => renderer.word(lang, &format!("{word}_from_to")),
        (Some(_), None) => renderer.word(lang, &format!("{word}_from")),
        (None, Some(_)) => renderer.word(lang, &format!("{word}_to")),
        (None, None) => renderer.word(lang, word),
    };
    let sentence = pattern
        .replace("{from}", from.as_deref().unwrap_or_default())
        .replace("{to}", to.as_deref().unwrap_or_default());
    let meeting = step.meeting.as_ref().and_then(|m| renderer.site.meeting(&m.value)).and_then(|m| {
        let text = format!("{} {}", renderer.word(lang, "meeting"), day(m.date.as_ref(), lang)?.text);
        let council = renderer.site.council(&m.council).map_or(m.council.as_str(), |c| c.name());
        Some(Link::new(format!("{text}, {council}"), m.url()))
    });
    StepView {
        date: day(step.date.as_ref(), lang),
        sentence: capital(&sentence),
        meeting,
        at: super::mark::written(step.place),
    }
}

fn capital(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The name of one end of a step: a council, a unit, an organisation, or a fixed word.
pub(super) fn party(renderer: &Renderer, id: &str, lang: Lang) -> String {
    let site = renderer.site;
    if let Some(council) = site.council(id) {
        return council.name().to_owned();
    }
    if let Some(name) = site.register.unit(id).and_then(|u| u.name.as_ref()) {
        return name.value.clone();
    }
    if let Some(name) = site.register.organisation(id).and_then(|o| o.name.as_ref()) {
        return name.value.clone();
    }
    let key = format!("party_{}", id.to_lowercase().replace([' ', '-'], "_"));
    let word = renderer.theme.word(lang, &key);
    if word == key { id.to_owned() } else { word.to_owned() }
}

pub(super) fn index(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "cases_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "cases_summary")));
    let is_open = |case: &&Case| !case.status.as_ref().is_some_and(|s| s.value.is_over());
    let rows = |open: bool| -> Vec<CaseRow> {
        renderer
            .site
            .cases
            .iter()
            .rev()
            .filter(|c| is_open(c) == open)
            .map(|c| case_row(renderer, c, lang))
            .collect()
    };
    let mut groups = Vec::new();
    for (key, open) in [("cases_open", true), ("cases_over", false)] {
        let cases = rows(open);
        if !cases.is_empty() {
            groups.push(Group { title: renderer.word(lang, key), cases });
        }
    }
    let mut context = Context::new();
    context.insert("groups", &groups);
    context.insert("lines", &by_line(renderer, lang));
    ("cases.html", context)
}

/// So many cases can be looked through by line; of more, the search tells.
const MOST_BY_LINE: usize = 300;

/// The cases of each service line.
fn by_line(renderer: &Renderer, lang: Lang) -> Vec<Group> {
    let site = renderer.site;
    if site.cases.len() > MOST_BY_LINE {
        return Vec::new();
    }
    let of = |line: &crate::site::register::ServiceLine| -> Option<Group> {
        let id = &line.id.as_ref()?.value;
        let is_of = |case: &&Case| case.service_lines.iter().any(|own| own.value == *id);
        let cases = site.cases.iter().rev().filter(is_of).map(|c| case_row(renderer, c, lang));
        let cases: Vec<CaseRow> = cases.collect();
        let title = line.name.as_ref().map_or_else(|| id.clone(), |name| name.value.clone());
        (!cases.is_empty()).then_some(Group { title, cases })
    };
    site.register.service_lines.iter().filter_map(of).collect()
}

pub fn status_word(status: CaseStatus) -> &'static str {
    match status {
        CaseStatus::Raised => "case_raised",
        CaseStatus::UnderWay => "case_under_way",
        CaseStatus::Forwarded => "case_forwarded",
        CaseStatus::Waiting => "case_waiting",
        CaseStatus::Answered => "case_answered",
        CaseStatus::Closed => "case_closed",
        CaseStatus::Withdrawn => "case_withdrawn",
    }
}

pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Followed => "outcome_followed",
        Outcome::Partly => "outcome_partly",
        Outcome::NotFollowed => "outcome_not_followed",
        Outcome::UnderWay => "outcome_under_way",
    }
}

fn event_word(event: Option<StepEvent>) -> &'static str {
    match event {
        Some(StepEvent::Raised) => "step_raised",
        Some(StepEvent::Received) => "step_received",
        Some(StepEvent::Discussed) => "step_discussed",
        Some(StepEvent::Consulted) => "step_consulted",
        Some(StepEvent::Forwarded) | None => "step_forwarded",
        Some(StepEvent::SentToNav) => "step_sent_to_nav",
        Some(StepEvent::Answered) => "step_answered",
        Some(StepEvent::ReportedBack) => "step_reported_back",
        Some(StepEvent::Closed) => "step_closed",
    }
}
