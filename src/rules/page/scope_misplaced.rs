//! `scope` where it does nothing, or with a word it does not know.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "scope-misplaced",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("nett-1.3.1b")],
    title: Text {
        nb: "Egenskapen «scope» virker ikke her",
        nn: "Eigenskapen «scope» verkar ikkje her",
        en: "The attribute “scope” does not work here",
    },
    why: Text {
        nb: "De som bruker skjermleser, får ikke vite hvilke celler overskriften gjelder.",
        nn: "Dei som bruker skjermlesar, får ikkje vite kva celler overskrifta gjeld.",
        en: "People who use a screen reader are not told which cells the header is for.",
    },
    fix: Text {
        nb: "Bruk «scope» bare på th, med en av verdiene row, col, rowgroup og colgroup.",
        nn: "Bruk «scope» berre på th, med ein av verdiane row, col, rowgroup og colgroup.",
        en: "Use “scope” on th only, with one of the values row, col, rowgroup and colgroup.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<table><tr>⟦<td scope="row">⟧2025</td><td>4</td></tr></table>"#),
        Example::bad_html(r#"<table><tr>⟦<th scope="column">⟧År</th></tr><tr><td>2025</td></tr></table>"#),
        Example::good_html(r#"<table><tr><th scope="row">2025</th><td>4</td></tr></table>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for cell in page.select(css!("td[scope], th[scope]")) {
        let value = cell.keyword("scope").unwrap_or_default();
        let known = matches!(value.as_str(), "row" | "col" | "rowgroup" | "colgroup");
        if (known && cell.is("th")) || cell.is_hidden() || cell.has_role("none") {
            continue;
        }
        let message = if known {
            say! {
                nb: "«scope» står på en vanlig celle (td).",
                nn: "«scope» står på ei vanleg celle (td).",
                en: "“scope” stands on an ordinary cell (td).",
            }
        } else {
            say! {
                nb: "«scope» kan ikke være «{value}».",
                nn: "«scope» kan ikkje vere «{value}».",
                en: "“scope” cannot be “{value}”.",
            }
        };
        cx.report(cell.place(), message);
    }
}
