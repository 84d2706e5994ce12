//! What a page is made of, small enough to keep: its pieces of text in order, for telling what is
//! repeated from page to page, and its words and numbers, for telling whether two pages serve the same
//! purpose. And links and frames with the same name that lead to different addresses.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::hash::BuildHasher as _;

use foldhash::fast::FixedState;

use super::facts::{Addresses, Facts, PageSet};
use super::{Node, Page, PageKind, html, script};
use crate::css;
use crate::prose::lexicon::{hash, hash_at};
use crate::source::Location;
use crate::tags;

/// Pieces and words kept of one page.
const MOST_PIECES: usize = 600;
const MOST_WORDS: usize = 150;
/// So many digits make a number that tells pages apart.
const DIGITS: usize = 5;

/// The contents of one page.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    pub pieces: Vec<Piece>,
    /// For each way to jump ahead: the first piece at its target.
    pub jumps: Vec<u32>,
    /// A script answers to something people press, and may move or hide what is repeated.
    pub is_scripted: bool,
    /// Where the whole page is reported.
    pub location: Option<Location>,
    /// Sorted.
    words: Vec<u32>,
    numbers: BTreeSet<u64>,
    /// The page shows different things for different queries.
    reads_query: bool,
    /// Where the page sends people at once.
    redirect: Option<String>,
}

/// One piece of text that people see.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Of its text.
    pub hash: u64,
    pub words: u8,
    /// In a heading that everybody meets.
    pub in_heading: bool,
    /// In a part of the page that people can move to and that is not navigation.
    pub in_landmark: bool,
    /// In navigation, such as the page's own name in a breadcrumb: never what people came for.
    pub in_navigation: bool,
}

impl Piece {
    /// Whether it is running text, and not a heading or a way to other pages.
    fn is_body(&self) -> bool {
        self.words >= FEW_WORDS && !self.in_heading && !self.in_navigation
    }
}

/// Several links, or frames, with one name.
#[derive(Debug, Clone)]
pub struct Namesakes {
    pub name: String,
    pub are_frames: bool,
    /// A script may have put others in their place.
    pub is_rebuilt: bool,
    pub members: Vec<Member>,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Member {
    pub address: Address,
    /// The same for those whose surroundings are the same.
    pub context: usize,
    pub location: Location,
}

/// Where it leads.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Address {
    /// On this site: path and query.
    Inner(String, String),
    /// Host and the rest.
    Outer(String, String),
}

/// Whether two pages serve the same purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    Same,
    Different,
    Unknown,
}

impl Outline {
    pub fn of(page: &Page) -> Outline {
        let dom = &page.dom;
        let mut outline = Outline { location: dom.root().map(Node::place), ..Outline::default() };
        let mut positions: Vec<usize> = Vec::new();
        let mut has_body = false;
        let has_main = dom.elements().any(|n| n.has_role("main"));
        // By node: what it and those around it are.
        let mut around = vec![0_u8; dom.len()];
        for node in dom.body().into_iter().flat_map(|body| std::iter::once(body).chain(body.descendants())) {
            let above = node.parent().map_or(0, |parent| around[parent.index()]);
            around[node.index()] = above | part_of(node);
            let text = match node.as_text() {
                Some(text) if node.parent().is_some_and(Node::is_visible) => text,
                None if node.has_role("img") && node.is_visible() => node.name(),
                _ => continue,
            };
            if has_body && above & MAIN != 0 {
                continue;
            }
            let (hash, words) = fingerprint(text);
            if words == 0 || node.parent().is_some_and(|p| p.is_any(tags!["script", "style", "noscript"])) {
                continue;
            }
            if outline.pieces.len() < MOST_PIECES {
                positions.push(node.index());
                let piece = Piece {
                    hash,
                    words: words.min(255) as u8,
                    in_heading: !node.is_hidden() && above & HEADING != 0,
                    in_landmark: !node.is_hidden() && above & (MAIN | REGION) != 0,
                    in_navigation: above & NAVIGATION != 0,
                };
                // Nothing is asked of what comes after the first running text of our own main part.
                has_body |= above & MAIN != 0 && piece.is_body() && !is_compared_by_words(page.kind);
                outline.pieces.push(piece);
            }
            let is_content = if has_main { above & MAIN != 0 } else { above & (NAVIGATION | FRAME) == 0 };
            if is_content && is_compared_by_words(page.kind) {
                outline.learn(text);
            }
        }
        outline.words.sort_unstable();
        outline.words.dedup();
        for target in dom.select(css!("[href], [onclick]")).filter_map(jump_target) {
            let piece = positions.partition_point(|position| *position < target.index());
            // What was left out of the main part is like what is kept of it.
            let is_left_out = has_body && around[target.index()] & MAIN != 0;
            let of_main = |piece: &Piece| piece.in_landmark && !piece.in_navigation;
            let kept = outline.pieces.iter().position(of_main).filter(|kept| is_left_out && *kept < piece);
            outline.jumps.push(kept.unwrap_or(piece) as u32);
        }
        outline.is_scripted = dom.select(css!("[onclick]")).any(Node::is_focusable) || script::listens(dom);
        outline.reads_query = script::reads_query(dom);
        outline.redirect = html::refresh(dom)
            .filter(|(_, seconds)| *seconds == 0)
            .and_then(|(meta, _)| html::refresh_address(meta.attr("content")?));
        outline
    }

    fn learn(&mut self, text: &str) {
        if self.words.len() < MOST_WORDS {
            learn_words(text, &mut self.words);
        }
        if text.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
            return;
        }
        // Telephone numbers, prices and dates: digits with at most signs between them.
        let mut digits = String::new();
        for c in text.chars().chain(std::iter::once('.')) {
            if c.is_ascii_digit() {
                digits.push(c);
            } else if c.is_alphabetic() || matches!(c, '.' | ',') {
                if digits.len() >= DIGITS {
                    self.numbers.insert(hash(&digits));
                }
                digits.clear();
            }
        }
    }

    /// Whether two pages serve the same purpose, as far as their words tell.
    pub fn likeness(&self, other: &Outline) -> Likeness {
        if !self.numbers.is_empty() && !other.numbers.is_empty() {
            let shared = self.numbers.intersection(&other.numbers).next().is_some();
            return if shared { Likeness::Same } else { Likeness::Different };
        }
        let shared = self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        let (small, all) =
            (self.words.len().min(other.words.len()), self.words.len() + other.words.len() - shared);
        if all == 0 {
            return Likeness::Unknown;
        }
        match (shared == small, shared * 10 / all) {
            (true, _) | (_, 6..) => Likeness::Same,
            (_, 0..=2) => Likeness::Different,
            _ => Likeness::Unknown,
        }
    }

    pub fn redirect(&self) -> Option<&str> {
        self.redirect.as_deref()
    }

    pub fn reads_query(&self) -> bool {
        self.reads_query
    }
}

/// Whether words tell the purpose of such a page: ours have one each, and their titles tell it.
fn is_compared_by_words(kind: PageKind) -> bool {
    kind == PageKind::Foreign
}

/// Parts of a page that text may stand in, as bits.
const MAIN: u8 = 1;
const REGION: u8 = 2;
const NAVIGATION: u8 = 4;
const HEADING: u8 = 8;
/// What stands around the content of every page.
const FRAME: u8 = 16;

/// The part that an element is.
fn part_of(node: Node) -> u8 {
    match node.role().map_or("", |role| role.name) {
        "main" => MAIN,
        "region" if !node.name().is_empty() => REGION,
        "navigation" => NAVIGATION,
        "heading" if node.is_on_screen() => HEADING,
        "banner" | "contentinfo" | "complementary" => FRAME,
        _ => 0,
    }
}

/// What a byte says of where words begin and end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// A letter or digit of ASCII, or part of a character that is a letter.
    Letter,
    /// Another sign of ASCII.
    Sign,
    White,
    /// The first byte of a character that must be looked at.
    Unknown,
}

/// For every byte; U+00C0 to U+07FF are letters but for a few signs, which may count as such here.
const BYTES: [Byte; 256] = {
    let mut bytes = [Byte::Unknown; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        if byte.is_ascii_alphanumeric() || matches!(byte, 0x80..=0xc1 | 0xc3..=0xdf) {
            bytes[at] = Byte::Letter;
        } else if byte.is_ascii_whitespace() || byte == 0xb {
            bytes[at] = Byte::White;
        } else if byte.is_ascii() {
            bytes[at] = Byte::Sign;
        }
        at += 1;
    }
    bytes
};

/// A hash of the words of a text, whatever white space is between them, and their number.
fn fingerprint(text: &str) -> (u64, usize) {
    let text = text.trim_ascii();
    if !text.is_empty() && is_even(text) {
        let spaces = text.bytes().filter(|b| *b == b' ').count();
        return (FixedState::default().hash_one(text), spaces + 1);
    }
    let is_white = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}');
    let (mut even, mut words) = (String::with_capacity(text.len()), 0);
    for word in text.split(is_white).filter(|word| !word.is_empty()) {
        if words > 0 {
            even.push(' ');
        }
        even.push_str(word);
        words += 1;
    }
    (FixedState::default().hash_one(even.as_str()), words)
}

/// Whether there is one space between words and no other white space: most texts are so. What follows
/// the first byte of white space beyond ASCII is not looked at.
#[expect(clippy::needless_bitwise_bool, reason = "without branches, many bytes are compared at once")]
fn is_even(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_odd = |b: u8| (b < b' ') | (b == 0xc2) | (b == 0xe1) | (b == 0xe2) | (b == 0xe3) | (b == 0xef);
    let pairs = bytes.iter().zip(&bytes[1..]);
    !is_odd(bytes[0]) && !pairs.fold(false, |odd, (a, b)| odd | is_odd(*b) | ((*a == b' ') & (*b == b' ')))
}

/// Adds the hashes of the words of a text, whatever their capitals, without those of one byte.
fn learn_words(text: &str, hashes: &mut Vec<u32>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let (start, mut highest) = (at, 0);
        while let Some(byte) = bytes.get(at) {
            match BYTES[usize::from(*byte)] {
                Byte::Letter => {
                    highest = highest.max(*byte);
                    at += 1;
                }
                Byte::Sign | Byte::White => break,
                Byte::Unknown => match text[at..].chars().next() {
                    Some(c) if c.is_alphanumeric() => {
                        highest = u8::MAX;
                        at += c.len_utf8();
                    }
                    _ => break,
                },
            }
        }
        if at > start + 1 {
            let is_latin = highest < 0xc4;
            let hash = if is_latin { hash_at(bytes, start, at) } else { hash(&text[start..at]) };
            hashes.push(hash as u32);
        } else if at == start {
            at += match BYTES[usize::from(bytes[at])] {
                Byte::Unknown => text[at..].chars().next().map_or(1, char::len_utf8),
                _ => 1,
            };
        }
    }
}

/// What a link to a part of the page, or a button whose script names one, leads to.
fn jump_target(node: Node) -> Option<Node> {
    let fragment = match node.attr("href").and_then(|href| href.trim().strip_prefix('#')) {
        Some(fragment) => fragment.to_owned(),
        None => script::target(node)?.strip_prefix('#')?.to_owned(),
    };
    let usable = !node.is_hidden() && node.is_focusable() && !node.name().is_empty();
    html::fragment_target(node.dom, &fragment).filter(|_| usable)
}

/// Links and frames of one page that share a name but not an address.
pub fn namesakes(page: &Page, addresses: &Addresses) -> Vec<Namesakes> {
    let documents = page.dom.documents();
    // What is called alike, and where each is said to lead.
    let mut called: Vec<(bool, String, usize, Node, Cow<str>)> = Vec::new();
    for (number, dom) in documents.iter().enumerate() {
        for node in dom.select(css!("a, area, iframe, [role]")) {
            let are_frames = node.is("iframe");
            let is_one = are_frames || node.role().is_some_and(|role| role.inherits("link"));
            if !is_one || node.is_hidden() {
                continue;
            }
            let written = if are_frames {
                node.attr("src").map(Cow::Borrowed)
            } else {
                let href = node.attr("href").or_else(|| node.attr("xlink:href"));
                href.map(Cow::Borrowed).or_else(|| script::target(node).map(Cow::Owned))
            };
            let Some(written) = written else { continue };
            let name = node.name();
            if !name.is_empty() {
                called.push((are_frames, name.to_lowercase(), number, node, written));
            }
        }
    }
    called.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    let groups = called.chunk_by(|a, b| (a.0, &a.1) == (b.0, &b.1));
    let groups = groups.filter(|group| group.iter().any(|one| one.4 != group[0].4));
    let differing = groups.filter_map(|group| {
        let address = |written: &str| Address::of(written.trim(), page, addresses);
        let members: Vec<(Address, usize, Node)> =
            group.iter().filter_map(|one| Some((address(&one.4)?, one.2, one.3))).collect();
        let differ = members.iter().any(|member| member.0 != members[0].0);
        differ.then_some((group[0].0, members))
    });
    differing
        .map(|(are_frames, members)| Namesakes {
            name: members[0].2.name().to_owned(),
            are_frames,
            is_rebuilt: documents.iter().any(|dom| script::makes_shadow_trees(dom)),
            members: members
                .into_iter()
                .map(|(address, number, node)| {
                    let context = context(node).index() * documents.len() + number;
                    Member { address, context, location: node.place() }
                })
                .collect(),
        })
        .collect()
}

/// The sentence, item or cell a link stands in.
fn context(node: Node) -> Node {
    node.ancestors()
        .find(|n| {
            n.is_any(tags!["p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "blockquote", "body"])
                || (n.is_block() && !n.is_any(tags!["br"]))
                || n.child_elements().count() > 1
        })
        .unwrap_or(node)
}

impl Address {
    /// The path of an address on this site.
    pub fn path(&self) -> Option<&str> {
        match self {
            Address::Inner(path, _) => Some(path),
            Address::Outer(..) => None,
        }
    }

    fn of(written: &str, page: &Page, addresses: &Addresses) -> Option<Address> {
        if written.is_empty() || written.starts_with('#') {
            return None;
        }
        if let Some((path, _)) = addresses.resolve(&page.url, written) {
            let query =
                written.split('#').next().and_then(|w| w.split_once('?')).map_or("", |(_, query)| query);
            return Some(Address::Inner(path, query.to_owned()));
        }
        let rest =
            written.strip_prefix("https:").or_else(|| written.strip_prefix("http:")).unwrap_or(written);
        let rest = rest.strip_prefix("//")?;
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        Some(Address::Outer(host.to_ascii_lowercase(), path.trim_end_matches('/').to_owned()))
    }
}

/// How much of a page is on another one too, and what helps people past that.
#[derive(Debug, Clone)]
pub struct Repeated {
    /// The address of a page that begins the same way.
    pub other: String,
    /// What is new begins with a heading.
    pub has_heading: bool,
    pub has_landmark: bool,
    /// A link leads to, or just before, what is new.
    pub has_jump: bool,
}

/// Pairs of links of the same name that are compared, of one page.
const MOST_PAIRS: usize = 50_000;
/// Pages looked at for what they share with one page.
pub(super) const MOST_COMPARED: usize = 5;
/// Fewer words than this may stand between what is repeated and the heading of what is new: crumbs,
/// dates and the like.
const FEW_WORDS: u8 = 8;

impl Repeated {
    /// Whether there is no way at all past what is repeated.
    pub fn is_unavoidable(&self) -> bool {
        !self.has_heading && !self.has_landmark && !self.has_jump
    }

    /// Compares a page with pages it links to, once; none where nothing before its new content is
    /// repeated.
    pub fn of<'p>(page: &'p Facts, pages: &PageSet) -> Option<&'p Repeated> {
        page.repeated.get_or_init(|| Repeated::found(page, pages)).as_ref()
    }

    fn found(page: &Facts, pages: &PageSet) -> Option<Repeated> {
        let linked =
            page.targets.iter().filter_map(|url| pages.known_page(url)).filter(|other| other.url != page.url);
        let others: Vec<&Facts> = linked.take(MOST_COMPARED).collect();
        let identity = |piece: &Piece| (piece.hash, piece.in_heading);
        let pieces = &page.outline.pieces;
        // Bits for the pieces that are looked up, so that most of the others need not be sorted.
        let bit = |piece: &Piece| 1_u128 << (piece.hash % 128);
        let asked = pieces.iter().filter(|piece| !piece.in_landmark).fold(0, |bits, piece| bits | bit(piece));
        let theirs = others.iter().flat_map(|o| &o.outline.pieces);
        let mut shared: Vec<(u64, bool)> = theirs.filter(|it| bit(it) & asked != 0).map(identity).collect();
        shared.sort_unstable();
        // What stands in a main part is content, also where another page says the same.
        let is_new = |piece: &Piece| piece.in_landmark || shared.binary_search(&identity(piece)).is_err();
        let first_shared = pieces.iter().position(|piece| !is_new(piece))?;
        // What is new and comes before all that is repeated needs no way past it.
        let new: Vec<usize> = (first_shared..pieces.len()).filter(|i| is_new(&pieces[*i])).collect();
        let lead: Vec<usize> = pieces[..first_shared].iter().enumerate().map(|(i, _)| i).collect();
        if new.is_empty() || lead.iter().any(|i| pieces[*i].words >= FEW_WORDS) {
            return None;
        }
        let body = new.iter().copied().find(|i| pieces[*i].is_body());
        let until = body.unwrap_or(pieces.len());
        let has_heading = new.iter().any(|i| pieces[*i].in_heading && *i <= until);
        let has_landmark = new.iter().any(|i| pieces[*i].in_landmark && *i <= until);
        let has_jump = page.outline.jumps.iter().any(|jump| {
            let jump = *jump as usize;
            // The main part is what people came for, however short its pieces are.
            let in_main = |piece: &Piece| piece.in_landmark && !piece.in_navigation;
            if pieces.get(jump).is_some_and(in_main) {
                return true;
            }
            jump <= until
                && pieces
                    .get(jump..=until.min(pieces.len() - 1))
                    .is_some_and(|between| between.iter().any(is_new))
                && pieces[jump..until.min(pieces.len())].iter().all(is_new)
        });
        let other = others
            .into_iter()
            .find(|o| o.outline.pieces.iter().any(|p| p.hash == pieces[first_shared].hash))?;
        Some(Repeated { other: other.url.clone(), has_heading, has_landmark, has_jump })
    }
}

impl Namesakes {
    /// The first member that leads to something else than one before it which `counts` together with
    /// it, and how sure that is.
    pub fn odd_one(
        &self,
        counts: &dyn Fn(&Member, &Member) -> bool,
        pages: &PageSet,
    ) -> Option<(&Member, Likeness)> {
        let mut doubtful = None;
        let mut left = MOST_PAIRS;
        for (i, member) in self.members.iter().enumerate() {
            for before in &self.members[..i] {
                left -= 1;
                if left == 0 {
                    return doubtful;
                }
                if !counts(before, member) {
                    continue;
                }
                match before.address.likeness(&member.address, pages) {
                    Likeness::Different => return Some((member, Likeness::Different)),
                    Likeness::Unknown => doubtful = doubtful.or(Some((member, Likeness::Unknown))),
                    Likeness::Same => {}
                }
            }
        }
        doubtful
    }
}

impl Address {
    /// Whether two addresses lead to the same thing, or to things that serve the same purpose.
    fn likeness(&self, other: &Address, pages: &PageSet) -> Likeness {
        match (self, other) {
            (a, b) if a == b => Likeness::Same,
            (Address::Outer(a, _), Address::Outer(b, _)) if a != b => Likeness::Different,
            (Address::Inner(a, query_a), Address::Inner(b, query_b)) => {
                let Some((a, b)) = followed(a, pages).zip(followed(b, pages)) else {
                    return Likeness::Unknown;
                };
                let has_words = is_compared_by_words(a.kind) && is_compared_by_words(b.kind);
                if a.url != b.url && !has_words {
                    let title = |facts: &Facts| facts.title.as_ref().map(|(title, _)| title.clone());
                    return if title(a) == title(b) { Likeness::Unknown } else { Likeness::Different };
                }
                if a.url != b.url {
                    return a.outline.likeness(&b.outline);
                }
                if query_a != query_b && a.outline.reads_query() {
                    Likeness::Different
                } else {
                    Likeness::Same
                }
            }
            _ => Likeness::Unknown,
        }
    }
}

/// The page at an address, or the one it sends people on to.
fn followed<'p>(url: &str, pages: &'p PageSet) -> Option<&'p Facts> {
    let page = pages.known_page(url)?;
    let Some(onward) = page.outline.redirect() else { return Some(page) };
    let (path, _) = pages.addresses.resolve(&page.url, onward)?;
    pages.known_page(&path).or(Some(page))
}
