//! Pages that reload or move on by themselves after more than twenty hours.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "page-refreshes-after-hours",
    level: Level::Tip,
    basis: &[Basis::Wcag("2.2.4"), Basis::Wcag("3.2.5"), Basis::Act("bisz58")],
    title: Text {
        nb: "Siden lastes på nytt eller går videre etter mange timer",
        nn: "Sida blir lasta på nytt eller går vidare etter mange timar",
        en: "The page reloads or moves on after many hours",
    },
    why: Text {
        nb: "De som lar siden stå åpen, mister det de holdt på med.",
        nn: "Dei som lèt sida stå open, mistar det dei heldt på med.",
        en: "People who leave the page open lose what they were doing.",
    },
    fix: Text { nb: "Fjern meta-elementet.", nn: "Ta bort meta-elementet.", en: "Remove the meta element." },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<html lang="nb"><head>⟦<meta http-equiv="refresh" content="72001">⟧</head></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><head><meta http-equiv="refresh" content="0; url=/ny/"></head></html>"#,
        ),
    ],
    check: Check::Page(check),
};

const TWENTY_HOURS: u64 = 72_000;

fn check(page: &Page, cx: &mut Cx) {
    let Some((meta, seconds)) = html::refresh(&page.dom) else { return };
    if seconds <= TWENTY_HOURS {
        return;
    }
    let hours = seconds / 3_600;
    cx.report(
        meta.place(),
        say! {
            nb: "Siden lastes på nytt eller går videre etter {hours} timer.",
            nn: "Sida blir lasta på nytt eller går vidare etter {hours} timar.",
            en: "The page reloads or moves on after {hours} hours.",
        },
    );
}
