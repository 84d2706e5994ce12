//! Tables that are said to be layout and have the parts of a data table.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, table};

pub static RULE: Rule = Rule {
    id: "layout-table-marked-up",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Own("WCAG, F46")],
    title: Text {
        nb: "Tabellen er merket både som oppsett og som ekte tabell",
        nn: "Tabellen er merkt både som oppsett og som ekte tabell",
        en: "The table is marked both as layout and as a real table",
    },
    why: Text {
        nb: "De som bruker skjermleser, får vite enten for lite om en ekte tabell eller for mye om et oppsett.",
        nn: "Dei som bruker skjermlesar, får vite anten for lite om ein ekte tabell eller for mykje om eit oppsett.",
        en: "People who use a screen reader are told either too little of a real table or too much of a layout.",
    },
    fix: Text {
        nb: "Fjern rollen om det er en ekte tabell. Er det bare oppsett, fjern th, caption og summary.",
        nn: "Ta bort rolla om det er ein ekte tabell. Er det berre oppsett, ta bort th, caption og summary.",
        en: "Remove the role if it is a real table. If it is only layout, remove th, caption and summary.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<table role="presentation">⟧<tr><th>År</th></tr><tr><td>2025</td></tr></table>"#,
        ),
        Example::bad_html(r#"⟦<table role="none">⟧<caption>Møter</caption><tr><td>2025</td></tr></table>"#),
        Example::good_html(r#"<table role="presentation"><tr><td>Meny</td><td>Tekst</td></tr></table>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("table[role]")) {
        if !node.has_role("none") || node.is_hidden() {
            continue;
        }
        let Some(part) = table::data_part(node) else { continue };
        cx.report(
            node.place(),
            say! {
                nb: "Tabellen har rollen for oppsett, men også «{part}».",
                nn: "Tabellen har rolla for oppsett, men òg «{part}».",
                en: "The table has the role of layout, but also “{part}”.",
            },
        );
    }
}
