//! Knowledge that draws no conclusion.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "knowledge-without-conclusion",
    level: Level::Error,
    basis: &[Basis::Council("V74"), Basis::Requirement("G06")],
    title: Text {
        nb: "Rapporten mangler konklusjoner",
        nn: "Rapporten manglar konklusjonar",
        en: "The report has no conclusions",
    },
    why: Text {
        nb: "De som planlegger, vet ikke hva tallene bør føre til.",
        nn: "Dei som planlegg, veit ikkje kva tala bør føre til.",
        en: "Those who plan do not know what the figures should lead to.",
    },
    fix: Text {
        nb: "Skriv i «konklusjoner» hva som bør skje.",
        nn: "Skriv i «konklusjoner» kva som bør skje.",
        en: "Write in “konklusjoner” what should happen.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/kunnskap/k.md", "⟦---⟧\ntittel: A\nslag: annen\n---\n")]),
        Example::good_site(&[(
            "content/kunnskap/k.md",
            "---\ntittel: A\nslag: annen\nkonklusjoner: [Svar raskere]\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for it in &site.library.knowledge {
        if it.conclusions.is_empty() && !site.is_spoilt(it.head.place, "konklusjoner") {
            let title = it.head.title();
            cx.report(
                site.lacking(it.head.place, "konklusjoner"),
                say! {
                    nb: "«{title}» har ingen konklusjoner.",
                    nn: "«{title}» har ingen konklusjonar.",
                    en: "“{title}” has no conclusions.",
                },
            );
        }
    }
}
