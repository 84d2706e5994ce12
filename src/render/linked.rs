//! What a page is about, for machines: schema.org in JSON-LD, in the head of the page.
//!
//! Only what the page itself shows is said. Made only when site.toml says where the site lies, because
//! things are named by whole addresses.

use jiff::civil::{Date, Time};
use serde_json::{Map, Value as Json, json};

use super::{Frame, Renderer, Subject, dates};
use crate::site::meeting::{Attendance, MeetingStatus};
use crate::site::{Council, Meeting, outlets};

/// The text of the element, safe inside `script`.
pub(super) fn of(renderer: &Renderer, frame: &Frame, subject: Subject) -> Option<String> {
    let root = renderer.config.site.base_url.as_deref()?.trim_end_matches('/');
    let mut graph = vec![page(renderer, root, frame)];
    graph.extend(crumbs(renderer, root, frame));
    match subject {
        Subject::Front(_) => graph.push(json!({
            "@type": "WebSite",
            "@id": format!("{root}/#nettsted"),
            "name": renderer.config.site.name,
            "url": format!("{root}/"),
            "inLanguage": renderer.config.site.languages.iter().map(|l| l.tag()).collect::<Vec<_>>(),
        })),
        Subject::Council(council, _) => graph.push(organisation(renderer, root, council)),
        Subject::Meeting(meeting) => graph.extend(event(renderer, root, frame, meeting)),
        Subject::OpenData => graph.push(datasets(renderer, root, frame)),
        _ => {}
    }
    let text = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // A browser ends the element at the first `</script`, whatever stands around it.
    Some(text.replace('<', "\\u003c"))
}

/// Leaves out what there is no value for.
fn object(fields: Vec<(&str, Json)>) -> Json {
    let known = fields.into_iter().filter(|(_, value)| !value.is_null());
    Json::Object(known.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn page(renderer: &Renderer, root: &str, frame: &Frame) -> Json {
    let about = frame.description.as_deref().or(frame.summary.as_ref().map(|s| s.text.as_str()));
    object(vec![
        ("@type", json!("WebPage")),
        ("@id", json!(format!("{root}{}", frame.url))),
        ("url", json!(format!("{root}{}", frame.url))),
        ("name", json!(flat(&frame.title.text))),
        ("description", about.map_or(Json::Null, |text| json!(super::shortened(&flat(text), 250)))),
        ("inLanguage", json!(frame.lang.tag())),
        ("dateModified", frame.updated.as_ref().map_or(Json::Null, |day| json!(day.iso))),
        ("isPartOf", json!({ "@id": format!("{root}/#nettsted") })),
        (
            "publisher",
            renderer
                .config
                .site
                .responsible
                .as_ref()
                .map_or(Json::Null, |name| json!({ "@type": "GovernmentOrganization", "name": name })),
        ),
    ])
}

fn crumbs(renderer: &Renderer, root: &str, frame: &Frame) -> Option<Json> {
    if frame.crumbs.is_empty() {
        return None;
    }
    let home = (renderer.word(frame.lang, "home"), Some("/".to_owned()));
    let above = frame.crumbs.iter().map(|link| (link.text.clone(), Some(link.url.clone())));
    let own = (frame.title.text.clone(), Some(frame.url.clone()));
    let items: Vec<Json> = std::iter::once(home)
        .chain(above)
        .chain([own])
        .enumerate()
        .map(|(index, (name, url))| {
            object(vec![
                ("@type", json!("ListItem")),
                ("position", json!(index + 1)),
                ("name", json!(flat(&name))),
                ("item", url.map_or(Json::Null, |url| json!(format!("{root}{url}")))),
            ])
        })
        .collect();
    Some(json!({ "@type": "BreadcrumbList", "itemListElement": items }))
}

fn organisation(renderer: &Renderer, root: &str, council: &Council) -> Json {
    let register = &renderer.site.register;
    let contact = council.contact.as_ref().map(|c| &c.value);
    let value = |v: Option<&crate::site::Value<String>>| v.map_or(Json::Null, |v| json!(v.value));
    let point = contact.filter(|c| c.email.is_some() || c.phone.is_some()).map(|c| {
        object(vec![
            ("@type", json!("ContactPoint")),
            ("contactType", value(c.role.as_ref())),
            ("email", value(c.email.as_ref())),
            ("telephone", value(c.phone.as_ref())),
        ])
    });
    let area = |name: &str| json!({ "@type": "AdministrativeArea", "name": name });
    let covers = council.covers.as_ref();
    let units = covers.iter().flat_map(|c| &c.units).filter_map(|u| register.unit(&u.value));
    let municipalities = units.flat_map(|u| &u.municipalities).filter_map(|m| m.name.as_ref());
    let mut areas: Vec<Json> = municipalities.map(|name| area(&name.value)).collect();
    let county = council.county().and_then(|id| register.county(&id.value)).and_then(|c| c.name.as_ref());
    if areas.is_empty() {
        areas.extend(county.map(|name| area(&name.value)));
    }
    let parent = renderer.site.parent(council);
    object(vec![
        ("@type", json!("GovernmentOrganization")),
        ("@id", json!(id(root, council))),
        ("name", json!(council.name())),
        ("url", json!(format!("{root}{}", council.url()))),
        ("description", council.summary.as_ref().map_or(Json::Null, |s| json!(flat(&s.value)))),
        (
            "parentOrganization",
            parent.map_or(
                Json::Null,
                |p| json!({ "@type": "GovernmentOrganization", "@id": id(root, p), "name": p.name() }),
            ),
        ),
        ("areaServed", if areas.is_empty() { Json::Null } else { json!(areas) }),
        ("contactPoint", point.unwrap_or(Json::Null)),
    ])
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
    Some(object(vec![
        ("@type", json!("Event")),
        ("@id", json!(format!("{root}{}#mote", meeting.url()))),
        ("name", json!(format!("{}, {}", flat(&frame.title.text), council.name()))),
        ("url", json!(format!("{root}{}", frame.url))),
        ("description", meeting.summary.as_ref().map_or(Json::Null, |s| json!(flat(&s.value)))),
        ("startDate", json!(instant(day, start))),
        (
            "endDate",
            end.filter(|_| start.is_some()).map_or(Json::Null, |end| json!(instant(last, Some(end)))),
        ),
        ("previousStartDate", moved.map_or(Json::Null, |_| json!(instant(date, start)))),
        ("eventStatus", json!(format!("https://schema.org/{status}"))),
        ("eventAttendanceMode", mode.map_or(Json::Null, |mode| json!(format!("https://schema.org/{mode}")))),
        ("location", location(renderer, root, frame, meeting)),
        ("inLanguage", json!(frame.lang.tag())),
        (
            "organizer",
            json!({ "@type": "GovernmentOrganization", "@id": id(root, council), "name": council.name() }),
        ),
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
        object(vec![
            ("@type", json!("Place")),
            ("name", json!(own)),
            ("address", address.map_or(Json::Null, |a| json!(a.value))),
        ])
    });
    let is_online = meeting.attendance.as_ref().is_some_and(|a| a.value != Attendance::InPerson);
    let online = is_online.then(|| {
        json!({
            "@type": "VirtualLocation",
            "name": renderer.word(frame.lang, "attendance_digital"),
            "url": format!("{root}{}", frame.url),
        })
    });
    match (place, online) {
        (Some(place), Some(online)) => json!([place, online]),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => Json::Null,
    }
}

fn datasets(renderer: &Renderer, root: &str, frame: &Frame) -> Json {
    let files = super::open_data::files(renderer);
    let distribution: Vec<Json> = files
        .iter()
        .map(|(url, kind, _)| {
            json!({ "@type": "DataDownload", "contentUrl": format!("{root}{url}"), "encodingFormat": kind })
        })
        .collect();
    json!({
        "@type": "Dataset",
        "@id": format!("{root}{}#data", outlets::OPEN_DATA),
        "name": renderer.config.site.name,
        "description": renderer.word(frame.lang, "open_data_summary"),
        "url": format!("{root}{}", frame.url),
        "isAccessibleForFree": true,
        "distribution": distribution,
    })
}
