//! National identity numbers and other runs of eleven digits.

use std::ops::Range;

use smallvec::SmallVec;

use super::is_gap;

/// What eleven digits are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Digits {
    /// A date, perhaps with a number added to day or month, and two check digits that are right:
    /// fødselsnummer, D-number, H-number or a number made for tests.
    Identity,
    /// Eleven digits that are not.
    Other,
}

/// Every run of eleven digits, also with one space, full stop or hyphen after the sixth.
pub fn eleven_digits(text: &str) -> Vec<(Digits, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(digit) = super::next_digit(bytes, at) {
        at = digit;
        if let Some((digits, end)) = grouped(text, at)
            && is_identity_number(&digits)
        {
            found.push((Digits::Identity, at..end));
            at = end;
            continue;
        }
        let run = run(bytes, at);
        let (digits, end) = match run - at {
            11 => (text[at..run].to_owned(), run),
            6 => {
                let gap = text[run..].chars().next().filter(|c| is_gap(*c) || matches!(c, '.' | '-'));
                let rest = run + gap.map_or(0, char::len_utf8);
                let rest_end = self::run(bytes, rest);
                if gap.is_none() || rest_end - rest != 5 {
                    at = run;
                    continue;
                }
                (format!("{}{}", &text[at..run], &text[rest..rest_end]), rest_end)
            }
            _ => {
                at = run;
                continue;
            }
        };
        // A valid number is one whatever it is glued to («fnr01010112345.pdf»); any other run is
        // told only when it stands by itself.
        if is_identity_number(&digits) {
            found.push((Digits::Identity, at..end));
        } else if !super::is_part(text, at, end) {
            found.push((Digits::Other, at..end));
        }
        at = end;
    }
    found
}

/// How people part an identity number: into date and number, the date into its parts, the number into
/// three and two; also with the century in the year. Each part by its length.
const SHAPES: &[&[usize]] = &[&[6, 5], &[6, 3, 2], &[2, 2, 2, 5], &[2, 2, 2, 3, 2], &[2, 2, 4, 5], &[8, 5]];

/// How many characters may stand between two groups: «170540 - 30096».
const WIDEST: usize = 3;

/// Digits in groups of one of these shapes, with something between two groups.
fn grouped(text: &str, start: usize) -> Option<(String, usize)> {
    let bytes = text.as_bytes();
    let mut groups: SmallVec<[&str; 5]> = SmallVec::new();
    let mut at = start;
    // Most runs of digits are years, dates and numbers in a table.
    if !SHAPES.iter().any(|shape| shape[0] == run(bytes, start) - start) {
        return None;
    }
    loop {
        let end = run(bytes, at);
        groups.push(&text[at..end]);
        let is_longer = |shape: &&&[usize]| {
            shape.len() >= groups.len()
                && shape.iter().zip(&groups).all(|(length, group)| *length == group.len())
        };
        let fitting = SHAPES.iter().filter(is_longer);
        if fitting.clone().any(|shape| shape.len() == groups.len()) {
            // The century of a year says nothing that the number does not.
            let digits = groups.iter().map(|group| match group.len() {
                4 => group[2..].to_owned(),
                8 => format!("{}{}", &group[..4], &group[6..]),
                _ => (*group).to_owned(),
            });
            let digits: String = digits.collect();
            let is_whole = fitting.clone().count() == 1 || digits.len() == 11;
            if digits.len() == 11 && is_whole {
                return Some((digits, end));
            }
        }
        fitting.clone().next()?;
        let is_between = |c: &char| is_gap(*c) || matches!(c, '.' | '-' | '–' | '/' | '\n');
        let gap: usize = text[end..].chars().take(WIDEST).take_while(is_between).map(char::len_utf8).sum();
        if gap == 0 {
            return None;
        }
        at = end + gap;
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            return None;
        }
    }
}

fn run(bytes: &[u8], start: usize) -> usize {
    bytes[start..].iter().position(|b| !b.is_ascii_digit()).map_or(bytes.len(), |i| start + i)
}

/// Weights of the two check digits, and the numbers added to the day (D-number) or the month
/// (H-number and Tenor's synthetic ones: 40; Skatteetaten's: 80; Navs' own: 65).
/// Source: Skatteetaten, «Fødselsnummer»; Nav, «Syntetiske fødselsnummer».
fn is_identity_number(digits: &str) -> bool {
    const K1: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const K2: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let d: Vec<u32> = digits.bytes().map(|b| u32::from(b - b'0')).collect();
    if d.len() != 11 {
        return false;
    }
    let sum = |weights: &[u32]| weights.iter().zip(&d).map(|(w, d)| w * d).sum::<u32>() % 11;
    if sum(&K1) != 0 || sum(&K2) != 0 {
        return false;
    }
    let day = d[0] * 10 + d[1];
    let day = if day > 40 { day - 40 } else { day };
    let month = d[2] * 10 + d[3];
    let month = [0, 40, 65, 80].iter().find_map(|added| {
        let month = month.checked_sub(*added)?;
        (1..=12).contains(&month).then_some(month)
    });
    let longest = match month {
        None => return false,
        Some(2) => 29,
        Some(4 | 6 | 9 | 11) => 30,
        Some(_) => 31,
    };
    (1..=longest).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::{Digits, eleven_digits};

    fn kinds(text: &str) -> Vec<Digits> {
        eleven_digits(text).into_iter().map(|(kind, _)| kind).collect()
    }

    /// A number with right check digits for nine given digits, when there is one.
    fn complete(nine: &str) -> Option<String> {
        let d: Vec<u32> = nine.bytes().map(|b| u32::from(b - b'0')).collect();
        let check = |d: &[u32], w: &[u32]| (11 - w.iter().zip(d).map(|(w, d)| w * d).sum::<u32>() % 11) % 11;
        let k1 = check(&d, &[3, 7, 6, 1, 8, 9, 4, 5, 2]);
        let mut with = d.clone();
        with.push(k1);
        let k2 = check(&with, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
        (k1 < 10 && k2 < 10).then(|| format!("{nine}{k1}{k2}"))
    }

    #[test]
    fn every_kind_of_identity_number_is_known() {
        for date in ["010190", "410190", "014190", "016690", "018190", "290200", "311299"] {
            let number = (100..400).find_map(|n| complete(&format!("{date}{n}"))).expect("one fits");
            assert_eq!(kinds(&number), [Digits::Identity], "{number}");
            let spaced = format!("Født {} {}.", &number[..6], &number[6..]);
            assert_eq!(kinds(&spaced), [Digits::Identity], "{spaced}");
            let dotted = format!("{}.{}", &number[..6], &number[6..]);
            assert_eq!(kinds(&dotted), [Digits::Identity], "{dotted}");
            assert_eq!(kinds(&format!("fnr_{number}.pdf")), [Digits::Identity]);
            let parts = [&number[..2], &number[2..4], &number[4..6], &number[6..9], &number[9..]];
            let [day, month, year, three, two] = parts;
            for written in [
                format!("{day}.{month}.{year} {three}{two}"),
                format!("{day}.{month}.19{year} {three}{two}"),
                format!("{day} {month} {year} {three} {two}"),
                format!("{day}{month}{year} {three} {two}"),
                format!("{day}{month}{year}-{three}{two}"),
                format!("{day}{month}{year}\u{a0}{three}{two}"),
                format!("{day}{month}{year}\n{three}{two}"),
                format!("{day}/{month}/{year}-{three}{two}"),
                format!("[{number}](x)"),
                format!("\"{number}\""),
            ] {
                assert_eq!(kinds(&written), [Digits::Identity], "{written}");
            }
        }
    }

    #[test]
    fn other_numbers_are_not() {
        assert_eq!(kinds("12345678901"), [Digits::Other]);
        assert_eq!(kinds("Organisasjonsnummer 889640782 og 2026-11-22"), []);
        assert_eq!(kinds("https://www.nav.no/12345678901"), []);
        assert_eq!(kinds("M0.12345678901 4"), []);
        assert_eq!(kinds("123456789012"), []);
        let impossible = (100..900).find_map(|n| complete(&format!("310290{n}"))).expect("one fits");
        assert_eq!(kinds(&impossible), [Digits::Other]);
    }

    /// Numbers that stand in councils' papers, many of each kind: none is somebody's.
    #[test]
    fn the_numbers_of_ordinary_papers_are_nobodys() {
        let organisation = |n: u32| {
            let eight = format!("{:08}", 80_000_000 + n * 7_919 % 19_999_999);
            let sum: u32 =
                eight.bytes().zip([3, 2, 7, 6, 5, 4, 3, 2]).map(|(d, w)| u32::from(d - b'0') * w).sum();
            let check = (11 - sum % 11) % 11;
            (check < 10).then(|| format!("{eight}{check}"))
        };
        for n in 0..2_000_u32 {
            let (day, month, year) = (n % 28 + 1, n % 12 + 1, 2010 + n % 25);
            let mut texts = vec![
                format!(
                    "Sak {}/{year}, møtet {day}.{month:02}.{year} klokka {:02}.{:02}",
                    n % 90 + 1,
                    n % 24,
                    n % 60
                ),
                format!("{year}-{month:02}-{day:02}"),
                format!("{year}/{:05} og {year}{month:02}{day:02}", n * 13 % 99_999),
                format!("enhet {:04}, kommune {:04}, postnummer {:04}", n % 1900, n % 5700, n % 9990),
                format!("ISBN 978-82-{:05}-{:02}-{}", n * 17 % 99_999, n % 99, n % 10),
                format!("{} {:03} {:03} kroner", n % 900 + 1, n * 7 % 1000, n * 3 % 1000),
                format!("{:04}.{:02}.{:05}", n % 9000 + 1000, n % 100, n * 31 % 99_999),
            ];
            texts.extend(organisation(n).map(|number| {
                format!("Organisasjonsnummer {number}, {} {} {}", &number[..3], &number[3..6], &number[6..])
            }));
            for text in texts {
                assert_eq!(kinds(&text), [], "{text}");
            }
        }
    }
}
