//! Files of a kind that is not published, such as copies and pages with the wrong ending.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "file-not-published",
    level: Level::Warning,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Filen blir ikke publisert",
        nn: "Fila blir ikkje publisert",
        en: "The file is not published",
    },
    why: Text {
        nb: "Det som står i filen, kommer ikke med på sidene. klarside sjekker den heller ikke.",
        nn: "Det som står i fila, kjem ikkje med på sidene. klarside sjekkar ho heller ikkje.",
        en: "What the file says does not reach the pages, and klarside does not check it.",
    },
    fix: Text {
        nb: "Er det en side, skal navnet ende på .md, med små bokstaver. Opplysninger skal ende på .yaml. Er det en kopi eller et utkast, flytt den ut av content.",
        nn: "Er det ei side, skal namnet slutte på .md, med små bokstavar. Opplysningar skal slutte på .yaml. Er det ein kopi eller eit utkast, flytt ho ut av content.",
        en: "If it is a page, its name ends in .md, in lower case. Information ends in .yaml. If it is a copy or a draft, move it out of content.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utkast.md.bak", "⟦# Utkast⟧\n")]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2027-02-04.md.txt",
            "⟦---⟧\ndato: 2027-02-04\n---\n",
        )]),
        Example::good_site(&[("content/vedlegg/deltakere.csv", "Måned;Deltakere\nMars;12\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        if problem.kind == ProblemKind::TextAmongPages {
            cx.report(
                problem.place,
                say! {
                    nb: "En .txt-fil i denne mappen blir ikke til en side. Gi filen et navn som slutter på .md, eller legg den i mappen vedlegg.",
                    nn: "Ei .txt-fil i denne mappa blir ikkje til ei side. Gi fila eit namn som sluttar på .md, eller legg ho i mappa vedlegg.",
                    en: "A .txt file in this folder does not become a page. Give it a name that ends in .md, or put it in the folder vedlegg.",
                },
            );
        }
        if problem.kind == ProblemKind::UnknownKindOfFile {
            cx.report(
                problem.place,
                say! {
                    nb: "klarside publiserer bare sider, bilder, lyd, film og dokumenter. Dette slaget fil kjenner den ikke.",
                    nn: "klarside publiserer berre sider, bilete, lyd, film og dokument. Dette slaget fil kjenner ho ikkje.",
                    en: "klarside publishes pages, pictures, sound, film and documents only. It does not know this kind of file.",
                },
            );
        }
    }
}
