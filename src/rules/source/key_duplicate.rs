//! The same field twice in one place.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind, line_column};

pub static RULE: Rule = Rule {
    id: "key-duplicate",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Feltet står to ganger", nn: "Feltet står to gonger", en: "The field is there twice"
    },
    why: Text {
        nb: "Vi vet ikke hvilken av verdiene som er riktig, og leserne kan få den gale.",
        nn: "Vi veit ikkje kva for ein av verdiane som er rett, og lesarane kan få den feile.",
        en: "We cannot know which of the values is right, and readers may get the wrong one.",
    },
    fix: Text { nb: "Ta bort det ene.", nn: "Ta bort det eine.", en: "Remove one of them." },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n⟦dato⟧: 2026-03-13\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstart: \"10:00\"\n---\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if let TroubleKind::DuplicateKey { key, first } = &trouble.kind {
            let (line, _) = line_column(&document.text, first.start as usize);
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Feltet «{key}» står også på linje {line}. Bare det første blir lest.",
                    nn: "Feltet «{key}» står òg på linje {line}. Berre det første blir lese.",
                    en: "The field “{key}” is also on line {line}. Only the first is read.",
                },
            )
            .see(
                document.place(*first),
                say! { nb: "Det første står her.", nn: "Det første står her.", en: "The first is here." },
            );
        }
    }
}
