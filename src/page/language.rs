//! Language tags: whether one names a language there is.

use super::Node;
use super::identify::Likeness;
use super::subtags::{THREE, TWO};
use crate::lang::Text;
use crate::tags;

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
    let mut found = false;
    own_texts(node, &mut |_, _| {
        found = true;
        false
    });
    found
}

/// What language the text of an element looks to be in, as far as it is the one to say.
pub fn likeness(node: Node) -> Likeness {
    let mut likeness = Likeness::default();
    own_texts(node, &mut |text, known| {
        match known {
            Some(tag) => likeness.add_known(tag, text),
            None => likeness.add(text),
        }
        !likeness.is_enough()
    });
    likeness
}

/// Gives each text that `node` says the language of, and the language of a name that is borrowed
/// from an element that says its own; until the taker has had enough.
fn own_texts(node: Node, take: &mut dyn FnMut(&str, Option<&str>) -> bool) {
    let mut at = node.index();
    while let Some(below) = node.dom.node(at).filter(|below| *below == node || below.is_inside(node)) {
        at += 1;
        let speaks_for_itself = below != node && below.attr("lang").is_some_and(|tag| !tag.is_empty());
        if speaks_for_itself || below.is_any(tags!["script", "style", "noscript"]) {
            at = below.after();
            continue;
        }
        let seen = below.as_text().filter(|text| !text.trim().is_empty());
        if let Some(text) = seen.filter(|_| below.parent().is_some_and(Node::is_visible)) {
            if !take(text, None) {
                return;
            }
            continue;
        }
        let named =
            below.is_any(tags!["img", "area", "input"]) || below.has("aria-label") || below.has("title");
        if named && !below.is_hidden() && !below.name().is_empty() {
            let lender = below.referenced("aria-labelledby").next();
            let known = lender.and_then(|n| n.attr("lang")).filter(|tag| !tag.is_empty());
            if !take(below.name(), known) {
                return;
            }
        }
    }
}

/// Fewer words than this leave room for names and titles.
const FEW_WORDS: usize = 10;

/// What language the text in the lines of a block looks to be in, and what it is said to be in: where there
/// are words enough, and the language is known. `whole` is the language of the document, and `has_others`
/// tells whether any other is said in it.
pub fn of_block<'a>(block: Node<'a>, whole: &'a str, has_others: bool) -> Option<(Likeness, &'a str)> {
    let said = if has_others {
        let mut around = std::iter::once(block).chain(block.ancestors()).take(200);
        around.find_map(|n| n.attr("lang").filter(|tag| !tag.is_empty())).unwrap_or("")
    } else {
        whole
    };
    let mut likeness = Likeness::default();
    let mut inner = block.index() + 1;
    let mut left = MOST_NODES;
    while inner < block.after() && likeness.words < MOST_WORDS && left > 0 {
        left -= 1;
        let below = block.dom.node(inner)?;
        inner += 1;
        if let Some(text) = below.as_text() {
            likeness.add(text);
        } else if below.is_element()
            && (below.is_any(tags!["ul", "ol", "dl", "p", "table", "script", "style"]) || below.has("lang"))
        {
            inner = below.after();
        }
    }
    (likeness.words >= FEW_WORDS && is_known(said)).then_some((likeness, said))
}

/// So many words of a block tell its language.
const MOST_WORDS: usize = 60;
/// So many nodes of it are looked at.
const MOST_NODES: usize = 200;

/// What a language that texts are known by is called; see [`Likeness::contradicts`].
pub fn called(tag: &str) -> Text {
    match tag {
        "sv" => Text { nb: "svensk", nn: "svensk", en: "Swedish" },
        "en" => Text { nb: "engelsk", nn: "engelsk", en: "English" },
        "de" => Text { nb: "tysk", nn: "tysk", en: "German" },
        "fr" => Text { nb: "fransk", nn: "fransk", en: "French" },
        "nl" => Text { nb: "nederlandsk", nn: "nederlandsk", en: "Dutch" },
        "es" => Text { nb: "spansk", nn: "spansk", en: "Spanish" },
        "it" => Text { nb: "italiensk", nn: "italiensk", en: "Italian" },
        "pt" => Text { nb: "portugisisk", nn: "portugisisk", en: "Portuguese" },
        "fi" => Text { nb: "finsk", nn: "finsk", en: "Finnish" },
        "se" => Text { nb: "nordsamisk", nn: "nordsamisk", en: "Northern Sami" },
        _ => Text { nb: "norsk", nn: "norsk", en: "Norwegian" },
    }
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
