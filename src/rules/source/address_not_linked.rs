//! Addresses on the net that stand in the text and lead nowhere.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "address-not-linked",
    level: Level::Warning,
    basis: &[Basis::Council("V47")],
    title: Text {
        nb: "Nettadressen står i teksten og er ikke en lenke",
        nn: "Nettadressa står i teksten og er ikkje ei lenkje",
        en: "An address stands in the text and is no link",
    },
    why: Text {
        nb: "Leserne må kopiere adressen for å komme dit, og skjermlesere leser den tegn for tegn.",
        nn: "Lesarane må kopiere adressa for å kome dit, og skjermlesarar les ho teikn for teikn.",
        en: "Readers must copy the address to get there, and screen readers spell it out.",
    },
    fix: Text {
        nb: "Skriv hva siden heter, og lag en lenke: [Nav Hamar](https://www.nav.no/hamar).",
        nn: "Skriv kva sida heiter, og lag ei lenkje: [Nav Hamar](https://www.nav.no/hamar).",
        en: "Write what the page is called and make a link: [Nav Hamar](https://www.nav.no/hamar).",
    },
    limits: &[],
    examples: &[
        Example::bad("Se ⟦https://www.nav.no/hamar⟧. Der står mer."),
        Example::bad("Les mer på ⟦www.nav.no⟧, eller ring."),
        Example::good("Les mer hos [Nav Hamar](https://www.nav.no/hamar)."),
        Example::good("Skriv `https://www.nav.no` i feltet.\n\n[nav]: https://www.nav.no\n"),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    let Some((body, offset)) = document.body() else { return };
    if !body.contains("://") && !body.contains("www.") {
        return;
    }
    let mut at = offset;
    let mut in_code = false;
    for line in body.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let words = line.trim_start();
        if words.starts_with("```") || words.starts_with("~~~") {
            in_code = !in_code;
        }
        // `[name]: address` says where a link goes.
        if in_code || words.starts_with("```") || (words.starts_with('[') && words.contains("]:")) {
            continue;
        }
        let mut from = 0;
        while let Some(found) = next(&line[from..]) {
            let begin = from + found;
            let rest = &line[begin..];
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»'));
            let address =
                rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
            from = begin + address.len().max(1);
            while !line.is_char_boundary(from) {
                from += 1;
            }
            let before = line[..begin].chars().next_back();
            let is_linked = before.is_some_and(|c| matches!(c, '<' | '[' | '"' | '\'' | '=' | '/'))
                // What was meant as a link has a rule of its own.
                || line[..begin].ends_with("] (")
                || line[..begin].matches('`').count() % 2 == 1
                || line[..begin].rfind("](").is_some_and(|open| !line[open..begin].contains(')'));
            let is_word = before.is_some_and(char::is_alphanumeric);
            if is_linked || is_word || !address.contains('.') {
                continue;
            }
            cx.report(
                document.place(Span::new(start + begin, start + begin + address.len())),
                say! {
                    nb: "«{address}» er ikke en lenke.",
                    nn: "«{address}» er ikkje ei lenkje.",
                    en: "“{address}” is no link.",
                },
            );
        }
    }
}

/// Where the next address begins.
fn next(text: &str) -> Option<usize> {
    ["https://", "http://", "www."].iter().filter_map(|start| text.find(start)).min()
}
