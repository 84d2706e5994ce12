//! Open data: councils, meetings and items of agendas with eInnsyn's names, and councils, seats and
//! meetings with Popolo's.
//!
//! Field names of eInnsyn: felleslosninger/einnsyn-api-spec, typespec. The file has its shape and is no
//! delivery: ids and the number of the organisation are given by the receiver. `…Sensitiv` repeats the
//! public title, never anything shielded. Popolo: popolo-project/popolo-spec. A person is named only
//! where the pages name them.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde_json::{Map, Value as Json, json};

use super::Material;
use crate::lang::Lang;
use crate::render::{dates, words};
use crate::site::council::{CouncilKind, Seat, Shown, Status};
use crate::site::meeting::{AgendaItem, AgendaKind, MeetingStatus};
use crate::site::{Council, Meeting, Value};

/// Leaves out what there is no value for.
fn object(fields: Vec<(&str, Json)>) -> Json {
    let known = fields.into_iter().filter(|(_, value)| !value.is_null());
    Json::Object(known.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}

fn text(value: Option<&Value<String>>) -> Json {
    value.map_or(Json::Null, |v| json!(flat(&v.value)))
}

fn day(value: Option<&Value<Date>>) -> Json {
    value.map_or(Json::Null, |v| json!(v.value.to_string()))
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first characters of a text.
fn at_most(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn bytes(json: &Json) -> Vec<u8> {
    format!("{json:#}\n").into_bytes()
}

pub(super) fn einnsyn(material: &Material) -> Vec<u8> {
    let site = material.site;
    let mut items: Vec<Json> = site.councils.iter().map(|c| unit(material, c)).collect();
    for council in &site.councils {
        items.extend(seats(material, council).into_iter().map(|(id, seat)| participant(material, &id, seat)));
    }
    items.extend(site.meetings.iter().filter_map(|m| folder(material, m)));
    items.extend(site.meetings.iter().filter_map(shield));
    bytes(&json!({ "items": items }))
}

fn unit(material: &Material, council: &Council) -> Json {
    let contact = council.contact.as_ref().map(|c| &c.value);
    let email = contact.and_then(|c| c.email.as_ref());
    let einnsyn = council.einnsyn.as_ref().map(|e| &e.value);
    let in_lang = |lang| if council.lang() == lang { text(council.name.as_ref()) } else { Json::Null };
    let is_sami = matches!(council.lang(), Lang::Se | Lang::Smj | Lang::Sma);
    object(vec![
        ("entity", json!("Enhet")),
        ("externalId", json!(council.id)),
        ("navn", json!(council.name())),
        ("navnNynorsk", in_lang(Lang::Nn)),
        ("navnSami", if is_sami { json!(council.name()) } else { Json::Null }),
        ("enhetskode", einnsyn.map_or(Json::Null, |e| text(e.unit_code.as_ref()))),
        ("enhetstype", json!("UTVALG")),
        ("kontaktpunktEpost", text(email)),
        ("kontaktpunktTelefon", contact.map_or(Json::Null, |c| text(c.phone.as_ref()))),
        ("innsynskravEpost", text(email)),
        ("avsluttetDato", day(council.closed_on.as_ref())),
        ("parent", material.site.parent(council).map_or(Json::Null, |p| json!(p.id))),
    ])
}

/// The seats everybody may see, each with an id made from its place in the list: the key in the file
/// stays there.
fn seats<'a>(material: &Material, council: &'a Council) -> Vec<(String, &'a Seat)> {
    let all = council.seats.iter().flat_map(|s| &s.seats).enumerate();
    let seen = all.filter(|(_, seat)| seat.is_current(material.today));
    let seen = seen.filter(|(_, seat)| seat.shown.as_ref().is_none_or(|s| s.value != Shown::Nothing));
    seen.map(|(index, seat)| (format!("{}/plass-{}", council.id, index + 1), seat)).collect()
}

fn role(material: &Material, seat: &Seat) -> String {
    let role = seat.role.as_ref().map_or("role_member", |r| words::role(r.value));
    material.word(Lang::Nb, role).to_owned()
}

fn kind(material: &Material, seat: &Seat) -> Option<String> {
    seat.kind.as_ref().map(|k| material.word(Lang::Nb, words::seat(k.value)).to_owned())
}

fn participant(material: &Material, id: &str, seat: &Seat) -> Json {
    let role = role(material, seat);
    let name = seat.public_name(material.today).map(|name| name.value.clone());
    object(vec![
        ("entity", json!("Moetedeltaker")),
        ("externalId", json!(id)),
        ("moetedeltakerNavn", json!(name.or_else(|| kind(material, seat)).unwrap_or_else(|| role.clone()))),
        ("moetedeltakerFunksjon", json!(role)),
    ])
}

/// A meeting's id in the data: what `møte:` in a case says.
fn meeting_id(meeting: &Meeting) -> String {
    format!("{}/{}", meeting.council, meeting.slug)
}

fn instant(date: Date, time: Option<Time>) -> String {
    let at = dates::in_oslo(date, time.unwrap_or_else(Time::midnight)).with_time_zone(TimeZone::UTC);
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The title everybody may see.
fn title(material: &Material, meeting: &Meeting) -> String {
    let public = meeting.closed.as_ref().and_then(|c| c.public_title.as_ref());
    public.map_or_else(|| heading(material, meeting), |title| flat(&title.value))
}

fn heading(material: &Material, meeting: &Meeting) -> String {
    let kind = material.word(Lang::Nb, words::meeting_kind(meeting.kind.as_ref().map(|k| k.value)));
    let date = meeting.date.as_ref().map_or_else(|| meeting.slug.clone(), |d| dates::date(d.value, Lang::Nb));
    format!("{kind} {date}")
}

fn folder(material: &Material, meeting: &Meeting) -> Option<Json> {
    let date = meeting.date.as_ref()?.value;
    let council = material.council(&meeting.council);
    let meetings = material.site.meetings_of(&meeting.council);
    let here = meetings.iter().position(|m| m.slug == meeting.slug)?;
    let year = |m: &&Meeting| m.date.as_ref().is_some_and(|d| d.value.year() == date.year());
    let number = meetings[..=here].iter().filter(year).count();
    let neighbour = |index: Option<usize>| {
        index.and_then(|i| meetings.get(i)).map_or(Json::Null, |m| json!(meeting_id(m)))
    };
    let title = title(material, meeting);
    let venue = meeting.venue.as_ref().and_then(|v| v.name.as_ref());
    let items: Vec<Json> =
        meeting.agenda.iter().filter_map(|item| item_of(material, meeting, item)).collect();
    Some(object(vec![
        ("entity", json!("Moetemappe")),
        ("externalId", json!(meeting_id(meeting))),
        ("offentligTittel", json!(title)),
        ("offentligTittelSensitiv", json!(title)),
        (
            "beskrivelse",
            meeting.summary.as_ref().map_or(Json::Null, |s| json!(at_most(&flat(&s.value), 1000))),
        ),
        ("moetenummer", json!(format!("{number}/{}", date.year()))),
        ("utvalg", json!(council.map_or(meeting.council.as_str(), Council::name))),
        ("moetedato", json!(instant(date, meeting.start.as_ref().map(|t| t.value)))),
        ("moetested", text(venue)),
        ("referanseForrigeMoete", neighbour(here.checked_sub(1))),
        ("referanseNesteMoete", neighbour(Some(here + 1))),
        ("moetedokument", document(material, meeting)),
        ("moetesak", if items.is_empty() { Json::Null } else { Json::Array(items) }),
        ("oppdatertDato", meeting.updated.as_ref().map_or(Json::Null, |d| json!(instant(d.value, None)))),
    ]))
}

fn document(material: &Material, meeting: &Meeting) -> Json {
    let Some(published) = meeting.minutes.as_ref().and_then(|m| m.published.as_ref()) else {
        return Json::Null;
    };
    let title = format!("Referat: {}", title(material, meeting));
    let file = json!({
        "entity": "Dokumentobjekt",
        "referanseDokumentfil": material.address(&meeting.url()),
        "format": "text/html",
    });
    json!([{
        "entity": "Moetedokument",
        "offentligTittel": title,
        "offentligTittelSensitiv": title,
        "moetedokumenttype": "referat",
        "publisertDato": instant(published.value, None),
        "dokumentbeskrivelse": [{
            "entity": "Dokumentbeskrivelse",
            "tittel": title,
            "tittelSensitiv": title,
            "dokumentnummer": 1,
            "tilknyttetRegistreringSom": "hoveddokument",
            "dokumentobjekt": [file],
        }],
    }])
}

/// An item with a number of the form 7/2026; the others have a title only.
fn item_of(material: &Material, meeting: &Meeting, item: &AgendaItem) -> Option<Json> {
    let case = item.case.as_ref().and_then(|id| material.site.case(&id.value));
    let title = item.title.as_ref().map(|t| flat(&t.value)).or_else(|| Some(case?.title().to_owned()))?;
    let number = item.number.as_ref().and_then(|n| {
        let (number, year) = n.value.split_once('/')?;
        Some((number.trim().parse::<u32>().ok()?, year.trim().parse::<u32>().ok().filter(|y| *y >= 1700)?))
    });
    let (kind, own) = match item.kind.as_ref().map(|k| k.value) {
        Some(AgendaKind::Approval) => ("godkjenning", "godkjenning"),
        Some(AgendaKind::Information) => ("orientering", "orientering"),
        Some(AgendaKind::Reference) => ("referat", "referatsak"),
        Some(AgendaKind::Discussion) => ("annet", "drøfting"),
        Some(AgendaKind::Advice) => ("annet", "råd"),
        Some(AgendaKind::Hearing) => ("annet", "høring"),
        Some(AgendaKind::AnyOtherBusiness) => ("annet", "eventuelt"),
        None => ("annet", "annet"),
    };
    Some(object(vec![
        ("entity", json!("Moetesak")),
        ("externalId", case.map_or(Json::Null, |c| json!(c.id))),
        ("offentligTittel", json!(title)),
        ("offentligTittelSensitiv", json!(title)),
        ("moetesakstype", json!(kind)),
        ("legacyMoetesakstype", json!(own)),
        ("moetesaksaar", number.map_or(Json::Null, |(_, year)| json!(year))),
        ("moetesakssekvensnummer", number.map_or(Json::Null, |(number, _)| json!(number))),
        ("utvalg", json!(material.council(&meeting.council).map_or(meeting.council.as_str(), Council::name))),
    ]))
}

fn shield(meeting: &Meeting) -> Option<Json> {
    let closed = meeting.closed.as_ref()?;
    Some(object(vec![
        ("entity", json!("Skjerming")),
        ("externalId", json!(meeting_id(meeting))),
        ("tilgangsrestriksjon", json!("UO")),
        ("skjermingshjemmel", text(closed.ground.as_ref())),
    ]))
}

pub(super) fn popolo(material: &Material) -> Vec<u8> {
    let site = material.site;
    let mut organizations: Vec<Json> = site.councils.iter().map(|c| organization(material, c)).collect();
    organizations.extend(site.register.organisations.iter().filter_map(|organisation| {
        let id = &organisation.id.as_ref()?.value;
        let link = organisation.website.as_ref().map(|w| json!([{ "url": w.value }]));
        Some(object(vec![
            ("id", json!(format!("organisasjon/{id}"))),
            ("name", text(organisation.name.as_ref())),
            ("classification", json!("brukerorganisasjon")),
            ("links", link.unwrap_or(Json::Null)),
        ]))
    }));
    let (mut posts, mut memberships, mut persons) = (Vec::new(), Vec::new(), Vec::new());
    for council in &site.councils {
        for (id, seat) in seats(material, council) {
            let role = role(material, seat);
            let label = kind(material, seat).map_or_else(|| role.clone(), |kind| format!("{role}, {kind}"));
            posts.push(object(vec![
                ("id", json!(id)),
                ("label", json!(label)),
                ("role", json!(role)),
                ("organization_id", json!(council.id)),
                ("start_date", day(seat.from.as_ref())),
                ("end_date", day(seat.until.as_ref())),
            ]));
            let person = seat.public_name(material.today).map(|name| (format!("{id}/person"), name));
            if let Some((id, name)) = &person {
                persons.push(json!({ "id": id, "name": name.value }));
            }
            let behalf = seat.organisation.as_ref().map(|o| format!("organisasjon/{}", o.value));
            memberships.push(object(vec![
                ("id", json!(format!("{id}/medlemskap"))),
                ("label", json!(label)),
                ("role", json!(role)),
                ("organization_id", json!(council.id)),
                ("post_id", json!(id)),
                ("person_id", person.map_or(Json::Null, |(id, _)| json!(id))),
                ("on_behalf_of_id", behalf.map_or(Json::Null, |id| json!(id))),
                ("start_date", day(seat.from.as_ref())),
                ("end_date", day(seat.until.as_ref())),
            ]));
        }
    }
    let events: Vec<Json> = site.meetings.iter().filter_map(|m| event(material, m)).collect();
    bytes(&json!({
        "organizations": organizations,
        "posts": posts,
        "memberships": memberships,
        "persons": persons,
        "events": events,
    }))
}

fn organization(material: &Material, council: &Council) -> Json {
    let contact = council.contact.as_ref().map(|c| &c.value);
    let label = contact.and_then(|c| c.role.as_ref());
    let detail = |kind: &str, value: Option<&Value<String>>| {
        value.map(|v| object(vec![("type", json!(kind)), ("value", json!(v.value)), ("label", text(label))]))
    };
    let details: Vec<Json> = contact
        .map(|c| [detail("email", c.email.as_ref()), detail("voice", c.phone.as_ref())])
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    let kind = council.kind().and_then(|kind| CouncilKind::WORDS.iter().find(|(_, k)| *k == kind));
    let mandate =
        material.site.mandates_of(&council.id).filter_map(|m| m.from.as_ref()).map(|d| d.value).min();
    object(vec![
        ("id", json!(council.id)),
        ("name", json!(council.name())),
        ("classification", json!(kind.map_or("utvalg", |(word, _)| word))),
        ("parent_id", material.site.parent(council).map_or(Json::Null, |p| json!(p.id))),
        ("abstract", text(council.summary.as_ref())),
        ("founding_date", mandate.map_or(Json::Null, |d| json!(d.to_string()))),
        (
            "dissolution_date",
            if council.status.as_ref().is_some_and(|s| s.value == Status::Closed) {
                day(council.closed_on.as_ref())
            } else {
                Json::Null
            },
        ),
        ("contact_details", if details.is_empty() { Json::Null } else { json!(details) }),
        ("links", json!([{ "url": material.address(&council.url()) }])),
    ])
}

fn event(material: &Material, meeting: &Meeting) -> Option<Json> {
    let date = meeting.date.as_ref()?.value;
    let at = |time: Option<Time>| {
        let Some(time) = time else { return json!(date.to_string()) };
        json!(dates::in_oslo(date, time).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    let status = match meeting.status.as_ref().map(|s| s.value) {
        Some(MeetingStatus::Cancelled) => "cancelled",
        Some(MeetingStatus::Moved) => "tentative",
        _ => "confirmed",
    };
    let venue = meeting.venue.as_ref().and_then(|v| v.name.as_ref());
    Some(object(vec![
        ("id", json!(meeting_id(meeting))),
        ("name", json!(heading(material, meeting))),
        ("classification", json!("møte")),
        ("organization_id", json!(meeting.council)),
        ("start_date", at(meeting.start.as_ref().map(|t| t.value))),
        ("end_date", meeting.end.as_ref().map_or(Json::Null, |t| at(Some(t.value)))),
        ("location", text(venue)),
        ("status", json!(status)),
        ("description", text(meeting.summary.as_ref())),
        ("sources", json!([{ "url": material.address(&meeting.url()) }])),
    ]))
}
