//! Front matter that ends and never begins.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "front-matter-without-start",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Det mangler en linje over feltene",
        nn: "Det manglar ei linje over felta",
        en: "A line is missing above the fields",
    },
    why: Text {
        nb: "Andre programmer leser feltene som vanlig tekst, og de kan havne på siden.",
        nn: "Andre program les felta som vanleg tekst, og dei kan hamne på sida.",
        en: "Other programs read the fields as ordinary text, and they may end up on the page.",
    },
    fix: Text {
        nb: "Skriv en linje med tre bindestreker (---) helt øverst i filen, over det første feltet.",
        nn: "Skriv ei linje med tre bindestrekar (---) heilt øvst i fila, over det første feltet.",
        en: "Write a line of three hyphens (---) at the very top of the file, above the first field.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/side.md",
            "⟦tittel: Side⟧\nspråk: nb\n---\n\nTeksten begynner her.\n",
        )]),
        Example::good_site(&[("content/side.md", "---\ntittel: Side\n---\n\nTeksten begynner her.\n")]),
        Example::good_site(&[(
            "content/side.md",
            "Merk: Dette er en overskrift\n---\n\nTeksten begynner her.\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::FrontMatterUnopened {
            let file = document.name();
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Feltene øverst i «{file}» slutter med ---, men det mangler en linje med --- over dem.",
                    nn: "Felta øvst i «{file}» sluttar med ---, men det manglar ei linje med --- over dei.",
                    en: "The fields at the top of “{file}” end with ---, but no line with --- stands above them.",
                },
            );
        }
    }
}
