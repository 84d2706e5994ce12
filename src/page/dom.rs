//! The tree of one HTML document, in which every element knows the place it came from.
//!
//! In: the bytes that ship, and [`Marks`]. Out: a [`Dom`], parsed as browsers do (implied elements,
//! adoption agency, foreign content), immutable, its nodes numbered in document order. Faults in
//! the markup are kept as [`Fault`]s. This is the only module that names the HTML parser; roles,
//! names and styles are made from the tree by its siblings.

mod parse;
mod query;
mod tags;
mod well_formed;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

pub use html5ever::LocalName;

use query::Simple;

pub use query::Query;
pub use tags::Tags;
pub(super) use tags::{NUMBERS, number};

use super::Marks;
use super::style::{Styled, Stylesheets};
use super::tree::Tree;
use crate::source::plain_html::Kept;
use crate::source::{FileId, Location, Place, Seen, Span};

const NONE: u32 = u32::MAX;
/// Stands for all attributes of WAI-ARIA.
const ARIA: &str = "aria-*";

/// A parsed document.
#[derive(Debug)]
pub struct Dom {
    nodes: Vec<NodeData>,
    /// In document order: those of the tree, then those in templates and shadow trees.
    elements: Vec<ElementData>,
    /// How many elements are in the tree.
    main: usize,
    attributes: Vec<AttributeData>,
    /// All text, comments and attribute values.
    text: String,
    /// Byte ranges of the start tags, in order of the file.
    tags: Vec<Span>,
    /// HTML elements by their number, then in document order.
    by_number: Vec<u32>,
    /// For each number: where its elements begin in `by_number`, and at last where all end.
    numbers: Vec<u32>,
    /// Elements by [`bucket`] and [`key`] of the names of their attributes, then in document order.
    by_attribute: Vec<(u64, u32)>,
    /// Where each bucket begins, and at last where all end.
    buckets: Box<[u32; BUCKETS + 1]>,
    /// Elements with an id, by id, then in document order.
    by_id: Vec<u32>,
    /// Which names of elements and attributes there may be: see [`bit`], so that most
    /// questions for what is not there are answered at once.
    names: u64,
    /// The HTML elements there are.
    kinds: Tags,
    /// Documents in `srcdoc`, by the iframe's node.
    frames: Vec<(u32, Dom)>,
    marks: Marks,
    url: String,
    /// For a document in `srcdoc`: the selector of its iframe.
    frame_selector: Option<String>,
    pub doctype: Option<DoctypeData>,
    pub quirks: bool,
    pub faults: Vec<Fault>,
    sheets: Arc<Stylesheets>,
    styled: OnceLock<Styled>,
    /// For each element: which of its kind it is among its siblings, and how many of them there are.
    ordinals: OnceLock<Vec<(u32, u32)>>,
    /// Ids of what names controls that are switched off.
    pub(super) names_of_off: OnceLock<BTreeSet<Box<str>>>,
    tree: OnceLock<Tree>,
}

/// What stands in `<!DOCTYPE …>`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DoctypeData {
    pub name: String,
    pub public: String,
    pub system: String,
}

/// Something wrong with the markup itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    pub kind: FaultKind,
    /// Bytes of the HTML.
    pub span: Span,
    /// The start tag it was seen in or after.
    tag: u32,
}

/// What is wrong with the markup.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// By the name the HTML standard gives it.
    Token(&'static str),
    /// Tags that do not fit together, in the tree builder's words.
    Tree(Cow<'static, str>),
    /// A start tag whose element is still open where another that holds it ends: `</p>`.
    Unclosed { before: String },
    /// The same attribute twice on the element named.
    DuplicateAttribute { name: String, tag: String },
    /// The document does not begin with a doctype.
    NoDoctype,
    /// Nested deeper than browsers follow.
    TooDeep,
    /// Unclosed formatting makes more elements than the file has tags many times over; the rest
    /// was not read.
    TooMany,
}

#[derive(Debug)]
struct NodeData {
    parent: u32,
    /// One past the last node below this one.
    end: u32,
    previous: u32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Document,
    Element(u32),
    Text(Span),
    Comment(Span),
}

#[derive(Debug)]
struct ElementData {
    name: LocalName,
    namespace: Namespace,
    attributes: (u32, u32),
    /// Where it stands among the nodes.
    node: u32,
    /// The [`key`] of the name of an HTML element; 0, which no name has, for others.
    html: u64,
    /// The number of an HTML element among all there are; 0 for others.
    number: u8,
    /// Which names its attributes may have: see [`bit`].
    names: u64,
    /// Ordinal of its start tag; [`NONE`] for elements no tag stands for.
    mark: u32,
    /// The fragment in a `template`, or the shadow tree of its host.
    contents: u32,
    shadow: bool,
}

#[derive(Debug)]
struct AttributeData {
    name: LocalName,
    /// Of its name.
    key: u64,
    value: Span,
}

impl ElementData {
    /// Whether it is the HTML element of that name. Most names differ in their last letter already.
    #[inline]
    fn is_html(&self, tag: &str) -> bool {
        let last = tag.as_bytes().last().map_or(0, |last| u64::from(*last));
        if is_exact(self.html) {
            self.html & 0xff == last && self.html == key(tag)
        } else {
            *self.name == *tag
        }
    }
}

/// The language an element belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Namespace {
    Html,
    Svg,
    MathMl,
    Other,
}

impl Dom {
    /// Parses a page that will be found at `url`. Never fails.
    pub fn parse(html: &str, url: &str, marks: Marks) -> Dom {
        parse::parse(html, url, marks, 0)
    }

    /// The same of a page that is cut into its pieces already.
    pub fn of_pieces(html: &str, kept: &Kept, url: &str, marks: Marks) -> Dom {
        parse::of_pieces(html, kept, url, marks)
    }

    /// The document node, above the root element.
    pub fn document(&self) -> Node<'_> {
        Node { dom: self, id: 0 }
    }

    /// The `html` element.
    pub fn root(&self) -> Option<Node<'_>> {
        self.document().child_elements().next()
    }

    pub fn body(&self) -> Option<Node<'_>> {
        self.root()?.child_elements().find(|n| n.is("body") || n.is("frameset"))
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// Says which stylesheets hold for this document and those in its frames.
    #[must_use]
    pub fn with_sheets(mut self, sheets: &Arc<Stylesheets>) -> Dom {
        let frames = std::mem::take(&mut self.frames);
        self.frames = frames.into_iter().map(|(id, dom)| (id, dom.with_sheets(sheets))).collect();
        self.sheets = Arc::clone(sheets);
        self
    }

    pub fn sheets(&self) -> &Stylesheets {
        &self.sheets
    }

    /// What the style sheets make of each node; computed when first asked for.
    pub fn styled(&self) -> &Styled {
        self.styled.get_or_init(|| Styled::of(self))
    }

    /// What assistive technology is told; computed when first asked for.
    pub(super) fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| Tree::of(self))
    }

    /// Number of nodes; [`Node::index`] is below it.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    pub fn node(&self, index: usize) -> Option<Node<'_>> {
        (index < self.nodes.len()).then_some(Node { dom: self, id: index as u32 })
    }

    /// Every element in document order, without the contents of templates.
    pub fn elements(&self) -> impl Iterator<Item = Node<'_>> + Clone {
        self.elements[..self.main].iter().map(|element| Node { dom: self, id: element.node })
    }

    /// Elements in document order, found by index, so that a hundred rules may ask.
    pub fn select<'d>(&'d self, query: &'d Query<'d>) -> Selected<'d> {
        let mut found = query.simples().iter().map(|simple| self.find(simple)).filter(|f| !f.is_nothing());
        let first = found.next().unwrap_or_else(Found::nothing);
        let Some(second) = found.next() else { return Selected { dom: self, found: first } };
        let mut ids: Vec<u32> = Vec::new();
        for found in [first, second].into_iter().chain(found) {
            ids.extend(Selected { dom: self, found }.map(|node| node.id));
        }
        ids.sort_unstable();
        ids.dedup();
        Selected { dom: self, found: Found::Several(ids.into_iter()) }
    }

    fn find<'d>(&'d self, simple: &'d Simple<'d>) -> Found<'d> {
        let (attribute, _) = simple.attribute;
        if attribute == 0 {
            let number = usize::from(simple.number);
            if simple.tag.0 == 0 {
                return Found::All(self.elements[..self.main].iter());
            }
            let [from, to] = [self.numbers[number], self.numbers[number + 1]];
            let nodes = self.by_number[from as usize..to as usize].iter();
            // What HTML does not know is all in one place.
            return Found::Numbered { nodes, simple: Some(simple).filter(|_| number == 0) };
        }
        if self.names & bit(attribute) == 0 {
            return Found::nothing();
        }
        let bucket = bucket(attribute);
        let index = &self.by_attribute[self.buckets[bucket] as usize..self.buckets[bucket + 1] as usize];
        let from = index.partition_point(|(k, _)| *k < attribute);
        let count = index[from..].iter().take_while(|(k, _)| *k == attribute).count();
        let entries = index[from..from + count].iter();
        // What the index is sure of need not be asked of each element.
        let is_sure = is_exact(attribute) && simple.tag.0 == 0;
        Found::Indexed { entries, simple: Some(simple).filter(|_| !is_sure) }
    }

    /// The first element with this id.
    pub fn by_id(&self, id: &str) -> Option<Node<'_>> {
        let from = self.by_id.partition_point(|n| self.id_of(*n) < id);
        let found = Node { dom: self, id: *self.by_id.get(from)? };
        (found.attr("id") == Some(id)).then_some(found)
    }

    /// Every element with this id; more than one is a fault.
    pub fn all_by_id<'d>(&'d self, id: &'d str) -> impl Iterator<Item = Node<'d>> {
        let from = self.by_id.partition_point(|n| self.id_of(*n) < id);
        self.by_id[from..]
            .iter()
            .map(|n| Node { dom: self, id: *n })
            .take_while(move |n| n.attr("id") == Some(id))
    }

    /// Elements with an id, in order of id and then of the document.
    pub fn with_id(&self) -> impl Iterator<Item = Node<'_>> {
        self.by_id.iter().map(|n| Node { dom: self, id: *n })
    }

    fn id_of(&self, node: u32) -> &str {
        Node { dom: self, id: node }.attr("id").unwrap_or("")
    }

    /// Whether there is any of these HTML elements.
    pub fn has_any(&self, tags: &Tags) -> bool {
        self.kinds.meets(tags)
    }

    /// The documents in `srcdoc` attributes, with their iframes.
    pub fn frames(&self) -> impl Iterator<Item = (Node<'_>, &Dom)> {
        self.frames.iter().map(|(id, dom)| (Node { dom: self, id: *id }, dom))
    }

    /// This document and all in `srcdoc` attributes below it.
    pub fn documents(&self) -> Vec<&Dom> {
        let mut all = vec![self];
        let mut at = 0;
        while let Some(dom) = all.get(at) {
            let below: Vec<&Dom> = dom.frames.iter().map(|(_, d)| d).collect();
            all.extend(below);
            at += 1;
        }
        all
    }

    fn ordinals(&self) -> &[(u32, u32)] {
        self.ordinals.get_or_init(|| {
            let mut ordinals = vec![(1, 1); self.nodes.len()];
            for parent in (0..self.nodes.len()).filter_map(|index| self.node(index)) {
                let mut counts: BTreeMap<(&str, u8), u32> = BTreeMap::new();
                for child in parent.child_elements() {
                    let count = counts.entry((child.tag(), child.namespace() as u8)).or_default();
                    *count += 1;
                    ordinals[child.index()].0 = *count;
                }
                for child in parent.child_elements() {
                    let kind = (child.tag(), child.namespace() as u8);
                    ordinals[child.index()].1 = counts.get(&kind).copied().unwrap_or(1);
                }
            }
            ordinals
        })
    }

    /// Where a fault in the markup is.
    pub fn place_of(&self, fault: &Fault) -> Location {
        let place = match &self.marks {
            Marks::InFile(file) => Place::new(*file, fault.span),
            Marks::Given { .. } => {
                (0..=fault.tag).rev().find_map(|tag| self.mark(tag)).unwrap_or_else(|| self.fallback())
            }
        };
        let selector = self.frame_selector.clone().unwrap_or_else(|| "html".to_owned());
        Location { place, seen: Some(Seen { url: self.url.clone(), selector }) }
    }

    /// The element in whose tag a fault is.
    pub fn element_of(&self, fault: &Fault) -> Option<Node<'_>> {
        let tag = self.tags.partition_point(|span| span.start <= fault.span.start).checked_sub(1)?;
        self.elements().find(|n| n.element().is_some_and(|e| e.mark as usize == tag))
    }

    /// The place of what has no place of its own.
    pub fn fallback(&self) -> Place {
        match &self.marks {
            Marks::Given { fallback, .. } => *fallback,
            Marks::InFile(file) => Place::new(*file, self.tags.first().copied().unwrap_or(Span::new(0, 0))),
        }
    }

    fn mark(&self, tag: u32) -> Option<Place> {
        match &self.marks {
            Marks::Given { places, .. } => places.get(tag as usize).copied().flatten(),
            Marks::InFile(file) => self.tags.get(tag as usize).map(|span| Place::new(*file, *span)),
        }
    }

    fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }
}

/// The elements that [`Dom::select`] finds, in document order.
#[derive(Clone, Debug)]
pub struct Selected<'d> {
    dom: &'d Dom,
    found: Found<'d>,
}

#[derive(Clone, Debug)]
enum Found<'d> {
    All(std::slice::Iter<'d, ElementData>),
    /// Those of an index by name or by attribute; of each is to be asked whether it fits the rest.
    Numbered {
        nodes: std::slice::Iter<'d, u32>,
        simple: Option<&'d Simple<'d>>,
    },
    Indexed {
        entries: std::slice::Iter<'d, (u64, u32)>,
        simple: Option<&'d Simple<'d>>,
    },
    Several(std::vec::IntoIter<u32>),
}

impl Found<'_> {
    fn nothing() -> Self {
        Found::Numbered { nodes: [].iter(), simple: None }
    }

    /// Whether it is known at once that there is nothing.
    fn is_nothing(&self) -> bool {
        match self {
            Found::Numbered { nodes, .. } => nodes.len() == 0,
            Found::Indexed { entries, .. } => entries.len() == 0,
            Found::All(_) | Found::Several(_) => false,
        }
    }
}

impl<'d> Iterator for Selected<'d> {
    type Item = Node<'d>;

    fn next(&mut self) -> Option<Node<'d>> {
        let dom = self.dom;
        match &mut self.found {
            Found::All(elements) => elements.next().map(|element| Node { dom, id: element.node }),
            Found::Numbered { nodes, simple } => {
                let mut nodes = nodes.map(|id| Node { dom, id: *id });
                match simple {
                    None => nodes.next(),
                    Some(simple) => nodes.find(|node| simple.fits(*node)),
                }
            }
            Found::Indexed { entries, simple } => {
                let mut nodes = entries.map(|(_, id)| Node { dom, id: *id });
                match simple {
                    None => nodes.next(),
                    Some(simple) => nodes.find(|node| simple.fits(*node)),
                }
            }
            Found::Several(ids) => ids.next().map(|id| Node { dom, id }),
        }
    }
}

/// One node of a tree.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    pub dom: &'a Dom,
    id: u32,
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id && std::ptr::eq(self.dom, other.dom)
    }
}

impl Eq for Node<'_> {}

impl<'a> Node<'a> {
    /// Position in document order, for tables beside the tree.
    pub fn index(self) -> usize {
        self.id as usize
    }

    #[inline]
    fn data(self) -> &'a NodeData {
        &self.dom.nodes[self.id as usize]
    }

    #[inline]
    fn element(self) -> Option<&'a ElementData> {
        match self.data().kind {
            Kind::Element(index) => Some(&self.dom.elements[index as usize]),
            _ => None,
        }
    }

    pub fn is_element(self) -> bool {
        matches!(self.data().kind, Kind::Element(_))
    }

    pub fn is_comment(self) -> bool {
        matches!(self.data().kind, Kind::Comment(_))
    }

    /// The element's name as the tree has it (HTML in lower case); empty for other nodes.
    pub fn tag(self) -> &'a str {
        self.element().map_or("", |e| &*e.name)
    }

    /// The element's name, interned; for style matching.
    pub fn local_name(self) -> Option<&'a LocalName> {
        self.element().map(|e| &e.name)
    }

    pub fn namespace(self) -> Namespace {
        self.element().map_or(Namespace::Other, |e| e.namespace)
    }

    /// Whether this is the HTML element of that name.
    #[inline]
    pub fn is(self, tag: &str) -> bool {
        self.element().is_some_and(|e| e.is_html(tag))
    }

    /// Whether this is one of these HTML elements.
    #[inline]
    pub fn is_any(self, tags: &Tags) -> bool {
        self.element().is_some_and(|e| tags.has(e.number))
    }

    /// The number of an HTML element among all there are; 0 for others.
    pub(super) fn number(self) -> usize {
        self.element().map_or(0, |e| usize::from(e.number))
    }

    /// The attribute's value; names with a prefix are written with it (`xlink:href`).
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "the key of the name is worked out when the program is made")]
    pub fn attr(self, name: &str) -> Option<&'a str> {
        let key = key(name);
        if self.may_have(key) { self.attribute(name, key).map(|a| self.dom.slice(a.value)) } else { None }
    }

    #[inline(always)]
    #[expect(clippy::inline_always, reason = "as for `attr`")]
    pub fn has(self, name: &str) -> bool {
        let key = key(name);
        self.may_have(key) && self.attribute(name, key).is_some()
    }

    /// Whether there may be an attribute with that [`key`]: no for most, at once.
    #[inline]
    fn may_have(self, key: u64) -> bool {
        self.element().is_some_and(|e| e.names & bit(key) != 0)
    }

    /// Whether there may be any of the attributes whose [`bit`]s are given.
    pub(super) fn may_have_any(self, bits: u64) -> bool {
        self.element().is_some_and(|e| e.names & bits != 0)
    }

    fn attribute(self, name: &str, key: u64) -> Option<&'a AttributeData> {
        let (from, to) = self.element()?.attributes;
        let mut attributes = self.dom.attributes[from as usize..to as usize].iter();
        attributes.find(|a| a.key == key && (is_exact(key) || &*a.name == name))
    }

    /// The attributes in the order they were written.
    pub fn attrs(self) -> impl Iterator<Item = (&'a str, &'a str)> + Clone {
        let (from, to) = self.element().map_or((0, 0), |e| e.attributes);
        let dom = self.dom;
        dom.attributes[from as usize..to as usize].iter().map(|a| (&*a.name, dom.slice(a.value)))
    }

    /// The same with the [`key`] of each name.
    pub(super) fn keyed_attrs(self) -> impl Iterator<Item = (u64, &'a str, &'a str)> + Clone {
        let (from, to) = self.element().map_or((0, 0), |e| e.attributes);
        let dom = self.dom;
        dom.attributes[from as usize..to as usize].iter().map(|a| (a.key, &*a.name, dom.slice(a.value)))
    }

    /// The attribute's value, when it is one of an enumerated set: compare in lower case, without
    /// white space around.
    #[inline]
    pub fn keyword(self, name: &str) -> Option<String> {
        self.attr(name).map(lowered)
    }

    /// The words of an attribute that holds a list of words.
    #[inline]
    pub fn words(self, name: &str) -> impl Iterator<Item = &'a str> + Clone {
        self.attr(name).unwrap_or("").split_ascii_whitespace()
    }

    pub fn parent(self) -> Option<Node<'a>> {
        self.at(self.data().parent)
    }

    pub fn parent_element(self) -> Option<Node<'a>> {
        self.parent().filter(|n| n.is_element())
    }

    pub fn first_child(self) -> Option<Node<'a>> {
        (self.id + 1 < self.data().end).then_some(Node { dom: self.dom, id: self.id + 1 })
    }

    pub fn next_sibling(self) -> Option<Node<'a>> {
        let end = self.data().end;
        let parent = self.parent()?;
        (end < parent.data().end).then_some(Node { dom: self.dom, id: end })
    }

    pub fn previous_sibling(self) -> Option<Node<'a>> {
        self.at(self.data().previous)
    }

    pub fn children(self) -> impl Iterator<Item = Node<'a>> + Clone {
        std::iter::successors(self.first_child(), |n| n.next_sibling())
    }

    pub fn child_elements(self) -> impl Iterator<Item = Node<'a>> + Clone {
        self.children().filter(|n| n.is_element())
    }

    pub fn next_element(self) -> Option<Node<'a>> {
        std::iter::successors(self.next_sibling(), |n| n.next_sibling()).find(|n| n.is_element())
    }

    pub fn previous_element(self) -> Option<Node<'a>> {
        std::iter::successors(self.previous_sibling(), |n| n.previous_sibling()).find(|n| n.is_element())
    }

    /// Whether this is the first element of that name among its siblings. Asked of all siblings, it
    /// passes each of them once.
    pub fn is_first(self, tag: &str) -> bool {
        let mut before = std::iter::successors(self.previous_element(), |n| n.previous_element());
        self.is(tag) && !before.any(|n| n.is(tag))
    }

    /// Everything below this node, in document order.
    pub fn descendants(self) -> impl Iterator<Item = Node<'a>> + Clone {
        let dom = self.dom;
        (self.id + 1..self.data().end).map(move |id| Node { dom, id })
    }

    /// The elements below this node, in document order.
    pub fn descendant_elements(self) -> impl Iterator<Item = Node<'a>> + Clone {
        self.descendants().filter(|n| n.is_element())
    }

    /// The node after this one and everything below it, for walks that skip a part.
    pub fn after(self) -> usize {
        self.data().end as usize
    }

    /// Parent, grandparent and so on up to the document.
    pub fn ancestors(self) -> impl Iterator<Item = Node<'a>> + Clone {
        std::iter::successors(self.parent(), |n| n.parent())
    }

    /// Whether this node is below `other`.
    pub fn is_inside(self, other: Node) -> bool {
        std::ptr::eq(self.dom, other.dom) && other.id < self.id && self.id < other.data().end
    }

    /// The nearest element of that name, from this one upwards.
    pub fn closest(self, tag: &str) -> Option<Node<'a>> {
        std::iter::once(self).chain(self.ancestors()).find(|n| n.is(tag))
    }

    /// The characters of a text node.
    pub fn as_text(self) -> Option<&'a str> {
        match self.data().kind {
            Kind::Text(span) => Some(self.dom.slice(span)),
            _ => None,
        }
    }

    pub fn as_comment(self) -> Option<&'a str> {
        match self.data().kind {
            Kind::Comment(span) => Some(self.dom.slice(span)),
            _ => None,
        }
    }

    /// All text below, as it stands in the tree (also what nobody sees).
    pub fn text(self) -> Cow<'a, str> {
        if let Some(text) = self.as_text() {
            return Cow::Borrowed(text);
        }
        let mut parts = self.descendants().filter_map(Node::as_text);
        let Some(first) = parts.next() else { return Cow::Borrowed("") };
        let mut all = Cow::Borrowed(first);
        for part in parts {
            all.to_mut().push_str(part);
        }
        all
    }

    /// The contents of a `template`, outside the tree.
    pub fn template_contents(self) -> Option<Node<'a>> {
        self.at(self.element().filter(|e| !e.shadow)?.contents)
    }

    /// The shadow tree that markup attached to this element.
    pub fn shadow_root(self) -> Option<Node<'a>> {
        self.at(self.element().filter(|e| e.shadow)?.contents)
    }

    /// The document in this iframe's `srcdoc`.
    pub fn frame(self) -> Option<&'a Dom> {
        let found = self.dom.frames.binary_search_by_key(&self.id, |(id, _)| *id).ok()?;
        Some(&self.dom.frames[found].1)
    }

    /// The bytes of this element's start tag in the HTML; none where no tag stands for it.
    pub fn tag_span(self) -> Option<Span> {
        self.dom.tags.get(self.element()?.mark as usize).copied()
    }

    /// Whether a tag in the file stands for this element (browsers add `tbody`, `body` and others).
    pub fn is_written(self) -> bool {
        self.element().is_some_and(|e| e.mark != NONE)
    }

    /// Where a person mends this: its own place, or that of the nearest element around it.
    pub fn source(self) -> Place {
        std::iter::once(self)
            .chain(self.ancestors())
            .find_map(|n| self.dom.mark(n.element()?.mark))
            .unwrap_or_else(|| self.dom.fallback())
    }

    /// The place in the source, and where in the page it was seen.
    pub fn place(self) -> Location {
        let seen = Seen { url: self.dom.url.clone(), selector: self.selector() };
        Location { place: self.source(), seen: Some(seen) }
    }

    /// A CSS selector that finds exactly this element (for text, the element around it). Inside a
    /// `srcdoc` document: the iframe's.
    pub fn selector(self) -> String {
        if let Some(frame) = &self.dom.frame_selector {
            return frame.clone();
        }
        let mut steps: Vec<String> = Vec::new();
        let own = std::iter::once(self).chain(self.ancestors()).filter(|n| n.is_element());
        for node in own {
            if let Some(id) = node.attr("id").filter(|id| !id.is_empty())
                && self.dom.all_by_id(id).nth(1).is_none()
            {
                steps.push(format!("#{}", escape(id)));
                break;
            }
            let tag = node.tag();
            if node.parent_element().is_none() {
                steps.push(escape(tag));
                break;
            }
            let (nth, count) = node.ordinal();
            if count == 1 {
                steps.push(escape(tag));
            } else {
                steps.push(format!("{}:nth-of-type({nth})", escape(tag)));
            }
        }
        steps.reverse();
        steps.join(" > ")
    }

    /// Its number among the siblings of its kind, from 1, and how many they are.
    fn ordinal(self) -> (u32, u32) {
        let mut siblings = self.parent().into_iter().flat_map(Node::children);
        let (mut nth, mut count) = (1, 0);
        // There is text between most of them.
        for sibling in siblings.by_ref().take(2 * FEW).filter(|n| n.is_element()) {
            if sibling.tag() == self.tag() && sibling.namespace() == self.namespace() {
                count += 1;
            }
            if sibling == self {
                nth = count;
            }
        }
        // Where there are many, those of the whole page are counted at once.
        if siblings.next().is_some() { self.dom.ordinals()[self.index()] } else { (nth, count) }
    }

    fn at(self, id: u32) -> Option<Node<'a>> {
        (id != NONE).then_some(Node { dom: self.dom, id })
    }
}

fn lowered(value: &str) -> String {
    value.trim_ascii().to_ascii_lowercase()
}

/// So many siblings are counted for one element.
const FEW: usize = 40;

/// A number for the name of an element or attribute, to compare and sort by. Names of up to eight
/// characters of ASCII, which are most, are told apart by it alone: see [`is_exact`]. It is worked out
/// when the program is made where the name stands in it.
#[inline]
pub(super) const fn key(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let mut at = 0;
    if bytes.len() <= 8 {
        let mut packed = 0;
        while at < bytes.len() {
            packed = packed << 8 | bytes[at] as u64;
            at += 1;
        }
        if packed & 0x8080_8080_8080_8080 == 0 {
            return packed;
        }
        at = 0;
    }
    // FNV-1a.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash | 1 << 63
}

/// Whether no other name has this [`key`].
#[inline]
fn is_exact(key: u64) -> bool {
    key >> 63 == 0
}

/// How many buckets there are for names.
const BUCKETS: usize = 64;

/// A bucket for the [`key`] of a name: few names that stand together share one.
#[inline]
fn bucket(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as usize
}

/// The same as a bit.
#[inline]
pub(super) fn bit(key: u64) -> u64 {
    1 << bucket(key)
}

/// An identifier in CSS, by CSSOM's «serialize an identifier».
fn escape(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for (i, c) in name.chars().enumerate() {
        let leading_digit = c.is_ascii_digit() && (i == 0 || (i == 1 && name.starts_with('-')));
        if c == '\0' {
            out.push('\u{fffd}');
        } else if leading_digit || c.is_ascii_control() {
            let _ = write!(out, "\\{:x} ", c as u32);
        } else if c.is_ascii_alphanumeric() || c == '_' || (c == '-' && name.len() > 1) || !c.is_ascii() {
            out.push(c);
        } else {
            out.push('\\');
            out.push(c);
        }
    }
    out
}

/// A page of which nothing is known but its file.
impl Default for Marks {
    fn default() -> Marks {
        Marks::InFile(FileId(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::css;

    fn dom(html: &str) -> Dom {
        Dom::parse(html, "/", Marks::default())
    }

    #[test]
    fn elements_know_their_start_tags() {
        let html = "\u{feff}<!doctype html>\r\n<p id=a>Æ<B class='x'>b</b>\r\n<table><td>x";
        let dom = dom(html);
        let tag = |name: &str| {
            let element = dom.elements().find(|n| n.tag() == name);
            element.and_then(Node::tag_span).map(|s| &html[s.range()])
        };
        assert_eq!(tag("p"), Some("<p id=a>"));
        assert_eq!(tag("b"), Some("<B class='x'>"));
        assert_eq!(tag("td"), Some("<td>"));
        assert_eq!(tag("tr"), None);
        assert_eq!(tag("html"), None);
    }

    #[test]
    fn the_tree_is_what_browsers_make() {
        let dom = dom("<p>a<b>c<p>d</b><svg><![CDATA[x<y]]></svg><table>out<tr><td>in</table>");
        let shape: Vec<String> = dom
            .document()
            .descendants()
            .map(|n| n.as_text().map_or_else(|| n.tag().to_owned(), |t| format!("“{t}”")))
            .collect();
        let expected = "html head body p “a” b “c” p b “d” svg “x<y” “out” table tbody tr td “in”";
        assert_eq!(shape.join(" "), expected);
    }

    #[test]
    fn selectors_find_their_element() {
        let dom = dom("<ul id=l><li>1<li>2<p>x</p><p id='1a'>y</ul><p>z");
        let selectors: Vec<String> = dom.select(css!("li, p")).map(Node::selector).collect();
        assert_eq!(
            selectors,
            [
                "#l > li:nth-of-type(1)",
                "#l > li:nth-of-type(2)",
                "#l > li:nth-of-type(2) > p:nth-of-type(1)",
                "#\\31 a",
                "html > body > p"
            ]
        );
    }

    #[test]
    fn relations_hold_in_both_directions() {
        let dom = dom("<div><p>a</p><!-- c --><p>b</p></div><hr>");
        for node in dom.document().descendants() {
            for child in node.children() {
                assert_eq!(child.parent(), Some(node));
                assert!(child.is_inside(node));
            }
            assert_eq!(
                node.next_sibling().and_then(Node::previous_sibling),
                node.next_sibling().map(|_| node)
            );
        }
    }

    #[test]
    fn frames_and_templates_stand_apart() {
        let dom = dom("<iframe srcdoc='<p>in</p>'></iframe><template><p>t</p></template>");
        assert_eq!(dom.select(css!("p")).count(), 0);
        let inner = dom.select(css!("iframe")).next().and_then(Node::frame);
        assert_eq!(inner.map(|d| d.select(css!("p")).count()), Some(1));
        let template = dom.select(css!("template")).next().and_then(Node::template_contents);
        assert_eq!(template.map(|t| t.text().into_owned()), Some("t".to_owned()));
    }

    #[test]
    fn depth_and_size_are_bounded() {
        let deep = "<div>".repeat(100_000) + "x";
        let deepest = dom(&deep);
        assert!(deepest.faults.iter().any(|f| f.kind == FaultKind::TooDeep));
        assert!(deepest.elements().last().map_or(0, |n| n.ancestors().count()) < 1_000);
        let many = (0..20_000).map(|i| format!("<p><b id={i}></p>")).collect::<Vec<_>>().concat();
        assert!(dom(&many).len() < 2_000_000);
        let attributes = (0..50_000).map(|i| format!(" a{i}")).collect::<Vec<_>>().concat();
        assert_eq!(
            dom(&format!("<p{attributes}>")).select(css!("p")).map(|p| p.attrs().count()).sum::<usize>(),
            50_000
        );
    }

    #[test]
    fn what_is_left_open_is_told_where_it_is_opened_and_once() {
        let unclosed = |html: &str| -> Vec<String> {
            let told = |fault: &Fault| match &fault.kind {
                FaultKind::Unclosed { before } => format!("{} {before}", &html[fault.span.range()]),
                other => format!("{other:?}"),
            };
            dom(html).faults.iter().filter(|f| f.kind != FaultKind::NoDoctype).map(told).collect()
        };
        let page = |body: &str| unclosed(&format!("<!doctype html><main>{body}</main>"));
        assert_eq!(page("<p>a <b>b</p><p>c</p><p>d</p>"), ["<b> </p>"]);
        assert_eq!(page("<div class=x><p>a<ul><li>b</ul>"), ["<div class=x> </main>"]);
        assert_eq!(page("<section><div>a</section><p>b</p>"), ["<div> </section>"]);
        assert_eq!(page("<p>a<p>b<ul><li>c<li>d</ul>"), [""; 0]);
        assert_eq!(unclosed("<!doctype html><div><p>a"), ["<div> "]);
    }

    #[test]
    fn the_second_of_two_attributes_is_a_fault() {
        let dom = dom("<img alt=a alt='b'>");
        assert_eq!(dom.select(css!("img")).next().and_then(|n| n.attr("alt")), Some("a"));
        assert!(
            matches!(&dom.faults[0].kind, FaultKind::DuplicateAttribute { name, .. } if name == "alt"),
            "{:?}",
            dom.faults
        );
    }
}
