//! Passages of HTML: whole pages for `klarside score`, and the tags writers put in Markdown.
//!
//! No tree is built: what ends a passage, what language holds and what is no text can be told from
//! the tags as they pass. Rules about HTML itself read the tree in [`crate::page`].

use super::Block;
use super::build::Builder;
use super::count::Word;
use crate::lang::Lang;

/// How far up an end tag looks for its start tag.
const REACH: usize = 64;

/// Reads a whole document or a fragment.
pub(super) fn read(builder: &mut Builder, html: &str, lang: Lang) {
    Reader::new(lang).feed(builder, html, 0, Block::Paragraph);
    builder.close();
}

/// What is open, as far as text is concerned. Fed piece by piece.
#[derive(Debug, Default)]
pub(super) struct Reader {
    base: Option<Lang>,
    open: Vec<Open>,
    /// Whether the last piece ended in a comment.
    in_comment: bool,
}

#[derive(Debug)]
struct Open {
    name: String,
    /// The language inside.
    lang: Option<Lang>,
    block: Option<Block>,
    skip: bool,
    /// The mark its words get, and where they begin.
    mark: Option<(usize, u32)>,
}

impl Reader {
    pub(super) fn new(lang: Lang) -> Reader {
        Reader { base: Some(lang), ..Reader::default() }
    }

    pub(super) fn lang(&self) -> Option<Lang> {
        self.open.last().map_or(self.base, |o| o.lang)
    }

    pub(super) fn block(&self) -> Option<Block> {
        self.open.last().and_then(|o| o.block)
    }

    pub(super) fn is_skipping(&self) -> bool {
        self.open.last().is_some_and(|o| o.skip)
    }

    /// Reads a piece that stands at `offset` of its file; text outside any block of its own is of
    /// the kind `block`.
    pub(super) fn feed(&mut self, builder: &mut Builder, html: &str, offset: usize, block: Block) {
        let mut at = 0;
        if self.in_comment {
            let Some(end) = html.find("-->") else { return };
            at = end + 3;
        }
        self.in_comment = false;
        while at < html.len() {
            let rest = &html[at..];
            if let Some(length) = comment(rest) {
                self.in_comment = rest.starts_with("<!--") && !rest[2..].contains("-->");
                at += length;
            } else if let Some(tag) = tag(rest) {
                let after = at + tag.len();
                self.tag(builder, tag);
                at = after;
                if let Some(raw) = self.open.last().filter(|o| matches!(o.name.as_str(), "script" | "style"))
                {
                    at += end_of_raw(&html[at..], &raw.name);
                }
            } else {
                let skip = usize::from(rest.starts_with('<'));
                let length = rest[skip..].find('<').map_or(rest.len(), |i| i + skip);
                self.text(builder, &rest[..length], offset + at, block);
                at += length;
            }
        }
    }

    fn text(&mut self, builder: &mut Builder, text: &str, offset: usize, block: Block) {
        if self.is_skipping() {
            return;
        }
        if !builder.is_open() {
            if text.trim().is_empty() {
                return;
            }
            builder.open(self.block().unwrap_or(block), self.lang());
        }
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            if let Some((c, length)) = entity(rest) {
                let mut buffer = [0; 4];
                builder.push(c.encode_utf8(&mut buffer), offset + at, length);
                at += length;
            } else {
                let skip = usize::from(rest.starts_with('&'));
                let length = rest[skip..].find('&').map_or(rest.len(), |i| i + skip);
                builder.push(&rest[..length], offset + at, length);
                at += length;
            }
        }
    }

    fn tag(&mut self, builder: &mut Builder, tag: &str) {
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        let (closing, inner) = inner.strip_prefix('/').map_or((false, inner), |rest| (true, rest));
        let length = inner.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inner.len());
        let name = inner[..length].to_ascii_lowercase();
        let is_block = is_block(&name);
        if closing {
            if name == "br" {
                builder.space();
            }
            if is_block {
                builder.close();
            }
            let from = self.open.len().saturating_sub(REACH);
            if let Some(at) = self.open[from..].iter().rposition(|o| o.name == name) {
                for open in self.open.drain(from + at..) {
                    if let Some((start, mark)) = open.mark {
                        builder.mark(start, mark);
                    }
                }
            }
            return;
        }
        if name == "br" || name == "wbr" {
            if name == "br" {
                builder.space();
            }
            return;
        }
        if is_block {
            builder.close();
            // End tags that writers may leave out.
            let implied = |open: &str| match name.as_str() {
                "li" => open == "li",
                "dt" | "dd" => matches!(open, "dt" | "dd"),
                "tr" => matches!(open, "tr" | "td" | "th"),
                "td" | "th" => matches!(open, "td" | "th"),
                _ => false,
            };
            while self.open.last().is_some_and(|o| o.name == "p" || implied(&o.name)) {
                self.open.pop();
            }
        }
        if is_void(&name) || inner.ends_with('/') && !is_block {
            return;
        }
        let attributes = &inner[length..];
        let stated = attribute(attributes, "lang").map(Lang::of_tag);
        let lang = stated.unwrap_or_else(|| self.lang());
        let skip = self.is_skipping() || is_no_text(&name) || attribute(attributes, "hidden").is_some();
        let mark = match name.as_str() {
            _ if is_block => None,
            _ if stated.is_some() && lang != self.lang() => Some(Word::FOREIGN),
            "abbr" if attribute(attributes, "title").is_some() => Some(Word::EXPLAINED),
            "dfn" => Some(Word::EXPLAINED),
            "a" => Some(Word::LINKED),
            "code" | "kbd" | "samp" | "var" => Some(Word::CODE),
            _ => None,
        };
        let block = match self.block() {
            // What stands in a quotation, a cell or a menu stays that.
            Some(outer @ (Block::Quote | Block::Cell | Block::Other)) => Some(outer),
            Some(outer) if name == "p" => Some(outer),
            outer => block_of(&name).or(outer),
        };
        self.open.push(Open { name, lang, block, skip, mark: mark.map(|m| (builder.at(), m)) });
    }
}

/// The length of the comment or declaration `html` begins with.
fn comment(html: &str) -> Option<usize> {
    if let Some(inside) = html.strip_prefix("<!--") {
        return Some(inside.find("-->").map_or(html.len(), |i| i + 7));
    }
    (html.starts_with("<!") || html.starts_with("<?")).then(|| html.find('>').map_or(html.len(), |i| i + 1))
}

/// The tag `html` begins with, from `<` to `>`; quotation marks may hide a `>`.
fn tag(html: &str) -> Option<&str> {
    let bytes = html.as_bytes();
    let name = if bytes.get(1) == Some(&b'/') { 2 } else { 1 };
    if bytes.first() != Some(&b'<') || !bytes.get(name).is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    let mut quote = 0;
    for (i, b) in bytes.iter().enumerate().skip(name) {
        match b {
            b'"' | b'\'' if quote == 0 && bytes[i - 1] == b'=' => quote = *b,
            _ if quote != 0 && *b == quote => quote = 0,
            b'>' if quote == 0 => return Some(&html[..=i]),
            _ => {}
        }
    }
    Some(html)
}

/// Where a script or a style sheet ends.
fn end_of_raw(html: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(i) = html[at..].find("</") {
        let start = at + i;
        if html.get(start + 2..start + 2 + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            return start;
        }
        at = start + 2;
    }
    html.len()
}

/// The value of an attribute; empty when it has none.
fn attribute<'h>(attributes: &'h str, name: &str) -> Option<&'h str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let length = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        if length == 0 {
            // A stray sign; step over it.
            rest = rest.get(rest.chars().next()?.len_utf8()..)?;
            continue;
        }
        let found = rest[..length].eq_ignore_ascii_case(name);
        rest = rest[length..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let (inside, end) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => (1, after[1..].find(quote).map_or(after.len(), |i| i + 1)),
                _ => (0, after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            value = &after[inside..end];
            rest = after.get(end + inside..).unwrap_or("");
        }
        if found {
            return Some(value);
        }
        if rest.is_empty() {
            return None;
        }
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose content is no running text.
fn is_no_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "head"
            | "title"
            | "template"
            | "noscript"
            | "svg"
            | "math"
            | "textarea"
            | "select"
            | "pre"
            | "iframe"
            | "object"
            | "audio"
            | "video"
            | "canvas"
    )
}

fn is_block(name: &str) -> bool {
    block_of(name).is_some()
        || is_no_text(name)
        || matches!(
            name,
            "address"
                | "article"
                | "aside"
                | "body"
                | "details"
                | "dialog"
                | "div"
                | "dl"
                | "fieldset"
                | "figure"
                | "form"
                | "hgroup"
                | "hr"
                | "html"
                | "legend"
                | "main"
                | "ol"
                | "search"
                | "section"
                | "table"
                | "tbody"
                | "tfoot"
                | "thead"
                | "tr"
                | "ul"
        )
}

fn block_of(name: &str) -> Option<Block> {
    Some(match name {
        "p" => Block::Paragraph,
        "li" => Block::Item,
        "blockquote" => Block::Quote,
        "dd" => Block::Definition,
        "dt" => Block::Term,
        "summary" => Block::Disclosure,
        "h1" => Block::Heading(1),
        "h2" => Block::Heading(2),
        "h3" => Block::Heading(3),
        "h4" => Block::Heading(4),
        "h5" => Block::Heading(5),
        "h6" => Block::Heading(6),
        "td" | "th" => Block::Cell,
        "caption" | "figcaption" | "legend" => Block::Caption,
        "nav" | "button" | "label" | "footer" | "menu" => Block::Other,
        _ => return None,
    })
}

/// The character reference `text` begins with, and its length.
fn entity(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(32).position(|b| b == b';')?;
    let name = &inner[..end];
    let c = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(code).filter(|c| *c != '\0')?
    } else {
        ENTITIES.iter().find(|(n, _)| *n == name)?.1
    };
    Some((c, end + 2))
}

#[rustfmt::skip]
const ENTITIES: [(&str, char); 46] = [
    ("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", '\u{a0}'), ("shy", '\u{ad}'),
    ("aring", 'å'), ("Aring", 'Å'), ("oslash", 'ø'), ("Oslash", 'Ø'), ("aelig", 'æ'), ("AElig", 'Æ'),
    ("eacute", 'é'), ("Eacute", 'É'), ("egrave", 'è'), ("ecirc", 'ê'), ("ograve", 'ò'), ("oacute", 'ó'),
    ("ocirc", 'ô'), ("ouml", 'ö'), ("Ouml", 'Ö'), ("auml", 'ä'), ("Auml", 'Ä'), ("uuml", 'ü'), ("aacute", 'á'),
    ("Aacute", 'Á'), ("ccaron", 'č'), ("scaron", 'š'), ("zcaron", 'ž'), ("dstrok", 'đ'), ("laquo", '«'),
    ("raquo", '»'), ("ldquo", '“'), ("rdquo", '”'), ("lsquo", '‘'), ("rsquo", '’'), ("ndash", '–'),
    ("mdash", '—'), ("hellip", '…'), ("bull", '•'), ("middot", '·'), ("sect", '§'), ("thinsp", '\u{2009}'),
    ("ensp", '\u{2002}'), ("zwnj", '\u{200c}'),
];
