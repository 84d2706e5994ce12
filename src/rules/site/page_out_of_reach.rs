//! Pages that no other page links to.

use std::collections::BTreeSet;

use crate::check::{Basis, Check, Cx, Example, Level, PageSet, Rule};
use crate::lang::{Text, say};
use crate::page::PageKind;

pub static RULE: Rule = Rule {
    id: "page-out-of-reach",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.4.5"), Basis::Requirement("A01")],
    title: Text { nb: "Ingen side lenker hit", nn: "Inga side lenkjer hit", en: "No page links here" },
    why: Text {
        nb: "De som ikke kan adressen, finner aldri siden.",
        nn: "Dei som ikkje kan adressa, finn aldri sida.",
        en: "People who do not know the address never find the page.",
    },
    fix: Text {
        nb: "Lag en lenke til siden fra en side der leserne vil lete etter den.",
        nn: "Lag ei lenkje til sida frå ei side der lesarane vil leite etter henne.",
        en: "Make a link to the page from one where readers will look for it.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/index.md", "---\ntittel: Forside\n---\n"),
            ("content/gjemt.md", "---\ntittel: ⟦Gjemt⟧\n---\n"),
        ]),
        Example::good_site(&[
            ("content/index.md", "---\ntittel: Forside\n---\n\nLes [om oss](/om/).\n"),
            ("content/om.md", "---\ntittel: Om oss\n---\n"),
        ]),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    if pages.is_partial {
        return;
    }
    // A list of everything is no way in: nobody finds a page there who does not know of it.
    let leads = pages.pages.iter().filter(|page| !matches!(page.kind, PageKind::Search | PageKind::AToZ));
    let linked: BTreeSet<&str> = leads.flat_map(|page| &page.targets).map(String::as_str).collect();
    for page in &pages.pages {
        if matches!(page.kind, PageKind::Front | PageKind::NotFound | PageKind::Foreign)
            || linked.contains(page.url.as_str())
        {
            continue;
        }
        let Some((title, location)) = &page.title else { continue };
        let url = &page.url;
        cx.report(
            location.clone(),
            say! {
                nb: "Ingen annen side lenker til «{title}» ({url}).",
                nn: "Inga anna side lenkjer til «{title}» ({url}).",
                en: "No other page links to “{title}” ({url}).",
            },
        );
    }
}
