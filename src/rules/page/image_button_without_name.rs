//! Buttons that are images and nothing else.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "image-button-without-name",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.1.1"),
        Basis::Wcag("4.1.2"),
        Basis::Act("59796f"),
        Basis::Uutilsynet("412bNett2025"),
    ],
    title: Text {
        nb: "Bildeknappen mangler tekst",
        nn: "Biletknappen manglar tekst",
        en: "The image button has no text",
    },
    why: Text {
        nb: "De som ikke ser bildet, får ikke vite hva knappen gjør.",
        nn: "Dei som ikkje ser biletet, får ikkje vite kva knappen gjer.",
        en: "People who cannot see the image cannot tell what the button does.",
    },
    fix: Text {
        nb: "Skriv i «alt» hva som skjer når man trykker.",
        nn: "Skriv i «alt» kva som skjer når ein trykkjer.",
        en: "Say in “alt” what happens when it is pressed.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<input type="image" src="lupe.svg">⟧"#),
        Example::good_html(r#"<input type="image" src="lupe.svg" alt="Søk">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for button in page.select(css!("input")) {
        let is_image = button.keyword("type").as_deref() == Some("image");
        if !is_image || button.is_hidden() || !button.has_role("button") || !button.is_nameless() {
            continue;
        }
        let file = button.attr("src").map_or("?", html::file_name);
        cx.report(
            button.place(),
            say! {
                nb: "Bildeknappen «{file}» mangler tekst.",
                nn: "Biletknappen «{file}» manglar tekst.",
                en: "The image button “{file}” has no text.",
            },
        );
    }
}
