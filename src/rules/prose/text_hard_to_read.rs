//! Pages whose figures say that they are hard to read.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Lang, Text, say};
use crate::prose::{Block, Prose, score};

const NOTE_LIX: Limit =
    Limit { name: "note-lix", default: 38, by_kind: &[("minutes", 44), ("plan", 48), ("quotation", 0)] };
const WARN_LIX: Limit =
    Limit { name: "warn-lix", default: 44, by_kind: &[("minutes", 50), ("plan", 0), ("quotation", 0)] };
const SUMMARY_NOTE_LIX: Limit = Limit::new("summary-note-lix", 30);
const SUMMARY_WARN_LIX: Limit = Limit::new("summary-warn-lix", 34);
/// A few long words settle the figure of a short version; below this it says nothing.
const SUMMARY_WORDS: usize = 20;

pub static RULE: Rule = Rule {
    id: "text-hard-to-read",
    level: Level::Warning,
    basis: &[
        Basis::Council("V42"),
        Basis::Requirement("I01"),
        Basis::Own("språklova § 9"),
        Basis::Own("NS-ISO 24495-1:2023"),
        Basis::Own("ISO/IEC 23859:2023"),
        Basis::Own("Björnsson 1968"),
    ],
    title: Text {
        nb: "Teksten er tung å lese",
        nn: "Teksten er tung å lese",
        en: "The text is hard to read",
    },
    why: Text {
        nb: "Lange ord og lange setninger stenger ute folk som leser lite eller har norsk som nytt språk.",
        nn: "Lange ord og lange setningar stengjer ute folk som les lite eller har norsk som nytt språk.",
        en: "Long words and long sentences shut out people who read little or are new to the language.",
    },
    fix: Text {
        nb: "Begynn med de tre endringene som hjelper mest. Kommandoen klarside score viser dem.",
        nn: "Begynn med dei tre endringane som hjelper mest. Kommandoen klarside score viser dei.",
        en: "Start with the three edits that help most. The command klarside score shows them.",
    },
    limits: &[NOTE_LIX, WARN_LIX, SUMMARY_NOTE_LIX, SUMMARY_WARN_LIX],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/index.md",
            "---\ntittel: Hamar\nkort_fortalt: ⟦Representantene behandler henvendelser vedrørende tjenesteutvikling. Sekretariatet tilrettelegger for representantenes deltakelse i utviklingsprosessene. Regelverket forutsetter involvering. Representantene evaluerer samhandlingen regelmessig sammen med direktoratet.⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/index.md",
            "---\ntittel: Hamar\nkort_fortalt: Vi gir råd til Nav. Vi møtes fire ganger i året. Du kan ta kontakt med oss hvis du vil ta opp en sak.\n---\n",
        )]),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if !matches!(prose.lang, Lang::Nb | Lang::Nn) {
        return;
    }
    for passage in prose.passages().iter().filter(|p| p.block == Block::Summary) {
        let score = score::counts(prose, std::slice::from_ref(passage));
        if score.words >= SUMMARY_WORDS {
            let (note, warn) = (cx.limit(SUMMARY_NOTE_LIX), cx.limit(SUMMARY_WARN_LIX));
            report(cx, prose.place(passage.range()), &score, note, warn);
        }
    }
    let score = score::counts(prose, prose.passages());
    if score.words >= score::FEW_WORDS {
        let (note, warn) = (cx.limit(NOTE_LIX), cx.limit(WARN_LIX));
        report(cx, prose.top, &score, note, warn);
    }
}

/// Words the glossary explains do not count as long: readers get help with those.
fn report(cx: &mut Cx, place: crate::source::Place, score: &score::Score, note: u32, warn: u32) {
    let (Some(lix), Some(plain)) = (score.lix_with_glossary(), score.lix()) else { return };
    if note == 0 || lix <= f64::from(note) {
        return;
    }
    let message = say! {
        nb: "LIX er {lix:.0}. Grensen er {note}. Her er ord som ordlista forklarer, ikke regnet som lange. Regner vi dem med, er LIX {plain:.0}.",
        nn: "LIX er {lix:.0}. Grensa er {note}. Her er ord som ordlista forklarer, ikkje rekna som lange. Reknar vi dei med, er LIX {plain:.0}.",
        en: "LIX is {lix:.0}. The limit is {note}. Words that the glossary explains do not count as long here. If they did, LIX would be {plain:.0}.",
    };
    #[expect(clippy::cast_sign_loss, reason = "LIX is never below zero")]
    let figure = lix.round() as usize;
    let reported = cx.report(place, message).measuring(figure);
    if warn == 0 || lix <= f64::from(warn) {
        reported.at_level(Level::Tip);
    }
}
