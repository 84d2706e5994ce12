//! Things that answer to the mouse and not to the keyboard.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "mouse-only",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.1.1"), Basis::Wcag("4.1.2"), Basis::Uutilsynet("211nett2025")],
    title: Text {
        nb: "Dette kan bare brukes med mus",
        nn: "Dette kan berre brukast med mus",
        en: "This can only be used with a mouse",
    },
    why: Text {
        nb: "De som bruker tastatur eller skjermleser, får det ikke til.",
        nn: "Dei som bruker tastatur eller skjermlesar, får det ikkje til.",
        en: "People who use a keyboard or a screen reader cannot do it.",
    },
    fix: Text {
        nb: "Bruk en knapp eller en lenke.",
        nn: "Bruk ein knapp eller ei lenkje.",
        en: "Use a button or a link.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div onclick="vis()">⟧Vis mer</div>"#),
        Example::good_html(r#"<button onclick="vis()">Vis mer</button>"#),
        Example::good_html(r#"<div onclick="lukk()"><button>Lukk</button></div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[onclick], [onmousedown], [ondblclick]")) {
        let inner = node.descendants().any(Node::is_focusable)
            || node.is_any(tags!["body", "html", "form", "label", "option"]);
        if node.is_hidden() || node.is_focusable() || node.is_disabled() || inner {
            continue;
        }
        let tag = node.tag();
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> svarer på museklikk, men kan ikke få fokus.",
                nn: "<{tag}> svarer på museklikk, men kan ikkje få fokus.",
                en: "<{tag}> answers to mouse clicks but cannot take focus.",
            },
        );
    }
}
