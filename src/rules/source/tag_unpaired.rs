//! Raw HTML in Markdown whose tags do not find each other.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, say};
use crate::page::balance::{Loose, LooseKind, balance, has_tags};
use crate::source::markdown::events;
use crate::source::{Document, Span};

pub static RULE: Rule = Rule {
    id: "tag-unpaired",
    level: Level::Warning,
    basis: &[Basis::Own("HTML, 13.2")],
    title: Text {
        nb: "HTML-koden i teksten henger ikke sammen",
        nn: "HTML-koden i teksten heng ikkje saman",
        en: "The HTML code in the text does not fit together",
    },
    why: Text {
        nb: "Nettlesere må gjette hvor noe slutter. Det kan gi feil utseende, og skjermlesere kan få noe annet enn det du mente.",
        nn: "Nettlesarar må gjette kvar noko sluttar. Det kan gi feil utsjånad, og skjermlesarar kan få noko anna enn det du meinte.",
        en: "Browsers must guess where something ends. It may look wrong, and screen readers may get something else than you meant.",
    },
    fix: Text {
        nb: "Lukk det du åpner, i samme avsnitt eller på en egen linje, eller ta bort koden.",
        nn: "Lukk det du opnar, i same avsnitt eller på ei eiga linje, eller ta bort koden.",
        en: "Close what you open, in the same paragraph or on a line of its own, or remove the code.",
    },
    limits: &[],
    examples: &[
        Example::bad("Om oss.\n\n⟦<div class=\"boks\">⟧\n\nVi møtes i mai."),
        Example::bad("Her er ⟦<b>⟧fet tekst uten slutt.\n\nOg mer tekst."),
        Example::bad("- Vi møtes <em>i mai</em>⟦</span>⟧.\n- Så i juni."),
        Example::bad("⟦<span>⟧Vi møtes i mai.\n\nSå i juni.</span>"),
        Example::bad("Vi møtes i mai.\n\n⟦<!-- husk datoen⟧\n\nSå i juni."),
        Example::good("<details>\n<summary>Møter</summary>\n\nVi møtes i mai.\n\n</details>"),
        Example::good("Skriv `<div>`. Da blir det H<sub>2</sub>O.<br>Ny linje."),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    let Some((body, offset)) = document.body() else { return };
    if !has_tags(body) {
        return;
    }
    let place = |span: Span| document.place(span.shifted(offset));
    for loose in balance(&events(body).collect::<Vec<_>>()).loose {
        let start = loose.range.start;
        // Of what goes on to the end, the first line says enough.
        let end = body[loose.range.clone()].find(['\n', '\r']).map_or(loose.range.end, |line| start + line);
        let other = loose.other.clone().map(|other| (Span::new(other.start, other.end), &body[other]));
        let message = message(&loose, &shortened(&body[start..end]), other.map_or("", |(_, code)| code));
        let reported = cx.report(place(Span::new(start, end)), message);
        let reported = match loose.kind {
            // All that comes after is gone.
            LooseKind::Comment => reported.at_level(Level::Error),
            _ => reported,
        };
        if let Some((span, _)) = other {
            reported.see(place(span), place_of_other(loose.kind));
        }
    }
}

fn place_of_other(kind: LooseKind) -> Message {
    match kind {
        LooseKind::ClosesAround => {
            say! { nb: "Det er åpnet her.", nn: "Det er opna her.", en: "It is opened here." }
        }
        _ => say! { nb: "Slutten står her.", nn: "Slutten står her.", en: "The end is here." },
    }
}

fn shortened(code: &str) -> String {
    code.trim_end().chars().take(60).collect()
}

fn message(loose: &Loose, code: &str, other: &str) -> Message {
    let name = &loose.name;
    match loose.kind {
        LooseKind::Open => say! {
            nb: "«{code}» er åpnet her, og «</{name}>» mangler.",
            nn: "«{code}» er opna her, og «</{name}>» manglar.",
            en: "“{code}” is opened here, and “</{name}>” is missing.",
        },
        LooseKind::ClosedOver => say! {
            nb: "«{code}» er åpnet her og ikke lukket før «{other}».",
            nn: "«{code}» er opna her og ikkje lukka før «{other}».",
            en: "“{code}” is opened here and not closed before “{other}”.",
        },
        LooseKind::ClosedElsewhere => say! {
            nb: "«{code}» er åpnet her, men «{other}» står i et annet avsnitt, listepunkt eller en annen celle.",
            nn: "«{code}» er opna her, men «{other}» står i eit anna avsnitt, listepunkt eller ei anna celle.",
            en: "“{code}” is opened here, but “{other}” is in another paragraph, list item or cell.",
        },
        LooseKind::ClosesAround => say! {
            nb: "«{code}» står inne i et avsnitt, et listepunkt eller en celle, men «{other}» er åpnet utenfor. Skriv «{code}» på en egen linje, med en tom linje foran.",
            nn: "«{code}» står inne i eit avsnitt, eit listepunkt eller ei celle, men «{other}» er opna utanfor. Skriv «{code}» på ei eiga linje, med ei tom linje framfor.",
            en: "“{code}” is inside a paragraph, a list item or a cell, but “{other}” is opened outside. Write “{code}” on a line of its own, with an empty line before it.",
        },
        LooseKind::Stray => say! {
            nb: "«{code}» lukker noe som ikke er åpnet.",
            nn: "«{code}» lukkar noko som ikkje er opna.",
            en: "“{code}” closes something that is not open.",
        },
        LooseKind::SelfClosing => say! {
            nb: "«{code}» lukker ikke seg selv. Skriv «</{name}>» der det slutter.",
            nn: "«{code}» lukkar ikkje seg sjølv. Skriv «</{name}>» der det sluttar.",
            en: "“{code}” does not close itself. Write “</{name}>” where it ends.",
        },
        LooseKind::Void => say! {
            nb: "«{code}» finnes ikke: <{name}> skal ikke lukkes.",
            nn: "«{code}» finst ikkje: <{name}> skal ikkje lukkast.",
            en: "There is no “{code}”: <{name}> is not closed.",
        },
        LooseKind::Cut => say! {
            nb: "«{code}» mangler «>» eller et anførselstegn, og blir stående som tekst.",
            nn: "«{code}» manglar «>» eller eit hermeteikn, og blir ståande som tekst.",
            en: "“{code}” lacks “>” or a quotation mark, and stays text.",
        },
        LooseKind::Comment => say! {
            nb: "Kommentaren «{code}» slutter ikke. Alt etter den er borte fra siden. Skriv «-->» der den slutter.",
            nn: "Kommentaren «{code}» sluttar ikkje. Alt etter han er borte frå sida. Skriv «-->» der han sluttar.",
            en: "The comment “{code}” does not end. All that comes after it is gone from the page. Write “-->” where it ends.",
        },
    }
}
