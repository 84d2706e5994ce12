//! Buttons and links that are called something else than what stands on them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Namespace, Page, html, words};

pub static RULE: Rule = Rule {
    id: "label-not-in-name",
    level: Level::Error,
    basis: &[Basis::Wcag("2.5.3"), Basis::Act("2ee8b8"), Basis::Uutilsynet("253aNett2025")],
    title: Text {
        nb: "Navnet sier noe annet enn det som står",
        nn: "Namnet seier noko anna enn det som står",
        en: "The name says something else than what is written",
    },
    why: Text {
        nb: "De som styrer med stemmen, sier det de ser, og ingenting skjer.",
        nn: "Dei som styrer med stemma, seier det dei ser, og ingenting skjer.",
        en: "People who use their voice say what they see, and nothing happens.",
    },
    fix: Text {
        nb: "La navnet i aria-label begynne med teksten som står, eller fjern aria-label.",
        nn: "La namnet i aria-label byrje med teksten som står, eller ta bort aria-label.",
        en: "Let the name in aria-label begin with the text that is written, or remove aria-label.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<button aria-label="Finn">⟧Søk i saker</button>"#),
        Example::bad_html(r#"<label for="a">Poststed</label>⟦<input id="a" aria-label="Kommune">⟧"#),
        Example::good_html(r#"<button aria-label="Søk i saker og møter">Søk i saker</button>"#),
        Example::good_html(r#"<button aria-label="Lukk">X</button>"#),
        Example::good_html(r#"<nav aria-label="Hovedmeny">Menyen</nav>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for control in page.select(css!("[aria-label], [aria-labelledby]")) {
        let named = control.role().is_some_and(|role| role.name_from_content && role.inherits("widget"));
        let (named, text) = if html::is_field(control) {
            (true, html::words_beside(control))
        } else {
            (named, if named { control.visible_text() } else { String::new() })
        };
        if !named || control.is_hidden() || control.namespace() != Namespace::Html {
            continue;
        }
        let name = control.name();
        let said = words::spoken(name);
        let is_word = |word: &String| word.chars().count() > 1 || word.chars().all(|c| c.is_ascii_digit());
        let label = words::spoken(&text);
        // One letter by itself is a sign, not a word.
        if !label.iter().any(is_word) || name.is_empty() || words::contains_words(&said, &label) {
            continue;
        }
        let shorter = words::spoken(&words::without_brackets(&text));
        if !shorter.is_empty() && words::contains_words(&said, &shorter) {
            continue;
        }
        if html::may_be_icon_name(control, &text) {
            cx.unsure(
                control.place(),
                say! {
                    nb: "Det står «{text}», men navnet er «{name}». Siden har ikoner som skrives med ord; se om dette er et ikon.",
                    nn: "Det står «{text}», men namnet er «{name}». Sida har ikon som blir skrivne med ord; sjå om dette er eit ikon.",
                    en: "It says “{text}” but is called “{name}”. The page has icons written as words; see whether this is one.",
                },
            );
            continue;
        }
        cx.report(
            control.place(),
            say! {
                nb: "Det står «{text}», men navnet er «{name}».",
                nn: "Det står «{text}», men namnet er «{name}».",
                en: "It says “{text}” but is called “{name}”.",
            },
        );
    }
}
