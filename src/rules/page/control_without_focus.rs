//! Things that are said to be buttons, links or fields, and that the keyboard does not reach.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Namespace, Node, Page, aria, html, script, tree};

pub static RULE: Rule = Rule {
    id: "control-without-focus",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.1.1"), Basis::Wcag("4.1.2"), Basis::Uutilsynet("211nett2025")],
    title: Text {
        nb: "Tastaturet når ikke fram til dette",
        nn: "Tastaturet når ikkje fram til dette",
        en: "The keyboard does not reach this",
    },
    why: Text {
        nb: "De som bruker tastatur eller skjermleser, får høre at det er en knapp, en lenke eller et felt, men får ikke brukt det.",
        nn: "Dei som bruker tastatur eller skjermlesar, får høyre at det er ein knapp, ei lenkje eller eit felt, men får ikkje brukt det.",
        en: "People who use a keyboard or a screen reader are told that it is a button, a link or a field, but cannot use it.",
    },
    fix: Text {
        nb: "Bruk button, a med href eller input. Ellers må elementet ha tabindex=\"0\" og svare på tastene.",
        nn: "Bruk button, a med href eller input. Elles må elementet ha tabindex=\"0\" og svare på tastane.",
        en: "Use button, a with href, or input. Otherwise the element must have tabindex=\"0\" and answer to the keys.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div role="button">⟧Vis mer</div>"#),
        Example::bad_html(r#"⟦<a role="button">⟧Vis mer</a>"#),
        Example::good_html(r#"<div role="button" tabindex="0">Vis mer</div>"#),
        Example::good_html(r#"<div role="button" aria-disabled="true">Vis mer</div>"#),
        Example::good_html(r#"<div role="combobox"><input aria-label="Sted"></div>"#),
        Example::good_html(r#"<a href="/saker/"><span role="button">Vis mer</span></a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select("[role]") {
        let Some(role) = node.role().filter(|role| aria::stands_alone(role.name)) else { continue };
        let is_off = node.is_disabled() || node.keyword("aria-disabled").as_deref() == Some("true");
        let html_only = node.namespace() == Namespace::Html && !node.tag().contains('-');
        if node.is_focusable() || is_off || !html_only || !node.is_exposed() || is_reached(node) {
            continue;
        }
        // Another rule tells of those that answer to the mouse.
        if html::answers_to_mouse(node) && cx.runs("mouse-only") {
            continue;
        }
        let (tag, role) = (node.tag(), role.name);
        if script::mentions(node.dom, "tabindex") || script::mentions(node.dom, "tabIndex") {
            cx.unsure(
                node.place(),
                say! {
                    nb: "<{tag}> har rollen «{role}», men kan ikke få fokus før et skript sørger for det. Prøv med Tab-tasten.",
                    nn: "<{tag}> har rolla «{role}», men kan ikkje få fokus før eit skript syter for det. Prøv med Tab-tasten.",
                    en: "<{tag}> has the role “{role}”, but cannot take focus until a script sees to it. Try the Tab key.",
                },
            );
            continue;
        }
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> har rollen «{role}», men kan ikke få fokus.",
                nn: "<{tag}> har rolla «{role}», men kan ikkje få fokus.",
                en: "<{tag}> has the role “{role}”, but cannot take focus.",
            },
        );
    }
}

/// Whether something around it or in it takes the focus for it, or it is the label of what does.
fn is_reached(node: Node) -> bool {
    let led = node.attr("id").is_some_and(|id| {
        node.dom.select("[aria-activedescendant]").any(|n| n.attr("aria-activedescendant") == Some(id))
    });
    led || node.is("label")
        || node.ancestors().any(Node::is_focusable)
        || node.descendants().any(|inner| inner.is_focusable() || tree::takes_focus(inner))
}
