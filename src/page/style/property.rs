//! The properties we compute: their names, whether they are inherited, what they are at first, and
//! how their values are written. One table; what else there is in CSS is skipped.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use cssparser::{Parser, Token, match_ignore_ascii_case};

use super::calc::{Kind, Num, Unit};
use super::keyword::Kw;
use super::paint::{Paint, System};
use super::parse::{Parsed, bad};

/// A value, as declared or computed. Computed lengths are [`Value::Length`], computed colours
/// [`Paint::Rgba`] or [`Paint::Current`].
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Value {
    Kw(Kw),
    Number(f32),
    /// A length or percentage as written.
    Num(Num),
    /// A computed length: pixels and a percentage of something only layout knows.
    Length(f32, f32),
    Paint(Paint),
    Images(Arc<[Image]>),
    Shadows(Arc<[Shadow]>),
    Families(Arc<[Arc<str>]>),
    Content(Arc<[Content]>),
    Transforms(Arc<[Transform]>),
    /// Lines of text decoration: the bits of [`UNDERLINE`] and the others.
    Lines(u8),
    Name(Arc<str>),
}

pub(super) const UNDERLINE: u8 = 1;
pub(super) const OVERLINE: u8 = 2;
pub(super) const LINE_THROUGH: u8 = 4;

/// One layer of a background.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Image {
    None,
    /// A picture: its address.
    Url(Arc<str>),
    /// The colours of a gradient's stops, and which way it runs.
    Gradient(Box<[Paint]>, Run),
    Other,
}

/// Which way a gradient runs, where its stops are evenly spread along the width of the box.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Run {
    ToRight,
    ToLeft,
    Other,
}

/// A shadow of text or of a box.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Shadow {
    pub inset: bool,
    /// Horizontal, vertical, blur, spread.
    pub lengths: [Num; 4],
    pub paint: Paint,
}

/// A piece of generated content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Content {
    Text(Arc<str>),
    /// `attr()`: the attribute's name and what stands in for it.
    Attribute(Arc<str>, Arc<str>),
    Image,
    /// Counters, quotes: text we do not compute.
    Other,
    /// What comes after is the alternative text: `content: "→" / "next"`.
    Alternative,
}

/// One function of a transform.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Transform {
    /// Around the axis that points at the reader, in degrees.
    Rotate(Num),
    Scale(f32, f32),
    Translate(Num, Num),
    Matrix([f32; 6]),
    Other,
}

type Grammar = fn(&mut Parser<'_>) -> Parsed<Value>;

struct Entry {
    name: &'static str,
    prop: Prop,
    inherits: bool,
    grammar: Grammar,
    initial: fn() -> Value,
}

macro_rules! properties {
    ($($name:ident $css:literal $inherits:ident $grammar:expr, $initial:expr;)*) => {
        /// A property we compute.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Prop { $($name,)* }

        static TABLE: &[Entry] = &[$(Entry {
            name: $css,
            prop: Prop::$name,
            inherits: properties!(@ $inherits),
            grammar: $grammar,
            initial: || $initial,
        },)*];

        /// How many there are.
        pub(super) const COUNT: usize = [$(Prop::$name,)*].len();
    };
    (@ inherited) => { true };
    (@ own) => { false };
}

macro_rules! one_of {
    ($($kw:ident)*) => { |input| keyword(input, &[$(Kw::$kw,)*]) };
}

properties! {
    Color "color" inherited colour, Value::Paint(Paint::System(System::CanvasText));
    ColorScheme "color-scheme" inherited color_scheme, Value::Kw(Kw::Normal);
    Direction "direction" inherited one_of!(Ltr Rtl), Value::Kw(Kw::Ltr);
    FontFamily "font-family" inherited families, Value::Families(Arc::new([]));
    FontSize "font-size" inherited font_size, Value::Length(16.0, 0.0);
    FontStyle "font-style" inherited font_style, Value::Kw(Kw::Normal);
    FontWeight "font-weight" inherited font_weight, Value::Number(400.0);
    ForcedColorAdjust "forced-color-adjust" inherited one_of!(Auto None PreserveParentColor),
        Value::Kw(Kw::Auto);
    LetterSpacing "letter-spacing" inherited |i| length_or(i, &[Kw::Normal], Sign::Any), Value::Kw(Kw::Normal);
    LineHeight "line-height" inherited line_height, Value::Kw(Kw::Normal);
    ListStyleImage "list-style-image" inherited images, Value::Images(Arc::new([]));
    ListStylePosition "list-style-position" inherited one_of!(Inside Outside), Value::Kw(Kw::Outside);
    ListStyleType "list-style-type" inherited list_style_type, Value::Kw(Kw::Disc);
    OverflowWrap "overflow-wrap" inherited one_of!(Normal BreakWord Anywhere), Value::Kw(Kw::Normal);
    PointerEvents "pointer-events" inherited some_ident, Value::Kw(Kw::Auto);
    TextAlign "text-align" inherited
        one_of!(Start End Left Right Center Justify MatchParent WebkitCenter WebkitLeft WebkitRight),
        Value::Kw(Kw::Start);
    TextFill "-webkit-text-fill-color" inherited colour, Value::Paint(Paint::Current);
    TextIndent "text-indent" inherited text_indent, Value::Length(0.0, 0.0);
    TextShadow "text-shadow" inherited shadows, Value::Kw(Kw::None);
    TextStroke "-webkit-text-stroke-width" inherited line_width, Value::Length(0.0, 0.0);
    TextTransform "text-transform" inherited text_transform, Value::Kw(Kw::None);
    Visibility "visibility" inherited one_of!(Visible Hidden Collapse), Value::Kw(Kw::Visible);
    WhiteSpace "white-space" inherited
        one_of!(Normal Nowrap Pre PreWrap PreLine BreakSpaces), Value::Kw(Kw::Normal);
    WordBreak "word-break" inherited one_of!(Normal BreakAll KeepAll BreakWord AutoPhrase),
        Value::Kw(Kw::Normal);
    WordSpacing "word-spacing" inherited |i| length_or(i, &[Kw::Normal], Sign::Any), Value::Length(0.0, 0.0);
    WritingMode "writing-mode" inherited
        one_of!(HorizontalTb VerticalRl VerticalLr SidewaysRl SidewaysLr), Value::Kw(Kw::HorizontalTb);

    AnimationDuration "animation-duration" own duration, Value::Number(0.0);
    AnimationIterationCount "animation-iteration-count" own iterations, Value::Number(1.0);
    AnimationName "animation-name" own animation_name, Value::Kw(Kw::None);
    Appearance "appearance" own some_ident, Value::Kw(Kw::None);
    BackdropFilter "backdrop-filter" own some, Value::Kw(Kw::None);
    BackgroundClip "background-clip" own background_clip, Value::Kw(Kw::BorderBox);
    BackgroundColor "background-color" own colour, Value::Paint(Paint::CLEAR);
    BackgroundImage "background-image" own images, Value::Images(Arc::new([]));
    BackgroundSize "background-size" own some, Value::Kw(Kw::None);
    BackgroundPosition "background-position" own some, Value::Kw(Kw::None);
    BackgroundRepeat "background-repeat" own some, Value::Kw(Kw::None);
    BorderTopColor "border-top-color" own colour, Value::Paint(Paint::Current);
    BorderRightColor "border-right-color" own colour, Value::Paint(Paint::Current);
    BorderBottomColor "border-bottom-color" own colour, Value::Paint(Paint::Current);
    BorderLeftColor "border-left-color" own colour, Value::Paint(Paint::Current);
    BorderTopStyle "border-top-style" own line_style, Value::Kw(Kw::None);
    BorderRightStyle "border-right-style" own line_style, Value::Kw(Kw::None);
    BorderBottomStyle "border-bottom-style" own line_style, Value::Kw(Kw::None);
    BorderLeftStyle "border-left-style" own line_style, Value::Kw(Kw::None);
    BorderTopWidth "border-top-width" own line_width, Value::Length(3.0, 0.0);
    BorderRightWidth "border-right-width" own line_width, Value::Length(3.0, 0.0);
    BorderBottomWidth "border-bottom-width" own line_width, Value::Length(3.0, 0.0);
    BorderLeftWidth "border-left-width" own line_width, Value::Length(3.0, 0.0);
    Bottom "bottom" own offset, Value::Kw(Kw::Auto);
    BoxShadow "box-shadow" own shadows, Value::Kw(Kw::None);
    BoxSizing "box-sizing" own one_of!(ContentBox BorderBox), Value::Kw(Kw::ContentBox);
    Clip "clip" own clip, Value::Kw(Kw::Auto);
    ClipPath "clip-path" own clip_path, Value::Kw(Kw::None);
    ColumnGap "column-gap" own |i| length_or(i, &[Kw::Normal], Sign::Positive), Value::Kw(Kw::Normal);
    Content "content" own content, Value::Kw(Kw::Normal);
    ContentVisibility "content-visibility" own one_of!(Visible Auto Hidden), Value::Kw(Kw::Visible);
    Display "display" own display, Value::Kw(Kw::Inline);
    Filter "filter" own filter, Value::Kw(Kw::None);
    FlexDirection "flex-direction" own one_of!(Row Column RowReverse ColumnReverse), Value::Kw(Kw::Row);
    FlexWrap "flex-wrap" own one_of!(Nowrap Wrap WrapReverse), Value::Kw(Kw::Nowrap);
    Float "float" own one_of!(None Left Right InlineStart InlineEnd), Value::Kw(Kw::None);
    Height "height" own size, Value::Kw(Kw::Auto);
    Left "left" own offset, Value::Kw(Kw::Auto);
    LineClamp "-webkit-line-clamp" own line_clamp, Value::Kw(Kw::None);
    MarginTop "margin-top" own offset, Value::Length(0.0, 0.0);
    MarginRight "margin-right" own offset, Value::Length(0.0, 0.0);
    MarginBottom "margin-bottom" own offset, Value::Length(0.0, 0.0);
    MarginLeft "margin-left" own offset, Value::Length(0.0, 0.0);
    MaskImage "mask-image" own images, Value::Images(Arc::new([]));
    MaxHeight "max-height" own size, Value::Kw(Kw::None);
    MaxWidth "max-width" own size, Value::Kw(Kw::None);
    MinHeight "min-height" own size, Value::Kw(Kw::Auto);
    MinWidth "min-width" own size, Value::Kw(Kw::Auto);
    MixBlendMode "mix-blend-mode" own
        one_of!(Normal Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight
            Difference Exclusion Hue Saturation Color Luminosity PlusLighter PlusDarker),
        Value::Kw(Kw::Normal);
    Opacity "opacity" own opacity, Value::Number(1.0);
    OutlineColor "outline-color" own outline_colour, Value::Paint(Paint::Current);
    OutlineOffset "outline-offset" own |i| length_or(i, &[], Sign::Any), Value::Length(0.0, 0.0);
    OutlineStyle "outline-style" own outline_style, Value::Kw(Kw::None);
    OutlineWidth "outline-width" own line_width, Value::Length(3.0, 0.0);
    OverflowX "overflow-x" own overflow, Value::Kw(Kw::Visible);
    OverflowY "overflow-y" own overflow, Value::Kw(Kw::Visible);
    PaddingTop "padding-top" own padding, Value::Length(0.0, 0.0);
    PaddingRight "padding-right" own padding, Value::Length(0.0, 0.0);
    PaddingBottom "padding-bottom" own padding, Value::Length(0.0, 0.0);
    PaddingLeft "padding-left" own padding, Value::Length(0.0, 0.0);
    Position "position" own one_of!(Static Relative Absolute Fixed Sticky), Value::Kw(Kw::Static);
    Right "right" own offset, Value::Kw(Kw::Auto);
    Rotate "rotate" own rotate, Value::Kw(Kw::None);
    RowGap "row-gap" own |i| length_or(i, &[Kw::Normal], Sign::Positive), Value::Kw(Kw::Normal);
    Scale "scale" own scale, Value::Kw(Kw::None);
    DecorationColor "text-decoration-color" own colour, Value::Paint(Paint::Current);
    DecorationLine "text-decoration-line" own decoration_line, Value::Lines(0);
    DecorationStyle "text-decoration-style" own one_of!(Solid Double Dotted Dashed Wavy), Value::Kw(Kw::Solid);
    DecorationThickness "text-decoration-thickness" own |i| length_or(i, &[Kw::Auto], Sign::Any),
        Value::Kw(Kw::Auto);
    TextOverflow "text-overflow" own text_overflow, Value::Kw(Kw::Clip);
    Top "top" own offset, Value::Kw(Kw::Auto);
    Transform "transform" own transform, Value::Kw(Kw::None);
    TransitionDuration "transition-duration" own duration, Value::Number(0.0);
    Translate "translate" own translate, Value::Kw(Kw::None);
    VerticalAlign "vertical-align" own vertical_align, Value::Kw(Kw::Baseline);
    Width "width" own size, Value::Kw(Kw::Auto);
    ZIndex "z-index" own z_index, Value::Kw(Kw::Auto);
}

static BY_NAME: LazyLock<HashMap<&'static str, Prop>> =
    LazyLock::new(|| TABLE.iter().map(|entry| (entry.name, entry.prop)).collect());

/// Every property's initial value, by number.
pub(super) static INITIAL: LazyLock<Vec<Value>> =
    LazyLock::new(|| TABLE.iter().map(|entry| (entry.initial)()).collect());

impl Prop {
    pub(super) fn all() -> impl Iterator<Item = Prop> {
        TABLE.iter().map(|entry| entry.prop)
    }

    /// The property called so, in lower case; other spellings of the same property are known.
    pub(super) fn of_name(name: &str) -> Option<Prop> {
        let name = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, real)| *real);
        BY_NAME.get(name).copied()
    }

    pub fn css(self) -> &'static str {
        TABLE[self as usize].name
    }

    pub(super) fn inherits(self) -> bool {
        TABLE[self as usize].inherits
    }

    pub(super) fn parse(self, input: &mut Parser<'_>) -> Parsed<Value> {
        (TABLE[self as usize].grammar)(input)
    }

    /// Colours that a browser takes over when colours are forced.
    pub(super) fn is_forced(self) -> bool {
        matches!(
            self,
            Prop::Color
                | Prop::BackgroundColor
                | Prop::BorderTopColor
                | Prop::BorderRightColor
                | Prop::BorderBottomColor
                | Prop::BorderLeftColor
                | Prop::OutlineColor
                | Prop::DecorationColor
                | Prop::TextFill
                | Prop::BoxShadow
                | Prop::TextShadow
                | Prop::ColorScheme
        )
    }
}

/// Other names: old prefixes, and directions relative to the text (which we take to run from left to
/// right in lines from top to bottom).
const ALIASES: &[(&str, &str)] = &[
    ("-moz-appearance", "appearance"),
    ("-webkit-appearance", "appearance"),
    ("-webkit-animation-duration", "animation-duration"),
    ("-webkit-animation-iteration-count", "animation-iteration-count"),
    ("-webkit-animation-name", "animation-name"),
    ("-webkit-background-clip", "background-clip"),
    ("-webkit-box-shadow", "box-shadow"),
    ("-webkit-box-sizing", "box-sizing"),
    ("-webkit-clip-path", "clip-path"),
    ("-webkit-filter", "filter"),
    ("-webkit-flex-direction", "flex-direction"),
    ("-webkit-flex-wrap", "flex-wrap"),
    ("-webkit-mask-image", "mask-image"),
    ("-webkit-opacity", "opacity"),
    ("-webkit-text-decoration-color", "text-decoration-color"),
    ("-webkit-text-decoration-line", "text-decoration-line"),
    ("-webkit-text-decoration-style", "text-decoration-style"),
    ("-webkit-transform", "transform"),
    ("-webkit-transition-duration", "transition-duration"),
    ("block-size", "height"),
    ("border-block-end-color", "border-bottom-color"),
    ("border-block-end-style", "border-bottom-style"),
    ("border-block-end-width", "border-bottom-width"),
    ("border-block-start-color", "border-top-color"),
    ("border-block-start-style", "border-top-style"),
    ("border-block-start-width", "border-top-width"),
    ("border-inline-end-color", "border-right-color"),
    ("border-inline-end-style", "border-right-style"),
    ("border-inline-end-width", "border-right-width"),
    ("border-inline-start-color", "border-left-color"),
    ("border-inline-start-style", "border-left-style"),
    ("border-inline-start-width", "border-left-width"),
    ("inline-size", "width"),
    ("inset-block-end", "bottom"),
    ("inset-block-start", "top"),
    ("inset-inline-end", "right"),
    ("inset-inline-start", "left"),
    ("line-clamp", "-webkit-line-clamp"),
    ("margin-block-end", "margin-bottom"),
    ("margin-block-start", "margin-top"),
    ("margin-inline-end", "margin-right"),
    ("margin-inline-start", "margin-left"),
    ("max-block-size", "max-height"),
    ("max-inline-size", "max-width"),
    ("min-block-size", "min-height"),
    ("min-inline-size", "min-width"),
    ("overflow-block", "overflow-y"),
    ("overflow-inline", "overflow-x"),
    ("padding-block-end", "padding-bottom"),
    ("padding-block-start", "padding-top"),
    ("padding-inline-end", "padding-right"),
    ("padding-inline-start", "padding-left"),
    ("word-wrap", "overflow-wrap"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Any,
    Positive,
}

pub(super) fn keyword(input: &mut Parser<'_>, allowed: &[Kw]) -> Parsed<Value> {
    let kw = Kw::of_name(input.expect_ident()?).ok_or_else(bad)?;
    if allowed.contains(&kw) { Ok(Value::Kw(kw)) } else { Err(bad()) }
}

pub(super) fn try_keyword(input: &mut Parser<'_>, allowed: &[Kw]) -> Option<Value> {
    input.try_parse(|input| keyword(input, allowed)).ok()
}

/// Whatever follows, to the end.
pub(super) fn rest(input: &mut Parser<'_>) {
    while input.next().is_ok() {}
}

/// Some value; we only care whether it is `none`.
fn some(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    input.next()?;
    rest(input);
    Ok(Value::Kw(Kw::Some))
}

/// Filters; a shadow below everything changes no colours.
fn filter(input: &mut Parser<'_>) -> Parsed<Value> {
    let mut shadows = false;
    while input.try_parse(|i| i.expect_function_matching("drop-shadow")).is_ok() {
        shadows = true;
        input.parse_nested_block(|i| {
            rest(i);
            Ok::<(), super::parse::ParseError>(())
        })?;
    }
    if shadows && input.is_exhausted() { Ok(Value::Kw(Kw::None)) } else { some(input) }
}

/// An identifier; those we do not know count as `Some`.
fn some_ident(input: &mut Parser<'_>) -> Parsed<Value> {
    Ok(Value::Kw(Kw::of_name(input.expect_ident()?).unwrap_or(Kw::Some)))
}

pub(super) fn colour(input: &mut Parser<'_>) -> Parsed<Value> {
    Paint::parse(input).map(Value::Paint)
}

fn outline_colour(input: &mut Parser<'_>) -> Parsed<Value> {
    if try_keyword(input, &[Kw::Auto]).is_some() {
        return Ok(Value::Paint(Paint::Current));
    }
    colour(input)
}

/// A length or percentage.
pub(super) fn length(input: &mut Parser<'_>, sign: Sign) -> Parsed<Num> {
    let num = Num::parse(input)?;
    match num {
        Num::Leaf(0.0, Unit::Number) => Ok(Num::ZERO),
        Num::Leaf(value, _) if value < 0.0 && sign == Sign::Positive => Err(bad()),
        _ => match num.kind() {
            Some(Kind::Length | Kind::Percent) => Ok(num),
            _ => Err(bad()),
        },
    }
}

fn length_or(input: &mut Parser<'_>, allowed: &[Kw], sign: Sign) -> Parsed<Value> {
    if let Some(kw) = try_keyword(input, allowed) {
        return Ok(kw);
    }
    length(input, sign).map(Value::Num)
}

fn size(input: &mut Parser<'_>) -> Parsed<Value> {
    let keywords = &[Kw::Auto, Kw::None, Kw::MinContent, Kw::MaxContent, Kw::FitContent, Kw::Stretch];
    if let Some(kw) = try_keyword(input, keywords) {
        return Ok(kw);
    }
    let other = input.try_parse(|input| -> Parsed<()> {
        match input.next()?.clone() {
            Token::Function(name)
                if name.eq_ignore_ascii_case("fit-content") || name.eq_ignore_ascii_case("calc-size") =>
            {
                Ok(())
            }
            Token::Ident(name) if name.starts_with("-webkit-") || name.starts_with("-moz-") => Ok(()),
            _ => Err(bad()),
        }
    });
    if other.is_ok() {
        return Ok(Value::Kw(Kw::FitContent));
    }
    length(input, Sign::Positive).map(Value::Num)
}

fn offset(input: &mut Parser<'_>) -> Parsed<Value> {
    length_or(input, &[Kw::Auto], Sign::Any)
}

fn padding(input: &mut Parser<'_>) -> Parsed<Value> {
    length(input, Sign::Positive).map(Value::Num)
}

pub(super) fn line_width(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(kw) = try_keyword(input, &[Kw::Thin, Kw::Medium, Kw::Thick]) {
        let px = match kw {
            Value::Kw(Kw::Thin) => 1.0,
            Value::Kw(Kw::Medium) => 3.0,
            _ => 5.0,
        };
        return Ok(Value::Num(Num::Leaf(px, Unit::Px)));
    }
    length(input, Sign::Positive).map(Value::Num)
}

pub(super) const LINE_STYLES: &[Kw] = &[
    Kw::None,
    Kw::Hidden,
    Kw::Solid,
    Kw::Dashed,
    Kw::Dotted,
    Kw::Double,
    Kw::Groove,
    Kw::Ridge,
    Kw::Inset,
    Kw::Outset,
];

pub(super) fn line_style(input: &mut Parser<'_>) -> Parsed<Value> {
    keyword(input, LINE_STYLES)
}

pub(super) fn outline_style(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(auto) = try_keyword(input, &[Kw::Auto]) {
        return Ok(auto);
    }
    line_style(input)
}

fn overflow(input: &mut Parser<'_>) -> Parsed<Value> {
    if input.try_parse(|i| i.expect_ident_matching("overlay")).is_ok() {
        return Ok(Value::Kw(Kw::Auto));
    }
    keyword(input, &[Kw::Visible, Kw::Hidden, Kw::Clip, Kw::Scroll, Kw::Auto])
}

fn opacity(input: &mut Parser<'_>) -> Parsed<Value> {
    let num = Num::parse(input)?;
    match (num.kind(), &num) {
        (_, Num::Leaf(value, Unit::Percent)) => Ok(Value::Number((value / 100.0).clamp(0.0, 1.0))),
        (Some(Kind::Number), Num::Leaf(value, _)) => Ok(Value::Number(value.clamp(0.0, 1.0))),
        (Some(Kind::Number | Kind::Percent), _) => Ok(Value::Num(num)),
        _ => Err(bad()),
    }
}

pub(super) fn font_size(input: &mut Parser<'_>) -> Parsed<Value> {
    let sizes = &[
        Kw::XxSmall,
        Kw::XSmall,
        Kw::Small,
        Kw::Medium,
        Kw::Large,
        Kw::XLarge,
        Kw::XxLarge,
        Kw::XxxLarge,
        Kw::Larger,
        Kw::Smaller,
        Kw::Math,
    ];
    length_or(input, sizes, Sign::Positive)
}

fn font_style(input: &mut Parser<'_>) -> Parsed<Value> {
    let value = keyword(input, &[Kw::Normal, Kw::Italic, Kw::Oblique])?;
    if value == Value::Kw(Kw::Oblique) {
        let _ = input.try_parse(Num::parse);
    }
    Ok(value)
}

pub(super) fn font_weight(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(Value::Kw(kw)) = try_keyword(input, &[Kw::Normal, Kw::Bold, Kw::Bolder, Kw::Lighter]) {
        return Ok(match kw {
            Kw::Normal => Value::Number(400.0),
            Kw::Bold => Value::Number(700.0),
            other => Value::Kw(other),
        });
    }
    match Num::parse(input)? {
        Num::Leaf(value, Unit::Number) if (1.0..=1000.0).contains(&value) => Ok(Value::Number(value)),
        Num::Leaf(..) => Err(bad()),
        num if num.kind() == Some(Kind::Number) => Ok(Value::Num(num)),
        _ => Err(bad()),
    }
}

pub(super) fn line_height(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(kw) = try_keyword(input, &[Kw::Normal]) {
        return Ok(kw);
    }
    let num = Num::parse(input)?;
    match (num.kind(), &num) {
        (_, Num::Leaf(value, _)) if *value < 0.0 => Err(bad()),
        (Some(Kind::Number), Num::Leaf(value, _)) => Ok(Value::Number(*value)),
        (Some(Kind::Number | Kind::Length | Kind::Percent), _) => Ok(Value::Num(num)),
        _ => Err(bad()),
    }
}

pub(super) fn families(input: &mut Parser<'_>) -> Parsed<Value> {
    let names = input.parse_comma_separated(|input| -> Parsed<Arc<str>> {
        if let Ok(name) = input.try_parse(|i| i.expect_string().map(|s| Arc::from(&**s))) {
            return Ok(name);
        }
        let mut name = input.expect_ident()?.to_string();
        while let Ok(more) = input.try_parse(Parser::expect_ident_cloned) {
            name.push(' ');
            name.push_str(&more);
        }
        Ok(name.into())
    })?;
    Ok(Value::Families(names.into()))
}

fn color_scheme(input: &mut Parser<'_>) -> Parsed<Value> {
    let (mut light, mut dark, mut any) = (false, false, false);
    while let Ok(name) = input.try_parse(Parser::expect_ident_cloned) {
        any = true;
        match_ignore_ascii_case! { &name,
            "light" => light = true,
            "dark" => dark = true,
            _ => {}
        }
    }
    match (any, light, dark) {
        (false, ..) => Err(bad()),
        (_, true, true) => Ok(Value::Kw(Kw::LightAndDark)),
        (_, true, false) => Ok(Value::Kw(Kw::Light)),
        (_, false, true) => Ok(Value::Kw(Kw::Dark)),
        (_, false, false) => Ok(Value::Kw(Kw::Normal)),
    }
}

fn text_indent(input: &mut Parser<'_>) -> Parsed<Value> {
    let num = length(input, Sign::Any)?;
    while input.try_parse(Parser::expect_ident_cloned).is_ok() {}
    Ok(Value::Num(num))
}

fn text_transform(input: &mut Parser<'_>) -> Parsed<Value> {
    let allowed = &[Kw::None, Kw::Uppercase, Kw::Lowercase, Kw::Capitalize, Kw::FullWidth];
    let value = keyword(input, allowed)?;
    while input.try_parse(Parser::expect_ident_cloned).is_ok() {}
    Ok(value)
}

fn list_style_type(input: &mut Parser<'_>) -> Parsed<Value> {
    match input.next()?.clone() {
        Token::Ident(name) => Ok(Value::Kw(Kw::of_name(&name).unwrap_or(Kw::Some))),
        Token::QuotedString(_) => Ok(Value::Kw(Kw::Some)),
        Token::Function(_) => {
            rest(input);
            Ok(Value::Kw(Kw::Some))
        }
        _ => Err(bad()),
    }
}

fn background_clip(input: &mut Parser<'_>) -> Parsed<Value> {
    let boxes = &[Kw::BorderBox, Kw::PaddingBox, Kw::ContentBox, Kw::Text, Kw::BorderArea];
    let layers = input.parse_comma_separated(|input| keyword(input, boxes))?;
    // A clip to the text on any layer makes the text see-through.
    let text = layers.iter().find(|v| **v == Value::Kw(Kw::Text)).cloned();
    text.or_else(|| layers.into_iter().next()).ok_or_else(bad)
}

fn images(input: &mut Parser<'_>) -> Parsed<Value> {
    let layers = input.parse_comma_separated(image)?;
    Ok(Value::Images(layers.into_iter().filter(|image| *image != Image::None).collect()))
}

pub(super) fn image(input: &mut Parser<'_>) -> Parsed<Image> {
    match input.next()?.clone() {
        Token::Ident(name) if name.eq_ignore_ascii_case("none") => Ok(Image::None),
        Token::UnquotedUrl(url) => Ok(Image::Url(Arc::from(&*url))),
        Token::Function(name) => {
            let lower = name.to_ascii_lowercase();
            input.parse_nested_block(|input| {
                if lower == "url" || lower == "src" {
                    let url = Arc::from(&**input.expect_string()?);
                    rest(input);
                    return Ok(Image::Url(url));
                }
                if lower.ends_with("gradient") {
                    return gradient(&lower, input);
                }
                let known = ["image-set", "-webkit-image-set", "cross-fade", "element", "paint", "image"];
                if known.contains(&&*lower) {
                    rest(input);
                    return Ok(Image::Other);
                }
                Err(bad())
            })
        }
        _ => Err(bad()),
    }
}

/// The colours of a gradient, whatever its shape.
fn gradient(name: &str, input: &mut Parser<'_>) -> Parsed<Image> {
    let mut stops = Vec::new();
    let run = input.try_parse(|input| -> Parsed<Run> {
        if name != "linear-gradient" {
            return Err(bad());
        }
        let run = match input.next()?.clone() {
            Token::Ident(to) if to.eq_ignore_ascii_case("to") => {
                match_ignore_ascii_case! { input.expect_ident()?,
                    "right" => Run::ToRight,
                    "left" => Run::ToLeft,
                    _ => return Err(bad()),
                }
            }
            Token::Dimension { value, unit, .. } if unit.eq_ignore_ascii_case("deg") => {
                match value.rem_euclid(360.0) {
                    v if (v - 90.0).abs() < 0.1 => Run::ToRight,
                    v if (v - 270.0).abs() < 0.1 => Run::ToLeft,
                    _ => return Err(bad()),
                }
            }
            _ => return Err(bad()),
        };
        input.expect_comma()?;
        Ok(run)
    });
    let mut run = run.unwrap_or(Run::Other);
    loop {
        if let Ok(paint) = input.try_parse(Paint::parse) {
            stops.push(paint);
            continue;
        }
        match input.next() {
            Ok(Token::Function(name)) if name.ends_with("stop") || *name == "from" || *name == "to" => {
                // The old `-webkit-gradient(…, color-stop(0, red))`.
                input.parse_nested_block(|input| {
                    while !input.is_exhausted() {
                        match input.try_parse(Paint::parse) {
                            Ok(paint) => stops.push(paint),
                            Err(_) => {
                                let _ = input.next();
                            }
                        }
                    }
                    Ok::<(), super::parse::ParseError>(())
                })?;
            }
            Ok(Token::Comma) => {}
            Ok(_) => run = Run::Other,
            Err(_) => break,
        }
    }
    if stops.is_empty() { Err(bad()) } else { Ok(Image::Gradient(stops.into(), run)) }
}

fn shadows(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    let shadows = input.parse_comma_separated(|input| {
        let (mut inset, mut paint, mut lengths) = (false, None, None);
        while !input.is_exhausted() {
            if !inset && input.try_parse(|i| i.expect_ident_matching("inset")).is_ok() {
                inset = true;
            } else if paint.is_none()
                && let Ok(found) = input.try_parse(Paint::parse)
            {
                paint = Some(found);
            } else if lengths.is_none() {
                let (x, y) = (length(input, Sign::Any)?, length(input, Sign::Any)?);
                let blur = input.try_parse(|i| length(i, Sign::Positive)).unwrap_or(Num::ZERO);
                let spread = input.try_parse(|i| length(i, Sign::Any)).unwrap_or(Num::ZERO);
                lengths = Some([x, y, blur, spread]);
            } else {
                return Err(bad());
            }
        }
        let lengths = lengths.ok_or_else(bad)?;
        Ok(Shadow { inset, lengths, paint: paint.unwrap_or(Paint::Current) })
    })?;
    Ok(Value::Shadows(shadows.into()))
}

/// `clip: rect(…)`: whether anything is left. Without the size of the box, a rectangle whose edges
/// meet or cross is empty and any other is not.
fn clip(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(auto) = try_keyword(input, &[Kw::Auto]) {
        return Ok(auto);
    }
    input.expect_function_matching("rect")?;
    input.parse_nested_block(|input| {
        let mut edges = Vec::new();
        while !input.is_exhausted() {
            if try_keyword(input, &[Kw::Auto]).is_some() {
                edges.push(None);
            } else {
                edges.push(Some(length(input, Sign::Any)?));
            }
            let _ = input.try_parse(Parser::expect_comma);
        }
        let [top, right, bottom, left] = edges.as_slice() else { return Err(bad()) };
        let crossed = |from: &Option<Num>, to: &Option<Num>| match (px(from.as_ref()), px(to.as_ref())) {
            (Some(from), Some(to)) => to - from <= 1.0,
            (None, Some(to)) if from.is_none() => to <= 1.0,
            _ => false,
        };
        let empty = crossed(top, bottom) || crossed(left, right);
        Ok(Value::Kw(if empty { Kw::Empty } else { Kw::Some }))
    })
}

/// A length that needs no context; the unit does not matter to those who compare with zero.
fn px(num: Option<&Num>) -> Option<f32> {
    match num? {
        Num::Leaf(value, _) => Some(*value),
        _ => None,
    }
}

fn clip_path(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    let mut empty = false;
    while let Ok(token) = input.next().cloned() {
        let Token::Function(name) = token else { continue };
        let shape = name.to_ascii_lowercase();
        let mut numbers = Vec::new();
        let mut percent = Vec::new();
        input.parse_nested_block(|input| {
            while !input.is_exhausted() {
                match input.try_parse(Num::parse) {
                    Ok(Num::Leaf(value, unit)) => {
                        numbers.push(value);
                        percent.push(unit == Unit::Percent);
                    }
                    _ => {
                        if input.next().is_ok_and(|t| matches!(t, Token::Ident(i) if &**i == "round")) {
                            rest(input);
                        }
                    }
                }
            }
            Ok::<(), super::parse::ParseError>(())
        })?;
        empty |= match shape.as_str() {
            "inset" => {
                let side = |i: usize| {
                    let at = match (numbers.len(), i) {
                        (1, _) => 0,
                        (2, i) => i % 2,
                        (3, 3) => 1,
                        (_, i) => i,
                    };
                    let is_percent = percent.get(at).copied().unwrap_or(false);
                    numbers.get(at).copied().filter(|n| is_percent || *n == 0.0)
                };
                let gone = |a: Option<f32>, b: Option<f32>| a.zip(b).is_some_and(|(a, b)| a + b >= 100.0);
                gone(side(0), side(2)) || gone(side(1), side(3))
            }
            "circle" | "ellipse" => numbers.first().is_some_and(|n| *n == 0.0),
            "polygon" => numbers.len() >= 2 && numbers.iter().all(|n| n.abs() < 0.001),
            _ => false,
        };
    }
    Ok(Value::Kw(if empty { Kw::Empty } else { Kw::Some }))
}

fn content(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(kw) = try_keyword(input, &[Kw::None, Kw::Normal]) {
        return Ok(kw);
    }
    let mut items = Vec::new();
    while let Ok(token) = input.next().cloned() {
        items.push(match token {
            Token::QuotedString(text) => Content::Text(Arc::from(&*text)),
            Token::UnquotedUrl(_) => Content::Image,
            Token::Ident(_) => Content::Other,
            Token::Delim('/') => Content::Alternative,
            Token::Function(name) => input.parse_nested_block(|input| {
                let item = match_ignore_ascii_case! { &name,
                    "attr" => {
                        let attribute = Arc::from(input.expect_ident()?.to_ascii_lowercase());
                        let mut fallback = Arc::from("");
                        while let Ok(token) = input.next() {
                            if let Token::QuotedString(text) = token {
                                fallback = Arc::from(&**text);
                            }
                        }
                        Content::Attribute(attribute, fallback)
                    },
                    "url" | "image-set" | "-webkit-image-set" => Content::Image,
                    "linear-gradient" | "radial-gradient" | "conic-gradient" => Content::Image,
                    "counter" | "counters" | "target-counter" | "string" => Content::Other,
                    _ => return Err(bad()),
                };
                rest(input);
                Ok(item)
            })?,
            _ => return Err(bad()),
        });
    }
    if items.is_empty() { Err(bad()) } else { Ok(Value::Content(items.into())) }
}

fn display(input: &mut Parser<'_>) -> Parsed<Value> {
    let allowed = &[
        Kw::None,
        Kw::Contents,
        Kw::Inline,
        Kw::Block,
        Kw::InlineBlock,
        Kw::Flex,
        Kw::InlineFlex,
        Kw::Grid,
        Kw::InlineGrid,
        Kw::FlowRoot,
        Kw::ListItem,
        Kw::Table,
        Kw::InlineTable,
        Kw::TableRow,
        Kw::TableCell,
        Kw::TableColumn,
        Kw::TableColumnGroup,
        Kw::TableRowGroup,
        Kw::TableHeaderGroup,
        Kw::TableFooterGroup,
        Kw::TableCaption,
        Kw::Ruby,
        Kw::RubyText,
        Kw::Math,
        Kw::WebkitBox,
        Kw::WebkitInlineBox,
    ];
    let mut words: Vec<String> = Vec::new();
    while let Ok(word) = input.try_parse(Parser::expect_ident_cloned) {
        words.push(word.to_ascii_lowercase());
    }
    if let [only] = words.as_slice() {
        let kw = match only.as_str() {
            "-webkit-flex" | "-ms-flexbox" => Kw::Flex,
            "-webkit-inline-flex" => Kw::InlineFlex,
            "flow" => Kw::Block,
            other => Kw::of_name(other).filter(|kw| allowed.contains(kw)).ok_or_else(bad)?,
        };
        return Ok(Value::Kw(kw));
    }
    // The long way: outside, inside and list item, in any order.
    if words.is_empty() || words.len() > 3 {
        return Err(bad());
    }
    let has = |word: &str| words.iter().any(|w| w == word);
    let known =
        ["block", "inline", "flow", "flow-root", "flex", "grid", "table", "ruby", "list-item", "math"];
    if !words.iter().all(|w| known.contains(&w.as_str())) {
        return Err(bad());
    }
    let inline = has("inline");
    let pick = |block, inside| if inline { inside } else { block };
    Ok(Value::Kw(if has("list-item") {
        pick(Kw::ListItem, Kw::InlineListItem)
    } else if has("flex") {
        pick(Kw::Flex, Kw::InlineFlex)
    } else if has("grid") {
        pick(Kw::Grid, Kw::InlineGrid)
    } else if has("table") {
        pick(Kw::Table, Kw::InlineTable)
    } else if has("flow-root") {
        pick(Kw::FlowRoot, Kw::InlineBlock)
    } else if has("ruby") {
        Kw::Ruby
    } else {
        pick(Kw::Block, Kw::Inline)
    }))
}

fn line_clamp(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    input.expect_integer()?;
    rest(input);
    Ok(Value::Kw(Kw::Some))
}

/// Seconds; the longest of several.
fn duration(input: &mut Parser<'_>) -> Parsed<Value> {
    let times = input.parse_comma_separated(|input| {
        if try_keyword(input, &[Kw::Auto]).is_some() {
            return Ok(0.0);
        }
        match Num::parse(input)? {
            Num::Leaf(seconds, Unit::Second) => Ok(seconds),
            num if num.kind() == Some(Kind::Time) => Ok(1.0),
            _ => Err(bad()),
        }
    })?;
    Ok(Value::Number(times.into_iter().fold(0.0, f32::max)))
}

/// How often; the most of several.
fn iterations(input: &mut Parser<'_>) -> Parsed<Value> {
    let counts = input.parse_comma_separated(|input| {
        if input.try_parse(|i| i.expect_ident_matching("infinite")).is_ok() {
            return Ok(f32::INFINITY);
        }
        Ok::<f32, super::parse::ParseError>(input.expect_number()?)
    })?;
    Ok(Value::Number(counts.into_iter().fold(0.0, f32::max)))
}

fn animation_name(input: &mut Parser<'_>) -> Parsed<Value> {
    let names = input.parse_comma_separated(|input| -> Parsed<Option<Arc<str>>> {
        let name = input.expect_ident_or_string()?;
        Ok((!name.eq_ignore_ascii_case("none")).then(|| Arc::from(&**name)))
    })?;
    Ok(names.into_iter().flatten().next().map_or(Value::Kw(Kw::None), Value::Name))
}

pub(super) fn decoration_line(input: &mut Parser<'_>) -> Parsed<Value> {
    if try_keyword(input, &[Kw::None]).is_some() {
        return Ok(Value::Lines(0));
    }
    let mut lines = 0;
    while let Ok(line) = input.try_parse(|input| -> Parsed<u8> {
        Ok(match_ignore_ascii_case! { input.expect_ident()?,
            "underline" | "spelling-error" | "grammar-error" => UNDERLINE,
            "overline" => OVERLINE,
            "line-through" => LINE_THROUGH,
            "blink" => 8,
            _ => return Err(bad()),
        })
    }) {
        lines |= line;
    }
    if lines == 0 { Err(bad()) } else { Ok(Value::Lines(lines & 7)) }
}

fn text_overflow(input: &mut Parser<'_>) -> Parsed<Value> {
    let first = match input.next()?.clone() {
        Token::Ident(name) if name.eq_ignore_ascii_case("clip") => Kw::Clip,
        Token::Ident(name) if name.eq_ignore_ascii_case("ellipsis") => Kw::Ellipsis,
        Token::QuotedString(_) => Kw::Ellipsis,
        Token::Function(_) => Kw::Clip,
        _ => return Err(bad()),
    };
    rest(input);
    Ok(Value::Kw(first))
}

fn vertical_align(input: &mut Parser<'_>) -> Parsed<Value> {
    let keywords =
        &[Kw::Baseline, Kw::Sub, Kw::Super, Kw::Top, Kw::TextTop, Kw::Middle, Kw::Bottom, Kw::TextBottom];
    length_or(input, keywords, Sign::Any)
}

fn z_index(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(auto) = try_keyword(input, &[Kw::Auto]) {
        return Ok(auto);
    }
    #[expect(clippy::cast_precision_loss, reason = "only the sign and the order of size matter")]
    let number = input.expect_integer()? as f32;
    Ok(Value::Number(number))
}

fn number(input: &mut Parser<'_>) -> Parsed<f32> {
    match Num::parse(input)? {
        Num::Leaf(value, Unit::Number) => Ok(value),
        Num::Leaf(value, Unit::Percent) => Ok(value / 100.0),
        num if num.kind() == Some(Kind::Number) => {
            let units = super::values::plain_units();
            num.eval(&units).and_then(super::calc::Amount::plain).ok_or_else(bad)
        }
        _ => Err(bad()),
    }
}

fn angle(input: &mut Parser<'_>) -> Parsed<Num> {
    let num = Num::parse(input)?;
    match num {
        Num::Leaf(0.0, Unit::Number) => Ok(Num::Leaf(0.0, Unit::Deg)),
        _ if num.kind() == Some(Kind::Angle) => Ok(num),
        _ => Err(bad()),
    }
}

fn transform(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    let mut functions = Vec::new();
    while !input.is_exhausted() {
        let name = input.expect_function()?.to_ascii_lowercase();
        functions.push(input.parse_nested_block(|input| transform_function(&name, input))?);
    }
    if functions.is_empty() { Err(bad()) } else { Ok(Value::Transforms(functions.into())) }
}

fn transform_function(name: &str, input: &mut Parser<'_>) -> Parsed<Transform> {
    let numbers = |input: &mut Parser<'_>| input.parse_comma_separated(number);
    match name {
        "rotate" | "rotatez" => angle(input).map(Transform::Rotate),
        "rotate3d" => {
            let axis = [number(input)?, {
                input.expect_comma()?;
                number(input)?
            }];
            input.expect_comma()?;
            let z = number(input)?;
            input.expect_comma()?;
            let by = angle(input)?;
            if axis == [0.0, 0.0] && z != 0.0 {
                return Ok(Transform::Rotate(if z > 0.0 { by } else { Num::Negate(Box::new(by)) }));
            }
            Ok(Transform::Other)
        }
        "scale" => {
            let n = numbers(input)?;
            match n.as_slice() {
                [both] => Ok(Transform::Scale(*both, *both)),
                [x, y] => Ok(Transform::Scale(*x, *y)),
                _ => Err(bad()),
            }
        }
        "scalex" => Ok(Transform::Scale(number(input)?, 1.0)),
        "scaley" => Ok(Transform::Scale(1.0, number(input)?)),
        "translate" => {
            let x = length(input, Sign::Any)?;
            let y = if input.try_parse(Parser::expect_comma).is_ok() {
                length(input, Sign::Any)?
            } else {
                Num::ZERO
            };
            Ok(Transform::Translate(x, y))
        }
        "translatex" => Ok(Transform::Translate(length(input, Sign::Any)?, Num::ZERO)),
        "translatey" => Ok(Transform::Translate(Num::ZERO, length(input, Sign::Any)?)),
        "matrix" => {
            let n = numbers(input)?;
            n.try_into().map(Transform::Matrix).map_err(|_| bad())
        }
        "matrix3d" => {
            let n = numbers(input)?;
            // Only those that stay in the plane are of use to us.
            if n.len() != 16 {
                return Err(bad());
            }
            if n[2] == 0.0 && n[6] == 0.0 && n[8] == 0.0 && n[9] == 0.0 {
                return Ok(Transform::Matrix([n[0], n[1], n[4], n[5], n[12], n[13]]));
            }
            Ok(Transform::Other)
        }
        "translate3d" | "translatez" | "scale3d" | "scalez" | "rotatex" | "rotatey" | "skew" | "skewx"
        | "skewy" | "perspective" => {
            rest(input);
            Ok(Transform::Other)
        }
        _ => Err(bad()),
    }
}

fn rotate(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    let mut axis_z = true;
    let mut negative = false;
    let mut by = input.try_parse(angle).ok();
    if let Ok(axis) = input.try_parse(Parser::expect_ident_cloned) {
        axis_z = axis.eq_ignore_ascii_case("z");
    } else if by.is_none() || !input.is_exhausted() {
        let axis = [number(input)?, number(input)?, number(input)?];
        axis_z = axis[0] == 0.0 && axis[1] == 0.0;
        negative = axis[2] < 0.0;
    }
    by = by.or_else(|| input.try_parse(angle).ok());
    let by = by.ok_or_else(bad)?;
    let by = if negative { Num::Negate(Box::new(by)) } else { by };
    let function = if axis_z { Transform::Rotate(by) } else { Transform::Other };
    Ok(Value::Transforms(Arc::new([function])))
}

fn scale(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    let x = number(input)?;
    let y = input.try_parse(number).unwrap_or(x);
    let _ = input.try_parse(number);
    Ok(Value::Transforms(Arc::new([Transform::Scale(x, y)])))
}

fn translate(input: &mut Parser<'_>) -> Parsed<Value> {
    if let Some(none) = try_keyword(input, &[Kw::None]) {
        return Ok(none);
    }
    let x = length(input, Sign::Any)?;
    let y = input.try_parse(|i| length(i, Sign::Any)).unwrap_or(Num::ZERO);
    let _ = input.try_parse(|i| length(i, Sign::Any));
    Ok(Value::Transforms(Arc::new([Transform::Translate(x, y)])))
}
