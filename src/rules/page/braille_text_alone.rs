//! Texts for braille displays where nothing is said to those who listen.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "braille-text-alone",
    level: Level::Warning,
    basis: &[Basis::Wcag("4.1.2")],
    title: Text {
        nb: "Teksten finnes bare som punktskrift",
        nn: "Teksten finst berre som punktskrift",
        en: "The text is there in braille only",
    },
    why: Text {
        nb: "De som lytter til skjermleseren, får ikke vite det samme som de som leser punktskrift.",
        nn: "Dei som lyttar til skjermlesaren, får ikkje vite det same som dei som les punktskrift.",
        en: "People who listen to a screen reader are not told what those who read braille are.",
    },
    fix: Text {
        nb: "Gi elementet et vanlig navn eller en vanlig rollebeskrivelse også.",
        nn: "Gi elementet eit vanleg namn eller ei vanleg rolleskildring òg.",
        en: "Give the element an ordinary name or role description too.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div role="img" aria-braillelabel="****">⟧</div>"#),
        Example::bad_html(r#"⟦<section aria-label="Bilder" aria-brailleroledescription="kar">⟧x</section>"#),
        Example::good_html(r#"<div role="img" aria-label="4 av 5" aria-braillelabel="****"></div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[aria-braillelabel], [aria-brailleroledescription]")) {
        let said = |name: &str| node.attr(name).is_some_and(|value| !value.trim().is_empty());
        let alone = [
            ("aria-braillelabel", !node.name().is_empty()),
            ("aria-brailleroledescription", said("aria-roledescription")),
        ];
        for (attribute, spoken) in alone {
            if spoken || !said(attribute) || node.is_hidden() {
                continue;
            }
            cx.report(
                node.place(),
                say! {
                    nb: "«{attribute}» har ingen tekst ved siden av seg som kan leses opp.",
                    nn: "«{attribute}» har ingen tekst ved sida av seg som kan lesast opp.",
                    en: "“{attribute}” has no text beside it that can be read aloud.",
                },
            );
        }
    }
}
