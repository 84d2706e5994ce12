//! Headings as long as paragraphs.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "heading-like-paragraph",
    level: Level::Tip,
    basis: &[Basis::Wcag("2.4.6")],
    title: Text {
        nb: "Overskriften er lang som et avsnitt",
        nn: "Overskrifta er lang som eit avsnitt",
        en: "The heading is as long as a paragraph",
    },
    why: Text {
        nb: "De som hopper mellom overskrifter, må høre en hel setning hver gang.",
        nn: "Dei som hoppar mellom overskrifter, må høyre ei heil setning kvar gong.",
        en: "People who move by headings must hear a whole sentence each time.",
    },
    fix: Text {
        nb: "Kort ned overskriften, og sett resten i teksten under.",
        nn: "Kort ned overskrifta, og set resten i teksten under.",
        en: "Shorten the heading, and put the rest in the text below.",
    },
    limits: &[MAX_CHARACTERS],
    examples: &[
        Example::bad_html(
            "⟦<h2>⟧Dette er en overskrift som bare fortsetter og fortsetter, og som burde vært delt i en kort overskrift og et avsnitt under den</h2>",
        ),
        Example::good_html("<h2>Møter i mars</h2>"),
    ],
    check: Check::Page(check),
};

const MAX_CHARACTERS: Limit = Limit::new("max-characters", 110);

fn check(page: &Page, cx: &mut Cx) {
    let most = cx.limit(MAX_CHARACTERS);
    for heading in html::headings(&page.dom) {
        let length = heading.name().chars().count();
        if length <= most as usize {
            continue;
        }
        cx.report(
            heading.place(),
            say! {
                nb: "Overskriften har {length} tegn. Grensen er {most}.",
                nn: "Overskrifta har {length} teikn. Grensa er {most}.",
                en: "The heading has {length} characters. The limit is {most}.",
            },
        );
    }
}
