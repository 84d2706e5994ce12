//! Dates that are not in the calendar, or not written year-month-day.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{ProblemKind, Site};
use jiff::civil::Date;

pub static RULE: Rule = Rule {
    id: "date-impossible",
    level: Level::Error,
    basis: &[Basis::Council("V00")],
    title: Text { nb: "Datoen finnes ikke", nn: "Datoen finst ikkje", en: "The date does not exist" },
    why: Text {
        nb: "Folk møter opp på feil dag, eller ikke i det hele tatt.",
        nn: "Folk møter opp på feil dag, eller ikkje i det heile.",
        en: "People turn up on the wrong day, or not at all.",
    },
    fix: Text {
        nb: "Skriv datoen som år-måned-dag, for eksempel 2026-03-12.",
        nn: "Skriv datoen som år-månad-dag, til dømes 2026-03-12.",
        en: "Write the date as year-month-day, for example 2026-03-12.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: ⟦2026-02-30⟧\n---\n")]),
        Example::bad_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: ⟦12.03.2026⟧\n---\n")]),
        Example::good_site(&[("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-02-28\n---\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for problem in &site.problems {
        let ProblemKind::ImpossibleDate { found } = &problem.kind else { continue };
        let message = match (norwegian(found), is_well_formed(found)) {
            (Some(date), _) => say! {
                nb: "Skriv datoen som {date}, ikke «{found}».",
                nn: "Skriv datoen som {date}, ikkje «{found}».",
                en: "Write the date as {date}, not “{found}”.",
            },
            (None, true) => say! {
                nb: "Datoen {found} finnes ikke i kalenderen.",
                nn: "Datoen {found} finst ikkje i kalenderen.",
                en: "The date {found} is not in the calendar.",
            },
            (None, false) => say! {
                nb: "«{found}» er ikke en dato. Skriv år-måned-dag, for eksempel 2026-03-12.",
                nn: "«{found}» er ikkje ein dato. Skriv år-månad-dag, til dømes 2026-03-12.",
                en: "“{found}” is not a date. Write year-month-day, for example 2026-03-12.",
            },
        };
        cx.report(problem.place, message);
    }
}

/// «12.03.2026», «12.3.2026» or «12/3-2026», as a date.
fn norwegian(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|p| !p.is_empty()).collect();
    let [day, month, year] = parts[..] else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Four digits, two and two: only the calendar says no.
fn is_well_formed(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [4, 2, 2] && text.chars().all(|c| c.is_ascii_digit() || c == '-')
}
