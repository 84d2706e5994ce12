//! A page in another language lies beside the original, and is as the original where it says nothing.

use std::collections::BTreeMap;
use std::sync::Mutex;

use klarside::check;
use klarside::commands::road::Input;
use klarside::config::Config;
use klarside::rules::ALL;
use klarside::source::Sources;

const ORIGINAL: &str = "---\ndato: 2026-03-12\nstart: \"10:00\"\nslutt: \"12:00\"\nstatus: avholdt\nkort_fortalt: Vi møttes.\n---\n";

const COUNCIL: &str = "navn: Utvalget\ntype: lokalt\ndekker: {samarbeid: nei}\nkort_fortalt: Vi gir råd.\nkontakt: {funksjon: Sekretariatet}\n";

#[test]
fn a_meeting_in_northern_sami() {
    let files = [
        ("content/utvalg/a/utvalg.yaml", COUNCIL),
        ("content/utvalg/a/moter/2026-03-12.md", ORIGINAL),
        ("content/utvalg/a/moter/2026-03-12.se.md", "---\nkort_fortalt: Mii deaivvadeimmet.\n---\n"),
    ];
    let today = "2026-06-01".parse().expect("a date");
    let input = Input::of(Config::default(), Sources::of(&files), today).expect("a theme");
    assert_eq!(input.site.meetings.len(), 1, "the translation is no second meeting");
    let pages = Mutex::new(BTreeMap::new());
    let take = |page: &klarside::page::Page, _| {
        pages.lock().expect("no panic").insert(page.url.clone(), (page.lang.tag(), page.html.clone()));
        Ok(())
    };
    let arrived = input.travel(ALL, &take).expect("pages");
    let pages = pages.into_inner().expect("no panic");
    let (lang, html) = &pages["/se/utvalg/a/moter/2026-03-12/"];
    assert_eq!(*lang, "se");
    assert!(html.contains("Mii deaivvadeimmet.") && html.contains("10.00"));
    assert!(pages["/utvalg/a/moter/2026-03-12/"].1.contains("hreflang=\"se\""));
    let rules: Vec<&str> = check::sorted(arrived.findings).iter().map(|f| f.rule.id).collect();
    for rule in ["key-missing", "meetings-on-same-day", "id-duplicate", "page-title-twice"] {
        assert!(!rules.contains(&rule), "{rule}");
    }
}

#[test]
fn a_meeting_without_front_matter_is_not_forgotten() {
    let files = [
        ("content/utvalg/a/utvalg.yaml", "id: a\nnavn: Utvalget\ntype: lokalt\n"),
        ("content/utvalg/a/moter/2026-03-12.md", "Bare tekst.\n"),
    ];
    let input = Input::of(Config::default(), Sources::of(&files), "2026-06-01".parse().expect("a date"))
        .expect("a theme");
    let rule = ALL.iter().find(|r| r.id == "key-missing").expect("the rule");
    let arrived = input.travel(&[rule], &|_, _| Ok(())).expect("pages");
    let found =
        arrived.findings.iter().any(|f| input.sources.document(f.place.file).name() == "2026-03-12.md");
    assert!(found, "the missing date is told");
}
