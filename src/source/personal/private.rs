//! Words about health and benefits, and amounts of money.

use std::ops::Range;

use memchr::memmem;
use unicode_normalization::UnicodeNormalization as _;

use super::is_gap;
use crate::source::{Wanted, Words};

/// Beginnings of words; those from [`WHOLE_FROM`] on must be the whole word.
const WORDS: &[&str] = &[
    "diagnos",
    "sykdom",
    "sjukdom",
    "sykmeld",
    "sjukmeld",
    "sykepeng",
    "sjukepeng",
    "ufør",
    "kreft",
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
    "svaksynt",
    "svaksynd",
    "døvblind",
    "hørselshem",
    "høyrselshem",
    "synshem",
    "arbeidsavklaring",
    "dagpeng",
    "sosialhjelp",
    "sosialstønad",
    "stønad",
    "overgangsstønad",
    "pensjonist",
    "gravid",
    "kronisk",
    "multippel",
    "parkinson",
    "hjerneslag",
    "hjerneskad",
    "revmat",
    "leddgikt",
    "astma",
    "migrene",
    "fibromyalgi",
    "cerebral",
    "tourette",
    "hjertesyk",
    "hjartesjuk",
    "hjerteinfarkt",
    "hjarteinfarkt",
    "ryggplage",
    "alkoholi",
    "alkoholproblem",
    "narkoman",
    "spiseforstyrr",
    "eteforstyrr",
    "selvmord",
    "sjølvmord",
    "utbrent",
    "utbrend",
    "tiltakspeng",
    "pleiepeng",
    "omsorgspeng",
    "barnetrygd",
    "kontantstøtte",
    "bostøtte",
    "bustøtte",
    "grunnstønad",
    "hjelpestønad",
    "alderspensjon",
    // Whole words.
    "syk",
    "sjuk",
    "adhd",
    "add",
    "blind",
    "døv",
    "aap",
    "trygdet",
    "trygda",
    "trygd",
    "hiv",
    "kols",
    "ptsd",
];

/// How many of [`WORDS`] are beginnings.
const WHOLE_FROM: usize = 81;

static STEMS: Wanted = Wanted::new(WORDS);

/// Illnesses that are words like any other but for their capitals.
const LETTERS: &[&str] = &["MS", "ME", "ALS", "CP", "OCD"];

/// Words about health, diagnoses and benefits, with their places.
pub fn health_words<'t>(text: &'t str, words: &Words) -> Vec<(&'t str, Range<usize>)> {
    let mut found = Vec::new();
    for (stem, range) in STEMS.find_in(text, words) {
        if text[..range.start].ends_with(char::is_alphabetic) {
            continue;
        }
        let rest = text[range.end..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - range.end);
        if rest == 0 || stem < WHOLE_FROM {
            let range = range.start..range.end + rest;
            found.push((&text[range.clone()], range));
        }
    }
    for letters in LETTERS {
        for start in memmem::find_iter(text.as_bytes(), letters) {
            let end = start + letters.len();
            let is_part = |c: char| c.is_alphanumeric() || c == '-';
            if !text[..start].ends_with(is_part) && !text[end..].starts_with(is_part) {
                found.push((*letters, start..end));
            }
        }
    }
    found.sort_by_key(|(_, range)| range.start);
    found
}

/// Names of fields that say something private of the one who has a seat.
const PRIVATE_KEYS: &[&str] = &[
    "fødselsdato",
    "fødselsnummer",
    "fødselsår",
    "fødd",
    "født",
    "personnummer",
    "fnr",
    "alder",
    "adresse",
    "bosted",
    "bustad",
    "hjemkommune",
    "heimkommune",
    "kommune",
    "kommunenummer",
    "postnummer",
    "poststed",
    "telefon",
    "mobil",
    "tlf",
    "epost",
    "e_post",
    "helse",
    "diagnose",
    "sykdom",
    "sjukdom",
    "ytelse",
    "yting",
    "stønad",
    "honorar",
    "godtgjørelse",
    "godtgjøring",
    "godtgjering",
    "godtgjersle",
    "lønn",
    "løn",
    "kontonummer",
    "utgifter",
    "utlegg",
    "kjønn",
    "religion",
    "etnisitet",
    "nasjonalitet",
    "sivilstand",
    "gateadresse",
    "postadresse",
    "privatadresse",
    "besøksadresse",
    "hjemsted",
    "heimstad",
    "fødested",
    "fødestad",
    "mobilnummer",
    "mobiltelefon",
    "telefonnummer",
    "telefonnr",
    "mobilnr",
    "privattelefon",
    "privat_telefon",
    "privat_epost",
    "e_postadresse",
    "epostadresse",
    "mail",
    "e_mail",
    "email",
    "dnummer",
    "d_nummer",
    "diagnoser",
    "sykdommer",
    "funksjonsnedsettelse",
    "funksjonsnedsetting",
    "medisiner",
    "medisinar",
    "trygd",
    "ytelser",
    "ytingar",
    "nav_ytelse",
    "møtehonorar",
    "møtegodtgjørelse",
    "møtegodtgjøring",
    "møtegodtgjering",
    "reise",
    "reiseutgifter",
    "diett",
    "beløp",
    "inntekt",
    "skattekommune",
    "parti",
    "politisk_parti",
    "fagforening",
    "fagforeining",
    "livssyn",
    "tro",
    "legning",
    "seksuell_legning",
    "statsborgerskap",
    "statsborgarskap",
    "sivilstatus",
    "arbeidsgiver",
    "arbeidsgjevar",
    "barn",
    "pårørende",
    "pårørande",
    "bostedskommune",
    "bustadkommune",
];

/// Whether a field of a seat would say something private, however its name is written.
pub fn is_private_key(key: &str) -> bool {
    let plain = |key: &str| {
        let key: String = key.nfc().flat_map(char::to_lowercase).collect();
        let key = key.replace('ø', "o").replace("oe", "o").replace("aa", "a").replace('å', "a");
        key.replace(['-', ' '], "_")
    };
    let written = plain(key);
    PRIVATE_KEYS.iter().any(|private| plain(private) == written)
}

/// The first amount of money: «4 500 kroner», «kr 4500», «4500,-».
pub fn amount(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    while let Some(start) = super::next_digit(text.as_bytes(), at) {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The same without the finder: every word looked up.
    fn slowly(text: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut at = 0;
        for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
            let bare = word.trim_end_matches(|c: char| !c.is_alphabetic());
            let lower = bare.to_lowercase();
            let (beginnings, whole) = WORDS.split_at(WHOLE_FROM);
            let is_hit = whole.contains(&&*lower) || beginnings.iter().any(|word| lower.starts_with(word));
            if is_hit {
                found.push(at..at + bare.len());
            }
            at += word.len();
        }
        found
    }

    #[test]
    fn whole_words_begin_where_we_say() {
        assert_eq!(WORDS[WHOLE_FROM], "syk");
    }

    proptest! {
        #[test]
        fn no_word_is_left_out(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![
                    "syk", "Syk", "sykdom", "UFØR", "uføretrygd", "døv", "DØV", "Ø", "hiv", "a", "A\u{1}", " ", ".", "-",
                    "é", "kreft", "add", "adhd", "aap", "\u{e000}", "s", "sy", "stønad", "blinde", "blind", "\n",
                ]),
                0..12,
            )
        ) {
            let text = parts.concat();
            let found: Vec<_> = health_words(&text, &Words::of(&text)).into_iter().map(|(_, place)| place).collect();
            prop_assert_eq!(found, slowly(&text), "{}", text);
        }
    }
}
