//! Place marks: a private attribute on every start tag we write, telling where it was written.
//!
//! Three hands leave marks: [`super::body`] on what Markdown becomes, [`in_raw_html`] on raw HTML
//! inside Markdown, [`in_template`] on the tags of templates. A template puts a second, stronger
//! mark, [`VALUE`], on an element that shows a YAML value. [`super::finish`] takes them all out of
//! the bytes and keeps the places.

use std::fmt::Write as _;

use crate::source::{FileId, Place, Span};

/// The attribute that says where the tag itself was written.
pub(super) const TAG: &str = "data-k";
/// The attribute that says where the value an element shows was written; wins over [`TAG`].
pub(super) const VALUE: &str = "data-v";

/// A place as the value of a mark.
pub(super) fn written(place: Place) -> String {
    format!("{:x}.{:x}.{:x}", place.file.0, place.span.start, place.span.end)
}

/// Adds ` data-k="…"`.
pub(super) fn write(out: &mut String, place: Place) {
    let _ = write!(out, " {TAG}=\"{:x}.{:x}.{:x}\"", place.file.0, place.span.start, place.span.end);
}

/// The place a mark stands for.
pub(super) fn read(mark: &str) -> Option<Place> {
    let mut parts = mark.splitn(3, '.').map(|part| u32::from_str_radix(part, 16).ok());
    let (file, start, end) = (parts.next()??, parts.next()??, parts.next()??);
    Some(Place::new(FileId(file), Span { start, end }))
}

/// Raw HTML from Markdown with a mark on each start tag, and without its comments: they may hold
/// waivers and notes that are not for readers. `start` is where `html` begins in its file.
pub(super) fn in_raw_html(html: &str, file: FileId, start: usize, out: &mut String) {
    mark(html, file, start, false, out);
}

/// A template's source with a mark on each start tag that is written out in it.
pub(super) fn in_template(source: &str, file: FileId) -> String {
    let mut out = String::with_capacity(source.len() * 2);
    mark(source, file, 0, true, &mut out);
    out
}

fn mark(html: &str, file: FileId, start: usize, is_template: bool, out: &mut String) {
    let bytes = html.as_bytes();
    let mut copied = 0;
    let mut at = 0;
    while at < bytes.len() {
        if is_template && let Some(after) = template_tag(html, at) {
            at = after;
            continue;
        }
        if bytes[at] != b'<' {
            at += 1;
            continue;
        }
        if html[at..].starts_with("<!--") {
            let end = html[at..].find("-->").map_or(html.len(), |i| at + i + 3);
            if !is_template {
                out.push_str(&html[copied..at]);
                copied = end;
            }
            at = end;
            continue;
        }
        let name_end = at
            + 1
            + html[at + 1..]
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                .unwrap_or(html.len() - at - 1);
        let name = &html[at + 1..name_end];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            at += 1;
            continue;
        }
        let end = tag_end(html, name_end, is_template);
        out.push_str(&html[copied..name_end]);
        write(out, Place::new(file, Span::new(start + at, start + end)));
        copied = name_end;
        at = end;
        if matches!(name.to_ascii_lowercase().as_str(), "script" | "style" | "textarea" | "title") {
            at = closing_tag(html, at, name);
        }
    }
    out.push_str(&html[copied..]);
}

/// When a template's own tag begins at `at`: where it ends.
fn template_tag(html: &str, at: usize) -> Option<usize> {
    // `at` may be inside a letter of several bytes; a tag never begins there.
    let close = match html.as_bytes().get(at..at + 2)? {
        b"{{" => "}}",
        b"{%" => "%}",
        b"{#" => "#}",
        _ => return None,
    };
    Some(html[at + 2..].find(close).map_or(html.len(), |i| at + 2 + i + 2))
}

/// The byte after the `>` of the start tag whose name ends at `at`.
fn tag_end(html: &str, at: usize, is_template: bool) -> usize {
    let bytes = html.as_bytes();
    let mut quote = None;
    let mut at = at;
    while at < bytes.len() {
        if is_template && let Some(after) = template_tag(html, at) {
            at = after;
            continue;
        }
        match (bytes[at], quote) {
            (b'>', None) => return at + 1,
            (q @ (b'"' | b'\''), None) => quote = Some(q),
            (q, Some(open)) if q == open => quote = None,
            _ => {}
        }
        at += 1;
    }
    html.len()
}

/// Where the end tag of an element whose content is text begins; titles may hold template tags.
fn closing_tag(html: &str, at: usize, name: &str) -> usize {
    let mut from = at;
    while let Some(found) = html[from..].find("</") {
        let start = from + found;
        if html[start + 2..].get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            return start;
        }
        from = start + 2;
    }
    html.len()
}

/// Around a word that a page borrows from another language, until [`borrowed_out`].
const BORROWED: (char, char) = ('\u{e000}', '\u{e001}');

/// Marks a word as borrowed.
pub(super) fn borrowed(word: &str) -> String {
    format!("{}{word}{}", BORROWED.0, BORROWED.1)
}

/// Takes the marks of borrowed words out of a page: in text each becomes an element that says its
/// language, and where there can be no element the mark only goes.
pub(super) fn borrowed_out(html: &str, lang: crate::lang::Lang) -> String {
    if !html.contains(BORROWED.0) {
        return html.to_owned();
    }
    let mut out = String::with_capacity(html.len());
    // Inside a tag, or inside an element that holds no elements of HTML.
    let (mut in_tag, mut quote, mut raw) = (false, None, None::<&str>);
    for (at, c) in html.char_indices() {
        let plain = in_tag || raw.is_some();
        match c {
            c if c == BORROWED.0 => {
                if !plain {
                    let _ = write!(out, "<span lang=\"{lang}\">");
                }
                continue;
            }
            c if c == BORROWED.1 => {
                if !plain {
                    out.push_str("</span>");
                }
                continue;
            }
            '<' if !in_tag => {
                in_tag = true;
                let name = html[at + 1..].split([' ', '>', '\n', '/']).next().unwrap_or_default();
                if let Some(open) = raw
                    && html[at + 1..].strip_prefix('/').is_some_and(|rest| rest.starts_with(open))
                {
                    raw = None;
                } else if raw.is_none() {
                    raw = ["title", "script", "style", "textarea", "option", "svg"]
                        .into_iter()
                        .find(|element| *element == name);
                }
            }
            '>' if in_tag && quote.is_none() => in_tag = false,
            '"' | '\'' if in_tag => match quote {
                Some(open) if open == c => quote = None,
                None => quote = Some(c),
                Some(_) => {}
            },
            _ => {}
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_may_be_written_in_any_letters() {
        let marked = in_template("<p>«{{ x }}» – Åge æ</p>", FileId(0));
        assert!(marked.ends_with(">«{{ x }}» – Åge æ</p>"), "{marked}");
    }

    #[test]
    fn template_tags_are_marked_around_expressions() {
        let marked = in_template("<p class=\"{% if a > 1 %}x{% endif %}\">{{ b }}</p><br>", FileId(10));
        assert_eq!(
            marked,
            "<p data-k=\"a.0.26\" class=\"{% if a > 1 %}x{% endif %}\">{{ b }}</p><br data-k=\"a.31.35\">"
        );
    }

    #[test]
    fn raw_html_loses_its_comments_and_keeps_everything_else() {
        let mut out = String::new();
        in_raw_html("<b>1 < 2</b><!-- note --><img alt='>'>", FileId(0), 5, &mut out);
        assert_eq!(out, "<b data-k=\"0.5.8\">1 < 2</b><img data-k=\"0.1e.2b\" alt='>'>");
    }

    #[test]
    fn borrowed_words_say_their_language_in_text_only() {
        let word = borrowed("Møte");
        let html = format!(
            "<title>{word} 1</title><p title=\"{word}\">{word} 2</p><svg><text>{word}</text></svg>{word}"
        );
        assert_eq!(
            borrowed_out(&html, crate::lang::Lang::Nb),
            "<title>Møte 1</title><p title=\"Møte\"><span lang=\"nb\">Møte</span> 2</p>\
             <svg><text>Møte</text></svg><span lang=\"nb\">Møte</span>"
        );
    }

    #[test]
    fn a_mark_reads_back_as_its_place() {
        let place = Place::new(FileId(300), Span::new(7, 4096));
        assert_eq!(read(&written(place)), Some(place));
        assert_eq!(read(""), None);
    }
}
