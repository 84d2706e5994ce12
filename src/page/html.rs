//! Facts about HTML: which elements and attributes there are and what they are. Tables, no logic.

use super::{Namespace, Node};

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
