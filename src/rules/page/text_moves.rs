//! Text that moves or blinks.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "text-moves",
    level: Level::Error,
    basis: &[Basis::Wcag("2.2.2"), Basis::Uutilsynet("nett-2.2.2a")],
    title: Text { nb: "Teksten beveger seg", nn: "Teksten rører seg", en: "The text moves" },
    why: Text {
        nb: "De som leser sakte eller lett blir forstyrret, får ikke lest.",
        nn: "Dei som les sakte eller lett blir forstyrra, får ikkje lese.",
        en: "People who read slowly or are easily distracted cannot read.",
    },
    fix: Text {
        nb: "La teksten stå stille.", nn: "La teksten stå stille.", en: "Let the text stand still."
    },
    limits: &[],
    examples: &[Example::bad_html("⟦<marquee>⟧Nytt!</marquee>"), Example::good_html("<p>Nytt!</p>")],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("marquee, blink")) {
        if node.is_hidden() {
            continue;
        }
        let tag = node.tag();
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> får teksten til å bevege seg eller blinke.",
                nn: "<{tag}> får teksten til å røre seg eller blinke.",
                en: "<{tag}> makes the text move or blink.",
            },
        );
    }
}
