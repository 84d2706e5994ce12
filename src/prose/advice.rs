//! What would help most: for a page, the edits that move the figures most.
//!
//! In: a [`Prose`]. Out: [`Edit`]s, best first, each with its sentence, the reason, a suggestion where
//! one is certain, and the figure after it.

#![expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]
#![expect(clippy::cast_possible_wrap, reason = "counts of words are far below 2^63")]

use std::collections::BTreeMap;
use std::ops::Range;

use super::count::Word;
use super::lexicon::{self, SPLITS, TERM_HERE};
use super::passive;
use super::score::{self, Score};
use super::terms::{self, List, Risk};
use super::{Block, Passage, Prose, Sentence, compounds, nouns};
use crate::lang::{Lang, Message, say};
use crate::source::Place;

/// One thing to change.
#[derive(Debug, Clone)]
pub struct Edit {
    pub place: Place,
    /// The sentence, in the text of the [`Prose`].
    pub sentence: Range<usize>,
    pub reason: Message,
    /// What to write, as far as it is certain.
    pub suggestion: Option<String>,
    pub lix_before: f64,
    pub lix_after: f64,
}

/// How a candidate changes the counts.
#[derive(Clone, Copy, Default)]
struct Change {
    words: isize,
    long: isize,
    sentences: isize,
    /// Help that LIX does not see, in points of LIX.
    bonus: f64,
}

/// The `count` best edits of a page, at most one in a sentence.
pub fn best(prose: &Prose, count: usize) -> Vec<Edit> {
    let before = score::score(prose);
    let Some(lix_before) = before.lix() else { return Vec::new() };
    let mut candidates: Vec<(f64, Edit)> = Vec::new();
    let mut passives = Vec::new();
    for passage in prose.passages().iter().filter(|p| p.is_own()) {
        let lang = passage.lang.unwrap_or(prose.lang);
        if !matches!(lang, Lang::Nb | Lang::Nn | Lang::En) {
            continue;
        }
        for sentence in prose.sentences(passage) {
            passive::find(prose.text(), prose.words(sentence), lang, &mut passives);
            let found = of_sentence(prose, passage, sentence, lang, passives.len());
            let ranked = found.into_iter().filter_map(|(change, reason, suggestion)| {
                let lix_after = after(&before, change)?;
                let gain = lix_before - lix_after + change.bonus;
                let place = prose.place(sentence.range());
                let sentence = sentence.range();
                Some((gain, Edit { place, sentence, reason, suggestion, lix_before, lix_after }))
            });
            candidates.extend(ranked.filter(|(gain, _)| *gain > 0.0).max_by(|a, b| a.0.total_cmp(&b.0)));
        }
    }
    candidates.extend(repeated_words(prose, &before, lix_before));
    // Best first; of equals, the one that stands first.
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.sentence.start.cmp(&b.1.sentence.start)));
    candidates.into_iter().take(count).map(|(_, edit)| edit).collect()
}

/// The long words that come again and again in running text, together: shorter ones help every time.
fn repeated_words(prose: &Prose, before: &Score, lix_before: f64) -> Option<(f64, Edit)> {
    const LETTERS: u16 = 13;
    const TIMES: isize = 3;
    const MOST: usize = 3;
    let known = Word::GLOSSARY | Word::EXPLAINED | Word::QUOTED | Word::FOREIGN | Word::URL | Word::CAPITALS;
    let mut uses: BTreeMap<u64, (isize, usize)> = BTreeMap::new();
    for passage in prose.passages().iter().filter(|p| p.is_own()) {
        for sentence in prose.sentences(passage).iter().filter(|s| s.most_letters >= LETTERS) {
            for index in sentence.words() {
                let word = &prose.all_words()[index];
                if word.letters >= LETTERS && !word.is(known) {
                    uses.entry(word.hash).or_insert((0, index)).0 += 1;
                }
            }
        }
    }
    let mut many: Vec<(isize, usize)> = uses.into_values().filter(|(times, _)| *times >= TIMES).collect();
    many.sort_by_key(|(times, index)| (-times, *index));
    many.truncate(MOST);
    let (_, first) = *many.first()?;
    let sentence = prose.sentence_of(first)?;
    let all = many.iter().map(|(times, _)| times).sum::<isize>();
    let lix_after = after(before, Change { long: -all, ..Change::default() })?;
    let written = |index: usize| prose.word(&prose.all_words()[index]);
    let reason = if let [(times, index)] = many[..] {
        let written = written(index);
        say! {
            nb: "«{written}» står {times} ganger. Bruk et kortere ord, eller forklar det i ordlista.",
            nn: "«{written}» står {times} gonger. Bruk eit kortare ord, eller forklar det i ordlista.",
            en: "“{written}” comes {times} times. Use a shorter word, or explain it in the glossary.",
        }
    } else {
        let list = |open: &str, close: &str, times_word: &str| {
            let each = many
                .iter()
                .map(|(times, index)| format!("{open}{}{close} ({times} {times_word})", written(*index)));
            each.collect::<Vec<_>>().join(", ")
        };
        let (nb, nn, en) = (list("«", "»", "ganger"), list("«", "»", "gonger"), list("“", "”", "times"));
        say! {
            nb: "De samme lange ordene kommer igjen: {nb}. Bruk kortere ord, eller forklar dem i ordlista.",
            nn: "Dei same lange orda kjem att: {nn}. Bruk kortare ord, eller forklar dei i ordlista.",
            en: "The same long words come again: {en}. Use shorter words, or explain them in the glossary.",
        }
    };
    let place = prose.place(prose.all_words()[first].range());
    let edit = Edit { place, sentence: sentence.range(), reason, suggestion: None, lix_before, lix_after };
    Some((lix_before - lix_after, edit))
}

/// What a finding asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mend {
    /// Split the sentence, or make a list of it.
    Split,
    /// Write a plainer word.
    Term,
    /// Use the verb.
    Verb,
    /// Write the long word in shorter ones.
    LongWord,
}

/// LIX when one finding is mended, where it is known what to write. `at` is the start of what it points at,
/// in the file.
pub fn after_mending(prose: &Prose, before: &Score, at: u32, mend: Mend) -> Option<f64> {
    let start = |range: Range<usize>| prose.place(range).span.start;
    let passages = prose.passages();
    let own = || passages.iter().filter(|passage| passage.is_own());
    let passage = own().take_while(|passage| start(passage.range()) <= at).last()?;
    let sentence = prose.sentences(passage).iter().take_while(|s| start(s.range()) <= at).last()?;
    let (words, lang) = (prose.words(sentence), passage.lang.unwrap_or(prose.lang));
    let from = words.iter().position(|word| start(word.range()) == at);
    let change = match mend {
        Mend::Split if is_quoted(words) => return None,
        Mend::Split => {
            let items = enumeration(prose, words);
            let gone = split(prose, words)
                .filter(|at| split_text(prose, sentence, words, *at).is_some())
                .is_some_and(|at| matches!(prose.word(&words[at]), "og" | "and"));
            match items {
                MANY.. => Change { sentences: items as isize - 1, ..Change::default() },
                _ => Change { words: -isize::from(gone), sentences: 1, ..Change::default() },
            }
        }
        Mend::Term => {
            let words = &words[from?..];
            let (term, count) = terms::find(List::Heavy, lang, words)?;
            replaced(&words[..count], term.first()?)
        }
        Mend::Verb => {
            let phrase = (0..words.len()).find_map(|i| {
                nouns::find(prose.text(), words, i, lang).filter(|phrase| Some(phrase.first) == from)
            })?;
            replaced(&words[phrase.first..=phrase.last], phrase.verb.as_deref()?)
        }
        Mend::LongWord => {
            let word = &words[from?];
            let plain = compounds::plain(lang, &prose.word(word).to_lowercase())?;
            replaced(std::slice::from_ref(word), plain.split(", ").next()?)
        }
    };
    after(before, change)
}

/// How the counts change when `new` stands in place of some words.
fn replaced(old: &[Word], new: &str) -> Change {
    let is_long = |w: &&str| w.chars().filter(|c| c.is_alphabetic()).count() > 6;
    Change {
        words: new.split_whitespace().count() as isize - old.len() as isize,
        long: new.split_whitespace().filter(is_long).count() as isize
            - old.iter().filter(|w| w.is_long()).count() as isize,
        ..Change::default()
    }
}

fn after(score: &Score, change: Change) -> Option<f64> {
    let words = score.words.checked_add_signed(change.words)?;
    let long = score.long_words.saturating_add_signed(change.long);
    let sentences = score.sentences.checked_add_signed(change.sentences)?;
    (words > 0 && sentences > 0).then(|| words as f64 / sentences as f64 + 100.0 * long as f64 / words as f64)
}

type Candidate = (Change, Message, Option<String>);

fn of_sentence(
    prose: &Prose,
    passage: &Passage,
    sentence: &Sentence,
    lang: Lang,
    passives: usize,
) -> Vec<Candidate> {
    let words = prose.words(sentence);
    if is_quoted(words) {
        return Vec::new();
    }
    let n = words.len();
    let mut found = Vec::new();
    let limit = if passage.block == Block::Summary { 15 } else { 20 };
    let items = enumeration(prose, words);
    if n > limit && items >= MANY {
        let change = Change { sentences: items as isize - 1, bonus: 0.05, ..Change::default() };
        found.push((
            change,
            say! {
                nb: "Setningen har {n} ord og regner opp {items} ting. Lag en liste.",
                nn: "Setninga har {n} ord og reknar opp {items} ting. Lag ei liste.",
                en: "The sentence has {n} words and lists {items} things. Make a list.",
            },
            None,
        ));
    }
    if n > limit {
        let at = split(prose, words);
        let rewritten = at.and_then(|at| split_text(prose, sentence, words, at));
        // The «og» between the two is gone.
        let joint = at.filter(|at| matches!(prose.word(&words[*at]), "og" | "and"));
        let gone = isize::from(rewritten.is_some() && joint.is_some());
        let bonus = (n - limit) as f64 * 0.02;
        let change = Change { words: -gone, sentences: 1, bonus, ..Change::default() };
        let reason = match at {
            Some(at) => {
                let word = prose.word(&words[at]);
                say! {
                    nb: "Setningen har {n} ord. Del den før «{word}».",
                    nn: "Setninga har {n} ord. Del ho før «{word}».",
                    en: "The sentence has {n} words. Split it before “{word}”.",
                }
            }
            None => say! {
                nb: "Setningen har {n} ord. Del den i to.",
                nn: "Setninga har {n} ord. Del ho i to.",
                en: "The sentence has {n} words. Split it in two.",
            },
        };
        found.push((change, reason, rewritten));
    }
    found.extend(replaced_terms(prose, sentence, words, lang));
    found.extend(verb_for_noun(prose, words, lang));
    if passives >= 2 {
        found.push((
            Change { bonus: 0.05 * passives as f64, ..Change::default() },
            say! {
                nb: "Setningen har {passives} verb i passiv. Si hvem som gjør hva.",
                nn: "Setninga har {passives} verb i passiv. Sei kven som gjer kva.",
                en: "The sentence has {passives} passive verbs. Say who does what.",
            },
            None,
        ));
    }
    found
}

/// All heavy words of a sentence, replaced together.
fn replaced_terms(prose: &Prose, sentence: &Sentence, words: &[Word], lang: Lang) -> Option<Candidate> {
    let mut change = Change::default();
    let mut pairs = Vec::new();
    let mut certain = true;
    let mut text = String::new();
    let mut at = sentence.start as usize;
    let mut i = 0;
    while i < words.len() {
        let hit = words[i].has(TERM_HERE).then(|| terms::find(List::Heavy, lang, &words[i..])).flatten();
        let Some((term, count)) =
            hit.filter(|(term, _)| term.risk != Risk::High && !words[i].is(Word::QUOTED))
        else {
            i += 1;
            continue;
        };
        let phrase = &words[i..i + count];
        i += count;
        let Some(instead) = term.first() else { continue };
        let (start, end) = (phrase[0].start as usize, phrase[count - 1].end as usize);
        let written = &prose.text()[start..end];
        let one = replaced(phrase, instead);
        change.words += one.words;
        change.long += one.long;
        change.bonus += if term.risk == Risk::Low { 0.15 } else { 0.05 };
        pairs.push((written.to_owned(), instead));
        certain &= term.certain().is_some();
        text.push_str(&prose.text()[at..start]);
        if phrase[0].is(Word::CAPITAL) {
            text.push_str(&capitalised(instead));
        } else {
            text.push_str(instead);
        }
        at = end;
    }
    if pairs.is_empty() {
        return None;
    }
    text.push_str(&prose.text()[at..sentence.end as usize]);
    let list = |(open, close): (&str, &str), arrow: &str| {
        let pairs = pairs.iter().map(|(old, new)| format!("{open}{old}{close} {arrow} {open}{new}{close}"));
        pairs.collect::<Vec<_>>().join(", ")
    };
    let (norwegian, english) = (list(("«", "»"), "→"), list(("“", "”"), "→"));
    let reason = say! {
        nb: "Bytt tunge ord: {norwegian}.",
        nn: "Byt tunge ord: {norwegian}.",
        en: "Replace heavy words: {english}.",
    };
    Some((change, reason, certain.then_some(text)))
}

fn verb_for_noun(prose: &Prose, words: &[Word], lang: Lang) -> Option<Candidate> {
    let phrase = (0..words.len()).find_map(|i| nouns::find(prose.text(), words, i, lang))?;
    let verb = phrase.verb?;
    let old = &words[phrase.first..=phrase.last];
    let written = &prose.text()[old[0].start as usize..old[old.len() - 1].end as usize];
    let change = Change { bonus: 0.15, ..replaced(old, &verb) };
    let reason = say! {
        nb: "Bruk verbet: «{written}» → «{verb}».",
        nn: "Bruk verbet: «{written}» → «{verb}».",
        en: "Use the verb: “{written}” → “{verb}”.",
    };
    Some((change, reason, None))
}

/// Whether all of a sentence is a quotation, whose words the writer cannot change.
pub(crate) fn is_quoted(words: &[Word]) -> bool {
    words.iter().all(|word| word.is(Word::QUOTED))
}

/// The word before which a sentence can be split: a conjunction that opens a clause of its own, with
/// enough on both sides, nearest to the middle.
pub fn split(prose: &Prose, words: &[Word]) -> Option<usize> {
    const LEAST: usize = 5;
    let middle = words.len() as f64 / 2.0;
    (LEAST..words.len().saturating_sub(LEAST - 1))
        .filter(|at| !words[*at].is(Word::QUOTED) && !is_in_opening(prose, words, *at))
        .filter(|at| {
            let word = &words[*at];
            word.has(SPLITS) && opens_clause(prose, words, *at)
                || word.has(lexicon::SUBJECT) && is_spliced(prose, words, *at)
                || is_spliced_noun(prose, words, *at)
                || is_relative(prose, words, *at)
        })
        .min_by(|a, b| {
            // After «og» and «men», and after a comma alone, the second half stands as it is; «fordi» asks
            // for more, and «hvor» for most.
            let cost = |at: usize| {
                let more = match prose.word(&words[at]) {
                    "og" | "men" | "and" | "but" => 0.0,
                    _ if words[at].has(lexicon::SUBJECT) => 0.0,
                    _ if words[at].has(SPLITS) => 3.0,
                    _ => 9.0,
                };
                (at as f64 - middle).abs() + more
            };
            cost(*a).total_cmp(&cost(*b))
        })
}

/// What a clause that cannot stand alone opens a sentence with: «hvis …», «når …».
const OPENS: [&str; 19] = [
    "hvis", "dersom", "når", "da", "om", "viss", "selv", "sjølv", "siden", "sidan", "fordi", "jo",
    "ettersom", "mens", "medan", "if", "when", "because", "although",
];

fn opens_with_clause(prose: &Prose, words: &[Word]) -> bool {
    OPENS.contains(&prose.word(&words[0]).to_lowercase().as_str())
}

/// Whether the clause that opens the sentence goes on here: «Når du har søkt, og vi har lest det, …». It
/// ends at the comma after which the verb stands first.
fn is_in_opening(prose: &Prose, words: &[Word], at: usize) -> bool {
    let ends = |i: usize| {
        prose.text()[words[i - 1].end as usize..words[i].start as usize] == *", "
            && is_finite_verb(prose, &words[i])
    };
    opens_with_clause(prose, words) && !(1..at).any(ends)
}

/// Whether a new sentence begins here after a comma alone: «…, det åpnes derfor …».
fn is_spliced(prose: &Prose, words: &[Word], at: usize) -> bool {
    // After «hvis …» and «når …» the verb stands first, so that is no splice; in questions and lists of
    // such clauses it may look so.
    let gap = &prose.text()[words[at - 1].end as usize..words[at].start as usize];
    gap == ", "
        && !opens_with_clause(prose, words)
        && !lists(prose, words, at)
        && words.get(at + 1).is_some_and(|next| is_finite_verb(prose, next))
}

/// Whether a new sentence begins here after a comma alone, with nouns: «…, svar og råd skal sendes …».
fn is_spliced_noun(prose: &Prose, words: &[Word], at: usize) -> bool {
    let gap =
        |i: usize| words.get(i).map(|word| &prose.text()[words[i - 1].end as usize..word.start as usize]);
    let is_verb = |i: usize| {
        gap(i) == Some(" ")
            && words[i].has(lexicon::MODAL_NB | lexicon::MODAL_NN)
            && prose.word(&words[i]) != "å"
    };
    let and = |i: usize| gap(i) == Some(" ") && prose.word(&words[i]) == "og";
    words[at].letters > 4
        && gap(at) == Some(", ")
        && !opens_with_clause(prose, words)
        && !lists(prose, words, at)
        && (is_verb(at + 1) || and(at + 1) && gap(at + 2) == Some(" ") && is_verb(at + 3))
}

/// Whether a word looks like a verb in the present: «åpnes», «kan», «gir», «er».
fn is_finite_verb(prose: &Prose, word: &Word) -> bool {
    let written = prose.word(word);
    word.has(lexicon::MODAL_NB | lexicon::MODAL_NN | lexicon::BLI_NB | lexicon::VERTE_NN) && written != "å"
        || matches!(written, "er" | "var" | "har" | "hadde" | "is" | "are" | "was" | "has" | "will" | "can")
        || word.letters > 3 && (written.ends_with("er") || written.ends_with("es"))
}

/// Whether a clause with «hvor» begins here, long enough to be a sentence of its own.
fn is_relative(prose: &Prose, words: &[Word], at: usize) -> bool {
    const LEAST: usize = 8;
    matches!(prose.word(&words[at]), "hvor" | "der")
        && at >= 5
        && words.len() - at >= LEAST
        && prose.text()[words[at - 1].end as usize..words[at].start as usize]
            .chars()
            .all(|c| matches!(c, ' ' | ','))
        && (prose.word(&words[at]) == "hvor" || prose.text()[words[at - 1].end as usize..].starts_with(','))
}

/// Whether a clause begins at this conjunction, and not just one more noun or verb: it has a subject
/// right after it, or a comma before it.
fn opens_clause(prose: &Prose, words: &[Word], at: usize) -> bool {
    let gap = &prose.text()[words[at - 1].end as usize..words[at].start as usize];
    let comma = gap.contains([',', ';', '–']);
    let subject = words.get(at + 1).is_some_and(|w| w.has(lexicon::SUBJECT));
    // «og du ikke har»: the clause hangs on another.
    let hangs = words.get(at + 2).is_some_and(|w| w.has(lexicon::NEGATION));
    match prose.word(&words[at]) {
        "og" | "and" | "eller" | "or" | "men" | "but" | "så" | "so" => {
            subject && !hangs || comma && (!lists(prose, words, at) || stands_alone(prose, words, at + 1))
        }
        // A clause with «hvis» or «når» cannot stand alone, so nothing is won by parting it off.
        "slik" | "fordi" | "because" | "mens" | "medan" | "while" | "derfor" | "difor" => comma || subject,
        _ => false,
    }
}

/// Whether the comma before a conjunction belongs to an enumeration: there is another one just before.
fn lists(prose: &Prose, words: &[Word], at: usize) -> bool {
    (at.saturating_sub(5).max(1)..at)
        .any(|i| prose.text()[words[i - 1].end as usize..words[i].start as usize].contains(','))
}

/// The sentence with a full stop at the split, where the second half can stand as it is.
fn split_text(prose: &Prose, sentence: &Sentence, words: &[Word], at: usize) -> Option<String> {
    let first = &prose.text()[sentence.start as usize..words[at - 1].end as usize];
    if words[at].has(lexicon::SUBJECT) {
        let second = &prose.text()[words[at].start as usize..sentence.end as usize];
        return Some(format!("{first}. {}", capitalised(second)));
    }
    let next = words.get(at + 1)?;
    if !next.has(lexicon::SUBJECT) && !stands_alone(prose, words, at + 1) {
        return None;
    }
    let start = match prose.word(&words[at]) {
        "og" | "and" => next.start,
        "men" | "but" => words[at].start,
        _ => return None,
    };
    Some(format!("{first}. {}", capitalised(&prose.text()[start as usize..sentence.end as usize])))
}

/// Whether a main clause begins here, after a comma and «og» or «men»: its subject, or another first part of
/// one word, and right after that its verb.
fn stands_alone(prose: &Prose, words: &[Word], from: usize) -> bool {
    #[rustfmt::skip]
    const DETERMINERS: [&str; 32] = [
        "den", "det", "de", "dei", "en", "et", "ei", "ein", "eit", "alle", "hver", "hvert", "kvar", "kvart", "noen",
        "nokon", "nokre", "mange", "flere", "fleire", "begge", "disse", "desse", "denne", "dette", "andre", "vårt",
        "våre", "the", "all", "these", "our",
    ];
    #[rustfmt::skip]
    const HANGING: [&str; 39] = [
        "som", "at", "å", "hva", "kva", "hvem", "kven", "hvor", "kor", "hvordan", "korleis", "hvorfor", "kvifor",
        "hvilke", "hvilken", "hvilket", "når", "hvis", "viss", "dersom", "om", "fordi", "der", "mens", "medan",
        "ikke", "ikkje", "aldri", "i", "på", "til", "for", "av", "med", "that", "which", "who", "to", "not",
    ];
    let joined = |i: usize| &prose.text()[words[i - 1].end as usize..words[i].start as usize] == " ";
    let gap = &prose.text()[words[from - 2].end as usize..words[from - 1].start as usize];
    let first = prose.word(&words[from]).to_lowercase();
    if gap != ", " || HANGING.contains(&first.as_str()) || is_sure_verb(prose, &words[from]) {
        return false;
    }
    let reach = if DETERMINERS.contains(&first.as_str()) { 3 } else { 1 };
    (from + 1..words.len().min(from + 1 + reach))
        .take_while(|i| joined(*i) && !HANGING.contains(&prose.word(&words[*i])))
        .any(|i| is_sure_verb(prose, &words[i]))
}

/// Whether a word is a verb in the present or the past, and nothing else: «kan», «er», «sender».
fn is_sure_verb(prose: &Prose, word: &Word) -> bool {
    let written = prose.word(word);
    if matches!(written, "å" | "bli" | "blitt" | "verta" | "verte" | "vorte" | "vorten") {
        return false;
    }
    let helper = word.has(lexicon::MODAL_NB | lexicon::MODAL_NN | lexicon::BLI_NB | lexicon::VERTE_NN)
        || matches!(
            written,
            "er" | "var"
                | "har"
                | "hadde"
                | "gir"
                | "gjev"
                | "kjem"
                | "is"
                | "are"
                | "was"
                | "has"
                | "will"
                | "can"
        );
    let present = || {
        let common = |stem: &str, ending: &str| lexicon::zipf(lexicon::of_parts(stem, ending)).unwrap_or(0.0);
        written.strip_suffix("er").filter(|stem| stem.len() > 2).is_some_and(|stem| {
            common(stem, "e") >= 3.5
                && common(stem, "er") >= 3.0
                && common(stem, "ene") < 2.5
                && common(stem, "en") < 3.0
        })
    };
    helper || present()
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// From this number on the things a sentence lists are easier to read as a list.
pub(crate) const MANY: usize = 4;

/// How many things a sentence lists with commas and a last «og» or «eller».
pub(crate) fn enumeration(prose: &Prose, words: &[Word]) -> usize {
    // What begins a clause, so that the comma before it is none of a list.
    const CLAUSES: [&str; 34] = [
        "og", "men", "så", "at", "som", "hvor", "der", "når", "hvis", "dersom", "fordi", "mens", "slik",
        "for", "da", "om", "ved", "kor", "viss", "medan", "kva", "hva", "and", "but", "that", "which", "who",
        "where", "when", "if", "because", "while", "so", "dette",
    ];
    let mut commas = 0;
    let mut since = 0;
    let mut most = 0;
    for (i, pair) in words.windows(2).enumerate() {
        let gap = &prose.text()[pair[0].end as usize..pair[1].start as usize];
        let next = prose.word(&pair[1]);
        since += 1;
        if gap.contains(',') {
            // After a long stretch the comma parts clauses; what comes then may still be a list.
            commas = if since <= 6 && !CLAUSES.contains(&next) { commas + 1 } else { 0 };
            since = 0;
        }
        if commas >= 2 && since <= 6 && matches!(next, "og" | "eller" | "and" | "or") {
            // «og lignende» is no thing of its own.
            let last = words.get(i + 2).map_or("", |word| prose.word(word));
            let others = matches!(last, "lignende" | "liknande" | "liknende" | "annet" | "anna");
            most = most.max(commas + 2 - usize::from(others));
            commas = 0;
        }
    }
    most
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{best, split, split_text};
    use crate::lang::Lang;
    use crate::prose::{self, Format, Kind};

    /// The word before which a text of one sentence is to be split.
    fn split_at(text: &str) -> Option<String> {
        let prose = prose::of_text(text, Format::Plain, Lang::Nb, Kind::Page, &Arc::default());
        let words = prose.all_words();
        split(&prose, words).map(|at| prose.word(&words[at]).to_owned())
    }

    #[test]
    fn clauses_that_a_comma_joins_are_parted() {
        for (text, want) in [
            (
                "Utvalgene må speile bredden av brukere, det åpnes derfor for medlemmer uten organisasjon.",
                "det",
            ),
            ("Vi sender deg et brev i posten i morgen, og du kan svare på nettet hele uken.", "og"),
            ("Vi lager en veiviser for arbeidet hvor alle kan se hva vi tar opp og når det skjer.", "hvor"),
        ] {
            assert_eq!(split_at(text).as_deref(), Some(want), "{text}");
        }
        for text in [
            "Når du har sendt oss alle papirene vi trenger, det vil si skjemaet og brevet, svarer vi.",
            "Vi har kaffe, te, saft, kaker og boller til alle som kommer på møtet vårt.",
        ] {
            assert_eq!(split_at(text), None, "{text}");
        }
    }

    /// What a sentence is to be written as, where its parts can stand as they are.
    fn parted(text: &str) -> Option<String> {
        let prose = prose::of_text(text, Format::Plain, Lang::Nb, Kind::Page, &Arc::default());
        let passage = &prose.passages()[0];
        let (sentence, words) = (&prose.sentences(passage)[0], prose.passage_words(passage));
        split_text(&prose, sentence, words, split(&prose, words)?)
    }

    #[test]
    fn a_clause_with_a_noun_for_its_subject_stands_alone() {
        for (text, want) in [
            (
                "Lederen kaller inn til møte fire ganger i året, og sekretariatet sender ut papirene en uke før.",
                "Lederen kaller inn til møte fire ganger i året. Sekretariatet sender ut papirene en uke før.",
            ),
            (
                "Du får svar fra oss innen tre uker, men den lokale saksbehandleren kan gi deg mer tid.",
                "Du får svar fra oss innen tre uker. Men den lokale saksbehandleren kan gi deg mer tid.",
            ),
            (
                "Vi sender saken videre til fylket i dag, og derfor må du vente litt lenger på svar.",
                "Vi sender saken videre til fylket i dag. Derfor må du vente litt lenger på svar.",
            ),
            (
                "Når du har søkt om penger til reisen, ringer vi deg, og Nav betaler det du har lagt ut.",
                "Når du har søkt om penger til reisen, ringer vi deg. Nav betaler det du har lagt ut.",
            ),
        ] {
            assert_eq!(parted(text).as_deref(), Some(want), "{text}");
        }
        for text in [
            "Når du har sendt oss hele skjemaet ditt, og vi har lest det nøye, får du svar i posten.",
            "Vi skriver et brev om planen for kontoret, og som utvalget har sagt at de vil lese.",
            "Vi spør deg hvis du er syk og du ikke kan komme på møtet som vi har avtalt.",
        ] {
            assert_eq!(parted(text), None, "{text}");
        }
    }

    #[test]
    fn words_that_come_again_are_one_edit_and_count_where_lix_counts() {
        let text = "# Brukermedvirkning\n\nBrukermedvirkning er bra. Vi liker brukermedvirkning. \
                    Brukermedvirkning virker. Brukerutvalgene møtes. Vi hjelper brukerutvalgene, \
                    og brukerutvalgene svarer.\n";
        let prose = prose::of_text(text, Format::Markdown, Lang::Nb, Kind::Page, &Arc::default());
        let edits = best(&prose, 3);
        assert_eq!(edits.len(), 1);
        assert!(edits[0].reason.nb.contains("«Brukermedvirkning» (3 ganger)"), "{}", edits[0].reason.nb);
        // «hjelper» is the seventh long word.
        let (words, sentences, long) = (16.0, 5.0, 7.0);
        assert!((edits[0].lix_before - (words / sentences + 100.0 * long / words)).abs() < 0.01);
        assert!((edits[0].lix_after - (words / sentences + 100.0 * (long - 6.0) / words)).abs() < 0.01);
    }
}
