//! Text that speaks about the reader instead of to the reader.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, lexicon};

pub static RULE: Rule = Rule {
    id: "reader-in-third-person",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Teksten snakker om leseren, ikke til leseren",
        nn: "Teksten snakkar om lesaren, ikkje til lesaren",
        en: "The text speaks about readers, not to them",
    },
    why: Text {
        nb: "Leseren er usikker på om teksten gjelder dem.",
        nn: "Lesaren er usikker på om teksten gjeld dei.",
        en: "Readers are not sure that the text is about them.",
    },
    fix: Text {
        nb: "Skriv «du» når du mener den som leser.",
        nn: "Skriv «du» når du meiner den som les.",
        en: "Write “you” when you mean the reader.",
    },
    limits: &[],
    examples: &[
        Example::bad("⟦Brukeren⟧ må selv sende inn skjemaet."),
        Example::good("Du må sende inn skjemaet."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    // Plans and minutes speak of users as a group.
    if prose.kind != Kind::Page {
        return;
    }
    for (_, _, words) in prose.own_sentences_with(&[Lang::Nb, Lang::Nn], lexicon::THIRD_PERSON, 0) {
        for pair in words.windows(2) {
            let about = pair[0].has(lexicon::THIRD_PERSON) && pair[1].has(lexicon::DUTY);
            if !about || pair[0].is(Word::QUOTED | Word::CODE | Word::FOREIGN) {
                continue;
            }
            let (person, verb) = (prose.word(&pair[0]), prose.word(&pair[1]));
            cx.report(
                prose.place(pair[0].range()),
                say! {
                    nb: "Skriv «du {verb}» hvis «{person}» er den som leser.",
                    nn: "Skriv «du {verb}» viss «{person}» er den som les.",
                    en: "Write “you” if “{person}” is the reader.",
                },
            );
        }
    }
}
