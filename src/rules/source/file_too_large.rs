//! Text files larger than we read.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::read::MAX_TEXT;
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "file-too-large",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Tekstfilen er for stor",
        nn: "Tekstfila er for stor",
        en: "The text file is too large",
    },
    why: Text {
        nb: "En så stor side er det ingen som leser, og den gjør nettstedet tregt.",
        nn: "Ei så stor side er det ingen som les, og ho gjer nettstaden treg.",
        en: "Nobody reads a page that large, and it makes the site slow.",
    },
    fix: Text {
        nb: "Del filen i flere, eller legg innholdet ved som et vedlegg.",
        nn: "Del fila i fleire, eller legg innhaldet ved som eit vedlegg.",
        en: "Split the file, or attach the content as a download.",
    },
    limits: &[],
    examples: &[Example::good_site(&[("content/side.md", "---\ntittel: Side\n---\n")])],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if let TroubleKind::TooLarge(size) = trouble.kind {
            let file = &document.path;
            let size = size.div_ceil(1024 * 1024);
            let limit = MAX_TEXT / (1024 * 1024);
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "Filen «{file}» er på {size} MB. Vi leser tekstfiler på opptil {limit} MB.",
                    nn: "Fila «{file}» er på {size} MB. Vi les tekstfiler på opptil {limit} MB.",
                    en: "The file “{file}” is {size} MB. We read text files of up to {limit} MB.",
                },
            );
        }
    }
}
