//! The last pass over a page: place marks out, and what can only be known when the page is whole in.
//!
//! What comes out is what ships, and what the rules read. The places taken out are kept beside it,
//! one for each start tag, in order.

use std::borrow::Cow;
use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::plain::{self, StartTag};
use super::{images, mark};
use crate::site::Asset;
use crate::source::Place;
use crate::source::plain_html::Kept;

/// A page as it ships, and where each of its start tags was written.
#[derive(Debug)]
pub struct Finished {
    pub html: String,
    pub places: Vec<Option<Place>>,
    /// Its pieces, where it is plain.
    pub kept: Option<Kept>,
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
        let quick = plain::rewritten(marked, &mut |tag| {
            places.push(take_mark(tag));
            self.element(tag, &mut images)
        })?;
        match quick {
            Some((html, kept)) => Ok(Finished { html, places, kept: Some(kept) }),
            None => self.parsed(marked),
        }
    }

    /// The same with a parser, for pages that are not plain.
    fn parsed(&self, marked: &str) -> Result<Finished> {
        let mut places = Vec::with_capacity(128);
        let mut images = 0;
        let handler = element!("*", |element| {
            places.push(take_mark(element));
            self.element(element, &mut images)?;
            Ok(())
        });
        let settings = RewriteStrSettings::new().append_element_content_handler(handler).with_strict(false);
        let html = rewrite_str(marked, settings).context("the finishing pass could not read the page")?;
        Ok(Finished { html, places, kept: None })
    }

    fn element(&self, tag: &mut dyn StartTag, images: &mut usize) -> Result<()> {
        match &*tag.name() {
            "img" => self.image(tag, images),
            "a" | "link" | "use" | "area" => self.prefixed(tag, "href"),
            "script" | "source" | "iframe" | "video" | "audio" | "track" => self.prefixed(tag, "src"),
            "form" => self.prefixed(tag, "action"),
            _ => Ok(()),
        }
    }

    /// Sizes, so that nothing moves while the page loads; all but the first may wait.
    fn image(&self, tag: &mut dyn StartTag, seen: &mut usize) -> Result<()> {
        *seen += 1;
        if let Some(asset) = tag.get("src").and_then(|src| self.images.get(&src))
            && let Some((width, height)) = asset.dimensions
            && !tag.has("width")
            && !tag.has("height")
        {
            tag.set("width", &width.to_string())?;
            tag.set("height", &height.to_string())?;
        }
        if let Some(asset) = tag.get("src").and_then(|src| self.images.get(&src))
            && let sizes = images::sizes(asset)
            && let Some(largest) = sizes.last()
            && !tag.has("srcset")
        {
            tag.set("srcset", &images::source_set(&sizes, &self.prefix))?;
            // The column of text is never wider than this.
            tag.set("sizes", "(min-width: 40em) 36rem, 94vw")?;
            tag.set("src", &largest.url)?;
        }
        if *seen > 1 && !tag.has("loading") {
            tag.set("loading", "lazy")?;
        }
        self.prefixed(tag, "src")
    }

    fn prefixed(&self, tag: &mut dyn StartTag, name: &str) -> Result<()> {
        if self.prefix.is_empty() {
            return Ok(());
        }
        if let Some(value) = tag.get(name)
            && value.starts_with('/')
            && !value.starts_with("//")
        {
            tag.set(name, &format!("{}{value}", self.prefix))?;
        }
        Ok(())
    }
}

/// The place an element's marks stand for; the marks go.
fn take_mark(tag: &mut dyn StartTag) -> Option<Place> {
    let (value, own) = (tag.take(mark::VALUE, mark::read), tag.take(mark::TAG, mark::read));
    value.or(own)
}

impl StartTag for Element<'_, '_> {
    fn name(&self) -> Cow<'_, str> {
        self.tag_name().into()
    }

    fn get(&self, attribute: &str) -> Option<String> {
        self.get_attribute(attribute)
    }

    fn set(&mut self, attribute: &str, value: &str) -> Result<()> {
        Ok(self.set_attribute(attribute, value)?)
    }

    fn take(&mut self, attribute: &str, read: fn(&str) -> Option<Place>) -> Option<Place> {
        let value = self.get_attribute(attribute)?;
        self.remove_attribute(attribute);
        read(&value)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::page::{Dom, Marks};
    use crate::source::plain_html::{Piece, Pieces};

    fn finish() -> Finish {
        Finish { prefix: "/radet".into(), images: BTreeMap::new() }
    }

    /// What a browser makes of a page, as text.
    fn read(html: &str) -> Vec<String> {
        let dom = Dom::parse(html, "/", Marks::default());
        let told = |node: crate::page::Node| match node.as_text() {
            Some(text) => format!("“{text}”"),
            None => format!("{} {:?}", node.tag(), node.attrs().collect::<Vec<_>>()),
        };
        dom.document().descendants().map(told).collect()
    }

    fn pieces(mut pieces: Pieces) -> Vec<String> {
        let mut all = Vec::new();
        while let Ok(Some(piece)) = pieces.next() {
            let attributes = if matches!(piece, Piece::Start(_)) { pieces.attributes() } else { &[] };
            all.push(format!("{piece:?} {attributes:?}"));
        }
        all
    }

    #[test]
    fn marks_go_and_everything_else_stays() -> Result<()> {
        let marked = "<!DOCTYPE html>\n<p data-k=\"0.1.2\" class='a'\n  data-v=\"0.5.6\" hidden>1 &lt; 2</p ><img data-k=\"1.0.9\" src=/a.png><img src=\"/b.png\" />";
        let finished = finish().page(marked)?;
        assert_eq!(
            finished.html,
            "<!DOCTYPE html>\n<p class='a' hidden>1 &lt; 2</p ><img src=\"/radet/a.png\"><img src=\"/radet/b.png\" loading=\"lazy\"/>"
        );
        let starts: Vec<Option<u32>> = finished.places.iter().map(|p| p.map(|p| p.span.start)).collect();
        assert_eq!(starts, [Some(5), Some(0), None]);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        /// The quick way and the parser agree on every page that the quick way takes.
        #[test]
        fn the_quick_way_agrees_with_the_parser(
            parts in proptest::collection::vec(
                prop_oneof![
                    Just("<p data-k=\"0.1.2\">"), Just("<a href=/x data-k='0.3.4'>"), Just("<img src=\"/b\" />"),
                    Just("<img/>"), Just("<a b=c\"d>"), Just("<a \"b>"), Just("</p>"), Just("</ p>"), Just("<title>"),
                    Just("</title>"), Just("<script>"), Just("</script>"), Just("<!--"), Just("-->"), Just("--!>"),
                    Just("<!doctype html>"), Just("<![CDATA["), Just("]]>"), Just("<svg>"), Just("<style>"),
                    Just("</style >"), Just("x"), Just("<"), Just(">"), Just("&amp;"), Just("\""), Just("'"),
                    Just(" "), Just("="), Just("/"), Just("data-k=\"0.7.8\""), Just("<B>"), Just("<br data-k=\"0.5.5\"/>"),
                    Just("<textarea>"), Just("\u{0}"), Just("<?x?>"), Just("<iframe>"), Just("<x-y a=1 a=2>"),
                    Just("æ"), Just("\n"),
                ],
                0..14,
            )
        ) {
            let marked = parts.concat();
            let finish = finish();
            let mut places = Vec::new();
            let mut images = 0;
            let quick = plain::rewritten(&marked, &mut |tag| {
                places.push(take_mark(tag));
                finish.element(tag, &mut images)
            });
            if let Some((html, kept)) = quick.expect("nothing here fails") {
                prop_assert_eq!(pieces(kept.pieces(&html)), pieces(Pieces::of(&html)), "{}", marked);
                let slow = finish.parsed(&marked).expect("nothing here fails");
                prop_assert_eq!(&places, &slow.places, "{}", marked);
                prop_assert_eq!(read(&html), read(&slow.html), "{}", marked);
            }
        }
    }
}
