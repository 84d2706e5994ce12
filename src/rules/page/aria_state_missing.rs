//! Roles that need a state to make sense, without it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "aria-state-missing",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.3.1"), Basis::Act("4e8ab6")],
    title: Text {
        nb: "Rollen mangler en tilstand den må ha",
        nn: "Rolla manglar ein tilstand ho må ha",
        en: "The role lacks a state it must have",
    },
    why: Text {
        nb: "Skjermlesere kan ikke si om dette er valgt, åpent eller hvor langt det er kommet.",
        nn: "Skjermlesarar kan ikkje seie om dette er valt, ope eller kor langt det er kome.",
        en: "Screen readers cannot say whether this is chosen, open or how far it has come.",
    },
    fix: Text {
        nb: "Legg til egenskapen, eller bruk HTML-elementet som har den fra før.",
        nn: "Legg til eigenskapen, eller bruk HTML-elementet som har han frå før.",
        en: "Add the attribute, or use the HTML element that has it built in.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div role="heading">⟧Møter</div>"#),
        Example::bad_html(r#"⟦<div role="switch" tabindex="0">⟧Varsle meg</div>"#),
        Example::good_html(r#"<div role="switch" aria-checked="false" tabindex="0">Varsle meg</div>"#),
        Example::good_html(r#"<input type="checkbox" role="switch">"#),
        Example::good_html(r#"<input role="combobox" aria-expanded="false">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role]")) {
        let Some(role) = node.explicit_role().filter(|role| node.has_role(role.name)) else { continue };
        if node.is_hidden() {
            continue;
        }
        let separator: &[&str] =
            if role.is("separator") && node.is_focusable() { &["aria-valuenow"] } else { &[] };
        for name in role.required.iter().chain(separator) {
            let given = node.attr(name).is_some_and(|value| !value.trim().is_empty());
            let closed = *name == "aria-controls"
                && role.is("combobox")
                && node.keyword("aria-expanded").as_deref() != Some("true");
            if given || closed || html::has_state(node, name) {
                continue;
            }
            let role = role.name;
            cx.report(
                node.place(),
                say! {
                    nb: "Rollen «{role}» må ha «{name}».",
                    nn: "Rolla «{role}» må ha «{name}».",
                    en: "The role “{role}” must have “{name}”.",
                },
            );
        }
    }
}
