//! A mandate and a plan of meetings as offices write them, typed in by hand: two councils that share
//! a meeting, a meeting over two days, one that is moved, one that is called off, one out of turn, on
//! the net and in the room; leaders elected for two years, deputies, organisations with several seats;
//! two leaders who take turns, half of the seats renewed each year, a common row of substitutes, a seat
//! nobody has, a quorum and a working committee; a youth council on the net, in Nynorsk; a city whose
//! leaders take turns each year, with observers, a seminar over two days, an item put off and minutes that
//! were corrected; the council of a hospital and that of a municipality, which Nav's duties do not bind.
//! The model holds it all without bending, and nothing that is right is told as wrong.

use std::path::Path;
use std::sync::Mutex;

use klarside::check::{self, Level, Verdict};
use klarside::commands::{known, road::Input};
use klarside::config::Config;
use klarside::rules::ALL;
use klarside::source::Sources;

fn input() -> Input {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::read(root, &known()).expect("site.toml is right");
    let today = config.site.today.expect("the example stands still on a day");
    let sources = Sources::read(&root.join("tests/plans"), &["content"]).expect("the folder is there");
    Input::of(config, sources, today).expect("the theme is right")
}

#[test]
fn a_plan_typed_in_by_hand_fits() {
    let input = input();
    assert!(input.site.problems.is_empty(), "{:?}", input.site.problems);
    let pages = Mutex::new(Vec::new());
    let take = |page: &klarside::page::Page, _| {
        pages.lock().expect("no panic").push((page.url.clone(), page.html.clone()));
        Ok(())
    };
    let arrived = input.travel(ALL, &take).expect("every page can be made");
    let told: Vec<String> = check::sorted(arrived.findings)
        .into_iter()
        .filter(|f| f.verdict == Verdict::Fails && f.level != Level::Tip)
        .map(|f| {
            let ((line, _), _) = input.sources.lines(f.place);
            let path = &input.sources.document(f.place.file).path;
            format!("{path}:{line}: {} ({})", f.message.nb, f.rule.id)
        })
        .filter(|told| !EXPECTED.iter().any(|expected| told.contains(expected)))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let pages = pages.into_inner().expect("no panic");
    let page = |url: &str| &pages.iter().find(|(at, _)| at == url).expect("the page").1;
    let shared = "/utvalg/heia-og-dal/moter/2026-06-11/";
    assert!(page("/utvalg/fjordvik/").contains(shared), "a joint meeting is on both councils' pages");
    assert!(page(shared).contains("/utvalg/fjordvik/"));
    assert!(page(shared).contains("12. juni 2026"));
    assert!(page("/utvalg/heia-og-dal/mandat/2026-2029/").contains("Samarbeidsrådet"));
    let of_aids = page("/utvalg/hjelpemiddel-vestfjella/");
    assert!(of_aids.contains("1. vara") && of_aids.contains("2. vara"), "substitutes in their order");
    assert!(of_aids.contains("Plassen er ledig"));
    assert!(page("/utvalg/hjelpemiddel-vestfjella/mandat/2025-2027/").contains("Minst halvparten"));
    assert!(page("/utvalg/hjelpemiddel-vestfjella/moter/2026-11-19/").contains("3. desember 2026"));
    assert!(page("/utvalg/ungdom-vestfjella/moter/2026-12-10/").contains("Høyring om ung-garantien"));
    assert!(page("/utvalg/storbyen/mandat/2025/").contains("4–6"));
    assert!(page("/utvalg/storbyen/mandat/2025/").contains("Statsforvalteren, observatør"));
    let put_off = page("/utvalg/storbyen/moter/2026-02-05/");
    assert!(put_off.contains("Utsatt") && put_off.contains("/utvalg/storbyen/moter/2026-04-16/"));
    assert!(page("/utvalg/skogvik/moter/2026-02-03/").contains("Alle kan komme og høre på"));
    assert!(page("/utvalg/sykehuset/").contains("Utvalg utenfor Nav"));
    assert!(
        page("/utvalg/storbyen/arshjul/2026/").contains("Etter behov")
            || page("/utvalg/storbyen/arshjul/2026/").contains("etter behov")
    );
    let calendar = |url: &str| {
        let file = arrived.files.iter().find(|file| file.url == url).expect("the calendar");
        String::from_utf8_lossy(&file.bytes).into_owned()
    };
    let of_fjordvik = calendar("/utvalg/fjordvik/moter.ics");
    assert!(of_fjordvik.contains("DTSTART:20260611T100000Z"), "{of_fjordvik}");
    let of_aids = calendar("/utvalg/hjelpemiddel-vestfjella/moter.ics");
    assert!(of_aids.contains("STATUS:CANCELLED"), "a meeting that is called off: {of_aids}");
    assert!(of_fjordvik.contains("DTEND:20260612T093000Z"), "{of_fjordvik}");
}

/// What is true of this small site, and told: duties of councils that are not all met here.
const EXPECTED: &[&str] = &[
    "(council-without-mandate)",
    "(too-few-meetings)",
    "(county-without-council)",
    "(service-line-without-seat)",
    "(seat-for-ks-or-nav-missing)",
    "(half-year-meeting-missing)",
    "(leaders-meeting-missing)",
    "(youth-seat-missing)",
    "(experience-not-told)",
    "(budget-unanswered)",
    "(key-person-missing)",
    "(council-appointed-at-wrong-level)",
    "(guide-chapter-missing)",
    "(expectation-page-missing)",
    "(mandate-task-missing)",
    "(mandate-revision-due)",
    "(text-not-user-tested)",
    "(privacy",
    "(link-broken)",
    "(agenda-late)",
];
