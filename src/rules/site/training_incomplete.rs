//! Councils where not all have had the training they must have.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::council::Seat;

/// The fewest seats for which a number is shown.
const SEATS: Limit = Limit::new("min-seats", 5);

pub static RULE: Rule = Rule {
    id: "training-incomplete",
    level: Level::Warning,
    basis: &[Basis::Council("V60"), Basis::Requirement("F04")],
    title: Text {
        nb: "Ikke alle i utvalget har fått opplæring",
        nn: "Ikkje alle i utvalet har fått opplæring",
        en: "Not everyone in the council has been trained",
    },
    why: Text {
        nb: "Den som ikke kjenner oppgaven, får ikke brukt plassen sin fullt ut.",
        nn: "Den som ikkje kjenner oppgåva, får ikkje brukt plassen sin fullt ut.",
        en: "Those who do not know the task cannot make full use of their seat.",
    },
    fix: Text {
        nb: "Meld de nye på felles opplæring, og fyll ut «opplært» når den er ferdig.",
        nn: "Meld dei nye på felles opplæring, og fyll ut «opplært» når ho er ferdig.",
        en: "Sign new members up for the joint training, and fill in “opplært” when it is done.",
    },
    limits: &[SEATS],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {opplært: 2026-01-01}\n  - {opplært: 2026-01-01}\n  - {opplært: 2026-01-01}\n  - {opplært: 2026-01-01}\n  - ⟦{rolle: medlem}⟧\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {opplært: 2026-01-01}\n  - {rolle: medlem}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active() && council.is_of_nav()) {
        let is_held = |seat: &&Seat| seat.is_current(cx.today()) && !seat.is_vacant;
        let seats = || council.seats.iter().flat_map(|s| &s.seats).filter(is_held);
        let all = seats().count();
        let is_trained = |s: &&Seat| {
            site.is_spoilt(s.place, "opplært") || s.trained.as_ref().is_some_and(|d| d.value <= cx.today())
        };
        let trained = seats().filter(is_trained).count();
        let Some(untrained) = seats().find(|s| !is_trained(s)) else { continue };
        // In a small council a number would point to a person.
        if all >= cx.limit(SEATS) as usize {
            let name = council.name();
            cx.report(
                site.lacking(untrained.place, "opplært"),
                say! {
                    nb: "I «{name}» har {trained} av {all} fullført opplæringen.",
                    nn: "I «{name}» har {trained} av {all} fullført opplæringa.",
                    en: "In “{name}”, {trained} of {all} have completed the training.",
                },
            );
        }
    }
}
