//! Training that a council keeps a copy of.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;

pub static RULE: Rule = Rule {
    id: "training-copied",
    level: Level::Error,
    basis: &[Basis::Council("V61"), Basis::Requirement("F05")],
    title: Text {
        nb: "Utvalget har sin egen utgave av opplæringen",
        nn: "Utvalet har si eiga utgåve av opplæringa",
        en: "The council has its own copy of the training",
    },
    why: Text {
        nb: "Opplæringen skal være lik i hele landet. Med egne utgaver lærer folk ulike ting.",
        nn: "Opplæringa skal vere lik i heile landet. Med eigne utgåver lærer folk ulike ting.",
        en: "Training is to be the same in the whole country. With copies people learn different things.",
    },
    fix: Text {
        nb: "Legg opplæringen i mappen opplaering, og pek på den med «modul».",
        nn: "Legg opplæringa i mappa opplaering, og peik på ho med «modul».",
        en: "Put the training in the folder opplaering, and point to it with “modul”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[(
            "content/utvalg/hamar/opplaering/innforing.md",
            "⟦---⟧\ntittel: Innføring\nmålgruppe: [ansatt]\n---\n",
        )]),
        Example::good_site(&[
            ("content/opplaering/innforing.md", "---\ntittel: Innføring\n---\n"),
            (
                "content/utvalg/hamar/opplaering/innforing.md",
                "---\ntittel: Innføring\nmodul: innforing\n---\n",
            ),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for training in &site.library.training {
        let Some(council) = &training.head.at.council else { continue };
        if training.module.is_some() || site.is_spoilt(training.head.place, "modul") {
            continue;
        }
        let title = training.head.title();
        cx.report(
            training.head.place,
            say! {
                nb: "«{title}» ligger i mappen til «{council}» og peker ikke på en felles modul.",
                nn: "«{title}» ligg i mappa til «{council}» og peikar ikkje på ein felles modul.",
                en: "“{title}” lies in the folder of “{council}” and points to no shared module.",
            },
        );
    }
}
