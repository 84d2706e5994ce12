//! Paragraphs with so many sentences that readers see a wall.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::prose::{Block, Prose};

const MAX_SENTENCES: Limit =
    Limit { name: "max-sentences", default: 3, by_kind: &[("minutes", 5), ("plan", 5), ("quotation", 0)] };

/// In the short version, which has a limit for the whole as well: summary-too-long.
const SUMMARY_SENTENCES: Limit =
    Limit { name: "summary-sentences", default: 2, by_kind: &[("quotation", 0)] };

pub static RULE: Rule = Rule {
    id: "paragraph-too-long",
    level: Level::Warning,
    basis: &[Basis::Council("V42"), Basis::Requirement("I01"), Basis::Own("navikt/spraksjekk")],
    title: Text {
        nb: "Avsnittet er for langt",
        nn: "Avsnittet er for langt",
        en: "The paragraph is too long",
    },
    why: Text {
        nb: "Lange avsnitt skremmer folk som leser lite, og det viktige blir vanskelig å finne.",
        nn: "Lange avsnitt skremmer folk som les lite, og det viktige blir vanskeleg å finne.",
        en: "Long paragraphs put off people who read little, and make the main point hard to find.",
    },
    fix: Text {
        nb: "Del avsnittet der et nytt tema begynner.",
        nn: "Del avsnittet der eit nytt tema begynner.",
        en: "Split the paragraph where a new topic begins.",
    },
    limits: &[MAX_SENTENCES, SUMMARY_SENTENCES],
    examples: &[
        Example::bad("⟦Utvalget møtes i mars. Alle kan komme. Vi serverer kaffe. Møtet varer i to timer.⟧"),
        Example::good("Utvalget møtes i mars. Alle kan komme.\n\nVi serverer kaffe. Møtet varer i to timer."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    let (body, summary) = (cx.limit(MAX_SENTENCES) as usize, cx.limit(SUMMARY_SENTENCES) as usize);
    for passage in prose.passages().iter().filter(|p| p.is_own()) {
        let is_summary = passage.block == Block::Summary;
        let max = if is_summary { summary } else { body };
        let n = passage.sentence_count();
        if max > 0 && n > max {
            let reported = cx.report(
                prose.place(passage.range()),
                say! {
                    nb: "Avsnittet har {n} setninger. Grensen er {max}.",
                    nn: "Avsnittet har {n} setningar. Grensa er {max}.",
                    en: "The paragraph has {n} sentences. The limit is {max}.",
                },
            );
            let reported = reported.measuring(n);
            if is_summary {
                reported.at_level(Level::Tip);
            }
        }
    }
}
