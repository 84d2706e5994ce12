//! Paragraphs in another language than the page, without saying so.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, PageKind, language};

pub static RULE: Rule = Rule {
    id: "part-language-unmarked",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.1.2")],
    title: Text {
        nb: "En del av siden er på et annet språk uten at det er sagt i koden",
        nn: "Ein del av sida er på eit anna språk utan at det er sagt i koden",
        en: "A part of the page is in another language, and the code does not say so",
    },
    why: Text {
        nb: "Skjermlesere leser teksten med feil uttale, og oversettere gjetter feil.",
        nn: "Skjermlesarar les teksten med feil uttale, og omsetjarar gjettar feil.",
        en: "Screen readers read the text with the wrong pronunciation, and translators guess wrong.",
    },
    fix: Text {
        nb: "Skriv språket i «lang» på elementet rundt teksten, for eksempel lang=\"en\".",
        nn: "Skriv språket i «lang» på elementet rundt teksten, til dømes lang=\"en\".",
        en: "Say the language in “lang” on the element around the text, for example lang=\"en\".",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<html lang="nb"><title>Råd</title><p>Utvalget gir råd om tjenestene.</p>⟦<p>⟧The council gives advice to those who make the services, and this is what they say.</p></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><title>Råd</title><p>Utvalget gir råd om tjenestene.</p><p lang="en">The council gives advice to those who make the services, and this is what they say.</p></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><title>Råd</title><p>Boka heter «The Art of the Deal».</p></html>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    // Our own pages are judged from the text as written.
    if page.kind != PageKind::Foreign {
        return;
    }
    for dom in page.dom.documents() {
        let Some(root) = dom.root() else { continue };
        let whole = root.attr("lang").unwrap_or("");
        let has_others = dom.select(css!("[lang]")).nth(1).is_some();
        for block in dom.select(css!("p, li, blockquote, dd")) {
            let Some((likeness, said)) = language::of_block(block, whole, has_others) else { continue };
            let Some(seen) = likeness.contradicts(said).filter(|_| !block.is_hidden()) else { continue };
            // All of it is in that language, and another rule says so.
            let around = block.ancestors().find(|n| n.attr("lang").is_some_and(|tag| !tag.is_empty()));
            if around.is_some_and(|n| n != root && language::likeness(n).contradicts(said) == Some(seen)) {
                continue;
            }
            let Text { nb, nn, en } = language::called(seen);
            let start: String = block.visible_text().chars().take(40).collect();
            cx.unsure(
                block.place(),
                say! {
                    nb: "«{start}…» ser ut til å være på {nb}, men koden sier «{said}».",
                    nn: "«{start}…» ser ut til å vere på {nn}, men koden seier «{said}».",
                    en: "“{start}…” seems to be in {en}, but the code says “{said}”.",
                },
            );
        }
    }
}
