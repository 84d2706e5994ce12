//! Councils that do not say which experiences they hold, or which they lack.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::personal::named;

pub static RULE: Rule = Rule {
    id: "experience-not-told",
    level: Level::Warning,
    basis: &[Basis::Council("V11"), Basis::Requirement("B03")],
    title: Text {
        nb: "Det står ikke hvilke erfaringer utvalget har, eller mangler",
        nn: "Det står ikkje kva erfaringar utvalet har, eller manglar",
        en: "It is not said which experiences the council holds, or lacks",
    },
    why: Text {
        nb: "Folk som kunne ha bidratt, får ikke vite at de trengs.",
        nn: "Folk som kunne ha bidrege, får ikkje vite at det er bruk for dei.",
        en: "People who could contribute do not learn that they are needed.",
    },
    fix: Text {
        nb: "Fyll ut «representasjon» og «mangler» i utvalg.yaml. Skriv om grupper, aldri om personer. Mangler ingen, skriv [].",
        nn: "Fyll ut «representasjon» og «mangler» i utvalg.yaml. Skriv om grupper, aldri om personar. Manglar ingen, skriv [].",
        en: "Fill in “representasjon” and “mangler” in utvalg.yaml. Write about groups, never persons. If none is lacking, write [].",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "⟦id: hamar⟧\ntype: lokalt\nmangler: []\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nrepresentasjon: [arbeid, ⟦Kari Nordmann⟧]\nmangler: []\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nrepresentasjon: [arbeid]\nmangler: []\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active()) {
        let name = council.name();
        let missing = match (council.represents.is_empty(), council.lacks_is_answered) {
            (false, true) => None,
            (true, true) => Some("representasjon"),
            (false, false) => Some("mangler"),
            (true, false) => Some("representasjon», «mangler"),
        };
        if let Some(missing) = missing {
            cx.report(
                site.lacking(council.place, "representasjon"),
                say! {
                    nb: "«{name}» har ikke fylt ut: «{missing}».",
                    nn: "«{name}» har ikkje fylt ut: «{missing}».",
                    en: "“{name}” has not filled in: «{missing}».",
                },
            );
        }
        let seats: Vec<&str> = council
            .seats
            .iter()
            .flat_map(|s| &s.seats)
            .filter_map(|s| s.key.as_ref())
            .map(|key| key.value.as_str())
            .collect();
        for text in council.represents.iter().chain(&council.lacks) {
            let words = &text.value;
            if !named(words).is_empty() || seats.iter().any(|key| words.contains(key)) {
                cx.report(
                    text.place,
                    say! {
                        nb: "«{words}» peker på en person. Skriv om gruppen.",
                        nn: "«{words}» peikar på ein person. Skriv om gruppa.",
                        en: "“{words}” points to a person. Write about the group.",
                    },
                );
            }
        }
    }
}
