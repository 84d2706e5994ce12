//! Links that open a new window without saying so.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "link-opens-window-untold",
    level: Level::Tip,
    basis: &[Basis::Wcag("3.2.5")],
    title: Text {
        nb: "Lenken åpner et nytt vindu uten å si det",
        nn: "Lenkja opnar eit nytt vindauge utan å seie det",
        en: "The link opens a new window without saying so",
    },
    why: Text {
        nb: "De som ikke ser skjermen, skjønner ikke hvorfor de ikke kommer tilbake.",
        nn: "Dei som ikkje ser skjermen, skjønar ikkje kvifor dei ikkje kjem tilbake.",
        en: "People who cannot see the screen do not understand why they cannot go back.",
    },
    fix: Text {
        nb: "Fjern «target», eller si i lenken at den åpner i et nytt vindu.",
        nn: "Ta bort «target», eller sei i lenkja at ho opnar i eit nytt vindauge.",
        en: "Remove “target”, or say in the link that it opens a new window.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="https://nav.no" target="_blank">⟧nav.no</a>"#),
        Example::good_html(r#"<a href="https://nav.no" target="_blank">nav.no (åpner i ny fane)</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for link in page.select(css!("a[target], area[target]")) {
        let new = link
            .keyword("target")
            .is_some_and(|t| !t.is_empty() && !matches!(t.as_str(), "_self" | "_top" | "_parent"));
        let title = link.attr("title").unwrap_or("");
        let said = format!("{} {title}", link.name()).to_lowercase();
        let told = phrases::NEW_WINDOW.iter().any(|words| said.contains(words));
        if !new || told || link.is_hidden() || !link.has("href") {
            continue;
        }
        let name = link.name();
        cx.report(
            link.place(),
            say! {
                nb: "Lenken «{name}» åpner et nytt vindu.",
                nn: "Lenkja «{name}» opnar eit nytt vindauge.",
                en: "The link “{name}” opens a new window.",
            },
        );
    }
}
