//! Keys that several things on the page answer to.

use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "access-key-twice",
    level: Level::Warning,
    basis: &[Basis::Own("HTML, 6.7.2: «accesskey»")],
    title: Text {
        nb: "To ting på siden har samme hurtigtast",
        nn: "To ting på sida har same snøggtast",
        en: "Two things on the page have the same shortcut key",
    },
    why: Text {
        nb: "De som bruker hurtigtaster, kommer et annet sted enn de ventet.",
        nn: "Dei som bruker snøggtastar, kjem ein annan stad enn dei venta.",
        en: "People who use shortcut keys end up somewhere else than they expected.",
    },
    fix: Text {
        nb: "Gi dem hver sin tast i «accesskey», eller fjern egenskapen.",
        nn: "Gi dei kvar sin tast i «accesskey», eller ta bort eigenskapen.",
        en: "Give each its own key in “accesskey”, or remove the attribute.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="/" accesskey="s">⟧Start</a> <a href="/sok" accesskey="S">Søk</a>"#),
        Example::good_html(r#"<a href="/" accesskey="1">Start</a> <a href="/sok" accesskey="s">Søk</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        let mut by_key: BTreeMap<String, Vec<Node>> = BTreeMap::new();
        for node in dom.select(css!("[accesskey]")).filter(|node| node.is_visible() && !node.is_disabled()) {
            let key = node.attr("accesskey").unwrap_or("").trim().to_lowercase();
            if !key.is_empty() {
                by_key.entry(key).or_default().push(node);
            }
        }
        for (key, nodes) in by_key {
            let [first, others @ ..] = nodes.as_slice() else { continue };
            if others.is_empty() {
                continue;
            }
            let count = nodes.len();
            let mut reported = cx.report(
                first.place(),
                say! {
                    nb: "{count} ting på siden har hurtigtasten «{key}».",
                    nn: "{count} ting på sida har snøggtasten «{key}».",
                    en: "{count} things on the page have the shortcut key “{key}”.",
                },
            );
            for other in others.iter().take(5) {
                reported = reported.see(
                    other.source(),
                    say! { nb: "Her er en til.", nn: "Her er ein til.", en: "Here is another." },
                );
            }
        }
    }
}
