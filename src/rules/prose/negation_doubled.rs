//! Two negations that cancel each other out.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word, lexicon};

pub static RULE: Rule = Rule {
    id: "negation-doubled",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Setningen nekter to ganger",
        nn: "Setninga nektar to gonger",
        en: "The sentence negates twice",
    },
    why: Text {
        nb: "Leseren må regne ut hva som egentlig gjelder, og mange regner feil.",
        nn: "Lesaren må rekne ut kva som eigentleg gjeld, og mange reknar feil.",
        en: "Readers have to work out what is meant, and many get it wrong.",
    },
    fix: Text {
        nb: "Si hva som er mulig, eller hva leseren må gjøre.",
        nn: "Sei kva som er mogleg, eller kva lesaren må gjere.",
        en: "Say what is possible, or what readers must do.",
    },
    limits: &[],
    examples: &[
        Example::bad("Det er ⟦ikke umulig⟧ å klage."),
        Example::bad("Du kan ⟦ikke søke uten⟧ vedlegg."),
        Example::good("Du kan ikke søke i dag. Du må ha med vedlegg."),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    for (passage, _, words) in
        prose.own_sentences_with(&[Lang::Nb, Lang::Nn, Lang::En], lexicon::NEGATION | lexicon::NEGATION_EN, 0)
    {
        let lang = passage.lang.unwrap_or(prose.lang);
        let negation = if lang == Lang::En { lexicon::NEGATION_EN } else { lexicon::NEGATION };
        let mut after = 0;
        for i in 0..words.len() {
            if i < after || !words[i].has(negation) || words[i].is(Word::QUOTED | Word::CODE) {
                continue;
            }
            let Some(second) = second(prose, words, i, lang) else { continue };
            after = second + 1;
            let found = &words[i..=second];
            let (first, last) = (prose.word(&words[i]), prose.word(&words[second]));
            cx.report(
                prose.place_of(found),
                say! {
                    nb: "«{first}» og «{last}» nekter hver sin gang.",
                    nn: "«{first}» og «{last}» nektar kvar sin gong.",
                    en: "“{first}” and “{last}” both negate.",
                },
            );
        }
    }
}

/// The number of the word that negates again.
fn second(prose: &Prose, words: &[Word], at: usize, lang: Lang) -> Option<usize> {
    for i in at + 1..words.len().min(at + 9) {
        let gap = &prose.text()[words[i - 1].end as usize..words[i].start as usize];
        // A new clause begins: what stands there answers to itself.
        if gap != " " || words[i].has(lexicon::SPLITS) {
            return None;
        }
        let written = prose.word(&words[i]).to_lowercase();
        let without = match lang {
            Lang::Nb => written == "uten",
            Lang::Nn => written == "utan",
            _ => written == "without",
        };
        if without || (i <= at + 3 && is_negative(&written, lang)) {
            return Some(i);
        }
    }
    None
}

/// How the adjectives end that u- turns around.
#[rustfmt::skip]
const ENDINGS: [&str; 30] = [
    "lig", "lige", "ig", "ige", "leg", "lege", "bar", "bart", "bare", "som", "somt", "somme", "kjent", "kjente", "klar",
    "klart", "klare", "lik", "likt", "sikker", "sikkert", "sikre", "enig", "ferdig", "sett", "ønsket", "ønska", "prøvd", "løst", "berettiget",
];

/// «umulig», «uenig»: an adjective that u- turns around.
fn is_negative(word: &str, lang: Lang) -> bool {
    if lang == Lang::En {
        const NOT: [&str; 7] =
            ["impossible", "unlikely", "unusual", "uncommon", "unnecessary", "unreasonable", "unable"];
        return NOT.contains(&word);
    }
    let Some(rest) = word.strip_prefix('u') else { return false };
    // Not under-, ut-, un- (union) or words where u- means something else.
    let other = ["lik", "like", "likt"].contains(&rest)
        || rest.starts_with("ts")
        || rest.starts_with("tg")
        || rest.starts_with("tv")
        || rest.starts_with("nder");
    // The frequency list is of Bokmål; «vanleg» is there as «vanlig».
    let known = |w: &str| lexicon::zipf(lexicon::word(w)).is_some_and(|zipf| zipf >= 3.0);
    if lang == Lang::Nn && ["mogleg", "moglege"].contains(&rest) {
        return true;
    }
    let bokmaal = || rest.contains("leg") && known(&rest.replace("leg", "lig"));
    rest.len() >= 4 && !other && ENDINGS.iter().any(|e| rest.ends_with(e)) && (known(rest) || bokmaal())
}
