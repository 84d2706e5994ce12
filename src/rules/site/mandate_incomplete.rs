//! Mandates that leave out a part they must have.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::Place;

pub static RULE: Rule = Rule {
    id: "mandate-incomplete",
    level: Level::Error,
    basis: &[Basis::Council("V50"), Basis::Requirement("E01")],
    title: Text {
        nb: "Mandatet mangler en del",
        nn: "Mandatet manglar ein del",
        en: "The mandate lacks a part",
    },
    why: Text {
        nb: "Utvalget og Nav vet ikke hvem som skal gjøre hva, og hva utvalget kan.",
        nn: "Utvalet og Nav veit ikkje kven som skal gjere kva, og kva utvalet kan.",
        en: "The council and Nav do not know who is to do what, and what the council may do.",
    },
    fix: Text {
        nb: "Fyll ut det som mangler. Forventninger og handlingsrom skal stå begge veier.",
        nn: "Fyll ut det som manglar. Forventningar og handlingsrom skal stå begge vegar.",
        en: "Fill in what is missing. Expectations and room for action must go both ways.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/mandat/2026.md",
            "---\nroller: [{rolle: leder}]\nforventninger: {til_nav: [Svare], til_utvalget: [Møte]}\n⟦handlingsrom: {kan: [Gi råd]}⟧\ngjelder: {fra: 2026-01-01}\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/mandat/2026.md",
            "---\nroller: [{rolle: leder}]\nforventninger: {til_nav: [Svare], til_utvalget: [Møte]}\nhandlingsrom: {kan: [Gi råd], kan_ikke: [Bestemme]}\ngjelder: {fra: 2026-01-01}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for mandate in &site.mandates {
        let parts = [
            (mandate.roles.is_empty(), "roller", ""),
            (mandate.expected_of_nav.is_empty(), "forventninger", "til_nav"),
            (mandate.expected_of_council.is_empty(), "forventninger", "til_utvalget"),
            (mandate.may.is_empty(), "handlingsrom", "kan"),
            (mandate.may_not.is_empty(), "handlingsrom", "kan_ikke"),
            (mandate.from.is_none(), "gjelder", "fra"),
        ];
        // What is missing in a part is told where the part stands.
        let of = |key: &'static str| match key {
            "forventninger" => mandate.expectations,
            "handlingsrom" => mandate.scope,
            "gjelder" => mandate.valid,
            _ => None,
        };
        let is_told = |outer: &'static str, inner: &'static str| {
            site.is_spoilt(mandate.place, outer)
                || of(outer).is_some_and(|place| site.is_spoilt(place, inner))
        };
        let mut missing: BTreeMap<Place, Vec<String>> = BTreeMap::new();
        for (_, outer, inner) in parts.into_iter().filter(|(lacks, ..)| *lacks) {
            if is_told(outer, inner) {
                continue;
            }
            let place = match of(outer) {
                Some(place) => site.lacking(place, inner),
                None => site.lacking(mandate.place, outer),
            };
            let name = if inner.is_empty() { outer.to_owned() } else { format!("{outer}: {inner}") };
            missing.entry(place).or_default().push(name);
        }
        for (place, missing) in missing {
            let missing = missing.join("», «");
            cx.report(
                place,
                say! {
                    nb: "Mandatet mangler «{missing}».",
                    nn: "Mandatet manglar «{missing}».",
                    en: "The mandate lacks «{missing}».",
                },
            );
        }
    }
}
