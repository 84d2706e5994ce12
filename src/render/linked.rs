//! What a page is about, for machines: schema.org in JSON-LD, in the head of the page.
//!
//! Only what the page itself shows is said. Made only when site.toml says where the site lies, because
//! things are named by whole addresses.

use jiff::civil::{Date, Time};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::{Frame, Renderer, Subject, dates};
use crate::site::meeting::{Attendance, MeetingStatus};
use crate::site::{Council, Meeting, outlets};

/// The text of the element, safe inside `script`.
pub(super) fn of(renderer: &Renderer, frame: &Frame, subject: Subject) -> Option<String> {
    let root = renderer.config.site.base_url.as_deref()?.trim_end_matches('/');
    let mut graph = vec![page(renderer, root, frame)];
    graph.extend(crumbs(renderer, root, frame));
    match subject {
        Subject::Front(_) => graph.push(object([
            ("@type", "WebSite".into()),
            ("@id", format!("{root}/#nettsted").into()),
            ("name", renderer.config.site.name.as_str().into()),
            ("url", format!("{root}/").into()),
            (
                "inLanguage",
                Json::List(renderer.config.site.languages.iter().map(|l| l.tag().into()).collect()),
            ),
        ])),
        Subject::Council(council, _) => graph.push(organisation(renderer, root, council)),
        Subject::Meeting(meeting) => graph.extend(event(renderer, root, frame, meeting)),
        Subject::OpenData => graph.push(datasets(renderer, root, frame)),
        _ => {}
    }
    let whole = object([("@context", "https://schema.org".into()), ("@graph", Json::List(graph))]);
    let text = serde_json::to_string(&whole).ok()?;
    // A browser ends the element at the first `</script`, whatever stands around it.
    Some(text.replace('<', "\\u003c"))
}

/// A value in JSON, as [`serde_json::Value`] is one, with names of our own in the order we give.
enum Json {
    /// Left out of objects.
    Null,
    True,
    Number(usize),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Json::Null => to.serialize_unit(),
            Json::True => to.serialize_bool(true),
            Json::Number(number) => number.serialize(to),
            Json::Text(text) => to.serialize_str(text),
            Json::List(items) => to.collect_seq(items),
            Json::Object(fields) => {
                let mut map = to.serialize_map(None)?;
                for (name, value) in fields.iter().filter(|(_, value)| !matches!(value, Json::Null)) {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Json {
        value.map_or(Json::Null, Into::into)
    }
}

fn object<const N: usize>(fields: [(&'static str, Json); N]) -> Json {
    Json::Object(fields.into())
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(renderer: &Renderer, root: &str, frame: &Frame) -> Json {
    let about = frame.description.as_deref().or(frame.summary.as_ref().map(|s| s.text.as_str()));
    let publisher = renderer.config.site.responsible.as_deref();
    object([
        ("@type", "WebPage".into()),
        ("@id", format!("{root}{}", frame.url).into()),
        ("url", format!("{root}{}", frame.url).into()),
        ("name", flat(&frame.title.text).into()),
        ("description", about.map(|text| super::shortened(&flat(text), 250)).into()),
        ("inLanguage", frame.lang.tag().into()),
        ("dateModified", frame.updated.as_ref().map(|day| day.iso.as_str()).into()),
        ("isPartOf", object([("@id", format!("{root}/#nettsted").into())])),
        ("publisher", publisher.map(|name| body([("name", name.into())])).into()),
    ])
}

/// A public body.
fn body<const N: usize>(fields: [(&'static str, Json); N]) -> Json {
    Json::Object([("@type", "GovernmentOrganization".into())].into_iter().chain(fields).collect())
}

fn crumbs(renderer: &Renderer, root: &str, frame: &Frame) -> Option<Json> {
    if frame.crumbs.is_empty() {
        return None;
    }
    let home = renderer.word(frame.lang, "home");
    let above = frame.crumbs.iter().map(|link| (link.text.as_str(), link.url.as_str()));
    let items = [(home.as_str(), "/")].into_iter().chain(above).chain([(&*frame.title.text, &*frame.url)]);
    let item = |(index, (name, url)): (usize, (&str, &str))| {
        object([
            ("@type", "ListItem".into()),
            ("position", Json::Number(index + 1)),
            ("name", flat(name).into()),
            ("item", format!("{root}{url}").into()),
        ])
    };
    let items = items.enumerate().map(item).collect();
    Some(object([("@type", "BreadcrumbList".into()), ("itemListElement", Json::List(items))]))
}

fn organisation(renderer: &Renderer, root: &str, council: &Council) -> Json {
    let register = &renderer.site.register;
    let contact = council.contact.as_ref().map(|c| &c.value);
    let point = contact.filter(|c| c.email.is_some() || c.phone.is_some()).map(|c| {
        object([
            ("@type", "ContactPoint".into()),
            ("contactType", c.role.as_ref().map(|v| v.value.as_str()).into()),
            ("email", c.email.as_ref().map(|v| v.value.as_str()).into()),
            ("telephone", c.phone.as_ref().map(|v| v.value.as_str()).into()),
        ])
    });
    let area = |name: &str| object([("@type", "AdministrativeArea".into()), ("name", name.into())]);
    let covers = council.covers.as_ref();
    let units = covers.iter().flat_map(|c| &c.units).filter_map(|u| register.unit(&u.value));
    let municipalities = units.flat_map(|u| &u.municipalities).filter_map(|m| m.name.as_ref());
    let mut areas: Vec<Json> = municipalities.map(|name| area(&name.value)).collect();
    let county = council.county().and_then(|id| register.county(&id.value)).and_then(|c| c.name.as_ref());
    if areas.is_empty() {
        areas.extend(county.map(|name| area(&name.value)));
    }
    let parent = renderer.site.parent(council);
    body([
        ("@id", id(root, council).into()),
        ("name", council.name().into()),
        ("url", format!("{root}{}", council.url()).into()),
        ("description", council.summary.as_ref().map(|s| flat(&s.value)).into()),
        ("parentOrganization", parent.map(|p| named(root, p)).into()),
        ("areaServed", if areas.is_empty() { Json::Null } else { Json::List(areas) }),
        ("contactPoint", point.into()),
    ])
}

/// A council, where something else is told of.
fn named(root: &str, council: &Council) -> Json {
    body([("@id", id(root, council).into()), ("name", council.name().into())])
}

fn id(root: &str, council: &Council) -> String {
    format!("{root}{}#utvalg", council.url())
}

fn event(renderer: &Renderer, root: &str, frame: &Frame, meeting: &Meeting) -> Option<Json> {
    let date = meeting.date.as_ref()?.value;
    let council = renderer.site.council(&meeting.council)?;
    let moved = meeting.new_date.as_ref().filter(|_| meeting.is(MeetingStatus::Moved)).map(|d| d.value);
    let (start, end) = (meeting.start.as_ref().map(|t| t.value), meeting.end.as_ref().map(|t| t.value));
    let status = match meeting.status.as_ref().map(|s| s.value) {
        Some(MeetingStatus::Cancelled) => "EventCancelled",
        Some(MeetingStatus::Moved) if moved.is_some() => "EventRescheduled",
        Some(MeetingStatus::Moved) => "EventPostponed",
        _ => "EventScheduled",
    };
    let mode = meeting.attendance.as_ref().map(|a| match a.value {
        Attendance::InPerson => "OfflineEventAttendanceMode",
        Attendance::Digital => "OnlineEventAttendanceMode",
        Attendance::Both => "MixedEventAttendanceMode",
    });
    let day = moved.unwrap_or(date);
    let last = meeting.last_day.as_ref().map_or(day, |last| last.value.max(day));
    Some(object([
        ("@type", "Event".into()),
        ("@id", format!("{root}{}#mote", meeting.url()).into()),
        ("name", format!("{}, {}", flat(&frame.title.text), council.name()).into()),
        ("url", format!("{root}{}", frame.url).into()),
        ("description", meeting.summary.as_ref().map(|s| flat(&s.value)).into()),
        ("startDate", instant(day, start).into()),
        ("endDate", end.filter(|_| start.is_some()).map(|end| instant(last, Some(end))).into()),
        ("previousStartDate", moved.map(|_| instant(date, start)).into()),
        ("eventStatus", format!("https://schema.org/{status}").into()),
        ("eventAttendanceMode", mode.map(|mode| format!("https://schema.org/{mode}")).into()),
        ("location", location(renderer, root, frame, meeting)),
        ("inLanguage", frame.lang.tag().into()),
        ("organizer", named(root, council)),
    ]))
}

fn instant(date: Date, time: Option<Time>) -> String {
    match time {
        Some(time) => dates::in_oslo(date, time).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        None => date.to_string(),
    }
}

fn location(renderer: &Renderer, root: &str, frame: &Frame, meeting: &Meeting) -> Json {
    let venue = meeting.venue.as_ref().map(|v| &v.value);
    let name = venue.and_then(|v| v.name.as_ref());
    let address = venue.and_then(|v| v.address.as_ref());
    let place = (name.is_some() || address.is_some()).then(|| {
        let own = name.or(address).map_or("", |n| &n.value);
        object([
            ("@type", "Place".into()),
            ("name", own.into()),
            ("address", address.map(|a| a.value.as_str()).into()),
        ])
    });
    let is_online = meeting.attendance.as_ref().is_some_and(|a| a.value != Attendance::InPerson);
    let online = is_online.then(|| {
        object([
            ("@type", "VirtualLocation".into()),
            ("name", renderer.word(frame.lang, "attendance_digital").into()),
            ("url", format!("{root}{}", frame.url).into()),
        ])
    });
    match (place, online) {
        (Some(place), Some(online)) => Json::List(vec![place, online]),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => Json::Null,
    }
}

fn datasets(renderer: &Renderer, root: &str, frame: &Frame) -> Json {
    let files = super::open_data::files(renderer);
    let download = |(url, kind, _): &(&str, &str, &str)| {
        object([
            ("@type", "DataDownload".into()),
            ("contentUrl", format!("{root}{url}").into()),
            ("encodingFormat", (*kind).into()),
        ])
    };
    object([
        ("@type", "Dataset".into()),
        ("@id", format!("{root}{}#data", outlets::OPEN_DATA).into()),
        ("name", renderer.config.site.name.as_str().into()),
        ("description", renderer.word(frame.lang, "open_data_summary").into()),
        ("url", format!("{root}{}", frame.url).into()),
        ("isAccessibleForFree", Json::True),
        ("distribution", Json::List(files.iter().map(download).collect())),
    ])
}
