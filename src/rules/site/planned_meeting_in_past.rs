//! Meetings that are still planned after their day.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::MeetingStatus;

pub static RULE: Rule = Rule {
    id: "planned-meeting-in-past",
    level: Level::Error,
    basis: &[Basis::Council("V27")],
    title: Text {
        nb: "Møtet står som planlagt etter at dagen er over",
        nn: "Møtet står som planlagt etter at dagen er over",
        en: "The meeting is still planned after its day",
    },
    why: Text {
        nb: "Leserne får ikke vite om møtet ble holdt.",
        nn: "Lesarane får ikkje vite om møtet blei halde.",
        en: "Readers cannot learn whether the meeting was held.",
    },
    fix: Text {
        nb: "Sett «status» til avholdt, avlyst eller flyttet.",
        nn: "Set «status» til avholdt, avlyst eller flytta.",
        en: "Set “status” to avholdt, avlyst or flyttet.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: ⟦planlagt⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: avholdt\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in site.meetings.iter().filter(|m| m.is(MeetingStatus::Planned)) {
        let (Some(date), Some(status)) = (&meeting.date, &meeting.status) else { continue };
        if date.value < cx.today() {
            let day = date.value;
            cx.report(
                status.place,
                say! {
                    nb: "Møtet var {day}, men står fortsatt som planlagt.",
                    nn: "Møtet var {day}, men står framleis som planlagt.",
                    en: "The meeting was on {day}, but is still planned.",
                },
            );
        }
    }
}
