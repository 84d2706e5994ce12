//! Headings that do not fit in one glance.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::prose::{Block, Kind, Prose};

const MAX_WORDS: Limit = Limit::new("max-words", 8);

pub static RULE: Rule = Rule {
    id: "heading-too-long",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("Altinn")],
    title: Text {
        nb: "Overskriften er for lang",
        nn: "Overskrifta er for lang",
        en: "The heading is too long",
    },
    why: Text {
        nb: "Mange leser bare overskriftene for å finne fram.",
        nn: "Mange les berre overskriftene for å finne fram.",
        en: "Many people read only the headings to find their way.",
    },
    fix: Text {
        nb: "Ta med bare ordene leseren leter etter.",
        nn: "Ta med berre orda lesaren leiter etter.",
        en: "Keep only the words that readers look for.",
    },
    limits: &[MAX_WORDS],
    examples: &[
        Example::bad("## ⟦Slik kan du som bruker Nav ta kontakt med utvalget ditt⟧\n\nTekst."),
        Example::good("## Slik tar du kontakt\n\nTekst."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    let max = cx.limit(MAX_WORDS) as usize;
    for passage in prose.passages().iter().filter(|p| matches!(p.block, Block::Heading(_) | Block::Title)) {
        let n = passage.word_count();
        if n > max {
            cx.report(
                prose.place(passage.range()),
                say! {
                    nb: "Overskriften har {n} ord. Grensen er {max}.",
                    nn: "Overskrifta har {n} ord. Grensa er {max}.",
                    en: "The heading has {n} words. The limit is {max}.",
                },
            )
            .measuring(n);
        }
    }
}
