//! Closed hearings that nobody answered and nobody says why.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "hearing-without-answer",
    level: Level::Warning,
    basis: &[Basis::Council("V84"), Basis::Requirement("J03")],
    title: Text {
        nb: "Høringen er avsluttet uten svar",
        nn: "Høyringa er avslutta utan svar",
        en: "The hearing is closed without an answer",
    },
    why: Text {
        nb: "Leserne får ikke vite hva utvalgene mente, eller hvorfor de ikke svarte.",
        nn: "Lesarane får ikkje vite kva utvala meinte, eller kvifor dei ikkje svara.",
        en: "Readers do not learn what the councils thought, or why they did not answer.",
    },
    fix: Text {
        nb: "Fyll ut «svar». Svarte ingen, skriv hvorfor i «ikke_svart».",
        nn: "Fyll ut «svar». Svara ingen, skriv kvifor i «ikke_svart».",
        en: "Fill in “svar”. If nobody answered, say why in “ikke_svart”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/horinger/regler.md",
            "---\ntittel: Nye regler\nfrist: 2026-05-01\nstatus: ⟦avsluttet⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/horinger/regler.md",
            "---\ntittel: Nye regler\nfrist: 2026-05-01\nstatus: avsluttet\nikke_svart: Saken angikk ikke utvalgene.\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for hearing in site.library.hearings.iter().filter(|hearing| hearing.is_closed()) {
        let Some(status) = &hearing.status else { continue };
        let is_told = site.is_spoilt(hearing.head.place, "svar");
        if hearing.answers.is_empty() && hearing.not_answered.is_none() && !is_told {
            let title = hearing.head.title();
            cx.report(
                site.lacking_any(hearing.head.place, &["ikke_svart", "svar"], status.place),
                say! {
                    nb: "«{title}» er avsluttet, og verken «svar» eller «ikke_svart» er fylt ut.",
                    nn: "«{title}» er avslutta, og verken «svar» eller «ikke_svart» er fylt ut.",
                    en: "“{title}” is closed, and neither “svar” nor “ikke_svart” is filled in.",
                },
            );
        }
    }
}
