//! Files that are there and cannot be opened.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "file-unreadable",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text { nb: "Filen kan ikke åpnes", nn: "Fila kan ikkje opnast", en: "The file cannot be opened" },
    why: Text {
        nb: "Det som står i filen, kommer ikke med på sidene.",
        nn: "Det som står i fila, kjem ikkje med på sidene.",
        en: "What the file says does not reach the pages.",
    },
    fix: Text {
        nb: "Gi deg selv lesetilgang til filen, eller ta den bort hvis den ikke skal være der.",
        nn: "Gi deg sjølv lesetilgang til fila, eller ta ho bort om ho ikkje skal vere der.",
        en: "Give yourself read access to the file, or remove it if it should not be there.",
    },
    limits: &[],
    examples: &[Example::good_site(&[("content/side.md", "---\ntittel: Side\n---\n")])],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        let file = &document.path;
        let message = match &trouble.kind {
            TroubleKind::Folder => say! {
                nb: "«{file}» er en mappe, men har navn som en fil. Gi mappen et navn uten .md eller .yaml, eller lag en fil i stedet.",
                nn: "«{file}» er ei mappe, men har namn som ei fil. Gi mappa eit namn utan .md eller .yaml, eller lag ei fil i staden.",
                en: "“{file}” is a folder with the name of a file. Give the folder a name without .md or .yaml, or make a file instead.",
            },
            TroubleKind::Unreadable(reason) if reason.starts_with("Permission denied") => say! {
                nb: "Du har ikke lov til å åpne «{file}».",
                nn: "Du har ikkje lov til å opne «{file}».",
                en: "You may not open “{file}”.",
            },
            TroubleKind::Unreadable(reason) => say! {
                nb: "Filen «{file}» kan ikke åpnes. Systemet sier: {reason}.",
                nn: "Fila «{file}» kan ikkje opnast. Systemet seier: {reason}.",
                en: "The file “{file}” cannot be opened. The system says: {reason}.",
            },
            _ => continue,
        };
        cx.report(document.place(trouble.span), message);
    }
}
