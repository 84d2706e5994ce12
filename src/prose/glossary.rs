//! The words the site explains: `content/register/begreper.yaml`.
//!
//! In: the register. Out: whether a run of words is one of them, in any of its usual forms. The
//! build links the first use of each to its explanation, so these words count as explained.

use super::count::Word;
use std::ops::Range;

use super::lexicon::{Table, hash};
use crate::lang::Lang;
use crate::source::{Place, Sources};

/// All words the site explains.
#[derive(Debug, Clone)]
pub struct Glossary {
    pub entries: Vec<Entry>,
    /// First word of a form → number of the first form that begins so, plus one.
    table: Table,
    forms: Vec<Form>,
    /// A bit for each hash a form begins with, so that most words cost one look.
    may: Box<[u64; MAY]>,
}

const MAY: usize = 512;

/// Where a hash has its bit.
#[inline]
fn bit(hash: u64) -> (usize, u64) {
    ((hash >> 20) as usize % MAY, 1 << (hash >> 29 & 63))
}

/// One explained word.
#[derive(Debug, Clone)]
pub struct Entry {
    pub word: String,
    pub full: Option<String>,
    /// Other words for the same thing, which pages should not mix with [`Entry::word`].
    pub variants: Vec<String>,
    /// Of the explanation; none where the register does not say.
    pub lang: Option<Lang>,
    /// Whether the register says what it means.
    pub is_explained: bool,
    pub place: Place,
}

#[derive(Debug, Clone)]
struct Form {
    first: u64,
    rest: Vec<u64>,
    entry: usize,
    /// 0 for the word itself, else the number of the variant, from 1.
    variant: usize,
}

/// What [`Glossary::find`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    pub entry: usize,
    pub variant: usize,
    /// How many words.
    pub words: usize,
}

impl Default for Glossary {
    fn default() -> Glossary {
        Glossary::new(Vec::new())
    }
}

impl Glossary {
    pub fn of(sources: &Sources) -> Glossary {
        let Some(document) = sources.by_path("content/register/begreper.yaml") else {
            return Glossary::default();
        };
        let list = document.yaml().and_then(|root| root.get("begreper"));
        let entries = list.map_or(&[][..], |l| l.items()).iter().filter_map(|item| {
            let word = item.get("ord")?;
            let text = |key| item.get(key).and_then(|n| n.text()).map(|t| t.trim().to_owned());
            let variants = item.get("varianter").map_or(&[][..], |l| l.items());
            Some(Entry {
                word: word.text()?.trim().to_owned(),
                full: text("fullform").filter(|t| !t.is_empty()),
                variants: variants.iter().filter_map(|v| v.text()).map(|t| t.trim().to_owned()).collect(),
                lang: item.get("språk").and_then(|n| n.text()).and_then(Lang::of_word),
                is_explained: text("forklaring").is_some_and(|t| !t.is_empty()),
                place: document.place(word.span),
            })
        });
        Glossary::new(entries.filter(|e| !e.word.is_empty()).collect())
    }

    pub fn new(entries: Vec<Entry>) -> Glossary {
        let mut forms = Vec::new();
        for (entry, e) in entries.iter().enumerate() {
            let names = std::iter::once(&e.word).chain(&e.variants);
            for (variant, name) in names.enumerate() {
                let mut words = name.split_whitespace();
                let Some(first) = words.next() else { continue };
                let rest: Vec<&str> = words.collect();
                let last = rest.last().copied().unwrap_or(first);
                for last in inflected(last) {
                    let (first, rest) = match rest.split_last() {
                        None => (hash(&last), Vec::new()),
                        Some((_, middle)) => {
                            let rest = middle.iter().map(|w| hash(w)).chain([hash(&last)]);
                            (hash(first), rest.collect())
                        }
                    };
                    forms.push(Form { first, rest, entry, variant });
                }
            }
        }
        forms.sort_by_key(|f| (f.first, std::cmp::Reverse(f.rest.len())));
        let mut table = Table::with_room(forms.len());
        let mut may = Box::new([0; MAY]);
        for (i, form) in forms.iter().enumerate() {
            if i == 0 || forms[i - 1].first != form.first {
                table.add(form.first, i as u64 + 1);
                let (at, bit) = bit(form.first);
                may[at] |= bit;
            }
        }
        Glossary { entries, table, forms, may }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether a term may begin with the word of this hash: one look, and most words begin none.
    #[inline]
    pub(crate) fn may_begin(&self, hash: u64) -> bool {
        let (at, bit) = bit(hash);
        self.may[at] & bit != 0
    }

    /// The longest explained term that `words` begin with.
    pub fn find(&self, words: &[Word]) -> Option<Hit> {
        let hash = words.first()?.hash;
        if !self.may_begin(hash) {
            return None;
        }
        let at = (self.table.get(hash) as usize).checked_sub(1)?;
        self.forms[at..].iter().take_while(|f| f.first == hash).find_map(|form| {
            let fits = words.len() > form.rest.len()
                && form.rest.iter().zip(&words[1..]).all(|(hash, word)| *hash == word.hash);
            fits.then_some(Hit { entry: form.entry, variant: form.variant, words: form.rest.len() + 1 })
        })
    }

    /// Where a text written in `lang` uses explained terms: the range in it, and the number of the entry.
    /// Of entries for one word the one in the text's own language is meant; outside Norwegian text only
    /// acronyms are, because other words may mean something else there.
    pub fn uses<'a>(&'a self, text: &'a str, lang: Lang) -> impl Iterator<Item = (Range<usize>, usize)> + 'a {
        let mut at = if self.is_empty() { text.len() } else { 0 };
        std::iter::from_fn(move || {
            while let Some(first) = word_at(text, at) {
                at = first.end;
                if let Some((end, entry)) = self.use_at(text, &first, lang)
                    && !is_in_address(text, first.start, end)
                {
                    at = end;
                    return Some((first.start..end, entry));
                }
            }
            None
        })
    }

    fn use_at(&self, text: &str, first: &Range<usize>, lang: Lang) -> Option<(usize, usize)> {
        let written = &text[first.clone()];
        let hash_of_first = hash(written);
        let (word, bit) = bit(hash_of_first);
        if self.may[word] & bit == 0 {
            return None;
        }
        let at = (self.table.get(hash_of_first) as usize).checked_sub(1)?;
        let forms = self.forms[at..].iter().take_while(|form| form.first == hash_of_first);
        let mut best: Option<(bool, usize, usize)> = None;
        for form in forms {
            let entry = &self.entries[form.entry];
            let is_acronym = is_acronym(&entry.word);
            let norwegian = matches!(lang, Lang::Nb | Lang::Nn);
            if !entry.is_explained
                || (is_acronym && !written.starts_with(&entry.word))
                || (!norwegian && !is_acronym)
            {
                continue;
            }
            let mut end = first.end;
            let fits = form.rest.iter().all(|wanted| {
                let next = word_at(text, end).filter(|next| &text[end..next.start] == " ");
                next.is_some_and(|next| {
                    end = next.end;
                    hash(&text[next]) == *wanted
                })
            });
            let own = entry.lang.is_none_or(|l| l == lang);
            // They come longest first.
            if fits && best.is_none_or(|(had_own, had_end, _)| end == had_end && own && !had_own) {
                best = Some((own, end, form.entry));
            }
        }
        best.map(|(_, end, entry)| (end, entry))
    }

    /// The entry of exactly this word, in any case.
    pub fn entry(&self, word: &str) -> Option<&Entry> {
        let hash = hash(word);
        let at = (self.table.get(hash) as usize).checked_sub(1)?;
        self.forms.get(at).filter(|f| f.rest.is_empty()).map(|f| &self.entries[f.entry])
    }
}

/// The next run of letters, digits and hyphens inside a text.
fn word_at(text: &str, from: usize) -> Option<Range<usize>> {
    let is_between = |b: u8| b.is_ascii() && !b.is_ascii_alphanumeric();
    let start = from + run(&text[from..], is_between, |c| !c.is_alphanumeric());
    let rest = &text[start..];
    let word = &rest[..run(rest, |b| b.is_ascii_alphanumeric() || b == b'-', char::is_alphanumeric)];
    (!word.is_empty()).then(|| start..start + word.trim_end_matches('-').len())
}

/// How long the characters at the beginning are of one kind: ASCII, which nearly all are, and others.
#[inline]
fn run(text: &str, is_ascii_in: impl Fn(u8) -> bool, is_other_in: impl Fn(char) -> bool) -> usize {
    let mut at = 0;
    loop {
        at += text.as_bytes()[at..].iter().take_while(|b| is_ascii_in(**b)).count();
        match text[at..].chars().next() {
            Some(c) if !c.is_ascii() && is_other_in(c) => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// Whether what stands from `start` to `end` is part of an address of a page or a file, or of e-mail.
fn is_in_address(text: &str, start: usize, end: usize) -> bool {
    let after = &text[end..];
    let is_name = after.starts_with('@')
        || after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let before = &text[..start];
    // «utvalg/råd» is two words; «nav.no/utvalg» is an address.
    is_name
        || before.ends_with('@')
        || before
            .rsplit(char::is_whitespace)
            .next()
            .is_some_and(|word| word.ends_with('/') && word.contains(['.', ':']))
}

fn is_acronym(word: &str) -> bool {
    word.len() > 1 && word.chars().all(char::is_uppercase)
}

/// A noun with the endings of Bokmål and Nynorsk.
fn inflected(word: &str) -> Vec<String> {
    const ENDINGS: [&str; 20] = [
        "", "s", "en", "ens", "et", "ets", "er", "ers", "ene", "enes", "a", "ar", "ars", "ane", "anes", "e",
        "es", "ne", "nes", "n",
    ];
    /// Endings of words that lose their e: «middel, midler».
    const SHORTENED: [&str; 9] = ["er", "ers", "ene", "enes", "a", "as", "ar", "ane", "e"];
    let mut forms: Vec<String> = ENDINGS.iter().map(|ending| format!("{word}{ending}")).collect();
    if let Some(stem) = word.strip_suffix('e') {
        forms.extend(["a", "as", "ar", "ane", "et", "er"].map(|ending| format!("{stem}{ending}")));
    }
    if is_acronym(word) {
        // «SBU-en, SBUs».
        forms.extend(["-en", "-ens", "-et", "-er", "-ene"].map(|ending| format!("{word}{ending}")));
    }
    // «tenester» is given in the plural: its other forms, too.
    if let Some(stem) = word.strip_suffix("er").or_else(|| word.strip_suffix("ar")).filter(|s| s.len() > 3) {
        let stem = stem.strip_suffix("midl").map_or(stem.to_owned(), |first| format!("{first}middel"));
        forms.extend(["", "e", "en", "a", "et", "ene", "ane"].map(|ending| format!("{stem}{ending}")));
        forms.extend(["ene", "enes"].map(|ending| format!("{}{ending}", &word[..word.len() - 2])));
    }
    if let Some(stem) = word.strip_suffix("el").or_else(|| word.strip_suffix("en")) {
        let last = &word[word.len() - 1..];
        let mut stem = stem.to_owned();
        let end = stem.as_bytes();
        if let [.., a, b] = end
            && a == b
            && b.is_ascii()
        {
            stem.pop();
        }
        forms.extend(SHORTENED.map(|ending| format!("{stem}{last}{ending}")));
    }
    if let Some(stem) = word.strip_suffix("um").filter(|stem| stem.ends_with('i')) {
        forms.extend(["et", "ets", "er", "ene", "a"].map(|ending| format!("{stem}{ending}")));
    }
    for (one, many) in
        [("mann", "menn"), ("bok", "bøk"), ("hånd", "hend"), ("kraft", "kreft"), ("stad", "stad")]
    {
        if let Some(stem) = word.strip_suffix(one) {
            forms.extend(["", "er", "ene", "enes", "ane"].map(|ending| format!("{stem}{many}{ending}")));
        }
    }
    // «medlem, medlemmet»: a doubled m.
    if word.ends_with('m') {
        forms.extend(["met", "mer", "mene", "mar", "mane"].map(|ending| format!("{word}{ending}")));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::{Entry, Glossary};
    use crate::lang::Lang;
    use crate::source::{FileId, Place, Span};

    /// The parts of a text that are uses of the words.
    fn uses(words: &[(&str, Option<Lang>)], text: &str, lang: Lang) -> Vec<(String, usize)> {
        let entry = |(word, lang): &(&str, Option<Lang>)| Entry {
            word: (*word).to_owned(),
            full: None,
            variants: Vec::new(),
            lang: *lang,
            is_explained: true,
            place: Place::new(FileId::default(), Span::default()),
        };
        let glossary = Glossary::new(words.iter().map(entry).collect());
        glossary.uses(text, lang).map(|(range, entry)| (text[range].to_owned(), entry)).collect()
    }

    #[test]
    fn inflected_forms_are_known() {
        let forms: [(&str, &[&str]); 12] = [
            ("brukerutvalg", &["Brukerutvalget", "brukerutvalgene", "brukerutvalgets", "brukerutvalgs"]),
            ("brukarutval", &["brukarutvalet", "brukarutvala"]),
            ("hjelpemiddel", &["hjelpemidler", "hjelpemidlene", "hjelpemidla", "hjelpemiddelet"]),
            ("virkemidler", &["virkemiddel", "virkemidlene", "virkemiddelet"]),
            ("rettleiar", &["rettleiaren", "rettleiarar", "rettleiarane"]),
            ("linje", &["linja", "linjer", "linjene", "linjas"]),
            ("høyring", &["høyringa", "høyringar", "høyringane"]),
            ("universell utforming", &["universell utforming", "Universell utformings"]),
            ("varamedlem", &["varamedlemmet", "varamedlemmer", "varamedlemmene"]),
            ("stipendium", &["stipendiet", "stipendier"]),
            ("SBU", &["SBU", "SBUs", "SBU-et"]),
            ("Nav-fylke", &["Nav-fylket", "Nav-fylker", "Nav-fylka"]),
        ];
        for (word, forms) in forms {
            for form in forms {
                assert_eq!(uses(&[(word, None)], form, Lang::Nb), [((*form).to_owned(), 0)], "{word}");
            }
        }
    }

    #[test]
    fn other_words_are_let_be() {
        for (word, other) in [
            ("tiltak", "arbeidstiltak"),
            ("SBU", "sbu"),
            ("kort fortalt", "kort, fortalt"),
            ("sak", "saker-"),
        ] {
            let found = uses(&[(word, None)], other, Lang::Nb);
            assert_eq!(found.len(), usize::from(other == "saker-"), "{word}: {other}");
        }
        assert_eq!(uses(&[("mandat", None)], "a mandat", Lang::En), []);
        assert_eq!(uses(&[("SBU", None)], "the SBU", Lang::En).len(), 1);
    }

    #[test]
    fn parts_of_addresses_are_let_be() {
        for text in [
            "https://www.nav.no/brukerutvalg",
            "brukerutvalg@nav.no",
            "brukerutvalg.no",
            "se nav.no/brukerutvalg/om",
        ] {
            assert_eq!(uses(&[("brukerutvalg", None)], text, Lang::Nb), [], "{text}");
        }
        assert_eq!(uses(&[("brukerutvalg", None)], "brukerutvalg/råd. Brukerutvalg.", Lang::Nb).len(), 2);
    }

    #[test]
    fn the_explanation_in_the_texts_own_language_is_meant() {
        let words = [("mandat", Some(Lang::Nb)), ("mandat", Some(Lang::Nn))];
        assert_eq!(uses(&words, "Mandatet", Lang::Nb)[0].1, 0);
        assert_eq!(uses(&words, "Mandatet", Lang::Nn)[0].1, 1);
    }
}
