//! Things said to be decoration that are read aloud all the same.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "decoration-exposed",
    level: Level::Error,
    basis: &[Basis::Wcag("1.1.1"), Basis::Act("46ca7f")],
    title: Text {
        nb: "Pynten blir lest opp likevel",
        nn: "Pynten blir lesen opp likevel",
        en: "The decoration is read aloud all the same",
    },
    why: Text {
        nb: "De som får siden lest opp, hører noe som var ment skjult.",
        nn: "Dei som får sida lesen opp, høyrer noko som var meint gøymt.",
        en: "People who have the page read aloud hear something meant to be hidden.",
    },
    fix: Text {
        nb: "Fjern det som gjør elementet synlig for skjermlesere, eller si hva det viser.",
        nn: "Ta bort det som gjer elementet synleg for skjermlesarar, eller sei kva det viser.",
        en: "Remove what shows the element to screen readers, or say what it shows.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="a.png" alt="" aria-label="Logo">⟧"#),
        Example::bad_html(r#"⟦<h2 role="none" tabindex="0">⟧Møter</h2>"#),
        Example::good_html(r#"<img src="a.png" alt="">"#),
        Example::good_html(r#"<img src="a.png" alt="" hidden aria-label="x">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("img, [role]")) {
        let said = node.explicit_role().is_some_and(|role| role.is("none"))
            || (node.is("img") && node.attr("alt") == Some("") && node.explicit_role().is_none());
        if !said || node.is_hidden() || node.role().is_none_or(|role| role.is("none") || role.is("generic")) {
            continue;
        }
        let tag = node.tag();
        cx.report(
            node.place(),
            say! {
                nb: "Elementet <{tag}> er merket som pynt, men kan få fokus eller har aria-egenskaper, og blir lest opp.",
                nn: "Elementet <{tag}> er merkt som pynt, men kan få fokus eller har aria-eigenskapar, og blir lese opp.",
                en: "The element <{tag}> is marked as decoration but takes focus or has aria attributes, and is read aloud.",
            },
        );
    }
}
