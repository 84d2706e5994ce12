//! Mandates that are to be looked at again, or do not say when.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "mandate-revision-due",
    level: Level::Warning,
    basis: &[Basis::Council("V52"), Basis::Requirement("E01")],
    title: Text {
        nb: "Mandatet skal ses på igjen",
        nn: "Mandatet skal sjåast på igjen",
        en: "The mandate is due for revision",
    },
    why: Text {
        nb: "Et gammelt mandat sier ikke lenger hva utvalget og Nav har avtalt.",
        nn: "Eit gammalt mandat seier ikkje lenger kva utvalet og Nav har avtalt.",
        en: "An old mandate no longer says what the council and Nav have agreed.",
    },
    fix: Text {
        nb: "Gå gjennom mandatet, og sett en ny dato i «revideres_innen».",
        nn: "Gå gjennom mandatet, og set ein ny dato i «revideres_innen».",
        en: "Go through the mandate, and set a new date in “revideres_innen”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/mandat/2026.md",
            "---\ngjelder: {fra: 2020-01-01}\nrevideres_innen: ⟦2025-01-01⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/mandat/2026.md",
            "⟦---⟧\ngjelder: {fra: 2020-01-01}\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/mandat/2026.md",
            "---\ngjelder: {fra: 2020-01-01}\nrevideres_innen: 2029-01-01\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let today = cx.today();
    for mandate in site.mandates.iter().filter(|mandate| mandate.is_current(today)) {
        match &mandate.revise_by {
            None if site.is_spoilt(mandate.place, "revideres_innen") => {}
            None => {
                cx.report(
                    site.lacking(mandate.place, "revideres_innen"),
                    say! {
                        nb: "Det står ikke når mandatet skal ses på igjen.",
                        nn: "Det står ikkje når mandatet skal sjåast på igjen.",
                        en: "It is not said when the mandate is to be revised.",
                    },
                );
            }
            Some(date) if date.value < cx.today() => {
                let due = date.value;
                cx.report(
                    date.place,
                    say! {
                        nb: "Mandatet skulle vært sett på innen {due}.",
                        nn: "Mandatet skulle vore sett på innan {due}.",
                        en: "The mandate was to be revised by {due}.",
                    },
                );
            }
            Some(_) => {}
        }
    }
}
