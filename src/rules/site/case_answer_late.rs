//! Cases whose answer from Nav is overdue.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "case-answer-late",
    level: Level::Warning,
    basis: &[Basis::Council("V36"), Basis::Requirement("D08")],
    title: Text {
        nb: "Fristen for svar er gått ut",
        nn: "Fristen for svar er gått ut",
        en: "The deadline for an answer has passed",
    },
    why: Text {
        nb: "Utvalget venter, og de saken gjelder, får ikke vite hva Nav gjør.",
        nn: "Utvalet ventar, og dei saka gjeld, får ikkje vite kva Nav gjer.",
        en: "The council is waiting, and those concerned cannot learn what Nav does.",
    },
    fix: Text {
        nb: "Legg inn svaret, eller avtal en ny frist.",
        nn: "Legg inn svaret, eller avtal ein ny frist.",
        en: "Add the answer, or agree on a new deadline.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: venter på svar\nsvarfrist: ⟦2026-06-01⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/saker/2026-012.md",
            "---\nid: 2026-012\nstatus: besvart\nsvarfrist: 2026-06-01\nsvar: {dato: 2026-05-20, fra: nav}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for case in &site.cases {
        let Some(deadline) = case.answer_deadline.as_ref().filter(|d| d.value < cx.today()) else { continue };
        let answered = case.answer.as_ref().is_some_and(|a| a.value.date.is_some());
        if !answered && !case.status.as_ref().is_some_and(|s| s.value.is_over()) {
            let (title, date) = (case.title(), deadline.value);
            cx.report(
                deadline.place,
                say! {
                    nb: "Svaret på «{title}» skulle komme innen {date}.",
                    nn: "Svaret på «{title}» skulle kome innan {date}.",
                    en: "The answer to “{title}” was due by {date}.",
                },
            );
        }
    }
}
