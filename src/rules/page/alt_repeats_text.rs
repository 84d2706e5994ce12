//! Images in links and buttons whose alternative text is also written beside them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "alt-repeats-text",
    level: Level::Tip,
    basis: &[Basis::Own("WCAG, H2")],
    title: Text {
        nb: "Den alternative teksten gjentar teksten ved siden av",
        nn: "Den alternative teksten gjentek teksten ved sida av",
        en: "The alternative text repeats the text beside it",
    },
    why: Text {
        nb: "De som bruker skjermleser, hører det samme to ganger.",
        nn: "Dei som bruker skjermlesar, høyrer det same to gonger.",
        en: "People who use a screen reader hear the same twice.",
    },
    fix: Text {
        nb: r#"Skriv alt="" på bildet når teksten ved siden av sier det samme."#,
        nn: r#"Skriv alt="" på biletet når teksten ved sida av seier det same."#,
        en: r#"Write alt="" on the image when the text beside it says the same."#,
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<a href="/"><img src="hus.svg" alt="Forsiden"> Forsiden</a>"#),
        Example::good_html(r#"<a href="/"><img src="hus.svg" alt=""> Forsiden</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img[alt]")) {
        let alt = phrases::plain(image.attr("alt").unwrap_or(""));
        let around = image.ancestors().find(|n| n.has_role("link") || n.has_role("button"));
        let Some(around) = around.filter(|_| !alt.is_empty() && !image.is_hidden()) else { continue };
        if phrases::plain(&around.visible_text()) != alt {
            continue;
        }
        let text = image.attr("alt").unwrap_or("").trim();
        cx.report(
            image.place(),
            say! {
                nb: "«{text}» står både på bildet og ved siden av det.",
                nn: "«{text}» står både på biletet og ved sida av det.",
                en: "“{text}” stands both on the image and beside it.",
            },
        );
    }
}
