//! Sets of HTML elements, so that asking whether an element is one of several costs no more than asking
//! for one.

use super::key;

/// The elements of HTML, those that are out of use with them, in order of [`key`].
const KEYS: [u64; NAMES.len()] = {
    let mut keys = [0; NAMES.len()];
    let mut at = 0;
    while at < NAMES.len() {
        // Put where it belongs among those before it.
        let new = key(NAMES[at]);
        let mut place = at;
        while place > 0 && keys[place - 1] > new {
            keys[place] = keys[place - 1];
            place -= 1;
        }
        keys[place] = new;
        at += 1;
    }
    keys
};

const NAMES: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "applet",
    "area",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "basefont",
    "bdi",
    "bdo",
    "bgsound",
    "big",
    "blink",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "datalist",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hgroup",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "isindex",
    "kbd",
    "keygen",
    "label",
    "legend",
    "li",
    "link",
    "listing",
    "main",
    "map",
    "mark",
    "marquee",
    "menu",
    "menuitem",
    "meta",
    "meter",
    "multicol",
    "nav",
    "nextid",
    "nobr",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "ol",
    "optgroup",
    "option",
    "output",
    "p",
    "param",
    "picture",
    "plaintext",
    "pre",
    "progress",
    "q",
    "rb",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "script",
    "search",
    "section",
    "select",
    "slot",
    "small",
    "source",
    "spacer",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "template",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
    "xmp",
];

/// How many numbers there are.
pub(in crate::page) const NUMBERS: usize = NAMES.len() + 1;

/// The number of the HTML element with that [`key`], from 1; 0 for names that HTML does not know.
pub(in crate::page) const fn number(key: u64) -> u8 {
    let (mut from, mut to) = (0, KEYS.len());
    while from < to {
        let middle = usize::midpoint(from, to);
        if KEYS[middle] < key {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    if from < KEYS.len() && KEYS[from] == key { from as u8 + 1 } else { 0 }
}

/// Some HTML elements; see [`tags!`](crate::tags).
#[derive(Clone, Copy, Debug)]
pub struct Tags([u64; 3]);

impl Tags {
    /// The elements of those names, which must be HTML's.
    ///
    /// # Panics
    /// While the program is made, for a name that HTML does not know.
    pub const fn of(names: &[&str]) -> Tags {
        let mut bits = [0; 3];
        let mut at = 0;
        while at < names.len() {
            let number = number(key(names[at])) as usize;
            assert!(number != 0, "HTML has no such element");
            bits[number / 64] |= 1 << (number % 64);
            at += 1;
        }
        Tags(bits)
    }

    pub(super) const NONE: Tags = Tags([0; 3]);

    /// With the element of that [`number`].
    pub(super) fn add(&mut self, number: u8) {
        self.0[usize::from(number / 64)] |= 1 << (number % 64);
    }

    /// Whether some element is in both; what HTML does not know never is.
    pub(super) fn meets(&self, other: &Tags) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether the element of that [`number`] is one of them.
    pub(super) fn has(&self, number: u8) -> bool {
        self.0[usize::from(number / 64)] >> (number % 64) & 1 == 1
    }
}

/// The HTML elements of those names, as a set that is worked out when the program is made:
/// `node.is_any(tags!["ul", "ol"])`.
#[macro_export]
macro_rules! tags {
    ($($name:literal),* $(,)?) => {
        const { &$crate::page::dom::Tags::of(&[$($name),*]) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Dom, Marks};

    #[test]
    fn sets_hold_their_elements_and_no_others() {
        for (at, name) in NAMES.iter().enumerate() {
            let others: Vec<&str> = NAMES.iter().copied().filter(|other| other != name).collect();
            let number = number(key(name));
            assert!(Tags::of(&NAMES[at..=at]).has(number), "{name}");
            assert!(!Tags::of(&others).has(number), "{name}");
        }
        assert_eq!(number(key("blokk")), 0);
        assert!(!Tags::of(NAMES).has(0));
    }

    #[test]
    fn drawings_have_no_html_elements() {
        let dom = Dom::parse("<svg><a></a></svg><ul><li></ul>", "/", Marks::default());
        let found: Vec<&str> = dom
            .elements()
            .filter(|n| n.is_any(crate::tags!["a", "li"]))
            .map(crate::page::Node::tag)
            .collect();
        assert_eq!(found, ["li"]);
    }
}
