//! Two active county councils for one Nav county.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Council, CouncilKind, Site};
use crate::source::Place;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    id: "county-council-twice",
    level: Level::Error,
    basis: &[Basis::Council("V02"), Basis::Requirement("A04")],
    title: Text {
        nb: "To aktive fylkesutvalg dekker samme Nav-fylke",
        nn: "To aktive fylkesutval dekkjer same Nav-fylket",
        en: "Two active county councils cover one Nav county",
    },
    why: Text {
        nb: "Folk vet ikke hvilket utvalg de skal gå til, og saker kan bli liggende mellom dem.",
        nn: "Folk veit ikkje kva utval dei skal gå til, og saker kan bli liggjande mellom dei.",
        en: "People do not know which council to turn to, and cases may fall between them.",
    },
    fix: Text {
        nb: "Sett det ene utvalget til «nedlagt», eller rett hva det dekker.",
        nn: "Set det eine utvalet til «nedlagt», eller rett kva det dekkjer.",
        en: "Set one of the councils to “nedlagt”, or correct what it covers.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "content/utvalg/innlandet/utvalg.yaml",
                "id: innlandet\ntype: fylke\ndekker: {navfylke: innlandet}\n",
            ),
            (
                "content/utvalg/oppland/utvalg.yaml",
                "id: oppland\ntype: fylke\ndekker: {navfylke: ⟦innlandet⟧}\n",
            ),
        ]),
        Example::good_site(&[
            (
                "content/utvalg/innlandet/utvalg.yaml",
                "id: innlandet\ntype: fylke\ndekker: {navfylke: innlandet}\n",
            ),
            (
                "content/utvalg/oppland/utvalg.yaml",
                "id: oppland\ntype: fylke\nstatus: nedlagt\ndekker: {navfylke: innlandet}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let mut first: BTreeMap<&str, (&Council, Place)> = BTreeMap::new();
    // The council that goes by the name of its county is the one that was there.
    let is_namesake = |c: &&Council| c.county().is_some_and(|county| county.value == c.id);
    let mut councils: Vec<&Council> =
        site.councils.iter().filter(|c| c.is_kind(CouncilKind::County) && c.is_active()).collect();
    councils.sort_by_key(|c| !is_namesake(c));
    for council in councils {
        let Some(county) = council.county() else { continue };
        if let Some((other, place)) = first.get(county.value.as_str()) {
            let (id, name) = (&county.value, other.name());
            cx.report(
                county.place,
                say! {
                    nb: "«{name}» er alt fylkesutvalget for Nav-fylket «{id}».",
                    nn: "«{name}» er alt fylkesutvalet for Nav-fylket «{id}».",
                    en: "“{name}” is already the county council of the Nav county “{id}”.",
                },
            )
            .see(
                *place,
                say! { nb: "Det første står her.", nn: "Det første står her.", en: "The first is here." },
            );
        } else {
            first.insert(&county.value, (council, county.place));
        }
    }
}
