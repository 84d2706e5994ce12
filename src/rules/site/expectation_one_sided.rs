//! Expectations that one of the two lists is missing from.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Site, Value};

pub static RULE: Rule = Rule {
    id: "expectation-one-sided",
    level: Level::Error,
    basis: &[Basis::Council("V54"), Basis::Requirement("I02")],
    title: Text {
        nb: "Forventningene står bare den ene veien",
        nn: "Forventningane står berre den eine vegen",
        en: "The expectations go one way only",
    },
    why: Text {
        nb: "Den ene parten får ikke vite hva den andre venter.",
        nn: "Den eine parten får ikkje vite kva den andre ventar.",
        en: "One party does not learn what the other expects.",
    },
    fix: Text {
        nb: "Fyll ut både «til_nav» og «til_brukere».",
        nn: "Fyll ut både «til_nav» og «til_brukere».",
        en: "Fill in both “til_nav” and “til_brukere”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/forventninger.md",
            "⟦---⟧\ntittel: Forventninger\ntil_nav: [Svar]\n---\n",
        )]),
        Example::good_site(&[(
            "content/forventninger.md",
            "---\ntittel: Forventninger\ntil_nav: [Svar]\ntil_brukere: [Møt forberedt]\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for it in &site.library.expectations {
        let is_missing = |values: &[Value<String>], key: &'static str| {
            values.is_empty() && !site.is_spoilt(it.head.place, key)
        };
        let parts = [
            (is_missing(&it.of_nav, "til_nav"), "til_nav"),
            (is_missing(&it.of_users, "til_brukere"), "til_brukere"),
        ];
        let missing: Vec<&'static str> =
            parts.iter().filter(|(missing, _)| *missing).map(|(_, key)| *key).collect();
        if let Some(first) = missing.first() {
            let place = site.lacking(it.head.place, first);
            let missing = missing.join("», «");
            cx.report(
                place,
                say! {
                    nb: "Listen «{missing}» er tom.",
                    nn: "Lista «{missing}» er tom.",
                    en: "The list “{missing}” is empty.",
                },
            );
        }
    }
}
