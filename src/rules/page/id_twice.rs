//! Two elements with the same id.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "id-twice",
    level: Level::Warning,
    basis: &[Basis::Act("3ea0c8")],
    title: Text {
        nb: "To elementer har samme id",
        nn: "To element har same id",
        en: "Two elements have the same id",
    },
    why: Text {
        nb: "Lenker, ledetekster og henvisninger treffer bare det første.",
        nn: "Lenkjer, leietekstar og tilvisingar treffer berre det første.",
        en: "Links, labels and references reach only the first.",
    },
    fix: Text {
        nb: "Gi hvert element sin egen id.",
        nn: "Gi kvart element sin eigen id.",
        en: "Give each element an id of its own.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<h2 id="a">Møter</h2>⟦<h2 id="a">⟧Saker</h2>"#),
        Example::good_html(r#"<h2 id="a">Møter</h2><h2 id="b">Saker</h2>"#),
        Example::good_html(r#"<b id="">x</b><b id="">y</b>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        let mut all = dom.with_id().peekable();
        while let Some(first) = all.next() {
            let id = first.attr("id").unwrap_or("");
            let is_same = |node: &Node| node.attr("id") == Some(id);
            let Some(second) = all.next_if(is_same) else { continue };
            let mut count = 2;
            while all.next_if(is_same).is_some() {
                count += 1;
            }
            if id.is_empty() {
                continue;
            }
            cx.report(
                second.place(),
                say! {
                    nb: "Id-en «{id}» er brukt {count} ganger.",
                    nn: "Id-en «{id}» er brukt {count} gonger.",
                    en: "The id “{id}” is used {count} times.",
                },
            )
            .see(
                first.source(),
                say! { nb: "Her er den første.", nn: "Her er den første.", en: "Here is the first." },
            );
        }
    }
}
