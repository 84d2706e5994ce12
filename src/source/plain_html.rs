//! Plain HTML: what can be told apart without a parser.
//!
//! In: an HTML text. Out: its tags and texts in order, or the answer that it is not plain: that there
//! is something in it which only a parser reads right. What our templates and Markdown make is plain
//! nearly always. Whoever asks has a parser at hand for the rest.

use std::ops::Range;

use memchr::{memchr, memmem};

use super::Span;

/// Walks through an HTML text.
#[derive(Debug)]
pub struct Pieces<'h> {
    html: &'h str,
    at: usize,
    /// Of the latest start tag.
    attributes: Vec<Attribute<'h>>,
    /// The element whose content is text alone that was opened last.
    text_only: Option<&'h str>,
    /// What is left of the pieces, where they are known.
    kept: Option<Rest<'h>>,
}

#[derive(Debug)]
struct Rest<'h> {
    pieces: std::slice::Iter<'h, KeptPiece>,
    attributes: std::slice::Iter<'h, KeptAttribute>,
}

/// The pieces of a plain text that was put together from another: whoever reads it next need not cut
/// it again. Spans are of bytes in the text.
#[derive(Debug, Default)]
pub struct Kept {
    pieces: Vec<KeptPiece>,
    attributes: Vec<KeptAttribute>,
}

#[derive(Debug)]
enum KeptPiece {
    /// With how many attributes it has.
    Start {
        name: Span,
        is_closed: bool,
        whole: Span,
        attributes: u32,
    },
    End {
        name: Span,
        whole: Span,
    },
    Text(Span),
    Comment {
        text: Span,
        whole: Span,
    },
    Doctype(Span),
}

#[derive(Debug)]
struct KeptAttribute {
    name: Span,
    value: Span,
    whole: Span,
}

impl Kept {
    /// Room for the pieces of so many bytes.
    pub fn for_bytes(bytes: usize) -> Kept {
        Kept { pieces: Vec::with_capacity(bytes / 20), attributes: Vec::with_capacity(bytes / 40) }
    }

    /// The pieces of `html`, which must be the text they were kept of.
    pub fn pieces<'h>(&'h self, html: &'h str) -> Pieces<'h> {
        let rest = Rest { pieces: self.pieces.iter(), attributes: self.attributes.iter() };
        Pieces { kept: Some(rest), ..Pieces::of(html) }
    }

    /// Adds a start tag whose attributes were added before, the first of them with the number `from`.
    pub fn start(&mut self, name: Span, is_closed: bool, whole: Span, from: usize) {
        let attributes = (self.attributes.len() - from) as u32;
        self.pieces.push(KeptPiece::Start { name, is_closed, whole, attributes });
    }

    /// How many attributes there are up to now.
    pub fn attributes(&self) -> usize {
        self.attributes.len()
    }

    pub fn attribute(&mut self, name: Span, value: Span, whole: Span) {
        self.attributes.push(KeptAttribute { name, value, whole });
    }

    /// Adds a piece other than a start tag, which lay `from` bytes into one text and lies `to` bytes into
    /// this one.
    pub fn moved(&mut self, piece: &Piece, from: usize, to: usize) {
        let moved = |range: &Range<usize>| Span::new(range.start - from + to, range.end - from + to);
        self.pieces.push(match piece {
            Piece::Start(_) => return,
            Piece::End { name, whole } => {
                let at = moved(whole).start as usize + 2;
                KeptPiece::End { name: Span::new(at, at + name.len()), whole: moved(whole) }
            }
            Piece::Text(text) => KeptPiece::Text(moved(text)),
            Piece::Comment { text, whole } => {
                let at = moved(whole).start as usize + 4;
                KeptPiece::Comment { text: Span::new(at, at + text.len()), whole: moved(whole) }
            }
            Piece::Doctype(whole) => KeptPiece::Doctype(moved(whole)),
        });
    }
}

/// One piece; ranges are of bytes in the whole text.
#[derive(Debug)]
pub enum Piece<'h> {
    Start(Tag<'h>),
    End {
        name: &'h str,
        whole: Range<usize>,
    },
    Text(Range<usize>),
    Comment {
        text: &'h str,
        whole: Range<usize>,
    },
    /// `<!doctype html>`, in whatever case of letters.
    Doctype(Range<usize>),
}

/// A start tag; its attributes are at [`Pieces::attributes`].
#[derive(Debug)]
pub struct Tag<'h> {
    /// In lower case.
    pub name: &'h str,
    pub is_closed: bool,
    pub whole: Range<usize>,
}

/// An attribute of a start tag; no two have the same name.
#[derive(Debug)]
pub struct Attribute<'h> {
    /// In lower case.
    pub name: &'h str,
    /// Where the name begins.
    pub name_at: usize,
    /// As written, without the quotation marks.
    pub value: &'h str,
    /// Where the value begins.
    pub value_at: usize,
    /// From the white space before it to its end.
    pub whole: Range<usize>,
}

/// The text is not plain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotPlain;

/// Tags with more attributes than this are not plain.
const MAX_ATTRIBUTES: usize = 24;

impl<'h> Pieces<'h> {
    pub fn of(html: &'h str) -> Pieces<'h> {
        Pieces { html, at: 0, attributes: Vec::new(), text_only: None, kept: None }
    }

    /// The attributes of the start tag that came last, until the next piece is asked for.
    pub fn attributes(&self) -> &[Attribute<'h>] {
        &self.attributes
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    /// Where the text is not plain.
    #[expect(clippy::should_implement_trait, reason = "after an error there is no more")]
    pub fn next(&mut self) -> Result<Option<Piece<'h>>, NotPlain> {
        if self.kept.is_some() {
            return self.next_kept();
        }
        let bytes = self.html.as_bytes();
        let start = self.at;
        if start == bytes.len() {
            return if self.text_only.is_none() { Ok(None) } else { Err(NotPlain) };
        }
        let sign = start + memchr(b'<', &bytes[start..]).unwrap_or(bytes.len() - start);
        if sign > start {
            self.at = sign;
            return Ok(Some(Piece::Text(start..sign)));
        }
        let piece = match bytes.get(start + 1) {
            Some(b'/') => self.end_tag(start),
            Some(b'a'..=b'z') if self.text_only.is_none() => self.tag(start).map(Piece::Start),
            Some(b'!') if self.text_only.is_none() => self.declaration(start),
            _ => None,
        };
        let piece = piece.ok_or(NotPlain)?;
        match &piece {
            Piece::Start(tag) => {
                self.at = tag.whole.end;
                match tag.name {
                    "script" | "style" | "title" | "textarea" => self.text_only = Some(tag.name),
                    "iframe" | "xmp" | "noembed" | "noframes" | "noscript" | "plaintext" => {
                        return Err(NotPlain);
                    }
                    _ => {}
                }
            }
            Piece::End { name, whole } => {
                if self.text_only.take().is_some_and(|open| open != *name) {
                    return Err(NotPlain);
                }
                self.at = whole.end;
            }
            Piece::Comment { whole, .. } | Piece::Doctype(whole) => self.at = whole.end,
            Piece::Text(_) => {}
        }
        Ok(Some(piece))
    }

    fn next_kept(&mut self) -> Result<Option<Piece<'h>>, NotPlain> {
        let html = self.html;
        let part = |span: &Span| html.get(span.range()).ok_or(NotPlain);
        let Some(rest) = &mut self.kept else { return Err(NotPlain) };
        let Some(piece) = rest.pieces.next() else { return Ok(None) };
        Ok(Some(match piece {
            KeptPiece::Start { name, is_closed, whole, attributes } => {
                self.attributes.clear();
                for kept in rest.attributes.by_ref().take(*attributes as usize) {
                    let (name, value) = (part(&kept.name)?, part(&kept.value)?);
                    let (name_at, value_at) = (kept.name.start as usize, kept.value.start as usize);
                    let whole = kept.whole.range();
                    self.attributes.push(Attribute { name, name_at, value, value_at, whole });
                }
                Piece::Start(Tag { name: part(name)?, is_closed: *is_closed, whole: whole.range() })
            }
            KeptPiece::End { name, whole } => Piece::End { name: part(name)?, whole: whole.range() },
            KeptPiece::Text(text) => Piece::Text(text.range()),
            KeptPiece::Comment { text, whole } => Piece::Comment { text: part(text)?, whole: whole.range() },
            KeptPiece::Doctype(whole) => Piece::Doctype(whole.range()),
        }))
    }

    fn tag(&mut self, start: usize) -> Option<Tag<'h>> {
        let (html, bytes) = (self.html, self.html.as_bytes());
        let attributes = &mut self.attributes;
        attributes.clear();
        let mut at = start + 1;
        while KINDS[usize::from(*bytes.get(at)?)] & IN_TAG_NAME != 0 {
            at += 1;
        }
        let name = &html[start + 1..at];
        loop {
            let from = at;
            while is_space(*bytes.get(at)?) {
                at += 1;
            }
            match bytes[at] {
                b'>' => return Some(Tag { name, is_closed: false, whole: start..at + 1 }),
                b'/' if bytes.get(at + 1) == Some(&b'>') => {
                    return Some(Tag { name, is_closed: true, whole: start..at + 2 });
                }
                b'/' | b'=' => return None,
                _ if at == from || attributes.len() == MAX_ATTRIBUTES => return None,
                _ => {}
            }
            let name_at = at;
            while KINDS[usize::from(*bytes.get(at)?)] & IN_NAME != 0 {
                at += 1;
            }
            if KINDS[usize::from(bytes[at])] & AFTER_NAME == 0 {
                return None;
            }
            let name = &html[name_at..at];
            let (mut value, mut value_at, end_of_name) = ("", at, at);
            while is_space(*bytes.get(at)?) {
                at += 1;
            }
            if bytes[at] == b'=' {
                at += 1;
                while is_space(*bytes.get(at)?) {
                    at += 1;
                }
                if matches!(bytes[at], b'"' | b'\'') {
                    value_at = at + 1;
                    at = value_at + memchr(bytes[at], &bytes[value_at..])?;
                    value = &html[value_at..at];
                    at += 1;
                } else {
                    value_at = at;
                    while !is_space(*bytes.get(at)?) && bytes[at] != b'>' {
                        if matches!(bytes[at], b'"' | b'\'' | b'<' | b'=' | b'`' | b'&') {
                            return None;
                        }
                        at += 1;
                    }
                    value = &html[value_at..at];
                    if value.is_empty() {
                        return None;
                    }
                }
            } else {
                at = end_of_name;
            }
            if attributes.iter().any(|a| a.name == name) {
                return None;
            }
            attributes.push(Attribute { name, name_at, value, value_at, whole: from..at });
        }
    }

    fn end_tag(&self, start: usize) -> Option<Piece<'h>> {
        let end = start + memchr(b'>', &self.html.as_bytes()[start..])?;
        let name = self.html[start + 2..end].trim_ascii_end();
        let is_plain = name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_plain.then_some(Piece::End { name, whole: start..end + 1 })
    }

    fn declaration(&self, start: usize) -> Option<Piece<'h>> {
        let rest = &self.html[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let length = memmem::find(comment.as_bytes(), b"-->")?;
            let text = &comment[..length];
            let odd = text.starts_with(['>', '-']) || text.ends_with('-') || text.contains("--");
            let odd = odd || text.contains("<!");
            return (!odd).then(|| Piece::Comment { text, whole: start..start + 4 + length + 3 });
        }
        let end = memchr(b'>', rest.as_bytes())?;
        let is_plain = rest[..end].eq_ignore_ascii_case("<!doctype html");
        is_plain.then_some(Piece::Doctype(start..start + end + 1))
    }
}

/// In the plain name of an element, in that of an attribute, and what may follow the latter: bits.
const IN_TAG_NAME: u8 = 1;
const IN_NAME: u8 = 2;
const AFTER_NAME: u8 = 4;

const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        kinds[at] = if matches!(byte, b'=' | b'>' | b'/') || is_space(byte) {
            AFTER_NAME
        } else if matches!(byte, b'"' | b'\'' | b'<' | b'A'..=b'Z') {
            0
        } else if matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-') {
            IN_NAME | IN_TAG_NAME
        } else {
            IN_NAME
        };
        at += 1;
    }
    kinds
};

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c')
}

/// Whether a text has only characters that HTML lets stand as they are.
#[expect(clippy::needless_bitwise_bool, reason = "without branches, many bytes are compared at once")]
pub fn has_plain_characters(html: &str) -> bool {
    let bytes = html.as_bytes();
    // A stretch at a time without a way out of it, so that many bytes are looked at in one step.
    let mut has_high = false;
    for stretch in bytes.chunks(512) {
        let (odd, high) = stretch.iter().fold((false, false), |(odd, high), b| {
            let is_control = (*b < 0x20) & (*b != b'\t') & (*b != b'\n') & (*b != b'\x0c');
            // Noncharacters and the byte order mark begin with the last of these.
            (odd | is_control | (*b == 0x7f) | (*b == 0xef), high | (*b >= 0xf0))
        });
        if odd {
            return false;
        }
        has_high |= high;
    }
    let end_of_plane = |w: &[u8]| w[0] >= 0xf0 && w[2] == 0xbf && w[3] >= 0xbe;
    memchr::memchr_iter(0xc2, bytes).all(|at| bytes.get(at + 1).is_some_and(|b| *b >= 0xa0))
        && !(has_high && bytes.windows(4).any(end_of_plane))
}

/// The characters a text with character references stands for; `None` where a reference is not one
/// of the few that are plain.
pub fn decoded(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let next = after.bytes().next();
        if !next.is_some_and(|b| b.is_ascii_alphanumeric() || b == b'#') {
            out.push('&');
            rest = after;
            continue;
        }
        let end = after.bytes().take(9).position(|b| b == b';')?;
        out.push(match &after[..end] {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => '\u{a0}',
            "shy" => '\u{ad}',
            number => {
                let number = number.strip_prefix('#')?;
                let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_hexdigit());
                let code = match number.strip_prefix('x') {
                    Some(hex) => is_number(hex).then(|| u32::from_str_radix(hex, 16).ok())??,
                    None => is_number(number).then(|| number.parse::<u32>().ok())??,
                };
                let is_plain = (0x20..0x7f).contains(&code) || (0xa0..0xd800).contains(&code);
                is_plain.then(|| char::from_u32(code))??
            }
        });
        rest = &after[end + 1..];
    }
    out.push_str(rest);
    Some(out)
}
