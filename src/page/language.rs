//! Language tags: whether one names a language there is.

use super::Node;
use super::subtags::{THREE, TWO};

/// The primary subtag of a tag, in lower case.
pub fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or("").to_ascii_lowercase()
}

/// Whether the tag begins with the subtag of a language in the IANA registry. What follows it does not
/// matter: browsers and screen readers go by the first part.
pub fn is_known(tag: &str) -> bool {
    let subtag = primary(tag);
    let table = match subtag.len() {
        2 => TWO,
        3 => THREE,
        _ => return false,
    };
    let width = subtag.len();
    let count = table.len() / width;
    let at = |i: usize| &table[i * width..(i + 1) * width];
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = usize::midpoint(low, high);
        match at(middle).cmp(subtag.as_str()) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    // `qaa` to `qtz`: languages that people agree on among themselves.
    subtag.len() == 3 && subtag.as_str() >= "qaa" && subtag.as_str() <= "qtz" && subtag.is_ascii()
}

/// Whether an element has text whose language it is the one to say: text people see or have read
/// aloud, not under an element that says another language.
pub fn has_own_text(node: Node) -> bool {
    let Some(dom_end) = node.dom.node(node.index()).map(Node::after) else { return false };
    let mut at = node.index();
    while at < dom_end {
        let Some(below) = node.dom.node(at) else { return false };
        let speaks_for_itself = below != node && below.attr("lang").is_some_and(|tag| !tag.is_empty());
        if speaks_for_itself {
            at = below.after();
            continue;
        }
        let text = below.as_text().is_some_and(|text| {
            !text.trim().is_empty()
                && below
                    .parent()
                    .is_some_and(|p| p.is_visible() && !p.is_any(&["script", "style", "noscript"]))
        });
        let named = below.is_any(&["img", "area", "input"]) || below.has("aria-label") || below.has("title");
        if text || (named && !below.is_hidden() && !below.name().is_empty()) {
            return true;
        }
        at += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn tags_are_known_by_their_first_part() {
        for tag in ["nb", "nn", "no", "se", "smj", "sma", "EN", "en-US-GB", "qab", "zh-Hant"] {
            assert!(is_known(tag), "{tag}");
        }
        for tag in ["", "eng", "nor", "em-US", "i-lux", "#!", "english", "x-none", " ", "en_GB", "æø"] {
            assert!(!is_known(tag), "{tag}");
        }
    }
}
