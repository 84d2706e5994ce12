//! Tables that do not say what they show.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, PageKind};

pub static RULE: Rule = Rule {
    id: "table-without-caption",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("2.4.6"), Basis::Council("V46"), Basis::Requirement("A01")],
    title: Text {
        nb: "Tabellen mangler tittel",
        nn: "Tabellen manglar tittel",
        en: "The table has no caption",
    },
    why: Text {
        nb: "De som hopper mellom tabeller, vet ikke hva tabellen viser.",
        nn: "Dei som hoppar mellom tabellar, veit ikkje kva tabellen viser.",
        en: "People who move by tables cannot tell what the table shows.",
    },
    fix: Text {
        nb: "Gi tabellen en tittel⟨. Skriv den i et eget avsnitt rett over tabellen, slik: «Tabell: Møter i 2026».‖ i elementet caption, først i tabellen.⟩",
        nn: "Gi tabellen ein tittel⟨. Skriv han i eit eige avsnitt rett over tabellen, slik: «Tabell: Møte i 2026».‖ i elementet caption, først i tabellen.⟩",
        en: "Give the table a caption⟨. Write it as a paragraph right above the table, like this: “Table: Meetings in 2026”.‖ in the element caption, first in the table.⟩",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "⟦<table>⟧<tr><th>År</th><th>Møter</th></tr><tr><td>2025</td><td>4</td></tr></table>",
        ),
        Example::good_html(
            "<table><caption>Møter hvert år</caption><tr><th>År</th></tr><tr><td>2025</td></tr></table>",
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for table in page.select(css!("table")) {
        let is_table = table.is_exposed() && table.has_any_role(&["table", "grid", "treegrid"]);
        if !is_table || !table.name().is_empty() || !table.descendants().any(|n| n.is("th")) {
            continue;
        }
        let message = say! { nb: "Tabellen mangler tittel.", nn: "Tabellen manglar tittel.", en: "The table has no caption." };
        let reported = cx.report(table.place(), message);
        // We ask it of ourselves; WCAG does not ask it of everybody.
        if page.kind == PageKind::Foreign {
            reported.at_level(Level::Tip);
        }
    }
}
