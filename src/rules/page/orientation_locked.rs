//! Pages that turn themselves when the screen is turned.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Namespace, Page};

pub static RULE: Rule = Rule {
    id: "orientation-locked",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.4"), Basis::Act("b33eff")],
    title: Text {
        nb: "Siden kan bare brukes med skjermen én vei",
        nn: "Sida kan berre brukast med skjermen éin veg",
        en: "The page can only be used with the screen one way up",
    },
    why: Text {
        nb: "De som har skjermen festet til rullestolen eller sengen, kan ikke snu den.",
        nn: "Dei som har skjermen festa til rullestolen eller senga, kan ikkje snu han.",
        en: "People whose screen is fixed to a wheelchair or a bed cannot turn it.",
    },
    fix: Text {
        nb: "Ta bort rotasjonen som gjelder bare for stående eller liggende skjerm.",
        nn: "Ta bort rotasjonen som berre gjeld for ståande eller liggjande skjerm.",
        en: "Remove the rotation that holds only for an upright or a lying screen.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "<style>@media (orientation: portrait) { main { transform: rotate(90deg) } }</style>⟦<main>⟧Møter</main>",
        ),
        Example::good_html(
            "<style>main { transform: rotate(90deg) } @media (orientation: portrait) { main { color: navy } }</style><main>Møter</main>",
        ),
        Example::good_html(
            "<style>@media (orientation: portrait) { main { transform: rotate(2deg) } }</style><main>Møter</main>",
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        let modes = dom.styled().modes();
        let Some(upright) = modes.iter().position(|m| m.width < m.height && m.width > 700.0) else {
            continue;
        };
        for node in dom.elements().filter(|n| n.namespace() == Namespace::Html && n.is_visible()) {
            let (Some(lying), Some(standing)) = (node.style().rotation(), node.style_in(upright).rotation())
            else {
                continue;
            };
            let turn = (standing - lying).rem_euclid(180.0);
            let is_quarter = (turn - 90.0).abs() <= 1.0;
            if !is_quarter || node.visible_text().is_empty() {
                continue;
            }
            let degrees = (standing - lying).round();
            cx.report(
                node.place(),
                say! {
                    nb: "Innholdet snur seg {degrees} grader når skjermen snus.",
                    nn: "Innhaldet snur seg {degrees} grader når skjermen blir snudd.",
                    en: "The contents turn {degrees} degrees when the screen is turned.",
                },
            );
        }
    }
}
