//! Councils that lie under one another in a ring.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Council, Site};

pub static RULE: Rule = Rule {
    id: "councils-in-circle",
    level: Level::Error,
    basis: &[Basis::Council("V03"), Basis::Requirement("A07")],
    title: Text {
        nb: "Utvalgene ligger under hverandre i ring",
        nn: "Utvala ligg under kvarandre i ring",
        en: "The councils lie under one another in a ring",
    },
    why: Text {
        nb: "Ingen av dem er øverst, så oversikten over utvalgene mangler dem.",
        nn: "Ingen av dei er øvst, så oversikta over utvala manglar dei.",
        en: "None of them is at the top, so the overview of councils leaves them out.",
    },
    fix: Text {
        nb: "Rett «overordnet» hos ett av dem.",
        nn: "Rett «overordnet» hos eitt av dei.",
        en: "Correct “overordnet” in one of them.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: områdeutvalg\noverordnet: ⟦innlandet⟧\n"),
            (
                "content/utvalg/innlandet/utvalg.yaml",
                "id: innlandet\ntype: områdeutvalg\noverordnet: hamar\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: områdeutvalg\noverordnet: innlandet\n"),
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in &site.councils {
        let Some(parent) = &council.parent else { continue };
        // Up from here until the top, or until we are back; a ring is told once, at its first id.
        let mut way = vec![council.id.as_str()];
        let mut ring_of = vec![council];
        let mut at = site.parent(council);
        if parent.value == council.id {
            at = Some(council);
        }
        while let Some(above) = at {
            if above.id == council.id {
                // Where a council lies under one of a wrong kind, that is what is to be corrected.
                let wrong = ring_of.iter().filter(|it| is_misplaced(site, it));
                let place = wrong.filter_map(|it| it.parent.as_ref()).map(|parent| parent.place).next();
                let place = place.unwrap_or(parent.place);
                let (ring, id) = (way.join(" → "), &council.id);
                cx.report(
                    place,
                    say! {
                        nb: "Utvalgene ligger under hverandre: {ring} → {id}.",
                        nn: "Utvala ligg under kvarandre: {ring} → {id}.",
                        en: "The councils lie under one another: {ring} → {id}.",
                    },
                );
                break;
            }
            if above.id < council.id || way.contains(&above.id.as_str()) {
                break;
            }
            way.push(&above.id);
            ring_of.push(above);
            at = site.parent(above);
        }
    }
}

fn is_misplaced(site: &Site, council: &Council) -> bool {
    let kinds = council.kind().zip(site.parent(council).and_then(Council::kind));
    kinds.is_some_and(|(kind, above)| !kind.may_lie_under(above))
}
