//! Numbers, dates and times written so that readers stumble.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Kind, Prose, Word};

pub static RULE: Rule = Rule {
    id: "number-hard-to-read",
    level: Level::Warning,
    basis: &[Basis::Requirement("I01"), Basis::Own("Språkrådet, tall og tid")],
    title: Text {
        nb: "Tallet er vanskelig å lese",
        nn: "Talet er vanskeleg å lese",
        en: "The number is hard to read",
    },
    why: Text {
        nb: "Lange rekker av siffer og datoer i tall blir lett lest feil, også av skjermlesere.",
        nn: "Lange rekkjer av siffer og datoar i tal blir lett lesne feil, også av skjermlesarar.",
        en: "Long rows of digits and dates in numbers are easily misread, by screen readers too.",
    },
    fix: Text {
        nb: "Skriv 1 500 000, 1. september 2026, kl. 14.00 og 55 55 33 33.",
        nn: "Skriv 1 500 000, 1. september 2026, kl. 14.00 og 55 55 33 33.",
        en: "Write 1 500 000, 1 September 2026 and 55 55 33 33.",
    },
    limits: &[],
    examples: &[
        Example::bad("Nav delte ut ⟦1500000⟧ kroner."),
        Example::bad("Fristen er ⟦01.09.2026⟧ for alle."),
        Example::good("Kontonummeret er 1503 45 67890."),
        Example::good("Bruk skjemaet NAV 10-07.03."),
        Example::good("Møtet er 1. september 2026 kl. 14.00. Ring 55 55 33 33. Det koster 1 500 kroner."),
    ],
    check: Check::Prose(check),
};

const MONTHS: [(&str, &str); 12] = [
    ("januar", "January"),
    ("februar", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("mai", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("desember", "December"),
];

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.kind == Kind::Quotation {
        return;
    }
    for (passage, _, words) in prose.own_sentences_with(&[Lang::Nb, Lang::Nn, Lang::En], 0, Word::NUMBER) {
        let lang = passage.lang.unwrap_or(prose.lang);
        for (i, word) in words.iter().enumerate() {
            if !word.is(Word::NUMBER) || word.is(Word::CODE | Word::QUOTED | Word::FOREIGN) {
                continue;
            }
            if is_long_code(prose, words, i) {
                continue;
            }
            let written = prose.word(word);
            let before = i.checked_sub(1).map(|i| prose.word(&words[i]).to_lowercase());
            let before = before.as_deref().unwrap_or("");
            let Some(better) = better(written, before, lang) else { continue };
            cx.report(
                prose.place(word.range()),
                say! {
                    nb: "«{written}» er vanskelig å lese. Skriv «{better}».",
                    nn: "«{written}» er vanskeleg å lese. Skriv «{better}».",
                    en: "“{written}” is hard to read. Write “{better}”.",
                },
            );
        }
    }
}

/// How to write a number, when it can be written better.
fn better(written: &str, before: &str, lang: Lang) -> Option<String> {
    // Numbers that are names: a chapter, a case, a version.
    const NAMES: [&str; 38] = [
        "nr",
        "nummer",
        "nummeret",
        "kapittel",
        "kap",
        "punkt",
        "pkt",
        "versjon",
        "versjonen",
        "sak",
        "saksnummer",
        "saken",
        "id",
        "konto",
        "kontonr",
        "kontonummer",
        "kontonummeret",
        "kid",
        "kid-nummer",
        "orgnr",
        "organisasjonsnummer",
        "organisasjonsnummeret",
        "enhetsnummer",
        "kommunenummer",
        "arkivref",
        "arkivsak",
        "saksnr",
        "postnummer",
        "ref",
        "referanse",
        "kode",
        "tabell",
        "figur",
        "paragraf",
        "number",
        "version",
        "chapter",
        "section",
    ];
    if NAMES.contains(&before) {
        return None;
    }
    if let Some(better) = date(written, lang) {
        return Some(better);
    }
    let digits = written.bytes().all(|b| b.is_ascii_digit());
    let clock = matches!(before, "kl" | "klokka" | "klokken");
    if lang != Lang::En {
        if let Some(time) = time(written, clock) {
            return Some(time);
        }
        let groups: Vec<&str> = written.split('.').collect();
        if groups.len() > 1 && is_grouped(&groups) && !clock {
            return Some(groups.join(" "));
        }
        let groups: Vec<&str> = written.split(',').collect();
        if groups.len() > 2 && is_grouped(&groups) {
            return Some(groups.join(" "));
        }
    }
    if !digits || written.starts_with('0') {
        return None;
    }
    match written.len() {
        8 if is_telephone(before)
            || written.starts_with(['2', '3', '4', '5', '6', '7', '9']) && lang != Lang::En =>
        {
            Some(grouped(written, 2))
        }
        5..=10 => Some(grouped(written, 3)),
        _ => None,
    }
}

/// Whether a number is a group of a longer one that is grouped already: an account, an organisation.
fn is_long_code(prose: &Prose, words: &[Word], i: usize) -> bool {
    let joined = |left: usize| {
        let gap = &prose.text()[words[left].end as usize..words[left + 1].start as usize];
        words[left].is(Word::NUMBER)
            && words[left + 1].is(Word::NUMBER)
            && matches!(gap, " " | "\u{a0}" | "\u{202f}" | ".")
    };
    let first = (0..i).rev().take_while(|left| joined(*left)).last().unwrap_or(i);
    let last = (i..words.len() - 1).take_while(|left| joined(*left)).last().map_or(i, |left| left + 1);
    let digits: usize =
        words[first..=last].iter().map(|w| prose.word(w).bytes().filter(u8::is_ascii_digit).count()).sum();
    last > first && matches!(digits, 9 | 11 | 12..)
}

fn is_telephone(before: &str) -> bool {
    matches!(before, "tlf" | "telefon" | "mobil" | "ring" | "telefonnummer" | "phone" | "call")
}

/// `1.500.000`: one to three digits, then threes.
fn is_grouped(groups: &[&str]) -> bool {
    let digits = |g: &&str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit());
    groups.iter().all(digits)
        && groups[0].len() <= 3
        && !groups[0].starts_with('0')
        && groups[1..].iter().all(|g| g.len() == 3)
}

/// Groups of digits from the right, with spaces that do not break.
fn grouped(digits: &str, size: usize) -> String {
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(size) {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// `14:00`, and `1400` after «kl.».
fn time(written: &str, clock: bool) -> Option<String> {
    let (hours, minutes) = match written.split_once(':') {
        Some(parts) => parts,
        None if clock && written.len() == 4 && written.is_ascii() => written.split_at(2),
        None => return None,
    };
    let (h, m): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    if h > 24 || m > 59 || minutes.len() != 2 {
        return None;
    }
    Some(if clock { format!("{h}.{m:02}") } else { format!("kl. {h}.{m:02}") })
}

/// `1.9.2026`, `01.09.26`, `1/9-2026`, `2026-09-01`.
fn date(written: &str, lang: Lang) -> Option<String> {
    // «10-07.03» is the number of a form.
    let separators: String = written.chars().filter(|c| !c.is_ascii_digit()).collect();
    if !matches!(separators.as_str(), ".." | "//" | "--" | "/-") {
        return None;
    }
    let parts: Vec<&str> = written.split(['.', '/', '-']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if ![a, b, c].iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let (day, month, year) = match (a.len(), b.len(), c.len()) {
        (4, 2, 2) => (c, b, (*a).to_owned()),
        (1..=2, 1..=2, 4) => (a, b, (*c).to_owned()),
        // With two digits for the year only where nothing else looks so.
        (2, 2, 2) => (a, b, format!("20{c}")),
        _ => return None,
    };
    let (day, month): (usize, usize) = (day.parse().ok()?, month.parse().ok()?);
    let (norwegian, english) = MONTHS.get(month.checked_sub(1)?)?;
    let likely = (1..=31).contains(&day) && (year.starts_with("19") || year.starts_with("20"));
    likely.then(|| match lang {
        Lang::En => format!("{day} {english} {year}"),
        _ => format!("{day}. {norwegian} {year}"),
    })
}
