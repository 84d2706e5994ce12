//! What can be told about a page's scripts without running them: enough to know when not to be sure.

use super::{Dom, Node};

/// The scripts written in the page itself.
fn inline(dom: &Dom) -> impl Iterator<Item = String> {
    dom.select("script").filter(|script| !script.has("src")).map(|script| script.text().into_owned())
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
    let ids: Vec<&str> = around().filter_map(|node| node.attr("id")).filter(|id| !id.is_empty()).collect();
    inline(stop.dom).any(|text| text.contains("focus") && ids.iter().any(|id| text.contains(id)))
}
