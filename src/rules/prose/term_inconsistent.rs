//! Two words for one thing on the same page.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::prose::{Prose, Word};

pub static RULE: Rule = Rule {
    id: "term-inconsistent",
    level: Level::Tip,
    basis: &[Basis::Requirement("I01"), Basis::Own("klarspråk")],
    title: Text {
        nb: "Siden bruker to ord om det samme",
        nn: "Sida bruker to ord om det same",
        en: "The page uses two words for one thing",
    },
    why: Text {
        nb: "Leseren tror at to ord betyr to ulike ting.",
        nn: "Lesaren trur at to ord betyr to ulike ting.",
        en: "Readers think that two words mean two different things.",
    },
    fix: Text {
        nb: "Velg ordet i ordlista, og bruk det hele veien.",
        nn: "Vel ordet i ordlista, og bruk det heile vegen.",
        en: "Choose the word in the glossary, and keep to it.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "content/register/begreper.yaml",
                "begreper:\n  - ord: brukerutvalg\n    varianter: [brukerråd]\n    forklaring: En gruppe som gir råd.\n",
            ),
            ("content/om.md", "Et brukerutvalg gir råd. Et ⟦brukerråd⟧ møtes ofte.\n"),
        ]),
        Example::good_site(&[
            (
                "content/register/begreper.yaml",
                "begreper:\n  - ord: brukerutvalg\n    varianter: [brukerråd]\n    forklaring: En gruppe som gir råd.\n",
            ),
            ("content/om.md", "Et brukerutvalg gir råd. Brukerutvalget møtes ofte.\n"),
        ]),
        Example::good_site(&[
            (
                "content/register/begreper.yaml",
                "begreper:\n  - ord: fasilitering\n    varianter: [fasilitere, fasiliterte]\n    forklaring: Å lede et møte.\n",
            ),
            ("content/om.md", "Fasilitering er viktig. Møtene må være fasiliterte.\n"),
        ]),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.glossary.is_empty() || prose.path.ends_with("begreper.yaml") {
        return;
    }
    // For each explained word: the form met first, and where.
    let mut met: Vec<Option<(usize, &[Word])>> = vec![None; prose.glossary.entries.len()];
    for passage in prose.passages().iter().filter(|p| p.block.is_heading() || p.is_own()) {
        if prose.sentences(passage).iter().all(|s| s.marks & Word::GLOSSARY == 0) {
            continue;
        }
        let words = prose.passage_words(passage);
        for i in 0..words.len() {
            if !words[i].is(Word::GLOSSARY) || words[i].is(Word::QUOTED) {
                continue;
            }
            let Some(hit) = prose.glossary.find(&words[i..]) else { continue };
            let found = &words[i..i + hit.words];
            let Some((first, place)) = met[hit.entry] else {
                met[hit.entry] = Some((hit.variant, found));
                continue;
            };
            let entry = &prose.glossary.entries[hit.entry];
            let named = |variant: usize| {
                variant.checked_sub(1).map_or(Some(&entry.word), |at| entry.variants.get(at))
            };
            if first == hit.variant || is_same_word(named(first), named(hit.variant)) {
                continue;
            }
            let text = |words: &[Word]| {
                prose.text()[words[0].start as usize..words[words.len() - 1].end as usize].to_owned()
            };
            let (one, other) = (text(place), text(found));
            let chosen = &prose.glossary.entries[hit.entry].word;
            let reported = cx.report(
                prose.place_of(found),
                say! {
                    nb: "Her står «{other}», og tidligere på siden «{one}». Ordlista har «{chosen}».",
                    nn: "Her står «{other}», og tidlegare på sida «{one}». Ordlista har «{chosen}».",
                    en: "Here it is “{other}”, earlier on the page “{one}”. The glossary has “{chosen}”.",
                },
            );
            reported.see(
                prose.place_of(place),
                say! { nb: "«{one}» står her", nn: "«{one}» står her", en: "“{one}” stands here" },
            );
            // Once a page is enough.
            met[hit.entry] = Some((hit.variant, found));
        }
    }
}

/// Whether two forms are of one word: «fasilitere» and «fasilitering», and not «råd» and «rådgiver».
fn is_same_word(one: Option<&String>, other: Option<&String>) -> bool {
    const ENDINGS: [&str; 22] = [
        "", "e", "er", "et", "en", "t", "te", "de", "es", "a", "ar", "ast", "ing", "inga", "ingen", "inger",
        "ingar", "ende", "ande", "else", "elsen", "ene",
    ];
    const STEM: usize = 4;
    let (Some(one), Some(other)) = (one, other) else { return false };
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    // The stem may end before the letters that both endings begin with: «-et» and «-er».
    (STEM..=same).any(|at| {
        let end = |word: &str| word.get(at..).is_some_and(|rest| ENDINGS.contains(&rest));
        end(one) && end(other)
    })
}
