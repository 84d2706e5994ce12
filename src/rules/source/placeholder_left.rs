//! Sentences from the files that `klarside new` makes, which tell the writer what to write there.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Content, Document, Span};

pub static RULE: Rule = Rule {
    id: "placeholder-left",
    level: Level::Warning,
    basis: &[Basis::Own("klarspråk")],
    title: Text {
        nb: "Teksten er ikke skrevet ennå",
        nn: "Teksten er ikkje skriven enno",
        en: "The text is not written yet",
    },
    why: Text {
        nb: "Leseren finner en beskjed til den som skriver, i stedet for det hun leter etter.",
        nn: "Lesaren finn ein beskjed til den som skriv, i staden for det ho leitar etter.",
        en: "Readers find a note to the writer instead of what they look for.",
    },
    fix: Text {
        nb: "Skriv teksten, eller ta bort overskriften og setningen.",
        nn: "Skriv teksten, eller ta bort overskrifta og setninga.",
        en: "Write the text, or take out the heading and the sentence.",
    },
    limits: &[],
    examples: &[
        Example::bad("## Slik kommer du fram\n\n⟦Skriv hvordan man finner fram⟧, og hvem som møter deg."),
        Example::bad("⟦Lorem ipsum⟧ dolor sit amet."),
        Example::good("Skriv til sekretariatet hvis du trenger hjelp til å finne fram."),
    ],
    check: Check::Source(check),
};

/// How they begin; a test in `commands::scaffold` sees that none is left out.
pub const PLACEHOLDERS: &[&str] = &[
    "Skriv teksten her",
    "Skriv hvordan man finner fram",
    "Skriv korleis ein finn fram",
    "Skriv hva som er vanskelig, for hvem",
    "Skriv hva som er viktigst for utvalget",
    "Skriv kva som er viktigast for utvalet",
    "Skriv kort om hver sak",
    "Skriv kort om kvar sak",
    "Skriv rådene som korte punkter",
    "Skriv råda som korte punkt",
    "Lorem ipsum",
    "SETT INN",
    "kl. XX",
    "TODO",
    "FIXME",
];

static FINDERS: LazyLock<Vec<Finder<'static>>> =
    LazyLock::new(|| PLACEHOLDERS.iter().map(|placeholder| Finder::new(*placeholder)).collect());

fn check(document: &Document, cx: &mut Cx) {
    let Content::Markdown { body, .. } = document.content else { return };
    let text = document.slice(body);
    for (placeholder, finder) in PLACEHOLDERS.iter().zip(&*FINDERS) {
        for at in finder.find_iter(text.as_bytes()) {
            let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let end = at + placeholder.len();
            if is_part(text[..at].chars().next_back()) || is_part(text[end..].chars().next()) {
                continue;
            }
            let found = Span::new(at, end);
            cx.report(
                document.place(found.shifted(body.start as usize)),
                say! {
                    nb: "«{placeholder} …» er en beskjed til deg som skriver.",
                    nn: "«{placeholder} …» er ein beskjed til deg som skriv.",
                    en: "“{placeholder} …” is a note to you who write.",
                },
            );
        }
    }
}
