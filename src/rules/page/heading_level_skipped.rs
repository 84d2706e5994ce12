//! Headings that go down more than one level at a time.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "heading-level-skipped",
    level: Level::Error,
    basis: &[
        Basis::Wcag("1.3.1"),
        Basis::Wcag("2.4.6"),
        Basis::Uutilsynet("131a2025"),
        Basis::Council("V45"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Et overskriftsnivå er hoppet over",
        nn: "Eit overskriftsnivå er hoppa over",
        en: "A heading level is skipped",
    },
    why: Text {
        nb: "De som hopper mellom overskrifter, tror at de har mistet en del av siden.",
        nn: "Dei som hoppar mellom overskrifter, trur at dei har mist ein del av sida.",
        en: "People who move by headings think they have missed a part of the page.",
    },
    fix: Text {
        nb: "Gi den nivået rett under overskriften den hører til. ⟨Nivået er antallet «#»: «##» er nivå 2.‖Nivået er tallet i navnet på elementet: h2 er nivå 2.⟩",
        nn: "Gi overskrifta nivået rett under den ho høyrer til. ⟨Nivået er talet på «#»: «##» er nivå 2.‖Nivået er talet i namnet på elementet: h2 er nivå 2.⟩",
        en: "Give the heading the level just below the one it belongs to. ⟨The level is the number of “#”: “##” is level 2.‖The level is the number in the name of the element: h2 is level 2.⟩",
    },
    limits: &[],
    examples: &[
        Example::bad_html("<h1>Hamar</h1>⟦<h3>⟧Møter</h3>"),
        Example::good_html("<h1>Hamar</h1><h2>Møter</h2><h3>Mars</h3><h2>Saker</h2>"),
        Example::good_html("<main><h1>Hamar</h1><h2>Møter</h2></main><footer><h2>Kontakt</h2></footer>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    let mut above: Option<u32> = None;
    for heading in html::headings(&page.dom) {
        let Some(level) = html::heading_level(heading) else { continue };
        if let Some(above) = above.filter(|above| level > above + 1) {
            let (name, under) = (heading.name(), above + 1);
            let (nb, nn, en) = match above {
                1 => (String::new(), String::new(), String::new()),
                2 => (
                    " Hvis ikke, skal den ha nivå 2.".into(),
                    " Om ikkje, skal ho ha nivå 2.".into(),
                    " If not, it is level 2.".into(),
                ),
                _ => (
                    format!(" Hvis ikke, skal den ha et nivå fra 2 til {above}."),
                    format!(" Om ikkje, skal ho ha eit nivå frå 2 til {above}."),
                    format!(" If not, it is a level from 2 to {above}."),
                ),
            };
            cx.ask(
                heading.place(),
                say! {
                    nb: "«{name}» er på nivå {level}, men overskriften før er på nivå {above}. Hører den under overskriften før, skal den ha nivå {under}.{nb}",
                    nn: "«{name}» er på nivå {level}, men overskrifta før er på nivå {above}. Høyrer ho under overskrifta før, skal ho ha nivå {under}.{nn}",
                    en: "“{name}” is on level {level}, but the heading before is on level {above}. If it belongs under the heading before, it is level {under}.{en}",
                },
            );
        }
        above = Some(level);
    }
}
