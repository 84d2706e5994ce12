//! Contacts nobody can reach.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "contact-without-way",
    level: Level::Warning,
    basis: &[Basis::Council("V00"), Basis::Requirement("C08")],
    title: Text {
        nb: "Kontakten har verken e-post eller telefon",
        nn: "Kontakten har verken e-post eller telefon",
        en: "The contact has neither e-mail nor telephone",
    },
    why: Text {
        nb: "Ingen kan melde inn en sak eller spørre om noe.",
        nn: "Ingen kan melde inn ei sak eller spørje om noko.",
        en: "Nobody can report a matter or ask about anything.",
    },
    fix: Text {
        nb: "Skriv e-postadressen eller telefonnummeret til en funksjon under «kontakt».",
        nn: "Skriv e-postadressa eller telefonnummeret til ein funksjon under «kontakt».",
        en: "Write the e-mail address or telephone number of a function under “kontakt”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\n⟦kontakt: {funksjon: Sekretariatet}⟧\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\nkontakt: {funksjon: Sekretariatet, telefon: \"55 55 33 33\"}\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in &site.councils {
        let Some(contact) = &council.contact else { continue };
        let is_told = |key| site.is_spoilt(contact.place, key) || site.is_spoilt(council.place, key);
        let has_way = contact.value.email.is_some() || contact.value.phone.is_some();
        if has_way || is_told("epost") || is_told("telefon") {
            continue;
        }
        let name = council.name();
        cx.report(
            site.lacking_any(contact.place, &["epost", "telefon"], contact.place),
            say! {
                nb: "Ingen kan nå «{name}»: Skriv «epost» eller «telefon» under «kontakt».",
                nn: "Ingen kan nå «{name}»: Skriv «epost» eller «telefon» under «kontakt».",
                en: "Nobody can reach “{name}”: write “epost” or “telefon” under “kontakt”.",
            },
        );
    }
}
