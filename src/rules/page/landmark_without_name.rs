//! Several landmarks of the same kind that cannot be told apart.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, aria};

pub static RULE: Rule = Rule {
    id: "landmark-without-name",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("2.4.1"), Basis::Uutilsynet("nett-1.3.1d")],
    title: Text {
        nb: "To deler av siden kan ikke skilles fra hverandre",
        nn: "To delar av sida kan ikkje skiljast frå kvarandre",
        en: "Two parts of the page cannot be told apart",
    },
    why: Text {
        nb: "De som hopper mellom deler, hører bare «navigasjon» to ganger.",
        nn: "Dei som hoppar mellom delar, høyrer berre «navigasjon» to gonger.",
        en: "People who move by parts hear just “navigation” twice.",
    },
    fix: Text {
        nb: "Gi hver av dem sitt navn med aria-label eller aria-labelledby.",
        nn: "Gi kvar av dei sitt namn med aria-label eller aria-labelledby.",
        en: "Give each of them a name with aria-label or aria-labelledby.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<nav aria-label="Hovedmeny">⟧x</nav><nav aria-label="Hovedmeny">y</nav>"#),
        Example::good_html(r#"<nav aria-label="Hovedmeny">x</nav><nav aria-label="Brødsmuler">y</nav>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let mut groups: BTreeMap<(&str, String), Vec<Node>> = BTreeMap::new();
    // Those of the whole page have rules of their own.
    for node in page.dom.select(css!("aside, form, nav, search, section, [role]")) {
        let Some(role) = node.role().filter(|role| role.is_landmark() && !node.is_hidden()) else {
            continue;
        };
        // Unnamed forms and regions are not parts that people are told of; the others have their own rules.
        let untold = node.name().is_empty() && matches!(role.name, "form" | "region");
        if untold || matches!(role.name, "banner" | "contentinfo" | "main") {
            continue;
        }
        groups.entry((role.name, node.name().to_lowercase())).or_default().push(node);
    }
    for ((role, _), nodes) in groups {
        let [first, second, ..] = nodes.as_slice() else { continue };
        let (name, count) = (first.name(), nodes.len());
        let Text { nb, nn, en } = aria::part_called(role);
        let message = if name.is_empty() {
            say! {
                nb: "{count} deler av typen «{nb}» har ikke noe navn.",
                nn: "{count} delar av typen «{nn}» har ikkje noko namn.",
                en: "{count} parts of the kind “{en}” have no name.",
            }
        } else {
            say! {
                nb: "{count} deler av typen «{nb}» heter «{name}».",
                nn: "{count} delar av typen «{nn}» heiter «{name}».",
                en: "{count} parts of the kind “{en}” are called “{name}”.",
            }
        };
        let next = say! { nb: "Her er den neste.", nn: "Her er den neste.", en: "Here is the next." };
        cx.report(first.place(), message).see(second.source(), next);
    }
}
