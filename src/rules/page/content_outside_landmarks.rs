//! Content that is in no part of the page.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, aria, html};

pub static RULE: Rule = Rule {
    id: "content-outside-landmarks",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("nett-1.3.1d")],
    title: Text {
        nb: "Innhold står utenfor sidens deler",
        nn: "Innhald står utanfor delane av sida",
        en: "Content stands outside the parts of the page",
    },
    why: Text {
        nb: "De som hopper mellom deler, finner det ikke.",
        nn: "Dei som hoppar mellom delar, finn det ikkje.",
        en: "People who move by parts do not find it.",
    },
    fix: Text {
        nb: "Sett innholdet inn i main, nav, header, footer eller aside.",
        nn: "Set innhaldet inn i main, nav, header, footer eller aside.",
        en: "Put the content into main, nav, header, footer or aside.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<main><h1>A</h1></main>⟦<p>⟧Kontakt oss</p>"),
        Example::good_html(
            r##"<a href="#m">Hopp til innhold</a><main id="m"><h1>A</h1></main><footer><p>Kontakt oss</p></footer>"##,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let Some(body) = page.dom.body() else { return };
    if !page.dom.elements().any(|n| n.has_role("main") && !n.is_hidden()) {
        return;
    }
    let mut at = body.index() + 1;
    while let Some(node) = page.dom.node(at).filter(|n| n.is_inside(body)) {
        at += 1;
        let part = node
            .role()
            .is_some_and(|r| aria::is_landmark(r.name) || matches!(r.name, "dialog" | "alert" | "status"));
        if part || (node.is_element() && (node.is_hidden() || html::is_skip_link(node))) {
            at = node.after();
            continue;
        }
        let text = node.as_text().is_some_and(|text| text.chars().any(char::is_alphanumeric));
        let thing = node.has_role("img") && !node.name().is_empty();
        if !(text || thing) || node.is_hidden() {
            continue;
        }
        let words: String = node.as_text().unwrap_or("").trim().chars().take(40).collect();
        let place = if text { node.parent().unwrap_or(node) } else { node };
        cx.report(
            place.place(),
            say! {
                nb: "«{words}» står ikke i noen del av siden.",
                nn: "«{words}» står ikkje i nokon del av sida.",
                en: "“{words}” stands in no part of the page.",
            },
        );
        at = place.after().max(at);
    }
}
