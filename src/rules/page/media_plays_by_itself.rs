//! Sound that starts without being asked for.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::{Page, html};

pub static RULE: Rule = Rule {
    id: "media-plays-by-itself",
    level: Level::Error,
    basis: &[Basis::Wcag("1.4.2"), Basis::Uutilsynet("nett-1.4.2a")],
    title: Text {
        nb: "Lyden starter av seg selv",
        nn: "Lyden startar av seg sjølv",
        en: "The sound starts by itself",
    },
    why: Text {
        nb: "De som bruker skjermleser, hører ikke skjermleseren for lyden.",
        nn: "Dei som bruker skjermlesar, høyrer ikkje skjermlesaren for lyden.",
        en: "People who use a screen reader cannot hear it over the sound.",
    },
    fix: Text {
        nb: "Fjern «autoplay», eller gi avspilleren knapper («controls»).",
        nn: "Ta bort «autoplay», eller gi avspelaren knappar («controls»).",
        en: "Remove “autoplay”, or give the player buttons (“controls”).",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<audio src="intro.mp3" autoplay>⟧</audio>"#),
        Example::good_html(r#"<audio src="intro.mp3" controls></audio>"#),
        Example::good_html(r#"<video src="a.mp4" autoplay muted loop></video>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for media in page.select(css!("audio[autoplay], video[autoplay]")) {
        let lasts = html::plays_for(media).is_none_or(|seconds| seconds > 3.0);
        let has_source = media.has("src") || media.child_elements().any(|n| n.is("source"));
        if media.has("muted") || media.has("controls") || !lasts || !has_source {
            continue;
        }
        let place = media.place();
        if media.is("audio") {
            cx.report(
                place,
                say! {
                    nb: "Lyden starter av seg selv og kan ikke stoppes.",
                    nn: "Lyden startar av seg sjølv og kan ikkje stoppast.",
                    en: "The sound starts by itself and cannot be stopped.",
                },
            );
        } else {
            cx.unsure(
                place,
                say! {
                    nb: "Videoen starter av seg selv. Se etter om den har lyd som varer i mer enn tre sekunder.",
                    nn: "Videoen startar av seg sjølv. Sjå etter om han har lyd som varer i meir enn tre sekund.",
                    en: "The video starts by itself. See whether it has sound that lasts more than three seconds.",
                },
            );
        }
    }
}
