//! Pages that can be enlarged, but less than many need.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Decimal, Text, say};
use crate::page::{Page, words};

pub static RULE: Rule = Rule {
    id: "zoom-limited",
    level: Level::Tip,
    basis: &[Basis::Own("WCAG 1.4.4 krever 200 prosent; mange trenger mer")],
    title: Text {
        nb: "Siden kan bare forstørres litt",
        nn: "Sida kan berre forstørrast litt",
        en: "The page can be enlarged only a little",
    },
    why: Text {
        nb: "De som ser dårlig, trenger ofte teksten fem ganger så stor.",
        nn: "Dei som ser dårleg, treng ofte teksten fem gonger så stor.",
        en: "People with low vision often need the text five times as large.",
    },
    fix: Text {
        nb: "Fjern «maximum-scale» fra viewport.",
        nn: "Ta bort «maximum-scale» frå viewport.",
        en: "Remove “maximum-scale” from viewport.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"<html lang="nb"><head>⟦<meta name="viewport" content="maximum-scale=3">⟧</head></html>"#,
        ),
        Example::good_html(
            r#"<html lang="nb"><head><meta name="viewport" content="width=device-width"></head></html>"#,
        ),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for meta in page.dom.select(css!("meta[name]")) {
        if meta.keyword("name").as_deref() != Some("viewport") {
            continue;
        }
        let viewport = words::viewport(meta.attr("content").unwrap_or(""));
        // Less than twice is another rule's matter.
        let Some(scale) = viewport.maximum.filter(|scale| (2.0..5.0).contains(scale)) else { continue };
        if viewport.is_locked {
            continue;
        }
        let scale = Decimal::of(scale);
        cx.report(
            meta.place(),
            say! {
                nb: "Siden kan ikke gjøres mer enn {scale:#} ganger så stor.",
                nn: "Sida kan ikkje gjerast meir enn {scale:#} gonger så stor.",
                en: "The page cannot be made more than {scale} times as large.",
            },
        );
    }
}
