//! Pages with several main parts.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "landmark-main-twice",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.3.1"),
        Basis::Uutilsynet("nett-1.3.1d"),
        Basis::Council("V49"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Siden har flere hoveddeler",
        nn: "Sida har fleire hovuddelar",
        en: "The page has several main parts",
    },
    why: Text {
        nb: "De som hopper til innholdet, vet ikke hvilken del som er den viktige.",
        nn: "Dei som hoppar til innhaldet, veit ikkje kva del som er den viktige.",
        en: "People who go to the content cannot tell which part matters.",
    },
    fix: Text {
        nb: "La siden ha ett main-element.",
        nn: "La sida ha eitt main-element.",
        en: "Let the page have one main element.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<main><h1>A</h1></main>⟦<main>⟧<p>B</p></main>"),
        Example::good_html("<main><h1>A</h1></main><main hidden><p>B</p></main>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for main in page.dom.elements().filter(|n| n.has_role("main") && !n.is_hidden()).skip(1) {
        cx.ask(
            main.place(),
            say! { nb: "Dette er også en hoveddel.", nn: "Dette er òg ein hovuddel.", en: "This is a main part too." },
        );
    }
}
