//! Mandates that leave out tasks the guidelines give the council.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::mandate::TASKS;
use crate::site::{Council, CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "mandate-task-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V51"), Basis::Requirement("J09"), Basis::Requirement("J16")],
    title: Text {
        nb: "Mandatet mangler oppgaver fra retningslinjene",
        nn: "Mandatet manglar oppgåver frå retningslinjene",
        en: "The mandate lacks tasks from the guidelines",
    },
    why: Text {
        nb: "Oppgaven blir ikke gjort når ingen har fått den.",
        nn: "Oppgåva blir ikkje gjord når ingen har fått ho.",
        en: "A task is not done when nobody has been given it.",
    },
    fix: Text {
        nb: "Før opp oppgavene i «oppgaver», eller skriv hvorfor ikke i «oppgaver_merknad».",
        nn: "Før opp oppgåvene i «oppgåver», eller skriv kvifor ikkje i «oppgaver_merknad».",
        en: "List the tasks in “oppgaver”, or say why not in “oppgaver_merknad”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
            (
                "content/utvalg/innlandet/mandat/2026.md",
                "---\noppgaver: [⟦FYL-1⟧, FYL-2, FYL-3, FYL-4, FYL-5, FYL-6, FYL-7, FYL-8, FYL-9]\n---\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/innlandet/utvalg.yaml", "id: innlandet\ntype: fylke\n"),
            (
                "content/utvalg/innlandet/mandat/2026.md",
                "---\noppgaver: [FYL-1]\noppgaver_merknad: Resten ligger hos det sentrale utvalget.\n---\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let today = cx.today();
    for mandate in site.mandates.iter().filter(|m| m.is_current(today) && m.tasks_left_out.is_none()) {
        let prefix = match site.council(&mandate.council).and_then(Council::kind) {
            Some(CouncilKind::Central) => "SBU-",
            Some(CouncilKind::County) => "FYL-",
            _ => continue,
        };
        let missing: Vec<&str> = TASKS
            .iter()
            .copied()
            .filter(|task| task.starts_with(prefix) && !mandate.tasks.iter().any(|t| t.value == *task))
            .collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            cx.report(
                mandate.tasks.first().map_or(site.lacking(mandate.place, "oppgaver"), |task| task.place),
                say! {
                    nb: "Mandatet nevner ikke {missing}.",
                    nn: "Mandatet nemner ikkje {missing}.",
                    en: "The mandate does not name {missing}.",
                },
            );
        }
    }
}
