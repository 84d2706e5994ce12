//! Form fields that do not say what to fill in.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria, html};

pub static RULE: Rule = Rule {
    id: "field-without-label",
    level: Level::Error,
    basis: &[
        Basis::Wcag("4.1.2"),
        Basis::Wcag("1.3.1"),
        Basis::Wcag("3.3.2"),
        Basis::Act("e086e5"),
        Basis::Uutilsynet("332aNett2025"),
        Basis::Uutilsynet("412aNett2025"),
    ],
    title: Text {
        nb: "Feltet mangler ledetekst",
        nn: "Feltet manglar leietekst",
        en: "The field has no label",
    },
    why: Text {
        nb: "De som får siden lest opp, får ikke vite hva de skal fylle inn.",
        nn: "Dei som får sida lesen opp, får ikkje vite kva dei skal fylle inn.",
        en: "People who have the page read aloud cannot tell what to fill in.",
    },
    fix: Text {
        nb: "Skriv en ledetekst i et «label» som hører til feltet.",
        nn: "Skriv ein leietekst i eit «label» som høyrer til feltet.",
        en: "Write a “label” that belongs to the field.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<input name="navn">⟧"#),
        Example::bad_html("<label>Navn</label> ⟦<select><option>A</select>⟧"),
        Example::good_html(r#"<label>Navn <input name="navn"></label>"#),
        Example::good_html(r#"<label for="f">Fylke</label><select id="f"><option>Oslo</option></select>"#),
        Example::good_html(r#"<input aria-label="Søk">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("input, select, textarea, [role]")) {
        let is_field = field.role().is_some_and(|role| aria::is_form_field(role.name));
        if !is_field || field.is_hidden() || !field.is_nameless() {
            continue;
        }
        let what = html::field_called(field);
        cx.report(
            field.place(),
            say! {
                nb: "Feltet «{what}» mangler ledetekst.",
                nn: "Feltet «{what}» manglar leietekst.",
                en: "The field “{what}” has no label.",
            },
        );
    }
}
