//! Exceptions from a rule that do not say why.

use crate::check::{Basis, Check, Cx, Example, Level, Rule, Waived};
use crate::lang::{Text, say};

pub static RULE: Rule = Rule {
    id: "waiver-without-reason",
    level: Level::Error,
    basis: &[Basis::Own("Et unntak er offentlig, og leserne skal kunne se hvorfor")],
    title: Text {
        nb: "Unntaket mangler begrunnelse",
        nn: "Unntaket manglar grunngjeving",
        en: "The exception has no reason",
    },
    why: Text {
        nb: "De som leser rapporten, får ikke vite hvorfor regelen ikke gjelder her.",
        nn: "Dei som les rapporten, får ikkje vite kvifor regelen ikkje gjeld her.",
        en: "Those who read the report cannot learn why the rule does not hold here.",
    },
    fix: Text {
        nb: "Skriv et kolon og begrunnelsen etter navnet på regelen, eller ta bort unntaket.",
        nn: "Skriv eit kolon og grunngjevinga etter namnet på regelen, eller ta bort unntaket.",
        en: "Write a colon and the reason after the name of the rule, or remove the exception.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n⟦<!-- allow waiver-without-reason -->⟧\n\nTekst.\n",
        )]),
        Example::good_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n<!-- allow waiver-without-reason: Avtalt med redaksjonen -->\n\nTekst.\n",
        )]),
    ],
    check: Check::Waiver(check),
};

fn check(waived: &Waived, cx: &mut Cx) {
    if waived.waiver.reason.is_none() && cx.knows_rule(&waived.waiver.rule) {
        let rule = &waived.waiver.rule;
        cx.report(
            waived.waiver.place,
            say! {
                nb: "Unntaket fra regelen «{rule}» mangler begrunnelse og gjelder derfor ikke.",
                nn: "Unntaket frå regelen «{rule}» manglar grunngjeving og gjeld difor ikkje.",
                en: "The exception from the rule “{rule}” gives no reason and therefore does not count.",
            },
        );
    }
}
