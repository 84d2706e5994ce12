//! Character classes, as counting profile NO-LIX-1 defines them.
//!
//! The profile speaks of Unicode general categories. The standard library knows derived properties
//! only, so the differences are taken out here.

/// Category L: what counts as a letter.
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    if c < '\u{300}' {
        return c.is_alphabetic();
    }
    // `is_alphabetic` also has letter-like numbers, vowel signs and circled letters.
    c.is_alphabetic()
        && !c.is_numeric()
        && !unicode_normalization::char::is_combining_mark(c)
        && !matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f149}' | '\u{1f150}'..='\u{1f169}' | '\u{1f170}'..='\u{1f189}')
}

/// Categories L and N: what makes a run of characters a word.
pub(crate) fn is_letter_or_number(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_numeric() || is_letter(c) }
}

/// A digit in any script, raised and circled ones too.
pub(crate) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && c.is_numeric() && (is_decimal(c) || is_other_digit(c)))
}

/// A letter, or a number sign that is no decimal digit: what may stand on both sides of a slash.
pub(crate) fn is_word_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is_letter(c) || (c.is_numeric() && !is_decimal(c)) }
}

pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n') || c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}')
}

/// Soft hyphens and characters without width: no reader sees them, so they count for nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// Opens a quotation, a bracket or emphasis.
pub(crate) fn is_opening(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '«' | '“' | '„' | '‘' | '‚' | '(' | '[' | '{' | '<' | '‹' | '*' | '_' | '¿' | '¡'
    )
}

/// Closes a quotation, a bracket or emphasis.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '»' | '”' | '“' | '’' | ')' | ']' | '}' | '>' | '›' | '*' | '_')
}

/// Punctuation that is no part of a word at its edges.
pub(crate) fn is_edge(c: char) -> bool {
    is_opening(c)
        || is_closing(c)
        || matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '…'
                | '-'
                | '–'
                | '—'
                | '•'
                | '·'
                | '|'
                | '/'
                | '\\'
                | '&'
                | '§'
                | '%'
                | '#'
                | '+'
                | '='
                | '~'
                | '^'
                | '´'
                | '`'
                | '°'
                | '@'
                | '$'
                | '€'
                | '£'
                | '→'
                | '←'
                | '✓'
                | '✔'
        )
}

/// Category Nd, outside ASCII: runs of ten, by their zeros.
fn is_decimal(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_digit();
    }
    let code = c as u32;
    if (0x1d7ce..=0x1d7ff).contains(&code) {
        return true;
    }
    let at = DECIMAL_ZEROS.partition_point(|zero| *zero <= code);
    at > 0 && code - DECIMAL_ZEROS[at - 1] < 10
}

/// Digits that are no decimals: raised, lowered, circled.
fn is_other_digit(c: char) -> bool {
    let code = c as u32;
    OTHER_DIGITS.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

#[rustfmt::skip]
const DECIMAL_ZEROS: [u32; 60] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0,
    0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50,
    0x11d50, 0x11da0, 0x16a60, 0x16ac0, 0x16b50, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0,
];

#[rustfmt::skip]
const OTHER_DIGITS: [(u32, u32); 20] = [
    (0xb2, 0xb3), (0xb9, 0xb9), (0x1369, 0x1371), (0x19da, 0x19da), (0x2070, 0x2070), (0x2074, 0x2079),
    (0x2080, 0x2089), (0x2460, 0x2468), (0x2474, 0x247c), (0x2488, 0x2490), (0x24ea, 0x24ea),
    (0x24f5, 0x24fd), (0x24ff, 0x24ff), (0x2776, 0x277e), (0x2780, 0x2788), (0x278a, 0x2792),
    (0x10a40, 0x10a43), (0x10e60, 0x10e68), (0x11052, 0x1105a), (0x1f100, 0x1f10a),
];
