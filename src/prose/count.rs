//! Words and sentences, by counting profile NO-LIX-1.
//!
//! In: one passage of normalised text (composed characters, single spaces). Out: its words and
//! sentences as byte ranges. The ids in comments (W, L, S) are those of the profile. One pass, no
//! regular expressions, time linear in the text.

use std::cell::Cell;

use super::chars::{
    is_closing, is_digit, is_edge, is_letter, is_letter_or_number, is_opening, is_word_letter,
};
use super::language::{Guess, Tally};
use super::lexicon::{self, Lexicon};

/// A word and what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    /// Byte range in the text of the [`super::Prose`].
    pub start: u32,
    pub end: u32,
    /// Of the word in lower case.
    pub(crate) hash: u64,
    /// What the word lists say: [`lexicon`].
    pub(crate) lex: u64,
    pub letters: u16,
    /// [`Word::URL`] and the others.
    pub marks: u32,
}

impl Word {
    /// An address on the web, an e-mail address or a domain.
    pub const URL: u32 = 1;
    /// Digits only, perhaps in several groups.
    pub const NUMBER: u32 = 1 << 1;
    /// The first letter is a capital.
    pub const CAPITAL: u32 = 1 << 2;
    /// Two letters or more, all capitals.
    pub const CAPITALS: u32 = 1 << 3;
    /// Set as code.
    pub const CODE: u32 = 1 << 4;
    /// Inside a quotation of some length.
    pub const QUOTED: u32 = 1 << 5;
    /// In another language than its passage.
    pub const FOREIGN: u32 = 1 << 6;
    /// In the text of a link.
    pub const LINKED: u32 = 1 << 7;
    /// Explained where it stands, by `<abbr title>` or `<dfn>`.
    pub const EXPLAINED: u32 = 1 << 8;
    /// Explained in the glossary.
    pub const GLOSSARY: u32 = 1 << 9;
    /// Has letters of Sami that Norwegian and English do not have.
    pub(crate) const SAMI_LETTERS: u32 = 1 << 10;
    /// Has æ, ø or å.
    pub(crate) const NORDIC_LETTERS: u32 = 1 << 11;
    /// Ends in -s.
    pub(crate) const ENDS_IN_S: u32 = 1 << 12;
    /// The same as the word before it.
    pub(crate) const REPEATED: u32 = 1 << 13;
    /// Begins like an acronym: a capital, and no small letter after it.
    pub(crate) const INITIALS: u32 = 1 << 14;
    /// Endings that one language has and the others seldom.
    pub(crate) const ENDING_NB: u32 = 1 << 15;
    pub(crate) const ENDING_NN: u32 = 1 << 16;
    pub(crate) const ENDING_EN: u32 = 1 << 17;
    /// Of [`lexicon::RARE_LETTERS`] letters or more, rarer than [`lexicon::RARE`] tenths of the Zipf scale, and
    /// written small.
    pub(crate) const RARE: u32 = 1 << 18;

    /// L1, L2: more than six letters, and no address.
    pub fn is_long(&self) -> bool {
        self.letters > 6 && !self.is(Word::URL)
    }

    pub fn is(&self, mark: u32) -> bool {
        self.marks & mark != 0
    }

    pub(crate) fn has(&self, flag: u64) -> bool {
        self.lex & flag != 0
    }

    pub(crate) fn zipf(&self) -> Option<f64> {
        lexicon::zipf(self.lex)
    }

    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A sentence and its words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sentence {
    /// Byte range in the text of the [`super::Prose`].
    pub start: u32,
    pub end: u32,
    /// Range in the words of the [`super::Prose`].
    pub first_word: u32,
    pub last_word: u32,
    /// What the lists say of any of its words; lets rules pass over sentences that have nothing for them.
    pub(crate) lex: u64,
    /// The marks of any of its words.
    pub(crate) marks: u32,
    /// The most letters in one of its words.
    pub(crate) most_letters: u16,
}

impl Sentence {
    /// The number of words.
    pub fn len(&self) -> usize {
        (self.last_word - self.first_word) as usize
    }

    pub fn is_empty(&self) -> bool {
        self.first_word == self.last_word
    }

    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub fn words(&self) -> std::ops::Range<usize> {
        self.first_word as usize..self.last_word as usize
    }
}

/// Where words and sentences gather.
pub(crate) struct Scanner<'a> {
    pub(crate) words: &'a mut Vec<Word>,
    pub(crate) sentences: &'a mut Vec<Sentence>,
    lexicon: &'static Lexicon,
    /// What was looked up last, by hash: a few hundred words make up most of a text, and so they stay
    /// in the nearest memory.
    met: Vec<(u64, u64)>,
    /// Of the words since the last sentence ended.
    lex: u64,
    marks: u32,
    most_letters: u16,
    /// Of the words since the passage began.
    tally: Tally,
    long_words: u32,
}

/// A power of two.
const MET: usize = 2048;

/// The stops since the last word, each waiting to see what comes next: the end of the earliest one
/// of each sort.
#[derive(Default)]
struct Stops {
    /// Closes before a capital or a digit.
    any: Option<usize>,
    /// Closes before a capital.
    capital: Option<usize>,
    /// After a number: closes before a capital that begins no month.
    number: Option<usize>,
}

impl Stops {
    fn is_empty(&self) -> bool {
        self.any.is_none() && self.capital.is_none() && self.number.is_none()
    }
}

/// What a stop waits for.
enum Wait {
    Any,
    Capital,
    Number,
}

thread_local! {
    /// [`Scanner::met`] between texts: the same words stand on page after page.
    static MET_BEFORE: Cell<Vec<(u64, u64)>> = const { Cell::new(Vec::new()) };
}

impl Drop for Scanner<'_> {
    fn drop(&mut self) {
        MET_BEFORE.set(std::mem::take(&mut self.met));
    }
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(words: &'a mut Vec<Word>, sentences: &'a mut Vec<Sentence>) -> Scanner<'a> {
        let mut met = MET_BEFORE.take();
        met.resize(MET, (0, 0));
        Scanner {
            words,
            sentences,
            lexicon: lexicon::lexicon(),
            met,
            lex: 0,
            marks: 0,
            most_letters: 0,
            tally: Tally::default(),
            long_words: 0,
        }
    }

    /// What the words of the passage say of its language, and how many of them are long.
    pub(crate) fn gathered(&mut self) -> (Guess, u32) {
        (std::mem::take(&mut self.tally).guess(), std::mem::take(&mut self.long_words))
    }

    /// Counts the passage `start..end` of `text`.
    pub(crate) fn passage(&mut self, text: &str, start: usize, end: usize) {
        let bytes = text.as_bytes();
        let mut sentence = None;
        let mut first_word = self.words.len();
        let mut stops = Stops::default();
        let mut at = start;
        while at < end {
            if bytes[at] == b' ' {
                at += 1;
                continue;
            }
            let from = at;
            let look = Look::at(bytes, from, end);
            at = look.end;
            // What closes a sentence is known when the next letter or digit is.
            let beginning = if look.simple { first_of(text, from) } else { first_alnum(&text[from..at]) };
            if let Some(c) = beginning {
                if !stops.is_empty() {
                    let close = closing_stop(&stops, c, &text[from..at]);
                    if let Some(close) = close {
                        self.sentence(text, sentence.take(), close, first_word);
                        first_word = self.words.len();
                    }
                    stops = Stops::default();
                }
                sentence.get_or_insert(from);
            }
            if look.simple {
                self.add_word(text, from, look.word_end, look.letters, look.beyond);
                self.plain_stop(bytes[at - 1], &mut stops, at);
            } else {
                let opens_block = first_word_of_block(self, start);
                self.pieces(text, from, at);
                stop(&text[from..at], opens_block, &mut stops, at);
            }
        }
        self.sentence(text, sentence, end, first_word);
    }

    /// [`stop`] after a word of letters and hyphens alone: what is known of the word decides.
    #[inline]
    fn plain_stop(&self, mark: u8, stops: &mut Stops, end: usize) {
        let slot = match mark {
            b':' => &mut stops.capital, // S6
            b'!' | b'?' => &mut stops.any,
            b'.' => {
                let Some(word) = self.words.last() else { return };
                // S4: an initial. S5: an abbreviation.
                let initial = word.letters == 1 && word.is(Word::CAPITAL);
                if initial || word.has(lexicon::NEVER_FINAL) {
                    return;
                }
                if word.has(lexicon::BEFORE_CAPITAL) { &mut stops.capital } else { &mut stops.any }
            }
            _ => return,
        };
        slot.get_or_insert(end);
    }

    /// S1: closes a sentence, if it has words.
    fn sentence(&mut self, text: &str, start: Option<usize>, end: usize, first_word: usize) {
        if self.marks & Word::NUMBER != 0 {
            self.join_numbers(text, first_word);
        }
        let (lex, marks, most_letters) = (self.lex, self.marks, self.most_letters);
        (self.lex, self.marks, self.most_letters) = (0, 0, 0);
        let (Some(start), true) = (start, self.words.len() > first_word) else { return };
        self.sentences.push(Sentence {
            start: start as u32,
            end: end as u32,
            first_word: first_word as u32,
            last_word: self.words.len() as u32,
            lex,
            marks,
            most_letters,
        });
    }

    /// A word inside a token that takes a closer look.
    fn word(&mut self, text: &str, start: usize, end: usize, letters: usize, beyond: bool) {
        self.add_word(text, start, end, letters, beyond);
    }

    /// Most words of a text come from one place, and there it pays to have no call.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "measured: a call a word costs a tenth of counting")]
    fn add_word(&mut self, text: &str, start: usize, end: usize, letters: usize, beyond: bool) {
        let bytes = &text.as_bytes()[start..end];
        let mut marks = if beyond { letter_marks(bytes) } else { 0 };
        let hash = if marks & FAR != 0 {
            lexicon::hash(&text[start..end])
        } else {
            lexicon::hash_at(text.as_bytes(), start, end)
        };
        marks &= !FAR;
        let slot = (hash >> 40) as usize % MET;
        let met = &mut self.met[slot];
        if met.0 != hash {
            *met = (hash, self.lexicon.get(hash));
        }
        let lex = met.1;
        if letters == 0 {
            marks |= Word::NUMBER;
        } else {
            if letters >= 6 {
                marks |= ending_mark(bytes);
            }
            if bytes.last() == Some(&b's') {
                marks |= Word::ENDS_IN_S;
            }
            let first = bytes[0];
            let capital = if first.is_ascii() {
                first.is_ascii_uppercase()
            } else {
                text[start..end].chars().next().is_some_and(char::is_uppercase)
            };
            if capital {
                marks |= Word::CAPITAL;
                if bytes.get(1).is_none_or(|b| !b.is_ascii() || b.is_ascii_uppercase()) {
                    marks |= Word::INITIALS;
                }
                if letters > 1 && text[start..end].chars().all(|c| c.is_uppercase() || !c.is_alphabetic()) {
                    marks |= Word::CAPITALS;
                }
            }
            let rare = letters >= lexicon::RARE_LETTERS && lexicon::is_rarer(lex, lexicon::RARE) && !capital;
            marks |= Word::RARE * u32::from(rare);
            self.tally.take(lex, marks);
            self.long_words += u32::from(letters > 6);
        }
        if self.words.last().is_some_and(|before| before.hash == hash) {
            marks |= Word::REPEATED;
        }
        let letters = letters.min(u16::MAX as usize) as u16;
        let lex = self.with_terms(lex);
        self.lex |= lex;
        self.marks |= marks;
        self.most_letters = self.most_letters.max(letters);
        self.words.push(Word { start: start as u32, end: end as u32, hash, lex, letters, marks });
    }

    /// What the lists say of a word, and whether a phrase of them may stand here: it has one word, or this is
    /// the second.
    #[inline]
    fn with_terms(&mut self, lex: u64) -> u64 {
        const FIRST: u64 = lexicon::TERM | lexicon::RESPECT;
        if lex & lexicon::TERM_SECOND != 0
            && let Some(before) = self.words.last_mut()
            && before.lex & FIRST != 0
        {
            before.lex |= lexicon::TERM_HERE;
            self.lex |= lexicon::TERM_HERE;
        }
        if lex & lexicon::TERM_ALONE != 0 { lex | lexicon::TERM_HERE } else { lex }
    }

    fn url(&mut self, text: &str, start: usize, end: usize) {
        let letters = text[start..end].chars().filter(|c| is_letter(*c)).count();
        let (tally, long_words) = (self.tally, self.long_words);
        self.word(text, start, end, letters, true);
        (self.tally, self.long_words) = (tally, long_words);
        if let Some(word) = self.words.last_mut() {
            word.marks = Word::URL;
            word.lex = 0;
        }
    }

    /// W2, W3, W5: the graphic words in one token.
    fn pieces(&mut self, text: &str, from: usize, to: usize) {
        let raw = &text[from..to];
        if is_url(raw) {
            let core = raw.trim_matches(around_url);
            let start = from + (core.as_ptr() as usize - raw.as_ptr() as usize);
            if core.chars().any(is_letter_or_number) {
                self.url(text, start, start + core.len());
            }
            return;
        }
        let mut piece = from;
        let mut chars = raw.char_indices().peekable();
        // The last two characters, for slashes.
        let (mut before, mut last) = (' ', ' ');
        while let Some((i, c)) = chars.next() {
            match c {
                '–' | '—' | '…' => {
                    self.piece(text, piece, from + i);
                    piece = from + i + c.len_utf8();
                    (before, last) = (' ', ' ');
                    continue;
                }
                '.' if matches!(chars.peek(), Some((_, '.'))) => {
                    self.piece(text, piece, from + i);
                    while let Some((_, '.')) = chars.peek() {
                        chars.next();
                    }
                    piece = from + chars.peek().map_or(raw.len(), |(i, _)| *i);
                    (before, last) = (' ', ' ');
                    continue;
                }
                '/' if is_word_letter(before) && is_word_letter(last) => {
                    let mut after = raw[i + 1..].chars();
                    if after.next().is_some_and(is_word_letter) && after.next().is_some_and(is_word_letter) {
                        self.piece(text, piece, from + i);
                        piece = from + i + 1;
                    }
                }
                _ => {}
            }
            (before, last) = (last, c);
        }
        self.piece(text, piece, to);
    }

    /// W1: the word inside a piece, if there is one.
    fn piece(&mut self, text: &str, from: usize, to: usize) {
        let piece = &text[from..to];
        let core = piece.trim_matches(is_edge);
        if !core.chars().any(is_letter_or_number) {
            return;
        }
        let start = from + (core.as_ptr() as usize - piece.as_ptr() as usize);
        let mut end = start + core.len();
        let letters = core.chars().filter(|c| is_letter(*c)).count();
        // «system-» in «system- og tjenestenivå» keeps its hyphen; an address with one is none.
        let after = piece.trim_end_matches(|c| is_closing(c) || matches!(c, ',' | ';' | ':' | '!' | '?'));
        let hyphen = letters > 0 && after.ends_with('-');
        let is_url = core.contains(['.', ':', '@'])
            && if hyphen { is_url_core(&format!("{core}-")) } else { is_url_core(core) };
        if is_url {
            self.url(text, start, end);
            return;
        }
        if hyphen && text[end..to].starts_with('-') {
            end += 1;
        }
        self.word(text, start, end, letters, true);
    }

    /// W4: digit groups written with spaces become one word.
    fn join_numbers(&mut self, text: &str, first: usize) {
        let digits = |w: &Word| {
            (w.is(Word::NUMBER) && text[w.range()].chars().all(is_digit))
                .then(|| text[w.range()].chars().count())
        };
        let words = &mut *self.words;
        let pairs = words[first..].windows(2).any(|w| w[0].is(Word::NUMBER) && w[1].is(Word::NUMBER));
        if !pairs {
            return;
        }
        let mut kept = first;
        let mut i = first;
        while i < words.len() {
            let took = groups(words.get(i..).unwrap_or_default(), &digits);
            words[kept] = words[i];
            if took > 1 {
                words[kept].end = words[i + took - 1].end;
                words[kept].lex = 0;
            }
            kept += 1;
            i += took;
        }
        words.truncate(kept);
    }
}

/// How many words make up the number the first of them begins.
fn groups(words: &[Word], digits: &impl Fn(&Word) -> Option<usize>) -> usize {
    let Some(first) = words.first().and_then(digits) else { return 1 };
    let length = |i: usize| words.get(i).and_then(digits);
    if first <= 3 {
        let threes = words[1..].iter().take_while(|w| digits(w) == Some(3)).count();
        if threes > 0 {
            return threes + 1;
        }
    }
    match (first, length(1), length(2), length(3)) {
        (2, Some(2), Some(2), Some(2)) => 4,
        (3, Some(2), Some(3), _) => 3,
        (6, Some(5), ..) => 2,
        _ => 1,
    }
}

/// S2–S8: notes the stop a token ends with.
fn stop(raw: &str, opens_block: bool, stops: &mut Stops, end: usize) {
    let slot = match wait(raw, opens_block) {
        None => return,
        Some(Wait::Any) => &mut stops.any,
        Some(Wait::Capital) => &mut stops.capital,
        Some(Wait::Number) => &mut stops.number,
    };
    slot.get_or_insert(end);
}

/// Endings that tell languages apart. Without choices: they would be hard to foresee.
#[inline]
fn ending_mark(word: &[u8]) -> u32 {
    let Some(last) = word.last_chunk::<4>().map(|last| u32::from_be_bytes(*last)) else { return 0 };
    let three = |ending: &[u8; 3]| {
        u32::from(last & 0xff_ffff == u32::from_be_bytes([0, ending[0], ending[1], ending[2]]))
    };
    let four = |ending: &[u8; 4]| u32::from(last == u32::from_be_bytes(*ending));
    let nb = three(b"ene") | three(b"het") | three(b"lig") | four(b"lige");
    let nn = three(b"ane") | three(b"leg") | three(b"ast") | four(b"lege") | four(b"inga") | four(b"arar");
    (Word::ENDING_NB * nb) | (Word::ENDING_NN * nn) | (Word::ENDING_EN * four(b"tion"))
}

/// Beside the marks of a word: it has letters beyond Latin-1.
const FAR: u32 = 1 << 31;

/// Letters that tell languages apart.
fn letter_marks(word: &[u8]) -> u32 {
    let mut marks = 0;
    for (at, byte) in word.iter().enumerate() {
        if *byte < 0xc3 {
            continue;
        }
        let next = word.get(at + 1).copied().unwrap_or(0);
        marks |= match (*byte, next) {
            // č đ ŋ š ŧ ž and á.
            (0xc4 | 0xc5, _) => Word::SAMI_LETTERS | FAR,
            (0xc3, 0x81 | 0xa1) => Word::SAMI_LETTERS,
            (0xc3, 0x85 | 0x86 | 0x98 | 0xa5 | 0xa6 | 0xb8) => Word::NORDIC_LETTERS,
            (0xc3, _) => 0,
            _ => FAR,
        };
    }
    marks
}

fn first_word_of_block(scanner: &Scanner<'_>, start: usize) -> bool {
    scanner.words.last().is_none_or(|word| (word.start as usize) < start)
}

/// Which of the waiting stops closes the sentence, now that the next word is known.
fn closing_stop(stops: &Stops, c: char, next: &str) -> Option<usize> {
    if c.is_uppercase() {
        let number = stops.number.filter(|_| !is_month(next.trim_matches(is_edge)));
        [stops.any, stops.capital, number].into_iter().flatten().min()
    } else if is_digit(c) {
        stops.any
    } else {
        None
    }
}

/// What a token shows at a glance.
struct Look {
    end: usize,
    /// Letters and digits with hyphens inside, and at most one mark after: nothing to find out.
    simple: bool,
    word_end: usize,
    letters: usize,
    /// Has letters beyond ASCII.
    beyond: bool,
}

impl Look {
    /// Looks at the token that begins at `from`.
    #[inline]
    fn at(bytes: &[u8], from: usize, end: usize) -> Look {
        Look::plain(bytes, from, end).unwrap_or_else(|| Look::any(bytes, from, end))
    }

    /// A token of ASCII letters and at most one mark, which most are: eight bytes at a time.
    #[inline]
    fn plain(bytes: &[u8], from: usize, end: usize) -> Option<Look> {
        let mut at = from;
        loop {
            let letters = leading_letters(*bytes[at..end].first_chunk::<8>()?);
            at += letters;
            if letters < 8 {
                break;
            }
        }
        // There are bytes after the letters: eight were read, and not all were letters.
        let (word_end, mark) = (at, SORT[bytes[at] as usize]);
        if mark == AFTER && at > from {
            at += 1;
        } else if mark != SPACE {
            return None;
        }
        let ends = at == end || bytes[at] == b' ';
        ends.then_some(Look { end: at, simple: true, word_end, letters: word_end - from, beyond: false })
    }

    /// Any token. One loop without choices, for speed.
    fn any(bytes: &[u8], from: usize, end: usize) -> Look {
        let mut at = from;
        let mut letters = 0usize;
        let (mut seen, mut before) = (0u8, 0u8);
        while at < end {
            let sort = SORT[bytes[at] as usize];
            if sort == SPACE {
                break;
            }
            before = seen;
            seen |= sort;
            letters += usize::from(sort & LETTER != 0);
            at += 1;
        }
        let marked = SORT[bytes[at - 1] as usize] == AFTER;
        let inside = if marked { before } else { seen };
        let word_end = at - usize::from(marked);
        let mut simple = inside & (AFTER | OTHER) == 0 && inside & (LETTER | DIGIT) != 0;
        // A number with a full stop needs a closer look.
        simple &= !marked || inside & DIGIT == 0;
        if inside & HYPHEN != 0 {
            simple &= bytes[from] != b'-' && bytes[word_end - 1] != b'-';
        }
        Look { end: at, simple, word_end, letters, beyond: inside & BEYOND != 0 }
    }
}

/// How many ASCII letters eight bytes begin with.
#[inline]
fn leading_letters(bytes: [u8; 8]) -> usize {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let each = |byte: u8| u64::from_le_bytes([byte; 8]);
    let word = u64::from_le_bytes(bytes);
    // In small letters and without the high bit, so that no sum reaches into the next byte.
    let low = (word | each(0x20)) & !HIGH;
    let from_a = low + each(0x80 - b'a');
    let after_z = low + each(0x7f - b'z');
    let letters = from_a & !after_z & !word & HIGH;
    ((letters ^ HIGH).trailing_zeros() / 8) as usize
}

const LETTER: u8 = 1;
const DIGIT: u8 = 1 << 1;
const HYPHEN: u8 = 1 << 2;
/// Marks that end a word: . , ; : ! ?
const AFTER: u8 = 1 << 3;
/// Bytes of letters from U+00C0 to U+017F.
const BEYOND: u8 = 1 << 4;
const OTHER: u8 = 1 << 5;
const SPACE: u8 = 1 << 6;

const SORT: [u8; 256] = {
    let mut table = [OTHER; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match i as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'0'..=b'9' => DIGIT,
            b' ' => SPACE,
            b'-' => HYPHEN,
            b'.' | b',' | b';' | b':' | b'!' | b'?' => AFTER,
            0xc3..=0xc5 => LETTER | BEYOND,
            // × and ÷ end in these; the letters that do, get a closer look with them.
            0x97 | 0xb7 => OTHER,
            0x80..=0xbf => BEYOND,
            _ => OTHER,
        };
        i += 1;
    }
    table
};

fn first_of(text: &str, at: usize) -> Option<char> {
    let b = text.as_bytes()[at];
    if b.is_ascii() { Some(b as char) } else { text[at..].chars().next() }
}

fn first_alnum(token: &str) -> Option<char> {
    token.chars().find(|c| is_letter_or_number(*c))
}

/// What the stop at the end of a token waits for; `None` where there is no stop, or one that never
/// closes.
fn wait(raw: &str, opens_block: bool) -> Option<Wait> {
    let body = raw.trim_end_matches(is_closing);
    if body.ends_with(':') {
        return Some(Wait::Capital); // S6
    }
    let before = body.trim_end_matches(['.', '!', '?', '…']);
    let mark = &body[before.len()..];
    if mark.is_empty() {
        return None;
    }
    // A plain word is no address: most sentences end with one.
    let plain = before.bytes().all(|b| b.is_ascii_alphabetic() || b >= 0x80);
    if mark != "." || (!plain && is_url(raw)) {
        return Some(Wait::Any); // S8
    }
    let bare = body.trim_start_matches(is_opening);
    let Some(stem) = bare.strip_suffix('.') else { return Some(Wait::Any) };
    let mut chars = stem.chars();
    let (first, second) = (chars.next(), chars.next());
    if first.is_some_and(is_digit) && stem.chars().all(is_digit) {
        // S3: ordinals, dates, list markers.
        let marker = opens_block && bare.chars().count() <= 4;
        return (!marker).then_some(Wait::Number);
    }
    if second.is_none() && first.is_some_and(char::is_uppercase) {
        return None; // S4
    }
    match abbreviation(stem) {
        Some(Abbreviation::Never) => None,
        Some(Abbreviation::BeforeCapital) => Some(Wait::Capital),
        None if is_dotted(bare) => None,
        None => Some(Wait::Any),
    }
}

/// S5: x.y. and the like, two letters or more, each with its full stop.
fn is_dotted(bare: &str) -> bool {
    let mut letters = 0;
    let mut chars = bare.chars().flat_map(char::to_lowercase);
    while let Some(c) = chars.next() {
        if !is_word_letter(c) || chars.next() != Some('.') {
            return false;
        }
        letters += 1;
    }
    letters >= 2
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Abbreviation {
    Never,
    BeforeCapital,
}

/// S5, for a word without its last full stop.
fn abbreviation(stem: &str) -> Option<Abbreviation> {
    let lex = lexicon::word(stem);
    if lex & lexicon::NEVER_FINAL != 0 {
        Some(Abbreviation::Never)
    } else if lex & lexicon::BEFORE_CAPITAL != 0 {
        Some(Abbreviation::BeforeCapital)
    } else {
        None
    }
}

fn is_month(word: &str) -> bool {
    word.len() <= 18 && MONTHS.binary_search(&word.to_lowercase().as_str()).is_ok()
}

fn around_url(c: char) -> bool {
    is_opening(c) || is_closing(c) || matches!(c, '.' | ',' | ';' | ':' | '!' | '?')
}

/// W5, for a token with what stands around it.
fn is_url(raw: &str) -> bool {
    raw.bytes().any(|b| matches!(b, b'.' | b':')) && is_url_core(raw.trim_matches(around_url))
}

/// W5: an address, an e-mail address or a domain, with nothing around it.
fn is_url_core(core: &str) -> bool {
    let starts = |prefix: &str| {
        core.len() > prefix.len()
            && core.is_char_boundary(prefix.len())
            && core[..prefix.len()].eq_ignore_ascii_case(prefix)
    };
    if starts("https://") || starts("http://") || starts("www.") {
        return true;
    }
    if let Some((name, host)) = core.split_once('@') {
        return !name.is_empty()
            && !host.contains('@')
            && host.rsplit_once('.').is_some_and(|(rest, top)| {
                !rest.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic())
            });
    }
    let host = core.split_once('/').map_or(core, |(host, _)| host);
    let Some((labels, top)) = host.rsplit_once('.') else { return false };
    TOP_DOMAINS.iter().any(|t| top.eq_ignore_ascii_case(t))
        && labels
            .split('.')
            .all(|l| !l.is_empty() && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

const TOP_DOMAINS: [&str; 14] =
    ["no", "com", "org", "net", "eu", "se", "dk", "fi", "io", "info", "gov", "edu", "uk", "de"];

/// The names of the months in nb, nn, en and se.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "april", "august", "borgemánnu", "borgemánu", "cuoŋománnu", "cuoŋománu", "december", "desember",
    "februar", "february", "geassemánnu", "geassemánu", "golggotmánnu", "golggotmánu", "guovvamánnu",
    "guovvamánu", "januar", "january", "juli", "july", "june", "juni", "juovlamánnu", "juovlamánu", "mai",
    "march", "mars", "may", "miessemánnu", "miessemánu", "njukčamánnu", "njukčamánu", "november", "october",
    "oktober", "ođđajagemánnu", "ođđajagimánu", "september", "skábmamánnu", "skábmamánu", "suoidnemánnu",
    "suoidnemánu", "čakčamánnu", "čakčamánu",
];

#[cfg(test)]
mod tests {
    use super::{Look, leading_letters};

    #[test]
    fn letters_are_told_from_every_other_byte() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut bytes = *b"aZmAzbQy";
                bytes[place] = byte;
                let want = if byte.is_ascii_alphabetic() { 8 } else { place };
                assert_eq!(leading_letters(bytes), want, "{byte:#x} at {place}");
            }
        }
    }

    #[test]
    fn both_looks_see_the_same() {
        let text = "Nav gir deg råd, og du. velger: P. A-B «ja» 12. ord3 åtte!? langeordutenslutt. slutt";
        let (bytes, mut from) = (text.as_bytes(), 0);
        while from < bytes.len() {
            let slow = Look::any(bytes, from, bytes.len());
            if let Some(quick) = Look::plain(bytes, from, bytes.len()) {
                let of = |look: &Look| (look.end, look.simple, look.word_end, look.letters, look.beyond);
                assert_eq!(of(&quick), of(&slow), "{}", &text[from..slow.end]);
            }
            from = slow.end + 1;
        }
    }
}
