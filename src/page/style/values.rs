//! From declared to computed values.

use super::calc::{Kind, Num, Units};
use super::cascade::Style;
use super::keyword::Kw;
use super::media::Mode;
use super::paint::{Around, Paint};
use super::property::{Image, Prop, Shadow, Value};
use crate::page::colour::Rgba;

/// The units of a page without styles.
pub(super) fn plain_units() -> Units<'static> {
    Units {
        em: 16.0,
        rem: 16.0,
        line: 18.0,
        root_line: 18.0,
        width: Mode::ORDINARY.width,
        height: Mode::ORDINARY.height,
        whole: None,
        channels: None,
    }
}

/// A font size that is no number of pixels worth speaking of: what browsers' tables have for the
/// keywords, of ordinary fonts and of those of fixed width.
fn keyword_size(kw: Kw, mono: bool) -> Option<f32> {
    let index = match kw {
        Kw::XxSmall => 0,
        Kw::XSmall => 1,
        Kw::Small => 2,
        Kw::Medium | Kw::Math => 3,
        Kw::Large => 4,
        Kw::XLarge => 5,
        Kw::XxLarge => 6,
        Kw::XxxLarge => 7,
        _ => return None,
    };
    let table = if mono {
        [9.0, 10.0, 12.0, 13.0, 16.0, 20.0, 26.0, 39.0]
    } else {
        [9.0, 10.0, 13.0, 16.0, 18.0, 24.0, 32.0, 48.0]
    };
    Some(table[index])
}

/// The computed font size, and whether it is independent of the reader's default size.
pub(super) fn font_size(
    value: &Value,
    parent_size: f32,
    parent_absolute: bool,
    mono: bool,
    units: &Units,
) -> Option<(f32, bool)> {
    match value {
        Value::Kw(Kw::Larger) => Some((parent_size * 1.2, parent_absolute)),
        Value::Kw(Kw::Smaller) => Some((parent_size / 1.2, parent_absolute)),
        Value::Kw(kw) => keyword_size(*kw, mono).map(|size| (size, false)),
        Value::Num(num) => {
            let units = Units { em: parent_size, whole: Some(parent_size), ..*units };
            let size = num.eval(&units)?.plain()?;
            let size = if size.is_nan() { 0.0 } else { size.clamp(0.0, 10_000.0) };
            let relative = matches!(
                num,
                Num::Leaf(
                    _,
                    super::calc::Unit::Em
                        | super::calc::Unit::Percent
                        | super::calc::Unit::Ex
                        | super::calc::Unit::Ch
                )
            );
            Some((size, parent_absolute || !relative))
        }
        Value::Length(size, _) => Some((*size, true)),
        _ => None,
    }
}

pub(super) fn font_weight(value: &Value, parent: f32, units: &Units) -> Option<f32> {
    match value {
        Value::Kw(Kw::Bolder) => Some(match parent {
            w if w < 350.0 => 400.0,
            w if w < 550.0 => 700.0,
            w if w < 900.0 => 900.0,
            w => w,
        }),
        Value::Kw(Kw::Lighter) => Some(match parent {
            w if w < 100.0 => w,
            w if w < 550.0 => 100.0,
            w if w < 750.0 => 400.0,
            _ => 700.0,
        }),
        Value::Number(weight) => Some(*weight),
        Value::Num(num) => Some(num.eval(units)?.plain()?.clamp(1.0, 1000.0)),
        _ => None,
    }
}

pub(super) fn line_height(value: &Value, units: &Units) -> Option<Value> {
    match value {
        Value::Num(num) => {
            let amount = num.eval(&Units { whole: Some(units.em), ..*units })?;
            match amount.kind {
                Kind::Number => Some(Value::Number(amount.value)),
                _ => Some(Value::Length(amount.plain()?, 0.0)),
            }
        }
        other => Some(other.clone()),
    }
}

/// The computed value of any other property.
pub(super) fn compute(prop: Prop, value: &Value, units: &Units, around: Around) -> Option<Value> {
    Some(match value {
        Value::Num(num) => {
            let amount = num.eval(units)?;
            match amount.kind {
                Kind::Number => Value::Number(amount.value),
                Kind::Percent if prop == Prop::Opacity => Value::Number(amount.percent / 100.0),
                _ => Value::Length(amount.value, amount.percent),
            }
        }
        Value::Paint(paint) => Value::Paint(resolved(paint, around)),
        Value::Images(images) if images.iter().any(|i| matches!(i, Image::Gradient(..))) => {
            let layer = |image: &Image| match image {
                Image::Gradient(stops, run) => {
                    let stops = stops.iter().map(|stop| Paint::Rgba(stop.resolve(around)));
                    Image::Gradient(stops.collect(), *run)
                }
                other => other.clone(),
            };
            Value::Images(images.iter().map(layer).collect())
        }
        Value::Shadows(shadows) => {
            let one = |shadow: &Shadow| {
                let lengths = shadow.lengths.clone().map(|num| {
                    let px = num.eval(units).and_then(super::calc::Amount::plain).unwrap_or(0.0);
                    Num::Leaf(px, super::calc::Unit::Px)
                });
                Shadow { lengths, paint: Paint::Rgba(shadow.paint.resolve(around)), ..*shadow }
            };
            Value::Shadows(shadows.iter().map(one).collect())
        }
        Value::Transforms(functions) => {
            use super::property::Transform;
            let one = |function: &Transform| match function {
                Transform::Rotate(by) => match by.eval(units).and_then(super::calc::Amount::plain) {
                    Some(degrees) => Transform::Rotate(Num::Leaf(degrees, super::calc::Unit::Deg)),
                    None => Transform::Other,
                },
                Transform::Translate(x, y) => {
                    let whole = |num: &Num| {
                        num.eval(units).map(|a| {
                            if a.percent == 0.0 {
                                Num::Leaf(a.value, super::calc::Unit::Px)
                            } else {
                                Num::Leaf(a.percent, super::calc::Unit::Percent)
                            }
                        })
                    };
                    match (whole(x), whole(y)) {
                        (Some(x), Some(y)) => Transform::Translate(x, y),
                        _ => Transform::Other,
                    }
                }
                other => other.clone(),
            };
            Value::Transforms(functions.iter().map(one).collect())
        }
        other => other.clone(),
    })
}

fn resolved(paint: &Paint, around: Around) -> Paint {
    match paint {
        Paint::Current => Paint::Current,
        other => Paint::Rgba(other.resolve(around)),
    }
}

/// Turns an inline box into a block where the layout around makes it one.
pub(super) fn blockified(display: Kw) -> Kw {
    match display {
        Kw::Inline
        | Kw::InlineBlock
        | Kw::TableRow
        | Kw::TableCell
        | Kw::TableColumn
        | Kw::TableColumnGroup
        | Kw::TableRowGroup
        | Kw::TableHeaderGroup
        | Kw::TableFooterGroup
        | Kw::TableCaption
        | Kw::RubyText => Kw::Block,
        Kw::InlineListItem => Kw::ListItem,
        Kw::InlineFlex => Kw::Flex,
        Kw::InlineGrid => Kw::Grid,
        Kw::InlineTable => Kw::Table,
        Kw::WebkitInlineBox => Kw::WebkitBox,
        other => other,
    }
}

impl Style {
    /// The colour of the text; what `currentColor` stands for.
    pub fn color(&self) -> Rgba {
        self.paint(Prop::Color)
    }

    /// The colour of a property, `currentColor` filled in.
    pub fn paint(&self, prop: Prop) -> Rgba {
        let current = || match self.value(Prop::Color) {
            Value::Paint(Paint::Rgba(colour)) => *colour,
            _ => Rgba::BLACK,
        };
        match self.value(prop) {
            Value::Paint(Paint::Rgba(colour)) => *colour,
            Value::Paint(other) => {
                other.resolve(Around { current: current(), dark: self.dark, forced: self.forced })
            }
            _ => current(),
        }
    }

    /// The keyword a property has, where it has one.
    pub fn kw(&self, prop: Prop) -> Option<Kw> {
        match self.value(prop) {
            Value::Kw(kw) => Some(*kw),
            _ => None,
        }
    }

    /// The property's value in pixels, where it is a length without a percentage.
    pub fn px(&self, prop: Prop) -> Option<f32> {
        match self.value(prop) {
            Value::Length(px, percent) if *percent == 0.0 => Some(*px),
            _ => None,
        }
    }

    /// The property's percentage, where it has one.
    pub fn percent(&self, prop: Prop) -> Option<f32> {
        match self.value(prop) {
            Value::Length(_, percent) if *percent != 0.0 => Some(*percent),
            _ => None,
        }
    }

    /// The property's plain number.
    pub fn number(&self, prop: Prop) -> Option<f32> {
        match self.value(prop) {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// In pixels.
    pub fn font_size(&self) -> f32 {
        self.px(Prop::FontSize).unwrap_or(16.0)
    }

    /// 1–1000; 400 is ordinary, 700 bold.
    pub fn font_weight(&self) -> f32 {
        self.number(Prop::FontWeight).unwrap_or(400.0)
    }

    pub fn opacity(&self) -> f32 {
        self.number(Prop::Opacity).unwrap_or(1.0)
    }

    pub fn display(&self) -> Kw {
        self.kw(Prop::Display).unwrap_or(Kw::Inline)
    }

    /// Whether the element itself makes a box or lets its children make theirs. (What is inside
    /// something without is not shown either; see [`crate::page::Node::is_rendered`].)
    pub fn is_displayed(&self) -> bool {
        self.display() != Kw::None
    }

    /// Whether its text is painted at all.
    pub fn is_visible(&self) -> bool {
        self.kw(Prop::Visibility) == Some(Kw::Visible)
    }

    /// Whether it is laid out in a line with the text around.
    pub fn is_inline(&self) -> bool {
        matches!(
            self.display(),
            Kw::Inline
                | Kw::InlineBlock
                | Kw::InlineFlex
                | Kw::InlineGrid
                | Kw::InlineTable
                | Kw::InlineListItem
                | Kw::Contents
                | Kw::Ruby
                | Kw::RubyText
        )
    }

    /// Bold enough for the smaller limit of large text.
    pub fn is_bold(&self) -> bool {
        self.font_weight() >= 700.0
    }

    /// Large in WCAG's sense: 18 pt, or 14 pt and bold.
    pub fn is_large_text(&self) -> bool {
        let size = self.font_size();
        size >= 24.0 - 0.01 || (size >= 18.5 && self.is_bold() && size >= 56.0 / 3.0 - 0.01)
    }

    /// The names of the fonts, the first preferred.
    pub fn font_families(&self) -> impl Iterator<Item = &str> {
        let families = match self.value(Prop::FontFamily) {
            Value::Families(families) => &families[..],
            _ => &[],
        };
        families.iter().map(|f| &**f)
    }

    /// The lines of text decoration the element itself asks for.
    pub fn is_underlined(&self) -> bool {
        matches!(self.value(Prop::DecorationLine), Value::Lines(lines) if lines & super::property::UNDERLINE != 0)
    }

    pub fn has_decoration_line(&self) -> bool {
        matches!(self.value(Prop::DecorationLine), Value::Lines(lines) if *lines != 0)
    }

    /// Line height in pixels, where it is not left to the font.
    pub fn line_height(&self) -> Option<f32> {
        match self.value(Prop::LineHeight) {
            Value::Number(factor) => Some(factor * self.font_size()),
            Value::Length(px, _) => Some(*px),
            _ => None,
        }
    }

    /// The width of a border on the sides in the order of CSS (top, right, bottom, left), 0 where
    /// none is drawn.
    pub fn border_widths(&self) -> [f32; 4] {
        let sides = [
            (Prop::BorderTopStyle, Prop::BorderTopWidth),
            (Prop::BorderRightStyle, Prop::BorderRightWidth),
            (Prop::BorderBottomStyle, Prop::BorderBottomWidth),
            (Prop::BorderLeftStyle, Prop::BorderLeftWidth),
        ];
        sides.map(|(style, width)| match self.kw(style) {
            Some(Kw::None | Kw::Hidden) | None => 0.0,
            Some(_) => self.px(width).unwrap_or(0.0),
        })
    }

    /// The outline's width, 0 where none is drawn.
    pub fn outline_width(&self) -> f32 {
        match self.kw(Prop::OutlineStyle) {
            Some(Kw::None | Kw::Hidden) | None => 0.0,
            // The browser's own ring is at least two pixels wide.
            Some(Kw::Auto) => self.px(Prop::OutlineWidth).unwrap_or(1.0).max(2.0),
            Some(_) => self.px(Prop::OutlineWidth).unwrap_or(0.0),
        }
    }

    /// Whether anything but the plain colour decides what is behind the text: pictures.
    pub fn background_images(&self) -> impl Iterator<Item = Backdrop<'_>> {
        let images = match self.value(Prop::BackgroundImage) {
            Value::Images(images) => &images[..],
            _ => &[],
        };
        images.iter().filter_map(|image| match image {
            Image::None => None,
            Image::Url(url) => Some(Backdrop::Picture(url)),
            Image::Other => Some(Backdrop::Picture("")),
            Image::Gradient(stops, run) => {
                Some(Backdrop::Gradient(stops.iter().filter_map(Paint::fixed).collect(), *run))
            }
        })
    }

    /// How far the element is turned, in degrees from 0 to 360; `None` where we cannot tell.
    pub fn rotation(&self) -> Option<f32> {
        use super::property::Transform;
        let mut sum = 0.0_f32;
        for prop in [Prop::Rotate, Prop::Transform] {
            let Value::Transforms(functions) = self.value(prop) else { continue };
            for function in functions.iter() {
                sum += match function {
                    Transform::Rotate(Num::Leaf(degrees, _)) => *degrees,
                    Transform::Matrix([a, b, ..]) => b.atan2(*a).to_degrees(),
                    Transform::Scale(..) | Transform::Translate(..) => 0.0,
                    Transform::Rotate(_) | Transform::Other => return None,
                };
            }
        }
        Some(sum.rem_euclid(360.0))
    }

    /// Whether a transform shrinks the element to nothing.
    pub fn is_scaled_away(&self) -> bool {
        use super::property::Transform;
        [Prop::Scale, Prop::Transform].into_iter().any(|prop| match self.value(prop) {
            Value::Transforms(functions) => functions.iter().any(|f| match f {
                Transform::Scale(x, y) => x.abs() < 0.001 || y.abs() < 0.001,
                Transform::Matrix([a, b, c, d, ..]) => (a * d - b * c).abs() < 1e-6,
                _ => false,
            }),
            _ => false,
        })
    }

    /// How far transforms move the element, in pixels; percentages are not counted.
    pub fn shift(&self) -> (f32, f32) {
        use super::property::Transform;
        let (mut x, mut y) = (0.0, 0.0);
        let px = |num: &Num| match num {
            Num::Leaf(v, super::calc::Unit::Px) => *v,
            _ => 0.0,
        };
        for prop in [Prop::Translate, Prop::Transform] {
            let Value::Transforms(functions) = self.value(prop) else { continue };
            for function in functions.iter() {
                match function {
                    Transform::Translate(dx, dy) => {
                        x += px(dx);
                        y += px(dy);
                    }
                    Transform::Matrix([_, _, _, _, dx, dy]) => {
                        x += dx;
                        y += dy;
                    }
                    _ => {}
                }
            }
        }
        (x, y)
    }

    /// Whether there is a shadow behind the text.
    pub fn has_text_shadow(&self) -> bool {
        self.text_shadows().next().is_some()
    }

    /// Text shadows: colour, horizontal and vertical offset, blur.
    pub fn text_shadows(&self) -> impl Iterator<Item = (Rgba, f32, f32, f32)> {
        let shadows = match self.value(Prop::TextShadow) {
            Value::Shadows(shadows) => &shadows[..],
            _ => &[],
        };
        shadows.iter().filter_map(|s| {
            let colour = s.paint.fixed()?;
            (!colour.is_transparent()).then(|| {
                let [x, y, blur, _] = s.lengths.each_ref().map(leaf_px);
                (colour, x, y, blur)
            })
        })
    }

    /// Shadows of the box that show: colour and how far they reach out of (or into) it.
    pub fn box_shadows(&self) -> impl Iterator<Item = (Rgba, f32)> {
        let shadows = match self.value(Prop::BoxShadow) {
            Value::Shadows(shadows) => &shadows[..],
            _ => &[],
        };
        shadows.iter().filter_map(|s| {
            let colour = s.paint.fixed()?;
            let [x, y, blur, spread] = s.lengths.each_ref().map(leaf_px);
            let reach = x.abs().max(y.abs()) + blur / 2.0 + spread;
            (!colour.is_transparent() && reach > 0.0).then_some((colour, reach))
        })
    }

    /// Whether a mask takes parts of it away.
    pub fn has_mask(&self) -> bool {
        matches!(self.value(Prop::MaskImage), Value::Images(images) if !images.is_empty())
    }

    /// Whether the colour scheme it is shown in is the dark one.
    pub fn is_dark(&self) -> bool {
        self.dark
    }

    /// Whether it moves by itself.
    pub fn is_animated(&self) -> bool {
        self.kw(Prop::AnimationName) != Some(Kw::None)
            && self.number(Prop::AnimationDuration).is_some_and(|s| s > 0.0)
    }

    /// What moves by itself and never stops, by its name.
    pub fn endless_animation(&self) -> Option<&str> {
        let Value::Name(name) = self.value(Prop::AnimationName) else { return None };
        let is_endless = self.number(Prop::AnimationIterationCount) == Some(f32::INFINITY);
        (is_endless && self.is_animated()).then_some(&**name)
    }

    /// The generated content of a pseudo-element; empty for elements.
    pub fn content(&self) -> &[super::property::Content] {
        match self.value(Prop::Content) {
            Value::Content(items) => items,
            _ => &[],
        }
    }

    /// The value of a custom property, dashes and all.
    pub fn custom(&self, name: &str) -> Option<&str> {
        self.customs.as_deref()?.get(name)
    }
}

fn leaf_px(num: &Num) -> f32 {
    match num {
        Num::Leaf(value, _) => *value,
        _ => 0.0,
    }
}

/// Something painted on top of the background colour.
#[derive(Clone, PartialEq, Debug)]
pub enum Backdrop<'a> {
    /// A picture, by its address.
    Picture(&'a str),
    /// The colours a gradient runs through, and which way.
    Gradient(Vec<Rgba>, super::property::Run),
}
