//! Roles that do not exist.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria};
use crate::suggest;

pub static RULE: Rule = Rule {
    id: "aria-role-unknown",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.3.1"), Basis::Act("674b10")],
    title: Text { nb: "Rollen finnes ikke", nn: "Rolla finst ikkje", en: "The role does not exist" },
    why: Text {
        nb: "Skjermlesere overser rollen og kan si feil om hva dette er.",
        nn: "Skjermlesarar overser rolla og kan seie feil om kva dette er.",
        en: "Screen readers ignore the role and may say wrong things about what this is.",
    },
    fix: Text {
        nb: "Rett skrivemåten, eller fjern rollen.",
        nn: "Rett skrivemåten, eller ta bort rolla.",
        en: "Correct the spelling, or remove the role.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<span role="lnik">⟧Regler</span>"#),
        Example::bad_html(r#"⟦<div role="widget">⟧x</div>"#),
        Example::good_html(r#"<span role="doc-biblioref link">Regler</span>"#),
        Example::good_html(r#"<div role="">x</div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role]")) {
        let role = node.attr("role").unwrap_or("").trim();
        if role.is_empty() || node.explicit_role().is_some() || !node.is_rendered() {
            continue;
        }
        // In no specification, but some screen readers follow it.
        if role.eq_ignore_ascii_case(aria::TEXT_ROLE) {
            cx.unsure(
                node.place(),
                say! {
                    nb: "Rollen «{role}» står ikke i standarden. Prøv med de skjermleserne leserne bruker.",
                    nn: "Rolla «{role}» står ikkje i standarden. Prøv med dei skjermlesarane lesarane bruker.",
                    en: "The role “{role}” is not in the standard. Try the screen readers that people use.",
                },
            );
            continue;
        }
        let message = match suggest::nearest(&role.to_ascii_lowercase(), aria::role_names()) {
            Some(meant) => say! {
                nb: "Rollen «{role}» finnes ikke. Mente du «{meant}»?",
                nn: "Rolla «{role}» finst ikkje. Meinte du «{meant}»?",
                en: "The role “{role}” does not exist. Did you mean “{meant}”?",
            },
            None => say! {
                nb: "Rollen «{role}» finnes ikke.",
                nn: "Rolla «{role}» finst ikkje.",
                en: "The role “{role}” does not exist.",
            },
        };
        cx.report(node.place(), message);
    }
}
