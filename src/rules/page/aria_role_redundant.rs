//! Roles that say what the element is already.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "aria-role-redundant",
    level: Level::Tip,
    basis: &[Basis::Own("«Using ARIA» og ARIA in HTML")],
    title: Text {
        nb: "Rollen sier det elementet er fra før",
        nn: "Rolla seier det elementet er frå før",
        en: "The role says what the element is already",
    },
    why: Text {
        nb: "Koden blir vanskeligere å lese, og ingen får noe igjen for det.",
        nn: "Koden blir vanskelegare å lese, og ingen får noko att for det.",
        en: "The code becomes harder to read, and nobody gains from it.",
    },
    fix: Text { nb: "Fjern rollen.", nn: "Ta bort rolla.", en: "Remove the role." },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<nav role="navigation">⟧x</nav>"#),
        Example::good_html("<nav>x</nav>"),
        Example::good_html(r#"<ul role="list"><li>x</li></ul>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[role]")) {
        // Some browsers forget that a list without bullets is a list; the role reminds them.
        if !node.repeats_native_role() || node.has_any_role(&["list", "listitem", "none"]) || node.is_hidden()
        {
            continue;
        }
        let (tag, role) = (node.tag(), node.role().map_or("", |role| role.name));
        cx.report(
            node.place(),
            say! {
                nb: "<{tag}> har rollen «{role}» fra før.",
                nn: "<{tag}> har rolla «{role}» frå før.",
                en: "<{tag}> has the role “{role}” already.",
            },
        );
    }
}
