//! A council's page: who, what, when, where, and how to reach it.

use serde::Serialize;
use tera::Context;

use super::meeting::{Row, row};
use super::view::{Day, Link, Shown, all_shown, day, shown};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::council::{AppointedBy, Role, Seat, SeatKind, Shown as Visible, Status};
use crate::site::meeting::MeetingStatus;
use crate::site::{Article, Council, CouncilKind};

#[derive(Serialize, Debug)]
struct CouncilView {
    kind: Option<String>,
    status: Option<Shown>,
    advises: Option<Shown>,
    responsible: Option<Shown>,
    service_area: Option<Shown>,
    county: Option<Shown>,
    covers_whole_county: bool,
    units: Vec<Shown>,
    is_shared: bool,
    contact: Contact,
    represents: Vec<Shown>,
    lacks: Vec<Shown>,
    parent: Option<Link>,
    children: Vec<Link>,
    mandate: Option<Link>,
    wheels: Vec<Link>,
    successor: Option<Link>,
    appointed: Option<Shown>,
    meetings_per_year: Option<Shown>,
    budget: Option<Shown>,
    budget_link: Option<Link>,
    closed_on: Option<Day>,
}

#[derive(Serialize, Debug, Default)]
struct Contact {
    role: Option<Shown>,
    email: Option<Shown>,
    phone: Option<Shown>,
}

/// Seats of one kind from one organisation, as readers see them: never more than may be shown.
#[derive(Serialize, Debug)]
struct SeatView {
    /// Only with consent.
    name: Option<Shown>,
    role: String,
    kind: String,
    organisation: Option<String>,
    /// Comes from no organisation.
    is_unorganised: bool,
    /// The service line it represents.
    service_line: Option<Shown>,
    speaks_for: Option<Shown>,
    until: Option<Day>,
    is_vacant: bool,
    at: String,
}

/// How many of the seats' holders have had the training; only for councils of five or more.
#[derive(Serialize, Debug)]
struct Training {
    done: usize,
    all: usize,
}

/// A case as lists show it.
#[derive(Serialize, Debug)]
pub(super) struct CaseRow {
    link: Link,
    status: String,
    kind: String,
}

/// A task of the guidelines.
#[derive(Serialize, Debug)]
pub(super) struct Task {
    id: String,
    text: String,
    at: String,
    /// Cases of the council that carry it.
    cases: Vec<Link>,
}

pub(super) fn page(
    renderer: &Renderer,
    frame: &mut Frame,
    council: &Council,
    text: Option<&Article>,
) -> (&'static str, Context) {
    let lang = frame.lang;
    let site = renderer.site;
    frame.summary = shown(council.summary.as_ref());
    frame.is_example = council.is_example;
    if let Some(text) = text {
        frame.take(renderer, text);
    }
    if text.is_none_or(|t| t.title.is_none()) {
        frame.title = shown(council.name.as_ref()).unwrap_or_else(|| Shown::of(council.id.clone()));
    }
    frame.crumbs.push(Link::new(renderer.word(lang, "councils_title"), "/utvalg/"));
    if let Some(parent) = site.parent(council).filter(|p| !p.is_kind(CouncilKind::Central)) {
        frame.crumbs.push(Link::in_lang(parent.name(), parent.url(), parent.lang(), lang));
    }
    let meetings = site.all_meetings_of(&council.id);
    let rows = |wanted: &dyn Fn(&crate::site::Meeting) -> bool| -> Vec<Row> {
        meetings.iter().copied().filter(|m| wanted(m)).map(|m| row(renderer, m, lang)).collect()
    };
    let is_coming = |m: &crate::site::Meeting| {
        !m.is(MeetingStatus::Held) && m.date.as_ref().is_some_and(|d| d.value >= renderer.today)
    };
    let coming = rows(&is_coming);
    let mut held = rows(&|m| !is_coming(m));
    held.reverse();
    let next = meetings.iter().copied().find(|m| is_coming(m) && m.is(MeetingStatus::Planned));
    let mut context = Context::new();
    context.insert("council", &view(renderer, council, lang));
    context.insert("next", &next.map(|m| super::meeting::card(renderer, m, lang)));
    context.insert("coming", &coming);
    context.insert("held", &held);
    context.insert("flows", &super::flow::flows(renderer, &council.id, lang));
    context.insert("more", &super::flow::sections(renderer, council, lang));
    context.insert("seats", &seats(renderer, council, lang));
    context.insert("training", &training(renderer, council));
    let young = super::youth::seats(council, renderer.today);
    let is_of_young = council.is_kind(CouncilKind::Youth);
    context.insert("young", &Some(young).filter(|young| *young > 0 && !is_of_young));
    let mandate = site.mandates_of(&council.id).filter(|m| m.is_current(renderer.today)).last();
    let mut tasks = mandate.map_or(Vec::new(), |m| tasks(renderer, &m.tasks, lang));
    for task in &mut tasks {
        let carries = |case: &&crate::site::Case| {
            case.passes(&council.id) && case.tasks.iter().any(|id| id.value == task.id)
        };
        task.cases =
            site.cases.iter().filter(carries).map(|case| case_row(renderer, case, lang).link).collect();
    }
    context.insert("tasks", &tasks);
    context.insert("frames", &mandate.map(|m| super::mandate::view(renderer, m, lang)));
    let is_followed = renderer.config.site.open_data && renderer.config.site.base_url.is_some();
    context.insert("follow", &is_followed.then(|| council.feed_url()));
    ("council.html", context)
}

fn view(renderer: &Renderer, council: &Council, lang: Lang) -> CouncilView {
    let site = renderer.site;
    let to = |c: &Council| Link::in_lang(c.name(), c.url(), c.lang(), lang);
    let covers = council.covers.as_ref();
    let status = council.status.as_ref().filter(|s| s.value != Status::Active).map(|s| {
        let word = match s.value {
            Status::Active => "status_active",
            Status::Starting => "status_starting",
            Status::Resting => "status_resting",
            Status::Closed => "status_closed",
        };
        Shown::new(renderer.word(lang, word), s.place)
    });
    CouncilView {
        kind: council.kind().map(|k| renderer.word(lang, &format!("kind_{}", k.id()))),
        status,
        advises: shown(council.advises.as_ref()),
        responsible: council.responsible_leader.as_ref().and_then(|leader| {
            let parts: Vec<&str> =
                [&leader.role, &leader.unit].into_iter().flatten().map(|part| part.value.as_str()).collect();
            (!parts.is_empty()).then(|| Shown::new(parts.join(", "), leader.place))
        }),
        service_area: shown(council.service_area.as_ref()),
        county: council.county().map(|id| {
            let name = site.register.county(&id.value).and_then(|c| c.name.as_ref());
            Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
        }),
        covers_whole_county: council.is_kind(CouncilKind::County) && council.county().is_some(),
        units: covers.map_or(Vec::new(), |covers| {
            covers
                .units
                .iter()
                .map(|number| {
                    let name = site.register.unit(&number.value).and_then(|u| u.name.as_ref());
                    Shown::new(name.map_or(number.value.clone(), |n| n.value.clone()), number.place)
                })
                .collect()
        }),
        is_shared: covers.is_some_and(|c| c.shared),
        contact: council.contact.as_ref().map_or_else(Contact::default, |contact| Contact {
            role: shown(contact.role.as_ref()),
            email: shown(contact.email.as_ref()),
            phone: shown(contact.phone.as_ref()),
        }),
        represents: all_shown(&council.represents),
        lacks: all_shown(&council.lacks),
        parent: site.parent(council).map(to),
        children: {
            let mut below: Vec<&Council> = site.children(council).collect();
            super::view::sort_by_name(&mut below, |c| c.name());
            below.into_iter().map(to).collect()
        },
        mandate: site
            .mandates_of(&council.id)
            .filter(|m| m.is_current(renderer.today))
            .last()
            .map(|m| Link::new(renderer.word(lang, "mandate"), m.url())),
        wheels: site
            .wheels_of(&council.id)
            .map(|w| Link::new(format!("{} {}", renderer.word(lang, "wheel"), w.slug), w.url()))
            .collect(),
        successor: council.successor.as_ref().and_then(|id| site.council(&id.value)).map(to),
        appointed: appointed(renderer, council, lang),
        meetings_per_year: council.meetings_per_year.as_ref().map(|number| {
            let why = council.reason.as_ref().map_or_else(String::new, |why| format!(". {}", why.value));
            Shown::new(format!("{}{why}", number.value), number.place)
        }),
        budget: budget(renderer, council, lang),
        budget_link: council.budget.as_ref().and_then(|budget| budget.value.link.as_ref()).map(|link| {
            Link::new(renderer.word(lang, "budget_link"), link.value.clone()).written(link.place)
        }),
        closed_on: day(council.closed_on.as_ref(), lang),
    }
}

/// Who appointed the council, and when.
fn appointed(renderer: &Renderer, council: &Council, lang: Lang) -> Option<Shown> {
    let appointed = council.appointed_by.as_ref()?;
    let role = appointed.role.as_ref().map(|role| {
        let word = match role.value {
            AppointedBy::OfficeLeader => "appointed_by_office",
            AppointedBy::CountyDirector => "appointed_by_county",
            AppointedBy::Director => "appointed_by_director",
            AppointedBy::Board => "appointed_by_board",
            AppointedBy::MunicipalCouncil => "appointed_by_municipal_council",
        };
        renderer.word(lang, word)
    });
    let date = appointed.date.as_ref().map(|date| super::dates::date(date.value, lang));
    let parts: Vec<String> = role.into_iter().chain(date).collect();
    (!parts.is_empty()).then(|| Shown::new(parts.join(", "), appointed.place))
}

/// Whether the council has a budget of its own, and in which year.
fn budget(renderer: &Renderer, council: &Council, lang: Lang) -> Option<Shown> {
    let budget = council.budget.as_ref()?;
    let answer = renderer.word(lang, if budget.exists.as_ref()?.value { "yes" } else { "no_own_budget" });
    let year = budget.year.as_ref().map_or_else(String::new, |year| format!(" ({})", year.value));
    Some(Shown::new(format!("{answer}{year}"), budget.place))
}

pub(super) fn case_row(renderer: &Renderer, case: &crate::site::Case, lang: Lang) -> CaseRow {
    let own = case.written_lang.as_ref().map_or(Lang::Nb, |l| l.value);
    CaseRow {
        link: Link::in_lang(case.title(), case.url(), own, lang),
        status: case
            .status
            .as_ref()
            .map_or(String::new(), |s| renderer.word(lang, super::case::status_word(s.value))),
        kind: case.kind.as_ref().map_or(String::new(), |k| k.value.to_owned()),
    }
}

fn seats(renderer: &Renderer, council: &Council, lang: Lang) -> Vec<SeatView> {
    let Some(seats) = &council.seats else { return Vec::new() };
    let mut current: Vec<&Seat> = seats.seats.iter().filter(|s| s.is_current(renderer.today)).collect();
    current.retain(|s| s.shown.as_ref().is_none_or(|v| v.value != Visible::Nothing));
    current.sort_by_key(|s| {
        let order = s.order.as_ref().map(|order| order.value);
        (s.role.as_ref().map(|r| r.value), s.kind.as_ref().map(|k| k.value), order)
    });
    current
        .into_iter()
        .map(|seat| {
            let organisation = seat.organisation.as_ref().map(|id| {
                let name = renderer.site.register.organisation(&id.value).and_then(|o| o.name.as_ref());
                name.map_or(id.value.clone(), |n| n.value.clone())
            });
            SeatView {
                name: shown(seat.public_name(renderer.today)),
                role: role(renderer, seat, lang),
                kind: seat.kind.as_ref().map_or(String::new(), |k| renderer.word(lang, seat_word(k.value))),
                organisation,
                is_unorganised: seat.organised.as_ref().is_some_and(|is| !is.value),
                service_line: seat.service_line.as_ref().map(|id| {
                    let name =
                        renderer.site.register.service_line(&id.value).and_then(|line| line.name.as_ref());
                    Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
                }),
                speaks_for: shown(seat.speaks_for.as_ref()),
                until: day(seat.until.as_ref(), lang),
                is_vacant: seat.is_vacant,
                at: super::mark::written(seat.place),
            }
        })
        .collect()
}

/// The role, and how long somebody elected has it.
fn role(renderer: &Renderer, seat: &Seat, lang: Lang) -> String {
    let Some(role) = &seat.role else { return String::new() };
    let word = renderer.word(lang, role_word(role.value));
    match &seat.role_until {
        Some(until) => {
            format!("{word} ({} {})", renderer.word(lang, "hours_to"), super::dates::date(until.value, lang))
        }
        None => match &seat.order {
            Some(order) => format!("{}. {}", order.value, word.to_lowercase()),
            None => word,
        },
    }
}

fn training(renderer: &Renderer, council: &Council) -> Option<Training> {
    trained(council, renderer.today).map(|(done, all)| Training { done, all })
}

/// How many of a council's seats have had the training, and how many there are.
pub(super) fn trained(council: &Council, today: jiff::civil::Date) -> Option<(usize, usize)> {
    let seats = council.seats.as_ref()?.seats.iter().filter(|s| s.is_current(today) && !s.is_vacant);
    let all: Vec<&Seat> = seats.collect();
    let done = all.iter().filter(|s| s.trained.as_ref().is_some_and(|d| d.value <= today)).count();
    // With fewer seats a share would say something of single persons.
    (all.len() >= 5).then_some((done, all.len()))
}

/// A task of the guidelines in plain words.
pub(super) fn task_text(renderer: &Renderer, id: &str, lang: Lang) -> String {
    renderer.word(lang, &format!("task_{}", id.to_lowercase().replace('-', "_")))
}

pub(super) fn tasks(renderer: &Renderer, ids: &[crate::site::Value<String>], lang: Lang) -> Vec<Task> {
    ids.iter()
        .map(|id| Task {
            id: id.value.clone(),
            text: task_text(renderer, &id.value, lang),
            at: super::mark::written(id.place),
            cases: Vec::new(),
        })
        .collect()
}

pub fn role_word(role: Role) -> &'static str {
    match role {
        Role::Leader => "role_leader",
        Role::DeputyLeader => "role_deputy_leader",
        Role::Member => "role_member",
        Role::Substitute => "role_substitute",
        Role::Secretary => "role_secretary",
        Role::Observer => "role_observer",
    }
}

pub fn seat_word(kind: SeatKind) -> &'static str {
    match kind {
        SeatKind::UserRepresentative => "seat_user_representative",
        SeatKind::Nav => "seat_nav",
        SeatKind::Ks => "seat_ks",
        SeatKind::Municipality => "seat_municipality",
        SeatKind::Employer => "seat_employer",
        SeatKind::Employee => "seat_employee",
        SeatKind::Other => "seat_other",
    }
}
