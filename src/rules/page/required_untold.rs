//! Fields that must be filled in, where nothing that people see says so.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, phrases};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "required-untold",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.3.2"), Basis::Uutilsynet("332aNett2025")],
    title: Text {
        nb: "Det står ikke at feltet må fylles ut",
        nn: "Det står ikkje at feltet må fyllast ut",
        en: "Nothing says that the field must be filled in",
    },
    why: Text {
        nb: "Folk får beskjed først når de har sendt inn, og må lete etter hva som mangler.",
        nn: "Folk får beskjed først når dei har sendt inn, og må leite etter kva som manglar.",
        en: "People are told only when they have sent the form, and must look for what is missing.",
    },
    fix: Text {
        nb: "Skriv i ledeteksten at feltet må fylles ut, eller skriv «valgfritt» ved de andre.",
        nn: "Skriv i leieteksten at feltet må fyllast ut, eller skriv «valfritt» ved dei andre.",
        en: "Say in the label that the field is required, or write “optional” at the others.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<form><label for="a">Navn</label> ⟦<input id="a" required>⟧ <label for="b">Telefon</label> <input id="b"></form>"#,
        ),
        Example::good_html(
            r#"<form><label for="a">Navn (må fylles ut)</label> <input id="a" required> <label for="b">Telefon</label> <input id="b"></form>"#,
        ),
        Example::good_html(
            r#"<form><label for="a">Navn</label> <input id="a" required> <label for="b">Telefon (valgfritt)</label> <input id="b"></form>"#,
        ),
        Example::good_html(r#"<form><label for="a">Navn</label> <input id="a" required></form>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    // The form looked at last, and whether there is something to tell in it that it does not tell.
    let mut last: Option<(Node, bool)> = None;
    for field in page.select(css!("input, select, textarea, [aria-required]")) {
        let required = field.has("required") || field.keyword("aria-required").as_deref() == Some("true");
        let one_of_many = field.has_role("radio") || field.has_role("checkbox");
        if !required || one_of_many || !field.is_exposed() || !field.is_on_screen() || field.is_disabled() {
            continue;
        }
        let form = field.closest("form").or(field.dom.body());
        let Some(form) = form else { continue };
        let silent = match last {
            Some((known, silent)) if known == form => silent,
            _ => {
                let silent = form.descendant_elements().any(is_optional) && !says(&form.visible_text());
                last = Some((form, silent));
                silent
            }
        };
        if !silent || tells(field) {
            continue;
        }
        let name = field.name();
        cx.unsure(
            field.place(),
            say! {
                nb: "Feltet «{name}» må fylles ut. Ser man det før man sender inn?",
                nn: "Feltet «{name}» må fyllast ut. Ser ein det før ein sender inn?",
                en: "The field “{name}” must be filled in. Can people see that before they send the form?",
            },
        );
    }
}

/// Where all fields are required there is nothing to tell apart.
fn is_optional(node: Node) -> bool {
    node.is_any(tags!["input", "select", "textarea"])
        && node.is_exposed()
        && !node.has("required")
        && !node.has("aria-required")
        && node.role().is_some_and(|role| role.inherits("input") || role.inherits("select"))
}

fn tells(field: Node) -> bool {
    says(field.name())
        || field.referenced("aria-describedby").any(|n| says(&n.text()))
        || field.labels().any(|label| says(&label.text()))
}

fn says(text: &str) -> bool {
    let text = text.to_lowercase();
    phrases::REQUIRED.iter().any(|word| text.contains(word))
}
