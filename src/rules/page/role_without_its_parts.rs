//! Roles that promise items and have none, or something else.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, aria, tree};

pub static RULE: Rule = Rule {
    id: "role-without-its-parts",
    level: Level::Error,
    basis: &[Basis::Wcag("1.3.1"), Basis::Act("bc4a75")],
    title: Text {
        nb: "Rollen mangler delene den skal bestå av",
        nn: "Rolla manglar delane ho skal vere sett saman av",
        en: "The role lacks the parts it is made of",
    },
    why: Text {
        nb: "Skjermlesere sier feil antall punkter eller finner dem ikke.",
        nn: "Skjermlesarar seier feil tal på punkt eller finn dei ikkje.",
        en: "Screen readers say the wrong number of items or do not find them.",
    },
    fix: Text {
        nb: "Gi delene inni riktig rolle, eller fjern rollen her.",
        nn: "Gi delane inni rett rolle, eller ta bort rolla her.",
        en: "Give the parts inside the right role, or remove the role here.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<div role="list">⟧<span>Sak 1</span></div>"#),
        Example::bad_html(r#"⟦<ul role="tablist">⟧<li role="listitem">A</li></ul>"#),
        Example::good_html(r#"<ul role="tablist"><li role="none"><span role="tab">A</span></li></ul>"#),
        Example::good_html(r#"<ul role="menu" aria-busy="true">Laster</ul>"#),
        Example::good_html("<ul><li>Sak 1</ul>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role]")) {
        let Some(role) = node.explicit_role().filter(|role| node.has_role(role.name)) else { continue };
        let busy = node.keyword("aria-busy").as_deref() == Some("true");
        if role.owned.is_empty() || busy || node.is_hidden() || node.repeats_native_role() {
            continue;
        }
        let parts = tree::owned(node);
        let fits = |part: &Node| {
            let group = part.has_role("group") && role.owned.contains(&"group");
            part.has_any_role(role.owned) && (!group || group_fits(*part, role))
        };
        let strict = aria::owns_only(role.name);
        let stranger =
            parts.iter().find(|part| !fits(part) && !aria::may_stand_among(part.role(), role.name));
        if parts.iter().any(fits) && (!strict || stranger.is_none()) {
            continue;
        }
        let (wanted, role) = (role.owned.join(", "), role.name);
        let message = say! {
            nb: "Rollen «{role}» skal inneholde bare: {wanted}.",
            nn: "Rolla «{role}» skal innehalde berre: {wanted}.",
            en: "The role “{role}” must contain only: {wanted}.",
        };
        // Scripts fill what is empty.
        if parts.is_empty() && node.text().trim().is_empty() {
            cx.unsure(node.place(), message);
        } else {
            cx.report(node.place(), message);
        }
    }
}

/// A group among the parts must hold parts itself.
fn group_fits(group: Node, role: &aria::Role) -> bool {
    let mut open = vec![group];
    while let Some(group) = open.pop() {
        for part in tree::owned(group) {
            if part.has_role("group") {
                open.push(part);
            } else if !part.has_any_role(role.owned) && !aria::may_stand_among(part.role(), role.name) {
                return false;
            }
        }
    }
    true
}
