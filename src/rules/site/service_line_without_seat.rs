//! Service lines that no seat speaks for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Council, CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "service-line-without-seat",
    level: Level::Warning,
    basis: &[Basis::Council("V04"), Basis::Requirement("A06")],
    title: Text {
        nb: "En linje i Nav er ikke med i utvalget",
        nn: "Ei linje i Nav er ikkje med i utvalet",
        en: "A service line of Nav is not in the council",
    },
    why: Text {
        nb: "Saker som gjelder den linjen, får ingen som kan svare for den.",
        nn: "Saker som gjeld den linja, får ingen som kan svare for ho.",
        en: "Cases about that line have nobody to answer for it.",
    },
    fix: Text {
        nb: "Gi linjen en plass, og før den opp i «linje» på plassen i medlemmer.yaml.",
        nn: "Gi linja ein plass, og før ho opp i «linje» på plassen i medlemmer.yaml.",
        en: "Give the line a seat, and name it in “linje” on that seat in medlemmer.yaml.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/register/linjer.yaml", "linjer:\n  - {id: arbeid, navn: Arbeid}\n"),
            ("content/utvalg/innlandet/utvalg.yaml", "⟦id: innlandet⟧\ntype: fylke\n"),
        ]),
        Example::good_site(&[
            ("content/register/linjer.yaml", "linjer:\n  - {id: arbeid, navn: Arbeid}\n"),
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
            ("content/utvalg/innlandet/medlemmer.yaml", "medlemmer:\n  - {slag: nav, linje: arbeid}\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let covers_all = |c: &&Council| c.is_kind(CouncilKind::Central) || c.is_kind(CouncilKind::County);
    let councils: Vec<&Council> = site.councils.iter().filter(|c| c.is_active()).filter(covers_all).collect();
    if !site.register.has("linjer") {
        if let Some(council) = councils.first() {
            cx.unsure(
                council.place,
                say! {
                    nb: "Ikke kontrollert: register/linjer.yaml mangler, så vi vet ikke hvilke linjer Nav har.",
                    nn: "Ikkje kontrollert: register/linjer.yaml manglar, så vi veit ikkje kva linjer Nav har.",
                    en: "Not checked: register/linjer.yaml is missing, so we do not know Nav’s service lines.",
                },
            );
        }
        return;
    }
    for council in councils {
        let seats = council.seats.iter().flat_map(|s| &s.seats).filter(|seat| seat.is_current(cx.today()));
        let lines: Vec<&str> =
            seats.filter_map(|s| s.service_line.as_ref()).map(|l| l.value.as_str()).collect();
        let missing: Vec<&str> = site
            .register
            .service_lines
            .iter()
            .filter(|line| line.id.as_ref().is_some_and(|id| !lines.contains(&id.value.as_str())))
            .filter_map(|line| line.name.as_ref().or(line.id.as_ref()))
            .map(|name| name.value.as_str())
            .collect();
        if missing.is_empty() {
            continue;
        }
        let (name, missing) = (council.name(), missing.join(", "));
        cx.report(
            council.seats_place(),
            say! {
                nb: "Ingen plass i «{name}» er for: {missing}.",
                nn: "Ingen plass i «{name}» er for: {missing}.",
                en: "No seat in “{name}” is for: {missing}.",
            },
        );
    }
}
