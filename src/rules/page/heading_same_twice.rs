//! Two headings with the same words on the same level, below the same heading.

use std::collections::BTreeSet;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "heading-same-twice",
    level: Level::Tip,
    basis: &[Basis::Wcag("2.4.6"), Basis::Uutilsynet("nett-2.4.6a")],
    title: Text {
        nb: "To overskrifter er like",
        nn: "To overskrifter er like",
        en: "Two headings are the same",
    },
    why: Text {
        nb: "De som hopper mellom overskrifter, kan ikke skille dem.",
        nn: "Dei som hoppar mellom overskrifter, kan ikkje skilje dei.",
        en: "People who move by headings cannot tell them apart.",
    },
    fix: Text {
        nb: "Si i overskriften hva som skiller den fra den andre.",
        nn: "Sei i overskrifta kva som skil ho frå den andre.",
        en: "Say in the heading what sets it apart from the other.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<h1>A</h1><h2>Møte</h2><p>x</p>⟦<h2>⟧Møte</h2>"),
        Example::good_html("<h1>A</h1><h2>Hamar</h2><h3>Møte</h3><h2>Gjøvik</h2><h3>Møte</h3>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let mut seen: Vec<(u32, BTreeSet<String>)> = Vec::new();
    for heading in html::headings(&page.dom) {
        let Some(level) = html::heading_level(heading) else { continue };
        seen.retain(|(above, _)| *above <= level);
        if seen.last().is_none_or(|(last, _)| *last != level) {
            seen.push((level, BTreeSet::new()));
        }
        let name = heading.name();
        let Some((_, names)) = seen.last_mut() else { continue };
        if name.is_empty() || names.insert(name.to_lowercase()) {
            continue;
        }
        cx.report(
            heading.place(),
            say! {
                nb: "Det er to overskrifter «{name}» på nivå {level}.",
                nn: "Det er to overskrifter «{name}» på nivå {level}.",
                en: "There are two headings “{name}” on level {level}.",
            },
        );
    }
}
