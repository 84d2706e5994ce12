//! Alternative texts that a machine wrote.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "alt-machine-made",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.1.1"), Basis::Uutilsynet("111a2025")],
    title: Text {
        nb: "Den alternative teksten ser ut til å være laget av en maskin",
        nn: "Den alternative teksten ser ut til å vere laga av ei maskin",
        en: "The alternative text seems to be made by a machine",
    },
    why: Text {
        nb: "De som ikke ser bildet, får vite hva som finnes i det, men ikke hvorfor det er der.",
        nn: "Dei som ikkje ser biletet, får vite kva som finst i det, men ikkje kvifor det er der.",
        en: "People who cannot see the image are told what is in it, but not why it is there.",
    },
    fix: Text {
        nb: "Skriv selv hva bildet er der for å fortelle.",
        nn: "Skriv sjølv kva biletet er der for å fortelje.",
        en: "Say yourself what the image is there to tell.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="a.jpg" alt="En gruppe mennesker som poserer for et bilde">⟧"#),
        Example::good_html(r#"<img src="a.jpg" alt="Medlemmene i brukerutvalget i Hamar">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img[alt]")) {
        let alt = image.attr("alt").unwrap_or("");
        let plain = phrases::plain(alt);
        let opens = phrases::MACHINE_OPENINGS.iter().any(|opening| plain.starts_with(opening));
        // Every mark has one of these in it.
        let may_be_marked =
            ["gener", "pos", "containing", "image of", "kan v"].iter().any(|part| plain.contains(part));
        let marked = may_be_marked && phrases::MACHINE_MARKS.iter().any(|mark| plain.contains(mark));
        if image.is_hidden() || !(opens || marked) {
            continue;
        }
        let message = say! {
            nb: "«{alt}» ser ut til å være skrevet av en maskin.",
            nn: "«{alt}» ser ut til å vere skriven av ei maskin.",
            en: "“{alt}” seems to be written by a machine.",
        };
        if marked {
            cx.report(image.place(), message);
        } else {
            cx.unsure(image.place(), message);
        }
    }
}
