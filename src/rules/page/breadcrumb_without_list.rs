//! Breadcrumbs whose steps are not a list.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "breadcrumb-without-list",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.3.1"), Basis::Own("ARIA Authoring Practices: Breadcrumb")],
    title: Text {
        nb: "Brødsmulestien er ikke en liste",
        nn: "Brødsmulestien er ikkje ei liste",
        en: "The breadcrumb is not a list",
    },
    why: Text {
        nb: "De som får siden lest opp, får ikke vite hvor mange trinn stien har, og tegnene mellom lenkene blir lest høyt.",
        nn: "Dei som får sida lesen opp, får ikkje vite kor mange steg stien har, og teikna mellom lenkjene blir lesne høgt.",
        en: "People who have the page read aloud are not told how many steps there are, and hear the signs between the links.",
    },
    fix: Text {
        nb: "Skriv trinnene som en nummerert liste (ol), og lag tegnene mellom dem i stilarket.",
        nn: "Skriv stega som ei nummerert liste (ol), og lag teikna mellom dei i stilarket.",
        en: "Write the steps as a numbered list (ol), and make the signs between them in the style sheet.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<nav aria-label="Brødsmulesti">⟧<a href="/">Hjem</a> / <a href="/m/">Møter</a></nav>"#,
        ),
        Example::good_html(
            r#"<nav aria-label="Brødsmulesti"><ol><li><a href="/">Hjem</a></li><li><a href="/m/">Møter</a></li></ol></nav>"#,
        ),
        Example::good_html(r#"<nav aria-label="Meny"><a href="/">Hjem</a> <a href="/m/">Møter</a></nav>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for trail in page.select(css!("nav, [role]")) {
        if !trail.has_role("navigation") || trail.is_hidden() {
            continue;
        }
        let name = phrases::plain(trail.name());
        if !phrases::BREADCRUMBS.iter().any(|word| name.contains(word)) {
            continue;
        }
        let links = trail.descendant_elements().filter(|n| n.has_role("link") && !n.is_hidden()).count();
        if links < 2 || trail.descendant_elements().any(|n| n.has_role("list")) {
            continue;
        }
        cx.report(
            trail.place(),
            say! {
                nb: "Stien med {links} lenker er ikke skrevet som en liste.",
                nn: "Stien med {links} lenkjer er ikkje skriven som ei liste.",
                en: "The breadcrumb with {links} links is not written as a list.",
            },
        );
    }
}
