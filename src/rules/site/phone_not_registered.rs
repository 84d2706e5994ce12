//! Phone numbers that the register of contacts does not hold.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::personal::is_same_number;

pub static RULE: Rule = Rule {
    id: "phone-not-registered",
    level: Level::Error,
    basis: &[Basis::Council("V91")],
    title: Text {
        nb: "Telefonnummeret står ikke i registeret",
        nn: "Telefonnummeret står ikkje i registeret",
        en: "The phone number is not in the register",
    },
    why: Text {
        nb: "Nummeret kan tilhøre en person som ikke vet at det er publisert.",
        nn: "Nummeret kan høyre til ein person som ikkje veit at det er publisert.",
        en: "The number may belong to a person who does not know it is published.",
    },
    fix: Text {
        nb: "Bruk nummeret til en funksjon. Før det inn i register/kontakter.yaml når det skal kunne stå på sidene.",
        nn: "Bruk nummeret til ein funksjon. Før det inn i register/kontakter.yaml når det skal kunne stå på sidene.",
        en: "Use the number of a function. Add it to register/kontakter.yaml if pages may show it.",
    },
    limits: &[],
    examples: &[
        Example::bad("Ring ⟦912 34 567⟧."),
        Example::good_site(&[
            (
                "content/register/kontakter.yaml",
                "kontakter:\n  - {funksjon: Nav, telefon: \"55 55 33 33\"}\n",
            ),
            ("content/side.md", "---\ntittel: Side\n---\n\nRing +47 55553333.\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let known: Vec<&str> =
        site.register.contacts.iter().filter_map(|c| c.phone.as_ref()).map(|p| p.value.as_str()).collect();
    for phone in &site.mentions.phones {
        let number = &phone.value;
        if !known.iter().any(|known| is_same_number(known, number)) {
            cx.report(
                phone.place,
                say! {
                    nb: "Nummeret {number} står ikke i register/kontakter.yaml.",
                    nn: "Nummeret {number} står ikkje i register/kontakter.yaml.",
                    en: "The number {number} is not in register/kontakter.yaml.",
                },
            );
        }
    }
}
