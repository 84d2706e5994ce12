//! Active councils without a mandate in force.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::mandate::Mandate;

pub static RULE: Rule = Rule {
    id: "council-without-mandate",
    level: Level::Warning,
    basis: &[Basis::Council("V50"), Basis::Requirement("E01")],
    title: Text {
        nb: "Utvalget har ikke noe mandat",
        nn: "Utvalet har ikkje noko mandat",
        en: "The council has no mandate",
    },
    why: Text {
        nb: "Verken utvalget eller Nav vet hva de kan vente av hverandre.",
        nn: "Verken utvalet eller Nav veit kva dei kan vente av kvarandre.",
        en: "Neither the council nor Nav knows what to expect of the other.",
    },
    fix: Text {
        nb: "Legg mandatet i mappen «mandat» hos utvalget, for eksempel mandat/2026.md.",
        nn: "Legg mandatet i mappa «mandat» hos utvalet, til dømes mandat/2026.md.",
        en: "Put the mandate in the council’s folder “mandat”, for example mandat/2026.md.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n")]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/mandat/2026.md", "---\ngjelder: {fra: 2026-01-01}\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active()) {
        let name = council.name();
        let mut mandates = site.mandates_of(&council.id).peekable();
        let message = if mandates.peek().is_none() {
            say! {
                nb: "«{name}» er aktivt, men har ikke lagt inn noe mandat.",
                nn: "«{name}» er aktivt, men har ikkje lagt inn noko mandat.",
                en: "“{name}” is active but has no mandate here.",
            }
        } else if mandates.any(|mandate| mandate.is_current(cx.today())) {
            continue;
        } else if site.mandates_of(&council.id).any(Mandate::ends_before_it_begins) {
            // Told there; nobody knows when it is in force.
            continue;
        } else {
            say! {
                nb: "«{name}» har ikke noe mandat som gjelder nå.",
                nn: "«{name}» har ikkje noko mandat som gjeld no.",
                en: "“{name}” has no mandate that is in force now.",
            }
        };
        cx.report(council.place, message);
    }
}
