//! Frames that do not say what they show.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, tree};

pub static RULE: Rule = Rule {
    id: "frame-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("cae760"), Basis::Uutilsynet("412cNett2025")],
    title: Text { nb: "Rammen mangler navn", nn: "Ramma manglar namn", en: "The frame has no name" },
    why: Text {
        nb: "De som får siden lest opp, får ikke vite hva rammen inneholder før de går inn i den.",
        nn: "Dei som får sida lesen opp, får ikkje vite kva ramma inneheld før dei går inn i ho.",
        en: "People who have the page read aloud cannot tell what the frame holds before they enter it.",
    },
    fix: Text {
        nb: "Gi rammen en «title» som sier hva den viser.",
        nn: "Gi ramma ein «title» som seier kva ho viser.",
        en: "Give the frame a “title” that says what it shows.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<iframe src="kart.html">⟧</iframe>"#),
        Example::good_html(r#"<iframe src="kart.html" title="Kart over kontorene"></iframe>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for frame in page.select(css!("iframe, frame")) {
        if frame.is_hidden() || frame.has_role("none") || !frame.is_nameless() {
            continue;
        }
        let source = frame.attr("src").unwrap_or("srcdoc");
        let message = say! {
            nb: "Rammen med «{source}» mangler navn.",
            nn: "Ramma med «{source}» manglar namn.",
            en: "The frame with “{source}” has no name.",
        };
        // Frames that the Tab key skips often hold nothing for people; what is in them decides.
        if tree::tab_index(frame).is_some_and(|number| number < 0) {
            cx.unsure(frame.place(), message);
        } else {
            cx.report(frame.place(), message);
        }
    }
}
