//! Prints the computed style of every element of an HTML file, one JSON object for each, for
//! comparison with a browser: `computed FILE [MODE]`, the mode being `dark`, `forced` or empty.

#![expect(clippy::disallowed_methods, reason = "this reads the page it is told to")]

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use klarside::page::Marks;
use klarside::page::style::{Pseudo, Stylesheets};
use klarside::page::{Dom, Node};

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or_else(|| anyhow::anyhow!("computed FILE [dark]"))?;
    let wanted = arguments.next().unwrap_or_default();
    let html = std::fs::read_to_string(&file)?;
    let sheets = Arc::new(Stylesheets::new(beside, |address| std::fs::read_to_string(address).ok()));
    let dom = Dom::parse(&html, &file, Marks::default()).with_sheets(&sheets);
    let modes = dom.styled().modes();
    let mode = modes.iter().position(|m| m.dark && wanted == "dark" && !m.forced).unwrap_or(0);
    let mut out = io::stdout().lock();
    for node in dom.elements() {
        let row = row(node, mode);
        writeln!(out, "{row}")?;
    }
    Ok(())
}

fn beside(base: &str, reference: &str) -> Option<String> {
    if reference.contains("://") || reference.starts_with("data:") {
        return None;
    }
    let folder = Path::new(base).parent()?;
    let path: PathBuf = folder.join(reference.split(['?', '#']).next()?);
    Some(path.to_string_lossy().into_owned())
}

fn row(node: Node, mode: usize) -> serde_json::Value {
    let style = node.style_in(mode);
    let generated = |which| node.generated(which).unwrap_or_default();
    serde_json::json!({
        "selector": node.selector(),
        "tag": node.tag(),
        "color": style.color().bytes(),
        "background-color": style.paint(klarside::page::style::Prop::BackgroundColor).bytes(),
        "font-size": style.font_size(),
        "font-weight": style.font_weight(),
        "display": style.display().css(),
        "visibility": style.kw(klarside::page::style::Prop::Visibility).map(klarside::page::style::Kw::css),
        "opacity": style.opacity(),
        "line-height": style.line_height(),
        "before": generated(Pseudo::Before),
        "after": generated(Pseudo::After),
    })
}
