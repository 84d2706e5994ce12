//! Councils that belong under another and do not say which.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::{CouncilKind, Site};

pub static RULE: Rule = Rule {
    id: "council-without-parent",
    level: Level::Error,
    basis: &[Basis::Council("V03"), Basis::Requirement("A07")],
    title: Text {
        nb: "Det står ikke hvilket utvalg som er over",
        nn: "Det står ikkje kva utval som er over",
        en: "It is not said which council is above",
    },
    why: Text {
        nb: "Saker når ikke fram til dem som kan avgjøre, når ingen vet hvor de skal sendes.",
        nn: "Saker når ikkje fram til dei som kan avgjere, når ingen veit kvar dei skal sendast.",
        en: "Cases do not reach those who can decide when nobody knows where to send them.",
    },
    fix: Text {
        nb: "Skriv id-en til utvalget over i «overordnet», eller «ingen» og hvorfor i «overordnet_begrunnelse».",
        nn: "Skriv id-en til utvalet over i «overordnet», eller «ingen» og kvifor i «overordnet_begrunnelse».",
        en: "Write the id of the council above in “overordnet”, or “ingen” and why in “overordnet_begrunnelse”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[("content/utvalg/hamar/utvalg.yaml", "⟦id: hamar⟧\ntype: ungdomsråd\n")]),
        Example::bad_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: hjelpemiddel\noverordnet: ⟦ingen⟧\n",
        )]),
        Example::good_site(&[(
            "content/utvalg/hamar/utvalg.yaml",
            "id: hamar\ntype: ungdomsråd\noverordnet: ingen\noverordnet_begrunnelse: Rådet svarer til fylkesdirektøren.\n",
        )]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for council in site.councils.iter().filter(|council| council.is_active() && council.is_of_nav()) {
        let Some(kind) = council.kind().filter(|kind| *kind != CouncilKind::Central) else { continue };
        let name = council.name();
        match &council.parent {
            Some(parent) if parent.value == "ingen" && council.parent_reason.is_none() => {
                cx.report(
                    parent.place,
                    say! {
                        nb: "«{name}» sier at ingen er over, men ikke hvorfor.",
                        nn: "«{name}» seier at ingen er over, men ikkje kvifor.",
                        en: "“{name}” says that none is above, but not why.",
                    },
                );
            }
            Some(_) => {}
            // Derived from what the council covers; it may simply not be published here yet.
            None if matches!(kind, CouncilKind::Local | CouncilKind::County) => {
                if site.parent(council).is_none() {
                    cx.report(
                        council.place,
                        say! {
                            nb: "Vi finner ikke utvalget over «{name}». Se på «navfylke» under «dekker», eller fyll ut «overordnet».",
                            nn: "Vi finn ikkje utvalet over «{name}». Sjå på «navfylke» under «dekker», eller fyll ut «overordnet».",
                            en: "We do not find the council above “{name}”. See “navfylke” under “dekker”, or fill in “overordnet”.",
                        },
                    )
                    .at_level(Level::Warning);
                }
            }
            None => {
                cx.report(
                    site.lacking(council.place, "overordnet"),
                    say! {
                        nb: "«{name}» må si hvilket utvalg det hører under, eller at det ikke hører under noe.",
                        nn: "«{name}» må seie kva utval det høyrer under, eller at det ikkje høyrer under noko.",
                        en: "“{name}” must say which council it belongs under, or that it belongs under none.",
                    },
                );
            }
        }
    }
}
