//! Closed meetings and shielded cases without a ground in law and a title everybody may see.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "closed-without-ground",
    level: Level::Error,
    basis: &[
        Basis::Council("V99"),
        Basis::Requirement("D07"),
        Basis::Own("offentleglova § 13 og forvaltningsloven § 13"),
    ],
    title: Text {
        nb: "Det står ikke hvorfor møtet eller saken er lukket",
        nn: "Det står ikkje kvifor møtet eller saka er lukka",
        en: "It is not said why the meeting or case is closed",
    },
    why: Text {
        nb: "Folk har rett til å vite at noe er unntatt, og etter hvilken lov.",
        nn: "Folk har rett til å vite at noko er unnateke, og etter kva lov.",
        en: "People have a right to know that something is withheld, and under which law.",
    },
    fix: Text {
        nb: "Fyll ut «hjemmel» med lov og paragraf, og «tittel_offentlig» med en tittel alle kan se.",
        nn: "Fyll ut «heimel» med lov og paragraf, og «tittel_offentleg» med ein tittel alle kan sjå.",
        en: "Fill in “hjemmel” with the act and section, and “tittel_offentlig” with a title everybody may see.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\n⟦lukket: {hjemmel: offentleglova}⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\ntittel: Brev\n⟦skjermet: {hva: drøfting}⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nlukket: {hjemmel: offentleglova § 13, tittel_offentlig: Personalsak}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    // A case and an item of an agenda have titles of their own, which are public.
    let meetings = site.meetings.iter().filter_map(|m| Some((m.closed.as_ref()?, false)));
    let items = site.meetings.iter().flat_map(|m| &m.agenda);
    let items = items.filter_map(|item| Some((item.closed.as_ref()?, item.title.is_some())));
    let cases = site.cases.iter().filter_map(|c| Some((c.shielded.as_ref()?, c.title.is_some())));
    for (closed, has_title) in meetings.chain(items).chain(cases) {
        let ground = closed.value.ground.as_ref().map(|g| g.value.to_lowercase());
        let section = ["§", "paragraf", "artikkel", "art."];
        let missing = match &ground {
            None => Some(Text {
                nb: "«hjemmel» er ikke fylt ut",
                nn: "«heimel» er ikkje fylt ut",
                en: "“hjemmel” is not filled in",
            }),
            Some(ground) if !section.iter().any(|s| ground.contains(s)) => Some(Text {
                nb: "«hjemmel» nevner ingen paragraf",
                nn: "«heimel» nemner ingen paragraf",
                en: "“hjemmel” names no section",
            }),
            Some(_) if closed.value.public_title.is_none() && !has_title => Some(Text {
                nb: "«tittel_offentlig» er ikke fylt ut",
                nn: "«tittel_offentleg» er ikkje fylt ut",
                en: "“tittel_offentlig” is not filled in",
            }),
            Some(_) => None,
        };
        if let Some(Text { nb, nn, en }) = missing {
            cx.report(
                site.lacking_any(closed.place, &["hjemmel", "tittel_offentlig"], closed.place),
                say! {
                    nb: "Noe er lukket, men {nb}.",
                    nn: "Noko er lukka, men {nn}.",
                    en: "Something is closed, but {en}.",
                },
            );
        }
    }
}
