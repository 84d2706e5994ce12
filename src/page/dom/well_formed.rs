//! From well-formed HTML straight to a [`Dom`].
//!
//! In: plain HTML in which every element is opened and closed by tags of its own, at places where
//! browsers neither add, move nor close anything; but the tags of table bodies, rows, cells and items
//! may be left out where nobody can doubt them. Out: the tree browsers make of it, which is then just
//! what is written; or the answer that this must be left to the tree builder. When in doubt, that is
//! the answer: only what our templates and Markdown make has to pass.
//! Source: HTML Standard, 13.2.6 Tree construction.

use html5ever::local_name;
use smallvec::SmallVec;

use super::parse::fresh;
use super::{AttributeData, DoctypeData, Dom, ElementData, Kind, LocalName, NONE, Namespace, NodeData};
use crate::page::html;
use crate::source::Span;
use crate::source::plain_html::{self, Attribute, NotPlain, Piece, Pieces, Tag};

/// Elements may be nested this deep here; deeper trees have rules of their own.
const MAX_DEPTH: usize = 256;

/// Reads a well-formed page, which is cut into `pieces`.
///
/// # Errors
/// When it is not, or might not be.
pub(super) fn parse<'h>(html: &'h str, mut pieces: Pieces<'h>, url: &str) -> Result<Dom, NotPlain> {
    if !plain_html::has_plain_characters(html) {
        return Err(NotPlain);
    }
    let mut building = Building::new(html, url);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(tag) => building.start(&tag, pieces.attributes())?,
            Piece::End { name, .. } => building.end(name)?,
            Piece::Text(text) => building.text(Span::new(text.start, text.end))?,
            Piece::Comment { text, whole } => {
                building.comment(Span::new(whole.start + 4, whole.start + 4 + text.len()))?;
            }
            Piece::Doctype(_) => building.doctype()?,
        }
    }
    building.finish()
}

/// An element that is open.
struct Open<'h> {
    name: &'h str,
    node: u32,
    /// Its latest child.
    last: u32,
}

/// How far the document has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Start,
    BeforeHead,
    Head,
    AfterHead,
    Body,
    AfterBody,
    AfterHtml,
}

struct Building<'h> {
    html: &'h str,
    dom: Dom,
    open: SmallVec<[Open<'h>; 32]>,
    part: Part,
    /// The body and its latest child, once it is closed.
    body: (u32, u32),
    /// Whether the element just opened drops a line break that begins it.
    drops_line_break: bool,
    /// The last character reference looked for: none stands before it and after what is stored.
    reference: usize,
    /// How many are open of elements of which browsers let only one be.
    open_p: u32,
    open_a: u32,
    open_button: u32,
    open_form: u32,
}

impl<'h> Building<'h> {
    fn new(html: &'h str, url: &str) -> Building<'h> {
        let mut dom = fresh(url, html.len() / 24);
        // Texts and values are parts of what is written, but for those with character references.
        dom.text = String::with_capacity(html.len() + html.len() / 16);
        dom.text.push_str(html);
        dom.nodes.push(NodeData { parent: NONE, end: 1, previous: NONE, kind: Kind::Document });
        let mut open = SmallVec::new();
        open.push(Open { name: "", node: 0, last: NONE });
        Building {
            html,
            dom,
            open,
            part: Part::Start,
            body: (NONE, NONE),
            drops_line_break: false,
            reference: memchr::memchr(b'&', html.as_bytes()).unwrap_or(html.len()),
            open_p: 0,
            open_a: 0,
            open_button: 0,
            open_form: 0,
        }
    }

    fn parent(&self) -> &'h str {
        self.open.last().map_or("", |open| open.name)
    }

    fn grandparent(&self) -> &'h str {
        self.open.iter().rev().nth(1).map_or("", |open| open.name)
    }

    fn doctype(&mut self) -> Result<(), NotPlain> {
        let is_first = self.part == Part::Start && self.dom.doctype.is_none();
        self.dom.doctype =
            Some(DoctypeData { name: "html".to_owned(), public: String::new(), system: String::new() });
        if is_first { Ok(()) } else { Err(NotPlain) }
    }

    fn start(&mut self, tag: &Tag<'h>, attributes: &[Attribute]) -> Result<(), NotPlain> {
        self.drops_line_break = false;
        let name = tag.name;
        let is_void = html::is_void(name);
        self.imply(name);
        if tag.is_closed && !is_void || self.open.len() > MAX_DEPTH || !self.fits(name) {
            return Err(NotPlain);
        }
        let mark = self.dom.tags.len() as u32;
        self.dom.tags.push(Span::new(tag.whole.start, tag.whole.end));
        let from = self.dom.attributes.len() as u32;
        for attribute in attributes {
            let value = Span::new(attribute.value_at, attribute.value_at + attribute.value.len());
            let value = self.stored(value)?;
            self.dom.attributes.push(AttributeData { name: LocalName::from(attribute.name), key: 0, value });
        }
        self.dom.elements.push(ElementData {
            name: LocalName::from(name),
            namespace: Namespace::Html,
            attributes: (from, self.dom.attributes.len() as u32),
            node: NONE,
            html: 0,
            number: 0,
            names: 0,
            mark,
            contents: NONE,
            shadow: false,
        });
        let node = self.push(Kind::Element(self.dom.elements.len() as u32 - 1));
        if is_void {
            return Ok(());
        }
        match name {
            "html" => self.part = Part::BeforeHead,
            "head" => self.part = Part::Head,
            "body" => self.part = Part::Body,
            "p" => self.open_p += 1,
            "a" => self.open_a += 1,
            "button" => self.open_button += 1,
            "form" => self.open_form += 1,
            "pre" | "textarea" => self.drops_line_break = true,
            _ => {}
        }
        self.open.push(Open { name, node, last: NONE });
        Ok(())
    }

    /// Closes and opens what a start tag of that name does without saying.
    fn imply(&mut self, name: &str) {
        match name {
            "td" | "th" => self.close(&["td", "th"]),
            "tr" => {
                self.close(&["td", "th"]);
                self.close(&["tr"]);
                if self.parent() == "table" {
                    self.dom.elements.push(ElementData {
                        name: local_name!("tbody"),
                        namespace: Namespace::Html,
                        attributes: (self.dom.attributes.len() as u32, self.dom.attributes.len() as u32),
                        node: NONE,
                        html: 0,
                        number: 0,
                        names: 0,
                        mark: NONE,
                        contents: NONE,
                        shadow: false,
                    });
                    let node = self.push(Kind::Element(self.dom.elements.len() as u32 - 1));
                    self.open.push(Open { name: "tbody", node, last: NONE });
                }
            }
            "caption" | "colgroup" | "thead" | "tbody" | "tfoot" => self.close_rows(),
            "li" => self.close(&["li"]),
            "dt" | "dd" => self.close(&["dt", "dd"]),
            _ => {}
        }
    }

    /// Closes the rows of a table and what they are in.
    fn close_rows(&mut self) {
        self.close(&["td", "th"]);
        self.close(&["tr"]);
        self.close(&["thead", "tbody", "tfoot"]);
    }

    /// Closes the element that is open if it is one of these.
    fn close(&mut self, names: &[&str]) {
        if names.contains(&self.parent())
            && let Some(closed) = self.open.pop()
        {
            self.dom.nodes[closed.node as usize].end = self.dom.nodes.len() as u32;
        }
    }

    /// Whether a start tag makes an element below the one that is open, and nothing else.
    fn fits(&self, name: &str) -> bool {
        match self.part {
            Part::Start => return name == "html" && self.dom.doctype.is_some(),
            Part::BeforeHead => return name == "head",
            Part::Head => return matches!(name, "meta" | "link" | "title" | "script" | "style" | "base"),
            Part::AfterHead => return name == "body",
            Part::AfterBody | Part::AfterHtml => return false,
            Part::Body => {}
        }
        let parent = self.parent();
        match parent {
            "table" => return matches!(name, "caption" | "colgroup" | "thead" | "tbody" | "tfoot"),
            "thead" | "tbody" | "tfoot" => return name == "tr",
            "tr" => return matches!(name, "td" | "th"),
            "colgroup" => return name == "col",
            _ => {}
        }
        let is_apart = self.open_p == 0;
        match name {
            "a" => self.open_a == 0,
            "button" => self.open_button == 0,
            "form" => self.open_form == 0 && is_apart,
            "li" => matches!(parent, "ul" | "ol" | "menu") && is_apart,
            "dt" | "dd" => (parent == "dl" || parent == "div" && self.grandparent() == "dl") && is_apart,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                is_apart && !matches!(parent, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
            }
            "address" | "article" | "aside" | "blockquote" | "center" | "details" | "dialog" | "dir"
            | "div" | "dl" | "fieldset" | "figcaption" | "figure" | "footer" | "header" | "hgroup" | "hr"
            | "main" | "menu" | "nav" | "ol" | "p" | "pre" | "search" | "section" | "summary" | "table"
            | "ul" => is_apart,
            "abbr" | "area" | "audio" | "b" | "bdi" | "bdo" | "big" | "br" | "canvas" | "cite" | "code"
            | "data" | "del" | "dfn" | "em" | "embed" | "i" | "img" | "input" | "ins" | "kbd" | "label"
            | "legend" | "link" | "map" | "mark" | "meta" | "meter" | "output" | "picture" | "progress"
            | "q" | "s" | "samp" | "script" | "slot" | "small" | "source" | "span" | "strike" | "strong"
            | "style" | "sub" | "sup" | "textarea" | "time" | "track" | "tt" | "u" | "var" | "video"
            | "wbr" => true,
            // Custom elements.
            _ => name.contains('-') && name != "annotation-xml",
        }
    }

    fn end(&mut self, name: &str) -> Result<(), NotPlain> {
        self.drops_line_break = false;
        match name {
            "table" => self.close_rows(),
            "thead" | "tbody" | "tfoot" => {
                self.close(&["td", "th"]);
                self.close(&["tr"]);
            }
            "tr" => self.close(&["td", "th"]),
            "ul" | "ol" | "menu" => self.close(&["li"]),
            "dl" => self.close(&["dt", "dd"]),
            _ => {}
        }
        if self.parent() != name || name.is_empty() {
            return Err(NotPlain);
        }
        let Some(closed) = self.open.pop() else { return Err(NotPlain) };
        self.dom.nodes[closed.node as usize].end = self.dom.nodes.len() as u32;
        match name {
            "head" => self.part = Part::AfterHead,
            "body" => {
                self.body = (closed.node, closed.last);
                self.part = Part::AfterBody;
            }
            "html" if self.part != Part::AfterBody => return Err(NotPlain),
            "html" => self.part = Part::AfterHtml,
            "p" => self.open_p -= 1,
            "a" => self.open_a -= 1,
            "button" => self.open_button -= 1,
            "form" => self.open_form -= 1,
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, written: Span) -> Result<(), NotPlain> {
        let text = &self.html[written.range()];
        if std::mem::take(&mut self.drops_line_break) && text.starts_with('\n') {
            return Err(NotPlain);
        }
        let parent = self.parent();
        if matches!(parent, "script" | "style") {
            self.push(Kind::Text(written));
            return Ok(());
        }
        let is_white = |text: &str| text.bytes().all(|b| b.is_ascii_whitespace());
        match self.part {
            Part::Start | Part::BeforeHead if is_white(text) => Ok(()),
            Part::AfterBody | Part::AfterHtml if is_white(text) => {
                self.after_body(written);
                Ok(())
            }
            Part::Head | Part::AfterHead if parent != "title" && !is_white(text) => Err(NotPlain),
            Part::Head | Part::AfterHead | Part::Body => {
                let of_table = matches!(parent, "table" | "thead" | "tbody" | "tfoot" | "tr" | "colgroup");
                if of_table && !is_white(text) {
                    return Err(NotPlain);
                }
                let text = self.stored(written)?;
                self.push(Kind::Text(text));
                Ok(())
            }
            _ => Err(NotPlain),
        }
    }

    /// White space after the body belongs to its end.
    fn after_body(&mut self, written: Span) {
        let (body, last) = self.body;
        let end = self.dom.nodes.len() as u32;
        if let Some(Kind::Text(before)) = self.dom.nodes.get(last as usize).map(|node| node.kind) {
            let start = self.dom.text.len();
            self.dom.text.extend_from_within(before.range());
            self.dom.text.push_str(&self.html[written.range()]);
            self.dom.nodes[last as usize].kind = Kind::Text(Span::new(start, self.dom.text.len()));
            return;
        }
        let kind = Kind::Text(written);
        self.dom.nodes.push(NodeData { parent: body, end: end + 1, previous: last, kind });
        self.dom.nodes[body as usize].end = end + 1;
        self.body.1 = end;
    }

    fn comment(&mut self, text: Span) -> Result<(), NotPlain> {
        self.drops_line_break = false;
        if matches!(self.part, Part::AfterBody | Part::AfterHtml) {
            return Err(NotPlain);
        }
        self.push(Kind::Comment(text));
        Ok(())
    }

    /// What a part of the document stands for.
    fn stored(&mut self, written: Span) -> Result<Span, NotPlain> {
        let bytes = self.html.as_bytes();
        if self.reference < written.start as usize {
            let from = written.start as usize;
            self.reference = from + memchr::memchr(b'&', &bytes[from..]).unwrap_or(bytes.len() - from);
        }
        if self.reference >= written.end as usize {
            return Ok(written);
        }
        let text = plain_html::decoded(&self.html[written.range()]).ok_or(NotPlain)?;
        let start = self.dom.text.len();
        self.dom.text.push_str(&text);
        Ok(Span::new(start, self.dom.text.len()))
    }

    fn push(&mut self, kind: Kind) -> u32 {
        let new = self.dom.nodes.len() as u32;
        let Some(parent) = self.open.last_mut() else { return new };
        self.dom.nodes.push(NodeData { parent: parent.node, end: new + 1, previous: parent.last, kind });
        parent.last = new;
        new
    }

    fn finish(mut self) -> Result<Dom, NotPlain> {
        if self.part != Part::AfterHtml {
            return Err(NotPlain);
        }
        let end = self.dom.nodes.len() as u32;
        self.dom.nodes[0].end = end;
        if let Some(root) = self.open.first().map(|document| document.last) {
            self.dom.nodes[root as usize].end = end;
        }
        self.dom.index(self.dom.elements.len());
        Ok(self.dom)
    }
}
