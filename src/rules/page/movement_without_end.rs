//! Things that move for as long as the page is open.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "movement-without-end",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.2.2")],
    title: Text {
        nb: "Noe på siden beveger seg uten stans",
        nn: "Noko på sida rører seg utan stans",
        en: "Something on the page moves without end",
    },
    why: Text {
        nb: "De som lett blir forstyrret eller uvel av bevegelse, får ikke lest det som står ved siden av.",
        nn: "Dei som lett blir forstyrra eller uvel av rørsle, får ikkje lese det som står ved sida av.",
        en: "People who are easily distracted, or made unwell by movement, cannot read what stands beside it.",
    },
    fix: Text {
        nb: "La bevegelsen stoppe innen fem sekunder, eller gi leserne en knapp som stopper den. Slå den av for dem som har bedt om lite bevegelse, med «prefers-reduced-motion».",
        nn: "La rørsla stoppe innan fem sekund, eller gi lesarane ein knapp som stoppar henne. Slå henne av for dei som har bede om lite rørsle, med «prefers-reduced-motion».",
        en: "Let the movement stop within five seconds, or give readers a button that stops it. Turn it off for those who have asked for little movement, with “prefers-reduced-motion”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<style>.nytt { animation: puls 1s infinite }</style>⟦<p class=nytt>⟧Nytt!</p>"),
        Example::good_html(
            "<style>.nytt { animation: puls 1s infinite } @media (prefers-reduced-motion) { .nytt { animation: none } }</style><p class=nytt>Nytt!</p>",
        ),
        Example::good_html("<style>.nytt { animation: puls 1s 3 }</style><p class=nytt>Nytt!</p>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents().into_iter().filter(|dom| dom.styled().is_restless()) {
        // What moves in one way is told of once.
        let mut told: Vec<&str> = Vec::new();
        let still = dom.styled().modes().iter().position(|mode| mode.reduced_motion);
        for node in dom.elements().filter(|n| n.is_visible()) {
            let Some(name) = node.style().endless_animation() else { continue };
            // It stops for those who have asked for that.
            let stops = still.is_some_and(|mode| node.style_in(mode).endless_animation().is_none());
            if stops || told.contains(&name) || node.is_off_screen() {
                continue;
            }
            told.push(name);
            cx.unsure(
                node.place(),
                say! {
                    nb: "Bevegelsen «{name}» tar ikke slutt. Se om den forstyrrer, og om leserne kan stoppe den.",
                    nn: "Rørsla «{name}» tek ikkje slutt. Sjå om ho forstyrrar, og om lesarane kan stoppe henne.",
                    en: "The movement “{name}” does not end. See whether it disturbs, and whether readers can stop it.",
                },
            );
        }
    }
}
