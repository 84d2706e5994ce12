//! Menu items without any words.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "menu-item-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("m6b1q3"), Basis::Uutilsynet("nett-4.1.2d")],
    title: Text {
        nb: "Menypunktet har ingen tekst",
        nn: "Menypunktet har ingen tekst",
        en: "The menu item has no text",
    },
    why: Text {
        nb: "De som får siden lest opp, får ikke vite hva punktet gjør.",
        nn: "Dei som får sida lesen opp, får ikkje vite kva punktet gjer.",
        en: "People who have the page read aloud cannot tell what the item does.",
    },
    fix: Text {
        nb: "Skriv hva menypunktet gjør.",
        nn: "Skriv kva menypunktet gjer.",
        en: "Write what the menu item does.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<div role="menu">⟦<button role="menuitem">⟧<img src="a.svg" alt=""></button></div>"#,
        ),
        Example::good_html(r#"<div role="menu"><button role="menuitem">Ny fil</button></div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for item in page.select(css!("[role]")) {
        if !item.has_role("menuitem") || item.is_hidden() || !item.is_nameless() {
            continue;
        }
        cx.report(
            item.place(),
            say! {
                nb: "Et menypunkt har ingen tekst.",
                nn: "Eit menypunkt har ingen tekst.",
                en: "A menu item has no text.",
            },
        );
    }
}
