//! Councils under a council of another level than theirs.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "council-under-wrong-kind",
    level: Level::Error,
    basis: &[Basis::Council("V03"), Basis::Requirement("A07")],
    title: Text {
        nb: "Utvalget ligger under et utvalg av feil slag",
        nn: "Utvalet ligg under eit utval av feil slag",
        en: "The council lies under a council of the wrong kind",
    },
    why: Text {
        nb: "Saker blir sendt feil vei mellom nivåene.",
        nn: "Saker blir sende feil veg mellom nivåa.",
        en: "Cases are sent the wrong way between the levels.",
    },
    fix: Text {
        nb: "La lokale utvalg ligge under fylkesutvalget, og fylkesutvalg under det sentrale. Det sentrale ligger ikke under noe.",
        nn: "La lokale utval liggje under fylkesutvalet, og fylkesutval under det sentrale. Det sentrale ligg ikkje under noko.",
        en: "Put local councils under the county council, and county councils under the central one, which is under none.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\noverordnet: ⟦gran⟧\n"),
            ("content/utvalg/gran/utvalg.yaml", "id: gran\ntype: lokalt\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\noverordnet: innlandet\n"),
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in &site.councils {
        let Some(parent) = council.parent.as_ref().filter(|parent| parent.value != "ingen") else { continue };
        let Some(above) = site.council(&parent.value) else { continue };
        let (Some(kind), Some(kind_above)) = (council.kind(), above.kind()) else { continue };
        if kind.may_lie_under(kind_above) {
            continue;
        }
        let (word, word_above) = (word(kind), word(kind_above));
        cx.report(
            parent.place,
            say! {
                nb: "Et utvalg av typen «{word}» kan ikke ligge under et av typen «{word_above}».",
                nn: "Eit utval av typen «{word}» kan ikkje liggje under eit av typen «{word_above}».",
                en: "A council of the type “{word}” cannot lie under one of the type “{word_above}”.",
            },
        );
    }
}

fn word(kind: CouncilKind) -> &'static str {
    CouncilKind::WORDS.iter().find(|(_, k)| *k == kind).map_or("", |(word, _)| word)
}
