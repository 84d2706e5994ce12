//! Short versions that are not short.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Message, Text, number, say};
use crate::prose::{Block, Prose};

const MAX_SENTENCES: Limit = Limit::new("max-sentences", 5);
const MAX_WORDS: Limit = Limit::new("max-words", 90);

pub static RULE: Rule = Rule {
    id: "summary-too-long",
    level: Level::Warning,
    basis: &[Basis::Council("V40"), Basis::Requirement("I01")],
    title: Text {
        nb: "Den korte versjonen er for lang",
        nn: "Den korte versjonen er for lang",
        en: "The short version is too long",
    },
    why: Text {
        nb: "De som trenger den korte versjonen mest, gir opp når den er lang.",
        nn: "Dei som treng den korte versjonen mest, gir opp når han er lang.",
        en: "The people who need the short version most give up when it is long.",
    },
    fix: Text {
        nb: "Ta med bare det viktigste, og legg resten i teksten under.",
        nn: "Ta med berre det viktigaste, og legg resten i teksten under.",
        en: "Keep only the main points, and put the rest in the text below.",
    },
    limits: &[MAX_SENTENCES, MAX_WORDS],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/index.md",
            "---\ntittel: Hamar\nkort_fortalt: ⟦Vi gir råd. Vi møtes ofte. Du kan komme. Du kan skrive. Du kan ringe. Vi svarer deg.⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/index.md",
            "---\ntittel: Hamar\nkort_fortalt: Vi gir råd. Vi møtes ofte. Du kan komme.\n---\n",
        )]),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    let (max_sentences, max_words) = (cx.limit(MAX_SENTENCES) as usize, cx.limit(MAX_WORDS) as usize);
    // A short version in several paragraphs is still one.
    let passages: Vec<_> = prose.passages().iter().filter(|p| p.block == Block::Summary).collect();
    let mut rest = passages.as_slice();
    while let [first, ..] = rest {
        let together =
            rest.windows(2).take_while(|w| prose.text()[w[0].range().end..w[1].range().start] == *"\n");
        let count = together.count() + 1;
        let (group, after) = rest.split_at(count);
        rest = after;
        let sentences: usize = group.iter().map(|p| p.sentence_count()).sum();
        let words: usize = group.iter().map(|p| p.word_count()).sum();
        if sentences <= max_sentences && words <= max_words {
            continue;
        }
        let end = group.last().map_or(first.range().end, |p| p.range().end);
        let sentence = Text { nb: "setning", nn: "setning", en: "sentence" };
        let many = Text { nb: "setninger", nn: "setningar", en: "sentences" };
        let Message { nb, nn, en } = number(sentences, sentence, many);
        cx.report(
            prose.place(first.range().start..end),
            say! {
                nb: "Den korte versjonen har {nb} og {words} ord. Grensen er {max_sentences} setninger og {max_words} ord.",
                nn: "Den korte versjonen har {nn} og {words} ord. Grensa er {max_sentences} setningar og {max_words} ord.",
                en: "The short version has {en} and {words} words. The limit is {max_sentences} sentences and {max_words} words.",
            },
        )
        .measuring(words);
    }
}
