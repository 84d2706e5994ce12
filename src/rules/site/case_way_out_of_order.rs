//! Cases whose steps are not in order of date.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "case-way-out-of-order",
    level: Level::Error,
    basis: &[Basis::Council("V30"), Basis::Requirement("D01")],
    title: Text {
        nb: "Stegene i saken står ikke etter dato",
        nn: "Stega i saka står ikkje etter dato",
        en: "The steps of the case are not in order of date",
    },
    why: Text {
        nb: "Leserne kan ikke følge veien saken har gått.",
        nn: "Lesarane kan ikkje følgje vegen saka har gått.",
        en: "Readers cannot follow the way the case has gone.",
    },
    fix: Text {
        nb: "Sett stegene i «vei» i rekkefølge, eller rett datoen.",
        nn: "Set stega i «vei» i rekkjefølgje, eller rett datoen.",
        en: "Put the steps of “vei” in order, or correct the date.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nvei:\n  - {dato: 2026-03-12, fra: hamar, hendelse: meldt inn}\n  - {dato: ⟦2026-02-01⟧, fra: hamar, hendelse: behandlet}\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nvei:\n  - {dato: 2026-02-01, fra: hamar, hendelse: meldt inn}\n  - {dato: 2026-02-01, fra: hamar, hendelse: behandlet}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in &site.cases {
        let mut before = None;
        for date in case.way.iter().filter_map(|step| step.date.as_ref()) {
            if let Some(earlier) = before.filter(|earlier| date.value < *earlier) {
                let this = date.value;
                cx.report(
                    date.place,
                    say! {
                        nb: "Steget {this} kommer etter steget {earlier}.",
                        nn: "Steget {this} kjem etter steget {earlier}.",
                        en: "The step on {this} comes after the step on {earlier}.",
                    },
                );
            }
            before = before.max(Some(date.value));
        }
    }
}
