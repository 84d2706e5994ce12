//! Key figures that do not say what they are.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "figure-unexplained",
    level: Level::Error,
    basis: &[Basis::Council("V56"), Basis::Requirement("J12")],
    title: Text {
        nb: "Tallet mangler forklaring",
        nn: "Talet manglar forklaring",
        en: "The figure is not explained",
    },
    why: Text {
        nb: "Leserne kan ikke vite hva tallet betyr, eller om det stemmer.",
        nn: "Lesarane kan ikkje vite kva talet betyr, eller om det stemmer.",
        en: "Readers cannot know what the figure means, or whether it is right.",
    },
    fix: Text {
        nb: "Fyll ut «definisjon», «enhet», «år» og «kilde» for tallet.",
        nn: "Fyll ut «definisjon», «enhet», «år» og «kilde» for talet.",
        en: "Fill in “definisjon”, “enhet”, “år” and “kilde” for the figure.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/maltall.yaml",
            "måltall:\n  - ⟦navn: Møter⟧\n    definisjon: Møter i året\n    enhet: møter\n    verdi: 4\n    år: 2026\n",
        )]),
        Example::good_site(&[(
            "content/maltall.yaml",
            "måltall:\n  - {navn: Møter, definisjon: Møter i året, enhet: møter, verdi: 4, år: 2026, kilde: Møteplanen}\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for figure in site.library.figures.iter().flat_map(|it| &it.figures) {
        let parts = [
            (figure.definition.is_none(), "definisjon"),
            (figure.unit.is_none(), "enhet"),
            (figure.year.is_none(), "år"),
            (figure.source.is_none(), "kilde"),
        ];
        let is_missing =
            |(missing, key): &&(bool, &'static str)| *missing && !site.is_spoilt(figure.place, key);
        let missing: Vec<&'static str> = parts.iter().filter(is_missing).map(|(_, key)| *key).collect();
        if !missing.is_empty() {
            let name = figure.name.as_ref().map_or("?", |n| &n.value);
            let place = site.lacking_any(figure.place, &missing, figure.place);
            let missing = missing.join("», «");
            cx.report(
                place,
                say! {
                    nb: "Tallet «{name}» mangler «{missing}».",
                    nn: "Talet «{name}» manglar «{missing}».",
                    en: "The figure “{name}” lacks “{missing}”.",
                },
            );
        }
    }
}
