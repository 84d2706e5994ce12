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
mod context;
mod hints;
mod index;
mod keyword;
mod matching;
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

use self::cascade::Origin;
pub use self::context::{Context, Question};
use self::index::{Linked, Set};
use self::matching::Contexts;
use self::parse::Sheet;
use super::colour::Named;
use super::contrast::{self, Reading};
use super::dom::{Dom, Node};
use crate::css;

type Resolve = dyn Fn(&str, &str) -> Option<String> + Send + Sync;
type Read = dyn Fn(&str) -> Option<String> + Send + Sync;

/// Every style sheet of a run, read and indexed once, shared by all pages.
#[derive(Default)]
pub struct Stylesheets {
    files: Option<(Box<Resolve>, Box<Read>)>,
    by_address: RwLock<HashMap<String, Option<Arc<Known>>>>,
    by_text: RwLock<HashMap<Box<str>, Arc<Known>>>,
    /// A set is kept when it is met again: most pages of some sites have sheets of their own.
    sets: RwLock<HashMap<Sources, Option<Arc<Set>>>>,
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

/// Sheets kept by their text, and sets of sheets; more are forgotten at once.
const MAX_KEPT: usize = 2_000;

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
        for node in dom.select(css!("link, style")) {
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
            && let Some(Some(found)) = sets.get(&key)
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
            match sets.get_mut(&key) {
                Some(Some(known)) => return (Arc::clone(known), missing),
                Some(first) => *first = Some(Arc::clone(&set)),
                None => {
                    sets.insert(key, None);
                }
            }
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
    /// By node; of text and the like that of the element around it.
    contexts: Contexts,
    /// Bits of the modes in which a rule of the author's bears on something otherwise than ordinarily.
    differs: u32,
    readings: Vec<OnceLock<Vec<Reading>>>,
    /// Nodes of whose text there is something to say, and bits of the modes in which there is.
    telling: OnceLock<Vec<(u32, u32)>>,
    /// The boxes before and after elements that have words in them.
    generated: OnceLock<Vec<(u32, Pseudo)>>,
    gaps: Vec<Gap>,
}

/// Why we may not know what a page looks like.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Gap {
    /// A style sheet that could not be found, by the reference to it.
    Missing(String),
    /// So many rules or elements that part of the work was left undone.
    TooMuch,
}

impl Styled {
    /// Finds which rules hold for which elements of `dom`.
    pub fn of(dom: &Dom) -> Styled {
        let (set, missing) = dom.sheets().set(dom);
        let (contexts, gave_up) = matching::contexts(dom, &set);
        let mut gaps: Vec<Gap> = missing.into_iter().map(Gap::Missing).collect();
        if gave_up || set.cut {
            gaps.push(Gap::TooMuch);
        }
        let differs = contexts.iter().fold(0, |bits, context| bits | context.differs);
        let readings = set.modes.iter().map(|_| OnceLock::new()).collect();
        Styled {
            set,
            contexts,
            differs,
            readings,
            telling: OnceLock::new(),
            generated: OnceLock::new(),
            gaps,
        }
    }

    /// The modes in which this document may look different; the ordinary one is the first. One with
    /// the keyboard focus on everything is always there.
    pub fn modes(&self) -> &[Mode] {
        &self.set.modes
    }

    /// The colours of those of the document's texts that lack contrast in one of the modes, or may.
    pub fn readings(dom: &Dom, mode: usize) -> &[Reading] {
        let styled = dom.styled();
        styled.readings[mode].get_or_init(|| contrast::readings(dom, mode))
    }

    pub(super) fn telling(dom: &Dom) -> &[(u32, u32)] {
        dom.styled().telling.get_or_init(|| contrast::telling(dom))
    }

    pub(super) fn generated(dom: &Dom) -> &[(u32, Pseudo)] {
        dom.styled().generated.get_or_init(|| contrast::generated(dom))
    }

    /// Whether a sheet makes things move without end.
    pub fn is_restless(&self) -> bool {
        self.set.is_restless
    }

    /// Whether a sheet asks whether something inside an element has focus.
    pub fn asks_within(&self) -> bool {
        self.set.asks_within
    }

    /// What keeps us from knowing the whole style.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// Whether a rule of the author's bears on some element in that mode and not in the ordinary.
    pub fn differs(&self, mode: usize) -> bool {
        let dark = self.set.modes[mode].dark != self.set.modes[0].dark;
        dark || self.differs & 1 << mode != 0
    }

    /// For a mode in which something is done to the elements: the same in which nothing is.
    pub fn at_rest(&self, mode: usize) -> Option<usize> {
        self.set.at_rest.get(mode).copied().flatten()
    }

    /// Whether a rule, the browser's or the author's, or the element's own attribute says something
    /// about the property.
    pub fn declares(node: Node, prop: Prop) -> bool {
        node.context().declares(prop, false)
    }

    /// The same, of the author's own rules and attributes only.
    pub fn author_declares(node: Node, prop: Prop) -> bool {
        node.context().declares(prop, true)
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

impl<'a> Node<'a> {
    /// The computed style as the page ordinarily looks; of text, that of the element around it.
    pub fn style(self) -> &'a Style {
        self.style_in(0)
    }

    /// The computed style in one of [`Styled::modes`].
    pub fn style_in(self, mode: usize) -> &'a Style {
        self.context().style(mode)
    }

    /// What the rules make of the element in its surroundings; of text, that of the element around it.
    pub fn context(self) -> Context<'a> {
        let styled = self.dom.styled();
        Context { of: styled.contexts.of(self.index()), set: &styled.set }
    }

    /// The style of a pseudo-element, where some rule is about it.
    pub fn pseudo(self, which: Pseudo) -> Option<&'a Style> {
        self.pseudo_in(which, 0)
    }

    /// The same in one of [`Styled::modes`].
    pub fn pseudo_in(self, which: Pseudo, mode: usize) -> Option<&'a Style> {
        self.context().pseudo(which, mode).map(|style| &**style)
    }

    /// The text that `::before` or `::after` adds, its alternative where it has one; `None` where
    /// there is no such box.
    pub fn generated(self, which: Pseudo) -> Option<String> {
        let context = self.context();
        let question = match which {
            _ if !context.may_generate() => return None,
            Pseudo::Before => Question::Before,
            Pseudo::After => Question::After,
            _ => return None,
        };
        let has_box =
            || self.pseudo(which).is_some_and(|style| style.is_displayed() && !style.content().is_empty());
        if !context.answers(question, 0, has_box) {
            return None;
        }
        let items = self.pseudo(which)?.content();
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
