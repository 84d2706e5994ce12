//! The same word twice in a row.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::prose::{Prose, Word};

pub static RULE: Rule = Rule {
    id: "word-repeated",
    level: Level::Error,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Samme ord står to ganger på rad",
        nn: "Same ord står to gonger på rad",
        en: "The same word stands twice in a row",
    },
    why: Text {
        nb: "Leseren stopper og lurer på om noe mangler.",
        nn: "Lesaren stoppar og lurer på om noko manglar.",
        en: "Readers stop and wonder whether something is missing.",
    },
    fix: Text {
        nb: "Stryk det ene ordet, eller skriv om.",
        nn: "Stryk det eine ordet, eller skriv om.",
        en: "Take out one of the words, or rephrase.",
    },
    limits: &[],
    examples: &[
        Example::bad("⟦Vi vi⟧ møtes i morgen."),
        Example::good("Vi møtes i morgen. Det er veldig, veldig bra."),
    ],
    check: Check::Prose(check),
};

/// Words that may rightly come twice («det det handler om»); still hard to read.
const MAYBE: [&str; 28] = [
    "det", "den", "de", "dei", "som", "er", "på", "til", "i", "for", "av", "om", "over", "inn", "ut", "opp",
    "ned", "der", "her", "han", "ho", "var", "that", "had", "is", "in", "do", "you",
];
/// Words that are doubled for weight.
const WEIGHT: [&str; 16] = [
    "veldig", "mye", "mykje", "langt", "lenge", "ja", "nei", "hei", "så", "aldri", "very", "so", "no", "bye",
    "år", "nå",
];

fn check(prose: &Prose, cx: &mut Cx) {
    for passage in prose.passages().iter().filter(|p| p.is_own() || p.block.is_heading()) {
        if prose.sentences(passage).iter().all(|s| s.marks & Word::REPEATED == 0) {
            continue;
        }
        for pair in prose.passage_words(passage).windows(2) {
            if pair[0].hash != pair[1].hash
                || pair[0].letters == 0
                || pair[0].is(Word::URL | Word::CODE | Word::QUOTED)
            {
                continue;
            }
            if &prose.text()[pair[0].end as usize..pair[1].start as usize] != " " {
                continue;
            }
            // «Baden Baden»: a name.
            if pair[0].is(Word::CAPITAL) && pair[1].is(Word::CAPITAL) {
                continue;
            }
            let lower = prose.word(&pair[1]).to_lowercase();
            if WEIGHT.contains(&lower.as_str()) {
                continue;
            }
            let reported = cx.report(
                prose.place_of(pair),
                say! {
                    nb: "«{lower}» står to ganger på rad.",
                    nn: "«{lower}» står to gonger på rad.",
                    en: "“{lower}” stands twice in a row.",
                },
            );
            if MAYBE.contains(&lower.as_str()) {
                reported.at_level(Level::Warning);
            }
        }
    }
}
