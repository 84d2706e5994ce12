//! Areas that scroll, and that the keyboard cannot get into.

use crate::check::{Basis, Check, Cx, Example, Level, Rule};
use crate::lang::{Text, say};
use crate::page::style::{Kw, Prop, Question};
use crate::page::{Namespace, Node, Page, visual};
use crate::tags;

pub static RULE: Rule = Rule {
    id: "scroll-area-out-of-reach",
    level: Level::Error,
    basis: &[Basis::Wcag("2.1.1"), Basis::Act("0ssw9k")],
    title: Text {
        nb: "Området kan ikke rulles med tastaturet",
        nn: "Området kan ikkje rullast med tastaturet",
        en: "The area cannot be scrolled with the keyboard",
    },
    why: Text {
        nb: "De som bruker tastatur, får ikke se resten av innholdet.",
        nn: "Dei som bruker tastatur, får ikkje sjå resten av innhaldet.",
        en: "People who use a keyboard do not get to see the rest of the contents.",
    },
    fix: Text {
        nb: "Gi området tabindex=\"0\", en rolle og et navn, eller la det vokse med innholdet.",
        nn: "Gi området tabindex=\"0\", ei rolle og eit namn, eller la det vekse med innhaldet.",
        en: "Give the area tabindex=\"0\", a role and a name, or let it grow with its contents.",
    },
    limits: &[],
    examples: &[
        Example::bad_html(
            r#"⟦<div style="overflow-y: scroll; height: 20px; width: 200px">⟧Utvalget møtes fire ganger i året og gir råd om hvordan tjenestene kan bli bedre for alle.</div>"#,
        ),
        Example::good_html(
            r#"<div style="overflow-y: scroll; height: 20px; width: 200px" tabindex="0">Utvalget møtes fire ganger i året og gir råd om hvordan tjenestene kan bli bedre for alle.</div>"#,
        ),
        Example::good_html(r#"<div style="overflow-y: scroll; height: 400px">Utvalget møtes ofte.</div>"#),
    ],
    check: Check::Page(check),
};

fn scrolls(area: Node, axis: Prop) -> bool {
    matches!(area.style().kw(axis), Some(Kw::Auto | Kw::Scroll))
}

fn check(page: &Page, cx: &mut Cx) {
    for dom in page.dom.documents() {
        for area in dom.elements() {
            let may_scroll = || scrolls(area, Prop::OverflowX) || scrolls(area, Prop::OverflowY);
            if !area.context().answers(Question::Scrolls, 0, may_scroll)
                || area.namespace() != Namespace::Html
            {
                continue;
            }
            if area.is_any(tags!["html", "body", "textarea", "select", "iframe", "input"])
                || !area.is_visible()
            {
                continue;
            }
            let reached = area.is_tabbable() || area.descendant_elements().any(Node::is_tabbable);
            if reached || area.is_off_screen() || area.visible_text().is_empty() {
                continue;
            }
            let down = if scrolls(area, Prop::OverflowY) { overflows_down(area) } else { Some(false) };
            let across = if scrolls(area, Prop::OverflowX) { overflows_across(area) } else { Some(false) };
            if down == Some(true) || across == Some(true) {
                cx.report(
                    area.place(),
                    say! {
                        nb: "Innholdet får ikke plass, og ingenting i området kan få fokus.",
                        nn: "Innhaldet får ikkje plass, og ingenting i området kan få fokus.",
                        en: "The contents do not fit, and nothing in the area can take focus.",
                    },
                );
            } else if down.is_none() || across.is_none() {
                cx.unsure(
                    area.place(),
                    say! {
                        nb: "Innholdet kan bli større enn området på små skjermer. Se om det kan rulles med tastaturet.",
                        nn: "Innhaldet kan bli større enn området på små skjermar. Sjå om det kan rullast med tastaturet.",
                        en: "The contents may become larger than the area on small screens. See whether the keyboard can scroll it.",
                    },
                );
            }
        }
    }
}

/// Whether the text is higher than the box; `None` where that is too close to call.
fn overflows_down(area: Node) -> Option<bool> {
    let style = area.style();
    let Some(height) = style.px(Prop::Height).or(style.px(Prop::MaxHeight)) else { return Some(false) };
    let padding = |prop| style.px(prop).unwrap_or(0.0);
    let room = height + padding(Prop::PaddingTop) + padding(Prop::PaddingBottom);
    let (width, said) = visual::room(area, 1264.0);
    let is_higher = |inner: Node| {
        let own = inner.style();
        let high = |prop| own.px(prop).is_some_and(|px| px > room * 1.02);
        let in_flow = matches!(own.kw(Prop::Position), None | Some(Kw::Static | Kw::Relative));
        (high(Prop::Height) || high(Prop::MinHeight)) && in_flow && inner.is_block() && inner.is_visible()
    };
    if area.child_elements().any(is_higher) {
        return Some(true);
    }
    let (mut least, mut most) = (0.0, 0.0);
    for block in
        std::iter::once(area).chain(area.descendant_elements()).filter(|n| n.is_block() || *n == area)
    {
        let text: String = line_text(block);
        if text.is_empty() || !block.is_visible() {
            continue;
        }
        let own = block.style();
        let width = own.px(Prop::Width).unwrap_or(width);
        let (low, high) = visual::text_height(&text, own, width);
        let margins = own.px(Prop::MarginTop).unwrap_or(0.0) + own.px(Prop::MarginBottom).unwrap_or(0.0);
        least += low;
        most += high + if block == area { 0.0 } else { margins };
    }
    if least > room * 1.02 {
        return Some(true);
    }
    // In a narrower window the text grows higher.
    if most > room || !said && most * 3.0 > room { None } else { Some(false) }
}

/// The text in the block itself and in what stands in its lines.
fn line_text(block: Node) -> String {
    let mut text = String::new();
    let mut at = block.index() + 1;
    while at < block.after() {
        let Some(node) = block.dom.node(at) else { break };
        if node.is_element() && node.is_block() {
            at = node.after();
            continue;
        }
        if let Some(part) = node.as_text() {
            text.push_str(part);
        }
        at += 1;
    }
    crate::page::name::collapsed(&text)
}

/// Whether something with text in it is wider than the box; `None` where only layout knows.
fn overflows_across(area: Node) -> Option<bool> {
    let style = area.style();
    let (room, said) = visual::room(area, 1264.0);
    let padding = style.px(Prop::PaddingLeft).unwrap_or(0.0) + style.px(Prop::PaddingRight).unwrap_or(0.0);
    let room = room + if style.kw(Prop::BoxSizing) == Some(Kw::BorderBox) { 0.0 } else { padding };
    let mut unknown = false;
    for inner in area.descendant_elements().chain([area]) {
        let own = inner.style();
        let wide = |prop| inner != area && own.px(prop).is_some_and(|px| px > room);
        if (wide(Prop::Width) || wide(Prop::MinWidth)) && !inner.visible_text().is_empty() {
            return Some(true);
        }
        if matches!(own.kw(Prop::WhiteSpace), Some(Kw::Nowrap | Kw::Pre)) && visual::has_own_text(inner) {
            let text = visual::own_text(inner);
            let longest =
                inner.children().filter_map(Node::as_text).flat_map(str::lines).max_by_key(|l| l.len());
            let line = if own.kw(Prop::WhiteSpace) == Some(Kw::Pre) { longest.unwrap_or("") } else { &text };
            let (least, most) = visual::text_width(line, own);
            if said && least > room {
                return Some(true);
            }
            unknown |= most > room.min(300.0);
        }
        unknown |= inner.is("table");
    }
    if unknown { None } else { Some(false) }
}
