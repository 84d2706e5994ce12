//! Links to a place on the page that is not there.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "link-fragment-missing",
    level: Level::Error,
    basis: &[Basis::Wcag("2.4.4")],
    title: Text {
        nb: "Lenken viser til et sted på siden som ikke finnes",
        nn: "Lenkja viser til ein stad på sida som ikkje finst",
        en: "The link points to a place on the page that is not there",
    },
    why: Text {
        nb: "De som følger lenken, blir stående der de er.",
        nn: "Dei som følgjer lenkja, blir ståande der dei er.",
        en: "People who follow the link stay where they are.",
    },
    fix: Text {
        nb: "Rett det som står etter #, eller gi stedet den id-en.",
        nn: "Rett det som står etter #, eller gi staden den id-en.",
        en: "Correct what stands after #, or give the place that id.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r##"⟦<a href="#moter">⟧Møter</a><h2 id="mote">Møter</h2>"##),
        Example::good_html(r##"<a href="#moter">Møter</a><h2 id="moter">Møter</h2>"##),
        Example::good_html(r##"<a href="#top">Til toppen</a>"##),
    ],
    check: Check::Page(check),
};

/// So many ids are looked at, of a page in all, for one that may have been meant.
const MOST_COMPARED: usize = 200_000;

fn check(page: &Page, cx: &mut Cx) {
    let mut left = MOST_COMPARED;
    for link in page.select(css!("a[href], area[href]")) {
        let Some(fragment) = link.attr("href").and_then(|href| href.trim().strip_prefix('#')) else {
            continue;
        };
        let scripted = fragment.starts_with(['!', '/']) || fragment.starts_with(":~:");
        let there = html::fragment_target(link.dom, fragment).is_some();
        if fragment.is_empty()
            || fragment.eq_ignore_ascii_case("top")
            || scripted
            || there
            || !link.is_rendered()
        {
            continue;
        }
        let ids = link.dom.with_id().filter_map(|node| node.attr("id")).take(left).inspect(|_| left -= 1);
        let name = link.name();
        let message = match crate::suggest::nearest(fragment, ids) {
            Some(meant) => say! {
                nb: "Lenken «{name}» viser til «#{fragment}», som ikke finnes på siden. Mente du «#{meant}»?",
                nn: "Lenkja «{name}» viser til «#{fragment}», som ikkje finst på sida. Meinte du «#{meant}»?",
                en: "The link “{name}” points to “#{fragment}”, which is not on the page. Did you mean “#{meant}”?",
            },
            None => say! {
                nb: "Lenken «{name}» viser til «#{fragment}», som ikke finnes på siden.",
                nn: "Lenkja «{name}» viser til «#{fragment}», som ikkje finst på sida.",
                en: "The link “{name}” points to “#{fragment}”, which is not on the page.",
            },
        };
        cx.ask(link.place(), message);
    }
}
