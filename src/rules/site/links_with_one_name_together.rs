//! Links in the same sentence, item or cell with the same name that lead to different things.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Likeness, Member, PageSet};

pub static RULE: Rule = Rule {
    id: "links-with-one-name-together",
    level: Level::Warning,
    basis: &[
        Basis::Wcag("2.4.4"),
        Basis::Wcag("2.4.9"),
        Basis::Act("fd3a94"),
        Basis::Act("b20e66"),
        Basis::Uutilsynet("nett-2.4.4a"),
    ],
    title: Text {
        nb: "To lenker ved siden av hverandre har samme tekst, men fører forskjellige steder",
        nn: "To lenkjer ved sida av kvarandre har same tekst, men fører ulike stader",
        en: "Two links side by side have the same text but lead to different places",
    },
    why: Text {
        nb: "Verken lenketeksten eller det som står rundt, sier hva som skiller dem.",
        nn: "Verken lenkjeteksten eller det som står rundt, seier kva som skil dei.",
        en: "Neither the link text nor what stands around it tells them apart.",
    },
    fix: Text {
        nb: "Skriv i hver lenke hva som skiller den fra den andre.",
        nn: "Skriv i kvar lenkje kva som skil ho frå den andre.",
        en: "Say in each link what sets it apart from the other.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("a.html", r#"<p><a href="m.html">Se her</a> og ⟦<a href="s.html">⟧se her</a></p>"#),
            (
                "m.html",
                r#"<html lang="nb"><title>M</title><p>Møter i året som kommer, med dagsorden</p></html>"#,
            ),
            (
                "s.html",
                r#"<html lang="nb"><title>S</title><p>Saker utvalget har tatt opp hos kontoret</p></html>"#,
            ),
        ]),
        Example::good_html(r#"<p><a href="/moter/">Møter</a> og <a href="/saker/">saker</a></p>"#),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    for page in &pages.pages {
        for namesakes in page.namesakes.iter().filter(|namesakes| !namesakes.are_frames) {
            let together = |a: &Member, b: &Member| a.context == b.context;
            let Some((member, likeness)) = namesakes.odd_one(&together, pages) else { continue };
            if likeness != Likeness::Different {
                continue;
            }
            let name = &namesakes.name;
            let message = say! {
                nb: "To lenker ved siden av hverandre heter «{name}», men fører forskjellige steder.",
                nn: "To lenkjer ved sida av kvarandre heiter «{name}», men fører ulike stader.",
                en: "Two links side by side are called “{name}” but lead to different places.",
            };
            if namesakes.is_rebuilt {
                cx.unsure(member.location.clone(), message);
            } else {
                cx.report(member.location.clone(), message);
            }
        }
    }
}
