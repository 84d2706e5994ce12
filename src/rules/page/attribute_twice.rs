//! The same attribute written twice on one element: browsers take the first and drop the rest.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{FaultKind, Page};

pub static RULE: Rule = Rule {
    id: "attribute-twice",
    level: Level::Warning,
    basis: &[Basis::Act("e6952f")],
    title: Text {
        nb: "Samme egenskap står to ganger",
        nn: "Same eigenskapen står to gonger",
        en: "The same attribute stands twice",
    },
    why: Text {
        nb: "Bare den første gjelder, så det som står i den andre, blir borte.",
        nn: "Berre den første gjeld, så det som står i den andre, blir borte.",
        en: "Only the first counts, so what the second says is lost.",
    },
    fix: Text { nb: "Fjern den ene.", nn: "Ta bort den eine.", en: "Remove one of them." },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<img src="a.png" alt="" ⟦alt⟧="Logo">"#),
        Example::good_html(r#"<script>var a = '<img alt="" alt="Logo">'</script>"#),
    ],
    check: Check::Page(check),
};

/// The elements of so many faults are looked for.
const MOST_LOOKED_FOR: usize = 100;

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        let mut looked_for = 0;
        for fault in &dom.faults {
            let FaultKind::DuplicateAttribute { name, tag } = &fault.kind else { continue };
            looked_for += 1;
            let mut location = dom.place_of(fault);
            let element = if looked_for < MOST_LOOKED_FOR { dom.element_of(fault) } else { None };
            if let Some((seen, element)) = location.seen.as_mut().zip(element) {
                seen.selector = element.selector();
            }
            cx.report(
                location,
                say! {
                    nb: "«{name}» står to ganger på <{tag}>.",
                    nn: "«{name}» står to gonger på <{tag}>.",
                    en: "“{name}” stands twice on <{tag}>.",
                },
            );
        }
    }
}
