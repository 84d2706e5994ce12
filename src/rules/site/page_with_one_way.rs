//! Pages that can be found in one way only.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, number, say};
use crate::page::{Facts, PageSet};

pub static RULE: Rule = Rule {
    id: "page-with-one-way",
    level: Level::Tip,
    basis: &[Basis::Wcag("2.4.5"), Basis::Uutilsynet("nett-2.4.5a")],
    title: Text {
        nb: "Siden kan bare finnes på én måte",
        nn: "Sida kan berre finnast på éin måte",
        en: "The page can be found in one way only",
    },
    why: Text {
        nb: "Noen søker, noen blar i menyer. De som ikke tenker som den som laget menyen, finner ikke fram.",
        nn: "Nokre søkjer, nokre blar i menyar. Dei som ikkje tenkjer som den som laga menyen, finn ikkje fram.",
        en: "Some people search, some follow menus. Who does not think as the maker of the menu did gets lost.",
    },
    fix: Text {
        nb: "La folk finne siden på en måte til: med søk, en oversikt over alle sider eller flere lenker.",
        nn: "La folk finne sida på ein måte til: med søk, ei oversikt over alle sider eller fleire lenkjer.",
        en: "Offer one more way: search, a list of all pages, or more links.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r#"<html lang="nb"><title>A</title><a href="b.html">b</a> <a href="c.html">c</a></html>"#,
            ),
            (
                "b.html",
                r#"<html lang="nb"><title>B</title><a href="a.html">a</a> <a href="c.html">c</a> <a href="d.html">d</a></html>"#,
            ),
            (
                "c.html",
                r#"<html lang="nb"><title>C</title><a href="a.html">a</a> <a href="b.html">b</a> <a href="d.html">d</a></html>"#,
            ),
            ("d.html", r#"<html lang="nb"><title>D</title><a href="e.html">e</a></html>"#),
            ("e.html", r#"⟦<html lang="nb">⟧<title>E</title></html>"#),
        ]),
        Example::good_site(&[
            ("a.html", r#"<html lang="nb"><title>A</title><a href="b.html">b</a></html>"#),
            ("b.html", r#"<html lang="nb"><title>B</title><a href="c.html">c</a></html>"#),
            ("c.html", r#"<html lang="nb"><title>C</title><a href="a.html">a</a></html>"#),
        ]),
    ],
    check: Check::Pages(check),
};

/// Sites smaller than this are seen at a glance.
const FEW_PAGES: usize = 5;

fn check(pages: &PageSet, cx: &mut Cx) {
    let is_small = pages.pages.len() < FEW_PAGES;
    if is_small || pages.pages.iter().any(|page| page.surroundings.has_search) {
        return;
    }
    let mut ways: BTreeMap<&str, usize> = BTreeMap::new();
    for target in pages.pages.iter().flat_map(|page| &page.targets) {
        *ways.entry(target).or_default() += 1;
    }
    let once: Vec<&Facts> =
        pages.pages.iter().filter(|page| ways.get(page.url.as_str()) == Some(&1)).collect();
    let Some((page, rest)) = once.split_first() else { return };
    let Some(location) = page.outline.location.clone() else { return };
    let url = &page.url;
    let other = Text { nb: "annen side", nn: "anna side", en: "other page" };
    let others = Text { nb: "andre sider", nn: "andre sider", en: "other pages" };
    let Message { nb, nn, en } = number(rest.len(), other, others);
    cx.unsure(
        location,
        say! {
            nb: "Bare én side lenker til «{url}» (og det samme gjelder {nb}), og vi ser ikke noe søk.",
            nn: "Berre éi side lenkjer til «{url}» (og det same gjeld {nn}), og vi ser ikkje noko søk.",
            en: "Only one page links to “{url}” (as with {en}), and we see no search.",
        },
    );
}
