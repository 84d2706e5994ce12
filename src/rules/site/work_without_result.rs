//! Arenas and hearings that are over and do not say what came of them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "work-without-result",
    level: Level::Error,
    basis: &[Basis::Council("V35"), Basis::Requirement("D06")],
    title: Text {
        nb: "Det står ikke hva arbeidet førte til",
        nn: "Det står ikkje kva arbeidet førte til",
        en: "It is not said what the work led to",
    },
    why: Text {
        nb: "De som var med, får ikke vite hva det ble til.",
        nn: "Dei som var med, får ikkje vite kva det blei til.",
        en: "Those who took part do not learn what came of it.",
    },
    fix: Text { nb: "Fyll ut «resultat».", nn: "Fyll ut «resultat».", en: "Fill in “resultat”." },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/arenaer/brev.md",
            "---\ntittel: Brev\nslag: konferanse\nstatus: ⟦avsluttet⟧\n---\n",
        )]),
        Example::good_site(&[(
            "content/arenaer/brev.md",
            "---\ntittel: Brev\nslag: konferanse\nstatus: avsluttet\nresultat: Nye maler\n---\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    let library = &site.library;
    let arenas = library.arenas.iter().filter(|it| it.is_closed() && it.result.is_none());
    let arenas = arenas.filter_map(|it| Some((&it.head, it.status.as_ref()?.place)));
    let hearings = library.hearings.iter().filter(|it| it.is_closed() && it.result.is_none());
    let hearings = hearings.filter_map(|it| Some((&it.head, it.status.as_ref()?.place)));
    for (head, place) in arenas.chain(hearings) {
        if site.is_spoilt(head.place, "resultat") {
            continue;
        }
        let title = head.title();
        cx.report(
            site.lacking_any(head.place, &["resultat"], place),
            say! {
                nb: "«{title}» er avsluttet, og «resultat» er ikke fylt ut.",
                nn: "«{title}» er avslutta, og «resultat» er ikkje fylt ut.",
                en: "“{title}” is closed, and “resultat” is not filled in.",
            },
        );
    }
}
