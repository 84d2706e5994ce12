//! Images that say nothing to people who cannot see them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Namespace, Page, html};

pub static RULE: Rule = Rule {
    id: "image-without-alt",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.1.1"),
        Basis::Act("23a2a8"),
        Basis::Uutilsynet("111a2025"),
        Basis::Uutilsynet("111b2025"),
        Basis::Council("V46"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Bildet mangler alternativ tekst",
        nn: "Biletet manglar alternativ tekst",
        en: "The image has no alternative text",
    },
    why: Text {
        nb: "De som ikke ser bildet, får ikke vite hva det viser.",
        nn: "Dei som ikkje ser biletet, får ikkje vite kva det viser.",
        en: "People who cannot see the image are not told what it shows.",
    },
    fix: Text {
        nb: "⟨Skriv hva bildet viser mellom [ og ]. Er det bare pynt, skriv {dekorativ} rett etter bildet.‖Skriv hva bildet viser i «alt». Er det bare pynt, skriv alt=\"\".⟩",
        nn: "⟨Skriv kva biletet viser mellom [ og ]. Er det berre pynt, skriv {dekorativ} rett etter biletet.‖Skriv kva biletet viser i «alt». Er det berre pynt, skriv alt=\"\".⟩",
        en: "⟨Write what the image shows between [ and ]. If it is only decoration, write {dekorativ} right after it.‖Write what the image shows in “alt”. If it is only decoration, write alt=\"\".⟩",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="moete.jpg">⟧"#),
        Example::bad_html(r#"⟦<div role="img">⟧</div>"#),
        Example::bad_html(r#"⟦<img src="a.png" alt=" ">⟧"#),
        Example::good_html(r#"<img src="moete.jpg" alt="Rådet samlet rundt et bord">"#),
        Example::good_html(r#"<img src="strek.png" alt="">"#),
        Example::good_html(r#"<img src="strek.png" role="none">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img, [role]")) {
        let shown = image.is("img") || (image.has_role("img") && image.namespace() == Namespace::Html);
        if !shown || image.is_hidden() || !image.has_role("img") || !image.is_nameless() {
            continue;
        }
        let file = image.attr("src").map_or("", html::file_name);
        let message = if file.is_empty() {
            say! {
                nb: "Et bilde mangler alternativ tekst.",
                nn: "Eit bilete manglar alternativ tekst.",
                en: "An image has no alternative text.",
            }
        } else {
            say! {
                nb: "Bildet «{file}» mangler alternativ tekst.",
                nn: "Biletet «{file}» manglar alternativ tekst.",
                en: "The image “{file}” has no alternative text.",
            }
        };
        cx.report(image.place(), message);
    }
}
