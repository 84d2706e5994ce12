//! Words that are not on their field's list.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "value-unknown",
    level: Level::Error,
    basis: &[Basis::Council("V00"), Basis::Council("V33"), Basis::Requirement("D05")],
    title: Text {
        nb: "Ordet er ikke blant dem feltet kan ha",
        nn: "Ordet er ikkje blant dei feltet kan ha",
        en: "The word is not one the field can have",
    },
    why: Text {
        nb: "Siden kan ikke si hva slags opplysning dette er, og saken kan bli borte i oversiktene.",
        nn: "Sida kan ikkje seie kva slags opplysning dette er, og saka kan bli borte i oversiktene.",
        en: "The page cannot tell what this is, and it may be lost from the overviews.",
    },
    fix: Text {
        nb: "Velg et av ordene på listen.",
        nn: "Vel eitt av orda på lista.",
        en: "Choose one of the words on the list.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: ⟦planlakt⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\ntittel: Sak\ntype: ⟦individsak⟧\nstatus: meldt inn\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: planlagt\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        let ProblemKind::UnknownWord { key, found, known, nearest } = &problem.kind else { continue };
        let list = known.join(", ");
        let message = match nearest {
            Some(near) => say! {
                nb: "«{found}» er ikke et ord feltet «{key}» kan ha. Mente du «{near}»? Ordene er: {list}.",
                nn: "«{found}» er ikkje eit ord feltet «{key}» kan ha. Meinte du «{near}»? Orda er: {list}.",
                en: "“{found}” is not a word the field “{key}” can have. Did you mean “{near}”? The words are: {list}.",
            },
            None => say! {
                nb: "«{found}» er ikke et ord feltet «{key}» kan ha. Ordene er: {list}.",
                nn: "«{found}» er ikkje eit ord feltet «{key}» kan ha. Orda er: {list}.",
                en: "“{found}” is not a word the field “{key}” can have. The words are: {list}.",
            },
        };
        cx.report(problem.place, message);
    }
}
