//! Parts of the page that belong to all of it, inside another part.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, aria};

pub static RULE: Rule = Rule {
    id: "landmark-inside-landmark",
    level: Level::Tip,
    basis: &[Basis::Own("ARIA Authoring Practices, landmarks"), Basis::Uutilsynet("nett-1.3.1d")],
    title: Text {
        nb: "En hoveddel av siden ligger inni en annen del",
        nn: "Ein hovuddel av sida ligg inni ein annan del",
        en: "A main part of the page lies inside another part",
    },
    why: Text {
        nb: "De som hopper mellom delene av siden, får et feil bilde av hvordan den er bygd opp.",
        nn: "Dei som hoppar mellom delane av sida, får eit feil bilete av korleis ho er bygd opp.",
        en: "People who move by the parts of the page get a wrong picture of how it is built.",
    },
    fix: Text {
        nb: "Flytt delen ut, så den står for seg selv på siden.",
        nn: "Flytt delen ut, så han står for seg sjølv på sida.",
        en: "Move the part out, so that it stands by itself on the page.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<nav aria-label="Meny">⟦<main>⟧<h1>Møter</h1></main></nav>"#),
        Example::bad_html(r#"<main><h1>Møter</h1>⟦<div role="banner">⟧Nav</div></main>"#),
        Example::good_html("<main><h1>Møter</h1><header>Mars</header><aside>Fakta</aside></main>"),
    ],
    check: Check::Page(check),
};

#[expect(clippy::similar_names, reason = "one name for each language")]
fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("main, header, footer, aside, [role]")) {
        if !node.has_any_role(&["banner", "complementary", "contentinfo", "main"]) || node.is_hidden() {
            continue;
        }
        let beside = node.has_role("complementary");
        let is_part = |n: &Node| {
            let told = |role: &aria::Role| match role.name {
                "form" | "region" => !n.name().is_empty(),
                "main" => !beside,
                name => aria::is_landmark(name),
            };
            n.is_element() && n.role().is_some_and(told)
        };
        let Some(around) = node.ancestors().find(is_part) else { continue };
        let called = |n: Node| aria::part_called(n.role().map_or("", |r| r.name));
        let (inner, outer) = (called(node), called(around));
        let (nb, nn, en) = (inner.nb, inner.nn, inner.en);
        let (around_nb, around_nn, around_en) = (outer.nb, outer.nn, outer.en);
        cx.report(
            node.place(),
            say! {
                nb: "Delen «{nb}» ligger inni delen «{around_nb}».",
                nn: "Delen «{nn}» ligg inni delen «{around_nn}».",
                en: "The part “{en}” lies inside the part “{around_en}”.",
            },
        );
    }
}
