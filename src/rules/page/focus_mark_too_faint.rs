//! Focus rings whose colour is too like what is around them.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::colour::{Rgba, contrast};
use crate::page::contrast::Faint;
use crate::page::style::{Context, Kw, Mode, Prop, Question, State};
use crate::page::{Page, contrast as colours};

pub static RULE: Rule = Rule {
    id: "focus-mark-too-faint",
    level: Level::Error,
    basis: &[Basis::Wcag("1.4.11"), Basis::Uutilsynet("nett-1.4.11b")],
    title: Text {
        nb: "Rammen som viser fokus, er for svak",
        nn: "Ramma som viser fokus, er for svak",
        en: "The ring that shows focus is too faint",
    },
    why: Text {
        nb: "De som bruker tastatur og ser dårlig, finner ikke igjen hvor de er.",
        nn: "Dei som bruker tastatur og ser dårleg, finn ikkje att kvar dei er.",
        en: "People who use a keyboard and see poorly lose their place.",
    },
    fix: Text {
        nb: "Velg en farge på rammen som skiller seg tydelig fra bakgrunnen.",
        nn: "Vel ein farge på ramma som skil seg tydeleg frå bakgrunnen.",
        en: "Choose a colour for the ring that stands out clearly from the background.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(r#"<style>a:focus { outline: 2px solid #ddd }</style>⟦<a href="/x">⟧Møter</a>"#),
        Example::good_html(r#"<style>a:focus { outline: 2px solid #202733 }</style><a href="/x">Møter</a>"#),
        Example::good_html(r#"<a href="/x">Møter</a>"#),
    ],
    check: Check::Page(check),
};

/// WCAG's demand for what shows the state of controls.
const NEEDED: f64 = 3.0;

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents().into_iter().filter(|dom| !colours::is_incomplete(dom)) {
        let mut told: Vec<(Rgba, Rgba)> = Vec::new();
        for (mode, how) in dom.styled().modes().iter().enumerate() {
            if how.state != State::Focus || !dom.styled().differs(mode) {
                continue;
            }
            let rest = dom
                .styled()
                .modes()
                .iter()
                .position(|m| m.state == State::Rest && m.dark == how.dark && m.forced == how.forced);
            let Some(rest) = rest else { continue };
            for stop in dom.elements().filter(|n| n.is_tabbable() && !n.is_off_screen()) {
                let context = stop.context();
                let of_ring = || faint(context, mode, rest).is_some();
                if !context.answers(Question::FaintRing, mode, of_ring) {
                    continue;
                }
                let Some((ring, around, ratio)) = faint(context, mode, rest) else { continue };
                // One theme, one fault: told once for each pair of colours.
                if told.contains(&(ring, around)) {
                    continue;
                }
                told.push((ring, around));
                let when = colours::situation(&Mode { state: State::Rest, ..*how });
                let what = say! {
                    nb: "Rammen som viser fokus,",
                    nn: "Ramma som viser fokus,",
                    en: "The ring that shows focus",
                };
                let faint = Faint { front: ring, behind: around, ratio, needed: NEEDED, mode };
                cx.report(stop.place(), faint.told(stop, &what, &when));
            }
        }
    }
}

/// The ring's colour, what is around it and the contrast between them, where the ring is all that
/// shows focus and is too faint.
fn faint(stop: Context, mode: usize, rest: usize) -> Option<(Rgba, Rgba, f64)> {
    let (focused, plain) = (stop.style(mode), stop.style(rest));
    let ring = focused.outline_width() > 0.0 && focused.kw(Prop::OutlineStyle) != Some(Kw::Auto);
    let also = focused.paint(Prop::BackgroundColor) != plain.paint(Prop::BackgroundColor)
        || focused.color() != plain.color()
        || focused.border_widths().map(f32::to_bits) != plain.border_widths().map(f32::to_bits)
        || focused.paint(Prop::BorderBottomColor) != plain.paint(Prop::BorderBottomColor)
        || focused.box_shadows().count() != plain.box_shadows().count()
        || focused.has_decoration_line() != plain.has_decoration_line();
    if !ring || also {
        return None;
    }
    let around = colours::outside(stop, mode)?;
    let colour = focused.paint(Prop::OutlineColor).over(around);
    let ratio = contrast(colour, around);
    // A ring drawn inside the element is seen against the element.
    let inside = focused.px(Prop::OutlineOffset).unwrap_or(0.0) < 0.0;
    let own = colours::behind(stop, mode).filter(|_| inside).map(|own| contrast(colour, own));
    let best = own.map_or(ratio, |own| own.max(ratio));
    (best < NEEDED).then_some((colour, around, best))
}
