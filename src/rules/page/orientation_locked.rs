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
        let on = |width: f32, height: f32| modes.iter().position(|m| (m.width, m.height) == (width, height));
        // A large screen and a small one, each held both ways.
        let pairs = [(Some(0), on(768.0, 1024.0)), (on(740.0, 360.0), on(740.0, 1024.0))];
        let pairs: Vec<(usize, usize)> = pairs.into_iter().filter_map(|(l, s)| Some((l?, s?))).collect();
        if pairs.is_empty() {
            continue;
        }
        for node in dom.elements().filter(|n| n.namespace() == Namespace::Html && n.is_visible()) {
            let turned = |(lying, standing): &(usize, usize)| {
                let by = node.style_in(*standing).rotation()? - node.style_in(*lying).rotation()?;
                ((by.rem_euclid(180.0) - 90.0).abs() <= 1.0).then_some(by)
            };
            let Some(turn) = pairs.iter().find_map(turned).filter(|_| !node.visible_text().is_empty()) else {
                continue;
            };
            let degrees = turn.round();
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
