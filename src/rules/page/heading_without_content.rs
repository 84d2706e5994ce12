//! Headings with nothing before the next heading on the same level.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Node, Page, html};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "heading-without-content",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("2.4.6")],
    title: Text {
        nb: "Overskriften har ingenting under seg",
        nn: "Overskrifta har ingenting under seg",
        en: "The heading has nothing below it",
    },
    why: Text {
        nb: "De som leter, finner en overskrift uten svar.",
        nn: "Dei som leiter, finn ei overskrift utan svar.",
        en: "People who look for something find a heading without an answer.",
    },
    fix: Text {
        nb: "Skriv noe under overskriften, eller fjern den.",
        nn: "Skriv noko under overskrifta, eller ta ho bort.",
        en: "Write something below the heading, or remove it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<h1>A</h1>⟦<h2>⟧Møter</h2><h2>Saker</h2><p>Tre saker.</p>"),
        Example::good_html("<h1>A</h1><h2>Møter</h2><p>Ingen.</p><h2>Saker</h2><p>Tre.</p>"),
        Example::good_html("<h1>A</h1><h2>Møter</h2><h3>Mars</h3><p>Ett.</p>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let headings: Vec<Node> = html::headings(&page.dom).collect();
    for pair in headings.windows(2) {
        let [heading, next] = pair else { continue };
        let levels = (html::heading_level(*heading), html::heading_level(*next));
        // What a button in the heading opens is its content.
        let opens = heading.descendant_elements().any(|n| n.has("aria-expanded"));
        if levels.1 > levels.0 || next.is_inside(*heading) || heading.name().is_empty() || opens {
            continue;
        }
        let between = (heading.after()..next.index()).filter_map(|index| page.dom.node(index));
        let something = |node: Node| {
            let text = node.as_text().is_some_and(|text| !text.trim().is_empty());
            let thing = node.tag() == "svg"
                || node.is_any(tags!["img", "video", "audio", "iframe", "object", "table", "input", "hr"]);
            (text || thing) && !node.is_hidden()
        };
        if between.into_iter().any(something) {
            continue;
        }
        let name = heading.name();
        cx.report(
            heading.place(),
            say! {
                nb: "Det står ingenting mellom «{name}» og neste overskrift.",
                nn: "Det står ingenting mellom «{name}» og neste overskrift.",
                en: "There is nothing between “{name}” and the next heading.",
            },
        );
    }
}
