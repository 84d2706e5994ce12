//! Colours as CSS writes them.
//!
//! In: a component value. Out: a [`Paint`], which becomes an [`Rgba`] once `currentColor`, the
//! colour scheme and the system colours are known. Colours outside sRGB are clipped to it.

use color::{ColorSpaceTag, DynamicColor, Flags, HueDirection, Missing, Srgb};
use cssparser::color::{parse_hash_color, parse_named_color};
use cssparser::{Parser, Token, match_ignore_ascii_case};

use super::calc::{Amount, Channels, Kind, Num, Units};
use super::parse::{Parsed, bad};
use crate::page::colour::Rgba;

/// A colour as written.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Paint {
    Rgba(Rgba),
    Current,
    System(System),
    /// `light-dark()`.
    LightDark(Box<[Paint; 2]>),
    Mix(Box<Mix>),
    Relative(Box<Relative>),
    /// `contrast-color()`: black or white, whichever reads best.
    Against(Box<Paint>),
}

#[derive(Clone, PartialEq, Debug)]
pub(super) struct Mix {
    space: ColorSpaceTag,
    hue: Hue,
    colours: [Paint; 2],
    shares: [Option<Num>; 2],
}

#[derive(Clone, Copy, PartialEq, Debug)]
enum Hue {
    Shorter,
    Longer,
    Increasing,
    Decreasing,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) struct Relative {
    origin: Option<Paint>,
    model: Model,
    channels: [Option<Num>; 3],
    /// `None` where it is `none`.
    alpha: Option<Num>,
    legacy: bool,
}

/// System colours and the colours of links, which follow the colour scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum System {
    Canvas,
    CanvasText,
    LinkText,
    VisitedText,
    ActiveText,
    ButtonFace,
    ButtonText,
    ButtonBorder,
    Field,
    FieldText,
    Highlight,
    HighlightText,
    SelectedItem,
    SelectedItemText,
    Mark,
    MarkText,
    GrayText,
    AccentColor,
    AccentColorText,
    FocusRing,
    DisabledButtonText,
    DisabledFieldText,
    Placeholder,
}

/// What a colour is resolved against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub current: Rgba,
    /// Whether the used colour scheme is dark.
    pub dark: bool,
    /// Whether forced colours are on.
    pub forced: bool,
}

/// A colour function: its space, its channels and the scale of each.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Model {
    space: ColorSpaceTag,
    names: &'static [&'static str; 3],
    /// What 100 % of each channel is; 0 for a hue.
    whole: [f32; 3],
    /// What a written number is divided by to get the component.
    scale: f32,
}

const RGB: Model =
    Model { space: ColorSpaceTag::Srgb, names: &["r", "g", "b"], whole: [255.0; 3], scale: 255.0 };
const HSL: Model =
    Model { space: ColorSpaceTag::Hsl, names: &["h", "s", "l"], whole: [0.0, 100.0, 100.0], scale: 1.0 };
const HWB: Model =
    Model { space: ColorSpaceTag::Hwb, names: &["h", "w", "b"], whole: [0.0, 100.0, 100.0], scale: 1.0 };
const LAB: Model =
    Model { space: ColorSpaceTag::Lab, names: &["l", "a", "b"], whole: [100.0, 125.0, 125.0], scale: 1.0 };
const LCH: Model =
    Model { space: ColorSpaceTag::Lch, names: &["l", "c", "h"], whole: [100.0, 150.0, 0.0], scale: 1.0 };
const OKLAB: Model =
    Model { space: ColorSpaceTag::Oklab, names: &["l", "a", "b"], whole: [1.0, 0.4, 0.4], scale: 1.0 };
const OKLCH: Model =
    Model { space: ColorSpaceTag::Oklch, names: &["l", "c", "h"], whole: [1.0, 0.4, 0.0], scale: 1.0 };

impl Paint {
    pub(super) const CLEAR: Paint = Paint::Rgba(Rgba::TRANSPARENT);

    pub(super) fn parse(input: &mut Parser<'_>) -> Parsed<Paint> {
        match input.next()?.clone() {
            Token::Hash(digits) | Token::IDHash(digits) => {
                let (r, g, b, a) = parse_hash_color(digits.as_bytes()).map_err(|()| bad())?;
                Ok(Paint::Rgba(Rgba::new(r, g, b).with_alpha(a)))
            }
            Token::Ident(name) => named(&name),
            Token::Function(name) => input.parse_nested_block(|input| function(&name, input)),
            _ => Err(bad()),
        }
    }

    /// The colour where nothing else is needed to know it.
    pub(super) fn fixed(&self) -> Option<Rgba> {
        match self {
            Paint::Rgba(rgba) => Some(*rgba),
            _ => None,
        }
    }

    pub(super) fn resolve(&self, around: Around) -> Rgba {
        match self {
            Paint::Rgba(rgba) => *rgba,
            Paint::Current => around.current,
            Paint::System(system) => system.rgba(around.dark, around.forced),
            Paint::LightDark(both) => both[usize::from(around.dark)].resolve(around),
            Paint::Against(inner) => {
                let colour = inner.resolve(around);
                let on = |c| crate::page::colour::contrast(c, colour);
                if on(Rgba::WHITE) >= on(Rgba::BLACK) { Rgba::WHITE } else { Rgba::BLACK }
            }
            Paint::Mix(mix) => mixed(mix, around),
            Paint::Relative(relative) => {
                let (colour, round) = relative.dynamic(around);
                to_rgba(colour, round)
            }
        }
    }

    fn dynamic(&self, around: Around) -> DynamicColor {
        match self {
            Paint::Relative(relative) => relative.dynamic(around).0,
            other => {
                let c = other.resolve(around);
                DynamicColor {
                    cs: ColorSpaceTag::Srgb,
                    flags: Flags::default(),
                    components: [c.r, c.g, c.b, c.a],
                }
            }
        }
    }
}

impl System {
    /// The colours Chromium has for these, in each scheme, and those of Windows' black theme
    /// («Night sky») or of white paper where colours are forced.
    pub(super) fn rgba(self, dark: bool, forced: bool) -> Rgba {
        let hex = |n: u32| Rgba::new((n >> 16) as u8, (n >> 8) as u8, n as u8);
        if forced {
            let (on_light, on_dark) = match self {
                System::Canvas | System::ButtonFace | System::Field => (0x00ff_ffff, 0),
                System::CanvasText
                | System::ButtonText
                | System::ButtonBorder
                | System::FieldText
                | System::FocusRing => (0, 0x00ff_ffff),
                System::LinkText | System::ActiveText => (0x0000_009f, 0x00ff_ff00),
                System::VisitedText => (0x0060_0060, 0x00ff_ff00),
                System::Highlight | System::SelectedItem | System::AccentColor => (0x0037_0099, 0x001a_ebff),
                System::HighlightText | System::SelectedItemText | System::AccentColorText => {
                    (0x00ff_ffff, 0)
                }
                System::Mark => (0x00ff_ff00, 0x00ff_ff00),
                System::MarkText => (0, 0),
                System::GrayText | System::DisabledButtonText | System::DisabledFieldText => {
                    (0x0060_0000, 0x003f_f23f)
                }
                System::Placeholder => (0x0060_0000, 0x003f_f23f),
            };
            return hex(if dark { on_dark } else { on_light });
        }
        let (light, on_dark) = match self {
            System::Canvas => (0x00ff_ffff, 0x0012_1212),
            System::CanvasText => (0, 0x00ff_ffff),
            System::LinkText => (0x0000_00ee, 0x009e_9eff),
            System::VisitedText => (0x0055_1a8b, 0x00d0_adf0),
            System::ActiveText => (0x00ff_0000, 0x00ff_9e9e),
            System::ButtonFace => (0x00ef_efef, 0x006b_6b6b),
            System::ButtonText | System::ButtonBorder => (0, 0x00ff_ffff),
            System::Field => (0x00ff_ffff, 0x003b_3b3b),
            System::FieldText => (0, 0x00ff_ffff),
            System::Highlight | System::SelectedItem => return hex(0x0000_41c6).faded(0.8),
            System::HighlightText | System::SelectedItemText => (0x00ff_ffff, 0x00ff_ffff),
            System::Mark => (0x00ff_ff00, 0x00ff_ff00),
            System::MarkText => (0, 0),
            System::GrayText => (0x0080_8080, 0x0080_8080),
            System::AccentColor => (0x0000_75ff, 0x0099_c8ff),
            System::AccentColorText => (0x00ff_ffff, 0),
            System::FocusRing => (0x0010_1010, 0x00ff_ffff),
            System::DisabledButtonText => {
                return hex(if dark { 0x00ff_ffff } else { 0x0010_1010 }).faded(0.3);
            }
            System::DisabledFieldText => (0x0054_5454, 0x00aa_aaaa),
            System::Placeholder => (0x0075_7575, 0x00a9_a9a9),
        };
        hex(if dark { on_dark } else { light })
    }

    fn of_name(name: &str) -> Option<System> {
        Some(match_ignore_ascii_case! { name,
            "canvas" | "window" | "background" | "appworkspace" | "-webkit-control" => System::Canvas,
            "canvastext" | "windowtext" | "-webkit-text" => System::CanvasText,
            "linktext" | "-webkit-link" => System::LinkText,
            "visitedtext" => System::VisitedText,
            "activetext" | "-webkit-activelink" => System::ActiveText,
            "buttonface" | "threedface" | "buttonhighlight" | "buttonshadow" => System::ButtonFace,
            "buttontext" => System::ButtonText,
            "buttonborder" | "threeddarkshadow" | "threedhighlight" | "threedshadow" => System::ButtonBorder,
            "field" => System::Field,
            "fieldtext" => System::FieldText,
            "highlight" => System::Highlight,
            "highlighttext" => System::HighlightText,
            "selecteditem" => System::SelectedItem,
            "selecteditemtext" => System::SelectedItemText,
            "mark" => System::Mark,
            "marktext" => System::MarkText,
            "graytext" => System::GrayText,
            "accentcolor" => System::AccentColor,
            "accentcolortext" => System::AccentColorText,
            "-webkit-focus-ring-color" => System::FocusRing,
            "-klarside-disabled-button" => System::DisabledButtonText,
            "-klarside-disabled-field" => System::DisabledFieldText,
            "-klarside-placeholder" => System::Placeholder,
            "-klarside-visited" => System::VisitedText,
            _ => return None,
        })
    }
}

impl Relative {
    /// The colour, and whether it is one of those that browsers keep as bytes.
    fn dynamic(&self, around: Around) -> (DynamicColor, bool) {
        let mut origin = [0.0; 4];
        if let Some(paint) = &self.origin {
            let from = paint.dynamic(around).convert(self.model.space);
            for (out, component) in origin.iter_mut().zip(from.components) {
                *out = component * self.model.scale;
            }
            origin[3] = from.components[3];
        }
        let units = Units {
            em: 16.0,
            rem: 16.0,
            line: 16.0,
            root_line: 16.0,
            width: 1280.0,
            height: 800.0,
            whole: None,
            channels: Some(&origin),
        };
        let mut missing = Missing::EMPTY;
        let mut components = [0.0_f32; 4];
        for (i, channel) in self.channels.iter().enumerate() {
            let whole = self.model.whole[i];
            match channel.as_ref().and_then(|num| num.eval(&units)) {
                Some(amount) => components[i] = amount.of(whole) / self.model.scale,
                None => missing.insert(i),
            }
        }
        match self.alpha.as_ref().and_then(|num| num.eval(&units)) {
            Some(amount) => components[3] = amount.of(1.0).clamp(0.0, 1.0),
            None => missing.insert(3),
        }
        match self.model.space {
            ColorSpaceTag::Hsl => components[1] = components[1].max(0.0),
            ColorSpaceTag::Hwb => {
                // More white and black than there is room for make a grey.
                let sum = components[1] + components[2];
                if sum > 100.0 {
                    components[1] *= 100.0 / sum;
                    components[2] *= 100.0 / sum;
                }
            }
            ColorSpaceTag::Lab | ColorSpaceTag::Lch => components[0] = components[0].clamp(0.0, 100.0),
            ColorSpaceTag::Oklab | ColorSpaceTag::Oklch => components[0] = components[0].clamp(0.0, 1.0),
            _ => {}
        }
        if matches!(self.model.space, ColorSpaceTag::Lch | ColorSpaceTag::Oklch) {
            components[1] = components[1].max(0.0);
        }
        let colour = DynamicColor { cs: self.model.space, flags: Flags::from_missing(missing), components };
        (colour, self.legacy)
    }
}

impl Amount {
    /// The number, a percentage being taken of `whole`.
    fn of(self, whole: f32) -> f32 {
        let value = if self.kind == Kind::Percent { self.percent / 100.0 * whole } else { self.value };
        if value.is_nan() { 0.0 } else { value.clamp(-1e6, 1e6) }
    }
}

fn to_rgba(colour: DynamicColor, round: bool) -> Rgba {
    let [r, g, b, a] = colour.to_alpha_color::<Srgb>().components;
    let fit = |c: f32| {
        let c = if c.is_nan() { 0.0 } else { c.clamp(0.0, 1.0) };
        if round { (c * 255.0).round() / 255.0 } else { c }
    };
    Rgba { r: fit(r), g: fit(g), b: fit(b), a: if a.is_nan() { 0.0 } else { a.clamp(0.0, 1.0) } }
}

fn mixed(mix: &Mix, around: Around) -> Rgba {
    let units = Units {
        em: 16.0,
        rem: 16.0,
        line: 16.0,
        root_line: 16.0,
        width: 1280.0,
        height: 800.0,
        whole: None,
        channels: None,
    };
    let share = |n: &Option<Num>| {
        n.as_ref().and_then(|n| n.eval(&units)).map(|a| (a.percent / 100.0).clamp(0.0, 1.0))
    };
    let (one, other) = match (share(&mix.shares[0]), share(&mix.shares[1])) {
        (None, None) => (0.5, 0.5),
        (Some(p), None) => (p, 1.0 - p),
        (None, Some(p)) => (1.0 - p, p),
        (Some(p), Some(q)) => (p, q),
    };
    let sum = one + other;
    if sum <= 0.0 {
        return Rgba::TRANSPARENT;
    }
    let direction = match mix.hue {
        Hue::Shorter => HueDirection::Shorter,
        Hue::Longer => HueDirection::Longer,
        Hue::Increasing => HueDirection::Increasing,
        Hue::Decreasing => HueDirection::Decreasing,
    };
    let [from, to] = [&mix.colours[0], &mix.colours[1]].map(|paint| paint.dynamic(around));
    let between = from.interpolate(to, mix.space, direction).eval(other / sum);
    to_rgba(between, false).faded(sum.min(1.0))
}

fn named(name: &str) -> Parsed<Paint> {
    if let Ok((r, g, b)) = parse_named_color(name) {
        return Ok(Paint::Rgba(Rgba::new(r, g, b)));
    }
    if name.eq_ignore_ascii_case("transparent") {
        return Ok(Paint::CLEAR);
    }
    if name.eq_ignore_ascii_case("currentcolor") {
        return Ok(Paint::Current);
    }
    System::of_name(name).map(Paint::System).ok_or_else(bad)
}

fn function(name: &str, input: &mut Parser<'_>) -> Parsed<Paint> {
    let model = match_ignore_ascii_case! { name,
        "rgb" | "rgba" => RGB,
        "hsl" | "hsla" => HSL,
        "hwb" => HWB,
        "lab" => LAB,
        "lch" => LCH,
        "oklab" => OKLAB,
        "oklch" => OKLCH,
        "color" => return colour_function(input),
        "color-mix" => return mix(input),
        "light-dark" => {
            let light = Paint::parse(input)?;
            input.expect_comma()?;
            return Ok(Paint::LightDark(Box::new([light, Paint::parse(input)?])));
        },
        "contrast-color" => return Ok(Paint::Against(Box::new(Paint::parse(input)?))),
        _ => return Err(bad()),
    };
    let origin = origin(input)?;
    let names: Channels = if origin.is_some() { model.names } else { &[] };
    let first = component(input, names)?;
    let old = origin.is_none()
        && matches!(model.space, ColorSpaceTag::Srgb | ColorSpaceTag::Hsl)
        && input.try_parse(Parser::expect_comma).is_ok();
    let second = component(input, names)?;
    if old {
        input.expect_comma()?;
    }
    let channels = [first, second, component(input, names)?];
    check_kinds(model, &channels, old)?;
    let alpha = if old {
        if input.try_parse(Parser::expect_comma).is_ok() { Some(component(input, names)?) } else { None }
    } else if input.try_parse(|i| i.expect_delim('/')).is_ok() {
        Some(component(input, names)?)
    } else {
        None
    };
    let is_bytes = matches!(model.space, ColorSpaceTag::Srgb | ColorSpaceTag::Hsl | ColorSpaceTag::Hwb);
    Ok(finish(Relative {
        legacy: is_bytes && origin.is_none(),
        alpha: alpha.unwrap_or(Some(default_alpha(origin.is_some()))),
        origin,
        model,
        channels,
    }))
}

fn colour_function(input: &mut Parser<'_>) -> Parsed<Paint> {
    let origin = origin(input)?;
    let space = match_ignore_ascii_case! { input.expect_ident()?,
        "srgb" => ColorSpaceTag::Srgb,
        "srgb-linear" => ColorSpaceTag::LinearSrgb,
        "display-p3" => ColorSpaceTag::DisplayP3,
        "a98-rgb" => ColorSpaceTag::A98Rgb,
        "prophoto-rgb" => ColorSpaceTag::ProphotoRgb,
        "rec2020" => ColorSpaceTag::Rec2020,
        "xyz" | "xyz-d65" => ColorSpaceTag::XyzD65,
        "xyz-d50" => ColorSpaceTag::XyzD50,
        _ => return Err(bad()),
    };
    let names: &[&str; 3] = match space {
        ColorSpaceTag::XyzD50 | ColorSpaceTag::XyzD65 => &["x", "y", "z"],
        _ => &["r", "g", "b"],
    };
    let model = Model { space, names, whole: [1.0; 3], scale: 1.0 };
    let names: Channels = if origin.is_some() { model.names } else { &[] };
    let channels = [component(input, names)?, component(input, names)?, component(input, names)?];
    let alpha = if input.try_parse(|i| i.expect_delim('/')).is_ok() {
        component(input, names)?
    } else {
        Some(default_alpha(origin.is_some()))
    };
    Ok(finish(Relative { origin, model, channels, alpha, legacy: false }))
}

/// Colours that depend on nothing are computed at once.
fn finish(relative: Relative) -> Paint {
    let around = Around { current: Rgba::BLACK, dark: false, forced: false };
    let has_missing = relative.alpha.is_none() || relative.channels.iter().any(Option::is_none);
    if relative.origin.is_none() && relative.legacy && !has_missing {
        let (colour, round) = relative.dynamic(around);
        return Paint::Rgba(to_rgba(colour, round));
    }
    Paint::Relative(Box::new(relative))
}

fn default_alpha(relative: bool) -> Num {
    if relative { Num::Channel(3) } else { Num::Leaf(1.0, super::calc::Unit::Number) }
}

fn origin(input: &mut Parser<'_>) -> Parsed<Option<Paint>> {
    if input.try_parse(|i| i.expect_ident_matching("from")).is_err() {
        return Ok(None);
    }
    Paint::parse(input).map(Some)
}

/// A channel; `None` where it is `none`.
fn component(input: &mut Parser<'_>, names: Channels) -> Parsed<Option<Num>> {
    if input.try_parse(|i| i.expect_ident_matching("none")).is_ok() {
        return Ok(None);
    }
    let num = Num::parse_with(input, names)?;
    match num.kind() {
        Some(Kind::Number | Kind::Percent | Kind::Angle) => Ok(Some(num)),
        _ => Err(bad()),
    }
}

fn check_kinds(model: Model, channels: &[Option<Num>; 3], old: bool) -> Parsed<()> {
    for (i, channel) in channels.iter().enumerate() {
        let kind = channel.as_ref().and_then(Num::kind);
        let is_hue = model.whole[i] == 0.0;
        let fits = match kind {
            None => !old,
            Some(Kind::Angle) => is_hue,
            Some(Kind::Percent) => !is_hue,
            // The old way of writing hsl() has only percentages after the hue.
            Some(Kind::Number) => is_hue || !old || model.space != ColorSpaceTag::Hsl,
            Some(_) => false,
        };
        if !fits {
            return Err(bad());
        }
    }
    if old && model.space == ColorSpaceTag::Srgb {
        let first = channels[0].as_ref().and_then(Num::kind);
        if channels.iter().any(|c| c.as_ref().and_then(Num::kind) != first) {
            return Err(bad());
        }
    }
    Ok(())
}

fn mix(input: &mut Parser<'_>) -> Parsed<Paint> {
    let mut space = ColorSpaceTag::Oklab;
    let mut hue = Hue::Shorter;
    if input.try_parse(|i| i.expect_ident_matching("in")).is_ok() {
        space = match_ignore_ascii_case! { input.expect_ident()?,
            "srgb" => ColorSpaceTag::Srgb,
            "srgb-linear" => ColorSpaceTag::LinearSrgb,
            "display-p3" => ColorSpaceTag::DisplayP3,
            "a98-rgb" => ColorSpaceTag::A98Rgb,
            "prophoto-rgb" => ColorSpaceTag::ProphotoRgb,
            "rec2020" => ColorSpaceTag::Rec2020,
            "lab" => ColorSpaceTag::Lab,
            "oklab" => ColorSpaceTag::Oklab,
            "xyz" | "xyz-d65" => ColorSpaceTag::XyzD65,
            "xyz-d50" => ColorSpaceTag::XyzD50,
            "hsl" => ColorSpaceTag::Hsl,
            "hwb" => ColorSpaceTag::Hwb,
            "lch" => ColorSpaceTag::Lch,
            "oklch" => ColorSpaceTag::Oklch,
            _ => return Err(bad()),
        };
        let way = input.try_parse(|input| -> Parsed<Hue> {
            let hue = match_ignore_ascii_case! { input.expect_ident()?,
                "shorter" => Hue::Shorter,
                "longer" => Hue::Longer,
                "increasing" => Hue::Increasing,
                "decreasing" => Hue::Decreasing,
                _ => return Err(bad()),
            };
            input.expect_ident_matching("hue")?;
            Ok(hue)
        });
        hue = way.unwrap_or(Hue::Shorter);
        input.expect_comma()?;
    }
    let (one, p) = part(input)?;
    input.expect_comma()?;
    let (other, q) = part(input)?;
    let is_zero = |n: &Option<Num>| matches!(n, Some(Num::Leaf(v, _)) if *v == 0.0);
    if is_zero(&p) && is_zero(&q) {
        return Err(bad());
    }
    Ok(Paint::Mix(Box::new(Mix { space, hue, colours: [one, other], shares: [p, q] })))
}

fn part(input: &mut Parser<'_>) -> Parsed<(Paint, Option<Num>)> {
    let share = |input: &mut Parser<'_>| -> Parsed<Num> {
        let num = Num::parse(input)?;
        let fits = match &num {
            Num::Leaf(value, _) => (0.0..=100.0).contains(value),
            _ => true,
        };
        if num.kind() == Some(Kind::Percent) && fits { Ok(num) } else { Err(bad()) }
    };
    let before = input.try_parse(share).ok();
    let paint = Paint::parse(input)?;
    let share = before.or_else(|| input.try_parse(share).ok());
    Ok((paint, share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(text: &str) -> String {
        let around = Around { current: Rgba::new(1, 2, 3), dark: false, forced: false };
        let paint = Parser::new(text).parse_entirely(Paint::parse);
        paint.map_or_else(|_| "invalid".into(), |p| p.resolve(around).to_string())
    }

    #[test]
    fn every_way_to_write_red() {
        for text in [
            "red",
            "RED",
            "#f00",
            "#ff0000ff",
            "rgb(255, 0, 0)",
            "rgb(100% 0% 0%)",
            "rgba(255 0 0 / 1)",
            "rgb(calc(200 + 55) 0 0)",
            "hsl(0 100% 50%)",
            "hsl(360deg, 100%, 50%)",
            "hsl(1turn 100 50)",
            "hwb(0 0% 0%)",
            "color(srgb 1 0 0)",
            "lab(54.29 80.8 69.89)",
            "lch(54.29 106.84 40.86)",
            "oklab(62.8% 0.22486 0.12585)",
            "oklch(62.8% 0.25768 29.234)",
            "color-mix(in srgb, red, red)",
            "rgb(from red r g b)",
            "light-dark(red, blue)",
            "color(display-p3 1 0 0)",
        ] {
            assert_eq!(hex(text), "#ff0000", "{text}");
        }
    }

    #[test]
    fn mixing_is_what_browsers_do() {
        assert_eq!(hex("color-mix(in srgb, white, black)"), "#808080");
        assert_eq!(hex("color-mix(in srgb, white 25%, black)"), "#404040");
        assert_eq!(hex("color-mix(in oklab, white, black)"), "#636363");
        assert_eq!(hex("color-mix(in srgb, red 20%, transparent)"), "#ff000033");
        assert_eq!(hex("color-mix(in srgb, red 20%, blue 20%)"), "#80008066");
    }

    #[test]
    fn relative_colours_and_the_current_one() {
        assert_eq!(hex("currentColor"), "#010203");
        assert_eq!(hex("rgb(from currentColor r g b / 50%)"), "#01020380");
        assert_eq!(hex("hsl(from #336699 h s calc(l + 20))"), "#6699cc");
        assert_eq!(hex("rgb(from #102030 b g r)"), "#302010");
    }

    #[test]
    fn what_is_not_a_colour() {
        for text in [
            "rgb(1, 2)",
            "rgb(1, 2%, 3)",
            "#12345",
            "reddish",
            "hsl(10, 20, 30)",
            "color-mix(in srgb, red)",
            "rgb(none, 1, 2)",
            "color(foo 1 1 1)",
        ] {
            assert_eq!(hex(text), "invalid", "{text}");
        }
    }
}
