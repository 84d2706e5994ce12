//! Pages that reload or move on by themselves after a while.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, number, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "page-refreshes",
    level: Level::Error,
    basis: &[
        Basis::Wcag("2.2.1"),
        Basis::Wcag("2.2.4"),
        Basis::Wcag("3.2.5"),
        Basis::Act("bc659a"),
        Basis::Act("bisz58"),
        Basis::Uutilsynet("nett-2.2.1a"),
    ],
    title: Text {
        nb: "Siden lastes på nytt eller går videre av seg selv",
        nn: "Sida blir lasta på nytt eller går vidare av seg sjølv",
        en: "The page reloads or moves on by itself",
    },
    why: Text {
        nb: "De som leser sakte eller får siden lest opp, mister det de holdt på med.",
        nn: "Dei som les sakte eller får sida lesen opp, mistar det dei heldt på med.",
        en: "People who read slowly or have the page read aloud lose what they were doing.",
    },
    fix: Text {
        nb: "Fjern meta-elementet. Skal siden flytte, så la tjeneren sende videre med en gang.",
        nn: "Ta bort meta-elementet. Skal sida flytte, så la tenaren sende vidare med ein gong.",
        en: "Remove the meta element. If the page has moved, let the server redirect at once.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<html lang="nb"><head>⟦<meta http-equiv="refresh" content="30">⟧</head></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><head><meta http-equiv="refresh" content="0; url=/ny/"></head></html>"#,
        ),
    ],
    check: Check::Page(check),
};

/// From here on people have time enough (WCAG 2.2.1, the 20 hour exception).
const TWENTY_HOURS: u64 = 72_000;

fn check(page: &Page, cx: &mut Cx) {
    let Some((meta, seconds)) = html::refresh(&page.dom) else { return };
    if seconds == 0 || seconds > TWENTY_HOURS {
        return;
    }
    let second = Text { nb: "sekund", nn: "sekund", en: "second" };
    let seconds = number(seconds as usize, second, Text { nb: "sekunder", nn: "sekund", en: "seconds" });
    let Message { nb, nn, en } = seconds;
    cx.report(
        meta.place(),
        say! {
            nb: "Siden lastes på nytt eller går videre etter {nb}.",
            nn: "Sida blir lasta på nytt eller går vidare etter {nn}.",
            en: "The page reloads or moves on after {en}.",
        },
    );
}
