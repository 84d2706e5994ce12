//! Held meetings whose minutes are not published in time.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::MeetingStatus;
use jiff::ToSpan as _;

/// Days from the meeting until the minutes are public.
const DAYS: Limit = Limit::new("max-days", 30);

pub static RULE: Rule = Rule {
    id: "minutes-late",
    level: Level::Warning,
    basis: &[Basis::Council("V25"), Basis::Requirement("I06")],
    title: Text {
        nb: "Referatet er ikke publisert",
        nn: "Referatet er ikkje publisert",
        en: "The minutes are not published",
    },
    why: Text {
        nb: "De som ikke var der, får ikke vite hva utvalget rådet Nav til.",
        nn: "Dei som ikkje var der, får ikkje vite kva utvalet rådde Nav til.",
        en: "Those who were not there cannot learn what the council advised Nav.",
    },
    fix: Text {
        nb: "Legg ut referatet og fyll ut «publisert» under «referat».",
        nn: "Legg ut referatet og fyll ut «publisert» under «referat».",
        en: "Publish the minutes and fill in “publisert” under “referat”.",
    },
    limits: &[DAYS],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "⟦---⟧\ndato: 2026-03-12\nstatus: avholdt\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: avholdt\nreferat: {status: godkjent, publisert: 2026-03-20}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let days = cx.limit(DAYS);
    let limit = cx.today().saturating_sub(i64::from(days).days());
    for meeting in site.meetings.iter().filter(|m| m.is(MeetingStatus::Held)) {
        let Some(date) = meeting.date.as_ref().filter(|d| d.value < limit) else { continue };
        let published = meeting.minutes.as_ref().and_then(|m| m.value.published.as_ref());
        let place = meeting.minutes.as_ref().map_or(site.lacking(meeting.place, "referat"), |m| m.place);
        let unread = site.is_spoilt(meeting.place, "referat") || site.is_spoilt(place, "publisert");
        if !unread && published.is_none_or(|d| d.value > cx.today()) {
            let written = date.value;
            cx.report(
                site.lacking(place, "publisert"),
                say! {
                    nb: "Møtet {written} er avholdt, og referatet er ikke publisert etter {days} dager.",
                    nn: "Møtet {written} er halde, og referatet er ikkje publisert etter {days} dagar.",
                    en: "The meeting on {written} was held, and the minutes are not published after {days} days.",
                },
            );
        }
    }
}
