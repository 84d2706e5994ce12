//! Alternative texts that are the name of the file.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "alt-is-file-name",
    level: Level::Error,
    basis: &[Basis::Wcag("1.1.1"), Basis::Uutilsynet("111a2025")],
    title: Text {
        nb: "Den alternative teksten er et filnavn",
        nn: "Den alternative teksten er eit filnamn",
        en: "The alternative text is a file name",
    },
    why: Text {
        nb: "De som ikke ser bildet, hører et filnavn og ikke hva bildet viser.",
        nn: "Dei som ikkje ser biletet, høyrer eit filnamn og ikkje kva biletet viser.",
        en: "People who cannot see the image hear a file name and not what the image shows.",
    },
    fix: Text {
        nb: "Skriv hva bildet viser.",
        nn: "Skriv kva biletet viser.",
        en: "Say what the image shows.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="IMG_1234.jpg" alt="IMG_1234.jpg">⟧"#),
        Example::bad_html(r#"⟦<img src="/bilder/a.png" alt="DSC00123">⟧"#),
        Example::good_html(r#"<img src="hamar.jpg" alt="Hamar sett fra Mjøsa">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img, area, input[alt]")) {
        let alt = image.attr("alt").unwrap_or("").trim();
        if alt.is_empty() || image.is_hidden() || !html::looks_like_file_name(alt) {
            continue;
        }
        cx.report(
            image.place(),
            say! {
                nb: "Den alternative teksten er «{alt}».",
                nn: "Den alternative teksten er «{alt}».",
                en: "The alternative text is “{alt}”.",
            },
        );
    }
}
