//! Two who lead one council at the same time.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::council::Role;
use crate::site::{Site, Value};

pub static RULE: Rule = Rule {
    id: "leader-twice",
    level: Level::Warning,
    basis: &[Basis::Requirement("B06")],
    title: Text {
        nb: "Utvalget har to ledere",
        nn: "Utvalet har to leiarar",
        en: "The council has two leaders",
    },
    why: Text {
        nb: "Leserne vet ikke hvem de skal snakke med. Ofte er det den gamle lederen som står igjen.",
        nn: "Lesarane veit ikkje kven dei skal snakke med. Ofte er det den gamle leiaren som står att.",
        en: "Readers do not know whom to speak to. Often the former leader has been left in the list.",
    },
    fix: Text {
        nb: "Gi den ene en annen rolle. Deler to på å lede, skriv «rolle_til» på begge.",
        nn: "Gi den eine ei anna rolle. Deler to på å leie, skriv «rolle_til» på begge.",
        en: "Give one of them another role. If two share the task, write “rolle_til” for both.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {nøkkel: m-1, rolle: leder}\n  - {nøkkel: m-2, rolle: ⟦leder⟧}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {nøkkel: m-1, rolle: leder, rolle_til: 2026-12-31}\n  - {nøkkel: m-2, rolle: leder, rolle_til: 2026-12-31}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {nøkkel: m-1, rolle: leder, periode: {fra: 2022-01-01, til: 2023-12-31}}\n  - {nøkkel: m-2, rolle: leder}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let today = cx.today();
    for council in &site.councils {
        let Some(seats) = &council.seats else { continue };
        let is_leader = |role: &Value<Role>| role.value == Role::Leader;
        let leaders: Vec<_> = seats
            .seats
            .iter()
            .filter(|seat| seat.is_current(today) && !seat.is_vacant)
            .filter(|seat| seat.role_until.as_ref().is_none_or(|until| until.value >= today))
            .filter_map(|seat| Some((seat, seat.role.as_ref().filter(|role| is_leader(role))?)))
            .collect();
        if leaders.iter().all(|(seat, _)| seat.role_until.is_some()) {
            continue;
        }
        let Some((_, first)) = leaders.first() else { continue };
        for (_, role) in &leaders[1..] {
            let name = council.name();
            cx.report(
                role.place,
                say! {
                    nb: "«{name}» har en leder fra før.",
                    nn: "«{name}» har ein leiar frå før.",
                    en: "“{name}” has a leader already.",
                },
            )
            .see(
                first.place,
                say! { nb: "Den første står her.", nn: "Den første står her.", en: "The first is here." },
            );
        }
    }
}
