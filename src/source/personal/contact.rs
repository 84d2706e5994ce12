//! Phone numbers and e-mail addresses.

use std::ops::Range;

use memchr::memmem;
use smallvec::SmallVec;

use super::{is_gap, is_part};

/// Groups of digits, by where they are.
type Groups = SmallVec<[Range<usize>; 6]>;

/// Phone numbers in the shapes people write them: eight digits together or in groups, numbers of
/// five digits that begin with 0, and any number that begins with a plus.
pub fn phones(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(digit) = super::next_digit(bytes, at) {
        let plus = digit > at && bytes[digit - 1] == b'+';
        at = digit - usize::from(plus);
        if let Some(range) = joined(text, at) {
            at = range.end;
            found.push(range);
            continue;
        }
        let groups = groups(text, at + usize::from(plus));
        let end = groups.last().map_or(at + 1, |g| g.end);
        let start = at;
        at = end;
        if let Some(range) = number(text, start, plus, &groups) {
            found.push(range);
        }
    }
    found
}

/// Groups with a hyphen or a full stop between: «912-34-567», «912.34.567», «+47-91234567»; and where a
/// phone number is announced, «91-23-45-67».
fn joined(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = &text[start..];
    let first = rest.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(rest.len());
    let is_parted = matches!(first, 2 | 3) && matches!(rest.as_bytes().get(first), Some(b'-' | b'.'));
    if !is_parted && !rest.starts_with("+47") && !rest.starts_with("0047") {
        return None;
    }
    let bare = rest.strip_prefix("+47").or_else(|| rest.strip_prefix("0047"));
    let is_foreign = bare.is_some();
    let bare = bare.map_or(rest, |bare| bare.trim_start_matches(|c| is_gap(c) || c == '-'));
    let length = bare.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.')).count();
    let number = bare[..length].trim_end_matches(['-', '.']);
    let end = start + rest.len() - bare.len() + number.len();
    let separator = number.find(['-', '.']).map_or("", |at| &number[at..=at]);
    let groups: Vec<&str> =
        if separator.is_empty() { vec![number] } else { number.split(separator).collect() };
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_digits = groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_digit()));
    let fits = match lengths.as_slice() {
        [3, 2, 3] => is_foreign || number.starts_with(['4', '9']) || announced(&text[..start]),
        [2, 2, 2, 2] => is_foreign || announced(&text[..start]),
        [8] => is_foreign && rest.as_bytes().get(3) == Some(&b'-'),
        _ => false,
    };
    (fits && is_digits && !is_part(text, start, end)).then_some(start..end)
}

/// The groups of digits from `start`, with at most one gap between two.
fn groups(text: &str, start: usize) -> Groups {
    let bytes = text.as_bytes();
    let mut groups = Groups::new();
    let mut at = start;
    loop {
        let end = bytes[at..].iter().position(|b| !b.is_ascii_digit()).map_or(bytes.len(), |i| at + i);
        if end == at {
            break;
        }
        groups.push(at..end);
        let Some(gap) = text[end..].chars().next().filter(|c| is_gap(*c)) else { break };
        at = end + gap.len_utf8();
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            break;
        }
    }
    groups
}

fn number(text: &str, start: usize, plus: bool, groups: &[Range<usize>]) -> Option<Range<usize>> {
    let end = groups.last()?.end;
    let total: usize = groups.iter().map(Range::len).sum();
    if plus {
        return ((8..=15).contains(&total) && !is_part(text, start, end)).then_some(start..end);
    }
    // Most numbers are years, days and amounts.
    if !matches!(total, 5 | 8 | 10 | 12) || is_part(text, start, end) {
        return None;
    }
    let lengths: SmallVec<[usize; 6]> = groups.iter().map(Range::len).collect();
    let digits: String = groups.iter().map(|g| &text[g.clone()]).collect();
    match (total, lengths.as_slice()) {
        (12, _) => digits.starts_with("0047").then_some(start..end),
        // Three digits, two and three is how mobile numbers are written; two, three and three is
        // how amounts are.
        (8, [8] | [2, 2, 2, 2] | [3, 2, 3] | [4, 4] | [3, 2, 1, 2] | [3, 5]) => {
            let is_shaped = digits.starts_with(|c| ('2'..='9').contains(&c)) && !is_date(&digits);
            (is_shaped || announced(&text[..start])).then_some(start..end)
        }
        (8, _) => announced(&text[..start]).then_some(start..end),
        (5, [5] | [3, 2] | [2, 3]) => {
            (digits.starts_with('0') && announced(&text[..start])).then_some(start..end)
        }
        // The country's code without its plus.
        (10, [2, 3, 2, 3]) => digits.starts_with("47").then_some(start..end),
        (10, [2, 8] | [2, 2, 2, 2, 2]) => {
            (digits.starts_with("47") && announced(&text[..start])).then_some(start..end)
        }
        _ => None,
    }
}

/// 20261122: a date without hyphens.
fn is_date(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|d| d.parse::<u32>().ok()).unwrap_or(0);
    (1900..2100).contains(&part(0..4)) && (1..=12).contains(&part(4..6)) && (1..=31).contains(&part(6..8))
}

/// Whether the words just before say that a phone number comes.
fn announced(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before);
    let tail: String = line.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.to_lowercase();
    ["tlf", "telefon", "mobil", "ring ", "phone", "call ", "sms"].iter().any(|word| tail.contains(word))
}

/// Whether two ways of writing are the same number.
pub fn is_same_number(a: &str, b: &str) -> bool {
    fn bare(number: &str) -> String {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let norwegian = number.trim_start().starts_with("+47") || digits.starts_with("0047");
        match digits.strip_prefix("00").unwrap_or(&digits).strip_prefix("47") {
            Some(rest) if norwegian && rest.len() == 8 => rest.to_owned(),
            _ => digits,
        }
    }
    bare(a) == bare(b)
}

/// E-mail addresses.
pub fn emails(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for at in memchr::memchr_iter(b'@', bytes) {
        let local = text[..at].char_indices().rev().take_while(|(_, c)| is_local(*c)).last();
        let Some((start, _)) = local else { continue };
        let start = start + (text[start..at].len() - text[start..at].trim_start_matches('.').len());
        let domain = text[at + 1..].char_indices().take_while(|(_, c)| is_domain(*c)).last();
        let Some((last, c)) = domain else { continue };
        let domain = text[at + 1..=at + last + c.len_utf8()].trim_end_matches(['.', '-']);
        let (Some((_, top)), true) = (domain.rsplit_once('.'), start < at) else { continue };
        if top.chars().count() >= 2 && top.chars().all(char::is_alphabetic) {
            found.push(start..at + 1 + domain.len());
        }
    }
    found.extend(disguised(text));
    found.extend(spelled(text));
    found.extend(dotted(text));
    found.sort_by_key(|range| range.start);
    found
}

/// Addresses with the @ written as a word in brackets: «kari (at) nav.no», «kari [krøllalfa] nav.no».
fn disguised(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for open in memchr::memchr2_iter(b'(', b'[', text.as_bytes()) {
        let rest = &text[open + 1..];
        let Some(close) = rest.char_indices().take(12).find(|(_, c)| matches!(c, ')' | ']')) else {
            continue;
        };
        let word = rest[..close.0].trim().to_lowercase();
        if !matches!(word.as_str(), "at" | "a" | "alfa" | "alfakrøll" | "krøllalfa" | "snabel-a") {
            continue;
        }
        let before = text[..open].trim_end_matches(' ');
        let Some((start, _)) = before.char_indices().rev().take_while(|(_, c)| is_local(*c)).last() else {
            continue;
        };
        let after = open + 1 + close.0 + 1;
        let gap = text[after..].len() - text[after..].trim_start_matches(' ').len();
        let domain: String = text[after + gap..].chars().take_while(|c| is_domain(*c)).collect();
        let domain = domain.trim_end_matches(['.', '-']);
        if domain
            .rsplit_once('.')
            .is_some_and(|(_, top)| top.len() >= 2 && top.chars().all(char::is_alphabetic))
        {
            found.push(start..after + gap + domain.len());
        }
    }
    found
}

/// The @ between spaces, as a word, or as it is written in an address: «kari @ nav.no», «kari
/// krøllalfa nav.no», `mailto:kari%40nav.no`.
fn spelled(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sign in [" @ ", " krøllalfa ", " alfakrøll ", "%40"] {
        for at in memmem::find_iter(text.as_bytes(), sign) {
            let is_here = |c: &char| is_local(*c) && *c != '%';
            let Some((start, _)) = text[..at].char_indices().rev().take_while(|(_, c)| is_here(c)).last()
            else {
                continue;
            };
            let after = at + sign.len();
            let length: usize = text[after..].chars().take_while(|c| is_domain(*c)).map(char::len_utf8).sum();
            let domain = text[after..after + length].trim_end_matches(['.', '-']);
            let top = domain.rsplit_once('.').map_or("", |(_, top)| top);
            if top.chars().count() >= 2 && top.chars().all(char::is_alphabetic) {
                found.push(start..after + domain.len());
            }
        }
    }
    found
}

/// The full stop of the domain as a word too: «kari at nav dot no», «kari (krøllalfa) nav punktum no».
/// «at» alone is a word like any other.
fn dotted(text: &str) -> Vec<Range<usize>> {
    const DOTS: [&str; 3] = ["dot", "punktum", "prikk"];
    const SIGNS: [&str; 4] = ["at", "krøllalfa", "alfakrøll", "alfa"];
    let bare = |word: &str| word.trim_matches(['(', ')', '[', ']', '.']).to_lowercase();
    let mut found = Vec::new();
    for dot in DOTS {
        for at in memmem::find_iter(text.as_bytes(), dot) {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let before = text[line..at].trim_end_matches(['(', '[']);
            let mut words = before.split_whitespace().rev();
            let (Some(name), Some(sign), Some(local)) = (words.next(), words.next(), words.next()) else {
                continue;
            };
            let after = text[at + dot.len()..].trim_start_matches([')', ']']);
            let top = after.trim_start_matches(' ');
            let length = top.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(top.len());
            let is_spelled = before.ends_with(' ') && after.starts_with(' ') && (2..=4).contains(&length);
            let is_domain = name.chars().all(is_domain);
            if is_spelled && is_domain && SIGNS.contains(&&*bare(sign)) && local.chars().all(is_local) {
                let start = local.as_ptr() as usize - text.as_ptr() as usize;
                found.push(start..text.len() - top.len() + length);
            }
        }
    }
    found
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%')
}

fn is_domain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-')
}

#[cfg(test)]
mod tests {
    use super::{emails, is_same_number, phones};

    fn found(text: &str) -> Vec<&str> {
        phones(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn phone_numbers_are_known_by_their_shape() {
        assert_eq!(found("Ring 22 33 44 55 eller +47 912 34 567."), ["22 33 44 55", "+47 912 34 567"]);
        assert_eq!(found("55553333 og 0047 22334455"), ["55553333", "0047 22334455"]);
        assert_eq!(found("mobil 912 34 567, tlf. 02800"), ["912 34 567", "02800"]);
        assert_eq!(found("telefon: \"55 55 33 33\""), ["55 55 33 33"]);
        assert_eq!(
            found("912-34-567, 912.34.567, +47-91234567 og 47 912 34 567"),
            ["912-34-567", "912.34.567", "+47-91234567", "47 912 34 567"]
        );
        assert_eq!(found("ring 91-23-45-67"), ["91-23-45-67"]);
        assert_eq!(found("22\u{a0}33\u{a0}44\u{a0}55"), ["22\u{a0}33\u{a0}44\u{a0}55"]);
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let none: Vec<&str> = Vec::new();
        for text in [
            "2026-11-22",
            "Organisasjonsnummer 889 640 782 og 889640782",
            "12 500 000 kroner",
            "sak 2026/12345678",
            "fila 20261122",
            "nummer: \"0403\"",
            "https://example.invalid/12345678",
            "i 2025 og 2026",
            "22.11.2026",
            "22-11-20-26",
            "978-82-15-01234-5",
            "LOV-2006-05-19-16",
            "1,23456789",
            "<path d=\"M22334455.5 1\"/>",
        ] {
            assert_eq!(found(text), none, "{text}");
        }
    }

    #[test]
    fn the_same_number_may_be_written_in_many_ways() {
        assert!(is_same_number("+47 55 55 33 33", "55553333"));
        assert!(is_same_number("004755553333", "55 55 33 33"));
        assert!(!is_same_number("55 55 33 34", "55553333"));
    }

    #[test]
    fn addresses_in_disguise_are_addresses() {
        for text in ["kari @ nav.no", "kari krøllalfa nav.no", "mailto:kari%40nav.no", "kari (at) nav.no"] {
            assert_eq!(emails(text).len(), 1, "{text}");
        }
        for text in ["kari at nav dot no", "kari (krøllalfa) nav punktum no i dag", "kari [at] nav [dot] no."]
        {
            assert_eq!(emails(text).len(), 1, "{text}");
        }
        assert!(emails("Møtet @ kontoret. Sats 3,40 %40").is_empty());
        assert!(emails("Hun sier at nav.no er nede. Sett punktum.").is_empty());
    }

    #[test]
    fn addresses_are_found_where_they_begin_and_end() {
        let text = "Skriv til (kari.nordmann@nav.no). Eller mailto:post@example.invalid, ikke @navikt/ds.";
        let found: Vec<_> = emails(text).into_iter().map(|r| &text[r]).collect();
        assert_eq!(found, ["kari.nordmann@nav.no", "post@example.invalid"]);
    }
}
