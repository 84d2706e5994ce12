//! Ids that nothing can point to.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "id-unusable",
    level: Level::Warning,
    basis: &[Basis::Own("HTML, 3.2.6: «id»")],
    title: Text {
        nb: "En id er tom eller har mellomrom",
        nn: "Ein id er tom eller har mellomrom",
        en: "An id is empty or has spaces in it",
    },
    why: Text {
        nb: "Lenker, ledetekster og henvisninger finner ikke fram til elementet.",
        nn: "Lenkjer, leietekstar og tilvisingar finn ikkje fram til elementet.",
        en: "Links, labels and references do not find the element.",
    },
    fix: Text {
        nb: "Gi elementet en id uten mellomrom, eller fjern egenskapen.",
        nn: "Gi elementet ein id utan mellomrom, eller ta bort eigenskapen.",
        en: "Give the element an id without spaces, or remove the attribute.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<h2 id="møter og saker">⟧Møter</h2>"#),
        Example::bad_html(r#"⟦<h2 id="">⟧Møter</h2>"#),
        Example::good_html(r#"<h2 id="møter-og-saker">Møter</h2>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        for node in dom.with_id() {
            let id = node.attr("id").unwrap_or("");
            if id.is_empty() {
                let tag = node.tag();
                let reported = cx.report(
                    node.place(),
                    say! {
                        nb: "<{tag}> har en tom id.",
                        nn: "<{tag}> har ein tom id.",
                        en: "<{tag}> has an empty id.",
                    },
                );
                // Nobody can have meant to point there.
                reported.at_level(Level::Tip);
            } else if id.contains(|c: char| c.is_ascii_whitespace()) {
                cx.report(
                    node.place(),
                    say! {
                        nb: "Id-en «{id}» har mellomrom.",
                        nn: "Id-en «{id}» har mellomrom.",
                        en: "The id “{id}” has spaces in it.",
                    },
                );
            }
        }
    }
}
