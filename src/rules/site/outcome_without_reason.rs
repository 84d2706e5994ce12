//! Advice that was not followed, without a reason.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::case::Outcome;

pub static RULE: Rule = Rule {
    id: "outcome-without-reason",
    level: Level::Error,
    basis: &[Basis::Council("V38"), Basis::Requirement("D08")],
    title: Text {
        nb: "Rådet er ikke fulgt, og det står ikke hvorfor",
        nn: "Rådet er ikkje følgt, og det står ikkje kvifor",
        en: "The advice was not followed, and it is not said why",
    },
    why: Text {
        nb: "De som ga rådet, får ikke vite hva Nav la vekt på.",
        nn: "Dei som gav rådet, får ikkje vite kva Nav la vekt på.",
        en: "Those who gave the advice cannot learn what Nav considered.",
    },
    fix: Text {
        nb: "Fyll ut «begrunnelse».", nn: "Fyll ut «begrunnelse».", en: "Fill in “begrunnelse”."
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/saker/2026-012.md", "---\nid: 2026-012\nutfall: ⟦delvis⟧\n---\n")]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nutfall: delvis\nbegrunnelse: Det koster for mye nå.\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in site.cases.iter().filter(|case| case.reason.is_none()) {
        let Some(outcome) = &case.outcome else { continue };
        if matches!(outcome.value, Outcome::Partly | Outcome::NotFollowed) {
            let title = case.title();
            cx.report(
                site.lacking_any(case.place, &["begrunnelse"], outcome.place),
                say! {
                    nb: "«{title}» er ikke tatt helt til følge, og «begrunnelse» er ikke fylt ut.",
                    nn: "«{title}» er ikkje teken heilt til følgje, og «begrunnelse» er ikkje fylt ut.",
                    en: "“{title}” was not fully followed, and “begrunnelse” is not filled in.",
                },
            );
        }
    }
}
