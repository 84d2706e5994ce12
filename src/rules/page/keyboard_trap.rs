//! Controls that keep the keyboard in themselves.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, script};

pub static RULE: Rule = Rule {
    id: "keyboard-trap",
    level: Level::Error,
    basis: &[Basis::Wcag("2.1.2"), Basis::Act("a1b64e"), Basis::Uutilsynet("nett-2.1.2a")],
    title: Text {
        nb: "Tastaturet setter seg fast",
        nn: "Tastaturet set seg fast",
        en: "The keyboard gets stuck",
    },
    why: Text {
        nb: "De som bruker tastatur, kommer ikke videre på siden.",
        nn: "Dei som bruker tastatur, kjem ikkje vidare på sida.",
        en: "People who use a keyboard cannot go on from there.",
    },
    fix: Text {
        nb: "Ta bort skriptet som flytter fokus tilbake eller stanser tabulatortasten.",
        nn: "Ta bort skriptet som flyttar fokus tilbake eller stoppar tabulatortasten.",
        en: "Remove the script that moves the focus back or stops the Tab key.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<button onblur="this.focus()">⟧Send</button> <a href="/">Hjem</a>"#),
        Example::bad_html(
            r#"⟦<button onkeydown="if (event.key === 'Tab') event.preventDefault()">⟧Send</button>"#,
        ),
        Example::good_html(r#"<button onblur="if (!this.value) this.focus()">Send</button>"#),
        Example::good_html(r#"<button onblur="save()">Send</button> <input onblur="check(this)" title="a">"#),
        Example::good_html(
            r#"<div role="tab" tabindex="0" onkeydown="if (event.key === 'Tab') { event.preventDefault(); next().focus() }">Fane</div>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[onblur], [onfocusout], [onkeydown]")) {
        if !node.is_tabbable() || !script::traps_focus(node) {
            continue;
        }
        let name = node.name();
        cx.report(
            node.place(),
            say! {
                nb: "Man kommer ikke ut av «{name}» med tabulatortasten.",
                nn: "Ein kjem ikkje ut av «{name}» med tabulatortasten.",
                en: "The Tab key does not lead out of “{name}”.",
            },
        );
    }
}
