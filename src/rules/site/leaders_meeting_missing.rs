//! Yearly wheels without a meeting with the leaders of Nav.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::meeting::MeetingKind;
use crate::site::wheel::WheelKind;
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "leaders-meeting-missing",
    level: Level::Warning,
    basis: &[Basis::Council("V21"), Basis::Requirement("C02")],
    title: Text {
        nb: "Årshjulet har ikke noe møte med ledelsen",
        nn: "Årshjulet har ikkje noko møte med leiinga",
        en: "The yearly wheel has no meeting with the leaders",
    },
    why: Text {
        nb: "Lederne i Nav får ikke høre rådene fra utvalget selv.",
        nn: "Leiarane i Nav får ikkje høyre råda frå utvalet sjølve.",
        en: "Nav’s leaders do not hear the council’s advice themselves.",
    },
    fix: Text {
        nb: "Legg inn et punkt av typen «ledermøte», for det sentrale utvalget «direktørmøte».",
        nn: "Legg inn eit punkt av typen «leiarmøte», for det sentrale utvalet «direktørmøte».",
        en: "Add an item of the type “ledermøte”, for the central council “direktørmøte”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/arshjul/2026.yaml", "⟦år: 2026⟧\npunkter:\n  - {måned: 3, type: møte}\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            (
                "content/utvalg/hamar/arshjul/2026.yaml",
                "år: 2026\npunkter:\n  - {måned: 9, type: ledermøte}\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for wheel in &site.wheels {
        let Some(council) = site.council(&wheel.council).filter(|c| c.is_active()) else { continue };
        let (item, meeting, word) = match council.kind() {
            Some(CouncilKind::Central) => {
                (WheelKind::DirectorsMeeting, MeetingKind::Directors, "direktørmøte")
            }
            Some(CouncilKind::Local | CouncilKind::County) => {
                (WheelKind::LeadersMeeting, MeetingKind::Leaders, "ledermøte")
            }
            _ => continue,
        };
        let Some(year) = wheel.year.as_ref().map(|y| y.value) else { continue };
        let in_wheel = wheel.items.iter().any(|i| i.kind.as_ref().is_some_and(|k| k.value == item));
        let in_meetings = site.meetings_of(&council.id).iter().any(|m| {
            m.kind.as_ref().is_some_and(|k| k.value == meeting)
                && m.date.as_ref().is_some_and(|d| i64::from(d.value.year()) == i64::from(year))
        });
        if !in_wheel && !in_meetings {
            let name = council.name();
            cx.report(
                wheel.place,
                say! {
                    nb: "«{name}» har ikke noe {word} i {year}.",
                    nn: "«{name}» har ikkje noko {word} i {year}.",
                    en: "“{name}” has no {word} in {year}.",
                },
            );
        }
    }
}
