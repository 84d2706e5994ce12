//! Headings without any words.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "heading-empty",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.3.1"),
        Basis::Wcag("2.4.6"),
        Basis::Act("ffd0e9"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text { nb: "Overskriften er tom", nn: "Overskrifta er tom", en: "The heading is empty" },
    why: Text {
        nb: "De som hopper mellom overskrifter, havner på en uten tekst.",
        nn: "Dei som hoppar mellom overskrifter, hamnar på ei utan tekst.",
        en: "People who move by headings land on one without words.",
    },
    fix: Text {
        nb: "Skriv overskriften, eller fjern den.",
        nn: "Skriv overskrifta, eller ta ho bort.",
        en: "Write the heading, or remove it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<h2>⟧</h2>"),
        Example::bad_html(r#"⟦<h1>⟧<img src="logo.svg" alt=""></h1>"#),
        Example::good_html(r#"<h1><img src="logo.svg" alt="Hamar brukerutvalg"></h1>"#),
        Example::good_html("<h2>Møter</h2>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for heading in page.select(css!("h1, h2, h3, h4, h5, h6, [role]")) {
        if !heading.has_role("heading") || heading.is_hidden() || !heading.is_nameless() {
            continue;
        }
        let level = html::heading_level(heading).unwrap_or(2);
        cx.report(
            heading.place(),
            say! {
                nb: "En overskrift på nivå {level} er tom.",
                nn: "Ei overskrift på nivå {level} er tom.",
                en: "A heading on level {level} is empty.",
            },
        );
    }
}
