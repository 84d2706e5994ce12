//! Text that was saved in one encoding and read in another: `mÃ¸te` for `møte`.
//!
//! In: text. Out: where letters are lost, and what the words around them were meant to be. The pairs come
//! of the encodings: UTF-8 read as Windows-1252, ISO-8859-1 or Mac Roman.

use std::ops::Range;

use super::Wanted;

/// How such pairs begin, in small letters as [`Wanted`] has them.
static PAIRS: Wanted = Wanted::new(&[
    // æ ø å Æ Ø Å é è ö ä ü á ó
    "ã¦", "ã¸", "ã¥", "ã†", "ã˜", "ã…", "ã©", "ã¨", "ã¶", "ã¤", "ã¼", "ã¡", "ã³", "ã\u{86}", "ã\u{98}",
    "ã\u{85}", // « » § ° and a hard space
    "â«", "â»", "â§", "â°", "â·", "â\u{a0}", // dashes and quotation marks
    "â€", "â\u{80}", // š ŋ ž ŧ đ č
    "å¡", "å‹", "å¾", "å§", "ä‘",
    "ä\u{8d}", // the mark of the byte order, and of what could not be read
    "ï»¿", "ï¿½", "\u{fffd}", // æ ø å Å and an en dash, by way of an old Mac
    "√¶", "√∏", "√•", "√ö", "‚äì",
]);

/// What Windows-1252 has where ISO-8859-1 has control characters.
const WINDOWS: &[(char, u8)] = &[
    ('€', 0x80),
    ('‚', 0x82),
    ('ƒ', 0x83),
    ('„', 0x84),
    ('…', 0x85),
    ('†', 0x86),
    ('‡', 0x87),
    ('ˆ', 0x88),
    ('‰', 0x89),
    ('Š', 0x8a),
    ('‹', 0x8b),
    ('Œ', 0x8c),
    ('Ž', 0x8e),
    ('‘', 0x91),
    ('’', 0x92),
    ('“', 0x93),
    ('”', 0x94),
    ('•', 0x95),
    ('–', 0x96),
    ('—', 0x97),
    ('˜', 0x98),
    ('™', 0x99),
    ('š', 0x9a),
    ('›', 0x9b),
    ('œ', 0x9c),
    ('ž', 0x9e),
    ('Ÿ', 0x9f),
];

/// Where letters are lost, in order.
pub fn places(text: &str) -> impl Iterator<Item = Range<usize>> {
    // The pairs begin with one of these as they stand here, capital or small.
    let is_garbled = |range: &Range<usize>| {
        let found = &text[range.clone()];
        match found.strip_prefix('â') {
            Some(rest) => rest.starts_with(['€', '\u{80}']),
            None => found.starts_with(['Ã', 'Â', 'Å', 'Ä', 'ï', '√', '‚', '\u{fffd}']),
        }
    };
    let found = may_be(text).then(|| PAIRS.find(text).map(|(_, range)| range));
    found.into_iter().flatten().filter(is_garbled)
}

/// Whether two characters beyond ASCII stand together, or one that could not be read: few texts have them.
fn may_be(text: &str) -> bool {
    let bytes = text.as_bytes();
    let together = bytes.windows(4).fold(0, |seen, four| seen | (four[0] & four[1] & four[2] & four[3]));
    together & 0x80 != 0 || memchr::memmem::find(bytes, "\u{fffd}".as_bytes()).is_some()
}

/// The word around a place, and what it was meant to be where that is certain.
pub fn word(text: &str, place: &Range<usize>) -> (Range<usize>, Option<String>) {
    // A hard space is one half of a pair; it does not end a word here.
    let ends = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n' | '"' | '|' | '(' | ')' | '[' | ']');
    let start = text[..place.start].rfind(ends).map_or(0, |at| at + 1);
    let end = text[place.end..].find(ends).map_or(text.len(), |at| place.end + at);
    let range = start..end.max(place.end);
    let bytes: Option<Vec<u8>> = text[range.clone()].chars().map(byte).collect();
    let meant = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    (range, meant.filter(|word| !word.contains(char::is_control)))
}

fn byte(c: char) -> Option<u8> {
    let windows = || WINDOWS.iter().find(|(known, _)| *known == c).map(|(_, byte)| *byte);
    u8::try_from(u32::from(c)).ok().or_else(windows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Option<String>)> {
        let told = |place| {
            let (range, meant) = word(text, &place);
            (text[range].to_owned(), meant)
        };
        places(text).map(told).collect()
    }

    #[test]
    fn words_read_in_the_wrong_encoding_are_found_and_read_in_the_right_one() {
        for word in
            ["Møtet", "på", "Ærlig", "Øst", "Ålesund", "kafé", "«Nav»", "§§", "–", "ráđđi", "“to”", "š"]
        {
            let windows: String = word
                .bytes()
                .map(|b| WINDOWS.iter().find(|(_, byte)| *byte == b).map_or(char::from(b), |(c, _)| *c))
                .collect();
            let latin: String = word.bytes().map(char::from).collect();
            for garbled in [windows, latin] {
                let found = read(&format!("a {garbled} b"));
                assert!(!found.is_empty(), "{garbled:?}");
                assert_eq!(found[0], (garbled.clone(), Some(word.to_owned())), "{garbled:?}");
            }
        }
        assert_eq!(read("m√∏te")[0].1, None);
        assert_eq!(read("m\u{fffd}te").len(), 1);
    }

    #[test]
    fn what_is_meant_so_is_left_alone() {
        for text in [
            "Ære, øl og åpent på Å i Åfjord – «sitat», “to” og §§ 14 a.",
            "São Paulo, château, Ångström, Ärlig, naïf, Åšen?",
            "ÅRSMØTE, ØST, √2 og 20 °C · ráđđi Čáhput ŋ",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
