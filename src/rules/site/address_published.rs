//! Street addresses that are not those of registered meeting places.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    id: "address-published",
    level: Level::Error,
    basis: &[Basis::Council("V93")],
    title: Text {
        nb: "En gateadresse står i klartekst",
        nn: "Ei gateadresse står i klartekst",
        en: "A street address is published",
    },
    why: Text {
        nb: "Adressen kan være hjemmet til noen. For folk med hemmelig adresse er det farlig.",
        nn: "Adressa kan vere heimen til nokon. For folk med hemmeleg adresse er det farleg.",
        en: "It may be somebody’s home. For people with a protected address that is dangerous.",
    },
    fix: Text {
        nb: "Ta bort adressen. Er den et møtested, før den inn i register/kontakter.yaml som «adresse».",
        nn: "Ta bort adressa. Er ho ein møtestad, før ho inn i register/kontakter.yaml som «adresse».",
        en: "Remove the address. If it is a meeting place, add it to register/kontakter.yaml as “adresse”.",
    },
    limits: &[],
    examples: &[
        Example::bad("Hun bor i ⟦Kirkeveien 12⟧."),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nsted: {navn: Nav Hamar, adresse: Kirkegata 3}\n---\n\nVi møtes i Kirkegata 3.\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let plain = |address: &str| address.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let registered = site.register.contacts.iter().filter_map(|c| c.address.as_ref());
    // The address of a meeting is meant to be read.
    let venues = site.meetings.iter().filter_map(|m| m.venue.as_ref()?.value.address.as_ref());
    let known: BTreeSet<String> = registered.chain(venues).map(|a| plain(&a.value)).collect();
    for address in &site.mentions.addresses {
        let found = &address.value;
        let place = plain(found);
        if !known.iter().any(|known| known.contains(&place)) {
            cx.report(
                address.place,
                say! {
                    nb: "«{found}» er en adresse som ikke er et kjent møtested.",
                    nn: "«{found}» er ei adresse som ikkje er ein kjend møtestad.",
                    en: "“{found}” is an address that is not a known meeting place.",
                },
            );
        }
    }
}
