//! The quick way through a finished page: its start tags found and changed without a parser.

use std::borrow::Cow;

use anyhow::Result;
use smallvec::SmallVec;

use crate::source::plain_html::{Attribute, Kept, Piece, Pieces, Tag};
use crate::source::{Place, Span};

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
    added: Vec<(String, String)>,
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
            None => self.added.push((attribute.to_owned(), value.to_owned())),
        }
        Ok(())
    }

    fn take(&mut self, attribute: &str, read: fn(&str) -> Option<Place>) -> Option<Place> {
        let at = self.position(attribute)?;
        self.change(at, None);
        read(self.attributes[at].value)
    }
}

/// The page with every start tag handed to `each`, in order, and the pieces of what comes of it. `None`
/// where the page is not plain.
///
/// # Errors
/// What `each` fails with.
pub(super) fn rewritten(
    html: &str,
    each: &mut dyn FnMut(&mut dyn StartTag) -> Result<()>,
) -> Result<Option<(String, Kept)>> {
    if memchr::memchr2(b'\0', b'\r', html.as_bytes()).is_some() {
        return Ok(None);
    }
    let mut new = New {
        old: html,
        html: String::with_capacity(html.len()),
        copied: 0,
        kept: Kept::for_bytes(html.len()),
    };
    let mut pieces = Pieces::of(html);
    loop {
        match pieces.next() {
            Err(_) => return Ok(None),
            Ok(None) => break,
            Ok(Some(Piece::Start(tag))) => {
                let attributes = pieces.attributes();
                let mut tag = PlainTag { tag, attributes, changes: SmallVec::new(), added: Vec::new() };
                each(&mut tag)?;
                new.tag(&tag);
            }
            Ok(Some(piece)) => new.kept.moved(&piece, new.copied, new.html.len()),
        }
    }
    new.copy(html.len());
    Ok(Some((new.html, new.kept)))
}

/// A page on its way from old to new.
struct New<'h> {
    old: &'h str,
    html: String,
    /// How much of the old is in the new, but for what was changed.
    copied: usize,
    kept: Kept,
}

impl New<'_> {
    /// Copies the old up to a byte of it.
    fn copy(&mut self, to: usize) {
        self.html.push_str(&self.old[self.copied..to]);
        self.copied = to;
    }

    /// Where a range of the old that is not copied yet will lie.
    fn after_copying(&self, at: usize, length: usize) -> Span {
        let start = self.html.len() + at - self.copied;
        Span::new(start, start + length)
    }

    fn tag(&mut self, tag: &PlainTag) {
        let PlainTag { tag, attributes, changes, added } = tag;
        let from = self.kept.attributes();
        self.copy(tag.whole.start);
        let start = self.html.len();
        for (at, attribute) in attributes.iter().enumerate() {
            match changes.iter().find(|(changed, _)| *changed == at) {
                None => {
                    let name = self.after_copying(attribute.name_at, attribute.name.len());
                    let value = self.after_copying(attribute.value_at, attribute.value.len());
                    let whole = self.after_copying(attribute.whole.start, attribute.whole.len());
                    self.kept.attribute(name, value, whole);
                }
                Some((_, value)) => {
                    self.copy(attribute.whole.start);
                    if let Some(value) = value {
                        self.attribute(attribute.name, value);
                    }
                    self.copied = attribute.whole.end;
                }
            }
        }
        if !added.is_empty() {
            let close = tag.whole.end - if tag.is_closed { 2 } else { 1 };
            let end = self.copied + self.old[self.copied..close].trim_end().len();
            self.copy(end);
            for (name, value) in added {
                self.attribute(name, value);
            }
            self.copied = close;
        }
        self.copy(tag.whole.end);
        let name = Span::new(start + 1, start + 1 + tag.name.len());
        self.kept.start(name, tag.is_closed, Span::new(start, self.html.len()), from);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let start = self.html.len();
        let name_at = start + 1;
        let value_at = name_at + name.len() + 2;
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        self.html.push_str(&value.replace('"', "&quot;"));
        let value = Span::new(value_at, self.html.len());
        self.html.push('"');
        let name = Span::new(name_at, name_at + name.len());
        self.kept.attribute(name, value, Span::new(start, self.html.len()));
    }
}
