//! Running text in YAML: front matter, and the files about councils.
//!
//! Which keys hold words that readers see as text is a table here. A value is mapped back to the
//! file through its quotation marks, escapes and folded lines.

use super::build::Builder;
use super::{Block, Want};
use crate::lang::Lang;
use crate::source::yaml::{Node, Value};
use crate::source::{Content, Document};

/// Keys whose text stands before the body, in the order pages show them.
const EARLY: [(&str, Block); 4] = [
    ("tittel", Block::Title),
    ("kort_fortalt", Block::Summary),
    ("kort_fortald", Block::Summary),
    ("ingress", Block::Paragraph),
];

/// Other keys with running text, at any depth.
fn block_of(key: &str) -> Option<Block> {
    Some(match key {
        "tittel" => Block::Title,
        "kort_fortalt" | "kort_fortald" => Block::Summary,
        // For search engines; no part of the page.
        "beskrivelse" => Block::Other,
        "ingress"
        | "begrunnelse"
        | "forklaring"
        | "innledning"
        | "brukes_til"
        | "resultat"
        | "tekst"
        | "atkomst"
        | "årsak"
        | "tjenesteområde"
        | "uttalelse"
        | "definisjon"
        | "når"
        | "hvordan"
        | "forberedelse"
        | "evaluering"
        | "innspill_fra_ansatte" => Block::Paragraph,
        "formål" | "til_nav" | "til_brukere" | "til_utvalget" | "kan" | "kan_ikke" | "hovedfunn"
        | "konklusjoner" | "hva" | "prinsipper" | "råd" => Block::Item,
        _ => return None,
    })
}

/// A value with running text, for later.
pub(super) struct Late<'d> {
    node: &'d Node,
    block: Block,
    lang: Lang,
}

/// Reads title and summary; gives back the rest, for after the body.
pub(super) fn early<'d>(
    builder: &mut Builder,
    document: &Document,
    root: &'d Node,
    lang: Lang,
) -> Vec<Late<'d>> {
    for (key, block) in EARLY {
        if let Some(node) = root.get(key) {
            scalar(builder, document, node, block, lang);
        }
    }
    let mut found = Vec::new();
    // Depth first, in the order written. The parser bounds the depth.
    let mut stack: Vec<(&Node, Option<Block>, bool, Lang)> = vec![(root, None, true, lang)];
    while let Some((node, block, top, lang)) = stack.pop() {
        match &node.value {
            Value::Map(entries) => {
                // An entry of a list may be in another language than the rest, as terms are.
                let own = (!top).then(|| node.get("språk")).flatten().and_then(Node::text);
                let lang = own.and_then(Lang::of_word).unwrap_or(lang);
                for entry in entries.iter().rev() {
                    if top && EARLY.iter().any(|(key, _)| *key == entry.key) {
                        continue;
                    }
                    // `oppgaver` is a list of codes in one place and of sentences in another.
                    let block = if entry.key == "oppgaver" && !top {
                        Some(Block::Item)
                    } else {
                        block_of(&entry.key)
                    };
                    stack.push((&entry.value, block, false, lang));
                }
            }
            Value::List(items) => {
                for item in items.iter().rev() {
                    let block = block.map(|b| if b == Block::Paragraph { Block::Item } else { b });
                    stack.push((item, block, false, lang));
                }
            }
            Value::Scalar(_) => {
                if let Some(block) = block {
                    found.push(Late { node, block, lang });
                }
            }
            Value::Null => {}
        }
    }
    found
}

/// Reads what [`early`] gave back.
pub(super) fn late(builder: &mut Builder, document: &Document, found: Vec<Late<'_>>) {
    for Late { node, block, lang } in found {
        scalar(builder, document, node, block, lang);
    }
}

fn scalar(builder: &mut Builder, document: &Document, node: &Node, block: Block, lang: Lang) {
    let Some(text) = node.text() else { return };
    let source = document.slice(node.span);
    let start = node.span.start as usize;
    // The page makes a paragraph of each line of a summary. Elsewhere a blank line makes one, which
    // is a single line break once lines are folded.
    let is_literal = source.starts_with('|');
    let between = if is_literal && block != Block::Summary { 2 } else { 1 };
    builder.open(block, Some(lang));
    let mut walk = Walk::new(source);
    let mut newlines = 0;
    for (i, c) in text.char_indices() {
        let piece = &text[i..i + c.len_utf8()];
        let (from, to) = walk.step(c);
        if c == '\n' {
            newlines += 1;
            builder.space();
            continue;
        }
        if newlines >= between {
            builder.open(block, Some(lang));
        }
        newlines = 0;
        builder.push(piece, start + from, to - from);
    }
    builder.close();
}

/// Follows a decoded scalar through its source.
struct Walk<'s> {
    source: &'s str,
    at: usize,
    style: u8,
}

impl<'s> Walk<'s> {
    fn new(source: &'s str) -> Walk<'s> {
        let style = source.bytes().next().unwrap_or(0);
        let at = match style {
            b'"' | b'\'' => 1,
            b'|' | b'>' => source.find('\n').map_or(source.len(), |i| i + 1),
            _ => 0,
        };
        Walk { source, at, style }
    }

    /// The bytes that stand for the next character of the text.
    fn step(&mut self, c: char) -> (usize, usize) {
        let is_blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let rest = &self.source[self.at..];
        let blank = rest.len() - rest.trim_start_matches(is_blank).len();
        if is_blank(c) {
            // A fold: all white space stands for it; a plain space: only itself.
            let folds = rest[..blank].contains('\n');
            let length = if folds && c == ' ' { blank } else { blank.min(1) };
            let from = self.at;
            self.at += length;
            return (from, self.at);
        }
        self.at += blank;
        let rest = &self.source[self.at..];
        let from = self.at;
        let length = match rest.chars().next() {
            Some('\\') if self.style == b'"' => escape(rest),
            Some('\'') if self.style == b'\'' && rest.starts_with("''") => 2,
            Some(s) => s.len_utf8(),
            None => 0,
        };
        self.at += length;
        (from, self.at)
    }
}

/// The length of a `\` sequence.
fn escape(rest: &str) -> usize {
    let length = match rest.as_bytes().get(1) {
        Some(b'x') => 4,
        Some(b'u') => 6,
        Some(b'U') => 10,
        Some(_) => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        None => 1,
    };
    if rest.is_char_boundary(length.min(rest.len())) { length.min(rest.len()) } else { 1 }
}

/// Whether the page a file makes needs a short version.
pub(super) fn want(document: &Document) -> Want {
    // A file that could not be read whole does not say what it lacks.
    if document.is_cut_short() {
        return Want::Nothing;
    }
    let says_something =
        |value: &Node| !value.is_null() && value.text().is_none_or(|text| !text.trim().is_empty());
    // A short version under a misspelt key is told where keys are; it is not missing too.
    let misspelt = |key: &str| {
        let key = key.to_lowercase();
        key.starts_with('k') && crate::suggest::nearest(&key, ["kort_fortalt", "kort_fortald"]).is_some()
    };
    if document
        .yaml()
        .is_some_and(|yaml| yaml.entries().iter().any(|e| says_something(&e.value) && misspelt(&e.key)))
    {
        return Want::Nothing;
    }
    let path = document.path.strip_prefix("content/").unwrap_or(&document.path);
    let mut parts = path.split('/');
    let (first, rest) = (parts.next().unwrap_or(""), parts.collect::<Vec<_>>());
    let name = document.name().split('.').next().unwrap_or("");
    let is_yaml = matches!(document.content, Content::Yaml(_));
    match (first, rest.as_slice()) {
        ("utvalg", [_, "utvalg.yaml"] | [_, "mandat", _]) => Want::Required,
        ("utvalg", [_, "moter", _]) => {
            let held = document.yaml().and_then(|y| y.get("referat")).is_some_and(|r| !r.is_null());
            if held { Want::Recommended } else { Want::Nothing }
        }
        ("saker" | "horinger" | "veiviser", [_, ..]) if !is_yaml => Want::Required,
        _ if name == "forventninger" && rest.is_empty() && !is_yaml => Want::Required,
        _ => Want::Nothing,
    }
}
