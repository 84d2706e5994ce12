//! Cases whose steps are not in order of date.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Site, Value};
use jiff::civil::Date;
use std::collections::BTreeSet;

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
        let dates: Vec<&Value<Date>> = case.way.iter().filter_map(|step| step.date.as_ref()).collect();
        let in_order = longest_in_order(&dates);
        for (index, date) in dates.iter().enumerate().filter(|(index, _)| !in_order.contains(index)) {
            let this = date.value;
            let before = in_order.range(..index).next_back().map(|at| dates[*at].value).filter(|d| *d > this);
            let message = match before {
                Some(earlier) => say! {
                    nb: "Steget {this} kommer etter steget {earlier}.",
                    nn: "Steget {this} kjem etter steget {earlier}.",
                    en: "The step on {this} comes after the step on {earlier}.",
                },
                None => say! {
                    nb: "Steget {this} kommer før steg som skjedde tidligere.",
                    nn: "Steget {this} kjem før steg som skjedde tidlegare.",
                    en: "The step on {this} comes before steps that happened earlier.",
                },
            };
            cx.report(date.place, message);
        }
    }
}

/// The most dates that are in order, so that one wrong date does not make all the others look wrong;
/// of two such runs the one whose dates are written first.
fn longest_in_order(dates: &[&Value<Date>]) -> BTreeSet<usize> {
    // From the end: the first date of the best run of each length, and who comes after each.
    let mut ends: Vec<usize> = Vec::new();
    let mut after: Vec<Option<usize>> = vec![None; dates.len()];
    for (index, date) in dates.iter().enumerate().rev() {
        let length = ends.partition_point(|end| dates[*end].value >= date.value);
        after[index] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if let Some(end) = ends.get_mut(length) {
            *end = index;
        } else {
            ends.push(index);
        }
    }
    std::iter::successors(ends.last().copied(), |index| after[*index]).collect()
}
