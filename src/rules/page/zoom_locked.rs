//! Pages that cannot be enlarged on a phone.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, words};

pub static RULE: Rule = Rule {
    id: "zoom-locked",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.4.4"),
        Basis::Wcag("1.4.10"),
        Basis::Act("b4f0c3"),
        Basis::Uutilsynet("nett-1.4.4a"),
    ],
    title: Text {
        nb: "Siden kan ikke forstørres",
        nn: "Sida kan ikkje forstørrast",
        en: "The page cannot be enlarged",
    },
    why: Text {
        nb: "De som ser dårlig, får ikke gjort teksten stor nok på mobil.",
        nn: "Dei som ser dårleg, får ikkje gjort teksten stor nok på mobil.",
        en: "People with low vision cannot make the text large enough on a phone.",
    },
    fix: Text {
        nb: "Fjern «user-scalable» og «maximum-scale».",
        nn: "Ta bort «user-scalable» og «maximum-scale».",
        en: "Remove “user-scalable” and “maximum-scale”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<html lang="nb"><head>⟦<meta name="viewport" content="user-scalable=no">⟧</head></html>"#,
        ),
        Example::bad_html(
            r#"<html lang="nb"><head>⟦<meta name="viewport" content="width=device-width, maximum-scale=1.5">⟧</head></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><head><meta name="viewport" content="width=device-width, initial-scale=1"></head></html>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for meta in page.dom.select(css!("meta")) {
        if meta.keyword("name").as_deref() != Some("viewport") {
            continue;
        }
        let content = meta.attr("content").unwrap_or("");
        let viewport = words::viewport(content);
        // WCAG asks for twice the size.
        if !viewport.is_locked && viewport.maximum.is_none_or(|scale| scale >= 2.0) {
            continue;
        }
        cx.report(
            meta.place(),
            say! {
                nb: "«{content}» hindrer at siden kan bli dobbelt så stor.",
                nn: "«{content}» hindrar at sida kan bli dobbelt så stor.",
                en: "“{content}” keeps the page from being made twice as large.",
            },
        );
    }
}
