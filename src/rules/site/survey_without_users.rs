//! User surveys that do not say how users took part.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::knowledge::KnowledgeKind;

pub static RULE: Rule = Rule {
    id: "survey-without-users",
    level: Level::Warning,
    basis: &[Basis::Council("V70"), Basis::Requirement("G02")],
    title: Text {
        nb: "Det står ikke hvordan brukere var med på undersøkelsen",
        nn: "Det står ikkje korleis brukarar var med på undersøkinga",
        en: "It is not said how users took part in the survey",
    },
    why: Text {
        nb: "Uten brukere blir feil ting spurt om, og svarene blir tolket uten dem det gjelder.",
        nn: "Utan brukarar blir feil ting spurt om, og svara blir tolka utan dei det gjeld.",
        en: "Without users the wrong things are asked, and the answers are read without those they are about.",
    },
    fix: Text {
        nb: "Fyll ut «forberedelse» og «evaluering» under «medvirkning».",
        nn: "Fyll ut «forberedelse» og «evaluering» under «medvirkning».",
        en: "Fill in “forberedelse” and “evaluering” under “medvirkning”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/kunnskap/k.md", "⟦---⟧\ntittel: A\nslag: brukerundersøkelse\n---\n")]),
        Example::bad_site(&[(
            "content/kunnskap/k.md",
            "---\ntittel: A\nslag: brukerundersøkelse\n⟦medvirkning: {forberedelse: Fire brukere laget spørsmålene}⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/kunnskap/k.md",
            "---\ntittel: A\nslag: brukerundersøkelse\nmedvirkning: {forberedelse: Fire laget spørsmålene, evaluering: Vi leste svarene sammen}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for it in site.library.knowledge.iter().filter(|it| it.is_kind(KnowledgeKind::UserSurvey)) {
        let part = it.participation.as_ref();
        let place = part.map_or(site.lacking(it.head.place, "medvirkning"), |p| p.place);
        let parts = [
            (part.is_none_or(|p| p.before.is_none()), "forberedelse"),
            (part.is_none_or(|p| p.after.is_none()), "evaluering"),
        ];
        let is_missing = |(missing, key): &&(bool, &'static str)| *missing && !site.is_spoilt(place, key);
        let missing: Vec<&'static str> = parts.iter().filter(is_missing).map(|(_, key)| *key).collect();
        if missing.is_empty() || site.is_spoilt(it.head.place, "medvirkning") {
            continue;
        }
        let at = site.lacking_any(place, &missing, place);
        let missing = missing.join("», «");
        cx.report(
            at,
            say! {
                nb: "«medvirkning» mangler «{missing}».",
                nn: "«medvirkning» manglar «{missing}».",
                en: "“medvirkning” lacks “{missing}”.",
            },
        );
    }
}
