//! Pages that do not say which language they are in.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "page-without-language",
    level: Level::Error,
    basis: &[
        Basis::Wcag("3.1.1"),
        Basis::Act("b5c3f8"),
        Basis::Uutilsynet("nett-3.1.1a"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Siden sier ikke hvilket språk den er på",
        nn: "Sida seier ikkje kva språk ho er på",
        en: "The page does not say which language it is in",
    },
    why: Text {
        nb: "Skjermlesere leser teksten med feil uttale.",
        nn: "Skjermlesarar les teksten med feil uttale.",
        en: "Screen readers read the text with the wrong pronunciation.",
    },
    fix: Text {
        nb: "Skriv språket i «lang» på html-elementet.",
        nn: "Skriv språket i «lang» på html-elementet.",
        en: "State the language in “lang” on the html element.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<html>⟧<title>a</title><p>Hei</p></html>"),
        Example::bad_html(r#"⟦<html lang=" ">⟧<title>a</title><p>Hei</p></html>"#),
        Example::good_html(r#"<html lang="nb"><title>a</title><p>Hei</p></html>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let Some(root) = page.dom.root() else { return };
    if root.attr("lang").is_some_and(|tag| !tag.trim().is_empty()) {
        return;
    }
    cx.report(
        root.place(),
        say! {
            nb: "Siden mangler språk.",
            nn: "Sida manglar språk.",
            en: "The page has no language.",
        },
    );
}
