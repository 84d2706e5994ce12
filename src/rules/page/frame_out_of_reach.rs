//! Frames that the Tab key skips, with controls inside.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "frame-out-of-reach",
    level: Level::Error,
    basis: &[Basis::Wcag("2.1.1"), Basis::Act("akn7bn"), Basis::Uutilsynet("211nett2025")],
    title: Text {
        nb: "Rammen kan ikke nås med tastaturet",
        nn: "Ramma kan ikkje nåast med tastaturet",
        en: "The frame cannot be reached with the keyboard",
    },
    why: Text {
        nb: "De som bruker tastatur, kommer ikke til lenker og knapper i rammen.",
        nn: "Dei som bruker tastatur, kjem ikkje til lenkjer og knappar i ramma.",
        en: "People who use a keyboard cannot get to links and buttons in the frame.",
    },
    fix: Text {
        nb: "Fjern det negative tallet i «tabindex» på rammen.",
        nn: "Ta bort det negative talet i «tabindex» på ramma.",
        en: "Remove the negative “tabindex” from the frame.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<iframe tabindex="-1" title="Meny" srcdoc="<a href='/'>Hjem</a>">⟧</iframe>"#),
        Example::good_html(r#"<iframe tabindex="-1" title="Tekst" srcdoc="<p>Hei</p>"></iframe>"#),
        Example::good_html(r#"<iframe title="Meny" srcdoc="<a href='/'>Hjem</a>"></iframe>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for frame in page.select(css!("iframe[tabindex]")) {
        if !frame.is_focusable() || frame.is_tabbable() || is_tiny(frame) {
            continue;
        }
        match frame.frame() {
            Some(inside) if inside.elements().any(Node::is_tabbable) => {
                cx.report(
                    frame.place(),
                    say! {
                        nb: "Rammen inneholder lenker eller knapper, men har negativ «tabindex».",
                        nn: "Ramma inneheld lenkjer eller knappar, men har negativ «tabindex».",
                        en: "The frame holds links or buttons but has a negative “tabindex”.",
                    },
                );
            }
            None if frame.has("src") => {
                cx.unsure(
                    frame.place(),
                    say! {
                        nb: "Rammen har negativ «tabindex», og innholdet ligger på en annen adresse. Se etter om det har lenker eller knapper.",
                        nn: "Ramma har negativ «tabindex», og innhaldet ligg på ei anna adresse. Sjå etter om det har lenkjer eller knappar.",
                        en: "The frame has a negative “tabindex” and its content is at another address. See whether it has links or buttons.",
                    },
                );
            }
            _ => {}
        }
    }
}

/// One pixel or less: nobody sees what is inside.
fn is_tiny(frame: Node) -> bool {
    let small = |name| frame.attr(name).and_then(|n| n.trim().parse::<f32>().ok()).is_some_and(|n| n <= 1.0);
    small("width") && small("height")
}
