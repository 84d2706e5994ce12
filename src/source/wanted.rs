//! Fixed words looked for in a text, all of them in one pass.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, MatchKind, StartKind};

/// Words in small letters, found in small letters and capitals.
#[derive(Debug)]
pub struct Wanted {
    words: &'static [&'static str],
    finder: OnceLock<Option<Finder>>,
}

#[derive(Debug)]
struct Finder {
    patterns: AhoCorasick,
    /// For each pattern, the number of the word it stands for.
    words: Vec<usize>,
    /// How some pattern begins: see [`beginning`]. Most words in a text begin otherwise.
    beginnings: Box<[bool; BEGINNINGS]>,
}

impl Wanted {
    pub const fn new(words: &'static [&'static str]) -> Wanted {
        Wanted { words, finder: OnceLock::new() }
    }

    /// Where the words are, in order, with the number of each. Of words that begin at the same place the
    /// longest counts. A word that begins with a letter or digit of ASCII is not looked for right after
    /// another; else what stands around them is not looked at.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.find_at(text, starts(text))
    }

    /// The same of a text whose words are known.
    pub fn find_in<'t>(
        &'t self,
        text: &'t str,
        words: &'t Words,
    ) -> impl Iterator<Item = (usize, Range<usize>)> {
        self.find_at(text, words.0.iter().map(|start| *start as usize))
    }

    fn find_at<'t>(
        &'t self,
        text: &'t str,
        starts: impl Iterator<Item = usize> + 't,
    ) -> impl Iterator<Item = (usize, Range<usize>)> {
        let finder = self.finder.get_or_init(|| Finder::of(self.words)).as_ref();
        let mut end = 0;
        starts.filter_map(move |start| {
            let found = finder.filter(|_| start >= end)?.at(text, start)?;
            end = found.1.end;
            Some(found)
        })
    }
}

/// Where the words of a text may begin, for several that are looked for in it.
#[derive(Debug)]
pub struct Words(Vec<u32>);

impl Words {
    pub fn of(text: &str) -> Words {
        Words(starts(text).map(|start| start as u32).collect())
    }
}

/// Where words may begin: at letters and digits that follow none, and at every byte beyond ASCII.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    // Past what is left of a word, and past signs.
    let past = |kind: Kind, from: usize| {
        let rest = bytes.get(from..).unwrap_or(&[]);
        from + rest.iter().position(|byte| KINDS[usize::from(*byte)] != kind).unwrap_or(rest.len())
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = past(Kind::Sign, at);
        let first = bytes.get(start)?;
        at = if first.is_ascii() { past(Kind::Part, start + 1) } else { start + 1 };
        Some(start)
    })
}

impl Finder {
    fn of(words: &[&str]) -> Option<Finder> {
        // Only the letters of ASCII are taken for the same as their capitals.
        let capitals = |word: &str| {
            word.chars()
                .flat_map(|c| if c.is_ascii() { vec![c] } else { c.to_uppercase().collect() })
                .collect()
        };
        let both = |(number, word): (usize, &&str)| [((*word).to_owned(), number), (capitals(word), number)];
        let (patterns, words): (Vec<String>, Vec<usize>) = words.iter().enumerate().flat_map(both).unzip();
        let mut beginnings = Box::new([false; BEGINNINGS]);
        for pattern in &patterns {
            match pattern.as_bytes() {
                [first, second, third, ..] => beginnings[beginning(*first, *second, *third)] = true,
                _ => beginnings.fill(true),
            }
        }
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostLongest).start_kind(StartKind::Anchored);
        builder.kind(Some(AhoCorasickKind::DFA)).ascii_case_insensitive(true);
        Some(Finder { patterns: builder.build(patterns).ok()?, words, beginnings })
    }

    /// The word that begins there.
    fn at(&self, text: &str, start: usize) -> Option<(usize, Range<usize>)> {
        let [first, second, third] = text.as_bytes().get(start..start + 3)? else { return None };
        if !self.beginnings[beginning(*first, *second, *third)] {
            return None;
        }
        let found = self.patterns.find(Input::new(text).range(start..).anchored(Anchored::Yes))?;
        Some((self.words[found.pattern().as_usize()], found.range()))
    }
}

/// What a byte is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter or digit of ASCII.
    Part,
    /// Another sign of ASCII.
    Sign,
    /// Of a character beyond ASCII, where a word may begin.
    Other,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Other; 256];
    let mut at = 0;
    while at < 128 {
        kinds[at] = if (at as u8).is_ascii_alphanumeric() { Kind::Part } else { Kind::Sign };
        at += 1;
    }
    kinds
};

/// Numbers for how a word may begin.
const BEGINNINGS: usize = 4096;

/// A number for three bytes, whatever their capitals.
fn beginning(first: u8, second: u8, third: u8) -> usize {
    let letter = |byte: u8| usize::from(byte.to_ascii_lowercase());
    (letter(first) << 6 ^ letter(second) << 3 ^ letter(third)) % BEGINNINGS
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn words_are_found_whatever_their_letters() {
        static WANTED: Wanted = Wanted::new(&["syk", "sykdom", "ufør"]);
        let found: Vec<_> = WANTED.find("Syk, SYKDOM og UFØR; Uføretrygd").collect();
        assert_eq!(found, [(0, 0..3), (1, 5..11), (2, 15..20), (2, 22..27)]);
        assert_eq!(WANTED.find("usyk (syk").collect::<Vec<_>>(), [(0, 6..9)]);
        assert_eq!(WANTED.find("sy").count() + WANTED.find("").count() + WANTED.find("æsyk").count(), 1);
    }
}
