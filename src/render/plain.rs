//! The quick way through a finished page: start tags of plain HTML, found without a parser.
//!
//! In: a page, and what to do with each start tag. Out: the page with the tags changed; or nothing,
//! where there is anything in it that only a parser reads right: then the rewriter has its turn.
//! What our templates and Markdown make is plain nearly always, and this takes a tenth of the time.

use std::borrow::Cow;
use std::ops::Range;

use anyhow::Result;
use memchr::{memchr, memmem};
use smallvec::SmallVec;

/// A start tag that can be changed, in whatever way it was found.
pub(super) trait StartTag {
    /// In lower case.
    fn name(&self) -> Cow<'_, str>;

    /// The attribute's value as written.
    fn get(&self, attribute: &str) -> Option<String>;

    fn has(&self, attribute: &str) -> bool {
        self.get(attribute).is_some()
    }

    /// # Errors
    /// When there can be no attribute of that name.
    fn set(&mut self, attribute: &str, value: &str) -> Result<()>;

    /// Takes the attribute out, and gives its value.
    fn take(&mut self, attribute: &str) -> Option<String>;
}

struct PlainTag<'h> {
    name: &'h str,
    attributes: SmallVec<[Attribute<'h>; 8]>,
    /// New attributes, with their values.
    added: String,
}

struct Attribute<'h> {
    name: &'h str,
    value: &'h str,
    /// In the page: from the white space before it to its end.
    whole: Range<usize>,
    now: Now,
}

enum Now {
    AsWritten,
    Gone,
    Changed(String),
}

impl StartTag for PlainTag<'_> {
    fn name(&self) -> Cow<'_, str> {
        self.name.into()
    }

    fn get(&self, attribute: &str) -> Option<String> {
        let found = self.attributes.iter().find(|a| a.name == attribute)?;
        match &found.now {
            Now::AsWritten => Some(found.value.to_owned()),
            Now::Changed(value) => Some(value.clone()),
            Now::Gone => None,
        }
    }

    fn set(&mut self, attribute: &str, value: &str) -> Result<()> {
        if let Some(found) = self.attributes.iter_mut().find(|a| a.name == attribute) {
            found.now = Now::Changed(value.to_owned());
        } else {
            self.added.push_str(&written(attribute, value));
        }
        Ok(())
    }

    fn take(&mut self, attribute: &str) -> Option<String> {
        let found = self.attributes.iter_mut().find(|a| a.name == attribute)?;
        found.now = Now::Gone;
        Some(found.value.to_owned())
    }
}

fn written(attribute: &str, value: &str) -> String {
    format!(" {attribute}=\"{}\"", value.replace('"', "&quot;"))
}

/// The page with every start tag handed to `each`, in order. `None` where the page is not plain.
///
/// # Errors
/// What `each` fails with.
pub(super) fn rewritten(
    html: &str,
    each: &mut dyn FnMut(&mut dyn StartTag) -> Result<()>,
) -> Result<Option<String>> {
    let bytes = html.as_bytes();
    if memchr(0, bytes).is_some() {
        return Ok(None);
    }
    let mut out = String::with_capacity(html.len());
    // How far the page is copied, and how far it is read.
    let (mut copied, mut at) = (0, 0);
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let start = at + found;
        let next = bytes.get(start + 1).copied().unwrap_or(b' ');
        let after = match next {
            b'a'..=b'z' => {
                let Some((mut tag, end)) = tag(html, start) else { return Ok(None) };
                out.push_str(&html[copied..start]);
                each(&mut tag)?;
                copied = write(&tag, html, start, end, &mut out);
                content_end(html, tag.name, end)
            }
            b'/' => end_tag(html, start),
            b'!' => declaration(html, start),
            b'A'..=b'Z' | b'?' => None,
            // A sign in running text.
            _ => Some(start + 1),
        };
        let Some(after) = after else { return Ok(None) };
        at = after;
    }
    out.push_str(&html[copied..]);
    Ok(Some(out))
}

/// Writes the tag as it is now; gives where the copying goes on.
fn write(tag: &PlainTag, html: &str, start: usize, end: usize, out: &mut String) -> usize {
    let mut copied = start;
    for attribute in &tag.attributes {
        let whole = &attribute.whole;
        match &attribute.now {
            Now::AsWritten => {}
            Now::Gone => {
                out.push_str(&html[copied..whole.start]);
                copied = whole.end;
            }
            Now::Changed(value) => {
                out.push_str(&html[copied..whole.start]);
                out.push_str(&written(attribute.name, value));
                copied = whole.end;
            }
        }
    }
    if !tag.added.is_empty() {
        let is_closed = html.as_bytes()[end - 2] == b'/';
        let close = end - if is_closed { 2 } else { 1 };
        out.push_str(html[copied.min(close)..close].trim_end());
        out.push_str(&tag.added);
        copied = close;
    }
    copied
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r')
}

/// The start tag at `start`, and the byte after it.
fn tag(html: &str, start: usize) -> Option<(PlainTag<'_>, usize)> {
    let bytes = html.as_bytes();
    let is_name = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let mut at = start + 1;
    while is_name(*bytes.get(at)?) {
        at += 1;
    }
    let mut tag = PlainTag { name: &html[start + 1..at], attributes: SmallVec::new(), added: String::new() };
    loop {
        let from = at;
        while is_space(*bytes.get(at)?) {
            at += 1;
        }
        match bytes[at] {
            b'>' => return Some((tag, at + 1)),
            b'/' => return (bytes.get(at + 1) == Some(&b'>')).then_some((tag, at + 2)),
            _ if at == from => return None,
            _ => {}
        }
        let name = at;
        while !matches!(*bytes.get(at)?, b'=' | b'>' | b'/') && !is_space(bytes[at]) {
            if matches!(bytes[at], b'"' | b'\'' | b'<' | b'A'..=b'Z') {
                return None;
            }
            at += 1;
        }
        let name = &html[name..at];
        let mut value = "";
        let end_of_name = at;
        while is_space(*bytes.get(at)?) {
            at += 1;
        }
        if bytes[at] == b'=' {
            if name.is_empty() {
                return None;
            }
            at += 1;
            while is_space(*bytes.get(at)?) {
                at += 1;
            }
            let quote = bytes[at];
            let from = at + 1;
            if matches!(quote, b'"' | b'\'') {
                at = from + memchr(quote, &bytes[from..])?;
                value = &html[from..at];
                at += 1;
            } else {
                while !is_space(*bytes.get(at)?) && bytes[at] != b'>' {
                    if matches!(bytes[at], b'"' | b'\'' | b'<' | b'=' | b'`') {
                        return None;
                    }
                    at += 1;
                }
                value = &html[from - 1..at];
                if value.is_empty() {
                    return None;
                }
            }
        } else {
            at = end_of_name;
        }
        tag.attributes.push(Attribute { name, value, whole: from..at, now: Now::AsWritten });
    }
}

/// Where reading goes on after a start tag: after the text of elements that hold text alone.
fn content_end(html: &str, name: &str, at: usize) -> Option<usize> {
    match name {
        "script" | "style" | "title" | "textarea" => {
            let end = at + memchr(b'<', &html.as_bytes()[at..])?;
            html[end..].strip_prefix("</")?.strip_prefix(name)?.starts_with('>').then_some(end)
        }
        "iframe" | "xmp" | "noembed" | "noframes" | "noscript" | "plaintext" => None,
        _ => Some(at),
    }
}

/// The byte after the end tag at `start`.
fn end_tag(html: &str, start: usize) -> Option<usize> {
    let end = start + memchr(b'>', &html.as_bytes()[start..])?;
    let name = html[start + 2..end].trim_ascii_end();
    let is_plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    is_plain.then_some(end + 1)
}

/// The byte after the doctype or comment at `start`.
fn declaration(html: &str, start: usize) -> Option<usize> {
    let rest = &html[start..];
    if let Some(comment) = rest.strip_prefix("<!--") {
        let length = memmem::find(comment.as_bytes(), b"-->")?;
        let text = &comment[..length];
        let odd = text.starts_with('>') || text.starts_with("->") || text.contains("--!");
        return (!odd).then_some(start + 4 + length + 3);
    }
    let end = memchr(b'>', rest.as_bytes())?;
    let is_plain = rest[..end].eq_ignore_ascii_case("<!doctype html");
    is_plain.then_some(start + end + 1)
}
