//! Pages said to be in a language that does not exist.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, language};

pub static RULE: Rule = Rule {
    id: "page-language-unknown",
    level: Level::Error,
    basis: &[
        Basis::Wcag("3.1.1"),
        Basis::Act("bf051a"),
        Basis::Uutilsynet("nett-3.1.1a"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Sidens språk finnes ikke",
        nn: "Språket på sida finst ikkje",
        en: "The language of the page does not exist",
    },
    why: Text {
        nb: "Skjermlesere leser teksten med feil uttale.",
        nn: "Skjermlesarar les teksten med feil uttale.",
        en: "Screen readers read the text with the wrong pronunciation.",
    },
    fix: Text {
        nb: "Bruk språkkoden, for eksempel «nb», «nn», «se» eller «en».",
        nn: "Bruk språkkoden, til dømes «nb», «nn», «se» eller «en».",
        en: "Use the language code, such as “nb”, “nn”, “se” or “en”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<html lang="norsk">⟧<title>a</title></html>"#),
        Example::good_html(r#"<html lang="nn-NO"><title>a</title></html>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let Some(root) = page.dom.root() else { return };
    let tag = root.attr("lang").unwrap_or("");
    if tag.trim().is_empty() || language::is_known(tag) {
        return;
    }
    cx.report(
        root.place(),
        say! {
            nb: "Det finnes ikke noe språk med koden «{tag}».",
            nn: "Det finst ikkje noko språk med koden «{tag}».",
            en: "There is no language with the code “{tag}”.",
        },
    );
}
