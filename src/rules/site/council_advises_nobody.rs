//! Councils that do not say whom they advise.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "council-advises-nobody",
    level: Level::Warning,
    basis: &[Basis::Council("V07"), Basis::Requirement("A10")],
    title: Text {
        nb: "Det står ikke hvem utvalget gir råd til",
        nn: "Det står ikkje kven utvalet gir råd til",
        en: "It is not said whom the council advises",
    },
    why: Text {
        nb: "Leserne får ikke vite hvem som skal høre på utvalget.",
        nn: "Lesarane får ikkje vite kven som skal høyre på utvalet.",
        en: "Readers cannot learn who is to listen to the council.",
    },
    fix: Text {
        nb: "Fyll ut «rådgir» i utvalg.yaml, for eksempel «Lederen for Nav Hamar».",
        nn: "Fyll ut «rådgir» i utvalg.yaml, til dømes «Leiaren for Nav Hamar».",
        en: "Fill in “rådgir” in utvalg.yaml, for example “Lederen for Nav Hamar”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n")]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nrådgir: Lederen for Nav Hamar\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active()) {
        if council.advises.is_none() && !site.is_spoilt(council.place, "rådgir") {
            let name = council.name();
            cx.report(
                site.lacking(council.place, "rådgir"),
                say! {
                    nb: "Feltet «rådgir» mangler for «{name}».",
                    nn: "Feltet «rådgir» manglar for «{name}».",
                    en: "The field “rådgir” is missing for “{name}”.",
                },
            );
        }
    }
}
