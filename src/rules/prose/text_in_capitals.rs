//! Words in capitals, which readers take for shouting.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, capitals};

const MIN_WORDS: Limit = Limit::new("min-words", 3);

pub static RULE: Rule = Rule {
    id: "text-in-capitals",
    level: Level::Warning,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Teksten står i store bokstaver",
        nn: "Teksten står i store bokstavar",
        en: "The text is in capitals",
    },
    why: Text {
        nb: "Ord i store bokstaver har alle samme form og leses langsommere. Noen skjermlesere staver dem.",
        nn: "Ord i store bokstavar har alle same form og blir lesne seinare. Nokre skjermlesarar stavar dei.",
        en: "Words in capitals all have the same shape and are read more slowly. Some screen readers spell them out.",
    },
    fix: Text {
        nb: "Bruk små bokstaver. Fet skrift kan framheve et ord eller to.",
        nn: "Bruk små bokstavar. Feit skrift kan framheve eit ord eller to.",
        en: "Use small letters. Bold can bring out a word or two.",
    },
    limits: &[MIN_WORDS],
    examples: &[
        Example::bad("⟦FRISTEN ER I MORGEN⟧ klokka tolv."),
        Example::good("Fristen er i morgen. NAV, KS og EU var med."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    let min = cx.limit(MIN_WORDS) as usize;
    for passage in prose.passages() {
        if !matches!(passage.lang, Some(Lang::Nb | Lang::Nn | Lang::Se | Lang::En)) {
            continue;
        }
        if prose.sentences(passage).iter().all(|s| s.marks & Word::CAPITALS == 0) {
            continue;
        }
        for run in capitals::shouted(prose, prose.passage_words(passage), min) {
            let count = run.len();
            cx.report(
                prose.place_of(run),
                say! {
                    nb: "{count} ord på rad står i store bokstaver.",
                    nn: "{count} ord på rad står i store bokstavar.",
                    en: "{count} words in a row are in capitals.",
                },
            );
        }
    }
}
