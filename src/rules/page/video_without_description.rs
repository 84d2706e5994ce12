//! Videos that do not tell in words what they show.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::Page;

pub static RULE: Rule = Rule {
    id: "video-without-description",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.2.3"), Basis::Wcag("1.2.5")],
    title: Text {
        nb: "Videoen er kanskje ikke synstolket",
        nn: "Videoen er kanskje ikkje synstolka",
        en: "The video may have no audio description",
    },
    why: Text {
        nb: "De som ikke ser, får ikke med seg det videoen bare viser.",
        nn: "Dei som ikkje ser, får ikkje med seg det videoen berre viser.",
        en: "People who cannot see miss what the video only shows.",
    },
    fix: Text {
        nb: "La den som snakker, også si det som vises, eller lag en utgave med synstolking.",
        nn: "La den som snakkar, òg seie det som blir vist, eller lag ei utgåve med synstolking.",
        en: "Let the speaker also say what is shown, or make a version with audio description.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<video src="film.mp4" controls>⟧</video>"#),
        Example::good_html(
            r#"<video src="film.mp4" controls><track kind="descriptions" src="film.vtt" srclang="nb"></video>"#,
        ),
        Example::good_html(r#"<video src="film.mp4" muted loop></video>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for video in page.select(css!("video")) {
        let is_described = video
            .descendants()
            .any(|n| n.is("track") && n.keyword("kind").as_deref() == Some("descriptions"));
        if is_described || video.has("muted") || !video.is_visible() {
            continue;
        }
        cx.unsure(
            video.place(),
            say! {
                nb: "Se om videoen viser noe viktig som ikke blir sagt. Da må den synstolkes.",
                nn: "Sjå om videoen viser noko viktig som ikkje blir sagt. Då må han synstolkast.",
                en: "See whether the video shows anything important that is not said. Then it must be described.",
            },
        );
    }
}
