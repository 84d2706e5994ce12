//! Lists written with dashes or numbers in ordinary paragraphs.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "list-in-disguise",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Uutilsynet("131c2025")],
    title: Text {
        nb: "Listen er skrevet som vanlig tekst",
        nn: "Lista er skriven som vanleg tekst",
        en: "The list is written as ordinary text",
    },
    why: Text {
        nb: "De som bruker skjermleser, får ikke vite at det er en liste, eller hvor lang den er.",
        nn: "Dei som bruker skjermlesar, får ikkje vite at det er ei liste, eller kor lang ho er.",
        en: "People who use a screen reader are not told that it is a list, or how long it is.",
    },
    fix: Text {
        nb: "Gjør linjene til en punktliste eller en nummerert liste.",
        nn: "Gjer linjene til ei punktliste eller ei nummerert liste.",
        en: "Make the lines a bulleted or numbered list.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<p>⟧- Brev<br>- Telefon<br>- Oppmøte</p>"),
        Example::bad_html("⟦<p>⟧1) Meld deg på</p><p>2) Møt opp</p><p>3) Si hva du mener</p>"),
        Example::bad_html("⟦<p>⟧• Brev\n• Telefon\n• Oppmøte</p>"),
        Example::good_html("<ul><li>Brev</li><li>Telefon</li></ul>"),
        Example::good_html("<p>1. mars er det møte.</p><p>– Hei, sa hun.</p>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let mut counted_to = 0;
    for paragraph in page.dom.select(css!("p")) {
        if paragraph.is_hidden() || paragraph.index() < counted_to {
            continue;
        }
        let lines = html::lines(paragraph);
        let within = lines.iter().filter(|line| html::opens_as_item(line)).count();
        let mut run = usize::from(lines.len() == 1 && within == 1);
        let mut last = paragraph;
        while run > 0
            && let Some(next) = last.next_element().filter(|n| n.is("p"))
            && html::lines(next).first().is_some_and(|line| html::opens_as_item(line))
        {
            run += 1;
            last = next;
        }
        // Two dashes may be two people talking; three in a row are a list.
        if within < 2 && run < 3 {
            continue;
        }
        counted_to = last.after();
        let items = within.max(run);
        cx.report(
            paragraph.place(),
            say! {
                nb: "{items} linjer begynner som punkter i en liste.",
                nn: "{items} linjer byrjar som punkt i ei liste.",
                en: "{items} lines begin like items of a list.",
            },
        );
    }
}
