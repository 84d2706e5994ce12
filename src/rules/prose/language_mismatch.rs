//! Pages in another language than they say.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::prose::{Prose, guess_page};

const MIN_WORDS: Limit = Limit::new("min-words", 50);

pub static RULE: Rule = Rule {
    id: "language-mismatch",
    level: Level::Warning,
    basis: &[Basis::Wcag("3.1.1"), Basis::Council("V45"), Basis::Requirement("I01")],
    title: Text {
        nb: "Teksten er på et annet språk enn siden sier",
        nn: "Teksten er på eit anna språk enn sida seier",
        en: "The text is in another language than the page says",
    },
    why: Text {
        nb: "Skjermlesere leser teksten med feil uttale, og søk finner den ikke.",
        nn: "Skjermlesarar les teksten med feil uttale, og søk finn han ikkje.",
        en: "Screen readers read the text with the wrong sounds, and searches do not find it.",
    },
    fix: Text {
        nb: "Sett riktig språk i feltet «språk», eller skriv teksten på språket som står der.",
        nn: "Set rett språk i feltet «språk», eller skriv teksten på språket som står der.",
        en: "Set the right language in the field “språk”, or write the text in the language it says.",
    },
    limits: &[MIN_WORDS],
    examples: &[
        Example::bad_site(&[(
            "content/om.md",
            "---\n⟦språk: nb⟧\n---\n\nUtvalet gir råd til Nav. Vi møtest fire gonger i året, og alle kan kome. Møta er opne for alle brukarar. De kan skrive til oss viss de vil ta opp ei sak. Vi svarar alltid, men vi kan ikkje hjelpe deg med di eiga sak. Leiaren skriv eit brev etter kvart møte, og sender det til kontora.\n",
        )]),
        Example::good_site(&[(
            "content/om.md",
            "---\nspråk: nn\n---\n\nUtvalet gir råd til Nav. Vi møtest fire gonger i året, og alle kan kome. Møta er opne for alle brukarar. De kan skrive til oss viss de vil ta opp ei sak. Vi svarar alltid, men vi kan ikkje hjelpe deg med di eiga sak. Leiaren skriv eit brev etter kvart møte, og sender det til kontora.\n",
        )]),
    ],
    check: Check::Prose(check),
};

#[expect(clippy::similar_names, reason = "Bokmål and Nynorsk are")]
fn check(prose: &Prose, cx: &mut Cx) {
    let min = cx.limit(MIN_WORDS);
    let Some(seen) = guess_page(prose, min) else { return };
    if seen == prose.lang {
        return;
    }
    let (Text { nb: seen_nb, nn: seen_nn, en: seen_en }, Text { nb: said_nb, nn: said_nn, en: said_en }) =
        (seen.name(), prose.lang.name());
    cx.report(
        prose.language_at.unwrap_or(prose.top),
        say! {
            nb: "Teksten ser ut til å være på {seen_nb}, men siden sier {said_nb}.",
            nn: "Teksten ser ut til å vere på {seen_nn}, men sida seier {said_nn}.",
            en: "The text seems to be in {seen_en}, but the page says {said_en}.",
        },
    );
}
