//! Local councils where nothing has been updated for a long time.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};
use jiff::ToSpan as _;

/// How long a council may be silent.
const MONTHS: Limit = Limit::new("max-months", 12);

pub static RULE: Rule = Rule {
    id: "local-council-silent",
    level: Level::Tip,
    basis: &[Basis::Council("V16"), Basis::Requirement("J18")],
    title: Text {
        nb: "Sidene til et lokalt utvalg er ikke oppdatert på lenge",
        nn: "Sidene til eit lokalt utval er ikkje oppdaterte på lenge",
        en: "The pages of a local council have not been updated for long",
    },
    why: Text {
        nb: "Leserne vet ikke om utvalget fortsatt er i arbeid.",
        nn: "Lesarane veit ikkje om utvalet framleis er i arbeid.",
        en: "Readers cannot tell whether the council is still at work.",
    },
    fix: Text {
        nb: "Spør det lokale utvalget hva som skjer, og hjelp det med å oppdatere sidene.",
        nn: "Spør det lokale utvalet kva som skjer, og hjelp det med å oppdatere sidene.",
        en: "Ask the local council what is going on, and help it update its pages.",
    },
    limits: &[MONTHS],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n"),
            ("content/utvalg/hamar/index.md", "---\noppdatert: 2025-01-01\n---\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/index.md", "---\noppdatert: 2026-05-01\n---\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let months = cx.limit(MONTHS);
    let limit = cx.today().saturating_sub(i64::from(months).months());
    for council in site.councils.iter().filter(|c| c.is_active() && c.is_kind(CouncilKind::Local)) {
        let own = council.url();
        let pages =
            site.articles.iter().filter(|a| a.path.starts_with(&own)).filter_map(|a| a.updated.as_ref());
        let meetings = site.meetings_of(&council.id).iter().flat_map(|meeting| {
            let minutes = meeting.minutes.as_ref().and_then(|m| m.value.published.as_ref());
            [minutes, meeting.called_on.as_ref(), meeting.updated.as_ref()].into_iter().flatten()
        });
        let mandates =
            site.mandates_of(&council.id).flat_map(|m| [m.decided_on.as_ref(), m.updated.as_ref()]).flatten();
        let wheels = site.wheels_of(&council.id).filter_map(|w| w.updated.as_ref());
        let dates = pages.chain(meetings).chain(mandates).chain(wheels).map(|d| d.value);
        // A council with no date at all is new; other rules ask it for what is missing.
        let Some(last) = dates.filter(|d| *d <= cx.today()).max().filter(|last| *last < limit) else {
            continue;
        };
        let name = council.name();
        cx.report(
            council.place,
            say! {
                nb: "Ingenting er oppdatert for «{name}» siden {last}. Grensen er {months} måneder.",
                nn: "Ingenting er oppdatert for «{name}» sidan {last}. Grensa er {months} månader.",
                en: "Nothing has been updated for “{name}” since {last}. The limit is {months} months.",
            },
        );
    }
}
