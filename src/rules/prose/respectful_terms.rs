//! Outdated words for groups of people.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::terms::{self, List, Risk};
use crate::prose::{Prose, Word, lexicon};

pub static RULE: Rule = Rule {
    id: "respectful-terms",
    level: Level::Warning,
    basis: &[Basis::Requirement("I01"), Basis::Own("Språkrådet, Bufdir")],
    title: Text {
        nb: "Ordet kan såre dem det gjelder",
        nn: "Ordet kan såre dei det gjeld",
        en: "The word may hurt the people it is about",
    },
    why: Text {
        nb: "Mange av dem som leser, hører til gruppa som ordet omtaler.",
        nn: "Mange av dei som les, høyrer til gruppa som ordet omtaler.",
        en: "Many readers belong to the group that the word speaks of.",
    },
    fix: Text {
        nb: "Bruk ordet gruppa selv bruker, og nevn bare det som betyr noe for saken.",
        nn: "Bruk ordet gruppa sjølv bruker, og nemn berre det som betyr noko for saka.",
        en: "Use the word the group itself uses, and mention only what matters to the case.",
    },
    limits: &[],
    examples: &[
        Example::bad("Inngangen passer for ⟦handikappede⟧."),
        Example::good("Inngangen passer for personer med funksjonsnedsettelse."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    for (passage, _, words) in prose.own_sentences_with(&[Lang::Nb, Lang::Nn, Lang::En], lexicon::RESPECT, 0)
    {
        let lang = passage.lang.unwrap_or(prose.lang);
        for (i, word) in words.iter().enumerate() {
            let skip = Word::CODE | Word::QUOTED | Word::FOREIGN;
            if !word.has(lexicon::RESPECT) || word.is(skip) {
                continue;
            }
            let Some((term, count)) = terms::find(List::Respect, lang, &words[i..]) else { continue };
            // A capital inside a sentence belongs to the name of an organisation.
            if term.risk == Risk::High || (i > 0 && word.is(Word::CAPITAL)) {
                continue;
            }
            let found = &words[i..i + count];
            let written = &prose.text()[found[0].start as usize..found[count - 1].end as usize];
            let instead = term.instead;
            let message = if instead.starts_with('(') {
                let advice = instead.trim_matches(['(', ')']);
                say! {
                    nb: "«{written}» kan såre: {advice}.",
                    nn: "«{written}» kan såre: {advice}.",
                    en: "“{written}” may hurt: {advice}.",
                }
            } else {
                say! {
                    nb: "«{written}» kan såre. Skriv heller: {instead}.",
                    nn: "«{written}» kan såre. Skriv heller: {instead}.",
                    en: "“{written}” may hurt. Write instead: {instead}.",
                }
            };
            let reported = cx.report(prose.place_of(found), message);
            if term.risk == Risk::Mid {
                reported.at_level(Level::Tip);
            }
        }
    }
}
