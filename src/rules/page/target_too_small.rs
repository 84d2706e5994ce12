//! Buttons and links too small to hit.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::style::{Kw, Prop};
use crate::page::{Node, Page};

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
        Example::good_html(r#"<p>Les <a href="/" style="width: 9px; height: 9px">mer om oss</a> her</p>"#),
        Example::good_html(r#"<label><input type="checkbox" style="width: 16px; height: 16px"> Ja</label>"#),
    ],
    check: Check::Page(check),
};

/// The least side of what people press, in pixels.
const NEEDED: f32 = 24.0;

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("a, button, input, summary, [role], [tabindex]")) {
        let Some((width, height)) = size(node).filter(|(wide, high)| *wide < NEEDED || *high < NEEDED) else {
            continue;
        };
        let (wide, high) = (width.round(), height.round());
        let what = if node.name().is_empty() { node.tag() } else { node.name() };
        let message = say! {
            nb: "«{what}» er {wide} × {high} piksler; 24 × 24 trengs, eller så mye luft rundt.",
            nn: "«{what}» er {wide} × {high} pikslar; 24 × 24 trengst, eller så mykje luft rundt.",
            en: "“{what}” is {wide} × {high} pixels; 24 × 24 is needed, or that much room around.",
        };
        if touches(node) {
            cx.report(node.place(), message);
        } else {
            cx.unsure(node.place(), message);
        }
    }
}

/// The size of a target whose style fixes it. Links in running text and what the browser draws itself
/// may be small.
fn size(node: Node) -> Option<(f32, f32)> {
    let native =
        node.is("input") && !matches!(node.keyword("type").as_deref(), Some("submit" | "button" | "reset"));
    if !node.is_tabbable() || native || node.labels().next().is_some() || !node.is_on_screen() {
        return None;
    }
    let style = node.style();
    if matches!(style.display(), Kw::Inline | Kw::Contents) {
        return None;
    }
    let side = |size: Prop, least: Prop, around: [Prop; 4]| {
        let given = style.px(size)?;
        let least = style.px(least).unwrap_or(0.0);
        let around: f32 = around.into_iter().filter_map(|prop| style.px(prop)).sum();
        let boxed = style.kw(Prop::BoxSizing) == Some(Kw::BorderBox);
        let given = given.max(least);
        Some(if boxed { given.max(around) } else { given + around })
    };
    let sides = [Prop::PaddingLeft, Prop::PaddingRight, Prop::BorderLeftWidth, Prop::BorderRightWidth];
    let ends = [Prop::PaddingTop, Prop::PaddingBottom, Prop::BorderTopWidth, Prop::BorderBottomWidth];
    Some((side(Prop::Width, Prop::MinWidth, sides)?, side(Prop::Height, Prop::MinHeight, ends)?))
}

/// Whether another small target stands right beside it.
fn touches(node: Node) -> bool {
    let margins = [Prop::MarginTop, Prop::MarginRight, Prop::MarginBottom, Prop::MarginLeft];
    let close = |n: &Node| margins.into_iter().all(|prop| n.style().px(prop) == Some(0.0));
    let small = |n: Node| size(n).is_some_and(|(wide, high)| wide < NEEDED && high < NEEDED);
    let alone = |n: Node| n.previous_sibling().is_none_or(Node::is_element);
    let beside =
        node.next_element().filter(|next| alone(*next)).or(node.previous_element().filter(|_| alone(node)));
    close(&node) && small(node) && beside.is_some_and(|other| close(&other) && small(other))
}
