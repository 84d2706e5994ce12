//! Meetings as iCalendar (RFC 5545): all, those of a council, and each by itself.
//!
//! Times are in UTC, so no reader needs our time zone. A meeting keeps its UID for ever; SEQUENCE and
//! the stamps come from the last day the content says that something was changed.

use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Parameter, Property};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use super::Material;
use crate::lang::Lang;
use crate::render::{dates, words};
use crate::site::hearing::Hearing;
use crate::site::meeting::{Attendance, MeetingStatus};
use crate::site::{Council, Meeting};

const PRODUCT: &str = "-//Nav//klarside//NO";

pub(super) fn all(material: &Material) -> String {
    let meetings = material.site.meetings.iter();
    calendar(material, &material.config.site.name, meetings, |_| true)
}

pub(super) fn of_council(material: &Material, council: &Council) -> String {
    let meetings = material.site.all_meetings_of(&council.id).into_iter();
    let is_asked = |hearing: &Hearing| hearing.asked.iter().any(|asked| asked.value == council.id);
    calendar(material, council.name(), meetings, is_asked)
}

pub(super) fn of_meeting(material: &Material, meeting: &Meeting) -> String {
    let mut calendar = empty();
    calendar.push(event(material, meeting));
    folded(&calendar.done().to_string())
}

/// The same with no line of more than 75 octets, as RFC 5545, 3.1 has it: the library does not count the
/// space that a continued line begins with.
fn folded(calendar: &str) -> String {
    let mut out = String::with_capacity(calendar.len());
    for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
        let (mut rest, mut room) = (line, 75);
        while rest.len() > room {
            let (now, later) = rest.split_at(rest.floor_char_boundary(room));
            out.push_str(now);
            out.push_str("\r\n ");
            (rest, room) = (later, 74);
        }
        out.push_str(rest);
        out.push_str("\r\n");
    }
    out
}

fn calendar<'a>(
    material: &Material,
    name: &str,
    meetings: impl Iterator<Item = &'a Meeting>,
    concerns: impl Fn(&Hearing) -> bool,
) -> String {
    let mut calendar = empty();
    // The library escapes the older of the two names only.
    let escaped = name.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    calendar.append_property(Property::new("NAME", escaped));
    calendar.append_property(Property::new("X-WR-CALNAME", name));
    // Ask again once a day.
    calendar.append_property(
        Property::new("REFRESH-INTERVAL", "P1D").append_parameter(Parameter::new("VALUE", "DURATION")).done(),
    );
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "P1D"));
    meetings.filter(|m| m.date.is_some()).for_each(|m| {
        calendar.push(event(material, m));
    });
    material.site.library.hearings.iter().filter(|h| concerns(h)).for_each(|hearing| {
        if let Some(event) = deadline(material, hearing) {
            calendar.push(event);
        }
    });
    folded(&calendar.done().to_string())
}

/// The last day to answer a hearing: the whole day, and nobody is busy.
fn deadline(material: &Material, hearing: &Hearing) -> Option<Event> {
    let date = hearing.deadline.as_ref()?.value;
    let changed = hearing.head.updated.as_ref().map_or(EPOCH, |d| d.value);
    let mut event = Event::new();
    event.uid(&format!("horing-{}@{}", hearing.head.id(), material.host()));
    event.add_property("DTSTAMP", stamp(changed));
    event.add_property("LAST-MODIFIED", stamp(changed));
    event.add_property("SEQUENCE", i64::from((changed - EPOCH).get_days().max(0)).to_string());
    let what = material.word(hearing.head.lang(), "hearing_deadline");
    event.summary(&format!("{what}: {}", one_line(hearing.head.title())));
    time(&mut event, "DTSTART", date, None);
    let summary = hearing.head.summary.as_ref().map(|s| one_line(&s.value));
    let address = material.root().map(|_| material.address(&hearing.head.url()));
    let lines: Vec<String> = summary.into_iter().chain(address.clone()).collect();
    event.description(&lines.join("\n"));
    if let Some(address) = address {
        event.url(&address);
    }
    event.add_property("TRANSP", "TRANSPARENT");
    Some(event.done())
}

fn empty() -> Calendar {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", PRODUCT));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar
}

fn event(material: &Material, meeting: &Meeting) -> Event {
    let council = material.council(&meeting.council);
    let lang = meeting.written_lang.as_ref().map_or(council.map_or(Lang::Nb, Council::lang), |l| l.value);
    let name = council.map_or(meeting.council.as_str(), Council::name);
    let kind = material.word(lang, words::meeting_kind(meeting.kind.as_ref().map(|k| k.value)));
    let changed = last_change(meeting);
    let is_off = is_off(material, meeting);
    let mut event = Event::new();
    event.uid(&format!("{}-{}@{}", meeting.council, meeting.slug, material.host()));
    event.add_property("DTSTAMP", stamp(changed));
    event.add_property("LAST-MODIFIED", stamp(changed));
    event.add_property("SEQUENCE", sequence(changed, meeting).to_string());
    event.summary(&format!("{kind}: {name}"));
    if let Some(date) = day(meeting) {
        time(&mut event, "DTSTART", date, meeting.start.as_ref().map(|t| t.value));
        let end = meeting.end.as_ref().map(|t| t.value).filter(|_| meeting.start.is_some());
        let last = meeting.last_day.as_ref().map(|d| d.value).filter(|last| *last > date);
        let follows = |end: &Time| meeting.start.as_ref().is_some_and(|start| start.value < *end);
        match (last, end.filter(|end| last.is_some() || follows(end))) {
            (last, Some(end)) => time(&mut event, "DTEND", last.unwrap_or(date), Some(end)),
            // An event of whole days ends on the day after; one that has begun at a time, at a time.
            (Some(last), None) if meeting.start.is_none() => {
                time(&mut event, "DTEND", last.tomorrow().unwrap_or(last), None);
            }
            (Some(last), None) => time(&mut event, "DTEND", last, Some(Time::midnight())),
            (None, None) => {}
        }
    }
    event.description(&description(material, meeting, lang));
    if let Some(place) = place(material, meeting, lang) {
        event.location(&place);
    }
    event.status(if is_off { EventStatus::Cancelled } else { EventStatus::Confirmed });
    event.add_property("TRANSP", if is_off { "TRANSPARENT" } else { "OPAQUE" });
    if material.root().is_some() {
        event.url(&material.address(&meeting.url()));
    }
    event.done()
}

/// The day the meeting is: the new one, when it was moved.
fn day(meeting: &Meeting) -> Option<Date> {
    let moved = meeting.new_date.as_ref().filter(|_| meeting.is(MeetingStatus::Moved));
    moved.or(meeting.date.as_ref()).map(|date| date.value)
}

/// Whether nobody should come: cancelled, or moved to a day we do not know or that has a file of its
/// own.
fn is_off(material: &Material, meeting: &Meeting) -> bool {
    let others = || material.site.meetings_of(&meeting.council).iter().filter(|m| m.slug != meeting.slug);
    meeting.is(MeetingStatus::Cancelled)
        || meeting.is(MeetingStatus::Moved)
            && meeting
                .new_date
                .as_ref()
                .is_none_or(|new| others().any(|m| m.date.as_ref().is_some_and(|d| d.value == new.value)))
}

/// The last day we know that somebody changed the meeting; else a day before all meetings.
fn last_change(meeting: &Meeting) -> Date {
    let published = meeting.minutes.as_ref().and_then(|m| m.published.as_ref());
    let known = [meeting.updated.as_ref(), published, meeting.called_on.as_ref()];
    known.into_iter().flatten().map(|d| d.value).max().unwrap_or(EPOCH)
}

const EPOCH: Date = jiff::civil::date(2020, 1, 1);

/// Grows with every change that has a date, and when a meeting is cancelled or moved.
fn sequence(changed: Date, meeting: &Meeting) -> i64 {
    let days = (changed - EPOCH).get_days();
    let is_changed = meeting.is(MeetingStatus::Cancelled) || meeting.is(MeetingStatus::Moved);
    i64::from(days.max(0)) * 2 + i64::from(is_changed)
}

fn stamp(date: Date) -> String {
    format!("{}T000000Z", date.strftime("%Y%m%d"))
}

fn time(event: &mut Event, key: &str, date: Date, time: Option<Time>) {
    let Some(time) = time else {
        let day = Property::new(key, date.strftime("%Y%m%d").to_string())
            .append_parameter(Parameter::new("VALUE", "DATE"))
            .done();
        event.append_property(day);
        return;
    };
    let at = dates::in_oslo(date, time).with_time_zone(TimeZone::UTC);
    event.add_property(key, at.strftime("%Y%m%dT%H%M%SZ").to_string());
}

fn place(material: &Material, meeting: &Meeting, lang: Lang) -> Option<String> {
    let venue = meeting.venue.as_ref();
    let parts = venue.map(|v| [v.name.as_ref(), v.address.as_ref()]).into_iter().flatten().flatten();
    let parts: Vec<&str> = parts.map(|part| part.value.trim()).filter(|part| !part.is_empty()).collect();
    let is_digital = meeting.attendance.as_ref().is_some_and(|a| a.value == Attendance::Digital);
    match parts.is_empty() {
        true if is_digital => Some(material.word(lang, "attendance_digital").to_owned()),
        true => None,
        false => Some(parts.join(", ")),
    }
}

/// What a reader of the calendar needs to know; the rest stands on the page.
fn description(material: &Material, meeting: &Meeting, lang: Lang) -> String {
    let mut lines = Vec::new();
    if let Some(status) = meeting.status.as_ref().map(|s| s.value)
        && matches!(status, MeetingStatus::Cancelled | MeetingStatus::Moved)
    {
        let cause = meeting.cause.as_ref().map(|c| format!(" {}", c.value)).unwrap_or_default();
        lines.push(format!("{}.{cause}", material.word(lang, words::meeting_status(status))));
    }
    lines.extend(meeting.summary.as_ref().map(|s| one_line(&s.value)));
    let title = |item: &crate::site::meeting::AgendaItem| {
        let case = item.case.as_ref().and_then(|id| material.site.case(&id.value));
        item.title.as_ref().map(|t| t.value.clone()).or_else(|| Some(case?.title().to_owned()))
    };
    let agenda: Vec<String> =
        meeting.agenda.iter().filter_map(title).map(|t| format!("– {}", one_line(&t))).collect();
    if !agenda.is_empty() {
        lines.push(format!("{}:", material.word(lang, "agenda")));
        lines.extend(agenda);
    }
    let access: Vec<&str> =
        meeting.access.iter().map(|a| material.word(lang, words::access(a.value))).collect();
    if !access.is_empty() {
        lines.push(format!("{}: {}", material.word(lang, "access"), access.join(", ")));
    }
    if let Some(needs) = meeting.needs.as_ref().and_then(|n| n.email.as_ref()) {
        lines.push(format!("{}: {}", material.word(lang, "email"), needs.value));
    }
    if material.root().is_some() {
        lines.push(material.address(&meeting.url()));
    }
    lines.join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn no_line_is_longer_than_calendars_may_have() {
        for length in 60..240 {
            let whole = format!("SUMMARY:{}\r\nUID:x\r\n", "å".repeat(length / 2) + &"x".repeat(length % 7));
            let text = folded(&whole);
            assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
            assert_eq!(text.replace("\r\n ", ""), whole);
        }
    }
}
