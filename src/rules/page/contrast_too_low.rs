//! Text whose colour is too like what is behind it.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Decimal, Text, say};
use crate::page::colour::shown;
use crate::page::contrast::{self, Doubt, Faint, Reading, situation};
use crate::page::style::{Gap, Prop, Pseudo, State, Styled};
use crate::page::{Dom, Node, Page};

pub static RULE: Rule = Rule {
    id: "contrast-too-low",
    level: Level::Error,
    basis: &[Basis::Wcag("1.4.3"), Basis::Uutilsynet("143a2025"), Basis::Act("afw4f7"), Basis::Act("09o5cg")],
    title: Text {
        nb: "Teksten skiller seg for lite fra bakgrunnen",
        nn: "Teksten skil seg for lite frå bakgrunnen",
        en: "The text stands out too little from its background",
    },
    why: Text {
        nb: "De som ser dårlig, og alle som leser i sterkt lys, får ikke lest teksten.",
        nn: "Dei som ser dårleg, og alle som les i sterkt lys, får ikkje lese teksten.",
        en: "People with low vision, and everyone who reads in bright light, cannot read the text.",
    },
    fix: Text {
        nb: "Velg en mørkere eller lysere farge på teksten eller bakgrunnen.",
        nn: "Vel ein mørkare eller lysare farge på teksten eller bakgrunnen.",
        en: "Choose a darker or lighter colour for the text or the background.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"⟦<p style="color: #aaa; background: white">⟧Møtet er åpent</p>"#),
        Example::bad_html(r#"⟦<p style="color: rgb(0 0 0 / 30%)">⟧Møtet er åpent</p>"#),
        Example::bad_html(r#"<link rel="icon" href="/favicon.svg">⟦<p style="color: #aaa">⟧svak</p>"#),
        Example::bad_html(
            "<style>@media (prefers-color-scheme: dark) { body { background: #111 } }</style>⟦<p>⟧Møtet er åpent</p>",
        ),
        Example::bad_html(
            r#"<style>p::after { content: " (nytt)"; color: #bbb }</style>⟦<p>⟧Møtet er åpent</p>"#,
        ),
        Example::bad_html(
            r#"⟦<select aria-label="Sted" style="color: #aaa; background: white">⟧<option>Hamar</option></select>"#,
        ),
        Example::good_html(r#"<p style="color: #333; background: white">Møtet er åpent</p>"#),
        Example::good_html(
            r#"<style>p::after { content: "nytt"; color: #bbb; background: #111 }</style><p>Møtet er åpent</p>"#,
        ),
        Example::good_html(r#"<p style="color: #888; font-size: 24px">Møtet er åpent</p>"#),
        Example::good_html(r#"<button style="color: #aaa" disabled>Send inn</button>"#),
    ],
    check: Check::Page(check),
};

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        if contrast::is_incomplete(dom) {
            incomplete(dom, cx);
            continue;
        }
        rewritten(dom, cx);
        let ordinary = Styled::readings(dom, 0);
        let mut told: Vec<(usize, Option<Pseudo>)> = Vec::new();
        for mode in 0..dom.styled().modes().len() {
            if mode > 0 && !dom.styled().differs(mode) {
                continue;
            }
            for reading in Styled::readings(dom, mode) {
                let key = (reading.node, reading.of);
                if told.contains(&key) || (mode > 0 && !is_new(reading, ordinary)) {
                    continue;
                }
                if dom.styled().modes()[mode].state == State::Active
                    && is_browsers_own(dom, reading, ordinary)
                {
                    continue;
                }
                if judge(dom, mode, reading, cx) {
                    told.push(key);
                }
            }
        }
    }
}

/// Whether the colours are others than in the ordinary mode.
fn is_new(reading: &Reading, ordinary: &[Reading]) -> bool {
    let from = ordinary.partition_point(|r| r.node < reading.node);
    let same = ordinary[from..].iter().take_while(|r| r.node == reading.node);
    !same.into_iter().any(|r| r.of == reading.of && r.text == reading.text && r.behind == reading.behind)
}

/// Whether it is the browser that colours the text while it is pressed, and the author has left it at that.
fn is_browsers_own(dom: &Dom, reading: &Reading, ordinary: &[Reading]) -> bool {
    let Some(node) = dom.node(reading.node) else { return false };
    let mut parts = std::iter::once(node).chain(node.ancestors());
    let coloured = |n: &Node| n.is("a") || Styled::author_declares(*n, Prop::Color);
    let decides = parts.find(coloured);
    let before = ordinary.iter().find(|r| r.node == reading.node && r.of == reading.of);
    decides.is_some_and(|n| !Styled::author_declares(n, Prop::Color))
        && before.is_none_or(|before| before.behind == reading.behind)
}

/// Reports the reading if need be; says whether it did.
#[expect(clippy::similar_names, reason = "one name for each language")]
fn judge(dom: &Dom, mode: usize, reading: &Reading, cx: &mut Cx) -> bool {
    let Some(node) = dom.node(reading.node) else { return false };
    let [needed, _] = reading.needed();
    if reading.doubt == Some(Doubt::Same) && node.is_aria_hidden() {
        return false;
    }
    let may_be_worse = matches!(reading.doubt, Some(Doubt::Picture | Doubt::Filter));
    if reading.least >= needed && !may_be_worse {
        return false;
    }
    let text = match reading.of {
        Some(which @ (Pseudo::Before | Pseudo::After)) => node.generated(which).unwrap_or_default(),
        _ => contrast::own_words(node),
    };
    let text = excerpt(&text, node.attr("value").or(node.attr("placeholder")));
    let (color, behind) = (reading.text, reading.behind);
    let when = situation(&dom.styled().modes()[mode]);
    if let Some(doubt) = reading.doubt_about(needed) {
        let (ratio, wanted) = (shown(reading.least), Decimal::of(needed));
        let (w_nb, w_nn, w_en) = (when.nb, when.nn, when.en);
        let Text { nb, nn, en } = doubt.words();
        if doubt == Doubt::Picture {
            cx.unsure(
                node.place(),
                say! {
                    nb: "Se om teksten «{text}» er lett å lese{w_nb}. {nb} Kravet er {wanted:#}:1 overalt.",
                    nn: "Sjå om teksten «{text}» er lett å lese{w_nn}. {nn} Kravet er {wanted:#}:1 overalt.",
                    en: "See whether the text “{text}” is easy to read{w_en}. {en} {wanted}:1 is needed everywhere.",
                },
            );
            return true;
        }
        cx.unsure(
            node.place(),
            say! {
                nb: "Se om teksten «{text}» er lett å lese{w_nb}. {nb} Fargene {color} og {behind} gir {ratio:#}:1; kravet er {wanted:#}:1.",
                nn: "Sjå om teksten «{text}» er lett å lese{w_nn}. {nn} Fargane {color} og {behind} gir {ratio:#}:1; kravet er {wanted:#}:1.",
                en: "See whether the text “{text}” is easy to read{w_en}. {en} The colours {color} and {behind} give {ratio}:1; {wanted}:1 is needed.",
            },
        );
        return true;
    }
    let faint = Faint { front: color, behind, ratio: reading.least, needed, mode };
    let what = say! { nb: "Teksten «{text}»", nn: "Teksten «{text}»", en: "The text “{text}”" };
    cx.report(node.place(), faint.told(node, &what, &when));
    true
}

/// The start of a text, to know it by.
fn excerpt(text: &str, other: Option<&str>) -> String {
    let text = if text.is_empty() { other.unwrap_or("") } else { text };
    if text.chars().count() <= 40 {
        return text.to_owned();
    }
    text.chars().take(39).chain(['…']).collect()
}

fn incomplete(dom: &Dom, cx: &mut Cx) {
    let Some(root) = dom.root() else { return };
    let missing = dom.styled().gaps().iter().find_map(|gap| match gap {
        Gap::Missing(address) => Some(address.clone()),
        Gap::TooMuch => None,
    });
    let address = missing.map(|address| format!(" ({address})")).unwrap_or_default();
    cx.unsure(
        root.place(),
        say! {
            nb: "Stilene på siden kunne ikke leses fullt ut{address}, så fargene må ses over for hånd.",
            nn: "Stilane på sida kunne ikkje lesast fullt ut{address}, så fargane må sjåast over for hand.",
            en: "The styles of the page could not be read in full{address}, so look over the colours by hand.",
        },
    );
}

fn rewritten(dom: &Dom, cx: &mut Cx) {
    if let Some(root) = dom.root().filter(|_| contrast::is_rewritten(dom)) {
        cx.unsure(
            root.place(),
            say! {
                nb: "Et skript lager deler av siden. Se om fargene på teksten der er tydelige nok.",
                nn: "Eit skript lagar delar av sida. Sjå om fargane på teksten der er tydelege nok.",
                en: "A script makes parts of the page. See whether the colours of its text are clear enough.",
            },
        );
    }
}
