//! Terms that are over, without anything said about handing over.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "seat-ended-without-handover",
    level: Level::Warning,
    basis: &[Basis::Council("V14"), Basis::Requirement("B05")],
    title: Text {
        nb: "En plass er gått ut uten at kunnskapen er overført",
        nn: "Ein plass er gått ut utan at kunnskapen er overført",
        en: "A term is over without a handover",
    },
    why: Text {
        nb: "Den som kommer etter, må begynne på nytt.",
        nn: "Den som kjem etter, må byrje på nytt.",
        en: "Whoever comes next must start over.",
    },
    fix: Text {
        nb: "Fyll ut «overføring» på plassen når kunnskapen er overført, eller ta plassen ut av listen.",
        nn: "Fyll ut «overføring» på plassen når kunnskapen er overført, eller ta plassen ut av lista.",
        en: "Fill in “overføring” on the seat once knowledge is handed over, or take the seat off the list.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: leder, periode: {fra: 2022-01-01, til: ⟦2025-12-31⟧}}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: leder, periode: {fra: 2022-01-01, til: 2025-12-31}, overføring: {gjennomført: ja}}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active()) {
        for seat in council.seats.iter().flat_map(|s| &s.seats) {
            let Some(until) = seat.until.as_ref().filter(|d| d.value < cx.today()) else { continue };
            let done = seat.handover.as_ref().and_then(|h| h.value.done.as_ref()).is_some_and(|d| d.value);
            if !done {
                let date = until.value;
                cx.report(
                    until.place,
                    say! {
                        nb: "Plassen gikk ut {date}, og det står ikke at kunnskapen er overført.",
                        nn: "Plassen gjekk ut {date}, og det står ikkje at kunnskapen er overført.",
                        en: "The term ended on {date}, and no handover is noted.",
                    },
                );
            }
        }
    }
}
