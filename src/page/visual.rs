//! What can be said of the layout without laying out: what lies outside the window or is cut away,
//! and about how much room a text takes.

use super::Node;
use super::style::{Kw, Prop, Question, Style};

/// Further out than this, nobody scrolls there.
const FAR: f32 = 900.0;

impl Node<'_> {
    /// Whether the element is moved out of the window or cut down to nothing, as texts for
    /// screen readers are; or something around it is.
    pub fn is_off_screen(self) -> bool {
        self.context().is_ever(Question::OffScreen, is_out_of_sight)
    }
}

/// Whether style keeps a box where nobody sees it.
pub fn is_out_of_sight(style: &Style) -> bool {
    is_moved_away(style) || is_cut_away(style)
}

fn is_moved_away(style: &Style) -> bool {
    let out = matches!(style.kw(Prop::Position), Some(Kw::Absolute | Kw::Fixed));
    let relative = style.kw(Prop::Position) == Some(Kw::Relative);
    let far = |prop| style.px(prop).is_some_and(|px| px <= -FAR);
    let offsets = [Prop::Left, Prop::Top, Prop::Right, Prop::Bottom];
    // Bottom and right move the other way, but nobody scrolls to either.
    if (out || relative) && offsets.into_iter().any(far) {
        return true;
    }
    let pushed =
        out && [Prop::Left, Prop::Top].into_iter().any(|p| style.px(p).is_some_and(|px| px >= 9_000.0));
    let shifted = {
        let (x, y) = style.shift();
        x <= -FAR || y <= -FAR
    };
    pushed || shifted || far(Prop::MarginLeft) || far(Prop::MarginTop) || far(Prop::TextIndent)
}

fn is_cut_away(style: &Style) -> bool {
    if style.opacity() <= 0.001 || style.is_scaled_away() || style.kw(Prop::ClipPath) == Some(Kw::Empty) {
        return true;
    }
    let out = matches!(style.kw(Prop::Position), Some(Kw::Absolute | Kw::Fixed));
    if out && style.kw(Prop::Clip) == Some(Kw::Empty) {
        return true;
    }
    let hides = |prop| matches!(style.kw(prop), Some(Kw::Hidden | Kw::Clip));
    let tiny = |size: Prop, most: Prop| {
        [size, most].into_iter().any(|prop| style.px(prop).is_some_and(|px| px <= 1.0))
    };
    (tiny(Prop::Width, Prop::MaxWidth) && hides(Prop::OverflowX))
        || (tiny(Prop::Height, Prop::MaxHeight) && hides(Prop::OverflowY))
}

/// About how wide a text of one line is, in pixels: at least and at most.
pub fn text_width(text: &str, style: &Style) -> (f32, f32) {
    let size = style.font_size();
    let mut least = 0.0;
    let mut most = 0.0;
    for c in text.chars() {
        let (narrow, wide) = match c {
            'i' | 'j' | 'l' | 'I' | 'f' | 't' | 'r' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | ' '
            | '(' | ')' => (0.2, 0.4),
            'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' => (0.65, 1.0),
            c if c.is_uppercase() => (0.5, 0.8),
            c if c as u32 > 0x2e80 => (0.9, 1.1),
            _ => (0.42, 0.62),
        };
        least += narrow;
        most += wide;
    }
    if style.font_families().next().is_some_and(|f| f.to_ascii_lowercase().contains("mono")) {
        #[expect(clippy::cast_precision_loss, reason = "texts are short")]
        let count = text.chars().count() as f32;
        (least, most) = (count * 0.55, count * 0.62);
    }
    #[expect(clippy::cast_precision_loss, reason = "texts are short")]
    let spaced = style.px(Prop::LetterSpacing).unwrap_or(0.0) * text.chars().count() as f32;
    ((least * size + spaced).max(0.0), (most * size + spaced).max(0.0))
}

/// How high a line of text is, in pixels: at least and at most.
pub fn line_height(style: &Style) -> (f32, f32) {
    match style.line_height() {
        Some(px) => (px, px),
        None => (style.font_size() * 1.1, style.font_size() * 1.4),
    }
}

/// How wide the box is that holds the element's lines, in a window of `window` pixels: the width, and
/// whether some element says so rather than the window.
pub fn room(node: Node, window: f32) -> (f32, bool) {
    let mut width = window;
    let mut said = false;
    for around in std::iter::once(node).chain(node.ancestors()).filter(|n| n.is_element()) {
        let style = around.style();
        if style.is_inline() && style.display() == Kw::Inline {
            continue;
        }
        for prop in [Prop::Width, Prop::MaxWidth] {
            if let Some(px) = style.px(prop)
                && px < width
            {
                width = px;
                said = true;
            }
        }
        // Wider than the window: what is inside goes by it all the same.
        if let Some(px) = style.px(Prop::Width)
            && !said
        {
            return (px, true);
        }
    }
    (width, said)
}

/// How high a text is in a box that wide, in pixels: at least and at most.
pub fn text_height(text: &str, style: &Style, width: f32) -> (f32, f32) {
    let (least, most) = text_width(text, style);
    let (low, high) = line_height(style);
    let wraps = !matches!(style.kw(Prop::WhiteSpace), Some(Kw::Nowrap | Kw::Pre));
    let lines = |text: f32| if wraps && width > 0.0 { (text / width).ceil().max(1.0) } else { 1.0 };
    (lines(least) * low, (lines(most) + if wraps && most > width { 1.0 } else { 0.0 }) * high)
}

/// The element's own text: that of its children which are text, white space collapsed.
pub fn own_text(node: Node) -> String {
    let mut text = String::new();
    for part in node.children().filter_map(Node::as_text) {
        text.push_str(part);
        text.push(' ');
    }
    super::name::collapsed(&text)
}

/// Whether there is anything but white space among the children that are text.
pub fn has_own_text(node: Node) -> bool {
    node.children().filter_map(Node::as_text).any(|t| t.chars().any(|c| !c.is_whitespace()))
}
