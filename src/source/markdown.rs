//! Markdown as written: where the front matter ends, what each block and inline is, and its span.
//!
//! The parser is set up in one place, [`events`], so that what the rules read and what
//! [`crate::render`] turns into HTML is the same text understood the same way.

use std::ops::Range;

pub use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use pulldown_cmark::{OffsetIter, Options, Parser};

use super::waiver::{self, Waiver};
use super::{Place, Span};

/// The events of a body, each with its byte range in `body`.
///
/// CommonMark with tables, strikethrough, task-free lists, heading attributes, footnotes and
/// definition lists. Not smart punctuation: what a writer wrote is what readers get.
pub fn events(body: &str) -> OffsetIter<'_> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST;
    Parser::new_ext(body, options).into_offset_iter()
}

/// Front matter and body of a Markdown file: spans in bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Split {
    /// The YAML between the `---` lines.
    pub front: Option<Span>,
    pub body: Span,
    /// The opening `---` when nothing closes it.
    pub open: Option<Span>,
    /// The first field, when no `---` stands before it.
    pub unopened: Option<Span>,
}

/// Finds the front matter: a first line `---`, and all up to the next line `---`.
pub fn split(text: &str) -> Split {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let all = Split { front: None, body: Span::new(bom, text.len()), open: None, unopened: None };
    let mut lines = text[bom..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return unopened(text, bom).unwrap_or(all);
    };
    let start = bom + first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "---" {
            let body = Span::new(at + line.len(), text.len());
            return Split { front: Some(Span::new(start, at)), body, ..all };
        }
        at += line.len();
    }
    Split { open: Some(Span::new(bom, bom + 3)), body: Span::new(text.len(), text.len()), ..all }
}

/// Fields with a line `---` after them and none before: at least two, and nothing that is no field.
fn unopened(text: &str, start: usize) -> Option<Split> {
    let is_field = |line: &str| {
        let key =
            line.split_once(':').filter(|(_, value)| value.trim_end().is_empty() || value.starts_with(' '));
        key.is_some_and(|(key, _)| {
            key.starts_with(char::is_lowercase) && key.chars().all(|c| c.is_alphanumeric() || c == '_')
        })
    };
    let (mut at, mut fields) = (start, 0);
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let first = text[start..].lines().next().map_or(0, str::len);
            return (fields > 1).then(|| Split {
                front: Some(Span::new(start, at)),
                body: Span::new(at + line.len(), text.len()),
                open: None,
                unopened: Some(Span::new(start, start + first)),
            });
        }
        if is_field(line) {
            fields += 1;
        } else if fields == 0 || !(line.trim().is_empty() || line.starts_with([' ', '#', '-'])) {
            return None;
        }
        at += line.len();
    }
    None
}

/// Where a body says something to readers as it is written: not in code, HTML, addresses and marks. In
/// order, each within a line.
pub fn texts(body: &str) -> Vec<Range<usize>> {
    let mut in_code = false;
    let mut found = Vec::new();
    for (event, range) in events(body) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => found.push(range),
            _ => {}
        }
    }
    found
}

/// Whether a byte is in one of `texts`.
pub fn is_text(texts: &[Range<usize>], at: usize) -> bool {
    let next = texts.partition_point(|range| range.start <= at);
    next.checked_sub(1).is_some_and(|last| texts[last].contains(&at))
}

/// The waivers in HTML comments, each covering the block that follows it, and the comment itself.
pub fn waivers(body: &str, offset: usize, place: impl Fn(Span) -> Place) -> Vec<Waiver> {
    if memchr::memmem::find(body.as_bytes(), b"<!--").is_none() {
        return Vec::new();
    }
    let mut found: Vec<Waiver> = Vec::new();
    let mut waiting = 0;
    for (event, range) in events(body) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                for (text, at) in comments(&html) {
                    let span = Span::new(range.start + at.start, range.start + at.end);
                    if let Some((rule, reason)) = waiver::words(text) {
                        found.push(Waiver {
                            rule,
                            reason,
                            place: place(span.shifted(offset)),
                            covers: span.shifted(offset),
                        });
                    }
                }
            }
            Event::Start(Tag::HtmlBlock) if is_waiver(&body[range.clone()]) => {}
            Event::Start(tag) if is_block(&tag) => {
                for waiver in &mut found[waiting..] {
                    // Comments may stand in a row; each covers the one block below them.
                    waiver.covers = waiver.covers.to(Span::new(range.start, range.end).shifted(offset));
                }
                waiting = found.len();
            }
            _ => {}
        }
    }
    found
}

fn is_waiver(html: &str) -> bool {
    comments(html).next().is_some_and(|(text, _)| waiver::words(text).is_some())
}

fn is_block(tag: &Tag) -> bool {
    use Tag::{
        Emphasis, FootnoteDefinition, Image, Link, MetadataBlock, Strikethrough, Strong, Subscript,
        Superscript, TableCell, TableHead, TableRow,
    };
    !matches!(
        tag,
        Emphasis
            | Strong
            | Strikethrough
            | Superscript
            | Subscript
            | Link { .. }
            | Image { .. }
            | FootnoteDefinition(_)
            | MetadataBlock(_)
            | TableHead
            | TableRow
            | TableCell
    )
}

/// The comments in a piece of HTML: the text inside, and the range of the whole comment.
fn comments(html: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + html[at..].find("<!--")?;
        let inner = start + 4;
        let end = html[inner..].find("-->").map_or(html.len(), |i| inner + i);
        at = (end + 3).min(html.len());
        Some((&html[inner..end], start..at))
    })
}
