//! From HTML to a [`Dom`]. Well-formed pages take a short way of their own; of all others the tokens
//! of one library, which know their places, go into the tree builder of another, and what it builds is
//! laid out in document order. Never fails, and bounded in time, memory and depth whatever comes in.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::sync::{Arc, OnceLock};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Doctype, Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use html5gum::emitters::callback::{Callback, CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, State, Tokenizer};
use smallvec::{SmallVec, smallvec};

use super::{
    ARIA, AttributeData, BUCKETS, DoctypeData, Dom, ElementData, Fault, FaultKind, Kind, NONE, NUMBERS,
    Namespace, NodeData, Tags, bit, bucket, key, well_formed,
};
use crate::css;
use crate::page::{Marks, html};
use crate::source::Span;
use crate::source::plain_html::{Kept, NotPlain, Pieces};

/// Deeper nesting than this is flattened, as browsers do (theirs is 512).
const MAX_DEPTH: u32 = 512;
/// Documents in `srcdoc` of documents in `srcdoc`: how far down we go.
const MAX_FRAMES: u32 = 3;

pub(super) fn parse(html: &str, url: &str, marks: Marks, level: u32) -> Dom {
    read(html, Pieces::of(html), url, marks, level)
}

pub(super) fn of_pieces(html: &str, kept: &Kept, url: &str, marks: Marks) -> Dom {
    read(html, kept.pieces(html), url, marks, 0)
}

fn read(html: &str, pieces: Pieces, url: &str, marks: Marks, level: u32) -> Dom {
    let mut dom = well_formed::parse(html, pieces, url).unwrap_or_else(|NotPlain| {
        let grown = any(html, level);
        grown.builder.sink.take().laid_out(grown.tags, url)
    });
    dom.marks = marks;
    if level < MAX_FRAMES {
        dom.enter_frames(level);
    }
    dom
}

/// Reads whatever comes in, as the standard says.
fn any(html: &str, level: u32) -> Driver {
    let mut emitter = Bridge { inner: CallbackEmitter::new(Driver::new(html, level)) };
    let Ok(()) = Tokenizer::new_with_emitter(html, &mut emitter).finish();
    let driver = emitter.inner.callback_mut();
    std::mem::replace(driver, Driver::new("", 0))
}

/// A document with nothing in it yet, and room for so many nodes.
pub(super) fn fresh(url: &str, nodes: usize) -> Dom {
    Dom {
        nodes: Vec::with_capacity(nodes),
        elements: Vec::with_capacity(nodes / 2),
        main: 0,
        attributes: Vec::with_capacity(nodes),
        text: String::new(),
        tags: Vec::with_capacity(nodes / 2),
        buckets: Box::new([0; BUCKETS + 1]),
        by_number: Vec::new(),
        numbers: vec![0; NUMBERS + 1],
        by_attribute: Vec::new(),
        by_id: Vec::new(),
        names: 0,
        kinds: Tags::NONE,
        frames: Vec::new(),
        marks: Marks::default(),
        url: url.to_owned(),
        frame_selector: None,
        doctype: None,
        quirks: false,
        faults: Vec::new(),
        sheets: Arc::default(),
        styled: OnceLock::new(),
        ordinals: OnceLock::new(),
        names_of_off: OnceLock::new(),
        tree: OnceLock::new(),
    }
}

impl Dom {
    /// Makes the indexes, of the first `main` elements: the others are in templates and shadow trees.
    pub(super) fn index(&mut self, main: usize) {
        let mut numbers = vec![0; NUMBERS + 1];
        let mut by_attribute: Vec<(u64, u32)> = Vec::with_capacity(self.attributes.len());
        let mut by_id: Vec<u32> = Vec::new();
        let aria = key(ARIA);
        self.main = main;
        for (at, node) in self.nodes.iter().enumerate() {
            let Kind::Element(number) = node.kind else { continue };
            let element = &mut self.elements[number as usize];
            element.node = at as u32;
            if element.namespace == Namespace::Html {
                element.html = key(&element.name);
                element.number = super::number(element.html);
            }
            let (from, to) = element.attributes;
            for attribute in &mut self.attributes[from as usize..to as usize] {
                attribute.key = key(&attribute.name);
                element.names |= bit(attribute.key);
            }
        }
        for element in &self.elements[..main] {
            let node = element.node;
            if element.html != 0 {
                numbers[usize::from(element.number) + 1] += 1;
                self.kinds.add(element.number);
            }
            let (from, to) = element.attributes;
            let attributes = &self.attributes[from as usize..to as usize];
            if attributes.iter().any(|attribute| attribute.name.starts_with("aria-")) {
                by_attribute.push((aria, node));
                self.names |= bit(aria);
            }
            for attribute in attributes {
                by_attribute.push((attribute.key, node));
                if attribute.name == local_name!("id") {
                    by_id.push(node);
                }
            }
            self.names |= element.names;
        }
        for number in 0..NUMBERS {
            numbers[number + 1] += numbers[number];
        }
        let mut by_number = vec![0; numbers[NUMBERS] as usize];
        let mut next = numbers.clone();
        for element in self.elements[..main].iter().filter(|element| element.html != 0) {
            let place = &mut next[usize::from(element.number)];
            by_number[*place as usize] = element.node;
            *place += 1;
        }
        let (by_attribute, buckets) = sorted(&by_attribute);
        by_id.sort_by(|a, b| self.id_of(*a).cmp(self.id_of(*b)));
        (self.by_number, self.numbers) = (by_number, numbers);
        (self.by_attribute, self.buckets, self.by_id) = (by_attribute, buckets, by_id);
    }

    fn enter_frames(&mut self, level: u32) {
        let mut frames = Vec::new();
        for iframe in self.select(css!("iframe")) {
            if let Some(html) = iframe.attr("srcdoc") {
                let marks = Marks::Given { places: Vec::new(), fallback: iframe.source() };
                let mut dom = parse(html, &self.url, marks, level + 1);
                let selector = iframe.selector();
                for (_, below) in &mut dom.frames {
                    below.frame_selector = Some(selector.clone());
                }
                dom.frame_selector = Some(selector);
                frames.push((iframe.id, dom));
            }
        }
        self.frames = frames;
    }
}

/// Elements by their attributes' [`bucket`] and name, each name's in the order they were in, and where
/// each bucket begins.
fn sorted(found: &[(u64, u32)]) -> (Vec<(u64, u32)>, Box<[u32; BUCKETS + 1]>) {
    let mut buckets = Box::new([0; BUCKETS + 1]);
    for (key, _) in found {
        buckets[bucket(*key) + 1] += 1;
    }
    for number in 0..BUCKETS {
        buckets[number + 1] += buckets[number];
    }
    let mut sorted = vec![(0, 0); found.len()];
    let mut next = buckets.clone();
    for entry in found {
        let place = &mut next[bucket(entry.0)];
        sorted[*place as usize] = *entry;
        *place += 1;
    }
    // Few names share a bucket.
    for ends in buckets.windows(2) {
        let entries = &mut sorted[ends[0] as usize..ends[1] as usize];
        if entries.iter().any(|entry| entry.0 != entries[0].0) {
            entries.sort_by_key(|entry| entry.0);
        }
    }
    (sorted, buckets)
}

/// Tokens from one library into the tree builder of another.
struct Driver {
    builder: TreeBuilder<u32, Sink>,
    tag: Option<Tag>,
    next_state: Option<State>,
    /// Start tags not yet matched by an end tag; too high where end tags are left out.
    open: u32,
    /// Start tags dropped for depth whose end tags are to be dropped too.
    dropped: u32,
    tags: Vec<Span>,
    /// Names of the tag's attributes, once there are many.
    seen: BTreeSet<LocalName>,
    stopped: bool,
    /// Start tags that no end tag has matched, as they are written: names, and numbers in `tags`.
    unmatched: Unmatched,
}

impl Driver {
    fn new(html: &str, level: u32) -> Driver {
        let options = TreeBuilderOpts { iframe_srcdoc: level > 0, ..TreeBuilderOpts::default() };
        Driver {
            builder: TreeBuilder::new(Sink::new(html.len()), options),
            tag: None,
            next_state: None,
            open: 0,
            dropped: 0,
            tags: Vec::new(),
            seen: BTreeSet::new(),
            stopped: false,
            unmatched: Unmatched::default(),
        }
    }

    /// A start tag that is whole; the last of `tags` is its place.
    fn start(&mut self, tag: Tag) {
        let ordinal = self.tags.len() as u32 - 1;
        if let Some(whole) = self.tags.last() {
            self.builder.sink.now(*whole, ordinal, Some(tag.name.clone()));
        }
        if !self.too_deep(&tag.name) {
            let is_foreign = matches!(&*tag.name, "svg" | "math")
                || self.builder.adjusted_current_node_present_but_not_in_html_namespace();
            let closes_itself = html::is_void(&tag.name) || (tag.self_closing && is_foreign);
            if !closes_itself {
                self.unmatched.open(tag.name.clone(), ordinal);
            }
            self.send(Token::TagToken(tag));
        }
    }

    fn end(&mut self, name: LocalName, place: Span) {
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        self.open = self.open.saturating_sub(1);
        self.at(place);
        let matched = self.unmatched.close(&name);
        let before = format!("</{name}>");
        let faults = self.faults();
        self.send(Token::TagToken(Tag {
            kind: TagKind::EndTag,
            name,
            self_closing: false,
            attrs: Vec::new(),
            had_duplicate_attributes: false,
        }));
        self.blame(faults, matched, before);
    }

    /// How many faults there are.
    fn faults(&self) -> usize {
        self.builder.sink.tree.borrow().faults.len()
    }

    /// Lets the complaints about an end tag, those from number `first`, be about the start tag that was
    /// forgotten instead; what only follows from one told before is dropped.
    fn blame(&mut self, first: usize, matched: Matched, before: String) {
        let mut tree = self.builder.sink.tree.borrow_mut();
        let complaints = &tree.faults[first..];
        if complaints.iter().all(|fault| !matches!(fault.kind, FaultKind::Tree(_))) {
            return;
        }
        match matched {
            Matched::Over(ordinal) => {
                tree.faults.truncate(first);
                let span = self.tags[ordinal as usize];
                tree.faults.push(Fault { kind: FaultKind::Unclosed { before }, span, tag: ordinal });
            }
            Matched::Cleanly if self.unmatched.formatting_left => tree.faults.truncate(first),
            Matched::Cleanly | Matched::Nothing => {}
        }
    }

    /// The end of the text.
    fn finish(&mut self) {
        self.stopped = false;
        self.at(Span::default());
        let faults = self.faults();
        let matched = self.unmatched.close_all();
        // The tree builder is to close what is open even in a page cut short.
        let _ = self.builder.process_token(Token::EOFToken, 1);
        self.builder.end();
        self.blame(faults, matched, String::new());
    }

    fn send(&mut self, token: Token) {
        if self.stopped {
            return;
        }
        let sink = &self.builder.sink;
        let size = sink.tree.borrow().nodes.len();
        if size > 1_000 + self.tags.len() * 24 && matches!(token, Token::TagToken(_)) {
            self.stopped = true;
            sink.fault(FaultKind::TooMany);
            return;
        }
        self.next_state = match self.builder.process_token(token, 1) {
            TokenSinkResult::Plaintext => Some(State::PlainText),
            TokenSinkResult::RawData(RawKind::Rcdata) => Some(State::RcData),
            TokenSinkResult::RawData(RawKind::Rawtext) => Some(State::RawText),
            TokenSinkResult::RawData(_) => Some(State::ScriptData),
            TokenSinkResult::Script(_) => Some(State::Data),
            TokenSinkResult::Continue | TokenSinkResult::EncodingIndicator(_) => return,
        };
    }

    /// Keeps the tree from growing deeper than browsers let it.
    fn too_deep(&mut self, name: &str) -> bool {
        if html::is_void(name) || html::is_raw_text(name) {
            return false;
        }
        let deepest = self.builder.sink.tree.borrow().depth;
        if self.open < MAX_DEPTH || deepest < MAX_DEPTH {
            self.open += 1;
            return false;
        }
        if self.dropped == 0 {
            self.builder.sink.fault(FaultKind::TooDeep);
        }
        self.dropped += 1;
        true
    }
}

/// Start tags waiting for their end tags.
#[derive(Default)]
struct Unmatched {
    tags: Vec<(LocalName, u32)>,
    /// How many there are of each name, so that a stray end tag is known without a search.
    names: BTreeMap<LocalName, usize>,
    /// Whether formatting was left open: browsers open it again in what follows.
    formatting_left: bool,
}

/// What an end tag fits.
#[derive(Clone, Copy)]
enum Matched {
    /// The start tag before it.
    Cleanly,
    /// One further up; this one between them needs an end tag of its own.
    Over(u32),
    Nothing,
}

impl Unmatched {
    fn open(&mut self, name: LocalName, ordinal: u32) {
        *self.names.entry(name.clone()).or_default() += 1;
        self.tags.push((name, ordinal));
    }

    fn close(&mut self, name: &LocalName) -> Matched {
        if self.names.get(name).is_none_or(|n| *n == 0) {
            return Matched::Nothing;
        }
        self.until(|other| other == name)
    }

    fn close_all(&mut self) -> Matched {
        self.until(|_| false)
    }

    fn until(&mut self, is_last: impl Fn(&LocalName) -> bool) -> Matched {
        let mut over = None;
        while let Some((name, ordinal)) = self.tags.pop() {
            if let Some(n) = self.names.get_mut(&name) {
                *n -= 1;
            }
            let is_last = is_last(&name);
            if !is_last && !html::may_stay_open(&name) {
                over = Some(ordinal);
                self.formatting_left |= html::is_formatting(&name);
            }
            if is_last {
                break;
            }
        }
        over.map_or(Matched::Cleanly, Matched::Over)
    }
}

fn tendril(bytes: &[u8]) -> StrTendril {
    StrTendril::from_slice(&String::from_utf8_lossy(bytes))
}

fn atom(bytes: &[u8]) -> LocalName {
    LocalName::from(&*String::from_utf8_lossy(bytes))
}

impl Callback<Infallible, usize> for Driver {
    fn handle_event(&mut self, event: CallbackEvent<'_>, span: html5gum::Span<usize>) -> Option<Infallible> {
        let here = Span::new(span.start, span.end.max(span.start));
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.seen.clear();
                self.tags.push(here);
                self.tag = Some(Tag {
                    kind: TagKind::StartTag,
                    name: atom(name),
                    self_closing: false,
                    attrs: Vec::new(),
                    had_duplicate_attributes: false,
                });
            }
            CallbackEvent::AttributeName { name } => self.attribute(atom(name), here),
            CallbackEvent::AttributeValue { value } => {
                if let Some(attribute) = self.tag.as_mut().and_then(|t| t.attrs.last_mut()) {
                    attribute.value.push_slice(&String::from_utf8_lossy(value));
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                let mut tag = self.tag.take()?;
                tag.attrs.retain(|a| !a.name.local.is_empty());
                tag.self_closing = self_closing;
                if let Some(whole) = self.tags.last_mut() {
                    whole.end = here.end;
                }
                self.start(tag);
            }
            CallbackEvent::EndTag { name } => {
                self.tag = None;
                self.end(atom(name), here);
            }
            CallbackEvent::String { value } => {
                self.at(here);
                for (i, part) in value.split(|b| *b == 0).enumerate() {
                    if i > 0 {
                        self.send(Token::NullCharacterToken);
                    }
                    if !part.is_empty() {
                        self.send(Token::CharacterTokens(tendril(part)));
                    }
                }
            }
            CallbackEvent::Comment { value } => {
                self.at(here);
                self.send(Token::CommentToken(tendril(value)));
            }
            CallbackEvent::Doctype { name, public_identifier, system_identifier, force_quirks } => {
                self.at(here);
                self.send(Token::DoctypeToken(Doctype {
                    name: (!name.is_empty()).then(|| tendril(name)),
                    public_id: public_identifier.map(tendril),
                    system_id: system_identifier.map(tendril),
                    force_quirks,
                }));
            }
            CallbackEvent::Error(error) => {
                self.at(here);
                self.builder.sink.fault(FaultKind::Token(error.as_str()));
            }
        }
        None
    }
}

impl Driver {
    fn at(&self, span: Span) {
        self.builder.sink.now(span, (self.tags.len() as u32).saturating_sub(1), None);
    }

    fn attribute(&mut self, name: LocalName, span: Span) {
        let Some(tag) = self.tag.as_mut() else { return };
        let twice = if tag.attrs.len() < 24 {
            tag.attrs.iter().any(|a| a.name.local == name)
        } else {
            if self.seen.is_empty() {
                self.seen = tag.attrs.iter().map(|a| a.name.local.clone()).collect();
            }
            !self.seen.insert(name.clone())
        };
        let kept = if twice {
            tag.had_duplicate_attributes = true;
            let kind = FaultKind::DuplicateAttribute { name: name.to_string(), tag: tag.name.to_string() };
            self.at(span);
            self.builder.sink.fault(kind);
            // Takes the value that follows, and is left out when the tag ends.
            LocalName::from("")
        } else {
            name
        };
        if let Some(tag) = self.tag.as_mut() {
            let name = QualName::new(None, ns!(), kept);
            tag.attrs.push(Attribute { name, value: StrTendril::new() });
        }
    }
}

/// Tells the tokenizer what the tree builder knows: text modes, and whether CDATA may come.
struct Bridge {
    inner: CallbackEmitter<Driver, Infallible, usize>,
}

impl ForwardingEmitter for &mut Bridge {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.inner
    }

    fn emit_eof(&mut self) {
        self.inner.emit_eof();
        self.inner.callback_mut().finish();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let _ = self.inner.emit_current_tag();
        self.inner.callback_mut().next_state.take()
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.inner.callback_mut().builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The tree while it grows; nodes are numbered as they are made.
#[derive(Default)]
struct Growing {
    nodes: Vec<GrowingNode>,
    text: String,
    faults: Vec<Fault>,
    doctype: Option<DoctypeData>,
    quirks: bool,
    /// Depth of the element appended last.
    depth: u32,
    /// Whether there is an element.
    started: bool,
}

struct GrowingNode {
    parent: u32,
    first: u32,
    last: u32,
    previous: u32,
    next: u32,
    depth: u32,
    kind: GrowingKind,
}

enum GrowingKind {
    Document,
    Element(Box<GrowingElement>),
    Text(SmallVec<[Span; 1]>),
    Comment(Span),
}

struct GrowingElement {
    name: QualName,
    attributes: Vec<Attribute>,
    mark: u32,
    contents: u32,
    shadow: bool,
    annotation: bool,
}

/// What the tree builder writes to.
struct Sink {
    tree: RefCell<Growing>,
    span: Cell<Span>,
    ordinal: Cell<u32>,
    /// The name of the start tag at hand, until an element is made for it.
    started: RefCell<Option<LocalName>>,
}

impl Sink {
    fn new(size: usize) -> Sink {
        let mut tree = Growing { text: String::with_capacity(size), ..Growing::default() };
        tree.nodes.reserve(size / 24);
        tree.make(GrowingKind::Document);
        Sink {
            tree: RefCell::new(tree),
            span: Cell::default(),
            ordinal: Cell::default(),
            started: RefCell::default(),
        }
    }

    fn now(&self, span: Span, ordinal: u32, started: Option<LocalName>) {
        self.span.set(span);
        self.ordinal.set(ordinal);
        self.started.replace(started);
    }

    fn fault(&self, kind: FaultKind) {
        let fault = Fault { kind, span: self.span.get(), tag: self.ordinal.get() };
        self.tree.borrow_mut().faults.push(fault);
    }

    fn take(&self) -> Growing {
        self.tree.take()
    }
}

impl Growing {
    fn make(&mut self, kind: GrowingKind) -> u32 {
        self.nodes.push(GrowingNode {
            parent: NONE,
            first: NONE,
            last: NONE,
            previous: NONE,
            next: NONE,
            depth: 0,
            kind,
        });
        self.nodes.len() as u32 - 1
    }

    fn at(&mut self, id: u32) -> &mut GrowingNode {
        &mut self.nodes[id as usize]
    }

    fn element(&mut self, id: u32) -> Option<&mut GrowingElement> {
        match &mut self.at(id).kind {
            GrowingKind::Element(element) => Some(element),
            _ => None,
        }
    }

    fn store(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(text);
        Span::new(start, self.text.len())
    }

    /// Adds `text` to the text node `id`; false when it is another kind of node.
    fn extend(&mut self, id: u32, text: &str) -> bool {
        if id == NONE || !matches!(self.at(id).kind, GrowingKind::Text(_)) {
            return false;
        }
        let span = self.store(text);
        if let GrowingKind::Text(pieces) = &mut self.at(id).kind {
            match pieces.last_mut() {
                Some(last) if last.end == span.start => last.end = span.end,
                _ => pieces.push(span),
            }
        }
        true
    }

    /// Puts `child` below `parent`, before `before` or last.
    fn insert(&mut self, parent: u32, child: u32, before: u32) {
        self.detach(child);
        let previous = if before == NONE { self.at(parent).last } else { self.at(before).previous };
        let depth = self.at(parent).depth + 1;
        let node = self.at(child);
        node.parent = parent;
        node.previous = previous;
        node.next = before;
        node.depth = depth;
        if matches!(node.kind, GrowingKind::Element(_)) {
            self.depth = depth;
        }
        if previous == NONE {
            self.at(parent).first = child;
        } else {
            self.at(previous).next = child;
        }
        if before == NONE {
            self.at(parent).last = child;
        } else {
            self.at(before).previous = child;
        }
    }

    fn detach(&mut self, id: u32) {
        let (parent, previous, next) = (self.at(id).parent, self.at(id).previous, self.at(id).next);
        if parent == NONE {
            return;
        }
        if previous == NONE {
            self.at(parent).first = next;
        } else {
            self.at(previous).next = next;
        }
        if next == NONE {
            self.at(parent).last = previous;
        } else {
            self.at(next).previous = previous;
        }
        let node = self.at(id);
        (node.parent, node.previous, node.next) = (NONE, NONE, NONE);
    }

    /// The mark of the element a clone was made from: the nearest before it that is just alike.
    fn mark_of_original(&self, name: &QualName, attributes: &[Attribute]) -> u32 {
        let recent = self.nodes.iter().rev().take(64);
        let alike = recent.filter_map(|node| match &node.kind {
            GrowingKind::Element(e) if e.name == *name && e.attributes == attributes => Some(e.mark),
            _ => None,
        });
        alike.filter(|mark| *mark != NONE).take(1).next().unwrap_or(NONE)
    }
}

impl TreeSink for Sink {
    type Handle = u32;
    type Output = ();
    type ElemName<'a> = Name<'a>;

    fn finish(self) {}

    fn parse_error(&self, message: Cow<'static, str>) {
        // Before there is any element, the only thing that can be amiss is the doctype.
        let begun = !self.tree.borrow().started;
        self.fault(if begun { FaultKind::NoDoctype } else { FaultKind::Tree(message) });
    }

    fn get_document(&self) -> u32 {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a u32) -> Name<'a> {
        Name(std::cell::Ref::map(self.tree.borrow(), |tree| {
            match &tree.nodes[*target as usize].kind {
                GrowingKind::Element(element) => &element.name,
                // Never asked of other nodes: the trait promises so.
                _ => unreachable!("only elements have names"),
            }
        }))
    }

    fn create_element(&self, name: QualName, attrs: Vec<Attribute>, flags: ElementFlags) -> u32 {
        let mut started = self.started.borrow_mut();
        let own = started.as_ref().is_some_and(|tag| {
            tag.eq_ignore_ascii_case(&name.local) || (&**tag == "image" && &*name.local == "img")
        });
        let mut tree = self.tree.borrow_mut();
        tree.started = true;
        let mark = if own {
            *started = None;
            self.ordinal.get()
        } else if matches!(name.local, local_name!("html") | local_name!("head") | local_name!("body"))
            || attrs.is_empty()
        {
            NONE
        } else {
            tree.mark_of_original(&name, &attrs)
        };
        let contents = if flags.template { tree.make(GrowingKind::Document) } else { NONE };
        tree.make(GrowingKind::Element(Box::new(GrowingElement {
            name,
            attributes: attrs,
            mark,
            contents,
            shadow: false,
            annotation: flags.mathml_annotation_xml_integration_point,
        })))
    }

    fn create_comment(&self, text: StrTendril) -> u32 {
        let mut tree = self.tree.borrow_mut();
        let span = tree.store(&text);
        tree.make(GrowingKind::Comment(span))
    }

    fn create_pi(&self, _target: StrTendril, data: StrTendril) -> u32 {
        self.create_comment(data)
    }

    fn append(&self, parent: &u32, child: NodeOrText<u32>) {
        let mut tree = self.tree.borrow_mut();
        match child {
            NodeOrText::AppendNode(node) => tree.insert(*parent, node, NONE),
            NodeOrText::AppendText(text) => {
                let last = tree.at(*parent).last;
                if !tree.extend(last, &text) {
                    let span = tree.store(&text);
                    let node = tree.make(GrowingKind::Text(smallvec![span]));
                    tree.insert(*parent, node, NONE);
                }
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &u32, previous: &u32, child: NodeOrText<u32>) {
        let has_parent = self.tree.borrow_mut().at(*element).parent != NONE;
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public: StrTendril, system: StrTendril) {
        let doctype =
            DoctypeData { name: name.to_string(), public: public.to_string(), system: system.to_string() };
        self.tree.borrow_mut().doctype = Some(doctype);
    }

    fn get_template_contents(&self, target: &u32) -> u32 {
        self.tree.borrow_mut().element(*target).map_or(0, |e| e.contents)
    }

    fn same_node(&self, x: &u32, y: &u32) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.tree.borrow_mut().quirks = mode == QuirksMode::Quirks;
    }

    fn append_before_sibling(&self, sibling: &u32, child: NodeOrText<u32>) {
        let mut tree = self.tree.borrow_mut();
        let parent = tree.at(*sibling).parent;
        if parent == NONE {
            return;
        }
        match child {
            NodeOrText::AppendNode(node) => tree.insert(parent, node, *sibling),
            NodeOrText::AppendText(text) => {
                let previous = tree.at(*sibling).previous;
                if !tree.extend(previous, &text) {
                    let span = tree.store(&text);
                    let node = tree.make(GrowingKind::Text(smallvec![span]));
                    tree.insert(parent, node, *sibling);
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &u32, attrs: Vec<Attribute>) {
        let ordinal = self.ordinal.get();
        let mut tree = self.tree.borrow_mut();
        let Some(element) = tree.element(*target) else { return };
        // `<body>` written after browsers had made one: the tag still stands for the element.
        if element.mark == NONE {
            element.mark = ordinal;
        }
        for attr in attrs {
            if element.attributes.iter().all(|a| a.name != attr.name) {
                element.attributes.push(attr);
            }
        }
    }

    fn remove_from_parent(&self, target: &u32) {
        self.tree.borrow_mut().detach(*target);
    }

    fn reparent_children(&self, node: &u32, new_parent: &u32) {
        let mut tree = self.tree.borrow_mut();
        let mut child = tree.at(*node).first;
        while child != NONE {
            let next = tree.at(child).next;
            tree.insert(*new_parent, child, NONE);
            child = next;
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &u32) -> bool {
        self.tree.borrow_mut().element(*handle).is_some_and(|e| e.annotation)
    }

    fn attach_declarative_shadow(&self, location: &u32, template: &u32, _: &[Attribute]) -> bool {
        let mut tree = self.tree.borrow_mut();
        let contents = tree.element(*template).map_or(NONE, |e| e.contents);
        match tree.element(*location) {
            Some(host) if !host.shadow && host.contents == NONE => {
                host.contents = contents;
                host.shadow = true;
                true
            }
            _ => false,
        }
    }
}

/// The name of an element of a growing tree.
#[derive(Debug)]
struct Name<'a>(std::cell::Ref<'a, QualName>);

impl html5ever::tree_builder::ElemName for Name<'_> {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl Growing {
    /// Numbers the nodes in document order; templates and shadow trees come after the document.
    fn laid_out(mut self, tags: Vec<Span>, url: &str) -> Dom {
        let mut dom = fresh(url, self.nodes.len());
        dom.text = std::mem::take(&mut self.text);
        dom.tags = tags;
        dom.doctype = self.doctype.take();
        dom.quirks = self.quirks;
        dom.faults = std::mem::take(&mut self.faults);
        if dom.faults.iter().any(|fault| matches!(fault.kind, FaultKind::Unclosed { .. })) {
            dom.faults.sort_by_key(|fault| fault.span.start);
        }
        self.place_tree(&mut dom, 0);
        let main = dom.elements.len();
        let mut at = 0;
        while at < dom.elements.len() {
            let root = dom.elements[at].contents;
            if root != NONE {
                dom.elements[at].contents = dom.nodes.len() as u32;
                self.place_tree(&mut dom, root);
            }
            at += 1;
        }
        dom.index(main);
        dom
    }

    /// Walks one tree without recursion and puts its nodes at the end of `dom`.
    fn place_tree(&mut self, dom: &mut Dom, root: u32) {
        let mut old = root;
        // The nodes that are open: their new numbers, and the new number of their latest child.
        let mut open: Vec<(u32, u32)> = Vec::new();
        loop {
            let new = dom.nodes.len() as u32;
            let (parent, previous) = open.last().copied().unwrap_or((NONE, NONE));
            let kind = self.kind(dom, old);
            dom.nodes.push(NodeData { parent, end: new + 1, previous, kind });
            if let Some(last) = open.last_mut() {
                last.1 = new;
            }
            if self.at(old).first != NONE {
                open.push((new, NONE));
                old = self.at(old).first;
                continue;
            }
            loop {
                if old == root {
                    return;
                }
                let next = self.at(old).next;
                if next != NONE {
                    old = next;
                    break;
                }
                old = self.at(old).parent;
                if let Some((new, _)) = open.pop() {
                    dom.nodes[new as usize].end = dom.nodes.len() as u32;
                }
            }
        }
    }

    fn kind(&mut self, dom: &mut Dom, id: u32) -> Kind {
        match &mut self.at(id).kind {
            GrowingKind::Document => Kind::Document,
            GrowingKind::Comment(span) => Kind::Comment(*span),
            GrowingKind::Text(pieces) => Kind::Text(match pieces.as_slice() {
                [span] => *span,
                several => {
                    let start = dom.text.len();
                    for piece in several {
                        dom.text.extend_from_within(piece.range());
                    }
                    Span::new(start, dom.text.len())
                }
            }),
            GrowingKind::Element(element) => {
                let from = dom.attributes.len() as u32;
                for attribute in element.attributes.drain(..) {
                    let start = dom.text.len();
                    dom.text.push_str(&attribute.value);
                    let name = match &attribute.name.prefix {
                        Some(prefix) => LocalName::from(format!("{prefix}:{}", attribute.name.local)),
                        None => attribute.name.local,
                    };
                    let value = Span::new(start, dom.text.len());
                    dom.attributes.push(AttributeData { name, key: 0, value });
                }
                dom.elements.push(ElementData {
                    name: element.name.local.clone(),
                    namespace: match element.name.ns {
                        ns!(html) => Namespace::Html,
                        ns!(svg) => Namespace::Svg,
                        ns!(mathml) => Namespace::MathMl,
                        _ => Namespace::Other,
                    },
                    attributes: (from, dom.attributes.len() as u32),
                    node: NONE,
                    html: 0,
                    number: 0,
                    names: 0,
                    mark: element.mark,
                    contents: element.contents,
                    shadow: element.shadow,
                });
                Kind::Element(dom.elements.len() as u32 - 1)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        /// Plain HTML comes to the same tree, whichever way it is read.
        #[test]
        fn plain_html_is_read_as_any_other(
            parts in proptest::collection::vec(
                proptest::sample::select(vec![
                    "<p>", "<p class=a>", "<a href='/x?a=1&amp;b'>", "</a>", "<img src=\"/b\" />", "<br/>",
                    "<a b=c\"d>", "<a \"b>", "</p>", "</ p>", "<title>", "</title>", "<script>", "</script>",
                    "<!--", "-->", "--!>", "-", "<!doctype html>", "<!DOCTYPE HTML>", "<![CDATA[", "]]>", "<svg>",
                    "</svg>", "<style>", "</style >", "x", "<", ">", "&amp;", "&lt", "&aring;", "&#229;",
                    "&#x27;", "& ", "&#x80;", "\"", "'", " ", "=", "/", "<B>", "<textarea>\n", "</textarea>",
                    "\u{0}", "\u{1}", "\u{feff}", "\u{85}", "\u{ffff}", "\u{1ffff}", "<?x?>", "<iframe>",
                    "<x-y a=1 a=2>", "<x-y a=1 b>", "æ", "\n", "\r", "<table>", "<tr>", "<td>", "<li>", "<ul>",
                    "</ul>", "<b>", "</b>", "<form>", "<select>", "<option>", "<template>", "</template>", "<math>",
                    "<html lang=nb>", "<head>", "<body>", "</body>", "<h2 id=å>", "</h2>", "<pre>\n",
                ]),
                0..24,
            )
        ) {
            let html = parts.concat();
            let html = format!("<!doctype html><html><head></head><body>{html}</body></html>");
            if let Ok(quick) = well_formed::parse(&html, Pieces::of(&html), "/") {
                prop_assert_eq!(told(&quick), told(&of(super::any(&html, 0))), "{}", html);
            }
        }

        /// So does well-formed HTML, and whatever else is taken for it.
        #[test]
        fn well_formed_html_is_read_as_any_other(
            head in proptest::sample::select(vec![
                "<!doctype html>\n<html lang=nb>\n<head><title>A &amp; b</title>\n<style>p { color: red }</style></head>\n",
                "<!-- x --><!DOCTYPE html><html><!-- y --><head><meta charset=utf-8></head><!-- z -->",
                "<!doctype html><html><head><link rel=icon href=x><title>x",
                "<!doctype html><html>",
            ]),
            body in element(),
            tail in proptest::sample::select(vec!["</body>\n</html>\n", "x\n</body></html>", "</html>", "</body><!-- x --></html>", "</body> </html> x", ""]),
        ) {
            let html = format!("{head}<body class=\"a&lt;b\">{body}{tail}");
            if let Ok(quick) = well_formed::parse(&html, Pieces::of(&html), "/") {
                prop_assert_eq!(told(&quick), told(&of(super::any(&html, 0))), "{}", html);
            }
        }
    }

    #[test]
    fn tags_that_may_be_left_out_are_no_reason_to_go_the_long_way() {
        let page = |body: &str| format!("<!doctype html><html><head></head><body>{body}</body></html>");
        for body in [
            "<table><tr><th>a</th><td>b</td></tr></table>",
            "<table><caption>x</caption>\n<tr><th>a<td>b\n<tr><th>c<td>d</table>",
            "<table><thead><tr><th>a<tbody><tr><td>b</table>",
            "<ul><li>a<li>b</ul><dl><dt>a<dd>b<dt>c<dd>d</dl>",
        ] {
            assert!(well_formed::parse(&page(body), Pieces::of(&page(body)), "/").is_ok(), "{body}");
        }
        for body in ["<table><td>a</table>", "<ul><li><p>a<li>b</ul>", "<table>x<tr><td>a</table>"] {
            assert!(well_formed::parse(&page(body), Pieces::of(&page(body)), "/").is_err(), "{body}");
        }
    }

    /// Tables and lists that leave out tags, when some of these are taken in turn.
    const SHORT: &[&str] = &[
        "<table>",
        "\n",
        "<caption>x</caption>",
        "<colgroup><col></colgroup>",
        "<thead>",
        "<tr>",
        "<th>{}",
        "</th>",
        "<td>",
        " ",
        "</tr>",
        "<tr>",
        "<td>{}",
        "<td>x",
        "\n",
        "</thead>",
        "<tbody>",
        "<!-- x -->",
        "<tr>",
        "<th>y",
        "</tbody>",
        "<tfoot>",
        "<tr>",
        "<td>{}</td>",
        "</tr>",
        "<tr><td>x",
        "</table>",
        "<table>\n<tr>",
        "<td>x</td>",
        "</tr>",
        "\n",
        "<tbody>",
        "<tr><th>{}",
        "</table>",
        "<ul>",
        "\n<li>{}",
        "<li>x",
        "</li>",
        "</ul>",
        "<dl>",
        "<dt>{}",
        "<dd>x",
        "<dd>{}",
        "</dl>",
    ];

    /// Elements below each other with all their end tags: most as a page has them, some in places
    /// that are wrong.
    fn element() -> impl Strategy<Value = String> {
        let leaf = || {
            proptest::sample::select(vec![
                "x",
                " ",
                "\n",
                "a &lt; b",
                "<br>",
                "<img src=x alt='&aring;'>",
                "<input type=hidden>",
                "<!-- x -->",
                "<script>a < b && c</script>",
                "<wbr>",
                "<meta name=x>",
                "<textarea>\nx</textarea>",
            ])
            .prop_map(str::to_owned)
        };
        let inside = |names: Vec<&'static str>, inner: BoxedStrategy<String>| {
            (proptest::sample::select(names), proptest::collection::vec(inner, 0..4))
                .prop_map(|(name, inner)| format!("<{name}>{}</{name}>", inner.concat()))
        };
        let inline = leaf().prop_recursive(4, 16, 4, move |inner| {
            inside(
                vec!["a", "b", "b", "em", "span", "button", "x-y", "i", "strong", "time", "q", "code"],
                inner,
            )
        });
        let block = inside(vec!["p", "h1", "h2", "pre", "div", "td"], inline.boxed()).prop_recursive(4, 24, 4, move |inner| {
            let table = inner.clone().prop_map(|cell| {
                format!("<table><caption>{cell}</caption>\n<colgroup><col></colgroup><tbody>\n<tr><th>{cell}</th> <td>{cell}</td></tr></tbody></table>")
            });
            let list = inner.clone().prop_map(|item| {
                format!("<ul>\n<li>{item}</li>\n<li>x</li>\n</ul><dl><div><dt>{item}</dt><dd>x</dd></div></dl>")
            });
            let short = (inner.clone(), proptest::sample::subsequence(SHORT, 0..SHORT.len())).prop_map(|(cell, parts)| {
                parts.concat().replace("{}", &cell)
            });
            let around = inside(vec!["div", "section", "blockquote", "form", "details", "main", "fieldset"], inner);
            prop_oneof![around, table, list, short]
        });
        let wild = leaf().prop_recursive(6, 24, 5, move |inner| {
            let names = vec![
                "p", "div", "a", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "thead",
                "tbody", "tr", "td", "th", "h1", "h2", "button", "form", "label", "select", "option", "ruby",
                "rt", "nobr", "object", "svg", "pre", "legend", "marquee", "font", "center", "template",
                "summary", "hr", "col",
            ];
            inside(names, inner)
        });
        proptest::collection::vec(prop_oneof![6 => block, 1 => wild], 0..4).prop_map(|parts| parts.concat())
    }

    fn of(driver: Driver) -> Dom {
        let dom = driver.builder.sink.take();
        dom.laid_out(driver.tags, "/")
    }

    /// All that is known of a document, in words.
    fn told(dom: &Dom) -> String {
        let mut out = format!(
            "{:?} {:?} {:?} {:?} {:?} {:?}\n",
            dom.tags, dom.doctype, dom.quirks, dom.by_number, dom.by_attribute, dom.by_id
        );
        // Where a fault in running text begins is up to how it is cut into tokens.
        out.extend(dom.faults.iter().map(|fault| format!("{:?} {}\n", fault.kind, fault.tag)));
        for node in &dom.nodes {
            let kind = match node.kind {
                Kind::Document => "document".to_owned(),
                Kind::Text(span) => format!("text {:?}", dom.slice(span)),
                Kind::Comment(span) => format!("comment {:?}", dom.slice(span)),
                Kind::Element(at) => {
                    let element = &dom.elements[at as usize];
                    let (from, to) = element.attributes;
                    let attributes = dom.attributes[from as usize..to as usize].iter();
                    let attributes: Vec<_> = attributes.map(|a| (&*a.name, dom.slice(a.value))).collect();
                    let ElementData { name, namespace, mark, contents, shadow, .. } = element;
                    format!("{name} {namespace:?} {attributes:?} {mark} {contents} {shadow}")
                }
            };
            out.extend([format!("{} {} {} {kind}\n", node.parent, node.end, node.previous)]);
        }
        out
    }
}
