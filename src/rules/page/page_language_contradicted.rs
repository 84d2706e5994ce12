//! Pages that name two languages for themselves.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, language};

pub static RULE: Rule = Rule {
    id: "page-language-contradicted",
    level: Level::Error,
    basis: &[Basis::Wcag("3.1.1"), Basis::Act("5b7ae0")],
    title: Text {
        nb: "Siden oppgir to forskjellige språk",
        nn: "Sida oppgir to ulike språk",
        en: "The page names two different languages",
    },
    why: Text {
        nb: "Skjermlesere kan lese teksten med feil uttale.",
        nn: "Skjermlesarar kan lese teksten med feil uttale.",
        en: "Screen readers may read the text with the wrong pronunciation.",
    },
    fix: Text {
        nb: "La «lang» og «xml:lang» være like, eller fjern «xml:lang».",
        nn: "La «lang» og «xml:lang» vere like, eller ta bort «xml:lang».",
        en: "Let “lang” and “xml:lang” agree, or remove “xml:lang”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<html lang="nb" xml:lang="en">⟧<title>a</title></html>"#),
        Example::good_html(r#"<html lang="en-GB" xml:lang="en-US"><title>a</title></html>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let Some(root) = page.dom.root() else { return };
    let (one, two) = (root.attr("lang").unwrap_or(""), root.attr("xml:lang").unwrap_or(""));
    let both_known = language::is_known(one) && !two.trim().is_empty();
    if !both_known || language::primary(one) == language::primary(two) {
        return;
    }
    cx.report(
        root.place(),
        say! {
            nb: "Siden sier både «{one}» og «{two}».",
            nn: "Sida seier både «{one}» og «{two}».",
            en: "The page says both “{one}” and “{two}”.",
        },
    );
}
