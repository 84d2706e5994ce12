//! Pages that need a short version and have none.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::prose::{Prose, Want};

pub static RULE: Rule = Rule {
    id: "summary-missing",
    level: Level::Error,
    basis: &[Basis::Council("V40"), Basis::Requirement("A01"), Basis::Requirement("I01")],
    title: Text {
        nb: "Siden mangler en kort versjon",
        nn: "Sida manglar ein kort versjon",
        en: "The page has no short version",
    },
    why: Text {
        nb: "Mange trenger det viktigste i få og enkle ord før de kan lese resten.",
        nn: "Mange treng det viktigaste i få og enkle ord før dei kan lese resten.",
        en: "Many people need the main points in a few simple words before they can read the rest.",
    },
    fix: Text {
        nb: "Skriv to til fem korte setninger i feltet kort_fortalt.",
        nn: "Skriv to til fem korte setningar i feltet kort_fortalt.",
        en: "Write two to five short sentences in the field kort_fortalt.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "⟦---⟧\nid: 2026-012\ntittel: Brev fra Nav\n---\n\nMange forstår ikke brevene.\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\ntittel: Brev fra Nav\nkort_fortalt: Vi vil ha brev som er lette å forstå.\n---\n\nMange forstår ikke brevene.\n",
        )]),
    ],
    check: Check::Prose(check),
};

fn check(prose: &Prose, cx: &mut Cx) {
    if prose.want == Want::Nothing {
        return;
    }
    let reported = cx.report(
        prose.summary_at.unwrap_or(prose.top),
        say! {
            nb: "Feltet «kort_fortalt» er tomt eller mangler. Siden trenger en kort versjon.",
            nn: "Feltet «kort_fortalt» er tomt eller manglar. Sida treng ein kort versjon.",
            en: "The field “kort_fortalt” is empty or missing. The page needs a short version.",
        },
    );
    if prose.want == Want::Recommended {
        reported.at_level(Level::Warning);
    }
}
