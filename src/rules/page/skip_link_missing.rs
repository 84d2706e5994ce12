//! Pages with much before the content, and no link past it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "skip-link-missing",
    level: Level::Warning,
    basis: &[
        Basis::Wcag("2.4.1"),
        Basis::Uutilsynet("nett-2.4.1a"),
        Basis::Council("V49"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Siden mangler lenke rett til innholdet",
        nn: "Sida manglar lenkje rett til innhaldet",
        en: "The page has no link straight to the content",
    },
    why: Text {
        nb: "De som bruker tastatur, må gjennom hele menyen på hver side.",
        nn: "Dei som bruker tastatur, må gjennom heile menyen på kvar side.",
        en: "People who use a keyboard must go through the whole menu on every page.",
    },
    fix: Text {
        nb: "La det første på siden være en lenke til main.",
        nn: "La det første på sida vere ei lenkje til main.",
        en: "Let the first thing on the page be a link to main.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<nav><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a><a href="/d">D</a></nav>⟦<main>⟧<h1>A</h1></main>"#,
        ),
        Example::good_html(
            r##"<a href="#m">Hopp til innhold</a><nav><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a><a href="/d">D</a></nav><main id="m"><h1>A</h1></main>"##,
        ),
    ],
    check: Check::Page(check),
};

const FEW: usize = 3;

fn check(page: &Page, cx: &mut Cx) {
    let Some(main) = page.dom.elements().find(|n| n.has_role("main") && !n.is_hidden()) else { return };
    let before = || page.dom.elements().take_while(|n| *n != main).filter(|n| n.is_tabbable());
    let stops = before().count();
    if stops <= FEW || before().take(FEW).any(html::is_skip_link) {
        return;
    }
    cx.report(
        main.place(),
        say! {
            nb: "Man må forbi {stops} lenker og knapper for å komme til innholdet.",
            nn: "Ein må forbi {stops} lenkjer og knappar for å kome til innhaldet.",
            en: "There are {stops} links and buttons to pass before the content.",
        },
    );
}
