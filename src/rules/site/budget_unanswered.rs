//! Councils that do not say whether they have a budget of their own this year.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "budget-unanswered",
    level: Level::Warning,
    basis: &[Basis::Council("V55"), Basis::Requirement("I04")],
    title: Text {
        nb: "Det står ikke om utvalget har egen budsjettpost i år",
        nn: "Det står ikkje om utvalet har eigen budsjettpost i år",
        en: "It is not said whether the council has a budget of its own this year",
    },
    why: Text {
        nb: "Uten penger kan ikke utvalget ha møter, tolk eller opplæring.",
        nn: "Utan pengar kan ikkje utvalet ha møte, tolk eller opplæring.",
        en: "Without money the council cannot have meetings, interpreters or training.",
    },
    fix: Text {
        nb: "Fyll ut «budsjettpost» med året og ja eller nei i «finnes».",
        nn: "Fyll ut «budsjettpost» med året og ja eller nei i «finst».",
        en: "Fill in “budsjettpost” with the year, and ja or nei in “finnes”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: lokalt\n")]),
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\n⟦budsjettpost: {år: 2024, finnes: ja}⟧\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: lokalt\nbudsjettpost: {år: 2026, finnes: nei}\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let year = u32::from(cx.today().year().unsigned_abs());
    for council in site.councils.iter().filter(|council| council.is_active() && council.is_of_nav()) {
        let budget = council.budget.as_ref();
        let answered = budget.is_some_and(|b| {
            b.value.exists.is_some() && b.value.year.as_ref().is_some_and(|y| y.value >= year)
        });
        let place = budget.map_or(site.lacking(council.place, "budsjettpost"), |b| b.place);
        let unread = site.is_spoilt(council.place, "budsjettpost")
            || site.is_spoilt(place, "år")
            || site.is_spoilt(place, "finnes");
        if !answered && !unread {
            let name = council.name();
            cx.report(
                place,
                say! {
                    nb: "«{name}» har ikke svart for {year}.",
                    nn: "«{name}» har ikkje svart for {year}.",
                    en: "“{name}” has not answered for {year}.",
                },
            );
        }
    }
}
