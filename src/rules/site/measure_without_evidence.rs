//! Measures of the strategy without a status, or without anything that shows it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::measure::MeasureStatus;

pub static RULE: Rule = Rule {
    id: "measure-without-evidence",
    level: Level::Tip,
    basis: &[Basis::Council("V57"), Basis::Requirement("E04")],
    title: Text {
        nb: "Tiltaket mangler status eller bevis",
        nn: "Tiltaket manglar status eller bevis",
        en: "The measure lacks a status or evidence",
    },
    why: Text {
        nb: "Leserne kan ikke se om det strategien lover, blir gjort.",
        nn: "Lesarane kan ikkje sjå om det strategien lovar, blir gjort.",
        en: "Readers cannot see whether what the strategy promises is done.",
    },
    fix: Text {
        nb: "Fyll ut «status», og legg adressen til en side som viser det, i «bevis».",
        nn: "Fyll ut «status», og legg adressa til ei side som viser det, i «bevis».",
        en: "Fill in “status”, and put the address of a page that shows it in “bevis”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/tiltak.yaml",
            "tiltak:\n  - ⟦sitat: Møte fire ganger⟧\n    status: i gang\n",
        )]),
        Example::good_site(&[(
            "content/tiltak.yaml",
            "tiltak:\n  - {sitat: Møte fire ganger, status: i gang, bevis: [/utvalg/]}\n  - {sitat: Mer, status: ikke startet}\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for measure in site.library.measures.iter().flat_map(|it| &it.measures) {
        // What is not begun has nothing to show.
        let is_begun = measure
            .status
            .as_ref()
            .is_none_or(|s| !matches!(s.value, MeasureStatus::NotStarted | MeasureStatus::Planned));
        let parts =
            [(measure.status.is_none(), "status"), (measure.evidence.is_empty() && is_begun, "bevis")];
        let is_missing =
            |(missing, key): &&(bool, &'static str)| *missing && !site.is_spoilt(measure.place, key);
        let missing: Vec<&'static str> = parts.iter().filter(is_missing).map(|(_, key)| *key).collect();
        if !missing.is_empty() {
            let place = site.lacking_any(measure.place, &missing, measure.place);
            let missing = missing.join("», «");
            cx.report(
                place,
                say! {
                    nb: "Tiltaket mangler «{missing}».",
                    nn: "Tiltaket manglar «{missing}».",
                    en: "The measure lacks “{missing}”.",
                },
            );
        }
    }
}
