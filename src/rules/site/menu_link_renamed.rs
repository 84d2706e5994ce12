//! Links in menus that are called something else on another page.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::PageSet;

pub static RULE: Rule = Rule {
    id: "menu-link-renamed",
    level: Level::Tip,
    basis: &[Basis::Wcag("3.2.4"), Basis::Uutilsynet("nett-3.2.4a")],
    title: Text {
        nb: "Den samme lenken heter forskjellig fra side til side",
        nn: "Den same lenkja heiter ulikt frå side til side",
        en: "The same link has different names from page to page",
    },
    why: Text {
        nb: "Man kjenner ikke igjen lenken, og vet ikke at den fører til samme sted.",
        nn: "Ein kjenner ikkje att lenkja, og veit ikkje at ho fører til same stad.",
        en: "People do not recognise the link, or that it leads to the same place.",
    },
    fix: Text {
        nb: "Bruk samme tekst på lenken overalt.",
        nn: "Bruk same tekst på lenkja overalt.",
        en: "Use the same text for the link everywhere.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r#"<html lang="nb"><title>A</title><header><nav aria-label="Meny"><a href="a.html">Hjem</a> <a href="b.html">Møter</a> <a href="c.html">Saker</a></nav></header><main><h1>A</h1></main></html>"#,
            ),
            (
                "b.html",
                r#"<html lang="nb"><title>B</title><header>⟦<nav aria-label="Meny">⟧<a href="a.html">Hjem</a> <a href="b.html">Kalender</a></nav></header><main><h1>B</h1></main></html>"#,
            ),
        ]),
        Example::good_site(&[
            (
                "a.html",
                r#"<html lang="nb"><title>A</title><header><nav aria-label="Meny"><a href="a.html">Hjem</a> <a href="b.html">Møter</a> <a href="c.html">Saker</a></nav></header><main><h1>A</h1></main></html>"#,
            ),
            (
                "b.html",
                r#"<html lang="nb"><title>B</title><header><nav aria-label="Meny"><a href="a.html">Hjem</a> <a href="b.html">Møter</a></nav></header><main><h1>B</h1></main></html>"#,
            ),
        ]),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    // By menu, language and address: what the link is called, and where that was.
    let mut first: BTreeMap<(&str, &str, u64), (&str, &str)> = BTreeMap::new();
    let mut told: BTreeSet<(&str, u64)> = BTreeSet::new();
    for page in &pages.pages {
        for menu in page.surroundings.menus.iter().filter(|menu| !menu.name.is_empty()) {
            for link in &menu.links {
                let twice = menu.links.iter().filter(|l| l.address == link.address).count() > 1;
                if twice || link.name.is_empty() {
                    continue;
                }
                let key = (&*menu.name, page.lang.tag(), link.address);
                let (called, url) = *first.entry(key).or_insert((&link.name, &page.url));
                if called.to_lowercase() == link.name.to_lowercase() || !told.insert((called, link.address)) {
                    continue;
                }
                let name = &link.name;
                cx.unsure(
                    menu.location.clone(),
                    say! {
                        nb: "Lenken heter «{name}» her, men «{called}» på siden «{url}». Er det den samme?",
                        nn: "Lenkja heiter «{name}» her, men «{called}» på sida «{url}». Er det den same?",
                        en: "The link is called “{name}” here but “{called}” on the page “{url}”. Is it the same?",
                    },
                );
            }
        }
    }
}
