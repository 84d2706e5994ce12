//! Aria attributes on elements where they mean nothing or are forbidden.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria, html};

pub static RULE: Rule = Rule {
    id: "aria-attribute-not-allowed",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.3.1"), Basis::Act("5c01ea")],
    title: Text {
        nb: "Aria-egenskapen hører ikke hjemme her",
        nn: "Aria-eigenskapen høyrer ikkje heime her",
        en: "The aria attribute does not belong here",
    },
    why: Text {
        nb: "Skjermlesere overser egenskapen eller sier noe misvisende.",
        nn: "Skjermlesarar overser eigenskapen eller seier noko misvisande.",
        en: "Screen readers ignore the attribute or say something misleading.",
    },
    fix: Text {
        nb: "Fjern egenskapen, eller gi elementet en rolle der den hører hjemme.",
        nn: "Ta bort eigenskapen, eller gi elementet ei rolle der han høyrer heime.",
        en: "Remove the attribute, or give the element a role where it belongs.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div aria-label="Bananer">⟧x</div>"#),
        Example::bad_html(r#"⟦<p aria-checked="true">⟧x</p>"#),
        Example::bad_html(r#"⟦<div aria-roledescription="lysbilde">⟧x</div>"#),
        Example::good_html(r#"<div role="button" aria-pressed="false" tabindex="0">x</div>"#),
        Example::good_html(r#"<div aria-busy="true">x</div>"#),
        Example::good_html(r#"<input type="password" aria-required="true">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[aria-*]")) {
        if node.is_hidden() || node.tag().contains('-') {
            continue;
        }
        let role = node.role();
        for (name, value) in node.attrs() {
            let Some(attribute) = aria::attribute(name) else { continue };
            let naming = matches!(name, "aria-label" | "aria-labelledby" | "aria-braillelabel");
            let describing = matches!(name, "aria-roledescription" | "aria-brailleroledescription");
            // What can be written in is a field, also before a script says so.
            let is_field = role.is_some_and(|role| role.is("generic")) && html::is_edited(node);
            let forbidden = naming && role.is_some_and(|role| role.name_prohibited && !is_field)
                || describing && role.is_some_and(|role| role.is("generic"));
            let allowed = attribute.is_global
                || role.is_some_and(|role| role.supports(name))
                || html::is_like_textbox(node, name);
            if value.trim().is_empty() || (allowed && !forbidden) {
                continue;
            }
            let tag = node.tag();
            let role = role.map_or("", |role| role.name);
            let message = if role.is_empty() || role == "generic" {
                say! {
                    nb: "«{name}» hører ikke hjemme på <{tag}> uten rolle.",
                    nn: "«{name}» høyrer ikkje heime på <{tag}> utan rolle.",
                    en: "“{name}” does not belong on <{tag}> without a role.",
                }
            } else {
                say! {
                    nb: "«{name}» hører ikke hjemme på <{tag}> med rollen «{role}».",
                    nn: "«{name}» høyrer ikkje heime på <{tag}> med rolla «{role}».",
                    en: "“{name}” does not belong on <{tag}> with the role “{role}”.",
                }
            };
            cx.report(node.place(), message);
        }
    }
}
