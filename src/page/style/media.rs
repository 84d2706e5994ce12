//! Media queries, and the modes a page can be seen in.
//!
//! In: the condition of `@media`, `@supports` or a `media` attribute. Out: whether it holds in a
//! [`Mode`]. A feature we do not know is unknown, as the standard says, and unknown is not true.

use cssparser::{Parser, Token, match_ignore_ascii_case};

use super::calc::{Kind, Num, Unit};
use super::parse::{Parsed, bad};

/// How a page is looked at: on what, by whom, and what is being done to it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mode {
    /// The window, in pixels.
    pub width: f32,
    pub height: f32,
    /// The reader asks for dark colours.
    pub dark: bool,
    /// The reader's own colours replace the page's.
    pub forced: bool,
    pub reduced_motion: bool,
    pub print: bool,
    pub state: State,
}

/// What is being done to the elements of a page. Every element that can be in the state is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    Rest,
    Hover,
    /// By keyboard.
    Focus,
    Active,
    Visited,
}

impl Mode {
    /// An ordinary window with nothing asked for: what rules look at unless they say otherwise.
    pub const ORDINARY: Mode = Mode {
        width: 1280.0,
        height: 800.0,
        dark: false,
        forced: false,
        reduced_motion: false,
        print: false,
        state: State::Rest,
    };

    /// Whether only the colours or the state differ from the other mode.
    pub(super) fn environment(self) -> [u32; 3] {
        let mut flags = 0;
        for (i, is_so) in [self.dark, self.forced, self.print, self.reduced_motion].into_iter().enumerate() {
            flags |= u32::from(is_so) << i;
        }
        [self.width.to_bits(), self.height.to_bits(), flags]
    }
}

/// A condition on the mode.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Query {
    Known(bool),
    Unknown,
    Not(Box<Query>),
    All(Vec<Query>),
    Any(Vec<Query>),
    Type(Medium),
    Dark(bool),
    Forced(bool),
    ReducedMotion(bool),
    /// The feature, how it compares, and pixels (or a ratio).
    Range(Size, Compare, f32),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Medium {
    Screen,
    Print,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Size {
    Width,
    Height,
    /// Width divided by height.
    Ratio,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Compare {
    Less,
    AtMost,
    Equal,
    AtLeast,
    More,
}

/// What of the reader's situation a style sheet asks about.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Asks {
    pub dark: bool,
    pub forced: bool,
    pub narrow: bool,
    pub orientation: bool,
    /// Whether the reader would rather have things stand still.
    pub stillness: bool,
    /// Not asked, but done: something moves without end.
    pub endless: bool,
    /// Whether the focus of what is inside an element changes it.
    pub within: bool,
    pub states: [bool; 4],
}

impl Asks {
    pub(super) fn add(&mut self, other: Asks) {
        self.dark |= other.dark;
        self.forced |= other.forced;
        self.narrow |= other.narrow;
        self.orientation |= other.orientation;
        self.stillness |= other.stillness;
        self.endless |= other.endless;
        self.within |= other.within;
        for (mine, theirs) in self.states.iter_mut().zip(other.states) {
            *mine |= theirs;
        }
    }
}

impl Query {
    /// Whether it holds; `None` where nobody can say.
    pub(super) fn holds(&self, mode: &Mode) -> Option<bool> {
        match self {
            Query::Known(answer) => Some(*answer),
            Query::Unknown => None,
            Query::Not(inner) => inner.holds(mode).map(|b| !b),
            Query::All(all) => {
                let answers: Vec<_> = all.iter().map(|q| q.holds(mode)).collect();
                if answers.contains(&Some(false)) {
                    Some(false)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(true)
                }
            }
            Query::Any(any) => {
                let answers: Vec<_> = any.iter().map(|q| q.holds(mode)).collect();
                if answers.contains(&Some(true)) {
                    Some(true)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(false)
                }
            }
            Query::Type(Medium::Screen) => Some(!mode.print),
            Query::Type(Medium::Print) => Some(mode.print),
            Query::Dark(dark) => Some(mode.dark == *dark),
            Query::Forced(forced) => Some(mode.forced == *forced),
            Query::ReducedMotion(reduced) => Some(mode.reduced_motion == *reduced),
            Query::Range(size, compare, wanted) => {
                let have = match size {
                    Size::Width => mode.width,
                    Size::Height => mode.height,
                    Size::Ratio => mode.width / mode.height,
                };
                Some(match compare {
                    Compare::Less => have < *wanted,
                    Compare::AtMost => have <= *wanted,
                    Compare::Equal => (have - *wanted).abs() < 0.01,
                    Compare::AtLeast => have >= *wanted,
                    Compare::More => have > *wanted,
                })
            }
        }
    }

    /// Notes what the query asks about.
    pub(super) fn asks(&self, asks: &mut Asks) {
        match self {
            Query::Not(inner) => inner.asks(asks),
            Query::All(many) | Query::Any(many) => many.iter().for_each(|q| q.asks(asks)),
            Query::Dark(_) => asks.dark = true,
            Query::Forced(_) => asks.forced = true,
            Query::ReducedMotion(_) => asks.stillness = true,
            Query::Range(Size::Width, ..) => asks.narrow = true,
            Query::Range(Size::Ratio, ..) => asks.orientation = true,
            _ => {}
        }
    }

    /// A media query list: one that cannot be read is false, an empty list is true.
    pub(super) fn media_list(input: &mut Parser<'_>) -> Query {
        if input.is_exhausted() {
            return Query::Known(true);
        }
        let mut any = Vec::new();
        loop {
            let one = input.parse_until_before(cssparser::Delimiter::Comma, |input| {
                let query = media_query(input)?;
                input.expect_exhausted()?;
                Ok::<Query, super::parse::ParseError>(query)
            });
            any.push(one.unwrap_or(Query::Known(false)));
            if input.next().is_err() {
                break;
            }
        }
        if any.len() == 1 { any.swap_remove(0) } else { Query::Any(any) }
    }

    /// The same from an attribute.
    pub(super) fn of_attribute(media: &str) -> Query {
        Query::media_list(&mut Parser::new(media))
    }
}

fn media_query(input: &mut Parser<'_>) -> Parsed<Query> {
    let typed = input.try_parse(|input| -> Parsed<(bool, Query)> {
        let mut not = false;
        let mut name = input.expect_ident()?.to_ascii_lowercase();
        if name == "not" || name == "only" {
            not = name == "not";
            name = input.expect_ident()?.to_ascii_lowercase();
        }
        let medium = match name.as_str() {
            "all" => Query::Known(true),
            "screen" => Query::Type(Medium::Screen),
            "print" => Query::Type(Medium::Print),
            "and" | "or" | "not" | "only" | "layer" => return Err(bad()),
            _ => Query::Known(false),
        };
        Ok((not, medium))
    });
    let Ok((not, medium)) = typed else {
        return condition(input, &mut feature);
    };
    let mut all = vec![medium];
    while input.try_parse(|i| i.expect_ident_matching("and")).is_ok() {
        all.push(in_parens(input, &mut feature)?);
    }
    let query = Query::All(all);
    Ok(if not { Query::Not(Box::new(query)) } else { query })
}

/// `not`, `and`, `or` and brackets around what `leaf` reads: the shape that media and support
/// conditions share. `leaf` is called inside the brackets.
pub(super) fn condition(
    input: &mut Parser<'_>,
    leaf: &mut dyn FnMut(&mut Parser<'_>) -> Parsed<Query>,
) -> Parsed<Query> {
    if input.try_parse(|i| i.expect_ident_matching("not")).is_ok() {
        return Ok(Query::Not(Box::new(in_parens(input, leaf)?)));
    }
    let mut all = vec![in_parens(input, leaf)?];
    let word = if input.try_parse(|i| i.expect_ident_matching("and")).is_ok() {
        "and"
    } else if input.try_parse(|i| i.expect_ident_matching("or")).is_ok() {
        "or"
    } else {
        return Ok(all.swap_remove(0));
    };
    loop {
        all.push(in_parens(input, leaf)?);
        if input.try_parse(|i| i.expect_ident_matching(word)).is_err() {
            break;
        }
    }
    Ok(if word == "and" { Query::All(all) } else { Query::Any(all) })
}

fn in_parens(
    input: &mut Parser<'_>,
    leaf: &mut dyn FnMut(&mut Parser<'_>) -> Parsed<Query>,
) -> Parsed<Query> {
    let before = input.state();
    match input.next()?.clone() {
        Token::ParenthesisBlock => input.parse_nested_block(|input| {
            let start = input.state();
            let nested = condition(input, leaf).ok().filter(|_| input.is_exhausted());
            if let Some(nested) = nested {
                return Ok(nested);
            }
            input.reset(&start);
            match leaf(input) {
                Ok(query) if input.is_exhausted() => Ok(query),
                // Something in brackets that nobody knows: allowed, and unknown.
                _ => {
                    super::property::rest(input);
                    Ok(Query::Unknown)
                }
            }
        }),
        Token::Function(_) => {
            input.reset(&before);
            if let Ok(query) = leaf(input) {
                Ok(query)
            } else {
                input.reset(&before);
                let _ = input.next();
                input.parse_nested_block(|input| {
                    super::property::rest(input);
                    Ok::<Query, super::parse::ParseError>(Query::Unknown)
                })
            }
        }
        _ => Err(bad()),
    }
}

fn feature(input: &mut Parser<'_>) -> Parsed<Query> {
    // `400px <= width < 800px`, `width > 400px`, `min-width: 400px`, `width`.
    if let Ok(value) = input.try_parse(pixels) {
        let first = comparison(input)?;
        let size = size(&input.expect_ident_cloned()?)?;
        let mut all = vec![Query::Range(size, flip(first), value)];
        if let Ok(second) = input.try_parse(comparison) {
            all.push(Query::Range(size, second, pixels(input)?));
        }
        return Ok(Query::All(all));
    }
    let name = input.expect_ident()?.to_ascii_lowercase();
    if input.is_exhausted() {
        return Ok(bare(&name));
    }
    if input.try_parse(Parser::expect_colon).is_ok() {
        return valued(&name, input);
    }
    let compare = comparison(input)?;
    Ok(Query::Range(size(&name)?, compare, pixels(input)?))
}

fn bare(name: &str) -> Query {
    match name {
        "width"
        | "height"
        | "aspect-ratio"
        | "orientation"
        | "color"
        | "hover"
        | "any-hover"
        | "pointer"
        | "any-pointer"
        | "resolution"
        | "scripting"
        | "update"
        | "overflow-block"
        | "overflow-inline"
        | "prefers-color-scheme"
        | "device-width"
        | "device-height"
        | "color-gamut"
        | "display-mode"
        | "-webkit-transform-3d"
        | "-webkit-device-pixel-ratio" => Query::Known(true),
        "prefers-reduced-motion" => Query::ReducedMotion(true),
        "forced-colors" => Query::Forced(true),
        "grid"
        | "monochrome"
        | "color-index"
        | "inverted-colors"
        | "prefers-contrast"
        | "prefers-reduced-transparency"
        | "prefers-reduced-data" => Query::Known(false),
        _ => Query::Unknown,
    }
}

fn valued(name: &str, input: &mut Parser<'_>) -> Parsed<Query> {
    if let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
        let word = word.to_ascii_lowercase();
        let is = |holds: &str, known: &[&str]| {
            if word == holds {
                Query::Known(true)
            } else if known.contains(&word.as_str()) {
                Query::Known(false)
            } else {
                Query::Unknown
            }
        };
        return Ok(match (name, word.as_str()) {
            ("prefers-color-scheme", "dark") => Query::Dark(true),
            ("prefers-color-scheme", "light") => Query::Dark(false),
            ("forced-colors", "active") => Query::Forced(true),
            ("forced-colors", "none") => Query::Forced(false),
            ("prefers-reduced-motion", "reduce") => Query::ReducedMotion(true),
            ("prefers-reduced-motion", "no-preference") => Query::ReducedMotion(false),
            ("-ms-high-contrast", _) => Query::Unknown,
            ("prefers-contrast", "custom") => Query::Forced(true),
            ("prefers-contrast", _) => is("no-preference", &["more", "less"]),
            ("orientation", "portrait") => Query::Range(Size::Ratio, Compare::AtMost, 1.0),
            ("orientation", "landscape") => Query::Range(Size::Ratio, Compare::More, 1.0),
            ("hover" | "any-hover", _) => is("hover", &["none"]),
            ("pointer" | "any-pointer", _) => is("fine", &["none", "coarse"]),
            ("scripting", _) => is("enabled", &["none", "initial-only"]),
            ("update", _) => is("fast", &["none", "slow"]),
            ("color-gamut", _) => is("srgb", &["p3", "rec2020"]),
            ("display-mode", _) => {
                is("browser", &["fullscreen", "standalone", "minimal-ui", "picture-in-picture"])
            }
            ("inverted-colors" | "prefers-reduced-transparency" | "prefers-reduced-data", _) => {
                is("no-preference", &["reduce", "inverted"])
            }
            ("dynamic-range" | "video-dynamic-range", _) => is("standard", &["high"]),
            ("overflow-block", _) => is("scroll", &["none", "paged"]),
            ("overflow-inline", _) => is("scroll", &["none"]),
            _ => Query::Unknown,
        });
    }
    let (compare, bare) = if let Some(rest) = name.strip_prefix("min-") {
        (Compare::AtLeast, rest)
    } else if let Some(rest) = name.strip_prefix("max-") {
        (Compare::AtMost, rest)
    } else {
        (Compare::Equal, name)
    };
    if let Ok(size) = size(bare) {
        return Ok(Query::Range(size, compare, pixels(input)?));
    }
    let Num::Leaf(number, Unit::Number | Unit::Other) = Num::parse(input)? else {
        return Ok(Query::Unknown);
    };
    let have = match bare {
        "color" => 8.0,
        "monochrome" | "color-index" | "grid" => 0.0,
        // We cannot tell dppx from dpi any more; no screen has fewer than ten dots to the inch.
        "resolution" if number > 10.0 => 96.0,
        "resolution" | "-webkit-device-pixel-ratio" | "device-pixel-ratio" => 1.0,
        _ => return Ok(Query::Unknown),
    };
    Ok(Query::Known(match compare {
        Compare::AtLeast => have >= number,
        Compare::AtMost => have <= number,
        _ => (have - number).abs() < 0.001,
    }))
}

fn size(name: &str) -> Parsed<Size> {
    Ok(match_ignore_ascii_case! { name,
        "width" | "device-width" => Size::Width,
        "height" | "device-height" => Size::Height,
        "aspect-ratio" | "device-aspect-ratio" => Size::Ratio,
        _ => return Err(bad()),
    })
}

fn comparison(input: &mut Parser<'_>) -> Parsed<Compare> {
    let strict = match input.next()? {
        Token::Delim('<') => Compare::Less,
        Token::Delim('>') => Compare::More,
        Token::Delim('=') => return Ok(Compare::Equal),
        _ => return Err(bad()),
    };
    let before = input.state();
    if matches!(input.next_including_whitespace(), Ok(Token::Delim('='))) {
        return Ok(if strict == Compare::Less { Compare::AtMost } else { Compare::AtLeast });
    }
    input.reset(&before);
    Ok(strict)
}

fn flip(compare: Compare) -> Compare {
    match compare {
        Compare::Less => Compare::More,
        Compare::AtMost => Compare::AtLeast,
        Compare::Equal => Compare::Equal,
        Compare::AtLeast => Compare::AtMost,
        Compare::More => Compare::Less,
    }
}

/// A length in pixels, or a ratio. Relative units are of the browser's own font size here.
fn pixels(input: &mut Parser<'_>) -> Parsed<f32> {
    let num = Num::parse(input)?;
    let units = super::values::plain_units();
    let value = match num.kind() {
        Some(Kind::Length | Kind::Number) => num.eval(&units).and_then(super::calc::Amount::plain),
        _ => None,
    };
    let value = value.ok_or_else(bad)?;
    if num.kind() == Some(Kind::Number) && input.try_parse(|i| i.expect_delim('/')).is_ok() {
        return Ok(value / input.expect_number()?);
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(query: &str, mode: Mode) -> bool {
        Query::of_attribute(query).holds(&mode) == Some(true)
    }

    #[test]
    fn queries_of_every_shape() {
        let at = |width: f32| Mode { width, ..Mode::ORDINARY };
        assert!(holds("", at(300.0)));
        assert!(holds("screen and (min-width: 40em)", at(640.0)));
        assert!(!holds("screen and (min-width: 40em)", at(639.0)));
        assert!(holds("(400px <= width < 800px)", at(400.0)));
        assert!(!holds("(400px <= width < 800px)", at(800.0)));
        assert!(holds("(width > 399.5px)", at(400.0)));
        assert!(holds("print, (max-width: 500px)", at(500.0)));
        assert!(!holds("not all and (max-width: 500px)", at(500.0)));
        assert!(holds("not print", at(500.0)));
        assert!(holds("not (prefers-color-scheme: dark)", at(500.0)));
        assert!(holds("(orientation: landscape) and (hover: hover)", at(1000.0)));
        assert!(holds("((min-width: 1px) or (foo: bar)) and (color)", at(1000.0)));
        assert!(!holds("not (foo: bar)", at(1000.0)), "unknown stays unknown");
        assert!(!holds("(orientation: lanscape)", at(1000.0)));
        assert!(!holds("screen and", at(1000.0)), "broken queries are false");
        assert!(holds("speech, all", at(1000.0)));
        assert!(holds("(min-aspect-ratio: 16/10)", Mode::ORDINARY));
    }

    #[test]
    fn a_mode_is_asked_for() {
        let mut asks = Asks::default();
        Query::of_attribute("screen and (prefers-color-scheme: dark)").asks(&mut asks);
        Query::of_attribute("(orientation: portrait)").asks(&mut asks);
        assert!(asks.dark && asks.orientation && !asks.narrow);
    }
}
