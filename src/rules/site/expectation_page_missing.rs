//! A site without a page of expectations.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "expectation-page-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V54"), Basis::Requirement("I02")],
    title: Text {
        nb: "Nettstedet sier ikke hva brukere og Nav kan vente av hverandre",
        nn: "Nettstaden seier ikkje kva brukarar og Nav kan vente av kvarandre",
        en: "The site does not say what users and Nav can expect of each other",
    },
    why: Text {
        nb: "Strategien sier at det skal være tydelig. Uten siden må hver gjette.",
        nn: "Strategien seier at det skal vere tydeleg. Utan sida må kvar gjette.",
        en: "The strategy says that it must be clear. Without the page everybody has to guess.",
    },
    fix: Text {
        nb: "Lag content/forventninger.md med «til_nav» og «til_brukere».",
        nn: "Lag content/forventninger.md med «til_nav» og «til_brukere».",
        en: "Make content/forventninger.md with “til_nav” and “til_brukere”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/sentralt/utvalg.yaml", "⟦type: sentralt⟧\n")]),
        Example::good_site(&[
            ("content/utvalg/sentralt/utvalg.yaml", "type: sentralt\n"),
            ("content/forventninger.md", "---\ntittel: A\n---\n"),
        ]),
        Example::good_site(&[("content/utvalg/hamar/utvalg.yaml", "type: lokalt\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    // The site of a few local councils owes no such page: Nav as a whole does.
    let Some(central) = site.councils.iter().find(|c| c.is_active() && c.is_kind(CouncilKind::Central))
    else {
        return;
    };
    if site.library.expectations.iter().any(|it| it.head.at.council.is_none()) {
        return;
    }
    let place = site.article("/", None).map_or(central.place, |article| article.place);
    cx.report(
        place,
        say! {
            nb: "Filen content/forventninger.md finnes ikke.",
            nn: "Fila content/forventninger.md finst ikkje.",
            en: "The file content/forventninger.md does not exist.",
        },
    );
}
