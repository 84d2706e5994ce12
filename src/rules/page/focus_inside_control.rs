//! Links and fields inside something that screen readers treat as one control.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "focus-inside-control",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("307n5z")],
    title: Text {
        nb: "En kontroll ligger inni en annen",
        nn: "Ein kontroll ligg inni ein annan",
        en: "One control lies inside another",
    },
    why: Text {
        nb: "Skjermlesere leser det ytre som én ting, og finner ikke lenken eller feltet inni.",
        nn: "Skjermlesarar les det ytre som éin ting, og finn ikkje lenkja eller feltet inni.",
        en: "Screen readers read the outer as one thing and do not find the link or field inside.",
    },
    fix: Text {
        nb: "Flytt det indre ut, så de står ved siden av hverandre.",
        nn: "Flytt det indre ut, så dei står ved sida av kvarandre.",
        en: "Move the inner one out, so that they stand side by side.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<p role="checkbox" aria-checked="false" tabindex="0">⟧Jeg godtar <a href="/v">vilkårene</a></p>"#,
        ),
        Example::bad_html(r#"<a href="/m">Møter ⟦<button>⟧Meld på</button></a>"#),
        Example::good_html(r#"<button><img src="a.svg" alt="Søk"></button>"#),
        Example::good_html(
            r#"<div role="menuitemcheckbox" aria-checked="true"><input type="checkbox" disabled> A</div>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("*")) {
        if node.is("a") && node.has("href") {
            inside_link(node, cx);
        }
        let flattens = node.role().is_some_and(|role| role.presentational_children);
        if !flattens || node.is_hidden() || node.is_flattened() {
            continue;
        }
        let Some(inner) = node.descendants().find(|inner| inner.is_tabbable()) else { continue };
        let (inner, role) = (inner.tag(), node.role().map_or("", |role| role.name));
        cx.report(
            node.place(),
            say! {
                nb: "Et <{inner}> som kan få fokus, ligger inni noe med rollen «{role}».",
                nn: "Eit <{inner}> som kan få fokus, ligg inni noko med rolla «{role}».",
                en: "A <{inner}> that takes focus lies inside something with the role “{role}”.",
            },
        );
    }
}

/// HTML lets nothing that takes focus stand in a link; browsers and screen readers do as they like.
fn inside_link(link: Node, cx: &mut Cx) {
    if link.is_hidden() || link.is_flattened() {
        return;
    }
    let Some(inner) = link.descendant_elements().find(|inner| inner.is_tabbable() && !inner.is_hidden())
    else {
        return;
    };
    let tag = inner.tag();
    cx.report(
        inner.place(),
        say! {
            nb: "<{tag}> kan få fokus og ligger inni en lenke.",
            nn: "<{tag}> kan få fokus og ligg inni ei lenkje.",
            en: "<{tag}> takes focus and lies inside a link.",
        },
    )
    .at_level(Level::Warning)
    .see(link.source(), say! { nb: "Her er lenken.", nn: "Her er lenkja.", en: "Here is the link." });
}
