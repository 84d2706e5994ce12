//! Which role each element has: its explicit one, or the one HTML-AAM, SVG-AAM and MathML-AAM give
//! it where it stands. In: the tree, and what is known of the elements before it. Out: a [`Role`], or
//! none where the specifications say «no corresponding role».

use std::sync::LazyLock;

use super::aria::{self, Role};
use super::dom::{NUMBERS, key, number};
use super::{Namespace, Node};
use crate::tags;

/// What a role may depend on, known for all elements before the one asked about.
pub(super) struct Before<'t> {
    pub roles: &'t [Option<&'static Role>],
    /// Whether the element asked about can take focus.
    pub focusable: bool,
}

impl Before<'_> {
    fn is(&self, node: Node, name: &str) -> bool {
        self.role(node).is_some_and(|role| role.is(name))
    }

    fn role(&self, node: Node) -> Option<&'static Role> {
        self.roles.get(node.index()).copied().flatten()
    }
}

/// The role an element ends up with.
pub(super) fn computed(node: Node, before: &Before) -> Option<&'static Role> {
    match explicit(node) {
        Some(role) if role.is("none") && conflicts(node, before.focusable) => implicit(node, before),
        // «If a name is not provided, user agents treat the element as if it had no such role.»
        Some(role) if role.is("region") && !is_named_by_author(node) => {
            implicit(node, before).filter(|native| native.is("generic")).or(Some(role))
        }
        Some(role) => Some(role),
        None => implicit(node, before),
    }
}

/// The first role in the `role` attribute that there is.
pub fn explicit(node: Node) -> Option<&'static Role> {
    node.words("role")
        .filter_map(|word| aria::role(&word.to_ascii_lowercase()))
        .find(|role| !role.is_abstract)
}

/// Whether an element said to be presentational is shown to assistive technology nonetheless
/// (WAI-ARIA 1.2, 7, «presentational roles conflict resolution»).
pub(super) fn conflicts(node: Node, focusable: bool) -> bool {
    focusable
        || node.attrs().any(|(name, _)| {
            name != "aria-hidden" && aria::attribute(name).is_some_and(|attribute| attribute.is_global)
        })
}

/// Whether the author names the element in the element itself.
pub(super) fn is_named_by_author(node: Node) -> bool {
    let said = |name| node.attr(name).is_some_and(|value| !value.trim().is_empty());
    said("aria-label")
        || said("title")
        || node.words("aria-labelledby").any(|id| node.dom.by_id(id).is_some())
}

/// The role an element has when `role` does not say.
pub(super) fn implicit(node: Node, before: &Before) -> Option<&'static Role> {
    match node.namespace() {
        Namespace::Html => html(node, before),
        Namespace::Svg => aria::role(svg(node)?),
        Namespace::MathMl => (node.tag() == "math").then(|| aria::role("math"))?,
        Namespace::Other => None,
    }
}

/// Elements that have the same role wherever they stand and whatever is said of them.
const NATIVE: &[(&str, &str)] = &[
    ("address", "group"),
    ("article", "article"),
    ("b", "generic"),
    ("bdi", "generic"),
    ("bdo", "generic"),
    ("blockquote", "blockquote"),
    ("body", "generic"),
    ("button", "button"),
    ("code", "code"),
    ("data", "generic"),
    ("datalist", "listbox"),
    ("dd", "definition"),
    ("del", "deletion"),
    ("details", "group"),
    ("dfn", "term"),
    ("dialog", "dialog"),
    ("dir", "list"),
    ("div", "generic"),
    ("dt", "term"),
    ("em", "emphasis"),
    ("fieldset", "group"),
    ("figure", "figure"),
    ("form", "form"),
    ("h1", "heading"),
    ("h2", "heading"),
    ("h3", "heading"),
    ("h4", "heading"),
    ("h5", "heading"),
    ("h6", "heading"),
    ("hgroup", "group"),
    ("hr", "separator"),
    ("html", "document"),
    ("i", "generic"),
    ("ins", "insertion"),
    ("main", "main"),
    ("mark", "mark"),
    ("menu", "list"),
    ("meter", "meter"),
    ("nav", "navigation"),
    ("ol", "list"),
    ("optgroup", "group"),
    ("option", "option"),
    ("output", "status"),
    ("p", "paragraph"),
    ("pre", "generic"),
    ("progress", "progressbar"),
    ("q", "generic"),
    ("s", "deletion"),
    ("samp", "generic"),
    ("search", "search"),
    ("small", "generic"),
    ("span", "generic"),
    ("strong", "strong"),
    ("sub", "subscript"),
    ("sup", "superscript"),
    ("table", "table"),
    ("textarea", "textbox"),
    ("time", "time"),
    ("u", "generic"),
    ("ul", "list"),
];

fn html(node: Node, before: &Before) -> Option<&'static Role> {
    static BY_NUMBER: LazyLock<[Option<&'static Role>; NUMBERS]> = LazyLock::new(|| {
        let mut roles = [None; NUMBERS];
        for (tag, role) in NATIVE {
            roles[usize::from(number(key(tag)))] = aria::role(role);
        }
        roles
    });
    if let Some(role) = BY_NUMBER[node.number()] {
        return Some(role);
    }
    let name = match node.tag() {
        "a" | "area" if node.has("href") => "link",
        "aside" if is_in_part(node) && !is_named_by_author(node) => "generic",
        "aside" => "complementary",
        "caption" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => table_part(node, before)?,
        "footer" | "header" if is_in_section(node, before) => "generic",
        "footer" => "contentinfo",
        "header" => "banner",
        "img" if is_decorative(node) && !conflicts(node, before.focusable) => "none",
        "img" => "img",
        "input" => input(node)?,
        "li" => list_item(node, before),
        "section" if is_named_by_author(node) => "region",
        "select" if node.has("multiple") => "listbox",
        "select" if node.attr("size").and_then(|s| s.trim().parse::<u32>().ok()).is_some_and(|n| n > 1) => {
            "listbox"
        }
        "select" => "combobox",
        "a" | "area" | "section" => "generic",
        tag if tag.contains('-') => "generic",
        _ => return None,
    };
    aria::role(name)
}

/// Whether an image is said to be decoration.
pub(super) fn is_decorative(node: Node) -> bool {
    node.attr("alt").is_some_and(str::is_empty)
}

fn input(node: Node) -> Option<&'static str> {
    let kind = node.keyword("type").unwrap_or_default();
    let suggests =
        node.attr("list").and_then(|id| node.dom.by_id(id)).is_some_and(|list| list.is("datalist"));
    Some(match kind.as_str() {
        "button" | "image" | "reset" | "submit" => "button",
        "checkbox" if node.has("switch") => "switch",
        "checkbox" => "checkbox",
        "number" => "spinbutton",
        "radio" => "radio",
        "range" => "slider",
        "color" | "date" | "datetime-local" | "file" | "hidden" | "month" | "password" | "time" | "week" => {
            return None;
        }
        _ if suggests => "combobox",
        "search" => "searchbox",
        _ => "textbox",
    })
}

/// Inside a part of the page, which `main` is not, an `aside` is no landmark of its own.
fn is_in_part(node: Node) -> bool {
    node.ancestors().any(|n| n.is_any(tags!["article", "aside", "nav", "section"]))
}

/// `header` and `footer` mean something else inside a part of the page than for all of it.
fn is_in_section(node: Node, before: &Before) -> bool {
    node.ancestors().any(|n| {
        n.is_any(tags!["article", "aside", "main", "nav", "section"])
            || ["article", "complementary", "main", "navigation", "region"]
                .iter()
                .any(|role| before.is(n, role))
    })
}

fn list_item(node: Node, before: &Before) -> &'static str {
    let Some(list) = node.parent_element().filter(|n| n.is_any(tags!["ul", "ol", "menu", "dir"])) else {
        return "generic";
    };
    if before.is(list, "none") && !conflicts(node, before.focusable) {
        return "none";
    }
    if before.role(list).is_some_and(|role| role.inherits("list")) { "listitem" } else { "generic" }
}

/// Parts of a table are what they are only in a table that is one.
fn table_part(node: Node, before: &Before) -> Option<&'static str> {
    let table = node.closest("table")?;
    let role = before.role(table)?;
    if role.is("none") {
        return Some(if conflicts(node, before.focusable) { "generic" } else { "none" });
    }
    let grid = role.inherits("grid");
    if !grid && !role.is("table") {
        return None;
    }
    Some(match node.tag() {
        "caption" => "caption",
        "tr" => "row",
        "td" if grid => "gridcell",
        "td" => "cell",
        "th" => header_cell(node),
        _ => "rowgroup",
    })
}

/// So many cells of a row are looked at, from its beginning, to learn what kind of row it is.
const MOST_CELLS: usize = 500;

/// Column header or row header: by scope; without one a row of header cells only is of columns.
fn header_cell(node: Node) -> &'static str {
    match node.keyword("scope").as_deref() {
        Some("row" | "rowgroup") => return "rowheader",
        Some("col" | "colgroup") => return "columnheader",
        _ => {}
    }
    let row = node.parent_element();
    let in_head = row.and_then(Node::parent_element).is_some_and(|n| n.is("thead"));
    if in_head || row.is_none_or(|row| row.child_elements().take(MOST_CELLS).all(|cell| !cell.is("td"))) {
        "columnheader"
    } else {
        "rowheader"
    }
}

fn svg(node: Node) -> Option<&'static str> {
    let titled = || {
        is_named_by_author(node)
            || node.child_elements().any(|n| n.tag() == "title" && !n.text().trim().is_empty())
    };
    Some(match node.tag() {
        "svg" => "graphics-document",
        "a" if node.has("href") || node.has("xlink:href") => "link",
        "image" => "img",
        "g" | "foreignObject" if titled() => "group",
        "circle" | "ellipse" | "line" | "path" | "polygon" | "polyline" | "rect" | "use" | "mesh"
            if titled() =>
        {
            "graphics-symbol"
        }
        "circle" | "ellipse" | "line" | "path" | "polygon" | "polyline" | "rect" | "use" | "mesh"
        | "defs" | "clipPath" | "mask" | "symbol" => "none",
        "a" | "g" | "text" | "tspan" | "textPath" | "foreignObject" => "generic",
        _ => return None,
    })
}
