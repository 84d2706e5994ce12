//! Accessible names, by «Accessible Name and Description Computation 1.2» and what HTML-AAM and
//! SVG-AAM add for their elements. In: a node. Out: its name, with white space collapsed; empty where
//! it has none. Names browsers make up in the language of the reader (of submit and reset buttons)
//! count as names and are given in English.

use std::sync::atomic::Ordering;

use super::style::{Kw, Pseudo};
use super::tree::is_summary_of_details;
use super::{Namespace, Node};
use crate::tags;

/// Nodes looked at for one name, at most: pages where every element is named by the whole page must
/// not take for ever.
const BUDGET: usize = 4_000;
/// The same once all names of the page together have taken much.
const SMALL_BUDGET: usize = 50;
/// So much is much, beside so many for each node there is.
const MUCH: (usize, usize) = (300_000, 10);

/// Whether a text has nothing in it that can be read aloud: no characters, only such as take no room, or
/// only those that fonts of icons draw, which mean nothing by themselves.
pub fn is_silent(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(
                c,
                '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{feff}'
            )
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
            || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
    })
}

impl<'a> Node<'a> {
    /// The accessible name.
    pub fn name(self) -> &'a str {
        if !self.is_element() {
            return "";
        }
        self.dom.tree().names[self.index()].get_or_init(|| {
            let mut naming = Naming::new(self);
            let how = How { show_hidden: self.is_hidden(), ..How::default() };
            let name = naming.of(self, how);
            naming.finish();
            collapsed(&name).into_boxed_str()
        })
    }

    /// Whether the name has nothing in it that can be read aloud.
    pub fn is_nameless(self) -> bool {
        is_silent(self.name())
    }

    /// What the element would be called by its contents alone: for labels, captions and the like.
    pub fn name_from_content(self) -> String {
        let mut naming = Naming::new(self);
        let how = How { show_hidden: self.is_hidden(), inside: true, ..How::default() };
        let content = naming.content(self, how);
        naming.finish();
        collapsed(&content)
    }

    /// The text people see in the element, words apart as they are seen.
    pub fn visible_text(self) -> String {
        let mut text = String::new();
        let mut ends: Vec<usize> = Vec::new();
        for node in self.descendants() {
            while ends.last().is_some_and(|end| *end <= node.index()) {
                ends.pop();
                text.push(' ');
            }
            if let Some(part) = node.as_text() {
                let shown = node.is_rendered()
                    && node.parent().is_some_and(|p| p.is_on_screen() && !is_never_text(p));
                if shown {
                    text.push_str(part);
                }
            } else if node.is_element() && node.stands_apart() {
                text.push(' ');
                ends.push(node.after());
            }
        }
        collapsed(&text)
    }
}

/// Without white space at the ends, and one space where there was some.
pub fn collapsed(text: &str) -> String {
    // Most texts have nothing to collapse.
    let is_plain = |pair: &[u8]| match pair[1] {
        b' ' => pair[0] != b' ',
        byte => byte > b' ' && byte < 0x80 || (0xc3..0xe1).contains(&byte) || (0x80..0xc0).contains(&byte),
    };
    let bytes = text.as_bytes();
    if !matches!(bytes.first(), None | Some(..=b' ' | 0xc2 | 0xe1..))
        && bytes.last() != Some(&b' ')
        && bytes.windows(2).all(is_plain)
    {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')) {
        if !word.is_empty() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out
}

/// How a node came to be asked for its text.
#[derive(Clone, Copy, Default)]
struct How {
    /// Inside something `aria-labelledby` names: no second hop.
    by_reference: bool,
    /// What was named by reference is hidden itself, so its hidden contents count.
    show_hidden: bool,
    /// Inside the contents of another element.
    inside: bool,
}

struct Naming<'a> {
    origin: Node<'a>,
    given: usize,
    budget: usize,
    /// The nodes being worked on, against circles.
    path: Vec<Node<'a>>,
}

impl<'a> Naming<'a> {
    fn new(origin: Node<'a>) -> Naming<'a> {
        let spent = origin.dom.tree().spent.load(Ordering::Relaxed);
        let given = if spent > MUCH.0 + MUCH.1 * origin.dom.len() { SMALL_BUDGET } else { BUDGET };
        Naming { origin, given, budget: given, path: Vec::new() }
    }

    /// Remembers what the name took.
    fn finish(self) {
        self.origin.dom.tree().spent.fetch_add(self.given - self.budget, Ordering::Relaxed);
    }

    fn of(&mut self, node: Node<'a>, how: How) -> String {
        if let Some(text) = node.as_text() {
            let left_out = !how.show_hidden && node.parent().is_some_and(Node::hides_contents);
            return if left_out { String::new() } else { text.to_owned() };
        }
        if !node.is_element() || self.budget == 0 {
            return String::new();
        }
        self.budget -= 1;
        // 2A, and 2B
        if node.is_hidden() && !how.show_hidden {
            return if node.is_only_invisible() && how.inside {
                self.seen_inside(node, how)
            } else {
                String::new()
            };
        }
        if !how.by_reference
            && let Some(name) = self.by_reference(node)
        {
            return name;
        }
        // A circle: the element is part of its own contents.
        if how.inside && (node == self.origin || self.path.contains(&node)) {
            return String::new();
        }
        self.path.push(node);
        let name = self.steps(node, how);
        self.path.pop();
        name
    }

    fn steps(&mut self, node: Node<'a>, how: How) -> String {
        // 2C
        if (how.inside || how.by_reference)
            && node != self.origin
            && let Some(value) = self.value(node, how)
        {
            return value;
        }
        // 2D
        if let Some(label) = node.attr("aria-label").filter(|label| !label.trim().is_empty()) {
            return label.to_owned();
        }
        // 2E
        if !node.has_role("none")
            && let Some(name) = self.native(node, how)
        {
            return name;
        }
        // 2F to 2H
        let from_content = how.inside
            || how.by_reference
            || node.role().is_some_and(|role| role.name_from_content)
            || is_summary_of_details(node);
        if from_content {
            let text = self.content(node, how);
            if !text.trim().is_empty() {
                return text;
            }
        }
        // 2I; an empty `alt` says that there is nothing to say, whatever `title` adds
        if node.is("img") && node.attr("alt") == Some("") { String::new() } else { tooltip(node) }
    }

    /// The names of the elements `aria-labelledby` names, when they say anything.
    fn by_reference(&mut self, node: Node<'a>) -> Option<String> {
        let mut all = String::new();
        for target in node.referenced("aria-labelledby") {
            let how = How { by_reference: true, show_hidden: target.is_hidden(), inside: false };
            let path = std::mem::take(&mut self.path);
            all.push_str(&self.of(target, how));
            all.push(' ');
            self.path = path;
        }
        (!all.trim().is_empty()).then_some(all)
    }

    /// The value of a control that stands in another element's name.
    fn value(&mut self, node: Node<'a>, how: How) -> Option<String> {
        let role = node.role()?;
        if role.inherits("textbox") || (role.is("combobox") && !node.is("select")) {
            if node.is("input") {
                return Some(node.attr("value").unwrap_or("").to_owned());
            }
            if role.inherits("textbox") {
                return Some(node.text().into_owned());
            }
        }
        if role.is("combobox") || role.is("listbox") {
            return Some(self.chosen(node, how));
        }
        if role.inherits("range") {
            let said = ["aria-valuetext", "aria-valuenow", "value"];
            return Some(said.iter().find_map(|name| node.attr(name)).unwrap_or("").to_owned());
        }
        None
    }

    fn chosen(&mut self, node: Node<'a>, how: How) -> String {
        let options = || node.descendants().filter(|n| n.has_role("option"));
        let is_chosen = |n: &Node| n.has("selected") || n.keyword("aria-selected").as_deref() == Some("true");
        let mut chosen: Vec<Node> = options().filter(is_chosen).collect();
        if chosen.is_empty() && node.is("select") && node.has_role("combobox") {
            chosen.extend(options().next());
        }
        let texts: Vec<String> =
            chosen.into_iter().map(|n| self.content(n, How { inside: true, ..how })).collect();
        texts.join(" ")
    }

    /// What the markup language itself offers as a name. Some: decided, perhaps that there is none.
    fn native(&mut self, node: Node<'a>, how: How) -> Option<String> {
        if node.namespace() == Namespace::Svg {
            let title = node.child_elements().find(|n| n.tag() == "title")?;
            return Some(title.text().into_owned()).filter(|text| !text.trim().is_empty());
        }
        if node.namespace() != Namespace::Html {
            return None;
        }
        let labels: Vec<Node> = node.labels().collect();
        if !labels.is_empty() && !how.inside {
            let path = std::mem::take(&mut self.path);
            let texts: Vec<String> = labels
                .into_iter()
                .map(|label| self.of(label, How { inside: true, show_hidden: false, ..how }))
                .collect();
            self.path = path;
            let all = texts.join(" ");
            if !all.trim().is_empty() {
                return Some(all);
            }
        }
        match node.tag() {
            "img" | "area" => {
                node.attr("alt").filter(|alt| alt.is_empty() || !alt.trim().is_empty()).map(str::to_owned)
            }
            "input" => match node.keyword("type").as_deref() {
                Some("image") => said(node, "alt"),
                Some("button") => said(node, "value"),
                Some("submit") => Some(node.attr("value").unwrap_or("Submit").to_owned()),
                Some("reset") => Some(node.attr("value").unwrap_or("Reset").to_owned()),
                _ => None,
            },
            "fieldset" => self.of_child(node, "legend", how),
            "table" => self.of_child(node, "caption", how),
            "figure" => self.of_child(node, "figcaption", how),
            "optgroup" | "option" => said(node, "label"),
            _ => None,
        }
    }

    fn of_child(&mut self, node: Node<'a>, tag: &str, how: How) -> Option<String> {
        let child = node.child_elements().find(|n| n.is(tag))?;
        let text = self.of(child, How { inside: true, ..how });
        (!text.trim().is_empty()).then_some(text)
    }

    /// The texts of all that is inside, and of what CSS puts before and after it.
    fn content(&mut self, node: Node<'a>, how: How) -> String {
        let mut text = String::new();
        if is_never_text(node) {
            return text;
        }
        added(node, Pseudo::Before, &mut text);
        let children = node.shown_children().into_iter().chain(node.referenced("aria-owns"));
        for child in children {
            if self.budget == 0 {
                break;
            }
            let part = self.of(child, How { inside: true, ..how });
            let apart = child.is_element() && child.stands_apart();
            if apart {
                text.push(' ');
            }
            text.push_str(&part);
            if apart {
                text.push(' ');
            }
        }
        added(node, Pseudo::After, &mut text);
        text
    }

    /// What is visible in an element that is not.
    fn seen_inside(&mut self, node: Node<'a>, how: How) -> String {
        self.path.push(node);
        let parts: Vec<String> = node.child_elements().map(|child| self.of(child, how)).collect();
        self.path.pop();
        parts.join(" ")
    }
}

/// What CSS puts before or after the contents; a box of its own stands apart from them.
fn added(node: Node, which: Pseudo, text: &mut String) {
    let Some(words) = node.generated(which).filter(|_| !node.hides_contents()) else { return };
    let Some(style) = node.pseudo(which).filter(|style| style.is_visible()) else { return };
    let apart = !matches!(style.display(), Kw::Inline | Kw::Contents);
    text.push_str(if apart { " " } else { "" });
    text.push_str(&words);
    text.push_str(if apart { " " } else { "" });
}

fn said(node: Node, attribute: &str) -> Option<String> {
    node.attr(attribute).filter(|value| !value.trim().is_empty()).map(str::to_owned)
}

/// The last resort: `title`, then `placeholder`.
fn tooltip(node: Node) -> String {
    if let Some(title) = said(node, "title") {
        return title;
    }
    if node.namespace() == Namespace::Svg {
        return said(node, "xlink:title").unwrap_or_default();
    }
    if node.is_any(tags!["input", "textarea"]) || node.role().is_some_and(|role| role.inherits("textbox")) {
        let native = node.is_any(tags!["input", "textarea"]).then(|| said(node, "placeholder")).flatten();
        return native.or_else(|| said(node, "aria-placeholder")).unwrap_or_default();
    }
    String::new()
}

/// Elements whose text is for machines, even where hidden text counts.
fn is_never_text(node: Node) -> bool {
    node.is_any(tags!["script", "style", "template", "noscript", "iframe", "audio", "video"])
}

#[cfg(test)]
mod tests {
    use crate::page::{Dom, Marks};

    /// The name of the element with the id `t`.
    fn name(html: &str) -> String {
        let dom = Dom::parse(html, "/", Marks::default());
        dom.by_id("t").map(|n| n.name().to_owned()).unwrap_or_default()
    }

    #[test]
    fn names_come_from_where_the_specification_says() {
        for (html, expected) in [
            ("<a id=t href=x>Les <b>mer</b></a>", "Les mer"),
            ("<a id=t href=x><img src=a alt='Kart'> over<span hidden>x</span></a>", "Kart over"),
            ("<button id=t><div>a</div><div>b</div>c<span>d</span></button>", "a b cd"),
            ("<a id=t href=x aria-label=' '>b</a>", "b"),
            ("<i id=a hidden>A <b hidden>B</b></i><a id=t href=x aria-labelledby='a none'>b</a>", "A B"),
            ("<i id=a>A <b hidden>B</b></i><a id=t href=x aria-labelledby='a t' aria-label=L>b</a>", "A L"),
            ("<a id=t aria-labelledby=b href=x>1</a><a id=b aria-labelledby=t href=x>2</a>", "2"),
            ("<label for=t>Navn</label><input id=t>", "Navn"),
            ("<label>Navn <input id=t value=x> her</label>", "Navn her"),
            ("<label><input type=checkbox id=t> Vis <input value=3> saker</label>", "Vis 3 saker"),
            (
                "<label><input type=checkbox id=t> Vis <select><option>1<option selected>2</select></label>",
                "Vis 2",
            ),
            ("<input id=t placeholder=Navn>", "Navn"),
            ("<input id=t placeholder=Navn title=Tittel>", "Tittel"),
            ("<input id=t type=submit>", "Submit"),
            ("<input id=t type=submit value=''>", ""),
            ("<input id=t type=image alt=Send>", "Send"),
            ("<fieldset id=t><legend>Hvem</legend><input></fieldset>", "Hvem"),
            ("<table id=t><caption>Tall</caption><td>1</table>", "Tall"),
            ("<figure id=t><img alt=x><figcaption>Fig</figcaption></figure>", "Fig"),
            ("<svg id=t role=img><title>Sol</title></svg>", "Sol"),
            ("<a id=t href=x><svg><title>Sol</title><path d=''/></svg></a>", "Sol"),
            ("<a id=t href=x><img alt='' title=T src=a></a>", ""),
            ("<a id=t href=x><img title=T src=a></a>", "T"),
            ("<h1 id=t><img alt=A role=presentation></h1>", ""),
            ("<div id=t>text</div>", ""),
            ("<details><summary id=t>Mer</summary>x</details>", "Mer"),
            ("<h2 id=t>a<br>b<!-- c --><script>x</script></h2>", "a b"),
            ("<div id=t role=button aria-owns=o>a</div><span id=o> b</span>", "a b"),
            ("<nav id=t aria-label='  Hoved   meny '></nav>", "Hoved meny"),
            ("<button id=t style='content-visibility:hidden'>a<b>b</b></button>", ""),
            ("<button id=t style='content-visibility:hidden' aria-label=c>a</button>", "c"),
            ("<a id=t href=x style='content-visibility:hidden'>a</a>", "a"),
            ("<button id=t>a<i style='display:block;content-visibility:hidden'>b</i></button>", "a"),
        ] {
            assert_eq!(name(html), expected, "{html}");
        }
    }

    #[test]
    fn names_take_bounded_time() {
        let many = "<a id=x href=/ aria-labelledby='t'>y</a>".repeat(2_000);
        assert!(!name(&format!("<div id=t role=heading>{many}</div>")).is_empty());
        let deep = "<span>".repeat(100_000);
        assert_eq!(name(&format!("<h1 id=t>{deep}x")), "x");
    }
}
