//! Acronyms: which words are, and whether a text explains them.

use super::count::Word;
use super::lexicon::{self, KNOWN_ACRONYM};

/// The acronym in a word («SBU», «SBU-møtet», «SBUs»), unless everybody knows it or the words around
/// it are in capitals too.
pub(crate) fn of<'t>(written: &'t str, words: &[Word], at: usize) -> Option<&'t str> {
    let first = written.split('-').next().unwrap_or(written);
    let letters = first.strip_suffix("'s").or_else(|| first.strip_suffix('s')).unwrap_or(first);
    let count = letters.chars().count();
    if !(2..=6).contains(&count) || !letters.chars().all(|c| c.is_uppercase() && c.is_alphabetic()) {
        return None;
    }
    // Codes such as FYL-1 are names of things, not abbreviations.
    if written.len() > first.len() && written[first.len()..].chars().all(|c| c == '-' || c.is_ascii_digit()) {
        return None;
    }
    if lexicon::word(letters) & KNOWN_ACRONYM != 0 {
        return None;
    }
    let shouts = |i: Option<usize>| {
        i.and_then(|i| words.get(i)).is_some_and(|w| w.is(Word::CAPITALS) && w.letters > 6)
    };
    let neighbours = [at.checked_sub(1), at.checked_sub(2), Some(at + 1), Some(at + 2)];
    // In a line of capitals nothing tells an acronym from a word.
    let capitals =
        neighbours.iter().flatten().filter(|i| words.get(**i).is_some_and(|w| w.is(Word::CAPITALS)));
    let is_word = lexicon::zipf(lexicon::word(letters)).is_some_and(|zipf| zipf > 5.0);
    let all_capitals = capitals.count() >= 2 && is_word;
    (!neighbours.into_iter().any(shouts) && !all_capitals).then_some(letters)
}

/// Whether the text explains the acronym where it stands: «navn (ABC)», «ABC (navn)», «ABC står for».
pub(crate) fn is_explained(text: &str, word: &Word, letters: &str, end: usize) -> bool {
    let before = text[..word.start as usize].trim_end_matches(['«', '“', '"', '*']);
    let after = &text[word.start as usize + letters.len()..end];
    if let Some(name) = before.strip_suffix('(') {
        let closed = after.trim_start_matches(['»', '”', '"', '*']).starts_with([')', ',', ';']);
        return closed
            && name.trim_end().ends_with(|c: char| c.is_alphanumeric() || matches!(c, '»' | '”' | '"'));
    }
    if after.trim_start().starts_with('(') {
        let inside = &after[after.find('(').unwrap_or(0) + 1..];
        let inside = &inside[..inside.find(')').unwrap_or(0)];
        return inside.chars().filter(|c| c.is_alphabetic()).count() > letters.chars().count();
    }
    let lower = after.trim_start().chars().take(40).collect::<String>().to_lowercase();
    // «FYL for fylke».
    if let Some(name) = lower.strip_prefix("for ") {
        return name.chars().next() == letters.to_lowercase().chars().next();
    }
    [
        "står for",
        "stend for",
        "betyr",
        "stands for",
        "means",
        "er en forkortelse",
        "er ei forkorting",
        "er forkortelse",
    ]
    .iter()
    .any(|phrase| lower.starts_with(phrase))
}
