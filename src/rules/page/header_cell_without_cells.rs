//! Header cells in tables that head nothing.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, table};

pub static RULE: Rule = Rule {
    id: "header-cell-without-cells",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.1"), Basis::Act("d0f69e"), Basis::Uutilsynet("nett-1.3.1b")],
    title: Text {
        nb: "Overskriftscellen hører ikke til noen celler",
        nn: "Overskriftscella høyrer ikkje til nokon celler",
        en: "The header cell heads no cells",
    },
    why: Text {
        nb: "De som får tabellen lest opp, hører en overskrift uten innhold, eller innhold uten overskrift.",
        nn: "Dei som får tabellen lesen opp, høyrer ei overskrift utan innhald, eller innhald utan overskrift.",
        en: "People who have the table read aloud hear a header without content, or content without a header.",
    },
    fix: Text {
        nb: "Sett inn cellene som mangler, eller gjør overskriften til en vanlig celle.",
        nn: "Set inn cellene som manglar, eller gjer overskrifta til ei vanleg celle.",
        en: "Add the missing cells, or make the header an ordinary cell.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<table><tr><th>Sats</th>⟦<th>⟧Verdi</th></tr><tr><td>15 %</td></tr></table>"),
        Example::good_html(
            "<table><tr><th>Sats</th><th>Verdi</th></tr><tr><td>15 %</td><td>7</td></tr></table>",
        ),
        Example::good_html(r#"<table role="presentation"><tr><th>Tid</th></tr></table>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("table, [role]")) {
        let is_table = node.has_any_role(&["table", "grid", "treegrid"]);
        if !is_table || !node.is_exposed() || (node.is("table") && table::is_plain(node)) {
            continue;
        }
        let table = table::Table::of(node);
        for (cell, headed) in table.cells.iter().zip(table.headed()) {
            let header = cell.node.has_any_role(&["columnheader", "rowheader"]);
            if headed || !header || !cell.node.is_exposed() {
                continue;
            }
            let name = cell.node.name();
            cx.report(
                cell.node.place(),
                say! {
                    nb: "Overskriftscellen «{name}» hører ikke til noen celler.",
                    nn: "Overskriftscella «{name}» høyrer ikkje til nokon celler.",
                    en: "The header cell “{name}” heads no cells.",
                },
            );
        }
    }
}
