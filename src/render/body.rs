//! Markdown to HTML, with a place mark on every element.
//!
//! Beyond CommonMark: a paragraph «Tabell: …» right before a table is its caption; `{dekorativ}`
//! after an image says that it is decoration; a link to a file tells its type and size; links to
//! `.md` files become the addresses of their pages. An image whose alternative text is empty gets
//! no `alt` at all: in our Markdown empty means forgotten, and a rule will say so.

use std::fmt::Write as _;

use super::mark;
use crate::page::balance::{self, Edit};
use crate::site::reader::slug;
use crate::source::markdown::{self, Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Tag, TagEnd};
use crate::source::{FileId, Place, Span};

/// A body as HTML.
#[derive(Debug, Default)]
pub(super) struct Body {
    pub html: String,
    pub headings: Vec<Heading>,
    /// Running words, for telling a long page from a short one.
    pub words: usize,
    /// The glossary's entries that the text links to, by number, in order of first use.
    pub explained: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct Heading {
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// What a body needs to know of the rest of the site.
pub(super) trait Surroundings {
    /// What to write for a link's target, and what to tell after the link: «(PDF, 120 kB)».
    fn link(&self, target: &str) -> (String, Option<String>);

    /// The glossary's terms in a text: where, the number of the entry, and its id on the page.
    fn terms(&self, text: &str) -> Vec<(std::ops::Range<usize>, usize, String)>;
}

/// Renders `markdown`, which begins `offset` bytes into `file`.
pub(super) fn render(markdown: &str, file: FileId, offset: usize, surroundings: &dyn Surroundings) -> Body {
    let events: Vec<_> = markdown::events(markdown).collect();
    let mut writer = Writer {
        file,
        offset,
        surroundings,
        body: Body { html: String::with_capacity(markdown.len() * 2), ..Body::default() },
        table: None,
        cell: 0,
        in_head: false,
        caption: None,
        tables: 0,
        after_link: Vec::new(),
        lists: Vec::new(),
        footnotes: Vec::new(),
        quiet: 0,
        edits: Vec::new().into_iter().peekable(),
    };
    if balance::has_tags(markdown) {
        writer.edits = balance::balance(&events).edits.into_iter().peekable();
    }
    let mut at = 0;
    while at < events.len() {
        at = writer.take(&events, at);
    }
    writer.close_loose(events.len());
    writer.body
}

type Ranged<'a> = (Event<'a>, std::ops::Range<usize>);

struct Writer<'a> {
    file: FileId,
    offset: usize,
    surroundings: &'a dyn Surroundings,
    body: Body,
    table: Option<Vec<Alignment>>,
    cell: usize,
    in_head: bool,
    /// The caption for the table that comes next: its HTML and its place.
    caption: Option<(String, Place)>,
    tables: usize,
    /// For each open link: what to tell after its text.
    after_link: Vec<Option<String>>,
    lists: Vec<bool>,
    footnotes: Vec<String>,
    /// Open elements inside which no term is linked: headings, links, captions.
    quiet: usize,
    /// How raw HTML that does not fit together is made to.
    edits: std::iter::Peekable<std::vec::IntoIter<Edit>>,
}

impl Writer<'_> {
    /// Writes the event at `at`, and those that belong to it; gives the index of the next.
    fn take(&mut self, events: &[Ranged<'_>], at: usize) -> usize {
        let (event, range) = &events[at];
        let place = Place::new(self.file, Span::new(range.start + self.offset, range.end + self.offset));
        match event {
            Event::Start(Tag::Paragraph) => {
                if let Some(after) = self.caption(events, at, place) {
                    return after;
                }
                self.open("p", place);
            }
            Event::Start(Tag::Heading { level, id, .. }) => {
                return self.heading(events, at, *level, id.as_deref(), place);
            }
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                return self.image(events, at, dest_url, title, place);
            }
            Event::Start(tag @ Tag::CodeBlock(_)) => {
                self.quiet += 1;
                self.start(tag, place);
            }
            Event::Start(Tag::HtmlBlock) => return self.html_block(events, at),
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => {
                self.close_loose(at);
                self.end(*tag);
            }
            Event::Text(text) => {
                self.body.words += words(text);
                self.text(text, range, place);
            }
            Event::Code(text) => {
                self.open("code", place);
                escape(text, &mut self.body.html);
                self.body.html.push_str("</code>");
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                self.quieten(html);
                self.raw_html(html, at, place.span.start as usize);
            }
            Event::SoftBreak => self.body.html.push('\n'),
            Event::HardBreak => {
                self.open("br", place);
                self.body.html.push('\n');
            }
            Event::Rule => {
                self.open("hr", place);
                self.body.html.push('\n');
            }
            Event::FootnoteReference(name) => {
                let number = self.footnote(name);
                let html = &mut self.body.html;
                html.push_str("<sup");
                mark::write(html, place);
                html.push_str("><a");
                mark::write(html, place);
                let _ = write!(
                    html,
                    " href=\"#fotnote-{number}\" id=\"fotnote-ref-{number}\">[{number}]</a></sup>"
                );
            }
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        at + 1
    }

    /// Text, with the first use of each term of the glossary made a link to what it means.
    fn text(&mut self, text: &str, range: &std::ops::Range<usize>, place: Place) {
        let mut written = 0;
        if self.quiet == 0 && !self.in_head {
            for (part, entry, id) in self.surroundings.terms(text) {
                if self.body.explained.contains(&entry) {
                    continue;
                }
                self.body.explained.push(entry);
                escape(&text[written..part.start], &mut self.body.html);
                written = part.end;
                // Where the text stands as it was written, the very word is known.
                let exact = range.len() == text.len();
                let start = range.start + self.offset;
                let own = Place::new(self.file, Span::new(start + part.start, start + part.end));
                let html = &mut self.body.html;
                html.push_str("<a");
                mark::write(html, if exact { own } else { place });
                let _ = write!(html, " class=\"term\" href=\"#{id}\" aria-describedby=\"{id}\">");
                escape(&text[part], html);
                html.push_str("</a>");
            }
        }
        escape(&text[written..], &mut self.body.html);
    }

    /// Keeps count of raw elements inside which no term is linked.
    fn quieten(&mut self, html: &str) {
        const ELEMENTS: [&str; 6] = ["a", "abbr", "dfn", "code", "button", "summary"];
        let (name, closes) = match html.strip_prefix("</") {
            Some(rest) => (rest, true),
            None => (html.strip_prefix('<').unwrap_or(""), false),
        };
        let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
        if !ELEMENTS.iter().any(|element| name[..end].eq_ignore_ascii_case(element)) {
            return;
        }
        self.quiet = if closes { self.quiet.saturating_sub(1) } else { self.quiet + 1 };
    }

    fn start(&mut self, tag: &Tag<'_>, place: Place) {
        match tag {
            Tag::BlockQuote(_) => self.open_line("blockquote", place),
            Tag::CodeBlock(kind) => {
                self.open("pre", place);
                self.body.html.push_str("<code");
                mark::write(&mut self.body.html, place);
                if let CodeBlockKind::Fenced(language) = kind
                    && !language.is_empty()
                {
                    self.body.html.push_str(" class=\"language-");
                    escape(language, &mut self.body.html);
                    self.body.html.push('"');
                }
                self.body.html.push('>');
            }
            Tag::List(first) => {
                self.lists.push(first.is_some());
                self.body.html.push_str(if first.is_some() { "<ol" } else { "<ul" });
                mark::write(&mut self.body.html, place);
                if let Some(first) = first.filter(|n| *n != 1) {
                    let _ = write!(self.body.html, " start=\"{first}\"");
                }
                self.body.html.push_str(">\n");
            }
            Tag::Item => self.open("li", place),
            Tag::FootnoteDefinition(name) => {
                let number = self.footnote(name);
                self.body.html.push_str("<div");
                mark::write(&mut self.body.html, place);
                let _ = write!(
                    self.body.html,
                    " class=\"footnote\" id=\"fotnote-{number}\"><span>{number}.</span> "
                );
            }
            Tag::DefinitionList => self.open_line("dl", place),
            Tag::DefinitionListTitle => self.open("dt", place),
            Tag::DefinitionListDefinition => self.open("dd", place),
            Tag::Table(alignments) => self.open_table(alignments, place),
            Tag::TableHead => {
                self.in_head = true;
                self.cell = 0;
                self.open("thead", place);
                self.open("tr", place);
            }
            Tag::TableRow => {
                self.cell = 0;
                self.open("tr", place);
            }
            Tag::TableCell => self.open_cell(place),
            Tag::Emphasis => self.open("em", place),
            Tag::Strong => self.open("strong", place),
            Tag::Strikethrough => self.open("del", place),
            Tag::Superscript => self.open("sup", place),
            Tag::Subscript => self.open("sub", place),
            Tag::Link { dest_url, title, link_type, .. } => {
                let target = match link_type {
                    markdown::LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.to_string(),
                };
                self.quiet += 1;
                let (href, told) = self.surroundings.link(&target);
                self.after_link.push(told);
                let html = &mut self.body.html;
                html.push_str("<a");
                mark::write(html, place);
                html.push_str(" href=\"");
                escape(&href, html);
                html.push('"');
                if !title.is_empty() {
                    html.push_str(" title=\"");
                    escape(title, html);
                    html.push('"');
                }
                html.push('>');
            }
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::HtmlBlock
            | Tag::Image { .. }
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let closing = match tag {
            TagEnd::Paragraph => "</p>\n",
            TagEnd::BlockQuote(_) => "</blockquote>\n",
            TagEnd::CodeBlock => {
                self.quiet = self.quiet.saturating_sub(1);
                "</code></pre>\n"
            }
            TagEnd::List(_) => {
                if self.lists.pop() == Some(true) {
                    "</ol>\n"
                } else {
                    "</ul>\n"
                }
            }
            TagEnd::Item => "</li>\n",
            TagEnd::FootnoteDefinition => "</div>\n",
            TagEnd::DefinitionList => "</dl>\n",
            TagEnd::DefinitionListTitle => "</dt>\n",
            TagEnd::DefinitionListDefinition => "</dd>\n",
            TagEnd::Table => {
                self.table = None;
                "</tbody></table></div>\n"
            }
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead><tbody>\n"
            }
            TagEnd::TableRow => "</tr>\n",
            TagEnd::TableCell => {
                if self.in_head {
                    "</th>"
                } else {
                    "</td>"
                }
            }
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Strikethrough => "</del>",
            TagEnd::Superscript => "</sup>",
            TagEnd::Subscript => "</sub>",
            TagEnd::Link => {
                self.quiet = self.quiet.saturating_sub(1);
                if let Some(told) = self.after_link.pop().flatten() {
                    self.body.html.push(' ');
                    escape(&told, &mut self.body.html);
                }
                "</a>"
            }
            TagEnd::Heading(_) | TagEnd::Image | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) => "",
        };
        self.body.html.push_str(closing);
    }

    fn open(&mut self, tag: &str, place: Place) {
        self.body.html.push('<');
        self.body.html.push_str(tag);
        mark::write(&mut self.body.html, place);
        self.body.html.push('>');
    }

    fn open_line(&mut self, tag: &str, place: Place) {
        self.open(tag, place);
        self.body.html.push('\n');
    }

    /// A paragraph that is the caption of the table after it: kept until the table opens.
    fn caption(&mut self, events: &[Ranged<'_>], at: usize, place: Place) -> Option<usize> {
        let (Event::Text(first), _) = events.get(at + 1)? else { return None };
        let prefix =
            ["Tabell: ", "Tabell:", "Table: ", "Tabealla: "].into_iter().find(|p| first.starts_with(p))?;
        let end = at + events[at..].iter().position(|(e, _)| matches!(e, Event::End(TagEnd::Paragraph)))?;
        if !matches!(events.get(end + 1), Some((Event::Start(Tag::Table(_)), _))) {
            return None;
        }
        let before = std::mem::take(&mut self.body.html);
        escape(first[prefix.len()..].trim_start(), &mut self.body.html);
        let mut inner = at + 2;
        self.quiet += 1;
        while inner < end {
            inner = self.take(events, inner);
        }
        self.quiet = self.quiet.saturating_sub(1);
        self.close_loose(end);
        let caption = std::mem::replace(&mut self.body.html, before);
        self.caption = Some((caption, place));
        Some(end + 1)
    }

    fn open_table(&mut self, alignments: &[Alignment], place: Place) {
        self.tables += 1;
        let number = self.tables;
        self.table = Some(alignments.to_vec());
        let caption = self.caption.take();
        let html = &mut self.body.html;
        html.push_str("<div");
        mark::write(html, place);
        html.push_str(" class=\"table-scroll\"");
        if caption.is_some() {
            // A wide table scrolls inside this region; a keyboard must be able to get there.
            let _ = write!(html, " role=\"region\" tabindex=\"0\" aria-labelledby=\"tabell-{number}\"");
        }
        html.push_str("><table");
        mark::write(html, place);
        html.push('>');
        if let Some((caption, place)) = caption {
            html.push_str("<caption");
            mark::write(html, place);
            let _ = write!(html, " id=\"tabell-{number}\">");
            html.push_str(&caption);
            html.push_str("</caption>");
        }
    }

    fn open_cell(&mut self, place: Place) {
        let alignment = self.table.as_ref().and_then(|t| t.get(self.cell)).copied();
        self.cell += 1;
        let html = &mut self.body.html;
        html.push_str(if self.in_head { "<th" } else { "<td" });
        mark::write(html, place);
        if self.in_head {
            html.push_str(" scope=\"col\"");
        }
        match alignment {
            Some(Alignment::Right) => html.push_str(" class=\"right\""),
            Some(Alignment::Center) => html.push_str(" class=\"center\""),
            _ => {}
        }
        html.push('>');
    }

    fn heading(
        &mut self,
        events: &[Ranged<'_>],
        at: usize,
        level: HeadingLevel,
        id: Option<&str>,
        place: Place,
    ) -> usize {
        let mut end = at + 1;
        let mut text = String::new();
        while let Some((event, _)) = events.get(end) {
            match event {
                Event::End(TagEnd::Heading(_)) => break,
                Event::Text(t) | Event::Code(t) => text.push_str(t),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
            end += 1;
        }
        let id = self.unique_id(id.map_or_else(|| slug(&text), ToOwned::to_owned));
        let number = level as u8;
        let html = &mut self.body.html;
        let _ = write!(html, "<h{number}");
        mark::write(html, place);
        html.push_str(" id=\"");
        escape(&id, html);
        html.push_str("\">");
        let mut inner = at + 1;
        self.quiet += 1;
        while inner < end {
            inner = self.take(events, inner);
        }
        self.quiet = self.quiet.saturating_sub(1);
        self.close_loose(end);
        let _ = writeln!(self.body.html, "</h{number}>");
        self.body.headings.push(Heading { level: number, id, text: text.trim().to_owned() });
        end + 1
    }

    fn unique_id(&self, wanted: String) -> String {
        let taken = |id: &str| {
            RESERVED_IDS.contains(&id)
                || id.starts_with("decorator-")
                || self.body.headings.iter().any(|h| h.id == id)
        };
        let wanted = if wanted.is_empty() { "del".to_owned() } else { wanted };
        if !taken(&wanted) {
            return wanted;
        }
        (2..=self.body.headings.len() + 2)
            .map(|n| format!("{wanted}-{n}"))
            .find(|id| !taken(id))
            .unwrap_or(wanted)
    }

    fn image(
        &mut self,
        events: &[Ranged<'_>],
        at: usize,
        src: &CowStr<'_>,
        title: &CowStr<'_>,
        place: Place,
    ) -> usize {
        let mut end = at + 1;
        let mut alt = String::new();
        let mut depth = 0;
        while let Some((event, _)) = events.get(end) {
            match event {
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) if depth == 0 => break,
                Event::End(TagEnd::Image) => depth -= 1,
                Event::Text(t) | Event::Code(t) => alt.push_str(t),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
            end += 1;
        }
        let mut after = end + 1;
        let mut is_decoration = false;
        let mut rest = None;
        if let Some((Event::Text(text), _)) = events.get(after)
            && let Some(tail) = text.strip_prefix("{dekorativ}")
        {
            is_decoration = true;
            rest = Some(tail.to_owned());
            after += 1;
        }
        let (src, _) = self.surroundings.link(src);
        let html = &mut self.body.html;
        html.push_str("<img");
        mark::write(html, place);
        html.push_str(" src=\"");
        escape(&src, html);
        html.push('"');
        if is_decoration || !alt.trim().is_empty() {
            html.push_str(" alt=\"");
            if !is_decoration {
                escape(alt.trim(), html);
            }
            html.push('"');
        }
        if !title.is_empty() {
            html.push_str(" title=\"");
            escape(title, html);
            html.push('"');
        }
        html.push('>');
        if let Some(rest) = rest {
            escape(&rest, html);
        }
        after
    }

    /// The lines of a block of raw HTML come as events of their own; a tag may run over several.
    fn html_block(&mut self, events: &[Ranged<'_>], at: usize) -> usize {
        let mut end = at + 1;
        let mut html = String::new();
        let mut start = None;
        while let Some((event, range)) = events.get(end) {
            match event {
                Event::Html(text) => {
                    start.get_or_insert(range.start);
                    html.push_str(text);
                }
                Event::End(TagEnd::HtmlBlock) => break,
                _ => {}
            }
            end += 1;
        }
        let start = start.unwrap_or(0) + self.offset;
        self.raw_html(&html, at, start);
        end + 1
    }

    /// The raw HTML of an event, as it is but for what does not fit together in it.
    fn raw_html(&mut self, html: &str, event: usize, start: usize) {
        let mut from = 0;
        while let Some(edit) = self.edits.next_if(|edit| edit.event <= event) {
            let part = html.get(from..edit.range.start).unwrap_or("");
            mark::in_raw_html(part, self.file, start + from, &mut self.body.html);
            self.body.html.push_str(&edit.with);
            from = edit.range.end.max(from);
        }
        mark::in_raw_html(&html[from..], self.file, start + from, &mut self.body.html);
    }

    /// Closes what was left open before an event.
    fn close_loose(&mut self, event: usize) {
        while let Some(edit) = self.edits.next_if(|edit| edit.event <= event) {
            self.body.html.push_str(&edit.with);
        }
    }

    fn footnote(&mut self, name: &str) -> usize {
        if let Some(index) = self.footnotes.iter().position(|n| n == name) {
            return index + 1;
        }
        self.footnotes.push(name.to_owned());
        self.footnotes.len()
    }
}

/// Ids that templates or nav.no's decorator use.
pub(super) const RESERVED_IDS: &[&str] = &[
    "maincontent",
    "toppen",
    "innhold",
    "logo-svg-title",
    "consent-banner-dialog",
    "consent_banner_title",
    "__DECORATOR_DATA__",
    "d-data-parser",
    "screensharing_code",
];

/// How many words there are, to tell how long the page takes to read.
fn words(text: &str) -> usize {
    let is_white = |byte: u8| byte == b' ' || byte.is_ascii_control();
    let starts = |before: u8, byte: u8| is_white(before) && !is_white(byte);
    let bytes = text.as_bytes();
    let first = usize::from(bytes.first().is_some_and(|byte| !is_white(*byte)));
    first + bytes.iter().zip(bytes.iter().skip(1)).filter(|(before, byte)| starts(**before, **byte)).count()
}

/// Text as HTML text or as a quoted attribute's value.
pub(super) fn escape(text: &str, out: &mut String) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}
