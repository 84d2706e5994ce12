//! What goes out beside the pages: feeds, calendars, tables and data.

use klarside::commands::road::{Arrived, Input};
use klarside::config::{Config, Known};
use klarside::source::Sources;
use serde_json::Value;

const COUNCIL: &str = "id: a\nnavn: Utvalget, i nord; her\ntype: lokalt\ndekker: {samarbeid: nei}\nkort_fortalt: Vi gir råd.\nkontakt: {funksjon: Sekretariatet, epost: post@example.invalid}\n";
const HELD: &str = "---\ndato: 2026-03-12\nstart: \"10:00\"\nslutt: \"14:00\"\nstatus: avholdt\nkort_fortalt: Vi snakket om brev.\ninnkalling_sendt: 2026-02-26\nreferat: {status: godkjent, publisert: 2026-03-20}\ntil_stede: {brukerrepresentanter: 7, nav: 3}\nforfall: 2\nsaksliste:\n  - {nr: \"7/2026\", sak: 2026-001, type: drøfting}\n---\n";
const CANCELLED: &str =
    "---\ndato: 2026-07-02\nstart: \"10:00\"\nstatus: avlyst\nårsak: Sykdom.\noppdatert: 2026-06-01\n---\n";
const SUMMER: &str =
    "---\ndato: 2026-08-20\nstart: \"10:00\"\nstatus: planlagt\ndeltakelse: begge\nsted: {navn: Nav}\n---\n";
const CASE: &str = "---\nid: 2026-001\ntittel: \"=Brev\"\ntype: service\nstatus: til behandling\nmeldt_inn_av: {utvalg: a}\nangår: [a]\nvei:\n  - {dato: 2026-02-01, fra: a, til: a, hendelse: behandlet}\n---\n";
const HEARING: &str = "---\ntittel: Nye regler\nfrist: 2026-07-01\nspurt: [a]\n---\n";
const SEATS: &str = "medlemmer:\n  - {nøkkel: m-07, rolle: leder, slag: brukerrepresentant}\n  - {nøkkel: m-08, visning: ingen, rolle: medlem, slag: nav}\n";

fn arrived() -> Arrived {
    let files = [
        ("content/utvalg/a/utvalg.yaml", COUNCIL),
        ("content/utvalg/a/medlemmer.yaml", SEATS),
        ("content/utvalg/a/moter/2026-03-12.md", HELD),
        ("content/utvalg/a/moter/2026-07-02.md", CANCELLED),
        ("content/utvalg/a/moter/2026-08-20.md", SUMMER),
        ("content/saker/2026-001.md", CASE),
        ("content/horinger/nye-regler.md", HEARING),
    ];
    let config = Config::of(
        "[site]\nname = \"Brukerutvalg\"\nbase_url = \"https://www.nav.no/brukerutvalg\"\n",
        &Known::default(),
    )
    .expect("settings");
    let today = "2026-06-15".parse().expect("a date");
    let input = Input::of(config, Sources::of(&files), today).expect("a theme");
    input.travel(&[], &|_, _| Ok(())).expect("pages")
}

fn file(arrived: &Arrived, url: &str) -> String {
    let found = arrived.files.iter().find(|file| file.url == url).unwrap_or_else(|| panic!("{url}"));
    String::from_utf8(found.bytes.clone()).expect("UTF-8")
}

/// The lines of a calendar, folded ones put together.
fn lines(ics: &str) -> Vec<String> {
    ics.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_meeting_is_an_entry_in_a_calendar() {
    let arrived = arrived();
    let ics = file(&arrived, "/utvalg/a/moter/2026-03-12/mote.ics");
    assert!(ics.split("\r\n").all(|line| line.len() <= 75), "no line is longer than 75 octets");
    let lines = lines(&ics);
    for line in [
        "UID:a-2026-03-12@www.nav.no",
        "DTSTAMP:20260320T000000Z",
        // Norway was an hour ahead in March, and is two in summer.
        "DTSTART:20260312T090000Z",
        "DTEND:20260312T130000Z",
        "SUMMARY:Møte: Utvalget\\, i nord\\; her",
        "STATUS:CONFIRMED",
    ] {
        assert!(lines.iter().any(|l| l == line), "{line}\n{ics}");
    }
    let summer = self::lines(&file(&arrived, "/utvalg/a/moter/2026-08-20/mote.ics"));
    assert!(summer.iter().any(|l| l == "DTSTART:20260820T080000Z"), "{summer:#?}");
}

#[test]
fn a_cancelled_meeting_stays_in_the_calendar_as_cancelled() {
    let arrived = arrived();
    let all = lines(&file(&arrived, "/utvalg/a/moter.ics"));
    assert_eq!(
        all,
        lines(&file(&arrived, "/moter.ics"))
            .iter()
            .map(|l| l.replace("NAME:Brukerutvalg", "NAME:Utvalget\\, i nord\\; her"))
            .collect::<Vec<_>>()
    );
    let from = all.iter().position(|l| l.starts_with("UID:a-2026-07-02")).expect("the meeting");
    let event = &all[..from];
    let begin = event.iter().rposition(|l| l == "BEGIN:VEVENT").expect("its beginning");
    assert!(event[begin..].iter().any(|l| l == "STATUS:CANCELLED"), "{all:#?}");
    assert_eq!(all.iter().filter(|l| l.starts_with("UID:")).count(), 4);
}

#[test]
fn a_feed_tells_what_has_happened_and_nothing_that_has_not() {
    let arrived = arrived();
    let bytes = file(&arrived, "/utvalg/a/atom.xml");
    let feed = atom_syndication::Feed::read_from(bytes.as_bytes()).expect("Atom");
    let entries: Vec<(&str, String)> =
        feed.entries().iter().map(|e| (e.title().as_str(), e.updated().to_rfc3339())).collect();
    assert_eq!(
        entries,
        [
            ("Avlyst: 2. juli 2026, Utvalget, i nord; her", "2026-06-01T00:00:00+02:00".to_owned()),
            ("Referat fra møte 12. mars 2026, Utvalget, i nord; her", "2026-03-20T00:00:00+01:00".to_owned()),
            (
                "Innkalling til møte 12. mars 2026, Utvalget, i nord; her",
                "2026-02-26T00:00:00+01:00".to_owned()
            ),
            ("=Brev (utvalget jobber med saken)", "2026-02-01T00:00:00+01:00".to_owned()),
        ]
    );
    assert_eq!(feed.updated().to_rfc3339(), "2026-06-01T00:00:00+02:00");
    assert_eq!(feed.id(), "https://www.nav.no/brukerutvalg/utvalg/a/atom.xml");
}

#[test]
fn the_deadline_of_a_hearing_is_in_the_calendar() {
    let arrived = arrived();
    for url in ["/moter.ics", "/utvalg/a/moter.ics"] {
        let all = lines(&file(&arrived, url));
        let deadline =
            all.iter().position(|l| l == "SUMMARY:Frist for høring: Nye regler").expect("the deadline");
        assert!(all[..deadline].iter().any(|l| l == "DTSTART;VALUE=DATE:20260701"), "{all:#?}");
    }
}

#[test]
fn small_numbers_of_persons_and_hidden_seats_stay_in_the_files() {
    let arrived = arrived();
    let meetings = file(&arrived, "/data/moter.csv");
    let held = meetings.lines().find(|l| l.contains("2026-03-12")).expect("the meeting");
    assert!(held.contains(";7;færre enn 5;;færre enn 5;2026-03-20;"), "{held}");
    let cases = file(&arrived, "/data/saker.csv");
    assert!(cases.contains(";'=Brev;"), "{cases}");
    for url in ["/data/einnsyn.json", "/data/popolo.json"] {
        let data = file(&arrived, url);
        assert!(data.contains("plass-1") && !data.contains("plass-2") && !data.contains("m-0"), "{data}");
    }
}

#[test]
fn the_data_has_the_names_of_einnsyn_and_popolo() {
    let arrived = arrived();
    let einnsyn: Value = serde_json::from_str(&file(&arrived, "/data/einnsyn.json")).expect("JSON");
    let items = einnsyn["items"].as_array().expect("a list");
    let folder = items.iter().find(|i| i["externalId"] == "a/2026-03-12").expect("the meeting");
    assert_eq!(folder["entity"], "Moetemappe");
    assert_eq!(folder["moetenummer"], "1/2026");
    assert_eq!(folder["moetedato"], "2026-03-12T09:00:00Z");
    assert_eq!(folder["referanseNesteMoete"], "a/2026-07-02");
    assert_eq!(folder["moetesak"][0]["moetesakssekvensnummer"], 7);
    let popolo: Value = serde_json::from_str(&file(&arrived, "/data/popolo.json")).expect("JSON");
    assert_eq!(popolo["organizations"][0]["classification"], "lokalt");
    assert_eq!(popolo["events"].as_array().map(Vec::len), Some(3));
    assert_eq!(popolo["persons"], serde_json::json!([]));
}
