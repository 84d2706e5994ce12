//! Links without any words.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "link-without-name",
    level: Level::Error,
    basis: &[
        Basis::Wcag("2.4.4"),
        Basis::Wcag("4.1.2"),
        Basis::Wcag("1.1.1"),
        Basis::Act("c487ae"),
        Basis::Uutilsynet("nett-2.4.4a"),
        Basis::Uutilsynet("111b2025"),
        Basis::Council("V47"),
        Basis::Requirement("A01"),
    ],
    title: Text { nb: "Lenken har ingen tekst", nn: "Lenkja har ingen tekst", en: "The link has no text" },
    why: Text {
        nb: "De som får siden lest opp, hører bare «lenke» og vet ikke hvor den fører.",
        nn: "Dei som får sida lesen opp, høyrer berre «lenkje» og veit ikkje kvar ho fører.",
        en: "People who have the page read aloud hear only “link” and cannot tell where it goes.",
    },
    fix: Text {
        nb: "Skriv en lenketekst som sier hva man finner der. Er lenken et bilde, så beskriv målet i den alternative teksten.",
        nn: "Skriv ein lenkjetekst som seier kva ein finn der. Er lenkja eit bilete, så skriv målet i den alternative teksten.",
        en: "Write a link text that says what is found there. If the link is an image, describe the target in its alternative text.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="/saker/">⟧</a>"#),
        Example::bad_html(r#"⟦<a href="/"⟧><img src="logo.svg" alt=""></a>"#),
        Example::bad_html(r#"<svg viewBox="0 0 9 9">⟦<a href="/saker/">⟧<circle r="4"/></a></svg>"#),
        Example::good_html(r#"<svg viewBox="0 0 9 9"><a href="/saker/"><text>Alle saker</text></a></svg>"#),
        Example::good_html(r#"<a href="/saker/">Alle saker</a>"#),
        Example::good_html(r#"<a href="/"><img src="logo.svg" alt="Til forsiden"></a>"#),
        Example::good_html(r#"<a name="her"></a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    // Links in drawings are known by their address.
    for link in page.select(css!("a, area, [href], [xlink:href], [role]")) {
        let is_link = link.role().is_some_and(|role| role.inherits("link"));
        if !is_link || !link.is_exposed() || !link.is_nameless() {
            continue;
        }
        let message = match link.attr("href").map(|href| page.as_written(href)) {
            Some(target) if !target.trim().is_empty() => say! {
                nb: "Lenken til «{target}» har ingen tekst.",
                nn: "Lenkja til «{target}» har ingen tekst.",
                en: "The link to “{target}” has no text.",
            },
            _ => say! {
                nb: "En lenke har ingen tekst.",
                nn: "Ei lenkje har ingen tekst.",
                en: "A link has no text.",
            },
        };
        cx.report(link.place(), message);
    }
}
