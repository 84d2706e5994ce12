//! Form fields whose only label comes up when a mouse rests on them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria, name};

pub static RULE: Rule = Rule {
    id: "field-named-by-tooltip",
    level: Level::Tip,
    basis: &[Basis::Wcag("3.3.2"), Basis::Uutilsynet("332aNett2025")],
    title: Text {
        nb: "Feltet har bare en ledetekst som kommer fram med musa",
        nn: "Feltet har berre ein leietekst som kjem fram med musa",
        en: "The field has only a label that comes up with the mouse",
    },
    why: Text {
        nb: "De som bruker tastatur eller trykkskjerm, ser ikke hva de skal skrive.",
        nn: "Dei som bruker tastatur eller trykkskjerm, ser ikkje kva dei skal skrive.",
        en: "People who use a keyboard or a touch screen do not see what to write.",
    },
    fix: Text {
        nb: "Skriv ledeteksten ved feltet, i et label-element.",
        nn: "Skriv leieteksten ved feltet, i eit label-element.",
        en: "Write the label beside the field, in a label element.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<input name="navn" title="Navn">⟧"#),
        Example::good_html(r#"<label>Navn <input name="navn" title="Fornavn og etternavn"></label>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("input[title], select[title], textarea[title]")) {
        let is_field = field.role().is_some_and(|role| aria::is_form_field(role.name));
        let title = name::collapsed(field.attr("title").unwrap_or(""));
        let labelled = field.has("aria-label")
            || field.has("aria-labelledby")
            || field.labels().any(|label| !label.name_from_content().is_empty());
        let shown = field.attr("placeholder").is_some_and(|text| !text.trim().is_empty());
        if !is_field || title.is_empty() || labelled || shown || field.is_hidden() || field.name() != title {
            continue;
        }
        cx.report(
            field.place(),
            say! {
                nb: "«{title}» vises bare når musa hviler på feltet.",
                nn: "«{title}» kjem berre fram når musa kviler på feltet.",
                en: "“{title}” is shown only when the mouse rests on the field.",
            },
        );
    }
}
