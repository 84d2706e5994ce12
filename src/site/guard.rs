//! What must not leave the build: names without consent, keys of seats, what is shielded, and
//! everything else that stands only in the private overlay.
//!
//! In: the sources and the site. Out: a [`Guard`], to which anything that goes out can be shown. It
//! compares words and not bytes, so line breaks, entities, escapes, tags, capitals and hyphens hide
//! nothing: `Kari&nbsp;<b>Nordmann</b>` and `kari-nordmann` are both «Kari Nordmann».

use std::borrow::Cow;
use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use jiff::civil::Date;

use super::council::Seat;
use super::reader::slug;
use super::{CONTENT, PRIVATE, Site};
use crate::source::yaml::{self, Node};
use crate::source::{Document, FileId, Place, Sources};

/// Knows what must not leave the build.
#[derive(Debug, Default)]
pub struct Guard {
    secrets: Vec<Secret>,
    finder: Option<AhoCorasick>,
    /// Finds a piece of each secret in bytes as they are, quickly; none where some secret has no such
    /// piece.
    hints: Option<AhoCorasick>,
    names: Vec<String>,
    name_finder: Option<AhoCorasick>,
    overlay: BTreeSet<FileId>,
}

/// One thing that must not leave the build. Its words are never told.
#[derive(Clone, Debug)]
pub struct Secret {
    pub kind: SecretKind,
    /// Where in the public files it belongs, for want of a better place.
    pub place: Place,
    /// As [`words`] makes it.
    words: String,
    /// See [`plain_words`].
    hints: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SecretKind {
    /// The name of a person who has not consented to be named.
    Name,
    /// The key of a seat.
    Key,
    /// What a meeting or case keeps closed.
    Shielded,
    /// Something else that stands in the private overlay only.
    Private,
}

impl Secret {
    /// Whether they are the same words.
    pub fn is(&self, other: &Secret) -> bool {
        self.words == other.words
    }
}

impl Guard {
    pub fn of(sources: &Sources, site: &Site, today: Date) -> Guard {
        let mut guard = Guard::default();
        guard.seats(site, today);
        guard.shielded(site);
        guard.overlay(sources, site);
        let consented: BTreeSet<String> = all_seats(site)
            .filter_map(|seat| seat.public_name(today))
            .flat_map(|name| variants(&name.value))
            .collect();
        guard.secrets.retain(|secret| !consented.contains(&secret.words));
        guard.secrets.sort_by(|a, b| (&a.words, a.kind).cmp(&(&b.words, b.kind)));
        guard.secrets.dedup_by(|a, b| a.words == b.words);
        guard.names.sort();
        guard.names.dedup();
        guard.hints = hints(&guard.secrets);
        guard.finder = finder(guard.secrets.iter().map(|secret| secret.words.as_str()));
        guard.name_finder = finder(guard.names.iter().map(String::as_str));
        guard
    }

    /// Whether there is nothing to keep back.
    pub fn is_empty(&self) -> bool {
        self.finder.is_none() && self.name_finder.is_none()
    }

    /// The secrets in something that goes out, each once.
    pub fn secrets(&self, text: &str) -> Vec<&Secret> {
        let Some(finder) = &self.finder else { return Vec::new() };
        if self.hints.as_ref().is_some_and(|hints| !hints.is_match(text)) {
            return Vec::new();
        }
        let mut found = BTreeSet::new();
        for haystack in readings(text) {
            found.extend(finder.find_overlapping_iter(haystack.as_str()).map(|hit| hit.pattern().as_usize()));
        }
        found.into_iter().map(|index| &self.secrets[index]).collect()
    }

    /// Whether a text names somebody who has a seat, with or without consent.
    pub fn names_somebody(&self, text: &str) -> bool {
        self.name_finder.as_ref().is_some_and(|finder| finder.is_match(words(&decoded(text)).as_str()))
    }

    /// Whether a file belongs to the private overlay: what it says must not be shown in reports.
    pub fn is_private(&self, file: FileId) -> bool {
        self.overlay.contains(&file)
    }

    fn seats(&mut self, site: &Site, today: Date) {
        for council in &site.councils {
            for seat in council.seats.iter().flat_map(|s| &s.seats) {
                if let Some(key) = seat.key.as_ref().filter(|key| is_telling_key(&key.value)) {
                    self.secrets.extend(secrets(SecretKind::Key, seat.place, &key.value));
                }
                if let Some(name) = &seat.name {
                    if seat.public_name(today).is_none() {
                        self.secrets.extend(secrets(SecretKind::Name, seat.place, &name.value));
                    }
                    self.names.extend(variants(&name.value));
                }
            }
        }
    }

    fn shielded(&mut self, site: &Site) {
        let closed = site.meetings.iter().filter_map(|m| m.closed.as_ref());
        let shielded = site.cases.iter().filter_map(|c| c.shielded.as_ref());
        for what in closed.chain(shielded).filter_map(|c| c.what.as_ref()) {
            // One ordinary word says what sort of thing is shielded, not what it says.
            if what.value.split_whitespace().count() > 1 {
                self.secrets.extend(secrets(SecretKind::Shielded, what.place, &what.value));
            }
        }
    }

    /// What the overlay says and the public files do not.
    fn overlay(&mut self, sources: &Sources, site: &Site) {
        let private: Vec<&Document> = sources.below(PRIVATE).collect();
        if private.is_empty() {
            return;
        }
        self.overlay.extend(private.iter().map(|d| d.id));
        let public: Vec<String> = sources.below(CONTENT).map(|d| words(&d.text)).collect();
        let is_public = |needle: &str| public.iter().any(|text| text.contains(needle));
        for document in private {
            let place = public_place(sources, document);
            let is_seats = document.name().starts_with("medlemmer.");
            let mut found: Vec<Secret> = Vec::new();
            each_text(document.yaml(), &mut |key, text| {
                if is_seats && matches!(key, "navn" | "namn") {
                    found.extend(secrets(SecretKind::Name, place, text));
                    self.names.extend(variants(text));
                } else if is_seats && key.starts_with('n') && key.ends_with("kkel") {
                    found.extend(secrets(SecretKind::Key, place, text).filter(|_| is_telling_key(text)));
                } else {
                    found.extend(secrets(SecretKind::Private, place, text));
                }
            });
            if let Some((body, _)) = document.body() {
                let sentences = body.split(['.', '!', '?', '\n']);
                found.extend(sentences.flat_map(|text| secrets(SecretKind::Shielded, place, text)));
            }
            // A consented picture goes out with its text.
            let pictures: BTreeSet<String> = all_seats(site).flat_map(picture_texts).collect();
            found.retain(|Secret { kind, words, .. }| match kind {
                SecretKind::Name | SecretKind::Key => true,
                // A sentence is somebody's; a word or two may be anybody's.
                SecretKind::Shielded => words.matches('-').count() > 4,
                SecretKind::Private => is_telling(words) && !pictures.contains(words) && !is_public(words),
            });
            self.secrets.append(&mut found);
        }
    }
}

/// What to look for, so that a text does not leave the build.
fn secrets(kind: SecretKind, place: Place, text: &str) -> impl Iterator<Item = Secret> {
    let hints = plain_words(kind, text);
    let all = if kind == SecretKind::Name { variants(text) } else { vec![words(text)] };
    let all = all.into_iter().filter(|words| !words.is_empty());
    all.map(move |words| Secret { kind, place, words, hints: hints.clone() })
}

fn all_seats(site: &Site) -> impl Iterator<Item = &Seat> {
    site.councils.iter().filter_map(|c| c.seats.as_ref()).flat_map(|s| &s.seats)
}

/// The texts of a picture that its person agreed to show.
fn picture_texts(seat: &Seat) -> Vec<String> {
    let is_agreed = seat.consent.as_ref().is_some_and(|c| {
        c.withdrawn.is_none() && c.scope.iter().any(|s| s.value == super::council::ConsentScope::Picture)
    });
    let picture = seat.picture.as_ref().filter(|_| is_agreed);
    picture
        .map_or_else(Vec::new, |p| [&p.file, &p.alt].into_iter().flatten().map(|t| words(&t.value)).collect())
}

/// Where a finding about a file of the overlay may point: the public file of the same name, or the
/// folder's council, or the first public file.
fn public_place(sources: &Sources, document: &Document) -> Place {
    let path = &document.path[PRIVATE.len()..];
    let same = sources.by_path(&format!("{CONTENT}{path}"));
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = || sources.below(CONTENT).find(|d| d.path.starts_with(&format!("{CONTENT}{folder}/")));
    let first = || sources.below(CONTENT).next();
    same.or_else(beside).or_else(first).map(Document::top).unwrap_or_default()
}

/// Calls `take` with every text of a tree, and the key it stands under.
fn each_text<'a>(root: Option<&'a Node>, take: &mut dyn FnMut(&str, &'a str)) {
    let mut stack: Vec<(&str, &Node)> = root.map(|node| ("", node)).into_iter().collect();
    while let Some((key, node)) = stack.pop() {
        match &node.value {
            yaml::Value::Scalar(scalar) => take(key, &scalar.text),
            yaml::Value::Map(entries) => stack.extend(entries.iter().map(|e| (e.key.as_str(), &e.value))),
            yaml::Value::List(items) => stack.extend(items.iter().map(|item| (key, item))),
            yaml::Value::Null => {}
        }
    }
}

/// Letters and digits, so that it is no ordinary word.
fn is_telling_key(key: &str) -> bool {
    key.len() >= 4 && key.contains(|c: char| c.is_ascii_digit()) && key.contains(char::is_alphabetic)
}

/// Long enough to be somebody's words: neither a date, a number nor a single short word.
fn is_telling(words: &str) -> bool {
    let bare = words.trim_matches('-');
    bare.len() >= 8 && bare.contains(|c: char| c.is_ascii_alphabetic())
        || bare.len() >= 7 && bare.bytes().all(|b| b.is_ascii_digit())
}

/// A name in the orders people write it, when it is more than one word.
fn variants(name: &str) -> Vec<String> {
    let forward = words(name);
    let parts: Vec<&str> = forward.trim_matches('-').split('-').collect();
    match parts.as_slice() {
        [] | [_] => Vec::new(),
        [first @ .., last] => vec![format!("-{last}-{}-", first.join("-")), forward.clone()],
    }
}

/// A text as words with a hyphen on each side, in small letters without accents.
fn words(text: &str) -> String {
    let slug = slug(text);
    if slug.is_empty() { slug } else { format!("-{slug}-") }
}

fn finder<'a>(patterns: impl Iterator<Item = &'a str>) -> Option<AhoCorasick> {
    let patterns: Vec<&str> = patterns.filter(|p| !p.is_empty()).collect();
    if patterns.is_empty() {
        return None;
    }
    AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(patterns).ok()
}

/// The shortest piece that is looked for by itself.
const SHORTEST_HINT: usize = 3;

/// The words of the secrets that are the same in every way of writing: ASCII letters and digits. Two of
/// each, when there are two: should a tag or a line break part one, the other is whole.
fn hints(secrets: &[Secret]) -> Option<AhoCorasick> {
    let mut all = BTreeSet::new();
    for secret in secrets {
        let mut own: Vec<&str> = secret.hints.iter().map(String::as_str).collect();
        own.sort_by_key(|hint| std::cmp::Reverse(hint.len()));
        if own.is_empty() {
            return None;
        }
        all.extend(own.into_iter().take(2));
    }
    AhoCorasick::builder().ascii_case_insensitive(true).build(all).ok()
}

/// The words of a text that are written in one way only; for a key the whole of it.
fn plain_words(kind: SecretKind, text: &str) -> Vec<String> {
    if kind == SecretKind::Key {
        return vec![text.to_owned()];
    }
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() >= SHORTEST_HINT && word.is_ascii()).map(str::to_owned).collect()
}

/// The ways a text may be read: as it stands, and without its tags.
fn readings(text: &str) -> Vec<String> {
    let unfolded =
        if text.contains("\r\n ") { Cow::Owned(text.replace("\r\n ", "")) } else { Cow::Borrowed(text) };
    let decoded = decoded(&unfolded);
    let mut all = vec![words(&decoded)];
    if unfolded.contains('<') {
        all.push(words(&self::decoded(&without_tags(&unfolded))));
    }
    all
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let Some(end) = rest[at..].find('>') else { break };
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    out
}

/// Without the escapes of HTML (`&oslash;`, `&#248;`), JSON (`\u00f8`, `\n`), calendars (`\,`) and
/// addresses (`%C3%B8`).
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '\\', '%']) {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '\\', '%']) {
        bytes.extend(&rest.as_bytes()[..at]);
        rest = &rest[at..];
        let (length, character) = match rest.as_bytes()[0] {
            b'&' => entity(rest),
            b'\\' => escape(rest),
            _ => {
                if let Some(byte) = rest.get(1..3).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                    bytes.push(byte);
                    rest = &rest[3..];
                    continue;
                }
                (1, None)
            }
        };
        match character {
            Some(c) => bytes.extend(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => bytes.extend(&rest.as_bytes()[..length]),
        }
        rest = &rest[length..];
    }
    bytes.extend(rest.as_bytes());
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn entity(text: &str) -> (usize, Option<char>) {
    let Some(end) = text[..text.len().min(12)].bytes().position(|b| b == b';') else { return (1, None) };
    let Some(name) = text.get(1..end) else { return (1, None) };
    let number = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X"));
    let code = match (number, name.strip_prefix('#')) {
        (Some(hex), _) => u32::from_str_radix(hex, 16).ok(),
        (None, Some(decimal)) => decimal.parse().ok(),
        (None, None) => {
            let named = NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
            return (end + 1, named);
        }
    };
    (end + 1, code.and_then(char::from_u32))
}

const NAMED: &[(&str, char)] = &[
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("oslash", 'ø'),
    ("Oslash", 'Ø'),
    ("aring", 'å'),
    ("Aring", 'Å'),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("eacute", 'é'),
    ("ouml", 'ö'),
    ("auml", 'ä'),
];

fn escape(text: &str) -> (usize, Option<char>) {
    match text.as_bytes().get(1) {
        Some(b'u') => {
            let code = text.get(2..6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
            (if code.is_some() { 6 } else { 1 }, code.and_then(char::from_u32))
        }
        Some(b'n' | b'N' | b't' | b'r') => (2, Some(' ')),
        Some(c @ (b',' | b';' | b'\\' | b'"' | b'/')) => (2, Some(char::from(*c))),
        _ => (1, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{readings, variants, words};

    #[test]
    fn a_name_is_seen_through_every_disguise() {
        let needles = variants("Bjørn-Åge Nordmann");
        for text in [
            "Bjørn-Åge Nordmann",
            "bjorn-age-nordmann.html",
            "Nordmann, Bjørn-Åge",
            "Bj&oslash;rn&#8209;&#xC5;ge <b>Nord</b>mann",
            "{\"a\": \"Bj\\u00f8rn-\\u00c5ge\\nNordmann\"}",
            "SUMMARY:Bjørn-Åge Nor\r\n dmann",
            "/bilder/Bj%C3%B8rn-%C3%85ge%20Nordmann.jpg",
            "BJØRN-ÅGE\n  NORDMANN",
            "Bjo\u{308}rn", // decomposed, and of another name: see below
        ] {
            let is_other = text.starts_with("Bjo\u{308}");
            let found = readings(text).iter().any(|r| needles.iter().any(|n| r.contains(n.as_str())));
            assert_eq!(found, !is_other, "{text}: {:?}", readings(text));
        }
    }

    #[test]
    fn parts_of_words_are_not_names() {
        let needles = variants("Kari Nor");
        assert!(!readings("Okari Nordmann").iter().any(|r| needles.iter().any(|n| r.contains(n.as_str()))));
        assert_eq!(words("  "), "");
        assert!(variants("Kari").is_empty(), "one word may be anything");
    }
}
