//! Aria attributes that name ids nobody has.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "aria-reference-missing",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.3.1"), Basis::Wcag("4.1.2")],
    title: Text {
        nb: "Henvisningen peker på noe som ikke finnes",
        nn: "Tilvisinga peikar på noko som ikkje finst",
        en: "The reference points to something that is not there",
    },
    why: Text {
        nb: "Skjermlesere får ikke lest opp det som skulle vært navn eller beskrivelse.",
        nn: "Skjermlesarar får ikkje lese opp det som skulle vore namn eller omtale.",
        en: "Screen readers cannot read what should be the name or description.",
    },
    fix: Text {
        nb: "Rett id-en, eller fjern henvisningen.",
        nn: "Rett id-en, eller ta bort tilvisinga.",
        en: "Correct the id, or remove the reference.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<nav aria-labelledby="tittel">⟧x</nav>"#),
        Example::good_html(r#"<nav aria-labelledby="tittel"><h2 id="tittel">Meny</h2></nav>"#),
        Example::good_html(r#"<button aria-controls="meny" aria-expanded="false">Meny</button>"#),
    ],
    check: Check::Page(check),
};

/// References to what is always there; what is controlled or owned may come with a script.
const NAMING: &[&str] = &["aria-labelledby", "aria-describedby", "aria-details"];

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select("[aria-labelledby], [aria-describedby], [aria-details]") {
        for attribute in NAMING {
            // One is enough to tell that the list is wrong.
            let missing = node.words(attribute).find(|id| node.dom.by_id(id).is_none());
            let Some(id) = missing.filter(|_| !node.is_hidden()) else { continue };
            cx.report(
                node.place(),
                say! {
                    nb: "«{attribute}» viser til «{id}», som ikke finnes på siden.",
                    nn: "«{attribute}» viser til «{id}», som ikkje finst på sida.",
                    en: "“{attribute}” names “{id}”, which is not on the page.",
                },
            );
        }
    }
}
