//! Tables of figures without any header cells.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Message, Text, number, say};
use crate::page::{Node, Page, table};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "table-without-headers",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.3.1"),
        Basis::Uutilsynet("nett-1.3.1b"),
        Basis::Council("V46"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Tabellen mangler overskriftsceller",
        nn: "Tabellen manglar overskriftsceller",
        en: "The table has no header cells",
    },
    why: Text {
        nb: "De som får tabellen lest opp, hører tall uten å vite hva de gjelder.",
        nn: "Dei som får tabellen lesen opp, høyrer tal utan å vite kva dei gjeld.",
        en: "People who have the table read aloud hear figures without knowing what they are about.",
    },
    fix: Text {
        nb: "Gjør den første raden eller kolonnen til overskriftsceller (th).",
        nn: "Gjer den første rada eller kolonnen til overskriftsceller (th).",
        en: "Make the first row or column header cells (th).",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "⟦<table>⟧<tr><td>År</td><td>Møter</td></tr><tr><td>2025</td><td>4</td></tr></table>",
        ),
        Example::good_html(
            "<table><tr><th>År</th><th>Møter</th></tr><tr><td>2025</td><td>4</td></tr></table>",
        ),
        Example::good_html(
            r#"<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("table")) {
        let has_headers = || node.descendants().any(|n| n.is("th") && n.closest("table") == Some(node));
        if !node.is_exposed() || !node.has_any_role(&["table", "grid", "treegrid"]) || has_headers() {
            continue;
        }
        let table = table::Table::of(node);
        if table.width < 2 || table.height < 2 || table.cells.iter().any(|cell| cell.is_header) {
            continue;
        }
        let holds = |n: Node| {
            n.is_any(tags![
                "table", "form", "input", "select", "h1", "h2", "h3", "h4", "nav", "main", "iframe"
            ])
        };
        let nested = node.descendants().any(holds) || node.closest("td").is_some();
        let (rows, columns) = (table.height, table.width);
        let row = Text { nb: "rad", nn: "rad", en: "row" };
        let rows = number(rows, row, Text { nb: "rader", nn: "rader", en: "rows" });
        let column = Text { nb: "kolonne", nn: "kolonne", en: "column" };
        let columns = number(columns, column, Text { nb: "kolonner", nn: "kolonnar", en: "columns" });
        let (Message { nb: nb1, nn: nn1, en: en1 }, Message { nb, nn, en }) = (rows, columns);
        let message = say! {
            nb: "Tabellen har {nb1} og {nb}, men ingen overskriftsceller.",
            nn: "Tabellen har {nn1} og {nn}, men ingen overskriftsceller.",
            en: "The table has {en1} and {en} but no header cells.",
        };
        // Tables in or around other things are seldom figures; most often they place things on the page.
        if nested {
            cx.unsure(node.place(), message);
        } else {
            cx.report(node.place(), message);
        }
    }
}
