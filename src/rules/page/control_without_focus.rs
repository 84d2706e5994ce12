//! Things that are said to be buttons, links or fields, and that the keyboard does not reach.

use std::collections::BTreeSet;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
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
    for dom in page.dom.documents() {
        let mut controls = dom.select(css!("[role]")).filter(|node| is_out_of_reach(*node)).peekable();
        if controls.peek().is_none() {
            continue;
        }
        let led: BTreeSet<&str> = dom
            .select(css!("[aria-activedescendant]"))
            .filter_map(|n| n.attr("aria-activedescendant"))
            .collect();
        let by_script = script::mentions(dom, "tabindex") || script::mentions(dom, "tabIndex");
        for node in controls {
            // Another rule tells of those that answer to the mouse.
            let told = html::answers_to_mouse(node) && cx.runs("mouse-only");
            if told || node.attr("id").is_some_and(|id| led.contains(id)) {
                continue;
            }
            let (tag, role) = (node.tag(), node.role().map_or("", |role| role.name));
            if by_script {
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
}

/// So many elements around and inside are asked.
const MOST_AROUND: usize = 100;
const MOST_INSIDE: usize = 300;

/// Whether neither the element nor anything around it or in it takes the focus for it, and it is no label of
/// what does.
fn is_out_of_reach(node: Node) -> bool {
    let is_off = || node.is_disabled() || node.keyword("aria-disabled").as_deref() == Some("true");
    let html_only = node.namespace() == Namespace::Html && !node.tag().contains('-');
    node.role().is_some_and(|role| aria::stands_alone(role.name))
        && !node.is_focusable()
        && html_only
        && node.is_exposed()
        && !node.is("label")
        && !is_off()
        && !node.ancestors().take(MOST_AROUND).any(Node::is_focusable)
        && !node.descendants().take(MOST_INSIDE).any(tree::takes_focus)
}
