//! All the rules that hold for a page, in one order and found by what they ask of an element.
//!
//! In: style sheets in document order. Out: a [`Set`], made once for each such list and shared by
//! all pages that have it, and beside it the styles already computed under it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock, RwLock};

use foldhash::fast::RandomState as Fast;
use selectors::parser::{AncestorHashes, Combinator, Component, Selector};
use smallvec::SmallVec;

use super::cascade::{Level, Origin, UNLAYERED};
use super::context::{Key, Reach, StyleContext};
use super::matching::{self, Lineage, LineageKey};
use super::media::{Asks, Mode, Query, State};
use super::parse::{self, Block, Scope, Sheet};
use super::select::{self, Ours, Pseudo, fold};
use crate::page::dom::{NUMBERS, bit, key};

/// One selector and the block it is for.
pub(super) struct Entry {
    pub selector: Selector<Ours>,
    pub hashes: AncestorHashes,
    /// Bits of the states it asks about.
    pub states: u8,
    pub pseudo: Option<Pseudo>,
    pub level: Level,
    pub scope: u32,
    /// In which modes its conditions hold, and in which nobody can tell.
    pub modes: u32,
    pub unknown: u32,
    pub sheet: u32,
    pub block: u32,
    order: u32,
    /// Whether a lineage says all it asks for.
    pub is_closed: bool,
    /// Where it does not: a selector of which it does, and that holds wherever this one does.
    pub relaxed: Option<Selector<Ours>>,
}

/// The rules for a page.
pub(super) struct Set {
    pub sheets: Vec<Arc<Sheet>>,
    pub entries: Vec<Entry>,
    pub scopes: Vec<Scope>,
    by_id: HashMap<u32, Vec<u32>>,
    by_class: HashMap<u32, Vec<u32>>,
    by_tag: HashMap<u32, Vec<u32>>,
    root: Vec<u32>,
    everywhere: Vec<u32>,
    pub modes: Vec<Mode>,
    pub registered: BTreeMap<Arc<str>, Arc<str>>,
    /// Whether something moves without end.
    pub is_restless: bool,
    /// Whether a sheet asks whether something inside an element has focus.
    pub asks_within: bool,
    /// Whether something was left out because there was too much.
    pub cut: bool,
    /// For each mode in which something is done to the elements: the same in which nothing is.
    pub at_rest: Vec<Option<usize>>,
    /// Attributes that selectors, the browser's hints or states ask for, in order of [`key`].
    pub attributes: Box<[u64]>,
    /// The same, `id` and `href` with them, as bits: see [`Node::may_have_any`](crate::page::Node).
    pub asked: u64,
    /// Ids that selectors ask for, by their hash.
    pub ids: HashSet<u32, Fast>,
    /// The context of what no rule reaches.
    pub plain: Arc<StyleContext>,
    pub lineages: RwLock<HashMap<LineageKey, Arc<Lineage>, Fast>>,
    /// Numbers of elements that are alike in themselves, by what tells them from others.
    pub likes: RwLock<HashMap<Box<[u8]>, u32, Fast>>,
    /// The same of those that nothing but their name tells from others: by the number of the element.
    pub bare: Box<[OnceLock<u32>]>,
    pub contexts: RwLock<HashMap<Key, Arc<StyleContext>>>,
    pub blocks: RwLock<HashMap<Box<str>, Arc<Block>>>,
}

impl std::fmt::Debug for Set {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Set of {} selectors", self.entries.len())
    }
}

/// A sheet and the condition of the element that brings it.
#[derive(Clone, Debug)]
pub(super) struct Linked {
    pub sheet: Arc<Sheet>,
    pub media: Option<Box<str>>,
    pub origin: Origin,
}

/// More entries than this in a set are left out.
const MAX_ENTRIES: usize = 400_000;

impl Set {
    /// `import` finds the sheets that imports name.
    pub(super) fn of(linked: &[Linked], import: &mut dyn FnMut(&Sheet, usize) -> Option<Arc<Sheet>>) -> Set {
        let mut flat = Flat {
            sheets: Vec::new(),
            pieces: Vec::new(),
            conditions: vec![(0, Query::Known(true))],
            tree: LayerTree::default(),
        };
        let mut cut = false;
        let mut asks = Asks::default();
        for one in linked {
            let condition = match &one.media {
                None => 0,
                Some(media) => flat.push_condition(0, Query::of_attribute(media)),
            };
            flat.add(&one.sheet, one.origin, condition, 0, 0, import);
        }
        for (_, query) in &flat.conditions {
            query.asks(&mut asks);
        }
        asks.states[FOCUS] = true;
        for (sheet, piece) in flat.sheets.iter().zip(&flat.pieces) {
            cut |= sheet.cut;
            // What the browser's own sheet asks about is not the author's doing.
            if piece.origin == Origin::Author {
                asks.add(sheet.asks);
            }
        }
        let modes = modes(asks);
        let (holds, unknown) = flat.decide(&modes);
        let ranks = flat.tree.ranks();
        let mut entries = Vec::new();
        let mut scopes = vec![Scope { start: None, end: None }];
        let mut attributes: BTreeSet<u64> = matching::ASKED.iter().map(|name| key(name)).collect();
        let mut ids = HashSet::default();
        let mut registered = BTreeMap::new();
        for piece in &flat.pieces {
            let sheet = &flat.sheets[piece.sheet as usize];
            let first_scope = scopes.len() as u32 - 1;
            scopes.extend(sheet.scopes.iter().skip(1).cloned());
            registered.extend(sheet.registered.iter().cloned());
            for rule in &sheet.rules {
                let condition = (piece.first_condition + rule.condition) as usize;
                if holds[condition] == 0 && unknown[condition] == 0 {
                    continue;
                }
                let layer = match piece.layers[rule.layer as usize] {
                    0 => UNLAYERED,
                    node => ranks[node as usize],
                };
                for selector in rule.selectors.slice() {
                    if entries.len() >= MAX_ENTRIES {
                        cut = true;
                        break;
                    }
                    let pseudo = selector.pseudo_element().copied();
                    if pseudo == Some(Pseudo::Other) || selector.is_slotted() || selector.is_part() {
                        continue;
                    }
                    let is_closed =
                        select::is_closed(selector, false, &mut attributes, &mut ids) && rule.scope == 0;
                    entries.push(Entry {
                        is_closed,
                        relaxed: if is_closed { None } else { select::relaxed(selector) },
                        hashes: AncestorHashes::new(selector, selectors::context::QuirksMode::NoQuirks),
                        selector: selector.clone(),
                        states: rule.states,
                        pseudo,
                        level: Level { origin: piece.origin, layer },
                        scope: if rule.scope == 0 { 0 } else { first_scope + rule.scope },
                        modes: holds[condition],
                        unknown: unknown[condition],
                        sheet: piece.sheet,
                        block: rule.block,
                        order: entries.len() as u32,
                    });
                }
            }
        }
        // A scope comes nearer to the element than the whole page does.
        entries.sort_by_key(|e: &Entry| (e.level, e.selector.specificity(), e.scope != 0, e.order));
        let at_rest = at_rest(&modes);
        let mut set = Set {
            sheets: flat.sheets,
            entries,
            scopes,
            by_id: HashMap::new(),
            by_class: HashMap::new(),
            by_tag: HashMap::new(),
            root: Vec::new(),
            everywhere: Vec::new(),
            modes,
            registered,
            is_restless: asks.endless,
            asks_within: asks.within,
            cut,
            at_rest,
            asked: attributes.iter().fold(bit(key("id")) | bit(key("href")), |bits, key| bits | bit(*key)),
            attributes: attributes.into_iter().collect(),
            ids,
            plain: Arc::default(),
            lineages: RwLock::default(),
            likes: RwLock::default(),
            bare: std::iter::repeat_with(OnceLock::new).take(NUMBERS).collect(),
            contexts: RwLock::default(),
            blocks: RwLock::default(),
        };
        set.fill_buckets();
        set.plain = Arc::new(StyleContext::new(&set, None, Reach::default(), false));
        set
    }

    fn fill_buckets(&mut self) {
        for (i, entry) in self.entries.iter().enumerate() {
            let i = i as u32;
            let mut found = SmallVec::<[Bucket; 4]>::new();
            if !buckets(&entry.selector, &mut found, 0) {
                self.everywhere.push(i);
                continue;
            }
            found.sort_unstable();
            found.dedup();
            for bucket in found {
                let list = match bucket {
                    Bucket::Id(hash) => self.by_id.entry(hash).or_default(),
                    Bucket::Class(hash) => self.by_class.entry(hash).or_default(),
                    Bucket::Tag(hash) => self.by_tag.entry(hash).or_default(),
                    Bucket::Root => &mut self.root,
                };
                list.push(i);
            }
        }
    }

    /// Entries that may match an element, each perhaps several times.
    pub(super) fn candidates(
        &self,
        tag: u32,
        id: Option<u32>,
        classes: impl Iterator<Item = u32>,
        is_root: bool,
        out: &mut Vec<u32>,
    ) {
        out.extend_from_slice(&self.everywhere);
        if let Some(list) = self.by_tag.get(&tag) {
            out.extend_from_slice(list);
        }
        if let Some(list) = id.and_then(|id| self.by_id.get(&id)) {
            out.extend_from_slice(list);
        }
        for class in classes {
            if let Some(list) = self.by_class.get(&class) {
                out.extend_from_slice(list);
            }
        }
        if is_root {
            out.extend_from_slice(&self.root);
        }
    }

    pub(super) fn block(&self, entry: &Entry) -> &Block {
        &self.sheets[entry.sheet as usize].blocks[entry.block as usize]
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Bucket {
    Id(u32),
    Class(u32),
    Tag(u32),
    Root,
}

/// What an element must have to match; false when it may be any element.
fn buckets(selector: &Selector<Ours>, out: &mut SmallVec<[Bucket; 4]>, depth: u32) -> bool {
    let mut best: Option<Bucket> = None;
    let mut nested = None;
    for component in selector.iter_raw_match_order() {
        let bucket = match component {
            // A pseudo-element belongs to the compound before it.
            Component::Combinator(Combinator::PseudoElement) => continue,
            Component::Combinator(_) => break,
            // Both cases of letters: quirks mode looks names up in lower case.
            Component::ID(name) => Bucket::Id(name.fold()),
            Component::Class(name) => Bucket::Class(name.fold()),
            Component::LocalName(name) => Bucket::Tag(fold(&name.lower_name.0)),
            Component::Root => Bucket::Root,
            Component::Is(list) | Component::Where(list) => {
                nested = Some(list);
                continue;
            }
            _ => continue,
        };
        // `Bucket` is ordered from the most telling.
        if best.as_ref().is_none_or(|b| bucket < *b) {
            best = Some(bucket);
        }
    }
    if let Some(best) = best {
        // SVG has tags with capitals; the lower case name is that of HTML.
        out.push(best);
        return true;
    }
    match nested {
        Some(list) if depth < 4 && list.slice().len() <= 64 => {
            list.slice().iter().all(|s| buckets(s, out, depth + 1))
        }
        _ => false,
    }
}

/// Of [`Asks::states`].
const FOCUS: usize = 1;

/// The modes that the sheets make a difference in; the ordinary one first.
fn modes(asks: Asks) -> Vec<Mode> {
    let plain = Mode::ORDINARY;
    let mut modes = vec![plain];
    if asks.dark {
        modes.push(Mode { dark: true, ..plain });
    }
    let states = [State::Hover, State::Focus, State::Active, State::Visited];
    // The browser's own sheet knows focus, visited and active links; all pages have these.
    for (state, _) in states.into_iter().zip(asks.states).filter(|(_, asked)| *asked) {
        modes.push(Mode { state, ..plain });
        if asks.dark {
            modes.push(Mode { state, dark: true, ..plain });
        }
    }
    if asks.forced {
        modes.push(Mode { forced: true, ..plain });
        modes.push(Mode { forced: true, dark: true, ..plain });
    }
    if asks.endless && asks.stillness {
        modes.push(Mode { reduced_motion: true, ..plain });
    }
    if asks.narrow {
        modes.push(Mode { width: 360.0, height: 740.0, ..plain });
    }
    if asks.orientation {
        modes.push(Mode { width: 768.0, height: 1024.0, ..plain });
    }
    if asks.orientation && asks.narrow {
        // Two that differ in nothing but which way they are held.
        modes.push(Mode { width: 740.0, height: 360.0, ..plain });
        modes.push(Mode { width: 740.0, height: 1024.0, ..plain });
    }
    modes
}

fn at_rest(modes: &[Mode]) -> Vec<Option<usize>> {
    let still = |now: &Mode| {
        let same = |m: &Mode| m.state == State::Rest && m.environment() == now.environment();
        (now.state != State::Rest).then(|| modes.iter().position(same)).flatten()
    };
    modes.iter().map(still).collect()
}

struct Piece {
    sheet: u32,
    origin: Origin,
    first_condition: u32,
    /// For each of the sheet's layers: its node in the tree.
    layers: Vec<u32>,
}

struct Flat {
    sheets: Vec<Arc<Sheet>>,
    pieces: Vec<Piece>,
    conditions: Vec<(u32, Query)>,
    tree: LayerTree,
}

impl Flat {
    fn push_condition(&mut self, parent: u32, query: Query) -> u32 {
        self.conditions.push((parent, query));
        self.conditions.len() as u32 - 1
    }

    fn add(
        &mut self,
        sheet: &Arc<Sheet>,
        origin: Origin,
        condition: u32,
        layer: u32,
        depth: u32,
        import: &mut dyn FnMut(&Sheet, usize) -> Option<Arc<Sheet>>,
    ) {
        let first_condition = self.conditions.len() as u32;
        for (i, own) in sheet.conditions.iter().enumerate() {
            let parent = if i == 0 { condition } else { first_condition + own.parent };
            self.conditions.push((parent, own.query.clone()));
        }
        let mut layers = vec![layer];
        let node = |tree: &mut LayerTree, path: &[Arc<str>], sheet: &Sheet| {
            // Unnamed layers are like no other, in whatever sheet.
            let salt = std::ptr::from_ref(sheet) as usize;
            path.iter().fold(layer, |at, name| {
                if name.starts_with(' ') {
                    tree.child(at, &format!("{name} {salt} {first_condition}"))
                } else {
                    tree.child(at, name)
                }
            })
        };
        let mut named = 1;
        if depth < 8 {
            for (i, one) in sheet.imports.iter().enumerate() {
                while named < one.layers_before {
                    layers.push(node(&mut self.tree, &sheet.layers[named], sheet));
                    named += 1;
                }
                let into = match one.layer {
                    0 => layer,
                    n => node(&mut self.tree, &sheet.layers[n as usize], sheet),
                };
                if let Some(imported) = import(sheet, i) {
                    self.add(&imported, origin, first_condition + one.condition, into, depth + 1, import);
                }
            }
        }
        for path in &sheet.layers[named..] {
            layers.push(node(&mut self.tree, path, sheet));
        }
        self.sheets.push(Arc::clone(sheet));
        self.pieces.push(Piece { sheet: self.sheets.len() as u32 - 1, origin, first_condition, layers });
    }

    /// For each condition: bits of the modes in which it holds, and in which nobody can tell.
    fn decide(&self, modes: &[Mode]) -> (Vec<u32>, Vec<u32>) {
        let mut holds: Vec<u32> = Vec::with_capacity(self.conditions.len());
        let mut unknown: Vec<u32> = Vec::with_capacity(self.conditions.len());
        for (i, (parent, query)) in self.conditions.iter().enumerate() {
            let (mut yes, mut perhaps) = (0_u32, 0_u32);
            for (bit, mode) in modes.iter().enumerate() {
                match query.holds(mode) {
                    Some(true) => yes |= 1 << bit,
                    // Only containers are unknown to us and known to browsers; unknown features of
                    // the medium are false for them as well.
                    None if *query == Query::Unknown => perhaps |= 1 << bit,
                    _ => {}
                }
            }
            if i != 0 {
                let parent = *parent as usize;
                let (above, above_perhaps) = (holds[parent], unknown[parent]);
                perhaps = (perhaps & (above | above_perhaps)) | (yes & above_perhaps);
                yes &= above;
            }
            holds.push(yes);
            unknown.push(perhaps);
        }
        (holds, unknown)
    }
}

/// Layers in layers, in order of first mention. Node 0 is what is in no layer.
struct LayerTree {
    children: Vec<Vec<u32>>,
    known: HashMap<(u32, Box<str>), u32, Fast>,
}

impl Default for LayerTree {
    fn default() -> LayerTree {
        LayerTree { children: vec![Vec::new()], known: HashMap::default() }
    }
}

impl LayerTree {
    fn child(&mut self, of: u32, name: &str) -> u32 {
        let new = self.children.len() as u32;
        let node = *self.known.entry((of, Box::from(name))).or_insert(new);
        if node == new {
            self.children.push(Vec::new());
            self.children[of as usize].push(new);
        }
        node
    }

    /// Each layer's strength: inner layers are weaker than what stands directly in the outer one.
    fn ranks(&self) -> Vec<u32> {
        let mut ranks = vec![0; self.children.len()];
        let mut next = 0;
        let mut stack: Vec<(u32, usize)> = vec![(0, 0)];
        while let Some((node, child)) = stack.pop() {
            if let Some(below) = self.children[node as usize].get(child) {
                stack.push((node, child + 1));
                stack.push((*below, 0));
            } else {
                ranks[node as usize] = next;
                next += 1;
            }
        }
        ranks
    }
}

/// A block of declarations that is not in a sheet, parsed once for each text.
pub(super) fn loose_block(set: &Set, text: &str) -> Arc<Block> {
    if let Ok(blocks) = set.blocks.read()
        && let Some(known) = blocks.get(text)
    {
        return Arc::clone(known);
    }
    let block = Arc::new(parse::style_attribute(text));
    if let Ok(mut blocks) = set.blocks.write()
        && blocks.len() < 10_000
    {
        blocks.insert(text.into(), Arc::clone(&block));
    }
    block
}
