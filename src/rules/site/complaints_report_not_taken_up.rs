//! Reports on complaints that a council in their scope has not taken up.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::knowledge::{Knowledge, KnowledgeKind};
use crate::site::meeting::MeetingStatus;
use crate::site::{Council, CouncilKind, Site, Value};

pub static RULE: Rule = Rule {
    id: "complaints-report-not-taken-up",
    level: Level::Warning,
    basis: &[Basis::Council("V71"), Basis::Requirement("G03"), Basis::Requirement("J23")],
    title: Text {
        nb: "Et utvalg har ikke tatt opp rapporten om klager",
        nn: "Eit utval har ikkje teke opp rapporten om klager",
        en: "A council has not taken up the report on complaints",
    },
    why: Text {
        nb: "Klagene fører ikke til noe når utvalget ikke får snakke om dem.",
        nn: "Klagene fører ikkje til noko når utvalet ikkje får snakke om dei.",
        en: "Complaints lead to nothing when the council does not get to discuss them.",
    },
    fix: Text {
        nb: "Ta opp rapporten i et møte, og legg møtet til i «tatt_opp_i».",
        nn: "Ta opp rapporten i eit møte, og legg møtet til i «tatt_opp_i».",
        en: "Take the report up in a meeting, and add the meeting to “tatt_opp_i”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/sentralt/utvalg.yaml", "type: sentralt\n"),
            ("content/utvalg/sentralt/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: avholdt\n---\n"),
            (
                "content/kunnskap/k.md",
                "⟦---⟧\ntittel: A\nslag: serviceklagerapport\nperiode: {til: 2025-12-31}\nomfang: {nivå: nasjonalt}\n---\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/sentralt/utvalg.yaml", "type: sentralt\n"),
            ("content/utvalg/sentralt/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: avholdt\n---\n"),
            (
                "content/kunnskap/k.md",
                "---\ntittel: A\nslag: serviceklagerapport\nperiode: {til: 2025-12-31}\nomfang: {nivå: nasjonalt}\ntatt_opp_i: [sentralt/2026-03-12]\n---\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for it in site.library.knowledge.iter().filter(|it| it.is_kind(KnowledgeKind::ComplaintsReport)) {
        if site.is_spoilt(it.head.place, "tatt_opp_i") {
            continue;
        }
        let end = it.period.as_ref().and_then(|p| p.until).map(|d| d.value);
        let missing: Vec<&str> = in_scope(site, it)
            .filter(|council| {
                // A council that has not met since has had no chance.
                let has_met = site.meetings_of(&council.id).iter().any(|m| {
                    m.is(MeetingStatus::Held)
                        && m.date.as_ref().is_some_and(|d| end.is_none_or(|end| d.value > end))
                });
                let took_up = |r: &Value<String>| r.value.split('/').next() == Some(council.id.as_str());
                has_met && !it.taken_up_in.iter().any(took_up)
            })
            .map(Council::name)
            .collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            cx.report(
                it.taken_up_in.first().map_or(site.lacking(it.head.place, "tatt_opp_i"), |first| first.place),
                say! {
                    nb: "«tatt_opp_i» har ikke noe møte fra: {missing}.",
                    nn: "«tatt_opp_i» har ikkje noko møte frå: {missing}.",
                    en: "“tatt_opp_i” has no meeting of: {missing}.",
                },
            );
        }
    }
}

/// The councils a report is for: the central one, or those of a county, or one.
fn in_scope<'s>(site: &'s Site, it: &'s Knowledge) -> impl Iterator<Item = &'s Council> {
    let scope = it.scope.as_ref();
    let own = scope.and_then(|s| s.value.council.as_ref());
    site.councils.iter().filter(move |c| {
        if !c.is_active() {
            return false;
        }
        match (own, it.county()) {
            (Some(own), _) => c.id == own.value,
            (None, Some(county)) => {
                (c.is_kind(CouncilKind::County) || c.is_kind(CouncilKind::Local))
                    && c.county().is_some_and(|own| own.value == county.value)
            }
            (None, None) => c.is_kind(CouncilKind::Central),
        }
    })
}
