//! Elements that HTML has left behind.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "element-obsolete",
    level: Level::Warning,
    basis: &[Basis::Own("HTML, 16.2")],
    title: Text { nb: "Elementet er foreldet", nn: "Elementet er forelda", en: "The element is obsolete" },
    why: Text {
        nb: "Nettlesere og skjermlesere lover ikke lenger å forstå det.",
        nn: "Nettlesarar og skjermlesarar lovar ikkje lenger å forstå det.",
        en: "Browsers and screen readers no longer promise to understand it.",
    },
    fix: Text {
        nb: "Bruk det som har kommet i stedet, eller CSS.",
        nn: "Bruk det som har kome i staden, eller CSS.",
        en: "Use what has come instead, or CSS.",
    },
    limits: &[],
    examples: &[Example::bad_html("⟦<center>⟧x</center>"), Example::good_html("<p>x</p>")],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    if !page.dom.documents().iter().any(|dom| dom.has_any(html::OBSOLETE)) {
        return;
    }
    for node in page.select(css!("*")).filter(|n| n.is_any(html::OBSOLETE) && n.is_written()) {
        let tag = node.tag();
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> er foreldet.",
                nn: "<{tag}> er forelda.",
                en: "<{tag}> is obsolete.",
            },
        );
    }
}
