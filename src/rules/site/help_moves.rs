//! Ways to get help that are in other places from page to page.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::{Facts, Help, PageSet, Part};

pub static RULE: Rule = Rule {
    id: "help-moves",
    level: Level::Tip,
    basis: &[Basis::Wcag("3.2.6")],
    title: Text {
        nb: "Hjelpen står ikke på samme sted på alle sider",
        nn: "Hjelpa står ikkje på same stad på alle sider",
        en: "Help is not in the same place on all pages",
    },
    why: Text {
        nb: "De som trenger hjelp ofte, finner den ikke igjen.",
        nn: "Dei som treng hjelp ofte, finn ho ikkje att.",
        en: "People who often need help do not find it again.",
    },
    fix: Text {
        nb: "Sett telefonnummer, e-post og lenker til hjelp på samme sted på alle sider.",
        nn: "Set telefonnummer, e-post og lenkjer til hjelp på same stad på alle sider.",
        en: "Put telephone numbers, mail addresses and links to help in the same place on all pages.",
    },
    limits: &[],
    examples: &[
        Example::bad_site(&[
            (
                "a.html",
                r#"<html lang="nb"><title>A</title><header><a href="a.html">Hjem</a></header><main><h1>A</h1></main><footer><a href="tel:55553333">55 55 33 33</a></footer></html>"#,
            ),
            (
                "b.html",
                r#"⟦<html lang="nb">⟧<title>B</title><header><a href="a.html">Hjem</a><a href="tel:55553333">55 55 33 33</a></header><main><h1>B</h1></main><footer></footer></html>"#,
            ),
        ]),
        Example::good_site(&[
            (
                "a.html",
                r#"<html lang="nb"><title>A</title><header><a href="a.html">Hjem</a></header><main><h1>A</h1></main><footer><a href="tel:55553333">55 55 33 33</a></footer></html>"#,
            ),
            (
                "b.html",
                r#"<html lang="nb"><title>B</title><header><a href="a.html">Hjem</a></header><main><h1>B</h1></main><footer><a href="tel:55553333">55 55 33 33</a></footer></html>"#,
            ),
        ]),
    ],
    check: Check::Pages(check),
};

#[expect(clippy::similar_names, reason = "one name for each language")]
fn check(pages: &PageSet, cx: &mut Cx) {
    for help in Help::ALL {
        let offered = |page: &&Facts| page.surroundings.help[*help as usize] != 0;
        let Some(first) = pages.pages.iter().find(offered) else { continue };
        let at = first.surroundings.help[*help as usize];
        for page in pages.pages.iter().filter(offered) {
            let here = page.surroundings.help[*help as usize];
            let Some(location) = page.outline.location.clone().filter(|_| here & at == 0) else { continue };
            let what = words(*help);
            let (there, now) = (part(at), part(here));
            let (Text { nb, nn, en }, url) = (what, &first.url);
            let (t_nb, t_nn, t_en) = (there.nb, there.nn, there.en);
            let (n_nb, n_nn, n_en) = (now.nb, now.nn, now.en);
            cx.unsure(
                location,
                say! {
                    nb: "{nb} står {n_nb} her, men {t_nb} på siden «{url}».",
                    nn: "{nn} står {n_nn} her, men {t_nn} på sida «{url}».",
                    en: "{en} is {n_en} here but {t_en} on the page “{url}”.",
                },
            );
        }
    }
}

fn words(help: Help) -> Text {
    match help {
        Help::Telephone => Text { nb: "Telefonnummeret", nn: "Telefonnummeret", en: "The telephone number" },
        Help::Mail => Text { nb: "E-postadressen", nn: "E-postadressa", en: "The mail address" },
        Help::Contact => Text {
            nb: "Lenken til kontakt eller hjelp",
            nn: "Lenkja til kontakt eller hjelp",
            en: "The link to contact or help",
        },
    }
}

fn part(bits: u8) -> Text {
    match Part::in_bits(bits).next() {
        Some(Part::Header) => Text { nb: "øverst", nn: "øvst", en: "at the top" },
        Some(Part::Footer) => Text { nb: "nederst", nn: "nedst", en: "at the bottom" },
        Some(Part::Navigation) => Text { nb: "i menyen", nn: "i menyen", en: "in the menu" },
        Some(Part::Aside) | None => Text { nb: "ved siden av", nn: "ved sida av", en: "beside the content" },
    }
}
