//! Frames with the same name that show different things.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Likeness, PageSet};

pub static RULE: Rule = Rule {
    id: "frames-with-one-name",
    level: Level::Warning,
    basis: &[Basis::Wcag("4.1.2"), Basis::Act("4b1c6c"), Basis::Uutilsynet("412cNett2025")],
    title: Text {
        nb: "To rammer har samme navn, men viser forskjellig innhold",
        nn: "To rammer har same namn, men viser ulikt innhald",
        en: "Two frames have the same name but show different things",
    },
    why: Text {
        nb: "De som får siden lest opp, tror at rammene viser det samme.",
        nn: "Dei som får sida lesen opp, trur at rammene viser det same.",
        en: "People who have the page read aloud think the frames show the same.",
    },
    fix: Text {
        nb: "Gi hver ramme et navn som sier hva den viser.",
        nn: "Gi kvar ramme eit namn som seier kva ho viser.",
        en: "Give each frame a name that says what it shows.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r#"<iframe title="Kart" src="m.html"></iframe>⟦<iframe title="Kart" src="s.html">⟧</iframe>"#,
            ),
            (
                "m.html",
                r#"<html lang="nb"><title>M</title><p>Møter i året som kommer, med dagsorden</p></html>"#,
            ),
            (
                "s.html",
                r#"<html lang="nb"><title>S</title><p>Saker utvalget har tatt opp hos kontoret</p></html>"#,
            ),
        ]),
        Example::good_html(
            r#"<iframe title="Kart" src="/kart/"></iframe><iframe title="Møter" src="/moter/"></iframe>"#,
        ),
    ],
    check: Check::Pages(check),
};

fn check(pages: &PageSet, cx: &mut Cx) {
    for page in &pages.pages {
        for namesakes in page.namesakes.iter().filter(|namesakes| namesakes.are_frames) {
            let Some((member, likeness)) = namesakes.odd_one(&|_, _| true, pages) else { continue };
            let name = &namesakes.name;
            let message = say! {
                nb: "Flere rammer heter «{name}», men viser forskjellig innhold.",
                nn: "Fleire rammer heiter «{name}», men viser ulikt innhald.",
                en: "Several frames are called “{name}” but show different things.",
            };
            if likeness == Likeness::Different && !namesakes.is_rebuilt {
                cx.report(member.location.clone(), message);
            } else {
                cx.unsure(member.location.clone(), message);
            }
        }
    }
}
