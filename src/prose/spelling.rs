//! Words that are most likely misspelt.
//!
//! In: a word that no list knows. Out: the one common word it is a slip of the finger away from, where there
//! is just one.

use std::cell::RefCell;
use std::collections::HashMap;

use super::lexicon;

/// From this number of letters on there is seldom another word so near.
const LEAST: usize = 7;
/// How common the other word must be.
const COMMON: f64 = 3.0;
/// An edit among the last letters makes another form of the word, and the first letter is seldom missed.
const ENDING: usize = 2;

const LETTERS: [char; 29] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u',
    'v', 'w', 'x', 'y', 'z', 'æ', 'ø', 'å',
];

const VOWELS: [char; 9] = ['a', 'e', 'i', 'o', 'u', 'y', 'æ', 'ø', 'å'];

/// Whether some other form of the word is known, be it a rare one: «forankres», for there is «forankret».
fn has_known_form(word: &str) -> bool {
    const ENDINGS: [&str; 13] =
        ["e", "er", "et", "es", "te", "t", "ing", "ingen", "en", "ene", "else", "ende", "s"];
    ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).any(|stem| {
        stem.len() > 3
            && ENDINGS
                .iter()
                .chain([&""])
                .any(|ending| lexicon::zipf(lexicon::of_parts(stem, ending)).is_some())
    })
}

thread_local! {
    /// What was found for a word: the same ones stand on page after page.
    static KNOWN: RefCell<HashMap<u64, Option<String>>> = RefCell::default();
}

/// So that what is kept does not grow with the site.
const MOST_KEPT: usize = 1 << 12;

/// The only common word that `word`, in small letters, is one letter away from. The word alone decides it.
pub(crate) fn meant(hash: u64, word: &str) -> Option<String> {
    KNOWN.with_borrow_mut(|known| {
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.entry(hash).or_insert_with(|| only_near(word).or_else(|| last_part_near(word))).clone()
    })
}

/// The same for a compound whose first part is a common word and whose last part is misspelt:
/// «brukergupper».
fn last_part_near(word: &str) -> Option<String> {
    let mut found = None;
    for (at, _) in word.char_indices().skip(LEAST_PART) {
        let (first, last) = word.split_at(at);
        if last.chars().count() < LEAST_PART + 1 {
            break;
        }
        let is_common = |part: &str| lexicon::zipf(lexicon::word(part)).is_some_and(|zipf| zipf >= COMMON);
        // Two words that are both there make a compound, whoever wrote it first.
        if is_common(last) {
            return None;
        }
        let binds = first.strip_suffix('s').is_some_and(is_common);
        if !is_common(first) && !binds {
            continue;
        }
        if let Some(meant) = near(last, LEAST_PART + 1) {
            if found.is_some() {
                return None;
            }
            found = Some(format!("{first}{meant}"));
        }
    }
    found
}

/// The parts of a compound are seldom shorter.
const LEAST_PART: usize = 5;

fn only_near(word: &str) -> Option<String> {
    near(word, LEAST)
}

fn near(word: &str, least: usize) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < least || has_known_form(word) {
        return None;
    }
    let mut found: Option<String> = None;
    let mut edited = String::with_capacity(word.len() + 2);
    for at in 1..letters.len() - ENDING {
        let (before, after) = (&letters[..at], &letters[at + 1..]);
        let here = letters[at];
        // A letter too many, two that changed places, another vowel, a letter too few. Another consonant
        // makes another word too often.
        let dropped: [&[char]; 1] = [&[]];
        let swapped = [[letters[at + 1], here]];
        let vowels = if VOWELS.contains(&here) { &VOWELS[..] } else { &[] };
        let more = LETTERS.map(|letter| [letter, here]);
        let edits = dropped
            .into_iter()
            .map(|middle| (middle, after))
            .chain(swapped.iter().map(|middle| (&middle[..], &after[1..])))
            .chain(
                vowels
                    .iter()
                    .filter(|vowel| **vowel != here)
                    .map(|vowel| (std::slice::from_ref(vowel), after)),
            )
            .chain(more.iter().map(|middle| (&middle[..], after)));
        for (middle, after) in edits {
            edited.clear();
            edited.extend(before.iter().chain(middle).chain(after));
            if lexicon::zipf(lexicon::word(&edited)).is_none_or(|zipf| zipf < COMMON) {
                continue;
            }
            match &found {
                None => found = Some(edited.clone()),
                Some(first) if *first != edited => return None,
                Some(_) => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{last_part_near, only_near};

    #[test]
    fn one_common_word_is_near() {
        for (word, want) in [
            ("unytter", Some("utnytter")),
            ("komunene", Some("kommunene")),
            ("informsajon", Some("informasjon")),
            ("rettighetter", Some("rettigheter")),
            ("brukermedvirkere", None),
            ("fasilitering", None),
            ("implementerbar", None),
            ("forankres", None),
            ("brukermidvirkning", Some("brukermedvirkning")),
        ] {
            assert_eq!(only_near(word).as_deref(), want, "{word}");
        }
    }

    #[test]
    fn the_last_part_of_a_compound_may_be_misspelt() {
        for (word, want) in [
            ("brukergupper", Some("brukergrupper")),
            ("brukergrupper", None),
            ("brukermedvirkere", None),
            ("fasilitering", None),
            ("samhandling", None),
        ] {
            assert_eq!(last_part_near(word).as_deref(), want, "{word}");
        }
    }
}
