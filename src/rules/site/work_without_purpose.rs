//! Arenas, knowledge and hearings that do not say what they are to be used for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::knowledge::Knowledge;

pub static RULE: Rule = Rule {
    id: "work-without-purpose",
    level: Level::Error,
    basis: &[Basis::Council("V35"), Basis::Requirement("D06")],
    title: Text {
        nb: "Det står ikke hva arbeidet skal brukes til",
        nn: "Det står ikkje kva arbeidet skal brukast til",
        en: "It is not said what the work is to be used for",
    },
    why: Text {
        nb: "De som bidrar, får ikke vite om det nytter.",
        nn: "Dei som bidreg, får ikkje vite om det nyttar.",
        en: "Those who contribute cannot learn whether it is of use.",
    },
    fix: Text {
        nb: "Fyll ut «brukes_til».", nn: "Fyll ut «brukes_til».", en: "Fill in “brukes_til”."
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/arenaer/brev.md", "⟦---⟧\ntittel: Brev\nslag: konferanse\n---\n")]),
        Example::good_site(&[(
            "content/arenaer/brev.md",
            "---\ntittel: Brev\nslag: konferanse\nbrukes_til: Nye maler\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let library = &site.library;
    let arenas =
        library.arenas.iter().filter(|it| !it.is_closed() && it.used_for.is_none()).map(|it| &it.head);
    // Knowledge has no status: it is over when it says what came of it.
    let is_open = |it: &&Knowledge| it.used_for.is_none() && it.result.is_none();
    let knowledge = library.knowledge.iter().filter(is_open).map(|it| &it.head);
    let hearings =
        library.hearings.iter().filter(|it| !it.is_closed() && it.used_for.is_none()).map(|it| &it.head);
    for head in arenas.chain(knowledge).chain(hearings) {
        if site.is_spoilt(head.place, "brukes_til") {
            continue;
        }
        let title = head.title();
        cx.report(
            site.lacking(head.place, "brukes_til"),
            say! {
                nb: "«{title}» er åpen, og «brukes_til» er ikke fylt ut.",
                nn: "«{title}» er open, og «brukes_til» er ikkje fylt ut.",
                en: "“{title}” is open, and “brukes_til” is not filled in.",
            },
        );
    }
}
