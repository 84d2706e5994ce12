//! Councils appointed by somebody at another level.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::council::AppointedBy;
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "council-appointed-at-wrong-level",
    level: Level::Warning,
    basis: &[Basis::Council("V08"), Basis::Requirement("A12")],
    title: Text {
        nb: "Utvalget er utpekt på feil nivå",
        nn: "Utvalet er peika ut på feil nivå",
        en: "The council is appointed at the wrong level",
    },
    why: Text {
        nb: "Den som peker ut utvalget, skal også svare på rådene. Ellers blir rådene liggende.",
        nn: "Den som peikar ut utvalet, skal òg svare på råda. Elles blir råda liggjande.",
        en: "Whoever appoints the council is to answer its advice. Otherwise the advice is left lying.",
    },
    fix: Text {
        nb: "Rett «rolle» under «utpekt_av»: navkontor-leder for lokale utvalg, fylkesdirektør for fylker, direktør for det sentrale.",
        nn: "Rett «rolle» under «utpekt_av»: navkontor-leder for lokale utval, fylkesdirektør for fylke, direktør for det sentrale.",
        en: "Correct “rolle” under “utpekt_av”: navkontor-leder for local councils, fylkesdirektør for counties, direktør for the central one.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nutpekt_av: {rolle: ⟦direktør⟧}\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nutpekt_av: {rolle: navkontor-leder}\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in &site.councils {
        let Some(role) = council.appointed_by.as_ref().and_then(|a| a.value.role.as_ref()) else { continue };
        let (wanted, word) = match council.kind() {
            Some(CouncilKind::Local) => (AppointedBy::OfficeLeader, "navkontor-leder"),
            Some(CouncilKind::County) => (AppointedBy::CountyDirector, "fylkesdirektør"),
            Some(CouncilKind::Central | CouncilKind::Directorate) => (AppointedBy::Director, "direktør"),
            _ => continue,
        };
        if role.value != wanted {
            let name = council.name();
            cx.report(
                role.place,
                say! {
                    nb: "«{name}» skal være utpekt av en {word}.",
                    nn: "«{name}» skal vere peika ut av ein {word}.",
                    en: "“{name}” is to be appointed by a {word}.",
                },
            );
        }
    }
}
