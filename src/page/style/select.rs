//! Selectors: what they are written in, and which elements they match.

use std::cell::{Cell, Ref, RefCell};
use std::collections::{BTreeSet, HashSet};
use std::fmt;
use std::sync::Arc;

use cssparser::{Parser, ToCss, match_ignore_ascii_case};
use foldhash::fast::RandomState as Fast;
use precomputed_hash::PrecomputedHash;
use selectors::OpaqueElement;
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::MatchingContext;
use selectors::matching::ElementSelectorFlags;
use selectors::parser::{
    Combinator, Component, NthType, Selector, SelectorImpl, SelectorList, SelectorParseErrorKind,
};

use super::media::State;
use super::parse::{Failed, ParseError, Parsed};
use crate::page::dom::{LocalName, Namespace, Node, key};

/// A name in a selector, with its hash.
#[derive(Clone, Eq, Debug)]
pub(super) struct Name {
    text: Arc<str>,
    hash: u32,
}

impl PartialEq for Name {
    fn eq(&self, other: &Name) -> bool {
        self.hash == other.hash && self.text == other.text
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Name {
        Name { text: text.into(), hash: hash(text) }
    }
}

impl ToCss for Name {
    fn to_css<W: fmt::Write>(&self, dest: &mut W) -> fmt::Result {
        cssparser::serialize_identifier(&self.text, dest)
    }
}

impl PrecomputedHash for Name {
    fn precomputed_hash(&self) -> u32 {
        self.hash
    }
}

impl Name {
    /// The hash by which rules are found.
    pub(super) fn fold(&self) -> u32 {
        fold(&self.text)
    }
}

/// FNV-1a: fast on the short names there are, and the same everywhere.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |h: u32, b| (h ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// An element's name or an attribute's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Tag(pub LocalName);

impl From<&str> for Tag {
    fn from(text: &str) -> Tag {
        Tag(LocalName::from(text))
    }
}

impl ToCss for Tag {
    fn to_css<W: fmt::Write>(&self, dest: &mut W) -> fmt::Result {
        cssparser::serialize_identifier(&self.0, dest)
    }
}

impl PrecomputedHash for Tag {
    fn precomputed_hash(&self) -> u32 {
        hash(&self.0)
    }
}

/// The text of an attribute selector, or a namespace.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub(super) struct Str(Arc<str>);

impl From<&str> for Str {
    fn from(text: &str) -> Str {
        Str(text.into())
    }
}

impl AsRef<str> for Str {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl ToCss for Str {
    fn to_css<W: fmt::Write>(&self, dest: &mut W) -> fmt::Result {
        cssparser::serialize_string(&self.0, dest)
    }
}

impl PrecomputedHash for Str {
    fn precomputed_hash(&self) -> u32 {
        hash(&self.0)
    }
}

/// Our kind of selectors.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Ours;

/// What matching asks of the outside.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub state: State,
}

impl Default for Around {
    fn default() -> Around {
        Around { state: State::Rest }
    }
}

impl SelectorImpl for Ours {
    type ExtraMatchingData<'a> = Around;
    type AttrValue = Str;
    type Identifier = Name;
    type LocalName = Tag;
    type NamespaceUrl = Str;
    type NamespacePrefix = Str;
    type BorrowedNamespaceUrl = Str;
    type BorrowedLocalName = Tag;
    type NonTSPseudoClass = PseudoClass;
    type PseudoElement = Pseudo;
}

/// Pseudo-classes that are not about the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum PseudoClass {
    AnyLink,
    Link,
    Visited,
    Hover,
    Active,
    Focus,
    FocusVisible,
    FocusWithin,
    Enabled,
    Disabled,
    Checked,
    Default,
    Required,
    Optional,
    ReadOnly,
    ReadWrite,
    PlaceholderShown,
    Open,
    Defined,
    /// Closed away in a `details`; only the browser's own sheet asks.
    Folded,
    Lang(Arc<[Box<str>]>),
    Dir(Box<str>),
    /// One that holds for no element of a page that has just been loaded.
    Never,
}

impl ToCss for PseudoClass {
    fn to_css<W: fmt::Write>(&self, dest: &mut W) -> fmt::Result {
        write!(dest, ":{self:?}")
    }
}

impl selectors::parser::NonTSPseudoClass for PseudoClass {
    fn is_active_or_hover(&self) -> bool {
        matches!(self, PseudoClass::Active | PseudoClass::Hover)
    }

    fn is_user_action_state(&self) -> bool {
        matches!(
            self,
            PseudoClass::Active
                | PseudoClass::Hover
                | PseudoClass::Focus
                | PseudoClass::FocusVisible
                | PseudoClass::FocusWithin
        )
    }
}

/// Boxes that have no element of their own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Pseudo {
    Before,
    After,
    Placeholder,
    Marker,
    /// Any other: read, and not matched.
    Other,
}

impl ToCss for Pseudo {
    fn to_css<W: fmt::Write>(&self, dest: &mut W) -> fmt::Result {
        write!(dest, "::{self:?}")
    }
}

impl selectors::parser::PseudoElement for Pseudo {
    fn accepts_state_pseudo_classes(&self) -> bool {
        true
    }

    fn is_before_or_after(&self) -> bool {
        matches!(self, Pseudo::Before | Pseudo::After)
    }

    fn valid_after_before_or_after(&self) -> bool {
        matches!(self, Pseudo::Marker)
    }
}

/// Reads selectors, and notes which states they ask about.
#[derive(Default)]
pub(super) struct Reader {
    /// One bit for each [`State`] after rest.
    pub states: Cell<u8>,
}

pub(super) fn state_bit(state: State) -> u8 {
    match state {
        State::Rest => 0,
        State::Hover => 1,
        State::Focus => 2,
        State::Active => 4,
        State::Visited => 8,
    }
}

impl<'i> selectors::parser::Parser<'i> for Reader {
    type Impl = Ours;
    type Error = Failed;

    fn parse_nth_child_of(&self) -> bool {
        true
    }

    fn parse_is_and_where(&self) -> bool {
        true
    }

    fn parse_has(&self) -> bool {
        true
    }

    fn parse_parent_selector(&self) -> bool {
        true
    }

    fn parse_host(&self) -> bool {
        true
    }

    fn parse_slotted(&self) -> bool {
        true
    }

    fn parse_part(&self) -> bool {
        true
    }

    fn is_is_alias(&self, name: &str) -> bool {
        name.eq_ignore_ascii_case("matches")
            || name.eq_ignore_ascii_case("-webkit-any")
            || name.eq_ignore_ascii_case("any")
    }

    fn parse_non_ts_pseudo_class(&self, name: &str) -> Parsed<PseudoClass> {
        let note = |state| self.states.set(self.states.get() | state_bit(state));
        Ok(match_ignore_ascii_case! { name,
            "any-link" | "-webkit-any-link" | "-moz-any-link" => PseudoClass::AnyLink,
            "link" => {
                note(State::Visited);
                PseudoClass::Link
            },
            "visited" => {
                note(State::Visited);
                PseudoClass::Visited
            },
            "hover" => {
                note(State::Hover);
                note(State::Active);
                PseudoClass::Hover
            },
            "active" => {
                note(State::Active);
                PseudoClass::Active
            },
            "focus" => {
                note(State::Focus);
                PseudoClass::Focus
            },
            "focus-visible" | "-moz-focusring" => {
                note(State::Focus);
                PseudoClass::FocusVisible
            },
            "focus-within" => {
                note(State::Focus);
                PseudoClass::FocusWithin
            },
            "enabled" => PseudoClass::Enabled,
            "disabled" => PseudoClass::Disabled,
            "checked" => PseudoClass::Checked,
            "default" => PseudoClass::Default,
            "required" => PseudoClass::Required,
            "optional" => PseudoClass::Optional,
            "read-only" | "-moz-read-only" => PseudoClass::ReadOnly,
            "read-write" | "-moz-read-write" => PseudoClass::ReadWrite,
            "placeholder-shown" | "-moz-placeholder-shown" => PseudoClass::PlaceholderShown,
            "open" => PseudoClass::Open,
            "defined" => PseudoClass::Defined,
            "-folded" => PseudoClass::Folded,
            "target" | "target-within" | "target-current" | "autofill" | "-webkit-autofill" | "modal"
            | "fullscreen" | "-webkit-full-screen" | "picture-in-picture" | "popover-open"
            | "user-valid" | "user-invalid" | "valid" | "invalid" | "in-range" | "out-of-range"
            | "indeterminate" | "playing" | "paused" | "seeking" | "buffering" | "stalled" | "muted"
            | "volume-locked" | "past" | "current" | "future" | "blank" | "local-link"
            | "has-slotted" | "interest-source" | "active-view-transition" | "horizontal" | "vertical"
            | "start" | "end" | "increment" | "decrement" | "single-button" | "double-button"
            | "no-button" | "corner-present" | "window-inactive" | "-webkit-drag"
            | "-internal-autofill-selected" => PseudoClass::Never,
            _ => return Err(unknown()),
        })
    }

    fn parse_non_ts_functional_pseudo_class(
        &self,
        name: &str,
        input: &mut Parser<'i>,
        _after_part: bool,
    ) -> Parsed<PseudoClass> {
        Ok(match_ignore_ascii_case! { name,
            "lang" => {
                let ranges = input.parse_comma_separated(|input| -> Parsed<Box<str>> {
                    Ok(input.expect_ident_or_string()?.to_ascii_lowercase().into())
                })?;
                PseudoClass::Lang(ranges.into())
            },
            "dir" => PseudoClass::Dir(input.expect_ident()?.to_ascii_lowercase().into()),
            "state" | "active-view-transition-type" | "highlight" => {
                super::property::rest(input);
                PseudoClass::Never
            },
            _ => return Err(unknown()),
        })
    }

    fn parse_pseudo_element(&self, name: &str) -> Parsed<Pseudo> {
        Ok(match_ignore_ascii_case! { name,
            "before" => Pseudo::Before,
            "after" => Pseudo::After,
            "placeholder" | "-webkit-input-placeholder" => Pseudo::Placeholder,
            "marker" => Pseudo::Marker,
            "first-line" | "first-letter" | "selection" | "backdrop" | "file-selector-button"
            | "details-content" | "cue" | "grammar-error" | "spelling-error" | "target-text"
            | "search-text" | "view-transition" | "scroll-marker" | "scroll-marker-group" | "column"
            | "picker-icon" | "checkmark" => Pseudo::Other,
            _ => {
                // Browsers take any pseudo-element with their own prefix.
                if name.len() > 8 && name[..8].eq_ignore_ascii_case("-webkit-") {
                    Pseudo::Other
                } else {
                    return Err(unknown());
                }
            }
        })
    }

    fn parse_functional_pseudo_element(&self, name: &str, input: &mut Parser<'i>) -> Parsed<Pseudo> {
        match_ignore_ascii_case! { name,
            "highlight" | "cue" | "picker" | "scroll-button" | "view-transition-group"
            | "view-transition-image-pair" | "view-transition-new" | "view-transition-old" => {},
            _ => return Err(unknown()),
        }
        super::property::rest(input);
        Ok(Pseudo::Other)
    }
}

fn unknown() -> ParseError {
    ParseError::custom(SelectorParseErrorKind::UnsupportedPseudoClassOrElement)
}

impl From<SelectorParseErrorKind> for Failed {
    fn from(_: SelectorParseErrorKind) -> Failed {
        Failed
    }
}

/// Whether a whole string is a selector we can read.
pub(super) fn is_selector(input: &mut Parser<'_>) -> bool {
    SelectorList::<Ours>::parse(&Reader::default(), input, selectors::parser::ParseRelative::No).is_ok()
}

/// Whether the selector asks of the element, its ancestors and the sibling before each of them only
/// what a [`super::matching::Lineage`] says; notes the attributes it names, by [`key`], and the ids. `is_beside`: it is
/// asked of such a sibling, of whose own sibling and state nothing is known.
pub(super) fn is_closed(
    selector: &Selector<Ours>,
    is_beside: bool,
    attributes: &mut BTreeSet<u64>,
    ids: &mut HashSet<u32, Fast>,
) -> bool {
    let (mut closed, mut now_beside) = (true, is_beside);
    for component in selector.iter_raw_match_order() {
        closed &= match component {
            Component::Combinator(Combinator::NextSibling) => !std::mem::replace(&mut now_beside, true),
            Component::Combinator(Combinator::Child | Combinator::Descendant) => {
                // The sibling has the same ancestors.
                now_beside = false;
                true
            }
            Component::Combinator(kind) => matches!(kind, Combinator::PseudoElement),
            Component::Nth(nth) => nth.is_simple_edge() && nth.ty == NthType::Child && !now_beside,
            Component::LocalName(_)
            | Component::Class(_)
            | Component::ExplicitUniversalType
            | Component::ExplicitAnyNamespace
            | Component::ExplicitNoNamespace
            | Component::DefaultNamespace(_)
            | Component::Namespace(..)
            | Component::PseudoElement(_)
            | Component::Root => true,
            Component::ID(name) => {
                ids.insert(name.hash);
                // Quirks mode does not mind the case of letters.
                ids.insert(name.fold());
                true
            }
            Component::AttributeInNoNamespaceExists { local_name, local_name_lower } => {
                attributes.insert(key(&local_name.0));
                attributes.insert(key(&local_name_lower.0));
                true
            }
            Component::AttributeInNoNamespace { local_name, .. } => {
                attributes.insert(key(&local_name.0));
                attributes.insert(key(&local_name.0.to_ascii_lowercase()));
                true
            }
            Component::AttributeOther(other) => {
                attributes.insert(key(&other.local_name.0));
                attributes.insert(key(&other.local_name_lower.0));
                true
            }
            Component::Is(list) | Component::Where(list) | Component::Negation(list) => {
                // Every part is to be looked at, for the names.
                let mut all = true;
                for one in list.slice() {
                    all &= is_closed(one, now_beside, attributes, ids);
                }
                all
            }
            Component::Has(relative) => {
                for one in relative {
                    is_closed(&one.selector, false, attributes, ids);
                }
                false
            }
            Component::NonTSPseudoClass(class) => {
                let is_open = matches!(
                    class,
                    PseudoClass::Lang(_)
                        | PseudoClass::Dir(_)
                        | PseudoClass::FocusWithin
                        | PseudoClass::PlaceholderShown
                );
                !is_open && !now_beside
            }
            _ => false,
        };
    }
    closed
}

/// A selector that asks no more than a lineage says, and that holds wherever this one does: siblings,
/// states and places among siblings are left out.
pub(super) fn relaxed(selector: &Selector<Ours>) -> Option<Selector<Ours>> {
    let mut parts: Vec<String> = Vec::new();
    let mut iter = selector.iter();
    let mut is_sibling = false;
    loop {
        let (mut name, mut rest) = (String::new(), String::new());
        for component in &mut iter {
            match component {
                Component::LocalName(_) => component.to_css(&mut name).ok()?,
                Component::ID(_)
                | Component::Class(_)
                | Component::AttributeInNoNamespaceExists { .. }
                | Component::AttributeInNoNamespace { .. }
                | Component::Root => component.to_css(&mut rest).ok()?,
                _ => {}
            }
        }
        if !is_sibling {
            if name.is_empty() && rest.is_empty() {
                name.push('*');
            }
            parts.push(name + &rest);
        }
        match iter.next_sequence() {
            None => break,
            Some(Combinator::NextSibling | Combinator::LaterSibling) => is_sibling = true,
            Some(Combinator::Child) => {
                is_sibling = false;
                parts.push(" > ".to_owned());
            }
            Some(Combinator::Descendant) => {
                is_sibling = false;
                parts.push(" ".to_owned());
            }
            // What came before was the pseudo-element's own.
            Some(Combinator::PseudoElement) => parts.clear(),
            Some(_) => return None,
        }
    }
    parts.reverse();
    let text = parts.concat();
    let mut input = Parser::new(&text);
    let parsed =
        SelectorList::<Ours>::parse(&Reader::default(), &mut input, selectors::parser::ParseRelative::No);
    parsed.ok()?.slice().first().cloned()
}

/// What matching needs to know of a document beside its tree.
pub(super) struct Tree<'a> {
    dom: &'a crate::page::Dom,
    /// By node: where in `infos` what is known of it stands, from 1; 0 until it is asked for.
    known: Box<[Cell<u32>]>,
    infos: RefCell<Vec<Info<'a>>>,
    /// The classes' hashes and names.
    classes: RefCell<Vec<(u32, &'a str)>>,
    /// How many more steps matching may take in this document.
    pub steps: Cell<u64>,
    pub quirks: bool,
}

/// One element's.
#[derive(Clone, Copy, Default)]
pub(super) struct Info<'a> {
    pub classes: (u32, u32),
    pub id: Option<(u32, &'a str)>,
    pub tag: u32,
}

impl<'a> Tree<'a> {
    pub(super) fn of(dom: &'a crate::page::Dom) -> Tree<'a> {
        Tree {
            dom,
            known: vec![Cell::new(0); dom.len()].into(),
            infos: RefCell::default(),
            classes: RefCell::default(),
            steps: Cell::new(0),
            quirks: dom.quirks,
        }
    }

    /// What selectors ask of an element, worked out when one does: most elements are like others that
    /// were matched before.
    pub(super) fn info(&self, node: Node) -> Info<'a> {
        let known = &self.known[node.index()];
        let mut infos = self.infos.borrow_mut();
        if let Some(info) = infos.get((known.get() as usize).wrapping_sub(1)) {
            return *info;
        }
        let mut classes = self.classes.borrow_mut();
        let from = classes.len() as u32;
        let mut id = None;
        for (name, value) in self.dom.node(node.index()).into_iter().flat_map(Node::attrs) {
            match name {
                "class" => classes.extend(value.split_ascii_whitespace().map(|c| (hash(c), c))),
                "id" if !value.is_empty() => id = Some((hash(value), value)),
                _ => {}
            }
        }
        let info = Info { classes: (from, classes.len() as u32), id, tag: hash(node.tag()) };
        infos.push(info);
        known.set(infos.len() as u32);
        info
    }

    pub(super) fn classes_of(&self, node: Node) -> Ref<'_, [(u32, &'a str)]> {
        let (from, to) = self.info(node).classes;
        Ref::map(self.classes.borrow(), |classes| &classes[from as usize..to as usize])
    }

    /// Takes a step; false when there are none left.
    fn step(&self) -> bool {
        let left = self.steps.get();
        if left == 0 {
            return false;
        }
        self.steps.set(left - 1);
        true
    }

    /// Takes several steps; false when there are not so many left.
    pub(super) fn spend(&self, steps: u64) -> bool {
        let left = self.steps.get().saturating_sub(steps);
        self.steps.set(left);
        left > 0
    }

    pub(super) fn is_exhausted(&self) -> bool {
        self.steps.get() == 0
    }
}

/// The hash by which rules are found: in quirks mode case does not count.
pub(super) fn fold(name: &str) -> u32 {
    name.bytes()
        .fold(0x811c_9dc5, |h: u32, b| (h ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
}

/// An element, as the matcher sees it.
#[derive(Clone, Copy)]
pub(super) struct El<'t, 'a> {
    pub node: Node<'a>,
    pub tree: &'t Tree<'a>,
}

impl fmt::Debug for El<'_, '_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.node.tag())
    }
}

impl<'t, 'a> El<'t, 'a> {
    fn at(self, node: Option<Node<'a>>) -> Option<El<'t, 'a>> {
        let node = node?;
        self.tree.step().then_some(El { node, tree: self.tree })
    }
}

impl selectors::Element for El<'_, '_> {
    type Impl = Ours;

    fn opaque(&self) -> OpaqueElement {
        OpaqueElement::new(&self.tree.known[self.node.index()])
    }

    fn parent_element(&self) -> Option<Self> {
        self.at(self.node.parent_element())
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.at(self.node.previous_element())
    }

    fn next_sibling_element(&self) -> Option<Self> {
        self.at(self.node.next_element())
    }

    fn first_element_child(&self) -> Option<Self> {
        self.at(self.node.child_elements().next())
    }

    fn is_html_element_in_html_document(&self) -> bool {
        self.node.namespace() == Namespace::Html
    }

    fn has_local_name(&self, name: &Tag) -> bool {
        self.tree.step() && self.node.local_name() == Some(&name.0)
    }

    fn has_namespace(&self, namespace: &Str) -> bool {
        namespace.as_ref()
            == match self.node.namespace() {
                Namespace::Html => "http://www.w3.org/1999/xhtml",
                Namespace::Svg => "http://www.w3.org/2000/svg",
                Namespace::MathMl => "http://www.w3.org/1998/Math/MathML",
                Namespace::Other => "",
            }
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.node.local_name() == other.node.local_name() && self.node.namespace() == other.node.namespace()
    }

    fn attr_matches(
        &self,
        _namespace: &NamespaceConstraint<&Str>,
        name: &Tag,
        operation: &AttrSelectorOperation<&Str>,
    ) -> bool {
        self.tree.step() && self.node.attr(&name.0).is_some_and(|value| operation.eval_str(value))
    }

    fn match_non_ts_pseudo_class(&self, class: &PseudoClass, context: &mut MatchingContext<Ours>) -> bool {
        super::states::holds(self.node, class, context.extra_data.state)
    }

    fn match_pseudo_element(&self, _pseudo: &Pseudo, _context: &mut MatchingContext<Ours>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _flags: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        super::states::is_link(self.node)
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &Name, case: CaseSensitivity) -> bool {
        self.tree.info(self.node).id.is_some_and(|(hash, own)| match case {
            CaseSensitivity::CaseSensitive => hash == id.hash && *own == *id.text,
            CaseSensitivity::AsciiCaseInsensitive => own.eq_ignore_ascii_case(&id.text),
        })
    }

    fn has_class(&self, name: &Name, case: CaseSensitivity) -> bool {
        if !self.tree.step() {
            return false;
        }
        let classes = self.tree.classes_of(self.node);
        match case {
            CaseSensitivity::CaseSensitive => {
                classes.iter().any(|(hash, class)| *hash == name.hash && **class == *name.text)
            }
            CaseSensitivity::AsciiCaseInsensitive => {
                classes.iter().any(|(_, class)| class.eq_ignore_ascii_case(&name.text))
            }
        }
    }

    fn has_custom_state(&self, _name: &Name) -> bool {
        false
    }

    fn imported_part(&self, _name: &Name) -> Option<Name> {
        None
    }

    fn is_part(&self, _name: &Name) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        self.node.children().all(|n| !n.is_element() && n.as_text().is_none_or(str::is_empty))
    }

    fn is_root(&self) -> bool {
        self.node.parent_element().is_none()
    }

    fn add_element_unique_hashes(&self, filter: &mut BloomFilter) -> bool {
        each_hash(self.tree, self.node, &mut |hash| filter.insert_hash(hash));
        true
    }
}

/// The hashes by which ancestors are found in the filter.
pub(super) fn each_hash(tree: &Tree, node: Node, add: &mut dyn FnMut(u32)) {
    let info = tree.info(node);
    add(info.tag & selectors::bloom::BLOOM_HASH_MASK);
    if tree.quirks {
        // The selectors' hashes are of names as written; leave ids and classes to the matcher.
        return;
    }
    if let Some((hash, _)) = info.id {
        add(hash & selectors::bloom::BLOOM_HASH_MASK);
    }
    for (hash, _) in tree.classes_of(node).iter() {
        add(hash & selectors::bloom::BLOOM_HASH_MASK);
    }
}
