//! Buttons without any words.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "button-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("97a4e1"), Basis::Uutilsynet("412bNett2025")],
    title: Text {
        nb: "Knappen har ingen tekst",
        nn: "Knappen har ingen tekst",
        en: "The button has no text",
    },
    why: Text {
        nb: "De som får siden lest opp eller styrer med stemmen, får ikke vite hva knappen gjør.",
        nn: "Dei som får sida lesen opp eller styrer med stemma, får ikkje vite kva knappen gjer.",
        en: "People who have the page read aloud, or who use their voice, cannot tell what the button does.",
    },
    fix: Text {
        nb: "Skriv på knappen hva som skjer når man trykker.",
        nn: "Skriv på knappen kva som skjer når ein trykkjer.",
        en: "Write on the button what happens when it is pressed.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<button>⟧</button>"),
        Example::bad_html(r#"⟦<span role="button" tabindex="0">⟧<img src="kryss.svg" alt=""></span>"#),
        Example::good_html("<button>Søk</button>"),
        Example::good_html(r#"<input type="submit">"#),
        Example::good_html(r#"<button aria-label="Lukk"></button>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for button in page.select(css!("button, input, summary, [role]")) {
        let is_image = button.is("input") && button.keyword("type").as_deref() == Some("image");
        if is_image || !button.has_role("button") || button.is_hidden() || !button.is_nameless() {
            continue;
        }
        cx.report(
            button.place(),
            say! {
                nb: "En knapp har ingen tekst.",
                nn: "Ein knapp har ingen tekst.",
                en: "A button has no text.",
            },
        );
    }
}
