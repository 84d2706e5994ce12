//! Steps of a case from or to somebody no register holds.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Site, Value, case};
use crate::suggest::nearest;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    id: "case-way-end-unknown",
    level: Level::Error,
    basis: &[Basis::Council("V31"), Basis::Requirement("D01")],
    title: Text {
        nb: "Saken er sendt til eller fra noen vi ikke kjenner",
        nn: "Saka er send til eller frå nokon vi ikkje kjenner",
        en: "The case is sent to or from somebody we do not know",
    },
    why: Text {
        nb: "Leserne får ikke vite hvem som har saken.",
        nn: "Lesarane får ikkje vite kven som har saka.",
        en: "Readers cannot learn who has the case.",
    },
    fix: Text {
        nb: "Bruk id-en til et utvalg eller en organisasjon, nummeret til en enhet, eller et av ordene nav, nav-fylke, departementet, utvalget-selv.",
        nn: "Bruk id-en til eit utval eller ein organisasjon, nummeret til ei eining, eller eitt av orda nav, nav-fylke, departementet, utvalget-selv.",
        en: "Use the id of a council or organisation, the number of a unit, or one of the words nav, nav-fylke, departementet, utvalget-selv.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/saker/2026-012.md",
                "---\nid: 2026-012\nvei:\n  - {dato: 2026-02-01, fra: hamar, til: ⟦inlandet⟧, hendelse: sendt videre}\n---\n",
            ),
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/saker/2026-012.md",
                "---\nid: 2026-012\nvei:\n  - {dato: 2026-02-01, fra: hamar, til: departementet, hendelse: sendt videre}\n---\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let ids = |id: &Option<Value<String>>| id.as_ref().map(|id| id.value.clone());
    let known: BTreeSet<String> = case::OUTSIDE
        .iter()
        .map(|word| (*word).to_owned())
        .chain(site.councils.iter().map(|c| c.id.clone()))
        .chain(site.register.units.iter().filter_map(|u| ids(&u.number)))
        .chain(site.register.organisations.iter().filter_map(|o| ids(&o.id)))
        .collect();
    for end in site.cases.iter().flat_map(|c| &c.way).flat_map(|step| step.from.iter().chain(&step.to)) {
        let found = &end.value;
        if known.contains(found) {
            continue;
        }
        let message = match nearest(found, known.iter().map(String::as_str)) {
            Some(near) => say! {
                nb: "Vi kjenner ikke «{found}». Mente du «{near}»?",
                nn: "Vi kjenner ikkje «{found}». Meinte du «{near}»?",
                en: "We do not know “{found}”. Did you mean “{near}”?",
            },
            None => say! {
                nb: "Vi kjenner ikke «{found}».",
                nn: "Vi kjenner ikkje «{found}».",
                en: "We do not know “{found}”.",
            },
        };
        cx.report(end.place, message);
    }
}
