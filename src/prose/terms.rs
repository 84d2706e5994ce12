//! Heavy and outdated words and phrases, with what to write instead.
//!
//! In: `data/kansellisten.tsv` and `data/respectful.tsv`. Out: which of them a run of words is, in
//! any of its forms.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::count::Word;
use super::lexicon::{TERM_HERE, Table, hash};
use crate::lang::Lang;

/// Which list a term stands on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum List {
    /// Words of officialese.
    Heavy,
    /// Outdated words for groups of people.
    Respect,
}

/// How often the word is the right one after all.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Risk {
    Low,
    Mid,
    High,
}

/// A word or phrase and what to write instead.
#[derive(Debug)]
pub(crate) struct Term {
    pub(crate) list: List,
    pub(crate) lang: Lang,
    /// As in the data: alternatives between commas, or advice in brackets.
    pub(crate) instead: &'static str,
    pub(crate) risk: Risk,
    /// Never changes its form, so that the alternative fits as it is.
    pub(crate) fixed: bool,
    /// A verb of Bokmål, by the last letter of its infinitive.
    verb: Option<u8>,
}

impl Term {
    /// The only plain alternative, where there is exactly one that fits without more ado.
    pub(crate) fn certain(&self) -> Option<&'static str> {
        (self.fixed && !self.instead.contains([',', ';', '(', '…'])).then_some(self.instead)
    }

    /// What to write instead of this form: in the present tense where the word is in it.
    pub(crate) fn instead_of(&self, written: &str) -> Cow<'static, str> {
        let present = written.ends_with('r') && self.verb.is_some_and(|last| last != b'r');
        if !present || self.instead.contains(['(', '…', ';']) {
            return Cow::Borrowed(self.instead);
        }
        let all: Vec<String> = self.instead.split(", ").map(in_the_present).collect();
        Cow::Owned(all.join(", "))
    }

    /// The first alternative, without advice in brackets.
    pub(crate) fn first(&self) -> Option<&'static str> {
        let first = self.instead.split([',', ';', '(']).next().unwrap_or("").trim();
        (!first.is_empty()).then_some(first)
    }
}

struct Pattern {
    first: u64,
    rest: Vec<u64>,
    term: usize,
}

struct Terms {
    all: Vec<Term>,
    /// In order of first word, the longest first.
    patterns: Vec<Pattern>,
    /// First word → number of its first pattern, plus one.
    by_first: Table,
}

const FILES: [(List, &str); 2] = [
    (List::Heavy, include_str!("data/kansellisten.tsv")),
    (List::Respect, include_str!("data/respectful.tsv")),
];

fn terms() -> &'static Terms {
    static TERMS: LazyLock<Terms> = LazyLock::new(|| {
        let mut terms = Terms { all: Vec::new(), patterns: Vec::new(), by_first: Table::with_room(0) };
        for (list, data) in FILES {
            for line in data.lines().skip(1) {
                terms.add(list, line);
            }
        }
        // The longest phrase is the one that is meant.
        terms.patterns.sort_by_key(|p| (p.first, std::cmp::Reverse(p.rest.len()), p.term));
        terms.by_first = Table::with_room(terms.patterns.len());
        for (i, pattern) in terms.patterns.iter().enumerate() {
            if i == 0 || terms.patterns[i - 1].first != pattern.first {
                terms.by_first.add(pattern.first, i as u64 + 1);
            }
        }
        terms
    });
    &TERMS
}

/// How the terms of each list begin: the hash of the first word, and of the second where there is one.
pub(crate) fn openings() -> impl Iterator<Item = (List, u64, Option<u64>)> {
    let terms = terms();
    terms.patterns.iter().map(|p| (terms.all[p.term].list, p.first, p.rest.first().copied()))
}

/// The longest term of `list` that `words` begin with, and its number of words.
pub(crate) fn find(list: List, lang: Lang, words: &[Word]) -> Option<(&'static Term, usize)> {
    // Many terms begin with words that are everywhere: «i henhold til».
    if !words.first()?.has(TERM_HERE) {
        return None;
    }
    let terms = terms();
    let first = words.first()?.hash;
    let at = (terms.by_first.get(first) as usize).checked_sub(1)?;
    terms.patterns[at..].iter().take_while(|p| p.first == first).find_map(|pattern| {
        let term = &terms.all[pattern.term];
        let fits = term.list == list
            && term.lang == lang
            && words.len() > pattern.rest.len()
            && pattern.rest.iter().zip(&words[1..]).all(|(hash, word)| *hash == word.hash);
        fits.then_some((term, pattern.rest.len() + 1))
    })
}

impl Terms {
    fn add(&mut self, list: List, line: &'static str) {
        let mut columns = line.split('\t');
        let (Some(lang), Some(words), Some(instead), Some(note)) =
            (columns.next(), columns.next(), columns.next(), columns.next())
        else {
            return;
        };
        let Some(lang) = Lang::of_tag(lang) else { return };
        let risk = match note.rsplit("false-positive risk: ").next() {
            Some("low") => Risk::Low,
            Some("mid") => Risk::Mid,
            _ => Risk::High,
        };
        let class = note.split([';', ' ']).next().unwrap_or("");
        let fixed = !matches!(class, "v" | "n" | "adj" | "v-frase" | "n-frase");
        let listed = note
            .split("; ")
            .find_map(|part| part.strip_prefix("forms: ").or_else(|| part.strip_prefix("verb inflects: ")))
            .unwrap_or("");
        let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
        let rest: Vec<u64> = rest.split(' ').filter(|w| !w.is_empty()).map(hash).collect();
        let term = self.all.len();
        let is_verb = lang == Lang::Nb && matches!(class, "v" | "v-frase");
        let verb = words.split(' ').next().and_then(|first| first.bytes().last()).filter(|_| is_verb);
        self.all.push(Term { list, lang, instead, risk, fixed, verb });

        let mut forms = vec![first.to_owned()];
        if rest.is_empty() || class == "v-frase" {
            forms.extend(listed.split(", ").filter(|f| !f.is_empty()).map(str::to_owned));
            let regular = regular_forms(class.trim_end_matches("-frase"), lang, first);
            forms.extend(regular);
        }
        if class == "n" && lang != Lang::En {
            let genitives: Vec<String> =
                forms.iter().filter(|f| !f.ends_with('s')).map(|f| format!("{f}s")).collect();
            forms.extend(genitives);
        }
        if lang == Lang::Nb {
            let newer: Vec<String> =
                forms.iter().filter_map(|f| f.strip_prefix("frem").map(|r| format!("fram{r}"))).collect();
            forms.extend(newer);
        }
        let mut forms: Vec<u64> = forms.iter().map(|f| hash(f)).collect();
        forms.sort_unstable();
        forms.dedup();
        for form in forms {
            self.patterns.push(Pattern { first: form, rest: rest.clone(), term });
        }
    }
}

/// A verb of Bokmål and what goes with it, in the present tense: «få» → «får», «sørge for» → «sørger for».
fn in_the_present(phrase: &str) -> String {
    const STRONG: [(&str, &str); 7] = [
        ("gjøre", "gjør"),
        ("være", "er"),
        ("si", "sier"),
        ("vite", "vet"),
        ("spørre", "spør"),
        ("måtte", "må"),
        ("kunne", "kan"),
    ];
    let (verb, rest) = phrase.split_at(phrase.find(' ').unwrap_or(phrase.len()));
    match STRONG.iter().find(|(infinitive, _)| *infinitive == verb) {
        Some((_, present)) => format!("{present}{rest}"),
        None if verb.ends_with(['e', 'å', 'i', 'a']) => format!("{verb}r{rest}"),
        None => phrase.to_owned(),
    }
}

/// Forms that follow from the word itself.
fn regular_forms(class: &str, lang: Lang, word: &str) -> Vec<String> {
    let form = |stem: &str, ending: &str| format!("{stem}{ending}");
    match (class, lang) {
        ("v", Lang::En) => {
            let stem = word.strip_suffix('e').unwrap_or(word);
            let y = word.strip_suffix('y').filter(|s| !s.ends_with(['a', 'e', 'o']));
            let mut forms = vec![form(word, "s"), form(stem, "ing"), form(stem, "ed")];
            if let Some(stem) = y {
                forms.extend([form(stem, "ies"), form(stem, "ied")]);
            }
            if word.ends_with("mit") || word.ends_with("pel") {
                let last = &word[word.len() - 1..];
                forms.extend([format!("{word}{last}ed"), format!("{word}{last}ing")]);
            }
            forms
        }
        ("v", Lang::Nb) => match (word.strip_suffix("ere"), word.strip_suffix('e')) {
            (Some(stem), _) => ["erer", "eres", "erte", "ert", "erende"].map(|e| form(stem, e)).into(),
            (None, Some(stem)) => ["er", "es", "ende"].map(|e| form(stem, e)).into(),
            (None, None) => vec![form(word, "r"), form(word, "s")],
        },
        ("v", Lang::Nn) => match (word.strip_suffix("ere"), word.strip_suffix('e')) {
            (Some(stem), _) => {
                ["erer", "erast", "erte", "ert", "era", "erande"].map(|e| form(stem, e)).into()
            }
            (None, Some(stem)) => ["ast", "ande", "a"].map(|e| form(stem, e)).into(),
            (None, None) => Vec::new(),
        },
        ("adj", Lang::Nb | Lang::Nn) if !word.ends_with('e') => {
            let t =
                if word.ends_with("ig") || word.ends_with('t') || word.ends_with("eg") { "e" } else { "t" };
            vec![form(word, "e"), form(word, t)]
        }
        ("n", Lang::En) => vec![form(word, "s")],
        _ => Vec::new(),
    }
}
