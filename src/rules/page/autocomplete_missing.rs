//! Fields for what people are or have themselves, that browsers are not told about.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "autocomplete-missing",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.5")],
    title: Text {
        nb: "Nettleseren kan ikke fylle ut feltet for leseren",
        nn: "Nettlesaren kan ikkje fylle ut feltet for lesaren",
        en: "The browser cannot fill in the field for the reader",
    },
    why: Text {
        nb: "De som har vondt for å skrive eller huske, må skrive navn og adresser selv hver gang.",
        nn: "Dei som har vanskar med å skrive eller hugse, må skrive namn og adresser sjølve kvar gong.",
        en: "People who find it hard to write or remember must type names and addresses themselves every time.",
    },
    fix: Text {
        nb: "Spør feltet om leseren selv, så skriv hva det er, med «autocomplete».",
        nn: "Spør feltet om lesaren sjølv, så skriv kva det er, med «autocomplete».",
        en: "If the field asks about the reader, say what it is with “autocomplete”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<form><label>E-post ⟦<input type="email">⟧</label></form>"#),
        Example::good_html(r#"<form><label>E-post <input type="email" autocomplete="email"></label></form>"#),
        Example::good_html(r#"<form autocomplete="off"><label>E-post <input></label></form>"#),
        Example::good_html("<form><label>Søk <input></label></form>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("input")) {
        let kind = field.keyword("type").unwrap_or_default();
        let is_written = matches!(kind.as_str(), "" | "text" | "email" | "tel" | "number" | "date");
        let said = |node: crate::page::Node| node.has("autocomplete");
        if !is_written || said(field) || field.is_hidden() || field.is_disabled() {
            continue;
        }
        let name = phrases::plain(field.name());
        let Some((_, word)) = phrases::OWN_FIELDS.iter().find(|(label, _)| *label == name) else { continue };
        if field.closest("form").is_some_and(said) {
            continue;
        }
        let name = field.name();
        cx.unsure(
            field.place(),
            say! {
                nb: "Spør feltet «{name}» om leseren selv? Da trenger det autocomplete=\"{word}\".",
                nn: "Spør feltet «{name}» om lesaren sjølv? Då treng det autocomplete=\"{word}\".",
                en: "Does the field “{name}” ask about the reader? Then it needs autocomplete=\"{word}\".",
            },
        );
    }
}
