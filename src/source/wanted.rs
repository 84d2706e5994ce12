//! Fixed words looked for in a text, all of them in one pass.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

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
}

impl Wanted {
    pub const fn new(words: &'static [&'static str]) -> Wanted {
        Wanted { words, finder: OnceLock::new() }
    }

    /// Where the words are, in order, with the number of each. Of words that begin at the same place the
    /// longest counts; what stands around them is not looked at.
    pub fn find<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> {
        let finder = self.finder.get_or_init(|| Finder::of(self.words)).as_ref();
        finder.into_iter().flat_map(move |finder| {
            let word = |found: aho_corasick::Match| (finder.words[found.pattern().as_usize()], found.range());
            finder.patterns.find_iter(text).map(word)
        })
    }
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
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostLongest).kind(Some(AhoCorasickKind::DFA));
        let patterns = builder.ascii_case_insensitive(true).build(patterns).ok()?;
        Some(Finder { patterns, words })
    }
}

#[cfg(test)]
mod tests {
    use super::Wanted;

    #[test]
    fn words_are_found_whatever_their_letters() {
        static WANTED: Wanted = Wanted::new(&["syk", "sykdom", "ufør"]);
        let found: Vec<_> = WANTED.find("Syk, SYKDOM og UFØR; Uføretrygd").collect();
        assert_eq!(found, [(0, 0..3), (1, 5..11), (2, 15..20), (2, 22..27)]);
    }
}
