//! The quick way through a finished page: its start tags found and changed without a parser.

use std::borrow::Cow;

use anyhow::Result;
use smallvec::SmallVec;

use crate::source::Place;
use crate::source::plain_html::{Attribute, Piece, Pieces, Tag};

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

struct PlainTag<'t, 'h> {
    tag: Tag<'h>,
    attributes: &'t [Attribute<'h>],
    /// What becomes of those that change, by their number; `None` when they go.
    changes: SmallVec<[(usize, Option<String>); 2]>,
    /// New attributes, with their values.
    added: String,
}

impl PlainTag<'_, '_> {
    fn position(&self, attribute: &str) -> Option<usize> {
        self.attributes.iter().position(|a| a.name == attribute)
    }

    fn change(&mut self, at: usize, value: Option<String>) {
        self.changes.retain(|(changed, _)| *changed != at);
        self.changes.push((at, value));
    }
}

impl StartTag for PlainTag<'_, '_> {
    fn name(&self) -> Cow<'_, str> {
        self.tag.name.into()
    }

    fn get(&self, attribute: &str) -> Option<String> {
        let at = self.position(attribute)?;
        match self.changes.iter().find(|(changed, _)| *changed == at) {
            Some((_, value)) => value.clone(),
            None => Some(self.attributes[at].value.to_owned()),
        }
    }

    fn set(&mut self, attribute: &str, value: &str) -> Result<()> {
        match self.position(attribute) {
            Some(at) => self.change(at, Some(value.to_owned())),
            None => self.added.push_str(&written(attribute, value)),
        }
        Ok(())
    }

    fn take(&mut self, attribute: &str, read: fn(&str) -> Option<Place>) -> Option<Place> {
        let at = self.position(attribute)?;
        self.change(at, None);
        read(self.attributes[at].value)
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
                let attributes = pieces.attributes();
                let mut tag = PlainTag { tag, attributes, changes: SmallVec::new(), added: String::new() };
                each(&mut tag)?;
                copied = write(tag, html, copied, &mut out);
            }
            Ok(Some(_)) => {}
        }
    }
    out.push_str(&html[copied..]);
    Ok(Some(out))
}

/// Writes the page from `copied` up to and with the changed parts of the tag; gives how far it came.
fn write(mut tag: PlainTag, html: &str, mut copied: usize, out: &mut String) -> usize {
    tag.changes.sort_by_key(|(at, _)| *at);
    for (at, value) in &tag.changes {
        let attribute = &tag.attributes[*at];
        out.push_str(&html[copied..attribute.whole.start]);
        if let Some(value) = value {
            out.push_str(&written(attribute.name, value));
        }
        copied = attribute.whole.end;
    }
    if !tag.added.is_empty() {
        let close = tag.tag.whole.end - if tag.tag.is_closed { 2 } else { 1 };
        out.push_str(html[copied..close].trim_end());
        out.push_str(&tag.added);
        copied = close;
    }
    copied
}
