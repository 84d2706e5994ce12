//! Long compounds, and how to say the same in shorter words.
//!
//! In: a word, or the last part of one. Out: its parts, plain words for it, or how its parts stand apart;
//! and whether readers know the parts, so that the word is not rare to them.

#![expect(clippy::cast_precision_loss, reason = "lengths of words are far below 2^52")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use smallvec::SmallVec;

use super::{lexicon, nouns};
use crate::lang::Lang;

/// The short brother of a long word in small letters.
pub(crate) fn plain(lang: Lang, word: &str) -> Option<&'static str> {
    PLAIN.iter().find(|(l, long, _)| *l == lang && word.starts_with(long)).map(|(.., plain)| *plain)
}

/// What to write instead of a word of Bokmål that few readers meet, in small letters.
pub(crate) fn common_for(word: &str) -> Option<&'static str> {
    COMMON.iter().find(|(start, _)| word.starts_with(start)).map(|(_, plain)| *plain)
}

/// By how the words begin.
#[rustfmt::skip]
const COMMON: &[(&str, &str)] = &[
    ("adekvat", "god nok, passende"), ("aggreger", "legge sammen"), ("akkumuler", "samle"),
    ("ansvarliggjør", "gi ansvar"), ("bevisstgjør", "gjøre oppmerksom på"), ("differensier", "skille mellom"),
    ("estimer", "regne ut omtrent"), ("evaluer", "vurdere, se på hvordan det gikk"), ("evident", "tydelig"),
    ("forankr", "bli enige om, få støtte for"), ("harmoniser", "gjøre likt"), ("holistisk", "hele, samlet"),
    ("incitament", "grunn til å gjøre noe"), ("inkorporer", "ta med"), ("insentiv", "grunn til å gjøre noe"),
    ("institusjonaliser", "gjøre til noe fast"), ("interimistisk", "midlertidig"), ("konkretiser", "si nøyaktig"),
    ("konsensus", "enighet"), ("konsulter", "spørre, be om råd"), ("kvalitetssikr", "sjekke"),
    ("operasjonaliser", "gjøre konkret, ta i bruk"), ("partisiper", "delta"), ("proaktiv", "i forkant"),
    ("rekvirer", "bestille"), ("rekvisisjon", "bestilling"), ("representativitet", "at alle grupper er med"),
    ("revider", "gå gjennom, endre"), ("signifikant", "tydelig, stor"), ("skjønnsutøvels", "vurdering"),
    ("stipuler", "anslå"), ("styringsparamet", "mål og tall"), ("suboptimal", "ikke god nok"),
    ("synliggjør", "vise"), ("temporær", "midlertidig"), ("transparen", "åpen"), ("tydeliggjør", "gjøre tydelig"),
    ("utskiftning", "bytte"),
];

/// How the last part of a compound stands when it is written apart: with the preposition that goes
/// with it, or with the verb it is made of.
pub(crate) fn apart(last: &str) -> Option<String> {
    let forms = |stem: &str| last.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending));
    if let Some((_, after)) = PREPOSITIONS.iter().find(|(stem, _)| forms(stem)) {
        return Some(format!("{last} {after}"));
    }
    let verb = nouns::verb_of(last, Lang::Nb).filter(|_| !lexicon::is_thing(last))?;
    Some(format!("å {verb}"))
}

const ENDINGS: [&str; 10] = ["", "e", "en", "et", "a", "er", "ene", "r", "n", "ne"];

/// By the last part, without its ending.
#[rustfmt::skip]
const PREPOSITIONS: &[(&str, &str)] = &[
    ("organisasjon", "for"), ("undersøkels", "blant"), ("arbeid", "med"), ("tilbud", "om"), ("system", "for"),
    ("plan", "for"), ("strategi", "for"), ("program", "for"), ("materiell", "om"), ("representant", "for"),
    ("erfaring", "fra"), ("kompetans", "om"), ("bruk", "av"), ("form", "for"), ("krav", "om"), ("rett", "til"),
    ("støtt", "til"), ("ordning", "for"), ("kontor", "for"), ("grupp", "for"), ("møt", "om"), ("kostnad", "til"),
    ("utgift", "til"), ("behov", "for"), ("mulighet", "for"), ("plikt", "til"), ("vilkår", "for"),
    ("grunnlag", "for"), ("frist", "for"), ("skjema", "for"), ("vedtak", "om"), ("tilskudd", "til"),
    ("bidrag", "til"), ("utvalg", "for"), ("prosess", "med"), ("tiltak", "for"), ("samling", "for"),
    ("rutin", "for"), ("retningslinj", "for"), ("ansvar", "for"), ("prosjekt", "om"),
    ("kurs", "i"), ("regelverk", "for"), ("senter", "for"),
    ("portal", "for"), ("avdeling", "for"), ("direktorat", "for"), ("tjenest", "for"), ("melding", "om"),
];

/// By how the words begin.
#[rustfmt::skip]
const PLAIN: &[(Lang, &str, &str)] = &[
    (Lang::Nb, "tilbakemelding", "svar, hva folk mener"), (Lang::Nb, "problemstilling", "spørsmål, problem"),
    (Lang::Nb, "brukermedvirkning", "at brukerne er med på å bestemme"), (Lang::Nb, "tilrettelegging", "hjelp, det du trenger"),
    (Lang::Nb, "saksbehandlingstid", "hvor lenge du må vente på svar"), (Lang::Nb, "samarbeidspartner", "de vi arbeider med"),
    (Lang::Nb, "gjennomføring", "når vi gjør det"), (Lang::Nb, "funksjonsnedsettelse", "det du har vansker med"),
    (Lang::Nb, "dokumentasjonskrav", "hva du må vise fram"), (Lang::Nb, "informasjonsmateriell", "brosjyrer, nettsider"),
    (Lang::Nb, "representasjon", "hvem som er med"), (Lang::Nb, "interesseutveksling", "samtaler om ulike interesser"),
    (Lang::Nb, "kompetanseheving", "opplæring"), (Lang::Nb, "kompetanseoverføring", "opplæring"),
    (Lang::Nb, "opplæringsmateriell", "kurs, hefter"), (Lang::Nb, "systemutviklingsarbeid", "arbeidet med datasystemene"),
    (Lang::Nb, "tjenesteutvikling", "å lage bedre tjenester"), (Lang::Nb, "virksomhetsområde", "det vi arbeider med"),
    (Lang::Nb, "brukerorganisasjon", "organisasjoner for brukere"),
    (Lang::Nb, "brukerrepresentant", "de som representerer brukerne"), (Lang::Nb, "brukerkompetanse", "det brukerne kan og vet"),
    (Lang::Nb, "brukererfaring", "det brukerne har opplevd"), (Lang::Nb, "brukerundersøkelse", "spørsmål til brukerne"),
    (Lang::Nb, "brukermedvirker", "de som medvirker for brukerne"), (Lang::Nb, "medvirkningsprosess", "arbeid der brukerne er med"),
    (Lang::Nb, "kompetanseutvikling", "opplæring"), (Lang::Nb, "utviklingsarbeid", "arbeidet med å gjøre noe bedre"),
    (Lang::Nb, "kvalitetsforbedring", "å gjøre noe bedre"), (Lang::Nb, "tjenesteapparat", "tjenestene"),
    (Lang::Nb, "behandlingstilbud", "behandling"), (Lang::Nb, "virkemiddelbruk", "hvilke tiltak vi bruker"),
    (Lang::Nb, "fylkesbrukerutvalg", "brukerutvalg i fylket"), (Lang::Nb, "stortingsmelding", "melding til Stortinget"),
    (Lang::Nb, "medarbeidersamling", "møter for ansatte"), (Lang::Nb, "hjelpemiddelområde", "arbeidet med hjelpemidler"),
    (Lang::Nb, "brukerutvalgene", "utvalgene"), (Lang::Nb, "organisasjonskart", "oversikten over hvem som gjør hva"),
    (Lang::Nn, "brukarorganisasjon", "organisasjonar for brukarar"), (Lang::Nn, "brukarrepresentant", "dei som representerer brukarane"),
    (Lang::Nn, "brukarundersøking", "spørsmål til brukarane"), (Lang::Nn, "kompetanseutvikling", "opplæring"),
    (Lang::Nn, "tilbakemelding", "svar, kva folk meiner"), (Lang::Nn, "problemstilling", "spørsmål, problem"),
    (Lang::Nn, "brukarmedverknad", "at brukarane er med og bestemmer"), (Lang::Nn, "tilrettelegging", "hjelp, det du treng"),
    (Lang::Nn, "brukarorganisasjon", "organisasjonar for brukarar"), (Lang::Nn, "brukarrepresentant", "dei som representerer brukarane"),
    (Lang::Nn, "brukarundersøking", "spørsmål til brukarane"), (Lang::Nn, "kompetanseutvikling", "opplæring"),
    (Lang::Nn, "kompetanseheving", "opplæring"), (Lang::Nn, "tenesteutvikling", "å lage betre tenester"),
];

thread_local! {
    /// The parts of words, by their hash: the same words stand on page after page, and it takes long to find.
    static PARTS: RefCell<HashMap<u64, Option<(String, String)>>> = RefCell::default();
}

/// So that what is kept does not grow with the site.
const MOST_KEPT: usize = 1 << 12;

/// [`parts`] of a word whose hash is known. The word alone decides them.
pub(crate) fn parts_of(hash: u64, word: &str) -> Option<(String, String)> {
    PARTS.with_borrow_mut(|known| {
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.entry(hash).or_insert_with(|| parts(word)).clone()
    })
}

/// The two words a long compound is made of, when both are common: «tjeneste» and «utvikling».
pub(crate) fn parts(word: &str) -> Option<(String, String)> {
    // Longest first; «brukerutvalgenes» is «bruker» and «utvalgenes».
    const ENDINGS: [&str; 9] = ["enes", "ene", "ens", "ets", "ers", "en", "et", "er", "s"];
    let lower = word.to_lowercase();
    let owned = |(first, second): (&str, &str)| (first.to_owned(), second.to_owned());
    if let Some(parts) = best_parts(&lower) {
        return Some(owned(parts));
    }
    let inflected = ENDINGS.iter().find_map(|ending| {
        let (first, second) = best_parts(lower.strip_suffix(ending)?)?;
        Some((first.to_owned(), format!("{second}{ending}")))
    });
    inflected.or_else(|| three_parts(&lower).map(owned))
}

/// A compound with a compound in it: «lederutvikling» and «program», «fylke» and «brukerutvalg». A
/// linking s tells where such a word has its joint.
fn three_parts(word: &str) -> Option<(&str, &str)> {
    let is_word = |part: &str| part.chars().count() >= 4 && common(part) >= 3.2;
    let joints = word.char_indices().skip(4).filter_map(|(at, _)| {
        let (first, second) = word.split_at(at);
        let linked = first.strip_suffix('s').filter(|stem| is_word(stem) || best_parts(stem).is_some());
        let first = linked.unwrap_or(first);
        let fits = is_word(second) && best_parts(first).is_some()
            || is_word(first) && second.chars().count() >= 8 && best_parts(second).is_some();
        fits.then_some((linked.is_some(), first, second))
    });
    let mut best = None;
    for (linked, first, second) in joints {
        if best.is_none() || linked {
            best = Some((first, second));
        }
    }
    best
}

fn best_parts(word: &str) -> Option<(&str, &str)> {
    let mut best: Option<(f64, &str, &str)> = None;
    for (at, _) in word.char_indices().skip(4) {
        let (first, second) = word.split_at(at);
        if second.chars().count() < 4 {
            break;
        }
        let last = common(second);
        if last < 3.2 {
            continue;
        }
        // A linking s or e belongs to neither part.
        for stem in [Some(first), first.strip_suffix('s'), first.strip_suffix('e')].into_iter().flatten() {
            let start = common(stem);
            if stem.chars().count() < 4 || start < 3.2 {
                continue;
            }
            let balance = (stem.len() as f64 - second.len() as f64).abs();
            let worth = start.min(last) - 0.15 * balance;
            if best.is_none_or(|(b, ..)| worth > b) {
                best = Some((worth, stem, second));
            }
        }
    }
    best.map(|(_, first, second)| (first, second))
}

/// [`is_made_of_common`] for a word whose hash is known. The answer is kept for the next time: the same
/// words stand on page after page, and it takes long to find. The word alone decides it.
pub(crate) fn is_known_by_parts(hash: u64, word: &str) -> bool {
    static ANSWERS: LazyLock<Vec<AtomicU64>> =
        LazyLock::new(|| (0..KEPT_ANSWERS).map(|_| AtomicU64::new(0)).collect());
    // The last bit is the answer, the one before says that there is one.
    let key = hash & !3;
    let answer = &ANSWERS[(hash >> 40) as usize % KEPT_ANSWERS];
    let kept = answer.load(Ordering::Relaxed);
    if kept & 2 != 0 && kept & !3 == key {
        return kept & 1 != 0;
    }
    let known = is_made_of_common(word);
    answer.store(key | 2 | u64::from(known), Ordering::Relaxed);
    known
}

const KEPT_ANSWERS: usize = 1 << 14;

/// Whether readers know the parts of a word, in small letters, or its plain form.
pub(crate) fn is_made_of_common(word: &str) -> bool {
    // The endings of Norwegian words, longest first.
    const ENDINGS: [&str; 26] = [
        "enes", "else", "ende", "este", "ene", "ens", "ets", "ers", "ane", "ere", "est", "lig", "het", "ing",
        "er", "en", "et", "ar", "ne", "de", "te", "es", "a", "s", "e", "t",
    ];
    const PREFIXES: [&str; 14] =
        ["u", "for", "mis", "gjen", "sam", "be", "av", "inn", "opp", "ut", "over", "under", "med", "ny"];
    // The word, and what is left of it without each ending it may have: two or three forms.
    let stems = ENDINGS.iter().filter_map(|e| word.strip_suffix(e)).filter(|s| s.chars().count() >= 4);
    let stems: SmallVec<[&str; 6]> = stems.collect();
    let with = |stem: &str, ending: &str| zipf_of(lexicon::hash_joined(stem, ending)) >= 3.3;
    let known = |stem: &str| common(stem) >= 3.3 || with(stem, "e") || with(stem, "er");
    if stems.iter().any(|stem| known(stem)) {
        return true;
    }
    let prefixed = PREFIXES.iter().filter_map(|p| word.strip_prefix(p)).filter(|rest| rest.len() > 3);
    for rest in prefixed {
        let endings = ENDINGS.iter().filter_map(|e| rest.strip_suffix(e)).filter(|s| s.len() > 3);
        if common(rest) >= 3.3 || endings.into_iter().any(known) {
            return true;
        }
    }
    std::iter::once(&word).chain(&stems).any(|form| best_parts(form).is_some() || is_compound(form))
}

/// A compound whose parts are short and very common («møterom»), or that has three parts.
fn is_compound(word: &str) -> bool {
    // Words that are common by themselves and mean little at the start of another.
    const NO_PARTS: [&str; 12] =
        ["hen", "til", "fra", "ved", "den", "ett", "ille", "unn", "ikke", "eller", "noen", "som"];
    word.char_indices().skip(3).any(|(at, _)| {
        let (first, last) = word.split_at(at);
        let last_zipf = common(last);
        if last_zipf < 3.5 || last.chars().count() < 3 || NO_PARTS.contains(&first) {
            return false;
        }
        let stem = first.strip_suffix('s').unwrap_or(first);
        let short = last_zipf >= 4.0 && common(first).max(common(stem)) >= 4.0;
        short || (last.chars().count() >= 4 && (best_parts(stem).is_some() || best_parts(first).is_some()))
    })
}

fn common(word: &str) -> f64 {
    zipf_of(lexicon::hash_joined(word, ""))
}

fn zipf_of(hash: u64) -> f64 {
    lexicon::zipf(lexicon::lexicon().get(hash)).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::{apart, parts, plain};
    use crate::lang::Lang;

    #[test]
    fn joints_are_found() {
        for (word, first, second) in [
            ("Brukerutvalgenes", "bruker", "utvalgenes"),
            ("fylkesbrukerutvalg", "fylke", "brukerutvalg"),
            ("lederutviklingsprogram", "lederutvikling", "program"),
            ("opplæringsmateriell", "opplæring", "materiell"),
        ] {
            assert_eq!(parts(word), Some((first.to_owned(), second.to_owned())), "{word}");
        }
    }

    #[test]
    fn parts_stand_apart() {
        for (last, want) in [
            ("organisasjonene", Some("organisasjonene for")),
            ("undersøkelser", Some("undersøkelser blant")),
            ("utvikling", Some("å utvikle")),
            ("formidlingen", Some("å formidle")),
            ("erfaringer", Some("erfaringer fra")),
            ("formel", None),
            ("kartet", None),
        ] {
            assert_eq!(apart(last).as_deref(), want, "{last}");
        }
    }

    #[test]
    fn inflected_words_are_known_too() {
        assert_eq!(plain(Lang::Nb, "brukerorganisasjonene"), Some("organisasjoner for brukere"));
        assert_eq!(plain(Lang::Nn, "brukerorganisasjonene"), None);
    }
}
