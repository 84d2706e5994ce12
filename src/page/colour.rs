//! Contrast arithmetic.
//!
//! In: colours as sRGB with alpha. Out: what lies on what when they are composited, WCAG's relative
//! luminance and contrast ratio, and the nearest colour of a palette that is good enough. Reading
//! colours out of CSS is left to [`super::style`].

#![expect(clippy::many_single_char_names, reason = "channels of colours have one letter")]

use std::fmt;

use crate::lang::Decimal;

/// A colour in sRGB; the channels and the alpha (not multiplied in) are 0–1.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rgba {
    pub r: f32,
    pub g: f32,
    pub b: f32,
    pub a: f32,
}

impl Rgba {
    pub const TRANSPARENT: Rgba = Rgba { r: 0.0, g: 0.0, b: 0.0, a: 0.0 };
    pub const BLACK: Rgba = Rgba::new(0, 0, 0);
    pub const WHITE: Rgba = Rgba::new(255, 255, 255);

    /// An opaque colour of three bytes.
    pub const fn new(r: u8, g: u8, b: u8) -> Rgba {
        Rgba { r: r as f32 / 255.0, g: g as f32 / 255.0, b: b as f32 / 255.0, a: 1.0 }
    }

    #[must_use]
    pub fn with_alpha(self, a: f32) -> Rgba {
        Rgba { a, ..self }
    }

    pub fn is_opaque(self) -> bool {
        self.a >= 0.999
    }

    pub fn is_transparent(self) -> bool {
        self.a <= 0.001
    }

    /// This colour painted on `below` (source-over).
    #[must_use]
    pub fn over(self, below: Rgba) -> Rgba {
        let a = self.a + below.a * (1.0 - self.a);
        if a <= 0.0 {
            return Rgba::TRANSPARENT;
        }
        let mix = |top: f32, under: f32| (top * self.a + under * below.a * (1.0 - self.a)) / a;
        Rgba { r: mix(self.r, below.r), g: mix(self.g, below.g), b: mix(self.b, below.b), a }
    }

    /// The colour with its alpha multiplied by `opacity`.
    #[must_use]
    pub fn faded(self, opacity: f32) -> Rgba {
        Rgba { a: self.a * opacity.clamp(0.0, 1.0), ..self }
    }

    /// Relative luminance as WCAG 2.x defines it; the alpha is not looked at.
    pub fn luminance(self) -> f64 {
        fn linear(channel: f32) -> f64 {
            // Browsers paint whole bytes, so that is what the eye gets.
            let c = f64::from((channel.clamp(0.0, 1.0) * 255.0).round()) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        }
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// The channels and the alpha as bytes.
    pub fn bytes(self) -> [u8; 4] {
        #[expect(clippy::cast_sign_loss, reason = "clamped to 0–255")]
        let byte = |c: f32| (c.clamp(0.0, 1.0) * 255.0).round() as u8;
        [byte(self.r), byte(self.g), byte(self.b), byte(self.a)]
    }

    /// How different two colours look: distance in Oklab, 0 for the same, 1 from black to white.
    pub fn distance(self, other: Rgba) -> f32 {
        let (x, y) = (self.oklab(), other.oklab());
        x.iter().zip(y).map(|(a, b)| (a - b) * (a - b)).sum::<f32>().sqrt()
    }

    fn oklab(self) -> [f32; 3] {
        let linear = |c: f32| {
            let c = c.clamp(0.0, 1.0);
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let (r, g, b) = (linear(self.r), linear(self.g), linear(self.b));
        // Björn Ottosson, «A perceptual color space for image processing».
        let l = (0.412_221_46 * r + 0.536_332_54 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }
}

/// Six hex digits, or eight where the colour is not opaque.
impl fmt::Display for Rgba {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b, a] = self.bytes();
        write!(f, "#{r:02x}{g:02x}{b:02x}")?;
        if a == 255 { Ok(()) } else { write!(f, "{a:02x}") }
    }
}

/// The contrast ratio of two opaque colours, 1–21.
pub fn contrast(one: Rgba, other: Rgba) -> f64 {
    let (a, b) = (one.luminance(), other.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// A ratio for people to read: cut, not rounded, so that 4.499 is never shown as 4.5.
pub fn shown(ratio: f64) -> Decimal {
    Decimal::fixed((ratio * 100.0 + 1e-7).floor() / 100.0, 2)
}

/// A colour that has a name in the theme.
#[derive(Clone, PartialEq, Debug)]
pub struct Named {
    /// The custom property, with its dashes.
    pub name: String,
    pub colour: Rgba,
}

/// The colour of `palette` most like `wanted` that has at least `ratio` against every one of
/// `against`; the first of equals.
pub fn nearest<'a>(palette: &'a [Named], wanted: Rgba, against: &[Rgba], ratio: f64) -> Option<&'a Named> {
    let good = |n: &&Named| n.colour.is_opaque() && against.iter().all(|b| contrast(n.colour, *b) >= ratio);
    let mut best: Option<(&Named, f32)> = None;
    for candidate in palette.iter().filter(good) {
        let distance = wanted.distance(candidate.colour);
        if best.is_none_or(|(_, least)| distance < least) {
            best = Some((candidate, distance));
        }
    }
    best.map(|(named, _)| named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_those_of_wcag() {
        assert!((contrast(Rgba::BLACK, Rgba::WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(Rgba::WHITE, Rgba::WHITE) - 1.0).abs() < 1e-9);
        assert!(contrast(Rgba::new(0x76, 0x76, 0x76), Rgba::WHITE) >= 4.5);
        assert!(contrast(Rgba::new(0x77, 0x77, 0x77), Rgba::WHITE) < 4.5);
    }

    #[test]
    fn the_published_table_of_the_theme_comes_out() {
        let near = |a: Rgba, b: Rgba, published: f64| (contrast(a, b) - published).abs() < 0.006;
        assert!(near(Rgba::new(0x20, 0x27, 0x33), Rgba::WHITE, 15.01));
        let link = Rgba::new(0x00, 0x5b, 0xb6);
        assert!(near(link, Rgba::WHITE, 6.62));
        assert!(near(link, Rgba::new(0xec, 0xed, 0xef), 5.65));
    }

    #[test]
    fn a_ratio_just_below_the_limit_is_not_rounded_up_to_it() {
        assert_eq!(shown(4.499).to_string(), "4.49");
        assert_eq!(format!("{:#}", shown(4.5)), "4,50");
    }

    #[test]
    fn half_black_on_white_is_grey() {
        assert_eq!(Rgba::BLACK.faded(0.5).over(Rgba::WHITE).to_string(), "#808080");
        let glass = Rgba::BLACK.faded(0.5).over(Rgba::WHITE.faded(0.5));
        assert!((glass.a - 0.75).abs() < 1e-6);
    }

    #[test]
    fn the_nearest_colour_is_one_that_is_good_enough() {
        let named = |name: &str, colour| Named { name: name.into(), colour };
        let palette = [
            named("--weak", Rgba::new(0x99, 0x99, 0x99)),
            named("--text", Rgba::new(0x20, 0x27, 0x33)),
            named("--subtle", Rgba::new(0x49, 0x51, 0x5e)),
        ];
        let found = nearest(&palette, Rgba::new(0x88, 0x88, 0x88), &[Rgba::WHITE], 4.5);
        assert_eq!(found.map(|n| n.name.as_str()), Some("--subtle"));
        assert_eq!(nearest(&palette, Rgba::BLACK, &[Rgba::new(0x60, 0x60, 0x60)], 7.0), None);
    }
}
