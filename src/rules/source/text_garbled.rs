//! Letters lost when a text was saved in one encoding and read in another.

use std::fmt::Write as _;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::markdown::{is_text, texts};
use crate::source::{Content, Document, Span, TroubleKind, garbled};

pub static RULE: Rule = Rule {
    id: "text-garbled",
    level: Level::Error,
    basis: &[Basis::Wcag("3.1.1"), Basis::Own("Unicode 3.9")],
    title: Text {
        nb: "Bokstaver er blitt til andre tegn",
        nn: "Bokstavar er blitt til andre teikn",
        en: "Letters have become other characters",
    },
    why: Text {
        nb: "Ordene kan ikke leses, og skjermlesere leser opp hvert av de rare tegnene.",
        nn: "Orda kan ikkje lesast, og skjermlesarar les opp kvart av dei rare teikna.",
        en: "The words cannot be read, and screen readers say each of the odd characters.",
    },
    fix: Text {
        nb: "Hent teksten på nytt der den kom fra, og lagre filen som UTF-8. Eller skriv ordene om igjen.",
        nn: "Hent teksten på nytt der han kom frå, og lagre fila som UTF-8. Eller skriv orda om igjen.",
        en: "Fetch the text again from where it came, and save the file as UTF-8. Or write the words again.",
    },
    limits: &[],
    examples: &[
        Example::bad("⟦MÃ¸tet⟧ er pÃ¥ tirsdag."),
        Example::bad("Vi møtes i mai ⟦â€“⟧ i Hamar."),
        Example::bad_site(&[("content/side.md", "---\ntittel: ⟦MÃ¸te⟧\n---\n\nTekst.\n")]),
        Example::good("Vi møtes på Åse – «Ærlig talt», sa Nav."),
        Example::good("Programmet skrev `mÃ¸te` i stedet for møte."),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    // A file that is not UTF-8 is told of as a whole.
    let is_told = document.trouble.iter().any(|t| matches!(t.kind, TroubleKind::NotUtf8(_)));
    if is_told || !document.path.starts_with("content/") {
        return;
    }
    let text = &document.text;
    let mut places = garbled::places(text).peekable();
    if places.peek().is_none() {
        return;
    }
    let body = match document.content {
        Content::Markdown { body, .. } => body.start as usize,
        _ => text.len(),
    };
    let plain = document.body().map(|(body, _)| texts(body)).unwrap_or_default();
    let mut found = places.filter(|place| place.start < body || is_text(&plain, place.start - body));
    let Some(first) = found.next() else { return };
    let more = found.count();
    let (range, meant) = garbled::word(text, &first);
    let word: String = text[range.clone()].chars().take(40).collect();
    let mut message = match meant {
        Some(meant) => say! {
            nb: "«{word}» skulle nok vært «{meant}».",
            nn: "«{word}» skulle nok vore «{meant}».",
            en: "“{word}” was most likely meant to be “{meant}”.",
        },
        None => say! {
            nb: "I «{word}» er bokstaver gått tapt.",
            nn: "I «{word}» er bokstavar gått tapt.",
            en: "Letters are lost in “{word}”.",
        },
    };
    if more > 0 {
        let _ = write!(message.nb, " Slike tegn står {more} steder til i filen.");
        let _ = write!(message.nn, " Slike teikn står {more} stader til i fila.");
        let _ = write!(message.en, " There are {more} more such places in the file.");
    }
    cx.report(document.place(Span::new(range.start, range.end)), message);
}
