//! Style contexts: what the rules make of an element in its surroundings.
//!
//! In: the rules that hold for an element, and its parent's context. Out: its style in each mode,
//! computed once for all elements, on whatever page, that have the same context. Most elements of a
//! site's pages do: they stand in the same template.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use smallvec::SmallVec;

use super::cascade::{self, Applied, INLINE, Level, Origin, Scene, Style, UNLAYERED};
use super::index::{self, Set};
use super::media::Mode;
use super::parse;
use super::property::Prop;
use super::select::Pseudo;
use crate::page::contrast::Colours;

/// An entry of the set that holds for an element: in which modes, and in which it may.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Match {
    pub entry: u32,
    pub modes: u32,
    pub unknown: u32,
}

/// What tells one context from another below the same parent.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug)]
pub(super) struct Reach {
    /// Weakest first.
    pub matched: SmallVec<[Match; 12]>,
    /// The same for pseudo-elements.
    pub pseudo: SmallVec<[(Pseudo, Match); 2]>,
    /// Declarations of the element's presentational attributes, and of its `style` attribute.
    pub hints: Box<str>,
    pub inline: Box<str>,
}

/// The key of a context that is kept: its parent's address, and its reach.
pub(super) type Key = (usize, Reach);

#[derive(Default, Debug)]
pub(super) struct StyleContext {
    parent: Option<Arc<StyleContext>>,
    pub reach: Reach,
    /// Matching was given up: nothing is certain.
    gave_up: bool,
    /// Bits of the modes in which a rule of the author's bears on it otherwise than in the first.
    pub differs: u32,
    /// Whether some rule says what stands before or after its contents.
    may_generate: bool,
    by_mode: Box<[InMode]>,
    /// Answers to questions: for each, bits of the modes in which it was asked, and in which the
    /// answer is yes.
    answers: [AtomicU64; Question::COUNT],
    is_kept: AtomicBool,
}

#[derive(Default, Debug)]
struct InMode {
    style: OnceLock<Arc<Style>>,
    pseudo: OnceLock<Vec<(Pseudo, Arc<Style>)>>,
    colours: OnceLock<Colours>,
    /// Whether no element around takes it away; whether it looks otherwise than at rest.
    shown: OnceLock<(bool, bool)>,
}

impl StyleContext {
    /// Of an element with `reach` below `parent`.
    pub(super) fn new(
        set: &Set,
        parent: Option<Arc<StyleContext>>,
        reach: Reach,
        gave_up: bool,
    ) -> StyleContext {
        let all = u32::MAX >> (32 - set.modes.len());
        let mut differs = 0;
        for m in &reach.matched {
            if set.entries[m.entry as usize].level.origin == Origin::Author {
                differs |= if m.modes & 1 == 0 { m.modes } else { !m.modes & all };
            }
        }
        // Most sheets have rules for all such boxes, and give content to few.
        let may_generate = reach.pseudo.iter().any(|(which, m)| {
            let block = set.block(&set.entries[m.entry as usize]);
            let is_box = matches!(which, Pseudo::Before | Pseudo::After);
            is_box && block.declarations.iter().any(|declaration| declaration.prop == Prop::Content)
        });
        let by_mode = set.modes.iter().map(|_| InMode::default()).collect();
        StyleContext { parent, reach, gave_up, differs, may_generate, by_mode, ..StyleContext::default() }
    }

    /// Whether it is kept for the whole run, so that its address identifies it.
    pub(super) fn is_kept(&self) -> bool {
        self.is_kept.load(Ordering::Relaxed)
    }

    pub(super) fn keep(&self) {
        self.is_kept.store(true, Ordering::Relaxed);
    }
}

/// What may be asked of a context, once for each mode.
#[derive(Clone, Copy, Debug)]
pub enum Question {
    /// Is it, or something around it, moved out of the window or cut down to nothing?
    OffScreen,
    /// The same, with less leniency.
    MovedAway,
    /// Is there anything to say of the colours of text in it?
    Colours,
    /// Does it look otherwise than ordinarily?
    Altered,
    /// Is its focus ring too faint?
    FaintRing,
    /// Is there a box before its contents?
    Before,
    /// Is there a box after them?
    After,
    /// May people scroll in it?
    Scrolls,
}

impl Question {
    const COUNT: usize = 8;
}

/// A context, together with the set of rules it is under.
#[derive(Clone, Copy, Debug)]
pub struct Context<'s> {
    pub(super) of: &'s Arc<StyleContext>,
    pub(super) set: &'s Set,
}

impl<'s> Context<'s> {
    pub fn parent(self) -> Option<Context<'s>> {
        Some(Context { of: self.of.parent.as_ref()?, set: self.set })
    }

    /// This one and those around it, outwards.
    pub fn chain(self) -> impl Iterator<Item = Context<'s>> + Clone {
        std::iter::successors(Some(self), |c| c.parent())
    }

    /// The style in one of the set's modes.
    pub fn style(self, mode: usize) -> &'s Arc<Style> {
        self.of.by_mode[mode].style.get_or_init(|| self.compute(mode))
    }

    /// The style of a pseudo-element, where some rule is about it.
    pub fn pseudo(self, which: Pseudo, mode: usize) -> Option<&'s Arc<Style>> {
        let all = &self.of.reach.pseudo;
        if all.is_empty() {
            return None;
        }
        let styles = self.of.by_mode[mode].pseudo.get_or_init(|| {
            let mut kinds: SmallVec<[Pseudo; 4]> = all.iter().map(|(kind, _)| *kind).collect();
            kinds.sort_unstable();
            kinds.dedup();
            let style = |kind| {
                let own = all.iter().filter(|(k, _)| *k == kind).map(|(_, m)| m);
                (kind, Arc::new(self.cascade(own, mode, Some(self.style(mode)), true)))
            };
            kinds.into_iter().map(style).collect()
        });
        styles.iter().find(|(kind, _)| *kind == which).map(|(_, style)| style)
    }

    /// Whether some rule says what stands before or after its contents.
    pub(in crate::page) fn may_generate(self) -> bool {
        self.of.may_generate
    }

    pub(in crate::page) fn mode(self, mode: usize) -> &'s Mode {
        &self.set.modes[mode]
    }

    /// What `work_out` says of the text's colours, asked once for each mode.
    pub(in crate::page) fn colours(self, mode: usize, work_out: impl FnOnce() -> Colours) -> &'s Colours {
        self.of.by_mode[mode].colours.get_or_init(work_out)
    }

    /// Whether neither this element nor one around it has `display: none` in that mode.
    pub(in crate::page) fn has_box(self, mode: usize) -> bool {
        self.shown(mode).0
    }

    /// Whether it, or something around it, has another style than when nothing is done to it.
    pub(in crate::page) fn is_changed(self, mode: usize) -> bool {
        self.shown(mode).1
    }

    /// The answer to a question that the context alone decides; worked out once for each mode.
    pub fn answers(self, question: Question, mode: usize, answer: impl FnOnce() -> bool) -> bool {
        let (asked, yes) = (1_u64 << mode, 1_u64 << (mode + 32));
        let known = &self.of.answers[question as usize];
        let bits = known.load(Ordering::Relaxed);
        if bits & asked != 0 {
            return bits & yes != 0;
        }
        let held = answer();
        known.fetch_or(if held { asked | yes } else { asked }, Ordering::Relaxed);
        held
    }

    /// The same for all modes at once: bits of those in which the answer is yes.
    pub(in crate::page) fn answers_in_all(self, question: Question, answer: impl Fn(usize) -> bool) -> u32 {
        let all = u32::MAX >> (32 - self.set.modes.len());
        let bits = self.of.answers[question as usize].load(Ordering::Relaxed);
        if bits as u32 == all {
            return (bits >> 32) as u32;
        }
        (0..self.set.modes.len())
            .filter(|mode| self.answers(question, *mode, || answer(*mode)))
            .fold(0, |bits, mode| bits | 1 << mode)
    }

    /// Whether the ordinary style of this element or of one around it has a quality.
    pub(in crate::page) fn is_ever(self, question: Question, has: fn(&Style) -> bool) -> bool {
        self.answers(question, 0, || {
            has(self.style(0)) || self.parent().is_some_and(|p| p.is_ever(question, has))
        })
    }

    fn shown(self, mode: usize) -> (bool, bool) {
        *self.of.by_mode[mode].shown.get_or_init(|| {
            let (boxed, changed) = self.parent().map_or((true, false), |p| p.shown(mode));
            let style = self.style(mode);
            let moved = self.set.at_rest[mode].is_some_and(|rest| !Arc::ptr_eq(style, self.style(rest)));
            (boxed && style.is_displayed(), changed || moved)
        })
    }

    fn compute(self, mode: usize) -> Arc<Style> {
        let parent = self.parent().map(|p| p.style(mode));
        // What the state changes nothing about keeps the style it has at rest.
        if let Some(rest) = self.set.at_rest[mode] {
            let both = 1_u32 << mode | 1 << rest;
            let even = |bits: u32| bits & both == 0 || bits & both == both;
            let same_parent = self.parent().is_none_or(|p| Arc::ptr_eq(p.style(mode), p.style(rest)));
            if same_parent && self.of.reach.matched.iter().all(|m| even(m.modes) && even(m.unknown)) {
                return Arc::clone(self.style(rest));
            }
        }
        Arc::new(self.cascade(self.of.reach.matched.iter(), mode, parent, false))
    }

    fn cascade<'m>(
        self,
        matched: impl Iterator<Item = &'m Match>,
        mode: usize,
        parent: Option<&Arc<Style>>,
        pseudo: bool,
    ) -> Style {
        let set = self.set;
        let bit = 1_u32 << mode;
        let (hints, inline) = if pseudo { ("", "") } else { (&*self.of.reach.hints, &*self.of.reach.inline) };
        let hint_block = (!hints.is_empty()).then(|| index::loose_block(set, hints));
        let inline_block = (!inline.is_empty()).then(|| index::loose_block(set, inline));
        let mut applied: Vec<Applied> = Vec::with_capacity(16);
        let mut hint = hint_block.as_deref().map(|block| Applied {
            level: Level { origin: Origin::Attribute, layer: UNLAYERED },
            block,
            certain: true,
        });
        for m in matched.filter(|m| (m.modes | m.unknown) & bit != 0) {
            let found = &set.entries[m.entry as usize];
            if found.level.origin == Origin::Author {
                applied.extend(hint.take());
            }
            let certain = m.modes & bit != 0;
            applied.push(Applied { level: found.level, block: set.block(found), certain });
        }
        applied.extend(hint.take());
        if let Some(block) = &inline_block {
            let level = Level { origin: Origin::Author, layer: INLINE };
            applied.push(Applied { level, block, certain: true });
        }
        let parent = parent.map(|p| &**p);
        let scene = Scene { parent, mode: &set.modes[mode], registered: &set.registered, pseudo };
        let mut style = cascade::compute(&applied, scene);
        if self.of.gave_up {
            style.give_up();
        }
        style
    }

    /// Whether a rule, the browser's or the author's, or the element's own `style` attribute says
    /// something about the property; with `of_author`, the author's alone.
    pub(super) fn declares(self, prop: Prop, of_author: bool) -> bool {
        let said = |block: &parse::Block| block.declarations.iter().any(|d| d.prop == prop);
        let reach = &self.of.reach;
        let by_rule = reach.matched.iter().any(|m| {
            let entry = &self.set.entries[m.entry as usize];
            let counts = !of_author || entry.level.origin == Origin::Author;
            counts && m.modes & 1 != 0 && said(self.set.block(entry))
        });
        by_rule || !reach.inline.is_empty() && said(&index::loose_block(self.set, &reach.inline))
    }
}
