//! Councils where most users’ seats are not held by umbrella or nationwide organisations.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::council::{Seat, SeatKind};
use crate::site::register::OrganisationKind;

pub static RULE: Rule = Rule {
    id: "seats-mostly-from-small-organisations",
    level: Level::Warning,
    basis: &[Basis::Council("V10"), Basis::Requirement("B01")],
    title: Text {
        nb: "For få plasser går til paraply- og landsdekkende organisasjoner",
        nn: "For få plassar går til paraply- og landsdekkjande organisasjonar",
        en: "Too few seats go to umbrella and nationwide organisations",
    },
    why: Text {
        nb: "Utvalget skal i hovedsak tale for mange. Ellers bygger rådene på få erfaringer.",
        nn: "Utvalet skal i hovudsak tale for mange. Elles byggjer råda på få erfaringar.",
        en: "The council is mainly to speak for many. Otherwise its advice rests on few experiences.",
    },
    fix: Text {
        nb: "Be flere paraply- og landsdekkende organisasjoner foreslå representanter.",
        nn: "Be fleire paraply- og landsdekkjande organisasjonar foreslå representantar.",
        en: "Ask more umbrella and nationwide organisations to propose representatives.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/register/organisasjoner.yaml", "organisasjoner:\n  - {id: a, navn: A, slag: lokal}\n"),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "⟦medlemmer:⟧\n  - {slag: brukerrepresentant, organisasjon: a}\n",
            ),
        ]),
        Example::good_site(&[
            (
                "content/register/organisasjoner.yaml",
                "organisasjoner:\n  - {id: a, navn: A, slag: paraply}\n",
            ),
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {slag: brukerrepresentant, organisasjon: a}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active() && council.is_of_nav()) {
        let seats = council.seats.iter().flat_map(|s| &s.seats).filter(|s| s.is_current(cx.today()));
        let users: Vec<&Seat> = seats
            .filter(|s| s.kind.as_ref().is_some_and(|k| k.value == SeatKind::UserRepresentative))
            .collect();
        if users.is_empty() {
            continue;
        }
        if !site.register.has("organisasjoner") {
            cx.unsure(
                council.place,
                say! {
                    nb: "Ikke kontrollert: register/organisasjoner.yaml mangler, så vi vet ikke hva slags organisasjoner som er med.",
                    nn: "Ikkje kontrollert: register/organisasjoner.yaml manglar, så vi veit ikkje kva slags organisasjonar som er med.",
                    en: "Not checked: register/organisasjoner.yaml is missing, so we do not know which kinds of organisations take part.",
                },
            );
            return;
        }
        let large = users.iter().filter(|seat| {
            let organisation = seat.organisation.as_ref().and_then(|o| site.register.organisation(&o.value));
            let kind = organisation.and_then(|o| o.kind.as_ref()).map(|k| k.value);
            matches!(kind, Some(OrganisationKind::Umbrella | OrganisationKind::Nationwide))
        });
        let (large, all, name) = (large.count(), users.len(), council.name());
        if large * 2 <= all {
            cx.report(
                council.seats_place(),
                say! {
                    nb: "I «{name}» går {large} av {all} brukerplasser til slike organisasjoner. Det skal være mer enn halvparten.",
                    nn: "I «{name}» går {large} av {all} brukarplassar til slike organisasjonar. Det skal vere meir enn halvparten.",
                    en: "In “{name}”, {large} of {all} user seats go to such organisations. It should be more than half.",
                },
            );
        }
    }
}
