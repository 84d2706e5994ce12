//! Finished pages in another language than they say.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, PageKind, language};

pub static RULE: Rule = Rule {
    id: "page-language-mismatched",
    level: Level::Error,
    basis: &[Basis::Wcag("3.1.1"), Basis::Act("ucwvc8"), Basis::Uutilsynet("nett-3.1.1a")],
    title: Text {
        nb: "Siden er på et annet språk enn den sier",
        nn: "Sida er på eit anna språk enn ho seier",
        en: "The page is in another language than it says",
    },
    why: Text {
        nb: "Skjermlesere leser teksten med feil uttale.",
        nn: "Skjermlesarar les teksten med feil uttale.",
        en: "Screen readers read the text with the wrong pronunciation.",
    },
    fix: Text {
        nb: "Skriv språket siden er på, i «lang» på html-elementet.",
        nn: "Skriv språket sida er på, i «lang» på html-elementet.",
        en: "State the language the page is in, in “lang” on the html element.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<html lang="en">⟧<title>a</title><p>Utvalget skal gi råd til kontoret, og det er viktig at alle blir hørt.</p></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><title>a</title><p>Utvalget skal gi råd til kontoret, og det er viktig at alle blir hørt.</p></html>"#,
        ),
        Example::good_html(
            r#"<html lang="en"><title>a</title><p lang="nb">Utvalget skal gi råd til kontoret.</p></html>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    // The language of our own pages is judged from the text as written, with its words in place.
    if page.kind != PageKind::Foreign {
        return;
    }
    let Some(root) = page.dom.root() else { return };
    let said = root.attr("lang").unwrap_or("");
    if !language::is_known(said) {
        return;
    }
    let likeness = language::likeness(root);
    let Some(seen) = likeness.contradicts(said) else { return };
    let Text { nb, nn, en } = language::called(seen);
    cx.report(
        root.place(),
        say! {
            nb: "Siden sier «{said}», men teksten ser ut til å være på {nb}.",
            nn: "Sida seier «{said}», men teksten ser ut til å vere på {nn}.",
            en: "The page says “{said}”, but the text seems to be in {en}.",
        },
    );
}
