//! Councils that a case concerns and that nobody has asked.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::case::{CaseStatus, StepEvent};
use crate::site::{Site, Value};

pub static RULE: Rule = Rule {
    id: "council-not-consulted",
    level: Level::Warning,
    basis: &[Basis::Council("V32"), Basis::Requirement("D03")],
    title: Text {
        nb: "Et utvalg saken angår, er ikke spurt",
        nn: "Eit utval saka gjeld for, er ikkje spurt",
        en: "A council the case concerns has not been asked",
    },
    why: Text {
        nb: "De som merker saken på kroppen, får ikke sagt hva de mener.",
        nn: "Dei som merkar saka på kroppen, får ikkje sagt kva dei meiner.",
        en: "Those who live with the matter do not get to say what they think.",
    },
    fix: Text {
        nb: "Legg inn steget der utvalget ble spurt eller behandlet saken, eller skriv hvorfor ikke i «ikke_konsultert».",
        nn: "Legg inn steget der utvalet blei spurt eller behandla saka, eller skriv kvifor ikkje i «ikkje_konsultert».",
        en: "Add the step where the council was asked or discussed the case, or say why not in “ikke_konsultert”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: til behandling\nangår: [hamar, ⟦innlandet⟧]\nmeldt_inn_av: {utvalg: hamar}\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: til behandling\nangår: [hamar, innlandet]\nmeldt_inn_av: {utvalg: hamar}\nvei:\n  - {dato: 2026-02-01, fra: hamar, til: innlandet, hendelse: konsultert}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let is_known = |id: &Value<String>| site.councils.is_empty() || site.council(&id.value).is_some();
    for case in &site.cases {
        let status = case.status.as_ref().map(|s| s.value);
        // A case that has only just been raised has not come to anybody yet.
        if matches!(status, Some(CaseStatus::Raised | CaseStatus::Withdrawn)) {
            continue;
        }
        let raised = case.raised_by.as_ref().and_then(|r| r.value.council.as_ref()).map(|c| &c.value);
        for council in case.concerns.iter().filter(|council| is_known(council)) {
            let id = &council.value;
            // A council that sent the case on has had it before it.
            let took_part = case.way.iter().any(|step| {
                let asked = matches!(
                    step.event.as_ref().map(|e| e.value),
                    Some(StepEvent::Consulted | StepEvent::Discussed)
                );
                step.from.as_ref().is_some_and(|from| from.value == *id) || (asked && step.touches(id))
            });
            let explained = case.not_consulted.iter().any(|not| {
                not.reason.is_some() && not.council.as_ref().is_some_and(|council| council.value == *id)
            });
            // Where a step is missing, it may be that of the council.
            let may_have = || case.way.iter().any(|step| step.touches(id)) && !case.gaps().is_empty();
            if !took_part && !may_have() && !explained && raised != Some(id) {
                cx.report(
                    council.place,
                    say! {
                        nb: "Saken angår «{id}», men ingen steg i «vei» sier at utvalget er spurt.",
                        nn: "Saka gjeld for «{id}», men ingen steg i «vei» seier at utvalet er spurt.",
                        en: "The case concerns “{id}”, but no step of “vei” says that the council was asked.",
                    },
                );
            }
        }
    }
}
