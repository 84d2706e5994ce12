//! Pages with more than one head or foot.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page, aria};

pub static RULE: Rule = Rule {
    id: "landmark-edge-twice",
    level: Level::Tip,
    basis: &[Basis::Own("WAI-ARIA 1.2: «banner», «contentinfo»"), Basis::Uutilsynet("nett-1.3.1d")],
    title: Text {
        nb: "Siden har mer enn ett hode eller én bunn",
        nn: "Sida har meir enn eitt hovud eller éin botn",
        en: "The page has more than one head or foot",
    },
    why: Text {
        nb: "De som hopper mellom delene av siden, vet ikke hvilken av dem som gjelder hele siden.",
        nn: "Dei som hoppar mellom delane av sida, veit ikkje kven av dei som gjeld heile sida.",
        en: "People who move by the parts of the page do not know which of them is for the whole page.",
    },
    fix: Text {
        nb: "Samle dem til én, eller flytt den andre inn i delen den hører til.",
        nn: "Samle dei til éin, eller flytt den andre inn i delen han høyrer til.",
        en: "Make them one, or move the other into the part it belongs to.",
    },
    limits: &[],
    examples: &[
        Example::bad_html("⟦<header>⟧Nav</header><header>Utvalget</header>"),
        Example::good_html("<header>Nav</header><main><header>Utvalget</header></main>"),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for role in ["banner", "contentinfo"] {
        let edges: Vec<Node> = page
            .dom
            .select(css!("header, footer, [role]"))
            .filter(|n| n.has_role(role) && !n.is_hidden() && n.closest("dialog").is_none())
            .collect();
        let [first, second, ..] = edges.as_slice() else { continue };
        let count = edges.len();
        let Text { nb, nn, en } = aria::part_called(role);
        cx.report(
            first.place(),
            say! {
                nb: "Siden har {count} deler av slaget «{nb}».",
                nn: "Sida har {count} delar av slaget «{nn}».",
                en: "The page has {count} parts of the kind “{en}”.",
            },
        )
        .see(
            second.source(),
            say! { nb: "Her er den neste.", nn: "Her er den neste.", en: "Here is the next." },
        );
    }
}
