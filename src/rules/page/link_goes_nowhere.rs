//! Links without an address.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "link-goes-nowhere",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.4.4"), Basis::Wcag("4.1.2")],
    title: Text {
        nb: "Lenken fører ingen steder",
        nn: "Lenkja fører ingen stader",
        en: "The link goes nowhere",
    },
    why: Text {
        nb: "De som følger lenken, blir stående der de er.",
        nn: "Dei som følgjer lenkja, blir ståande der dei er.",
        en: "People who follow the link stay where they are.",
    },
    fix: Text {
        nb: "Skriv adressen, eller bruk en knapp hvis noe skal skje på siden.",
        nn: "Skriv adressa, eller bruk ein knapp om noko skal skje på sida.",
        en: "Give the address, or use a button if something is to happen on the page.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r##"⟦<a href="#">⟧Meny</a>"##),
        Example::bad_html(r#"⟦<a href="javascript:void(0)">⟧Meny</a>"#),
        Example::good_html(r#"<a href="/meny/">Meny</a>"#),
        Example::good_html(r##"<a href="#" role="button" aria-expanded="false">Meny</a>"##),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for link in page.select(css!("a[href]")) {
        let target = link.attr("href").unwrap_or("").trim();
        let nowhere =
            target.is_empty() || target == "#" || target.to_ascii_lowercase().starts_with("javascript:");
        if !nowhere || link.is_hidden() || !link.has_role("link") {
            continue;
        }
        let name = link.name();
        cx.report(
            link.place(),
            say! {
                nb: "Lenken «{name}» har adressen «{target}».",
                nn: "Lenkja «{name}» har adressa «{target}».",
                en: "The link “{name}” has the address “{target}”.",
            },
        );
    }
}
