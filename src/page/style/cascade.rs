//! The cascade: which declaration wins, and what comes of it.
//!
//! In: the blocks that apply to an element, weakest first, and its parent's style. Out: a [`Style`].

use std::collections::BTreeMap;
use std::sync::Arc;

use cssparser::{Parser, Token};

use super::calc::Units;
use super::keyword::Kw;
use super::media::Mode;
use super::paint::{Around, Paint};
use super::parse::{
    Block, CustomValue, Declaration, Declared, ParseError, Parsed, Pending, Wide, bad, substitutes,
};
use super::property::{COUNT, INITIAL, Prop, Value};
use super::values;
use crate::page::colour::Rgba;

/// The computed style of an element.
#[derive(Debug)]
pub struct Style {
    values: Box<[Value]>,
    pub(super) customs: Option<Arc<Customs>>,
    /// Properties on which rules bear whose condition nobody can decide here, by number.
    unknown: u128,
    /// The used colour scheme.
    pub(super) dark: bool,
    pub(super) forced: bool,
    /// The font is of fixed width by its generic name alone.
    mono: bool,
    /// The font size does not follow the reader's default.
    absolute: bool,
    root_size: f32,
    root_line: f32,
}

/// Custom properties: an element's own over its parent's.
#[derive(Debug)]
pub(super) struct Customs {
    parent: Option<Arc<Customs>>,
    /// `None` where it is invalid or `initial`.
    own: BTreeMap<Arc<str>, Option<Arc<str>>>,
}

impl Customs {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let mut at = self;
        loop {
            if let Some(found) = at.own.get(name) {
                return found.as_deref();
            }
            at = at.parent.as_deref()?;
        }
    }

    /// Every name there is, nearest first; some come twice.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::successors(Some(self), |c| c.parent.as_deref()).flat_map(|c| c.own.keys().map(|k| &**k))
    }
}

/// Where a block comes from: user agent, presentational attributes, author; and the layer there.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Level {
    pub origin: Origin,
    /// Later layers are stronger; what is in no layer is strongest.
    pub layer: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum Origin {
    Agent,
    Attribute,
    Author,
}

pub(super) const UNLAYERED: u32 = u32::MAX - 1;
/// A `style` attribute stands above every layer.
pub(super) const INLINE: u32 = u32::MAX;

/// A block that applies.
#[derive(Clone, Copy)]
pub(super) struct Applied<'b> {
    pub level: Level,
    pub block: &'b Block,
    /// Whether it certainly does.
    pub certain: bool,
}

/// What the cascade needs beside the blocks.
#[derive(Clone, Copy)]
pub(super) struct Scene<'s> {
    pub parent: Option<&'s Style>,
    pub mode: &'s Mode,
    pub registered: &'s BTreeMap<Arc<str>, Arc<str>>,
    pub pseudo: bool,
}

impl Style {
    pub(super) fn value(&self, prop: Prop) -> &Value {
        &self.values[prop as usize]
    }

    /// Whether we know the property's value: no rule bears on it whose condition we cannot decide.
    pub fn is_certain(&self, prop: Prop) -> bool {
        self.unknown & (1 << prop as u8) == 0
    }

    /// Whether an element with this style and one with the other are painted alike.
    pub fn looks_like(&self, other: &Style) -> bool {
        if std::ptr::eq(self, other) {
            return true;
        }
        let outlines = (self.outline_width() > 0.0, other.outline_width() > 0.0);
        let borders = (self.border_widths(), other.border_widths());
        let no_borders = borders.0 == [0.0; 4] && borders.1 == [0.0; 4];
        Prop::all().all(|prop| {
            let outline = matches!(
                prop,
                Prop::OutlineColor | Prop::OutlineOffset | Prop::OutlineStyle | Prop::OutlineWidth
            );
            let border = prop >= Prop::BorderTopColor && prop <= Prop::BorderLeftWidth;
            let moves = matches!(
                prop,
                Prop::TransitionDuration
                    | Prop::AnimationDuration
                    | Prop::AnimationIterationCount
                    | Prop::PointerEvents
            );
            if outline && outlines == (false, false) || border && no_borders || moves {
                return true;
            }
            match (self.value(prop), other.value(prop)) {
                (Value::Paint(_), Value::Paint(_)) => self.paint(prop) == other.paint(prop),
                (own, theirs) => own == theirs,
            }
        })
    }

    /// Marks everything as unknown: matching was given up.
    pub(super) fn give_up(&mut self) {
        self.unknown = u128::MAX;
    }

    fn set(&mut self, prop: Prop, value: Value) {
        self.values[prop as usize] = value;
    }
}

/// Computes a style from the blocks that apply, given from the weakest to the strongest.
pub(super) fn compute(blocks: &[Applied], scene: Scene) -> Style {
    let order = precedence(blocks);
    let customs = custom_properties(&order, scene);
    let mut cascade = Cascade { order: &order, winners: [NOBODY; COUNT], unknown: 0 };
    cascade.choose();
    let lookup = |name: &str| -> Option<Arc<str>> {
        let own = customs.as_deref().and_then(|c| c.get(name));
        own.map(Arc::from).or_else(|| scene.registered.get(name).cloned())
    };
    build(&cascade, customs.as_ref(), &lookup, scene)
}

const NOBODY: usize = usize::MAX;

/// One half of a block, important or not, in its place in the order.
struct Step<'b> {
    level: Level,
    important: bool,
    certain: bool,
    block: &'b Block,
}

/// The blocks from the strongest to the weakest; those with important declarations come twice.
fn precedence<'b>(blocks: &[Applied<'b>]) -> Vec<Step<'b>> {
    let step =
        |a: &Applied<'b>, important| Step { level: a.level, important, certain: a.certain, block: a.block };
    let is_important = |a: &&Applied| {
        a.block.declarations.iter().any(|d| d.important) || a.block.customs.iter().any(|c| c.important)
    };
    let mut important: Vec<Step> = blocks.iter().rev().filter(is_important).map(|a| step(a, true)).collect();
    // Among important declarations the earliest layer wins, and the user agent over all; the style
    // attribute is in no layer there.
    important.sort_by_key(|s| {
        let layer = s.level.layer.min(UNLAYERED);
        (s.level.origin != Origin::Agent, layer)
    });
    important.extend(blocks.iter().rev().map(|a| step(a, false)));
    important
}

struct Cascade<'o, 'b> {
    order: &'o [Step<'b>],
    /// For each property: the step and the declaration in it, packed; [`NOBODY`] if none.
    winners: [usize; COUNT],
    unknown: u128,
}

const SHIFT: u32 = 24;

impl<'b> Cascade<'_, 'b> {
    fn choose(&mut self) {
        for (i, step) in self.order.iter().enumerate() {
            for (k, declaration) in step.block.declarations.iter().enumerate().rev() {
                let winner = &mut self.winners[declaration.prop as usize];
                if declaration.important != step.important || *winner != NOBODY {
                    continue;
                }
                if step.certain {
                    *winner = i << SHIFT | k;
                } else {
                    self.unknown |= 1 << declaration.prop as u8;
                }
            }
        }
    }

    fn winner(&self, prop: Prop) -> Option<(usize, &'b Declaration)> {
        let packed = self.winners[prop as usize];
        (packed != NOBODY).then(|| {
            let step = packed >> SHIFT;
            (step, &self.order[step].block.declarations[packed & ((1 << SHIFT) - 1)])
        })
    }

    /// The strongest declaration of the property after `step` whose level suits.
    fn next(
        &self,
        prop: Prop,
        step: usize,
        suits: impl Fn(Level) -> bool,
    ) -> Option<(usize, &'b Declaration)> {
        self.order.iter().enumerate().skip(step + 1).find_map(|(i, s)| {
            if !s.certain || !suits(s.level) {
                return None;
            }
            let found =
                s.block.declarations.iter().rev().find(|d| d.prop == prop && d.important == s.important)?;
            Some((i, found))
        })
    }
}

/// What a property's cascade comes to.
enum Outcome {
    Value(Value),
    Inherit,
    Initial,
}

fn outcome(
    cascade: &Cascade,
    prop: Prop,
    lookup: &dyn Fn(&str) -> Option<Arc<str>>,
    forced: bool,
) -> Outcome {
    let unset = if prop.inherits() { Outcome::Inherit } else { Outcome::Initial };
    let mut at = cascade.winner(prop);
    for _ in 0..64 {
        let Some((step, declaration)) = at else { return unset };
        let level = cascade.order[step].level;
        let declared = match &declaration.declared {
            Declared::Pending(pending) => match substitute_value(pending, prop, lookup) {
                Some(declared) => declared,
                None => return unset,
            },
            known => known.clone(),
        };
        let overridden = forced && prop.is_forced() && level.origin != Origin::Agent && !stays(&declared);
        match declared {
            // Forced backgrounds still cover what is behind them.
            Declared::Value(Value::Paint(_)) if overridden && prop == Prop::BackgroundColor => {
                return Outcome::Value(Value::Paint(Paint::System(super::paint::System::Canvas)));
            }
            _ if overridden => at = cascade.next(prop, step, |l| l.origin < level.origin),
            Declared::Value(value) => return Outcome::Value(value),
            Declared::Wide(Wide::Inherit) => return Outcome::Inherit,
            Declared::Wide(Wide::Initial) => return Outcome::Initial,
            Declared::Wide(Wide::Unset) | Declared::Pending(_) => return unset,
            Declared::Wide(Wide::Revert) => {
                // Presentational attributes count as the author's here.
                at = cascade.next(prop, step, |l| match level.origin {
                    Origin::Agent => false,
                    _ => l.origin == Origin::Agent,
                });
            }
            Declared::Wide(Wide::RevertLayer) => {
                at = cascade.next(prop, step, |l| (l.origin, l.layer) < (level.origin, level.layer));
            }
        }
    }
    unset
}

/// Whether a declared value holds where colours are forced: system colours, and keywords that take
/// the value from elsewhere.
fn stays(declared: &Declared) -> bool {
    match declared {
        Declared::Value(Value::Paint(Paint::System(_) | Paint::Current)) => true,
        Declared::Value(Value::Kw(Kw::None)) => true,
        Declared::Value(Value::Paint(Paint::Rgba(rgba))) => rgba.is_transparent(),
        Declared::Wide(_) => true,
        _ => false,
    }
}

fn build(
    cascade: &Cascade,
    customs: Option<&Arc<Customs>>,
    lookup: &dyn Fn(&str) -> Option<Arc<str>>,
    scene: Scene,
) -> Style {
    let parent = scene.parent;
    let mode = scene.mode;
    let mut style = Style {
        values: INITIAL.iter().cloned().collect(),
        customs: customs.cloned(),
        unknown: cascade.unknown,
        dark: false,
        forced: mode.forced,
        mono: false,
        absolute: false,
        root_size: parent.map_or(16.0, |p| p.root_size),
        root_line: parent.map_or(18.0, |p| p.root_line),
    };
    let adjusts = match outcome(cascade, Prop::ForcedColorAdjust, lookup, false) {
        Outcome::Value(value) => value != Value::Kw(Kw::None),
        Outcome::Inherit => parent.is_none_or(|p| p.value(Prop::ForcedColorAdjust) != &Value::Kw(Kw::None)),
        Outcome::Initial => true,
    };
    style.set(Prop::ForcedColorAdjust, Value::Kw(if adjusts { Kw::Auto } else { Kw::None }));
    let forced = mode.forced && adjusts;
    let decide = |prop| outcome(cascade, prop, lookup, forced);
    let initial = |prop: Prop| INITIAL[prop as usize].clone();

    // What other values depend on comes first: scheme, font, colour.
    let scheme = match decide(Prop::ColorScheme) {
        Outcome::Value(value) => value,
        Outcome::Inherit => parent.map_or(Value::Kw(Kw::Normal), |p| p.value(Prop::ColorScheme).clone()),
        Outcome::Initial => Value::Kw(Kw::Normal),
    };
    style.dark = match scheme {
        _ if mode.forced => mode.dark,
        Value::Kw(Kw::Dark) => true,
        Value::Kw(Kw::LightAndDark) => mode.dark,
        _ => false,
    };
    style.set(Prop::ColorScheme, scheme);

    let families = match decide(Prop::FontFamily) {
        Outcome::Value(value) => value,
        Outcome::Inherit => {
            parent.map_or_else(|| initial(Prop::FontFamily), |p| p.value(Prop::FontFamily).clone())
        }
        Outcome::Initial => initial(Prop::FontFamily),
    };
    style.mono =
        matches!(&families, Value::Families(f) if f.len() == 1 && f[0].eq_ignore_ascii_case("monospace"));
    style.set(Prop::FontFamily, families);

    let parent_size = parent.map_or(16.0, Style::font_size);
    let parent_absolute = parent.is_some_and(|p| p.absolute);
    let parent_mono = parent.is_some_and(|p| p.mono);
    let line = parent.and_then(Style::line_height).unwrap_or(parent_size * 1.15);
    let mut units = Units {
        em: parent_size,
        rem: style.root_size,
        line,
        root_line: style.root_line,
        width: mode.width,
        height: mode.height,
        whole: None,
        channels: None,
    };
    // A change between fonts of fixed width and others changes the default size from 16 to 13 and
    // back, as long as the size follows the default.
    let adapted = match (style.mono, parent_mono) {
        (true, false) if !parent_absolute => parent_size * 13.0 / 16.0,
        (false, true) if !parent_absolute => parent_size * 16.0 / 13.0,
        _ => parent_size,
    };
    let medium = if style.mono { 13.0 } else { 16.0 };
    let (size, absolute) = match decide(Prop::FontSize) {
        Outcome::Value(value) => {
            let relative_to = if matches!(&value, Value::Num(super::calc::Num::Leaf(_, u)) if matches!(u, super::calc::Unit::Em | super::calc::Unit::Percent))
            {
                adapted
            } else {
                parent_size
            };
            values::font_size(&value, relative_to, parent_absolute, style.mono, &units).unwrap_or_else(|| {
                style.unknown |= 1 << Prop::FontSize as u8;
                (adapted, parent_absolute)
            })
        }
        Outcome::Inherit => (adapted, parent_absolute),
        Outcome::Initial => (medium, false),
    };
    style.absolute = absolute;
    style.set(Prop::FontSize, Value::Length(size, 0.0));
    units.em = size;
    if parent.is_none() {
        style.root_size = size;
        units.rem = size;
    }

    let line_height = match decide(Prop::LineHeight) {
        Outcome::Value(value) => values::line_height(&value, &units),
        Outcome::Inherit => parent.map(|p| p.value(Prop::LineHeight).clone()),
        Outcome::Initial => None,
    };
    style.set(Prop::LineHeight, line_height.unwrap_or(Value::Kw(Kw::Normal)));
    units.line = style.line_height().unwrap_or(size * 1.15);
    if parent.is_none() {
        style.root_line = units.line;
        units.root_line = units.line;
    }

    let inherited = parent.map_or_else(
        || {
            Paint::System(super::paint::System::CanvasText).resolve(Around {
                current: Rgba::BLACK,
                dark: style.dark,
                forced: mode.forced,
            })
        },
        Style::color,
    );
    let mut around = Around { current: inherited, dark: style.dark, forced: mode.forced };
    let color = match decide(Prop::Color) {
        Outcome::Value(Value::Paint(paint)) => paint.resolve(around),
        Outcome::Value(_) | Outcome::Inherit => inherited,
        Outcome::Initial => Paint::System(super::paint::System::CanvasText).resolve(around),
    };
    style.set(Prop::Color, Value::Paint(Paint::Rgba(color)));
    around.current = color;

    for prop in Prop::all() {
        match prop {
            Prop::ForcedColorAdjust
            | Prop::ColorScheme
            | Prop::FontFamily
            | Prop::FontSize
            | Prop::LineHeight
            | Prop::Color => continue,
            _ => {}
        }
        let declared = cascade.winners[prop as usize] != NOBODY;
        if !declared {
            // By far the most common: nothing is said.
            if prop.inherits()
                && let Some(parent) = parent
            {
                style.set(prop, parent.value(prop).clone());
            }
            continue;
        }
        let value = match decide(prop) {
            Outcome::Value(value) => value,
            Outcome::Inherit => {
                let from = parent.map_or_else(|| initial(prop), |p| p.value(prop).clone());
                style.set(prop, from);
                continue;
            }
            Outcome::Initial => {
                style.set(prop, initial(prop));
                continue;
            }
        };
        let computed = match prop {
            Prop::FontWeight => {
                let from = parent.map_or(400.0, Style::font_weight);
                values::font_weight(&value, from, &units).map(Value::Number)
            }
            _ => values::compute(prop, &value, &units, around),
        };
        match computed {
            Some(computed) => style.set(prop, computed),
            None => style.unknown |= 1 << prop as u8,
        }
    }
    if let Some(parent) = parent {
        for prop in Prop::all().filter(|p| p.inherits()) {
            let bit = 1_u128 << prop as u8;
            if parent.unknown & bit != 0 && cascade.winners[prop as usize] == NOBODY {
                style.unknown |= bit;
            }
        }
    }
    adjust(&mut style, scene);
    style
}

/// What computed values make of each other.
fn adjust(style: &mut Style, scene: Scene) {
    let display = style.display();
    let out_of_flow = matches!(style.kw(Prop::Position), Some(Kw::Absolute | Kw::Fixed));
    let floats = style.kw(Prop::Float) != Some(Kw::None);
    let item = scene
        .parent
        .is_some_and(|p| matches!(p.display(), Kw::Flex | Kw::InlineFlex | Kw::Grid | Kw::InlineGrid));
    let root = scene.parent.is_none() && !scene.pseudo;
    if display != Kw::None && display != Kw::Contents && (out_of_flow || floats || item || root) {
        style.set(Prop::Display, Value::Kw(values::blockified(display)));
    }
    if root && display == Kw::Contents {
        style.set(Prop::Display, Value::Kw(Kw::Block));
    }
    let (x, y) = (style.kw(Prop::OverflowX), style.kw(Prop::OverflowY));
    let scrolls = |o: Option<Kw>| !matches!(o, Some(Kw::Visible | Kw::Clip));
    for (own, other, prop) in [(x, y, Prop::OverflowX), (y, x, Prop::OverflowY)] {
        if scrolls(other) && !scrolls(own) {
            let instead = if own == Some(Kw::Visible) { Kw::Auto } else { Kw::Hidden };
            style.set(prop, Value::Kw(instead));
        }
    }
}

/// Longer text than this is not put together from custom properties.
const MAX_TEXT: usize = 1 << 16;
/// All that is put together for one element is no longer than this.
const MAX_TEXTS: usize = 1 << 20;
/// Custom properties that name each other further than this are invalid.
const MAX_CHAIN: usize = 64;

fn substitute_value(
    pending: &Pending,
    prop: Prop,
    lookup: &dyn Fn(&str) -> Option<Arc<str>>,
) -> Option<Declared> {
    let mut text = String::new();
    let mut find = |name: &str| lookup(name);
    substitute(&mut Parser::new(&pending.text), &mut text, &mut find).ok()?;
    let mut block = Block::default();
    super::parse::declaration(&pending.name, &mut Parser::new(&text), &mut block).ok()?;
    let found = block.declarations.into_iter().rev().find(|d| d.prop == prop)?;
    Some(found.declared)
}

/// Copies the tokens, filling in `var()` and `env()`.
fn substitute(
    input: &mut Parser<'_>,
    out: &mut String,
    find: &mut dyn FnMut(&str) -> Option<Arc<str>>,
) -> Parsed<()> {
    loop {
        let start = input.position();
        let Ok(token) = input.next_including_whitespace_and_comments() else { return Ok(()) };
        if out.len() > MAX_TEXT {
            return Err(bad());
        }
        match token {
            Token::Function(name) if name.eq_ignore_ascii_case("var") || name.eq_ignore_ascii_case("env") => {
                let is_env = name.eq_ignore_ascii_case("env");
                // The comments keep what is put together from growing into one token.
                out.push_str("/**/");
                input.parse_nested_block(|input| {
                    let name = input.expect_ident_cloned()?;
                    let found = if is_env {
                        name.starts_with("safe-area-").then(|| Arc::from("0px"))
                    } else {
                        find(&name)
                    };
                    if is_env {
                        while input.try_parse(Parser::expect_integer).is_ok() {}
                    }
                    let fallback = if input.try_parse(Parser::expect_comma).is_ok() {
                        let start = input.position();
                        while input.next_including_whitespace_and_comments().is_ok() {}
                        Some(input.slice_from(start))
                    } else {
                        input.expect_exhausted()?;
                        None
                    };
                    match (found, fallback) {
                        (Some(found), _) => out.push_str(&found),
                        (None, Some(fallback)) => substitute(&mut Parser::new(fallback), out, find)?,
                        (None, None) => return Err(bad()),
                    }
                    Ok::<(), ParseError>(())
                })?;
                out.push_str("/**/");
            }
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock => {
                let close = match token {
                    Token::SquareBracketBlock => ']',
                    Token::CurlyBracketBlock => '}',
                    _ => ')',
                };
                out.push_str(input.slice_from(start));
                input.parse_nested_block(|input| substitute(input, out, find))?;
                out.push(close);
            }
            _ => out.push_str(input.slice_from(start)),
        }
    }
}

fn custom_properties(order: &[Step], scene: Scene) -> Option<Arc<Customs>> {
    let parent = scene.parent.and_then(|p| p.customs.clone());
    let mut declared: BTreeMap<&Arc<str>, (usize, &CustomValue)> = BTreeMap::new();
    for (i, step) in order.iter().enumerate().filter(|(_, s)| s.certain) {
        for custom in step.block.customs.iter().rev().filter(|c| c.important == step.important) {
            declared.entry(&custom.name).or_insert((i, &custom.value));
        }
    }
    if declared.is_empty() {
        return parent;
    }
    let mut texts: BTreeMap<&str, Option<&Arc<str>>> = BTreeMap::new();
    let mut done: BTreeMap<Arc<str>, Option<Arc<str>>> = BTreeMap::new();
    for (name, (step, value)) in declared {
        let value = match value {
            CustomValue::Wide(Wide::Revert | Wide::RevertLayer) => {
                let level = order[step].level;
                let layer = matches!(value, CustomValue::Wide(Wide::RevertLayer));
                let lower = order.iter().skip(step + 1).filter(|s| layer && s.certain && s.level < level);
                let found = lower
                    .flat_map(|s| s.block.customs.iter().rev().filter(|c| c.important == s.important))
                    .find(|c| c.name == *name);
                match found {
                    Some(custom) => &custom.value,
                    None => continue,
                }
            }
            other => other,
        };
        match value {
            CustomValue::Text(text) => {
                texts.insert(name, Some(text));
            }
            CustomValue::Wide(Wide::Initial) => {
                done.insert(Arc::clone(name), None);
            }
            CustomValue::Wide(_) => {}
        }
    }
    let mut resolver = Resolver {
        texts: &texts,
        parent: parent.as_deref(),
        registered: scene.registered,
        done,
        path: Vec::new(),
        circular: Vec::new(),
        left: MAX_TEXTS,
    };
    for name in texts.keys() {
        resolver.resolve(name);
    }
    Some(Arc::new(Customs { own: resolver.done, parent }))
}

struct Resolver<'r> {
    texts: &'r BTreeMap<&'r str, Option<&'r Arc<str>>>,
    parent: Option<&'r Customs>,
    registered: &'r BTreeMap<Arc<str>, Arc<str>>,
    done: BTreeMap<Arc<str>, Option<Arc<str>>>,
    path: Vec<Arc<str>>,
    circular: Vec<Arc<str>>,
    /// Bytes that may still be put together.
    left: usize,
}

impl Resolver<'_> {
    fn resolve(&mut self, name: &str) -> Option<Arc<str>> {
        if let Some(done) = self.done.get(name) {
            return done.clone().or_else(|| self.registered.get(name).cloned());
        }
        let Some(text) = self.texts.get(name).copied().flatten() else {
            let inherited = self.parent.and_then(|p| p.get(name)).map(Arc::from);
            return inherited.or_else(|| self.registered.get(name).cloned());
        };
        if !substitutes(text) {
            self.done.insert(name.into(), Some(Arc::clone(text)));
            return Some(Arc::clone(text));
        }
        if let Some(from) = self.path.iter().position(|n| **n == *name) {
            self.circular.extend(self.path[from..].iter().cloned());
            return None;
        }
        if self.path.len() >= MAX_CHAIN {
            return None;
        }
        self.path.push(name.into());
        let mut out = String::new();
        let text = Arc::clone(text);
        let read = substitute(&mut Parser::new(&text), &mut out, &mut |name| self.resolve(name));
        self.path.pop();
        let is_circular = self.circular.iter().any(|n| **n == *name);
        let holds = read.is_ok() && !is_circular && out.len() <= self.left;
        self.left = self.left.saturating_sub(out.len());
        let value = if holds { Some(Arc::from(out)) } else { None };
        self.done.insert(name.into(), value.clone());
        value.or_else(|| self.registered.get(name).cloned())
    }
}
