//! Matching: which rules hold for which elements.
//!
//! In: a document's tree and a [`Set`]. Out: for each node its [`StyleContext`]. Elements that no
//! selector of the set can tell apart are matched once, on whatever page they stand: see [`Lineage`].

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

use foldhash::fast::RandomState as Fast;

use selectors::bloom::BloomFilter;
use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode, SelectorCaches,
};
use selectors::matching::matches_selector;
use selectors::parser::SelectorList;
use smallvec::SmallVec;

use super::cascade::Origin;
use super::context::{Match, Reach, StyleContext};
use super::hints;
use super::index::{Entry, Set};
use super::media::{Mode, State};
use super::select::{self, Around, El, Ours, Pseudo, Tree};
use super::states;
use crate::page::dom::{Dom, Namespace, Node, Tags, key};
use crate::tags;

/// For each state: bits of the modes that are in it.
fn states_of(modes: &[Mode]) -> [u32; 5] {
    let mut by_state = [0; 5];
    for (i, mode) in modes.iter().enumerate() {
        by_state[mode.state as usize] |= 1 << i;
    }
    by_state
}

/// What few selectors under a set can tell apart: elements with the same name and the same of what
/// selectors ask for, after a sibling of which this holds too (or as the first), below the same lineage.
#[derive(Debug)]
pub(super) struct Lineage {
    /// What holds for all of them.
    reach: Reach,
    /// Entries that ask about other siblings, children or languages: to be tried on each.
    open: Box<[u32]>,
    /// Contexts that came of it: by the parent's, and by those of the open entries that held.
    known: RwLock<SmallVec<[Known; 1]>>,
}

#[derive(Debug)]
struct Known {
    parent: Option<Arc<StyleContext>>,
    held: SmallVec<[(Option<Pseudo>, Match); 2]>,
    context: Arc<StyleContext>,
}

/// Contexts remembered with one lineage.
const MAX_KNOWN: usize = 8;
/// Lineages kept with one set, and contexts.
const MAX_LINEAGES: usize = 20_000;
const MAX_CONTEXTS: usize = 8_000;

/// The contexts of a document's nodes, each kept once: text shares that of what it stands in.
#[derive(Debug)]
pub(super) struct Contexts {
    all: Vec<Arc<StyleContext>>,
    /// By node: the number of its context. What is in no tree has the first.
    of: Vec<u32>,
}

impl Contexts {
    fn new(plain: &Arc<StyleContext>, nodes: usize) -> Contexts {
        Contexts { all: vec![Arc::clone(plain)], of: vec![0; nodes] }
    }

    pub(super) fn of(&self, node: usize) -> &Arc<StyleContext> {
        &self.all[self.of[node] as usize]
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<StyleContext>> {
        self.all.iter()
    }

    fn put(&mut self, node: usize, context: Arc<StyleContext>) {
        self.of[node] = self.all.len() as u32;
        self.all.push(context);
    }

    fn share(&mut self, node: usize, with: usize) {
        self.of[node] = self.of[with];
    }
}

/// The contexts of a document's nodes, and whether matching was given up.
pub(super) fn contexts(dom: &Dom, set: &Arc<Set>) -> (Contexts, bool) {
    let tree = Tree::of(dom);
    tree.steps.set(2_000_000 + 1_000 * dom.len() as u64);
    let mut matcher = Matcher {
        set,
        tree: &tree,
        caches: std::array::from_fn(|_| SelectorCaches::default()),
        filter: BloomFilter::new(),
        path: Vec::new(),
        by_state: states_of(&set.modes),
        candidates: Vec::new(),
        held: SmallVec::new(),
        key: Vec::new(),
        likes: vec![NO_LIKE; dom.len()],
        has_details: dom.has_any(tags!["details"]),
    };
    let mut contexts = Contexts::new(&set.plain, dom.len());
    // By node: the number of its lineage among those met on this page.
    let mut numbers = vec![NO_LINEAGE; dom.len()];
    let mut lineages: Vec<Arc<Lineage>> = Vec::new();
    let mut met: HashMap<Met, (u32, u32), Fast> =
        HashMap::with_capacity_and_hasher(dom.len() / 3, Fast::default());
    let mut hosts = Vec::new();
    for node in dom.document().descendants() {
        let Some(parent) = node.parent() else { continue };
        if !node.is_element() {
            contexts.share(node.index(), parent.index());
            continue;
        }
        let above = numbers[parent.index()];
        let like = if parent.is_element() && above == NO_LINEAGE { None } else { matcher.like(node) };
        let like = like.and_then(|own| Some((own, matcher.like_before(node)?)));
        let key = like.map(|(own, before)| (contexts.of[parent.index()], above, own, before));
        if let Some((lineage, context)) = key.and_then(|key| met.get(&key)) {
            (numbers[node.index()], contexts.of[node.index()]) = (*lineage, *context);
        } else {
            let lineage = like.and_then(|like| matcher.lineage(node, lineages.get(above as usize), like));
            let above = parent.is_element().then(|| contexts.of(parent.index()));
            let context = match &lineage {
                Some(lineage) => matcher.context(node, lineage, above),
                None => kept(set, above, matcher.reach(node)),
            };
            contexts.put(node.index(), context);
            if let Some(lineage) = lineage {
                numbers[node.index()] = lineages.len() as u32;
                // What is open is to be tried on each.
                if let Some(key) = key.filter(|_| lineage.open.is_empty()) {
                    met.insert(key, (numbers[node.index()], contexts.of[node.index()]));
                }
                lineages.push(lineage);
            }
        }
        if let Some(shadow) = node.shadow_root() {
            hosts.push((shadow, node));
        }
    }
    for (root, host) in hosts {
        contexts.share(root.index(), host.index());
        for node in root.descendants() {
            let Some(parent) = node.parent() else { continue };
            if !node.is_element() {
                contexts.share(node.index(), parent.index());
                continue;
            }
            // In shadow trees only the browser's own rules hold; the tree's own sheets are not read.
            let mut reach = matcher.reach(node);
            let is_agents = |m: &Match| set.entries[m.entry as usize].level.origin == Origin::Agent;
            reach.matched.retain(|m| is_agents(m));
            reach.pseudo.retain(|(_, m)| is_agents(m));
            let context = kept(set, Some(contexts.of(parent.index())), reach);
            contexts.put(node.index(), context);
        }
    }
    let gave_up = tree.is_exhausted();
    (if gave_up { uncertain(dom, set, &contexts) } else { contexts }, gave_up)
}

/// The same with contexts in which nothing is certain.
fn uncertain(dom: &Dom, set: &Set, contexts: &Contexts) -> Contexts {
    let plain = Arc::new(StyleContext::new(set, None, Reach::default(), true));
    let mut uncertain = Contexts::new(&plain, dom.len());
    for node in (0..dom.len()).filter_map(|index| dom.node(index)) {
        let Some(parent) = node.parent() else { continue };
        if node.is_element() {
            let reach = contexts.of(node.index()).reach.clone();
            let above = parent.is_element().then(|| Arc::clone(uncertain.of(parent.index())));
            uncertain.put(node.index(), Arc::new(StyleContext::new(set, above, reach, true)));
        } else {
            uncertain.share(node.index(), parent.index());
        }
    }
    uncertain
}

/// The context of that reach below that parent, kept for others if there is room.
fn kept(set: &Set, parent: Option<&Arc<StyleContext>>, reach: Reach) -> Arc<StyleContext> {
    let make = |reach| Arc::new(StyleContext::new(set, parent.cloned(), reach, false));
    if parent.is_some_and(|p| !p.is_kept()) {
        return make(reach);
    }
    let key = (parent.map_or(0, |p| Arc::as_ptr(p) as usize), reach);
    if let Ok(contexts) = set.contexts.read()
        && let Some(known) = contexts.get(&key)
    {
        return Arc::clone(known);
    }
    let context = make(key.1.clone());
    if let Ok(mut contexts) = set.contexts.write()
        && contexts.len() < MAX_CONTEXTS
    {
        let context = contexts.entry(key).or_insert(context);
        context.keep();
        return Arc::clone(context);
    }
    context
}

struct Matcher<'m, 'a> {
    set: &'m Set,
    tree: &'m Tree<'a>,
    /// One for each state: what they remember depends on it.
    caches: [SelectorCaches; 5],
    filter: BloomFilter,
    /// The ancestors whose names are in the filter.
    path: Vec<Node<'a>>,
    by_state: [u32; 5],
    candidates: Vec<u32>,
    held: SmallVec<[(Option<Pseudo>, Match); 2]>,
    key: Vec<u8>,
    /// By node: the number of those that are like it in themselves.
    likes: Vec<u32>,
    has_details: bool,
}

/// For elements without a number, and where there is no element.
const NO_LIKE: u32 = u32::MAX;
/// For nodes that are in none, or in none that is kept.
const NO_LINEAGE: u32 = u32::MAX;

/// Elements of a page that have a context in common: by the numbers of their parents' context and
/// lineage, and by what they and the siblings before them are like.
type Met = (u32, u32, u32, u32);

/// What tells a lineage from others: the one above, and the numbers of the element itself and of the
/// sibling before it.
pub(super) type LineageKey = (usize, u32, u32);

impl<'a> Matcher<'_, 'a> {
    /// The lineage of an element below one of the lineage `above`, by what it and the sibling before it
    /// are like; none when there is no room for it.
    fn lineage(
        &mut self,
        node: Node<'a>,
        above: Option<&Arc<Lineage>>,
        (own, before): (u32, u32),
    ) -> Option<Arc<Lineage>> {
        let key = (above.map_or(0, |lineage| Arc::as_ptr(lineage) as usize), own, before);
        let known = self.set.lineages.read().ok().and_then(|lineages| lineages.get(&key).cloned());
        known.or_else(|| self.new_lineage(node, key))
    }

    /// The number of those that are like the sibling before; none where that has no number.
    fn like_before(&self, node: Node<'a>) -> Option<u32> {
        match node.previous_element() {
            Some(before) => Some(self.likes[before.index()]).filter(|like| *like != NO_LIKE),
            None => Some(NO_LIKE),
        }
    }

    /// The number of the elements that are like this one in themselves; none when there is no room.
    fn like(&mut self, node: Node<'a>) -> Option<u32> {
        let bare = self.is_bare(node).then(|| &self.set.bare[node.number()]);
        if let Some(like) = bare.and_then(OnceLock::get) {
            self.likes[node.index()] = *like;
            return Some(*like);
        }
        self.key.clear();
        write_key(&mut self.key, self.set, node);
        let known = self.set.likes.read().ok().and_then(|likes| likes.get(&self.key[..]).copied());
        let like = known.or_else(|| {
            let mut likes = self.set.likes.write().ok()?;
            let next = likes.len() as u32;
            if likes.len() >= MAX_LINEAGES {
                return None;
            }
            Some(*likes.entry(self.key[..].into()).or_insert(next))
        })?;
        if let Some(bare) = bare {
            let _ = bare.set(like);
        }
        self.likes[node.index()] = like;
        Some(like)
    }

    /// Whether nothing tells the element from others of its name.
    fn is_bare(&self, node: Node<'a>) -> bool {
        node.number() != 0
            && !node.may_have_any(self.set.asked)
            && !self.has_details
            && !node.is_any(STATEFUL)
            && !node.is("html")
    }

    fn new_lineage(&mut self, node: Node<'a>, key: LineageKey) -> Option<Arc<Lineage>> {
        self.find_candidates(node);
        let candidates = std::mem::take(&mut self.candidates);
        let (mut open, closed): (Vec<u32>, Vec<u32>) =
            candidates.iter().partition(|entry| !self.set.entries[**entry as usize].is_closed);
        open.retain(|entry| match &self.set.entries[*entry as usize].relaxed {
            Some(relaxed) => self.one_matches(node, relaxed, State::Rest, None, false),
            None => true,
        });
        self.candidates = candidates;
        let mut reach = Reach {
            hints: hints::of(node).into(),
            inline: node.attr("style").unwrap_or("").into(),
            ..Reach::default()
        };
        for (pseudo, found) in self.try_all(node, &closed) {
            match pseudo {
                None => reach.matched.push(found),
                Some(which) => reach.pseudo.push((which, found)),
            }
        }
        if self.tree.is_exhausted() {
            return None;
        }
        let lineage = Arc::new(Lineage { reach, open: open.into(), known: RwLock::default() });
        let mut lineages = self.set.lineages.write().ok()?;
        if lineages.len() >= MAX_LINEAGES {
            return None;
        }
        Some(Arc::clone(lineages.entry(key).or_insert(lineage)))
    }

    /// The context of an element of that lineage below that parent.
    fn context(
        &mut self,
        node: Node<'a>,
        lineage: &Lineage,
        parent: Option<&Arc<StyleContext>>,
    ) -> Arc<StyleContext> {
        let mut held = std::mem::take(&mut self.held);
        held.clear();
        if !lineage.open.is_empty() {
            held.extend(self.try_all(node, &lineage.open));
        }
        let same_parent = |known: &Known| match (&known.parent, parent) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        if let Ok(all) = lineage.known.read()
            && let Some(known) = all.iter().find(|known| known.held == held && same_parent(known))
        {
            let context = Arc::clone(&known.context);
            drop(all);
            self.held = held;
            return context;
        }
        let mut reach = lineage.reach.clone();
        for (pseudo, found) in &held {
            match pseudo {
                None => reach.matched.push(*found),
                Some(which) => reach.pseudo.push((*which, *found)),
            }
        }
        // In order of strength.
        reach.matched.sort_unstable_by_key(|m| m.entry);
        reach.pseudo.sort_unstable_by_key(|(_, m)| m.entry);
        let context = kept(self.set, parent, reach);
        if context.is_kept()
            && let Ok(mut all) = lineage.known.write()
            && all.len() < MAX_KNOWN
        {
            all.push(Known { parent: parent.cloned(), held: held.clone(), context: Arc::clone(&context) });
        }
        self.held = held;
        context
    }

    /// The reach of one element, found without help of others.
    fn reach(&mut self, node: Node<'a>) -> Reach {
        let mut reach = Reach {
            hints: hints::of(node).into(),
            inline: node.attr("style").unwrap_or("").into(),
            ..Reach::default()
        };
        self.find_candidates(node);
        let candidates = std::mem::take(&mut self.candidates);
        for (pseudo, found) in self.try_all(node, &candidates) {
            match pseudo {
                None => reach.matched.push(found),
                Some(which) => reach.pseudo.push((which, found)),
            }
        }
        self.candidates = candidates;
        reach
    }

    /// Fills in the entries that may hold for the element, weakest first.
    fn find_candidates(&mut self, node: Node<'a>) {
        let info = self.tree.info(node);
        self.candidates.clear();
        self.set.candidates(
            info.tag,
            info.id.map(|(_, id)| select::fold(id)),
            self.tree.classes_of(node).iter().map(|(_, class)| select::fold(class)),
            node.parent_element().is_none(),
            &mut self.candidates,
        );
        self.candidates.sort_unstable();
        self.candidates.dedup();
    }

    /// Those of the entries that hold for the element in some mode.
    fn try_all(&mut self, node: Node<'a>, entries: &[u32]) -> SmallVec<[(Option<Pseudo>, Match); 16]> {
        let mut held = SmallVec::new();
        if entries.is_empty() || !self.tree.spend(entries.len() as u64) {
            return held;
        }
        self.go_to(node);
        for index in entries {
            let entry = &self.set.entries[*index as usize];
            let (modes, unknown) = self.test(node, entry);
            if modes | unknown != 0 {
                held.push((entry.pseudo, Match { entry: *index, modes, unknown }));
            }
        }
        held
    }

    /// Makes the filter that of the element's ancestors.
    fn go_to(&mut self, node: Node<'a>) {
        while let Some(last) = self.path.last()
            && !node.is_inside(*last)
        {
            select::each_hash(self.tree, *last, &mut |hash| self.filter.remove_hash(hash));
            self.path.pop();
        }
        let from = self.path.len();
        let known = self.path.last().copied();
        let above = node.ancestors().take_while(|n| n.is_element() && Some(*n) != known);
        self.path.extend(above);
        self.path[from..].reverse();
        for ancestor in &self.path[from..] {
            select::each_hash(self.tree, *ancestor, &mut |hash| self.filter.insert_hash(hash));
        }
    }

    /// The modes in which the entry matches the element, and in which it may.
    fn test(&mut self, node: Node<'a>, entry: &Entry) -> (u32, u32) {
        let all = entry.modes | entry.unknown;
        let rest = self.matches(node, entry, State::Rest);
        let mut matched = if rest { all } else { 0 };
        for state in [State::Hover, State::Focus, State::Active, State::Visited] {
            let bits = self.by_state[state as usize];
            if entry.states & select::state_bit(state) == 0 || bits & all == 0 {
                continue;
            }
            if self.matches(node, entry, state) {
                matched |= bits & all;
            } else {
                matched &= !bits;
            }
        }
        (matched & entry.modes, matched & entry.unknown & !entry.modes)
    }

    fn matches(&mut self, node: Node<'a>, entry: &Entry, state: State) -> bool {
        let quirks = if self.tree.quirks { QuirksMode::Quirks } else { QuirksMode::NoQuirks };
        let mode = if entry.pseudo.is_some() {
            MatchingMode::ForStatelessPseudoElement
        } else {
            MatchingMode::Normal
        };
        let filter = (!self.tree.quirks).then_some(&self.filter);
        let mut context: MatchingContext<Ours> = MatchingContext::new(
            mode,
            filter,
            &mut self.caches[state as usize],
            quirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        context.extra_data = Around { state };
        let element = El { node, tree: self.tree };
        if entry.scope == 0 {
            return matches_selector(&entry.selector, 0, Some(&entry.hashes), element, &mut context);
        }
        self.matches_in_scope(node, entry, state)
    }

    /// Looks for a root of the entry's `@scope` around the element, from the nearest.
    fn matches_in_scope(&mut self, node: Node<'a>, entry: &Entry, state: State) -> bool {
        let scope = &self.set.scopes[entry.scope as usize];
        let chain: Vec<Node> =
            std::iter::once(node).chain(node.ancestors()).filter(|n| n.is_element()).collect();
        for (i, root) in chain.iter().enumerate() {
            if !self.tree.spend(1) {
                return false;
            }
            let is_root = match &scope.start {
                Some(list) => self.list_matches(*root, list, state, None),
                None => i + 1 == chain.len(),
            };
            if !is_root {
                continue;
            }
            let stopped = scope.end.as_ref().is_some_and(|end| {
                chain[..i].iter().any(|between| self.list_matches(*between, end, state, Some(*root)))
            });
            if stopped {
                continue;
            }
            if self.one_matches(node, &entry.selector, state, Some(*root), entry.pseudo.is_some()) {
                return true;
            }
        }
        false
    }

    fn list_matches(
        &mut self,
        node: Node<'a>,
        list: &SelectorList<Ours>,
        state: State,
        scope: Option<Node<'a>>,
    ) -> bool {
        list.slice().iter().any(|s| self.one_matches(node, s, state, scope, false))
    }

    fn one_matches(
        &mut self,
        node: Node<'a>,
        selector: &selectors::parser::Selector<Ours>,
        state: State,
        scope: Option<Node<'a>>,
        pseudo: bool,
    ) -> bool {
        use selectors::Element;
        let quirks = if self.tree.quirks { QuirksMode::Quirks } else { QuirksMode::NoQuirks };
        let mode = if pseudo { MatchingMode::ForStatelessPseudoElement } else { MatchingMode::Normal };
        let mut context: MatchingContext<Ours> = MatchingContext::new(
            mode,
            None,
            &mut self.caches[state as usize],
            quirks,
            NeedsSelectorFlags::No,
            MatchingForInvalidation::No,
        );
        context.extra_data = Around { state };
        context.scope_element = scope.map(|node| El { node, tree: self.tree }.opaque());
        matches_selector(selector, 0, None, El { node, tree: self.tree }, &mut context)
    }
}

/// Attributes that the browser's hints and states go by, beside those that selectors name.
pub(super) const ASKED: &[&str] = &[
    "align",
    "background",
    "bgcolor",
    "border",
    "checked",
    "class",
    "color",
    "contenteditable",
    "controls",
    "dir",
    "disabled",
    "face",
    "frameborder",
    "height",
    "link",
    "nowrap",
    "open",
    "readonly",
    "required",
    "selected",
    "size",
    "style",
    "tabindex",
    "text",
    "type",
    "width",
];

/// Elements whose states hang on more than their own attributes.
const STATEFUL: &Tags =
    tags!["button", "input", "select", "textarea", "fieldset", "optgroup", "option", "summary"];

const ID: u64 = key("id");
const HREF: u64 = key("href");

/// Writes what tells the element in itself from others.
fn write_key(key: &mut Vec<u8>, set: &Set, node: Node) {
    key.push(node.namespace() as u8);
    key.extend_from_slice(node.tag().as_bytes());
    key.push(0);
    for (name_key, name, value) in node.keyed_attrs() {
        let told = if name_key == ID {
            set.ids.contains(&select::hash(value)) || set.ids.contains(&select::fold(value))
        } else {
            set.attributes.binary_search(&name_key).is_ok()
        };
        if told {
            key.extend_from_slice(name.as_bytes());
            key.push(b'=');
            key.extend_from_slice(value.as_bytes());
            key.push(0);
        } else if name_key == HREF {
            key.push(1);
        }
    }
    // What hangs on more than the element's attributes and its ancestors'.
    if states::is_folded(node) {
        key.push(4);
    }
    if node
        .is_any(tags!["button", "input", "select", "textarea", "fieldset", "optgroup", "option", "summary"])
    {
        key.extend_from_slice(&[
            2,
            u8::from(states::is_focusable(node)),
            u8::from(states::is_disabled(node)),
        ]);
    } else if node.namespace() != Namespace::Html || node.is("html") {
        key.extend_from_slice(&[3, u8::from(node.dom.quirks)]);
        key.extend_from_slice(hints::of(node).as_bytes());
    }
}
