//! Councils for a service area that do not name it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "service-area-missing",
    level: Level::Error,
    basis: &[Basis::Council("V09"), Basis::Requirement("J05")],
    title: Text {
        nb: "Områdeutvalget sier ikke hvilket område det gjelder",
        nn: "Områdeutvalet seier ikkje kva område det gjeld",
        en: "The area council does not name its area",
    },
    why: Text {
        nb: "Leserne får ikke vite om utvalget er for dem.",
        nn: "Lesarane får ikkje vite om utvalet er for dei.",
        en: "Readers cannot tell whether the council is for them.",
    },
    fix: Text {
        nb: "Fyll ut «tjenesteområde» i utvalg.yaml.",
        nn: "Fyll ut «tenesteområde» i utvalg.yaml.",
        en: "Fill in “tjenesteområde” in utvalg.yaml.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: områdeutvalg\n")]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: områdeutvalg\ntjenesteområde: Arbeid og helse\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in &site.councils {
        if council.is_kind(CouncilKind::ServiceArea) && council.service_area.is_none() {
            let name = council.name();
            cx.report(
                site.lacking(council.place, "tjenesteområde"),
                say! {
                    nb: "Feltet «tjenesteområde» mangler for «{name}».",
                    nn: "Feltet «tenesteområde» manglar for «{name}».",
                    en: "The field “tjenesteområde” is missing for “{name}”.",
                },
            );
        }
    }
}
