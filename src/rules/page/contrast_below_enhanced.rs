//! Text that meets the demand for contrast, and not the stricter one.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Decimal, Text, say};
use crate::page::colour::shown;
use crate::page::style::Styled;
use crate::page::{Page, contrast};

pub static RULE: Rule = Rule {
    id: "contrast-below-enhanced",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.4.6"), Basis::Act("09o5cg")],
    title: Text {
        nb: "Teksten kunne skilt seg mer fra bakgrunnen",
        nn: "Teksten kunne skilt seg meir frå bakgrunnen",
        en: "The text could stand out more from its background",
    },
    why: Text {
        nb: "De som ser svært dårlig, trenger sterkere kontrast enn lovkravet for å lese uten hjelpemidler.",
        nn: "Dei som ser svært dårleg, treng sterkare kontrast enn lovkravet for å lese utan hjelpemiddel.",
        en: "People with very low vision need more contrast than the law asks for to read without aids.",
    },
    fix: Text {
        nb: "Velg en mørkere eller lysere farge hvis det er mulig.",
        nn: "Vel ein mørkare eller lysare farge om det er mogleg.",
        en: "Choose a darker or lighter colour if you can.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<p style="color: #666; background: white">⟧Møtet er åpent</p>"#),
        Example::good_html(r#"<p style="color: #333; background: white">Møtet er åpent</p>"#),
        Example::good_html(r#"<p style="color: #aaa; background: white">Dette er alt en feil</p>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents().into_iter().filter(|dom| !contrast::is_incomplete(dom)) {
        for reading in Styled::readings(dom, 0) {
            let [least, needed] = reading.needed();
            let too_low = reading.least >= least && reading.least < needed;
            let Some(node) =
                dom.node(reading.node).filter(|_| too_low && reading.doubt_about(needed).is_none())
            else {
                continue;
            };
            let (color, behind, ratio) = (reading.text, reading.behind, shown(reading.least));
            let wanted = Decimal::of(needed);
            cx.report(
                node.place(),
                say! {
                    nb: "Fargen {color} på {behind} gir {ratio:#}:1. Det er lov, men {wanted:#}:1 er lettere å lese.",
                    nn: "Fargen {color} på {behind} gir {ratio:#}:1. Det er lov, men {wanted:#}:1 er lettare å lese.",
                    en: "The colour {color} on {behind} gives {ratio}:1. That is allowed, but {wanted}:1 is easier to read.",
                },
            );
        }
    }
}
