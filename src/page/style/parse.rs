//! From the text of a style sheet to rules.
//!
//! In: CSS. Out: a [`Sheet`]: rules in order, nesting resolved, each with the conditions and the
//! layer it stands in; shorthands taken apart; values parsed, or kept as text where custom properties
//! are still to be filled in. What cannot be read is skipped as the standard says.

use std::collections::BTreeMap;
use std::sync::Arc;

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, Parser, ParserState, QualifiedRuleParser, RuleBodyItemParser,
    RuleBodyParser, StyleSheetParser, Token, parse_important,
};
use selectors::parser::{ParseRelative, SelectorList};

use super::media::{Asks, Query};
use super::property::{Prop, Value};
use super::select::{Ours, Reader};
use super::shorthand;

/// Why reading stopped is nobody's business: CSS that cannot be read is skipped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Failed;

pub(super) type ParseError = cssparser::ParseError<Failed>;
pub(super) type Parsed<T> = Result<T, ParseError>;

pub(super) fn bad() -> ParseError {
    ParseError::custom(Failed)
}

/// The keywords every property takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wide {
    Inherit,
    Initial,
    Unset,
    Revert,
    RevertLayer,
}

impl Wide {
    fn of_name(name: &str) -> Option<Wide> {
        Some(cssparser::match_ignore_ascii_case! { name,
            "inherit" => Wide::Inherit,
            "initial" => Wide::Initial,
            "unset" => Wide::Unset,
            "revert" => Wide::Revert,
            "revert-layer" => Wide::RevertLayer,
            _ => return None,
        })
    }
}

/// What a declaration says.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Declared {
    Value(Value),
    Wide(Wide),
    /// Text with `var()` in it, of the property (perhaps a shorthand) of that name.
    Pending(Arc<Pending>),
}

#[derive(PartialEq, Debug)]
pub(super) struct Pending {
    pub name: Box<str>,
    pub text: Box<str>,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) struct Declaration {
    pub prop: Prop,
    pub important: bool,
    pub declared: Declared,
}

/// A custom property's declaration; `None` for text is `initial`.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Custom {
    pub name: Arc<str>,
    pub important: bool,
    pub value: CustomValue,
}

#[derive(Clone, PartialEq, Debug)]
pub(super) enum CustomValue {
    Text(Arc<str>),
    Wide(Wide),
}

/// The declarations between two braces.
#[derive(Clone, Default, PartialEq, Debug)]
pub(super) struct Block {
    pub declarations: Vec<Declaration>,
    pub customs: Vec<Custom>,
}

/// A style rule.
#[derive(Clone, Debug)]
pub(super) struct Rule {
    pub selectors: SelectorList<Ours>,
    /// Bits of the states its selectors ask about.
    pub states: u8,
    pub block: u32,
    /// Indices into the sheet's lists; 0 is none.
    pub condition: u32,
    pub layer: u32,
    pub scope: u32,
}

/// A condition, inside another.
#[derive(Clone, Debug)]
pub(super) struct Condition {
    pub parent: u32,
    pub query: Query,
}

/// `@scope`, inside another.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub start: Option<SelectorList<Ours>>,
    pub end: Option<SelectorList<Ours>>,
}

/// `@import`.
#[derive(Clone, Debug)]
pub(super) struct Import {
    pub address: Box<str>,
    pub condition: u32,
    pub layer: u32,
    /// How many layers had been named before.
    pub layers_before: usize,
}

/// A parsed style sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub rules: Vec<Rule>,
    pub blocks: Vec<Block>,
    pub conditions: Vec<Condition>,
    pub scopes: Vec<Scope>,
    /// Names of layers and those they are in, in order of appearance; without a name: empty.
    pub layers: Vec<Box<[Arc<str>]>>,
    /// The place in it of those that have names.
    numbers: BTreeMap<Box<[Arc<str>]>, u32>,
    pub imports: Vec<Import>,
    /// Initial values of registered custom properties.
    pub registered: Vec<(Arc<str>, Arc<str>)>,
    pub asks: Asks,
    /// Whether something was left out because there was too much of it.
    pub cut: bool,
    anonymous: u32,
}

/// More rules than this in a sheet are left out.
const MAX_RULES: usize = 200_000;
/// Nested rules whose parents' selectors multiply beyond this are left out.
const MAX_WEIGHT: u64 = 20_000;
/// Longer selectors than this are left out.
const MAX_SELECTOR: usize = 250;

/// Reads a whole style sheet. Never fails.
pub(super) fn sheet(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.conditions.push(Condition { parent: 0, query: Query::Known(true) });
    sheet.scopes.push(Scope { start: None, end: None });
    sheet.layers.push(Box::new([]));
    let mut input = Parser::new(text);
    let mut top = Body {
        sheet: &mut sheet,
        inside: Inside { parents: None, states: 0, condition: 0, layer: 0, scope: 0, weight: 1 },
        block: Block::default(),
        top: true,
        rules_seen: false,
    };
    for _ in StyleSheetParser::new(&mut input, &mut top) {}
    let scheme = text.contains("light-dark(") || text.contains("color-scheme");
    sheet.asks.dark |= scheme && text.contains("dark");
    sheet.asks.endless = text.contains("infinite") && text.contains("animation");
    sheet.asks.within = text.contains("focus-within");
    sheet
}

/// Reads what stands in a `style` attribute.
pub(super) fn style_attribute(text: &str) -> Block {
    let mut sheet = Sheet::default();
    let mut input = Parser::new(text);
    let mut body = Body {
        sheet: &mut sheet,
        inside: Inside { parents: None, states: 0, condition: 0, layer: 0, scope: 0, weight: 1 },
        block: Block::default(),
        top: false,
        rules_seen: false,
    };
    for _ in RuleBodyParser::new(&mut input, &mut body) {}
    body.block
}

#[derive(Clone)]
struct Inside {
    /// The selectors of the style rule around; `None` outside.
    parents: Option<SelectorList<Ours>>,
    states: u8,
    condition: u32,
    layer: u32,
    scope: u32,
    /// About how many simple selectors a match of `parents` looks at.
    weight: u64,
}

struct Body<'s> {
    sheet: &'s mut Sheet,
    inside: Inside,
    block: Block,
    top: bool,
    rules_seen: bool,
}

/// The selectors of a rule, bits of the states they ask about, and their weight.
type Selectors = (SelectorList<Ours>, u8, u64);

enum Prelude {
    Conditional(Query),
    Container,
    Layers(Vec<Box<[Arc<str>]>>),
    Import(Box<str>, Query, Option<Box<[Arc<str>]>>, bool),
    Property(Arc<str>),
    Scope(Option<SelectorList<Ours>>, Option<SelectorList<Ours>>, u8),
    Skip,
}

impl Body<'_> {
    /// Puts what has been declared so far into a rule.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        if block == Block::default() {
            return;
        }
        let Some(selectors) = self.inside.parents.clone() else { return };
        if self.sheet.rules.len() >= MAX_RULES {
            self.sheet.cut = true;
            return;
        }
        let index = self.sheet.blocks.len() as u32;
        self.sheet.blocks.push(block);
        self.sheet.rules.push(Rule {
            selectors,
            states: self.inside.states,
            block: index,
            condition: self.inside.condition,
            layer: self.inside.layer,
            scope: self.inside.scope,
        });
    }

    fn nested(&mut self, inside: Inside, input: &mut Parser<'_>) {
        self.flush();
        let mut body =
            Body { sheet: self.sheet, inside, block: Block::default(), top: false, rules_seen: true };
        for _ in RuleBodyParser::new(input, &mut body) {}
        body.flush();
    }

    fn condition(&mut self, query: Query) -> u32 {
        query.asks(&mut self.sheet.asks);
        self.sheet.conditions.push(Condition { parent: self.inside.condition, query });
        self.sheet.conditions.len() as u32 - 1
    }

    /// The number of a layer with that name below the present one.
    fn layer(&mut self, name: &[Arc<str>]) -> u32 {
        let mut path = self.sheet.layers[self.inside.layer as usize].to_vec();
        if name.is_empty() {
            self.sheet.anonymous += 1;
            path.push(format!(" {}", self.sheet.anonymous).into());
            self.sheet.layers.push(path.into());
            return self.sheet.layers.len() as u32 - 1;
        }
        let mut index = self.inside.layer;
        for part in name {
            path.push(Arc::clone(part));
            let new = self.sheet.layers.len() as u32;
            index = *self.sheet.numbers.entry(path.clone().into()).or_insert(new);
            if index == new {
                self.sheet.layers.push(path.clone().into());
            }
        }
        index
    }

    fn note_states(&mut self, states: u8) {
        for (i, asked) in self.sheet.asks.states.iter_mut().enumerate() {
            *asked |= states & (1 << i) != 0;
        }
    }

    fn selectors(&mut self, input: &mut Parser<'_>) -> Parsed<Selectors> {
        let start = input.position();
        let reader = Reader::default();
        let relative = match (&self.inside.parents, self.inside.scope) {
            (Some(_), _) => ParseRelative::ForNesting,
            (None, 0) => ParseRelative::No,
            (None, _) => ParseRelative::ForScope,
        };
        let mut list = SelectorList::parse(&reader, input, relative)?;
        let mut states = reader.states.get();
        let count = input.slice_from(start).matches('&').count().max(list.slice().len()) as u64;
        let simple = list.slice().iter().map(|s| s.len() as u64).sum::<u64>();
        let mut weight = simple;
        if list.slice().iter().any(|s| s.len() > MAX_SELECTOR) || list.slice().len() > 10_000 {
            self.sheet.cut = true;
            return Err(bad());
        }
        if let Some(parents) = &self.inside.parents {
            weight = simple.saturating_add(count.saturating_mul(self.inside.weight));
            if weight > MAX_WEIGHT {
                self.sheet.cut = true;
                return Err(bad());
            }
            list = list.replace_parent_selector(parents);
            states |= self.inside.states;
        } else {
            list = list.replace_parent_selector(&SelectorList::scope());
        }
        self.note_states(states);
        Ok((list, states, weight))
    }
}

impl<'i> QualifiedRuleParser<'i> for Body<'_> {
    type Prelude = Selectors;
    type QualifiedRule = ();
    type Error = Failed;

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Parsed<Self::Prelude> {
        self.selectors(input)
    }

    fn parse_block(
        &mut self,
        (selectors, states, weight): Self::Prelude,
        _start: &ParserState,
        input: &mut Parser<'i>,
    ) -> Parsed<()> {
        self.rules_seen = true;
        let inside = Inside { parents: Some(selectors), states, weight, ..self.inside.clone() };
        self.nested(inside, input);
        Ok(())
    }
}

impl<'i> AtRuleParser<'i> for Body<'_> {
    type Prelude = Prelude;
    type AtRule = ();
    type Error = Failed;

    fn parse_prelude(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>) -> Parsed<Prelude> {
        Ok(match name.to_ascii_lowercase().as_str() {
            "media" => Prelude::Conditional(Query::media_list(input)),
            "supports" => Prelude::Conditional(super::supports::query(input)?),
            "container" => {
                super::property::rest(input);
                Prelude::Container
            }
            "layer" => {
                let names = if input.is_exhausted() {
                    Vec::new()
                } else {
                    input.parse_comma_separated(layer_name)?
                };
                Prelude::Layers(names)
            }
            "import" if self.top && !self.rules_seen => import(input)?,
            "property" => Prelude::Property(Arc::from(&**input.expect_ident()?)),
            "scope" => Self::scope_prelude(input)?,
            // What is only true for the first moment of an animation is not what people see.
            _ => {
                super::property::rest(input);
                Prelude::Skip
            }
        })
    }

    fn rule_without_block(&mut self, prelude: Prelude, _start: &ParserState) -> Result<(), ()> {
        match prelude {
            Prelude::Layers(names) if !names.is_empty() => {
                for name in names {
                    self.layer(&name);
                }
                Ok(())
            }
            Prelude::Import(address, query, layer, supported) => {
                if supported {
                    let condition = self.condition(query);
                    let layers_before = self.sheet.layers.len();
                    let layer = layer.map_or(0, |name| self.layer(&name));
                    self.sheet.imports.push(Import { address, condition, layer, layers_before });
                }
                Ok(())
            }
            _ => Err(()),
        }
    }

    fn parse_block(&mut self, prelude: Prelude, _start: &ParserState, input: &mut Parser<'i>) -> Parsed<()> {
        let mut inside = self.inside.clone();
        match prelude {
            Prelude::Conditional(query) => inside.condition = self.condition(query),
            // How large a container is, only layout knows.
            Prelude::Container => inside.condition = self.condition(Query::Unknown),
            Prelude::Layers(names) => match names.as_slice() {
                [] => inside.layer = self.layer(&[]),
                [name] => inside.layer = self.layer(name),
                _ => return Err(bad()),
            },
            Prelude::Scope(start, end, states) => {
                if start.is_none() {
                    // Its root is the parent of the `style` element, which a shared sheet has not.
                    inside.condition = self.condition(Query::Unknown);
                }
                self.sheet.scopes.push(Scope { start, end });
                inside.scope = self.sheet.scopes.len() as u32 - 1;
                inside.states |= states;
                inside.parents = None;
                inside.weight = 1;
            }
            Prelude::Property(name) => {
                let mut initial = Initial(None);
                for _ in RuleBodyParser::new(input, &mut initial) {}
                if let Some(text) = initial.0 {
                    self.sheet.registered.push((name, text));
                }
                return Ok(());
            }
            Prelude::Import(..) | Prelude::Skip => {
                super::property::rest(input);
                return Ok(());
            }
        }
        self.rules_seen = true;
        self.nested(inside, input);
        Ok(())
    }
}

impl Body<'_> {
    fn scope_prelude(input: &mut Parser<'_>) -> Parsed<Prelude> {
        let reader = Reader::default();
        let list = |input: &mut Parser<'_>| -> Parsed<SelectorList<Ours>> {
            input.expect_parenthesis_block()?;
            input.parse_nested_block(|input| {
                SelectorList::parse_disallow_pseudo(&reader, input, ParseRelative::No)
            })
        };
        let start = input.try_parse(list).ok();
        let end = if input.try_parse(|i| i.expect_ident_matching("to")).is_ok() {
            Some(list(input)?)
        } else {
            None
        };
        Ok(Prelude::Scope(start, end, reader.states.get()))
    }
}

impl<'i> DeclarationParser<'i> for Body<'_> {
    type Declaration = ();
    type Error = Failed;

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _start: &ParserState,
    ) -> Parsed<()> {
        declaration(&name, input, &mut self.block)
    }
}

impl RuleBodyItemParser<'_, (), Failed> for Body<'_> {
    fn parse_declarations(&self) -> bool {
        !self.top && (self.inside.parents.is_some() || self.inside.scope == 0)
    }

    fn parse_qualified(&self) -> bool {
        // In a style attribute there are only declarations.
        self.rules_seen || self.top
    }
}

/// The `initial-value` of an `@property`.
struct Initial(Option<Arc<str>>);

impl<'i> DeclarationParser<'i> for Initial {
    type Declaration = ();
    type Error = Failed;

    fn parse_value(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>, _: &ParserState) -> Parsed<()> {
        let text = raw(input);
        if name.eq_ignore_ascii_case("initial-value") {
            self.0 = Some(text.trim().into());
        }
        Ok(())
    }
}

impl AtRuleParser<'_> for Initial {
    type Prelude = ();
    type AtRule = ();
    type Error = Failed;
}

impl QualifiedRuleParser<'_> for Initial {
    type Prelude = ();
    type QualifiedRule = ();
    type Error = Failed;
}

impl RuleBodyItemParser<'_, (), Failed> for Initial {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

fn layer_name(input: &mut Parser<'_>) -> Parsed<Box<[Arc<str>]>> {
    let mut parts = vec![Arc::from(&**input.expect_ident()?)];
    while input.try_parse(|i| i.expect_delim('.')).is_ok() {
        parts.push(Arc::from(&**input.expect_ident()?));
    }
    Ok(parts.into())
}

fn import(input: &mut Parser<'_>) -> Parsed<Prelude> {
    let address = input.expect_url_or_string()?.to_string().into();
    let mut layer = None;
    if input.try_parse(|i| i.expect_ident_matching("layer")).is_ok() {
        layer = Some(Box::default());
    } else if input.try_parse(|i| i.expect_function_matching("layer")).is_ok() {
        layer = Some(input.parse_nested_block(layer_name)?);
    }
    let mut supported = true;
    if input.try_parse(|i| i.expect_function_matching("supports")).is_ok() {
        let query = input.parse_nested_block(super::supports::import_condition)?;
        supported = query.holds(&super::media::Mode::ORDINARY) == Some(true);
    }
    Ok(Prelude::Import(address, Query::media_list(input), layer, supported))
}

/// The text up to the end, as written.
fn raw<'i>(input: &mut Parser<'i>) -> &'i str {
    let start = input.position();
    while input.next_including_whitespace_and_comments().is_ok() {}
    input.slice_from(start)
}

/// Reads one declaration into `block`; an error means that there is nothing to use in it.
pub(super) fn declaration(name: &str, input: &mut Parser<'_>, block: &mut Block) -> Parsed<()> {
    if let Some(custom) = name.strip_prefix("--") {
        if custom.is_empty() {
            return Err(bad());
        }
        return custom_property(name, input, block);
    }
    let name = name.to_ascii_lowercase();
    let known = name == "all" || Prop::of_name(&name).is_some() || shorthand::is_shorthand(&name);
    if !known {
        // Properties we do not compute; nested rules that look like declarations go on as rules.
        return if super::supports::is_property(&name) {
            super::property::rest(input);
            Ok(())
        } else {
            Err(bad())
        };
    }
    let start = input.state();
    if let Ok(wide) = input.try_parse(wide) {
        let important = importance(input)?;
        for prop in shorthand::longhands(&name) {
            block.declarations.push(Declaration { prop, important, declared: Declared::Wide(wide) });
        }
        return Ok(());
    }
    let before = block.declarations.len();
    let read = input.parse_until_before(cssparser::Delimiter::Bang, |input| {
        let mut out = |prop, value| {
            block.declarations.push(Declaration { prop, important: false, declared: Declared::Value(value) });
        };
        shorthand::parse(&name, input, &mut out)?;
        input.expect_exhausted()?;
        Ok::<(), ParseError>(())
    });
    let important = read.and_then(|()| importance(input));
    match important {
        Ok(important) => {
            for declaration in &mut block.declarations[before..] {
                declaration.important = important;
            }
            Ok(())
        }
        Err(error) => {
            block.declarations.truncate(before);
            input.reset(&start);
            let text = raw(input);
            if !substitutes(text) {
                return Err(error);
            }
            let (text, important) = split_important(text);
            if !balanced(text) {
                return Err(error);
            }
            let pending = Arc::new(Pending { name: name.as_str().into(), text: text.into() });
            for prop in shorthand::longhands(&name) {
                let declared = Declared::Pending(Arc::clone(&pending));
                block.declarations.push(Declaration { prop, important, declared });
            }
            Ok(())
        }
    }
}

fn wide(input: &mut Parser<'_>) -> Parsed<Wide> {
    let wide = Wide::of_name(input.expect_ident()?).ok_or_else(bad)?;
    let before = input.state();
    if !input.is_exhausted() {
        parse_important(input)?;
        input.expect_exhausted()?;
    }
    input.reset(&before);
    Ok(wide)
}

fn importance(input: &mut Parser<'_>) -> Parsed<bool> {
    let important = input.try_parse(parse_important).is_ok();
    input.expect_exhausted()?;
    Ok(important)
}

/// Whether functions in it are filled in only when the element is known.
pub(super) fn substitutes(text: &str) -> bool {
    let lower = text.as_bytes();
    [&b"var("[..], b"env("].iter().any(|f| lower.windows(4).any(|w| w.eq_ignore_ascii_case(f)))
}

fn split_important(text: &str) -> (&str, bool) {
    let trimmed = text.trim();
    if let Some((before, after)) = trimmed.rsplit_once('!')
        && after.trim().eq_ignore_ascii_case("important")
    {
        return (before.trim_end(), true);
    }
    (trimmed, false)
}

fn balanced(text: &str) -> bool {
    fn walk(input: &mut Parser<'_>) -> Parsed<()> {
        loop {
            match input.next_including_whitespace_and_comments() {
                Err(_) => return Ok(()),
                Ok(token) if token.is_parse_error() => return Err(bad()),
                Ok(Token::Delim('!')) => return Err(bad()),
                Ok(
                    Token::Function(_)
                    | Token::ParenthesisBlock
                    | Token::SquareBracketBlock
                    | Token::CurlyBracketBlock,
                ) => input.parse_nested_block(walk)?,
                Ok(_) => {}
            }
        }
    }
    walk(&mut Parser::new(text)).is_ok()
}

fn custom_property(name: &str, input: &mut Parser<'_>, block: &mut Block) -> Parsed<()> {
    let (text, important) = split_important(raw(input));
    let value = match Wide::of_name(text) {
        Some(wide) => CustomValue::Wide(wide),
        None if balanced(text) => CustomValue::Text(text.into()),
        None => return Err(bad()),
    };
    block.customs.push(Custom { name: name.into(), important, value });
    Ok(())
}
