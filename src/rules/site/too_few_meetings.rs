//! Councils that meet too seldom in a calendar year.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Message, Text, number, say};
use crate::site::meeting::{Meeting, MeetingKind, MeetingStatus};
use crate::site::wheel::WheelKind;
use crate::site::{Council, Site};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Meetings in a calendar year.
const MIN: Limit = Limit::new("min-meetings", 4);

pub static RULE: Rule = Rule {
    id: "too-few-meetings",
    level: Level::Warning,
    basis: &[Basis::Council("V20"), Basis::Requirement("C01")],
    title: Text {
        nb: "Utvalget har for få møter i året",
        nn: "Utvalet har for få møte i året",
        en: "The council has too few meetings in the year",
    },
    why: Text {
        nb: "Saker blir liggende for lenge, og brukerne får ikke svar.",
        nn: "Saker blir liggjande for lenge, og brukarane får ikkje svar.",
        en: "Cases are left lying too long, and users get no answer.",
    },
    fix: Text {
        nb: "Legg inn flere møter. Skal utvalget ha færre, fyll ut «møter_per_år» og «begrunnelse» i utvalg.yaml.",
        nn: "Legg inn fleire møte. Skal utvalet ha færre, fyll ut «møter_per_år» og «begrunnelse» i utvalg.yaml.",
        en: "Add more meetings. If the council is to have fewer, fill in “møter_per_år” and “begrunnelse” in utvalg.yaml.",
    },
    limits: &[MIN],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n"),
            ("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: avholdt\n---\n"),
        ]),
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\nmøter_per_år: ⟦1⟧\n"),
            ("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: avholdt\n---\n"),
        ]),
        Example::good_site(&[
            (
                "content/utvalg/hamar/utvalg.yaml",
                "id: hamar\ntype: lokalt\nmøter_per_år: 1\nbegrunnelse: Utvalget er lite og deles av tre kontorer.\n",
            ),
            ("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: avholdt\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let this_year = cx.today().year();
    for council in site.councils.iter().filter(|council| council.is_active()) {
        let meetings = site.all_meetings_of(&council.id);
        let mut per_year: BTreeMap<i16, u32> = BTreeMap::from([(this_year, 0)]);
        // A file in another language is the same meeting.
        let dates: BTreeSet<Date> = meetings.iter().filter(|m| counts(m)).filter_map(|m| day(m)).collect();
        for date in dates {
            *per_year.entry(date.year()).or_default() += 1;
        }
        for year in planned_in_wheels(site, council) {
            *per_year.entry(year).or_default() += 1;
        }
        let first_meeting = meetings.iter().filter_map(|m| m.date.as_ref()).map(|d| d.value).min();
        // Appointed for the first time when there are no meetings from before.
        let founded = council
            .appointed_by
            .as_ref()
            .and_then(|a| a.value.date.as_ref())
            .map(|d| d.value)
            .filter(|founded| first_meeting.is_none_or(|first| first >= *founded));
        let agreed = council.meetings_per_year.as_ref();
        let whole =
            agreed.filter(|_| council.reason.is_some()).map_or(cx.limit(MIN), |n| n.value.min(cx.limit(MIN)));
        for (year, count) in per_year.range(..=this_year) {
            // The first year here may have begun elsewhere.
            if *year < this_year && first_meeting.is_some_and(|first| first.year() == *year) {
                continue;
            }
            let wanted = match founded {
                Some(founded) if founded.year() == *year => whole * months_left(founded) / 12,
                Some(founded) if founded.year() > *year => 0,
                _ => whole,
            };
            if *count >= wanted {
                continue;
            }
            let name = council.name();
            let unexplained = agreed.is_some_and(|n| n.value < cx.limit(MIN)) && council.reason.is_none();
            let meeting = Text { nb: "møte", nn: "møte", en: "meeting" };
            let many = Text { nb: "møter", en: "meetings", ..meeting };
            let Message { nb, nn, en } = number(*count as usize, meeting, many);
            let message = if unexplained {
                say! {
                    nb: "«{name}» har {nb} i {year}. Det skal være minst {wanted}, eller en begrunnelse for færre.",
                    nn: "«{name}» har {nn} i {year}. Det skal vere minst {wanted}, eller ei grunngjeving for færre.",
                    en: "“{name}” has {en} in {year}. There should be at least {wanted}, or a reason for fewer.",
                }
            } else {
                say! {
                    nb: "«{name}» har {nb} i {year}, planlagte og avholdte. Det skal være minst {wanted}.",
                    nn: "«{name}» har {nn} i {year}, planlagde og haldne. Det skal vere minst {wanted}.",
                    en: "“{name}” has {en} in {year}, planned and held. There should be at least {wanted}.",
                }
            };
            cx.report(agreed.map_or(council.place, |n| n.place), message);
        }
    }
}

/// When it is held. A meeting that is moved counts on its new day, also before there is a file of that
/// day; where none is given, that is told, and it still counts.
fn day(meeting: &Meeting) -> Option<Date> {
    let moved = meeting.new_date.as_ref().filter(|_| meeting.is(MeetingStatus::Moved));
    moved.or(meeting.date.as_ref()).map(|date| date.value)
}

/// The council’s own meetings, that are to take place or did.
fn counts(meeting: &Meeting) -> bool {
    let stands = !meeting.is(MeetingStatus::Cancelled);
    let kind = meeting.kind.as_ref().map_or(MeetingKind::Ordinary, |k| k.value);
    stands
        && matches!(
            kind,
            MeetingKind::Ordinary | MeetingKind::Extra | MeetingKind::Constituting | MeetingKind::Seminar
        )
}

/// The years of the meetings that a yearly wheel plans, for years that have no meetings of their own:
/// a council may begin with its plan.
fn planned_in_wheels(site: &Site, council: &Council) -> Vec<i16> {
    let meetings = site.meetings_of(&council.id);
    let mut years = Vec::new();
    for wheel in site.wheels_of(&council.id) {
        let Some(year) = wheel.year.as_ref().and_then(|y| i16::try_from(y.value).ok()) else { continue };
        if meetings.iter().filter_map(|m| m.date.as_ref()).any(|d| d.value.year() == year) {
            continue;
        }
        let is_meeting = |kind: WheelKind| kind == WheelKind::Meeting;
        let items = wheel.items.iter().filter(|i| i.kind.as_ref().is_some_and(|k| is_meeting(k.value)));
        years.extend(items.map(|_| year));
    }
    years
}

fn months_left(founded: Date) -> u32 {
    u32::from(13 - founded.month().unsigned_abs())
}
