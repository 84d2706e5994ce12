//! A meeting's page: the call before it, the minutes after it.

use serde::Serialize;
use tera::Context;

use super::entry::Making;
use super::view::{Day, Hour, Link, Shown, day, hour, shown};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::Meeting;
use crate::site::Value;
use crate::site::meeting::{
    Access, AgendaItem, AgendaKind, AgendaStatus, Attendance, MeetingKind, MeetingStatus, MinutesStatus,
};

/// A meeting as lists show it.
#[derive(Serialize, Debug)]
pub(super) struct Row {
    date: Day,
    url: String,
    kind: String,
    status: &'static str,
    status_text: String,
    has_minutes: bool,
}

/// A meeting as the council's page announces it.
#[derive(Serialize, Debug)]
pub(super) struct Card {
    date: Day,
    start: Option<Hour>,
    end: Option<Hour>,
    url: String,
    venue: Venue,
    attendance: Option<Shown>,
    access: Vec<Shown>,
    case_deadline: Option<Day>,
    is_case_deadline_passed: bool,
    needs: Needs,
}

#[derive(Serialize, Debug, Default)]
struct Venue {
    name: Option<Shown>,
    room: Option<Shown>,
    address: Option<Shown>,
    way_in: Option<Shown>,
}

#[derive(Serialize, Debug, Default)]
struct Needs {
    deadline: Option<Day>,
    email: Option<Shown>,
    phone: Option<Shown>,
}

#[derive(Serialize, Debug)]
struct ItemView {
    number: Option<Shown>,
    title: Shown,
    kind: Option<Shown>,
    raised_by: Option<Shown>,
    case: Option<Link>,
    time: Option<Hour>,
    minutes: Option<Shown>,
    presented_by: Option<Shown>,
    /// What became of it: «Utsatt til 16. april 2026».
    outcome: Option<Shown>,
    /// The meeting that takes it up instead.
    deferred_to: Option<Link>,
    advice: Option<Shown>,
    /// The ground in law, when the item is closed.
    closed: Option<Shown>,
    attachments: Vec<super::entry::Item>,
}

#[derive(Serialize, Debug)]
struct FollowUpView {
    what: Option<Shown>,
    who: Option<Shown>,
    deadline: Option<Day>,
    status: Option<Shown>,
    at: String,
}

#[derive(Serialize, Debug)]
struct PresentView {
    user_representatives: Option<u32>,
    nav: Option<u32>,
    others: Option<u32>,
    substitutes: Option<u32>,
    observers: Option<u32>,
    absent: Option<u32>,
    organisations: Vec<Shown>,
    at: String,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, meeting: &Meeting) -> (&'static str, Context) {
    let lang = frame.lang;
    let site = renderer.site;
    let council = site.council(&meeting.council);
    let date = day(meeting.date.as_ref(), lang);
    let kind = kind_word(meeting.kind.as_ref().map(|k| k.value));
    let heading = renderer.word(lang, kind);
    let date_text = date.as_ref().map_or_else(|| meeting.slug.clone(), |d| d.text.clone());
    frame.title = Shown {
        text: format!("{heading} {date_text}"),
        at: date.as_ref().map_or(String::new(), |d| d.at.clone()),
    };
    let council_name = council.map_or(meeting.council.as_str(), |c| c.name());
    frame.head_title = Some(format!("{heading} {date_text}, {council_name}"));
    frame.summary = shown(meeting.summary.as_ref());
    let published = meeting.minutes.as_ref().and_then(|m| m.published.as_ref());
    frame.updated = day(meeting.updated.as_ref().or(published).or(meeting.called_on.as_ref()), lang);
    frame.is_example = meeting.is_example || council.is_some_and(|c| c.is_example);
    frame.body = renderer.body(meeting.file, frame.lang);
    frame.crumbs.push(Link::new(renderer.word(lang, "councils_title"), "/utvalg/"));
    if let Some(council) = council {
        frame.crumbs.push(Link::in_lang(council.name(), council.url(), council.lang(), lang));
    }
    if frame.description.is_none() && frame.summary.is_none() {
        frame.description = Some(format!("{heading} {date_text}. {council_name}."));
    }
    let meetings = site.meetings_of(&meeting.council);
    let here = meetings.iter().position(|m| m.slug == meeting.slug);
    let neighbour = |offset: isize| {
        let index = here?.checked_add_signed(offset)?;
        let other = meetings.get(index)?;
        Some(Link::new(day(other.date.as_ref(), lang)?.text, other.url()))
    };
    let mut context = Context::new();
    context.insert("meeting", &card(renderer, meeting, lang));
    context.insert("council", &council.map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang)));
    context.insert("status", status_id(meeting));
    context.insert(
        "status_text",
        &meeting.status.as_ref().map(|s| Shown::new(renderer.word(lang, status_word(s.value)), s.place)),
    );
    context.insert("cause", &shown(meeting.cause.as_ref()));
    context.insert("new_date", &day(meeting.new_date.as_ref(), lang));
    context.insert("agenda", &agenda(renderer, meeting, lang));
    context.insert("present", &present(renderer, meeting));
    context.insert("follow_up", &follow_up(meeting, lang));
    context.insert("minutes", &minutes(renderer, meeting, lang));
    context.insert("minutes_note", &meeting.minutes.as_ref().and_then(|m| shown(m.note.as_ref())));
    context.insert(
        "open",
        &meeting.is_open.as_ref().map(|open| {
            Shown::new(
                renderer.word(lang, if open.value { "open_to_all" } else { "not_open_to_all" }),
                open.place,
            )
        }),
    );
    context.insert("closed", &meeting.closed.as_ref().and_then(|c| shown(c.public_title.as_ref())));
    context.insert("closed_ground", &meeting.closed.as_ref().and_then(|c| shown(c.ground.as_ref())));
    let can_be_entered =
        renderer.config.site.open_data && meeting.date.is_some() && !meeting.is(MeetingStatus::Held);
    context.insert("calendar", &can_be_entered.then(|| meeting.calendar_url()));
    let mut more = Making::new(renderer, lang);
    let guests = more.texts(&meeting.guests);
    more.part("guests", "plain", guests);
    let attachments = more.attachments(&meeting.attachments, meeting.file);
    more.part("attachments", "plain", attachments);
    context.insert("more", &more.entry);
    context.insert("number", &shown(meeting.number.as_ref()));
    context.insert("last_day", &day(meeting.last_day.as_ref(), lang));
    context.insert("together", &more.councils(&meeting.together));
    context.insert("previous", &neighbour(-1));
    context.insert("following", &neighbour(1));
    ("meeting.html", context)
}

pub(super) fn row(renderer: &Renderer, meeting: &Meeting, lang: Lang) -> Row {
    Row {
        date: day(meeting.date.as_ref(), lang).unwrap_or_else(|| Day {
            text: meeting.slug.clone(),
            long: meeting.slug.clone(),
            iso: String::new(),
            at: String::new(),
        }),
        url: meeting.url(),
        kind: renderer.word(lang, kind_word(meeting.kind.as_ref().map(|k| k.value))),
        status: status_id(meeting),
        status_text: meeting
            .status
            .as_ref()
            .map_or(String::new(), |s| renderer.word(lang, status_word(s.value))),
        has_minutes: meeting.minutes.as_ref().is_some_and(|m| m.published.is_some()),
    }
}

pub(super) fn card(renderer: &Renderer, meeting: &Meeting, lang: Lang) -> Card {
    let venue = meeting.venue.as_ref();
    Card {
        date: row(renderer, meeting, lang).date,
        start: hour(meeting.start.as_ref(), lang),
        end: hour(meeting.end.as_ref(), lang),
        url: meeting.url(),
        venue: venue.map_or_else(Venue::default, |v| Venue {
            name: shown(v.name.as_ref()),
            room: shown(v.room.as_ref()),
            address: shown(v.address.as_ref()),
            way_in: shown(v.way_in.as_ref()),
        }),
        attendance: meeting.attendance.as_ref().map(|a| {
            let word = match a.value {
                Attendance::InPerson => "attendance_in_person",
                Attendance::Digital => "attendance_digital",
                Attendance::Both => "attendance_both",
            };
            Shown::new(renderer.word(lang, word), a.place)
        }),
        access: meeting
            .access
            .iter()
            .map(|a| Shown::new(renderer.word(lang, access_word(a.value)), a.place))
            .collect(),
        case_deadline: day(meeting.case_deadline.as_ref(), lang),
        is_case_deadline_passed: meeting.case_deadline.as_ref().is_some_and(|d| d.value < renderer.today),
        needs: meeting.needs.as_ref().map_or_else(Needs::default, |n| Needs {
            deadline: day(n.deadline.as_ref(), lang),
            email: shown(n.email.as_ref()),
            phone: shown(n.phone.as_ref()),
        }),
    }
}

fn agenda(renderer: &Renderer, meeting: &Meeting, lang: Lang) -> Vec<ItemView> {
    meeting
        .agenda
        .iter()
        .map(|item| {
            let case = item.case.as_ref().and_then(|id| renderer.site.case(&id.value));
            let closed = item.closed.as_ref();
            // A closed item is called what everybody may read.
            let open_title = closed.and_then(|c| shown(c.public_title.as_ref()));
            let title = open_title
                .or_else(|| shown(item.title.as_ref()))
                .or_else(|| Some(Shown::new(case?.title(), item.case.as_ref()?.place)))
                .unwrap_or_else(|| Shown::new(renderer.word(lang, "agenda_item"), item.place));
            let raised_by = item.raised_by.as_ref().map(|by| {
                let council = renderer.site.council(&by.value);
                Shown::new(council.map_or(by.value.clone(), |c| c.name().to_owned()), by.place)
            });
            ItemView {
                number: shown(item.number.as_ref()),
                title,
                kind: item
                    .kind
                    .as_ref()
                    .map(|k| Shown::new(renderer.word(lang, agenda_word(k.value)), k.place)),
                raised_by,
                case: case.map(|c| {
                    let own = c.written_lang.as_ref().map_or(Lang::Nb, |l| l.value);
                    Link::in_lang(c.title(), c.url(), own, lang)
                }),
                time: hour(item.time.as_ref(), lang),
                minutes: item.minutes.as_ref().map(|m| {
                    Shown::new(format!("{} {}", m.value, renderer.word(lang, "minutes_of_time")), m.place)
                }),
                presented_by: shown(item.presented_by.as_ref()),
                outcome: item
                    .status
                    .as_ref()
                    .map(|s| Shown::new(renderer.word(lang, outcome_word(s.value)), s.place)),
                deferred_to: deferred_to(renderer, meeting, item, lang),
                advice: shown(item.advice.as_ref()),
                closed: closed.and_then(|c| shown(c.ground.as_ref())),
                attachments: Making::new(renderer, lang).attachments(&item.attachments, meeting.file),
            }
        })
        .collect()
}

/// The meeting that takes an item up instead: a link where it has a page.
fn deferred_to(renderer: &Renderer, meeting: &Meeting, item: &AgendaItem, lang: Lang) -> Option<Link> {
    let date = item.deferred_to.as_ref()?;
    let meetings = renderer.site.meetings_of(&meeting.council);
    let other = meetings.iter().find(|m| m.date.as_ref().is_some_and(|d| d.value == date.value));
    let url = other.map_or_else(String::new, Meeting::url);
    Some(Link::new(day(Some(date), lang)?.text, url).written(date.place))
}

fn outcome_word(status: AgendaStatus) -> &'static str {
    match status {
        AgendaStatus::Done => "agenda_done",
        AgendaStatus::Deferred => "agenda_deferred",
        AgendaStatus::Withdrawn => "agenda_withdrawn",
        AgendaStatus::PassedOn => "agenda_passed_on",
    }
}

fn present(renderer: &Renderer, meeting: &Meeting) -> Option<PresentView> {
    let present = meeting.present.as_ref()?;
    let count = |n: &Option<Value<u32>>| n.as_ref().map(|n| n.value);
    Some(PresentView {
        user_representatives: count(&present.user_representatives),
        nav: count(&present.nav),
        others: count(&present.others),
        substitutes: count(&present.substitutes),
        observers: count(&present.observers),
        absent: count(&meeting.absent),
        organisations: present
            .organisations
            .iter()
            .map(|id| {
                let name = renderer.site.register.organisation(&id.value).and_then(|o| o.name.as_ref());
                Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
            })
            .collect(),
        at: super::mark::written(present.place),
    })
}

fn follow_up(meeting: &Meeting, lang: Lang) -> Vec<FollowUpView> {
    meeting
        .follow_up
        .iter()
        .map(|item| FollowUpView {
            what: shown(item.what.as_ref()),
            who: shown(item.who.as_ref()),
            deadline: day(item.deadline.as_ref(), lang),
            status: shown(item.status.as_ref()),
            at: super::mark::written(item.place),
        })
        .collect()
}

fn minutes(renderer: &Renderer, meeting: &Meeting, lang: Lang) -> Option<Shown> {
    let status = meeting.minutes.as_ref()?.status.as_ref()?;
    let word = match status.value {
        MinutesStatus::Draft => "minutes_draft",
        MinutesStatus::ForApproval => "minutes_for_approval",
        MinutesStatus::Approved => "minutes_approved",
    };
    Some(Shown::new(renderer.word(lang, word), status.place))
}

pub fn kind_word(kind: Option<MeetingKind>) -> &'static str {
    match kind {
        None | Some(MeetingKind::Ordinary) => "meeting",
        Some(MeetingKind::Extra) => "meeting_extra",
        Some(MeetingKind::Leaders) => "meeting_leaders",
        Some(MeetingKind::Directors) => "meeting_directors",
        Some(MeetingKind::HalfYear) => "meeting_half_year",
        Some(MeetingKind::Constituting) => "meeting_constituting",
        Some(MeetingKind::Dialogue) => "meeting_dialogue",
        Some(MeetingKind::Seminar) => "meeting_seminar",
        Some(MeetingKind::StudyTrip) => "meeting_study_trip",
        Some(MeetingKind::Committee) => "meeting_committee",
    }
}

fn status_id(meeting: &Meeting) -> &'static str {
    match meeting.status.as_ref().map(|s| s.value) {
        Some(MeetingStatus::Held) => "held",
        Some(MeetingStatus::Cancelled) => "cancelled",
        Some(MeetingStatus::Moved) => "moved",
        Some(MeetingStatus::Planned) | None => "planned",
    }
}

pub fn status_word(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Planned => "meeting_planned",
        MeetingStatus::Held => "meeting_held",
        MeetingStatus::Cancelled => "meeting_cancelled",
        MeetingStatus::Moved => "meeting_moved",
    }
}

fn agenda_word(kind: AgendaKind) -> &'static str {
    match kind {
        AgendaKind::Approval => "agenda_approval",
        AgendaKind::Information => "agenda_information",
        AgendaKind::Discussion => "agenda_discussion",
        AgendaKind::Advice => "agenda_advice",
        AgendaKind::Hearing => "agenda_hearing",
        AgendaKind::Reference => "agenda_reference",
        AgendaKind::AnyOtherBusiness => "agenda_any_other_business",
    }
}

pub fn access_word(access: Access) -> &'static str {
    match access {
        Access::SignLanguage => "access_sign_language",
        Access::SpeechToText => "access_speech_to_text",
        Access::HearingLoop => "access_hearing_loop",
        Access::StepFree => "access_step_free",
        Access::AccessibleToilet => "access_accessible_toilet",
        Access::Digital => "access_digital",
        Access::Braille => "access_braille",
        Access::EasyRead => "access_easy_read",
        Access::Companion => "access_companion",
        Access::Allergies => "access_allergies",
        Access::Breaks => "access_breaks",
        Access::Interpreter => "access_interpreter",
    }
}
