//! The words the site explains: `content/register/begreper.yaml`.
//!
//! In: the register. Out: whether a run of words is one of them, in any of its usual forms. The
//! build links the first use of each to its explanation, so these words count as explained.

use super::count::Word;
use super::lexicon::{Table, hash};
use crate::source::{Place, Sources};

/// All words the site explains.
#[derive(Debug, Clone)]
pub struct Glossary {
    pub entries: Vec<Entry>,
    /// First word of a form → number of the first form that begins so, plus one.
    table: Table,
    forms: Vec<Form>,
}

/// One explained word.
#[derive(Debug, Clone)]
pub struct Entry {
    pub word: String,
    pub full: Option<String>,
    /// Other words for the same thing, which pages should not mix with [`Entry::word`].
    pub variants: Vec<String>,
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
        for (i, form) in forms.iter().enumerate() {
            if i == 0 || forms[i - 1].first != form.first {
                table.add(form.first, i as u64 + 1);
            }
        }
        Glossary { entries, table, forms }
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The longest explained term that `words` begin with.
    #[inline]
    pub fn find(&self, words: &[Word]) -> Option<Hit> {
        let hash = words.first()?.hash;
        let at = (self.table.get(hash) as usize).checked_sub(1)?;
        self.forms[at..].iter().take_while(|f| f.first == hash).find_map(|form| {
            let fits = words.len() > form.rest.len()
                && form.rest.iter().zip(&words[1..]).all(|(hash, word)| *hash == word.hash);
            fits.then_some(Hit { entry: form.entry, variant: form.variant, words: form.rest.len() + 1 })
        })
    }

    /// The entry of exactly this word, in any case.
    pub fn entry(&self, word: &str) -> Option<&Entry> {
        let hash = hash(word);
        let at = (self.table.get(hash) as usize).checked_sub(1)?;
        self.forms.get(at).filter(|f| f.rest.is_empty()).map(|f| &self.entries[f.entry])
    }
}

/// A noun with the endings of Bokmål and Nynorsk.
fn inflected(word: &str) -> Vec<String> {
    const ENDINGS: [&str; 18] = [
        "", "s", "en", "ens", "et", "ets", "er", "ers", "ene", "enes", "a", "ar", "ane", "ens", "e", "ne",
        "nes", "n",
    ];
    let mut forms: Vec<String> = ENDINGS.iter().map(|ending| format!("{word}{ending}")).collect();
    if let Some(stem) = word.strip_suffix('e') {
        forms.extend(["a", "ar", "ane", "et", "er"].map(|ending| format!("{stem}{ending}")));
    }
    // «medlem, medlemmet»: a doubled m.
    if word.ends_with('m') {
        forms.extend(["met", "mer", "mene", "mar", "mane"].map(|ending| format!("{word}{ending}")));
    }
    forms
}
