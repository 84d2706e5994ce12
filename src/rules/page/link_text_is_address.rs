//! Links whose text is a web address.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "link-text-is-address",
    level: Level::Error,
    basis: &[Basis::Wcag("2.4.4"), Basis::Council("V47"), Basis::Requirement("A01")],
    title: Text {
        nb: "Lenketeksten er en nettadresse",
        nn: "Lenkjeteksten er ei nettadresse",
        en: "The link text is a web address",
    },
    why: Text {
        nb: "De som får siden lest opp, hører hele adressen, tegn for tegn.",
        nn: "Dei som får sida lesen opp, høyrer heile adressa, teikn for teikn.",
        en: "People who have the page read aloud hear the whole address, sign by sign.",
    },
    fix: Text {
        nb: "Skriv hva man finner der, i stedet for adressen.",
        nn: "Skriv kva ein finn der, i staden for adressa.",
        en: "Say what is found there, instead of the address.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="https://www.nav.no/a/b">⟧https://www.nav.no/a/b</a>"#),
        Example::good_html(r#"<a href="https://www.nav.no/a/b">Rettigheter på nav.no</a>"#),
        Example::good_html(r#"<a href="https://www.nav.no">nav.no</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for link in page.select(css!("a[href]")) {
        let name = link.name();
        let lower = name.to_ascii_lowercase();
        let address = ["http://", "https://", "www."].iter().any(|start| lower.starts_with(start));
        let path = lower.contains('/') && lower.contains('.') && !lower.starts_with('/');
        if link.is_hidden() || name.contains(' ') || !(address || (path && name.chars().count() > 30)) {
            continue;
        }
        cx.ask(
            link.place(),
            say! {
                nb: "Lenken heter «{name}».",
                nn: "Lenkja heiter «{name}».",
                en: "The link is called “{name}”.",
            },
        );
    }
}
