//! Guides, mandates and expectations that nobody has tried on readers, or not for long.

use crate::check::{Basis, Check, Cx, Example, Level, Limit, Rule};
use crate::lang::{Text, say};
use crate::site::mandate::UserTested;
use crate::site::{Head, Site, Value};
use crate::source::Place;
use jiff::ToSpan as _;

/// How old a trial may be.
const MAX: Limit = Limit::new("max-months", 24);

pub static RULE: Rule = Rule {
    id: "text-not-user-tested",
    level: Level::Warning,
    basis: &[Basis::Council("V44"), Basis::Requirement("I01")],
    title: Text {
        nb: "Teksten er ikke prøvd på lesere",
        nn: "Teksten er ikkje prøvd på lesarar",
        en: "The text has not been tried on readers",
    },
    why: Text {
        nb: "Den som skrev teksten, ser ikke hva som er vanskelig for andre.",
        nn: "Den som skreiv teksten, ser ikkje kva som er vanskeleg for andre.",
        en: "Whoever wrote the text cannot see what is hard for others.",
    },
    fix: Text {
        nb: "La noen lesere prøve teksten, rett den, og fyll ut «brukertestet» med dato og hvilken gruppe.",
        nn: "La nokre lesarar prøve teksten, rett han, og fyll ut «brukertestet» med dato og kva gruppe.",
        en: "Let some readers try the text, mend it, and fill in “brukertestet” with the date and which group.",
    },
    limits: &[MAX],
    examples: &[
        Example::bad_site(&[(
            "content/veiviser/praktisk.md",
            "⟦---⟧\ntittel: Praktisk\nkapittel: praktisk\n---\n",
        )]),
        Example::bad_site(&[(
            "content/veiviser/praktisk.md",
            "---\ntittel: Praktisk\nkapittel: praktisk\nbrukertestet: {dato: ⟦2020-01-01⟧, med: to brukere}\n---\n",
        )]),
        Example::good_site(&[(
            "content/veiviser/praktisk.md",
            "---\ntittel: Praktisk\nkapittel: praktisk\nbrukertestet: {dato: 2026-01-01, med: to brukere}\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let library = &site.library;
    let guide = library.guide.iter().map(|it| &it.head);
    let expectations = library.expectations.iter().map(|it| &it.head);
    for head in guide.chain(expectations) {
        look(site, head.place, head.user_tested.as_ref(), Need::Must, cx);
    }
    for mandate in &site.mandates {
        look(site, mandate.place, mandate.user_tested.as_ref(), Need::Must, cx);
    }
    for article in &site.articles {
        look(site, article.place, article.user_tested.as_ref(), Need::May, cx);
    }
    let others = library.heads().filter(|head| {
        let same = |other: &&Head| other.at.path == head.at.path;
        !library
            .guide
            .iter()
            .map(|it| &it.head)
            .chain(library.expectations.iter().map(|it| &it.head))
            .any(|it| same(&it))
    });
    for head in others {
        look(site, head.place, head.user_tested.as_ref(), Need::May, cx);
    }
}

/// Whether the text must have been tried, or only says that it was.
#[derive(PartialEq, Eq, Clone, Copy)]
enum Need {
    Must,
    May,
}

fn look(site: &Site, place: Place, tested: Option<&Value<UserTested>>, need: Need, cx: &mut Cx) {
    let months = cx.limit(MAX);
    let oldest = cx.today().saturating_sub(i64::from(months).months());
    let date = tested.and_then(|t| t.value.date.as_ref());
    let level = if need == Need::Must { Level::Warning } else { Level::Tip };
    match (tested, date) {
        (_, Some(date)) if date.value < oldest => {
            let when = date.value;
            cx.report(
                date.place,
                say! {
                    nb: "Teksten ble prøvd {when}. Det er mer enn {months} måneder siden.",
                    nn: "Teksten blei prøvd {when}. Det er meir enn {months} månader sidan.",
                    en: "The text was tried on {when}. That is more than {months} months ago.",
                },
            )
            .at_level(level);
        }
        (_, Some(_)) => {}
        (None, None) if need == Need::May || site.is_spoilt(place, "brukertestet") => {}
        // A date that could not be read is told already.
        (Some(tested), None) if site.is_spoilt(tested.place, "dato") => {}
        (tested, None) => {
            cx.report(
                tested.map_or(site.lacking(place, "brukertestet"), |t| t.place),
                say! {
                    nb: "Det står ikke når teksten ble prøvd på lesere.",
                    nn: "Det står ikkje når teksten blei prøvd på lesarar.",
                    en: "It is not said when the text was tried on readers.",
                },
            )
            .at_level(level);
        }
    }
}
