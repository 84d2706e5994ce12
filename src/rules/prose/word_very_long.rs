//! Words of sixteen letters or more.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Block, Kind, Prose, Word, advice, lexicon, nouns};

const MAX_LETTERS: Limit = Limit { name: "max-letters", default: 15, by_kind: &[("quotation", 0)] };

pub static RULE: Rule = Rule {
    id: "word-very-long",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text { nb: "Ordet er svært langt", nn: "Ordet er svært langt", en: "The word is very long" },
    why: Text {
        nb: "Lange ord er vanskelige for folk med dysleksi og for dem som leser norsk som nytt språk.",
        nn: "Lange ord er vanskelege for folk med dysleksi og for dei som les norsk som nytt språk.",
        en: "Long words are hard for people with dyslexia and for those who are new to the language.",
    },
    fix: Text {
        nb: "Del ordet i flere ord, eller forklar det i ordlista.",
        nn: "Del ordet i fleire ord, eller forklar det i ordlista.",
        en: "Use several shorter words, or explain the word in the glossary.",
    },
    limits: &[MAX_LETTERS],
    examples: &[
        Example::bad("Vi snakket om ⟦tjenesteutviklingen⟧ i Nav."),
        Example::good("Vi snakket om hvordan tjenestene i Nav blir til."),
    ],
    check: Check::Prose(check),
};

/// Long words that have a short brother, by how they begin.
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
    (Lang::Nn, "tilbakemelding", "svar, kva folk meiner"), (Lang::Nn, "problemstilling", "spørsmål, problem"),
    (Lang::Nn, "brukarmedverknad", "at brukarane er med og bestemmer"), (Lang::Nn, "tilrettelegging", "hjelp, det du treng"),
    (Lang::Nn, "brukarorganisasjon", "organisasjonar for brukarar"), (Lang::Nn, "brukarrepresentant", "dei som representerer brukarane"),
    (Lang::Nn, "brukarundersøking", "spørsmål til brukarane"), (Lang::Nn, "kompetanseutvikling", "opplæring"),
    (Lang::Nn, "kompetanseheving", "opplæring"), (Lang::Nn, "tenesteutvikling", "å lage betre tenester"),
];

/// How the last part of a compound stands when it is written apart: with the verb it is made of, or with
/// the preposition that goes with it.
fn apart(last: &str) -> Option<String> {
    if !lexicon::is_thing(last)
        && let Some(verb) = nouns::verb_of(last, Lang::Nb)
    {
        return Some(format!("å {verb}"));
    }
    let forms = |stem: &str| last.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending));
    PREPOSITIONS.iter().find(|(stem, _)| forms(stem)).map(|(_, after)| format!("{last} {after}"))
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

const PARTICLES: [&str; 12] = [
    "tilbake", "videre", "vidare", "gjennom", "sammen", "saman", "over", "under", "etter", "fram", "frem",
    "mellom",
];

fn check(prose: &Prose, cx: &mut Cx) {
    let max = cx.limit(MAX_LETTERS);
    if max == 0 {
        return;
    }
    let mut seen = lexicon::Seen::default();
    for (passage, sentence, words) in prose.own_sentences(&[Lang::Nb, Lang::Nn, Lang::En]) {
        if u32::from(sentence.most_letters) <= max {
            continue;
        }
        // Minutes and plans need their terms; their short version does not.
        let strict = passage.block == Block::Summary;
        if !strict && matches!(prose.kind, Kind::Minutes | Kind::Plan) {
            continue;
        }
        let lang = passage.lang.unwrap_or(prose.lang);
        for word in words {
            let skip =
                Word::URL | Word::CODE | Word::QUOTED | Word::FOREIGN | Word::GLOSSARY | Word::EXPLAINED;
            if u32::from(word.letters) <= max || word.is(skip) {
                continue;
            }
            let written = prose.word(word);
            // With a hyphen the word shows where its parts begin.
            if written.contains('-') {
                continue;
            }
            if !seen.insert(word.hash) && !strict {
                continue;
            }
            let n = word.letters;
            let lower = written.to_lowercase();
            let plain = PLAIN.iter().find(|(l, long, _)| *l == lang && lower.starts_with(long));
            // «tilbake» and the like are no part a writer can take out.
            let parts = plain.map_or_else(|| advice::parts(written), |_| None);
            let parts = parts.filter(|(first, _)| !PARTICLES.contains(&first.as_str()));
            let message = match (plain, parts) {
                (Some((.., plain)), _) => say! {
                    nb: "«{written}» har {n} bokstaver. Skriv heller: {plain}.",
                    nn: "«{written}» har {n} bokstavar. Skriv heller: {plain}.",
                    en: "“{written}” has {n} letters. Write instead: {plain}.",
                },
                (None, Some((first, second))) => {
                    let how = lang.eq(&Lang::Nb).then(|| apart(&second)).flatten();
                    let how = how.map_or_else(String::new, |how| format!(": «{how} …»"));
                    say! {
                        nb: "«{written}» har {n} bokstaver. Ordet er satt sammen av «{first}» og «{second}». Skriv heller flere ord{how}.",
                        nn: "«{written}» har {n} bokstavar. Ordet er sett saman av «{first}» og «{second}». Skriv heller fleire ord{how}.",
                        en: "“{written}” has {n} letters. It is made up of “{first}” and “{second}”. Use several words instead{how}.",
                    }
                }
                (None, None) => say! {
                    nb: "«{written}» har {n} bokstaver. Finn et kortere ord, eller flere.",
                    nn: "«{written}» har {n} bokstavar. Finn eit kortare ord, eller fleire.",
                    en: "“{written}” has {n} letters. Find a shorter word, or several.",
                },
            };
            cx.report(prose.place(word.range()), message);
        }
    }
}
