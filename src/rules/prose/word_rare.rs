//! Words few readers meet.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, compounds, lexicon, spelling};

/// In tenths of the Zipf scale.
const MIN_ZIPF: Limit = Limit { name: "min-zipf-tenths", default: 30, by_kind: &[("quotation", 0)] };

pub static RULE: Rule = Rule {
    id: "word-rare",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("wordfreq")],
    title: Text { nb: "Ordet er sjeldent", nn: "Ordet er sjeldan brukt", en: "The word is rare" },
    why: Text {
        nb: "Ord som folk sjelden møter, stopper dem i lesingen.",
        nn: "Ord som folk sjeldan møter, stoppar dei i lesinga.",
        en: "Words that people seldom meet slow them down.",
    },
    fix: Text {
        nb: "Bruk et vanligere ord, eller forklar ordet.",
        nn: "Bruk eit vanlegare ord, eller forklar ordet.",
        en: "Use a more common word, or explain it.",
    },
    limits: &[MIN_ZIPF],
    examples: &[
        Example::bad("Utvalget ga en ⟦henstilling⟧ til Nav."),
        Example::good("Utvalget ga et råd til Nav."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    let min = cx.limit(MIN_ZIPF);
    if min == 0 || prose.kind == Kind::Quotation {
        return;
    }
    let skip = Word::URL
        | Word::NUMBER
        | Word::CAPITAL
        | Word::CODE
        | Word::QUOTED
        | Word::FOREIGN
        | Word::GLOSSARY
        | Word::EXPLAINED;
    // What is marked while counting spares a look at every word.
    let quick = min <= lexicon::RARE;
    let mut seen = lexicon::Seen::default();
    for (_, sentence, words) in prose.own_sentences(&[Lang::Nb]) {
        let passes = quick && sentence.marks & Word::RARE == 0;
        if usize::from(sentence.most_letters) < lexicon::RARE_LETTERS || passes {
            continue;
        }
        for word in words {
            // What is made of common words, or is a form of one, is not rare to readers.
            if (quick && !word.is(Word::RARE))
                || usize::from(word.letters) < lexicon::RARE_LETTERS
                || !lexicon::is_rarer(word.lex, min)
                || word.is(skip)
                || compounds::is_known_by_parts(word.hash, prose.word(word))
            {
                continue;
            }
            let written = prose.word(word);
            if !written.chars().all(char::is_alphabetic)
                || prose.is_in_address(word)
                || !seen.insert(word.hash)
            {
                continue;
            }
            let message = if let Some(plain) = compounds::common_for(&written.to_lowercase()) {
                say! {
                    nb: "«{written}» er et ord folk sjelden møter. Skriv heller: {plain}.",
                    nn: "«{written}» er eit ord folk sjeldan møter. Skriv heller: {plain}.",
                    en: "“{written}” is a word that people seldom meet. Write instead: {plain}.",
                }
            } else if word.zipf().is_some() {
                say! {
                    nb: "«{written}» er et ord folk sjelden møter.",
                    nn: "«{written}» er eit ord folk sjeldan møter.",
                    en: "“{written}” is a word that people seldom meet.",
                }
            } else if let Some(meant) = spelling::meant(word.hash, written) {
                say! {
                    nb: "«{written}» ligner på «{meant}». Er det skrevet riktig?",
                    nn: "«{written}» liknar på «{meant}». Er det skrive rett?",
                    en: "“{written}” looks like “{meant}”. Is it spelled right?",
                }
            } else {
                say! {
                    nb: "«{written}» er ikke blant de 50 000 vanligste ordene.",
                    nn: "«{written}» er ikkje blant dei 50 000 vanlegaste orda.",
                    en: "“{written}” is not among the 50,000 most common words.",
                }
            };
            cx.report(prose.place(word.range()), message);
        }
    }
}
