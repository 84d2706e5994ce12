//! Paragraphs in bold that look like headings and are not.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "heading-in-disguise",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("131a2025")],
    title: Text {
        nb: "Avsnittet ser ut som en overskrift, men er det ikke",
        nn: "Avsnittet ser ut som ei overskrift, men er det ikkje",
        en: "The paragraph looks like a heading and is not one",
    },
    why: Text {
        nb: "De som hopper mellom overskrifter, finner det ikke.",
        nn: "Dei som hoppar mellom overskrifter, finn det ikkje.",
        en: "People who move by headings do not find it.",
    },
    fix: Text {
        nb: "Gjør avsnittet til en overskrift, eller ta bort den fete skriften.",
        nn: "Gjer avsnittet til ei overskrift, eller ta bort den feite skrifta.",
        en: "Make the paragraph a heading, or take away the bold type.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<p>⟧<strong>Møter i mars</strong></p><p>Vi har tre møter i mars.</p>"),
        Example::good_html("<h2>Møter i mars</h2><p>Vi har tre møter i mars.</p>"),
        Example::good_html("<p><strong>Husk:</strong> Meld deg på i dag.</p><p>Velkommen.</p>"),
        Example::good_html("<p><b>Møtet er avlyst.</b></p><p>Vi beklager.</p>"),
    ],
    check: Check::Page(check),
};

const MOST_WORDS: usize = 12;

fn check(page: &Page, cx: &mut Cx) {
    for paragraph in page.select("p") {
        if paragraph.is_hidden()
            || paragraph.closest("table").is_some()
            || paragraph.closest("blockquote").is_some()
        {
            continue;
        }
        let inside: Vec<Node> =
            paragraph.children().filter(|n| n.as_text().is_none_or(|t| !t.trim().is_empty())).collect();
        let [bold] = inside.as_slice() else { continue };
        if !bold.is_any(&["b", "strong"]) {
            continue;
        }
        let text = paragraph.name_from_content();
        let ends = text.ends_with(['.', '!', ',', ';']);
        let short = (1..=MOST_WORDS).contains(&text.split_whitespace().count());
        let followed = paragraph.next_element().is_some_and(|n| n.is_any(&["p", "ul", "ol", "table", "dl"]));
        if ends || !short || !followed || bold.descendants().any(|n| n.is("a")) {
            continue;
        }
        cx.report(
            paragraph.place(),
            say! {
                nb: "«{text}» er fet tekst, men ikke en overskrift.",
                nn: "«{text}» er feit tekst, men ikkje ei overskrift.",
                en: "“{text}” is bold text, but not a heading.",
            },
        );
    }
}
