//! Alternative texts that begin with «image of».

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "alt-says-image",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.1.1")],
    title: Text {
        nb: "Den alternative teksten sier at det er et bilde",
        nn: "Den alternative teksten seier at det er eit bilete",
        en: "The alternative text says that it is an image",
    },
    why: Text {
        nb: "De som bruker skjermleser, hører «bilde» to ganger.",
        nn: "Dei som bruker skjermlesar, høyrer «bilete» to gonger.",
        en: "People who use a screen reader hear “image” twice.",
    },
    fix: Text {
        nb: "Begynn med det bildet viser.",
        nn: "Byrj med det biletet viser.",
        en: "Begin with what the image shows.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="a.jpg" alt="Bilde av rådet ved et bord">⟧"#),
        Example::good_html(r#"<img src="a.jpg" alt="Rådet ved et bord">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img[alt]")) {
        let alt = image.attr("alt").unwrap_or("");
        let plain = phrases::plain(alt);
        let opens = phrases::IMAGE_OPENINGS
            .iter()
            .any(|opening| plain.strip_prefix(opening).is_some_and(|rest| rest.starts_with(' ')));
        if !opens || image.is_hidden() {
            continue;
        }
        cx.report(
            image.place(),
            say! {
                nb: "«{alt}» begynner med å si at det er et bilde.",
                nn: "«{alt}» byrjar med å seie at det er eit bilete.",
                en: "“{alt}” begins by saying that it is an image.",
            },
        );
    }
}
