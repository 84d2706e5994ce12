//! Exceptions that cover nothing any more.

use crate::check::{Basis, Check, Cx, Example, Level, Rule, Waived};
use crate::lang::{Text, say};

pub static RULE: Rule = Rule {
    id: "waiver-without-effect",
    level: Level::Warning,
    basis: &[Basis::Own("Et unntak som ikke trengs lenger, skjuler den neste feilen")],
    title: Text {
        nb: "Unntaket trengs ikke lenger",
        nn: "Unntaket trengst ikkje lenger",
        en: "The exception is no longer needed",
    },
    why: Text {
        nb: "Et gammelt unntak kan skjule en ny feil på samme sted.",
        nn: "Eit gammalt unntak kan skjule ein ny feil på same staden.",
        en: "An old exception may hide a new fault in the same place.",
    },
    fix: Text { nb: "Ta bort unntaket.", nn: "Ta bort unntaket.", en: "Remove the exception." },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n⟦<!-- allow personal-number-published: Tallet er oppdiktet -->⟧\n\nTekst.\n",
        )]),
        Example::good_site(&[(
            "content/side.md",
            "---\ntittel: Side\n---\n\n<!-- allow personal-number-published: Tallet er oppdiktet -->\n\nTallet er 12345678901.\n",
        )]),
    ],
    check: Check::Waiver(check),
};

fn check(waived: &Waived, cx: &mut Cx) {
    let rule = &waived.waiver.rule;
    let has_effect = waived.findings > 0 || waived.waiver.reason.is_none();
    // A rule that is turned off finds nothing; its exceptions may be needed when it is on again.
    if has_effect || !cx.knows_rule(rule) || cx.is_off(rule) {
        return;
    }
    cx.report(
        waived.waiver.place,
        say! {
            nb: "Unntaket fra regelen «{rule}» dekker ingen funn lenger.",
            nn: "Unntaket frå regelen «{rule}» dekkjer ingen funn lenger.",
            en: "The exception from the rule “{rule}” no longer covers any finding.",
        },
    );
}
