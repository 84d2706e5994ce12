//! What single words tell us: one table, one look-up a word, whatever the number of rules.
//!
//! In: the word lists of [`super::nb`], [`super::nn`], [`super::se`] and [`super::en`], the phrases
//! of [`super::terms`] and the frequency list. Out: for each word 64 bits: flags that rules ask for
//! by name, and in the top byte how common the word is. Words are known by a 64-bit hash of their
//! lower case; with some 60 000 entries a false hit is less likely than a fault in the disk.

use std::sync::LazyLock;

use super::{abbreviations, en, nb, nn, se, terms};

/// Flags. Those that hold for one language only are named for it.
pub(crate) const MODAL_NB: u64 = 1;
pub(crate) const MODAL_NN: u64 = 1 << 1;
pub(crate) const BLI_NB: u64 = 1 << 2;
pub(crate) const VERTE_NN: u64 = 1 << 3;
pub(crate) const STOP_NB: u64 = 1 << 4;
pub(crate) const PARTICIPLE: u64 = 1 << 5;
pub(crate) const NOT_PARTICIPLE: u64 = 1 << 6;
/// Ends in -s and is no passive: deponent verbs, genitives, adverbs.
pub(crate) const NOT_S_PASSIVE: u64 = 1 << 7;
pub(crate) const NOT_ST_PASSIVE: u64 = 1 << 8;
pub(crate) const S_PASSIVE: u64 = 1 << 9;
/// The first word of a heavy phrase in [`terms`].
pub(crate) const TERM: u64 = 1 << 10;
/// The first word of an outdated phrase in [`terms`].
pub(crate) const RESPECT: u64 = 1 << 31;
/// Participles of Nynorsk that their endings do not tell.
pub(crate) const PARTICIPLE_NN: u64 = 1 << 32;
/// Words between which and a participle no Nynorsk passive stands.
pub(crate) const STOP_NN: u64 = 1 << 33;
/// Words in -a that look like Nynorsk participles and are none.
pub(crate) const NOT_PARTICIPLE_NN: u64 = 1 << 34;
/// «du», «vi»: the text speaks to somebody, as somebody.
pub(crate) const ADDRESS: u64 = 1 << 35;
/// Verbs in -s that are passives only in some places: «følges», «samles».
pub(crate) const SOMETIMES_PASSIVE: u64 = 1 << 36;
/// A term of one word, and the second word of one with more.
pub(crate) const TERM_ALONE: u64 = 1 << 37;
pub(crate) const TERM_SECOND: u64 = 1 << 38;
/// A word with [`TERM`] or [`RESPECT`] after which the phrase may go on: set where words are counted.
pub(crate) const TERM_HERE: u64 = 1 << 39;
/// Words that only, or nearly only, this language has.
pub(crate) const MARKS_NB: u64 = 1 << 11;
pub(crate) const MARKS_NN: u64 = 1 << 12;
pub(crate) const MARKS_SE: u64 = 1 << 13;
pub(crate) const MARKS_EN: u64 = 1 << 14;
/// Words both kinds of Norwegian have, and neither English nor Sami.
pub(crate) const MARKS_NORWEGIAN: u64 = 1 << 15;
/// Bokmål words that nynorsk writes otherwise.
pub(crate) const NOT_NYNORSK: u64 = 1 << 16;
/// Verbs that say nothing without the noun after them: «foreta».
pub(crate) const EMPTY_VERB: u64 = 1 << 17;
/// «skje», «finne sted».
pub(crate) const HAPPENS: u64 = 1 << 18;
/// Nouns made of verbs that do not show it by their ending: «valg».
pub(crate) const VERB_NOUN: u64 = 1 << 19;
pub(crate) const NEGATION: u64 = 1 << 20;
pub(crate) const NEGATION_EN: u64 = 1 << 28;
/// Abbreviations, without their last full stop, that never end a sentence.
pub(crate) const NEVER_FINAL: u64 = 1 << 29;
/// Abbreviations that end a sentence only before a capital.
pub(crate) const BEFORE_CAPITAL: u64 = 1 << 30;
pub(crate) const ABBREVIATION: u64 = 1 << 21;
pub(crate) const KNOWN_ACRONYM: u64 = 1 << 22;
/// Nouns in -ing and the like that are things, not doings: «bygning».
pub(crate) const THING_NOUN: u64 = 1 << 23;
/// A conjunction at which a long sentence can often be split.
pub(crate) const SPLITS: u64 = 1 << 24;
/// «må», «skal»: what the reader is to do.
pub(crate) const DUTY: u64 = 1 << 25;
/// «brukeren», «søkeren»: the reader in the third person.
pub(crate) const THIRD_PERSON: u64 = 1 << 26;
/// Pronouns that stand as subjects: a clause begins there.
pub(crate) const SUBJECT: u64 = 1 << 27;

/// The top byte holds the Zipf value in twentieths; 0 stands for a word not on the list.
const ZIPF_SHIFT: u32 = 56;
const ZIPF_STEP: f64 = 20.0;
/// From this Zipf value on a word is in the small table.
const COMMON: f64 = 4.6;

/// From this number of letters on, and below so many tenths of the Zipf scale, words are marked as rare.
pub(crate) const RARE_LETTERS: usize = 6;
pub(crate) const RARE: u32 = 30;

/// Norwegian Bokmål words and how common they are: see `data/README.md`.
const FREQUENCIES: &str = include_str!("data/frequency-nb.txt");

/// What is known of words, by their hash: a table with open addressing.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    /// A byte of the hash in each slot, 0 for an empty one: small, so that it stays in the nearest memory
    /// and most words that are not here cost one look.
    tags: Vec<u8>,
    slots: Vec<(u64, u64)>,
    mask: usize,
}

impl Table {
    /// A table with room for `words` words.
    pub(crate) fn with_room(words: usize) -> Table {
        let size = (words * 2).next_power_of_two().max(16);
        Table { tags: vec![0; size], slots: vec![(0, 0); size], mask: size - 1 }
    }

    /// Adds flags to those the word has.
    pub(crate) fn add(&mut self, hash: u64, flags: u64) {
        let slot = self.slot(hash).unwrap_or_else(|free| free);
        self.tags[slot] = tag(hash);
        self.slots[slot].0 = hash;
        self.slots[slot].1 |= flags;
    }

    /// The flags of the word with this hash; 0 for words that are not here.
    #[inline]
    pub(crate) fn get(&self, hash: u64) -> u64 {
        self.slot(hash).map_or(0, |slot| self.slots[slot].1)
    }

    /// Where the word with this hash is, or else the place free for it.
    #[inline]
    fn slot(&self, hash: u64) -> Result<usize, usize> {
        let tag = tag(hash);
        let mut at = (hash >> 40) as usize & self.mask;
        loop {
            let here = self.tags[at];
            if here == 0 {
                return Err(at);
            }
            if here == tag && self.slots[at].0 == hash {
                return Ok(at);
            }
            at = (at + 1) & self.mask;
        }
    }
}

/// Bits that do not choose the slot; never 0.
fn tag(hash: u64) -> u8 {
    (hash >> 32) as u8 | 1
}

/// All word lists.
pub(crate) struct Lexicon {
    /// What most words of a text are found in: small, so that it stays in the nearest memory.
    common: Table,
    /// The rest of the frequency list: 24 bits of the hash, beside those that choose the slot, and the
    /// Zipf value in the last byte. One unknown word in millions may be taken for a rare one.
    rare: Vec<u32>,
}

const RARE_SLOTS: usize = 1 << 16;

impl Lexicon {
    /// What the lists say of the word with this hash; 0 for words on no list.
    #[inline]
    pub(crate) fn get(&self, hash: u64) -> u64 {
        match self.common.get(hash) {
            0 => u64::from(self.rare[self.rare_slot(hash)]) << ZIPF_SHIFT,
            lex => lex,
        }
    }

    #[inline]
    fn rare_slot(&self, hash: u64) -> usize {
        let mut at = (hash >> 40) as usize % RARE_SLOTS;
        while self.rare[at] != 0 && (self.rare[at] ^ hash as u32) >> 8 != 0 {
            at = (at + 1) % RARE_SLOTS;
        }
        at
    }
}

/// The lists, read at first use.
pub(crate) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(build);
    &LEXICON
}

/// What the lists say of one word.
pub(crate) fn word(word: &str) -> u64 {
    lexicon().get(hash(word))
}

/// Whether a noun that ends like a doing is a thing: «samling».
pub(crate) fn is_thing(noun: &str) -> bool {
    word(noun) & THING_NOUN != 0
}

/// How common a word is: the logarithm of its number in a thousand million words.
pub(crate) fn zipf(lex: u64) -> Option<f64> {
    match (lex >> ZIPF_SHIFT) as u8 {
        0 => None,
        n => Some(f64::from(n) / ZIPF_STEP),
    }
}

/// Whether a word is rarer than so many tenths of the Zipf scale, or on no list.
#[inline]
pub(crate) fn is_rarer(lex: u64, tenths: u32) -> bool {
    u64::from(tenths) * 2 > lex >> ZIPF_SHIFT
}

fn build() -> Lexicon {
    let mut all = Table::with_room(60_000);
    for line in FREQUENCIES.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let Some(steps) = words.next().and_then(|n| n.parse::<u64>().ok()) else { continue };
        for word in words {
            all.add(hash(word), steps << ZIPF_SHIFT);
        }
    }
    for (flag, words) in
        [abbreviations::LISTS, nb::LISTS, nn::LISTS, se::LISTS, en::LISTS].into_iter().flatten()
    {
        for word in words.split_whitespace() {
            all.add(hash(word), *flag);
        }
    }
    for (list, first, second) in terms::openings() {
        all.add(first, if list == terms::List::Heavy { TERM } else { RESPECT });
        match second {
            Some(second) => all.add(second, TERM_SECOND),
            None => all.add(first, TERM_ALONE),
        }
    }
    let is_common = |lex: u64| lex << (64 - ZIPF_SHIFT) != 0 || zipf(lex).is_some_and(|zipf| zipf >= COMMON);
    let words = || all.slots.iter().filter(|(hash, _)| *hash != 0);
    let mut common = Table::with_room(words().filter(|(_, lex)| is_common(*lex)).count());
    for (hash, lex) in words().filter(|(_, lex)| is_common(*lex)) {
        common.add(*hash, *lex);
    }
    let mut lexicon = Lexicon { common, rare: vec![0; RARE_SLOTS] };
    for (hash, lex) in words().filter(|(_, lex)| !is_common(*lex)) {
        let slot = lexicon.rare_slot(*hash);
        lexicon.rare[slot] = *hash as u32 >> 8 << 8 | (lex >> ZIPF_SHIFT) as u32;
    }
    lexicon
}

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;
/// Turns capitals into small letters, in ASCII and in the second byte of À–Þ. It does no harm to
/// digits and hyphens, and what it does to other signs is of no account in a word.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// A hash of the word, the same in capitals and in small letters; never 0.
pub(crate) fn hash(word: &str) -> u64 {
    if word.bytes().any(|b| b >= 0xc4) {
        // Beyond Latin-1 capitals are no fixed step from small letters.
        return hash_plain(&word.to_lowercase());
    }
    hash_plain(word)
}

/// [`hash`] of a word with no letters beyond Latin-1.
pub(crate) fn hash_plain(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut padded = [0; 16];
    let first = bytes.len().min(16);
    padded[..first].copy_from_slice(&bytes[..first]);
    hash_of(padded, bytes)
}

/// [`hash_plain`] of the bytes `start..end`. Most words are short, and then it takes no choices.
#[inline]
pub(crate) fn hash_at(bytes: &[u8], start: usize, end: usize) -> u64 {
    let word = &bytes[start..end];
    let Some(chunk) = bytes[start..].first_chunk::<16>() else {
        let mut padded = [0; 16];
        let first = word.len().min(16);
        padded[..first].copy_from_slice(&word[..first]);
        return hash_of(padded, word);
    };
    let keep = u128::MAX >> (128 - 8 * word.len().clamp(1, 16) as u32);
    hash_of((u128::from_le_bytes(*chunk) & keep).to_le_bytes(), word)
}

/// From the first sixteen bytes, zeros where there are fewer, and the whole word.
#[inline]
fn hash_of(first: [u8; 16], word: &[u8]) -> u64 {
    let two = u128::from_le_bytes(first);
    let mut state = 0xcbf2_9ce4_8422_2325_u64 ^ (word.len() as u64) << 56;
    state = (state ^ (two as u64 | SMALL)).wrapping_mul(MULTIPLIER).rotate_left(29);
    state = (state ^ ((two >> 64) as u64 | SMALL)).wrapping_mul(MULTIPLIER);
    if word.len() > 16 {
        for rest in word[16..].chunks(8) {
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            state = (state.rotate_left(29) ^ (u64::from_le_bytes(last) | SMALL)).wrapping_mul(MULTIPLIER);
        }
    }
    let state = (state ^ (state >> 32)).wrapping_mul(MULTIPLIER);
    (state ^ (state >> 29)).max(1)
}

/// The hash of two parts written together, both in small letters.
pub(crate) fn hash_joined(first: &str, second: &str) -> u64 {
    if second.is_empty() {
        return hash_plain(first);
    }
    let mut joined = smallvec::SmallVec::<[u8; 64]>::from_slice(first.as_bytes());
    joined.extend_from_slice(second.as_bytes());
    std::str::from_utf8(&joined).map_or(1, hash_plain)
}

/// What the lists say of two parts written together, both in small letters.
pub(crate) fn of_parts(first: &str, second: &str) -> u64 {
    lexicon().get(hash_joined(first, second))
}

/// A set of word hashes: they are hashes already.
pub(crate) type Seen = std::collections::HashSet<u64, std::hash::BuildHasherDefault<AsIs>>;

/// Takes a hash as it is.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct AsIs(u64);

impl std::hash::Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*b);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

#[cfg(test)]
mod tests {
    use super::{hash, hash_at, zipf};

    #[test]
    fn case_makes_no_difference() {
        for (a, b) in [("Søknad", "søknad"), ("ÅRSHJUL", "årshjul"), ("Čáhci", "čáhci"), ("ÉN", "én")]
        {
            assert_eq!(hash(a), hash(b), "{a}");
        }
        assert_ne!(hash("på"), hash("pa"));
    }

    #[test]
    fn a_word_in_a_text_has_its_own_hash() {
        let text =
            "Nav i arbeidsmarkedstiltakene for deg, ÆRLIG sagt: tilretteleggingstilskuddsordninger og mer";
        for word in text.split([' ', ',', ':']).filter(|word| !word.is_empty()) {
            let start = text.find(word).expect("it stands there");
            assert_eq!(hash_at(text.as_bytes(), start, start + word.len()), hash(word), "{word}");
            assert_eq!(hash(word), hash(&word.to_uppercase()), "{word}");
        }
    }

    #[test]
    fn rarer_is_told_without_fractions() {
        for written in ["og", "søknad", "henstilling", "brukerutvalg", "implementering"] {
            let lex = super::word(written);
            for tenths in [10, 25, 30, 35, 60] {
                let slow = zipf(lex).is_none_or(|zipf| zipf < f64::from(tenths) / 10.0);
                assert_eq!(super::is_rarer(lex, tenths), slow, "{written} {tenths}");
            }
        }
    }

    #[test]
    fn common_words_are_common() {
        let zipf = |word| zipf(super::word(word));
        assert!(zipf("og") > Some(7.0));
        assert!(zipf("søknad") > Some(4.0));
        assert_eq!(zipf("brukerutvalg"), None);
    }
}
