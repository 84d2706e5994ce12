//! Street addresses: a street's name and a number.

use std::ops::Range;

/// How names of streets end, in Bokmål and Nynorsk.
const ENDINGS: &[&str] = &[
    "gata", "gaten", "gate", "gatene", "veien", "vegen", "vei", "veg", "allé", "alléen", "alleen", "plass",
    "plassen", "torg", "torget", "bakken", "bakkane", "svingen", "stien", "tunet", "kroken", "brygge",
    "bryggen", "kaia", "stredet", "smuget", "geilen", "ringen", "terrasse", "lia", "åsen", "haugen",
    "jordet",
];

/// Those that are written as a word of their own after a name.
const ALONE: &[&str] = &["gate", "vei", "veg", "plass", "torg", "allé", "brygge", "terrasse"];

/// Words that end like streets and are none.
const NOT_STREETS: &[&str] =
    &["mulegate", "alle", "underveien", "undervegen", "hverveien", "julia", "italia", "australia"];

/// «Storgata 12», «Karl Johans gate 22 B».
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The words before the number on the line, as (start, end).
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        // No number, no address.
        if !line.bytes().any(|b| b.is_ascii_digit()) {
            at += line.len();
            continue;
        }
        words.clear();
        let mut offset = at;
        for word in line.split([' ', '\u{a0}']) {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let lead = word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
            let start = offset + lead;
            if is_house_number(word, bare)
                && lead == 0
                && let Some(street) = street(text, &words)
            {
                found.push(street..start + bare.len());
            }
            words.push((start, start + word[lead..].trim_end().len()));
            offset += word.len() + text[offset + word.len()..].chars().next().map_or(0, char::len_utf8);
        }
        at += line.len();
    }
    found
}

/// 1 to 999, with or without a letter.
fn is_house_number(word: &str, bare: &str) -> bool {
    let digits = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let after = &word[word.find(bare).unwrap_or(0) + bare.len()..];
    (1..=3).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && bare.len() - digits.len() <= 1
        && !digits.starts_with('0')
        && !after.starts_with(['%', '/'])
}

/// Where the name of the street begins, when the last word ends one.
fn street(text: &str, words: &[(usize, usize)]) -> Option<usize> {
    let (start, end) = *words.last()?;
    let word = text.get(start..end)?;
    let lower = word.to_lowercase();
    if !word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '.') || NOT_STREETS.contains(&&*lower) {
        return None;
    }
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    if ENDINGS.contains(&&*lower) {
        // «gate 22» is a street after a name: «Karl Johans gate 22»; «veien 3» never is.
        if !ALONE.contains(&&*lower) {
            return None;
        }
        let (before_start, before_end) = *words.get(words.len().checked_sub(2)?)?;
        let before = text.get(before_start..before_end)?;
        return (capital(before) && before.chars().all(char::is_alphabetic)).then_some(before_start);
    }
    let ending = ENDINGS.iter().any(|ending| lower.ends_with(ending) && lower.len() >= ending.len() + 3);
    (capital(word) && ending).then_some(start)
}

#[cfg(test)]
mod tests {
    use super::addresses;

    fn found(text: &str) -> Vec<&str> {
        addresses(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn streets_with_numbers_are_addresses() {
        assert_eq!(found("Kari bor i Storgata 12, 2317 Hamar."), ["Storgata 12"]);
        assert_eq!(found("i Karl Johans gate 22."), ["Johans gate 22"]);
        assert_eq!(found("sted: {adresse: Kirkeveien 3}"), ["Kirkeveien 3"]);
        assert_eq!(found("Møllevegen 7b"), ["Møllevegen 7b"]);
    }

    #[test]
    fn other_numbers_are_not() {
        for text in [
            "Vi er alle 12 her",
            "Veien videre 2026",
            "På veien 3 stopp",
            "Sak 3",
            "Utvalget 12",
            "Storgata 2026",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
