//! Yearly wheels without a meeting with the leader of Nav in each half of the year.

use std::collections::BTreeSet;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::meeting::MeetingKind;
use crate::site::wheel::WheelKind;
use crate::site::{CouncilKind, Site, Value};

pub static RULE: Rule = Rule {
    id: "half-year-meeting-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V22"), Basis::Requirement("C03")],
    title: Text {
        nb: "Årshjulet mangler et halvårsmøte",
        nn: "Årshjulet manglar eit halvårsmøte",
        en: "The yearly wheel lacks a half-year meeting",
    },
    why: Text {
        nb: "Utvalget og lederen i Nav får ikke snakket om mål og om det som er gjort.",
        nn: "Utvalet og leiaren i Nav får ikkje snakka om mål og om det som er gjort.",
        en: "The council and Nav’s leader do not get to talk about goals and what has been done.",
    },
    fix: Text {
        nb: "Legg inn et punkt av typen «halvårsmøte» i hvert halvår.",
        nn: "Legg inn eit punkt av typen «halvårsmøte» i kvart halvår.",
        en: "Add an item of the type “halvårsmøte” in each half of the year.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/arshjul/2026.yaml",
                "⟦år: 2026⟧\npunkter:\n  - {måned: 3, type: halvårsmøte}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/arshjul/2026.yaml",
                "år: 2026\npunkter:\n  - {måned: 3, type: halvårsmøte}\n  - {type: halvårsmøte, halvår: 2}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for wheel in &site.wheels {
        let Some(council) = site.council(&wheel.council).filter(|c| c.is_active()) else { continue };
        let kinds = [CouncilKind::Central, CouncilKind::County, CouncilKind::Local, CouncilKind::Directorate];
        let Some(year) = wheel.year.as_ref().filter(|_| kinds.iter().any(|k| council.is_kind(*k))) else {
            continue;
        };
        let items = wheel
            .items
            .iter()
            .filter(|i| i.kind.as_ref().is_some_and(|k| k.value == WheelKind::HalfYearMeeting));
        // Of two in one half, the second is most likely the one that says the wrong half.
        let mut written: Vec<&Value<u32>> = items.clone().filter_map(|i| i.half.as_ref()).collect();
        let mut seen = BTreeSet::new();
        written.retain(|half| !seen.insert(half.value));
        let from_items =
            items.filter_map(|i| i.half.as_ref().map(|h| h.value).or_else(|| i.month().map(half)));
        let from_meetings = site
            .meetings_of(&council.id)
            .iter()
            .filter(|m| m.kind.as_ref().is_some_and(|k| k.value == MeetingKind::HalfYear))
            .filter_map(|m| m.date.as_ref())
            .filter(|d| i64::from(d.value.year()) == i64::from(year.value))
            .map(|d| half(u32::from(d.value.month().unsigned_abs())));
        let halves: Vec<u32> = from_items.chain(from_meetings).collect();
        let missing = match (halves.contains(&1), halves.contains(&2)) {
            (true, true) => continue,
            (false, true) => {
                Text { nb: "i første halvår", nn: "i første halvår", en: "in the first half" }
            }
            (true, false) => Text { nb: "i andre halvår", nn: "i andre halvår", en: "in the second half" },
            (false, false) => Text { nb: "i noe halvår", nn: "i noko halvår", en: "in either half" },
        };
        let (name, year, Text { nb, nn, en }) = (council.name(), year.value, missing);
        cx.report(
            written.first().map_or(wheel.place, |half| half.place),
            say! {
                nb: "«{name}» har ikke noe halvårsmøte {nb} av {year}.",
                nn: "«{name}» har ikkje noko halvårsmøte {nn} av {year}.",
                en: "“{name}” has no half-year meeting {en} of {year}.",
            },
        );
    }
}

fn half(month: u32) -> u32 {
    if month <= 6 { 1 } else { 2 }
}
