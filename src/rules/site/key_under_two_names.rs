//! One field, written under two of its names.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "key-under-two-names",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Det samme feltet står under to navn",
        nn: "Det same feltet står under to namn",
        en: "The same field stands under two names",
    },
    why: Text {
        nb: "Bare den ene verdien kommer med på siden, og det er ikke sikkert at det er den riktige.",
        nn: "Berre den eine verdien kjem med på sida, og det er ikkje sikkert at det er den rette.",
        en: "Only one of the values reaches the page, and it may not be the right one.",
    },
    fix: Text {
        nb: "Ta bort det ene feltet.",
        nn: "Ta bort det eine feltet.",
        en: "Remove one of the fields.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\nnavn: Brukerutvalget\n⟦namn⟧: Brukarutvalet\n",
        )]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\nnamn: Brukarutvalet\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        if let ProblemKind::SameKey { key, other, first } = &problem.kind {
            cx.report(
                problem.place,
                say! {
                    nb: "«{key}» er det samme feltet som «{other}». Bare det første blir lest.",
                    nn: "«{key}» er det same feltet som «{other}». Berre det første blir lese.",
                    en: "“{key}” is the same field as “{other}”. Only the first is read.",
                },
            )
            .see(
                *first,
                say! { nb: "Det første står her.", nn: "Det første står her.", en: "The first is here." },
            );
        }
    }
}
