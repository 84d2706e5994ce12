//! National identity numbers, in text and in names of files; other runs of eleven digits as warnings.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::personal::{self, Digits};
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "personal-number-published",
    level: Level::Error,
    basis: &[Basis::Council("V90"), Basis::Own("offentlegforskrifta § 7")],
    title: Text {
        nb: "Et fødselsnummer står i klartekst",
        nn: "Eit fødselsnummer står i klartekst",
        en: "A national identity number is published",
    },
    why: Text {
        nb: "Den som eier nummeret, kan bli utsatt for svindel. Nummeret kan ikke hentes tilbake når det først er ute.",
        nn: "Den som eig nummeret, kan bli utsett for svindel. Nummeret kan ikkje hentast tilbake når det først er ute.",
        en: "The person it belongs to may be defrauded. Once out, the number cannot be taken back.",
    },
    fix: Text {
        nb: "Ta bort nummeret, også fra gamle utgaver av filen. Har det vært publisert, meld fra til personvernombudet.",
        nn: "Ta bort nummeret, òg frå gamle utgåver av fila. Har det vore publisert, meld frå til personvernombodet.",
        en: "Remove the number, also from older versions of the file. If it has been published, tell the data protection officer.",
    },
    limits: &[],
    examples: &[
        Example::bad("Nummeret er ⟦12345678901⟧."),
        Example::good("Organisasjonsnummeret er 889640782."),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    if !document.path.starts_with("content/") {
        return;
    }
    for (_, range) in personal::eleven_digits(document.name()).into_iter().filter(|(d, _)| is_identity(*d)) {
        let number = hidden(&document.name()[range]);
        cx.report(
            document.top(),
            say! {
                nb: "Navnet på filen har et fødselsnummer: {number}.",
                nn: "Namnet på fila har eit fødselsnummer: {number}.",
                en: "The name of the file has a national identity number: {number}.",
            },
        );
    }
    for (digits, range) in personal::eleven_digits(&document.text) {
        let number = hidden(&document.text[range.clone()]);
        let place = document.place(Span::new(range.start, range.end));
        if is_identity(digits) {
            cx.report(
                place,
                say! {
                    nb: "{number} er et fødselsnummer, et D-nummer eller et nummer som er laget på samme måte.",
                    nn: "{number} er eit fødselsnummer, eit D-nummer eller eit nummer som er laga på same måten.",
                    en: "{number} is a national identity number, a D-number or a number made the same way.",
                },
            );
        } else {
            cx.report(
                place,
                say! {
                    nb: "{number} har elleve siffer og kan være et nummer som peker på en person.",
                    nn: "{number} har elleve siffer og kan vere eit nummer som peikar på ein person.",
                    en: "{number} has eleven digits and may point to a person.",
                },
            )
            .at_level(Level::Warning);
        }
    }
}

fn is_identity(digits: Digits) -> bool {
    digits == Digits::Identity
}

/// The first six digits: reports are public too.
fn hidden(number: &str) -> String {
    number.chars().take(6).chain("*****".chars()).collect()
}
