//! Pictures with so much in them that one sentence cannot tell it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html, phrases};

pub static RULE: Rule = Rule {
    id: "image-needs-long-text",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.1.1"), Basis::Own("WCAG, G92 og G95")],
    title: Text {
        nb: "Bildet trenger kanskje en lengre forklaring",
        nn: "Biletet treng kanskje ei lengre forklaring",
        en: "The image may need a longer explanation",
    },
    why: Text {
        nb: "De som ikke ser bildet, får vite hva det handler om, men ikke tallene eller sammenhengene i det.",
        nn: "Dei som ikkje ser biletet, får vite kva det handlar om, men ikkje tala eller samanhengane i det.",
        en: "People who cannot see the image learn what it is about, but not its figures or connections.",
    },
    fix: Text {
        nb: "Si det viktigste i teksten ved siden av, eller i en tabell, og vis til det i bildeteksten.",
        nn: "Sei det viktigaste i teksten ved sida av, eller i ein tabell, og vis til det i biletteksten.",
        en: "Say what matters in the text beside it, or in a table, and refer to it in the caption.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="a.png" alt="Diagram over møter">⟧"#),
        Example::bad_html(r#"⟦<img src="a.png" alt="Organisasjonskart for Nav">⟧"#),
        Example::good_html(r#"<img src="a.jpg" alt="Tre personer ved et bord">"#),
        Example::good_html(
            r#"<img src="a.png" alt="Diagram over møter"><div><table><caption>Møter</caption><tr><th>År</th><td>4</td></tr></table></div>"#,
        ),
        Example::good_html(
            r#"<figure><img src="a.png" alt="Diagram over møter"><figcaption>Tallene står i tabellen under.</figcaption></figure>"#,
        ),
    ],
    check: Check::Page(check),
};

/// A text of this many words can tell most of it.
const LONG: usize = 20;

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img[alt], [role]")) {
        if !image.has_role("img") || image.is_hidden() {
            continue;
        }
        let name = image.name();
        if name.split(' ').count() > LONG || !phrases::says_diagram(name) {
            continue;
        }
        let told = image.has("aria-describedby")
            || image.has("aria-details")
            || image.has("longdesc")
            || image
                .closest("figure")
                .is_some_and(|f| f.descendants().any(|n| n.is("figcaption") || n.is("table")))
            || image.closest("a").is_some()
            || html::follows_explanation(image);
        if told {
            continue;
        }
        cx.unsure(
            image.place(),
            say! {
                nb: "Bildet «{name}» ser ut til å være en figur. Står det som figuren viser, også i teksten?",
                nn: "Biletet «{name}» ser ut til å vere ein figur. Står det som figuren viser, òg i teksten?",
                en: "The image “{name}” seems to be a diagram. Does the text also say what it shows?",
            },
        );
    }
}
