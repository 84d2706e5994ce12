//! Hearings that do not say when the answer is due.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "hearing-without-deadline",
    level: Level::Warning,
    basis: &[Basis::Council("V84"), Basis::Requirement("J03")],
    title: Text {
        nb: "Høringen mangler frist",
        nn: "Høyringa manglar frist",
        en: "The hearing has no deadline",
    },
    why: Text {
        nb: "Utvalgene vet ikke hvor lang tid de har på seg.",
        nn: "Utvala veit ikkje kor lang tid dei har på seg.",
        en: "The councils do not know how much time they have.",
    },
    fix: Text { nb: "Fyll ut «frist».", nn: "Fyll ut «frist».", en: "Fill in “frist”." },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/horinger/regler.md", "⟦---⟧\ntittel: Nye regler\n---\n")]),
        Example::good_site(&[(
            "content/horinger/regler.md",
            "---\ntittel: Nye regler\nfrist: 2026-05-01\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for hearing in &site.library.hearings {
        if hearing.deadline.is_none() && !site.is_spoilt(hearing.head.place, "frist") {
            let title = hearing.head.title();
            cx.report(
                site.lacking(hearing.head.place, "frist"),
                say! {
                    nb: "«{title}» har ingen frist.",
                    nn: "«{title}» har ingen frist.",
                    en: "“{title}” has no deadline.",
                },
            );
        }
    }
}
