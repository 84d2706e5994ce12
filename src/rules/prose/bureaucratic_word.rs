//! Words of officialese that have a plainer brother.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::terms::{self, List, Risk};
use crate::prose::{Kind, Prose, Word, lexicon};

pub static RULE: Rule = Rule {
    id: "bureaucratic-word",
    level: Level::Warning,
    basis: &[Basis::Council("V43"), Basis::Requirement("I01"), Basis::Own("Språkrådet, Kansellisten")],
    title: Text {
        nb: "Ordet er tungt kanselliord",
        nn: "Ordet er tungt kanselliord",
        en: "The word is officialese",
    },
    why: Text {
        nb: "Kanselliord skiller dem som er vant til brev fra det offentlige, fra alle andre.",
        nn: "Kanselliord skil dei som er vane med brev frå det offentlege, frå alle andre.",
        en: "Such words divide those used to official letters from everyone else.",
    },
    fix: Text { nb: "Bruk det enkle ordet.", nn: "Bruk det enkle ordet.", en: "Use the plain word." },
    limits: &[],
    examples: &[
        Example::bad("Nav skal ⟦anvende⟧ rådene."),
        Example::bad("Her er svaret ⟦vedrørende⟧ møtet."),
        Example::good("Nav skal bruke rådene."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    for (passage, _, words) in
        prose.own_sentences_with(&[Lang::Nb, Lang::Nn, Lang::En], lexicon::TERM_HERE, 0)
    {
        let lang = passage.lang.unwrap_or(prose.lang);
        let mut i = 0;
        while i < words.len() {
            let word = &words[i];
            let skip = Word::CODE | Word::QUOTED | Word::FOREIGN | Word::GLOSSARY;
            if !word.has(lexicon::TERM_HERE) || word.is(skip) {
                i += 1;
                continue;
            }
            let Some((term, count)) = terms::find(List::Heavy, lang, &words[i..]) else {
                i += 1;
                continue;
            };
            let found = &words[i..i + count];
            i += count;
            // Low risk is a warning, middle risk a tip; words that are mostly right are left alone.
            if term.risk == Risk::High || found.iter().any(|w| w.is(Word::QUOTED)) {
                continue;
            }
            let place = prose.place_of(found);
            let written = &prose.text()[found[0].start as usize..found[count - 1].end as usize];
            let instead = term.instead_of(written);
            let message = if instead.starts_with('(') {
                let advice = instead.trim_matches(['(', ')']);
                say! {
                    nb: "«{written}» er tungt: {advice}.",
                    nn: "«{written}» er tungt: {advice}.",
                    en: "“{written}” is heavy: {advice}.",
                }
            } else {
                say! {
                    nb: "«{written}» er tungt. Skriv heller: {instead}.",
                    nn: "«{written}» er tungt. Skriv heller: {instead}.",
                    en: "“{written}” is heavy. Write instead: {instead}.",
                }
            };
            let reported = cx.report(place, message);
            if term.risk == Risk::Mid {
                reported.at_level(Level::Tip);
            }
        }
    }
}
