//! Raw HTML in Markdown: which tags find no partner.
//!
//! In: a body as events. Out: the tags that are loose, each with its place, and how to write the body
//! so that what is loose in it does no harm to the page around it. What Markdown itself opens and
//! closes (a paragraph, an item, a cell) holds together whatever stands in it.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::html;
use crate::source::markdown::{Event, Tag, TagEnd};
use crate::source::raw_html::{self, Kind, RawTag};

/// A tag that finds no partner.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loose {
    pub kind: LooseKind,
    /// In lower case.
    pub name: String,
    /// In the body.
    pub range: Range<usize>,
    /// The tag it would fit, or which comes before its end, in the body.
    pub other: Option<Range<usize>>,
}

/// What is wrong with a loose tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LooseKind {
    /// Opened and never closed.
    Open,
    /// Opened, and what it stands in is closed first, by the other tag.
    ClosedOver,
    /// Opened, and closed by the other tag in another paragraph, item or cell.
    ClosedElsewhere,
    /// Closes what stands around the paragraph, item or cell it is in.
    ClosesAround,
    /// Closes what is not open.
    Stray,
    /// Ends with `/>` and opens all the same.
    SelfClosing,
    /// Closes an element that is never closed.
    Void,
    /// No `>` ends it.
    Cut,
    /// A comment that nothing ends.
    Comment,
}

/// What to write instead of a part of the HTML of an event; or before the event, when the part is empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The number of the event; of a block of HTML, that of its start. That after the last is the end.
    pub event: usize,
    /// In the HTML of the event; of a block, in that of all its lines.
    pub range: Range<usize>,
    pub with: String,
}

/// What is found in a body.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Balance {
    /// In the order in which they are found.
    pub loose: Vec<Loose>,
    /// In order.
    pub edits: Vec<Edit>,
}

/// Whether there may be a tag or an open comment in a body at all: quick.
pub fn has_tags(body: &str) -> bool {
    let bytes = body.as_bytes();
    let last_end = OnceCell::new();
    let ends = |from: usize| last_end.get_or_init(|| body.rfind("-->")).is_some_and(|end| end >= from);
    memchr::memchr_iter(b'<', bytes).any(|at| {
        matches!(bytes.get(at + 1), Some(b'/' | b'a'..=b'z' | b'A'..=b'Z'))
            || (bytes[at..].starts_with(b"<!--") && !ends(at + 2))
    })
}

/// Finds what is loose.
pub fn balance(events: &[(Event<'_>, Range<usize>)]) -> Balance {
    let mut balancing = Balancing::default();
    let mut images = 0_usize;
    let mut block: Option<(usize, Html)> = None;
    for (number, (event, range)) in events.iter().enumerate() {
        match event {
            // What stands in for an image is text alone.
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images = images.saturating_sub(1),
            _ if images > 0 => {}
            Event::Start(Tag::HtmlBlock) => block = Some((number, Html::default())),
            Event::End(TagEnd::HtmlBlock) => {
                if let Some((start, html)) = block.take() {
                    balancing.html(start, &html);
                }
            }
            Event::Html(text) if let Some((_, html)) = &mut block => html.add(text, range),
            Event::Html(text) | Event::InlineHtml(text) => {
                let mut html = Html::default();
                html.add(text, range);
                balancing.html(number, &html);
            }
            Event::Start(_) => balancing.enter(),
            Event::End(_) => balancing.leave(number),
            _ => {}
        }
    }
    balancing.leave(events.len());
    let mut found = balancing.found;
    found.edits.sort_by_key(|edit| (edit.event, edit.range.start));
    found
}

/// A piece of HTML, and where its lines stand in the body.
#[derive(Default)]
struct Html {
    text: String,
    /// Where a line begins in the text, and in the body.
    lines: Vec<(usize, usize)>,
}

impl Html {
    fn add(&mut self, line: &str, range: &Range<usize>) {
        self.lines.push((self.text.len(), range.start));
        self.text.push_str(line);
    }

    fn in_body(&self, range: &Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let line = self.lines.partition_point(|(start, _)| *start <= offset).saturating_sub(1);
            self.lines.get(line).map_or(offset, |(start, body)| body + offset - start)
        };
        at(range.start)..range.end.checked_sub(1).map_or(0, |last| at(last) + 1)
    }
}

/// A start tag that waits for its end.
struct Open {
    name: String,
    range: Range<usize>,
    /// Which of the loose ones, if it was told.
    told: Option<usize>,
    /// Where it ends with `/>`: the event, and where in it.
    slash: Option<(usize, Range<usize>)>,
    /// Whether it is written out, or stays text.
    is_written: bool,
}

#[derive(Default)]
struct Balancing {
    found: Balance,
    open: Vec<Open>,
    /// For each name, the numbers of those that are open.
    by_name: BTreeMap<String, Vec<usize>>,
    /// How many were open where each container began that is open.
    containers: Vec<usize>,
    /// Of each name, the loose ones that were closed by what stands around them and still look for their
    /// end.
    left: BTreeMap<String, Vec<usize>>,
    /// Drawings and formulas that are open: there `/>` closes.
    foreign: usize,
}

impl Balancing {
    fn enter(&mut self) {
        self.containers.push(self.open.len());
    }

    /// Closes what was opened in a container that ends before an event.
    fn leave(&mut self, event: usize) {
        let floor = self.containers.pop().unwrap_or(0);
        while self.open.len() > floor {
            self.force(event, 0, None);
        }
    }

    /// Closes the last that is open, before its end tag came.
    fn force(&mut self, event: usize, at: usize, before: Option<&Range<usize>>) {
        let Some(open) = self.pop() else { return };
        if html::may_stay_open(&open.name) {
            return;
        }
        if let Some((event, slash)) = open.slash {
            // It was meant to hold nothing.
            self.edit(event, slash, format!("></{}>", open.name));
        } else if open.is_written {
            self.edit(event, at..at, format!("</{}>", open.name));
        }
        let told = open.told.unwrap_or_else(|| {
            let kind = if before.is_some() { LooseKind::ClosedOver } else { LooseKind::Open };
            self.tell(kind, &open.name, open.range, before.cloned())
        });
        self.left.entry(open.name).or_default().push(told);
    }

    fn html(&mut self, event: usize, html: &Html) {
        let mut from = 0;
        'text: loop {
            for tag in raw_html::tags(&html.text[from..]) {
                let whole = from + tag.whole.start..from + tag.whole.end;
                let name = tag.name.to_ascii_lowercase();
                let is_start = tag.kind == Kind::Start;
                self.tag(event, html, &tag, &whole, &name);
                if is_start && self.foreign == 0 && html::is_raw_text(&name) {
                    // Nothing is a tag in there but its own end.
                    let rest = &html.text.as_bytes()[whole.end..];
                    let is_end = |at: &usize| {
                        let written = rest.get(at + 2..at + 2 + name.len());
                        written.is_some_and(|written| written.eq_ignore_ascii_case(name.as_bytes()))
                    };
                    let Some(at) = memchr::memmem::find_iter(rest, b"</").find(is_end) else { return };
                    from = whole.end + at;
                    continue 'text;
                }
            }
            return;
        }
    }

    fn tag(&mut self, event: usize, html: &Html, tag: &RawTag<'_>, whole: &Range<usize>, name: &str) {
        let range = html.in_body(whole);
        match tag.kind {
            Kind::OpenComment => {
                self.tell(LooseKind::Comment, "", range, None);
            }
            Kind::Cut => {
                let text = html.text[whole.clone()].replace('&', "&amp;").replace('<', "&lt;");
                self.edit(event, whole.clone(), text);
                let told = self.tell(LooseKind::Cut, name, range.clone(), None);
                if !html::is_void(name) {
                    let name = name.to_owned();
                    self.push(Open { name, range, told: Some(told), slash: None, is_written: false });
                }
            }
            Kind::Start => {
                let slash = tag.is_self_closing.then(|| (event, whole.end - 2..whole.end));
                self.start(name, range, slash);
            }
            Kind::End => self.end(event, whole, range, name),
        }
    }

    fn start(&mut self, name: &str, range: Range<usize>, slash: Option<(usize, Range<usize>)>) {
        let is_foreign = matches!(name, "svg" | "math");
        if slash.is_some() && (is_foreign || self.foreign > 0) {
            return;
        }
        if self.foreign == 0 && html::is_void(name) {
            return;
        }
        self.foreign += usize::from(is_foreign);
        let slash = slash.filter(|_| !html::may_stay_open(name));
        let told = slash.as_ref().map(|_| self.tell(LooseKind::SelfClosing, name, range.clone(), None));
        self.push(Open { name: name.to_owned(), range, told, slash, is_written: true });
    }

    fn end(&mut self, event: usize, whole: &Range<usize>, range: Range<usize>, name: &str) {
        if self.foreign == 0 && html::is_void(name) {
            let with = if name == "br" { "<br>" } else { "" };
            self.edit(event, whole.clone(), with.to_owned());
            self.tell(LooseKind::Void, name, range, None);
            return;
        }
        let floor = self.containers.last().copied().unwrap_or(0);
        let last = self.by_name.get(name).and_then(|all| all.last()).copied();
        if let Some(at) = last.filter(|at| *at >= floor) {
            while self.open.len() > at + 1 {
                self.force(event, whole.start, Some(&range));
            }
            let open = self.pop();
            match open {
                Some(Open { slash: Some((event, slash)), .. }) => self.edit(event, slash, ">".to_owned()),
                Some(Open { is_written: false, .. }) => self.edit(event, whole.clone(), String::new()),
                _ => {}
            }
            return;
        }
        // Browsers make these themselves, also where only their end is written.
        let is_made = matches!(name, "html" | "head" | "body" | "tbody" | "colgroup");
        if is_made {
            return;
        }
        self.edit(event, whole.clone(), String::new());
        if let Some(told) = self.left.get_mut(name).and_then(Vec::pop) {
            let loose = &mut self.found.loose[told];
            if loose.kind == LooseKind::Open {
                (loose.kind, loose.other) = (LooseKind::ClosedElsewhere, Some(range));
            }
            return;
        }
        if let Some(open) = last.and_then(|at| self.open.get(at))
            && !html::may_stay_open(name)
        {
            if open.told.is_none() {
                let other = Some(open.range.clone());
                let told = self.tell(LooseKind::ClosesAround, name, range, other);
                if let Some(open) = last.and_then(|at| self.open.get_mut(at)) {
                    open.told = Some(told);
                }
            }
            return;
        }
        self.tell(LooseKind::Stray, name, range, None);
    }

    fn push(&mut self, open: Open) {
        self.by_name.entry(open.name.clone()).or_default().push(self.open.len());
        self.open.push(open);
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        if let Some(all) = self.by_name.get_mut(&open.name) {
            all.pop();
        }
        let is_foreign = open.is_written && matches!(&*open.name, "svg" | "math");
        self.foreign = self.foreign.saturating_sub(usize::from(is_foreign));
        Some(open)
    }

    fn edit(&mut self, event: usize, range: Range<usize>, with: String) {
        self.found.edits.push(Edit { event, range, with });
    }

    /// Gives the number it has among the loose ones.
    fn tell(
        &mut self,
        kind: LooseKind,
        name: &str,
        range: Range<usize>,
        other: Option<Range<usize>>,
    ) -> usize {
        self.found.loose.push(Loose { kind, name: name.to_owned(), range, other });
        self.found.loose.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::{LooseKind, balance, has_tags};
    use crate::source::markdown::events;

    /// What is loose in a body: the kind, the tag and the other.
    fn loose(body: &str) -> Vec<(LooseKind, &str, &str)> {
        let found = balance(&events(body).collect::<Vec<_>>()).loose;
        assert!(found.is_empty() || has_tags(body), "{body}");
        let other = |other: Option<_>| other.map_or("", |range| &body[range]);
        found.into_iter().map(|it| (it.kind, &body[it.range], other(it.other))).collect()
    }

    #[test]
    fn what_fits_together_is_left_alone() {
        for body in [
            "<details>\n<summary>Mer</summary>\n\n- en\n- to\n\n</details>",
            "- <details>\n  <summary>Mer</summary>\n\n  tekst\n\n  </details>\n- to",
            "> <div>\n>\n> tekst\n>\n> </div>",
            "<p>a\n\n<ul><li>b<li>c</ul>\n\n<table><tr><td>a<td>b</tr></tbody></table>",
            "<div>\n\n**a**\n\n</div>\n\n<!-- <div> -->\n\n`<div>`\n\n```\n<div>\n```\n\n    <div>",
            "H<sub>2</sub>O, <br> og <br/>, <img src=\"a>b\" alt=\"<div>\"> og a < b > c.",
            "<svg viewBox=\"0 0 1 1\"><path d=\"\"/><image href=\"x\"></image></svg>",
            "<textarea>\n<div>\n</textarea>\n\n<pre>\n<b>a</b>\n\n</pre>",
            "<DIV>\n\na\n\n</div>",
            "| a | b |\n| --- | --- |\n| <b>a</b> | <https://nav.no> |",
            "![<b>a](b.png)",
            "a <!-- b --> c <!--> d",
        ] {
            assert_eq!(loose(body), [], "{body}");
        }
    }

    #[test]
    fn each_loose_tag_is_found_once_and_as_what_it_is() {
        use LooseKind::{
            ClosedElsewhere, ClosedOver, ClosesAround, Comment, Cut, Open, SelfClosing, Stray, Void,
        };
        let cases = [
            ("a\n\n<div class=x>\n\nb", Open, "<div class=x>", ""),
            ("- a <span>b\n- c", Open, "<span>", ""),
            ("| a | b |\n| --- | --- |\n| <b>a | b |", Open, "<b>", ""),
            ("> <div>\n> a", Open, "<div>", ""),
            ("a\r\n\r\n<div>\r\nb\r\n\r\nc", Open, "<div>", ""),
            ("<b><i>a</b></i>", ClosedOver, "<i>", "</b>"),
            ("<details><summary>a\n\nb\n\n</details>", ClosedOver, "<summary>", "</details>"),
            ("<span>a\n\nb</span>", ClosedElsewhere, "<span>", "</span>"),
            ("| <b>a | b</b> |\n| --- | --- |\n| a | b |", ClosedElsewhere, "<b>", "</b>"),
            ("**<span>a**</span>", ClosedElsewhere, "<span>", "</span>"),
            ("<div>\n\na</div>", ClosesAround, "</div>", "<div>"),
            ("<div>\n\n- a</div>\n\n</div>", ClosesAround, "</div>", "<div>"),
            ("a\n\n</div>\n\nb", Stray, "</div>", ""),
            ("a</b> b", Stray, "</b>", ""),
            ("a</p> b", Stray, "</p>", ""),
            ("<div/>\n\na", SelfClosing, "<div/>", ""),
            ("<div/>\n\na\n\n</div>", SelfClosing, "<div/>", ""),
            ("a</br>b", Void, "</br>", ""),
            ("<div class=\"x>\na</div>", Cut, "<div class=\"x>\na</div>", ""),
            ("<div class=\"x>\na\n\n</div>", Cut, "<div class=\"x>\na\n", ""),
            ("a\n\n<!-- b\n\nc", Comment, "<!-- b\n\nc", ""),
        ];
        for (body, kind, tag, other) in cases {
            assert_eq!(loose(body), [(kind, tag, other)], "{body}");
        }
    }

    #[test]
    fn many_loose_tags_take_no_long_time() {
        let body =
            format!("{}{}", "<span>\n\n<div>\n\n".repeat(20_000), "</b>\n\n</span>\n\n".repeat(20_000));
        assert!(loose(&body).len() > 20_000);
        let body = format!("<span>\n\n- {}{}", "<div>".repeat(50_000), "</span>".repeat(50_000));
        assert!(!loose(&body).is_empty());
    }
}
