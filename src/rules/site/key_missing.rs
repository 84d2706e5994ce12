//! Fields that must be there.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "key-missing",
    level: Level::Error,
    basis: &[Basis::Council("V00"), Basis::Council("V33")],
    title: Text { nb: "Et felt mangler", nn: "Eit felt manglar", en: "A field is missing" },
    why: Text {
        nb: "Siden blir ikke hel uten, og leserne savner en opplysning de trenger.",
        nn: "Sida blir ikkje heil utan, og lesarane saknar ei opplysning dei treng.",
        en: "The page is not whole without it, and readers miss something they need.",
    },
    fix: Text {
        nb: "Skriv feltet og verdien inn i filen.",
        nn: "Skriv feltet og verdien inn i fila.",
        en: "Write the field and its value in the file.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "⟦---⟧\nstart: \"10:00\"\n---\n")]),
        Example::bad_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\n⟦dato⟧:\n---\n")]),
        Example::good_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\n---\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        if let ProblemKind::MissingKey { key } = problem.kind {
            cx.report(
                problem.place,
                say! {
                    nb: "Feltet «{key}» mangler eller er tomt.",
                    nn: "Feltet «{key}» manglar eller er tomt.",
                    en: "The field “{key}” is missing or empty.",
                },
            );
        }
    }
}
