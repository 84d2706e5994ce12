//! Projects with a finished phase that users took no part in.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::project::Phase;

pub static RULE: Rule = Rule {
    id: "project-phase-without-users",
    level: Level::Warning,
    basis: &[Basis::Council("V80"), Basis::Requirement("H01")],
    title: Text {
        nb: "Brukere var ikke med i en fase av prosjektet",
        nn: "Brukarar var ikkje med i ein fase av prosjektet",
        en: "Users took no part in a phase of the project",
    },
    why: Text {
        nb: "Løsningen blir laget for brukerne uten at de fikk være med.",
        nn: "Løysinga blir laga for brukarane utan at dei fekk vere med.",
        en: "The solution is made for users who were not let in.",
    },
    fix: Text {
        nb: "Legg inn hvem som var med i fasen, og hvordan, under «medvirkning».",
        nn: "Legg inn kven som var med i fasen, og korleis, under «medvirkning».",
        en: "Add who took part in the phase, and how, under “medvirkning”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/prosjekter/brev.md",
            "---\ntittel: Brev\nfase: prøve\n⟦medvirkning⟧: [{fase: utforske, hvem: brukere, hvordan: intervju}]\n---\n",
        )]),
        Example::good_site(&[(
            "content/prosjekter/brev.md",
            "---\ntittel: Brev\nfase: utvikle\nmedvirkning: [{fase: utforske, hvem: brukere, hvordan: intervju}]\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for project in &site.library.projects {
        let Some(at) = &project.phase else { continue };
        if site.is_spoilt(project.head.place, "medvirkning") {
            continue;
        }
        let has = |phase: &Phase| {
            project.participation.iter().any(|part| part.phase.as_ref().is_some_and(|p| p.value == *phase))
        };
        // A phase that could not be read may be the one.
        let unread = project.participation.iter().filter(|part| part.phase.is_none()).count();
        let missing: Vec<&str> = at.value.finished().filter(|phase| !has(phase)).map(Phase::word).collect();
        if missing.len() > unread {
            let missing = missing.join("», «");
            cx.report(
                project.participation_at.unwrap_or(project.head.place),
                say! {
                    nb: "«medvirkning» sier ikke hvem som var med i fasen «{missing}».",
                    nn: "«medvirkning» seier ikkje kven som var med i fasen «{missing}».",
                    en: "“medvirkning” does not say who took part in the phase “{missing}”.",
                },
            );
        }
    }
}
