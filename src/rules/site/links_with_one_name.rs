//! Links with the same name that lead to different things.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Likeness, PageSet};

pub static RULE: Rule = Rule {
    id: "links-with-one-name",
    level: Level::Tip,
    basis: &[Basis::Wcag("2.4.9"), Basis::Act("b20e66")],
    title: Text {
        nb: "To lenker har samme tekst, men fører forskjellige steder",
        nn: "To lenkjer har same tekst, men fører ulike stader",
        en: "Two links have the same text but lead to different places",
    },
    why: Text {
        nb: "De som hopper fra lenke til lenke, kan ikke skille dem.",
        nn: "Dei som hoppar frå lenkje til lenkje, kan ikkje skilje dei.",
        en: "People who move from link to link cannot tell them apart.",
    },
    fix: Text {
        nb: "Skriv i hver lenke hva som skiller den fra den andre.",
        nn: "Skriv i kvar lenkje kva som skil ho frå den andre.",
        en: "Say in each link what sets it apart from the other.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("a.html", r#"<a href="m.html">Se her</a> <p>⟦<a href="s.html">⟧Se her</a></p>"#),
            (
                "m.html",
                r#"<html lang="nb"><title>M</title><p>Møter i året som kommer, med dagsorden</p></html>"#,
            ),
            (
                "s.html",
                r#"<html lang="nb"><title>S</title><p>Saker utvalget har tatt opp hos kontoret</p></html>"#,
            ),
        ]),
        Example::good_html(r#"<a href="/moter/">Møter</a> <a href="/saker/">Saker</a>"#),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    for page in &pages.pages {
        for namesakes in page.namesakes.iter().filter(|namesakes| !namesakes.are_frames) {
            let Some((member, likeness)) = namesakes.odd_one(&|_, _| true, pages) else { continue };
            if likeness != Likeness::Different {
                continue;
            }
            // Side by side they are another rule's matter.
            let together = namesakes.odd_one(&|a, b| a.context == b.context, pages);
            let is_told = cx.runs("links-with-one-name-together");
            if is_told && together.is_some_and(|(_, likeness)| likeness == Likeness::Different) {
                continue;
            }
            let name = &namesakes.name;
            let message = say! {
                nb: "Flere lenker heter «{name}», men fører forskjellige steder.",
                nn: "Fleire lenkjer heiter «{name}», men fører ulike stader.",
                en: "Several links are called “{name}” but lead to different places.",
            };
            if namesakes.is_rebuilt {
                cx.unsure(member.location.clone(), message);
            } else {
                cx.report(member.location.clone(), message);
            }
        }
    }
}
