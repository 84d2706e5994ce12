//! A guide without a chapter the strategy asks for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::guide::Chapter;
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "guide-chapter-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V53"), Basis::Requirement("E02")],
    title: Text {
        nb: "Veiviseren mangler et kapittel",
        nn: "Vegvisaren manglar eit kapittel",
        en: "The guide lacks a chapter",
    },
    why: Text {
        nb: "Den som er ny i et utvalg, får ikke svar på det strategien sier at veiviseren skal svare på.",
        nn: "Den som er ny i eit utval, får ikkje svar på det strategien seier at vegvisaren skal svare på.",
        en: "People new in a council do not get the answers the strategy says the guide is to give.",
    },
    fix: Text {
        nb: "Legg en fil med det «kapittel» som mangler, i mappen veiviser.",
        nn: "Legg ei fil med det «kapittel» som manglar, i mappa veiviser.",
        en: "Put a file with the missing “kapittel” in the folder veiviser.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/veiviser/a.md", "⟦---⟧\ntittel: A\nkapittel: praktisk\n---\n"),
            ("content/veiviser/b.md", "---\ntittel: B\nkapittel: sakstyper\n---\n"),
        ]),
        Example::good_site(&[
            ("content/veiviser/a.md", "---\ntittel: A\nkapittel: praktisk\n---\n"),
            ("content/veiviser/b.md", "---\ntittel: B\nkapittel: sakstyper\n---\n"),
            ("content/veiviser/c.md", "---\ntittel: C\nkapittel: årshjul\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let guide = &site.library.guide;
    // Without a guide at all, a site that only holds a few councils owes none.
    let owes = site.councils.iter().any(|c| c.is_active() && c.is_kind(CouncilKind::Central));
    if guide.is_empty() && !owes {
        return;
    }
    let has = |chapter| guide.iter().any(|c| c.chapter.as_ref().is_some_and(|own| own.value == chapter));
    let missing: Vec<&str> =
        Chapter::REQUIRED.iter().filter(|(chapter, _)| !has(*chapter)).map(|(_, word)| *word).collect();
    // A chapter whose kind could not be read may be the one.
    let unread = guide.iter().filter(|c| c.chapter.is_none()).count();
    if missing.len() <= unread {
        return;
    }
    let index = site.article("/veiviser/", None).map(|article| article.place);
    let first = guide.first().map(|chapter| chapter.head.place);
    let front = site.article("/", None).map(|article| article.place);
    let council = site.councils.first().map(|council| council.place);
    let Some(place) = index.or(first).or(front).or(council) else { return };
    let missing = missing.join("», «");
    cx.report(
        place,
        say! {
            nb: "Veiviseren mangler «{missing}».",
            nn: "Vegvisaren manglar «{missing}».",
            en: "The guide lacks “{missing}”.",
        },
    );
}
