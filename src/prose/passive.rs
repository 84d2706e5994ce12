//! Passive verbs, without a dictionary.
//!
//! In: the words of one sentence. Out: which of them are passives. Norwegian writes the passive with
//! an -s («behandles»), with «bli» and a participle, and in Nynorsk with -ast after a modal verb.
//! Deponent verbs, genitives and adverbs that look alike are left out by lists and by what the
//! frequency list says of the noun or the verb behind the form. Measured in `tests/prose_rules.rs`.

use super::count::Word;
use super::lexicon::{
    self, BLI_NB, MODAL_NB, MODAL_NN, NOT_PARTICIPLE, NOT_S_PASSIVE, NOT_ST_PASSIVE, PARTICIPLE, S_PASSIVE,
    STOP_NB,
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

/// The passives in a sentence of `text`.
pub(crate) fn find(text: &str, words: &[Word], lang: Lang, found: &mut Vec<Passive>) {
    found.clear();
    match lang {
        Lang::Nb => {
            for i in 0..words.len() {
                if ends_in_s(text, &words[i]) && is_s_passive(text, &words[i]) {
                    let after_modal = near_before(text, words, i, 4, MODAL_NB);
                    found.push(Passive { word: i, helper: None, after_modal });
                } else if words[i].has(BLI_NB)
                    && let Some(word) = participle_after(text, words, i)
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
                    && !word.has(NOT_ST_PASSIVE)
                    && near_before(text, words, i, 6, MODAL_NN)
                {
                    found.push(Passive { word: i, helper: None, after_modal: true });
                }
            }
        }
        _ => {}
    }
}

fn ends_in_s(text: &str, word: &Word) -> bool {
    text.as_bytes()[word.end as usize - 1] == b's'
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

fn is_s_passive(text: &str, word: &Word) -> bool {
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
    !is_genitive(stem)
}

/// «kommunes», «tjenestes»: the frequency list knows the noun and no verb.
fn is_genitive(stem: &str) -> bool {
    let zipf = |ending: &str| lexicon::zipf(lexicon::word(&format!("{stem}{ending}"))).unwrap_or(0.0);
    zipf("en") >= 3.0
        && ["et", "t", "te", "de", "d", "er"].iter().all(|ending| *ending == "er" || zipf(ending) < 3.0)
}

/// Verbs whose stem ends in n, so that their passive looks like a genitive plural: «menes».
fn is_verb_in_n(stem: &str) -> bool {
    VERBS_IN_N.iter().any(|verb| {
        stem.strip_suffix(verb).is_some_and(|prefix| prefix.is_empty() || PREFIXES.contains(&prefix))
    })
}

fn participle_after(text: &str, words: &[Word], bli: usize) -> Option<usize> {
    for i in bli + 1..words.len().min(bli + 4) {
        let gap = &text[words[i - 1].end as usize..words[i].start as usize];
        if gap != " " || words[i].letters == 0 {
            return None;
        }
        if words[i].is(Word::CAPITAL) {
            continue;
        }
        if is_participle(&text[words[i].range()], &words[i]) {
            return (i == bli + 1 || !words[i - 1].has(STOP_NB)).then_some(i);
        }
        if words[i].has(STOP_NB) {
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
