//! Properties that set several others.

use cssparser::{Parser, Token};

use super::calc::{Num, Unit};
use super::keyword::Kw;
use super::paint::Paint;
use super::parse::{Parsed, bad};
use super::property::{
    INITIAL, Image, Prop, Sign, Value, decoration_line, families, font_size, font_weight, image, length,
    line_height, line_style, line_width, outline_style, rest, try_keyword,
};

type Out<'o> = &'o mut dyn FnMut(Prop, Value);

const COLOURS: [Prop; 4] =
    [Prop::BorderTopColor, Prop::BorderRightColor, Prop::BorderBottomColor, Prop::BorderLeftColor];
const STYLES: [Prop; 4] =
    [Prop::BorderTopStyle, Prop::BorderRightStyle, Prop::BorderBottomStyle, Prop::BorderLeftStyle];
const WIDTHS: [Prop; 4] =
    [Prop::BorderTopWidth, Prop::BorderRightWidth, Prop::BorderBottomWidth, Prop::BorderLeftWidth];
const MARGINS: [Prop; 4] = [Prop::MarginTop, Prop::MarginRight, Prop::MarginBottom, Prop::MarginLeft];
const PADDINGS: [Prop; 4] = [Prop::PaddingTop, Prop::PaddingRight, Prop::PaddingBottom, Prop::PaddingLeft];
const INSETS: [Prop; 4] = [Prop::Top, Prop::Right, Prop::Bottom, Prop::Left];
const BACKGROUND: [Prop; 6] = [
    Prop::BackgroundColor,
    Prop::BackgroundImage,
    Prop::BackgroundClip,
    Prop::BackgroundSize,
    Prop::BackgroundPosition,
    Prop::BackgroundRepeat,
];
const ANIMATION: [Prop; 3] = [Prop::AnimationName, Prop::AnimationDuration, Prop::AnimationIterationCount];
const FONT: [Prop; 5] =
    [Prop::FontStyle, Prop::FontWeight, Prop::FontSize, Prop::LineHeight, Prop::FontFamily];

/// The longhands of each, in the order they are written when values are one for each side.
const TABLE: &[(&str, &[Prop])] = &[
    ("-webkit-animation", &ANIMATION),
    ("-webkit-mask", &[Prop::MaskImage]),
    ("-webkit-text-decoration", &[Prop::DecorationLine, Prop::DecorationStyle, Prop::DecorationColor]),
    ("-webkit-text-stroke", &[Prop::TextStroke]),
    ("-webkit-transition", &[Prop::TransitionDuration]),
    ("animation", &ANIMATION),
    ("background", &BACKGROUND),
    (
        "border",
        &[
            WIDTHS[0], WIDTHS[1], WIDTHS[2], WIDTHS[3], STYLES[0], STYLES[1], STYLES[2], STYLES[3],
            COLOURS[0], COLOURS[1], COLOURS[2], COLOURS[3],
        ],
    ),
    ("border-block", &[WIDTHS[0], WIDTHS[2], STYLES[0], STYLES[2], COLOURS[0], COLOURS[2]]),
    ("border-block-color", &[COLOURS[0], COLOURS[2]]),
    ("border-block-end", &[WIDTHS[2], STYLES[2], COLOURS[2]]),
    ("border-block-start", &[WIDTHS[0], STYLES[0], COLOURS[0]]),
    ("border-block-style", &[STYLES[0], STYLES[2]]),
    ("border-block-width", &[WIDTHS[0], WIDTHS[2]]),
    ("border-bottom", &[WIDTHS[2], STYLES[2], COLOURS[2]]),
    ("border-color", &COLOURS),
    ("border-inline", &[WIDTHS[1], WIDTHS[3], STYLES[1], STYLES[3], COLOURS[1], COLOURS[3]]),
    ("border-inline-color", &[COLOURS[3], COLOURS[1]]),
    ("border-inline-end", &[WIDTHS[1], STYLES[1], COLOURS[1]]),
    ("border-inline-start", &[WIDTHS[3], STYLES[3], COLOURS[3]]),
    ("border-inline-style", &[STYLES[3], STYLES[1]]),
    ("border-inline-width", &[WIDTHS[3], WIDTHS[1]]),
    ("border-left", &[WIDTHS[3], STYLES[3], COLOURS[3]]),
    ("border-right", &[WIDTHS[1], STYLES[1], COLOURS[1]]),
    ("border-style", &STYLES),
    ("border-top", &[WIDTHS[0], STYLES[0], COLOURS[0]]),
    ("border-width", &WIDTHS),
    ("flex-flow", &[Prop::FlexDirection, Prop::FlexWrap]),
    ("font", &FONT),
    ("gap", &[Prop::RowGap, Prop::ColumnGap]),
    ("grid-gap", &[Prop::RowGap, Prop::ColumnGap]),
    ("inset", &INSETS),
    ("inset-block", &[Prop::Top, Prop::Bottom]),
    ("inset-inline", &[Prop::Left, Prop::Right]),
    ("list-style", &[Prop::ListStyleType, Prop::ListStylePosition, Prop::ListStyleImage]),
    ("margin", &MARGINS),
    ("margin-block", &[Prop::MarginTop, Prop::MarginBottom]),
    ("margin-inline", &[Prop::MarginLeft, Prop::MarginRight]),
    ("mask", &[Prop::MaskImage]),
    ("outline", &[Prop::OutlineWidth, Prop::OutlineStyle, Prop::OutlineColor]),
    ("overflow", &[Prop::OverflowX, Prop::OverflowY]),
    ("padding", &PADDINGS),
    ("padding-block", &[Prop::PaddingTop, Prop::PaddingBottom]),
    ("padding-inline", &[Prop::PaddingLeft, Prop::PaddingRight]),
    (
        "text-decoration",
        &[Prop::DecorationLine, Prop::DecorationStyle, Prop::DecorationColor, Prop::DecorationThickness],
    ),
    ("text-wrap", &[Prop::WhiteSpace]),
    ("text-wrap-mode", &[Prop::WhiteSpace]),
    ("transition", &[Prop::TransitionDuration]),
];

pub(super) fn is_shorthand(name: &str) -> bool {
    TABLE.binary_search_by_key(&name, |(n, _)| n).is_ok()
}

/// The properties that `name` (in lower case) sets: itself, those of a shorthand, or all.
pub(super) fn longhands(name: &str) -> Vec<Prop> {
    if name == "all" {
        return Prop::all().filter(|p| *p != Prop::Direction).collect();
    }
    if let Ok(found) = TABLE.binary_search_by_key(&name, |(n, _)| n) {
        return TABLE[found].1.to_vec();
    }
    Prop::of_name(name).into_iter().collect()
}

/// Reads the value of a property or shorthand and hands each longhand's to `out`.
pub(super) fn parse(name: &str, input: &mut Parser<'_>, out: Out) -> Parsed<()> {
    let Ok(found) = TABLE.binary_search_by_key(&name, |(n, _)| n) else {
        let prop = Prop::of_name(name).ok_or_else(bad)?;
        out(prop, prop.parse(input)?);
        return Ok(());
    };
    let props = TABLE[found].1;
    match name {
        "background" => background(input, out),
        "font" => font(input, out),
        "border" => {
            border(input, props, 4, out)?;
            Ok(())
        }
        "border-block" | "border-inline" => border(input, props, 2, out),
        "border-top"
        | "border-right"
        | "border-bottom"
        | "border-left"
        | "border-block-start"
        | "border-block-end"
        | "border-inline-start"
        | "border-inline-end" => border(input, props, 1, out),
        "outline" => outline(input, out),
        "overflow" => {
            let x = Prop::OverflowX.parse(input)?;
            let y = input.try_parse(|i| Prop::OverflowY.parse(i)).unwrap_or_else(|_| x.clone());
            out(Prop::OverflowX, x);
            out(Prop::OverflowY, y);
            Ok(())
        }
        "text-decoration" | "-webkit-text-decoration" => text_decoration(input, out),
        "list-style" => list_style(input, out),
        "animation" | "-webkit-animation" => {
            animation(input, out);
            Ok(())
        }
        "transition" | "-webkit-transition" => {
            transition(input, out);
            Ok(())
        }
        "mask" | "-webkit-mask" => {
            let mut found = None;
            while !input.is_exhausted() {
                match input.try_parse(image) {
                    Ok(image) => found = Some(image),
                    Err(_) => {
                        input.next()?;
                    }
                }
            }
            let images = found.into_iter().filter(|i| *i != Image::None).collect();
            out(Prop::MaskImage, Value::Images(images));
            Ok(())
        }
        "-webkit-text-stroke" => {
            let mut width = None;
            while !input.is_exhausted() {
                if width.is_none()
                    && let Ok(found) = input.try_parse(line_width)
                {
                    width = Some(found);
                } else {
                    Paint::parse(input)?;
                }
            }
            out(Prop::TextStroke, width.unwrap_or(Value::Num(Num::ZERO)));
            Ok(())
        }
        "flex-flow" => {
            let (mut direction, mut wrap) = (None, None);
            while !input.is_exhausted() {
                if let Ok(value) = input.try_parse(|i| Prop::FlexDirection.parse(i)) {
                    direction = Some(value);
                } else {
                    wrap = Some(Prop::FlexWrap.parse(input)?);
                }
            }
            out(Prop::FlexDirection, direction.unwrap_or(Value::Kw(Kw::Row)));
            out(Prop::FlexWrap, wrap.unwrap_or(Value::Kw(Kw::Nowrap)));
            Ok(())
        }
        "text-wrap" | "text-wrap-mode" => {
            let value = try_keyword(input, &[Kw::Nowrap]);
            rest(input);
            out(Prop::WhiteSpace, value.unwrap_or(Value::Kw(Kw::Normal)));
            Ok(())
        }
        _ => sides(input, props, out),
    }
}

/// One to four values (or two) for as many sides.
fn sides(input: &mut Parser<'_>, props: &[Prop], out: Out) -> Parsed<()> {
    let mut values = Vec::new();
    for prop in props {
        match input.try_parse(|i| prop.parse(i)) {
            Ok(value) => values.push(value),
            Err(_) => break,
        }
    }
    if values.is_empty() {
        return Err(bad());
    }
    for (i, prop) in props.iter().enumerate() {
        let from = match (values.len(), i) {
            (n, i) if i < n => i,
            (3 | 2, 3) => 1,
            _ => 0,
        };
        out(*prop, values[from].clone());
    }
    Ok(())
}

fn border(input: &mut Parser<'_>, props: &[Prop], count: usize, out: Out) -> Parsed<()> {
    let (mut width, mut style, mut paint) = (None, None, None);
    while !input.is_exhausted() {
        if width.is_none()
            && let Ok(found) = input.try_parse(line_width)
        {
            width = Some(found);
        } else if style.is_none()
            && let Ok(found) = input.try_parse(line_style)
        {
            style = Some(found);
        } else if paint.is_none() {
            paint = Some(Value::Paint(Paint::parse(input)?));
        } else {
            return Err(bad());
        }
    }
    if width.is_none() && style.is_none() && paint.is_none() {
        return Err(bad());
    }
    let width = width.unwrap_or(Value::Num(Num::Leaf(3.0, Unit::Px)));
    let style = style.unwrap_or(Value::Kw(Kw::None));
    let paint = paint.unwrap_or(Value::Paint(Paint::Current));
    for (i, prop) in props.iter().enumerate() {
        let value = match i / count {
            0 => &width,
            1 => &style,
            _ => &paint,
        };
        out(*prop, value.clone());
    }
    Ok(())
}

fn outline(input: &mut Parser<'_>, out: Out) -> Parsed<()> {
    let (mut width, mut style, mut paint) = (None, None, None);
    while !input.is_exhausted() {
        if width.is_none()
            && let Ok(found) = input.try_parse(line_width)
        {
            width = Some(found);
        } else if style.is_none()
            && let Ok(found) = input.try_parse(outline_style)
        {
            style = Some(found);
        } else if paint.is_none() {
            paint = Some(Prop::OutlineColor.parse(input)?);
        } else {
            return Err(bad());
        }
    }
    if width.is_none() && style.is_none() && paint.is_none() {
        return Err(bad());
    }
    out(Prop::OutlineWidth, width.unwrap_or(Value::Num(Num::Leaf(3.0, Unit::Px))));
    out(Prop::OutlineStyle, style.unwrap_or(Value::Kw(Kw::None)));
    out(Prop::OutlineColor, paint.unwrap_or(Value::Paint(Paint::Current)));
    Ok(())
}

fn background(input: &mut Parser<'_>, out: Out) -> Parsed<()> {
    let mut images = Vec::new();
    let mut colour = None;
    let (mut size, mut position, mut repeat) = (false, false, false);
    let mut clip = Kw::BorderBox;
    loop {
        if colour.is_some() {
            return Err(bad());
        }
        let mut boxes = Vec::new();
        let mut any = false;
        loop {
            let before = input.state();
            if let Ok(found) = input.try_parse(image) {
                images.push(found);
            } else if let Ok(found) = input.try_parse(Paint::parse) {
                if colour.is_some() {
                    return Err(bad());
                }
                colour = Some(found);
            } else if input.try_parse(|i| length(i, Sign::Any)).is_ok() {
                position = true;
            } else if input.try_parse(|i| i.expect_delim('/')).is_ok() {
                size = true;
            } else {
                match input.next() {
                    Ok(Token::Ident(word)) => match Kw::of_name(word) {
                        Some(Kw::Left | Kw::Right | Kw::Top | Kw::Bottom | Kw::Center) => position = true,
                        Some(Kw::Auto | Kw::Cover | Kw::Contain) if size => {}
                        Some(
                            Kw::Repeat | Kw::RepeatX | Kw::RepeatY | Kw::NoRepeat | Kw::Space | Kw::Round,
                        ) => repeat = true,
                        Some(Kw::Scroll | Kw::Fixed) => {}
                        Some(kw @ (Kw::BorderBox | Kw::PaddingBox | Kw::ContentBox | Kw::Text)) => {
                            boxes.push(kw);
                        }
                        None if word.eq_ignore_ascii_case("local") => {}
                        _ => return Err(bad()),
                    },
                    Ok(Token::Comma) if any => {
                        input.reset(&before);
                        break;
                    }
                    Err(_) if any => break,
                    _ => return Err(bad()),
                }
            }
            any = true;
        }
        if boxes.contains(&Kw::Text) {
            clip = Kw::Text;
        } else if clip != Kw::Text {
            clip = boxes.last().copied().unwrap_or(clip);
        }
        if input.next().is_err() {
            break;
        }
    }
    let flag = |set: bool| Value::Kw(if set { Kw::Some } else { Kw::None });
    out(Prop::BackgroundColor, Value::Paint(colour.unwrap_or(Paint::CLEAR)));
    out(
        Prop::BackgroundImage,
        Value::Images(images.into_iter().filter(|image| *image != Image::None).collect()),
    );
    out(Prop::BackgroundClip, Value::Kw(clip));
    out(Prop::BackgroundSize, flag(size));
    out(Prop::BackgroundPosition, flag(position));
    out(Prop::BackgroundRepeat, flag(repeat));
    Ok(())
}

fn font(input: &mut Parser<'_>, out: Out) -> Parsed<()> {
    let system = ["caption", "icon", "menu", "message-box", "small-caption", "status-bar"];
    let is_system = |input: &mut Parser<'_>| -> Parsed<()> {
        let word = input.expect_ident()?;
        if system.iter().any(|s| word.eq_ignore_ascii_case(s)) { Ok(()) } else { Err(bad()) }
    };
    let (mut style, mut weight) = (None, None);
    if input.try_parse(is_system).is_ok() {
        out(Prop::FontSize, Value::Num(Num::Leaf(16.0, Unit::Px)));
        out(Prop::FontFamily, Value::Families(["system-ui".into()].into()));
        out(Prop::LineHeight, Value::Kw(Kw::Normal));
    } else {
        let size = loop {
            if try_keyword(input, &[Kw::Normal]).is_some() {
                continue;
            }
            if style.is_none()
                && let Ok(found) = input.try_parse(|i| Prop::FontStyle.parse(i))
            {
                style = Some(found);
                continue;
            }
            if weight.is_none()
                && let Ok(found) = input.try_parse(font_weight)
            {
                weight = Some(found);
                continue;
            }
            if let Ok(size) = input.try_parse(font_size) {
                break size;
            }
            // Variants and widths, which we do not compute.
            let word = input.expect_ident()?.to_ascii_lowercase();
            if !word.contains("caps") && !word.contains("condensed") && !word.contains("expanded") {
                return Err(bad());
            }
        };
        let line = if input.try_parse(|i| i.expect_delim('/')).is_ok() {
            line_height(input)?
        } else {
            Value::Kw(Kw::Normal)
        };
        out(Prop::FontSize, size);
        out(Prop::LineHeight, line);
        out(Prop::FontFamily, families(input)?);
    }
    out(Prop::FontStyle, style.unwrap_or(Value::Kw(Kw::Normal)));
    out(Prop::FontWeight, weight.unwrap_or(Value::Number(400.0)));
    Ok(())
}

fn text_decoration(input: &mut Parser<'_>, out: Out) -> Parsed<()> {
    let (mut line, mut style, mut paint, mut thickness) = (None, None, None, None);
    while !input.is_exhausted() {
        if line.is_none()
            && let Ok(found) = input.try_parse(decoration_line)
        {
            line = Some(found);
        } else if style.is_none()
            && let Ok(found) = input.try_parse(|i| Prop::DecorationStyle.parse(i))
        {
            style = Some(found);
        } else if paint.is_none()
            && let Ok(found) = input.try_parse(Paint::parse)
        {
            paint = Some(Value::Paint(found));
        } else if thickness.is_none() {
            if input.try_parse(|i| i.expect_ident_matching("from-font")).is_ok() {
                thickness = Some(Value::Kw(Kw::Auto));
            } else {
                thickness = Some(Prop::DecorationThickness.parse(input)?);
            }
        } else {
            return Err(bad());
        }
    }
    out(Prop::DecorationLine, line.unwrap_or(Value::Lines(0)));
    out(Prop::DecorationStyle, style.unwrap_or(Value::Kw(Kw::Solid)));
    out(Prop::DecorationColor, paint.unwrap_or(Value::Paint(Paint::Current)));
    out(Prop::DecorationThickness, thickness.unwrap_or(Value::Kw(Kw::Auto)));
    Ok(())
}

fn list_style(input: &mut Parser<'_>, out: Out) -> Parsed<()> {
    let (mut kind, mut position, mut images) = (None, None, None);
    while !input.is_exhausted() {
        if position.is_none()
            && let Ok(found) = input.try_parse(|i| Prop::ListStylePosition.parse(i))
        {
            position = Some(found);
        } else if kind.is_none()
            && let Some(none) = try_keyword(input, &[Kw::None])
        {
            kind = Some(none);
        } else if images.is_none()
            && let Ok(found) = input.try_parse(|i| Prop::ListStyleImage.parse(i))
        {
            images = Some(found);
        } else if kind.is_none() {
            kind = Some(Prop::ListStyleType.parse(input)?);
        } else {
            return Err(bad());
        }
    }
    let initial = |prop: Prop| INITIAL[prop as usize].clone();
    out(Prop::ListStyleType, kind.unwrap_or_else(|| initial(Prop::ListStyleType)));
    out(Prop::ListStylePosition, position.unwrap_or_else(|| initial(Prop::ListStylePosition)));
    out(Prop::ListStyleImage, images.unwrap_or_else(|| initial(Prop::ListStyleImage)));
    Ok(())
}

fn animation(input: &mut Parser<'_>, out: Out) {
    let (mut name, mut longest) = (Value::Kw(Kw::None), 0.0_f32);
    let words = [
        "ease",
        "linear",
        "forwards",
        "backwards",
        "both",
        "none",
        "normal",
        "reverse",
        "alternate",
        "alternate-reverse",
        "running",
        "paused",
        "ease-in",
        "ease-out",
        "ease-in-out",
        "step-start",
        "step-end",
        "auto",
        "scroll",
        "view",
    ];
    let mut timed = false;
    let mut rounds = 1.0;
    while let Ok(token) = input.next().cloned() {
        match token {
            Token::Ident(word) if word.eq_ignore_ascii_case("infinite") => rounds = f32::INFINITY,
            Token::Ident(word) if !words.iter().any(|w| word.eq_ignore_ascii_case(w)) => {
                name = Value::Name((*word).into());
            }
            Token::QuotedString(word) => name = Value::Name((*word).into()),
            Token::Dimension { value, ref unit, .. } if !timed => {
                timed = true;
                longest = longest.max(if unit.eq_ignore_ascii_case("ms") { value / 1000.0 } else { value });
            }
            Token::Comma => timed = false,
            _ => {}
        }
    }
    out(Prop::AnimationName, name);
    out(Prop::AnimationDuration, Value::Number(longest));
    out(Prop::AnimationIterationCount, Value::Number(rounds));
}

fn transition(input: &mut Parser<'_>, out: Out) {
    let mut longest = 0.0_f32;
    let mut timed = false;
    while let Ok(token) = input.next() {
        match token {
            Token::Dimension { value, unit, .. } if !timed => {
                timed = true;
                longest = longest.max(if unit.eq_ignore_ascii_case("ms") { *value / 1000.0 } else { *value });
            }
            Token::Comma => timed = false,
            _ => {}
        }
    }
    out(Prop::TransitionDuration, Value::Number(longest));
}
