//! HTML that a writer put into Markdown, looked through for what can run.
//!
//! In: a piece of HTML as written. Out: the elements, attributes and addresses in it that run
//! programs, load other pages or change how the site looks, with their places. A tag here is what
//! a browser would take for one; comments hold no tags.

use std::ops::Range;

/// Something that must not stand in content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Danger {
    /// An element, by name.
    Element(String),
    /// An attribute that is run when something happens: `onclick`.
    Handler,
    /// An address that is run: `javascript:`.
    Address,
}

/// Elements that run, load or restyle.
const ELEMENTS: &[&str] = &[
    "script",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "style",
    "link",
    "meta",
    "base",
    "form",
    "portal",
    "foreignobject",
    "noscript",
];

/// Attributes that hold addresses.
const ADDRESSES: &[&str] = &[
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "xlink:href",
    "poster",
    "background",
    "cite",
    "srcset",
    "ping",
];

/// Every danger in a piece of HTML, in order.
pub fn dangers(html: &str) -> Vec<(Danger, Range<usize>)> {
    let mut found = Vec::new();
    for tag in tags(html).filter(|tag| matches!(tag.kind, Kind::Start | Kind::Cut)) {
        let name = tag.name.to_ascii_lowercase();
        if ELEMENTS.contains(&name.as_str()) {
            found.push((Danger::Element(name), tag.whole));
        }
        for (key, value, range) in tag.attributes {
            let key = key.to_ascii_lowercase();
            if key.len() > 2 && key.starts_with("on") {
                found.push((Danger::Handler, range));
            } else if key == "srcdoc" || (ADDRESSES.contains(&key.as_str()) && runs(value)) {
                found.push((Danger::Address, range));
            }
        }
    }
    found
}

/// A tag, or a comment that nothing ends.
#[derive(Debug)]
pub struct RawTag<'h> {
    /// As written; empty for a comment.
    pub name: &'h str,
    pub kind: Kind,
    /// Whether it ends with `/>`.
    pub is_self_closing: bool,
    pub whole: Range<usize>,
    attributes: Vec<Attribute<'h>>,
}

/// What a [`RawTag`] is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Start,
    End,
    /// A start tag that goes on to the end of the text.
    Cut,
    /// A comment that goes on to the end of the text.
    OpenComment,
}

/// The tags in a piece of HTML, in order.
pub fn tags(html: &str) -> impl Iterator<Item = RawTag<'_>> {
    let bytes = html.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + memchr::memchr(b'<', &bytes[at..])?;
            if html[open..].starts_with("<!--") {
                // Browsers end these at once: `<!-->` and `<!--->`.
                if let Some(end) = html[open + 2..].find("-->") {
                    at = open + 2 + end + 3;
                    continue;
                }
                at = bytes.len();
                let (kind, whole) = (Kind::OpenComment, open..at);
                return Some(RawTag {
                    name: "",
                    kind,
                    is_self_closing: false,
                    whole,
                    attributes: Vec::new(),
                });
            }
            let is_end = bytes.get(open + 1) == Some(&b'/');
            let start = open + 1 + usize::from(is_end);
            if !bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
                at = start;
                continue;
            }
            let length =
                bytes[start..].iter().position(|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
            let name_end = length.map_or(bytes.len(), |length| start + length);
            let (attributes, end) = attributes(html, name_end);
            at = end.unwrap_or(bytes.len());
            let kind = match end {
                Some(_) if is_end => Kind::End,
                Some(_) => Kind::Start,
                None if is_end => return None,
                None => Kind::Cut,
            };
            let is_self_closing = kind == Kind::Start && html[..at].ends_with("/>");
            let name = &html[start..name_end];
            return Some(RawTag { name, kind, is_self_closing, whole: open..at, attributes });
        }
    })
}

type Attribute<'a> = (&'a str, &'a str, Range<usize>);

/// The attributes of a tag from after its name, and where the tag ends, if it does.
fn attributes(html: &str, start: usize) -> (Vec<Attribute<'_>>, Option<usize>) {
    let bytes = html.as_bytes();
    let find = |from: usize, stop: &dyn Fn(u8) -> bool| {
        bytes[from..].iter().position(|b| stop(*b)).map_or(bytes.len(), |i| from + i)
    };
    let mut found = Vec::new();
    let mut at = start;
    loop {
        at = find(at, &|b| !b.is_ascii_whitespace() && b != b'/');
        if at >= bytes.len() {
            return (found, None);
        }
        if bytes[at] == b'>' {
            return (found, Some(at + 1));
        }
        // A name may begin with `=`, as browsers have it.
        let key_end = find(at + 1, &|b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'='));
        let equals = find(key_end, &|b| !b.is_ascii_whitespace());
        if bytes.get(equals) != Some(&b'=') {
            found.push((html.get(at..key_end).unwrap_or(""), "", at..key_end));
            at = key_end;
            continue;
        }
        let value_start = find(equals + 1, &|b| !b.is_ascii_whitespace());
        let (value, end) = if let Some(quote @ (b'"' | b'\'')) = bytes.get(value_start) {
            let end = find(value_start + 1, &|b| b == *quote);
            (value_start + 1..end, (end + 1).min(bytes.len()))
        } else {
            let end = find(value_start, &|b| b.is_ascii_whitespace() || b == b'>');
            (value_start..end, end)
        };
        found.push((html.get(at..key_end).unwrap_or(""), html.get(value).unwrap_or(""), at..end));
        at = end;
    }
}

/// Whether an address is run rather than opened, however it is disguised: browsers leave out
/// control characters and white space, and read character references.
pub fn runs(address: &str) -> bool {
    let plain: String = unescaped(address)
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .take(40)
        .collect();
    [
        "javascript:",
        "vbscript:",
        "livescript:",
        "data:text/html",
        "data:image/svg",
        "data:application",
        "data:text/xml",
    ]
    .iter()
    .any(|scheme| plain.starts_with(scheme))
}

/// The first few hundred characters with character references read.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if out.len() > 300 {
            break;
        }
        if c == '&'
            && let Some((read, length)) = reference(rest)
        {
            out.push(read);
            rest = &rest[length..];
            continue;
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

/// `&#106;`, `&#x6a`, `&Tab;`, `&NewLine;`, `&colon;`.
fn reference(text: &str) -> Option<(char, usize)> {
    for (name, c) in
        [("&Tab;", '\t'), ("&NewLine;", '\n'), ("&colon;", ':'), ("&lpar;", '('), ("&nbsp;", '\u{a0}')]
    {
        if text.starts_with(name) {
            return Some((c, name.len()));
        }
    }
    let digits = text.strip_prefix("&#")?;
    let (digits, radix) = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => (hex, 16),
        None => (digits, 10),
    };
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let c = char::from_u32(u32::from_str_radix(digits.get(..length.min(10))?, radix).ok()?)?;
    let end = text.len() - digits.len() + length;
    Some((c, end + usize::from(text[end..].starts_with(';'))))
}

#[cfg(test)]
mod tests {
    use super::{Danger, dangers, runs};

    #[test]
    fn what_runs_is_found_however_it_is_written() {
        for html in [
            "<SCRIPT>",
            "<script\n>",
            "<svg/onload=alert(1)>",
            "<img src=x onerror = 'a>b'>",
            "<a href=\" java\nscript:alert(1)\">",
            "<a href=&#106;avascript&colon;alert(1)>",
            "<a href=\"&#x6A;avascript:alert(1)\">",
            "<iframe srcdoc='<p>'>",
            "<details open ontoggle=alert(1)>",
            "<p><style>p{}</style>",
            "<img src=\"x\"onerror=\"a\">",
        ] {
            assert!(!dangers(html).is_empty(), "{html}");
        }
        assert!(runs("JaVaScRiPt:alert(1)"));
    }

    #[test]
    fn ordinary_html_is_left_alone() {
        for html in [
            "<p title=\"onclick=x\" class=on>",
            "<!-- <script> -->",
            "a < b > c",
            "<a href=\"/om-javascript:/\">",
            "<abbr title='javascript: et språk'>",
            "<summary>",
        ] {
            assert_eq!(dangers(html), [], "{html}");
        }
    }

    #[test]
    fn an_element_is_found_where_it_stands() {
        assert_eq!(dangers("å <object data=x>"), [(Danger::Element("object".into()), 3..18)]);
    }
}
