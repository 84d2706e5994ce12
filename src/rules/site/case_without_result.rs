//! Closed cases that do not say what was done.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::case::CaseStatus;

pub static RULE: Rule = Rule {
    id: "case-without-result",
    level: Level::Error,
    basis: &[Basis::Council("V35"), Basis::Requirement("D06")],
    title: Text {
        nb: "Saken er avsluttet uten at det står hva som ble gjort",
        nn: "Saka er avslutta utan at det står kva som blei gjort",
        en: "The case is closed without saying what was done",
    },
    why: Text {
        nb: "De som meldte inn saken, får ikke vite hva det ble til.",
        nn: "Dei som melde inn saka, får ikkje vite kva det blei til.",
        en: "Those who raised the case cannot learn what came of it.",
    },
    fix: Text {
        nb: "Fyll ut «resultat». Ble ingenting gjort, skriv det.",
        nn: "Fyll ut «resultat». Blei ingenting gjort, skriv det.",
        en: "Fill in “resultat”. If nothing was done, say so.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/saker/2026-012.md", "---\nid: 2026-012\nstatus: ⟦avsluttet⟧\n---\n")]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: avsluttet\nresultat: Brevene er skrevet om.\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in site.cases.iter().filter(|case| case.result.is_none()) {
        let Some(status) = case.status.as_ref().filter(|s| s.value == CaseStatus::Closed) else { continue };
        let title = case.title();
        cx.report(
            site.lacking_any(case.place, &["resultat"], status.place),
            say! {
                nb: "«{title}» er avsluttet, og «resultat» er ikke fylt ut.",
                nn: "«{title}» er avslutta, og «resultat» er ikkje fylt ut.",
                en: "“{title}” is closed, and “resultat” is not filled in.",
            },
        );
    }
}
