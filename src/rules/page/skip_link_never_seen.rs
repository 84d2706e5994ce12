//! Links past the menus that stay out of sight when they have focus.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::css;
use crate::lang::{Text, say};
use crate::page::style::State;
use crate::page::{Page, contrast, html, script, visual};

pub static RULE: Rule = Rule {
    id: "skip-link-never-seen",
    level: Level::Warning,
    basis: &[Basis::Wcag("2.4.7"), Basis::Wcag("2.4.1")],
    title: Text {
        nb: "Hopplenken synes ikke når den har fokus",
        nn: "Hopplenkja synest ikkje når ho har fokus",
        en: "The skip link does not show when it has focus",
    },
    why: Text {
        nb: "De som bruker tastatur, ser ikke at de kan hoppe forbi menyene.",
        nn: "Dei som bruker tastatur, ser ikkje at dei kan hoppe forbi menyane.",
        en: "People who use a keyboard do not see that they can jump past the menus.",
    },
    fix: Text {
        nb: "Vis lenken med :focus i CSS, eller la den alltid synes.",
        nn: "Vis lenkja med :focus i CSS, eller la ho alltid synast.",
        en: "Show the link with :focus in CSS, or let it always show.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            "<style>.s { position: absolute; left: -9999px }</style>⟦<a class=\"s\" href=\"#m\">⟧Hopp til innhold</a><main id=\"m\"><h1>Møter</h1></main>",
        ),
        Example::good_html(
            "<style>.s { position: absolute; left: -9999px } .s:focus { left: 0 }</style><a class=\"s\" href=\"#m\">Hopp til innhold</a><main id=\"m\"><h1>Møter</h1></main>",
        ),
        Example::good_html(r##"<a href="#m">Hopp til innhold</a><main id="m"><h1>Møter</h1></main>"##),
    ],
    check: Check::Page(check),
};

/// Skip links are among the first links of a page.
const FIRST: usize = 5;

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        for link in dom.select(css!("a[href]")).filter(|link| link.is_tabbable()).take(FIRST) {
            if !link.is_off_screen() || !html::is_skip_link(link) || contrast::is_incomplete(dom) {
                continue;
            }
            let modes = dom.styled().modes();
            let focus = modes.iter().position(|m| m.state == State::Focus && !m.dark && !m.forced);
            // Where no style asks for focus, it changes nothing.
            let mode = focus.unwrap_or(0);
            if !link.context().chain().any(|around| visual::is_out_of_sight(around.style(mode))) {
                continue;
            }
            let name = link.name();
            if script::mentions(dom, "focus") {
                cx.unsure(
                    link.place(),
                    say! {
                        nb: "Stilene viser ikke lenken «{name}» når den har fokus, men et skript gjør det kanskje. Prøv med Tab-tasten.",
                        nn: "Stilane viser ikkje lenkja «{name}» når ho har fokus, men eit skript gjer det kanskje. Prøv med Tab-tasten.",
                        en: "The styles do not show the link “{name}” when it has focus, but a script may. Try the Tab key.",
                    },
                );
                continue;
            }
            cx.report(
                link.place(),
                say! {
                    nb: "Lenken «{name}» er utenfor skjermen også når den har fokus.",
                    nn: "Lenkja «{name}» er utanfor skjermen òg når ho har fokus.",
                    en: "The link “{name}” is outside the screen also when it has focus.",
                },
            );
        }
    }
}
