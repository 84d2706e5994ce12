//! A YAML tree in which every key and value knows its span.
//!
//! Scalars keep the characters that were written: `no`, `0301`, `1.10`, `12:30` and `2026-02-30`
//! stay text until the model says what type a field has. So there is nothing to guess wrong.
//!
//! Our YAML is a subset of YAML 1.2: one document, no anchors, aliases, tags or directives, no
//! duplicate keys, no tabs. What falls outside is kept as [`Trouble`].

use std::collections::BTreeMap;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle};
use unicode_normalization::UnicodeNormalization as _;

use super::{Span, Trouble, TroubleKind};

/// How deep lists and maps may nest.
const MAX_DEPTH: usize = 32;

/// How many troubles of one file we keep.
const MAX_TROUBLE: usize = 20;

/// A value and where it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    pub span: Span,
    pub value: Value,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Value {
    /// Nothing, `~` or `null`, unquoted.
    Null,
    Scalar(Scalar),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scalar {
    pub text: String,
    /// Whether quotation marks or a block say that this is text.
    pub quoted: bool,
}

/// A key and its value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Node,
}

impl Entry {
    /// From the key to the end of the value.
    pub fn span(&self) -> Span {
        self.key_span.to(self.value.span)
    }
}

impl Node {
    /// An empty map at the start of the file: what an empty file holds.
    pub fn empty() -> Node {
        Node { span: Span::default(), value: Value::Map(Vec::new()) }
    }

    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a key, also where it is written without æ, ø, å or with capitals.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|e| same_key(&e.key, key)).map(|e| &e.value)
    }

    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(s) => Some(&s.text),
            _ => None,
        }
    }

    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }
}

/// Whether a key is of small letters of ASCII, without those that stand for others.
fn is_folded(key: &str) -> bool {
    let bytes = key.as_bytes();
    let is_plain = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'_';
    bytes.iter().all(is_plain) && !bytes.windows(2).any(|pair| pair == b"oe" || pair == b"aa")
}

/// Whether a key as written is the one meant: `sprak` and `Språk` are `språk`.
pub fn same_key(written: &str, key: &str) -> bool {
    if written == key {
        return true;
    }
    // What folding leaves as it is differs as it stands, the whole or how it begins.
    if is_folded(written) {
        let is_kept = |byte: &u8| byte.is_ascii_lowercase() && !matches!(byte, b'a' | b'o' | b'e');
        let kept = key.bytes().take_while(is_kept).count();
        if is_folded(key) || !written.as_bytes().starts_with(&key.as_bytes()[..kept]) {
            return false;
        }
    }
    // Most keys differ in their first letter.
    let first = |text: &str| text.chars().next().and_then(|c| c.to_lowercase().next());
    if first(key).is_some_and(|c| c.is_ascii()) && first(written) != first(key) {
        return false;
    }
    let folded = |text: &str| {
        let letters = text.nfc().flat_map(char::to_lowercase).fold(String::new(), |mut out, c| {
            match c {
                'æ' => out.push_str("ae"),
                'ø' => out.push('o'),
                'å' => out.push('a'),
                ' ' | '-' => out.push('_'),
                c => out.push(c),
            }
            out
        });
        letters.replace("oe", "o").replace("aa", "a")
    };
    folded(written) == folded(key)
}

/// Why a text is not YAML.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A colon and a space inside a value that is not quoted.
    ColonInValue,
    /// A quotation mark that is never closed.
    OpenQuote,
    /// Something after the quotation mark that closes the value.
    AfterQuote,
    /// A `[` or `{` that is never closed, or closed by the wrong mark.
    OpenBracket,
    /// A line that stands further in or out than its neighbours.
    Indentation,
    /// A `\` sequence that means nothing.
    Escape,
    /// A character that begins no value: `@`, `` ` ``, `%`.
    Character,
    /// Lists and maps nested too deep.
    TooDeep,
    /// A line without a colon where a key is expected.
    KeyWithoutColon,
    /// Anything else.
    Other,
}

/// Features of YAML that we leave out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Feature {
    Anchor,
    Alias,
    Tag,
    Directive,
}

/// A comment: its text after `#`, and its span.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comment {
    pub text: String,
    pub span: Span,
}

/// What [`parse`] gives.
#[derive(Debug)]
pub struct Parsed {
    pub node: Node,
    pub trouble: Vec<Trouble>,
    pub comments: Vec<Comment>,
}

/// Reads `text`, which begins `offset` bytes into its file. Never fails: what was read before a
/// fault is kept.
pub fn parse(text: &str, offset: usize) -> Parsed {
    let bom = text.len() - text.trim_start_matches('\u{feff}').len();
    let (text, offset) = (&text[bom..], offset + bom);
    let mut builder = Builder { text, ..Builder::default() };
    if !builder.unsafe_white_space() {
        builder.directive();
        builder.read();
    }
    let mut node = builder.root.take().unwrap_or_else(Node::empty);
    if node.is_null() {
        node = Node::empty();
    }
    if builder.trouble.iter().any(|trouble| trouble.kind.ends_reading()) {
        salvage(text, &mut node);
    }
    shift(&mut node, offset);
    for trouble in &mut builder.trouble {
        trouble.span = trouble.span.shifted(offset);
        if let TroubleKind::DuplicateKey { first, .. } = &mut trouble.kind {
            *first = first.shifted(offset);
        }
    }
    for comment in &mut builder.comments {
        comment.span = comment.span.shifted(offset);
    }
    Parsed { node, trouble: builder.trouble, comments: builder.comments }
}

/// Grows a tree from parser events. `open` holds the lists and maps not yet closed.
#[derive(Default)]
struct Builder<'t> {
    text: &'t str,
    root: Option<Node>,
    open: Vec<Open>,
    trouble: Vec<Trouble>,
    comments: Vec<Comment>,
    documents: usize,
}

struct Open {
    start: u32,
    value: Value,
    /// In a map: the key whose value is awaited.
    key: Option<(String, Span)>,
    /// In a map: the keys so far, each with the place of its first.
    seen: BTreeMap<String, Span>,
}

impl Open {
    fn new(start: u32, value: Value) -> Open {
        Open { start, value, key: None, seen: BTreeMap::new() }
    }
}

impl Builder<'_> {
    /// Tabs that indent, and no-break spaces where a parser needs a space. Both are invisible and
    /// lead to baffling messages, so they are found before parsing.
    fn unsafe_white_space(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        if memchr::memchr(b'\t', bytes).is_none() && !self.text.contains('\u{a0}') {
            return false;
        }
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches([' ', '\t', '\u{a0}']).len();
            let blank = line.trim().is_empty() || line.trim_start().starts_with('#');
            if !blank {
                if let Some(at) = line[..indent].find('\t') {
                    self.report(TroubleKind::Tab, Span::new(start + at, start + at + 1));
                }
                let after_colon = line.find(":\u{a0}").map(|at| at + 1).filter(|at| {
                    // Quoted text and text after a proper «key: » may hold what it likes.
                    !line[..*at].contains(": ") && !line[..*at].contains(['"', '\'', '#'])
                });
                let nbsp = line[..indent].find('\u{a0}').or(after_colon);
                if let Some(at) = nbsp {
                    self.report(TroubleKind::NoBreakSpace, Span::new(start + at, start + at + 2));
                }
            }
            start += line.len();
        }
        !self.trouble.is_empty()
    }

    /// A line such as `%YAML 1.1` above everything else; the parser reads past it.
    fn directive(&mut self) {
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            if line.starts_with('%') {
                self.report(
                    TroubleKind::YamlFeature(Feature::Directive),
                    Span::new(start, start + line.trim_end().len()),
                );
                return;
            }
            if !line.trim().is_empty() && !line.starts_with('#') {
                return;
            }
            start += line.len();
        }
    }

    fn read(&mut self) {
        for event in Parser::new_from_str_with_options(self.text, options()) {
            match event {
                Ok((event, span)) => {
                    let span = self.bytes(span);
                    if !self.take(event, span) {
                        break;
                    }
                }
                Err(error) => {
                    let at = error.marker().byte_offset().unwrap_or(self.text.len());
                    let (fault, span) = self.explain(error.kind(), at.min(self.text.len()));
                    let kind = match fault {
                        Ok(fault) => TroubleKind::Yaml(fault),
                        Err(feature) => TroubleKind::YamlFeature(feature),
                    };
                    self.report(kind, span);
                    break;
                }
            }
        }
        while let Some(open) = self.open.pop() {
            self.close(open, self.text.trim_end().len() as u32);
        }
    }

    /// Takes one event; false when nothing after it is to be read.
    fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let line = self.line_at(span.start as usize);
                    self.report(TroubleKind::SecondDocument, line);
                    return false;
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(anchor, tag.is_some(), span);
                let quoted = style != ScalarStyle::Plain;
                let value = if !quoted && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else {
                    Value::Scalar(Scalar { text: text.into_owned(), quoted })
                };
                self.put(Node { span: self.trimmed(span), value });
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse(anchor, tag.is_some(), span);
                self.open.push(Open::new(span.start, Value::List(Vec::new())));
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse(anchor, tag.is_some(), span);
                self.open.push(Open::new(span.start, Value::Map(Vec::new())));
            }
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(open) = self.open.pop() {
                    self.close(open, span.end);
                }
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.report(TroubleKind::YamlFeature(Feature::Alias), span);
                self.put(Node { span, value: Value::Null });
            }
            Event::Comment(text, _) => {
                self.comments.push(Comment { text: text.into_owned(), span });
            }
            _ => {}
        }
        true
    }

    fn refuse(&mut self, anchor: usize, tagged: bool, span: Span) {
        if anchor == 0 && !tagged {
            return;
        }
        // The mark stands before the value, on its line or the one above.
        let from = self.text[..span.start as usize].trim_end().rfind(['&', '!']);
        let start = from.unwrap_or(span.start as usize);
        let end = start + self.text[start..].find(char::is_whitespace).unwrap_or(0);
        let feature = if tagged { Feature::Tag } else { Feature::Anchor };
        self.report(TroubleKind::YamlFeature(feature), Span::new(start, end));
    }

    fn put(&mut self, node: Node) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        match (&mut open.value, open.key.take()) {
            (Value::List(items), _) => items.push(node),
            (Value::Map(_), None) => {
                let text = match node.value {
                    Value::Scalar(s) => s.text,
                    _ => String::new(),
                };
                open.key = Some((text, node.span));
            }
            (Value::Map(entries), Some((key, key_span))) => {
                if let Some(first) = open.seen.get(&key).copied() {
                    self.report(TroubleKind::DuplicateKey { key, first }, key_span);
                } else {
                    open.seen.insert(key.clone(), key_span);
                    entries.push(Entry { key, key_span, value: node });
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, open: Open, end: u32) {
        let span = self.trimmed(Span { start: open.start, end: end.max(open.start) });
        let mut open = open;
        if let (Value::Map(entries), Some((key, key_span))) = (&mut open.value, open.key.take())
            && !open.seen.contains_key(&key)
        {
            let value = Node { span: Span { start: key_span.end, end: key_span.end }, value: Value::Null };
            entries.push(Entry { key, key_span, value });
        }
        self.put(Node { span, value: open.value });
    }

    /// A block's span runs to the next token; what a person would select ends with its text.
    fn trimmed(&self, span: Span) -> Span {
        let text = self.text.get(span.range()).unwrap_or("");
        Span { start: span.start, end: span.start + text.trim_end().len() as u32 }
    }

    fn bytes(&self, span: granit_parser::Span) -> Span {
        let start = span.start.byte_offset().unwrap_or(0).min(self.text.len());
        let end = span.end.byte_offset().unwrap_or(start).clamp(start, self.text.len());
        Span::new(start, end)
    }

    /// Notes a trouble; a file full of the same one need not be told line by line.
    fn report(&mut self, kind: TroubleKind, span: Span) {
        if self.trouble.len() < MAX_TROUBLE {
            self.trouble.push(Trouble { kind, span });
        }
    }

    /// The line an offset is on, without its indentation and line break.
    fn line_at(&self, at: usize) -> Span {
        let start = self.text[..at].rfind('\n').map_or(0, |i| i + 1);
        let end = self.text[start..].find('\n').map_or(self.text.len(), |i| start + i);
        let line = &self.text[start..end];
        Span::new(start + (line.len() - line.trim_start().len()), start + line.trim_end().len())
    }

    /// What a writer did, and the part of the text that shows it.
    fn explain(&self, kind: &ErrorKind, at: usize) -> (Result<Fault, Feature>, Span) {
        let mut at = at;
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let line = self.line_at(at);
        if matches!(kind, ErrorKind::DirectiveDisallowed) || self.text[line.range()].starts_with('%') {
            return (Err(Feature::Directive), line);
        }
        // A fault is often noticed lines after it was made: look for the usual cause at and just
        // above the place.
        let mut candidate = line;
        for _ in 0..2 {
            let values = [self.colon_in_flow(candidate), self.colon_in_value(candidate)];
            if let Some(span) = values.into_iter().flatten().find(|span| self.quoting_helps(*span, line)) {
                return (Ok(Fault::ColonInValue), span);
            }
            if let Some(span) = self.after_quote(candidate) {
                return (Ok(Fault::AfterQuote), span);
            }
            if candidate.start == 0 {
                break;
            }
            let indent_start = self.text[..candidate.start as usize].rfind('\n').unwrap_or(0);
            candidate = self.line_at(indent_start);
        }
        if let Some(span) = self.open_quote(at) {
            return (Ok(Fault::OpenQuote), span);
        }
        if let Some(span) = self.open_bracket(line) {
            return (Ok(Fault::OpenBracket), span);
        }
        (fault_of(kind), line)
    }

    /// Whether the parser gets past the line when the value stands in quotation marks.
    fn quoting_helps(&self, value: Span, line: Span) -> bool {
        let (before, rest) = self.text.split_at(value.start as usize);
        let (text, after) = rest.split_at((value.end - value.start) as usize);
        let quoted = format!("{before}'{}'{after}", text.replace('\'', "''"));
        let end = line.end as usize + quoted.len() - self.text.len();
        let failed = Parser::new_from_str_with_options(&quoted, options()).find_map(Result::err);
        failed.is_none_or(|error| error.marker().byte_offset().is_some_and(|at| at > end))
    }

    /// `tittel: "Brevene" er vanskelige` — the value, when something follows its closing mark.
    fn after_quote(&self, line: Span) -> Option<Span> {
        let text = &self.text[line.range()];
        let value = text[text.find(": ")? + 2..].trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (inside, after) = value[1..].split_once(quote)?;
        let after = after.trim_start();
        let is_odd =
            after.starts_with(char::is_alphanumeric) && !inside.is_empty() && !inside.ends_with('\\');
        is_odd.then(|| Span::new(text.len() - value.len(), text.len()).shifted(line.start as usize))
    }

    /// `tittel: Sak 3: brev` — the value, when the line has this shape.
    fn colon_in_value(&self, line: Span) -> Option<Span> {
        let text = &self.text[line.range()];
        let key_end = text.find(": ")?;
        let value = text[key_end + 2..].trim_start();
        let start = text.len() - value.len();
        if value.starts_with(['"', '\'', '[', '{', '|', '>', '#', '&', '*', '!']) {
            return None;
        }
        let stop = value.find(" #").unwrap_or(value.len());
        let value = value[..stop].trim_end();
        (value.contains(": ") || value.ends_with(':'))
            .then(|| Span::new(start, start + value.len()).shifted(line.start as usize))
    }

    /// `{nr: 7, tittel: Sak 3: brev}` — the value in braces that has a colon too many.
    fn colon_in_flow(&self, line: Span) -> Option<Span> {
        let text = &self.text[line.range()];
        let mut start = text.find('{')? + 1;
        while start < text.len() {
            let length = text[start..].find([',', '}', '{', '[', ']']).unwrap_or(text.len() - start);
            let part = &text[start..start + length];
            if let Some((_, value)) = part.split_once(": ")
                && !value.trim_start().starts_with(['"', '\''])
                && value.contains(": ")
            {
                let from = start + part.len() - value.trim_start().len();
                return Some(Span::new(from, from + value.trim().len()).shifted(line.start as usize));
            }
            start += length + 1;
        }
        None
    }

    /// The bracket that is open where the line begins, with the rest of its own line; or one the
    /// line itself opens, when nothing comes after it.
    fn open_bracket(&self, line: Span) -> Option<Span> {
        let end_of_text = line.end as usize >= self.text.trim_end().len();
        let until = if end_of_text { line.end } else { line.start } as usize;
        let mut open: Vec<usize> = Vec::new();
        let mut quote: Option<char> = None;
        let mut before = '\n';
        let mut in_comment = false;
        for (at, c) in self.text[..until].char_indices() {
            match (quote, c) {
                (_, '\n') => in_comment = false,
                (Some(q), _) if c == q && !in_comment => quote = None,
                _ if in_comment || quote.is_some() => {}
                (None, '#') if before.is_whitespace() => in_comment = true,
                // A quotation mark or bracket begins something only where a value may begin.
                (None, '"' | '\'') if begins_value(before) => quote = Some(c),
                (None, '[' | '{') if begins_value(before) => open.push(at),
                (None, ']' | '}') => {
                    open.pop();
                }
                _ => {}
            }
            before = c;
        }
        let at = *open.last()?;
        Some(Span::new(at, self.line_at(at).end as usize))
    }

    /// The value that opens a quotation mark nobody closes on its line, at or above `at`.
    fn open_quote(&self, at: usize) -> Option<Span> {
        let mut start = 0;
        let mut found = None;
        for line in self.text.split_inclusive('\n') {
            if start > at {
                break;
            }
            let trimmed = line.trim_end();
            let value_at = trimmed.find(": ").map(|i| i + 2).or_else(|| trimmed.find("- ").map(|i| i + 2));
            if let Some(value_at) = value_at {
                let value = trimmed[value_at..].trim_start();
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
                if quote.is_some_and(|q| value.matches(q).count() % 2 == 1 && !value.contains("\\\"")) {
                    let from = start + trimmed.len() - value.len();
                    found.get_or_insert(Span::new(from, start + trimmed.len()));
                }
            }
            start += line.len();
        }
        found
    }
}

/// Adds the plain keys of the outermost map that stand below a fault: what the file is, and in which
/// language, holds whatever is wrong above, and other files rest on it.
fn salvage(text: &str, node: &mut Node) {
    let Value::Map(entries) = &mut node.value else { return };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let Some((key, value)) = line.trim_end().split_once(": ") else { continue };
        let is_key = key.starts_with(char::is_alphabetic)
            && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let value = value.trim_start();
        let is_plain = value.starts_with(char::is_alphanumeric)
            && !value.contains(" #")
            && !value.contains(": ")
            && !value.ends_with(':');
        if !is_key || !is_plain || entries.iter().any(|entry| entry.key == key) {
            continue;
        }
        let end = at + line.trim_end().len();
        let span = Span::new(end - value.len(), end);
        let scalar = Scalar { text: value.to_owned(), quoted: false };
        entries.push(Entry {
            key: key.to_owned(),
            key_span: Span::new(at, at + key.len()),
            value: Node { span, value: Value::Scalar(scalar) },
        });
    }
}

fn options() -> granit_parser::Options {
    let mut options = granit_parser::options! {
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
        emit_unresolved_aliases: true,
    };
    options.max_buffered_comment_events = 10_000;
    options
}

fn begins_value(before: char) -> bool {
    before.is_whitespace() || matches!(before, '[' | '{' | ',')
}

/// The writer's view of what the parser stopped at.
fn fault_of(kind: &ErrorKind) -> Result<Fault, Feature> {
    use ErrorKind as K;
    Ok(match kind {
        K::RecursionLimitExceeded => Fault::TooDeep,
        K::UnclosedQuotedScalar
        | K::DocumentIndicatorInQuotedScalar
        | K::InvalidQuotedScalarIndent
        | K::InvalidTrailingSingleQuotedScalar
        | K::InvalidTrailingDoubleQuotedScalar => Fault::OpenQuote,
        K::UnknownQuotedScalarEscape
        | K::InvalidQuotedScalarHexEscape
        | K::InvalidUnicodeEscape
        | K::InvalidLowSurrogate
        | K::InvalidLowSurrogateHexEscape
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate => Fault::Escape,
        K::UnclosedFlowCollection { .. }
        | K::MisplacedFlowCollectionEnd
        | K::MismatchedFlowCollectionEnd { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator => Fault::OpenBracket,
        K::SimpleKeyExpected | K::InvalidSimpleKey => Fault::KeyWithoutColon,
        // A colon too many in a value is found before we ask here.
        K::MappingValueNotAllowed
        | K::MappingKeyNotAllowed
        | K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidFlowScalarIndent
        | K::InvalidBlockScalarIndent
        | K::TabInIndentation
        | K::TabInBlockIndentation => Fault::Indentation,
        K::UnexpectedCharacter { .. } | K::PlainScalarStartsWithDashFlowIndicator => Fault::Character,
        K::UndeclaredTagHandle
        | K::ExpectedTagBang
        | K::MissingTagUri
        | K::UnclosedVerbatimTag
        | K::InvalidTagTerminator => return Err(Feature::Tag),
        K::MissingAnchorOrAliasName | K::UnknownAnchor => return Err(Feature::Anchor),
        _ => Fault::Other,
    })
}

fn shift(node: &mut Node, by: usize) {
    node.span = node.span.shifted(by);
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| shift(item, by)),
        Value::Map(entries) => {
            for entry in entries {
                entry.key_span = entry.key_span.shifted(by);
                shift(&mut entry.value, by);
            }
        }
        Value::Null | Value::Scalar(_) => {}
    }
}
