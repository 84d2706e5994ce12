//! Lists that hold something else than items.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "list-with-strangers",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("131c2025")],
    title: Text {
        nb: "Listen inneholder noe annet enn punkter",
        nn: "Lista inneheld noko anna enn punkt",
        en: "The list holds something else than items",
    },
    why: Text {
        nb: "Skjermlesere sier feil antall punkter.",
        nn: "Skjermlesarar seier feil tal på punkt.",
        en: "Screen readers say the wrong number of items.",
    },
    fix: Text {
        nb: "Sett alt i listen inn i punkter (li).",
        nn: "Set alt i lista inn i punkt (li).",
        en: "Put everything in the list into items (li).",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<ul><li>Møter</li>⟦<p>⟧Saker</p></ul>"),
        Example::good_html("<ul><li>Møter</li><li><p>Saker</p></li></ul>"),
        Example::good_html("<dl><div><dt>Leder</dt><dd>Kari</dd></div></dl>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for list in page.select("ul, ol, menu, dl") {
        if list.is_hidden() || !list.role().is_none_or(|role| role.inherits("list")) {
            continue;
        }
        let allowed: &[&str] = if list.is("dl") { &["dt", "dd", "div"] } else { &["li"] };
        let stranger = list
            .child_elements()
            .find(|n| !n.is_any(allowed) && !n.is_any(&["script", "template"]) && !n.has_role("listitem"));
        let Some(stranger) = stranger.filter(|n| !n.is_hidden()) else { continue };
        let (tag, list) = (stranger.tag(), list.tag());
        cx.report(
            stranger.place(),
            say! {
                nb: "<{tag}> kan ikke stå rett i <{list}>.",
                nn: "<{tag}> kan ikkje stå rett i <{list}>.",
                en: "<{tag}> cannot stand directly in <{list}>.",
            },
        );
    }
}
