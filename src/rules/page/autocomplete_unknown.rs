//! Fields that tell browsers to fill in something browsers do not know.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, words};

pub static RULE: Rule = Rule {
    id: "autocomplete-unknown",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.5"), Basis::Act("73f2c2")],
    title: Text {
        nb: "Feltet ber nettleseren fylle ut noe den ikke kan",
        nn: "Feltet bed nettlesaren fylle ut noko han ikkje kan",
        en: "The field asks the browser to fill in something it cannot",
    },
    why: Text {
        nb: "De som bruker automatisk utfylling, må skrive alt selv.",
        nn: "Dei som bruker automatisk utfylling, må skrive alt sjølve.",
        en: "People who rely on autofill must type everything themselves.",
    },
    fix: Text {
        nb: "Bruk et av ordene HTML har for «autocomplete», i et felt av typen det er for, eller fjern det.",
        nn: "Bruk eit av orda HTML har for «autocomplete», i eit felt av typen det er for, eller ta det bort.",
        en: "Use one of the words HTML has for “autocomplete”, in a field of the type it is for, or remove it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<label>Navn ⟦<input autocomplete="badname">⟧</label>"#),
        Example::bad_html(r#"<label>E-post ⟦<input type="number" autocomplete="email">⟧</label>"#),
        Example::good_html(r#"<label>E-post <input autocomplete="work email"></label>"#),
        Example::good_html(r#"<label>Navn <input autocomplete="off"></label>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for field in page.select(css!("input, select, textarea")) {
        let value = field.attr("autocomplete").unwrap_or("").trim();
        if value.is_empty() || words::is_autofill_switch(value) {
            continue;
        }
        let kind = field.keyword("type").unwrap_or_default();
        let button =
            field.is("input") && matches!(kind.as_str(), "button" | "hidden" | "reset" | "submit" | "image");
        let off = field.is_disabled() || field.keyword("aria-disabled").as_deref() == Some("true");
        let unseen = !field.is_visible() && field.is_hidden();
        let out_of_use = !field.is_tabbable() && field.role().is_some_and(|role| !role.inherits("widget"));
        if button || off || unseen || out_of_use {
            continue;
        }
        if words::is_autofill(value) {
            if field.is("input") && !words::fits_autofill(&kind, value) {
                cx.report(
                    field.place(),
                    say! {
                        nb: "«{value}» i «autocomplete» passer ikke i et felt av typen «{kind}».",
                        nn: "«{value}» i «autocomplete» passar ikkje i eit felt av typen «{kind}».",
                        en: "“{value}” in “autocomplete” does not fit in a field of the type “{kind}”.",
                    },
                );
            }
            continue;
        }
        cx.report(
            field.place(),
            say! {
                nb: "Nettlesere kjenner ikke «{value}» i «autocomplete».",
                nn: "Nettlesarar kjenner ikkje «{value}» i «autocomplete».",
                en: "Browsers do not know “{value}” in “autocomplete”.",
            },
        );
    }
}
