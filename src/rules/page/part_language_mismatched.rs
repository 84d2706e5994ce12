//! Parts of finished pages in another language than they say.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, PageKind, language};

pub static RULE: Rule = Rule {
    id: "part-language-mismatched",
    level: Level::Error,
    basis: &[Basis::Wcag("3.1.2"), Basis::Act("off6ek"), Basis::Uutilsynet("nett-3.1.2a")],
    title: Text {
        nb: "En del av siden er på et annet språk enn den sier",
        nn: "Ein del av sida er på eit anna språk enn han seier",
        en: "A part of the page is in another language than it says",
    },
    why: Text {
        nb: "Skjermlesere leser teksten med feil uttale.",
        nn: "Skjermlesarar les teksten med feil uttale.",
        en: "Screen readers read the text with the wrong pronunciation.",
    },
    fix: Text {
        nb: "Skriv språket teksten er på, i «lang».",
        nn: "Skriv språket teksten er på, i «lang».",
        en: "State the language the text is in, in “lang”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<p lang="fr">⟧Utvalget skal gi råd til kontoret, og det er viktig at alle blir hørt.</p>"#,
        ),
        Example::good_html(
            r#"<p lang="nb">Utvalget skal gi råd til kontoret, og det er viktig at alle blir hørt.</p>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    if page.kind != PageKind::Foreign {
        return;
    }
    for node in page.select(css!("[lang]")) {
        let said = node.attr("lang").unwrap_or("");
        if node.is("html") || !language::is_known(said) {
            continue;
        }
        let Some(seen) = language::likeness(node).contradicts(said) else { continue };
        let Text { nb, nn, en } = language::called(seen);
        cx.report(
            node.place(),
            say! {
                nb: "Her står det «{said}», men teksten ser ut til å være på {nb}.",
                nn: "Her står det «{said}», men teksten ser ut til å vere på {nn}.",
                en: "Here it says “{said}”, but the text seems to be in {en}.",
            },
        );
    }
}
