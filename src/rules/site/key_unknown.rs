//! Fields that this kind of file does not have.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};
use crate::source::personal;

pub static RULE: Rule = Rule {
    id: "key-unknown",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text { nb: "Feltet er ukjent", nn: "Feltet er ukjent", en: "The field is unknown" },
    why: Text {
        nb: "Det som står i feltet, kommer ikke med på sidene.",
        nn: "Det som står i feltet, kjem ikkje med på sidene.",
        en: "What the field says does not reach the pages.",
    },
    fix: Text {
        nb: "Rett navnet på feltet, eller ta det bort.",
        nn: "Rett namnet på feltet, eller ta det bort.",
        en: "Correct the name of the field, or remove it.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n⟦innkaling⟧: 2026-02-26\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\ninnkalling_sendt: 2026-02-26\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let in_seats: Vec<_> = site.councils.iter().filter_map(|c| c.seats.as_ref()).map(|s| s.file).collect();
    for problem in &site.problems {
        let ProblemKind::UnknownKey { key, nearest } = &problem.kind else { continue };
        // What is private is told as that, and should not be spelled right instead.
        if personal::is_private_key(key) && in_seats.contains(&problem.place.file) {
            continue;
        }
        let message = match nearest {
            Some(near) => say! {
                nb: "Ukjent felt «{key}». Mente du «{near}»?",
                nn: "Ukjent felt «{key}». Meinte du «{near}»?",
                en: "Unknown field “{key}”. Did you mean “{near}”?",
            },
            None => say! {
                nb: "Ukjent felt «{key}». Filer av dette slaget har ikke noe slikt felt.",
                nn: "Ukjent felt «{key}». Filer av dette slaget har ikkje noko slikt felt.",
                en: "Unknown field “{key}”. Files of this kind have no such field.",
            },
        };
        cx.report(problem.place, message);
    }
}
