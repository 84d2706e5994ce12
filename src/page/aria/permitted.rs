//! Which roles an element may be given: «ARIA in HTML», 4, and SVG-AAM for drawings. Where the
//! specification goes by how the element is used, the more lenient reading holds.

use super::Role;
use crate::page::{Namespace, Node};
use crate::tags;

const NONE: &[&str] = &[];
const QUIET: &[&str] = &["none"];
const BUTTONS: &[&str] = &[
    "button",
    "checkbox",
    "combobox",
    "gridcell",
    "link",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "separator",
    "slider",
    "switch",
    "tab",
    "treeitem",
];
const LINKS: &[&str] = &[
    "button",
    "checkbox",
    "link",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "option",
    "radio",
    "switch",
    "tab",
    "treeitem",
    "doc-backlink",
    "doc-biblioref",
    "doc-glossref",
    "doc-noteref",
];
const IMAGES: &[&str] = &[
    "button",
    "checkbox",
    "doc-cover",
    "img",
    "link",
    "math",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "meter",
    "none",
    "option",
    "progressbar",
    "radio",
    "scrollbar",
    "separator",
    "slider",
    "switch",
    "tab",
    "treeitem",
];
const LISTS: &[&str] = &[
    "directory",
    "group",
    "list",
    "listbox",
    "menu",
    "menubar",
    "none",
    "radiogroup",
    "tablist",
    "toolbar",
    "tree",
];
const ITEMS: &[&str] = &[
    "doc-biblioentry",
    "doc-endnote",
    "listitem",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "none",
    "option",
    "radio",
    "separator",
    "tab",
    "treeitem",
];
const SECTIONS: &[&str] = &[
    "alert",
    "alertdialog",
    "application",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "document",
    "feed",
    "group",
    "log",
    "main",
    "marquee",
    "navigation",
    "none",
    "note",
    "region",
    "search",
    "status",
    "tabpanel",
];
const EMBEDDED: &[&str] =
    &["application", "document", "graphics-document", "graphics-object", "graphics-symbol", "img", "none"];
const TEXT_FIELDS: &[&str] = &["combobox", "searchbox", "spinbutton", "textbox"];

/// Whether the element may have the role. The role it has by itself it always may.
pub fn permits(node: Node, role: &Role) -> bool {
    let name = if role.name == "image" { "img" } else { role.name };
    if node.native_role().is_some_and(|native| native.is(name)) {
        return true;
    }
    if node.namespace() == Namespace::Svg {
        return node.tag() != "svg" || EMBEDDED.contains(&name) || role.inherits("img");
    }
    let Some(permitted) = permitted(node) else { return true };
    // Parts of books may be on any part of a page.
    permitted.contains(&name) || (node.is_any(tags!["section", "aside", "nav"]) && name.starts_with("doc-"))
}

/// The roles an HTML element may be given; `None` where any will do.
fn permitted(node: Node) -> Option<&'static [&'static str]> {
    let figcaption = |n: Node| n.descendant_elements().any(|n| n.is("figcaption"));
    Some(match node.tag() {
        "a" if node.has("href") => LINKS,
        "area" if node.has("href") => NONE,
        "area" => &["button", "link"],
        "article" => &["application", "document", "feed", "main", "none", "region"],
        "aside" => &["feed", "none", "note", "region", "search"],
        "audio" | "video" => &["application"],
        "br" | "wbr" => QUIET,
        "button" => BUTTONS,
        "details" => &["group"],
        "dialog" => &["alertdialog"],
        "dl" => &["group", "list", "none"],
        "dt" => &["listitem"],
        "embed" | "iframe" => &["application", "document", "img", "none"],
        "object" => &["application", "document", "img"],
        "fieldset" => &["group", "none", "radiogroup"],
        "figcaption" => &["group", "none"],
        "figure" if figcaption(node) => &["doc-example", "figure", "none"],
        "header" | "footer" => &["banner", "contentinfo", "doc-footnote", "group", "none"],
        "form" => &["form", "none", "search"],
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => &["doc-subtitle", "heading", "none", "tab"],
        "hr" => &["doc-pagebreak", "none", "separator"],
        "img" => image(node),
        "input" => input(node),
        "li" if in_list(node) => ITEMS,
        "menu" | "ol" | "ul" => LISTS,
        "nav" => &["menu", "menubar", "none", "tablist"],
        "search" => &["form", "group", "none", "region", "search"],
        "section" => SECTIONS,
        "select" if node.has_role("listbox") || node.has("multiple") => NONE,
        "select" => &["combobox", "menu"],
        "summary" if crate::page::tree::is_summary_of_details(node) => NONE,
        "base" | "body" | "caption" | "col" | "colgroup" | "datalist" | "dd" | "head" | "html" | "label"
        | "legend" | "link" | "main" | "map" | "math" | "meta" | "meter" | "noscript" | "optgroup"
        | "option" | "param" | "picture" | "progress" | "script" | "source" | "style" | "template"
        | "textarea" | "title" | "track" => NONE,
        _ => return None,
    })
}

fn image(node: Node) -> &'static [&'static str] {
    match node.attr("alt") {
        Some("") => QUIET,
        Some(_) => IMAGES,
        None if crate::page::role::is_named_by_author(node) => IMAGES,
        None => &["img", "none"],
    }
}

fn input(node: Node) -> &'static [&'static str] {
    let suggests = node.has("list");
    match node.keyword("type").as_deref().unwrap_or("") {
        "button" | "image" | "reset" | "submit" => BUTTONS,
        "checkbox" if node.has("aria-pressed") => &["button", "menuitemcheckbox", "option", "switch"],
        "checkbox" => &["menuitemcheckbox", "option", "switch"],
        "radio" => &["menuitemradio"],
        "color" | "date" | "datetime-local" | "file" | "hidden" | "month" | "number" | "password"
        | "range" | "time" | "week" => NONE,
        _ if suggests => &["combobox"],
        _ => TEXT_FIELDS,
    }
}

/// Whether the item stands in a list that is still one.
fn in_list(item: Node) -> bool {
    item.parent_element().is_some_and(|list| {
        list.is_any(tags!["ul", "ol", "menu"]) && list.explicit_role().is_none_or(|r| r.is("list"))
    })
}
