//! YAML that cannot be read, told by what the writer most likely did.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, say};
use crate::source::yaml::Fault;
use crate::source::{Document, TroubleKind};

pub static RULE: Rule = Rule {
    id: "yaml-broken",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Feltene kan ikke leses",
        nn: "Felta kan ikkje lesast",
        en: "The fields cannot be read",
    },
    why: Text {
        nb: "Vi leser ikke lenger enn hit, så resten av opplysningene kommer ikke med på sidene.",
        nn: "Vi les ikkje lenger enn hit, så resten av opplysningane kjem ikkje med på sidene.",
        en: "We read no further than this, so the rest does not reach the pages.",
    },
    fix: Text {
        nb: "Rett linjen som er merket. Ofte er det nok å sette verdien i hermetegn.",
        nn: "Rett linja som er merkt. Ofte er det nok å setje verdien i hermeteikn.",
        en: "Mend the line that is marked. Quotation marks around the value are often enough.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nkort_fortalt: ⟦Sak 3: Brev fra Nav⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nkort_fortalt: ⟦\"Brev fra Nav⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nkort_fortalt: ⟦\"Brevene\" er vanskelige⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nsted:\n  navn: Rådhuset\n   ⟦atkomst: Trinnfri inngang⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nkort_fortalt: \"Sak 3: Brev fra Nav\"\n---\n",
        )]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    for trouble in &document.trouble {
        if let TroubleKind::Yaml(fault) = trouble.kind {
            cx.report(document.place(trouble.span), words(fault, document.slice(trouble.span)));
        }
    }
}

fn words(fault: Fault, text: &str) -> Message {
    let text = text.lines().next().unwrap_or("").trim();
    match fault {
        Fault::ColonInValue => say! {
            nb: "Det står et kolon inne i verdien. Sett verdien i hermetegn: \"{text}\".",
            nn: "Det står eit kolon inne i verdien. Set verdien i hermeteikn: \"{text}\".",
            en: "There is a colon inside the value. Put quotation marks around it: \"{text}\".",
        },
        Fault::OpenQuote => say! {
            nb: "Hermetegnet er åpnet og ikke lukket. Sett et til etter verdien. Skal hermetegnet stå i teksten, bruk « og ».",
            nn: "Hermeteiknet er opna og ikkje lukka. Set eitt til etter verdien. Skal hermeteiknet stå i teksten, bruk « og ».",
            en: "A quotation mark is opened and not closed. Add one after the value. To show one in the text, use “ and ”.",
        },
        Fault::AfterQuote => {
            let quote = text.chars().next().unwrap_or('"');
            let shown = text.replacen(quote, "«", 1).replacen(quote, "»", 1);
            say! {
                nb: "Verdien begynner med et hermetegn, men går videre etter det neste. Skal hermetegnene stå i teksten, bruk « og »: {shown}.",
                nn: "Verdien byrjar med eit hermeteikn, men går vidare etter det neste. Skal hermeteikna stå i teksten, bruk « og »: {shown}.",
                en: "The value begins with a quotation mark but goes on after the next. To show the marks in the text, use « and »: {shown}.",
            }
        }
        Fault::OpenBracket => say! {
            nb: "En liste eller gruppe er åpnet med [ eller {{ og ikke lukket. Sett ] eller }} der den slutter, og komma mellom delene.",
            nn: "Ei liste eller gruppe er opna med [ eller {{ og ikkje lukka. Set ] eller }} der ho sluttar, og komma mellom delane.",
            en: "A list or group is opened with [ or {{ and not closed. Put ] or }} where it ends, and commas between its parts.",
        },
        Fault::Indentation => say! {
            nb: "Linjen begynner ikke der den skal: «{text}». Felter som hører sammen, skal ha like mange mellomrom foran.",
            nn: "Linja byrjar ikkje der ho skal: «{text}». Felt som høyrer saman, skal ha like mange mellomrom framfor.",
            en: "The line does not begin where it should: “{text}”. Fields that belong together have the same number of spaces in front.",
        },
        Fault::Escape => say! {
            nb: "En omvendt skråstrek (\\) i hermetegn betyr noe særskilt. Skriv \\\\, eller bruk enkle hermetegn (').",
            nn: "Ein omvend skråstrek (\\) i hermeteikn tyder noko særskilt. Skriv \\\\, eller bruk enkle hermeteikn (').",
            en: "A backslash (\\) inside quotation marks means something special. Write \\\\, or use single quotation marks (').",
        },
        Fault::Character => say! {
            nb: "Verdien begynner med et tegn som betyr noe særskilt her: «{text}». Sett verdien i hermetegn.",
            nn: "Verdien byrjar med eit teikn som tyder noko særskilt her: «{text}». Set verdien i hermeteikn.",
            en: "The value begins with a sign that means something special here: “{text}”. Put quotation marks around it.",
        },
        Fault::TooDeep => say! {
            nb: "Lister og grupper ligger inni hverandre i for mange lag. Ingen av feltene våre trenger mer enn fire.",
            nn: "Lister og grupper ligg inni kvarandre i for mange lag. Ingen av felta våre treng meir enn fire.",
            en: "Lists and groups lie inside one another in too many layers. None of our fields need more than four.",
        },
        Fault::KeyWithoutColon => say! {
            nb: "Her skal det stå et felt, et kolon og en verdi, men det mangler kolon: «{text}».",
            nn: "Her skal det stå eit felt, eit kolon og ein verdi, men det manglar kolon: «{text}».",
            en: "A field, a colon and a value belong here, but there is no colon: “{text}”.",
        },
        Fault::Other => say! {
            nb: "Vi forstår ikke denne linjen: «{text}». Se på den og på linjen over.",
            nn: "Vi forstår ikkje denne linja: «{text}». Sjå på ho og på linja over.",
            en: "We do not understand this line: “{text}”. Look at it and at the line above.",
        },
    }
}
