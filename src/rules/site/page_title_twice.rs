//! Pages that cannot be told apart by their titles.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, PageSet, Rule};
use crate::lang::{Text, say};
use crate::page::PageKind;

pub static RULE: Rule = Rule {
    id: "page-title-twice",
    level: Level::Error,
    basis: &[Basis::Wcag("2.4.2"), Basis::Council("V45"), Basis::Requirement("A01")],
    title: Text {
        nb: "To sider har samme tittel",
        nn: "To sider har same tittel",
        en: "Two pages have the same title",
    },
    why: Text {
        nb: "I en rekke med faner, i søk og med skjermleser er tittelen det eneste som skiller sidene.",
        nn: "I ei rekkje med faner, i søk og med skjermlesar er tittelen det einaste som skil sidene.",
        en: "Among tabs, in search and with a screen reader the title is all that tells pages apart.",
    },
    fix: Text {
        nb: "Gi en av sidene en tittel som sier hva som er særlig for den.",
        nn: "Gi ei av sidene ein tittel som seier kva som er særleg for henne.",
        en: "Give one of the pages a title that says what is particular to it.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/a.md", "---\ntittel: Om utvalget\n---\n"),
            ("content/b.md", "---\ntittel: ⟦Om utvalget⟧\n---\n"),
        ]),
        Example::good_site(&[
            ("content/a.md", "---\ntittel: Om utvalget\n---\n"),
            ("content/b.md", "---\ntittel: Om oss\n---\n"),
        ]),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    let mut first: BTreeMap<(&str, &str), &crate::page::Facts> = BTreeMap::new();
    for page in pages.pages.iter().filter(|page| page.kind != PageKind::NotFound) {
        let Some((title, location)) = &page.title else { continue };
        let Some(other) = first.get(&(title.as_str(), page.lang.tag())) else {
            first.insert((title, page.lang.tag()), page);
            continue;
        };
        let url = &other.url;
        let place = other.title.as_ref().map(|(_, location)| location.place);
        let reported = cx.ask_of(
            page.kind == PageKind::Foreign,
            location.clone(),
            say! {
                nb: "Tittelen «{title}» er også tittelen på siden «{url}».",
                nn: "Tittelen «{title}» er òg tittelen på sida «{url}».",
                en: "The title “{title}” is also the title of the page “{url}”.",
            },
        );
        if let Some(place) = place {
            reported.see(place, say! { nb: "den andre siden", nn: "den andre sida", en: "the other page" });
        }
    }
}
