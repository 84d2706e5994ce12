//! Places where the tab key stops, and nothing can be done.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::style::{Kw, Prop};
use crate::page::{Namespace, Node, Page, html};

pub static RULE: Rule = Rule {
    id: "focus-on-no-control",
    level: Level::Tip,
    basis: &[Basis::Own("WAI-ARIA 1.2: 5.2.1")],
    title: Text {
        nb: "Tabulatortasten stopper ved noe som ikke er en kontroll",
        nn: "Tabulatortasten stoppar ved noko som ikkje er ein kontroll",
        en: "The tab key stops at something that is no control",
    },
    why: Text {
        nb: "De som bruker skjermleser, får ikke vite hva de kan gjøre der.",
        nn: "Dei som bruker skjermlesar, får ikkje vite kva dei kan gjere der.",
        en: "People who use a screen reader are not told what they can do there.",
    },
    fix: Text {
        nb: "Bruk en knapp eller en lenke, eller ta bort «tabindex».",
        nn: "Bruk ein knapp eller ei lenkje, eller ta bort «tabindex».",
        en: "Use a button or a link, or take away “tabindex”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div tabindex="0">⟧Vis mer</div>"#),
        Example::bad_html(r#"⟦<h2 tabindex="0">⟧Møter</h2>"#),
        Example::good_html(r#"<div tabindex="0" role="button">Vis mer</div>"#),
        Example::good_html(r#"<h2 tabindex="-1">Møter</h2>"#),
        Example::good_html(r#"<div tabindex="0" style="overflow: auto; height: 20px">Vis mer</div>"#),
    ],
    check: Check::Page(check),
};

/// Roles that only say what kind of text it is.
const TEXT: &[&str] = &["generic", "none", "paragraph", "heading", "list", "listitem"];

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[tabindex]")) {
        let is_text = node.role().is_none_or(|role| TEXT.contains(&role.name));
        if !is_text || !node.is_tabbable() || node.namespace() != Namespace::Html {
            continue;
        }
        // An empty one sends focus on by a script; an area that scrolls needs it.
        let is_helper = node.visible_text().is_empty() || node.has("aria-activedescendant");
        if html::is_made_for_focus(node) || is_helper || may_scroll(node) || node.is_hidden() {
            continue;
        }
        let tag = node.tag();
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> kan få fokus, men er hverken knapp, lenke eller felt.",
                nn: "<{tag}> kan få fokus, men er verken knapp, lenkje eller felt.",
                en: "<{tag}> can take focus but is no button, link or field.",
            },
        );
    }
}

fn may_scroll(node: Node) -> bool {
    let style = node.style();
    [Prop::OverflowX, Prop::OverflowY]
        .into_iter()
        .any(|prop| style.kw(prop).is_some_and(|kw| matches!(kw, Kw::Auto | Kw::Scroll)))
}
