//! Links in the file system that lead out of the site, to nothing, or round in a ring.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "link-out-of-site",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Snarveien peker ut av nettstedet",
        nn: "Snarvegen peikar ut av nettstaden",
        en: "The shortcut leads out of the site",
    },
    why: Text {
        nb: "Filer utenfor nettstedet kan bli publisert uten at noen har ment det.",
        nn: "Filer utanfor nettstaden kan bli publiserte utan at nokon har meint det.",
        en: "Files outside the site may be published without anyone meaning to.",
    },
    fix: Text {
        nb: "Legg selve filen i mappen i stedet for en snarvei til den.",
        nn: "Legg sjølve fila i mappa i staden for ein snarveg til ho.",
        en: "Put the file itself in the folder instead of a shortcut to it.",
    },
    limits: &[],
    examples: &[Example::good_site(&[("content/side.md", "---\ntittel: Side\n---\n")])],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::LinkLoop {
            let file = &document.path;
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "«{file}» er en snarvei som peker ut av nettstedet, i ring eller til noe som ikke finnes.",
                    nn: "«{file}» er ein snarveg som peikar ut av nettstaden, i ring eller til noko som ikkje finst.",
                    en: "“{file}” is a shortcut that leads out of the site, round in a ring, or to nothing.",
                },
            );
        }
    }
}
