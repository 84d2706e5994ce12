//! Digital projects that do not say how all can take part.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "digital-project-without-accommodation",
    level: Level::Warning,
    basis: &[Basis::Council("V82"), Basis::Requirement("H05")],
    title: Text {
        nb: "Det digitale prosjektet sier ikke hva som er lagt til rette",
        nn: "Det digitale prosjektet seier ikkje kva som er lagt til rette",
        en: "The digital project does not say what is done so that all can take part",
    },
    why: Text {
        nb: "De som trenger tilpasning for å prøve en digital tjeneste, blir holdt utenfor.",
        nn: "Dei som treng tilpassing for å prøve ei digital teneste, blir haldne utanfor.",
        en: "People who need an adaptation to try a digital service are left out.",
    },
    fix: Text {
        nb: "Fyll ut «tilrettelegging».",
        nn: "Fyll ut «tilrettelegging».",
        en: "Fill in “tilrettelegging”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/prosjekter/brev.md",
            "---\ntittel: Brev\nfase: utforske\ndigital: ⟦ja⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/prosjekter/brev.md",
            "---\ntittel: Brev\nfase: utforske\ndigital: ja\ntilrettelegging: [skrivetolk]\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for project in &site.library.projects {
        let Some(digital) = project.digital.as_ref().filter(|d| d.value) else { continue };
        if project.access.is_empty() && !site.is_spoilt(project.head.place, "tilrettelegging") {
            cx.report(
                site.lacking_any(project.head.place, &["tilrettelegging"], digital.place),
                say! {
                    nb: "Prosjektet er digitalt, og «tilrettelegging» er ikke fylt ut.",
                    nn: "Prosjektet er digitalt, og «tilrettelegging» er ikkje fylt ut.",
                    en: "The project is digital, and “tilrettelegging” is not filled in.",
                },
            );
        }
    }
}
