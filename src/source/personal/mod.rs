//! What in a text points to a person: numbers, addresses and names.
//!
//! In: text as a writer wrote it. Out: byte ranges in it, each with what was recognised. Whether a
//! find may be published is for rules to say.

mod address;
mod contact;
mod identity;
mod names;
mod private;

pub use address::addresses;
pub use contact::{emails, is_same_number, phones};
pub use identity::{Digits, eleven_digits};
pub use names::{Names, Speech, is_given_name, named};
pub use private::{amount, health_words, is_private_key};

/// Whether the characters around a range of digits belong to a longer number or a word, so that the
/// range is only a part of something.
fn is_part(text: &str, start: usize, end: usize) -> bool {
    let mut before = text[..start].chars().rev();
    let mut after = text[end..].chars();
    let joins = |c: char| matches!(c, '.' | ',' | '/' | '-' | '_' | ':' | '=' | '%' | '#');
    let part = |near: Option<char>, far: Option<char>| match near {
        Some(c) if c.is_alphanumeric() => true,
        Some(c) if joins(c) => far.is_some_and(|c| c.is_ascii_digit()) || matches!(c, '/' | '=' | '_' | '#'),
        _ => false,
    };
    part(before.next(), before.next()) || part(after.next(), after.next())
}

/// The first digit at or after `from`. Most texts have few: many bytes are looked at in one step.
fn next_digit(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(many) = bytes.get(at..at + 32)
        && !many.iter().fold(false, |has, byte| has | byte.is_ascii_digit())
    {
        at += 32;
    }
    Some(at + bytes.get(at..)?.iter().position(u8::is_ascii_digit)?)
}

/// The spaces people put between groups of digits.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}
