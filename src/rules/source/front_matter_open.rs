//! Front matter that begins and never ends.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "front-matter-open",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Feltene øverst i filen er ikke avsluttet",
        nn: "Felta øvst i fila er ikkje avslutta",
        en: "The fields at the top of the file are not closed",
    },
    why: Text {
        nb: "Hele teksten blir lest som felter, og siden blir tom.",
        nn: "Heile teksten blir lesen som felt, og sida blir tom.",
        en: "The whole text is read as fields, and the page comes out empty.",
    },
    fix: Text {
        nb: "Skriv en linje med tre bindestreker (---) etter det siste feltet.",
        nn: "Skriv ei linje med tre bindestrekar (---) etter det siste feltet.",
        en: "Write a line of three hyphens (---) after the last field.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/side.md", "⟦---⟧\ntittel: Side\n\nTeksten begynner her.\n")]),
        Example::good_site(&[("content/side.md", "---\ntittel: Side\n---\n\nTeksten begynner her.\n")]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::FrontMatterOpen {
            let file = document.name();
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Feltene øverst i «{file}» begynner med ---, men det mangler en linje med --- etter dem.",
                    nn: "Felta øvst i «{file}» byrjar med ---, men det manglar ei linje med --- etter dei.",
                    en: "The fields at the top of “{file}” begin with ---, but no line with --- ends them.",
                },
            );
        }
    }
}
