//! Cells that no header cell belongs to, in tables that have header cells.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, table};

pub static RULE: Rule = Rule {
    id: "cell-without-header",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("nett-1.3.1b")],
    title: Text {
        nb: "Noen celler hører ikke til noen overskrift",
        nn: "Nokre celler høyrer ikkje til noka overskrift",
        en: "Some cells belong to no header",
    },
    why: Text {
        nb: "De som bruker skjermleser, hører et tall uten å få vite hva det gjelder.",
        nn: "Dei som bruker skjermlesar, høyrer eit tal utan å få vite kva det gjeld.",
        en: "People who use a screen reader hear a figure and are not told what it is about.",
    },
    fix: Text {
        nb: "Gjør cellen som sier hva kolonnen eller raden handler om, til en overskriftscelle (th).",
        nn: "Gjer cella som seier kva kolonnen eller rada handlar om, til ei overskriftscelle (th).",
        en: "Make the cell that says what the column or row is about a header cell (th).",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "⟦<table>⟧<tr><th>År</th><td>Møter</td><td>Saker</td></tr><tr><td>2024</td><td>4</td><td>7</td></tr><tr><td>2025</td><td>5</td><td>9</td></tr></table>",
        ),
        Example::good_html(
            "<table><tr><th>År</th><th>Møter</th><th>Saker</th></tr><tr><td>2024</td><td>4</td><td>7</td></tr><tr><td>2025</td><td>5</td><td>9</td></tr></table>",
        ),
        Example::good_html(
            "<table><tr><td></td><th>Møter</th><th>Saker</th></tr><tr><th>2024</th><td>4</td><td>7</td></tr><tr><th>2025</th><td>5</td><td>9</td></tr></table>",
        ),
    ],
    check: Check::Page(check),
};

/// Smaller tables are understood without.
const FEW: usize = 3;

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("table")) {
        if table::is_plain(node) || !node.is_exposed() || !node.has_any_role(&["table", "grid", "treegrid"]) {
            continue;
        }
        let table = table::Table::of(node);
        let has_headers = table.cells.iter().any(|cell| cell.is_header);
        if table.width < FEW || table.height < FEW || !has_headers {
            continue;
        }
        let headers = table.has_headers();
        let alone = table.cells.iter().zip(headers).find(|(cell, headed)| {
            let says = !cell.node.visible_text().is_empty() && !cell.node.has("aria-label");
            // The corner says what the headers on both sides are of.
            let is_corner = cell.row == 0 && cell.column == 0;
            // Headers it names in vain are another rule's matter.
            let names = cell.node.words("headers").next().is_some();
            !headed && !cell.is_header && !is_corner && !names && says && cell.node.is_exposed()
        });
        let Some((cell, _)) = alone else { continue };
        let text: String = cell.node.visible_text().chars().take(40).collect();
        cx.report(
            node.place(),
            say! {
                nb: "Ingen overskriftscelle hører til «{text}».",
                nn: "Inga overskriftscelle høyrer til «{text}».",
                en: "No header cell belongs to “{text}”.",
            },
        )
        .see(cell.node.source(), say! { nb: "Her er cellen.", nn: "Her er cella.", en: "Here is the cell." });
    }
}
