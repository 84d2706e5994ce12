//! Boxes that open, without a word on what is in them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, tree};

pub static RULE: Rule = Rule {
    id: "summary-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("2t702h"), Basis::Uutilsynet("412bNett2025")],
    title: Text {
        nb: "Boksen som kan åpnes, mangler tekst",
        nn: "Boksen som kan opnast, manglar tekst",
        en: "The box that opens has no text",
    },
    why: Text {
        nb: "De som får siden lest opp, får ikke vite hva de åpner.",
        nn: "Dei som får sida lesen opp, får ikkje vite kva dei opnar.",
        en: "People who have the page read aloud cannot tell what they open.",
    },
    fix: Text {
        nb: "Skriv i «summary» hva boksen inneholder.",
        nn: "Skriv i «summary» kva boksen inneheld.",
        en: "Say in “summary” what the box holds.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<details>⟦<summary>⟧</summary><p>Åpent 9–15</p></details>"),
        Example::good_html("<details><summary>Åpningstider</summary><p>9–15</p></details>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for summary in page.select(css!("summary")) {
        let plain = tree::is_summary_of_details(summary) && summary.explicit_role().is_none();
        if !plain || summary.is_hidden() || !summary.is_nameless() {
            continue;
        }
        cx.report(
            summary.place(),
            say! {
                nb: "En boks som kan åpnes, mangler tekst.",
                nn: "Ein boks som kan opnast, manglar tekst.",
                en: "A box that opens has no text.",
            },
        );
    }
}
