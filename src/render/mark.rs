//! Place marks: a private attribute on every start tag we write, telling where it was written.
//!
//! Three hands leave marks: [`super::body`] on what Markdown becomes, [`in_raw_html`] on raw HTML
//! inside Markdown, [`in_template`] on the tags of templates. A template puts a second, stronger
//! mark, [`VALUE`], on an element that shows a YAML value. [`super::finish`] takes them all out of
//! the bytes and keeps the places.

use crate::source::{FileId, Place, Span};

/// The attribute that says where the tag itself was written.
pub(super) const TAG: &str = "data-k";
/// The attribute that says where the value an element shows was written; wins over [`TAG`].
pub(super) const VALUE: &str = "data-v";

/// A place as the value of a mark: file, start and end, in hexadecimal digits.
pub(super) fn written(place: Place) -> String {
    let mut out = String::with_capacity(16);
    numbers(&mut out, place);
    out
}

/// Adds ` data-k="…"`.
pub(super) fn write(out: &mut String, place: Place) {
    out.push(' ');
    out.push_str(TAG);
    out.push_str("=\"");
    numbers(out, place);
    out.push('"');
}

fn numbers(out: &mut String, place: Place) {
    for (index, number) in [place.file.0, place.span.start, place.span.end].into_iter().enumerate() {
        if index > 0 {
            out.push('.');
        }
        let digits = (32 - number.leading_zeros()).div_ceil(4).max(1);
        for digit in (0..digits).rev() {
            out.push(char::from(b"0123456789abcdef"[(number >> (4 * digit) & 15) as usize]));
        }
    }
}

/// The place a mark stands for.
pub(super) fn read(mark: &str) -> Option<Place> {
    let (mut numbers, mut at) = ([0_u32; 3], 0);
    let mut has_digit = false;
    for byte in mark.bytes() {
        if byte == b'.' {
            at += 1;
            if !std::mem::take(&mut has_digit) || at == numbers.len() {
                return None;
            }
            continue;
        }
        let digit = char::from(byte).to_digit(16)?;
        numbers[at] = numbers[at].checked_mul(16)? | digit;
        has_digit = true;
    }
    let [file, start, end] = numbers;
    (has_digit && at == 2).then(|| Place::new(FileId(file), Span { start, end }))
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
    fn a_mark_reads_back_as_its_place() {
        let place = Place::new(FileId(300), Span::new(7, 4096));
        assert_eq!(read(&written(place)), Some(place));
        assert_eq!(read(""), None);
    }
}
