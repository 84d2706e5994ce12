//! Words about health and benefits, and amounts of money.

use std::ops::Range;

use super::{is_gap, names};

/// Beginnings of words; a word that ends in `$` must match whole.
const WORDS: &[&str] = &[
    "diagnos",
    "sykdom",
    "sjukdom",
    "syk$",
    "sjuk$",
    "sykmeld",
    "sjukmeld",
    "sykepeng",
    "sjukepeng",
    "ufør",
    "kreft",
    "adhd$",
    "add$",
    "autis",
    "asperger",
    "depresjon",
    "deprimert",
    "angst",
    "psykisk",
    "psykiatri",
    "psykose",
    "rusavhengig",
    "rusmisbruk",
    "rusproblem",
    "epilepsi",
    "diabet",
    "bipolar",
    "schizofren",
    "demens",
    "dement",
    "handikap",
    "funksjonshemm",
    "funksjonshemj",
    "funksjonsnedset",
    "rullestol",
    "blind$",
    "svaksynt",
    "svaksynd",
    "døv$",
    "døvblind",
    "hørselshem",
    "høyrselshem",
    "synshem",
    "aap$",
    "arbeidsavklaring",
    "dagpeng",
    "sosialhjelp",
    "sosialstønad",
    "stønad",
    "trygdet$",
    "trygda$",
    "trygd$",
    "overgangsstønad",
    "pensjonist",
    "gravid",
    "hiv$",
    "kronisk",
    "multippel",
    "parkinson",
    "hjerneslag",
    "hjerneskad",
];

/// Words about health, diagnoses and benefits, with their places.
pub fn health_words(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let word = &text[from..at];
                let lower = names::lower(word);
                let hit = WORDS.iter().any(|w| match w.strip_suffix('$') {
                    Some(whole) => lower == whole,
                    None => lower.starts_with(w),
                });
                if hit {
                    found.push((word, from..at));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The first amount of money: «4 500 kroner», «kr 4500», «4500,-».
pub fn amount(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(found) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + found;
        let part = |c: char| c.is_ascii_digit() || is_gap(c) || matches!(c, '.' | ',');
        let length = text[start..].find(|c: char| !part(c)).unwrap_or(text.len() - start);
        let number = text[start..start + length].trim_end_matches(|c: char| !c.is_ascii_digit());
        let end = start + number.len();
        let after = text[end..].trim_start_matches(is_gap);
        let unit = ["kroner", "kr", "NOK", ",-", "nok"].into_iter().find(|unit| after.starts_with(unit));
        if let Some(unit) = unit {
            return Some(start..text.len() - after.len() + unit.len());
        }
        let before = text[..start].trim_end_matches(|c: char| is_gap(c) || c == '.');
        if let Some(unit) = ["kr", "Kr", "NOK", "kroner"].into_iter().find(|unit| before.ends_with(unit)) {
            return Some(before.len() - unit.len()..end);
        }
        at = end.max(start + 1);
    }
    None
}
