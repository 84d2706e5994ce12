//! Nouns where a verb would say it: «foreta en vurdering» for «vurdere».

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, lexicon, nouns};

pub static RULE: Rule = Rule {
    id: "noun-instead-of-verb",
    level: Level::Warning,
    basis: &[Basis::Requirement("I01"), Basis::Own("Språkrådet, substantivsjuke")],
    title: Text {
        nb: "Et substantiv står der et verb er lettere",
        nn: "Eit substantiv står der eit verb er lettare",
        en: "A noun stands where a verb is easier",
    },
    why: Text {
        nb: "Setningen blir lengre og tyngre enn den trenger å være.",
        nn: "Setninga blir lengre og tyngre enn ho treng å vere.",
        en: "The sentence becomes longer and heavier than it needs to be.",
    },
    fix: Text {
        nb: "Bruk verbet, og si hvem som gjør det.",
        nn: "Bruk verbet, og sei kven som gjer det.",
        en: "Use the verb, and say who does it.",
    },
    limits: &[],
    examples: &[
        Example::bad("Nav skal ⟦foreta en vurdering⟧ av saken."),
        Example::bad("⟦Utbetaling kan finne sted⟧ i mai."),
        Example::good("Nav skal vurdere saken. Nav gjennomfører kurset i mai."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    for (passage, _, words) in
        prose.own_sentences_with(&[Lang::Nb, Lang::Nn, Lang::En], lexicon::EMPTY_VERB | lexicon::HAPPENS, 0)
    {
        let lang = passage.lang.unwrap_or(prose.lang);
        for i in 0..words.len() {
            if !words[i].has(lexicon::EMPTY_VERB | lexicon::HAPPENS)
                || words[i].is(Word::CODE | Word::QUOTED | Word::FOREIGN)
            {
                continue;
            }
            let Some(found) = nouns::find(prose.text(), words, i, lang) else { continue };
            let phrase = &words[found.first..=found.last];
            let written = &prose.text()[phrase[0].start as usize..phrase[phrase.len() - 1].end as usize];
            let message = if let Some(verb) = found.verb {
                say! {
                    nb: "«{written}» kan sies med et verb: «{verb}».",
                    nn: "«{written}» kan seiast med eit verb: «{verb}».",
                    en: "“{written}” can be said with a verb: “{verb}”.",
                }
            } else {
                let noun = prose.word(&words[found.noun]);
                say! {
                    nb: "«{written}» kan sies med et verb i stedet for «{noun}».",
                    nn: "«{written}» kan seiast med eit verb i staden for «{noun}».",
                    en: "“{written}” can be said with a verb instead of “{noun}”.",
                }
            };
            cx.report(prose.place_of(phrase), message);
        }
    }
}
