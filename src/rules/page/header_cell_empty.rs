//! Header cells without any words.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, visual};

pub static RULE: Rule = Rule {
    id: "header-cell-empty",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.3.1")],
    title: Text {
        nb: "Overskriftscellen er tom",
        nn: "Overskriftscella er tom",
        en: "The header cell is empty",
    },
    why: Text {
        nb: "De som får tabellen lest opp, hører ikke hva kolonnen eller raden gjelder.",
        nn: "Dei som får tabellen lesen opp, høyrer ikkje kva kolonnen eller rada gjeld.",
        en: "People who have the table read aloud do not hear what the column or row is about.",
    },
    fix: Text {
        nb: "Skriv overskriften, eller gjør hjørnecellen til en vanlig celle (td).",
        nn: "Skriv overskrifta, eller gjer hjørnecella til ei vanleg celle (td).",
        en: "Write the header, or make the corner an ordinary cell (td).",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "<table><tr>⟦<th>⟧</th><th>Møter</th></tr><tr><th>2025</th><td>4</td></tr></table>",
        ),
        Example::good_html("<table><tr><td></td><th>Møter</th></tr><tr><th>2025</th><td>4</td></tr></table>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for cell in page.select(css!("th, [role]")) {
        // Most say something at once.
        if visual::has_own_text(cell) && cell.is_visible() && !cell.has("aria-labelledby") {
            continue;
        }
        if !cell.is_exposed() || !cell.has_any_role(&["columnheader", "rowheader"]) || !cell.is_nameless() {
            continue;
        }
        cx.report(
            cell.place(),
            say! {
                nb: "En overskriftscelle i tabellen er tom.",
                nn: "Ei overskriftscelle i tabellen er tom.",
                en: "A header cell of the table is empty.",
            },
        );
    }
}
