//! Passive verbs, without a dictionary.
//!
//! In: the words of one sentence. Out: which of them are passives. Norwegian writes the passive with
//! an -s («behandles»), with «bli» and a participle, and in Nynorsk with -ast after a modal verb.
//! Deponent verbs, genitives and adverbs that look alike are left out by lists and by what the
//! frequency list says of the noun or the verb behind the form. Measured in `tests/prose_rules.rs`.

use super::count::{Sentence, Word};
use super::lexicon::{
    self, BLI_NB, MODAL_NB, MODAL_NN, NOT_PARTICIPLE, NOT_PARTICIPLE_NN, NOT_S_PASSIVE, NOT_ST_PASSIVE,
    PARTICIPLE, PARTICIPLE_NN, S_PASSIVE, SOMETIMES_PASSIVE, STOP_NB, STOP_NN, VERTE_NN,
};
use crate::lang::Lang;
use crate::source::personal::is_given_name;

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

/// The verb as somebody does it: «utvikler» for «utvikles», «må bruke» for «må brukes»; `None` where its form
/// is not certain.
pub(crate) fn active(text: &str, words: &[Word], passive: &Passive, lang: Lang) -> Option<String> {
    const PRESENT: [(&str, &str); 4] =
        [("sies", "sier"), ("sees", "ser"), ("spørres", "spør"), ("vites", "vet")];
    // «skal kunne brukes»: these may hang on another.
    const UNSURE: [&str; 4] = ["å", "kunne", "ville", "måtte"];
    const INFINITIVE: [(&str, &str); 2] = [("sies", "si"), ("sees", "se")];
    let written = text[words[passive.word].range()].to_lowercase();
    let listed = |list: &[(&str, &str)]| {
        list.iter().find(|(form, _)| *form == written).map(|(_, verb)| (*verb).to_owned())
    };
    if passive.helper.is_some() {
        return None;
    }
    let before = passive.word.checked_sub(1).map(|i| &words[i]);
    let modal =
        before.filter(|word| word.has(MODAL_NB | MODAL_NN)).map(|word| text[word.range()].to_lowercase());
    if lang == Lang::Nn {
        let modal = modal.filter(|modal| !UNSURE.contains(&modal.as_str()))?;
        return written.strip_suffix("ast").map(|stem| format!("{modal} {stem}e"));
    }
    if let Some(modal) = modal {
        let verb = || listed(&INFINITIVE).or_else(|| written.strip_suffix('s').map(str::to_owned));
        return (!UNSURE.contains(&modal.as_str()))
            .then(verb)
            .flatten()
            .map(|verb| format!("{modal} {verb}"));
    }
    // «kan også brukes»: what goes with the modal is the infinitive.
    if passive.after_modal {
        return None;
    }
    // «tydeliggjøres»: what is made of «gjøre» has its forms.
    if let Some(first) = written.strip_suffix("gjøres") {
        return Some(format!("{first}gjør"));
    }
    let present = listed(&PRESENT)
        .or_else(|| written.strip_suffix("es").map(|stem| format!("{stem}er")))
        .or_else(|| written.strip_suffix('s').map(|stem| format!("{stem}r")))?;
    // «fulgtes» is in the past.
    (lexicon::zipf(lexicon::word(&present)).is_some() || present.ends_with("erer")).then_some(present)
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
                    && near_before(text, words, i, 6, MODAL_NN)
                    && (near_before(text, words, i, 1, MODAL_NN) || !is_known_superlative(written))
                    && (!word.has(NOT_ST_PASSIVE) || is_passive_here_nn(text, words, i))
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
    if word.is(Word::URL | Word::NUMBER) {
        return false;
    }
    if word.has(SOMETIMES_PASSIVE) {
        return is_passive_here(text, words, at);
    }
    let written = &text[word.range()];
    if word.is(Word::CAPITAL) {
        // A name, unless it opens the sentence and everybody knows it as a verb: «Behandles i mai».
        let opens = at == 0 && words.get(1).is_some_and(|next| !next.is(Word::CAPITAL | Word::NUMBER));
        // «Gis det hjelp», and not «Lenes bok».
        if !opens || is_given_name(written.trim_end_matches('s')) {
            return false;
        }
        if word.has(S_PASSIVE) {
            return !word.is(Word::CAPITALS);
        }
        let lower = written.to_lowercase();
        // «Les», «Yes».
        return word.letters >= 5
            && !word.is(Word::CAPITALS)
            && !word.has(NOT_S_PASSIVE)
            && lower.strip_suffix("es").is_some_and(|stem| is_common_verb(stem) && is_verb(stem));
    }
    if word.has(S_PASSIVE | NOT_S_PASSIVE) {
        return word.has(S_PASSIVE);
    }
    let Some(stem) = written.strip_suffix("es") else { return false };
    if word.letters < 5 || written.bytes().any(|b| b.is_ascii_digit() || b == b'_') || !is_verb(stem) {
        return false;
    }
    // After «må» or «å» there is no genitive: «må drikkes».
    let modal = at.checked_sub(1).is_some_and(|before| words[before].has(MODAL_NB));
    modal || !is_genitive(stem)
}

/// Whether a word in -es with this stem looks like a verb, and not like a noun or a name of people.
fn is_verb(stem: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|e| stem.ends_with(e));
    !(ends(AGENTS)
        || stem.ends_with("end") && !is_verb_in_end(stem)
        || ends(&["en", "an", "ern", "ærn"]) && !is_verb_in_n(stem)
        // «stortrives» means no more than «trives».
        || ends(&["triv", "lykk"])
        || is_foreign(stem)
        || is_name_of_people(stem)
        || is_noun(stem))
}

/// «sendes», «anvendes»; and not «de reisendes», «de levendes».
fn is_verb_in_end(stem: &str) -> bool {
    const VERBS: [&str; 7] = ["send", "vend", "tend", "blend", "skjend", "spend", "hend"];
    const MORE: [&str; 8] = ["", "videre", "retur", "fram", "frem", "tilbake", "hen", "for"];
    VERBS.iter().any(|verb| {
        stem.strip_suffix(verb).is_some_and(|first| MORE.contains(&first) || PREFIXES.contains(&first))
    })
}

/// Verbs in -s with a meaning of their own that are passives too: «vi møtes», but «møtes av krav»;
/// «følges ad», but «må følges».
fn is_passive_here(text: &str, words: &[Word], at: usize) -> bool {
    let next = words.get(at + 1).map_or("", |next| &text[next.range()]);
    if next == "av" {
        return true;
    }
    // «følges opp», «samles inn», «kan ses på», «må møtes med respekt»; people can do these things with
    // each other.
    let people = words[at.saturating_sub(3)..at]
        .iter()
        .any(|word| matches!(text[word.range()].to_lowercase().as_str(), "vi" | "dere" | "de" | "å"));
    if people {
        return false;
    }
    let modal = at.checked_sub(1).is_some_and(|before| words[before].has(MODAL_NB));
    if &text[words[at].range()] == "høres" {
        return modal && !is_of_sound(text, words, at);
    }
    if words[at].has(S_PASSIVE) {
        modal || matches!(next, "opp" | "inn" | "på" | "ut")
    } else {
        modal && next == "med"
    }
}

/// «høres rart ut», «høres ut som»: how a thing sounds, not that it is heard.
fn is_of_sound(text: &str, words: &[Word], at: usize) -> bool {
    words.iter().skip(at + 1).take(4).any(|word| matches!(&text[word.range()], "ut" | "som" | "slik"))
}

/// Words of Nynorsk that are passives where a modal verb stands right before: «må reddast», but «er
/// reddast»; «kan samlast inn», but «kan samlast».
fn is_passive_here_nn(text: &str, words: &[Word], at: usize) -> bool {
    let small =
        |i: usize| matches!(&text[words[i].range()], "ikkje" | "aldri" | "også" | "òg" | "då" | "difor");
    let before = (0..at).rev().take(2).find(|i| !small(*i));
    if !before.is_some_and(|before| words[before].has(MODAL_NN)) {
        return false;
    }
    let next = words.get(at + 1).map_or("", |next| &text[next.range()]);
    match &text[words[at].range()] {
        "høyrast" => !is_of_sound(text, words, at),
        "jamnast" | "kortast" | "lysast" | "mildast" | "reddast" | "rundast" | "stillast" | "tettast"
        | "tryggast" | "tynnast" | "plagast" | "parast" | "herjast" => true,
        "samlast" => matches!(next, "inn" | "opp" | "av"),
        "skiljast" => matches!(next, "ut" | "frå" | "av"),
        "møtast" => matches!(next, "av" | "med"),
        "sjåast" => matches!(next, "på" | "i" | "som" | "til" | "frå" | "av" | "mot" | "opp"),
        "hjelpast" => matches!(next, "opp" | "fram" | "inn" | "ut" | "av" | "til"),
        "følgjast" => matches!(next, "opp" | "av"),
        "kjennast" => matches!(next, "att" | "igjen" | "av"),
        _ => false,
    }
}

/// Whether everybody knows the verb: its infinitive, its present and a past.
fn is_common_verb(stem: &str) -> bool {
    let common = |ending: &str| lexicon::zipf(lexicon::of_parts(stem, ending)).unwrap_or(0.0);
    common("e") >= 3.5
        && common("er") >= 3.0
        && ["et", "t", "te", "d", "de"].iter().any(|ending| common(ending) >= 3.0)
        && ["en", "ene"].iter().all(|ending| common(ending) <= common("er"))
}

/// What no Norwegian verb looks like, unless the list has forms of it: «resources», «companies».
fn is_foreign(stem: &str) -> bool {
    const IN_I: [&str; 11] =
        ["motsi", "tilsi", "frasi", "avsi", "oppsi", "innvi", "befri", "vei", "lei", "plei", "grei"];
    let strange = stem.contains(['c', 'w', 'x', 'z', 'q']) || (stem.ends_with('i') && !stem.ends_with("ei"));
    strange
        && !IN_I.contains(&stem)
        && !["et", "er", "t"].iter().any(|ending| lexicon::zipf(lexicon::of_parts(stem, ending)).is_some())
}

/// The endings of nouns whose genitive looks like a passive: «fylkeskommunes», «bestemmelses».
fn is_noun(stem: &str) -> bool {
    #[rustfmt::skip]
    const NOUNS: [&str; 27] = [
        "klass", "els", "fylk", "århundr", "årtusen", "mennesk", "skol", "departement", "ism", "grupp", "tjenest",
        "period", "kirk", "regim", "hjert", "områd", "tilfell", "iker", "ianer", "erinn", "ninn", "karrier", "linj",
        "stund", "allians", "årrekk", "legem",
    ];
    const VERBS: [&str; 9] =
        ["frels", "hels", "knels", "pels", "smels", "omskol", "utklass", "indiker", "fabrikker"];
    NOUNS.iter().any(|noun| stem.ends_with(noun)) && !VERBS.iter().any(|verb| stem.ends_with(verb))
}

/// Adjectives and participles that stand for people: «de arbeidslediges», «de tiltaltes»; and nouns in
/// -er: «borgeres».
fn is_name_of_people(stem: &str) -> bool {
    const PARTICIPLES: [&str; 19] = [
        "nevnt",
        "tiltalt",
        "dømt",
        "felt",
        "iert",
        "nert",
        "sert",
        "berørt",
        "ansatt",
        "innsatt",
        "bosatt",
        "stilt",
        "rammet",
        "født",
        "saksøkt",
        "folkevalgt",
        "etterlatt",
        "innstevnt",
        "utsatt",
    ];
    let known = |ending: &str| lexicon::zipf(lexicon::of_parts(stem, ending)).is_some();
    if stem.ends_with("ig") {
        return !stem.starts_with("be") && !VERBS_IN_IG.contains(&stem);
    }
    if let Some(base) = stem.strip_suffix("ed") {
        let participle = lexicon::zipf(lexicon::of_parts(base, "et")).is_some();
        let people = lexicon::zipf(lexicon::of_parts(stem, "e")).is_some();
        return base.len() > if people { 2 } else { 4 } && participle && !known("er");
    }
    if let Some(base) = stem.strip_suffix("er") {
        // «borgeres», «foreleseres»: the list has the noun, or the verb it is made of, and no verb in -ere.
        let zipf = |word: &str| lexicon::zipf(lexicon::of_parts(word, "")).unwrap_or(0.0);
        let noun = ["en", "ne", "nes", "ens"].iter().any(|ending| known(ending));
        let agent =
            || known("") && zipf(base) < 3.0 && lexicon::zipf(lexicon::of_parts(base, "e")) >= Some(3.3);
        return (noun || agent())
            && !["er", "t", "te", "ende", "ing", "ingen"].iter().any(|ending| known(ending));
    }
    PARTICIPLES.iter().any(|participle| stem.ends_with(participle))
        && !["stilt", "felt"].contains(&stem)
        && !known("er")
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
    // «ble i går funnet».
    let day = |i: usize| words.get(i + 1).is_some_and(|w| DAYS.contains(&&text[w.range()]));
    let from = if words.get(bli + 1).is_some_and(|w| &text[w.range()] == "i") && day(bli + 1) {
        bli + 3
    } else {
        bli + 1
    };
    for i in from..words.len().min(from + 3) {
        let gap = &text[words[i - 1].end as usize..words[i].start as usize];
        if gap != " " || words[i].letters == 0 {
            return None;
        }
        if words[i].is(Word::CAPITAL) {
            continue;
        }
        if is_participle(&text[words[i].range()], &words[i]) {
            return (i == from || !words[i - 1].has(stop)).then_some(i);
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
    // «uavgjort», «ukjent»: adjectives.
    if written.starts_with('u') && !matches!(written.as_bytes().get(1), Some(b't' | b'n')) {
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
    ends(&[
        "ert", "ft", "kt", "lt", "mt", "nt", "pt", "rt", "st", "ygd", "evd", "øvd", "dd", "tt", "holdt",
        "sendt",
    ])
}

/// «tidlegast», «viktigast»: how an adjective says the most, and how no passive ends.
fn is_superlative(written: &[u8]) -> bool {
    const ENDS: [&[u8]; 6] = [b"legast", b"igast", b"siast", b"tiast", b"samast", b"barast"];
    let ends = ENDS.iter().any(|e| written.ends_with(e));
    // «stadfast», «bufast»; and not «skaffast».
    let fast = written.ends_with(b"fast") && !written.ends_with(b"ffast");
    fast || ends && !written.ends_with(b"handsamast")
}

/// «populærast», «sunnast»: Bokmål has the adjective in -est. Right after a modal verb it may be a passive.
fn is_known_superlative(written: &[u8]) -> bool {
    let stem = written.strip_suffix(b"ast").and_then(|stem| std::str::from_utf8(stem).ok());
    stem.is_some_and(|stem| lexicon::zipf(lexicon::of_parts(stem, "est")) >= Some(2.5))
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
    let common = |stem: &str| {
        ["et", "es"].iter().all(|ending| lexicon::zipf(lexicon::of_parts(stem, ending)) >= Some(2.0))
    };
    // «reinsa», Bokmål «renset»; «fråflytta», «fraflyttet».
    common(stem)
        || stem.contains("ei") && common(&stem.replace("ei", "e"))
        || stem.strip_prefix("frå").is_some_and(common)
}

const DAYS: [&str; 10] =
    ["går", "dag", "morgen", "fjor", "kveld", "natt", "ettermiddag", "formiddag", "haust", "høst"];

/// Verbs in -ige; adjectives in -ig stand for people: «de arbeidslediges».
#[rustfmt::skip]
const VERBS_IN_IG: &[&str] = &[
    "hellig", "verdig", "stadfestig", "avskjedig", "entledig", "utferdig", "nedverdig", "forurolig", "forherlig",
    "mangfoldig", "uleilig", "forevig",
];

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
    "godkjenn", "beregn", "unnlat", "oppnevn", "utnevn", "sammenlign", "foren", "gjenforen", "ran", "forman",
    "skjen", "forbann", "len",
];
