//! Yearly wheels without time at a gathering of leaders or staff.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::site::Site;
use crate::site::wheel::WheelKind;

pub static RULE: Rule = Rule {
    id: "gathering-missing",
    level: Level::Tip,
    basis: &[Basis::Council("V23"), Basis::Requirement("C05")],
    title: Text {
        nb: "Årshjulet har ingen samling med ledere eller ansatte",
        nn: "Årshjulet har inga samling med leiarar eller tilsette",
        en: "The yearly wheel has no gathering with leaders or staff",
    },
    why: Text {
        nb: "De ansatte får ikke høre hva utvalget arbeider med.",
        nn: "Dei tilsette får ikkje høyre kva utvalet arbeider med.",
        en: "Staff do not hear what the council works on.",
    },
    fix: Text {
        nb: "Avtal at utvalget får tid på en leder- eller personalsamling, og legg inn et punkt av typen «samling».",
        nn: "Avtal at utvalet får tid på ei leiar- eller personalsamling, og legg inn eit punkt av typen «samling».",
        en: "Arrange time for the council at a gathering of leaders or staff, and add an item of the type “samling”.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/arshjul/2026.yaml", "⟦år: 2026⟧\npunkter:\n  - {måned: 3, type: møte}\n"),
        ]),
        Example::good_site(&[
            ("content/utvalg/hamar/utvalg.yaml", "id: hamar\ntype: lokalt\n"),
            ("content/utvalg/hamar/arshjul/2026.yaml", "år: 2026\npunkter:\n  - {måned: 4, type: samling}\n"),
        ]),
    ],
    check: Check::Site(check),
};

fn check(site: &Site, cx: &mut Cx) {
    for wheel in &site.wheels {
        let Some(council) = site.council(&wheel.council).filter(|c| c.is_active() && c.is_of_nav()) else {
            continue;
        };
        if wheel.items.iter().any(|i| i.kind.as_ref().is_some_and(|k| k.value == WheelKind::Gathering)) {
            continue;
        }
        let (name, year) = (council.name(), wheel.slug.as_str());
        cx.report(
            wheel.place,
            say! {
                nb: "Årshjulet for {year} til «{name}» har ingen samling.",
                nn: "Årshjulet for {year} til «{name}» har inga samling.",
                en: "The wheel for {year} of “{name}” has no gathering.",
            },
        );
    }
}
