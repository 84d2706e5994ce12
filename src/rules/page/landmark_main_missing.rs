//! Pages that do not say which part is the main one.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "landmark-main-missing",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.3.1"),
        Basis::Wcag("2.4.1"),
        Basis::Uutilsynet("nett-1.3.1d"),
        Basis::Council("V49"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Siden mangler hoveddel",
        nn: "Sida manglar hovuddel",
        en: "The page has no main part",
    },
    why: Text {
        nb: "De som bruker skjermleser, kan ikke hoppe rett til innholdet.",
        nn: "Dei som bruker skjermlesar, kan ikkje hoppe rett til innhaldet.",
        en: "People who use a screen reader cannot go straight to the content.",
    },
    fix: Text {
        nb: "Sett innholdet inn i et main-element.",
        nn: "Set innhaldet inn i eit main-element.",
        en: "Put the content into a main element.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<html lang="nb"><title>a</title>⟦<body>⟧<h1>Møter</h1></body></html>"#),
        Example::good_html(
            r#"<html lang="nb"><title>a</title><body><main><h1>Møter</h1></main></body></html>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let Some(body) = page.dom.body() else { return };
    if page.dom.elements().any(|n| n.has_role("main") && !n.is_hidden()) || body.text().trim().is_empty() {
        return;
    }
    cx.ask(
        body.place(),
        say! { nb: "Siden har ikke noe main-element.", nn: "Sida har ikkje noko main-element.", en: "The page has no main element." },
    );
}
