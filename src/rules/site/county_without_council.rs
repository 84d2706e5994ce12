//! Nav counties without an active county council.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "county-without-council",
    level: Level::Warning,
    basis: &[Basis::Council("V02"), Basis::Requirement("A04")],
    title: Text {
        nb: "Et Nav-fylke har ikke noe fylkesutvalg",
        nn: "Eit Nav-fylke har ikkje noko fylkesutval",
        en: "A Nav county has no county council",
    },
    why: Text {
        nb: "Lokale utvalg i fylket har ingen å sende saker videre til.",
        nn: "Lokale utval i fylket har ingen å sende saker vidare til.",
        en: "Local councils in the county have nowhere to send their cases on.",
    },
    fix: Text {
        nb: "Legg inn fylkesutvalget, eller avklar hvem som skal opprette det.",
        nn: "Legg inn fylkesutvalet, eller avklar kven som skal opprette det.",
        en: "Add the county council, or settle who is to set it up.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/register/navfylker.yaml", "navfylker:\n  - {id: ⟦innlandet⟧, navn: Nav Innlandet}\n"),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
        ]),
        Example::good_site(&[
            ("content/register/navfylker.yaml", "navfylker:\n  - {id: innlandet, navn: Nav Innlandet}\n"),
            (
                "content/utvalg/innlandet/utvalg.yaml",
                "id: innlandet\ntype: fylke\ndekker: {navfylke: innlandet}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    if !site.register.has("navfylker") {
        if let Some(council) = site.councils.first() {
            cx.unsure(
                council.place,
                say! {
                    nb: "Ikke kontrollert: register/navfylker.yaml mangler, så vi vet ikke hvilke Nav-fylker som finnes.",
                    nn: "Ikkje kontrollert: register/navfylker.yaml manglar, så vi veit ikkje kva Nav-fylke som finst.",
                    en: "Not checked: register/navfylker.yaml is missing, so we do not know the Nav counties.",
                },
            );
        }
        return;
    }
    for county in &site.register.counties {
        let Some(id) = county.id.as_ref().filter(|id| site.county_council(&id.value).is_none()) else {
            continue;
        };
        let name = county.name.as_ref().map_or(id.value.as_str(), |n| &n.value);
        cx.report(
            id.place,
            say! {
                nb: "{name} har ikke noe aktivt fylkesutvalg her.",
                nn: "{name} har ikkje noko aktivt fylkesutval her.",
                en: "{name} has no active county council here.",
            },
        );
    }
}
