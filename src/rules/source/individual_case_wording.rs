//! Words in a case that sound as if it were about one person.

use std::ops::Range;

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::source::{Document, Span, Wanted};

pub static RULE: Rule = Rule {
    id: "individual-case-wording",
    level: Level::Warning,
    basis: &[Basis::Council("V34"), Basis::Requirement("E06")],
    title: Text {
        nb: "Saken høres ut som en enkeltsak",
        nn: "Saka høyrest ut som ei enkeltsak",
        en: "The case sounds as if it is about one person",
    },
    why: Text {
        nb: "Noen kan bli gjenkjent, og utvalget kan ikke hjelpe i enkeltsaker.",
        nn: "Nokon kan bli kjend att, og utvalet kan ikkje hjelpe i enkeltsaker.",
        en: "Somebody may be recognised, and the council cannot help in individual cases.",
    },
    fix: Text {
        nb: "Skriv om det som gjelder flere.",
        nn: "Skriv om det som gjeld fleire.",
        en: "Write about what concerns several people.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\n---\n\nNav brukte et år på ⟦saken min⟧.\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\n---\n\nMange venter et år på svar.\n",
        )]),
    ],
    check: Check::Source(check),
};

const WORDS: &[&str] = &[
    "min sak",
    "saken min",
    "saka mi",
    "mi sak",
    "klagen min",
    "klaga mi",
    "min klage",
    "vedtaket mitt",
    "mitt vedtak",
    "søknaden min",
    "min søknad",
    "saksbehandleren min",
    "saksbehandlaren min",
    "veilederen min",
    "rettleiaren min",
    "utbetalingen min",
    "utbetalinga mi",
    "min utbetaling",
    "pengene mine",
    "pengane mine",
    "kravet mitt",
    "mitt krav",
    "sykmeldingen min",
    "sjukmeldinga mi",
    "kontaktpersonen min",
    "kurset mitt",
    "mitt kurs",
    "tiltaket mitt",
    "mitt tiltak",
    "avslaget mitt",
    "mitt avslag",
    "stønaden min",
    "min stønad",
    "trygden min",
    "trygda mi",
    "uføretrygden min",
    "uføretrygda mi",
    "dagpengene mine",
    "dagpengane mine",
    "hjelpemiddelet mitt",
    "hjelpemidlet mitt",
    "rullestolen min",
    "høreapparatet mitt",
    "høyreapparatet mitt",
    "legen min",
    "fastlegen min",
    "diagnosen min",
    "behandlingen min",
    "behandlinga mi",
    "jeg fikk avslag",
    "fikk jeg avslag",
    "jeg har fått avslag",
    "eg fekk avslag",
    "fekk eg avslag",
    "eg har fått avslag",
    "jeg ble nektet",
    "eg blei nekta",
    "eg vart nekta",
    "barnet mitt",
    "sønnen min",
    "sonen min",
    "datteren min",
    "dottera mi",
    "mannen min",
    "kona mi",
    "bruker nn",
    "brukar nn",
    "bruker n.n",
    "brukar n.n",
    "bruker x",
    "brukar x",
    "bruker a",
    "brukar a",
    "bruker b",
    "brukar b",
    "denne brukeren",
    "denne brukaren",
    "vedkommende bruker",
    "my case",
    "my complaint",
    "my application",
];

static WANTED: Wanted = Wanted::new(WORDS);

fn check(document: &Document, cx: &mut Cx) {
    let is_meeting = || document.path.starts_with("content/utvalg/") && document.path.contains("/moter/");
    if !document.path.starts_with("content/saker/") && !is_meeting() {
        return;
    }
    let text = &document.text;
    let starts = cx.words(document);
    for (number, Range { start, end }) in WANTED.find_in(text, &starts) {
        let words = WORDS[number];
        if !text[..start].ends_with(char::is_alphabetic) && !text[end..].starts_with(char::is_alphabetic) {
            cx.report(
                document.place(Span::new(start, end)),
                say! {
                    nb: "«{words}» høres ut som en sak om én person.",
                    nn: "«{words}» høyrest ut som ei sak om éin person.",
                    en: "“{words}” sounds like a case about one person.",
                },
            );
        }
    }
}
