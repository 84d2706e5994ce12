//! Acronyms nobody has told the reader the meaning of.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Prose, Word, acronyms, capitals};
use crate::rules::source::placeholder_left::PLACEHOLDERS;

pub static RULE: Rule = Rule {
    id: "acronym-unexplained",
    level: Level::Warning,
    basis: &[Basis::Council("V43"), Basis::Requirement("I01")],
    title: Text {
        nb: "Forkortelsen er ikke forklart",
        nn: "Forkortinga er ikkje forklart",
        en: "The acronym is not explained",
    },
    why: Text {
        nb: "De som ikke arbeider i Nav, vet ikke hva bokstavene står for.",
        nn: "Dei som ikkje arbeider i Nav, veit ikkje kva bokstavane står for.",
        en: "People outside Nav do not know what the letters stand for.",
    },
    fix: Text {
        nb: "Skriv hele navnet første gang, med forkortelsen i parentes. Eller forklar den i ordlista.",
        nn: "Skriv heile namnet første gongen, med forkortinga i parentes. Eller forklar ho i ordlista.",
        en: "Write the full name the first time, with the acronym in brackets. Or explain it in the glossary.",
    },
    limits: &[],
    examples: &[
        Example::bad("⟦SBU⟧ møtes fire ganger i året. SBU gir råd."),
        Example::good("Sentralt brukerutvalg (SBU) møtes fire ganger i året. SBU gir råd til NAV."),
        Example::good("HUSK Å MELDE DEG PÅ NÅ."),
        Example::good("KS (Kommunesektorens organisasjon) er med."),
    ],
    check: Check::Prose(check),
};

/// So many words in capitals in a row are no acronyms.
const SHOUTED: usize = 3;

fn check(prose: &Prose, cx: &mut Cx) {
    // The first use in running text counts; one in a heading only if there is no other.
    let mut first: BTreeMap<&str, (bool, &Word, bool)> = BTreeMap::new();
    let mut order = Vec::new();
    for passage in prose.passages() {
        if !passage.lang.is_some_and(|lang| matches!(lang, Lang::Nb | Lang::Nn | Lang::En)) {
            continue;
        }
        let running = passage.block.is_counted();
        let end = passage.range().end;
        // What shouts is told as that.
        let shouted = OnceCell::new();
        let is_shouted = |word: &Word| {
            let runs =
                shouted.get_or_init(|| capitals::shouted(prose, prose.passage_words(passage), SHOUTED));
            runs.iter().any(|run| run.iter().any(|other| other.start == word.start))
        };
        for sentence in prose.sentences(passage).iter().filter(|s| s.marks & Word::INITIALS != 0) {
            let words = prose.words(sentence);
            for (i, word) in words.iter().enumerate() {
                if !word.is(Word::INITIALS) || word.is(Word::CODE | Word::FOREIGN | Word::URL) {
                    continue;
                }
                let Some(letters) = acronyms::of(prose.word(word), words, i) else { continue };
                let is_note = PLACEHOLDERS.contains(&letters);
                if is_note || word.is(Word::CAPITALS) && is_shouted(word) {
                    continue;
                }
                let known = first.get(letters).is_some_and(|(in_text, ..)| *in_text || !running);
                if known {
                    continue;
                }
                let explained = word.is(Word::EXPLAINED)
                    || prose.glossary.entry(letters).is_some()
                    || acronyms::is_explained(prose.text(), word, letters, end);
                if first.insert(letters, (running, word, explained)).is_none() {
                    order.push(letters);
                }
            }
        }
    }
    for letters in order {
        let Some((_, word, false)) = first.get(letters) else { continue };
        cx.report(
            prose.place(word.start as usize..word.start as usize + letters.len()),
            say! {
                nb: "«{letters}» står første gang her uten forklaring. Skriv hele navnet, og «({letters})» etter det.",
                nn: "«{letters}» står første gongen her utan forklaring. Skriv heile namnet, og «({letters})» etter det.",
                en: "“{letters}” first stands here without an explanation. Write the full name, with “({letters})” after it.",
            },
        );
    }
}
