//! Labels without any words.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, name};

pub static RULE: Rule = Rule {
    id: "label-without-words",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.3.2"), Basis::Wcag("2.4.6"), Basis::Uutilsynet("332aNett2025")],
    title: Text { nb: "Ledeteksten er tom", nn: "Leieteksten er tom", en: "The label is empty" },
    why: Text {
        nb: "De som ser feltet, vet ikke hva de skal fylle inn.",
        nn: "Dei som ser feltet, veit ikkje kva dei skal fylle inn.",
        en: "People who see the field cannot tell what to fill in.",
    },
    fix: Text {
        nb: "Skriv ledeteksten, eller fjern label-elementet.",
        nn: "Skriv leieteksten, eller ta bort label-elementet.",
        en: "Write the label, or remove the label element.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<label for="f">⟧</label><input id="f" aria-label="Navn">"#),
        Example::good_html(r#"<label for="f">Navn</label><input id="f">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for label in page.select(css!("label")) {
        if label.is_hidden() || !name::is_silent(&label.name_from_content()) {
            continue;
        }
        cx.report(
            label.place(),
            say! { nb: "En ledetekst er tom.", nn: "Ein leietekst er tom.", en: "A label is empty." },
        );
    }
}
