//! Calls and deadlines for cases that come too near the meeting.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::meeting::MeetingStatus;
use jiff::ToSpan as _;

/// Days from the call to the meeting.
const CALL: Limit = Limit::new("call-days", 14);

/// Days from the deadline for cases to the meeting.
const CASES: Limit = Limit::new("case-days", 21);

pub static RULE: Rule = Rule {
    id: "agenda-late",
    level: Level::Warning,
    basis: &[Basis::Council("V26"), Basis::Requirement("C08")],
    title: Text {
        nb: "Innkallingen eller fristen for saker kommer for sent",
        nn: "Innkallinga eller fristen for saker kjem for seint",
        en: "The call or the deadline for cases comes too late",
    },
    why: Text {
        nb: "Folk rekker ikke å lese sakene, høre med andre eller bestille tolk.",
        nn: "Folk rekk ikkje å lese sakene, høyre med andre eller tinge tolk.",
        en: "People have no time to read the cases, ask others or book an interpreter.",
    },
    fix: Text {
        nb: "Send innkallingen tidligere, og sett fristen for saker tidligere. Fristene kan stå i mandatet under «saksgang».",
        nn: "Send innkallinga tidlegare, og set fristen for saker tidlegare. Fristane kan stå i mandatet under «saksgang».",
        en: "Send the call earlier, and set the deadline for cases earlier. The mandate may set both under “saksgang”.",
    },
    limits: &[CALL, CASES],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\ninnkalling_sendt: ⟦2026-03-05⟧\n---\n",
        )]),
        Example::bad_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\nfrist_saker: ⟦2026-03-05⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/moter/2026-03-12.md",
            "---\ndato: 2026-03-12\ninnkalling_sendt: 2026-02-26\nfrist_saker: 2026-02-19\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for meeting in &site.meetings {
        let Some(date) = meeting.date.as_ref().map(|d| d.value) else { continue };
        if meeting.is(MeetingStatus::Cancelled) || meeting.is(MeetingStatus::Moved) {
            continue;
        }
        // What the council has agreed in its mandate goes before the general limit.
        let agreed = site
            .mandates_of(&meeting.council)
            .filter(|m| m.is_current(date))
            .find_map(|m| m.procedure.as_ref());
        let call = agreed.and_then(|p| p.value.call()).unwrap_or(cx.limit(CALL));
        let cases = agreed.and_then(|p| p.value.case_deadline()).unwrap_or(cx.limit(CASES));
        let before = |days: u32| date.saturating_sub(i64::from(days).days());
        match &meeting.called_on {
            Some(sent) if sent.value > before(call) => {
                let sent_on = sent.value;
                cx.report(
                    sent.place,
                    say! {
                        nb: "Innkallingen til møtet {date} gikk ut {sent_on}. Det skal være minst {call} dager før.",
                        nn: "Innkallinga til møtet {date} gjekk ut {sent_on}. Det skal vere minst {call} dagar før.",
                        en: "The call to the meeting on {date} went out on {sent_on}. It should be at least {call} days before.",
                    },
                );
            }
            None if meeting.is(MeetingStatus::Planned) && date >= cx.today() && before(call) < cx.today() => {
                if site.is_spoilt(meeting.place, "innkalling_sendt") {
                    continue;
                }
                cx.report(
                    site.lacking(meeting.place, "innkalling_sendt"),
                    say! {
                        nb: "Det er mindre enn {call} dager til møtet {date}, og «innkalling_sendt» er ikke fylt ut.",
                        nn: "Det er mindre enn {call} dagar til møtet {date}, og «innkalling_sendt» er ikkje fylt ut.",
                        en: "The meeting on {date} is less than {call} days away, and “innkalling_sendt” is not filled in.",
                    },
                );
            }
            _ => {}
        }
        if let Some(deadline) = meeting.case_deadline.as_ref().filter(|d| d.value > before(cases)) {
            let written = deadline.value;
            cx.report(
                deadline.place,
                say! {
                    nb: "Fristen for saker til møtet {date} er {written}. Den skal være minst {cases} dager før.",
                    nn: "Fristen for saker til møtet {date} er {written}. Han skal vere minst {cases} dagar før.",
                    en: "The deadline for cases to the meeting on {date} is {written}. It should be at least {cases} days before.",
                },
            );
        }
    }
}
