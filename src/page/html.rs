//! Facts about HTML: which elements and attributes there are and what they are. Tables, no logic.

use super::dom::Tags;
use super::{Dom, Namespace, Node, words};
use crate::css;
use crate::tags;

/// Elements without an end tag.
pub fn is_void(tag: &str) -> bool {
    matches!(
        tag,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "img"
            | "image"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements whose end tag may be left out (HTML, 13.1.2.4).
pub fn may_stay_open(tag: &str) -> bool {
    matches!(
        tag,
        "html"
            | "head"
            | "body"
            | "li"
            | "dt"
            | "dd"
            | "p"
            | "rb"
            | "rt"
            | "rtc"
            | "rp"
            | "optgroup"
            | "option"
            | "colgroup"
            | "caption"
            | "thead"
            | "tbody"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
    )
}

/// Elements that browsers open again after a block that ended too early (HTML, 13.2.4.3).
pub fn is_formatting(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Elements whose content is text whatever it looks like.
pub fn is_raw_text(tag: &str) -> bool {
    matches!(
        tag,
        "script"
            | "style"
            | "title"
            | "textarea"
            | "iframe"
            | "noembed"
            | "noframes"
            | "noscript"
            | "plaintext"
            | "xmp"
    )
}

/// Elements that browsers' own style sheets start and end a line with.
pub fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "br"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "listing"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "plaintext"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
            | "xmp"
    )
}

/// Elements that browsers' own style sheets show nothing of.
pub fn is_gone(node: Node) -> bool {
    match node.namespace() {
        Namespace::Html => match node.tag() {
            // Not `area`: browsers say `display: none` and still let it take focus and have a name.
            "base" | "basefont" | "datalist" | "head" | "link" | "meta" | "noembed" | "noframes"
            | "noscript" | "param" | "rp" | "script" | "source" | "style" | "template" | "title"
            | "track" => true,
            "audio" => !node.has("controls"),
            "dialog" => !node.has("open"),
            "input" => node.has("hidden") || node.keyword("type").as_deref() == Some("hidden"),
            _ => node.has("hidden") || node.has("popover"),
        },
        Namespace::Svg => matches!(
            node.tag(),
            "clipPath"
                | "defs"
                | "desc"
                | "filter"
                | "linearGradient"
                | "marker"
                | "mask"
                | "metadata"
                | "pattern"
                | "radialGradient"
                | "script"
                | "style"
                | "symbol"
                | "title"
        ),
        Namespace::MathMl => matches!(node.tag(), "annotation" | "annotation-xml"),
        Namespace::Other => false,
    }
}

/// The last part of an address, without query: what people call the file.
pub fn file_name(address: &str) -> &str {
    if address.starts_with("data:") {
        return "data:";
    }
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.trim_end_matches('/').rsplit('/').next().unwrap_or(path)
}

/// What kind of content a file holds that is not text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Media {
    Image,
    Audio,
    Video,
}

/// By its media type, else by the ending of its name.
pub fn media_of(kind: Option<&str>, address: &str) -> Option<Media> {
    if let Some(kind) = kind.map(str::trim).filter(|kind| !kind.is_empty()) {
        let group = kind.split('/').next().unwrap_or("").to_ascii_lowercase();
        return match group.as_str() {
            "image" => Some(Media::Image),
            "audio" => Some(Media::Audio),
            "video" => Some(Media::Video),
            _ => None,
        };
    }
    let ending = file_name(address).rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "apng" | "avif" | "bmp" | "gif" | "ico" | "jpeg" | "jpg" | "png" | "svg" | "tif" | "tiff"
        | "webp" => Some(Media::Image),
        "aac" | "flac" | "m4a" | "mp3" | "oga" | "ogg" | "opus" | "wav" | "weba" => Some(Media::Audio),
        "avi" | "m4v" | "mkv" | "mov" | "mp4" | "mpeg" | "mpg" | "ogv" | "webm" => Some(Media::Video),
        _ => None,
    }
}

/// How many seconds of a sound or video its address asks for (Media Fragments, 4.2.1), where it says.
pub fn plays_for(media: Node) -> Option<f64> {
    if media.has("loop") {
        return None;
    }
    let source = || media.child_elements().find_map(|n| n.attr("src").filter(|_| n.is("source")));
    let (_, fragment) = media.attr("src").or_else(source)?.split_once('#')?;
    let times = fragment.split('&').find_map(|part| part.strip_prefix("t="))?;
    let (from, to) = times.trim_start_matches("npt:").split_once(',')?;
    // Hours and minutes are written with colons.
    let seconds =
        |text: &str| text.split(':').try_fold(0.0, |sum, part| Some(sum * 60.0 + part.parse::<f64>().ok()?));
    Some(seconds(to)? - if from.is_empty() { 0.0 } else { seconds(from)? })
}

/// What to call a form field that has no name people know.
pub fn field_called(field: Node<'_>) -> &str {
    ["name", "id", "placeholder", "type"]
        .iter()
        .find_map(|name| field.attr(name).filter(|value| !value.trim().is_empty()))
        .or_else(|| field.explicit_role().map(|role| role.name))
        .unwrap_or(field.tag())
}

/// The level of a heading: `aria-level`, or the number in its name.
pub fn heading_level(heading: Node) -> Option<u32> {
    let said = heading.attr("aria-level").and_then(|level| level.trim().parse().ok()).filter(|n| *n > 0);
    let own = || match heading.tag() {
        "h1" => Some(1),
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        "h5" => Some(5),
        "h6" => Some(6),
        _ => None,
    };
    if heading.has_role("heading") { said.or_else(own).or(Some(2)) } else { None }
}

/// Whether people can write in the element, of whatever kind it is.
pub fn is_edited(node: Node) -> bool {
    matches!(node.keyword("contenteditable").as_deref(), Some("" | "true" | "plaintext-only"))
}

/// Fields that have no role of their own take the attributes of a text box.
pub fn is_like_textbox(node: Node, attribute: &str) -> bool {
    let is_field = node.is("input") && node.role().is_none() || node.has_role("generic") && is_edited(node);
    is_field && super::aria::role("textbox").is_some_and(|role| role.supports(attribute))
}

/// Whether the element itself tells the state that an attribute would.
pub fn has_state(node: Node, attribute: &str) -> bool {
    let kind = node.keyword("type").unwrap_or_default();
    match attribute {
        "aria-checked" => node.is("input") && matches!(kind.as_str(), "checkbox" | "radio"),
        "aria-valuenow" => {
            node.is_any(tags!["meter", "progress"])
                || (node.is("input") && matches!(kind.as_str(), "number" | "range"))
        }
        "aria-level" => node.is_any(tags!["h1", "h2", "h3", "h4", "h5", "h6"]),
        "aria-expanded" | "aria-controls" => node.is("select") || (node.is("input") && node.has("list")),
        "aria-selected" => node.is("option"),
        _ => false,
    }
}

/// Whether the element has a handler for clicks of its own.
pub fn answers_to_mouse(node: Node) -> bool {
    ["onclick", "onmousedown", "ondblclick"].iter().any(|handler| node.has(handler))
}

/// What stands directly in a list and is no part of one: text, another element, or, where no item is
/// left, an item that is said to be something else.
pub fn stranger(list: Node) -> Option<Node> {
    let terms = list.is("dl");
    let allowed = if terms { tags!["dt", "dd", "div"] } else { tags!["li"] };
    let is_said_otherwise = |n: &Node| {
        let own: &[&str] = if terms { &["term", "definition", "listitem"] } else { &["listitem"] };
        !n.is("div") && n.explicit_role().is_some_and(|role| !own.contains(&role.name))
    };
    let mut odd = None;
    let mut has_items = false;
    for child in list.children() {
        if let Some(text) = child.as_text() {
            if !text.trim().is_empty() {
                return Some(child);
            }
            continue;
        }
        if !child.is_element() || child.is_any(tags!["script", "template"]) || child.is_hidden() {
            continue;
        }
        if !child.is_any(allowed) && !child.has_role("listitem") {
            return Some(child);
        }
        if let Some(stranger) = Some(child).filter(|n| terms && n.is("div")).and_then(group_stranger) {
            return Some(stranger);
        }
        if is_said_otherwise(&child) {
            odd = odd.or(Some(child));
        } else {
            has_items = true;
        }
    }
    odd.filter(|_| terms || !has_items)
}

/// Whether people write or choose in the element, or its words stand in `value`.
pub fn is_field(node: Node) -> bool {
    node.is_any(tags!["input", "select", "textarea"])
}

/// The words people see as the name of a field: on a button its value, else the text of its labels. None
/// where what is chosen stands in the label as well.
pub fn words_beside(field: Node) -> String {
    let kind = field.keyword("type").unwrap_or_default();
    if field.is("input") && matches!(kind.as_str(), "submit" | "reset" | "button") {
        return field.attr("value").unwrap_or("").to_owned();
    }
    let is_mixed =
        |label: &Node| label.descendants().any(|n| n.is_any(tags!["select", "textarea", "button"]));
    let labels = field.labels().filter(|label| !label.is_off_screen() && !is_mixed(label));
    let texts: Vec<String> = labels.map(Node::visible_text).filter(|text| !text.is_empty()).collect();
    if texts.len() > 1 { String::new() } else { texts.concat() }
}

/// What cannot stand in a group of a list of terms: anything but terms and descriptions.
fn group_stranger(group: Node) -> Option<Node> {
    group.children().find(|child| match child.as_text() {
        Some(text) => !text.trim().is_empty(),
        None => {
            child.is_element() && !child.is_any(tags!["dt", "dd", "script", "template"]) && !child.is_hidden()
        }
    })
}

/// Elements that take focus by themselves, or that only a script knows.
pub fn is_made_for_focus(node: Node) -> bool {
    let own = tags![
        "a", "area", "button", "input", "select", "textarea", "summary", "iframe", "object", "embed",
        "audio", "video", "dialog", "body", "html", "main", "canvas"
    ];
    node.is_any(own) || is_edited(node) || node.tag().contains('-')
}

/// Whether a list of terms and descriptions has only one of the two.
pub fn is_half_told(list: Node) -> bool {
    let mut parts = Vec::new();
    for child in list.child_elements().filter(|n| !n.is_hidden()) {
        if child.is("div") {
            parts.extend(child.child_elements());
        } else {
            parts.push(child);
        }
    }
    parts.iter().any(|n| n.is("dt")) != parts.iter().any(|n| n.is("dd"))
}

/// What stands out of order in a list of terms and descriptions: a description without a term before
/// it, or a term without a description after it.
pub fn out_of_order(list: Node<'_>) -> Option<Node<'_>> {
    // Groups in `div` stand by themselves; what lies between them is one, too.
    let mut groups: Vec<Vec<Node>> = vec![Vec::new()];
    for part in shown_parts(list) {
        if part.is("div") {
            groups.push(shown_parts(part).collect());
            groups.push(Vec::new());
        } else if let Some(group) = groups.last_mut() {
            group.push(part);
        }
    }
    groups.into_iter().find_map(|mut group| {
        group.retain(|part| part.is_any(tags!["dt", "dd"]));
        let alone = group.first().filter(|part| part.is("dd"));
        alone.or(group.last().filter(|part| part.is("dt"))).copied()
    })
}

fn shown_parts(of: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    of.child_elements().filter(|n| !n.is_hidden())
}

/// Whether a list item, term or description stands in a list that is one.
pub fn stands_in_list(item: Node) -> bool {
    let Some(around) = item.parent_element() else { return true };
    let as_list = |n: Node| n.explicit_role().is_none_or(|role| role.is("none") || role.inherits("list"));
    if item.is("li") {
        return (around.is_any(tags!["ul", "ol", "menu"]) && as_list(around)) || around.has_role("list");
    }
    let list = if around.is("div") { around.parent_element() } else { Some(around) };
    list.is_some_and(|list| list.is("dl") && as_list(list))
}

/// States that can be said with aria, and the attribute that says them of native fields.
pub const STATES: &[(&str, &str)] =
    &[("aria-checked", "checked"), ("aria-readonly", "readonly"), ("aria-required", "required")];

/// States of rows that only a `treegrid` has (WAI-ARIA 1.2, «row»).
pub const OF_TREE_ROWS: &[&str] = &["aria-expanded", "aria-level", "aria-posinset", "aria-setsize"];

/// Whether an aria state says another thing than the native attribute that browsers go by.
pub fn contradicts(node: Node, attribute: &str, native: &str, value: &str) -> bool {
    let kind = node.keyword("type").unwrap_or_default();
    match attribute {
        // A box may be neither, by script.
        "aria-checked" => {
            let is_box = node.is("input") && matches!(kind.as_str(), "checkbox" | "radio");
            is_box && matches!(value, "true" | "false") && (value == "true") != node.has(native)
        }
        _ => node.is_any(tags!["input", "select", "textarea"]) && value == "false" && node.has(native),
    }
}

/// The `meta` that makes the page reload or move on, and after how many seconds. Browsers follow the
/// first one they can read.
pub fn refresh(dom: &Dom) -> Option<(Node<'_>, u64)> {
    dom.select(css!("meta"))
        .filter(|meta| meta.attr("http-equiv").is_some_and(|it| it.eq_ignore_ascii_case("refresh")))
        .find_map(|meta| Some((meta, words::refresh_after(meta.attr("content")?)?)))
}

/// Whether a text may be the name of an icon in a font that draws icons from words, which people see
/// as a picture.
pub fn may_be_icon_name(node: Node, text: &str) -> bool {
    let one_word =
        !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    let has_icons = |text: &str| {
        let text = text.to_ascii_lowercase();
        text.contains("icon") || text.contains("material") || text.contains("symbol")
    };
    // A page's own icon is a link, too.
    let is_sheet =
        |link: Node| link.attr("rel").is_some_and(|rel| rel.to_ascii_lowercase().contains("stylesheet"));
    let has_icon_font = |sheet: &str| {
        let sheet = sheet.to_ascii_lowercase();
        sheet.split("font-family").skip(1).any(|rest| rest.split([';', '}']).next().is_some_and(has_icons))
    };
    one_word
        && (node.dom.select(css!("link")).any(|l| is_sheet(l) && l.attr("href").is_some_and(has_icons))
            || node.dom.select(css!("style")).any(|style| has_icon_font(&style.text()))
            || std::iter::once(node)
                .chain(node.descendants())
                .any(|n| n.attr("class").is_some_and(has_icons)))
}

/// The headings people meet, in order.
pub fn headings(dom: &Dom) -> impl Iterator<Item = Node<'_>> {
    dom.select(css!("h1, h2, h3, h4, h5, h6, [role]")).filter(|n| n.has_role("heading") && !n.is_hidden())
}

/// Whether a text is the name of a file: with an ending of one, or as cameras and phones number theirs.
pub fn looks_like_file_name(text: &str) -> bool {
    let one_word = !text.contains(char::is_whitespace);
    if one_word && media_of(None, text).is_some() {
        return true;
    }
    let lower = text.to_ascii_lowercase();
    let numbered =
        ["img", "dsc", "dscf", "dscn", "pict", "image", "photo", "screenshot", "skjermbilde", "wp", "pxl"];
    one_word
        && numbered.iter().any(|camera| {
            lower.strip_prefix(camera).is_some_and(|rest| {
                let rest = rest.trim_start_matches(['_', '-', '.']);
                rest.len() >= 3 && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '_' | '-'))
            })
        })
}

/// Whether a text is the name of a file with a page in it, or an address.
pub fn looks_like_page_file(text: &str) -> bool {
    let one_word = !text.contains(char::is_whitespace);
    let lower = text.to_ascii_lowercase();
    let endings = [".html", ".htm", ".php", ".asp", ".aspx", ".jsp", ".md", ".docx", ".doc", ".pdf"];
    one_word && (lower.contains("://") || endings.iter().any(|ending| lower.ends_with(ending)))
}

/// What a fragment leads to: the element with that id, or the old kind of anchor with that name.
pub fn fragment_target<'a>(dom: &'a Dom, fragment: &str) -> Option<Node<'a>> {
    dom.by_id(fragment).or_else(|| {
        let decoded = percent_decoded(fragment);
        let is_it = |n: &str| n == fragment || n == decoded;
        dom.by_id(&decoded)
            .or_else(|| dom.select(css!("a[name]")).find(|a| a.attr("name").is_some_and(is_it)))
    })
}

/// An address part with `%C3%B8` and the like read; as it is where that makes no text.
pub fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = after.get(..2).filter(|_| *first == b'%').and_then(|two| std::str::from_utf8(two).ok());
        let byte = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Whether this is a link past what comes before the content.
pub fn is_skip_link(node: Node) -> bool {
    let Some(fragment) = node.attr("href").and_then(|href| href.trim().strip_prefix('#')) else {
        return false;
    };
    let Some(target) = fragment_target(node.dom, fragment).filter(|_| node.is_any(tags!["a", "area"])) else {
        return false;
    };
    let words = super::phrases::plain(node.name());
    target.has_role("main") || super::phrases::SKIPPING.iter().any(|skip| words.contains(skip))
}

/// Whether what follows a picture, or the paragraph it stands in, is a table, also in a box of its own, or
/// a box that opens.
pub fn follows_explanation(image: Node) -> bool {
    let block = image.parent_element().filter(|n| n.is_any(tags!["p", "picture", "span"])).unwrap_or(image);
    block.next_element().is_some_and(|next| {
        let holds_table = || next.descendant_elements().any(|n| n.is("table"));
        next.is_any(tags!["table", "details"]) || next.is_any(tags!["div", "figure"]) && holds_table()
    })
}

/// The lines people see in a paragraph: between its line breaks.
pub fn lines(paragraph: Node) -> Vec<String> {
    let mut lines = vec![String::new()];
    for node in paragraph.descendants() {
        if node.is("br") {
            lines.push(String::new());
        } else if let Some(text) = node.as_text() {
            // A line with a bullet of its own was meant as a line, though none is shown.
            for (i, piece) in text.split_inclusive('\n').enumerate() {
                let starts = i > 0 && piece.trim_start().starts_with(['•', '▪', '◦', '‣', '●', '■']);
                match lines.last_mut() {
                    Some(line) if !starts => line.push_str(piece),
                    _ => lines.push(piece.to_owned()),
                }
            }
        }
    }
    lines.retain(|line| !line.trim().is_empty());
    lines
}

/// Whether a line begins with a dash, a bullet, or a number or letter as lists have it.
pub fn opens_as_item(line: &str) -> bool {
    let line = line.trim_start();
    let Some(first) = line.chars().next() else { return false };
    let is_mark = matches!(first, '-' | '–' | '—' | '*' | '•' | '·' | '▪' | '‣' | '◦' | '●' | '■' | 'o');
    if is_mark && line[first.len_utf8()..].starts_with(' ') {
        return true;
    }
    if !first.is_ascii_digit() && !first.is_ascii_lowercase() {
        return false;
    }
    let end = line.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(line.len());
    let (mark, rest) = line.split_at(end);
    let number = !mark.is_empty() && mark.len() <= 2 && mark.chars().all(|c| c.is_ascii_digit());
    let letter = mark.len() == 1 && mark.chars().all(|c| c.is_ascii_lowercase());
    if let Some(rest) = rest.strip_prefix(") ") {
        return (number || letter) && !rest.trim().is_empty();
    }
    // «1. mars» is a date.
    number && rest.strip_prefix(". ").is_some_and(|rest| rest.chars().next().is_some_and(char::is_uppercase))
}

/// Elements that «must not be used» (HTML, 16.2).
pub const OBSOLETE: &Tags = tags![
    "acronym",
    "applet",
    "basefont",
    "bgsound",
    "big",
    "blink",
    "center",
    "dir",
    "font",
    "frame",
    "frameset",
    "isindex",
    "keygen",
    "listing",
    "marquee",
    "menuitem",
    "multicol",
    "nextid",
    "nobr",
    "noembed",
    "noframes",
    "param",
    "plaintext",
    "rb",
    "rtc",
    "spacer",
    "strike",
    "tt",
    "xmp",
];

/// The address in the content of a refreshing `meta`.
pub fn refresh_address(content: &str) -> Option<String> {
    let (_, rest) = content.split_once([';', ','])?;
    let rest = rest.trim_start();
    let url = rest.get(..3).filter(|start| start.eq_ignore_ascii_case("url"));
    let rest = url.and_then(|_| rest[3..].trim_start().strip_prefix('=')).unwrap_or(rest).trim();
    let quoted = rest.strip_prefix(['\'', '"']).map(|inner| inner.trim_end_matches(['\'', '"']));
    Some(quoted.unwrap_or(rest).to_owned()).filter(|address| !address.is_empty())
}
