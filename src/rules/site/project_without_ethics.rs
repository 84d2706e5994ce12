//! Projects that do not tell of ethics and privacy.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "project-without-ethics",
    level: Level::Error,
    basis: &[Basis::Council("V81"), Basis::Requirement("H03")],
    title: Text {
        nb: "Prosjektet sier ikke hvordan det tar vare på dem som er med",
        nn: "Prosjektet seier ikkje korleis det tek vare på dei som er med",
        en: "The project does not say how it looks after those who take part",
    },
    why: Text {
        nb: "Den som bidrar, kan ikke vite hva opplysningene blir brukt til, eller hvem som svarer for dem.",
        nn: "Den som bidreg, kan ikkje vite kva opplysningane blir brukte til, eller kven som svarer for dei.",
        en: "Those who contribute cannot know what the data is used for, or who answers for it.",
    },
    fix: Text {
        nb: "Fyll ut «formål», «data», «samtykke» og «kontakt» under «etikk_personvern».",
        nn: "Fyll ut «formål», «data», «samtykke» og «kontakt» under «etikk_personvern».",
        en: "Fill in “formål”, “data”, “samtykke” and “kontakt” under “etikk_personvern”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/prosjekter/brev.md", "⟦---⟧\ntittel: Brev\nfase: utforske\n---\n")]),
        Example::bad_site(&[(
            "content/prosjekter/brev.md",
            "---\ntittel: Brev\nfase: utforske\n⟦etikk_personvern: {formål: Bedre brev, data: ingen navn, samtykke: muntlig}⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/prosjekter/brev.md",
            "---\ntittel: Brev\nfase: utforske\netikk_personvern: {formål: Bedre brev, data: ingen navn, samtykke: muntlig, kontakt: personvernombudet}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for project in &site.library.projects {
        if site.is_spoilt(project.head.place, "etikk_personvern") {
            continue;
        }
        let ethics = project.ethics.as_ref();
        let place = ethics.map_or(site.lacking(project.head.place, "etikk_personvern"), |e| e.place);
        let parts = [
            (ethics.is_none_or(|e| e.purpose.is_none()), "formål"),
            (ethics.is_none_or(|e| e.data.is_none()), "data"),
            (ethics.is_none_or(|e| e.consent.is_none()), "samtykke"),
            (ethics.is_none_or(|e| e.contact.is_none()), "kontakt"),
        ];
        let is_missing = |(missing, key): &&(bool, &'static str)| *missing && !site.is_spoilt(place, key);
        let missing: Vec<&'static str> = parts.iter().filter(is_missing).map(|(_, key)| *key).collect();
        if !missing.is_empty() {
            let at = site.lacking_any(place, &missing, place);
            let missing = missing.join("», «");
            cx.report(
                at,
                say! {
                    nb: "«etikk_personvern» mangler «{missing}».",
                    nn: "«etikk_personvern» manglar «{missing}».",
                    en: "“etikk_personvern” lacks “{missing}”.",
                },
            );
        }
    }
}
