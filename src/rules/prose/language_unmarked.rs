//! Parts of a page in a language that nothing marks.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Passage, Prose, guess_page, guess_paragraphs, guess_sections};

const MIN_WORDS: Limit = Limit::new("min-words", 50);
/// In one paragraph with no word that could be of the page's language.
const MIN_WORDS_ALONE: Limit = Limit::new("min-words-alone", 8);

pub static RULE: Rule = Rule {
    id: "language-unmarked",
    level: Level::Error,
    basis: &[Basis::Wcag("3.1.2"), Basis::Council("V45"), Basis::Requirement("I01")],
    title: Text {
        nb: "En del av teksten er på et annet språk, uten merke",
        nn: "Ein del av teksten er på eit anna språk, utan merke",
        en: "Part of the text is in another language, unmarked",
    },
    why: Text {
        nb: "Skjermlesere leser denne delen med feil uttale, så den ikke er til å forstå.",
        nn: "Skjermlesarar les denne delen med feil uttale, så han ikkje er til å forstå.",
        en: "Screen readers read this part with the wrong sounds, so that it cannot be understood.",
    },
    fix: Text {
        nb: "Legg teksten på en egen side med riktig språk, eller sett den i <div lang=\"…\"> med koden for språket.",
        nn: "Legg teksten på ei eiga side med rett språk, eller set han i <div lang=\"…\"> med koden for språket.",
        en: "Put the text on a page of its own in that language, or in <div lang=\"…\"> with the code of the language.",
    },
    limits: &[MIN_WORDS, MIN_WORDS_ALONE],
    examples: &[
        Example::bad(
            "Utvalget gir råd til Nav. Vi møtes fire ganger i året, og alle som vil, kan komme til møtene. Du kan også skrive til oss hvis du ikke vil komme selv. Vi svarer alltid på brev, men vi kan ikke hjelpe deg med saken din. Vi tar opp det som gjelder mange, og vi sier fra når noe ikke virker.\n\n## English\n\n⟦The council gives advice to Nav. We meet four times a year, and everyone who wants to come can come to the meetings. You can also write to us if you do not want to come yourself. We always answer letters, but we cannot help you with your own case. We take up what matters to many people.⟧",
        ),
        Example::bad(
            "Utvalget gir råd til Nav.\n\n⟦The committee gives advice to the office and everyone can take part in the meetings.⟧",
        ),
        Example::good(
            "Utvalget gir råd til Nav.\n\n<div lang=\"en\">\n\nThe council gives advice to Nav. We meet four times a year, and everyone who wants to come can come to the meetings. You can also write to us if you do not want to come yourself. We always answer letters, but we cannot help you with your own case. We take up what matters to many people.\n\n</div>",
        ),
    ],
    check: Check::Prose(check),
};

#[expect(clippy::similar_names, reason = "Bokmål and Nynorsk are")]
fn check(prose: &Prose, cx: &mut Cx) {
    let min = cx.limit(MIN_WORDS);
    // A page that is all in another language is the business of language-mismatch.
    if guess_page(prose, min).is_some_and(|seen| seen != prose.lang) {
        return;
    }
    let sections = guess_sections(prose, min);
    let paragraphs = guess_paragraphs(prose, cx.limit(MIN_WORDS_ALONE));
    let is_within = |(passages, ..): &(&[Passage], Lang, Lang)| {
        let start = |passages: &[Passage]| passages.first().map_or(0, |p| p.range().start);
        let end = |passages: &[Passage]| passages.last().map_or(0, |p| p.range().end);
        let holds = |(outer, said, seen): &(&[Passage], Lang, Lang)| {
            seen != said && start(outer) <= start(passages) && end(passages) <= end(outer)
        };
        sections.iter().any(holds)
    };
    let alone = paragraphs.into_iter().filter(|paragraph| !is_within(paragraph)).collect::<Vec<_>>();
    for (passages, said, seen) in sections.iter().copied().chain(alone) {
        if seen == said {
            continue;
        }
        let norwegian = |lang| matches!(lang, Lang::Nb | Lang::Nn);
        let start = passages.first().map_or(0, |p| p.range().start);
        let end = passages.last().map_or(start, |p| p.range().end);
        let (Text { nb: seen_nb, nn: seen_nn, en: seen_en }, Text { nb: said_nb, nn: said_nn, en: said_en }) =
            (seen.name(), said.name());
        let reported = cx.report(
            prose.place(start..end),
            say! {
                nb: "Denne delen ser ut til å være på {seen_nb}, men er merket som {said_nb}.",
                nn: "Denne delen ser ut til å vere på {seen_nn}, men er merkt som {said_nn}.",
                en: "This part seems to be in {seen_en}, but is marked as {said_en}.",
            },
        );
        if norwegian(seen) && norwegian(said) {
            reported.at_level(Level::Warning);
        }
    }
}
