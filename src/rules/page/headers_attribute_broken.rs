//! Cells that name headers which are not header cells of their table.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

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
        nb: "La «headers» vise til id-en på en celle i samme tabell.",
        nn: "La «headers» vise til id-en på ei celle i same tabellen.",
        en: "Let “headers” name the id of a cell in the same table.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<table><tr><th id="a">A</th></tr><tr>⟦<td headers="b">⟧1</td></tr></table>"#),
        Example::bad_html(
            r#"<table><tr><td><b id="a">A</b></td></tr><tr>⟦<td headers="a">⟧1</td></tr></table>"#,
        ),
        Example::good_html(r#"<table><tr><th id="a">A</th></tr><tr><td headers="a">1</td></tr></table>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for cell in page.select("td[headers], th[headers]") {
        let Some(table) = cell.closest("table") else { continue };
        if !table.is_exposed() || !table.is_on_screen() || !table.has_any_role(&["table", "grid", "treegrid"])
        {
            continue;
        }
        let in_table = |id: &str| {
            cell.dom.all_by_id(id).any(|target| {
                target.is_any(&["td", "th"]) && target != cell && target.closest("table") == Some(table)
            })
        };
        let Some(id) = cell.words("headers").find(|id| !in_table(id)) else { continue };
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
