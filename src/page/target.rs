//! What people press: how large it is, and how near the next one stands, as far as style says so.
//!
//! In: an element that can be pressed. Out: its size at most, and whether there is room around it.

use super::Node;
use super::style::{Kw, Prop};
use super::visual;
use crate::tags;

/// The least side of what people press, in pixels (WCAG 2.5.8).
pub const NEEDED: f32 = 24.0;

/// The size of a target whose style fixes it, at most. Links in running text and what the browser draws
/// itself may be small.
pub fn size(node: Node) -> Option<(f32, f32)> {
    if !node.is_tabbable() {
        return None;
    }
    let style = node.style();
    if matches!(style.display(), Kw::Inline | Kw::Contents) {
        return None;
    }
    // How high a longer text is depends on where its lines break.
    let own_text = |n: Node| n.children().filter_map(Node::as_text).any(|t| t.trim().len() > FEW_LETTERS);
    if style.px(Prop::Height).is_none() && own_text(node) {
        return None;
    }
    let native =
        node.is("input") && !matches!(node.keyword("type").as_deref(), Some("submit" | "button" | "reset"));
    if native || node.labels().next().is_some() || !node.is_on_screen() {
        return None;
    }
    let side = |size: Prop, least: Prop, around: f32, of_text: &dyn Fn() -> Option<f32>| {
        let given = style.px(size);
        let least = style.px(least).unwrap_or(0.0);
        let boxed = given.is_some() && style.kw(Prop::BoxSizing) == Some(Kw::BorderBox);
        let given = given.or_else(of_text)?.max(least);
        Some(if boxed { given.max(around) } else { given + around })
    };
    let padding = |prop| style.px(prop).unwrap_or(0.0);
    let [top, right, bottom, left] = style.border_widths();
    let sides = padding(Prop::PaddingLeft) + padding(Prop::PaddingRight) + left + right;
    let ends = padding(Prop::PaddingTop) + padding(Prop::PaddingBottom) + top + bottom;
    // As wide as its text; as high as one line of it.
    let text_width = || {
        let shrinks = matches!(style.display(), Kw::InlineBlock | Kw::InlineFlex);
        only_text(node).filter(|_| shrinks).map(|text| visual::text_width(&text, style).1)
    };
    let line = || {
        let text = only_text(node)?;
        let fits = style.px(Prop::Width).is_none_or(|room| visual::text_width(&text, style).1 <= room);
        (fits && text.len() <= FEW_LETTERS).then(|| visual::line_height(style).1)
    };
    let width = side(Prop::Width, Prop::MinWidth, sides, &text_width)?;
    let height = side(Prop::Height, Prop::MinHeight, ends, &line)?;
    Some((width, height))
}

/// So short a text stands on one line.
const FEW_LETTERS: usize = 12;

/// The text of a target that has nothing else in it.
fn only_text(node: Node) -> Option<String> {
    let plain = node.descendants().take(4).all(|n| n.as_text().is_some() || n.is("span"));
    let text = node.visible_text();
    (plain && !text.is_empty()).then_some(text)
}

/// Whether a circle as wide as what is needed fits around the middle of the target without reaching what
/// can be pressed before and after it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    TooLittle,
    Enough,
    Unknown,
}

pub fn room(node: Node, own: (f32, f32)) -> Room {
    let mut known = 0;
    for forward in [true, false] {
        match beside(node, own, forward) {
            Some(true) => return Room::TooLittle,
            Some(false) => known += 1,
            None => {}
        }
    }
    if known > 0 { Room::Enough } else { Room::Unknown }
}

/// Whether the next target, or the one before, is too near; `None` where there is none or nobody can say.
fn beside(node: Node, own: (f32, f32), forward: bool) -> Option<bool> {
    let step = if forward { Node::next_element } else { Node::previous_element };
    let towards = if forward { Node::next_sibling } else { Node::previous_sibling };
    // Out of the boxes that hold nothing else, to the one with something beside it.
    let mut outer = vec![node];
    let mut around = node;
    while step(around).is_none() {
        around =
            around.parent_element().filter(|n| n.is_any(tags!["li", "span", "div"]) && outer.len() < 3)?;
        outer.push(around);
    }
    let next = step(around)?;
    let is_blank = |n: Node| n.as_text().is_none_or(|t| t.trim().is_empty());
    let between = std::iter::successors(towards(around), |n| towards(*n)).take_while(|n| *n != next);
    let (mut spaces, mut blank) = (0.0, true);
    for part in between {
        blank &= is_blank(part);
        spaces = 0.2;
    }
    if !blank {
        return None;
    }
    // And into those that hold nothing else, to a target.
    let mut inner = vec![next];
    let mut other = next;
    while !other.is_tabbable() {
        let mut parts = other.children().filter(|n| !is_blank(*n) || n.is_element());
        other = if forward { parts.next() } else { parts.last() }
            .filter(|n| n.is_element() && inner.len() < 3)?;
        inner.push(other);
    }
    let parent = around.parent_element()?.style();
    let flows = matches!(parent.display(), Kw::Flex | Kw::InlineFlex);
    let is_column = matches!(parent.kw(Prop::FlexDirection), Some(Kw::Column | Kw::ColumnReverse));
    let in_line = |n: Node| {
        matches!(n.style().display(), Kw::InlineBlock | Kw::InlineFlex | Kw::Inline)
            || !matches!(n.style().kw(Prop::Float), None | Some(Kw::None))
    };
    let across = if flows { !is_column } else { in_line(around) && in_line(next) };
    if !flows && !across && (in_line(around) || in_line(next) || parent.display() == Kw::Grid) {
        return None;
    }
    let (after, before) = match (across, forward) {
        (true, true) => ([Prop::MarginRight, Prop::PaddingRight], [Prop::MarginLeft, Prop::PaddingLeft]),
        (true, false) => ([Prop::MarginLeft, Prop::PaddingLeft], [Prop::MarginRight, Prop::PaddingRight]),
        (false, true) => ([Prop::MarginBottom, Prop::PaddingBottom], [Prop::MarginTop, Prop::PaddingTop]),
        (false, false) => ([Prop::MarginTop, Prop::PaddingTop], [Prop::MarginBottom, Prop::PaddingBottom]),
    };
    // The padding of the targets themselves is part of them.
    let edge = |boxes: &[Node], props: [Prop; 2], target: Node| -> Option<f32> {
        let mut room = 0.0;
        for one in boxes {
            let style = one.style();
            let margin = style.px(props[0]).filter(|px| *px >= 0.0)?;
            room += margin + if *one == target { 0.0 } else { style.px(props[1]).unwrap_or(0.0) };
        }
        Some(room)
    };
    let (mine, theirs) = (edge(&outer, after, node)?, edge(&inner, before, other)?);
    let gap = match (flows, across) {
        (true, true) => mine + theirs + parent.px(Prop::ColumnGap).unwrap_or(0.0),
        (true, false) => mine + theirs + parent.px(Prop::RowGap).unwrap_or(0.0),
        (false, true) => mine + theirs + spaces * parent.font_size(),
        (false, false) => mine.max(theirs),
    };
    let along = |(wide, high): (f32, f32)| if across { wide } else { high };
    let half = along(own) / 2.0;
    // The circle reaches half of what is needed from the middle.
    if half + gap < NEEDED / 2.0 {
        return Some(true);
    }
    match size(other) {
        Some(other) if other.0 < NEEDED || other.1 < NEEDED => Some(half + gap + along(other) / 2.0 < NEEDED),
        Some(_) => Some(false),
        None => (gap >= NEEDED).then_some(false),
    }
}
