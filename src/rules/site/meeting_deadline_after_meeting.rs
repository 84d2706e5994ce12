//! Deadlines before a meeting that come after it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "meeting-deadline-after-meeting",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Fristen er etter møtet",
        nn: "Fristen er etter møtet",
        en: "The deadline is after the meeting",
    },
    why: Text {
        nb: "Den som holder fristen, kommer for sent.",
        nn: "Den som held fristen, kjem for seint.",
        en: "Whoever keeps the deadline comes too late.",
    },
    fix: Text {
        nb: "Rett fristen eller datoen for møtet.",
        nn: "Rett fristen eller datoen for møtet.",
        en: "Correct the deadline or the date of the meeting.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2027-02-04.md",
            "---\ndato: 2027-02-04\nfrist_saker: ⟦2027-02-14⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2027-02-04.md",
            "---\ndato: 2027-02-04\nmeld_behov: {frist: ⟦2027-03-01⟧, epost: post@example.invalid}\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2027-02-04.md",
            "---\ndato: 2027-02-04\nfrist_saker: 2027-01-14\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in &site.meetings {
        let Some(date) = &meeting.date else { continue };
        // A meeting that was moved has its deadlines moved, too.
        let last = meeting.new_date.as_ref().map_or(date.value, |new| new.value.max(date.value));
        let needs = meeting.needs.as_ref().and_then(|needs| needs.value.deadline.as_ref());
        for deadline in
            [meeting.case_deadline.as_ref(), needs].into_iter().flatten().filter(|d| d.value > last)
        {
            let (until, day) = (deadline.value, date.value);
            cx.report(
                deadline.place,
                say! {
                    nb: "Fristen er {until}, men møtet er {day}.",
                    nn: "Fristen er {until}, men møtet er {day}.",
                    en: "The deadline is {until}, but the meeting is on {day}.",
                },
            );
        }
    }
}
