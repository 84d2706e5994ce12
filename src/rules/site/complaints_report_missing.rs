//! A level of councils without the year's report on complaints.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::council::CouncilLevel;
use crate::site::knowledge::{Knowledge, KnowledgeKind};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "complaints-report-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V71"), Basis::Requirement("G03")],
    title: Text {
        nb: "Rapporten om klager på service mangler",
        nn: "Rapporten om klager på service manglar",
        en: "The report on complaints about service is missing",
    },
    why: Text {
        nb: "Utvalget får ikke vite hva brukerne klaget på.",
        nn: "Utvalet får ikkje vite kva brukarane klaga på.",
        en: "The council does not learn what users complained about.",
    },
    fix: Text {
        nb: "Legg inn rapporten for året i mappen kunnskap.",
        nn: "Legg inn rapporten for året i mappa kunnskap.",
        en: "Add the year’s report to the folder kunnskap.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "content/register/navfylker.yaml",
                "navfylker:\n  - {id: innlandet, navn: Nav Innlandet}\n  - {id: oslo, navn: Nav Oslo}\n",
            ),
            ("content/utvalg/innlandet/utvalg.yaml", "type: fylke\ndekker: {navfylke: innlandet}\n"),
            ("content/utvalg/oslo/utvalg.yaml", "⟦type: fylke⟧\ndekker: {navfylke: oslo}\n"),
            (
                "content/kunnskap/k.md",
                "---\ntittel: A\nslag: serviceklagerapport\nperiode: {fra: 2025-01-01, til: 2025-12-31}\nomfang: {nivå: fylke, navfylke: innlandet}\n---\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/innlandet/utvalg.yaml", "type: fylke\ndekker: {navfylke: innlandet}\n"),
            (
                "content/kunnskap/k.md",
                "---\ntittel: A\nslag: serviceklagerapport\nperiode: {fra: 2025-01-01, til: 2025-12-31}\nomfang: {nivå: fylke, navfylke: innlandet}\n---\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let reports: Vec<&Knowledge> =
        site.library.knowledge.iter().filter(|it| it.is_kind(KnowledgeKind::ComplaintsReport)).collect();
    // A report that could not be read may be the one.
    if site.library.knowledge.iter().any(|it| it.kind.is_none()) {
        return;
    }
    // A site that publishes none keeps them elsewhere.
    if reports.is_empty() {
        return;
    }
    let year = cx.today().year() - 1;
    for council in site.councils.iter().filter(|c| c.is_active()) {
        let is_its = |it: &&&Knowledge| match council.kind() {
            Some(CouncilKind::Central) => {
                it.county().is_none()
                    && it
                        .scope
                        .as_ref()
                        .and_then(|s| s.value.level.as_ref())
                        .is_none_or(|l| l.value == CouncilLevel::National)
            }
            _ => it.county().is_some_and(|c| council.county().is_some_and(|own| own.value == c.value)),
        };
        let owes = council.is_kind(CouncilKind::Central) || council.is_kind(CouncilKind::County);
        if !owes || reports.iter().filter(is_its).any(|it| it.year().is_none_or(|y| y >= year)) {
            continue;
        }
        let name = council.name();
        cx.report(
            council.place,
            say! {
                nb: "Det finnes ingen rapport om klager på service for {year} til «{name}».",
                nn: "Det finst ingen rapport om klager på service for {year} til «{name}».",
                en: "There is no report on complaints about service for {year} to “{name}”.",
            },
        );
    }
}
