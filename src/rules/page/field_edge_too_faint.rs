//! Fields whose edge can hardly be seen.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::colour::{Rgba, contrast};
use crate::page::contrast::Faint;
use crate::page::style::{Prop, Styled};
use crate::page::{Node, Page, contrast as colours};

pub static RULE: Rule = Rule {
    id: "field-edge-too-faint",
    level: Level::Error,
    basis: &[Basis::Wcag("1.4.11"), Basis::Uutilsynet("nett-1.4.11a")],
    title: Text {
        nb: "Det er vanskelig å se hvor feltet er",
        nn: "Det er vanskeleg å sjå kvar feltet er",
        en: "It is hard to see where the field is",
    },
    why: Text {
        nb: "De som ser dårlig, finner ikke feltet de skal skrive i.",
        nn: "Dei som ser dårleg, finn ikkje feltet dei skal skrive i.",
        en: "People with low vision do not find the field to write in.",
    },
    fix: Text {
        nb: "Gi feltet en ramme eller bakgrunn som skiller seg tydelig fra det rundt.",
        nn: "Gi feltet ei ramme eller ein bakgrunn som skil seg tydeleg frå det rundt.",
        en: "Give the field an edge or background that stands out clearly from what is around it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<label>Søk ⟦<input style="border: 1px solid #ccc; background: white">⟧</label>"#,
        ),
        Example::good_html(
            r#"<label>Søk <input style="border: 1px solid #6f7785; background: white"></label>"#,
        ),
        Example::good_html(r#"<label>Søk <input style="border: 0; background: #555; color: white"></label>"#),
        Example::good_html("<label>Søk <input></label>"),
    ],
    check: Check::Page(check),
};

/// WCAG's demand for parts of controls.
const NEEDED: f64 = 3.0;

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("input, select, textarea")) {
        let kind = field.keyword("type").unwrap_or_default();
        let other = matches!(
            kind.as_str(),
            "hidden"
                | "submit"
                | "button"
                | "reset"
                | "image"
                | "file"
                | "range"
                | "color"
                | "checkbox"
                | "radio"
        );
        let style = field.style();
        let touched = [
            Prop::BorderBottomColor,
            Prop::BorderBottomWidth,
            Prop::BorderBottomStyle,
            Prop::BackgroundColor,
        ]
        .into_iter()
        .any(|prop| Styled::author_declares(field, prop));
        if other
            || !touched
            || !field.is_visible()
            || field.is_off_screen()
            || colours::is_switched_off(field)
        {
            continue;
        }
        if colours::is_incomplete(field.dom) || style.background_images().next().is_some() {
            continue;
        }
        for mode in colours::at_rest(field.dom) {
            if is_faint(field, mode, cx) {
                break;
            }
        }
    }
}

/// Reports the field if its edge is too faint in that mode; says whether it did.
fn is_faint(field: Node, mode: usize, cx: &mut Cx) -> bool {
    let Some(around) = colours::outside(field.context(), mode) else { return false };
    let edges = edges(field, mode, around);
    let best = edges.iter().map(|edge| contrast(*edge, around)).fold(1.0, f64::max);
    if best >= NEEDED {
        return false;
    }
    let edge = edges.iter().max_by(|a, b| contrast(**a, around).total_cmp(&contrast(**b, around)));
    let edge = edge.copied().unwrap_or(around);
    let faint = Faint { front: edge, behind: around, ratio: best, needed: NEEDED, mode };
    let what = say! { nb: "Kanten på feltet", nn: "Kanten på feltet", en: "The edge of the field" };
    let when = colours::situation(&field.dom.styled().modes()[mode]);
    cx.report(field.place(), faint.told(field, &what, &when));
    true
}

/// The colours that tell where the field is: its borders, its background, its outline and shadows.
fn edges(field: Node, mode: usize, around: Rgba) -> Vec<Rgba> {
    let style = field.style_in(mode);
    let mut edges = Vec::new();
    let colours =
        [Prop::BorderTopColor, Prop::BorderRightColor, Prop::BorderBottomColor, Prop::BorderLeftColor];
    for (width, prop) in style.border_widths().into_iter().zip(colours) {
        if width > 0.0 {
            edges.push(style.paint(prop).over(around));
        }
    }
    if let Some(inside) = colours::behind(field.context(), mode) {
        edges.push(inside);
    }
    if style.outline_width() > 0.0 {
        edges.push(style.paint(Prop::OutlineColor).over(around));
    }
    edges.extend(style.box_shadows().map(|(colour, _)| colour.over(around)));
    edges
}
