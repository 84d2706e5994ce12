//! Meetings that end before they begin.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "meeting-ends-before-start",
    level: Level::Error,
    basis: &[Basis::Council("V27")],
    title: Text {
        nb: "Møtet slutter før det begynner",
        nn: "Møtet sluttar før det byrjar",
        en: "The meeting ends before it begins",
    },
    why: Text {
        nb: "Folk vet ikke når de skal komme, og tolker og ledsagere blir bestilt feil.",
        nn: "Folk veit ikkje når dei skal kome, og tolkar og ledsagarar blir tinga feil.",
        en: "People do not know when to come, and interpreters and companions are booked wrongly.",
    },
    fix: Text {
        nb: "Rett «start» eller «slutt».",
        nn: "Rett «start» eller «slutt».",
        en: "Correct “start” or “slutt”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstart: \"14:00\"\nslutt: ⟦\"10:00\"⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstart: \"10:00\"\nslutt: \"14:00\"\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in &site.meetings {
        if let (Some(first), Some(last)) = (&meeting.date, &meeting.last_day) {
            if last.value < first.value {
                let (first, day) = (first.value, last.value);
                cx.report(
                    last.place,
                    say! {
                        nb: "Møtet begynner {first} og slutter {day}.",
                        nn: "Møtet byrjar {first} og sluttar {day}.",
                        en: "The meeting begins on {first} and ends on {day}.",
                    },
                );
            }
            // The times are of two days.
            if last.value != first.value {
                continue;
            }
        }
        let (Some(start), Some(end)) = (&meeting.start, &meeting.end) else { continue };
        if start.value >= end.value {
            let (from, to) = (start.value.strftime("%H:%M"), end.value.strftime("%H:%M"));
            cx.report(
                end.place,
                say! {
                    nb: "Møtet begynner {from} og slutter {to}.",
                    nn: "Møtet byrjar {from} og sluttar {to}.",
                    en: "The meeting begins at {from} and ends at {to}.",
                },
            );
        }
    }
}
