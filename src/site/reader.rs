//! Reading one YAML map into one entity.
//!
//! An entity's `read` function asks a [`Reader`] for each of its keys, once. What it asks for *is*
//! the definition of the file: a key nobody asked for is unknown, and the same calls, made on a
//! reader that only [describes](Reader::describe), give the file's JSON Schema. So adding a field
//! touches one place.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::civil::{Date, Time};
use unicode_normalization::UnicodeNormalization as _;

use super::problem::{Found, Problem, ProblemKind, Wanted};
use super::value::Value;
use crate::source::yaml::{self, Node};
use crate::source::{Document, FileId, Place, Span};
use crate::suggest;

/// Reads the keys of one map.
#[derive(Debug)]
pub struct Reader<'a> {
    /// Of the map that is read.
    own: FileId,
    /// Of the value that is being read: the original's, where a translation leaves a key out.
    file: FileId,
    /// The original of a translation.
    original: Option<(FileId, &'a Node)>,
    node: &'a Node,
    /// Its keys, as they are compared.
    keys: Vec<Cow<'a, str>>,
    /// Where to point when a key is missing.
    place: Place,
    /// Reading stopped early: keys may only seem to be missing.
    cut_short: bool,
    asked: Vec<Asked>,
    problems: Vec<Problem>,
    describing: bool,
    /// Misspelt keys of the file, and the keys they are read as.
    misspelt: Rc<Misspelt>,
    /// Misspelt keys found while reading, with the key each is nearest to.
    found_misspelt: Vec<(Span, &'static str)>,
    spoilt: Vec<Spoilt>,
    empty: Vec<Empty>,
}

/// For a misspelt key, by its place: the key that was meant.
type Misspelt = BTreeMap<Span, &'static str>;

/// A key whose value the model could not take in: it is not there, and a [`Problem`] says why.
/// The place is that of the map it stands in.
pub type Spoilt = (Place, &'static str);

/// A key that is written, but says nothing: the map it stands in, and where the key stands.
pub type Empty = ((Place, &'static str), Place);

/// What came of reading a document.
#[derive(Debug)]
pub struct Reading<T> {
    pub thing: T,
    pub problems: Vec<Problem>,
    pub spoilt: Vec<Spoilt>,
    pub empty: Vec<Empty>,
}

impl<T> Reading<T> {
    fn of(thing: T, reader: Reader) -> Reading<T> {
        let Reader { problems, spoilt, empty, .. } = reader;
        Reading { thing, problems, spoilt, empty }
    }
}

/// Reads a whole document: with `read`, on a reader that `open` makes. Where keys are misspelt, it is
/// read once more as if they were not; so each is told once, and nothing else seems to be missing.
pub fn read_whole<'a, T>(
    open: impl Fn() -> Reader<'a>,
    mut read: impl FnMut(&mut Reader<'a>) -> T,
) -> Reading<T> {
    let mut reader = open();
    let thing = read(&mut reader);
    reader.unknown_keys(&["allow"]);
    if reader.found_misspelt.is_empty() {
        return Reading::of(thing, reader);
    }
    let misspelt = Rc::new(reader.found_misspelt.into_iter().collect());
    let mut reader = open();
    reader.misspelt = misspelt;
    let thing = read(&mut reader);
    reader.unknown_keys(&["allow"]);
    Reading::of(thing, reader)
}

/// One key as an entity's `read` asked for it.
#[derive(Clone, Debug)]
pub struct Asked {
    pub key: &'static str,
    pub aliases: &'static [&'static str],
    pub required: bool,
    /// In Bokmål, for editors.
    pub about: &'static str,
    pub shape: Shape,
}

/// What may stand after a key.
#[derive(Clone, Debug)]
pub enum Shape {
    Text,
    Id,
    Email,
    Link,
    Number,
    YesOrNo,
    Date,
    Time,
    /// One word of a list.
    Word(Vec<&'static str>),
    ListOf(Box<Shape>),
    Map(Vec<Asked>),
}

impl<'a> Reader<'a> {
    /// Reads the YAML of a whole document.
    pub fn of(document: &'a Document) -> Option<Reader<'a>> {
        Some(Reader::bare(document, document.yaml()?))
    }

    /// Reads a document that has no YAML: every required key is missing.
    pub fn bare(document: &Document, node: &'a Node) -> Reader<'a> {
        Reader {
            own: document.id,
            file: document.id,
            place: document.top(),
            cut_short: document.is_cut_short(),
            ..Reader::nowhere(node)
        }
    }

    fn nowhere(node: &'a Node) -> Reader<'a> {
        Reader {
            own: FileId::default(),
            file: FileId::default(),
            original: None,
            node,
            keys: node.entries().iter().map(|entry| normal(&entry.key)).collect(),
            place: Place::default(),
            cut_short: false,
            asked: Vec::new(),
            problems: Vec::new(),
            describing: false,
            misspelt: Rc::default(),
            found_misspelt: Vec::new(),
            spoilt: Vec::new(),
            empty: Vec::new(),
        }
    }

    /// The keys that `read` asks for, without reading anything.
    pub fn describe<T>(read: impl FnOnce(&mut Reader) -> T) -> Vec<Asked> {
        let node = Node::empty();
        let mut reader = Reader { cut_short: true, describing: true, ..Reader::nowhere(&node) };
        let _ = read(&mut reader);
        reader.asked
    }

    pub fn place(&self) -> Place {
        self.place
    }

    /// Makes this a translation: what it leaves out is as in the original.
    #[must_use]
    pub fn with_original(mut self, original: &'a Document) -> Reader<'a> {
        self.original = original.yaml().map(|node| (original.id, node));
        self
    }

    /// Asks for a key.
    pub fn key<'r>(&'r mut self, key: &'static str) -> Key<'r, 'a> {
        self.file = self.own;
        Key { reader: self, key, aliases: &[], required: false, about: "" }
    }

    /// Notes that a key's value could not be taken in.
    fn spoil(&mut self, key: &'static str, place: Place, kind: ProblemKind) {
        self.spoilt.push((self.place, key));
        self.problem(place, kind);
    }

    /// Notes a problem at a place in this file.
    pub fn problem(&mut self, place: Place, kind: ProblemKind) {
        self.problems.push(Problem { place, kind });
    }

    fn unknown_keys(&mut self, also: &[&'static str]) {
        let keys = std::mem::take(&mut self.keys);
        for (entry, key) in self.node.entries().iter().zip(&keys) {
            let known = self.asked.iter().any(|a| a.is(key)) || also.contains(&&**key);
            if known {
                continue;
            }
            let names = |a: &Asked| std::iter::once(a.key).chain(a.aliases.iter().copied());
            let nearest = suggest::nearest(key, self.asked.iter().flat_map(names));
            let is_it = |a: &&Asked| names(a).any(|name| Some(name) == nearest);
            if let Some(meant) = self.asked.iter().find(is_it) {
                let is_taken = keys.iter().any(|key| meant.is(key))
                    || self.found_misspelt.iter().any(|(span, key)| {
                        *key == meant.key && self.node.entries().iter().any(|e| e.key_span == *span)
                    });
                if !is_taken {
                    self.found_misspelt.push((entry.key_span, meant.key));
                }
            }
            let nearest = nearest.map(str::to_owned);
            let place = Place::new(self.own, entry.key_span);
            self.problem(place, ProblemKind::UnknownKey { key: entry.key.clone(), nearest });
        }
    }

    fn inner<T>(&mut self, node: &Node, place: Place, read: &mut dyn FnMut(&mut Reader) -> T) -> T {
        let mut reader = Reader {
            own: self.file,
            file: self.file,
            place,
            cut_short: self.cut_short,
            misspelt: Rc::clone(&self.misspelt),
            ..Reader::nowhere(node)
        };
        let value = read(&mut reader);
        reader.unknown_keys(&[]);
        self.problems.append(&mut reader.problems);
        self.found_misspelt.append(&mut reader.found_misspelt);
        self.spoilt.append(&mut reader.spoilt);
        self.empty.append(&mut reader.empty);
        value
    }
}

impl Asked {
    fn is(&self, normal_key: &str) -> bool {
        std::iter::once(&self.key).chain(self.aliases).any(|known| same_word(normal_key, known))
    }
}

/// A key about to be read: say more about it, then what type it has.
#[expect(clippy::struct_field_names, reason = "`key` is the key")]
#[derive(Debug)]
pub struct Key<'r, 'a> {
    reader: &'r mut Reader<'a>,
    key: &'static str,
    aliases: &'static [&'static str],
    required: bool,
    about: &'static str,
}

impl<'r, 'a> Key<'r, 'a> {
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// What the key is for, in Bokmål: shown by editors.
    #[must_use]
    pub fn about(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }

    /// Other spellings, such as Nynorsk. Spellings without æ, ø, å are known anyhow.
    #[must_use]
    pub fn also(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }

    pub fn text(self) -> Option<Value<String>> {
        self.scalar(Shape::Text, Wanted::Text, |text, _| Ok(composed(text)))
    }

    /// An id: a-z, 0-9 and hyphen. One with other characters is told, and read as if it had none.
    pub fn id(self) -> Option<Value<String>> {
        self.scalar_or(Shape::Id, Wanted::Text, |text, _| {
            let suggestion = slug(text);
            if suggestion == text {
                return Ok(suggestion);
            }
            let meant = Some(suggestion.clone()).filter(|id| !id.is_empty());
            Err((Some(ProblemKind::MalformedId { found: text.to_owned(), suggestion }), meant))
        })
    }

    /// An e-mail address.
    pub fn email(self) -> Option<Value<String>> {
        self.scalar(Shape::Email, Wanted::Email, |text, _| {
            Some(text).filter(|text| is_email(text)).map(composed).ok_or(None)
        })
    }

    /// A telephone number; words may stand beside it.
    pub fn phone(self) -> Option<Value<String>> {
        self.scalar(Shape::Text, Wanted::Phone, |text, _| {
            Some(text).filter(|text| is_phone(text)).map(composed).ok_or(None)
        })
    }

    /// An address of a page: whole, or of one of our own.
    pub fn link(self) -> Option<Value<String>> {
        self.scalar(Shape::Link, Wanted::Link, |text, _| {
            Some(text).filter(|text| is_link(text)).map(composed).ok_or(None)
        })
    }

    pub fn number(self) -> Option<Value<u32>> {
        self.scalar(Shape::Number, Wanted::Number, |text, _| text.parse().map_err(|_| None))
    }

    /// A number, or from one to another: `4–6`.
    pub fn number_or_span(self) -> Option<Value<String>> {
        self.scalar(Shape::Text, Wanted::Number, |text, _| {
            let parts: Vec<&str> = text.split(['-', '–']).map(str::trim).collect();
            let is_number = |part: &&str| part.parse::<u32>().is_ok();
            let fits = parts.len() <= 2 && parts.iter().all(is_number);
            fits.then(|| parts.join("–")).ok_or(None)
        })
    }

    /// A number that cannot be any number: a month, a year.
    pub fn number_within(self, range: std::ops::RangeInclusive<u32>) -> Option<Value<u32>> {
        let wanted = Wanted::NumberWithin(*range.start(), *range.end());
        self.scalar(Shape::Number, wanted, |text, _| {
            text.parse().ok().filter(|number| range.contains(number)).ok_or(None)
        })
    }

    pub fn yes_or_no(self) -> Option<Value<bool>> {
        self.scalar(Shape::YesOrNo, Wanted::YesOrNo, |text, _| match text.to_lowercase().as_str() {
            "ja" | "true" => Ok(true),
            "nei" | "false" => Ok(false),
            _ => Err(None),
        })
    }

    pub fn date(self) -> Option<Value<Date>> {
        self.date_or(None)
    }

    /// A date; where what is written is none, the one to go on with.
    pub fn date_or(self, otherwise: Option<Date>) -> Option<Value<Date>> {
        self.scalar_or(Shape::Date, Wanted::Date, |text, _| match date(text) {
            Some(date) => Ok(date),
            None => Err((Some(ProblemKind::ImpossibleDate { found: text.to_owned() }), otherwise)),
        })
    }

    pub fn time(self) -> Option<Value<Time>> {
        self.scalar(Shape::Time, Wanted::Time, |text, _| {
            time(text).ok_or_else(|| Some(ProblemKind::ImpossibleTime { found: text.to_owned() }))
        })
    }

    /// One word of a closed list. The list gives the word as written in YAML and what it means.
    pub fn word<T: Copy>(self, words: &[(&'static str, T)]) -> Option<Value<T>> {
        self.word_or(words, |_| None)
    }

    /// As [`Key::word`]; `meant` knows which of them is meant by words that are not like any.
    pub fn word_or<T: Copy>(
        self,
        words: &[(&'static str, T)],
        meant: impl Fn(&str) -> Option<&'static str>,
    ) -> Option<Value<T>> {
        let known: Vec<&'static str> = words.iter().map(|(word, _)| *word).collect();
        let key = self.key;
        // A misspelt word is told, and read as the word that was meant.
        self.scalar_or(Shape::Word(known.clone()), Wanted::Text, move |text, _| {
            let found = normal(text);
            let value = |wanted: &dyn Fn(&str) -> bool| {
                words.iter().find(|(word, _)| wanted(word)).map(|(_, value)| *value)
            };
            if let Some(value) = value(&|word| same_word(&found, word)) {
                return Ok(value);
            }
            let nearest = meant(&found).or_else(|| suggest::nearest(&found, known.iter().copied()));
            let meant = nearest.and_then(|near| value(&|word| word == near));
            let nearest = nearest.map(str::to_owned);
            let (key, found) = (key.to_owned(), text.to_owned());
            Err((Some(ProblemKind::UnknownWord { key, found, nearest, known: known.clone() }), meant))
        })
    }

    /// Words of a closed list.
    pub fn words<T: Copy>(self, words: &[(&'static str, T)]) -> Vec<Value<T>> {
        let known: Vec<&'static str> = words.iter().map(|(word, _)| *word).collect();
        let key = self.key;
        self.list(Shape::Word(known.clone()), |reader, node| {
            let place = Place::new(reader.file, node.span);
            let Some(text) = node.text() else {
                if !says_nothing(node) {
                    reader.problem(place, wrong(key, Wanted::Text, node));
                }
                return None;
            };
            let found = normal(text);
            if let Some((_, value)) = words.iter().find(|(word, _)| same_word(&found, word)) {
                return Some(Value::new(*value, place));
            }
            let nearest = suggest::nearest(&found, known.iter().copied());
            let meant = nearest.and_then(|near| words.iter().find(|(word, _)| *word == near));
            let (key, found) = (key.to_owned(), text.to_owned());
            let nearest = nearest.map(str::to_owned);
            reader.problem(place, ProblemKind::UnknownWord { key, found, known: known.clone(), nearest });
            meant.map(|(_, value)| Value::new(*value, place))
        })
    }

    /// A list of texts; a single text is a list of one.
    pub fn texts(self) -> Vec<Value<String>> {
        let key = self.key;
        self.list(Shape::Text, |reader, node| {
            let place = Place::new(reader.file, node.span);
            match node.text() {
                _ if says_nothing(node) => None,
                Some(text) => Some(Value::new(composed(text), place)),
                None => {
                    reader.problem(place, wrong(key, Wanted::Text, node));
                    None
                }
            }
        })
    }

    /// A list of maps.
    pub fn maps<T>(self, mut read: impl FnMut(&mut Reader) -> T) -> Vec<T> {
        let key = self.key;
        let shape =
            if self.reader.describing { Shape::Map(Reader::describe(&mut read)) } else { Shape::Text };
        self.list(shape, |reader, node| {
            if says_nothing(node) {
                return None;
            }
            let place = Place::new(reader.file, node.span);
            if !matches!(node.value, yaml::Value::Map(_)) {
                reader.problem(place, wrong(key, Wanted::Map, node));
                return None;
            }
            Some(reader.inner(node, place, &mut read))
        })
    }

    /// A map with keys of its own. Its place begins with the key: what is missing in it belongs there.
    pub fn map<T>(self, mut read: impl FnMut(&mut Reader) -> T) -> Option<Value<T>> {
        let shape =
            if self.reader.describing { Shape::Map(Reader::describe(&mut read)) } else { Shape::Text };
        let key = self.key;
        let (entry, reader) = self.find(shape)?;
        let node = &entry.value;
        if !matches!(node.value, yaml::Value::Map(_)) {
            let place = Place::new(reader.file, node.span);
            reader.spoil(key, place, wrong(key, Wanted::Map, node));
            return None;
        }
        let place = Place::new(reader.file, entry.span());
        Some(Value::new(reader.inner(node, place, &mut read), place))
    }

    /// Where the key stands, also without a value; asks for nothing.
    pub fn written(self) -> Option<Place> {
        let Key { reader, key, aliases, .. } = self;
        let is_it = |found: &str| {
            let found = normal(found);
            same_word(&found, key) || aliases.iter().any(|a| same_word(&found, a))
        };
        let entry = reader.node.entries().iter().find(|e| is_it(&e.key))?;
        Some(Place::new(reader.own, entry.key_span))
    }

    fn scalar<T>(
        self,
        shape: Shape,
        wanted: Wanted,
        convert: impl FnOnce(&str, Place) -> Result<T, Option<ProblemKind>>,
    ) -> Option<Value<T>> {
        self.scalar_or(shape, wanted, |text, place| convert(text, place).map_err(|kind| (kind, None)))
    }

    /// A scalar that may be told as a problem and still be read as what was meant.
    fn scalar_or<T>(
        self,
        shape: Shape,
        wanted: Wanted,
        convert: impl FnOnce(&str, Place) -> Result<T, (Option<ProblemKind>, Option<T>)>,
    ) -> Option<Value<T>> {
        let key = self.key;
        let (entry, reader) = self.find(shape)?;
        let node = &entry.value;
        let place = Place::new(reader.file, node.span);
        let Some(text) = node.text() else {
            reader.spoil(key, place, wrong(key, wanted, node));
            return None;
        };
        match convert(text.trim(), place) {
            Ok(value) => Some(Value::new(value, place)),
            Err((kind, meant)) => {
                reader.spoil(key, place, kind.unwrap_or_else(|| wrong(key, wanted, node)));
                meant.map(|value| Value::new(value, place))
            }
        }
    }

    fn list<T>(self, of: Shape, mut take: impl FnMut(&mut Reader<'a>, &Node) -> Option<T>) -> Vec<T> {
        let key = self.key;
        let Some((entry, reader)) = self.find(Shape::ListOf(Box::new(of))) else { return Vec::new() };
        let node = &entry.value;
        match &node.value {
            yaml::Value::List(items) => items.iter().filter_map(|item| take(reader, item)).collect(),
            yaml::Value::Scalar(_) => take(reader, node).into_iter().collect(),
            _ => {
                let place = Place::new(reader.file, node.span);
                reader.spoil(key, place, wrong(key, Wanted::List, node));
                Vec::new()
            }
        }
    }

    /// The key's value, when there is one; notes the key as asked for, and as missing when it is
    /// required.
    fn find(self, shape: Shape) -> Option<(&'a yaml::Entry, &'r mut Reader<'a>)> {
        let Key { reader, key, aliases, required, about } = self;
        let asked = Asked { key, aliases, required, about, shape };
        let misspelt = Rc::clone(&reader.misspelt);
        let is_it = |(e, normal_key): &(&yaml::Entry, &Cow<str>)| {
            asked.is(normal_key) || misspelt.get(&e.key_span).is_some_and(|meant| *meant == key)
        };
        let entries = reader.node.entries().iter().zip(&reader.keys).filter(is_it);
        let mut entries = entries.map(|(entry, _)| entry);
        let entry = entries.next();
        // The same key under two of its names: only the first is read.
        if let (Some(first), Some(second)) = (entry, entries.next()) {
            let kind = ProblemKind::SameKey {
                key: second.key.clone(),
                other: first.key.clone(),
                first: Place::new(reader.file, first.key_span),
            };
            reader.problem(Place::new(reader.file, second.key_span), kind);
        }
        let original = reader.original.and_then(|(file, node)| {
            let entry = node.entries().iter().find(|e| asked.is(&normal(&e.key)))?;
            (!says_nothing(&entry.value)).then_some((file, entry))
        });
        reader.asked.push(asked);
        let is_hollow = |node: &Node| match &node.value {
            yaml::Value::List(items) => items.is_empty(),
            yaml::Value::Map(entries) => entries.is_empty(),
            _ => says_nothing(node),
        };
        if let Some(entry) = entry.filter(|entry| is_hollow(&entry.value)) {
            reader.empty.push(((reader.place, key), Place::new(reader.own, entry.key_span)));
        }
        match (entry, original) {
            (Some(entry), _) if !says_nothing(&entry.value) => Some((entry, reader)),
            (_, Some((file, entry))) => {
                reader.file = file;
                Some((entry, reader))
            }
            _ => {
                if required && !reader.cut_short {
                    let place = entry.map_or(reader.place, |e| Place::new(reader.file, e.key_span));
                    reader.problem(place, ProblemKind::MissingKey { key });
                }
                None
            }
        }
    }
}

/// Nothing, or an empty text between quotation marks.
fn says_nothing(node: &Node) -> bool {
    node.is_null() || node.text().is_some_and(|text| text.trim().is_empty())
}

fn wrong(key: &str, wanted: Wanted, node: &Node) -> ProblemKind {
    let found = match &node.value {
        yaml::Value::Scalar(scalar) => Found::Text(scalar.text.clone()),
        yaml::Value::List(_) => Found::List,
        yaml::Value::Map(_) => Found::Map,
        yaml::Value::Null => Found::Nothing,
    };
    ProblemKind::WrongType { key: key.to_owned(), wanted, found }
}

/// A key or word as we compare it: NFC, lower case, spaces and hyphens as underscores.
fn normal(word: &str) -> Cow<'_, str> {
    let is_normal = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if word.bytes().all(is_normal) {
        return Cow::Borrowed(word);
    }
    let normal = word.trim().nfc().flat_map(char::to_lowercase);
    normal.map(|c| if c == ' ' || c == '-' { '_' } else { c }).collect::<String>().into()
}

/// Whether a writer's word is the model's: also with ae, oe or o, aa or a for æ, ø, å. The model's
/// words are in lower case and NFC; spaces and hyphens in them count as underscores.
fn same_word(found: &str, known: &str) -> bool {
    // Most words differ in their first letter, or in how long they are.
    let (first_found, first_known) = (found.as_bytes().first(), known.as_bytes().first());
    let differ = first_known.is_some_and(|k| k.is_ascii_lowercase() && first_found != Some(k));
    if differ || known.is_ascii() && found.len() != known.len() {
        return false;
    }
    let alike = |a: char, b: char| a == b || (a == '_' && matches!(b, ' ' | '-'));
    let is_same = found.len() == known.len() && found.chars().zip(known.chars()).all(|(a, b)| alike(a, b));
    if is_same || known.is_ascii() || !found.is_ascii() {
        return is_same || known.contains(char::is_uppercase) && *found == *normal(known);
    }
    FOLDS.iter().any(|fold| is_folded(found, known, fold))
}

/// What stands for æ, ø and å where they cannot be written.
const FOLDS: [[&str; 3]; 3] = [["ae", "o", "a"], ["ae", "oe", "aa"], ["e", "o", "a"]];

/// Whether `found` is `known` written so.
fn is_folded(found: &str, known: &str, [ae, oe, aa]: &[&str; 3]) -> bool {
    let mut rest = found;
    let is_next = |c: char| {
        let left = match c {
            'æ' => rest.strip_prefix(ae),
            'ø' => rest.strip_prefix(oe),
            'å' => rest.strip_prefix(aa),
            c => rest.strip_prefix(c),
        };
        left.inspect(|left| rest = left).is_some()
    };
    known.chars().all(is_next) && rest.is_empty()
}

/// How a word with æ, ø or å is written without them.
pub(super) fn folds(word: &str) -> impl Iterator<Item = String> + use<> {
    let word = if word.is_ascii() { None } else { Some(normal(word).into_owned()) };
    word.into_iter().flat_map(|word| FOLDS.map(|[ae, oe, aa]| folded(&word, ae, oe, aa)))
}

fn folded(word: &str, ae: &str, oe: &str, aa: &str) -> String {
    word.chars().fold(String::new(), |mut out, c| {
        match c {
            'æ' => out.push_str(ae),
            'ø' => out.push_str(oe),
            'å' => out.push_str(aa),
            c => out.push(c),
        }
        out
    })
}

/// Something, an at sign, and a name with a full stop in it.
fn is_email(text: &str) -> bool {
    let fits = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    text.split_once('@').is_some_and(|(name, host)| {
        fits(name) && fits(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
    })
}

/// As many digits as a Norwegian number has; or at least three, with words, `+` or `00` in front.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_bare = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    if is_bare && !text.starts_with("00") { matches!(digits, 3..=6 | 8) } else { (3..=20).contains(&digits) }
}

fn is_link(text: &str) -> bool {
    if text.contains(char::is_whitespace) {
        return false;
    }
    if let Some((scheme, rest)) = text.split_once(':')
        && !scheme.contains(['/', '.', '#', '?'])
    {
        return match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => rest.strip_prefix("//").is_some_and(|host| host.len() > 2),
            "mailto" | "tel" => !rest.is_empty(),
            _ => false,
        };
    }
    // «www.nav.no» and «nav.no/side» would be read as the name of a file.
    let first = text.split(['/', '?', '#']).next().unwrap_or(text);
    let ending = first.rsplit_once('.').filter(|(name, _)| !name.is_empty()).map(|(_, ending)| ending);
    let is_host = first.starts_with("www.") || matches!(ending, Some("no" | "com" | "org" | "net" | "eu"));
    !is_host
}

/// A date written year-month-day.
pub fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || month.len() != 2 || day.len() != 2 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A time of day written hour:minute, or hour.minute as Norwegians do.
pub fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.'])?;
    if hour.is_empty() || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// Text as an id: lower case, æ ø å and accents folded, all else a hyphen.
pub fn slug(text: &str) -> String {
    if is_composed(text) { slug_of(text.chars()) } else { slug_of(text.nfc()) }
}

/// Whether a text is in NFC for certain: all of it stands before U+0300, where no byte is higher.
fn is_composed(text: &str) -> bool {
    text.bytes().all(|byte| byte < 0xcc)
}

/// The text in NFC.
fn composed(text: &str) -> String {
    if is_composed(text) { text.to_owned() } else { text.nfc().collect() }
}

fn slug_of(text: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(text.size_hint().1.unwrap_or(0));
    for c in text.flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'æ' => out.push_str("ae"),
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' => out.push('o'),
            'å' | 'ä' | 'á' | 'à' | 'â' => out.push('a'),
            'é' | 'è' | 'ê' => out.push('e'),
            'č' => out.push('c'),
            'đ' => out.push('d'),
            'ŋ' => out.push('n'),
            'š' => out.push('s'),
            'ŧ' => out.push('t'),
            'ž' => out.push('z'),
            'ï' | 'í' => out.push('i'),
            'ü' | 'ú' => out.push('u'),
            // Characters that are not seen.
            '\u{ad}' | '\u{200b}' => {}
            // One hyphen between words, and none first.
            _ => {
                if !out.ends_with('-') && !out.is_empty() {
                    out.push('-');
                }
            }
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}
