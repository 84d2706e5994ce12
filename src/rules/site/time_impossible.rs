//! Times of day that do not exist.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "time-impossible",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Klokkeslettet finnes ikke",
        nn: "Klokkeslettet finst ikkje",
        en: "The time does not exist",
    },
    why: Text {
        nb: "Folk kommer til feil tid, og tolker og ledsagere blir bestilt feil.",
        nn: "Folk kjem til feil tid, og tolkar og ledsagarar blir tinga feil.",
        en: "People come at the wrong time, and interpreters and companions are booked wrongly.",
    },
    fix: Text {
        nb: "Skriv time og minutt i hermetegn, for eksempel \"10:00\".",
        nn: "Skriv time og minutt i hermeteikn, til dømes \"10:00\".",
        en: "Write hour and minute in quotation marks, for example \"10:00\".",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstart: ⟦\"25:00\"⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstart: 12:30\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        if let ProblemKind::ImpossibleTime { found } = &problem.kind {
            cx.report(
                problem.place,
                say! {
                    nb: "«{found}» er ikke et klokkeslett. Skriv time og minutt, for eksempel \"10:00\".",
                    nn: "«{found}» er ikkje eit klokkeslett. Skriv time og minutt, til dømes \"10:00\".",
                    en: "“{found}” is not a time of day. Write hour and minute, for example \"10:00\".",
                },
            );
        }
    }
}
