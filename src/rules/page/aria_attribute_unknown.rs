//! Attributes that begin with aria- and do not exist.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria};
use crate::suggest;

pub static RULE: Rule = Rule {
    id: "aria-attribute-unknown",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("5f99a7")],
    title: Text {
        nb: "Aria-egenskapen finnes ikke",
        nn: "Aria-eigenskapen finst ikkje",
        en: "The aria attribute does not exist",
    },
    why: Text {
        nb: "Skjermlesere overser egenskapen, så det den skulle si, blir borte.",
        nn: "Skjermlesarar overser eigenskapen, så det han skulle seie, blir borte.",
        en: "Screen readers ignore the attribute, so what it should say is lost.",
    },
    fix: Text {
        nb: "Rett skrivemåten, eller fjern egenskapen.",
        nn: "Rett skrivemåten, eller ta bort eigenskapen.",
        en: "Correct the spelling, or remove the attribute.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<button aria-pressd="true">⟧Fet</button>"#),
        Example::good_html(r#"<button aria-pressed="true">Fet</button>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[aria-*]")) {
        for (name, _) in node.attrs() {
            if !name.starts_with("aria-") || aria::attribute(name).is_some() {
                continue;
            }
            let message = match suggest::nearest(name, aria::attribute_names()) {
                Some(meant) => say! {
                    nb: "Egenskapen «{name}» finnes ikke. Mente du «{meant}»?",
                    nn: "Eigenskapen «{name}» finst ikkje. Meinte du «{meant}»?",
                    en: "The attribute “{name}” does not exist. Did you mean “{meant}”?",
                },
                None => say! {
                    nb: "Egenskapen «{name}» finnes ikke.",
                    nn: "Eigenskapen «{name}» finst ikkje.",
                    en: "The attribute “{name}” does not exist.",
                },
            };
            cx.report(node.place(), message);
        }
    }
}
