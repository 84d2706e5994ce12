//! More than one YAML document in a file.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "second-document",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Filen inneholder flere sett med felter",
        nn: "Fila inneheld fleire sett med felt",
        en: "The file holds several sets of fields",
    },
    why: Text {
        nb: "Alt etter den andre linjen med tre bindestreker blir borte.",
        nn: "Alt etter den andre linja med tre bindestrekar blir borte.",
        en: "All that follows the second line of three hyphens is lost.",
    },
    fix: Text {
        nb: "Ta bort linjen med ---, eller legg resten i en egen fil.",
        nn: "Ta bort linja med ---, eller legg resten i ei eiga fil.",
        en: "Remove the line with ---, or move the rest to a file of its own.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\n⟦---⟧\nid: gran\n")]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "---\nid: hamar\n")]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if trouble.kind == TroubleKind::SecondDocument {
            let file = document.name();
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "I «{file}» begynner et nytt sett med felter her. Bare det første blir lest.",
                    nn: "I «{file}» byrjar eit nytt sett med felt her. Berre det første blir lese.",
                    en: "In “{file}” a new set of fields begins here. Only the first is read.",
                },
            );
        }
    }
}
