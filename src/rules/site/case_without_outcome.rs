//! Closed cases that do not say whether the advice was followed.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::case::CaseStatus;

pub static RULE: Rule = Rule {
    id: "case-without-outcome",
    level: Level::Error,
    basis: &[Basis::Council("V38"), Basis::Requirement("D08")],
    title: Text {
        nb: "Saken er avsluttet uten utfall",
        nn: "Saka er avslutta utan utfall",
        en: "The case is closed without an outcome",
    },
    why: Text {
        nb: "Leserne får ikke vite om rådet ble fulgt.",
        nn: "Lesarane får ikkje vite om rådet blei følgt.",
        en: "Readers cannot learn whether the advice was followed.",
    },
    fix: Text {
        nb: "Fyll ut «utfall»: tatt til følge, delvis eller ikke tatt til følge.",
        nn: "Fyll ut «utfall»: teke til følgje, delvis eller ikkje teke til følgje.",
        en: "Fill in “utfall”: tatt til følge, delvis or ikke tatt til følge.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/saker/2026-012.md", "---\nid: 2026-012\nstatus: ⟦avsluttet⟧\n---\n")]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: avsluttet\nutfall: tatt til følge\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in site.cases.iter().filter(|case| case.outcome.is_none()) {
        let Some(status) = case.status.as_ref().filter(|s| s.value == CaseStatus::Closed) else { continue };
        if site.is_spoilt(case.place, "utfall") {
            continue;
        }
        let title = case.title();
        cx.report(
            site.lacking_any(case.place, &["utfall"], status.place),
            say! {
                nb: "«{title}» er avsluttet, og «utfall» er ikke fylt ut.",
                nn: "«{title}» er avslutta, og «utfall» er ikkje fylt ut.",
                en: "“{title}” is closed, and “utfall” is not filled in.",
            },
        );
    }
}
