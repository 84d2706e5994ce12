//! Names without consent, shielded words and other private text in anything that goes out.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::publish::Outgoing;
use crate::site::guard::SecretKind;
use crate::source::Location;

pub static RULE: Rule = Rule {
    id: "private-text-published",
    level: Level::Error,
    basis: &[
        Basis::Council("V96"),
        Basis::Council("V97"),
        Basis::Council("V99"),
        Basis::Requirement("I03"),
        Basis::Own("personvernforordningen artikkel 6"),
    ],
    title: Text {
        nb: "Noe privat er på vei ut",
        nn: "Noko privat er på veg ut",
        en: "Something private is on its way out",
    },
    why: Text {
        nb: "Den det gjelder, har ikke sagt ja til dette. Det som er ute på nett, kan ikke hentes tilbake.",
        nn: "Den det gjeld, har ikkje sagt ja til dette. Det som er ute på nett, kan ikkje hentast tilbake.",
        en: "The person has not agreed to this. What is out on the web cannot be taken back.",
    },
    fix: Text {
        nb: "Ta bort ordene der de står, eller før inn et samtykke som gjelder dette.",
        nn: "Ta bort orda der dei står, eller før inn eit samtykke som gjeld dette.",
        en: "Remove the words where they stand, or enter a consent that covers this.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/medlemmer.yaml", "medlemmer:\n  - {nøkkel: m-07, rolle: leder}\n"),
            ("content/om.md", "---\ntittel: Om\n---\n\n⟦Ring Kari Nordmann.⟧\n"),
            (
                "privat/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {nøkkel: m-07, visning: navn, navn: Kari Nordmann}\n",
            ),
        ]),
        Example::bad_site(&[
            (
                "content/saker/2026-001.md",
                "---\nid: 2026-001\ntittel: Brev\n---\n\n⟦Lederen ble sint på kontoret.⟧\n",
            ),
            (
                "content/saker/2026-002.md",
                "---\nid: 2026-002\ntittel: Svar\nskjermet: {hjemmel: fvl. § 13, hva: Lederen ble sint på kontoret}\n---\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/medlemmer.yaml", "medlemmer:\n  - {nøkkel: m-07, rolle: leder}\n"),
            ("content/om.md", "---\ntittel: Om\n---\n\nKari leder møtene.\n"),
            (
                "privat/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {nøkkel: m-07, visning: navn, navn: Kari Nordmann, samtykke: {dato: 2026-01-01, omfang: [navn]}}\n",
            ),
        ]),
    ],
    check: Check::Outgoing(check),
};

fn check(outgoing: &Outgoing, cx: &mut Cx) {
    let url = outgoing.url;
    let told = format!("{url}\n{}", outgoing.text);
    let mut kinds: Vec<(SecretKind, Location)> = Vec::new();
    for secret in outgoing.guard.secrets(&told) {
        let at = place(outgoing, secret).unwrap_or_else(|| secret.place.into());
        // One fault in several readings, and a name in two orders, is one finding.
        if !kinds.iter().any(|(kind, other)| *kind == secret.kind && other.place == at.place) {
            kinds.push((secret.kind, at));
        }
    }
    for (kind, at) in kinds {
        let Text { nb, nn, en } = match kind {
            SecretKind::Name => Text {
                nb: "Navnet på en som ikke har samtykket",
                nn: "Namnet på ein som ikkje har samtykt",
                en: "The name of somebody who has not consented",
            },
            SecretKind::Key => {
                Text { nb: "Nøkkelen til en plass", nn: "Nøkkelen til ein plass", en: "The key of a seat" }
            }
            SecretKind::Shielded => Text {
                nb: "Noe som er skjermet eller lukket",
                nn: "Noko som er skjerma eller lukka",
                en: "Something that is shielded or closed",
            },
            SecretKind::Private => Text {
                nb: "Noe som bare står i den private mappen",
                nn: "Noko som berre står i den private mappa",
                en: "Something that stands only in the private folder",
            },
        };
        // The words themselves are not repeated: reports are public too.
        cx.report(
            at,
            say! {
                nb: "{nb} kommer ut på {url}.",
                nn: "{nn} kjem ut på {url}.",
                en: "{en} comes out at {url}.",
            },
        );
    }
}

/// The smallest element that shows the secret, unless it was written in the private folder.
fn place(outgoing: &Outgoing, secret: &crate::site::guard::Secret) -> Option<Location> {
    let page = outgoing.page?;
    let shows = |text: &str| outgoing.guard.secrets(text).iter().any(|s| s.is(secret));
    let by_text = page.dom.elements().filter(|node| shows(&node.text())).min_by_key(|node| node.text().len());
    let by_attribute = || page.dom.elements().find(|node| node.attrs().any(|(_, value)| shows(value)));
    let location = by_text.or_else(by_attribute)?.place();
    (!outgoing.guard.is_private(location.place.file)).then_some(location)
}
