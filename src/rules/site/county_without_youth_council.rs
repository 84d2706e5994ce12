//! Nav counties without a youth council.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "county-without-youth-council",
    level: Level::Tip,
    basis: &[Basis::Council("V06"), Basis::Requirement("A09")],
    title: Text {
        nb: "Nav-fylket har ikke noe ungdomsråd",
        nn: "Nav-fylket har ikkje noko ungdomsråd",
        en: "The Nav county has no youth council",
    },
    why: Text {
        nb: "Unge får ikke sagt hvordan tjenestene virker for dem.",
        nn: "Unge får ikkje sagt korleis tenestene verkar for dei.",
        en: "Young people cannot say how the services work for them.",
    },
    fix: Text {
        nb: "Vurder å opprette et ungdomsråd. Strategien anbefaler ett i hvert fylke.",
        nn: "Vurder å opprette eit ungdomsråd. Strategien rår til eitt i kvart fylke.",
        en: "Consider setting up a youth council. The strategy recommends one in every county.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/register/navfylker.yaml",
            "navfylker:\n  - {id: ⟦innlandet⟧, navn: Nav Innlandet}\n",
        )]),
        Example::good_site(&[
            ("content/register/navfylker.yaml", "navfylker:\n  - {id: innlandet, navn: Nav Innlandet}\n"),
            ("content/utvalg/ung/utvalg.yaml", "id: ung\ntype: ungdomsråd\ndekker: {navfylke: innlandet}\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for county in &site.register.counties {
        let Some(id) = &county.id else { continue };
        let has = site.councils.iter().any(|council| {
            council.is_kind(CouncilKind::Youth)
                && council.is_active()
                && council.county().is_some_and(|c| c.value == id.value)
        });
        if !has {
            let name = county.name.as_ref().map_or(id.value.as_str(), |n| &n.value);
            cx.report(
                id.place,
                say! {
                    nb: "{name} har ikke noe aktivt ungdomsråd.",
                    nn: "{name} har ikkje noko aktivt ungdomsråd.",
                    en: "{name} has no active youth council.",
                },
            );
        }
    }
}
