//! Which language a text is written in: Bokmål, Nynorsk, Northern Sami or English.
//!
//! In: words with what the lists say of them. Out: how many marks each language has. About 150
//! marker words a language, endings and Sami letters; enough from some twenty words on.

use super::count::Word;
use super::lexicon::{MARKS_EN, MARKS_NB, MARKS_NN, MARKS_NORWEGIAN, MARKS_SE};
use crate::lang::Lang;

/// The marks found so far.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Guess {
    pub(crate) nb: u32,
    pub(crate) nn: u32,
    pub(crate) se: u32,
    pub(crate) en: u32,
    /// Norwegian of either kind.
    pub(crate) norwegian: u32,
    pub(crate) words: u32,
}

impl Guess {
    /// The marks in some words; quotations and marked foreign words do not count.
    pub(crate) fn of(words: &[Word]) -> Guess {
        const LISTED: u64 = MARKS_NB | MARKS_NN | MARKS_SE | MARKS_EN | MARKS_NORWEGIAN;
        const SIGNS: u32 =
            Word::ENDING_NB | Word::ENDING_NN | Word::ENDING_EN | Word::SAMI_LETTERS | Word::NORDIC_LETTERS;
        let mut guess = Guess::default();
        for word in words {
            if word.is(Word::URL | Word::NUMBER | Word::CODE | Word::FOREIGN | Word::QUOTED) {
                continue;
            }
            guess.words += 1;
            if !word.has(LISTED) && !word.is(SIGNS) {
                continue;
            }
            guess.nb += u32::from(word.has(MARKS_NB)) * 2 + u32::from(word.is(Word::ENDING_NB));
            guess.nn += u32::from(word.has(MARKS_NN)) * 2 + u32::from(word.is(Word::ENDING_NN));
            guess.en += u32::from(word.has(MARKS_EN)) * 2 + u32::from(word.is(Word::ENDING_EN));
            guess.se += u32::from(word.has(MARKS_SE)) * 2 + u32::from(word.is(Word::SAMI_LETTERS)) * 2;
            guess.norwegian += u32::from(word.has(MARKS_NORWEGIAN | MARKS_NB | MARKS_NN))
                + u32::from(word.is(Word::NORDIC_LETTERS));
        }
        guess
    }

    pub(crate) fn add(&mut self, other: Guess) {
        self.nb += other.nb;
        self.nn += other.nn;
        self.se += other.se;
        self.en += other.en;
        self.norwegian += other.norwegian;
        self.words += other.words;
    }

    /// The language, when the marks are enough to tell.
    pub(crate) fn lang(&self) -> Option<Lang> {
        let norwegian = self.norwegian + self.nb.max(self.nn);
        let best = norwegian.max(self.se).max(self.en);
        // At least a mark in eight words, and no other language near.
        if best * 8 < self.words || best < 2 {
            return None;
        }
        if best == self.se && self.se * 2 > norwegian * 3 && self.se * 2 > self.en * 3 {
            return Some(Lang::Se);
        }
        if best == self.en && self.en * 2 > norwegian * 3 && self.en * 2 > self.se * 3 {
            return Some(Lang::En);
        }
        if best == norwegian && norwegian * 2 > self.se * 3 && norwegian * 2 > self.en * 3 {
            return match (self.nb, self.nn) {
                (nb, nn) if nb * 2 >= nn * 3 && nb > 1 => Some(Lang::Nb),
                (nb, nn) if nn * 2 >= nb * 3 && nn > 1 => Some(Lang::Nn),
                _ => None,
            };
        }
        None
    }
}
