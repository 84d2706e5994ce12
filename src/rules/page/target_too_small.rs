//! Buttons and links too small to hit.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;
use crate::page::target::{self, NEEDED, Room};

pub static RULE: Rule = Rule {
    id: "target-too-small",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.5.8")],
    title: Text {
        nb: "Knappen eller lenken er for liten til å treffe",
        nn: "Knappen eller lenkja er for lita til å treffe",
        en: "The button or link is too small to hit",
    },
    why: Text {
        nb: "De som skjelver på hendene eller bruker telefon, treffer ikke eller treffer feil.",
        nn: "Dei som skjelv på hendene eller bruker telefon, treffer ikkje eller treffer feil.",
        en: "People whose hands tremble, and people on a phone, miss it or hit the wrong one.",
    },
    fix: Text {
        nb: "Gjør det man trykker på, minst 24 piksler høyt og bredt, eller gi det luft rundt.",
        nn: "Gjer det ein trykkjer på, minst 24 pikslar høgt og breitt, eller gi det luft rundt.",
        en: "Make what people press at least 24 pixels high and wide, or give it room around.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<button style="width: 16px; height: 16px; padding: 0; border: 0" title="Lukk">⟧x</button>"#,
        ),
        Example::good_html(
            r#"<button style="width: 24px; height: 24px; padding: 0" title="Lukk">x</button>"#,
        ),
        Example::bad_html(
            r#"<style>ul { display: flex; gap: 4px; list-style: none } a { display: block; width: 12px; line-height: 12px }</style><ul><li>⟦<a href="/1">⟧1</a><li><button style="width: 30px; height: 30px">2</button></ul>"#,
        ),
        Example::good_html(
            "<style>button { width: 16px; height: 16px; padding: 0; border: 0; margin: 0 8px }</style><div><button>1</button><button>2</button></div>",
        ),
        Example::good_html(r#"<p>Les <a href="/" style="width: 9px; height: 9px">mer om oss</a> her</p>"#),
        Example::good_html(r#"<label><input type="checkbox" style="width: 16px; height: 16px"> Ja</label>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("a, button, input, summary, [role], [tabindex]")) {
        let Some((width, height)) =
            target::size(node).filter(|(wide, high)| *wide < NEEDED || *high < NEEDED)
        else {
            continue;
        };
        let room = target::room(node, (width, height));
        if room == Room::Enough {
            continue;
        }
        let (wide, high) = (width.round(), height.round());
        let what = if node.name().is_empty() { node.tag() } else { node.name() };
        let message = say! {
            nb: "«{what}» er {wide} × {high} piksler; 24 × 24 trengs, eller så mye luft rundt.",
            nn: "«{what}» er {wide} × {high} pikslar; 24 × 24 trengst, eller så mykje luft rundt.",
            en: "“{what}” is {wide} × {high} pixels; 24 × 24 is needed, or that much room around.",
        };
        if room == Room::TooLittle {
            cx.report(node.place(), message);
        } else {
            cx.unsure(node.place(), message);
        }
    }
}
