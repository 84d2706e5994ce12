//! Aria attributes that name ids nobody has.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria};

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
        nb: "Skjermlesere finner ikke det som skulle vært navn eller beskrivelse, eller det som blir styrt.",
        nn: "Skjermlesarar finn ikkje det som skulle vore namn eller omtale, eller det som blir styrt.",
        en: "Screen readers do not find what should be the name or description, or what is controlled.",
    },
    fix: Text {
        nb: "Rett id-en, eller fjern henvisningen.",
        nn: "Rett id-en, eller ta bort tilvisinga.",
        en: "Correct the id, or remove the reference.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<nav aria-labelledby="tittel">⟧x</nav>"#),
        Example::bad_html(r#"⟦<button aria-controls="meny" aria-expanded="true">⟧Meny</button>"#),
        Example::good_html(r#"<nav aria-labelledby="tittel"><h2 id="tittel">Meny</h2></nav>"#),
        Example::good_html(r#"<button aria-controls="meny" aria-expanded="false">Meny</button>"#),
    ],
    check: Check::Page(check),
};

/// References to what is always there.
const NAMING: &[&str] = &["aria-labelledby", "aria-describedby", "aria-details"];
/// References to what may come with a script, once it is shown.
const LEADING: &[&str] = &["aria-controls", "aria-owns", "aria-flowto", "aria-activedescendant"];

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[aria-*]")) {
        for attribute in NAMING.iter().chain(LEADING) {
            // One is enough to tell that the list is wrong.
            let missing = node.words(attribute).find(|id| node.dom.by_id(id).is_none());
            let Some(id) = missing.filter(|_| !node.is_hidden()) else { continue };
            let leads = LEADING.contains(attribute);
            // Combo boxes and scroll bars have a rule of their own.
            if leads && (aria::may_be_closed(node) || node.has_any_role(&["combobox", "scrollbar"])) {
                continue;
            }
            let reported = cx.report(
                node.place(),
                say! {
                    nb: "«{attribute}» viser til «{id}», som ikke finnes på siden.",
                    nn: "«{attribute}» viser til «{id}», som ikkje finst på sida.",
                    en: "“{attribute}” names “{id}”, which is not on the page.",
                },
            );
            if leads {
                reported.at_level(Level::Tip);
            }
        }
    }
}
