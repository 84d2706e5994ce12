//! Councils where most terms end at about the same time.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use jiff::ToSpan as _;

/// The largest share of terms that may end together.
const PERCENT: Limit = Limit::new("max-percent", 50);

/// How near to one another, counted from today.
const DAYS: Limit = Limit::new("within-days", 90);

pub static RULE: Rule = Rule {
    id: "many-terms-end-together",
    level: Level::Warning,
    basis: &[Basis::Council("V13"), Basis::Requirement("B05")],
    title: Text {
        nb: "Mange plasser går ut omtrent samtidig",
        nn: "Mange plassar går ut om lag samstundes",
        en: "Many terms end at about the same time",
    },
    why: Text {
        nb: "Når de fleste slutter samtidig, går erfaringen tapt og sakene stopper opp.",
        nn: "Når dei fleste sluttar samstundes, går erfaringa tapt og sakene stoppar opp.",
        en: "When most leave together, experience is lost and cases come to a halt.",
    },
    fix: Text {
        nb: "Forleng noen av periodene, og avtal hvem som lærer opp de nye.",
        nn: "Forleng nokre av periodane, og avtal kven som lærer opp dei nye.",
        en: "Extend some of the terms, and agree who teaches the new members.",
    },
    limits: &[PERCENT, DAYS],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: leder, periode: {fra: 2025-01-01, til: ⟦2026-12-31⟧}}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: leder, periode: {fra: 2025-01-01, til: 2026-12-31}}\n  - {rolle: medlem, periode: {fra: 2025-01-01, til: 2027-12-31}}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let days = cx.limit(DAYS);
    let soon = cx.today().saturating_add(i64::from(days).days());
    for council in site.councils.iter().filter(|council| council.is_active()) {
        let seats: Vec<_> =
            council.seats.iter().flat_map(|s| &s.seats).filter(|s| s.is_current(cx.today())).collect();
        let ending: Vec<_> =
            seats.iter().filter_map(|s| s.until.as_ref()).filter(|d| d.value <= soon).collect();
        let (some, all) = (ending.len(), seats.len());
        let Some(first) = ending.first().filter(|_| some * 100 > all * cx.limit(PERCENT) as usize) else {
            continue;
        };
        let name = council.name();
        cx.report(
            first.place,
            say! {
                nb: "I «{name}» går {some} av {all} plasser ut innen {days} dager.",
                nn: "I «{name}» går {some} av {all} plassar ut innan {days} dagar.",
                en: "In “{name}”, {some} of {all} terms end within {days} days.",
            },
        );
    }
}
