//! Which language a text is written in: Bokmål, Nynorsk, Northern Sami or English.
//!
//! In: words with what the lists say of them. Out: how many marks each language has. About 150
//! marker words a language, endings and Sami letters; enough from some twenty words on.

use super::count::Word;
use super::lexicon::{MARKS_EN, MARKS_NB, MARKS_NN, MARKS_NORWEGIAN, MARKS_SE};
use crate::lang::Lang;

/// The marks of words as they are counted: one sum for all languages, with a lane of 24 bits for each. What a
/// word adds is looked up by its flags and its marks, without a choice.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    lanes: u128,
    words: u32,
}

const LANE: u32 = 24;
/// These flags lie side by side, and so do the two sorts of letters and the three endings.
const FLAGS: u32 = MARKS_NB.trailing_zeros();
const LETTERS: u32 = Word::SAMI_LETTERS.trailing_zeros();
const ENDINGS: u32 = Word::ENDING_NB.trailing_zeros();

impl Tally {
    /// Takes a word that is no address and no number.
    #[inline]
    pub(crate) fn take(&mut self, lex: u64, marks: u32) {
        let signs = (marks >> LETTERS & 3) | (marks >> ENDINGS & 7) << 2;
        let sum = OF_FLAGS[(lex >> FLAGS & 31) as usize] + OF_SIGNS[signs as usize];
        self.lanes = self.lanes.wrapping_add(sum);
        self.words += 1;
    }

    pub(crate) fn guess(self) -> Guess {
        let lane = |n: u32| (self.lanes >> (n * LANE)) as u32 & ((1 << LANE) - 1);
        let [nb, nn, se, en, norwegian] = [0, 1, 2, 3, 4].map(lane);
        Guess { nb, nn, se, en, norwegian, words: self.words }
    }
}

const fn lanes(marks: [bool; 5]) -> u128 {
    let [nb, nn, se, en, norwegian] = marks;
    nb as u128
        | (nn as u128) << LANE
        | (se as u128) << (2 * LANE)
        | (en as u128) << (3 * LANE)
        | (norwegian as u128) << (4 * LANE)
}

/// By the flags of the lists, [`MARKS_NB`] first.
const OF_FLAGS: [u128; 32] = {
    let mut table = [0; 32];
    let mut i = 0;
    while i < 32 {
        let lex = (i as u64) << FLAGS;
        let own = [lex & MARKS_NB != 0, lex & MARKS_NN != 0, lex & MARKS_SE != 0, lex & MARKS_EN != 0, false];
        let norwegian = lex & (MARKS_NORWEGIAN | MARKS_NB | MARKS_NN) != 0;
        table[i] = 2 * lanes(own) + lanes([false, false, false, false, norwegian]);
        i += 1;
    }
    table
};

/// By the letters, then the endings.
const OF_SIGNS: [u128; 32] = {
    let mut table = [0; 32];
    let mut i = 0;
    while i < 32 {
        let marks = (i as u32 & 3) << LETTERS | (i as u32 >> 2) << ENDINGS;
        let nb = marks & Word::ENDING_NB != 0;
        let nn = marks & Word::ENDING_NN != 0;
        let en = marks & Word::ENDING_EN != 0;
        let nordic = marks & Word::NORDIC_LETTERS != 0;
        let sami = marks & Word::SAMI_LETTERS != 0;
        table[i] = lanes([nb, nn, false, en, nordic]) + 2 * lanes([false, false, sami, false, false]);
        i += 1;
    }
    table
};

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
    /// The marks of words that do not count.
    pub(crate) const LEFT_OUT: u32 = Word::URL | Word::NUMBER | Word::CODE | Word::FOREIGN | Word::QUOTED;

    /// The marks in some words; quotations and marked foreign words do not count.
    pub(crate) fn of(words: &[Word]) -> Guess {
        const LISTED: u64 = MARKS_NB | MARKS_NN | MARKS_SE | MARKS_EN | MARKS_NORWEGIAN;
        const SIGNS: u32 =
            Word::ENDING_NB | Word::ENDING_NN | Word::ENDING_EN | Word::SAMI_LETTERS | Word::NORDIC_LETTERS;
        let mut guess = Guess::default();
        for word in words {
            if word.is(Guess::LEFT_OUT) {
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

#[cfg(test)]
mod tests {
    use super::Guess;
    use crate::lang::Lang;
    use crate::prose::{self, Format, Kind};

    #[test]
    fn words_are_tallied_as_they_are_counted_afterwards() {
        for text in [
            "Vi gir råd til Nav i 2026, og utvalgene møtes her. Se www.nav.no, eller ring 22 22 22 22.",
            "Eg veit ikkje kva dei meiner med verksemda, men leiarane kjem. «Dette sa han om saka i går», skreiv ho.",
            "Don sáhtát ohcat doarjaga, ja mii vástidat álo. The council gives information about `kode her` to you.",
        ] {
            let prose =
                prose::of_text(text, Format::Markdown, Lang::Nb, Kind::Page, &std::sync::Arc::default());
            for passage in prose.passages() {
                assert_eq!(passage.guess, Guess::of(prose.passage_words(passage)), "{text}");
            }
        }
    }
}
