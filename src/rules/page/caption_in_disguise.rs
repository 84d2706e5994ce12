//! Table titles written in a cell.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, table};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "caption-in-disguise",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("nett-1.3.1b")],
    title: Text {
        nb: "Tittelen på tabellen står i en celle",
        nn: "Tittelen på tabellen står i ei celle",
        en: "The title of the table stands in a cell",
    },
    why: Text {
        nb: "Skjermlesere leser tittelen som en av cellene, og ikke når man kommer til tabellen.",
        nn: "Skjermlesarar les tittelen som ei av cellene, og ikkje når ein kjem til tabellen.",
        en: "Screen readers read the title as one of the cells, and not when people come to the table.",
    },
    fix: Text {
        nb: "Sett tittelen i elementet caption, først i tabellen.",
        nn: "Set tittelen i elementet caption, først i tabellen.",
        en: "Put the title in the element caption, first in the table.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<table><tr>⟦<td colspan="3">⟧Møter i utvalget</td></tr><tr><th>År</th><th>Møter</th><th>Saker</th></tr><tr><td>2025</td><td>4</td><td>9</td></tr></table>"#,
        ),
        Example::bad_html(
            r#"<table><tr>⟦<th colspan="2">⟧Møter i utvalget</th></tr><tr><th>År</th><th>Møter</th></tr><tr><td>2025</td><td>4</td></tr></table>"#,
        ),
        Example::good_html(
            "<table><caption>Møter i utvalget</caption><tr><th>År</th><th>Møter</th></tr><tr><td>2025</td><td>4</td></tr></table>",
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("table")) {
        let spans =
            || node.descendants().find(|n| n.is("td") || n.is("th")).is_some_and(|n| n.has("colspan"));
        let is_data = spans() && node.is_exposed() && node.has_any_role(&["table", "grid"]);
        if !is_data || !node.name().is_empty() {
            continue;
        }
        let table = table::Table::of(node);
        let Some(first) = table.at(0, 0) else { continue };
        let has_headers = table.cells.iter().skip(1).any(|cell| cell.is_header);
        // A header of all columns that says so may be meant.
        let is_meant = first.is_header && first.node.has("scope");
        let is_whole_row = first.width >= table.width && table.width > 1 && table.height > 2;
        let title = first.node.visible_text();
        let holds_more =
            first.node.descendant_elements().any(|n| n.is_any(tags!["table", "input", "img", "a"]));
        if !is_whole_row || !(has_headers || first.is_header) || is_meant || title.is_empty() || holds_more {
            continue;
        }
        cx.report(
            first.node.place(),
            say! {
                nb: "«{title}» står i en celle over hele bredden.",
                nn: "«{title}» står i ei celle over heile breidda.",
                en: "“{title}” stands in a cell across the whole table.",
            },
        );
    }
}
