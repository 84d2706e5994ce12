//! Roles that only make sense inside another, and stand alone.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, script, tree};

pub static RULE: Rule = Rule {
    id: "role-outside-its-place",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.1"), Basis::Act("ff89c9")],
    title: Text {
        nb: "Rollen står utenfor det den hører til i",
        nn: "Rolla står utanfor det ho høyrer til i",
        en: "The role stands outside what it belongs in",
    },
    why: Text {
        nb: "Skjermlesere kan ikke si hvor mange punkter det er, eller hvor i rekken man står.",
        nn: "Skjermlesarar kan ikkje seie kor mange punkt det er, eller kvar i rekkja ein står.",
        en: "Screen readers cannot say how many items there are or which one this is.",
    },
    fix: Text {
        nb: "Sett elementet inn i det rollen krever.",
        nn: "Set elementet inn i det rolla krev.",
        en: "Put the element inside what the role requires.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div role="listitem">⟧Sak 1</div>"#),
        Example::good_html(
            r#"<div role="list"><div role="none"><div role="listitem">Sak 1</div></div></div>"#,
        ),
        Example::good_html(r#"<div role="list" aria-owns="a"></div><div id="a" role="listitem">Sak 1</div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role]")) {
        let Some(role) = node.explicit_role().filter(|role| node.has_role(role.name)) else { continue };
        if role.context.is_empty() || node.is_hidden() || node.repeats_native_role() {
            continue;
        }
        if tree::owner(node).is_some_and(|owner| owner.has_any_role(role.context)) {
            continue;
        }
        let (role, wanted) = (role.name, role.context.join(", "));
        if script::makes_shadow_trees(node.dom) {
            cx.unsure(
                node.place(),
                say! {
                    nb: "Rollen «{role}» må stå i en av: {wanted}. Et skript bygger om siden, så se etter om den gjør det.",
                    nn: "Rolla «{role}» må stå i ein av: {wanted}. Eit skript byggjer om sida, så sjå etter om ho gjer det.",
                    en: "The role “{role}” must stand in one of: {wanted}. A script rebuilds the page, so see whether it does.",
                },
            );
        } else {
            cx.report(
                node.place(),
                say! {
                    nb: "Rollen «{role}» må stå i en av: {wanted}.",
                    nn: "Rolla «{role}» må stå i ein av: {wanted}.",
                    en: "The role “{role}” must stand in one of: {wanted}.",
                },
            );
        }
    }
}
