//! Nav units that no active council covers.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    id: "unit-without-council",
    level: Level::Warning,
    basis: &[Basis::Council("V01"), Basis::Requirement("A03")],
    title: Text {
        nb: "En enhet har ikke noe brukerutvalg",
        nn: "Ei eining har ikkje noko brukarutval",
        en: "A unit has no user council",
    },
    why: Text {
        nb: "Brukerne ved enheten har ingen som tar opp det de opplever.",
        nn: "Brukarane ved eininga har ingen som tek opp det dei opplever.",
        en: "The users of the unit have nobody to raise what they experience.",
    },
    fix: Text {
        nb: "Opprett et utvalg, eller før enheten opp under «dekker» hos et utvalg som flere deler.",
        nn: "Opprett eit utval, eller før eininga opp under «dekker» hos eit utval som fleire deler.",
        en: "Set up a council, or list the unit under “dekker” of a council that several share.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/register/enheter.yaml", "enheter:\n  - {nummer: ⟦\"0403\"⟧, navn: Nav Hamar}\n"),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
        ]),
        Example::good_site(&[
            ("content/register/enheter.yaml", "enheter:\n  - {nummer: \"0403\", navn: Nav Hamar}\n"),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\ndekker: {enheter: [\"0403\"]}\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    if !site.register.has("enheter") {
        if let Some(council) = site.councils.first() {
            cx.unsure(
                council.place,
                say! {
                    nb: "Ikke kontrollert: register/enheter.yaml mangler, så vi vet ikke hvilke enheter Nav har.",
                    nn: "Ikkje kontrollert: register/enheter.yaml manglar, så vi veit ikkje kva einingar Nav har.",
                    en: "Not checked: register/enheter.yaml is missing, so we do not know which units Nav has.",
                },
            );
        }
        return;
    }
    let covered: BTreeSet<&str> = site
        .councils
        .iter()
        .filter(|council| council.is_active())
        .filter_map(|council| council.covers.as_ref())
        .flat_map(|covers| covers.value.units.iter().map(|unit| unit.value.as_str()))
        .collect();
    for unit in &site.register.units {
        let Some(number) = unit.number.as_ref().filter(|n| !covered.contains(n.value.as_str())) else {
            continue;
        };
        let name = unit.name.as_ref().map_or(number.value.as_str(), |n| &n.value);
        cx.report(
            number.place,
            say! {
                nb: "Ikke noe aktivt utvalg dekker {name}.",
                nn: "Ikkje noko aktivt utval dekkjer {name}.",
                en: "No active council covers {name}.",
            },
        );
    }
}
