//! Alternative texts that say that there is an image, and no more.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "alt-says-nothing",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.1.1"), Basis::Uutilsynet("111a2025")],
    title: Text {
        nb: "Den alternative teksten sier ikke hva bildet viser",
        nn: "Den alternative teksten seier ikkje kva biletet viser",
        en: "The alternative text does not say what the image shows",
    },
    why: Text {
        nb: "De som ikke ser bildet, får bare vite at det er et bilde.",
        nn: "Dei som ikkje ser biletet, får berre vite at det er eit bilete.",
        en: "People who cannot see the image are told only that there is one.",
    },
    fix: Text {
        nb: "Skriv hva bildet viser, eller merk det som pynt med ⟨{dekorativ}.‖alt=\"\".⟩",
        nn: "Skriv kva biletet viser, eller merk det som pynt med ⟨{dekorativ}.‖alt=\"\".⟩",
        en: "Say what the image shows, or mark it as decoration with ⟨{dekorativ}.‖alt=\"\".⟩",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="a.jpg" alt="Bilde">⟧"#),
        Example::good_html(r#"<img src="a.jpg" alt="Tre personer ved et bord">"#),
    ],
    check: Check::Page(check),
};

/// Longer texts than this, in bytes, say something.
const LONG: usize = 60;

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img, area, input[alt]")) {
        let alt = image.attr("alt").unwrap_or("").trim();
        if alt.len() > LONG {
            continue;
        }
        let plain = phrases::plain(alt);
        if alt.is_empty() || image.is_hidden() || !phrases::EMPTY_ALTERNATIVES.contains(&plain.as_str()) {
            continue;
        }
        cx.report(
            image.place(),
            say! {
                nb: "Den alternative teksten er bare «{alt}».",
                nn: "Den alternative teksten er berre «{alt}».",
                en: "The alternative text is just “{alt}”.",
            },
        );
    }
}
