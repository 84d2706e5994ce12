//! List items outside a list.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, html};

pub static RULE: Rule = Rule {
    id: "list-item-alone",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("131c2025")],
    title: Text {
        nb: "Listepunktet står utenfor en liste",
        nn: "Listepunktet står utanfor ei liste",
        en: "The list item stands outside a list",
    },
    why: Text {
        nb: "Skjermlesere sier ikke at dette er en liste.",
        nn: "Skjermlesarar seier ikkje at dette er ei liste.",
        en: "Screen readers do not say that this is a list.",
    },
    fix: Text {
        nb: "Sett punktene inn i en liste: ul eller ol, eller dl for begreper og forklaringer.",
        nn: "Set punkta inn i ei liste: ul eller ol, eller dl for omgrep og forklaringar.",
        en: "Put the items into a list: ul or ol, or dl for terms and descriptions.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<div>⟦<li>⟧Møter</li></div>"),
        Example::bad_html("<div>⟦<dd>⟧Kari</dd></div>"),
        Example::good_html("<ul><li>Møter</li></ul>"),
        Example::good_html("<dl><div><dt>Leder</dt><dd>Kari</dd></div></dl>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for item in page.select(css!("li, dt, dd")) {
        if item.is_hidden() || item.has("role") || html::stands_in_list(item) {
            continue;
        }
        let tag = item.tag();
        let list = item.parent_element().and_then(Node::explicit_role).map(|role| role.name);
        let message = if let Some(role) = list.filter(|_| item.is("li")) {
            say! {
                nb: "<{tag}> står i noe med rollen «{role}», som ikke er en liste.",
                nn: "<{tag}> står i noko med rolla «{role}», som ikkje er ei liste.",
                en: "<{tag}> stands in something with the role “{role}”, which is no list.",
            }
        } else {
            say! {
                nb: "<{tag}> står ikke i en liste.",
                nn: "<{tag}> står ikkje i ei liste.",
                en: "<{tag}> does not stand in a list.",
            }
        };
        cx.report(item.place(), message);
    }
}
