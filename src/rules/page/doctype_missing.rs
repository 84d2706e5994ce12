//! Pages that browsers show as they did last century.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "doctype-missing",
    level: Level::Warning,
    basis: &[Basis::Own("HTML, 13.1.1")],
    title: Text { nb: "Siden mangler doctype", nn: "Sida manglar doctype", en: "The page has no doctype" },
    why: Text {
        nb: "Nettlesere viser siden etter gamle regler, og den kan se feil ut.",
        nn: "Nettlesarar viser sida etter gamle reglar, og ho kan sjå feil ut.",
        en: "Browsers show the page by old rules, and it may look wrong.",
    },
    fix: Text {
        nb: "Begynn siden med <!doctype html>.",
        nn: "Byrj sida med <!doctype html>.",
        en: "Begin the page with <!doctype html>.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<html lang="nb">⟧<title>a</title></html>"#),
        Example::good_html(r#"<!doctype html><html lang="nb"><title>a</title></html>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let Some(root) = page.dom.root() else { return };
    if !page.dom.quirks {
        return;
    }
    cx.report(
        root.place(),
        say! {
            nb: "Siden begynner ikke med <!doctype html>.",
            nn: "Sida byrjar ikkje med <!doctype html>.",
            en: "The page does not begin with <!doctype html>.",
        },
    );
}
