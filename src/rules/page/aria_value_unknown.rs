//! Aria attributes with values they do not take.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria};

pub static RULE: Rule = Rule {
    id: "aria-value-unknown",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.3.1"), Basis::Act("6a7281")],
    title: Text {
        nb: "Aria-egenskapen har en verdi som ikke finnes",
        nn: "Aria-eigenskapen har ein verdi som ikkje finst",
        en: "The aria attribute has a value that does not exist",
    },
    why: Text {
        nb: "Skjermlesere overser verdien og kan si feil om tilstanden.",
        nn: "Skjermlesarar overser verdien og kan seie feil om tilstanden.",
        en: "Screen readers ignore the value and may say the wrong state.",
    },
    fix: Text {
        nb: "Bruk en verdi egenskapen kan ha.",
        nn: "Bruk ein verdi eigenskapen kan ha.",
        en: "Give it a value the attribute can have.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<button aria-expanded="collapsed">⟧Meny</button>"#),
        Example::bad_html(r#"⟦<div role="alert" aria-relevant="text always">⟧x</div>"#),
        Example::good_html(r#"<button aria-expanded="undefined">Meny</button>"#),
        Example::good_html(r#"<div role="gridcell" aria-rowindex="2">a</div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[aria-*]")) {
        for (name, value) in node.attrs() {
            if !name.starts_with("aria-") || value.trim().is_empty() {
                continue;
            }
            let Some(attribute) = aria::attribute(name) else { continue };
            if attribute.value.admits(value) {
                continue;
            }
            cx.report(
                node.place(),
                say! {
                    nb: "«{name}» kan ikke ha verdien «{value}».",
                    nn: "«{name}» kan ikkje ha verdien «{value}».",
                    en: "“{name}” cannot have the value “{value}”.",
                },
            );
        }
    }
}
