//! Links to documents that do not say what kind of file they are.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, html, phrases};

pub static RULE: Rule = Rule {
    id: "link-to-file-untold",
    level: Level::Error,
    basis: &[Basis::Wcag("2.4.4"), Basis::Council("V47"), Basis::Requirement("A01")],
    title: Text {
        nb: "Lenken sier ikke at den fører til en fil",
        nn: "Lenkja seier ikkje at ho fører til ei fil",
        en: "The link does not say that it leads to a file",
    },
    why: Text {
        nb: "De som er på mobil eller bruker skjermleser, får en fil de kanskje ikke kan åpne.",
        nn: "Dei som er på mobil eller bruker skjermlesar, får ei fil dei kanskje ikkje kan opne.",
        en: "People on a phone or with a screen reader get a file they may not be able to open.",
    },
    fix: Text {
        nb: "Si i lenken hva slags fil det er, og gjerne hvor stor den er.",
        nn: "Sei i lenkja kva slags fil det er, og gjerne kor stor ho er.",
        en: "Say in the link what kind of file it is, and preferably how large.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="/referat.pdf">⟧Referat fra mars</a>"#),
        Example::good_html(r#"<a href="/referat.pdf">Referat fra mars (PDF, 120 kB)</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    // The element looked at last, and what it says.
    let mut last: Option<(Node, String)> = None;
    for link in page.select(css!("a[href]")) {
        let file = html::file_name(link.attr("href").unwrap_or(""));
        let Some((_, ending)) = file.rsplit_once('.') else { continue };
        let ending = ending.to_ascii_lowercase();
        let Some((kind, words)) = phrases::FILE_KINDS.iter().find(|(kind, _)| *kind == ending) else {
            continue;
        };
        let name = link.name().to_lowercase();
        if let Some(parent) =
            link.parent().filter(|parent| last.as_ref().is_none_or(|(known, _)| known != parent))
        {
            last = Some((parent, parent.text().to_lowercase()));
        }
        let around = last.as_ref().map_or("", |(_, text)| text);
        let told = words.iter().any(|word| name.contains(word) || around.contains(&format!("({word}")));
        if told || link.is_hidden() {
            continue;
        }
        let name = link.name();
        cx.ask(
            link.place(),
            say! {
                nb: "Lenken «{name}» fører til en fil av typen {kind}.",
                nn: "Lenkja «{name}» fører til ei fil av typen {kind}.",
                en: "The link “{name}” leads to a {kind} file.",
            },
        );
    }
}
