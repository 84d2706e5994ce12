//! Planned meetings that do not say how everybody can take part.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::MeetingStatus;

pub static RULE: Rule = Rule {
    id: "meeting-without-accommodation",
    level: Level::Error,
    basis: &[Basis::Council("V24"), Basis::Requirement("C06")],
    title: Text {
        nb: "Møtet sier ikke hva som er lagt til rette, eller hvem man kan si fra til",
        nn: "Møtet seier ikkje kva som er lagt til rette, eller kven ein kan seie frå til",
        en: "The meeting does not say what is arranged for, or whom to tell about needs",
    },
    why: Text {
        nb: "Folk med funksjonsnedsettelse vet ikke om de kan delta.",
        nn: "Folk med funksjonsnedsetjing veit ikkje om dei kan delta.",
        en: "Disabled people cannot know whether they can take part.",
    },
    fix: Text {
        nb: "Fyll ut «tilrettelegging» og «meld_behov» med e-post eller telefon.",
        nn: "Fyll ut «tilrettelegging» og «meld_behov» med e-post eller telefon.",
        en: "Fill in “tilrettelegging” and “meld_behov” with an e-mail address or a phone number.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-12-12.md",
            "⟦---⟧\ndato: 2026-12-12\nstatus: planlagt\ntilrettelegging: [teleslynge]\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-12-12.md",
            "---\ndato: 2026-12-12\nstatus: planlagt\ntilrettelegging: [teleslynge]\nmeld_behov: {epost: post@example.invalid}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in &site.meetings {
        let Some(date) = meeting.date.as_ref().filter(|d| d.value >= cx.today()) else { continue };
        if !meeting.is(MeetingStatus::Planned) && meeting.status.is_some() {
            continue;
        }
        let contact =
            meeting.needs.as_ref().is_some_and(|n| n.value.email.is_some() || n.value.phone.is_some());
        let without_access = site.lacking(meeting.place, "tilrettelegging");
        let without_contact =
            meeting.needs.as_ref().map_or(site.lacking(meeting.place, "meld_behov"), |needs| needs.place);
        let is_told = |key| site.is_spoilt(meeting.place, key);
        let (place, missing) = match (
            meeting.access.is_empty() && !is_told("tilrettelegging"),
            contact || is_told("meld_behov"),
        ) {
            (false, true) => continue,
            (true, true) => (without_access, "«tilrettelegging»"),
            (false, false) => (without_contact, "«meld_behov»"),
            (true, false) => (without_access, "«tilrettelegging», «meld_behov»"),
        };
        let date = date.value;
        cx.report(
            place,
            say! {
                nb: "Møtet {date} har ikke fylt ut: {missing}.",
                nn: "Møtet {date} har ikkje fylt ut: {missing}.",
                en: "The meeting on {date} has not filled in: {missing}.",
            },
        );
    }
}
