//! Files that lie where nothing reads them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "file-misplaced",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Filen ligger på et sted der den ikke blir brukt",
        nn: "Fila ligg på ein stad der ho ikkje blir brukt",
        en: "The file lies where it is not used",
    },
    why: Text {
        nb: "Det som står i filen, kommer ikke med på sidene.",
        nn: "Det som står i fila, kjem ikkje med på sidene.",
        en: "What the file says does not reach the pages.",
    },
    fix: Text {
        nb: "Flytt filen, eller gi den navnet den skal ha: utvalg.yaml, medlemmer.yaml, moter/2026-03-12.md, arshjul/2026.yaml eller en fil i register.",
        nn: "Flytt fila, eller gi ho namnet ho skal ha: utvalg.yaml, medlemmer.yaml, moter/2026-03-12.md, arshjul/2026.yaml eller ei fil i register.",
        en: "Move the file, or give it the name it should have: utvalg.yaml, medlemmer.yaml, moter/2026-03-12.md, arshjul/2026.yaml or a file in register.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utval.yaml", "⟦id: hamar⟧\n")]),
        Example::bad_site(&[("content/utvalg/hamar/møter/2026-03-12.md", "⟦---⟧\ndato: 2026-03-12\n---\n")]),
        Example::bad_site(&[("content/høringer/ny.md", "⟦---⟧\ntittel: Ny\n---\n")]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        if problem.kind == ProblemKind::MisplacedFile {
            cx.report(
                problem.place,
                say! {
                    nb: "Ingen del av nettstedet leser en fil med dette navnet i denne mappen.",
                    nn: "Ingen del av nettstaden les ei fil med dette namnet i denne mappa.",
                    en: "No part of the site reads a file with this name in this folder.",
                },
            );
        }
    }
}
