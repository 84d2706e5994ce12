//! The quick way through a finished page: its start tags found and changed without a parser.

use std::borrow::Cow;

use anyhow::Result;
use smallvec::{SmallVec, smallvec};

use crate::source::Place;
use crate::source::plain_html::{Piece, Pieces, Tag};

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

    /// Takes the attribute out, and gives what `read` makes of its value.
    fn take(&mut self, attribute: &str, read: fn(&str) -> Option<Place>) -> Option<Place>;
}

struct PlainTag<'h> {
    tag: Tag<'h>,
    /// What becomes of each attribute.
    now: SmallVec<[Now; 8]>,
    /// New attributes, with their values.
    added: String,
}

#[derive(Clone)]
enum Now {
    AsWritten,
    Gone,
    Changed(String),
}

impl PlainTag<'_> {
    fn position(&self, attribute: &str) -> Option<usize> {
        self.tag.attributes.iter().position(|a| a.name == attribute)
    }
}

impl StartTag for PlainTag<'_> {
    fn name(&self) -> Cow<'_, str> {
        self.tag.name.into()
    }

    fn get(&self, attribute: &str) -> Option<String> {
        let at = self.position(attribute)?;
        match &self.now[at] {
            Now::AsWritten => Some(self.tag.attributes[at].value.to_owned()),
            Now::Changed(value) => Some(value.clone()),
            Now::Gone => None,
        }
    }

    fn set(&mut self, attribute: &str, value: &str) -> Result<()> {
        match self.position(attribute) {
            Some(at) => self.now[at] = Now::Changed(value.to_owned()),
            None => self.added.push_str(&written(attribute, value)),
        }
        Ok(())
    }

    fn take(&mut self, attribute: &str, read: fn(&str) -> Option<Place>) -> Option<Place> {
        let at = self.position(attribute)?;
        self.now[at] = Now::Gone;
        read(self.tag.attributes[at].value)
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
    if memchr::memchr2(b'\0', b'\r', html.as_bytes()).is_some() {
        return Ok(None);
    }
    let mut out = String::with_capacity(html.len());
    let mut copied = 0;
    let mut pieces = Pieces::of(html);
    loop {
        match pieces.next() {
            Err(_) => return Ok(None),
            Ok(None) => break,
            Ok(Some(Piece::Start(tag))) => {
                let now = smallvec![Now::AsWritten; tag.attributes.len()];
                let mut tag = PlainTag { tag, now, added: String::new() };
                each(&mut tag)?;
                copied = write(&tag, html, copied, &mut out);
            }
            Ok(Some(_)) => {}
        }
    }
    out.push_str(&html[copied..]);
    Ok(Some(out))
}

/// Writes the page from `copied` up to and with the changed parts of the tag; gives how far it came.
fn write(tag: &PlainTag, html: &str, mut copied: usize, out: &mut String) -> usize {
    for (attribute, now) in tag.tag.attributes.iter().zip(&tag.now) {
        let whole = &attribute.whole;
        match now {
            Now::AsWritten => continue,
            Now::Gone => out.push_str(&html[copied..whole.start]),
            Now::Changed(value) => {
                out.push_str(&html[copied..whole.start]);
                out.push_str(&written(attribute.name, value));
            }
        }
        copied = whole.end;
    }
    if !tag.added.is_empty() {
        let close = tag.tag.whole.end - if tag.tag.is_closed { 2 } else { 1 };
        out.push_str(html[copied..close].trim_end());
        out.push_str(&tag.added);
        copied = close;
    }
    copied
}
