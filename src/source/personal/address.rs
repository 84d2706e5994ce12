//! Street addresses: a street's name and a number.

use std::ops::Range;

/// How names of streets end, in Bokmål and Nynorsk.
const ENDINGS: &[&str] = &[
    "gata",
    "gaten",
    "gate",
    "gatene",
    "veien",
    "vegen",
    "vei",
    "veg",
    "allé",
    "alléen",
    "alleen",
    "plass",
    "plassen",
    "torg",
    "torget",
    "bakken",
    "bakkane",
    "svingen",
    "stien",
    "tunet",
    "kroken",
    "brygge",
    "bryggen",
    "kaia",
    "stredet",
    "smuget",
    "geilen",
    "ringen",
    "terrasse",
    "lia",
    "åsen",
    "haugen",
    "jordet",
    "promenaden",
    "promenade",
    "faret",
    "løkka",
    "gt.",
    "vn.",
];

/// Those that are written as a word of their own after a name.
const ALONE: &[&str] =
    &["gate", "gt.", "gt", "vei", "vn.", "veg", "plass", "torg", "allé", "brygge", "terrasse"];

/// Words that end like streets and are none.
const NOT_STREETS: &[&str] =
    &["mulegate", "alle", "underveien", "undervegen", "hverveien", "julia", "italia", "australia", "romania"];

/// «Storgata 12», «Karl Johans gate 22 B».
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = super::next_digit(text.as_bytes(), from) {
        from = at + 1;
        // Where a number begins a word, which is seldom.
        if text[at..].starts_with('0') || !text[..at].ends_with(SPACES) {
            continue;
        }
        let word = &text[at..];
        let word = &word[..word.find([' ', '\u{a0}', '\n']).unwrap_or(word.len())];
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        if is_house_number(word, bare)
            && let Some(street) = street(text, at)
                .or_else(|| before_postcode(text, at, at + bare.len()))
                .or_else(|| after_living(text, at))
        {
            found.push(street..at + bare.len());
        }
    }
    found
}

/// What stands between two words on a line.
const SPACES: [char; 2] = [' ', '\u{a0}'];

/// The word before `at`, which is where the next begins; `None` at the beginning of a line.
fn word_before(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].strip_suffix(SPACES)?;
    let start = before
        .rfind([' ', '\u{a0}', '\n'])
        .map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8));
    Some(start..before.len())
}

/// «Haugen 3, 2312 Ottestad»: whatever the name, a place with a number and a postcode is an address.
fn before_postcode(text: &str, at: usize, end: usize) -> Option<usize> {
    let rest = text.get(end..)?.strip_prefix(',')?.trim_start_matches(' ');
    let code = rest.bytes().take_while(u8::is_ascii_digit).count();
    let place = rest.get(code..)?.strip_prefix(' ')?;
    let name = word_before(text, at)?;
    let word = &text[name.clone()];
    let is_name = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_street = is_name(word) && word.chars().all(char::is_alphabetic) && word != "Postboks";
    (code == 4 && is_name(place) && is_street).then_some(name.start)
}

/// «bor i Nedre Bakklandet 12»: where somebody lives is an address, whatever the street is called.
fn after_living(text: &str, at: usize) -> Option<usize> {
    const LIVING: [&str; 8] = ["bor", "bur", "bodde", "budde", "bosatt", "busett", "hjemme", "heime"];
    let is_name = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || c == '-')
            && word != "Bydel"
    };
    let mut name = word_before(text, at).filter(|name| is_name(&text[name.clone()]))?;
    for _ in 0..3 {
        let before = word_before(text, name.start)?;
        let word = &text[before.clone()];
        if is_name(word) {
            name = before;
            continue;
        }
        let lives = matches!(word, "i" | "på" | "ved")
            && word_before(text, before.start).is_some_and(|verb| LIVING.contains(&&text[verb]));
        return lives.then_some(name.start);
    }
    None
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

/// Where the name of the street begins, when the word before the number at `at` ends one.
fn street(text: &str, at: usize) -> Option<usize> {
    let whole = word_before(text, at)?;
    let start = whole.end - text[whole.clone()].trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let word = &text[start..whole.end];
    let lower = word.to_lowercase();
    if !word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '.') || NOT_STREETS.contains(&&*lower) {
        return None;
    }
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    if ["havn.", "navn."].iter().any(|word| lower.ends_with(word)) {
        return None;
    }
    if ENDINGS.contains(&&*lower) || ALONE.contains(&&*lower) {
        // «gate 22» is a street after a name: «Karl Johans gate 22»; «veien 3» never is.
        if !ALONE.contains(&&*lower) {
            return None;
        }
        let before = word_before(text, whole.start)?;
        let lead = text[before.clone()].trim_start_matches(|c: char| !c.is_alphanumeric());
        return (capital(lead) && lead.chars().all(char::is_alphabetic)).then(|| before.end - lead.len());
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
        assert_eq!(found("Storgt. 12 og Hamarvn. 3"), ["Storgt. 12", "Hamarvn. 3"]);
        assert_eq!(found("Dronningens gt. 4"), ["Dronningens gt. 4"]);
        assert_eq!(found("Haugen 3, 2312 Ottestad"), ["Haugen 3"]);
        assert_eq!(found("Lederen bor i Nedre Bakklandet 12."), ["Nedre Bakklandet 12"]);
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
            "Fra København. 12 medlemmer",
            "Postboks 12, 2301 Hamar",
            "De bor i Oslo. Møte 12",
            "Mange bor i 12 kommuner",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
