//! Pages with several headings on level one.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "heading-top-twice",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("2.4.6"), Basis::Council("V45"), Basis::Requirement("A01")],
    title: Text {
        nb: "Siden har flere hovedoverskrifter",
        nn: "Sida har fleire hovudoverskrifter",
        en: "The page has several main headings",
    },
    why: Text {
        nb: "De som bruker skjermleser, blir usikre på hva siden handler om.",
        nn: "Dei som bruker skjermlesar, blir usikre på kva sida handlar om.",
        en: "People who use a screen reader become unsure what the page is about.",
    },
    fix: Text {
        nb: "La én overskrift være på nivå 1, og gi de andre nivå 2.",
        nn: "La éi overskrift vere på nivå 1, og gi dei andre nivå 2.",
        en: "Let one heading be on level 1, and give the others level 2.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<h1>Hamar</h1>⟦<h1>⟧Møter</h1>"),
        Example::good_html("<h1>Hamar</h1><h2>Møter</h2>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let tops = html::headings(&page.dom).filter(|heading| html::heading_level(*heading) == Some(1));
    for heading in tops.skip(1) {
        let name = heading.name();
        cx.ask(
            heading.place(),
            say! {
                nb: "«{name}» er også en overskrift på nivå 1.",
                nn: "«{name}» er òg ei overskrift på nivå 1.",
                en: "“{name}” is a heading on level 1 too.",
            },
        );
    }
}
