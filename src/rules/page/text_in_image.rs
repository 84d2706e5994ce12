//! Pictures that may be made of text.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html, phrases};

pub static RULE: Rule = Rule {
    id: "text-in-image",
    level: Level::Tip,
    basis: &[Basis::Wcag("1.4.5"), Basis::Uutilsynet("nett-1.4.5a")],
    title: Text {
        nb: "Bildet ser ut til å inneholde tekst",
        nn: "Biletet ser ut til å innehalde tekst",
        en: "The image seems to contain text",
    },
    why: Text {
        nb: "Tekst i et bilde kan ikke forstørres, endres eller oversettes.",
        nn: "Tekst i eit bilete kan ikkje forstørrast, endrast eller omsetjast.",
        en: "Text in an image cannot be enlarged, changed or translated.",
    },
    fix: Text {
        nb: "Skriv teksten på siden i stedet, hvis bildet mest er tekst.",
        nn: "Skriv teksten på sida i staden, om biletet mest er tekst.",
        en: "Write the text on the page instead, if the image is mostly text.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<img src="/plakat-mote.png" alt="Velkommen til møte 3. mars klokka 18">⟧"#),
        Example::good_html(r#"<img src="/mote.jpg" alt="Rådet samlet rundt et bord">"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for image in page.select(css!("img, input")) {
        let file = html::file_name(image.attr("src").unwrap_or(""));
        let is_picture = image.is("img") || image.keyword("type").as_deref() == Some("image");
        let name = image.name();
        if !is_picture || image.is_hidden() || name.is_empty() || !phrases::says_poster(file) {
            continue;
        }
        cx.unsure(
            image.place(),
            say! {
                nb: "Bildet «{file}» ser ut til å være mest tekst. Kan teksten stå på siden i stedet?",
                nn: "Biletet «{file}» ser ut til å vere mest tekst. Kan teksten stå på sida i staden?",
                en: "The image “{file}” seems to be mostly text. Can the text be on the page instead?",
            },
        );
    }
}
