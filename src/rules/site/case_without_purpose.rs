//! Open cases that do not say what the answer is to be used for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "case-without-purpose",
    level: Level::Error,
    basis: &[Basis::Council("V35"), Basis::Requirement("D06")],
    title: Text {
        nb: "Det står ikke hva innspillet skal brukes til",
        nn: "Det står ikkje kva innspelet skal brukast til",
        en: "It is not said what the input is to be used for",
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
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "⟦---⟧\nid: 2026-012\nstatus: til behandling\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: til behandling\nbrukes_til: Nye maler for brev\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in site.cases.iter().filter(|case| case.used_for.is_none()) {
        let is_told = site.is_spoilt(case.place, "brukes_til");
        if !is_told && case.status.as_ref().is_some_and(|s| !s.value.is_over()) {
            let title = case.title();
            cx.report(
                site.lacking(case.place, "brukes_til"),
                say! {
                    nb: "«{title}» er åpen, og «brukes_til» er ikke fylt ut.",
                    nn: "«{title}» er open, og «brukes_til» er ikkje fylt ut.",
                    en: "“{title}” is open, and “brukes_til” is not filled in.",
                },
            );
        }
    }
}
