//! Cases about one person, which councils do not take up.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::case::ParticipationLevel;

pub static RULE: Rule = Rule {
    id: "individual-case",
    level: Level::Error,
    basis: &[Basis::Council("V34"), Basis::Requirement("E06")],
    title: Text {
        nb: "Saken er en enkeltsak",
        nn: "Saka er ei enkeltsak",
        en: "The case is about one person",
    },
    why: Text {
        nb: "En sak om én person hører hjemme hos Nav, ikke på en åpen nettside.",
        nn: "Ei sak om éin person høyrer heime hos Nav, ikkje på ei open nettside.",
        en: "A case about one person belongs with Nav, not on an open website.",
    },
    fix: Text {
        nb: "Ta saken bort. Gjelder den mange, skriv om det som gjelder mange, og sett «medvirkningsnivå» til tjeneste eller system.",
        nn: "Ta saka bort. Gjeld ho mange, skriv om det som gjeld mange, og set «medverknadsnivå» til teneste eller system.",
        en: "Remove the case. If it concerns many, write about that, and set “medvirkningsnivå” to tjeneste or system.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nmedvirkningsnivå: ⟦individ⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nmedvirkningsnivå: system\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for level in site.cases.iter().filter_map(|case| case.level.as_ref()) {
        if level.value == ParticipationLevel::Individual {
            cx.report(
                level.place,
                say! {
                    nb: "Brukerutvalgene tar ikke opp saker på individnivå.",
                    nn: "Brukarutvala tek ikkje opp saker på individnivå.",
                    en: "User councils do not take up cases about individuals.",
                },
            );
        }
    }
}
