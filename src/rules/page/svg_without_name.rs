//! Drawings that are said to be pictures, and say nothing.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Namespace, Page};

pub static RULE: Rule = Rule {
    id: "svg-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("1.1.1"), Basis::Act("7d6734")],
    title: Text { nb: "Tegningen mangler navn", nn: "Teikninga manglar namn", en: "The drawing has no name" },
    why: Text {
        nb: "De som ikke ser tegningen, får ikke vite hva den viser.",
        nn: "Dei som ikkje ser teikninga, får ikkje vite kva ho viser.",
        en: "People who cannot see the drawing are not told what it shows.",
    },
    fix: Text {
        nb: r#"Gi tegningen en «title», eller skjul den med aria-hidden="true" hvis den er pynt."#,
        nn: r#"Gi teikninga ein «title», eller gøym ho med aria-hidden="true" om ho er pynt."#,
        en: r#"Give the drawing a “title”, or hide it with aria-hidden="true" if it is decoration."#,
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<svg role="img">⟧<circle r="5"/></svg>"#),
        Example::good_html(r#"<svg role="img"><title>En sirkel</title><circle r="5"/></svg>"#),
        Example::good_html(r#"<svg><circle r="5"/></svg>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for drawing in page.select(css!("[role]")) {
        let explicit = drawing
            .explicit_role()
            .is_some_and(|role| ["img", "graphics-document", "graphics-symbol"].contains(&role.name));
        if drawing.namespace() != Namespace::Svg
            || !explicit
            || !drawing.is_exposed()
            || !drawing.is_nameless()
        {
            continue;
        }
        cx.report(
            drawing.place(),
            say! {
                nb: "En tegning (svg) er merket som bilde, men har ikke navn.",
                nn: "Ei teikning (svg) er merkt som bilete, men har ikkje namn.",
                en: "A drawing (svg) is marked as an image but has no name.",
            },
        );
    }
}
