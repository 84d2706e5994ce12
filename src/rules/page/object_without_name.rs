//! Embedded pictures, sounds and films without a name.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "object-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("1.1.1"), Basis::Act("8fc3b6")],
    title: Text {
        nb: "Det innebygde innholdet mangler navn",
        nn: "Det innebygde innhaldet manglar namn",
        en: "The embedded content has no name",
    },
    why: Text {
        nb: "De som ikke ser eller hører innholdet, får ikke vite hva det er.",
        nn: "Dei som ikkje ser eller høyrer innhaldet, får ikkje vite kva det er.",
        en: "People who cannot see or hear the content are not told what it is.",
    },
    fix: Text {
        nb: "Si med «title» eller aria-label hva innholdet er.",
        nn: "Sei med «title» eller aria-label kva innhaldet er.",
        en: "Say with “title” or aria-label what the content is.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<object data="kart.png">⟧<img src="kart.png" alt="Kart"></object>"#),
        Example::good_html(r#"<object data="kart.png" title="Kart over regionene"></object>"#),
        Example::good_html(r#"<object data="side.html"></object>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for object in page.select(css!("object")) {
        let file = object.attr("data").unwrap_or("");
        let media = html::media_of(object.attr("type"), file);
        if media.is_none() || object.is_hidden() || object.has_role("none") || !object.is_nameless() {
            continue;
        }
        // Where the picture is missing, browsers show what stands inside.
        if media == Some(html::Media::Image) && page.has_file(file) == Some(false) {
            continue;
        }
        let file = html::file_name(file);
        cx.report(
            object.place(),
            say! {
                nb: "Det innebygde innholdet «{file}» mangler navn.",
                nn: "Det innebygde innhaldet «{file}» manglar namn.",
                en: "The embedded content “{file}” has no name.",
            },
        );
    }
}
