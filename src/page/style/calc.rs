//! Numbers with units, and the functions CSS computes them with.
//!
//! In: a component value. Out: a [`Num`], which [`Num::eval`] turns into an [`Amount`] once the font
//! sizes are known. What depends on layout (a percentage of a width) stays a percentage; where a
//! function mixes such percentages with lengths it has no answer.

use cssparser::{Parser, Token, match_ignore_ascii_case};

use super::parse::{Failed, Parsed, bad};

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Unit {
    Number,
    Percent,
    Px,
    Em,
    Rem,
    Ex,
    Ch,
    Rex,
    Rch,
    Cap,
    Ic,
    Lh,
    Rlh,
    Vw,
    Vh,
    Vmin,
    Vmax,
    /// Angles, in degrees.
    Deg,
    /// Times, in seconds.
    Second,
    /// Container units: known to be lengths, of unknown size.
    Container,
    /// A fraction, a resolution, a frequency: understood by the grammar only.
    Other,
}

/// What kind of thing a calculation gives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Number,
    Percent,
    Length,
    Angle,
    Time,
    Other,
}

/// The channel keywords of relative colours: an index into the channels; the alpha is 3.
pub(super) type Channels<'a> = &'a [&'a str];

/// A number as written.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Num {
    Leaf(f32, Unit),
    Channel(u8),
    Sum(Box<[Num]>),
    Product(Box<[Num]>),
    Negate(Box<Num>),
    Invert(Box<Num>),
    Call(Call, Box<[Num]>),
}

/// Functions beyond the four operations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Call {
    Min,
    Max,
    Clamp,
    Round(Rounding),
    Mod,
    Rem,
    Abs,
    Sign,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Atan2,
    Pow,
    Sqrt,
    Hypot,
    Log,
    Exp,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Rounding {
    Nearest,
    Up,
    Down,
    ToZero,
}

/// What relative units are relative to, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Units<'a> {
    pub em: f32,
    pub rem: f32,
    pub line: f32,
    pub root_line: f32,
    pub width: f32,
    pub height: f32,
    /// What 100 % is, where that is known.
    pub whole: Option<f32>,
    /// The origin colour's channels, inside a relative colour.
    pub channels: Option<&'a [f32; 4]>,
}

/// A computed number: a value in pixels, degrees, seconds or ones, and a share of something that
/// only layout knows.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Amount {
    pub value: f32,
    /// In hundredths.
    pub percent: f32,
    pub kind: Kind,
}

const MAX_TERMS: usize = 1_000;

impl Num {
    pub(super) const ZERO: Num = Num::Leaf(0.0, Unit::Px);

    /// Reads a number, a dimension, a percentage or a math function.
    pub(super) fn parse(input: &mut Parser<'_>) -> Parsed<Num> {
        Num::parse_with(input, &[])
    }

    /// The same, where `channels` are names of numbers as well.
    pub(super) fn parse_with(input: &mut Parser<'_>, channels: Channels) -> Parsed<Num> {
        match input.next()?.clone() {
            Token::Number { value, .. } => Ok(Num::Leaf(value, Unit::Number)),
            Token::Percentage { unit_value, .. } => Ok(Num::Leaf(unit_value * 100.0, Unit::Percent)),
            Token::Dimension { value, unit, .. } => dimension(value, &unit),
            Token::Ident(name) => channel(&name, channels),
            Token::Function(name) => {
                let num = input.parse_nested_block(|input| function(&name, input, channels))?;
                // A sum of apples and pears is no number at all.
                num.kind().ok_or_else(bad)?;
                Ok(num)
            }
            _ => Err(bad()),
        }
    }

    /// The kind of thing this is; `None` where the kinds do not go together.
    pub(super) fn kind(&self) -> Option<Kind> {
        match self {
            Num::Leaf(_, unit) => Some(unit.kind()),
            Num::Channel(_) => Some(Kind::Number),
            Num::Sum(terms) => common(terms),
            Num::Product(factors) => {
                let mut kind = Kind::Number;
                for factor in factors {
                    match factor.kind()? {
                        Kind::Number => {}
                        other if kind == Kind::Number => kind = other,
                        _ => return None,
                    }
                }
                Some(kind)
            }
            Num::Negate(inner) => inner.kind(),
            Num::Invert(inner) => (inner.kind()? == Kind::Number).then_some(Kind::Number),
            Num::Call(call, terms) => match call {
                Call::Sign
                | Call::Sin
                | Call::Cos
                | Call::Tan
                | Call::Pow
                | Call::Sqrt
                | Call::Log
                | Call::Exp => Some(Kind::Number),
                Call::Asin | Call::Acos | Call::Atan | Call::Atan2 => Some(Kind::Angle),
                _ => common(terms),
            },
        }
    }

    /// Computes it; `None` where the answer depends on layout.
    pub(super) fn eval(&self, units: &Units) -> Option<Amount> {
        match self {
            Num::Leaf(value, unit) => leaf(*value, *unit, units),
            Num::Channel(index) => {
                let value = units.channels?[usize::from(*index)];
                Some(Amount { value, percent: 0.0, kind: Kind::Number })
            }
            Num::Sum(terms) => {
                let mut terms = terms.iter();
                let mut sum = terms.next()?.eval(units)?;
                for term in terms {
                    let term = term.eval(units)?;
                    sum.value += term.value;
                    sum.percent += term.percent;
                    sum.kind = join(sum.kind, term.kind)?;
                }
                Some(sum)
            }
            Num::Product(factors) => {
                let mut product = Amount { value: 1.0, percent: 0.0, kind: Kind::Number };
                for factor in factors {
                    let factor = factor.eval(units)?;
                    product = match (product.kind, factor.kind) {
                        (_, Kind::Number) => product.times(factor.value),
                        (Kind::Number, _) => factor.times(product.value),
                        _ => return None,
                    };
                }
                Some(product)
            }
            Num::Negate(inner) => Some(inner.eval(units)?.times(-1.0)),
            Num::Invert(inner) => {
                let inner = inner.eval(units)?;
                Some(Amount { value: 1.0 / inner.value, ..inner })
            }
            Num::Call(call, terms) => self::call(*call, terms, units),
        }
    }
}

impl Amount {
    fn times(self, factor: f32) -> Amount {
        Amount { value: self.value * factor, percent: self.percent * factor, ..self }
    }

    /// The value, where no percentage is left in it.
    pub(super) fn plain(self) -> Option<f32> {
        (self.percent == 0.0).then_some(self.value)
    }
}

impl Unit {
    fn kind(self) -> Kind {
        match self {
            Unit::Number => Kind::Number,
            Unit::Percent => Kind::Percent,
            Unit::Deg => Kind::Angle,
            Unit::Second => Kind::Time,
            Unit::Other => Kind::Other,
            _ => Kind::Length,
        }
    }
}

fn join(one: Kind, other: Kind) -> Option<Kind> {
    match (one, other) {
        (a, b) if a == b => Some(a),
        (Kind::Percent, Kind::Length) | (Kind::Length, Kind::Percent) => Some(Kind::Length),
        // Percentages of colour channels and of opacities are numbers.
        (Kind::Percent, Kind::Number) | (Kind::Number, Kind::Percent) => None,
        _ => None,
    }
}

fn common(terms: &[Num]) -> Option<Kind> {
    let mut kinds = terms.iter().map(Num::kind);
    let first = kinds.next()??;
    kinds.try_fold(first, |kind, next| join(kind, next?))
}

fn leaf(value: f32, unit: Unit, units: &Units) -> Option<Amount> {
    let factor = match unit {
        Unit::Percent => match units.whole {
            Some(whole) => {
                return Some(Amount { value: value * whole / 100.0, percent: 0.0, kind: Kind::Length });
            }
            None => return Some(Amount { value: 0.0, percent: value, kind: Kind::Percent }),
        },
        Unit::Em => units.em,
        // Half an em is what a browser takes where the font does not say; near enough for the rest.
        Unit::Ex | Unit::Ch => units.em * 0.5,
        Unit::Cap => units.em * 0.7,
        Unit::Ic => units.em,
        Unit::Rem => units.rem,
        Unit::Rex | Unit::Rch => units.rem * 0.5,
        Unit::Lh => units.line,
        Unit::Rlh => units.root_line,
        Unit::Vw => units.width / 100.0,
        Unit::Vh => units.height / 100.0,
        Unit::Vmin => units.width.min(units.height) / 100.0,
        Unit::Vmax => units.width.max(units.height) / 100.0,
        Unit::Container | Unit::Other => return None,
        Unit::Number | Unit::Px | Unit::Deg | Unit::Second => 1.0,
    };
    Some(Amount { value: value * factor, percent: 0.0, kind: unit.kind() })
}

fn call(call: Call, terms: &[Num], units: &Units) -> Option<Amount> {
    let amounts: smallvec::SmallVec<[Amount; 4]> =
        terms.iter().map(|t| t.eval(units)).collect::<Option<_>>()?;
    let first = *amounts.first()?;
    // Percentages alone compare among themselves; mixed with lengths they do not.
    let percents = amounts.iter().all(|a| a.kind == Kind::Percent);
    if !percents && amounts.iter().any(|a| a.percent != 0.0) {
        return None;
    }
    let at = |i: usize| amounts.get(i).map(|a| if percents { a.percent } else { a.value });
    let angle =
        |i: usize| amounts.get(i).map(|a| if a.kind == Kind::Angle { a.value.to_radians() } else { a.value });
    let values = || (0..amounts.len()).filter_map(at);
    let like_first = |value: f32| {
        if percents {
            Amount { value: 0.0, percent: value, kind: Kind::Percent }
        } else {
            Amount { value, percent: 0.0, kind: first.kind }
        }
    };
    let number = |value: f32| Amount { value, percent: 0.0, kind: Kind::Number };
    let degrees = |value: f32| Amount { value: value.to_degrees(), percent: 0.0, kind: Kind::Angle };
    Some(match call {
        Call::Min => like_first(values().fold(f32::INFINITY, f32::min)),
        Call::Max => like_first(values().fold(f32::NEG_INFINITY, f32::max)),
        Call::Clamp => like_first(at(1)?.min(at(2)?).max(at(0)?)),
        Call::Round(how) => {
            let (value, step) = (at(0)?, at(1).unwrap_or(1.0));
            let steps = value / step;
            like_first(
                step * match how {
                    Rounding::Nearest => (steps + 0.5).floor(),
                    Rounding::Up => steps.ceil(),
                    Rounding::Down => steps.floor(),
                    Rounding::ToZero => steps.trunc(),
                },
            )
        }
        Call::Mod => like_first(at(0)?.rem_euclid(at(1)?)),
        Call::Rem => like_first(at(0)? % at(1)?),
        Call::Abs => like_first(at(0)?.abs()),
        Call::Hypot => like_first(values().map(|v| v * v).sum::<f32>().sqrt()),
        Call::Sign => number(if at(0)? == 0.0 { 0.0 } else { at(0)?.signum() }),
        Call::Sin => number(angle(0)?.sin()),
        Call::Cos => number(angle(0)?.cos()),
        Call::Tan => number(angle(0)?.tan()),
        Call::Pow => number(at(0)?.powf(at(1)?)),
        Call::Sqrt => number(at(0)?.sqrt()),
        Call::Log => number(at(1).map_or(at(0)?.ln(), |base| at(0).unwrap_or(0.0).log(base))),
        Call::Exp => number(at(0)?.exp()),
        Call::Asin => degrees(at(0)?.asin()),
        Call::Acos => degrees(at(0)?.acos()),
        Call::Atan => degrees(at(0)?.atan()),
        Call::Atan2 => degrees(at(0)?.atan2(at(1)?)),
    })
}

fn dimension(value: f32, unit: &str) -> Parsed<Num> {
    let (factor, unit) = match_ignore_ascii_case! { unit,
        "px" => (1.0, Unit::Px),
        "em" => (1.0, Unit::Em),
        "rem" => (1.0, Unit::Rem),
        "pt" => (96.0 / 72.0, Unit::Px),
        "pc" => (16.0, Unit::Px),
        "in" => (96.0, Unit::Px),
        "cm" => (96.0 / 2.54, Unit::Px),
        "mm" => (96.0 / 25.4, Unit::Px),
        "q" => (96.0 / 101.6, Unit::Px),
        "ex" => (1.0, Unit::Ex),
        "ch" => (1.0, Unit::Ch),
        "rex" => (1.0, Unit::Rex),
        "rch" => (1.0, Unit::Rch),
        "cap" | "rcap" => (1.0, Unit::Cap),
        "ic" | "ric" => (1.0, Unit::Ic),
        "lh" => (1.0, Unit::Lh),
        "rlh" => (1.0, Unit::Rlh),
        "vw" | "svw" | "lvw" | "dvw" | "vi" | "svi" | "lvi" | "dvi" => (1.0, Unit::Vw),
        "vh" | "svh" | "lvh" | "dvh" | "vb" | "svb" | "lvb" | "dvb" => (1.0, Unit::Vh),
        "vmin" | "svmin" | "lvmin" | "dvmin" => (1.0, Unit::Vmin),
        "vmax" | "svmax" | "lvmax" | "dvmax" => (1.0, Unit::Vmax),
        "cqw" | "cqh" | "cqi" | "cqb" | "cqmin" | "cqmax" => (1.0, Unit::Container),
        "deg" => (1.0, Unit::Deg),
        "rad" => (180.0 / std::f32::consts::PI, Unit::Deg),
        "grad" => (0.9, Unit::Deg),
        "turn" => (360.0, Unit::Deg),
        "s" => (1.0, Unit::Second),
        "ms" => (0.001, Unit::Second),
        "fr" | "dpi" | "dpcm" | "dppx" | "x" | "hz" | "khz" => (1.0, Unit::Other),
        _ => return Err(bad()),
    };
    Ok(Num::Leaf(value * factor, unit))
}

fn channel(name: &str, channels: Channels) -> Parsed<Num> {
    if name.eq_ignore_ascii_case("alpha") && !channels.is_empty() {
        return Ok(Num::Channel(3));
    }
    let index = channels.iter().position(|c| c.eq_ignore_ascii_case(name)).ok_or_else(bad)?;
    Ok(Num::Channel(index as u8))
}

fn function(name: &str, input: &mut Parser<'_>, channels: Channels) -> Parsed<Num> {
    let call = match_ignore_ascii_case! { name,
        "calc" | "-webkit-calc" | "-moz-calc" => return sum(input, channels),
        "min" => Call::Min,
        "max" => Call::Max,
        "clamp" => Call::Clamp,
        "round" => Call::Round(rounding(input)),
        "mod" => Call::Mod,
        "rem" => Call::Rem,
        "abs" => Call::Abs,
        "sign" => Call::Sign,
        "sin" => Call::Sin,
        "cos" => Call::Cos,
        "tan" => Call::Tan,
        "asin" => Call::Asin,
        "acos" => Call::Acos,
        "atan" => Call::Atan,
        "atan2" => Call::Atan2,
        "pow" => Call::Pow,
        "sqrt" => Call::Sqrt,
        "hypot" => Call::Hypot,
        "log" => Call::Log,
        "exp" => Call::Exp,
        _ => return Err(bad()),
    };
    let terms = input.parse_comma_separated(|input| match call {
        // `none` at an end of clamp() sets no limit.
        Call::Clamp if input.try_parse(|i| i.expect_ident_matching("none")).is_ok() => {
            Ok(Num::Leaf(f32::NAN, Unit::Px))
        }
        _ => sum(input, channels),
    })?;
    let count = match call {
        Call::Min | Call::Max | Call::Hypot => 1..=usize::MAX,
        Call::Clamp => 3..=3,
        Call::Round(_) | Call::Log => 1..=2,
        Call::Mod | Call::Rem | Call::Atan2 | Call::Pow => 2..=2,
        _ => 1..=1,
    };
    if !count.contains(&terms.len()) {
        return Err(bad());
    }
    Ok(Num::Call(call, terms.into()))
}

fn rounding(input: &mut Parser<'_>) -> Rounding {
    let how = input.try_parse(|input| -> Parsed<Rounding> {
        let how = match_ignore_ascii_case! { input.expect_ident()?,
            "nearest" => Rounding::Nearest,
            "up" => Rounding::Up,
            "down" => Rounding::Down,
            "to-zero" => Rounding::ToZero,
            _ => return Err(bad()),
        };
        input.expect_comma()?;
        Ok(how)
    });
    how.unwrap_or(Rounding::Nearest)
}

fn sum(input: &mut Parser<'_>, channels: Channels) -> Parsed<Num> {
    let mut terms = vec![product(input, channels)?];
    loop {
        let before = input.state();
        // The operators + and - need white space on both sides.
        if let Ok(Token::WhiteSpace(_)) = input.next_including_whitespace() {
        } else {
            input.reset(&before);
            break;
        }
        let minus = match input.next() {
            Ok(Token::Delim('+')) => false,
            Ok(Token::Delim('-')) => true,
            _ => {
                input.reset(&before);
                break;
            }
        };
        if !matches!(input.next_including_whitespace(), Ok(Token::WhiteSpace(_))) {
            return Err(bad());
        }
        let term = product(input, channels)?;
        terms.push(if minus { Num::Negate(Box::new(term)) } else { term });
        if terms.len() > MAX_TERMS {
            return Err(bad());
        }
    }
    Ok(one_or(terms, Num::Sum))
}

fn product(input: &mut Parser<'_>, channels: Channels) -> Parsed<Num> {
    let mut factors = vec![value(input, channels)?];
    loop {
        let before = input.state();
        match input.next() {
            Ok(Token::Delim('*')) => factors.push(value(input, channels)?),
            Ok(Token::Delim('/')) => factors.push(Num::Invert(Box::new(value(input, channels)?))),
            _ => {
                input.reset(&before);
                break;
            }
        }
        if factors.len() > MAX_TERMS {
            return Err(bad());
        }
    }
    Ok(one_or(factors, Num::Product))
}

fn value(input: &mut Parser<'_>, channels: Channels) -> Parsed<Num> {
    let before = input.state();
    match input.next()?.clone() {
        Token::ParenthesisBlock => input.parse_nested_block(|input| sum(input, channels)),
        Token::Ident(name) => {
            let constant = match_ignore_ascii_case! { &name,
                "pi" => std::f32::consts::PI,
                "e" => std::f32::consts::E,
                "infinity" => f32::INFINITY,
                "-infinity" => f32::NEG_INFINITY,
                "nan" => f32::NAN,
                _ => return channel(&name, channels),
            };
            Ok(Num::Leaf(constant, Unit::Number))
        }
        Token::Function(name) => input.parse_nested_block(|input| function(&name, input, channels)),
        _ => {
            input.reset(&before);
            Num::parse_with(input, channels)
        }
    }
}

fn one_or(mut nums: Vec<Num>, many: fn(Box<[Num]>) -> Num) -> Num {
    match nums.pop() {
        Some(only) if nums.is_empty() => only,
        Some(last) => {
            nums.push(last);
            many(nums.into())
        }
        None => Num::ZERO,
    }
}

/// Used by callers that have nothing but the fact of failure to pass on.
impl From<()> for Failed {
    fn from((): ()) -> Failed {
        Failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn px(text: &str) -> Option<f32> {
        let units = Units {
            em: 20.0,
            rem: 16.0,
            line: 24.0,
            root_line: 19.0,
            width: 1000.0,
            height: 500.0,
            whole: None,
            channels: None,
        };
        let num = Parser::new(text).parse_entirely(Num::parse).ok()?;
        num.eval(&units)?.plain()
    }

    #[test]
    fn sums_products_and_units() {
        assert_eq!(px("calc(1em + 2 * (3px - 1px))"), Some(24.0));
        assert_eq!(px("calc(10vw / 4)"), Some(25.0));
        assert_eq!(px("12pt"), Some(16.0));
        assert_eq!(px("calc(1px+2px)"), None, "operators need spaces");
        assert_eq!(px("calc(1px + 2)"), None, "a length and a number");
        assert_eq!(px("calc(1px * 2px)"), None);
    }

    #[test]
    fn functions() {
        assert_eq!(px("clamp(1rem, 2vw + 1rem, 30px)"), Some(30.0));
        assert_eq!(px("min(3em, 50px, 1in)"), Some(50.0));
        assert_eq!(px("max(1px, calc(2px * 3))"), Some(6.0));
        assert_eq!(px("round(up, 11px, 5px)"), Some(15.0));
        assert_eq!(px("hypot(3px, 4px)"), Some(5.0));
        assert_eq!(px("min(50%, 10px)"), None, "the percentage is layout's to know");
    }

    #[test]
    fn deep_nesting_is_refused_and_not_followed() {
        let deep = format!("{}1px{}", "calc(".repeat(10_000), ")".repeat(10_000));
        assert_eq!(px(&deep), None);
    }
}
