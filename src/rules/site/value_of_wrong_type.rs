//! Values of another type than their field takes.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, say};
use crate::site::{Found, ProblemKind, Site, Wanted};

pub static RULE: Rule = Rule {
    id: "value-of-wrong-type",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Verdien er av feil slag",
        nn: "Verdien er av feil slag",
        en: "The value is of the wrong kind",
    },
    why: Text {
        nb: "Opplysningen kan ikke vises på siden.",
        nn: "Opplysninga kan ikkje visast på sida.",
        en: "The page cannot show it.",
    },
    fix: Text {
        nb: "Skriv verdien slik meldingen sier.",
        nn: "Skriv verdien slik meldinga seier.",
        en: "Write the value the way the message says.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nforfall: ⟦to⟧\n---\n",
        )]),
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "id: hamar\ndekker: {samarbeid: ⟦no⟧}\n")]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nmeld_behov: {epost: ⟦sekretariatet.nav.no⟧}\n---\n",
        )]),
        Example::bad_site(&[(
            "content/horinger/ny.md",
            "---\ntittel: Ny\nlenke: ⟦www.regjeringen.no/ny⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nforfall: \"2\"\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        let ProblemKind::WrongType { key, wanted, found } = &problem.kind else { continue };
        let found = said(found);
        let wanted = match wanted {
            Wanted::NumberWithin(first, last) => say! {
                nb: "et helt tall fra {first} til {last}",
                nn: "eit heilt tal frå {first} til {last}",
                en: "a whole number from {first} to {last}",
            },
            wanted => asked(*wanted).into(),
        };
        let message = Message {
            nb: format!("I feltet «{key}» skal det stå {}. Nå står det {}.", wanted.nb, found.nb),
            nn: format!("I feltet «{key}» skal det stå {}. No står det {}.", wanted.nn, found.nn),
            en: format!("The field “{key}” takes {}. Now it holds {}.", wanted.en, found.en),
        };
        cx.report(problem.place, message);
    }
}

fn asked(wanted: Wanted) -> Text {
    match wanted {
        Wanted::Text => Text {
            nb: "én tekst, som \"Møte om brev\"",
            nn: "éin tekst, som \"Møte om brev\"",
            en: "one text, such as \"Møte om brev\"",
        },
        Wanted::Email => Text {
            nb: "en e-postadresse, som sekretariatet@example.invalid",
            nn: "ei e-postadresse, som sekretariatet@example.invalid",
            en: "an e-mail address, such as sekretariatet@example.invalid",
        },
        Wanted::Phone => Text {
            nb: "et telefonnummer, som \"55 55 33 33\"",
            nn: "eit telefonnummer, som \"55 55 33 33\"",
            en: "a telephone number, such as \"55 55 33 33\"",
        },
        Wanted::Link => Text {
            nb: "en nettadresse, som https://www.nav.no/ eller /om/",
            nn: "ei nettadresse, som https://www.nav.no/ eller /om/",
            en: "an address on the net, such as https://www.nav.no/ or /om/",
        },
        Wanted::Number | Wanted::NumberWithin(..) => {
            Text { nb: "et helt tall, som 4", nn: "eit heilt tal, som 4", en: "a whole number, such as 4" }
        }
        Wanted::YesOrNo => Text { nb: "ja eller nei", nn: "ja eller nei", en: "ja or nei (yes or no)" },
        Wanted::Date => Text {
            nb: "en dato, som 2026-03-12",
            nn: "ein dato, som 2026-03-12",
            en: "a date, such as 2026-03-12",
        },
        Wanted::Time => Text {
            nb: "et klokkeslett, som \"10:00\"",
            nn: "eit klokkeslett, som \"10:00\"",
            en: "a time, such as \"10:00\"",
        },
        Wanted::List => Text {
            nb: "en liste, som [arbeid, ung]",
            nn: "ei liste, som [arbeid, ung]",
            en: "a list, such as [arbeid, ung]",
        },
        Wanted::Map => Text {
            nb: "flere felter, rykket inn under hverandre",
            nn: "fleire felt, rykte inn under kvarandre",
            en: "several fields, indented below one another",
        },
    }
}

fn said(found: &Found) -> Message {
    match found {
        Found::Text(text) => {
            let short: String = text.chars().take(40).collect();
            let dots = if short.len() < text.len() { "…" } else { "" };
            say! { nb: "«{short}{dots}»", nn: "«{short}{dots}»", en: "“{short}{dots}”" }
        }
        Found::List => say! { nb: "en liste", nn: "ei liste", en: "a list" },
        Found::Map => say! { nb: "flere felter", nn: "fleire felt", en: "several fields" },
        Found::Nothing => say! { nb: "ingenting", nn: "ingenting", en: "nothing" },
    }
}
