//! Nouns made of verbs, together with the empty verbs that carry them.
//!
//! In: a sentence and the number of an empty verb in it («foreta», «skje»). Out: the phrase, and the
//! verb that says the same, where its form is certain.

use super::count::Word;
use super::lexicon::{self, EMPTY_VERB, HAPPENS, THING_NOUN, VERB_NOUN};
use crate::lang::Lang;

/// An empty verb and its noun.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Phrase {
    /// Numbers among the words of the sentence.
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) noun: usize,
    pub(crate) verb: Option<String>,
}

/// How many words may stand between verb and noun.
const REACH: usize = 4;

/// The phrase around the empty verb `at`.
pub(crate) fn find(text: &str, words: &[Word], at: usize, lang: Lang) -> Option<Phrase> {
    if words[at].has(HAPPENS) {
        return happening(text, words, at, lang);
    }
    if !words[at].has(EMPTY_VERB) {
        return None;
    }
    let ahead = (at + 1..words.len().min(at + 1 + REACH))
        .take_while(|i| joined(text, words, *i))
        .find(|i| is_verb_noun(text, &words[*i], lang));
    if let Some(noun) = ahead {
        return Some(Phrase { first: at, last: noun, noun, verb: verb_of(&text[words[noun].range()], lang) });
    }
    // «Vurderingen blir foretatt»: only the passive has its noun before it.
    let written = text[words[at].range()].to_lowercase();
    let passive = ["as", "es", "att", "ført", "eke", "ast"].iter().any(|e| written.ends_with(e));
    if !passive || lang == Lang::En {
        return None;
    }
    let noun = before(text, words, at, lang)?;
    Some(Phrase { first: noun, last: at, noun, verb: verb_of(&text[words[noun].range()], lang) })
}

/// «Valg av leder skal skje», «utbetaling kan finne sted».
fn happening(text: &str, words: &[Word], at: usize, lang: Lang) -> Option<Phrase> {
    let written = text[words[at].range()].to_lowercase();
    let mut verb = at;
    if matches!(written.as_str(), "sted" | "stad") {
        // «finne sted», and no other place.
        verb = at.checked_sub(1)?;
        let before = text[words[verb].range()].to_lowercase();
        if !before.starts_with("fin") && !before.starts_with("fan") && !before.starts_with("fun") {
            return None;
        }
    }
    let noun = before(text, words, verb, lang)?;
    Some(Phrase { first: noun, last: at, noun, verb: verb_of(&text[words[noun].range()], lang) })
}

/// The noun that an empty verb in the passive has before it.
fn before(text: &str, words: &[Word], verb: usize, lang: Lang) -> Option<usize> {
    // Past these words it is another clause, or another thing.
    const BOUNDS: [&str; 27] = [
        "som", "hva", "at", "det", "dette", "når", "hvis", "da", "hvordan", "hvor", "kva", "korleis", "kor",
        "viss", "og", "eller", "men", "der", "den", "de", "dei", "før", "etter", "mens", "medan", "fordi",
        "vi",
    ];
    (verb.saturating_sub(REACH + 1)..verb)
        .rev()
        .take_while(|i| joined(text, words, i + 1) && !BOUNDS.contains(&&text[words[*i].range()]))
        .find(|i| is_verb_noun(text, &words[*i], lang))
}

/// Whether only a space stands before the word.
fn joined(text: &str, words: &[Word], at: usize) -> bool {
    &text[words[at - 1].end as usize..words[at].start as usize] == " "
}

fn is_verb_noun(text: &str, word: &Word, lang: Lang) -> bool {
    if word.has(THING_NOUN) {
        return false;
    }
    if word.has(VERB_NOUN) && lang != Lang::En {
        return true;
    }
    if word.letters < 6 {
        return false;
    }
    let written = text[word.range()].to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|e| written.ends_with(e));
    match lang {
        Lang::Nb => ends(&[
            "ing", "ingen", "inga", "inger", "ingene", "else", "elsen", "elser", "elsene", "sjon", "sjonen",
            "sjoner", "sjonene",
        ]),
        Lang::Nn => ends(&[
            "ing", "inga", "ingar", "ingane", "else", "elsen", "elsar", "elsane", "nad", "sjon", "sjonen",
            "sjonar", "sjonane",
        ]),
        Lang::En => ends(&["tion", "tions", "ment", "ments", "ysis", "sion", "sions"]),
        _ => false,
    }
}

/// The verb a noun is made of, when the word list knows it.
pub(crate) fn verb_of(noun: &str, lang: Lang) -> Option<String> {
    let noun = noun.to_lowercase();
    let endings: &[(&str, &str)] = match lang {
        Lang::Nb => &[
            ("ingene", "e"),
            ("inger", "e"),
            ("ingen", "e"),
            ("inga", "e"),
            ("ing", "e"),
            ("elsene", "e"),
            ("elser", "e"),
            ("elsen", "e"),
            ("else", "e"),
        ],
        Lang::Nn => &[("ingane", "e"), ("ingar", "e"), ("inga", "e"), ("ing", "e")],
        _ => &[],
    };
    let (stem, ending) =
        endings.iter().find_map(|(from, to)| noun.strip_suffix(from).map(|stem| (stem, to)))?;
    let verb = format!("{stem}{ending}");
    // -ering always comes from -ere; other verbs must be on the list.
    let known = stem.ends_with("er") && stem.len() > 4
        || lexicon::zipf(lexicon::word(&verb)).is_some_and(|z| z >= 3.0);
    known.then_some(verb)
}
