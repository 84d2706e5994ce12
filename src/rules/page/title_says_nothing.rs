//! Page titles that do not tell what the page is about.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Namespace, Node, Page, html, name, phrases};

pub static RULE: Rule = Rule {
    id: "title-says-nothing",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.4.2"), Basis::Uutilsynet("nett-2.4.2a")],
    title: Text {
        nb: "Tittelen sier ikke hva siden handler om",
        nn: "Tittelen seier ikkje kva sida handlar om",
        en: "The title does not tell what the page is about",
    },
    why: Text {
        nb: "De som har mange faner eller bruker skjermleser, kjenner siden igjen på tittelen.",
        nn: "Dei som har mange faner eller bruker skjermlesar, kjenner sida att på tittelen.",
        en: "People with many tabs open, and people who use a screen reader, know the page by its title.",
    },
    fix: Text {
        nb: "Skriv i tittelen hva siden handler om, og så hvem som står bak.",
        nn: "Skriv i tittelen kva sida handlar om, og så kven som står bak.",
        en: "Say in the title what the page is about, and then who publishes it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "<html lang=nb>⟦<title>⟧Untitled document</title><p>Møter i året som kommer</p></html>",
        ),
        Example::bad_html("<html lang=nb>⟦<title>⟧side2.html</title><p>Møter i året som kommer</p></html>"),
        Example::bad_html(
            "<html lang=nb>⟦<title>⟧Storvik</title><main><h1>Møter</h1><p>Her finner du møtene som utvalget skal ha i året som kommer, med sakene vi tar opp og hvordan du kan delta på hvert møte hos oss.</p></main></html>",
        ),
        Example::good_html(
            "<html lang=nb><title>Møter – Storvik</title><h1>Møter</h1><p>Alle møtene</p></html>",
        ),
    ],
    check: Check::Page(check),
};

/// Pages with fewer words than this may have all of them in the title.
const FEW_WORDS: usize = 25;

fn check(page: &Page, cx: &mut Cx) {
    let Some(title) = page.dom.select(css!("title")).find(|n| n.namespace() == Namespace::Html) else {
        return;
    };
    let text = name::collapsed(&title.text());
    if text.is_empty() {
        return;
    }
    if phrases::EMPTY_TITLES.contains(&phrases::plain(&text).as_str()) || html::looks_like_page_file(&text) {
        cx.report(
            title.place(),
            say! {
                nb: "Tittelen er bare «{text}».",
                nn: "Tittelen er berre «{text}».",
                en: "The title is just “{text}”.",
            },
        );
        return;
    }
    // Most titles have the name of the page as its heading has it.
    let is_in_title = |name: &str| text.contains(name) && name.split(' ').any(is_long);
    if html::headings(&page.dom).any(|heading| is_in_title(heading.name())) {
        return;
    }
    let wanted = stems(&text);
    let shares = |text: &str| stems(text).iter().any(|stem| wanted.contains(stem));
    if wanted.is_empty() || html::headings(&page.dom).any(|heading| shares(heading.name())) {
        return;
    }
    let main = page.dom.elements().find(|n| n.has_role("main")).or(page.dom.body());
    let Some(content) = main.map(Node::visible_text) else { return };
    if content.split(' ').count() < FEW_WORDS || shares(&content) {
        return;
    }
    cx.unsure(
        title.place(),
        say! {
            nb: "Ingen av ordene i tittelen «{text}» står i innholdet. Sier tittelen hva siden handler om?",
            nn: "Ingen av orda i tittelen «{text}» står i innhaldet. Seier tittelen kva sida handlar om?",
            en: "None of the words of the title “{text}” is in the content. Does it tell what the page is about?",
        },
    );
}

fn is_long(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphanumeric()).count() >= 4
}

/// The beginnings of the longer words, so that other forms of them count too.
fn stems(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| is_long(word));
    words.map(|word| word.chars().take(5).collect()).collect()
}
