//! Pages hidden from screen readers altogether.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "page-hidden",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.3.1")],
    title: Text {
        nb: "Hele siden er skjult for skjermlesere",
        nn: "Heile sida er gøymd for skjermlesarar",
        en: "The whole page is hidden from screen readers",
    },
    why: Text {
        nb: "De som bruker skjermleser, får ingenting.",
        nn: "Dei som bruker skjermlesar, får ingenting.",
        en: "People who use a screen reader get nothing.",
    },
    fix: Text {
        nb: "Fjern aria-hidden fra html og body.",
        nn: "Ta bort aria-hidden frå html og body.",
        en: "Remove aria-hidden from html and body.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<html lang="nb"><title>a</title>⟦<body aria-hidden="true">⟧<p>x</p></body></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><title>a</title><body><p aria-hidden="true">x</p></body></html>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.dom.root().into_iter().chain(page.dom.body()) {
        if node.keyword("aria-hidden").as_deref() != Some("true") {
            continue;
        }
        cx.report(
            node.place(),
            say! {
                nb: "aria-hidden gjelder hele siden.",
                nn: "aria-hidden gjeld heile sida.",
                en: "aria-hidden holds for the whole page.",
            },
        );
    }
}
