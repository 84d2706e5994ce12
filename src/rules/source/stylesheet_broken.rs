//! Style sheets in which a sign is missing.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Message, Text, say};
use crate::source::css::{FaultKind, faults};
use crate::source::{Content, Document, Span};

pub static RULE: Rule = Rule {
    id: "stylesheet-broken",
    level: Level::Warning,
    basis: &[Basis::Own("CSS Syntax 3")],
    title: Text {
        nb: "Det mangler et tegn i stilarket",
        nn: "Det manglar eit teikn i stilarket",
        en: "A sign is missing in the style sheet",
    },
    why: Text {
        nb: "Nettlesere hopper over det de ikke forstår. Farger, avstander og tekststørrelse kan falle bort på alle sider.",
        nn: "Nettlesarar hoppar over det dei ikkje forstår. Fargar, avstandar og tekststorleik kan falle bort på alle sider.",
        en: "Browsers skip what they do not understand. Colours, spacing and text size may be lost on all pages.",
    },
    fix: Text {
        nb: "Skriv tegnet som mangler, eller ta bort det som er for mye.",
        nn: "Skriv teiknet som manglar, eller ta bort det som er for mykje.",
        en: "Write the sign that is missing, or remove the one too many.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "themes/nav/static/style.css",
            "⟦.kort {⟧\n  color: #000;\n\n.boks {\n  color: #111;\n}\n",
        )]),
        Example::bad_site(&[("themes/nav/static/style.css", ".kort {\n  ⟦color: #000⟧\n  margin: 0;\n}\n")]),
        Example::good_site(&[("themes/nav/static/style.css", ".kort {\n  color: #000;\n}\n")]),
    ],
    check: Check::Source(check),
};

fn check(document: &Document, cx: &mut Cx) {
    if !matches!(document.content, Content::Text) || document.path.rsplit('.').next() != Some("css") {
        return;
    }
    for fault in faults(&document.text) {
        let code: String = document.text[fault.range.clone()].chars().take(60).collect();
        let code = code.trim_end_matches('{').split_whitespace().collect::<Vec<_>>().join(" ");
        let reported = cx.report(
            document.place(Span::new(fault.range.start, fault.range.end)),
            message(fault.kind, &code),
        );
        // All that comes after is read as something else.
        if matches!(fault.kind, FaultKind::BlockOpen | FaultKind::CommentOpen) {
            reported.at_level(Level::Error);
        }
    }
}

fn message(kind: FaultKind, code: &str) -> Message {
    match kind {
        FaultKind::BlockOpen => say! {
            nb: "«{{» etter «{code}» blir aldri lukket med «}}».",
            nn: "«{{» etter «{code}» blir aldri lukka med «}}».",
            en: "“{{” after “{code}” is never closed with “}}”.",
        },
        FaultKind::StrayEnd => say! {
            nb: "Denne «}}» lukker ingenting. Det er én for mye, eller det mangler en «{{» over.",
            nn: "Denne «}}» lukkar ingenting. Det er éin for mykje, eller det manglar ein «{{» over.",
            en: "This “}}” closes nothing. It is one too many, or a “{{” is missing above.",
        },
        FaultKind::CommentOpen => say! {
            nb: "Kommentaren «{code}» slutter ikke. Skriv «*/» der den slutter.",
            nn: "Kommentaren «{code}» sluttar ikkje. Skriv «*/» der han sluttar.",
            en: "The comment “{code}” does not end. Write “*/” where it ends.",
        },
        FaultKind::StringOpen => say! {
            nb: "Anførselstegnet i «{code}» mangler makkeren sin på samme linje.",
            nn: "Hermeteiknet i «{code}» manglar makkeren sin på same linje.",
            en: "The quotation mark in “{code}” lacks its partner on the same line.",
        },
        FaultKind::BracketOpen => say! {
            nb: "Parentesen i «{code}» er ikke lukket.",
            nn: "Parentesen i «{code}» er ikkje lukka.",
            en: "The bracket in “{code}” is not closed.",
        },
        FaultKind::SemicolonMissing => say! {
            nb: "Det mangler «;» etter «{code}».",
            nn: "Det manglar «;» etter «{code}».",
            en: "A “;” is missing after “{code}”.",
        },
        FaultKind::ColonMissing => say! {
            nb: "Det mangler «:» i «{code}».",
            nn: "Det manglar «:» i «{code}».",
            en: "A “:” is missing in “{code}”.",
        },
    }
}
