//! Meetings that are said to have been held before their day.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::MeetingStatus;

pub static RULE: Rule = Rule {
    id: "held-meeting-in-future",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text {
        nb: "Møtet står som avholdt før dagen er kommet",
        nn: "Møtet står som halde før dagen er komen",
        en: "The meeting is said to have been held before its day",
    },
    why: Text {
        nb: "Leserne tror at møtet er over, og kommer ikke.",
        nn: "Lesarane trur at møtet er over, og kjem ikkje.",
        en: "Readers think the meeting is over and do not come.",
    },
    fix: Text {
        nb: "Sett «status» til planlagt, eller rett datoen.",
        nn: "Set «status» til planlagt, eller rett datoen.",
        en: "Set “status” to planlagt, or correct the date.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2027-02-04.md",
            "---\ndato: 2027-02-04\nstatus: ⟦avholdt⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2027-02-04.md",
            "---\ndato: 2027-02-04\nstatus: planlagt\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in site.meetings.iter().filter(|m| m.is(MeetingStatus::Held)) {
        let (Some(date), Some(status)) = (&meeting.date, &meeting.status) else { continue };
        if date.value > cx.today() {
            let day = date.value;
            cx.report(
                status.place,
                say! {
                    nb: "Møtet er {day}, men står som avholdt.",
                    nn: "Møtet er {day}, men står som halde.",
                    en: "The meeting is on {day}, but is said to have been held.",
                },
            );
        }
    }
}
