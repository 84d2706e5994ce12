//! Alternative texts too long to take in at once.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "alt-too-long",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.1.1"), Basis::Uutilsynet("111a2025")],
    title: Text {
        nb: "Den alternative teksten er for lang",
        nn: "Den alternative teksten er for lang",
        en: "The alternative text is too long",
    },
    why: Text {
        nb: "De som får bildet lest opp, kan ikke stoppe og gå tilbake i teksten.",
        nn: "Dei som får biletet lese opp, kan ikkje stoppe og gå tilbake i teksten.",
        en: "People who have the image read aloud cannot stop and go back in the text.",
    },
    fix: Text {
        nb: "Skriv det viktigste kort, og sett resten i teksten ved bildet.",
        nn: "Skriv det viktigaste kort, og set resten i teksten ved biletet.",
        en: "Say what matters most, and put the rest in the text beside the image.",
    },
    limits: &[MAX_CHARACTERS],
    examples: &[
        Example::bad_html(
            r#"⟦<img src="a.jpg" alt="Rådet sitter samlet rundt et stort bord i kantina på Nav-kontoret på Hamar en dag i mars, og lederen viser fram planen for året mens alle de andre følger med på skjermen bak henne">⟧"#,
        ),
        Example::good_html(r#"<img src="a.jpg" alt="Lederen viser rådet planen for året">"#),
    ],
    check: Check::Page(check),
};

const MAX_CHARACTERS: Limit = Limit::new("max-characters", 150);

fn check(page: &Page, cx: &mut Cx) {
    let most = cx.limit(MAX_CHARACTERS);
    for image in page.select(css!("img[alt]")) {
        let length = image.attr("alt").unwrap_or("").trim().chars().count();
        if length <= most as usize || image.is_hidden() {
            continue;
        }
        let file = image.attr("src").map_or("?", html::file_name);
        cx.report(
            image.place(),
            say! {
                nb: "Teksten til «{file}» har {length} tegn. Grensen er {most}.",
                nn: "Teksten til «{file}» har {length} teikn. Grensa er {most}.",
                en: "The text of “{file}” has {length} characters. The limit is {most}.",
            },
        );
    }
}
