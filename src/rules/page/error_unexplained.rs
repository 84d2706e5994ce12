//! Fields said to be wrong, without a text that says how.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "error-unexplained",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.3.1"), Basis::Uutilsynet("331bNett2025")],
    title: Text {
        nb: "Feltet er merket som feil uten at det står hva som er galt",
        nn: "Feltet er merkt som feil utan at det står kva som er gale",
        en: "The field is marked as wrong without saying what is wrong",
    },
    why: Text {
        nb: "De som bruker skjermleser, hører at noe er galt, men ikke hva de skal rette.",
        nn: "Dei som bruker skjermlesar, høyrer at noko er gale, men ikkje kva dei skal rette.",
        en: "People who use a screen reader hear that something is wrong, but not what to change.",
    },
    fix: Text {
        nb: "Skriv hva som er galt i en tekst ved feltet, og pek på den med «aria-describedby».",
        nn: "Skriv kva som er gale i ein tekst ved feltet, og peik på den med «aria-describedby».",
        en: "Say what is wrong in a text at the field, and point to it with “aria-describedby”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<label for="a">E-post</label> ⟦<input id="a" aria-invalid="true">⟧"#),
        Example::good_html(
            r#"<label for="a">E-post</label> <input id="a" aria-invalid="true" aria-describedby="f"> <p id="f">Skriv en adresse med @.</p>"#,
        ),
        Example::good_html(r#"<label for="a">E-post</label> <input id="a" aria-invalid="false">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("[aria-invalid]")) {
        let wrong = !matches!(field.keyword("aria-invalid").as_deref(), Some("false" | "") | None);
        if !wrong || !field.is_exposed() || !field.is_on_screen() {
            continue;
        }
        let texts = field.referenced("aria-describedby").chain(field.referenced("aria-errormessage"));
        if texts.into_iter().any(|n| !n.text().trim().is_empty()) {
            continue;
        }
        let name = field.name();
        cx.unsure(
            field.place(),
            say! {
                nb: "Feltet «{name}» er merket som feil, men peker ikke på noen tekst som sier hva som er galt.",
                nn: "Feltet «{name}» er merkt som feil, men peiker ikkje på nokon tekst som seier kva som er gale.",
                en: "The field “{name}” is marked as wrong but points to no text that says what is wrong.",
            },
        );
    }
}
