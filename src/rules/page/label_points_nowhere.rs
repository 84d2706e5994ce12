//! Labels for a field that is not there.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "label-points-nowhere",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("3.3.2")],
    title: Text {
        nb: "Ledeteksten hører ikke til noe felt",
        nn: "Leieteksten høyrer ikkje til noko felt",
        en: "The label belongs to no field",
    },
    why: Text {
        nb: "De som får siden lest opp, hører ikke ledeteksten når de kommer til feltet.",
        nn: "Dei som får sida lesen opp, høyrer ikkje leieteksten når dei kjem til feltet.",
        en: "People who have the page read aloud do not hear the label when they come to the field.",
    },
    fix: Text {
        nb: "La «for» være id-en til feltet.",
        nn: "La «for» vere id-en til feltet.",
        en: "Let “for” be the id of the field.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<label for="navnet">⟧Navn</label><input id="navn" aria-label="Navn">"#),
        Example::good_html(r#"<label for="navn">Navn</label><input id="navn">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for label in page.select(css!("label[for]")) {
        let id = label.attr("for").unwrap_or("");
        if label.is_hidden() || label.dom.by_id(id).is_some() {
            continue;
        }
        cx.report(
            label.place(),
            say! {
                nb: "Ingen felt har id-en «{id}».",
                nn: "Ingen felt har id-en «{id}».",
                en: "No field has the id “{id}”.",
            },
        );
    }
}
