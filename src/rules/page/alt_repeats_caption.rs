//! Alternative texts that repeat what stands below the image.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, phrases};

pub static RULE: Rule = Rule {
    id: "alt-repeats-caption",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.1.1")],
    title: Text {
        nb: "Den alternative teksten gjentar bildeteksten",
        nn: "Den alternative teksten gjentek biletteksten",
        en: "The alternative text repeats the caption",
    },
    why: Text {
        nb: "De som bruker skjermleser, hører det samme to ganger.",
        nn: "Dei som bruker skjermlesar, høyrer det same to gonger.",
        en: "People who use a screen reader hear the same thing twice.",
    },
    fix: Text {
        nb: "Si i den alternative teksten hva bildet viser, og i bildeteksten hva det betyr.",
        nn: "Sei i den alternative teksten kva biletet viser, og i biletteksten kva det betyr.",
        en: "Say in the alternative text what the image shows, and in the caption what it means.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<figure>⟦<img src="a.jpg" alt="Rådet i mars">⟧<figcaption>Rådet i mars</figcaption></figure>"#,
        ),
        Example::good_html(
            r#"<figure><img src="a.jpg" alt="Åtte personer ved et bord"><figcaption>Rådet i mars</figcaption></figure>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    // The figure looked at last, and what its caption says.
    let mut last: Option<(Node, Option<String>)> = None;
    for image in page.select(css!("img[alt]")) {
        let alt = image.attr("alt").unwrap_or("");
        let Some(figure) = image.closest("figure").filter(|_| !alt.trim().is_empty()) else { continue };
        if last.as_ref().is_none_or(|(known, _)| *known != figure) {
            let caption = figure.child_elements().find(|n| n.is("figcaption"));
            last = Some((figure, caption.map(|n| phrases::plain(&n.text()))));
        }
        if last.as_ref().is_none_or(|(_, caption)| *caption != Some(phrases::plain(alt))) {
            continue;
        }
        cx.report(
            image.place(),
            say! {
                nb: "Både den alternative teksten og bildeteksten er «{alt}».",
                nn: "Både den alternative teksten og biletteksten er «{alt}».",
                en: "Both the alternative text and the caption are “{alt}”.",
            },
        );
    }
}
