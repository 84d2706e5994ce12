//! Roles and aria attributes that are on their way out.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, aria};

pub static RULE: Rule = Rule {
    id: "aria-outdated",
    level: Level::Tip,
    basis: &[Basis::Own("WAI-ARIA 1.2 og DPUB-ARIA 1.1: foreldede roller og egenskaper")],
    title: Text {
        nb: "Rollen eller egenskapen er på vei ut",
        nn: "Rolla eller eigenskapen er på veg ut",
        en: "The role or attribute is on its way out",
    },
    why: Text {
        nb: "Nye skjermlesere slutter å forstå den.",
        nn: "Nye skjermlesarar sluttar å forstå han.",
        en: "New screen readers cease to understand it.",
    },
    fix: Text {
        nb: "Bruk det som har kommet i stedet, eller fjern den.",
        nn: "Bruk det som har kome i staden, eller ta han bort.",
        en: "Use what has replaced it, or remove it.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<ul role="directory">⟧<li>Kari</li></ul>"#),
        Example::bad_html(r#"⟦<div aria-grabbed="false">⟧Flytt meg</div>"#),
        Example::good_html(r#"<ul role="list"><li>Kari</li></ul>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role], [aria-grabbed], [aria-dropeffect]")) {
        let role =
            node.explicit_role().map(|role| role.name).filter(|name| aria::OUTDATED_ROLES.contains(name));
        let attributes = aria::OUTDATED_ATTRIBUTES.iter().copied().filter(|name| node.has(name));
        for name in role.into_iter().chain(attributes) {
            if node.is_hidden() {
                continue;
            }
            cx.report(
                node.place(),
                say! {
                    nb: "«{name}» er foreldet.",
                    nn: "«{name}» er forelda.",
                    en: "“{name}” is deprecated.",
                },
            );
        }
    }
}
