//! Links that do not tell where they go.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, phrases};

pub static RULE: Rule = Rule {
    id: "link-text-says-nothing",
    level: Level::Error,
    basis: &[
        Basis::Wcag("2.4.4"),
        Basis::Wcag("2.4.9"),
        Basis::Uutilsynet("nett-2.4.4a"),
        Basis::Council("V47"),
        Basis::Requirement("A01"),
    ],
    title: Text {
        nb: "Lenketeksten sier ikke hvor lenken fører",
        nn: "Lenkjeteksten seier ikkje kvar lenkja fører",
        en: "The link text does not tell where the link goes",
    },
    why: Text {
        nb: "De som hopper fra lenke til lenke, hører «les mer» igjen og igjen.",
        nn: "Dei som hoppar frå lenkje til lenkje, høyrer «les meir» om att og om att.",
        en: "People who move from link to link hear “read more” again and again.",
    },
    fix: Text {
        nb: "Skriv i lenken hva man finner der.",
        nn: "Skriv i lenkja kva ein finn der.",
        en: "Say in the link what is found there.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<p>Vil du vite mer? ⟦<a href="/saker/">⟧Klikk her!</a></p>"#),
        Example::good_html(r#"<p><a href="/saker/">Se alle sakene utvalget har tatt opp</a></p>"#),
        Example::good_html(r#"<a href="/saker/1/" aria-label="Les mer om brevene">Les mer</a>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for link in page.select(css!("a[href], area[href]")) {
        let name = link.name();
        if link.is_hidden() || !phrases::says_nothing(name) {
            continue;
        }
        let target = page.as_written(link.attr("href").unwrap_or("?"));
        cx.ask(
            link.place(),
            say! {
                nb: "Lenken til «{target}» sier bare «{name}».",
                nn: "Lenkja til «{target}» seier berre «{name}».",
                en: "The link to “{target}” just says “{name}”.",
            },
        );
    }
}
