//! Places in files as people count them: line, column, and what the line says.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::Written;
use crate::source::read::PRIVATE;
use crate::source::{FileId, Place, Sources};

/// The characters kept on each side of a span when its line is very long.
const AROUND: usize = 160;
/// The characters of a span kept.
const MOST: usize = 200;

/// A place, as people count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub path: Arc<str>,
    /// Line and column, both from 1, columns in characters.
    pub start: (usize, usize),
    /// The same; exclusive.
    pub end: (usize, usize),
    /// The first line of the place; none for files that are not text.
    pub line: Option<Line>,
    pub written: Written,
}

/// A line, or the part of a very long line around a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// The span's part of the line, in bytes of `text`.
    pub from: usize,
    pub to: usize,
    /// Whether the line has more on this side.
    pub more_before: bool,
    pub more_after: bool,
}

/// Gathers places, so that each file is read through once however many findings it has.
#[derive(Debug)]
pub(super) struct Finder<'a> {
    sources: &'a Sources,
    wanted: BTreeMap<FileId, Vec<usize>>,
}

#[derive(Debug)]
pub(super) struct Found<'a> {
    sources: &'a Sources,
    paths: BTreeMap<FileId, Arc<str>>,
    /// For each offset: line, column, and where the line begins.
    offsets: BTreeMap<(FileId, usize), (usize, usize, usize)>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(sources: &'a Sources) -> Finder<'a> {
        Finder { sources, wanted: BTreeMap::new() }
    }

    pub(super) fn want(&mut self, place: Place) {
        let offsets = self.wanted.entry(place.file).or_default();
        offsets.extend([place.span.start as usize, place.span.end as usize]);
    }

    pub(super) fn find(self) -> Found<'a> {
        let mut found = Found { sources: self.sources, paths: BTreeMap::new(), offsets: BTreeMap::new() };
        for (file, mut offsets) in self.wanted {
            offsets.sort_unstable();
            offsets.dedup();
            let (path, text) = document(self.sources, file);
            found.paths.insert(file, path.into());
            let (mut line, mut column, mut start, mut at) = (1, 1, 0, 0);
            for offset in offsets {
                let stop = floor(text, offset);
                for (i, c) in text[at..stop].char_indices() {
                    match c {
                        '\n' => (line, column, start) = (line + 1, 1, at + i + 1),
                        '\u{feff}' => {}
                        _ => column += 1,
                    }
                }
                at = stop;
                found.offsets.insert((file, offset), (line, column, start));
            }
        }
        found
    }
}

impl Found<'_> {
    pub(super) fn spot(&self, place: Place) -> Spot {
        let (start, end) = (place.span.start as usize, place.span.end as usize);
        let first = self.offsets.get(&(place.file, start)).copied().unwrap_or((1, 1, 0));
        let last = self.offsets.get(&(place.file, end)).copied().unwrap_or(first);
        let (full, text) = document(self.sources, place.file);
        let path = self.paths.get(&place.file).cloned().unwrap_or_else(|| "?".into());
        let line = (!text.is_empty() && !is_private(full)).then(|| line(text, first.2, start, end));
        let written = written(full, text.get(floor(text, start)..).unwrap_or(""));
        Spot { path, start: (first.0, first.1), end: (last.0, last.1), line, written }
    }

    pub(super) fn snippet(&self, place: Place) -> String {
        let (path, text) = document(self.sources, place.file);
        if is_private(path) {
            return String::new();
        }
        let (start, end) = (floor(text, place.span.start as usize), floor(text, place.span.end as usize));
        text.get(start..end).unwrap_or("").chars().take(MOST).collect()
    }
}

impl Line {
    /// The line of `text` that `span` (bytes) begins on.
    pub(super) fn of(text: &str, span: &std::ops::Range<usize>) -> Line {
        let start = text[..floor(text, span.start)].rfind('\n').map_or(0, |i| i + 1);
        line(text, start, span.start, span.end)
    }
}

/// How `code`, the rest of a file from a fault on, is written. A tag in Markdown is HTML; an address in
/// `<…>` is none.
fn written(path: &str, code: &str) -> Written {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_tag = || {
        let name = code.strip_prefix('<').unwrap_or("");
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len());
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
        begins && !name[end..].starts_with([':', '@', '.', '+'])
    };
    let is_html = ["html", "htm", "xhtml"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    if is_html || (ending == "md" && is_tag()) { Written::InHtml } else { Written::Plainly }
}

/// Reports are public: what the private overlay says is not repeated.
fn is_private(path: &str) -> bool {
    path.strip_prefix(PRIVATE).is_some_and(|rest| rest.starts_with('/'))
}

/// A place may point at a file that is not there only by a mistake of ours; a report still has to
/// come out.
fn document(sources: &Sources, file: FileId) -> (&str, &str) {
    sources.documents.get(file.0 as usize).map_or(("?", ""), |d| (d.path.as_str(), d.text.as_str()))
}

/// The line that begins at `line_start`, cut to what stands around `start..end`.
fn line(text: &str, line_start: usize, start: usize, end: usize) -> Line {
    let start = floor(text, start).max(line_start);
    // No further than what is kept: a page may be one line, and have thousands of findings.
    let far = floor(text, start.saturating_add(4 * (MOST + AROUND + 2)));
    let line_end = memchr::memchr(b'\n', &text.as_bytes()[start..far]).map_or(far, |i| start + i);
    let line_end = line_end - usize::from(text[line_start..line_end].ends_with('\r'));
    let start = start.min(line_end);
    let end = match floor(text, end) {
        // White space before the line break is not what a finding of several lines is about.
        end if end > line_end => start + text[start..line_end].trim_end().len(),
        end => end.max(start),
    };
    let from = text[line_start..start]
        .char_indices()
        .rev()
        .nth(AROUND - 1)
        .map_or(line_start, |(i, _)| line_start + i);
    let to = text[start..line_end].char_indices().nth(MOST + AROUND).map_or(line_end, |(i, _)| start + i);
    // Not a byte order mark, which takes no column.
    let bom = if text[from..].starts_with('\u{feff}') { from + 3 } else { from };
    let from = if bom <= start { bom } else { from };
    Line {
        text: text[from..to].to_owned(),
        from: start - from,
        to: end.min(to) - from,
        more_before: from > line_start && !text[line_start..from].starts_with('\u{feff}'),
        more_after: to < line_end,
    }
}

fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
