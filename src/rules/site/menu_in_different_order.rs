//! Menus whose links change places from page to page.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Facts, Menu, PageSet};

pub static RULE: Rule = Rule {
    id: "menu-in-different-order",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.2.3"), Basis::Uutilsynet("nett-3.2.3a")],
    title: Text {
        nb: "Lenkene i menyen bytter plass fra side til side",
        nn: "Lenkjene i menyen byter plass frå side til side",
        en: "The links of the menu change places from page to page",
    },
    why: Text {
        nb: "De som ser lite av siden om gangen, må lete seg fram på nytt hver gang.",
        nn: "Dei som ser lite av sida om gongen, må leite seg fram på nytt kvar gong.",
        en: "People who see little of the page at a time must search anew every time.",
    },
    fix: Text {
        nb: "La lenkene i menyen stå i samme rekkefølge på alle sider.",
        nn: "La lenkjene i menyen stå i same rekkjefølgje på alle sider.",
        en: "Keep the links of the menu in the same order on all pages.",
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
                r#"<html lang="nb"><title>B</title><header>⟦<nav aria-label="Meny">⟧<a href="a.html">Hjem</a> <a href="c.html">Saker</a> <a href="b.html">Møter</a></nav></header><main><h1>B</h1></main></html>"#,
            ),
        ]),
        Example::good_site(&[
            (
                "a.html",
                r#"<html lang="nb"><title>A</title><header><nav aria-label="Meny"><a href="a.html">Hjem</a> <a href="b.html">Møter</a> <a href="c.html">Saker</a></nav></header><main><h1>A</h1></main></html>"#,
            ),
            (
                "b.html",
                r#"<html lang="nb"><title>B</title><header><nav aria-label="Meny"><a href="a.html">Hjem</a> <a href="b.html">Møter</a> <a href="d.html">Nytt</a> <a href="c.html">Saker</a></nav></header><main><h1>B</h1></main></html>"#,
            ),
        ]),
    ],
    check: Check::Pages(check),
};

/// So many links must be the same for an order to mean anything.
const ENOUGH: usize = 3;

fn check(pages: &PageSet, cx: &mut Cx) {
    let mut first: BTreeMap<&str, (&Facts, &Menu)> = BTreeMap::new();
    for page in &pages.pages {
        for menu in page.surroundings.menus.iter().filter(|menu| !menu.name.is_empty()) {
            let Some((other, known)) = first.get(&*menu.name) else {
                first.insert(&menu.name, (page, menu));
                continue;
            };
            if !is_reordered(known, menu) {
                continue;
            }
            let (name, url) = (&menu.name, &other.url);
            cx.report(
                menu.location.clone(),
                say! {
                    nb: "Lenkene i «{name}» står i en annen rekkefølge enn på siden «{url}».",
                    nn: "Lenkjene i «{name}» står i ei anna rekkjefølgje enn på sida «{url}».",
                    en: "The links of “{name}” are in another order than on the page “{url}”.",
                },
            );
        }
    }
}

/// Whether what two menus share stands in another order. Links that are there twice have no place.
fn is_reordered(one: &Menu, two: &Menu) -> bool {
    let single = |menu: &Menu, address: u64| menu.links.iter().filter(|l| l.address == address).count() == 1;
    let places: Vec<usize> = two
        .links
        .iter()
        .filter(|link| single(two, link.address) && single(one, link.address))
        .filter_map(|link| one.links.iter().position(|l| l.address == link.address))
        .collect();
    places.len() >= ENOUGH && !places.is_sorted()
}
