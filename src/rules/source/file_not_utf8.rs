//! Text saved in another encoding than UTF-8.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, number, say};
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "file-not-utf8",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Filen er ikke lagret som UTF-8",
        nn: "Fila er ikkje lagra som UTF-8",
        en: "The file is not saved as UTF-8",
    },
    why: Text {
        nb: "Bokstaver som æ, ø og å blir til tegn ingen kan lese, særlig for dem som bruker skjermleser.",
        nn: "Bokstavar som æ, ø og å blir til teikn ingen kan lese, særleg for dei som bruker skjermlesar.",
        en: "Letters such as æ, ø and å turn into signs nobody can read, least of all with a screen reader.",
    },
    fix: Text {
        nb: "Åpne filen i redigeringsprogrammet og lagre den på nytt med tegnkodingen UTF-8.",
        nn: "Opne fila i redigeringsprogrammet og lagre ho på nytt med teiknkodinga UTF-8.",
        en: "Open the file in your editor and save it again with the encoding UTF-8.",
    },
    limits: &[],
    examples: &[Example::good_site(&[("content/side.md", "---\ntittel: Språk på øya\n---\n")])],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if let TroubleKind::NotUtf8(count) = trouble.kind {
            let file = document.name();
            let letter = Text { nb: "tegn", nn: "teikn", en: "character" };
            let Message { nb, nn, en } = number(count, letter, Text { en: "characters", ..letter });
            cx.report(
                document.place(trouble.span),
                say! {
                    nb: "«{file}» er ikke lagret som UTF-8. {nb} kan ikke leses, det første her.",
                    nn: "«{file}» er ikkje lagra som UTF-8. {nn} kan ikkje lesast, det første her.",
                    en: "“{file}” is not saved as UTF-8. {en} cannot be read, the first one here.",
                },
            );
        }
    }
}
