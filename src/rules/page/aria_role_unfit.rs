//! Roles that the element they stand on cannot have.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Namespace, Page, aria};

pub static RULE: Rule = Rule {
    id: "aria-role-unfit",
    level: Level::Warning,
    basis: &[Basis::Own("ARIA in HTML, 4")],
    title: Text {
        nb: "Rollen passer ikke til elementet",
        nn: "Rolla passar ikkje til elementet",
        en: "The role does not fit the element",
    },
    why: Text {
        nb: "Skjermlesere sier noe annet enn det elementet gjør, eller lar være å si noe.",
        nn: "Skjermlesarar seier noko anna enn det elementet gjer, eller lèt vere å seie noko.",
        en: "Screen readers say something else than what the element does, or say nothing.",
    },
    fix: Text {
        nb: "Fjern rollen, eller sett den på et element uten egen mening, som div eller span.",
        nn: "Ta bort rolla, eller set ho på eit element utan eiga meining, som div eller span.",
        en: "Remove the role, or put it on an element without a meaning of its own, such as div or span.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<ul role="navigation">⟧<li>Møter</li></ul>"#),
        Example::bad_html(r#"⟦<button role="heading" aria-level="2">⟧Møter</button>"#),
        Example::bad_html(r#"⟦<img src="a.svg" alt="" role="button">⟧"#),
        Example::good_html(r#"<nav><ul role="list"><li>Møter</li></ul></nav>"#),
        Example::good_html(r#"<button role="tab">Møter</button>"#),
        Example::good_html(r#"<div role="navigation">Møter</div>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role]")) {
        let Some(role) = node.explicit_role() else { continue };
        let known = node.namespace() == Namespace::Html || node.tag() == "svg";
        if !known || !node.is_rendered() || aria::permits(node, role) {
            continue;
        }
        let (tag, role) = (node.tag(), role.name);
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> kan ikke ha rollen «{role}».",
                nn: "<{tag}> kan ikkje ha rolla «{role}».",
                en: "<{tag}> cannot have the role “{role}”.",
            },
        );
    }
}
