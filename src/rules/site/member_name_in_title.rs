//! Names of members in addresses, titles, descriptions and names of files.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Node;
use crate::publish::Outgoing;
use crate::source::Location;

pub static RULE: Rule = Rule {
    id: "member-name-in-title",
    level: Level::Error,
    basis: &[Basis::Council("V98"), Basis::Own("Navs dekoratør sender tittel og adresse til statistikk")],
    title: Text {
        nb: "Navnet på et medlem står i en tittel eller adresse",
        nn: "Namnet på ein medlem står i ein tittel eller ei adresse",
        en: "The name of a member is in a title or an address",
    },
    why: Text {
        nb: "Titler og adresser blir lagret i statistikk, søk og historikk, også når navnet er tatt bort.",
        nn: "Titlar og adresser blir lagra i statistikk, søk og historikk, òg når namnet er teke bort.",
        en: "Titles and addresses are kept in statistics, search and history, even after the name is removed.",
    },
    fix: Text {
        nb: "Skriv rollen i stedet, og gi filen et navn uten navn på personer.",
        nn: "Skriv rolla i staden, og gi fila eit namn utan namn på personar.",
        en: "Write the role instead, and give the file a name without names of persons.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {visning: navn, navn: Kari Nordmann, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n",
            ),
            ("content/leder.md", "---\ntittel: ⟦Kari Nordmann er leder⟧\n---\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {visning: navn, navn: Kari Nordmann, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n",
            ),
            ("content/leder.md", "---\ntittel: Lederen i utvalget\n---\n\nKari Nordmann leder utvalget.\n"),
        ]),
    ],
    check: Check::Outgoing(check),
};

fn check(outgoing: &Outgoing, cx: &mut Cx) {
    let names = |text: &str| outgoing.guard.names_somebody(text);
    let mut report = |at: Location, what: Text| {
        let Text { nb, nn, en } = what;
        // The name itself is not repeated: reports are public too.
        cx.report(
            at,
            say! {
                nb: "{nb} har navnet på et medlem.",
                nn: "{nn} har namnet på ein medlem.",
                en: "{en} has the name of a member.",
            },
        );
    };
    if names(outgoing.url) {
        report(outgoing.place.into(), Text { nb: "Adressen", nn: "Adressa", en: "The address" });
    }
    let Some(page) = outgoing.page else { return };
    if let Some(title) = page.select(css!("title")).next().filter(|title| names(&title.text())) {
        report(title.place(), Text { nb: "Tittelen", nn: "Tittelen", en: "The title" });
    }
    let is_description = |n: &Node| n.attr("name").is_some_and(|n| n.eq_ignore_ascii_case("description"));
    let description = page.select(css!("meta[name]")).find(is_description);
    if let Some(meta) = description.filter(|meta| meta.attr("content").is_some_and(names)) {
        report(meta.place(), Text { nb: "Beskrivelsen", nn: "Skildringa", en: "The description" });
    }
    for image in page.select(css!("img[alt]")).filter(|image| image.attr("alt").is_some_and(names)) {
        let what = Text { nb: "Teksten til bildet", nn: "Teksten til biletet", en: "The text of the image" };
        report(image.place(), what);
    }
}
