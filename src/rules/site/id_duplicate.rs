//! Two things with one id.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "id-duplicate",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text { nb: "To har samme id", nn: "To har same id", en: "Two share one id" },
    why: Text {
        nb: "Lenker kan føre leserne til feil side.",
        nn: "Lenkjer kan føre lesarane til feil side.",
        en: "Links may take readers to the wrong page.",
    },
    fix: Text {
        nb: "Gi den ene en annen id, og rett lenkene til den.",
        nn: "Gi den eine ein annan id, og rett lenkjene til han.",
        en: "Give one of them another id, and correct what refers to it.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/saker/2026-011.md", "---\nid: 2026-012\n---\n"),
            ("content/saker/2026-012.md", "---\nid: ⟦2026-012⟧\n---\n"),
        ]),
        Example::good_site(&[
            ("content/saker/2026-011.md", "---\nid: 2026-011\n---\n"),
            ("content/saker/2026-012.md", "---\nid: 2026-012\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        if let ProblemKind::DuplicateId { id, first } = &problem.kind {
            cx.report(
                problem.place,
                say! {
                    nb: "Id-en «{id}» er brukt før.",
                    nn: "Id-en «{id}» er brukt før.",
                    en: "The id “{id}” is used before.",
                },
            )
            .see(
                *first,
                say! { nb: "Den første står her.", nn: "Den første står her.", en: "The first is here." },
            );
        }
    }
}
