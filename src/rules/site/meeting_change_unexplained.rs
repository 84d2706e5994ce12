//! Cancelled meetings without a reason, and moved ones without a new date.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::MeetingStatus;

pub static RULE: Rule = Rule {
    id: "meeting-change-unexplained",
    level: Level::Error,
    basis: &[Basis::Council("V27")],
    title: Text {
        nb: "Møtet er avlyst eller flyttet uten at det står hvorfor eller til når",
        nn: "Møtet er avlyst eller flytta utan at det står kvifor eller til når",
        en: "The meeting is cancelled or moved without saying why or to when",
    },
    why: Text {
        nb: "Folk som har satt av tid, vet ikke hva som skjer.",
        nn: "Folk som har sett av tid, veit ikkje kva som skjer.",
        en: "People who have set time aside do not know what happens.",
    },
    fix: Text {
        nb: "Fyll ut «årsak», og «ny_dato» når møtet er flyttet.",
        nn: "Fyll ut «årsak», og «ny_dato» når møtet er flytta.",
        en: "Fill in “årsak”, and “ny_dato” when the meeting is moved.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: ⟦avlyst⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: ⟦flyttet⟧\nårsak: Sykdom\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nstatus: avlyst\nårsak: For få kunne komme.\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in &site.meetings {
        let Some(status) = &meeting.status else { continue };
        let message = match status.value {
            MeetingStatus::Cancelled if meeting.cause.is_none() => say! {
                nb: "Møtet er avlyst, men «årsak» er ikke fylt ut.",
                nn: "Møtet er avlyst, men «årsak» er ikkje fylt ut.",
                en: "The meeting is cancelled, but “årsak” is not filled in.",
            },
            MeetingStatus::Moved if meeting.new_date.is_none() => say! {
                nb: "Møtet er flyttet, men «ny_dato» er ikke fylt ut.",
                nn: "Møtet er flytta, men «ny_dato» er ikkje fylt ut.",
                en: "The meeting is moved, but “ny_dato” is not filled in.",
            },
            _ => continue,
        };
        cx.report(site.lacking_any(meeting.place, &["årsak", "ny_dato"], status.place), message);
    }
}
