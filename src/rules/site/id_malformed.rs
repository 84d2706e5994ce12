//! Ids with other characters than a–z, 0–9 and hyphen.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};

pub static RULE: Rule = Rule {
    id: "id-malformed",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Id-en har tegn som ikke kan stå i en adresse",
        nn: "Id-en har teikn som ikkje kan stå i ei adresse",
        en: "The id has characters an address cannot have",
    },
    why: Text {
        nb: "Adressen til siden blir vanskelig å skrive, lese opp og dele.",
        nn: "Adressa til sida blir vanskeleg å skrive, lese opp og dele.",
        en: "The address of the page becomes hard to type, read aloud and share.",
    },
    fix: Text {
        nb: "Bruk bare små bokstaver a–z, tall og bindestrek.",
        nn: "Bruk berre små bokstavar a–z, tal og bindestrek.",
        en: "Use only small letters a–z, digits and hyphens.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "id: ⟦Hamar by⟧\n")]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        let ProblemKind::MalformedId { found, suggestion } = &problem.kind else { continue };
        let message = if suggestion.is_empty() {
            say! {
                nb: "«{found}» kan ikke stå i en adresse.",
                nn: "«{found}» kan ikkje stå i ei adresse.",
                en: "“{found}” cannot stand in an address.",
            }
        } else {
            say! {
                nb: "«{found}» kan ikke stå i en adresse. Skriv «{suggestion}».",
                nn: "«{found}» kan ikkje stå i ei adresse. Skriv «{suggestion}».",
                en: "“{found}” cannot stand in an address. Write “{suggestion}”.",
            }
        };
        cx.report(problem.place, message);
    }
}
