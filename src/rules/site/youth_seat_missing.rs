//! Councils with no seat set aside for young people.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "youth-seat-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V12"), Basis::Requirement("B04")],
    title: Text {
        nb: "Utvalget har ingen plass for unge",
        nn: "Utvalet har ingen plass for unge",
        en: "The council has no seat for young people",
    },
    why: Text {
        nb: "Unge bruker tjenestene på andre måter, og det får utvalget ikke høre om.",
        nn: "Unge bruker tenestene på andre måtar, og det får ikkje utvalet høyre om.",
        en: "Young people use the services in other ways, and the council does not hear of it.",
    },
    fix: Text {
        nb: "Sett av en plass med «plass: ungdom» i medlemmer.yaml.",
        nn: "Set av ein plass med «plass: ungdom» i medlemmer.yaml.",
        en: "Set a seat aside with “plass: ungdom” in medlemmer.yaml.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/medlemmer.yaml", "⟦medlemmer:⟧\n  - {rolle: leder}\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: leder}\n  - {rolle: medlem, plass: ungdom}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active() && council.is_of_nav()) {
        let current = || council.seats.iter().flat_map(|s| &s.seats).filter(|s| s.is_current(cx.today()));
        let seats = current().count();
        let has = current()
            .any(|s| s.reserved_for.as_ref().is_some_and(|r| r.value.to_lowercase().starts_with("ung")));
        if seats > 0 && !has && !council.is_kind(CouncilKind::Youth) {
            let name = council.name();
            cx.report(
                council.seats_place(),
                say! {
                    nb: "Ingen av plassene i «{name}» er satt av til unge.",
                    nn: "Ingen av plassane i «{name}» er sette av til unge.",
                    en: "None of the seats in “{name}” is set aside for young people.",
                },
            );
        }
    }
}
