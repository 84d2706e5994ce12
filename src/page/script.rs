//! What can be told about a page's scripts without running them: enough to know when not to be sure.

use super::{Dom, Node};
use crate::css;

/// The scripts written in the page itself.
fn inline(dom: &Dom) -> impl Iterator<Item = String> {
    dom.select(css!("script")).filter(|script| !script.has("src")).map(|script| script.text().into_owned())
}

/// Whether a script may replace what is in the tree with shadow trees.
pub fn makes_shadow_trees(dom: &Dom) -> bool {
    inline(dom).any(|text| text.contains("attachShadow"))
}

/// Whether something may move focus on as soon as `stop`, somewhere in `root`, gets it.
pub fn moves_focus(stop: Node, root: Node) -> bool {
    let around = || {
        std::iter::once(stop)
            .chain(stop.ancestors())
            .take_while(move |node| *node == root || node.is_inside(root))
    };
    if around().any(|node| node.has("onfocus") || node.has("onfocusin")) {
        return true;
    }
    let words = around().flat_map(|node| node.words("id").chain(node.words("class")));
    let handles: Vec<&str> = words.chain(["aria-hidden"]).collect();
    inline(stop.dom).any(|text| text.contains("focus") && handles.iter().any(|handle| text.contains(handle)))
}

/// Whether scripts in the page answer to what people press.
pub fn listens(dom: &Dom) -> bool {
    inline(dom).any(|text| text.contains("addEventListener") || text.contains("onclick"))
}

/// Whether a script in the page looks at the query of the address.
pub fn reads_query(dom: &Dom) -> bool {
    inline(dom).any(|text| text.contains("location.search") || text.contains("URLSearchParams"))
}

/// The address a simple script on the element itself goes to: `location = '…'`, `location.href = '…'`,
/// `location.assign('…')` and the like.
pub fn target(node: Node) -> Option<String> {
    let code = node.attr("onclick")?;
    let (_, after) = code.split_once("location")?;
    let after = after.trim_start();
    let after =
        [".href", ".assign", ".replace", ".hash"].iter().find_map(|m| after.strip_prefix(m)).unwrap_or(after);
    let after = after.trim_start().strip_prefix(['=', '('])?.trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '\'' | '"' | '`'))?;
    let (address, _) = after[1..].split_once(quote)?;
    Some(address.to_owned())
}

/// Whether a script written in the page has this word in it.
pub fn mentions(dom: &Dom, word: &str) -> bool {
    inline(dom).any(|text| text.contains(word))
}

/// Whether the handlers written on the element keep the keyboard in it: they put the focus back as soon
/// as it leaves, whatever people do, or swallow the Tab key.
pub fn traps_focus(node: Node) -> bool {
    if node.attr("onkeydown").is_some_and(swallows_tab) {
        return true;
    }
    // Followed from handler to handler, until the focus is back where it was.
    let mut at = node;
    for _ in 0..8 {
        let code = at.attr("onblur").or_else(|| at.attr("onfocusout"));
        let Some(next) = code.and_then(|code| focused_by(at, code)).filter(|next| next.is_focusable()) else {
            return false;
        };
        if next == node {
            return true;
        }
        at = next;
    }
    false
}

/// A key handler that does nothing but stop Tab, in either direction.
fn swallows_tab(code: &str) -> bool {
    let plain: String = code.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let of_tab = ["==9", "=='tab'", "==\"tab\"", "==`tab`"].iter().any(|test| plain.contains(test));
    let elsewhere = [".focus(", "shiftkey", "else", "&&", "||", "?"].iter().any(|way| plain.contains(way));
    of_tab && plain.contains("preventdefault()") && !elsewhere && !plain.contains("!=")
}

/// The element a handler gives the focus to, where it always does.
fn focused_by<'a>(node: Node<'a>, code: &str) -> Option<Node<'a>> {
    let plain: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if ["if(", "&&", "||", "?", "switch(", "return"].iter().any(|choice| plain.contains(choice)) {
        return None;
    }
    let (before, _) = plain.split_once(".focus()")?;
    if before.ends_with("this.nextElementSibling") {
        return node.next_element();
    }
    if before.ends_with("this.previousElementSibling") {
        return node.previous_element();
    }
    if before.ends_with("this") {
        return Some(node);
    }
    let (_, id) = before.rsplit_once("getElementById(")?;
    node.dom.by_id(id.strip_suffix(')')?.trim_matches(['\'', '"', '`']))
}
