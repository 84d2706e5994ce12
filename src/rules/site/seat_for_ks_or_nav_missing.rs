//! Central and county councils without a seat for KS or for Nav.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::council::SeatKind;
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "seat-for-ks-or-nav-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V05"), Basis::Requirement("A05")],
    title: Text {
        nb: "KS eller Nav har ingen plass i utvalget",
        nn: "KS eller Nav har ingen plass i utvalet",
        en: "KS or Nav has no seat in the council",
    },
    why: Text {
        nb: "Kommunene og Nav driver tjenestene sammen. Uten begge får brukerne ikke svar fra dem som bestemmer.",
        nn: "Kommunane og Nav driv tenestene saman. Utan begge får ikkje brukarane svar frå dei som bestemmer.",
        en: "Municipalities and Nav run the services together. Without both, users get no answer from those who decide.",
    },
    fix: Text {
        nb: "Før opp en plass med «slag: ks» og en med «slag: nav» i medlemmer.yaml.",
        nn: "Før opp ein plass med «slag: ks» og ein med «slag: nav» i medlemmer.yaml.",
        en: "List a seat with “slag: ks” and one with “slag: nav” in medlemmer.yaml.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
            ("content/utvalg/innlandet/medlemmer.yaml", "⟦medlemmer:⟧\n  - {slag: nav}\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
            ("content/utvalg/innlandet/medlemmer.yaml", "medlemmer:\n  - {slag: nav}\n  - {slag: ks}\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|c| c.is_active()) {
        if !matches!(council.kind(), Some(CouncilKind::Central | CouncilKind::County)) {
            continue;
        }
        let seats: Vec<_> =
            council.seats.iter().flat_map(|s| &s.seats).filter(|s| s.is_current(cx.today())).collect();
        let has = |kind| seats.iter().any(|seat| seat.kind.as_ref().is_some_and(|k| k.value == kind));
        let missing = match (has(SeatKind::Ks), has(SeatKind::Nav)) {
            (true, true) => continue,
            (false, true) => Text { nb: "KS", nn: "KS", en: "KS" },
            (true, false) => Text { nb: "Nav", nn: "Nav", en: "Nav" },
            (false, false) => Text { nb: "KS og Nav", nn: "KS og Nav", en: "KS and Nav" },
        };
        let Text { nb, nn, en } = missing;
        let name = council.name();
        cx.report(
            council.seats_place(),
            say! {
                nb: "«{name}» har ingen plass for {nb}.",
                nn: "«{name}» har ingen plass for {nn}.",
                en: "“{name}” has no seat for {en}.",
            },
        );
    }
}
