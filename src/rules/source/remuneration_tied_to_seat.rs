//! Amounts of pay or expenses that belong to one seat or one person.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, Span, personal};
pub static RULE: Rule = Rule {
    id: "remuneration-tied-to-seat",
    level: Level::Error,
    basis: &[Basis::Council("V95"), Basis::Own("offentlegforskrifta § 7")],
    title: Text {
        nb: "Et beløp er knyttet til en person eller en plass",
        nn: "Eit beløp er knytt til ein person eller ein plass",
        en: "An amount is tied to a person or a seat",
    },
    why: Text {
        nb: "Hva den enkelte får utbetalt, er privat.",
        nn: "Kva den enkelte får utbetalt, er privat.",
        en: "What each person is paid is private.",
    },
    fix: Text {
        nb: "Ta bort beløpet. Lenk heller til satsene som gjelder for alle.",
        nn: "Ta bort beløpet. Lenk heller til satsane som gjeld for alle.",
        en: "Remove the amount. Link to the rates that hold for everyone instead.",
    },
    limits: &[],
    examples: &[
        Example::bad("Lederen fikk ⟦4 500 kroner⟧ i honorar."),
        Example::bad("Vara får ⟦1200 kr⟧ for møtet."),
        Example::good("Utvalget bruker 20 000 kroner på møtene."),
        Example::good("Lederen fikk 20 000 kroner til møtene i utvalget."),
        Example::good("Lederen foreslo et nytt møterom."),
    ],
    check: Check::Source(check),
};

const PAY: &[&str] = &[
    "honorar",
    "godtgjør",
    "godtgjer",
    "møtegodt",
    "reiseutgift",
    "reiseregning",
    "reiserekning",
    "utlegg",
    "diett",
    "lønn",
    "utbetalt",
    "utbetalinga",
    "erstatning",
    "erstatting",
    "tapt arbeidsfortjeneste",
    "tapt arbeidsforteneste",
    "remuneration",
    "fee",
    "expenses",
];

/// Pay that is the end of a longer word: «møtehonorar».
const ENDINGS: &[&str] =
    &["honorar", "honoraret", "godtgjørelse", "godtgjøring", "godtgjering", "godtgjersle"];

/// What is said of the one who is paid.
const GETS: &[&str] = &[
    "får", "fikk", "fekk", "fått", "tjener", "tener", "tjente", "tente", "mottar", "mottok", "betales",
    "betalt", "gets", "got", "earns", "receives",
];

/// One person, by role; the plural is about everybody.
const ONE: &[&str] = &[
    "lederen",
    "leiaren",
    "leder",
    "leiar",
    "nestleder",
    "nestleiar",
    "nestlederen",
    "nestleiaren",
    "medlemmet",
    "medlemet",
    "varamedlemmet",
    "varamedlemet",
    "sekretæren",
    "representanten",
    "brukerrepresentanten",
    "brukarrepresentanten",
    "observatøren",
    "vara",
    "varamedlem",
    "sekretær",
    "observatør",
    "hun",
    "han",
    "ho",
];

/// Everybody: a general rate, which may or may not be what is meant.
const ALL: &[&str] =
    &["hvert", "kvart", "hver", "kvar", "medlemmene", "medlemene", "medlemmer", "medlemer", "alle"];

fn check(document: &Document, cx: &mut Cx) {
    if !document.path.starts_with("content/") || personal::amount(&document.text).is_none() {
        return;
    }
    for (at, sentence) in sentences(&document.text) {
        let Some(amount) = personal::amount(sentence) else { continue };
        let lower = sentence.to_lowercase();
        let begins = |at: usize| !lower[..at].ends_with(char::is_alphabetic);
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
        let is_pay = PAY.iter().any(|pay| lower.match_indices(pay).any(|(at, _)| begins(at)))
            || words.iter().any(|word| ENDINGS.iter().any(|ending| word.ends_with(ending)));
        // «Lederen fikk 20 000 kroner til møtene» has not been paid.
        let is_for_something = sentence[amount.end..].trim_start().starts_with("til ");
        let is_paid = words.iter().any(|word| GETS.contains(word)) && !is_for_something;
        if !is_pay && !is_paid {
            continue;
        }
        let place = document.place(Span::new(amount.start, amount.end).shifted(at));
        let money = &sentence[amount];
        let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
        if has(ONE) || document.path.contains("/medlemmer.y") || !personal::named(sentence).is_empty() {
            cx.report(
                place,
                say! {
                    nb: "«{money}» er knyttet til én person eller plass.",
                    nn: "«{money}» er knytt til éin person eller plass.",
                    en: "“{money}” is tied to one person or seat.",
                },
            );
        } else if has(ALL) {
            cx.unsure(
                place,
                say! {
                    nb: "«{money}» ser ut til å være det hvert medlem får. Er det en sats for alle, lenk til den.",
                    nn: "«{money}» ser ut til å vere det kvar medlem får. Er det ein sats for alle, lenk til han.",
                    en: "“{money}” seems to be what each member gets. If it is a rate for everyone, link to it.",
                },
            );
        }
    }
}

/// Pieces up to a line break, or a full stop before a space, with where each begins. Lines without a number
/// hold no amount.
fn sentences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let place = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let lines = text.split_inclusive('\n').filter(|line| personal::amount(line).is_some());
    lines.flat_map(|line| line.split_inclusive(". ")).map(move |part| (place(part), part))
}
