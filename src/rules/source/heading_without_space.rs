//! Headings that stay text because no space stands after the number signs.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::markdown::{is_text, texts};
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "heading-without-space",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Own("CommonMark 4.2")],
    title: Text {
        nb: "Overskriften blir til vanlig tekst",
        nn: "Overskrifta blir til vanleg tekst",
        en: "The heading becomes ordinary text",
    },
    why: Text {
        nb: "Leserne ser # foran ordene, og de som går fra overskrift til overskrift, kommer ikke hit.",
        nn: "Lesarane ser # framfor orda, og dei som går frå overskrift til overskrift, kjem ikkje hit.",
        en: "Readers see # before the words, and those who go from heading to heading do not get here.",
    },
    fix: Text {
        nb: "Skriv et mellomrom etter det siste #-tegnet.",
        nn: "Skriv eit mellomrom etter det siste #-teiknet.",
        en: "Write a space after the last # sign.",
    },
    limits: &[],
    examples: &[
        Example::bad("Vi møtes i mai.\n\n⟦##Møter⟧\n\nDet første er i Hamar."),
        Example::bad("⟦#Møter i vår⟧\n\nDet første er i Hamar."),
        Example::good("## Møter\n\nDet første er i Hamar."),
        Example::good("```\n##Møter\n```\n\nSak #4 og #medvirkning\n\n#brukerutvalg #Nav"),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    let Some((body, offset)) = document.body() else { return };
    if !body.starts_with('#') && memchr::memmem::find(body.as_bytes(), b"\n#").is_none() {
        return;
    }
    let mut plain = None;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        if !line.starts_with('#') {
            continue;
        }
        let line = line.trim_end();
        if !is_meant(line) || !is_text(plain.get_or_insert_with(|| texts(body)), start) {
            continue;
        }
        let marks = line.len() - line.trim_start_matches('#').len();
        let (marks, words) = line.split_at(marks);
        cx.report(
            document.place(Span::new(start, start + line.len()).shifted(offset)),
            say! {
                nb: "Det mangler et mellomrom i «{marks}{words}». Skriv «{marks} {words}».",
                nn: "Det manglar eit mellomrom i «{marks}{words}». Skriv «{marks} {words}».",
                en: "A space is missing in “{marks}{words}”. Write “{marks} {words}”.",
            },
        );
    }
}

/// Whether a line is meant as a heading: one sign and a small letter, or several such words, are tags of
/// social media, and a sign and a figure is a number.
fn is_meant(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    let marks = line.len() - words.len();
    let is_tags = marks == 1 && (!words.starts_with(char::is_uppercase) || words.contains('#'));
    (1..=6).contains(&marks) && words.starts_with(|c: char| c.is_alphanumeric() || c == '«') && !is_tags
}
