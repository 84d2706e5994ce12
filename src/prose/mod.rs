//! Running text, for the language rules and the figures of readability.
//!
//! In: [`Sources`], or a single text. Out: one [`Prose`] for each page: passages with their language,
//! sentences, words, all counted by profile NO-LIX-1 (the counter is in [`count`]), and for every
//! byte the place in the file it comes from. Code, tags, comments and addresses are left out or
//! marked, so that rules see what a reader reads.

mod abbreviations;
pub(crate) mod acronyms;
pub mod advice;
mod build;
pub mod capitals;
mod chars;
pub(crate) mod compounds;
pub mod count;
mod en;
mod fields;
mod glossary;
mod html;
mod language;
pub(crate) mod lexicon;
mod markdown;
mod nb;
mod nn;
pub(crate) mod nouns;
pub mod parts;
pub(crate) mod passive;
pub mod score;
mod se;
pub(crate) mod spelling;
pub(crate) mod terms;

pub use count::{Sentence, Word};
pub use glossary::Glossary;
pub(crate) use language::Guess;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use self::build::{About, Builder, Map};
use crate::lang::Lang;
use crate::source::{Content, Document, FileId, Place, Sources, Span, yaml};

/// The running text of one page.
#[derive(Debug)]
pub struct Prose {
    pub file: FileId,
    /// Of the file, below the site's root.
    pub path: String,
    pub lang: Lang,
    pub kind: Kind,
    /// Whether the page needs a short version.
    pub want: Want,
    /// The first line of the file, for findings about the page as a whole.
    pub top: Place,
    /// Where the file says its language.
    pub language_at: Option<Place>,
    /// Where the key of the short version stands, also without one.
    pub summary_at: Option<Place>,
    pub glossary: Arc<Glossary>,
    text: String,
    map: Map,
    passages: Vec<Passage>,
    sentences: Vec<Sentence>,
    words: Vec<Word>,
    /// What any sentence has: lets rules pass over pages that have nothing for them.
    lex: u64,
    marks: u32,
}

/// What sort of text a page holds; the limits go by it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Council, guide, news, front page and ordinary pages.
    Page,
    /// Minutes and reports.
    Minutes,
    /// Strategy, plan, mandate.
    Plan,
    /// Law and quotation: limits are off.
    Quotation,
}

impl Kind {
    pub const ALL: &[Kind] = &[Kind::Page, Kind::Minutes, Kind::Plan, Kind::Quotation];

    pub fn id(self) -> &'static str {
        match self {
            Kind::Page => "page",
            Kind::Minutes => "minutes",
            Kind::Plan => "plan",
            Kind::Quotation => "quotation",
        }
    }

    /// The kind a page has by where its file lies.
    pub fn of_path(path: &str) -> Kind {
        for part in path.split('/').rev() {
            let name = part.split('.').next().unwrap_or(part);
            match name {
                "moter" | "møter" | "arsmelding" | "årsmelding" | "kunnskap" | "referat" | "rapporter" => {
                    return Kind::Minutes;
                }
                "strategi" | "mandat" | "plan" | "planer" | "handlingsplan" => return Kind::Plan,
                "lov" | "lover" | "forskrift" => return Kind::Quotation,
                _ => {}
            }
        }
        Kind::Page
    }
}

/// Whether a page needs a short version, `kort_fortalt`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Want {
    Required,
    Recommended,
    Nothing,
}

/// What a passage is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Block {
    Paragraph,
    Item,
    Quote,
    Definition,
    /// `kort_fortalt`.
    Summary,
    /// The words that open and close a `<details>`.
    Disclosure,
    Title,
    /// With its level, 1–6.
    Heading(u8),
    Cell,
    /// The term a definition explains.
    Term,
    Caption,
    /// Menus, buttons, link lists: text that is no running text.
    Other,
}

impl Block {
    /// B1: whether the figures of readability count it.
    pub fn is_counted(self) -> bool {
        matches!(
            self,
            Block::Paragraph
                | Block::Item
                | Block::Quote
                | Block::Definition
                | Block::Summary
                | Block::Disclosure
        )
    }

    pub fn is_heading(self) -> bool {
        matches!(self, Block::Heading(_) | Block::Title)
    }

    /// The kind of the name the counting profile gives it.
    pub fn of_id(id: &str) -> Block {
        match id {
            "p" => Block::Paragraph,
            "li" => Block::Item,
            "quote" | "blockquote" => Block::Quote,
            "dd" => Block::Definition,
            "summary" => Block::Summary,
            "title" => Block::Title,
            "h" | "h2" => Block::Heading(2),
            "h1" => Block::Heading(1),
            "h3" => Block::Heading(3),
            "h4" => Block::Heading(4),
            "h5" => Block::Heading(5),
            "h6" => Block::Heading(6),
            "td" | "th" => Block::Cell,
            "dt" => Block::Term,
            "caption" => Block::Caption,
            _ => Block::Other,
        }
    }

    pub fn id(self) -> &'static str {
        match self {
            Block::Paragraph => "p",
            Block::Item => "li",
            Block::Quote => "quote",
            Block::Definition => "dd",
            Block::Summary | Block::Disclosure => "summary",
            Block::Title | Block::Heading(_) => "h",
            Block::Cell => "td",
            Block::Term => "dt",
            Block::Caption => "caption",
            Block::Other => "other",
        }
    }
}

/// A paragraph, a list item, a heading: text that stands by itself.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    pub block: Block,
    /// `None` for a language we know nothing of.
    pub lang: Option<Lang>,
    start: u32,
    end: u32,
    first_sentence: u32,
    last_sentence: u32,
    first_word: u32,
    last_word: u32,
    guess: Guess,
    long_words: u32,
    /// What any of its sentences has.
    lex: u64,
    marks: u32,
}

impl Passage {
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether rules of style look at it: running text that the writer can change.
    pub fn is_own(&self) -> bool {
        self.block.is_counted() && self.block != Block::Quote
    }

    pub fn sentence_count(&self) -> usize {
        (self.last_sentence - self.first_sentence) as usize
    }

    pub fn word_count(&self) -> usize {
        (self.last_word - self.first_word) as usize
    }
}

impl Prose {
    /// The text of all passages, normalised, a line each.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The sentences of a passage.
    pub fn sentences(&self, passage: &Passage) -> &[Sentence] {
        &self.sentences[passage.first_sentence as usize..passage.last_sentence as usize]
    }

    /// The words of a passage.
    pub fn passage_words(&self, passage: &Passage) -> &[Word] {
        &self.words[passage.first_word as usize..passage.last_word as usize]
    }

    /// The words of a sentence.
    pub fn words(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words()]
    }

    pub fn all_words(&self) -> &[Word] {
        &self.words
    }

    /// The sentence that holds a word, by the word's number among all words.
    pub fn sentence_of(&self, word: usize) -> Option<&Sentence> {
        let at = self.sentences.partition_point(|s| s.last_word as usize <= word);
        self.sentences.get(at).filter(|s| s.words().contains(&word))
    }

    /// The passage and the sentence that a byte of the text stands in.
    pub(crate) fn around(&self, at: usize) -> Option<(&Passage, &Sentence)> {
        let passage = self.passages.get(self.passages.partition_point(|p| p.end as usize <= at))?;
        let sentences = self.sentences(passage);
        let sentence = sentences.get(sentences.partition_point(|s| s.end as usize <= at))?;
        (sentence.range().contains(&at)).then_some((passage, sentence))
    }

    /// A word as it is written.
    pub fn word(&self, word: &Word) -> &str {
        &self.text[word.range()]
    }

    /// Whether a word is in an address that stands in the text as it is: «(/opplaering/)».
    pub fn is_in_address(&self, word: &Word) -> bool {
        let before = &self.text[..word.range().start];
        let written = self.word(word);
        written.contains("](") || written.contains(")[") || before.ends_with("(/") || before.ends_with("[/")
    }

    /// Where a range of the text stands in the file.
    pub fn place(&self, range: Range<usize>) -> Place {
        Place::new(self.file, self.map.span(range.start, range.end))
    }

    /// Where a run of words stands in the file.
    pub fn place_of(&self, words: &[Word]) -> Place {
        match (words.first(), words.last()) {
            (Some(first), Some(last)) => self.place(first.start as usize..last.end as usize),
            _ => self.top,
        }
    }

    /// The passages whose style the writer answers for, in a language of `langs`, sentence by sentence.
    pub(crate) fn own_sentences<'a>(
        &'a self,
        langs: &'a [Lang],
    ) -> impl Iterator<Item = (&'a Passage, &'a Sentence, &'a [Word])> {
        self.passages
            .iter()
            .filter(|p| p.is_own() && p.lang.is_some_and(|lang| langs.contains(&lang)))
            .flat_map(move |p| self.sentences(p).iter().map(move |s| (p, s, self.words(s))))
    }

    /// Those of [`Prose::own_sentences`] in which some word has a flag of the lists or a mark.
    pub(crate) fn own_sentences_with<'a>(
        &'a self,
        langs: &'a [Lang],
        lex: u64,
        marks: u32,
    ) -> impl Iterator<Item = (&'a Passage, &'a Sentence, &'a [Word])> {
        let wanted = move |sentence: &Sentence| sentence.lex & lex != 0 || sentence.marks & marks != 0;
        let passages = if self.lex & lex != 0 || self.marks & marks != 0 { &self.passages[..] } else { &[] };
        passages
            .iter()
            .filter(move |p| p.lex & lex != 0 || p.marks & marks != 0)
            .filter(|p| p.is_own() && p.lang.is_some_and(|lang| langs.contains(&lang)))
            .flat_map(|p| self.sentences(p).iter().map(move |s| (p, s)))
            .filter(move |(_, sentence)| wanted(sentence))
            .map(|(p, s)| (p, s, self.words(s)))
    }

    /// The short version, where there is one.
    pub fn summary(&self) -> Option<&Passage> {
        self.passages.iter().find(|p| p.block == Block::Summary)
    }
}

/// What it takes to read the running text of a site's documents, one at a time.
#[derive(Debug)]
pub struct Reader<'a> {
    glossary: Arc<Glossary>,
    councils: Vec<(&'a str, Lang)>,
}

impl<'a> Reader<'a> {
    pub fn of(sources: &'a Sources) -> Reader<'a> {
        Reader { glossary: Arc::new(Glossary::of(sources)), councils: council_languages(sources) }
    }

    /// The running text of one document; `None` for files outside content/ and such as hold none.
    pub fn text(&self, document: &Document) -> Option<Prose> {
        document
            .path
            .starts_with("content/")
            .then(|| of_document(document, &self.councils, &self.glossary))
            .flatten()
    }
}

/// The running text of every page and register in content/, in order of path.
pub fn texts(sources: &Sources) -> Vec<Prose> {
    let reader = Reader::of(sources);
    sources.documents.par_iter().filter_map(|document| reader.text(document)).collect()
}

/// The running text of one document; `None` for files that hold none.
fn of_document(document: &Document, councils: &[(&str, Lang)], glossary: &Arc<Glossary>) -> Option<Prose> {
    let lang = language_of(document, councils);
    let mut builder = Builder::default();
    match &document.content {
        Content::Markdown { front, .. } => {
            let mut late = Vec::new();
            if let Some(front) = front {
                late = fields::early(&mut builder, document, front, lang);
            }
            if let Some((body, offset)) = document.body() {
                markdown::read(&mut builder, body, offset, lang);
            }
            fields::late(&mut builder, document, late);
        }
        Content::Yaml(root) => {
            let late = fields::early(&mut builder, document, root, lang);
            fields::late(&mut builder, document, late);
        }
        Content::Text | Content::Asset { .. } => return None,
    }
    Some(builder.finish(About {
        file: document.id,
        path: document.path.clone(),
        lang,
        kind: Kind::of_path(&document.path),
        want: fields::want(document),
        top: document.top(),
        language_at: language_at(document),
        summary_at: summary_at(document),
        glossary: Arc::clone(glossary),
    }))
}

/// What a single text is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Markdown,
    Html,
    Plain,
}

/// A single text that belongs to no site.
pub fn of_text(text: &str, format: Format, lang: Lang, kind: Kind, glossary: &Arc<Glossary>) -> Prose {
    let mut builder = Builder::default();
    match format {
        Format::Markdown => {
            let sources = Sources::of(&[("content/text.md", text)]);
            if let Some(prose) = of_document(&sources.documents[0], &[("content/", lang)], glossary) {
                return Prose { kind, want: Want::Nothing, ..prose };
            }
        }
        Format::Html => html::read(&mut builder, text, lang),
        Format::Plain => markdown::plain(&mut builder, text, lang),
    }
    builder.finish(alone(lang, kind, glossary))
}

/// Text in blocks whose kinds are known.
pub fn of_blocks<'a>(
    blocks: impl IntoIterator<Item = (Block, &'a str)>,
    lang: Lang,
    kind: Kind,
    glossary: &Arc<Glossary>,
) -> Prose {
    let mut builder = Builder::default();
    let mut offset = 0;
    for (block, text) in blocks {
        builder.open(block, Some(lang));
        builder.push(text, offset, text.len());
        offset += text.len() + 1;
    }
    builder.finish(alone(lang, kind, glossary))
}

fn alone(lang: Lang, kind: Kind, glossary: &Arc<Glossary>) -> About {
    let top = Place::new(FileId::default(), Span::default());
    About {
        file: FileId::default(),
        path: String::new(),
        lang,
        kind,
        want: Want::Nothing,
        top,
        language_at: None,
        summary_at: None,
        glossary: Arc::clone(glossary),
    }
}

/// Where a file says its language.
fn language_at(document: &Document) -> Option<Place> {
    let entry = document.yaml()?.entries().iter().find(|entry| yaml::same_key(&entry.key, "språk"))?;
    Some(document.place(entry.span()))
}

fn summary_at(document: &Document) -> Option<Place> {
    let is_it = |key: &str| matches!(&*key.to_lowercase(), "kort_fortalt" | "kort_fortald");
    let entry = document.yaml()?.entries().iter().find(|entry| is_it(&entry.key))?;
    Some(document.place(entry.key_span))
}

/// The most likely language of a text: for `klarside score` without `--lang`.
pub fn guess(text: &str) -> Option<Lang> {
    let prose =
        of_blocks(text.lines().map(|line| (Block::Paragraph, line)), Lang::Nb, Kind::Page, &Arc::default());
    Guess::of(prose.all_words()).lang()
}

/// Front matter, then the file's name, then the council, then the site.
fn language_of(document: &Document, councils: &[(&str, Lang)]) -> Lang {
    let own = document.yaml().and_then(|root| root.get("språk")).and_then(|n| n.text());
    let suffix = || document.name().rsplit('.').nth(1).filter(|_| document.name().matches('.').count() > 1);
    let council =
        || councils.iter().find(|(folder, _)| document.path.starts_with(folder)).map(|(_, lang)| *lang);
    own.and_then(Lang::of_word)
        .or_else(|| suffix().and_then(Lang::of_tag))
        .or_else(council)
        .unwrap_or_default()
}

/// The folder of each council that states a language, and the language.
fn council_languages(sources: &Sources) -> Vec<(&str, Lang)> {
    sources
        .below("content/utvalg")
        .filter_map(|document| {
            let folder = document.path.strip_suffix("utvalg.yaml")?;
            let lang = document.yaml()?.get("språk")?.text().and_then(Lang::of_word)?;
            Some((folder, lang))
        })
        .collect()
}

/// The language a page is written in, when it has at least `min` words and the marks are enough.
pub(crate) fn guess_page(prose: &Prose, min: u32) -> Option<Lang> {
    let mut all = Guess::default();
    for passage in prose.passages().iter().filter(|p| p.lang == Some(prose.lang) && p.block != Block::Quote) {
        all.add(passage.guess);
    }
    if all.words < min { None } else { all.lang() }
}

/// Paragraphs of at least `min` words with several marks of a language other than the one they are
/// marked as, and next to none of that: with both languages.
pub(crate) fn guess_paragraphs(prose: &Prose, min: u32) -> Vec<(&[Passage], Lang, Lang)> {
    let marks = |guess: Guess, lang: Lang| match lang {
        Lang::Nb | Lang::Nn => guess.norwegian,
        Lang::Se => guess.se,
        _ => guess.en,
    };
    let passages = prose.passages();
    let one = |index: usize| {
        let passage = &passages[index];
        let (said, guess) = (passage.lang?, passage.guess);
        if passage.block != Block::Paragraph || guess.words < min {
            return None;
        }
        // Three words that only that language has, and one in four of all.
        let seen = [Lang::Nb, Lang::En].into_iter().find(|lang| {
            let found = marks(guess, *lang);
            *lang != said && found >= 6 && found * 2 >= guess.words && marks(guess, said) * 4 <= found
        })?;
        let others = [Lang::Nb, Lang::Se, Lang::En].into_iter().filter(|lang| *lang != seen);
        let is_clear = others.map(|lang| marks(guess, lang)).sum::<u32>() * 4 <= marks(guess, seen);
        let is_norwegian = |lang| matches!(lang, Lang::Nb | Lang::Nn);
        (is_clear && !(is_norwegian(seen) && is_norwegian(said)))
            .then(|| (&passages[index..=index], said, seen))
    };
    (0..passages.len()).filter_map(one).collect()
}

/// Stretches of at least `min` words between headings whose language the marks tell, with the
/// language they are marked as and the one they seem to be in.
pub(crate) fn guess_sections(prose: &Prose, min: u32) -> Vec<(&[Passage], Lang, Lang)> {
    let mut found = Vec::new();
    let passages = prose.passages();
    let mut at = 0;
    while at < passages.len() {
        let lang = passages[at].lang;
        let ends = |p: &Passage| p.lang != lang || p.block.is_heading();
        let count = passages[at + 1..].iter().position(ends).unwrap_or(passages.len() - at - 1) + 1;
        let mut section = &passages[at..at + count];
        at += count;
        if section[0].block.is_heading() {
            section = &section[1..];
        }
        let mut guess = Guess::default();
        for passage in section {
            guess.add(passage.guess);
        }
        if guess.words >= min
            && let (Some(said), Some(seen)) = (lang, guess.lang())
        {
            found.push((section, said, seen));
        }
    }
    found
}
