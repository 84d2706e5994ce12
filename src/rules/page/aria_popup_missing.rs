//! Open lists and scroll bars that control something that is not on the page.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "aria-popup-missing",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.3.1"), Basis::Act("in6db8")],
    title: Text {
        nb: "Det som styres, finnes ikke på siden",
        nn: "Det som blir styrt, finst ikkje på sida",
        en: "What is controlled is not on the page",
    },
    why: Text {
        nb: "Skjermlesere finner ikke listen eller innholdet som hører til.",
        nn: "Skjermlesarar finn ikkje lista eller innhaldet som høyrer til.",
        en: "Screen readers do not find the list or content that belongs to it.",
    },
    fix: Text {
        nb: "La «aria-controls» peke på id-en til det som styres.",
        nn: "La «aria-controls» peike på id-en til det som blir styrt.",
        en: "Let “aria-controls” name the id of what is controlled.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<input role="combobox" aria-expanded="true" aria-controls="liste">⟧"#),
        Example::good_html(
            r#"<input role="combobox" aria-expanded="true" aria-controls="liste"><ul id="liste" role="listbox"><li role="option">A</ul>"#,
        ),
        Example::good_html(r#"<input role="combobox" aria-expanded="false" aria-controls="liste">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[aria-controls]")) {
        let open = node.has_role("scrollbar")
            || (node.has_role("combobox") && node.keyword("aria-expanded").as_deref() == Some("true"));
        let ids = node.attr("aria-controls").unwrap_or("").trim();
        if !open || ids.is_empty() || node.is_hidden() || node.referenced("aria-controls").next().is_some() {
            continue;
        }
        cx.report(
            node.place(),
            say! {
                nb: "«aria-controls» viser til «{ids}», som ikke finnes på siden.",
                nn: "«aria-controls» viser til «{ids}», som ikkje finst på sida.",
                en: "“aria-controls” names “{ids}”, which is not on the page.",
            },
        );
    }
}
