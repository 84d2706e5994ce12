//! Two meetings of one council on one day.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::{Meeting, MeetingStatus};
use jiff::civil::Date;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    id: "meetings-on-same-day",
    level: Level::Error,
    basis: &[Basis::Council("V27")],
    title: Text {
        nb: "Utvalget har to møter på samme dag",
        nn: "Utvalet har to møte på same dagen",
        en: "The council has two meetings on one day",
    },
    why: Text {
        nb: "Folk vet ikke hvilket av dem som gjelder.",
        nn: "Folk veit ikkje kva for eitt av dei som gjeld.",
        en: "People do not know which of them holds.",
    },
    fix: Text {
        nb: "Slå møtene sammen, rett datoen, eller avlys det ene.",
        nn: "Slå møta saman, rett datoen, eller avlys det eine.",
        en: "Make the two one, correct the date, or cancel one of them.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\n---\n"),
            ("content/utvalg/hamar/moter/2026-03-12-ekstra.md", "---\ndato: ⟦2026-03-12⟧\n---\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: avlyst\n---\n"),
            ("content/utvalg/hamar/moter/2026-03-12-ekstra.md", "---\ndato: 2026-03-12\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let mut first: BTreeMap<(&str, Date), &Meeting> = BTreeMap::new();
    for meeting in &site.meetings {
        let Some(date) = &meeting.date else { continue };
        if meeting.is(MeetingStatus::Cancelled) || meeting.is(MeetingStatus::Moved) {
            continue;
        }
        match first.get(&(meeting.council.as_str(), date.value)) {
            // The same file in another language.
            Some(other) if other.slug == meeting.slug => {}
            Some(other) => {
                let day = date.value;
                cx.report(
                    date.place,
                    say! {
                        nb: "Utvalget har et annet møte {day}.",
                        nn: "Utvalet har eit anna møte {day}.",
                        en: "The council has another meeting on {day}.",
                    },
                )
                .see(
                    other.place,
                    say! { nb: "Det andre møtet.", nn: "Det andre møtet.", en: "The other meeting." },
                );
            }
            None => {
                first.insert((&meeting.council, date.value), meeting);
            }
        }
    }
}
