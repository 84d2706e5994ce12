//! Words of sixteen letters or more.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Block, Kind, Prose, Word, compounds, lexicon};

const MAX_LETTERS: Limit = Limit { name: "max-letters", default: 15, by_kind: &[("quotation", 0)] };

pub static RULE: Rule = Rule {
    id: "word-very-long",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text { nb: "Ordet er svært langt", nn: "Ordet er svært langt", en: "The word is very long" },
    why: Text {
        nb: "Lange ord er vanskelige for folk med dysleksi og for dem som leser norsk som nytt språk.",
        nn: "Lange ord er vanskelege for folk med dysleksi og for dei som les norsk som nytt språk.",
        en: "Long words are hard for people with dyslexia and for those who are new to the language.",
    },
    fix: Text {
        nb: "Del ordet i flere ord, eller forklar det i ordlista.",
        nn: "Del ordet i fleire ord, eller forklar det i ordlista.",
        en: "Use several shorter words, or explain the word in the glossary.",
    },
    limits: &[MAX_LETTERS],
    examples: &[
        Example::bad("Vi snakket om ⟦tjenesteutviklingen⟧ i Nav."),
        Example::good("Vi snakket om hvordan tjenestene i Nav blir til."),
    ],
    check: Check::Prose(check),
};

const PARTICLES: [&str; 12] = [
    "tilbake", "videre", "vidare", "gjennom", "sammen", "saman", "over", "under", "etter", "fram", "frem",
    "mellom",
];

fn check(prose: &Prose, cx: &mut Cx) {
    let max = cx.limit(MAX_LETTERS);
    if max == 0 {
        return;
    }
    let mut seen = lexicon::Seen::default();
    for (passage, sentence, words) in prose.own_sentences(&[Lang::Nb, Lang::Nn, Lang::En]) {
        if u32::from(sentence.most_letters) <= max {
            continue;
        }
        // Minutes and plans need their terms; their short version does not.
        let strict = passage.block == Block::Summary;
        if !strict && matches!(prose.kind, Kind::Minutes | Kind::Plan) {
            continue;
        }
        let lang = passage.lang.unwrap_or(prose.lang);
        for word in words {
            let skip =
                Word::URL | Word::CODE | Word::QUOTED | Word::FOREIGN | Word::GLOSSARY | Word::EXPLAINED;
            if u32::from(word.letters) <= max || word.is(skip) {
                continue;
            }
            let written = prose.word(word);
            // With a hyphen the word shows where its parts begin.
            if written.contains('-') || prose.is_in_address(word) {
                continue;
            }
            if !seen.insert(word.hash) && !strict {
                continue;
            }
            let n = word.letters;
            let lower = written.to_lowercase();
            let plain = compounds::plain(lang, &lower);
            // «tilbake» and the like are no part a writer can take out.
            let parts = plain.map_or_else(|| compounds::parts_of(word.hash, written), |_| None);
            let parts = parts.filter(|(first, _)| !PARTICLES.contains(&first.as_str()));
            let message = match (plain, parts) {
                (Some(plain), _) => say! {
                    nb: "«{written}» har {n} bokstaver. Skriv heller: {plain}.",
                    nn: "«{written}» har {n} bokstavar. Skriv heller: {plain}.",
                    en: "“{written}” has {n} letters. Write instead: {plain}.",
                },
                (None, Some((first, second))) => {
                    let how = lang.eq(&Lang::Nb).then(|| compounds::apart(&second)).flatten();
                    let (how, how_en) = how.map_or_else(Default::default, |how| {
                        (format!(": «{how} …»"), format!(": “{how} …”"))
                    });
                    say! {
                        nb: "«{written}» har {n} bokstaver. Ordet er satt sammen av «{first}» og «{second}». Skriv heller flere ord{how}.",
                        nn: "«{written}» har {n} bokstavar. Ordet er sett saman av «{first}» og «{second}». Skriv heller fleire ord{how}.",
                        en: "“{written}” has {n} letters. It is made up of “{first}” and “{second}”. Use several words instead{how_en}.",
                    }
                }
                (None, None) => say! {
                    nb: "«{written}» har {n} bokstaver. Finn et kortere ord, eller flere.",
                    nn: "«{written}» har {n} bokstavar. Finn eit kortare ord, eller fleire.",
                    en: "“{written}” has {n} letters. Find a shorter word, or several.",
                },
            };
            cx.report(prose.place(word.range()), message);
        }
    }
}
