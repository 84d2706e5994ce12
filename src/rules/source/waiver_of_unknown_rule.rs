//! Exceptions from rules that do not exist.

use crate::check::{Basis, Check, Cx, Example, Level, Rule, Waived};
use crate::lang::{Text, say};
use crate::suggest::nearest;

pub static RULE: Rule = Rule {
    id: "waiver-of-unknown-rule",
    level: Level::Error,
    basis: &[Basis::Own("Et unntak som ingen kjenner igjen, gjør ingenting")],
    title: Text {
        nb: "Unntaket nevner en regel som ikke finnes",
        nn: "Unntaket nemner ein regel som ikkje finst",
        en: "The exception names a rule that does not exist",
    },
    why: Text {
        nb: "Den som skrev unntaket, tror at noe er tillatt, men det gjelder ingenting.",
        nn: "Den som skreiv unntaket, trur at noko er tillate, men det gjeld ingenting.",
        en: "Whoever wrote the exception believes something is allowed, but it has no effect.",
    },
    fix: Text {
        nb: "Rett navnet på regelen. Navnet står nederst i hver melding.",
        nn: "Rett namnet på regelen. Namnet står nedst i kvar melding.",
        en: "Correct the name of the rule. It is at the bottom of every message.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n⟦<!-- allow waiver-without-raeson: Avtalt -->⟧\n\nTekst.\n",
        )]),
        Example::good_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n<!-- allow waiver-without-reason: Avtalt -->\n\nTekst.\n",
        )]),
    ],
    check: Check::Waiver(check),
};

fn check(waived: &Waived, cx: &mut Cx) {
    let rule = waived.waiver.rule.as_str();
    if cx.knows_rule(rule) {
        return;
    }
    let message = match nearest(rule, cx.rule_ids().iter().copied()) {
        Some(near) => say! {
            nb: "Det finnes ingen regel som heter «{rule}». Mente du «{near}»?",
            nn: "Det finst ingen regel som heiter «{rule}». Meinte du «{near}»?",
            en: "There is no rule called “{rule}”. Did you mean “{near}”?",
        },
        None => say! {
            nb: "Det finnes ingen regel som heter «{rule}».",
            nn: "Det finst ingen regel som heiter «{rule}».",
            en: "There is no rule called “{rule}”.",
        },
    };
    cx.report(waived.waiver.place, message);
}
