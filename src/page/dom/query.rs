//! What elements are asked for by: a small part of the language of selectors, read when the program is
//! made.

use super::{ARIA, Node, is_exact, key, number};

/// `a`, `a[href]`, `[id]`, `*`, `[aria-*]` for those with any such attribute, or several with commas
/// between; see [`css!`](crate::css).
#[derive(Clone, Copy, Debug)]
pub struct Query<'q> {
    simples: [Simple<'q>; MOST],
    count: usize,
}

/// So many may stand with commas between.
const MOST: usize = 8;

/// The HTML elements of a name that have an attribute. Either is 0 and empty where any will do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Simple<'q> {
    /// Its [`key`] and itself.
    pub tag: (u64, &'q str),
    /// The number of the element.
    pub number: u8,
    pub attribute: (u64, &'q str),
}

impl<'q> Query<'q> {
    /// # Panics
    /// For what is no such query: while the program is made, when it stands in [`css!`](crate::css).
    pub const fn of(text: &'q str) -> Query<'q> {
        let mut query =
            Query { simples: [Simple { tag: (0, ""), number: 0, attribute: (0, "") }; MOST], count: 0 };
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            let mut end = 0;
            while end < rest.len() && rest[end] != b',' {
                end += 1;
            }
            query.simples[query.count] = Simple::of(rest.split_at(end).0.trim_ascii());
            query.count += 1;
            rest = if end < rest.len() { rest.split_at(end + 1).1 } else { &[] };
        }
        query
    }

    /// The elements with an attribute of that name.
    pub const fn with(attribute: &'q str) -> Query<'q> {
        let mut query = Query::of("*");
        query.simples[0].attribute = (key(attribute), attribute);
        query
    }

    pub(super) fn simples(&self) -> &[Simple<'q>] {
        &self.simples[..self.count]
    }
}

impl<'q> Simple<'q> {
    const fn of(text: &'q [u8]) -> Simple<'q> {
        let mut open = 0;
        while open < text.len() && text[open] != b'[' {
            open += 1;
        }
        let (tag, attribute) = text.split_at(open);
        let tag = if let [b'*'] = tag { &[] } else { tag };
        let attribute = if let [b'[', attribute @ .., b']'] = attribute {
            attribute
        } else {
            assert!(attribute.is_empty() && !text.is_empty(), "no such query");
            attribute
        };
        let tag = named(tag);
        Simple { tag, number: number(tag.0), attribute: named(attribute) }
    }

    pub(super) fn fits(&self, node: Node) -> bool {
        let (tag, name) = self.tag;
        let (attribute, attribute_name) = self.attribute;
        (tag == 0 || node.element().is_some_and(|e| e.html == tag && (is_exact(tag) || *e.name == *name)))
            && (attribute == 0
                || attribute_name == ARIA
                || node.attribute(attribute_name, attribute).is_some())
    }
}

/// A name with its key.
const fn named(name: &[u8]) -> (u64, &str) {
    let mut at = 0;
    while at < name.len() {
        let byte = name[at];
        let is_part = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b':' | b'*' | b'_');
        assert!(is_part, "no name in a query");
        at += 1;
    }
    match str::from_utf8(name) {
        Ok(name) => (key(name), name),
        Err(_) => (0, ""),
    }
}

/// A [`Query`] that is read when the program is made: `dom.select(css!("a[href], [role]"))`.
#[macro_export]
macro_rules! css {
    ($query:literal) => {
        const { &$crate::page::dom::Query::of($query) }
    };
}

#[cfg(test)]
mod tests {
    use super::Query;
    use crate::page::{Dom, Marks};

    #[test]
    fn queries_find_what_they_say() {
        let dom = Dom::parse(
            "<!doctype html><main><a href=/x>a</a><a>b</a><figcaption aria-describedby=x>c</figcaption><svg><a/></svg>",
            "/",
            Marks::default(),
        );
        let found = |query: &str| {
            let query = Query::of(query);
            dom.select(&query).map(|n| n.tag().to_owned()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(found("a"), "a a");
        assert_eq!(found("a[href]"), "a");
        assert_eq!(found("figcaption, a[href], main"), "main a figcaption");
        assert_eq!(found("figcaption[aria-describedby]"), "figcaption");
        assert_eq!(found("a[aria-describedby], figcaptions, [aria-describedbyx]"), "");
        assert_eq!(found("[aria-*]"), "figcaption");
        assert_eq!(found("figcaption[aria-*], a[aria-*]"), "figcaption");
        assert_eq!(found("main, *"), "html head body main a a figcaption svg a");
        assert_eq!(found(""), "");
    }
}
