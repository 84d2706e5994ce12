//! Councils, mandates, cases and minutes without the short version at the top.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "record-without-summary",
    level: Level::Error,
    basis: &[Basis::Council("V40"), Basis::Requirement("A01"), Basis::Requirement("I01")],
    title: Text {
        nb: "«Kort fortalt» mangler",
        nn: "«Kort fortalt» manglar",
        en: "The short version is missing",
    },
    why: Text {
        nb: "Folk som leser lite eller har dårlig tid, finner ikke det viktigste.",
        nn: "Folk som les lite eller har dårleg tid, finn ikkje det viktigaste.",
        en: "People who read little or have little time do not find what matters most.",
    },
    fix: Text {
        nb: "Skriv «kort_fortalt»: høyst fem korte setninger om det viktigste.",
        nn: "Skriv «kort_fortalt»: høgst fem korte setningar om det viktigaste.",
        en: "Write “kort_fortalt”: at most five short sentences about what matters most.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n")]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "⟦---⟧\ndato: 2026-03-12\nreferat: {status: utkast}\n---\n",
        )]),
        Example::good_site(&[
            (
                "content/utvalg/hamar/utvalg.yaml",
                "id: hamar\ntype: lokalt\nkort_fortalt: Vi gir råd til Nav.\n",
            ),
            ("content/utvalg/hamar/moter/2026-03-12.md", "---\ndato: 2026-03-12\nstatus: planlagt\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let councils =
        site.councils.iter().filter(|c| c.summary.is_none()).map(|c| (c.place, c.name(), Level::Error));
    let mandates = site.mandates.iter().filter(|m| m.summary.is_none()).map(|m| {
        let name = site.council(&m.council).map_or(m.council.as_str(), |c| c.name());
        (m.place, name, Level::Error)
    });
    let cases = site.cases.iter().filter(|c| c.summary.is_none()).map(|c| (c.place, c.title(), Level::Error));
    let meetings = site.meetings.iter().filter(|m| m.summary.is_none() && m.minutes.is_some());
    let meetings = meetings.map(|m| (m.place, m.slug.as_str(), Level::Warning));
    for (place, name, level) in councils.chain(mandates).chain(cases).chain(meetings) {
        cx.report(
            place,
            say! {
                nb: "Siden for «{name}» har ikke «kort_fortalt».",
                nn: "Sida for «{name}» har ikkje «kort_fortalt».",
                en: "The page for “{name}” has no “kort_fortalt”.",
            },
        )
        .at_level(level);
    }
}
