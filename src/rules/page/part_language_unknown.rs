//! Parts said to be in a language that does not exist.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, language};

pub static RULE: Rule = Rule {
    id: "part-language-unknown",
    level: Level::Error,
    basis: &[
        Basis::Wcag("3.1.2"),
        Basis::Act("de46e4"),
        Basis::Uutilsynet("nett-3.1.2a"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Språket på en del av siden finnes ikke",
        nn: "Språket på ein del av sida finst ikkje",
        en: "The language of a part of the page does not exist",
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
        Example::bad_html(r#"⟦<p lang="english">⟧I love rules!</p>"#),
        Example::good_html(r#"<p lang="en">I love rules!</p>"#),
        Example::good_html(r#"<div lang="xyzzy"><p lang="en">I love rules!</p></div>"#),
        Example::good_html(r#"<div lang="">x</div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[lang]")) {
        let Some(tag) = node.attr("lang").filter(|tag| !tag.is_empty()) else { continue };
        if node.is("html") || language::is_known(tag) || !language::has_own_text(node) {
            continue;
        }
        cx.report(
            node.place(),
            say! {
                nb: "Det finnes ikke noe språk med koden «{tag}».",
                nn: "Det finst ikkje noko språk med koden «{tag}».",
                en: "There is no language with the code “{tag}”.",
            },
        );
    }
}
