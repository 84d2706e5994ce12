//! Elements that push their way forward in the tab order.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, tree};

pub static RULE: Rule = Rule {
    id: "tab-order-forced",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.4.3"), Basis::Uutilsynet("nett-2.4.3a")],
    title: Text {
        nb: "Rekkefølgen for tastatur er tvunget",
        nn: "Rekkjefølgja for tastatur er tvinga",
        en: "The keyboard order is forced",
    },
    why: Text {
        nb: "De som bruker tastatur, hoppes rundt på siden i en annen rekkefølge enn den de ser.",
        nn: "Dei som bruker tastatur, blir sende rundt på sida i ei anna rekkjefølgje enn den dei ser.",
        en: "People who use a keyboard are moved about the page in another order than the one they see.",
    },
    fix: Text {
        nb: r#"Bruk tabindex="0", og sett elementene i riktig rekkefølge."#,
        nn: r#"Bruk tabindex="0", og set elementa i rett rekkjefølgje."#,
        en: r#"Use tabindex="0", and put the elements in the right order."#,
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<a href="/" tabindex="3">⟧Hjem</a>"#),
        Example::good_html(r#"<a href="/" tabindex="0">Hjem</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for node in page.select(css!("[tabindex]")) {
        let Some(number) = tree::tab_index(node).filter(|number| *number > 0) else { continue };
        if !node.is_focusable() {
            continue;
        }
        cx.report(
            node.place(),
            say! {
                nb: "«tabindex» er {number}.",
                nn: "«tabindex» er {number}.",
                en: "“tabindex” is {number}.",
            },
        );
    }
}
