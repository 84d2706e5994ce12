//! Pages without a heading on level one in the main part.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "heading-missing-top",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.3.1"),
        Basis::Wcag("2.4.6"),
        Basis::Uutilsynet("131a2025"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Siden mangler hovedoverskrift",
        nn: "Sida manglar hovudoverskrift",
        en: "The page has no main heading",
    },
    why: Text {
        nb: "De som bruker skjermleser, finner ikke begynnelsen på innholdet.",
        nn: "Dei som bruker skjermlesar, finn ikkje byrjinga på innhaldet.",
        en: "People who use a screen reader do not find where the content begins.",
    },
    fix: Text {
        nb: "Begynn innholdet med en overskrift på nivå 1.",
        nn: "Byrj innhaldet med ei overskrift på nivå 1.",
        en: "Begin the content with a heading on level 1.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<html lang="nb"><title>a</title><body>⟦<main>⟧<h2>Møter</h2></main></html>"#),
        Example::good_html(r#"<html lang="nb"><title>a</title><main><h1>Møter</h1></main></html>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let main = page.dom.elements().find(|node| node.has_role("main") && !node.is_hidden());
    let Some(scope) = main.or(page.dom.body()) else { return };
    let tops = || html::headings(&page.dom).filter(|heading| html::heading_level(*heading) == Some(1));
    if tops().any(|heading| heading.is_inside(scope)) || scope.text().trim().is_empty() {
        return;
    }
    cx.ask(
        scope.place(),
        say! {
            nb: "Hoveddelen av siden har ingen overskrift på nivå 1.",
            nn: "Hovuddelen av sida har inga overskrift på nivå 1.",
            en: "The main part of the page has no heading on level 1.",
        },
    );
}
