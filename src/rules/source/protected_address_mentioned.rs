//! Words that tell that somebody lives at a protected address.

use std::ops::Range;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, Span, Wanted};

pub static RULE: Rule = Rule {
    id: "protected-address-mentioned",
    level: Level::Error,
    basis: &[Basis::Council("V96"), Basis::Own("Folk med hemmelig adresse kan være i fare")],
    title: Text {
        nb: "Noe tyder på at noen har hemmelig adresse",
        nn: "Noko tyder på at nokon har hemmeleg adresse",
        en: "Something suggests that somebody has a protected address",
    },
    why: Text {
        nb: "Opplysningen kan sette noen i fare, også uten navn.",
        nn: "Opplysninga kan setje nokon i fare, òg utan namn.",
        en: "It may put somebody in danger, even without a name.",
    },
    fix: Text {
        nb: "Ta bort ordet. Handler siden om regler som gjelder alle, skriv et unntak med begrunnelse.",
        nn: "Ta bort ordet. Handlar sida om reglar som gjeld alle, skriv eit unntak med grunngjeving.",
        en: "Remove the word. If the page is about rules for everyone, write an exception with a reason.",
    },
    limits: &[],
    examples: &[
        Example::bad("Ett medlem har ⟦adressesperre⟧."),
        Example::bad("Ett medlem bor på ⟦skjult adresse⟧."),
        Example::good("Vi skriver ikke noe som viser hvor en person med skjult adresse er."),
        Example::good("Adressen til kontoret står øverst. Koden er 678."),
    ],
    check: Check::Source(check),
};

const WORDS: &[&str] = &[
    "kode 6",
    "kode 7",
    "kode-6",
    "kode-7",
    "kode\u{a0}6",
    "kode\u{a0}7",
    "kode seks",
    "kode sju",
    "kode syv",
    "adressesperre",
    "hemmelig adresse",
    "hemmeleg adresse",
    "fortrolig adresse",
    "fortruleg adresse",
    "gradert adresse",
    "sperret adresse",
    "sperra adresse",
    "voldsalarm",
    "valdsalarm",
    OF_SOMEBODY,
];

static WANTED: Wanted = Wanted::new(WORDS);

/// What is told where it is said of somebody.
const OF_SOMEBODY: &str = "skjult adresse";

/// What is said of somebody before it.
const LIVES: &[&str] =
    &["har", "hadde", "fikk", "fekk", "fått", "bor", "bur", "bodde", "budde", "lever", "på", "til"];

fn check(document: &Document, cx: &mut Cx) {
    if !document.path.starts_with("content/") {
        return;
    }
    let text = &document.text;
    let starts = cx.words(document);
    for (number, Range { start, end }) in WANTED.find_in(text, &starts) {
        let words = WORDS[number];
        let is_it = if words == OF_SOMEBODY {
            // Of somebody, not of what we do about such addresses in general.
            let sentence = &text[text[..start].rfind(['.', '\n', ':']).map_or(0, |end| end + 1)..start];
            let mut before = sentence.split_whitespace().rev().take(3);
            before.any(|word| LIVES.contains(&word.to_lowercase().as_str()))
        } else {
            let is_longer_number =
                words.starts_with("kode") && text[end..].starts_with(char::is_alphanumeric);
            !text[..start].ends_with(char::is_alphanumeric) && !is_longer_number
        };
        if is_it {
            cx.report(
                document.place(Span::new(start, end)),
                say! {
                    nb: "Her står det «{words}».",
                    nn: "Her står det «{words}».",
                    en: "This says “{words}”.",
                },
            );
        }
    }
}
