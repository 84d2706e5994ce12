//! Radio buttons that belong together without the question they answer.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "choices-without-question",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("3.3.2"), Basis::Uutilsynet("nett-1.3.1e")],
    title: Text {
        nb: "Valgene mangler spørsmålet de hører til",
        nn: "Vala manglar spørsmålet dei høyrer til",
        en: "The choices lack the question they belong to",
    },
    why: Text {
        nb: "De som får siden lest opp, hører «ja» og «nei» uten å vite hva de svarer på.",
        nn: "Dei som får sida lesen opp, høyrer «ja» og «nei» utan å vite kva dei svarer på.",
        en: "People who have the page read aloud hear “yes” and “no” without knowing what they answer.",
    },
    fix: Text {
        nb: "Sett valgene i et fieldset med spørsmålet i «legend».",
        nn: "Set vala i eit fieldset med spørsmålet i «legend».",
        en: "Put the choices into a fieldset with the question in “legend”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<input type="radio" name="a" aria-label="Ja">⟧<input type="radio" name="a" aria-label="Nei">"#,
        ),
        Example::good_html(
            r#"<fieldset><legend>Vil du bli med?</legend><input type="radio" name="a" aria-label="Ja"><input type="radio" name="a" aria-label="Nei"></fieldset>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let mut groups: BTreeMap<&str, Node> = BTreeMap::new();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for choice in page.dom.select(css!("input")) {
        if choice.keyword("type").as_deref() != Some("radio") || choice.is_hidden() {
            continue;
        }
        let Some(group) = choice.attr("name").filter(|name| !name.is_empty()) else { continue };
        let first = *groups.entry(group).or_insert(choice);
        if first == choice || !told.insert(group) {
            continue;
        }
        let asked = first.ancestors().any(|n| n.has_any_role(&["group", "radiogroup"]) && !n.is_nameless());
        if asked {
            continue;
        }
        cx.report(
            first.place(),
            say! {
                nb: "Valgene «{group}» står ikke i en gruppe med et spørsmål.",
                nn: "Vala «{group}» står ikkje i ei gruppe med eit spørsmål.",
                en: "The choices “{group}” do not stand in a group with a question.",
            },
        );
    }
}
