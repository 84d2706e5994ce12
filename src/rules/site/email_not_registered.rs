//! E-mail addresses that the register of contacts does not hold.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::source::personal;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    id: "email-not-registered",
    level: Level::Error,
    basis: &[Basis::Council("V92")],
    title: Text {
        nb: "E-postadressen står ikke i registeret",
        nn: "E-postadressa står ikkje i registeret",
        en: "The e-mail address is not in the register",
    },
    why: Text {
        nb: "Adressen kan tilhøre en person, som da får søppelpost og kan bli kontaktet privat.",
        nn: "Adressa kan høyre til ein person, som då får søppelpost og kan bli kontakta privat.",
        en: "The address may belong to a person, who then gets spam and may be contacted in private.",
    },
    fix: Text {
        nb: "Bruk adressen til en funksjon. Før den inn i register/kontakter.yaml når den skal kunne stå på sidene.",
        nn: "Bruk adressa til ein funksjon. Før ho inn i register/kontakter.yaml når ho skal kunne stå på sidene.",
        en: "Use the address of a function. Add it to register/kontakter.yaml if pages may show it.",
    },
    limits: &[],
    examples: &[
        Example::bad("Skriv til ⟦kari.nordmann@example.invalid⟧."),
        Example::good_site(&[
            (
                "content/register/kontakter.yaml",
                "kontakter:\n  - {funksjon: Post, epost: post@example.invalid}\n",
            ),
            ("content/side.md", "---\ntittel: Side\n---\n\n[Skriv til oss](mailto:Post@example.invalid).\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let known: BTreeSet<String> = site
        .register
        .contacts
        .iter()
        .filter_map(|c| c.email.as_ref())
        .map(|e| e.value.to_lowercase())
        .collect();
    for email in &site.mentions.emails {
        let address = &email.value;
        if known.contains(&address.to_lowercase()) {
            continue;
        }
        let message = if is_like_a_person(address) {
            say! {
                nb: "{address} ser ut som adressen til en person og står ikke i register/kontakter.yaml.",
                nn: "{address} ser ut som adressa til ein person og står ikkje i register/kontakter.yaml.",
                en: "{address} looks like the address of a person and is not in register/kontakter.yaml.",
            }
        } else {
            say! {
                nb: "{address} står ikke i register/kontakter.yaml.",
                nn: "{address} står ikkje i register/kontakter.yaml.",
                en: "{address} is not in register/kontakter.yaml.",
            }
        };
        cx.report(email.place, message);
    }
    // A person's address needs a person's word also when it is registered.
    for email in site.register.contacts.iter().filter_map(|c| c.email.as_ref()) {
        let address = &email.value;
        if personal::is_given_name(address.split(['.', '@', '-', '_']).next().unwrap_or("")) {
            cx.unsure(
                email.place,
                say! {
                    nb: "{address} kan være adressen til en person. Har personen sagt ja til at den blir publisert?",
                    nn: "{address} kan vere adressa til ein person. Har personen sagt ja til at ho blir publisert?",
                    en: "{address} may be the address of a person. Has that person agreed to its being published?",
                },
            );
        }
    }
}

/// `fornavn.etternavn@`, with a given name we know.
fn is_like_a_person(address: &str) -> bool {
    let local = address.split('@').next().unwrap_or(address);
    local.split_once(['.', '_', '-']).is_some_and(|(first, _)| personal::is_given_name(first))
}
