//! Meters, progress bars, dialogs and the like without a name.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "part-without-name",
    level: Level::Error,
    basis: &[Basis::Wcag("4.1.2"), Basis::Wcag("1.1.1")],
    title: Text {
        nb: "En måler, et vindu eller lignende mangler navn",
        nn: "Ein målar, eit vindauge eller liknande manglar namn",
        en: "A meter, a dialog or the like has no name",
    },
    why: Text {
        nb: "Skjermlesere sier bare at det er der, og ikke hva det gjelder.",
        nn: "Skjermlesarar seier berre at det er der, og ikkje kva det gjeld.",
        en: "Screen readers only say that it is there, not what it is about.",
    },
    fix: Text {
        nb: "Gi det et navn med «aria-label», eller pek på en overskrift med «aria-labelledby».",
        nn: "Gi det eit namn med «aria-label», eller peik på ei overskrift med «aria-labelledby».",
        en: "Give it a name with “aria-label”, or point to a heading with “aria-labelledby”.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div role="progressbar" aria-valuenow="3">⟧</div>"#),
        Example::bad_html("⟦<dialog open>⟧<p>Er du sikker?</p></dialog>"),
        Example::good_html(r#"<div role="progressbar" aria-label="Opplasting" aria-valuenow="3"></div>"#),
        Example::good_html(r#"<dialog open aria-labelledby="d"><h2 id="d">Er du sikker?</h2></dialog>"#),
        Example::good_html("<dialog><p>Er du sikker?</p></dialog>"),
    ],
    check: Check::Page(check),
};

/// The roles that need a name and are not controls; those that only browsers' makers ask it of last.
const ROLES: &[&str] = &["meter", "progressbar", "treeitem", "tooltip", "dialog", "alertdialog"];
const MILDER: &[&str] = &["tooltip", "dialog", "alertdialog"];

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("meter, progress, dialog, [role]")) {
        if !node.has_any_role(ROLES) || !node.is_exposed() || !node.is_nameless() {
            continue;
        }
        let tag = node.tag();
        let role = node.role().map_or("", |role| role.name);
        let reported = cx.report(
            node.place(),
            say! {
                nb: "Elementet <{tag}> med rollen «{role}» har ikke noe navn.",
                nn: "Elementet <{tag}> med rolla «{role}» har ikkje noko namn.",
                en: "The element <{tag}> with the role “{role}” has no name.",
            },
        );
        if node.has_any_role(MILDER) {
            reported.at_level(Level::Warning);
        }
    }
}
