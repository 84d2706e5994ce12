//! Sentences with more words than readers keep in mind.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::prose::{Block, Prose, advice};

const MAX_WORDS: Limit =
    Limit { name: "max-words", default: 20, by_kind: &[("minutes", 25), ("plan", 25), ("quotation", 0)] };
const STOP_WORDS: Limit =
    Limit { name: "stop-words", default: 25, by_kind: &[("minutes", 35), ("plan", 0), ("quotation", 0)] };
const SUMMARY_WORDS: Limit = Limit::new("summary-words", 15);
const SUMMARY_STOP_WORDS: Limit = Limit::new("summary-stop-words", 20);

pub static RULE: Rule = Rule {
    id: "sentence-too-long",
    level: Level::Warning,
    basis: &[Basis::Council("V41"), Basis::Requirement("I01"), Basis::Own("navikt/spraksjekk")],
    title: Text { nb: "Setningen er for lang", nn: "Setninga er for lang", en: "The sentence is too long" },
    why: Text {
        nb: "Den som leser sakte eller har lite konsentrasjon, har glemt starten før setningen er slutt.",
        nn: "Den som les sakte eller har lite konsentrasjon, har gløymt starten før setninga er slutt.",
        en: "People who read slowly or find it hard to concentrate forget the start before they reach the end.",
    },
    fix: Text {
        nb: "Del setningen i to, eller lag en liste.",
        nn: "Del setninga i to, eller lag ei liste.",
        en: "Split the sentence in two, or make a list.",
    },
    limits: &[MAX_WORDS, STOP_WORDS, SUMMARY_WORDS, SUMMARY_STOP_WORDS],
    examples: &[
        Example::bad(
            "⟦Lederen av utvalget møter på ledermøtet i fylket hvert år for å legge fram saker som medlemmene mener er viktige for alle.⟧",
        ),
        Example::good("Lederen møter på ledermøtet en gang i året. Der tar lederen opp saker fra utvalget."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    let body = (cx.limit(MAX_WORDS) as usize, cx.limit(STOP_WORDS) as usize);
    let summary = (cx.limit(SUMMARY_WORDS) as usize, cx.limit(SUMMARY_STOP_WORDS) as usize);
    for passage in prose.passages().iter().filter(|p| p.is_own()) {
        let (max, stop) = if passage.block == Block::Summary { summary } else { body };
        for sentence in prose.sentences(passage) {
            let n = sentence.len();
            if max == 0 || n <= max {
                continue;
            }
            let words = prose.words(sentence);
            let items = advice::enumeration(prose, words);
            let is_quoted = advice::is_quoted(words);
            let message = match advice::split(prose, words) {
                _ if is_quoted => say! {
                    nb: "Sitatet har {n} ord. Grensen er {max}. Forklar det med egne ord etterpå.",
                    nn: "Sitatet har {n} ord. Grensa er {max}. Forklar det med eigne ord etterpå.",
                    en: "The quotation has {n} words. The limit is {max}. Explain it in your own words after it.",
                },
                _ if items >= advice::MANY => say! {
                    nb: "Setningen har {n} ord og regner opp {items} ting. Grensen er {max} ord. Lag en liste.",
                    nn: "Setninga har {n} ord og reknar opp {items} ting. Grensa er {max} ord. Lag ei liste.",
                    en: "The sentence has {n} words and lists {items} things. The limit is {max} words. Make a list.",
                },
                Some(at) => {
                    let word = prose.word(&words[at]);
                    say! {
                        nb: "Setningen har {n} ord. Grensen er {max}. Den kan deles før «{word}».",
                        nn: "Setninga har {n} ord. Grensa er {max}. Ho kan delast før «{word}».",
                        en: "The sentence has {n} words. The limit is {max}. It can be split before “{word}”.",
                    }
                }
                None => say! {
                    nb: "Setningen har {n} ord. Grensen er {max}.",
                    nn: "Setninga har {n} ord. Grensa er {max}.",
                    en: "The sentence has {n} words. The limit is {max}.",
                },
            };
            let reported = cx.report(prose.place(sentence.range()), message).measuring(n);
            if is_quoted {
                reported.at_level(Level::Tip);
            } else if stop > 0 && n > stop {
                reported.at_level(Level::Error);
            }
        }
    }
}
