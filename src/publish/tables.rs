//! Tables for spreadsheets: meetings, cases, and numbers for each council and year.
//!
//! Semicolons and a byte order mark, because that is what Norwegian spreadsheets open right. Numbers of
//! persons from 1 to 4 are told as «færre enn 5».

use std::collections::BTreeSet;

use anyhow::{Context as _, Result};
use jiff::civil::Date;

use super::{Material, count};
use crate::lang::Lang;
use crate::render::words;
use crate::site::meeting::{Attendance, MeetingStatus};
use crate::site::{Case, Council, Meeting, Value};

pub(super) fn meetings(material: &Material) -> Result<Vec<u8>> {
    let head = [
        "utvalg",
        "utvalg_navn",
        "dato",
        "start",
        "slutt",
        "type",
        "status",
        "deltakelse",
        "sted",
        "tilrettelegging",
        "antall_saker",
        "brukerrepresentanter",
        "fra_nav",
        "andre",
        "forfall",
        "referat_publisert",
        "adresse",
    ];
    table(&head, material.site.meetings.iter().map(|m| meeting(material, m)))
}

fn meeting(material: &Material, meeting: &Meeting) -> Vec<String> {
    let word = |key| material.word(Lang::Nb, key).to_owned();
    let time = |t: &Option<Value<jiff::civil::Time>>| {
        t.as_ref().map_or(String::new(), |t| format!("{:02}:{:02}", t.hour(), t.minute()))
    };
    let people = |n: Option<&Value<u32>>| n.map_or(String::new(), |n| count(n.value));
    let present = meeting.present.as_ref().map(|p| &p.value);
    let attendance = meeting.attendance.as_ref().map(|a| match a.value {
        Attendance::InPerson => "fysisk",
        Attendance::Digital => "digital",
        Attendance::Both => "begge",
    });
    let access: Vec<String> = meeting.access.iter().map(|a| word(words::access(a.value))).collect();
    let venue = meeting.venue.as_ref().and_then(|v| v.name.as_ref());
    vec![
        meeting.council.clone(),
        material.council(&meeting.council).map_or(String::new(), |c| c.name().to_owned()),
        date(meeting.date.as_ref()),
        time(&meeting.start),
        time(&meeting.end),
        word(words::meeting_kind(meeting.kind.as_ref().map(|k| k.value))),
        meeting.status.as_ref().map_or(String::new(), |s| word(words::meeting_status(s.value))),
        attendance.unwrap_or_default().to_owned(),
        venue.map_or(String::new(), |v| v.value.clone()),
        access.join(", "),
        meeting.agenda.len().to_string(),
        people(present.and_then(|p| p.user_representatives.as_ref())),
        people(present.and_then(|p| p.nav.as_ref())),
        people(present.and_then(|p| p.others.as_ref())),
        people(meeting.absent.as_ref()),
        date(meeting.minutes.as_ref().and_then(|m| m.published.as_ref())),
        material.address(&meeting.url()),
    ]
}

pub(super) fn cases(material: &Material) -> Result<Vec<u8>> {
    let head = [
        "id",
        "tittel",
        "type",
        "status",
        "utfall",
        "meldt_inn_av",
        "angår",
        "linjer",
        "mål",
        "oppgaver",
        "første_steg",
        "siste_steg",
        "antall_steg",
        "svarfrist",
        "svar_dato",
        "adresse",
    ];
    table(&head, material.site.cases.iter().map(|c| case(material, c)))
}

fn case(material: &Material, case: &Case) -> Vec<String> {
    let word = |key| material.word(Lang::Nb, key).to_owned();
    let list =
        |values: &[Value<String>]| values.iter().map(|v| v.value.as_str()).collect::<Vec<_>>().join(", ");
    let days = || case.way.iter().filter_map(|step| step.date.as_ref()).map(|d| d.value);
    vec![
        case.id.clone(),
        case.title().to_owned(),
        case.kind.as_ref().map_or(String::new(), |k| k.value.to_owned()),
        case.status.as_ref().map_or(String::new(), |s| word(words::case_status(s.value))),
        case.outcome.as_ref().map_or(String::new(), |o| word(words::outcome(o.value))),
        case.raised_by.as_ref().and_then(|r| r.council.as_ref()).map_or(String::new(), |c| c.value.clone()),
        list(&case.concerns),
        list(&case.service_lines),
        list(&case.goals),
        list(&case.tasks),
        days().min().map_or(String::new(), |d| d.to_string()),
        days().max().map_or(String::new(), |d| d.to_string()),
        case.way.len().to_string(),
        date(case.answer_deadline.as_ref()),
        date(case.answer.as_ref().and_then(|a| a.date.as_ref())),
        material.address(&case.url()),
    ]
}

pub(super) fn numbers(material: &Material) -> Result<Vec<u8>> {
    let head = [
        "utvalg",
        "utvalg_navn",
        "år",
        "møter_planlagt",
        "møter_avholdt",
        "møter_avlyst_eller_flyttet",
        "referater_publisert",
        "saker_meldt_inn",
        "saker_besvart",
        "plasser",
        "opplærte",
    ];
    let rows = material.site.councils.iter().flat_map(|c| years(material, c));
    table(&head, rows)
}

/// One row for each year in which the council met or raised a case.
fn years(material: &Material, council: &Council) -> Vec<Vec<String>> {
    let meetings = material.site.meetings_of(&council.id);
    let year_of = |date: Option<&Value<Date>>| date.map(|d| d.value.year());
    let raised = |case: &&Case| {
        case.raised_by.as_ref().and_then(|r| r.council.as_ref()).is_some_and(|c| c.value == council.id)
    };
    let cases: Vec<(&Case, Option<i16>)> = material
        .site
        .cases
        .iter()
        .filter(raised)
        .map(|c| (c, year_of(c.way.first().and_then(|s| s.date.as_ref()))))
        .collect();
    let mut years: BTreeSet<i16> = meetings.iter().filter_map(|m| year_of(m.date.as_ref())).collect();
    years.extend(cases.iter().filter_map(|(_, year)| *year));
    let now = material.today.year();
    let seats = || council.seats.iter().flat_map(|s| &s.seats).filter(|s| s.is_current(material.today));
    years
        .into_iter()
        .map(|year| {
            let held = |wanted: &[MeetingStatus]| {
                let of_year = meetings.iter().filter(|m| year_of(m.date.as_ref()) == Some(year));
                of_year.filter(|m| wanted.iter().any(|w| m.is(*w))).count().to_string()
            };
            let minutes = meetings
                .iter()
                .filter(|m| year_of(m.date.as_ref()) == Some(year))
                .filter(|m| m.minutes.as_ref().is_some_and(|m| m.published.is_some()))
                .count();
            let of_year = || cases.iter().filter(|(_, y)| *y == Some(year));
            let answered =
                of_year().filter(|(c, _)| c.answer.as_ref().is_some_and(|a| a.date.is_some())).count();
            // Seats are known for today only.
            let people = |n: usize| if year == now { count(n as u32) } else { String::new() };
            let trained =
                seats().filter(|s| s.trained.as_ref().is_some_and(|d| d.value <= material.today)).count();
            let all = seats().count();
            // Either number could be worked out from the other and the rest.
            let rest_is_small = (1..super::FEWEST as usize).contains(&all.saturating_sub(trained));
            vec![
                council.id.clone(),
                council.name().to_owned(),
                year.to_string(),
                held(&[MeetingStatus::Planned]),
                held(&[MeetingStatus::Held]),
                held(&[MeetingStatus::Cancelled, MeetingStatus::Moved]),
                minutes.to_string(),
                of_year().count().to_string(),
                answered.to_string(),
                people(all),
                if rest_is_small { String::new() } else { people(trained) },
            ]
        })
        .collect()
}

fn date(date: Option<&Value<Date>>) -> String {
    date.map_or(String::new(), |d| d.value.to_string())
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(head).context("the table could not be written")?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| tame(cell))).context("the table could not be written")?;
    }
    writer.into_inner().context("the table could not be written")
}

/// A spreadsheet takes what begins with these for a formula.
fn tame(cell: &str) -> String {
    let flat = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.starts_with(['=', '+', '-', '@']) { format!("'{flat}") } else { flat }
}

#[cfg(test)]
mod tests {
    use super::{table, tame};

    #[test]
    fn a_cell_is_never_a_formula_and_never_breaks_the_table() {
        assert_eq!(tame("=1+1"), "'=1+1");
        let bytes = table(&["a", "b"], [vec!["x;y".to_owned(), "«z»\n\"q\"".to_owned()]].into_iter());
        let text = String::from_utf8(bytes.expect("a table")).expect("UTF-8");
        assert_eq!(text, "\u{feff}a;b\r\n\"x;y\";\"«z» \"\"q\"\"\"\r\n");
    }
}
