//! Images that are links by where in them the mouse is.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "image-map-on-server",
    level: Level::Error,
    basis: &[Basis::Wcag("2.1.1"), Basis::Uutilsynet("211nett2025")],
    title: Text {
        nb: "Bildet kan bare brukes med mus",
        nn: "Biletet kan berre brukast med mus",
        en: "The image can only be used with a mouse",
    },
    why: Text {
        nb: "De som bruker tastatur, kan ikke velge hvor i bildet de trykker.",
        nn: "Dei som bruker tastatur, kan ikkje velje kvar i biletet dei trykkjer.",
        en: "People who use a keyboard cannot choose where in the image they press.",
    },
    fix: Text {
        nb: "Lag en lenke for hvert sted i bildet, med map og area, eller som vanlige lenker.",
        nn: "Lag ei lenkje for kvar stad i biletet, med map og area, eller som vanlege lenkjer.",
        en: "Make a link for each place in the image, with map and area, or as ordinary links.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<a href="/kart">⟦<img src="kart.png" alt="Kart" ismap>⟧</a>"#),
        Example::good_html(r#"<a href="/kart"><img src="kart.png" alt="Kart"></a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img[ismap]")) {
        if !image.is_visible() {
            continue;
        }
        let file = html::file_name(image.attr("src").unwrap_or("?"));
        cx.report(
            image.place(),
            say! {
                nb: "Bildet «{file}» har «ismap».",
                nn: "Biletet «{file}» har «ismap».",
                en: "The image “{file}” has “ismap”.",
            },
        );
    }
}
