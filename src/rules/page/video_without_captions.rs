//! Videos without a text track.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Node, Page};

pub static RULE: Rule = Rule {
    id: "video-without-captions",
    level: Level::Warning,
    basis: &[Basis::Wcag("1.2.2"), Basis::Uutilsynet("nett-1.2.2a")],
    title: Text {
        nb: "Videoen har kanskje ikke teksting",
        nn: "Videoen har kanskje ikkje teksting",
        en: "The video may have no captions",
    },
    why: Text {
        nb: "De som ikke hører, får ikke med seg hva som blir sagt.",
        nn: "Dei som ikkje høyrer, får ikkje med seg kva som blir sagt.",
        en: "People who cannot hear miss what is said.",
    },
    fix: Text {
        nb: r#"Legg til teksting med «track kind="captions"», eller sørg for at tekstingen ligger i selve bildet."#,
        nn: r#"Legg til teksting med «track kind="captions"», eller syt for at tekstinga ligg i sjølve biletet."#,
        en: r#"Add captions with “track kind="captions"”, or see to it that they are part of the picture."#,
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<video src="a.mp4" controls>⟧</video>"#),
        Example::good_html(
            r#"<video src="a.mp4" controls><track kind="captions" src="a.vtt" srclang="nb"></video>"#,
        ),
        Example::good_html(r#"<video src="a.mp4" autoplay muted loop></video>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for video in page.select(css!("video")) {
        let is_captions = |n: Node| {
            n.is("track") && matches!(n.keyword("kind").as_deref(), None | Some("captions" | "subtitles"))
        };
        if !video.is_visible() || video.has("muted") || video.descendants().any(is_captions) {
            continue;
        }
        cx.unsure(
            video.place(),
            say! {
                nb: "Videoen har ikke noe tekstspor. Se etter om den har teksting i bildet, eller ikke har tale.",
                nn: "Videoen har ikkje noko tekstspor. Sjå etter om han har teksting i biletet, eller ikkje har tale.",
                en: "The video has no text track. See whether it has captions in the picture, or no speech.",
            },
        );
    }
}
