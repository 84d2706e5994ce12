//! Periods that end before they begin, and deadlines after the day they are for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{Site, Value};
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    id: "period-ends-before-start",
    level: Level::Error,
    basis: &[Basis::Council("V00"), Basis::Requirement("B05")],
    title: Text {
        nb: "Slutten kommer før begynnelsen",
        nn: "Slutten kjem før byrjinga",
        en: "The end comes before the beginning",
    },
    why: Text {
        nb: "Datoene kan ikke stemme, og da vet ingen hva som gjelder.",
        nn: "Datoane kan ikkje stemme, og då veit ingen kva som gjeld.",
        en: "The dates cannot be right, so nobody knows what holds.",
    },
    fix: Text {
        nb: "Rett den datoen som er feil.",
        nn: "Rett den datoen som er feil.",
        en: "Correct the date that is wrong.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: medlem, periode: {fra: 2026-01-01, til: ⟦2024-12-31⟧}}\n",
            ),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/medlemmer.yaml",
                "medlemmer:\n  - {rolle: medlem, periode: {fra: 2026-01-01, til: 2026-12-31}}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

type Day<'s> = Option<&'s Value<Date>>;

fn check(site: &Site, cx: &mut Cx) {
    let mut pairs: Vec<(Day, Day)> = Vec::new();
    for seat in site.councils.iter().filter_map(|c| c.seats.as_ref()).flat_map(|s| &s.seats) {
        pairs.push((seat.from.as_ref(), seat.until.as_ref()));
        pairs.push((seat.from.as_ref(), seat.role_until.as_ref()));
        if let Some(consent) = &seat.consent {
            pairs.push((consent.date.as_ref(), consent.withdrawn.as_ref()));
        }
    }
    for mandate in &site.mandates {
        pairs.push((mandate.from.as_ref(), mandate.until.as_ref()));
    }
    for period in site.library.knowledge.iter().filter_map(|it| it.period.as_ref()) {
        pairs.push((period.from.as_ref(), period.until.as_ref()));
    }
    for hearing in &site.library.hearings {
        pairs.push((hearing.inner_deadline.as_ref(), hearing.deadline.as_ref()));
    }
    for it in &site.library.expectations {
        pairs.push((it.decided_on.as_ref(), it.revise_by.as_ref()));
    }
    for it in &site.library.news {
        pairs.push((it.date.as_ref(), it.expires.as_ref()));
    }
    for case in &site.cases {
        let first = case.way.iter().filter_map(|step| step.date.as_ref()).min_by_key(|date| date.value);
        let answered = case.answer.as_ref().and_then(|answer| answer.date.as_ref());
        pairs.push((first, answered));
    }
    for meeting in &site.meetings {
        let needs = meeting.needs.as_ref().and_then(|needs| needs.deadline.as_ref());
        let day = meeting.new_date.as_ref().or(meeting.date.as_ref());
        pairs.extend([(needs, day), (meeting.case_deadline.as_ref(), day)]);
        let published = meeting.minutes.as_ref().and_then(|minutes| minutes.published.as_ref());
        pairs.push((meeting.date.as_ref(), published));
    }
    for (first, last) in pairs {
        let (Some(first), Some(last)) = (first, last) else { continue };
        if last.value < first.value {
            // The date that is written last in the file is most often the one that is wrong.
            let place = if first.place.span.start > last.place.span.start { first.place } else { last.place };
            let (first, last) = (first.value, last.value);
            cx.report(
                place,
                say! {
                    nb: "{last} er før {first}.",
                    nn: "{last} er før {first}.",
                    en: "{last} is before {first}.",
                },
            );
        }
    }
}
