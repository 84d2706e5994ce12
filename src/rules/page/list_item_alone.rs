//! List items outside a list.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "list-item-alone",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("131c2025")],
    title: Text {
        nb: "Listepunktet står utenfor en liste",
        nn: "Listepunktet står utanfor ei liste",
        en: "The list item stands outside a list",
    },
    why: Text {
        nb: "Skjermlesere sier ikke at dette er en liste.",
        nn: "Skjermlesarar seier ikkje at dette er ei liste.",
        en: "Screen readers do not say that this is a list.",
    },
    fix: Text {
        nb: "Sett punktene inn i en liste (ul eller ol).",
        nn: "Set punkta inn i ei liste (ul eller ol).",
        en: "Put the items into a list (ul or ol).",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<div>⟦<li>⟧Møter</li></div>"),
        Example::good_html("<ul><li>Møter</li></ul>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for item in page.select("li, dt, dd") {
        let lists: &[&str] = if item.is("li") { &["ul", "ol", "menu"] } else { &["dl", "div"] };
        let inside = item.parent_element().is_none_or(|p| p.is_any(lists) || p.has_role("list"));
        if inside || item.is_hidden() || item.has("role") {
            continue;
        }
        let tag = item.tag();
        cx.report(
            item.place(),
            say! {
                nb: "<{tag}> står ikke i en liste.",
                nn: "<{tag}> står ikkje i ei liste.",
                en: "<{tag}> does not stand in a list.",
            },
        );
    }
}
