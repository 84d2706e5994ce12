//! Rows that were meant as a table and stay text.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, number, say};
use crate::source::markdown::{is_text, texts};
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "table-not-made",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Own("GitHub Flavored Markdown 4.10")],
    title: Text {
        nb: "Radene blir ikke en tabell",
        nn: "Radene blir ikkje ein tabell",
        en: "The rows do not become a table",
    },
    why: Text {
        nb: "Alt havner på samme linje, og ingen ser hva som hører sammen.",
        nn: "Alt hamnar på same linje, og ingen ser kva som høyrer saman.",
        en: "Everything ends on one line, and nobody sees what belongs together.",
    },
    fix: Text {
        nb: "Skriv | mellom kolonnene. Skriv en linje som | --- | --- | under den første raden, med like mange kolonner som raden.",
        nn: "Skriv | mellom kolonnane. Skriv ei linje som | --- | --- | under den første rada, med like mange kolonnar som rada.",
        en: "Write | between the columns. Write a line such as | --- | --- | below the first row, with as many columns as the row.",
    },
    limits: &[],
    examples: &[
        Example::bad("Møtene:\n\n⟦| Dato | Sted |⟧\n| 4. mai | Hamar |\n| 8. juni | Voss |"),
        Example::bad("⟦| Dato | Sted |⟧\n| --- |\n| 4. mai | Hamar |"),
        Example::bad("Møtene:\n\n⟦Dato\tSted⟧\n4. mai\tHamar\n8. juni\tVoss"),
        Example::good("| Dato | Sted |\n| --- | --- |\n| 4. mai | Hamar |"),
        Example::good("```\n| Dato | Sted |\n| 4. mai | Hamar |\n```\n\nVelg A | B, eller C."),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    let Some((body, offset)) = document.body() else { return };
    if memchr::memchr2(b'|', b'\t', body.as_bytes()).is_none() {
        return;
    }
    let mut plain = None;
    let mut rows: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive('\n').chain([""]) {
        let begins = at;
        at += line.len();
        if rows.is_empty() && memchr::memchr2(b'|', b'\t', line.as_bytes()).is_none() {
            continue;
        }
        let words = line.trim();
        let start = begins + (line.len() - line.trim_start().len());
        if between(words).is_some() {
            rows.push((start, words));
            continue;
        }
        if let [(first, head), (_, line), ..] = rows[..]
            // Nearly all are tables; no need to look closer at those.
            && !(is_line(line) && columns(line) == columns(head))
            && let Some(cut) = between(head)
            && is_text(plain.get_or_insert_with(|| texts(body)), first + cut)
        {
            let place = document.place(Span::new(first, first + head.len()).shifted(offset));
            cx.report(place, message(&rows));
        }
        rows.clear();
    }
}

/// Where the first columns of a row part: at a tab, or at a line with something on each side.
fn between(row: &str) -> Option<usize> {
    let outer = row.bytes().take_while(|byte| *byte == b'|').count();
    let find = |byte, from: usize| memchr::memchr(byte, &row.as_bytes()[from..]).map(|at| from + at);
    let at = find(b'\t', 0).or_else(|| find(b'|', outer))?;
    let is_row = row[at..].starts_with('\t') || outer > 0 || row.contains(" | ");
    (at > 0 && is_row).then_some(at)
}

fn columns(row: &str) -> usize {
    row.trim_matches('|').split('|').count()
}

/// Whether it is the line between the head of a table and its other rows.
fn is_line(row: &str) -> bool {
    row.contains('-') && row.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '))
}

fn message(rows: &[(usize, &str)]) -> Message {
    let first = rows[0].1;
    let wanted = columns(first);
    if first.contains('\t') {
        return say! {
            nb: "Her står det tabulator mellom kolonnene. Slik blir det når en tabell limes inn.",
            nn: "Her står det tabulator mellom kolonnane. Slik blir det når ein tabell blir limt inn.",
            en: "There are tabs between the columns here, as when a table is pasted.",
        };
    }
    match rows.iter().find(|(_, row)| is_line(row)) {
        Some((_, line)) if columns(line) != wanted => {
            let has = columns(line);
            let column = Text { nb: "kolonne", nn: "kolonne", en: "column" };
            let columns = Text { nb: "kolonner", nn: "kolonnar", en: "columns" };
            let Message { nb, nn, en } = number(wanted, column, columns);
            say! {
                nb: "Den første raden har {nb}, men linjen med streker under har {has}.",
                nn: "Den første rada har {nn}, men linja med strekar under har {has}.",
                en: "The first row has {en}, but the line of hyphens below has {has}.",
            }
        }
        _ => {
            let line = format!("|{}", " --- |".repeat(wanted.min(12)));
            say! {
                nb: "Under den første raden mangler linjen «{line}».",
                nn: "Under den første rada manglar linja «{line}».",
                en: "The line “{line}” is missing below the first row.",
            }
        }
    }
}
