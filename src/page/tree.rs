//! The accessibility tree: for each node, whether anybody meets it, its role, and whether it takes
//! focus. In: a [`Dom`] and its style. Out: a [`Tree`] beside the nodes, made once when first asked
//! for; rules read it through the methods on [`Node`] here.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::AtomicUsize;

use super::aria::Role;
use super::dom::Tags;
use super::role::{self, Before};
use super::style::{Kw, Prop, Question};
use super::{Dom, Namespace, Node};
use crate::css;
use crate::tags;

/// What assistive technology is told about each node of one document.
#[derive(Debug)]
pub struct Tree {
    flags: Vec<u16>,
    roles: Vec<Option<&'static Role>>,
    /// Controls and their labels, in order of control and then of label.
    labels: Vec<(u32, u32)>,
    /// Elements and those that claim them with `aria-owns`, in order of both.
    claims: Vec<(u32, u32)>,
    /// Shadow trees and their hosts, in order.
    hosts: Vec<(u32, u32)>,
    pub(super) names: Vec<OnceLock<Box<str>>>,
    /// How many nodes have been looked at for names.
    pub(super) spent: AtomicUsize,
}

/// No box at all: `display: none`, closed details, content of a video and so on.
const GONE: u16 = 1;
/// `visibility: hidden` or `collapse`.
const INVISIBLE: u16 = 2;
const ARIA_HIDDEN: u16 = 4;
const INERT: u16 = 8;
const FOCUSABLE: u16 = 16;
const TABBABLE: u16 = 32;
const DISABLED: u16 = 64;
/// Below an element whose role makes all below presentational.
const FLATTENED: u16 = 128;
/// Starts and ends a line of its own.
const BLOCK: u16 = 256;
/// Words in it do not run together with those around it: a block, a box in a line, or a picture.
const APART: u16 = 512;
/// Inside a `fieldset` that is switched off, and not in its legend.
const SWITCHED_OFF: u16 = 1024;
/// Its contents are left out by `content-visibility: hidden`; the element itself is there.
const HIDES_CONTENTS: u16 = 2048;
const INHERITED: u16 = GONE | INVISIBLE | ARIA_HIDDEN | INERT | FLATTENED | SWITCHED_OFF;

impl Tree {
    pub(super) fn of(dom: &Dom) -> Tree {
        let mut tree = Tree {
            flags: vec![0; dom.len()],
            roles: vec![None; dom.len()],
            labels: labels(dom),
            claims: claims(dom),
            hosts: Vec::new(),
            names: std::iter::repeat_with(OnceLock::new).take(dom.len()).collect(),
            spent: AtomicUsize::new(0),
        };
        let maps = OnceCell::new();
        let mut hosts: Vec<(u32, u32)> = Vec::new();
        for node in dom.document().descendants() {
            tree.add(node, node.parent(), &maps);
            if let Some(shadow) = node.shadow_root() {
                hosts.push((shadow.index() as u32, node.index() as u32));
            }
        }
        // Shadow trees stand after the document; what hides their host hides them.
        for (root, host) in &hosts {
            if let (Some(root), Some(host)) = (dom.node(*root as usize), dom.node(*host as usize)) {
                tree.add(root, Some(host), &maps);
                for node in root.descendants() {
                    tree.add(node, node.parent(), &maps);
                }
            }
        }
        hosts.sort_unstable();
        tree.hosts = hosts;
        tree
    }

    fn add<'d>(&mut self, node: Node<'d>, parent: Option<Node<'d>>, maps: &OnceCell<BTreeSet<&'d str>>) {
        let above = parent.map_or(0, |p| self.flags[p.index()]);
        let parent_role = parent.and_then(|p| self.roles[p.index()]);
        let mut flags = above & INHERITED;
        if above & HIDES_CONTENTS != 0 {
            flags |= GONE;
        }
        if parent_role.is_some_and(|role| role.presentational_children) {
            flags |= FLATTENED;
        }
        if !node.is_element() {
            self.flags[node.index()] = flags;
            return;
        }
        // Visibility is inherited as style is, not from the tree.
        flags = (flags & !INVISIBLE) | looks(node);
        if parent.is_some_and(|p| shows_no_child(p, node)) || (node.is("area") && !is_on_image(node, maps)) {
            flags |= GONE;
        }
        if node.keyword("aria-hidden").is_some_and(|value| value == "true") {
            flags |= ARIA_HIDDEN;
        }
        if node.has("inert") {
            flags |= INERT;
        }
        if parent.is_some_and(|p| switches_off(p, node)) {
            flags |= SWITCHED_OFF;
        }
        if is_disabled(node, flags) {
            flags |= DISABLED;
        }
        if flags & (GONE | INVISIBLE | INERT | DISABLED) == 0 && takes_focus(node) {
            flags |= FOCUSABLE;
            if tab_index(node).unwrap_or(0) >= 0 {
                flags |= TABBABLE;
            }
        }
        self.flags[node.index()] = flags;
        let before = Before { roles: &self.roles, focusable: flags & FOCUSABLE != 0 };
        let role = role::computed(node, &before);
        self.roles[node.index()] = role;
    }
}

impl<'a> Node<'a> {
    fn flags(self) -> u16 {
        self.dom.tree().flags[self.index()]
    }

    /// The role, explicit or implicit, with conflicts resolved; `none` is a role too.
    pub fn role(self) -> Option<&'static Role> {
        self.dom.tree().roles[self.index()]
    }

    pub fn has_role(self, name: &str) -> bool {
        self.role().is_some_and(|role| role.is(name))
    }

    pub fn has_any_role(self, names: &[&str]) -> bool {
        self.role().is_some_and(|role| names.contains(&role.name))
    }

    /// The role the author wrote, as far as there is such a role.
    pub fn explicit_role(self) -> Option<&'static Role> {
        role::explicit(self)
    }

    /// The role the element would have without its `role` attribute.
    pub fn native_role(self) -> Option<&'static Role> {
        let before = Before { roles: &self.dom.tree().roles, focusable: self.is_focusable() };
        role::implicit(self, &before)
    }

    /// Whether the author wrote the role the element has anyway.
    pub fn repeats_native_role(self) -> bool {
        let written = self.explicit_role();
        written.is_some_and(|role| self.native_role().is_some_and(|native| native.is(role.name)))
    }

    /// Has a box: nothing says `display: none`, closes it away or replaces it.
    pub fn is_rendered(self) -> bool {
        self.flags() & GONE == 0
    }

    /// Can be seen, though perhaps outside the window.
    pub fn is_visible(self) -> bool {
        self.flags() & (GONE | INVISIBLE) == 0
    }

    /// Can be seen, and no style has moved it out of sight.
    pub fn is_on_screen(self) -> bool {
        self.is_visible() && !looks_moved_away(self)
    }

    /// Whether it shows nothing of what is in it.
    pub(super) fn hides_contents(self) -> bool {
        self.flags() & HIDES_CONTENTS != 0
    }

    /// Neither seen nor heard by people who use assistive technology.
    pub fn is_hidden(self) -> bool {
        self.flags() & (GONE | INVISIBLE | ARIA_HIDDEN | INERT) != 0
    }

    pub fn is_aria_hidden(self) -> bool {
        self.flags() & ARIA_HIDDEN != 0
    }

    pub fn is_inert(self) -> bool {
        self.flags() & INERT != 0
    }

    /// Stands in the accessibility tree as an element of its own.
    pub fn is_exposed(self) -> bool {
        !self.is_hidden() && self.flags() & FLATTENED == 0 && !self.has_role("none")
    }

    /// Inside an element whose role makes everything in it presentational.
    pub fn is_flattened(self) -> bool {
        self.flags() & FLATTENED != 0
    }

    pub fn is_focusable(self) -> bool {
        self.flags() & FOCUSABLE != 0
    }

    /// Reached with the Tab key.
    pub fn is_tabbable(self) -> bool {
        self.flags() & TABBABLE != 0
    }

    /// Switched off, by `disabled` here or around it.
    pub fn is_disabled(self) -> bool {
        self.flags() & DISABLED != 0
    }

    /// Starts and ends a line of its own.
    pub fn is_block(self) -> bool {
        self.flags() & BLOCK != 0
    }

    /// Whether its words stand apart from those before and after: a block, a box in a line, a picture.
    pub fn stands_apart(self) -> bool {
        self.flags() & APART != 0
    }

    /// Whether `visibility` is all that hides the element, so that something in it may be seen.
    pub(super) fn is_only_invisible(self) -> bool {
        self.flags() & (GONE | INVISIBLE | ARIA_HIDDEN | INERT) == INVISIBLE
    }

    /// Said to be decoration, by an empty `alt` or a presentational role.
    pub fn is_decorative(self) -> bool {
        self.has_role("none") || (self.is("img") && role::is_decorative(self) && !self.is_exposed())
    }

    /// The `label` elements of this control.
    pub fn labels(self) -> impl Iterator<Item = Node<'a>> + Clone {
        let labels = &self.dom.tree().labels;
        let dom = self.dom;
        let from = labels.partition_point(|(control, _)| (*control as usize) < self.index());
        labels[from..]
            .iter()
            .take_while(move |(control, _)| *control as usize == self.index())
            .filter_map(move |(_, label)| dom.node(*label as usize))
    }

    /// The elements an attribute names by id, those that are there.
    pub fn referenced(self, attribute: &str) -> impl Iterator<Item = Node<'a>> + Clone {
        let dom = self.dom;
        self.words(attribute).filter_map(move |id| dom.by_id(id))
    }

    /// The children as they are shown: of a host with a shadow tree, that tree; of a slot in one,
    /// what was put into it.
    pub fn shown_children(self) -> Vec<Node<'a>> {
        if let Some(root) = self.shadow_root() {
            return root.children().collect();
        }
        if self.is("slot")
            && let Some(root) = self.ancestors().last().filter(|n| !n.is_element())
            && let Some(host) = host(root)
        {
            let name = self.attr("name").unwrap_or("");
            let fits = |n: &Node| n.attr("slot").unwrap_or("") == name && (n.is_element() || name.is_empty());
            let assigned: Vec<Node> = host.children().filter(fits).collect();
            if !assigned.is_empty() {
                return assigned;
            }
        }
        self.children().collect()
    }
}

/// The element a node belongs to in the accessibility tree: the one that claims it with `aria-owns`,
/// or the nearest around it that has a role of its own.
pub fn owner(node: Node) -> Option<Node> {
    let (claims, at) = (&node.dom.tree().claims, node.index() as u32);
    let claim = claims.get(claims.partition_point(|(owned, _)| *owned < at));
    if let Some((_, owner)) = claim.filter(|(owned, _)| *owned == at) {
        return node.dom.node(*owner as usize);
    }
    node.ancestors().find(|above| above.is_element() && !is_transparent(*above))
}

/// What belongs to an element in the accessibility tree: `aria-owns` adds, and elements without a
/// role of their own are looked through.
pub fn owned(node: Node) -> Vec<Node> {
    let mut parts = Vec::new();
    let mut open: Vec<Node> = node.referenced("aria-owns").collect();
    open.extend(node.child_elements());
    open.reverse();
    let mut budget = 10_000;
    while let Some(part) = open.pop() {
        budget -= 1;
        if budget == 0 {
            break;
        }
        if part.is_hidden() {
            continue;
        }
        if is_transparent(part) {
            let from = open.len();
            open.extend(part.child_elements());
            open[from..].reverse();
        } else {
            parts.push(part);
        }
    }
    parts
}

/// Stands in the tree without meaning anything.
fn is_transparent(node: Node) -> bool {
    node.role().is_none_or(|role| role.is("none") || role.is("generic"))
}

/// Whether the Tab key stops at this element; for an iframe whose document is known: at something in
/// it.
pub fn is_tab_stop(node: Node) -> bool {
    if node.is("iframe") {
        return node.is_tabbable()
            && node.frame().is_some_and(|inside| inside.elements().any(Node::is_tabbable));
    }
    node.is_tabbable()
}

/// Elements that a `label` can be for.
fn is_labelable(node: Node) -> bool {
    node.is_any(tags!["button", "meter", "output", "progress", "select", "textarea"])
        || (node.is("input") && node.keyword("type").as_deref() != Some("hidden"))
}

fn claims(dom: &Dom) -> Vec<(u32, u32)> {
    let mut claims: Vec<(u32, u32)> = Vec::new();
    for owner in dom.select(css!("[aria-owns]")) {
        claims.extend(owner.referenced("aria-owns").map(|n| (n.index() as u32, owner.index() as u32)));
    }
    claims.sort_unstable();
    claims
}

/// The element that a shadow tree belongs to.
fn host(root: Node) -> Option<Node> {
    let hosts = &root.dom.tree().hosts;
    let at = hosts.binary_search_by_key(&(root.index() as u32), |(root, _)| *root).ok()?;
    root.dom.node(hosts[at].1 as usize)
}

fn labels(dom: &Dom) -> Vec<(u32, u32)> {
    let mut labels: Vec<(u32, u32)> = dom
        .select(css!("label"))
        .filter_map(|label| {
            let control = match label.attr("for") {
                Some(id) => dom.by_id(id).filter(|n| is_labelable(*n)),
                None => label.descendants().find(|n| is_labelable(*n)),
            };
            Some((control?.index() as u32, label.index() as u32))
        })
        .collect();
    labels.sort_unstable();
    labels
}

/// Whether `parent` shows something else than this child of it.
fn shows_no_child(parent: Node, child: Node) -> bool {
    if parent.is("details") && !parent.has("open") {
        return !child.is_first("summary");
    }
    parent.is_any(tags!["audio", "video", "iframe"]) || (parent.is("object") && parent.has("data"))
}

/// Whether some image uses the map that an `area` is part of; `maps` are the names of those in use.
fn is_on_image<'d>(area: Node<'d>, maps: &OnceCell<BTreeSet<&'d str>>) -> bool {
    let Some(map) = area.closest("map") else { return false };
    let Some(name) = map.attr("name").filter(|name| !name.is_empty()) else { return false };
    let used = maps.get_or_init(|| {
        let shown = area.dom.select(css!("[usemap]")).filter(|image| image.style().is_displayed());
        shown.filter_map(|image| image.attr("usemap")?.trim().strip_prefix('#')).collect()
    });
    used.contains(name)
}

/// Whether `parent` is a `fieldset` that switches off this child of it: any but its legend.
fn switches_off(parent: Node, child: Node) -> bool {
    parent.is("fieldset") && parent.has("disabled") && !child.is_first("legend")
}

/// `disabled` on a control, or on a fieldset around it.
fn is_disabled(node: Node, flags: u16) -> bool {
    let control = node.is_any(tags!["button", "input", "select", "textarea", "fieldset"]);
    control && flags & SWITCHED_OFF != 0
        || (control || node.is_any(tags!["optgroup", "option"])) && node.has("disabled")
}

/// The number in `tabindex`.
pub fn tab_index(node: Node) -> Option<i64> {
    let text = node.attr("tabindex")?.trim_ascii_start();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    if end == 0 {
        return None;
    }
    Some(sign * digits[..end].parse::<i64>().unwrap_or(i64::MAX))
}

/// HTML elements that take focus by themselves, or do when there is more to them.
const MAY_FOCUS: &Tags = tags![
    "a", "area", "audio", "button", "embed", "iframe", "input", "select", "summary", "textarea", "video"
];

/// Whether the element can take focus, when it is there, seen and not disabled.
pub fn takes_focus(node: Node) -> bool {
    if tab_index(node).is_some() {
        return true;
    }
    match node.namespace() {
        Namespace::Html if !node.is_any(MAY_FOCUS) => super::html::is_edited(node),
        Namespace::Html => match node.tag() {
            "a" | "area" => node.has("href"),
            "button" | "select" | "textarea" | "iframe" | "embed" => true,
            "input" => node.keyword("type").as_deref() != Some("hidden"),
            "audio" | "video" => node.has("controls"),
            "summary" => is_summary_of_details(node),
            _ => super::html::is_edited(node),
        },
        Namespace::Svg => node.tag() == "a" && (node.has("href") || node.has("xlink:href")),
        Namespace::MathMl => node.has("href"),
        Namespace::Other => false,
    }
}

/// Whether a `summary` opens and closes its `details`.
pub fn is_summary_of_details(node: Node) -> bool {
    node.parent_element().is_some_and(|n| n.is("details")) && node.is_first("summary")
}

/// What style says about one element, as flags: the one place where this module asks.
fn looks(node: Node) -> u16 {
    let style = node.style();
    // Browsers say that `area` has no box, and still let it take focus and have a name.
    let gone = match node.namespace() {
        Namespace::Html => !style.is_displayed() && !node.is("area"),
        _ => !style.is_displayed() || super::html::is_gone(node),
    };
    let apart = !matches!(style.display(), Kw::Inline | Kw::Contents | Kw::Ruby)
        || node.is_any(tags!["br", "img", "input", "select", "textarea", "meter", "progress", "video"]);
    let flag = |holds, flag| if holds { flag } else { 0 };
    // It does nothing to boxes that are parts of lines.
    let skips = style.kw(Prop::ContentVisibility) == Some(Kw::Hidden)
        && !matches!(style.display(), Kw::Inline | Kw::Contents);
    flag(gone, GONE)
        | flag(skips, HIDES_CONTENTS)
        | flag(!style.is_visible(), INVISIBLE)
        | flag(!style.is_inline(), BLOCK)
        | flag(apart, APART)
}

/// Whether style keeps the element where nobody sees it: far outside the window, clipped or shrunk to
/// nothing, or see-through.
fn looks_moved_away(node: Node) -> bool {
    node.context().is_ever(Question::MovedAway, |style| {
        let positioned = style.kw(Prop::Position).is_some_and(|kw| kw != Kw::Static);
        let far = |prop| style.px(prop).is_some_and(|px| px <= -FAR);
        let offsets = [Prop::Left, Prop::Top, Prop::Right, Prop::Bottom];
        let margins = [Prop::MarginLeft, Prop::MarginTop, Prop::TextIndent];
        let (dx, dy) = style.shift();
        let tiny = |prop| style.px(prop).is_some_and(|px| px <= 1.0);
        let cut = |prop| style.kw(prop).is_some_and(|kw| !matches!(kw, Kw::Visible));
        let clipped =
            (tiny(Prop::Width) && cut(Prop::OverflowX)) || (tiny(Prop::Height) && cut(Prop::OverflowY));
        (positioned && offsets.into_iter().any(far))
            || margins.into_iter().any(far)
            || dx.abs() >= FAR
            || dy.abs() >= FAR
            || clipped
            || style.kw(Prop::ClipPath) == Some(Kw::Empty)
            || style.kw(Prop::Clip) == Some(Kw::Empty)
            || style.is_scaled_away()
            || style.opacity() == 0.0
    })
}

/// Pixels outside the window where nobody finds a thing.
const FAR: f32 = 500.0;
