//! Passive verbs, without a dictionary.
//!
//! In: the words of one sentence. Out: which of them are passives. Norwegian writes the passive with
//! an -s («behandles»), with «bli» and a participle, and in Nynorsk with -ast after a modal verb.
//! Deponent verbs, genitives and adverbs that look alike are left out by lists and by what the
//! frequency list says of the noun or the verb behind the form. Measured in `tests/prose_rules.rs`.

use super::count::{Sentence, Word};
use super::lexicon::{
    self, BLI_NB, MODAL_NB, MODAL_NN, NOT_PARTICIPLE, NOT_PARTICIPLE_NN, NOT_S_PASSIVE, NOT_ST_PASSIVE,
    PARTICIPLE, PARTICIPLE_NN, S_PASSIVE, STOP_NB, STOP_NN, VERTE_NN,
};
use crate::lang::Lang;

/// A passive verb.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Passive {
    /// Its number among the words of the sentence; of the participle, where «bli» goes with it.
    pub(crate) word: usize,
    /// The number of «bli», «ble» and so on.
    pub(crate) helper: Option<usize>,
    /// A modal verb or «å» stands just before: nothing else than a passive looks so.
    pub(crate) after_modal: bool,
}

/// Whether a sentence may have a passive: a quick look at what is known of all its words.
pub(crate) fn is_possible(sentence: &Sentence, lang: Lang) -> bool {
    match lang {
        Lang::Nb => sentence.marks & Word::ENDS_IN_S != 0 || sentence.lex & BLI_NB != 0,
        Lang::Nn => sentence.marks & Word::ENDING_NN != 0 || sentence.lex & (VERTE_NN | MODAL_NN) != 0,
        _ => false,
    }
}

/// The passives in a sentence of `text`.
pub(crate) fn find(text: &str, words: &[Word], lang: Lang, found: &mut Vec<Passive>) {
    found.clear();
    match lang {
        Lang::Nb => {
            for i in 0..words.len() {
                if words[i].is(Word::ENDS_IN_S) && is_s_passive(text, words, i) {
                    let after_modal = near_before(text, words, i, 4, MODAL_NB);
                    found.push(Passive { word: i, helper: None, after_modal });
                } else if words[i].has(BLI_NB)
                    && let Some(word) = participle_after(text, words, i, STOP_NB, is_participle)
                {
                    let after_modal = near_before(text, words, i, 4, MODAL_NB);
                    found.push(Passive { word, helper: Some(i), after_modal });
                }
            }
        }
        Lang::Nn => {
            for (i, word) in words.iter().enumerate() {
                let written = text[word.range()].as_bytes();
                if written.ends_with(b"ast")
                    && word.letters > 4
                    && !is_superlative(written)
                    && !word.has(NOT_ST_PASSIVE)
                    && near_before(text, words, i, 6, MODAL_NN)
                {
                    found.push(Passive { word: i, helper: None, after_modal: true });
                } else if word.has(VERTE_NN)
                    && let Some(participle) = participle_after(text, words, i, STOP_NN, is_participle_nn)
                {
                    let after_modal = near_before(text, words, i, 4, MODAL_NN);
                    found.push(Passive { word: participle, helper: Some(i), after_modal });
                }
            }
        }
        _ => {}
    }
}

/// Whether one of `flag` stands among the `reach` tokens before word `at`. Punctuation marks are
/// tokens too.
fn near_before(text: &str, words: &[Word], at: usize, reach: usize, flag: u64) -> bool {
    let mut steps = 0;
    for i in (0..at).rev() {
        let gap = &text[words[i].end as usize..words[i + 1].start as usize];
        steps += 1 + gap.chars().filter(|c| *c != ' ').count();
        if steps > reach {
            return false;
        }
        if words[i].has(flag) {
            return true;
        }
    }
    false
}

fn is_s_passive(text: &str, words: &[Word], at: usize) -> bool {
    let word = &words[at];
    if word.is(Word::CAPITAL | Word::URL | Word::NUMBER) || word.has(NOT_S_PASSIVE) {
        return false;
    }
    if word.has(S_PASSIVE) {
        return true;
    }
    let written = &text[word.range()];
    let Some(stem) = written.strip_suffix("es") else { return false };
    if word.letters < 5 || written.bytes().any(|b| b.is_ascii_digit() || b == b'_') {
        return false;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| stem.ends_with(e));
    if ends(AGENTS) || stem.ends_with("end") && !ends(&["send", "vend", "tend", "blend", "skjend", "spend"]) {
        return false;
    }
    if ends(&["en", "an", "ern"]) && !is_verb_in_n(stem) {
        return false;
    }
    if is_name_of_people(stem) || is_noun(stem) {
        return false;
    }
    // After «må» or «å» there is no genitive: «må drikkes».
    let modal = at.checked_sub(1).is_some_and(|before| words[before].has(MODAL_NB));
    modal || !is_genitive(stem)
}

/// The endings of nouns whose genitive looks like a passive: «fylkeskommunes», «bestemmelses».
fn is_noun(stem: &str) -> bool {
    const NOUNS: [&str; 9] =
        ["klass", "els", "fylk", "århundr", "årtusen", "mennesk", "sskol", "yskol", "departement"];
    const VERBS: [&str; 5] = ["frels", "hels", "knels", "pels", "smels"];
    NOUNS.iter().any(|noun| stem.ends_with(noun)) && !VERBS.iter().any(|verb| stem.ends_with(verb))
}

/// Adjectives and participles that stand for people: «de arbeidslediges», «de tiltaltes»; and nouns in
/// -er: «borgeres».
fn is_name_of_people(stem: &str) -> bool {
    const PARTICIPLES: [&str; 13] = [
        "nevnt", "tiltalt", "dømt", "felt", "iert", "nert", "sert", "berørt", "ansatt", "innsatt", "bosatt",
        "stilt", "rammet",
    ];
    let known = |ending: &str| lexicon::zipf(lexicon::of_parts(stem, ending)).is_some();
    if stem.ends_with("ig") {
        return !stem.starts_with("be") && !["hellig", "verdig", "stadfestig"].contains(&stem);
    }
    if let Some(base) = stem.strip_suffix("ed") {
        let participle = lexicon::zipf(lexicon::of_parts(base, "et")).is_some();
        return base.len() > 4 && participle && !known("er");
    }
    if stem.ends_with("er") {
        let noun = ["en", "ne", "nes", "ens"].iter().any(|ending| known(ending));
        return noun && !["er", "t", "te", "ende", "ing"].iter().any(|ending| known(ending));
    }
    PARTICIPLES.iter().any(|participle| stem.ends_with(participle)) && !known("er")
}

/// «kommunes», «tjenestes»: the frequency list knows the noun and no verb.
fn is_genitive(stem: &str) -> bool {
    let zipf = |ending: &str| lexicon::zipf(lexicon::of_parts(stem, ending)).unwrap_or(0.0);
    zipf("en") >= 3.0
        && ["et", "t", "te", "de", "d", "er"].iter().all(|ending| *ending == "er" || zipf(ending) < 3.0)
}

/// Verbs whose stem ends in n, so that their passive looks like a genitive plural: «menes».
fn is_verb_in_n(stem: &str) -> bool {
    VERBS_IN_N.iter().any(|verb| {
        stem.strip_suffix(verb).is_some_and(|prefix| prefix.is_empty() || PREFIXES.contains(&prefix))
    })
}

fn participle_after(
    text: &str,
    words: &[Word],
    bli: usize,
    stop: u64,
    is_participle: impl Fn(&str, &Word) -> bool,
) -> Option<usize> {
    for i in bli + 1..words.len().min(bli + 4) {
        let gap = &text[words[i - 1].end as usize..words[i].start as usize];
        if gap != " " || words[i].letters == 0 {
            return None;
        }
        if words[i].is(Word::CAPITAL) {
            continue;
        }
        if is_participle(&text[words[i].range()], &words[i]) {
            return (i == bli + 1 || !words[i - 1].has(stop)).then_some(i);
        }
        if words[i].has(stop) {
            return None;
        }
    }
    None
}

pub(crate) fn is_participle(written: &str, word: &Word) -> bool {
    if word.has(NOT_PARTICIPLE) {
        return false;
    }
    if word.has(PARTICIPLE) {
        return true;
    }
    if word.letters < 4 {
        return false;
    }
    let ends = |endings: &[&str]| endings.iter().any(|e| written.ends_with(e));
    if ends(&["het", "itet", "ment", "est", "ist", "ekt", "akt", "kraft", "tet", "lst", "nst", "rst"])
        && !ends(&["ert", "ttet", "stet", "ltet", "ntet", "rtet", "ktet", "ptet"])
    {
        return false;
    }
    if let Some(stem) = written.strip_suffix("et") {
        // «kurset»: a noun everybody knows, and no verb behind it.
        let zipf = |word: &str| lexicon::zipf(lexicon::word(word)).unwrap_or(1.5);
        if zipf(stem) - zipf(&format!("{stem}e")) > 1.0 {
            return false;
        }
        return stem.ends_with(['b', 'd', 'f', 'g', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v']);
    }
    ends(&["ert", "ft", "kt", "lt", "mt", "nt", "pt", "rt", "st", "ygd", "evd", "øvd", "dd", "tt"])
}

/// «tidlegast», «viktigast»: how an adjective says the most, and how no passive ends.
fn is_superlative(written: &[u8]) -> bool {
    [&b"legast"[..], b"igast", b"iast", b"samast", b"barast"].iter().any(|ending| written.ends_with(ending))
}

/// The participles of Nynorsk: by list, «organisert», and «behandla» where Bokmål has «behandlet».
fn is_participle_nn(written: &str, word: &Word) -> bool {
    if word.has(NOT_PARTICIPLE_NN) {
        return false;
    }
    if word.has(PARTICIPLE_NN) || (word.letters > 5 && written.ends_with("ert")) {
        return true;
    }
    let Some(stem) = written.strip_suffix('a').filter(|stem| stem.len() > 3) else { return false };
    let common =
        |ending: &str| lexicon::zipf(lexicon::of_parts(stem, ending)).is_some_and(|zipf| zipf >= 2.0);
    common("et") && common("es")
}

const AGENTS: &[&str] = &[
    "bruker",
    "søker",
    "velger",
    "taker",
    "giver",
    "bygger",
    "leder",
    "arbeider",
    "haver",
    "mottaker",
    "forsker",
    "deltaker",
    "innbygger",
    "medlemmer",
    "lærer",
    "eier",
    "hjelper",
    "spiller",
    "låner",
    "medvirker",
    "behandler",
    "medarbeider",
    "representant",
    "partner",
    "pasient",
    "ungdommer",
];

const PREFIXES: &[&str] = &[
    "an", "av", "be", "er", "etter", "for", "gjen", "inn", "med", "ned", "om", "opp", "over", "på", "til",
    "under", "ut", "god", "selv", "aner", "ved", "bet", "fort", "inntj", "avv", "sam", "ut",
];

#[rustfmt::skip]
const VERBS_IN_N: &[&str] = &[
    "men", "tren", "tjen", "lån", "kjenn", "nevn", "regn", "lign", "tegn", "kron", "finn", "begynn", "grunn",
    "brenn", "vinn", "ordn", "åpn", "vitn", "ban", "dann", "spenn", "stein", "plann", "innrømm", "jevn", "hevn",
    "vern", "fjern", "egn", "sign", "tvinn", "rens", "stjern", "mann", "forsyn", "fortjen", "betjen", "erkjenn",
    "godkjenn", "beregn", "unnlat", "oppnevn", "utnevn", "sammenlign",
];
