//! Fields whose only label disappears when people write.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, name};

pub static RULE: Rule = Rule {
    id: "placeholder-as-label",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.3.2"), Basis::Wcag("2.4.6"), Basis::Uutilsynet("332aNett2025")],
    title: Text {
        nb: "Feltet har bare en ledetekst som forsvinner",
        nn: "Feltet har berre ein leietekst som forsvinn",
        en: "The field has only a label that disappears",
    },
    why: Text {
        nb: "De som glemmer lett, vet ikke hva feltet er når de har begynt å skrive.",
        nn: "Dei som gløymer lett, veit ikkje kva feltet er når dei har byrja å skrive.",
        en: "People who forget easily cannot tell what the field is once they have begun to write.",
    },
    fix: Text {
        nb: "Skriv en ledetekst i et «label» ved feltet.",
        nn: "Skriv ein leietekst i eit «label» ved feltet.",
        en: "Write a “label” beside the field.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<input placeholder="Navn">⟧"#),
        Example::good_html(r#"<label>Navn <input placeholder="Kari Nordmann"></label>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("input[placeholder], textarea[placeholder]")) {
        let placeholder = field.attr("placeholder").unwrap_or("").trim();
        if placeholder.is_empty()
            || field.is_hidden()
            || field.has("title")
            || field.name() != name::collapsed(placeholder)
        {
            continue;
        }
        if field.has("aria-label") || field.has("aria-labelledby") || field.labels().next().is_some() {
            continue;
        }
        cx.report(
            field.place(),
            say! {
                nb: "«{placeholder}» forsvinner når man skriver.",
                nn: "«{placeholder}» forsvinn når ein skriv.",
                en: "“{placeholder}” disappears when people write.",
            },
        );
    }
}
