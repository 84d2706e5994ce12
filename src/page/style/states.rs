//! Facts about elements that selectors ask for: links, states of form controls, language.

use super::media::State;
use super::select::PseudoClass;
use crate::page::dom::Node;
use crate::tags;

/// Whether the pseudo-class holds for the element when everything that can be is in `state`.
pub(super) fn holds(node: Node, class: &PseudoClass, state: State) -> bool {
    match class {
        PseudoClass::AnyLink => is_link(node),
        PseudoClass::Link => is_link(node) && state != State::Visited,
        PseudoClass::Visited => is_link(node) && state == State::Visited,
        // Who presses a thing also points at it.
        PseudoClass::Hover => matches!(state, State::Hover | State::Active),
        PseudoClass::Active => state == State::Active,
        PseudoClass::Focus | PseudoClass::FocusVisible => state == State::Focus && is_focusable(node),
        PseudoClass::FocusWithin => {
            state == State::Focus && (is_focusable(node) || node.descendant_elements().any(is_focusable))
        }
        PseudoClass::Enabled => can_be_disabled(node) && !is_disabled(node),
        PseudoClass::Disabled => is_disabled(node),
        PseudoClass::Checked => is_checked(node),
        PseudoClass::Default => is_checked(node),
        PseudoClass::Required => is_field(node) && node.has("required"),
        PseudoClass::Optional => is_field(node) && !node.has("required"),
        PseudoClass::ReadWrite => is_writable(node),
        PseudoClass::ReadOnly => !is_writable(node),
        PseudoClass::PlaceholderShown => {
            node.is_any(tags!["input", "textarea"])
                && node.has("placeholder")
                && node.attr("value").is_none_or(str::is_empty)
                && node.first_child().is_none()
        }
        PseudoClass::Open => node.is_any(tags!["details", "dialog"]) && node.has("open"),
        PseudoClass::Defined => !node.tag().contains('-') || !node.is(node.tag()),
        PseudoClass::Folded => is_folded(node),
        PseudoClass::Lang(ranges) => {
            let lang = language(node);
            ranges.iter().any(|range| in_range(&lang, range))
        }
        PseudoClass::Dir(wanted) => {
            let own = std::iter::once(node)
                .chain(node.ancestors())
                .find_map(|n| n.keyword("dir").filter(|d| d == "ltr" || d == "rtl"));
            own.as_deref().unwrap_or("ltr") == &**wanted
        }
        PseudoClass::Never => false,
    }
}

/// Whether a closed `details` folds the element away: all but its first summary.
pub(super) fn is_folded(node: Node) -> bool {
    node.parent_element().is_some_and(|details| {
        let summary = || details.child_elements().find(|n| n.is("summary"));
        details.is("details") && !details.has("open") && summary() != Some(node)
    })
}

/// Whether the element is a hyperlink.
pub(super) fn is_link(node: Node) -> bool {
    node.is_any(tags!["a", "area"]) && node.has("href")
}

/// Whether the element can have focus at all, as far as the markup says.
pub(super) fn is_focusable(node: Node) -> bool {
    if node.attr("tabindex").is_some_and(|t| t.trim_ascii().parse::<i32>().is_ok()) {
        return true;
    }
    if is_link(node) || node.is("iframe") {
        return true;
    }
    if node.is_any(tags!["button", "select", "textarea"]) {
        return !is_disabled(node);
    }
    if node.is("input") {
        return !is_disabled(node) && node.keyword("type").as_deref() != Some("hidden");
    }
    if node.is("summary") {
        return node
            .parent_element()
            .is_some_and(|p| p.is("details") && p.child_elements().find(|n| n.is("summary")) == Some(node));
    }
    if node.is_any(tags!["audio", "video"]) {
        return node.has("controls");
    }
    node.keyword("contenteditable").is_some_and(|value| value != "false")
}

fn can_be_disabled(node: Node) -> bool {
    node.is_any(tags!["button", "input", "select", "textarea", "optgroup", "option", "fieldset"])
}

/// Whether the control is turned off, by itself or by a fieldset around it.
pub(super) fn is_disabled(node: Node) -> bool {
    if !can_be_disabled(node) {
        return false;
    }
    if node.has("disabled") {
        return true;
    }
    if node.is("option") {
        return node.parent_element().is_some_and(|p| p.is("optgroup") && p.has("disabled"));
    }
    if node.is("optgroup") {
        return false;
    }
    let mut below = node;
    for ancestor in node.ancestors() {
        // What is in its first legend stays on.
        if ancestor.is("fieldset") && ancestor.has("disabled") && !below.is_first("legend") {
            return true;
        }
        below = ancestor;
    }
    false
}

fn is_checked(node: Node) -> bool {
    if node.is("option") {
        return node.has("selected");
    }
    node.is("input")
        && node.has("checked")
        && matches!(node.keyword("type").as_deref(), Some("checkbox" | "radio"))
}

fn is_field(node: Node) -> bool {
    node.is_any(tags!["input", "select", "textarea"])
}

fn is_writable(node: Node) -> bool {
    if node.is("textarea") {
        return !node.has("readonly") && !is_disabled(node);
    }
    if node.is("input") {
        let kind = node.keyword("type").unwrap_or_default();
        let text = !matches!(
            kind.as_str(),
            "hidden"
                | "checkbox"
                | "radio"
                | "file"
                | "submit"
                | "image"
                | "reset"
                | "button"
                | "range"
                | "color"
        );
        return text && !node.has("readonly") && !is_disabled(node);
    }
    std::iter::once(node)
        .chain(node.ancestors())
        .find_map(|n| n.keyword("contenteditable"))
        .is_some_and(|value| value != "false")
}

fn language(node: Node) -> String {
    std::iter::once(node)
        .chain(node.ancestors())
        .find_map(|n| n.attr("lang").or_else(|| n.attr("xml:lang")))
        .unwrap_or("")
        .to_ascii_lowercase()
}

/// Extended filtering (RFC 4647).
fn in_range(tag: &str, range: &str) -> bool {
    if range.is_empty() {
        return tag.is_empty();
    }
    let mut tags = tag.split('-');
    let mut ranges = range.split('-');
    let (Some(first), Some(wanted)) = (tags.next(), ranges.next()) else { return false };
    if first.is_empty() || (wanted != "*" && wanted != first) {
        return false;
    }
    for wanted in ranges.filter(|r| *r != "*") {
        loop {
            match tags.next() {
                None => return false,
                Some(have) if have == wanted => break,
                Some(have) if have.len() == 1 => return false,
                Some(_) => {}
            }
        }
    }
    true
}
