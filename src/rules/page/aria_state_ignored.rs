//! States said with aria that the element already has by itself, or that nobody is told of there.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Node, Page, Query, html, tree};

pub static RULE: Rule = Rule {
    id: "aria-state-ignored",
    level: Level::Warning,
    basis: &[Basis::Wcag("4.1.2")],
    title: Text {
        nb: "Tilstanden blir ikke lest opp",
        nn: "Tilstanden blir ikkje lesen opp",
        en: "The state is not read aloud",
    },
    why: Text {
        nb: "De som bruker skjermleser, får høre noe annet enn det som står i koden.",
        nn: "Dei som bruker skjermlesar, får høyre noko anna enn det som står i koden.",
        en: "People who use a screen reader hear something else than what the code says.",
    },
    fix: Text {
        nb: "Fjern aria-egenskapen, og la elementet selv si det.",
        nn: "Ta bort aria-eigenskapen, og lat elementet sjølv seie det.",
        en: "Remove the aria attribute and let the element itself tell.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<label>⟦<input type="checkbox" aria-checked="true">⟧ Ja</label>"#),
        Example::bad_html(r#"<table><tr><th>A</th></tr>⟦<tr aria-expanded="true">⟧<td>1</td></tr></table>"#),
        Example::good_html(r#"<label><input type="checkbox" checked aria-checked="true"> Ja</label>"#),
        Example::good_html(r#"<table role="treegrid"><tr aria-expanded="true"><td>1</td></tr></table>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for (attribute, native) in html::STATES {
        for node in page.select(&Query::with(attribute)) {
            let value = node.keyword(attribute).unwrap_or_default();
            if node.is_hidden() || !html::contradicts(node, attribute, native, &value) {
                continue;
            }
            let tag = node.tag();
            cx.report(
                node.place(),
                say! {
                    nb: "«{attribute}» er «{value}», men <{tag}> sier selv noe annet.",
                    nn: "«{attribute}» er «{value}», men <{tag}> seier sjølv noko anna.",
                    en: "“{attribute}” is “{value}”, but <{tag}> itself says something else.",
                },
            );
        }
    }
    for attribute in html::OF_TREE_ROWS {
        for row in page.select(&Query::with(attribute)).filter(|n| n.has_role("row") && !n.is_hidden()) {
            let Some(table) = table_of(row).filter(|table| !table.has_role("treegrid")) else { continue };
            let role = table.role().map_or("", |role| role.name);
            cx.report(
                row.place(),
                say! {
                    nb: "«{attribute}» virker bare på rader i en «treegrid», og denne står i en «{role}».",
                    nn: "«{attribute}» verkar berre på rader i ein «treegrid», og denne står i ein «{role}».",
                    en: "“{attribute}” works only on rows of a “treegrid”, and this one is in a “{role}”.",
                },
            );
        }
    }
}

/// The table or grid a row belongs to.
fn table_of(row: Node) -> Option<Node> {
    let owner = tree::owner(row)?;
    let table = if owner.has_role("rowgroup") { tree::owner(owner)? } else { owner };
    table.has_any_role(&["table", "grid", "treegrid"]).then_some(table)
}
