//! Panels, groups and facilitated meetings that no council answers for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "arena-not-anchored",
    level: Level::Error,
    basis: &[Basis::Council("V83"), Basis::Requirement("H06")],
    title: Text {
        nb: "Arbeidet er ikke forankret i et utvalg",
        nn: "Arbeidet er ikkje forankra i eit utval",
        en: "The work is not anchored in a council",
    },
    why: Text {
        nb: "Uten et utvalg bak er det ingen som følger opp det folk sier.",
        nn: "Utan eit utval bak er det ingen som følgjer opp det folk seier.",
        en: "Without a council behind it, nobody follows up what people say.",
    },
    fix: Text {
        nb: "Fyll ut «forankret_i» med id-en til utvalget.",
        nn: "Fyll ut «forankret_i» med id-en til utvalet.",
        en: "Fill in “forankret_i” with the id of the council.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/arenaer/brev.md", "⟦---⟧\ntittel: Brev\nslag: fokusgruppe\n---\n")]),
        Example::good_site(&[(
            "content/arenaer/brev.md",
            "---\ntittel: Brev\nslag: fokusgruppe\nforankret_i: hamar\n---\n",
        )]),
        Example::good_site(&[("content/arenaer/brev.md", "---\ntittel: Brev\nslag: konferanse\n---\n")]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for arena in &site.library.arenas {
        let needs = arena.kind.as_ref().is_some_and(|kind| kind.value.needs_council());
        if needs && arena.anchored_in.is_none() && !site.is_spoilt(arena.head.place, "forankret_i") {
            let title = arena.head.title();
            cx.report(
                site.lacking(arena.head.place, "forankret_i"),
                say! {
                    nb: "«{title}» sier ikke hvilket utvalg som svarer for arbeidet.",
                    nn: "«{title}» seier ikkje kva utval som svarer for arbeidet.",
                    en: "“{title}” does not say which council answers for the work.",
                },
            );
        }
    }
}
