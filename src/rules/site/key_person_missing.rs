//! Local councils without a function in Nav that answers for user participation.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::council::KeyPerson;
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "key-person-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V15"), Basis::Requirement("B07")],
    title: Text {
        nb: "Kontoret har ingen nøkkelperson med mandat og oppgaver",
        nn: "Kontoret har ingen nøkkelperson med mandat og oppgåver",
        en: "The office has no key person with a mandate and tasks",
    },
    why: Text {
        nb: "Utvalget har ingen på kontoret som passer på at rådene blir fulgt opp.",
        nn: "Utvalet har ingen på kontoret som passar på at råda blir følgde opp.",
        en: "The council has nobody in the office who sees that its advice is followed up.",
    },
    fix: Text {
        nb: "Før opp funksjonen under «nøkkelpersoner» med «mandat» og «oppgaver». Bruk funksjon, ikke navn.",
        nn: "Før opp funksjonen under «nøkkelpersonar» med «mandat» og «oppgåver». Bruk funksjon, ikkje namn.",
        en: "List the function under “nøkkelpersoner” with “mandat” and “oppgaver”. Use a function, not a name.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n")]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nnøkkelpersoner:\n  - {funksjon: Kontakt, mandat: mandat/2026, oppgaver: [Forberede møter]}\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|c| c.is_active() && c.is_kind(CouncilKind::Local)) {
        let name = council.name();
        let full = |p: &KeyPerson| p.role.is_some() && p.mandate.is_some() && !p.tasks.is_empty();
        match council.key_people.first() {
            None => {
                cx.report(
                    site.lacking(council.place, "nøkkelpersoner"),
                    say! {
                        nb: "«{name}» har ikke ført opp noen nøkkelperson.",
                        nn: "«{name}» har ikkje ført opp nokon nøkkelperson.",
                        en: "“{name}” lists no key person.",
                    },
                );
            }
            Some(first) if !council.key_people.iter().any(full) => {
                cx.report(
                    first.place,
                    say! {
                        nb: "Nøkkelpersonen mangler «funksjon», «mandat» eller «oppgaver».",
                        nn: "Nøkkelpersonen manglar «funksjon», «mandat» eller «oppgåver».",
                        en: "The key person lacks “funksjon”, “mandat” or “oppgaver”.",
                    },
                );
            }
            Some(_) => {}
        }
    }
}
