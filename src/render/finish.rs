//! The last pass over a page: place marks out, and what can only be known when the page is whole in.
//!
//! What comes out is what ships, and what the rules read. The places taken out are kept beside it,
//! one for each start tag, in order.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::mark;
use crate::site::Asset;
use crate::source::Place;

/// A page as it ships, and where each of its start tags was written.
#[derive(Debug)]
pub struct Finished {
    pub html: String,
    pub places: Vec<Option<Place>>,
}

/// What the pass needs to know of the site.
#[derive(Debug)]
pub struct Finish {
    /// What the addresses begin with when the site does not lie at its host's root: `/brukerutvalg`.
    pub prefix: String,
    /// By address.
    pub images: BTreeMap<String, Asset>,
}

impl Finish {
    /// # Errors
    /// When the rewriter gives up on the page: only on memory limits.
    pub fn page(&self, marked: &str) -> Result<Finished> {
        let mut places = Vec::with_capacity(128);
        let mut images = 0;
        let handler = element!("*", |el| {
            places.push(take_mark(el));
            self.element(el, &mut images)?;
            Ok(())
        });
        let settings = RewriteStrSettings::new().append_element_content_handler(handler).with_strict(false);
        let html = rewrite_str(marked, settings).context("the finishing pass could not read the page")?;
        Ok(Finished { html, places })
    }

    fn element(
        &self,
        el: &mut Element,
        images: &mut usize,
    ) -> Result<(), lol_html::errors::AttributeNameError> {
        match el.tag_name().as_str() {
            "img" => self.image(el, images)?,
            "a" | "link" | "use" | "area" => self.prefixed(el, "href")?,
            "script" | "source" | "iframe" | "video" | "audio" | "track" => self.prefixed(el, "src")?,
            "form" => self.prefixed(el, "action")?,
            _ => {}
        }
        Ok(())
    }

    /// Sizes, so that nothing moves while the page loads; all but the first may wait.
    fn image(
        &self,
        el: &mut Element,
        images: &mut usize,
    ) -> Result<(), lol_html::errors::AttributeNameError> {
        *images += 1;
        if let Some(asset) = el.get_attribute("src").and_then(|src| self.images.get(&src))
            && let Some((width, height)) = asset.dimensions
            && !el.has_attribute("width")
            && !el.has_attribute("height")
        {
            el.set_attribute("width", &width.to_string())?;
            el.set_attribute("height", &height.to_string())?;
        }
        if *images > 1 && !el.has_attribute("loading") {
            el.set_attribute("loading", "lazy")?;
        }
        self.prefixed(el, "src")
    }

    fn prefixed(&self, el: &mut Element, name: &str) -> Result<(), lol_html::errors::AttributeNameError> {
        if self.prefix.is_empty() {
            return Ok(());
        }
        if let Some(value) = el.get_attribute(name)
            && value.starts_with('/')
            && !value.starts_with("//")
        {
            el.set_attribute(name, &format!("{}{value}", self.prefix))?;
        }
        Ok(())
    }
}

/// The place an element's marks stand for; the marks go.
fn take_mark(el: &mut Element) -> Option<Place> {
    let value = el.get_attribute(mark::VALUE);
    let tag = el.get_attribute(mark::TAG);
    if value.is_some() {
        el.remove_attribute(mark::VALUE);
    }
    if tag.is_some() {
        el.remove_attribute(mark::TAG);
    }
    value.as_deref().and_then(mark::read).or_else(|| tag.as_deref().and_then(mark::read))
}
