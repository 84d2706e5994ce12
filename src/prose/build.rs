//! Grows a [`Prose`]: pieces of a file in, normalised text with a map back to the file out.

use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::chars::{is_invisible, is_space};
use super::count::{Scanner, Sentence, Word};
use super::glossary::Glossary;
use super::language::Guess;
use super::{Block, Kind, Passage, Prose, Want};
use crate::lang::Lang;
use crate::source::{FileId, Place, Span};

/// A stretch of text and the stretch of the file it comes from.
#[derive(Clone, Copy, Debug)]
struct Run {
    text: u32,
    file: u32,
    file_end: u32,
    /// Byte for byte the same; otherwise the stretch as a whole answers for its parts.
    same: bool,
}

/// Where each byte of a [`Prose`]'s text stands in the file.
#[derive(Debug, Default)]
pub(crate) struct Map {
    runs: Vec<Run>,
}

impl Map {
    fn push(&mut self, run: Run) {
        if let Some(last) = self.runs.last_mut()
            && last.same
            && run.same
            && last.file_end == run.file
            && run.text - last.text == run.file - last.file
        {
            last.file_end = run.file_end;
            return;
        }
        self.runs.push(run);
    }

    /// The part of the file that a range of the text comes from.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        if self.runs.is_empty() {
            return Span::new(start, end);
        }
        let of = |at: usize| {
            let i = self.runs.partition_point(|run| run.text as usize <= at).max(1) - 1;
            self.runs[i]
        };
        let first = of(start);
        let last = of(end.max(start + 1) - 1);
        let from = if first.same {
            first.file as usize + start.saturating_sub(first.text as usize)
        } else {
            first.file as usize
        };
        let to = if last.same {
            last.file as usize + end.saturating_sub(last.text as usize)
        } else {
            last.file_end as usize
        };
        let from = from.min(first.file_end as usize);
        Span::new(from, to.min(last.file_end as usize).max(from))
    }
}

/// What a page is, beside its text.
#[derive(Debug)]
pub(crate) struct About {
    pub(crate) file: FileId,
    pub(crate) path: String,
    pub(crate) lang: Lang,
    pub(crate) kind: Kind,
    pub(crate) want: Want,
    pub(crate) top: Place,
    pub(crate) language_at: Option<Place>,
    pub(crate) summary_at: Option<Place>,
    pub(crate) glossary: Arc<Glossary>,
}

/// Takes pieces in the order they are read.
#[derive(Default)]
pub(crate) struct Builder {
    text: String,
    map: Map,
    passages: Vec<Passage>,
    /// The start, the kind and the language of the passage being filled.
    open: Option<(usize, Block, Option<Lang>)>,
    /// A space is due before the next character of the open passage.
    space: bool,
    marks: Vec<(u32, u32, u32)>,
}

impl Builder {
    /// Begins a passage, ending the one before.
    pub(crate) fn open(&mut self, block: Block, lang: Option<Lang>) {
        self.close();
        self.open = Some((self.text.len(), block, lang));
        self.space = false;
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The place in the text where the next character will stand, for [`Builder::mark`].
    pub(crate) fn at(&self) -> usize {
        self.text.len()
    }

    /// Puts a mark on the words from `start` to here.
    pub(crate) fn mark(&mut self, start: usize, mark: u32) {
        if self.text.len() > start {
            self.marks.push((start as u32, self.text.len() as u32, mark));
        }
    }

    /// Changes the kind of the open passage.
    pub(crate) fn turn_into(&mut self, block: Block) {
        if let Some(open) = &mut self.open {
            open.1 = block;
        }
    }

    /// A space, as a line break or a removed tag leaves.
    pub(crate) fn space(&mut self) {
        self.space = true;
    }

    /// Adds `piece`, which stands at `file..file + length` of the file. Where the lengths differ, the
    /// piece is decoded, and its parts answer with the whole.
    pub(crate) fn push(&mut self, piece: &str, file: usize, length: usize) {
        let same = piece.len() == length;
        let bytes = piece.as_bytes();
        if is_tidy(bytes) {
            // Nothing to compose, and nothing to take out but a space at either end.
            let from = usize::from(bytes.first() == Some(&b' '));
            let end = bytes.len() - usize::from(bytes.len() > from && bytes.ends_with(b" "));
            self.space |= from > 0;
            self.run(&piece[from..end], file + from, file, length, same);
            self.space |= end < bytes.len();
            return;
        }
        let low = bytes.iter().all(|b| *b < 0xc6);
        if low || is_nfc_quick(piece.chars()) == IsNormalized::Yes {
            self.push_normal(piece, file, length, same);
            return;
        }
        // Compose cluster by cluster, so that only what changes loses its exact place.
        let mut at = 0;
        while at < piece.len() {
            let rest = &piece[at..];
            let cluster = rest
                .char_indices()
                .skip(1)
                .find(|(_, c)| unicode_normalization::char::canonical_combining_class(*c) == 0)
                .map_or(rest.len(), |(i, _)| i);
            let composed: String = rest[..cluster].nfc().collect();
            let (start, size) = if same { (file + at, cluster) } else { (file, length) };
            self.push_normal(&composed, start, size, same && composed.len() == cluster);
            at += cluster;
        }
    }

    fn push_normal(&mut self, piece: &str, file: usize, length: usize, same: bool) {
        let bytes = piece.as_bytes();
        let (mut from, mut at) = (0, 0);
        while at < bytes.len() {
            let b = bytes[at];
            // Most text: signs, letters, and single spaces between them, which go along.
            let plain = |b: u8| (0x21..0x80).contains(&b) || matches!(b, 0xc3..=0xc5);
            if plain(b) || (b == b' ' && at > from && bytes.get(at + 1).is_some_and(|b| plain(*b))) {
                at += if b < 0x80 { 1 } else { 2 };
                continue;
            }
            let Some(c) = piece[at..].chars().next() else { break };
            let size = c.len_utf8();
            if is_space(c) || is_invisible(c) {
                self.run(&piece[from..at], file + from, file, length, same);
                self.space |= is_space(c);
                from = at + size;
            }
            at += size;
        }
        self.run(&piece[from..], file + from, file, length, same);
    }

    fn run(&mut self, text: &str, at: usize, file: usize, length: usize, same: bool) {
        let Some((start, ..)) = self.open else { return };
        if text.is_empty() {
            return;
        }
        let (from, to) = if same { (at, at + text.len()) } else { (file, file + length) };
        if self.space && self.text.len() > start {
            self.map.push(Run {
                text: self.text.len() as u32,
                file: from as u32,
                file_end: from as u32,
                same: false,
            });
            self.text.push(' ');
        }
        self.space = false;
        self.map.push(Run { text: self.text.len() as u32, file: from as u32, file_end: to as u32, same });
        self.text.push_str(text);
    }

    /// Ends the open passage; one without text leaves nothing.
    pub(crate) fn close(&mut self) {
        let Some((start, block, lang)) = self.open.take() else { return };
        self.space = false;
        if self.text.len() == start {
            return;
        }
        let end = self.text.len();
        self.passages.push(Passage {
            block,
            lang,
            start: start as u32,
            end: end as u32,
            first_sentence: 0,
            last_sentence: 0,
            first_word: 0,
            last_word: 0,
            guess: Guess::default(),
            long_words: 0,
            lex: 0,
            marks: 0,
        });
        self.text.push('\n');
    }

    /// Counts, and puts the marks on the words.
    pub(crate) fn finish(mut self, about: About) -> Prose {
        self.close();
        let (mut words, mut sentences) = (Vec::with_capacity(self.text.len() / 6), Vec::new());
        let mut scanner = Scanner::new(&mut words, &mut sentences);
        for passage in &mut self.passages {
            passage.first_word = scanner.words.len() as u32;
            passage.first_sentence = scanner.sentences.len() as u32;
            scanner.passage(&self.text, passage.start as usize, passage.end as usize);
            passage.last_word = scanner.words.len() as u32;
            passage.last_sentence = scanner.sentences.len() as u32;
            (passage.guess, passage.long_words) = scanner.gathered();
        }
        drop(scanner);
        let quotations = quotations(&self.text, &self.passages, &words);
        // Passages with words that do not tell their language after all.
        let mut recount: Vec<usize> = Vec::new();
        for (start, end, mark) in self.marks.into_iter().chain(quotations) {
            let from = words.partition_point(|w| w.end <= start);
            for word in words[from..].iter_mut().take_while(|w| w.start < end) {
                word.marks |= mark;
            }
            if mark & Guess::LEFT_OUT != 0 {
                let first = self.passages.partition_point(|p| p.end <= start);
                let last = self.passages.partition_point(|p| p.start < end);
                recount.extend(first..last);
            }
        }
        recount.dedup();
        for at in recount {
            let passage = &mut self.passages[at];
            passage.guess = Guess::of(&words[passage.first_word as usize..passage.last_word as usize]);
        }
        mark_explained(&about.glossary, &mut words, &mut sentences);
        let (mut lex, mut marks) = (0, 0);
        for passage in &mut self.passages {
            for sentence in &sentences[passage.first_sentence as usize..passage.last_sentence as usize] {
                passage.lex |= sentence.lex;
                passage.marks |= sentence.marks;
            }
            lex |= passage.lex;
            marks |= passage.marks;
        }
        let About { file, path, lang, kind, want, top, language_at, summary_at, glossary } = about;
        Prose {
            file,
            path,
            lang,
            kind,
            want,
            top,
            language_at,
            summary_at,
            glossary,
            text: self.text,
            map: self.map,
            passages: self.passages,
            sentences,
            words,
            lex,
            marks,
        }
    }
}

/// Puts the mark of the glossary on the words it explains, and on their sentences.
fn mark_explained(glossary: &Glossary, words: &mut [Word], sentences: &mut [Sentence]) {
    if glossary.is_empty() {
        return;
    }
    let mut sentences = sentences.iter_mut().peekable();
    for i in 0..words.len() {
        if !glossary.may_begin(words[i].hash) {
            continue;
        }
        while sentences.next_if(|sentence| sentence.last_word as usize <= i).is_some() {}
        let Some(sentence) = sentences.peek_mut() else { return };
        if let Some(hit) = glossary.find(&words[i..sentence.last_word as usize]) {
            sentence.marks |= Word::GLOSSARY;
            for word in &mut words[i..i + hit.words] {
                word.marks |= Word::GLOSSARY;
            }
        }
    }
}

/// Whether a piece has single spaces only, and no signs that may be white or without width. Written
/// without branches, so that it takes many bytes at a time.
fn is_tidy(bytes: &[u8]) -> bool {
    let odd = |b: u8| u8::from(b < b' ') | (u8::from(b >= 0xc2) & u8::from(b.wrapping_sub(0xc3) >= 3));
    let strange = bytes.iter().fold(0, |all, b| all | odd(*b));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let doubled = |a: u8, b: u8| u8::from(a == b' ') & u8::from(b == b' ');
    strange | pairs.fold(0, |all, (a, b)| all | doubled(*a, *b)) == 0
}

/// The first « or “.
fn opening(bytes: &[u8]) -> Option<usize> {
    memchr::memchr2_iter(0xc2, 0xe2, bytes)
        .find(|at| bytes[*at..].starts_with("«".as_bytes()) || bytes[*at..].starts_with("“".as_bytes()))
}

/// Quotations of four words or more inside a passage: not the writer's own words.
fn quotations(text: &str, passages: &[Passage], words: &[Word]) -> Vec<(u32, u32, u32)> {
    let mut found = Vec::new();
    let mut passage = passages.iter().peekable();
    let mut next = 0;
    let bytes = text.as_bytes();
    while let Some(at) = opening(&bytes[next..]) {
        let start = next + at;
        let close = if text[start..].starts_with('«') { '»' } else { '”' };
        while passage.next_if(|p| (p.end as usize) <= start).is_some() {}
        let Some(here) = passage.peek() else { break };
        let inside = &text[start..here.end as usize];
        let Some(length) = inside.find(close) else {
            // Nothing closes it in this passage: go on after it.
            next = here.end as usize;
            continue;
        };
        let end = start + length;
        let from = words.partition_point(|w| (w.start as usize) < start);
        let to = words.partition_point(|w| (w.start as usize) < end);
        if to - from >= 4 {
            found.push((start as u32, end as u32, Word::QUOTED));
        }
        next = end;
    }
    found
}
