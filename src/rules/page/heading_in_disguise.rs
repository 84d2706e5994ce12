//! Paragraphs that look like headings and are not.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::dom::Tags;
use crate::page::{Node, Page};
use crate::tags;

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
        nb: "Gjør avsnittet til en overskrift, eller la det se ut som teksten ellers.",
        nn: "Gjer avsnittet til ei overskrift, eller la det sjå ut som teksten elles.",
        en: "Make the paragraph a heading, or let it look like the rest of the text.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<p>⟧<strong>Møter i mars</strong></p><p>Vi har tre møter i mars.</p>"),
        Example::bad_html(
            r#"⟦<p style="font-size: 150%">⟧Møter i mars</p><p>Vi har tre møter i mars, og alle er åpne.</p>"#,
        ),
        Example::good_html(
            r#"<p style="font-size: 150%">Vi har tre møter i mars.</p><p>Alle er åpne for alle som vil komme.</p>"#,
        ),
        Example::bad_html(
            r#"<style>.tittel { font-size: 1.5rem; font-weight: bold }</style>⟦<div class="tittel">⟧Slik søker du</div><ol><li>Logg inn med BankID.</li><li>Fyll ut skjemaet.</li></ol>"#,
        ),
        Example::good_html("<h2>Møter i mars</h2><p>Vi har tre møter i mars.</p>"),
        Example::good_html("<p><strong>Husk:</strong> Meld deg på i dag.</p><p>Velkommen.</p>"),
        Example::good_html("<p><b>Møtet er avlyst.</b></p><p>Vi beklager.</p>"),
    ],
    check: Check::Page(check),
};

const MOST_WORDS: usize = 12;

/// Where a short text that stands out is something else than a heading.
const ELSEWHERE: &Tags = tags![
    "table",
    "blockquote",
    "a",
    "button",
    "summary",
    "label",
    "legend",
    "figcaption",
    "address",
    "footer"
];

fn check(page: &Page, cx: &mut Cx) {
    for paragraph in page.select(css!("p, div")) {
        let mut inside = paragraph.children().filter(|n| n.as_text().is_none_or(|t| !t.trim().is_empty()));
        let (Some(only), None) = (inside.next(), inside.next()) else { continue };
        let is_bold = only.is_any(tags!["b", "strong"]) && paragraph.is("p");
        if !is_bold && !stands_out(paragraph, only)
            || paragraph.is_hidden()
            || paragraph.has("role")
            || paragraph.ancestors().any(|n| n.is_any(ELSEWHERE) || n.has_role("heading"))
        {
            continue;
        }
        let text = paragraph.name_from_content();
        let ends = text.ends_with(['.', '!', ',', ';']);
        let short = (1..=MOST_WORDS).contains(&text.split_whitespace().count());
        let followed =
            paragraph.next_element().is_some_and(|n| n.is_any(tags!["p", "ul", "ol", "table", "dl"]));
        if ends || !short || !followed || only.is("a") || only.descendants().any(|n| n.is("a")) {
            continue;
        }
        let message = if is_bold {
            say! {
                nb: "«{text}» er fet tekst, men ikke en overskrift.",
                nn: "«{text}» er feit tekst, men ikkje ei overskrift.",
                en: "“{text}” is bold text, but not a heading.",
            }
        } else {
            say! {
                nb: "«{text}» er større enn teksten under, men ikke en overskrift.",
                nn: "«{text}» er større enn teksten under, men ikkje ei overskrift.",
                en: "“{text}” is larger than the text below, but not a heading.",
            }
        };
        cx.report(paragraph.place(), message);
    }
}

/// Whether style makes the whole paragraph so much larger than the next, or both larger and bolder, that it
/// looks like its heading; and the next has at least twice as much to say.
fn stands_out(paragraph: Node, only: Node) -> bool {
    let Some(next) = paragraph.next_element().filter(|n| n.is_any(tags!["p", "ul", "ol", "dl"])) else {
        return false;
    };
    let inline = only.is_element();
    if inline && !only.is_any(tags!["span", "font", "i", "em"]) {
        return false;
    }
    let (own, other) = (if inline { only } else { paragraph }.style(), next.style());
    let larger = own.font_size() / other.font_size().max(1.0);
    let bolder = own.font_weight() >= other.font_weight() + 200.0;
    (larger >= 1.4 || larger >= 1.15 && bolder)
        && paragraph.is_on_screen()
        && next.visible_text().len() >= 2 * paragraph.visible_text().len()
}
