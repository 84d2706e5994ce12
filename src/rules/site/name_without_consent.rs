//! Names and pictures of members without a consent that covers them.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::council::{ConsentScope, Seat};
use jiff::ToSpan as _;

/// How long before a term its consent may be given.
const DAYS: Limit = Limit::new("days-before-term", 90);

pub static RULE: Rule = Rule {
    id: "name-without-consent",
    level: Level::Error,
    basis: &[Basis::Council("V97"), Basis::Own("personvernforordningen artikkel 6")],
    title: Text {
        nb: "Et navn eller bilde mangler samtykke",
        nn: "Eit namn eller bilete manglar samtykke",
        en: "A name or picture lacks consent",
    },
    why: Text {
        nb: "Ingen skal finne navnet eller bildet sitt på nett uten å ha sagt ja.",
        nn: "Ingen skal finne namnet eller biletet sitt på nett utan å ha sagt ja.",
        en: "Nobody should find their name or picture online without having agreed.",
    },
    fix: Text {
        nb: "Ta bort navnet eller bildet, eller før inn samtykket: «dato», og «navn» eller «bilde» i «omfang». Er personen under 18 år, vis bare rolle.",
        nn: "Ta bort namnet eller biletet, eller før inn samtykket: «dato», og «namn» eller «bilde» i «omfang». Er personen under 18 år, vis berre rolle.",
        en: "Remove the name or picture, or enter the consent: “dato”, and “navn” or “bilde” in “omfang”. If the person is under 18, show the role only.",
    },
    limits: &[DAYS],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {visning: navn, navn: ⟦Kari Nordmann⟧}\n",
            ),
        ]),
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {navn: ⟦Kari Nordmann⟧, under_18: ja, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {visning: navn, navn: Kari Nordmann, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for seat in site.councils.iter().filter_map(|c| c.seats.as_ref()).flat_map(|s| &s.seats) {
        let picture = seat.picture.as_ref().and_then(|p| p.value.file.as_ref());
        let name = seat.name.as_ref().map(|n| (n.place, ConsentScope::Name));
        let picture = picture.map(|p| (p.place, ConsentScope::Picture));
        for (place, scope) in [name, picture].into_iter().flatten() {
            if let Some(Text { nb, nn, en }) = missing(seat, scope, cx) {
                cx.report(place, say! { nb: "{nb}", nn: "{nn}", en: "{en}" });
            }
        }
    }
}

/// What the consent lacks.
fn missing(seat: &Seat, scope: ConsentScope, cx: &Cx) -> Option<Text> {
    if seat.under_18.as_ref().is_some_and(|u| u.value) {
        return Some(Text {
            nb: "Den som har plassen, er under 18 år. Da kan bare rolle og organisasjon vises.",
            nn: "Den som har plassen, er under 18 år. Då kan berre rolle og organisasjon visast.",
            en: "Whoever holds the seat is under 18. Then only role and organisation may be shown.",
        });
    }
    let consent = seat.consent.as_ref().map(|c| &c.value);
    let Some(date) = consent.and_then(|c| c.date.as_ref()).map(|d| d.value) else {
        return Some(Text {
            nb: "Det er ikke ført opp noe samtykke for denne plassen.",
            nn: "Det er ikkje ført opp noko samtykke for denne plassen.",
            en: "No consent is entered for this seat.",
        });
    };
    let consent = consent?;
    if date > cx.today() {
        return Some(Text {
            nb: "Samtykket har en dato som ikke har vært ennå.",
            nn: "Samtykket har ein dato som ikkje har vore enno.",
            en: "The consent has a date that has not come yet.",
        });
    }
    if consent.withdrawn.is_some() {
        return Some(Text {
            nb: "Samtykket er trukket tilbake.",
            nn: "Samtykket er trekt tilbake.",
            en: "The consent has been withdrawn.",
        });
    }
    if !consent.scope.iter().any(|s| s.value == scope) {
        return Some(Text {
            nb: "Samtykket gjelder ikke dette. Se «omfang».",
            nn: "Samtykket gjeld ikkje dette. Sjå «omfang».",
            en: "The consent does not cover this. See “omfang”.",
        });
    }
    // Often given some weeks before the term begins.
    let oldest = seat.from.as_ref().map(|f| f.value.saturating_sub(i64::from(cx.limit(DAYS)).days()));
    if oldest.is_some_and(|oldest| date < oldest) {
        return Some(Text {
            nb: "Samtykket er gitt for en tidligere periode. Spør på nytt.",
            nn: "Samtykket er gitt for ein tidlegare periode. Spør på nytt.",
            en: "The consent was given for an earlier term. Ask again.",
        });
    }
    None
}
