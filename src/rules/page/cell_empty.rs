//! Cells that say nothing, where nobody can tell whether something is missing.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, table};

pub static RULE: Rule = Rule {
    id: "cell-empty",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.3.1")],
    title: Text {
        nb: "En celle i tabellen er tom",
        nn: "Ei celle i tabellen er tom",
        en: "A cell of the table is empty",
    },
    why: Text {
        nb: "Ingen vet om tallet er null, ukjent eller glemt, og den som hører tabellen, hører bare et opphold.",
        nn: "Ingen veit om talet er null, ukjent eller gløymt, og den som høyrer tabellen, høyrer berre eit opphald.",
        en: "Nobody knows whether the figure is zero, unknown or forgotten, and people who listen hear only a pause.",
    },
    fix: Text {
        nb: "Skriv hva som er tilfellet, for eksempel «0», «ingen» eller «ikke oppgitt».",
        nn: "Skriv kva som er tilfellet, til dømes «0», «ingen» eller «ikkje oppgitt».",
        en: "Write what is the case, for example “0”, “none” or “not given”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "<table><caption>Møter</caption><tr><th>År</th><th>Møter</th></tr><tr><td>2025</td>⟦<td>⟧</td></tr></table>",
        ),
        Example::good_html(
            "<table><caption>Møter</caption><tr><td></td><th>Møter</th></tr><tr><th>2025</th><td>Ingen</td></tr></table>",
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        // The first empty cell of each table, and how many there are.
        let mut tables: BTreeMap<usize, (Node, usize)> = BTreeMap::new();
        for cell in dom.select(css!("td")).filter(|cell| table::is_empty_cell(*cell)) {
            let Some(around) = table::around(cell) else { continue };
            tables.entry(around.index()).or_insert((cell, 0)).1 += 1;
        }
        for (index, (first, count)) in tables {
            let Some(node) = dom.node(index) else { continue };
            let is_data = node.is_exposed() && node.has_any_role(&["table", "grid", "treegrid"]);
            if !is_data || !first.is_exposed() || !table::has_header_cells(node) {
                continue;
            }
            cx.report(
                first.place(),
                say! {
                    nb: "Tomme celler i tabellen: {count}. Dette er den første.",
                    nn: "Tomme celler i tabellen: {count}. Dette er den første.",
                    en: "Empty cells in the table: {count}. This is the first.",
                },
            );
        }
    }
}
