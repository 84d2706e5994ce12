//! Pages without a title.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, name};

pub static RULE: Rule = Rule {
    id: "page-without-title",
    level: Level::Error,
    basis: &[
        Basis::Wcag("2.4.2"),
        Basis::Act("2779a5"),
        Basis::Uutilsynet("nett-2.4.2a"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text { nb: "Siden mangler tittel", nn: "Sida manglar tittel", en: "The page has no title" },
    why: Text {
        nb: "De som har mange faner åpne eller bruker skjermleser, vet ikke hvilken side de er på.",
        nn: "Dei som har mange faner opne eller bruker skjermlesar, veit ikkje kva side dei er på.",
        en: "People with many tabs open, or with a screen reader, cannot tell which page they are on.",
    },
    fix: Text {
        nb: "Gi siden en tittel som sier hva den handler om.",
        nn: "Gi sida ein tittel som seier kva ho handlar om.",
        en: "Give the page a title that says what it is about.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<html lang="nb"><head>⟦<title>⟧ </title></head></html>"#),
        Example::bad_html(r#"⟦<html lang="nb">⟧<p>Hei</p></html>"#),
        Example::good_html(r#"<html lang="nb"><title>Møter</title></html>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let title = page.dom.select(css!("title")).find(|title| title.is("title"));
    if title.is_some_and(|title| !name::is_silent(&title.text())) {
        return;
    }
    let Some(place) = title.or(page.dom.root()) else { return };
    cx.report(
        place.place(),
        say! {
            nb: "Siden mangler tittel.",
            nn: "Sida manglar tittel.",
            en: "The page has no title.",
        },
    );
}
