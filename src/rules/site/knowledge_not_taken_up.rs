//! Surveys and evaluations that no meeting took up, or that led to nothing.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::knowledge::KnowledgeKind;

pub static RULE: Rule = Rule {
    id: "knowledge-not-taken-up",
    level: Level::Warning,
    basis: &[Basis::Council("V73"), Basis::Requirement("G05"), Basis::Requirement("J21")],
    title: Text {
        nb: "Det står ikke hva undersøkelsen førte til",
        nn: "Det står ikkje kva undersøkinga førte til",
        en: "It is not said what the survey led to",
    },
    why: Text {
        nb: "De som svarte, får ikke vite om noen hørte på dem.",
        nn: "Dei som svara, får ikkje vite om nokon høyrde på dei.",
        en: "Those who answered cannot know whether anybody listened.",
    },
    fix: Text {
        nb: "Fyll ut «tatt_opp_i» med møter, og «ført_til» med saker eller prosjekter.",
        nn: "Fyll ut «tatt_opp_i» med møte, og «ført_til» med saker eller prosjekt.",
        en: "Fill in “tatt_opp_i” with meetings, and “ført_til” with cases or projects.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/kunnskap/k.md",
            "⟦---⟧\ntittel: A\nslag: tiltaksevaluering\ntatt_opp_i: [hamar/2026-03-12]\n---\n",
        )]),
        Example::good_site(&[(
            "content/kunnskap/k.md",
            "---\ntittel: A\nslag: tiltaksevaluering\ntatt_opp_i: [hamar/2026-03-12]\nført_til: [2026-012]\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let surveys = [KnowledgeKind::UserSurvey, KnowledgeKind::MeasureEvaluation];
    for it in site.library.knowledge.iter().filter(|it| surveys.iter().any(|kind| it.is_kind(*kind))) {
        let parts = [(it.taken_up_in.is_empty(), "tatt_opp_i"), (it.led_to.is_empty(), "ført_til")];
        let is_missing =
            |(missing, key): &&(bool, &'static str)| *missing && !site.is_spoilt(it.head.place, key);
        let missing: Vec<&'static str> = parts.iter().filter(is_missing).map(|(_, key)| *key).collect();
        if !missing.is_empty() {
            let place = site.lacking_any(it.head.place, &missing, it.head.place);
            let (title, missing) = (it.head.title(), missing.join("», «"));
            cx.report(
                place,
                say! {
                    nb: "«{title}» mangler «{missing}».",
                    nn: "«{title}» manglar «{missing}».",
                    en: "“{title}” lacks “{missing}”.",
                },
            );
        }
    }
}
