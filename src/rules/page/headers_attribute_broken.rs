//! Cells that name headers which are not header cells of their table.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "headers-attribute-broken",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.1"), Basis::Act("a25f45"), Basis::Uutilsynet("nett-1.3.1b")],
    title: Text {
        nb: "Cellen viser til en overskrift som ikke finnes i tabellen",
        nn: "Cella viser til ei overskrift som ikkje finst i tabellen",
        en: "The cell names a header that is not in the table",
    },
    why: Text {
        nb: "De som får tabellen lest opp, hører ikke hva tallet gjelder.",
        nn: "Dei som får tabellen lesen opp, høyrer ikkje kva talet gjeld.",
        en: "People who have the table read aloud do not hear what the figure is about.",
    },
    fix: Text {
        nb: "La «headers» vise til id-en på en overskriftscelle (th) i samme tabell.",
        nn: "La «headers» vise til id-en på ei overskriftscelle (th) i same tabellen.",
        en: "Let “headers” name the id of a header cell (th) in the same table.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<table><tr><th id="a">A</th></tr><tr>⟦<td headers="b">⟧1</td></tr></table>"#),
        Example::bad_html(
            r#"<table><tr><td><b id="a">A</b></td></tr><tr>⟦<td headers="a">⟧1</td></tr></table>"#,
        ),
        Example::bad_html(r#"<table><tr><td id="a">A</td></tr><tr>⟦<td headers="a">⟧1</td></tr></table>"#),
        Example::good_html(r#"<table><tr><th id="a">A</th></tr><tr><td headers="a">1</td></tr></table>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for cell in page.select(css!("td[headers], th[headers]")) {
        let Some(table) = cell.closest("table") else { continue };
        if !table.is_exposed() || !table.is_on_screen() || !table.has_any_role(&["table", "grid", "treegrid"])
        {
            continue;
        }
        let is_cell = |target: &Node| {
            target.is_any(tags!["td", "th"]) && *target != cell && target.closest("table") == Some(table)
        };
        let is_header = |target: Node| target.is("th") || target.has_any_role(&["columnheader", "rowheader"]);
        let wrong =
            cell.words("headers").find(|id| !cell.dom.all_by_id(id).find(is_cell).is_some_and(is_header));
        let Some(id) = wrong else { continue };
        if cell.dom.all_by_id(id).any(|target| is_cell(&target)) {
            cx.report(
                cell.place(),
                say! {
                    nb: "«headers» viser til «{id}», som er en vanlig celle (td) og ikke en overskriftscelle.",
                    nn: "«headers» viser til «{id}», som er ei vanleg celle (td) og ikkje ei overskriftscelle.",
                    en: "“headers” names “{id}”, which is an ordinary cell (td) and not a header cell.",
                },
            );
            continue;
        }
        cx.report(
            cell.place(),
            say! {
                nb: "«headers» viser til «{id}», som ikke er en annen celle i tabellen.",
                nn: "«headers» viser til «{id}», som ikkje er ei anna celle i tabellen.",
                en: "“headers” names “{id}”, which is not another cell of the table.",
            },
        );
    }
}
