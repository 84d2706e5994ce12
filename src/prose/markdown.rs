//! Passages of Markdown and of plain text.

use super::Block;
use super::build::Builder;
use super::count::Word;
use super::html::Reader;
use crate::lang::Lang;
use crate::source::markdown::{Event, HeadingLevel, Tag, TagEnd, events};

/// Reads a Markdown body that begins `offset` bytes into its file.
pub(super) fn read(builder: &mut Builder, body: &str, offset: usize, lang: Lang) {
    let mut state = State { html: Reader::new(lang), ..State::default() };
    let mut begins = true;
    for (event, range) in events(body) {
        let (at, length) = (offset + range.start, range.len());
        let line_begins = std::mem::replace(&mut begins, breaks_line(&event));
        match event {
            Event::Start(tag) => state.start(builder, &tag),
            Event::End(tag) => state.end(builder, tag),
            Event::Text(_) | Event::Code(_) if state.is_skipping() => {}
            Event::Text(text) => {
                let skip = if line_begins { bullet(&text) } else { 0 };
                if skip > 0 && length == text.len() && state.heading.is_none() && !state.in_cell {
                    // «• Brev» is meant as an item, and is read as one.
                    builder.close();
                    builder.open(Block::Item, state.html.lang());
                    state.plain_seen = true;
                    state.text(builder, &text[skip..], at + skip, length - skip);
                } else {
                    state.text(builder, &text, at, length);
                }
            }
            Event::Code(text) => {
                // The range has the backticks too.
                let inner = body[range.clone()].find(&*text).unwrap_or(0);
                state.ensure_open(builder);
                let start = builder.at();
                builder.push(&text, at + inner, text.len());
                builder.mark(start, Word::CODE);
                state.plain_seen = true;
            }
            Event::SoftBreak | Event::HardBreak => builder.space(),
            Event::Html(html) | Event::InlineHtml(html) => {
                let block = state.block();
                state.html.feed(builder, &html, at, block);
            }
            Event::Rule => builder.close(),
            _ => {}
        }
    }
    builder.close();
}

/// Whether the text after an event stands at the start of a line.
fn breaks_line(event: &Event<'_>) -> bool {
    matches!(event, Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Paragraph))
}

/// How many bytes the bullet a line begins with takes up, with the space after it.
fn bullet(line: &str) -> usize {
    let sign = line.chars().next().filter(|c| matches!(c, '•' | '▪' | '◦' | '‣' | '●' | '■'));
    sign.map(char::len_utf8)
        .filter(|size| line[*size..].starts_with([' ', '\u{a0}', '\t']))
        .map_or(0, |size| line.len() - line[size..].trim_start().len())
}

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says of one kind of block whether it is open")]
struct State {
    quotes: usize,
    items: usize,
    definitions: usize,
    images: usize,
    strong: usize,
    heading: Option<u8>,
    in_code: bool,
    in_cell: bool,
    in_term: bool,
    link: Option<usize>,
    /// The open paragraph has text that is not set in bold.
    plain_seen: bool,
    html: Reader,
}

impl State {
    fn is_skipping(&self) -> bool {
        self.in_code || self.images > 0 || self.html.is_skipping()
    }

    fn block(&self) -> Block {
        if let Some(level) = self.heading {
            Block::Heading(level)
        } else if self.in_cell {
            Block::Cell
        } else if self.in_term {
            Block::Term
        } else if self.quotes > 0 {
            Block::Quote
        } else if self.definitions > 0 {
            Block::Definition
        } else if self.items > 0 {
            Block::Item
        } else {
            Block::Paragraph
        }
    }

    fn ensure_open(&mut self, builder: &mut Builder) {
        if !builder.is_open() {
            let block = self.html.block().unwrap_or_else(|| self.block());
            builder.open(block, self.html.lang());
            self.plain_seen = false;
        }
    }

    fn text(&mut self, builder: &mut Builder, text: &str, at: usize, length: usize) {
        self.ensure_open(builder);
        self.plain_seen |= self.strong == 0 && text.chars().any(|c| !c.is_whitespace() && c != ':');
        builder.push(text, at, length);
    }

    fn start(&mut self, builder: &mut Builder, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::Strong => self.strong += 1,
            Tag::Link { .. } => {
                self.ensure_open(builder);
                self.link = Some(builder.at());
            }
            Tag::Image { .. } => self.images += 1,
            _ => {
                builder.close();
                match tag {
                    Tag::Heading { level, .. } => self.heading = Some(number(*level)),
                    Tag::BlockQuote(_) => self.quotes += 1,
                    Tag::CodeBlock(_) | Tag::MetadataBlock(_) => self.in_code = true,
                    Tag::Item => self.items += 1,
                    Tag::DefinitionListTitle => self.in_term = true,
                    Tag::DefinitionListDefinition => self.definitions += 1,
                    Tag::TableCell => self.in_cell = true,
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, builder: &mut Builder, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                if let Some(start) = self.link.take() {
                    builder.mark(start, Word::LINKED);
                }
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            _ => {
                // A paragraph all in bold stands where a heading should.
                if tag == TagEnd::Paragraph && !self.plain_seen && self.block() == Block::Paragraph {
                    builder.turn_into(Block::Heading(6));
                }
                builder.close();
                match tag {
                    TagEnd::Heading(_) => self.heading = None,
                    TagEnd::BlockQuote(_) => self.quotes = self.quotes.saturating_sub(1),
                    TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.in_code = false,
                    TagEnd::Item => self.items = self.items.saturating_sub(1),
                    TagEnd::DefinitionListTitle => self.in_term = false,
                    TagEnd::DefinitionListDefinition => {
                        self.definitions = self.definitions.saturating_sub(1);
                    }
                    TagEnd::TableCell => self.in_cell = false,
                    _ => {}
                }
            }
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}

/// Reads text without marks: each line is a passage; a line that goes on in lower case on the next
/// one is joined with it.
pub(super) fn plain(builder: &mut Builder, text: &str, lang: Lang) {
    let mut offset = 0;
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        let at = offset;
        offset += line.len();
        let words = line.trim();
        if words.is_empty() {
            builder.close();
            goes_on = false;
            continue;
        }
        let at = at + (line.len() - line.trim_start().len());
        let (block, skip) = plain_block(words);
        let joins = goes_on
            && block == Block::Paragraph
            && words.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit());
        if joins {
            builder.space();
        } else {
            builder.open(block, Some(lang));
        }
        let rest = &words[skip..];
        let mut from = 0;
        // Stars for emphasis say nothing here.
        for part in rest.split('*') {
            builder.push(part, at + skip + from, part.len());
            from += part.len() + 1;
        }
        goes_on = words.len() >= 50 && !words.ends_with(['.', '!', '?', ':']) && !block.is_heading();
    }
    builder.close();
}

/// What a line of plain text is, and where its words begin.
fn plain_block(line: &str) -> (Block, usize) {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return (Block::Heading(hashes as u8), hashes);
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let marker = if line.starts_with(['-', '*', '•', '▪', '◦', '‣', '●', '■']) {
        line.chars().next().map_or(0, char::len_utf8)
    } else if digits > 0 && line[digits..].starts_with(['.', ')']) {
        digits + 1
    } else {
        0
    };
    if marker > 0 && line[marker..].starts_with(' ') {
        let rest = line[marker..].trim_start();
        let sign = if rest.starts_with("! ") || rest.starts_with("/ ") { 2 } else { 0 };
        return (Block::Item, line.len() - rest.len() + sign);
    }
    let bare = line.trim_end_matches(':');
    if bare.len() > 4 && bare.starts_with("**") && bare.ends_with("**") {
        return (Block::Heading(6), 0);
    }
    (Block::Paragraph, 0)
}
