//! Sentences with long or many brackets.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose};

const MAX_WORDS: Limit = Limit::new("max-words", 8);
const MAX_BRACKETS: Limit = Limit::new("max-brackets", 1);

pub static RULE: Rule = Rule {
    id: "parenthesis-heavy",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Parentesene bryter opp setningen",
        nn: "Parentesane bryt opp setninga",
        en: "Brackets break up the sentence",
    },
    why: Text {
        nb: "Leseren må holde på starten av setningen mens parentesen varer.",
        nn: "Lesaren må halde på starten av setninga medan parentesen varer.",
        en: "Readers must hold on to the start of the sentence while the bracket lasts.",
    },
    fix: Text {
        nb: "Gjør parentesen til en egen setning, eller stryk den.",
        nn: "Gjer parentesen til ei eiga setning, eller stryk han.",
        en: "Turn the bracket into a sentence of its own, or take it out.",
    },
    limits: &[MAX_WORDS, MAX_BRACKETS],
    examples: &[
        Example::bad("Møtet er i mars ⟦(hvis ikke alle medlemmene vil ha det i april)⟧."),
        Example::good("Møtet er i mars (i Oslo)."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    let (max_words, max_brackets) = (cx.limit(MAX_WORDS) as usize, cx.limit(MAX_BRACKETS) as usize);
    let mut done = 0;
    for open in memchr::memchr_iter(b'(', prose.text().as_bytes()) {
        if open < done {
            continue;
        }
        let Some((passage, sentence)) = prose.around(open) else { continue };
        let range = sentence.range();
        done = range.end;
        let is_known = matches!(passage.lang, Some(Lang::Nb | Lang::Nn | Lang::En));
        if !passage.is_own() || !is_known {
            continue;
        }
        let words = prose.words(sentence);
        let text = &prose.text()[range.clone()];
        let mut brackets = 0;
        let mut at = 0;
        while let Some(open) = text[at..].find('(') {
            let open = at + open;
            let Some(close) = text[open..].find(')') else { break };
            let close = open + close + 1;
            at = close;
            let (from, to) = (range.start + open, range.start + close);
            let first = words.partition_point(|w| (w.start as usize) < from);
            let n = words.partition_point(|w| (w.end as usize) <= to).saturating_sub(first);
            // An acronym, a year or a reference in brackets does not break anything up.
            if n > 1 {
                brackets += 1;
            }
            if n > max_words {
                cx.report(
                    prose.place(from..to),
                    say! {
                        nb: "Parentesen har {n} ord. Grensen er {max_words}.",
                        nn: "Parentesen har {n} ord. Grensa er {max_words}.",
                        en: "The bracket has {n} words. The limit is {max_words}.",
                    },
                )
                .measuring(n);
            }
        }
        if brackets > max_brackets {
            cx.report(
                prose.place(range),
                say! {
                    nb: "Setningen har {brackets} parenteser. Grensen er {max_brackets}.",
                    nn: "Setninga har {brackets} parentesar. Grensa er {max_brackets}.",
                    en: "The sentence has {brackets} brackets. The limit is {max_brackets}.",
                },
            );
        }
    }
}
