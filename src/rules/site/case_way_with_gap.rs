//! Cases that are sent on by somebody who never got them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::case::Step;

pub static RULE: Rule = Rule {
    id: "case-way-with-gap",
    level: Level::Error,
    basis: &[Basis::Council("V30"), Basis::Requirement("D01")],
    title: Text {
        nb: "Det mangler et steg i veien saken har gått",
        nn: "Det manglar eit steg i vegen saka har gått",
        en: "A step is missing in the way the case has gone",
    },
    why: Text {
        nb: "Leserne får ikke vite hvordan saken kom dit, og hvem som har den.",
        nn: "Lesarane får ikkje vite korleis saka kom dit, og kven som har ho.",
        en: "Readers cannot learn how the case got there, and who has it.",
    },
    fix: Text {
        nb: "Legg inn steget som mangler, eller rett «fra».",
        nn: "Legg inn steget som manglar, eller rett «frå».",
        en: "Add the step that is missing, or correct “fra”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nmeldt_inn_av: {utvalg: hamar}\nvei:\n  - {dato: 2026-02-01, fra: hamar, til: innlandet, hendelse: sendt videre}\n  - {dato: 2026-03-12, fra: ⟦vestland⟧, til: sentralt, hendelse: sendt videre}\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nmeldt_inn_av: {utvalg: hamar}\nvei:\n  - {dato: 2026-02-01, fra: hamar, til: [innlandet, gran], hendelse: konsultert}\n  - {dato: 2026-03-12, fra: innlandet, til: sentralt, hendelse: sendt videre}\n  - {dato: 2026-03-13, fra: gran, til: sentralt, hendelse: behandlet}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in &site.cases {
        let raised = case.raised_by.as_ref().and_then(|r| r.value.council.as_ref()).map(|c| c.value.as_str());
        // An end nobody knows is told as such; who has the case after it, we cannot know.
        let mut ends = raised.into_iter().chain(case.way.iter().flat_map(Step::ends));
        if !site.councils.is_empty() && ends.any(|end| !site.knows_end(end)) {
            continue;
        }
        for (from, holders) in case.gaps() {
            let (sender, holders) = (&from.value, holders.join(", "));
            cx.report(
                from.place,
                say! {
                    nb: "Saken er ikke kommet til «{sender}» i noe tidligere steg. Den er hos: {holders}.",
                    nn: "Saka er ikkje komen til «{sender}» i noko tidlegare steg. Ho er hos: {holders}.",
                    en: "No earlier step brings the case to “{sender}”. It is with: {holders}.",
                },
            );
        }
    }
}
