//! Attributes of HTML that say how something looks, as declarations.

use std::fmt::Write as _;

use crate::page::dom::Node;
use crate::tags;

/// The declarations an element's presentational attributes stand for; empty for most elements.
pub(super) fn of(node: Node) -> String {
    let mut css = String::new();
    for (name, value) in node.attrs() {
        match name {
            "bgcolor" if node.is_any(tags!["body", "table", "tr", "td", "th", "thead", "tbody", "tfoot"]) => {
                colour(&mut css, "background-color", value);
            }
            "text" if node.is("body") => colour(&mut css, "color", value),
            "color" if node.is_any(tags!["font", "basefont"]) => colour(&mut css, "color", value),
            "color" if node.is("hr") => {
                colour(&mut css, "border-color", value);
                colour(&mut css, "background-color", value);
            }
            "background" if node.is_any(tags!["body", "table", "tr", "td", "th"]) && !value.is_empty() => {
                css.push_str("background-image:url(\"#\");");
            }
            "size" if node.is("font") => font_size(&mut css, value),
            "face" if node.is("font") => {
                let clean: String = value.chars().filter(|c| !matches!(c, ';' | '}' | '!')).collect();
                let _ = write!(css, "font-family:{clean};");
            }
            "width"
                if node.is_any(tags![
                    "img", "iframe", "video", "canvas", "object", "embed", "table", "td", "th", "col", "hr",
                ]) =>
            {
                dimension(&mut css, "width", value);
            }
            "height"
                if node.is_any(tags![
                    "img", "iframe", "video", "canvas", "object", "embed", "table", "td", "th", "tr",
                ]) =>
            {
                dimension(&mut css, "height", value);
            }
            "align"
                if node.is_any(tags![
                    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "caption",
                ]) =>
            {
                let to = match value.to_ascii_lowercase().as_str() {
                    "left" => "-webkit-left",
                    "right" => "-webkit-right",
                    "center" | "middle" => "-webkit-center",
                    "justify" => "justify",
                    _ => continue,
                };
                let _ = write!(css, "text-align:{to};");
            }
            "nowrap" if node.is_any(tags!["td", "th"]) => css.push_str("white-space:nowrap;"),
            "border" if node.is("table") && value.trim() != "0" => {
                css.push_str("border:1px outset;");
            }
            "frameborder" if node.is("iframe") && value.trim() == "0" => css.push_str("border:0;"),
            "dir" => match value.to_ascii_lowercase().as_str() {
                "ltr" => css.push_str("direction:ltr;"),
                "rtl" => css.push_str("direction:rtl;"),
                _ => {}
            },
            _ => {}
        }
    }
    if node.dom.quirks && node.is("table") {
        css.push_str(
            "white-space:initial;line-height:initial;font-weight:initial;font-size:initial;\
             font-style:initial;text-align:initial;",
        );
    }
    if node.is("html") {
        scheme(node, &mut css);
    }
    if node.is_any(tags!["td", "th"]) {
        // The border of a table is the border of its cells.
        if let Some(table) = node.closest("table")
            && table.attr("border").is_some_and(|b| b.trim() != "0")
        {
            css.push_str("border:1px inset;");
        }
    }
    if node.is("a") && node.has("href") {
        link(node, &mut css);
    }
    css
}

/// `<meta name="color-scheme">` speaks for the whole page.
fn scheme(root: Node, css: &mut String) {
    let head = root.child_elements().find(|n| n.is("head"));
    let metas = head.into_iter().flat_map(Node::child_elements).filter(|n| n.is("meta"));
    for meta in metas {
        if meta.keyword("name").as_deref() == Some("color-scheme")
            && let Some(content) = meta.attr("content")
            && content.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'))
        {
            let _ = write!(css, "color-scheme:{content};");
            break;
        }
    }
}

/// `link` on the body is the colour of its links.
fn link(node: Node, css: &mut String) {
    if let Some(value) = node.dom.body().and_then(|body| body.attr("link")) {
        colour(css, "color", value);
    }
}

/// HTML's «rules for parsing a legacy color value».
fn colour(css: &mut String, property: &str, value: &str) {
    let value = value.trim_ascii();
    if value.is_empty() || value.eq_ignore_ascii_case("transparent") {
        return;
    }
    if cssparser::color::parse_named_color(value).is_ok() {
        let _ = write!(css, "{property}:{value};");
        return;
    }
    let digits = value.strip_prefix('#').unwrap_or(value);
    let hex: Vec<u8> = digits
        .chars()
        .take(128)
        .flat_map(|c| {
            let digit = c.to_digit(16).unwrap_or(0) as u8;
            // A character outside the basic plane counts as two.
            std::iter::repeat_n(digit, c.len_utf16())
        })
        .collect();
    let [r, g, b] =
        if value.starts_with('#') && hex.len() == 3 && digits.chars().all(|c| c.is_ascii_hexdigit()) {
            [hex[0] * 17, hex[1] * 17, hex[2] * 17]
        } else {
            let part = hex.len().div_ceil(3).max(1);
            let mut padded = hex;
            padded.resize(part * 3, 0);
            let mut parts: Vec<&[u8]> = padded.chunks(part).collect();
            if part > 8 {
                parts = parts.iter().map(|p| &p[p.len() - 8..]).collect();
            }
            while parts[0].len() > 2 && parts.iter().all(|p| p[0] == 0) {
                parts = parts.iter().map(|p| &p[1..]).collect();
            }
            let byte = |p: &[u8]| p.iter().take(2).fold(0_u8, |n, d| n << 4 | d);
            [byte(parts[0]), byte(parts[1]), byte(parts[2])]
        };
    let _ = write!(css, "{property}:#{r:02x}{g:02x}{b:02x};");
}

fn font_size(css: &mut String, value: &str) {
    let value = value.trim_ascii();
    let Ok(number) = value.trim_start_matches(['+', '-']).parse::<i32>() else { return };
    let size = match value.as_bytes().first() {
        Some(b'+') => 3 + number.min(10),
        Some(b'-') => 3 - number.min(10),
        _ => number,
    };
    let names = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large"];
    let index = size.clamp(1, 7) - 1;
    let _ = write!(css, "font-size:{};", names[usize::try_from(index).unwrap_or(2)]);
}

fn dimension(css: &mut String, property: &str, value: &str) {
    let value = value.trim_ascii();
    let end = value.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(value.len());
    let Ok(number) = value[..end].parse::<f32>() else { return };
    let unit = if value[end..].starts_with('%') { "%" } else { "px" };
    let _ = write!(css, "{property}:{number}{unit};");
}
