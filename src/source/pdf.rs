//! What a PDF file says of itself that a screen reader needs.
//!
//! In: the bytes. Out: whether it is tagged, and whether it gives its language and title. The file is
//! searched, not parsed: where its objects are packed, what is not found may be there all the same.

/// What was found in a PDF file.
#[expect(clippy::struct_excessive_bools, reason = "each is found or not, whatever the others are")]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Pdf {
    pub is_tagged: bool,
    pub has_lang: bool,
    pub has_title: bool,
    /// Objects are packed or encrypted, and could not be looked into.
    pub is_packed: bool,
}

impl Pdf {
    pub fn of(bytes: &[u8]) -> Pdf {
        Pdf {
            is_tagged: values(bytes, b"/Marked").any(|value| value.starts_with(b"true")),
            has_lang: values(bytes, b"/Lang").any(is_text),
            has_title: values(bytes, b"/Title").any(is_text) || values(bytes, b"<dc:title").next().is_some(),
            is_packed: values(bytes, b"/ObjStm").next().is_some()
                || values(bytes, b"/Encrypt").next().is_some(),
        }
    }
}

/// What follows each place the name stands, without the space before it.
fn values<'b>(bytes: &'b [u8], name: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
    let first = name[0];
    let starts = (0..bytes.len()).filter(move |at| bytes[*at] == first && bytes[*at..].starts_with(name));
    starts.map(move |at| bytes[at + name.len()..].trim_ascii_start())
}

/// A string that is not empty: `(nb)`, `<FEFF006E>`.
fn is_text(value: &[u8]) -> bool {
    match value.first() {
        Some(b'(') => value.get(1).is_some_and(|b| *b != b')'),
        Some(b'<') => value.get(1).is_some_and(u8::is_ascii_hexdigit),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_says_of_itself_is_found() {
        let bytes = b"%PDF-1.7 << /MarkInfo << /Marked true >> /Lang (nb-NO) >> << /Title <FEFF0041> >>";
        assert_eq!(
            Pdf::of(bytes),
            Pdf { is_tagged: true, has_lang: true, has_title: true, is_packed: false }
        );
        assert_eq!(Pdf::of(b"%PDF-1.4 /Lang () /Title ()"), Pdf::default());
        assert!(Pdf::of(b"%PDF-1.5 /Type /ObjStm").is_packed);
        assert_eq!(Pdf::of(b""), Pdf::default());
    }
}
