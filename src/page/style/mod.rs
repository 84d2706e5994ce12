//! Computed style, without a browser.
//!
//! In: a document's tree, and [`Stylesheets`], which know every style sheet of a run and have read
//! each once. Out: [`Style`]s: by [`Node::style`] as the page ordinarily looks, by
//! [`Node::style_in`] in the other [`Mode`]s it offers. Nothing is computed before it is asked for.
//! What only layout, script or a network could tell is not guessed: see [`Style::is_certain`] and
//! [`Styled::gaps`]. CSS is parsed here and nowhere else.
#![expect(
    clippy::match_same_arms,
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "tables of values read best with one row for each; colours have channels of one letter"
)]
#![expect(
    clippy::struct_excessive_bools,
    clippy::too_many_lines,
    clippy::float_cmp,
    reason = "modes are what they are; a style is computed in one order from top to bottom"
)]

mod calc;
mod cascade;
mod hints;
mod index;
mod keyword;
mod media;
mod paint;
mod parse;
mod property;
mod select;
mod shorthand;
mod states;
mod supports;
#[cfg(test)]
mod tests;
mod values;

pub use cascade::Style;
pub use keyword::Kw;
pub use media::{Mode, State};
pub use property::{Content, Prop, Run};
pub use select::Pseudo;
pub use values::Backdrop;

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock, RwLock};

use selectors::bloom::BloomFilter;
use selectors::context::{
    MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode, SelectorCaches,
};
use selectors::matching::{MatchingContext, matches_selector};
use selectors::parser::SelectorList;
use smallvec::SmallVec;

use self::cascade::{Applied, INLINE, Level, Origin, Scene, UNLAYERED};
use self::index::{Entry, Key, Linked, Set};
use self::parse::Sheet;
use self::select::{Around, El, Ours, Tree};
use super::colour::Named;
use super::contrast::{self, Reading};
use super::dom::{Dom, Node};

type Resolve = dyn Fn(&str, &str) -> Option<String> + Send + Sync;
type Read = dyn Fn(&str) -> Option<String> + Send + Sync;

/// Every style sheet of a run, read and indexed once, shared by all pages.
#[derive(Default)]
pub struct Stylesheets {
    files: Option<(Box<Resolve>, Box<Read>)>,
    by_address: RwLock<HashMap<String, Option<Arc<Known>>>>,
    by_text: RwLock<HashMap<Box<str>, Arc<Known>>>,
    sets: RwLock<HashMap<Sources, Arc<Set>>>,
}

/// A document's sheets, by their addresses in memory, and the media they are for.
type Sources = Vec<(usize, Option<Box<str>>)>;

/// A sheet and the address its references are relative to.
#[derive(Debug)]
struct Known {
    sheet: Arc<Sheet>,
    address: String,
}

impl fmt::Debug for Stylesheets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stylesheets")
    }
}

static AGENT: LazyLock<Arc<Sheet>> = LazyLock::new(|| Arc::new(parse::sheet(include_str!("agent.css"))));
static NOTHING: LazyLock<Style> = LazyLock::new(|| Style::initial(&Mode::ORDINARY));

/// Sheets kept by their text, and sets of sheets; more are forgotten at once.
const MAX_KEPT: usize = 2_000;
/// Styles kept in one set.
const MAX_STYLES: usize = 50_000;

impl Stylesheets {
    /// Sheets that are linked to are found so: `resolve` gives the address of a reference (second)
    /// that stands in a document or sheet (first); `read` gives the text at an address.
    pub fn new(
        resolve: impl Fn(&str, &str) -> Option<String> + Send + Sync + 'static,
        read: impl Fn(&str) -> Option<String> + Send + Sync + 'static,
    ) -> Stylesheets {
        Stylesheets { files: Some((Box::new(resolve), Box::new(read))), ..Stylesheets::default() }
    }

    fn linked(&self, base: &str, reference: &str) -> Option<Arc<Known>> {
        let (resolve, read) = self.files.as_ref()?;
        let address = resolve(base, reference)?;
        if let Ok(known) = self.by_address.read()
            && let Some(found) = known.get(&address)
        {
            return found.clone();
        }
        let sheet = read(&address)
            .map(|text| Arc::new(Known { sheet: Arc::new(parse::sheet(&text)), address: address.clone() }));
        if let Ok(mut known) = self.by_address.write() {
            return known.entry(address).or_insert(sheet).clone();
        }
        sheet
    }

    fn embedded(&self, base: &str, text: &str) -> Arc<Known> {
        if let Ok(known) = self.by_text.read()
            && let Some(found) = known.get(text)
            && (found.address == base || found.sheet.imports.is_empty())
        {
            return Arc::clone(found);
        }
        let sheet = Arc::new(Known { sheet: Arc::new(parse::sheet(text)), address: base.to_owned() });
        if let Ok(mut known) = self.by_text.write()
            && known.len() < MAX_KEPT
        {
            known.insert(text.into(), Arc::clone(&sheet));
        }
        sheet
    }

    /// The rules for a document, and the references that lead to no sheet.
    fn set(&self, dom: &Dom) -> (Arc<Set>, Vec<String>) {
        let mut missing = Vec::new();
        let base = dom.url();
        let mut own: Vec<(Arc<Known>, Option<Box<str>>)> = Vec::new();
        for node in dom.select("link, style") {
            let media = node.attr("media").map(str::trim).filter(|m| !m.is_empty()).map(Box::from);
            if node.is("style") {
                if node.keyword("type").is_none_or(|t| t.is_empty() || t == "text/css") {
                    own.push((self.embedded(base, &node.text()), media));
                }
                continue;
            }
            let is_sheet = node.words("rel").any(|w| w.eq_ignore_ascii_case("stylesheet"))
                && !node.words("rel").any(|w| w.eq_ignore_ascii_case("alternate"))
                && !node.has("disabled")
                && node.keyword("type").is_none_or(|t| t.is_empty() || t == "text/css");
            let Some(href) = node.attr("href").map(str::trim).filter(|h| is_sheet && !h.is_empty()) else {
                continue;
            };
            match self.linked(base, href) {
                Some(known) => own.push((known, media)),
                None if is_of_fonts(href) => {}
                None => missing.push(href.to_owned()),
            }
        }
        let key: Vec<(usize, Option<Box<str>>)> =
            own.iter().map(|(known, media)| (Arc::as_ptr(known) as usize, media.clone())).collect();
        if let Ok(sets) = self.sets.read()
            && let Some(found) = sets.get(&key)
        {
            return (Arc::clone(found), missing);
        }
        let mut linked = vec![Linked { sheet: Arc::clone(&AGENT), media: None, origin: Origin::Agent }];
        let mut addresses: BTreeMap<usize, String> = BTreeMap::new();
        for (known, media) in &own {
            addresses.insert(Arc::as_ptr(&known.sheet) as usize, known.address.clone());
            linked.push(Linked {
                sheet: Arc::clone(&known.sheet),
                media: media.clone(),
                origin: Origin::Author,
            });
        }
        let mut import = |sheet: &Sheet, i: usize| {
            let base = addresses.get(&(std::ptr::from_ref(sheet) as usize))?.clone();
            let address = &sheet.imports[i].address;
            let Some(known) = self.linked(&base, address) else {
                if !is_of_fonts(address) {
                    missing.push(address.to_string());
                }
                return None;
            };
            addresses.insert(Arc::as_ptr(&known.sheet) as usize, known.address.clone());
            Some(Arc::clone(&known.sheet))
        };
        let set = Arc::new(Set::of(&linked, &mut import));
        // Only sheets that are kept have addresses that stay theirs; imports that are missing are
        // to be told of for each page.
        let kept = missing.is_empty() && own.iter().all(|(known, _)| Arc::strong_count(known) > 1);
        if kept
            && let Ok(mut sets) = self.sets.write()
            && sets.len() < MAX_KEPT
        {
            sets.insert(key, Arc::clone(&set));
        }
        (set, missing)
    }
}

/// Sheets of services that give fonts and nothing else.
fn is_of_fonts(address: &str) -> bool {
    ["//fonts.googleapis.com/", "//fonts.bunny.net/", "//use.typekit.net/", "//fonts.gstatic.com/"]
        .iter()
        .any(|host| address.contains(host))
}

/// The computed styles of one document.
#[derive(Debug)]
pub struct Styled {
    set: Arc<Set>,
    /// By node: its part of `matched`.
    ranges: Vec<(u32, u32)>,
    matched: Vec<Match>,
    /// Of pseudo-elements: in order of node and kind.
    pseudo: Vec<(u32, Pseudo, Match)>,
    by_mode: Vec<OnceLock<Vec<Arc<Style>>>>,
    readings: Vec<OnceLock<Vec<Reading>>>,
    /// By node: what is the same in every mode, for readings.
    may_be_read: OnceLock<Vec<bool>>,
    boxed: OnceLock<Vec<bool>>,
    gaps: Vec<Gap>,
    gave_up: bool,
}

/// Why we may not know what a page looks like.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Gap {
    /// A style sheet that could not be found, by the reference to it.
    Missing(String),
    /// So many rules or elements that part of the work was left undone.
    TooMuch,
}

#[derive(Clone, Copy, Debug)]
struct Match {
    entry: u32,
    modes: u32,
    unknown: u32,
}

impl Styled {
    /// Finds which rules hold for which elements of `dom`.
    pub fn of(dom: &Dom) -> Styled {
        let (set, missing) = dom.sheets().set(dom);
        let tree = Tree::of(dom);
        tree.steps.set(2_000_000 + 1_000 * dom.len() as u64);
        let mut matcher = Matcher {
            set: &set,
            tree: &tree,
            caches: std::array::from_fn(|_| SelectorCaches::default()),
            filter: BloomFilter::new(),
            path: Vec::new(),
            by_state: states_of(&set.modes),
            candidates: Vec::new(),
        };
        let mut ranges = vec![(0, 0); dom.len()];
        let mut matched = Vec::new();
        let mut pseudo = Vec::new();
        for node in dom.elements() {
            let from = matched.len() as u32;
            matcher.element(node, &mut matched, &mut pseudo);
            ranges[node.index()] = (from, matched.len() as u32);
        }
        // In shadow trees only the browser's own rules hold; the tree's own sheets are not read.
        let in_shadow = dom.elements().filter_map(Node::shadow_root).flat_map(Node::descendant_elements);
        for node in in_shadow {
            let from = matched.len();
            matcher.element(node, &mut matched, &mut pseudo);
            let entries = &set.entries;
            let mut kept = matched.split_off(from);
            kept.retain(|m| entries[m.entry as usize].level.origin == Origin::Agent);
            matched.append(&mut kept);
            ranges[node.index()] = (from as u32, matched.len() as u32);
        }
        pseudo.sort_by_key(|(node, kind, m)| (*node, *kind, m.entry));
        let gave_up = tree.is_exhausted();
        let mut gaps: Vec<Gap> = missing.into_iter().map(Gap::Missing).collect();
        if gave_up || set.cut {
            gaps.push(Gap::TooMuch);
        }
        let by_mode = set.modes.iter().map(|_| OnceLock::new()).collect();
        let readings = set.modes.iter().map(|_| OnceLock::new()).collect();
        Styled {
            set,
            ranges,
            matched,
            pseudo,
            by_mode,
            readings,
            may_be_read: OnceLock::new(),
            boxed: OnceLock::new(),
            gaps,
            gave_up,
        }
    }

    /// The modes in which this document may look different; the ordinary one is the first. One with
    /// the keyboard focus on everything is always there.
    pub fn modes(&self) -> &[Mode] {
        &self.set.modes
    }

    /// The colours of the document's texts in one of the modes.
    pub fn readings(dom: &Dom, mode: usize) -> &[Reading] {
        let styled = dom.styled();
        styled.readings[mode].get_or_init(|| contrast::readings(dom, mode))
    }

    pub(super) fn may_be_read(&self, dom: &Dom) -> &[bool] {
        self.may_be_read.get_or_init(|| contrast::may_be_read(dom))
    }

    pub(super) fn boxed_at_rest(&self, dom: &Dom) -> &[bool] {
        self.boxed.get_or_init(|| contrast::boxed(dom, 0))
    }

    /// What keeps us from knowing the whole style.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// Whether a rule of the author's bears on some element in that mode and not in the ordinary.
    pub fn differs(&self, mode: usize) -> bool {
        let bits = 1_u32 | 1 << mode;
        let dark = self.set.modes[mode].dark != self.set.modes[0].dark;
        dark || self.matched.iter().any(|m| {
            let held = m.modes & bits;
            held != 0 && held != bits && self.set.entries[m.entry as usize].level.origin == Origin::Author
        })
    }

    fn in_mode(&self, dom: &Dom, mode: usize) -> &[Arc<Style>] {
        let mode = mode.min(self.by_mode.len() - 1);
        self.by_mode[mode].get_or_init(|| self.computed(dom, mode))
    }

    fn computed(&self, dom: &Dom, mode: usize) -> Vec<Arc<Style>> {
        let plain = self.keep_initial(&self.set.modes[mode]);
        let mut styles = vec![plain; dom.len()];
        let rest = self.at_rest(mode).map(|rest| (rest, self.in_mode(dom, rest)));
        let mut hosts = Vec::new();
        for node in dom.document().descendants() {
            styles[node.index()] = self.below(node, node.parent(), &styles, mode, rest);
            if let Some(shadow) = node.shadow_root() {
                hosts.push((shadow, node));
            }
        }
        for (root, host) in hosts {
            styles[root.index()] = Arc::clone(&styles[host.index()]);
            for node in root.descendants() {
                styles[node.index()] = self.below(node, node.parent(), &styles, mode, rest);
            }
        }
        styles
    }

    /// For a mode in which something is done to the elements: the same in which nothing is.
    pub fn at_rest(&self, mode: usize) -> Option<usize> {
        let modes = &self.set.modes;
        let now = modes.get(mode).filter(|m| m.state != State::Rest)?;
        let still = |m: &Mode| m.state == State::Rest && m.environment() == now.environment();
        modes.iter().position(still)
    }

    fn below(
        &self,
        node: Node,
        parent: Option<Node>,
        styles: &[Arc<Style>],
        mode: usize,
        rest: Option<(usize, &[Arc<Style>])>,
    ) -> Arc<Style> {
        let parent = parent.filter(|p| p.is_element() || p.parent().is_none() && p.index() != 0);
        let above = parent.map(|p| &styles[p.index()]);
        if !node.is_element() {
            return Arc::clone(above.unwrap_or(&styles[0]));
        }
        let (from, to) = self.ranges[node.index()];
        let matched = &self.matched[from as usize..to as usize];
        // What the state changes nothing about keeps the style it has at rest.
        if let Some((still, at_rest)) = rest {
            let both = 1_u32 << mode | 1 << still;
            let even = |bits: u32| bits & both == 0 || bits & both == both;
            let same_parent = parent.is_none_or(|p| Arc::ptr_eq(&styles[p.index()], &at_rest[p.index()]));
            if same_parent && matched.iter().all(|m| even(m.modes) && even(m.unknown)) {
                return Arc::clone(&at_rest[node.index()]);
            }
        }
        self.style(node, matched, mode, above, None)
    }

    fn keep_initial(&self, mode: &Mode) -> Arc<Style> {
        let mut style = Style::initial(mode);
        if self.gave_up {
            style.give_up();
        }
        Arc::new(style)
    }

    fn style(
        &self,
        node: Node,
        matched: &[Match],
        mode: usize,
        parent: Option<&Arc<Style>>,
        pseudo: Option<Pseudo>,
    ) -> Arc<Style> {
        let bit = 1_u32 << mode;
        let now = &self.set.modes[mode];
        let mut entries = SmallVec::<[u32; 16]>::new();
        for m in matched {
            if m.modes & bit != 0 {
                entries.push(m.entry);
            } else if m.unknown & bit != 0 {
                entries.push(m.entry | PERHAPS);
            }
        }
        let (mut hints, mut inline) = (String::new(), "");
        if pseudo.is_none() {
            hints = hints::of(node);
            inline = node.attr("style").unwrap_or("");
        }
        let own = match (hints.is_empty(), inline.is_empty()) {
            (true, true) => String::new(),
            _ => format!("{hints}\u{0}{inline}"),
        };
        let kept_parent = parent.is_none_or(|p| p.kept) && !self.gave_up;
        let key = Key {
            parent: parent.map_or(0, |p| Arc::as_ptr(p) as usize),
            environment: now.environment(),
            entries,
            own: own.into(),
            pseudo,
        };
        if kept_parent
            && let Ok(styles) = self.set.styles.read()
            && let Some(known) = styles.get(&key)
        {
            return Arc::clone(known);
        }
        let hint_block = (!hints.is_empty()).then(|| index::loose_block(&self.set, &hints));
        let inline_block = (!inline.is_empty()).then(|| index::loose_block(&self.set, inline));
        let mut applied: Vec<Applied> = Vec::with_capacity(key.entries.len() + 2);
        let hint = hint_block.as_deref().map(|block| Applied {
            level: Level { origin: Origin::Attribute, layer: UNLAYERED },
            block,
            certain: true,
        });
        let mut hint = hint;
        for entry in &key.entries {
            let found: &Entry = &self.set.entries[(entry & !PERHAPS) as usize];
            if found.level.origin == Origin::Author {
                applied.extend(hint.take());
            }
            applied.push(Applied {
                level: found.level,
                block: self.set.block(found),
                certain: entry & PERHAPS == 0,
            });
        }
        applied.extend(hint.take());
        if let Some(block) = &inline_block {
            applied.push(Applied {
                level: Level { origin: Origin::Author, layer: INLINE },
                block,
                certain: true,
            });
        }
        let scene = Scene {
            parent: parent.map(|p| &**p),
            mode: now,
            registered: &self.set.registered,
            pseudo: pseudo.is_some(),
        };
        let mut style = cascade::compute(&applied, scene);
        if self.gave_up {
            style.give_up();
        }
        if kept_parent
            && let Ok(mut styles) = self.set.styles.write()
            && styles.len() < MAX_STYLES
        {
            style.kept = true;
            return Arc::clone(styles.entry(key).or_insert_with(|| Arc::new(style)));
        }
        Arc::new(style)
    }

    /// Whether a rule, the browser's or the author's, or the element's own attribute says something
    /// about the property.
    pub fn declares(node: Node, prop: Prop) -> bool {
        let styled = node.dom.styled();
        let (from, to) = styled.ranges[node.index()];
        let said = |block: &parse::Block| block.declarations.iter().any(|d| d.prop == prop);
        styled.matched[from as usize..to as usize]
            .iter()
            .any(|m| m.modes & 1 != 0 && said(styled.set.block(&styled.set.entries[m.entry as usize])))
            || node.attr("style").is_some_and(|text| said(&index::loose_block(&styled.set, text)))
    }

    /// The same, of the author's own rules and attributes only.
    pub fn author_declares(node: Node, prop: Prop) -> bool {
        let styled = node.dom.styled();
        let (from, to) = styled.ranges[node.index()];
        let said = |block: &parse::Block| block.declarations.iter().any(|d| d.prop == prop);
        styled.matched[from as usize..to as usize].iter().any(|m| {
            let entry = &styled.set.entries[m.entry as usize];
            entry.level.origin == Origin::Author && m.modes & 1 != 0 && said(styled.set.block(entry))
        }) || node.attr("style").is_some_and(|text| said(&index::loose_block(&styled.set, text)))
    }

    /// The colours of the theme: the custom properties that are colours where `node` stands, by
    /// name.
    pub fn palette(node: Node, mode: usize) -> Vec<Named> {
        let style = node.style_in(mode);
        let mut palette: BTreeMap<&str, Named> = BTreeMap::new();
        for name in style.customs.iter().flat_map(|c| c.names()) {
            let text = style.custom(name).unwrap_or("");
            let Ok(paint) = cssparser::Parser::new(text).parse_entirely(paint::Paint::parse) else {
                continue;
            };
            if paint == paint::Paint::Current {
                continue;
            }
            let around = paint::Around { current: style.color(), dark: style.dark, forced: style.forced };
            palette.insert(name, Named { name: name.to_owned(), colour: paint.resolve(around) });
        }
        palette.into_values().collect()
    }
}

const PERHAPS: u32 = 1 << 31;

/// For each state: bits of the modes that are in it.
fn states_of(modes: &[Mode]) -> [u32; 5] {
    let mut by_state = [0; 5];
    for (i, mode) in modes.iter().enumerate() {
        by_state[mode.state as usize] |= 1 << i;
    }
    by_state
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
}

impl<'a> Matcher<'_, 'a> {
    fn element(&mut self, node: Node<'a>, out: &mut Vec<Match>, pseudo: &mut Vec<(u32, Pseudo, Match)>) {
        let parent = node.parent_element();
        while let Some(last) = self.path.last()
            && Some(*last) != parent
        {
            select::each_hash(self.tree, *last, &mut |hash| self.filter.remove_hash(hash));
            self.path.pop();
        }
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        if self.tree.is_exhausted() {
            self.candidates = candidates;
            return;
        }
        let info = self.tree.elements[node.index()];
        self.set.candidates(
            info.tag,
            info.id.map(|(_, id)| select::fold(id)),
            self.tree.classes_of(node).iter().map(|(_, class)| select::fold(class)),
            parent.is_none(),
            &mut candidates,
        );
        candidates.sort_unstable();
        candidates.dedup();
        let from = out.len();
        if self.tree.spend(candidates.len() as u64) {
            for index in &candidates {
                let entry = &self.set.entries[*index as usize];
                let (modes, unknown) = self.test(node, entry);
                if modes | unknown != 0 {
                    let found = Match { entry: *index, modes, unknown };
                    match entry.pseudo {
                        None => out.push(found),
                        Some(which) => pseudo.push((node.index() as u32, which, found)),
                    }
                }
            }
        }
        debug_assert!(out[from..].is_sorted_by_key(|m| m.entry), "entries are in order of strength");
        self.candidates = candidates;
        select::each_hash(self.tree, node, &mut |hash| self.filter.insert_hash(hash));
        self.path.push(node);
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

impl<'a> Node<'a> {
    /// The computed style as the page ordinarily looks; of text, that of the element around it.
    pub fn style(self) -> &'a Style {
        self.style_in(0)
    }

    /// The computed style in one of [`Styled::modes`].
    pub fn style_in(self, mode: usize) -> &'a Style {
        let styles = self.dom.styled().in_mode(self.dom, mode);
        styles.get(self.index()).map_or(&NOTHING, |style| style)
    }

    /// The style of a pseudo-element, where some rule is about it.
    pub fn pseudo(self, which: Pseudo) -> Option<Arc<Style>> {
        self.pseudo_in(which, 0)
    }

    /// The same in one of [`Styled::modes`].
    pub fn pseudo_in(self, which: Pseudo, mode: usize) -> Option<Arc<Style>> {
        let styled = self.dom.styled();
        let wanted = self.index() as u32;
        let from = styled.pseudo.partition_point(|(node, ..)| *node < wanted);
        let own = styled.pseudo[from..].iter().take_while(|(node, ..)| *node == wanted);
        let matched: Vec<Match> = own.filter(|(_, kind, _)| *kind == which).map(|(.., m)| *m).collect();
        if matched.is_empty() {
            return None;
        }
        let parent = styled.in_mode(self.dom, mode).get(self.index())?;
        Some(styled.style(self, &matched, mode, Some(parent), Some(which)))
    }

    /// The text that `::before` or `::after` adds, its alternative where it has one; `None` where
    /// there is no such box.
    pub fn generated(self, which: Pseudo) -> Option<String> {
        let style = self.pseudo(which)?;
        if !style.is_displayed() || style.content().is_empty() {
            return None;
        }
        let items = style.content();
        let alternative = items.iter().position(|item| *item == Content::Alternative);
        let items = alternative.map_or(items, |at| &items[at + 1..]);
        let mut text = String::new();
        for item in items {
            match item {
                Content::Text(words) => text.push_str(words),
                Content::Attribute(name, fallback) => text.push_str(self.attr(name).unwrap_or(fallback)),
                Content::Image | Content::Other | Content::Alternative => {}
            }
        }
        Some(text)
    }

    /// Every declaration in the element's own `style` attribute that is important, as the last of
    /// each property says: the property and whether it is the word `inherit` or the like.
    pub fn important_inline(self) -> Vec<Prop> {
        let Some(text) = self.attr("style") else { return Vec::new() };
        if !text.contains('!') {
            return Vec::new();
        }
        let block = parse::style_attribute(text);
        let mut props: Vec<Prop> = block
            .declarations
            .iter()
            .filter(|d| d.important)
            .filter(|d| {
                use parse::{Declared, Wide};
                !matches!(
                    d.declared,
                    Declared::Wide(Wide::Inherit | Wide::Unset | Wide::Revert | Wide::RevertLayer)
                )
            })
            .map(|d| d.prop)
            .collect();
        props.sort_unstable();
        props.dedup();
        props
    }
}
