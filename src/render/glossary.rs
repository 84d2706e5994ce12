//! The glossary: words that need explaining, in alphabetical order; and on every other page, under its
//! text, the words of the glossary that the text uses.

use std::fmt::Write as _;

use serde::Serialize;
use tera::Context;

use super::body;
use super::view::{Shown, shown, sort_by_name};
use super::{Frame, Renderer, mark};
use crate::lang::Lang;
use crate::site::reader::slug;

#[derive(Serialize, Debug)]
struct TermView {
    id: String,
    word: Shown,
    full_form: Option<Shown>,
    explanation: Option<Shown>,
    source: Option<Shown>,
    /// The language of the term, when it is not the page's.
    lang: Option<&'static str>,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame) -> (&'static str, Context) {
    frame.title = Shown::of(renderer.word(frame.lang, "glossary_title"));
    frame.summary = Some(Shown::of(renderer.word(frame.lang, "glossary_summary")));
    let mut terms: Vec<TermView> = renderer
        .site
        .register
        .terms
        .iter()
        .filter_map(|term| {
            let word = shown(term.word.as_ref())?;
            Some(TermView {
                id: slug(&word.text),
                full_form: shown(term.full_form.as_ref()),
                explanation: shown(term.explanation.as_ref()),
                source: shown(term.source.as_ref()),
                lang: term
                    .lang
                    .as_ref()
                    .map(|l| l.value)
                    .filter(|l| *l != frame.lang)
                    .map(crate::lang::Lang::tag),
                word,
            })
        })
        .collect();
    sort_by_name(&mut terms, |t| &t.word.text);
    let mut context = Context::new();
    context.insert("terms", &terms);
    ("glossary.html", context)
}

/// The id of a word's explanation on the page that uses it.
pub(super) fn id(word: &str) -> String {
    format!("ordforklaring-{}", slug(word))
}

/// Where the explanations go on a page whose body has terms; [`explained`] takes it out.
pub(super) const PLACE: &str = "<!--ordforklaringer-->";

/// The page with the first use of each term a link to what it means, also in text that comes from YAML, and
/// with the explanations under its text. `None` where there is nothing to change.
pub(super) fn explained(renderer: &Renderer, html: &str, lang: Lang) -> Option<String> {
    if renderer.glossary.is_empty() {
        return None;
    }
    let start = html.find("<main").unwrap_or(0);
    let end = html[start..].find("</main>").map_or(html.len(), |i| start + i);
    let mut writer =
        Writer { renderer, lang, out: String::with_capacity(html.len() + 1024), entries: Vec::new() };
    writer.out.push_str(&html[..start]);
    writer.main(&html[start..end]);
    let Writer { mut out, entries, .. } = writer;
    if entries.is_empty() && !html[start..end].contains(PLACE) {
        return None;
    }
    let section = section(renderer, &entries, lang);
    if let Some(at) = out.rfind(PLACE) {
        out.replace_range(at..at + PLACE.len(), &section);
    } else {
        out.push_str("<div class=\"wrap\">\n");
        out.push_str(&section);
        out.push_str("</div>\n");
    }
    out.push_str(&html[end..]);
    Some(out)
}

/// Copies what stands in `<main>`, linking terms in paragraphs that no body has linked.
struct Writer<'r, 'a> {
    renderer: &'r Renderer<'a>,
    lang: Lang,
    out: String,
    /// The entries met, by number, in order of first use.
    entries: Vec<usize>,
}

impl Writer<'_, '_> {
    fn main(&mut self, html: &str) {
        /// Inside these no term is linked.
        const QUIET: [&str; 13] = [
            "a", "abbr", "dfn", "code", "button", "summary", "nav", "form", "svg", "script", "style",
            "label", "time",
        ];
        let mut quiet: Vec<&str> = Vec::new();
        // In a body the terms are linked already.
        let (mut in_body, mut in_paragraph, mut drop_end) = (false, false, false);
        let mut at = 0;
        while let Some(open) = html[at..].find('<').map(|i| at + i) {
            if in_paragraph && !in_body && quiet.is_empty() {
                self.text(&html[at..open]);
            } else {
                self.out.push_str(&html[at..open]);
            }
            let Some(close) = html[open..].find('>').map(|i| open + i + 1) else {
                at = open;
                break;
            };
            let tag = &html[open..close];
            at = close;
            let ends = tag.starts_with("</");
            let inside = &tag[if ends { 2 } else { 1 }..];
            let name = &inside[..inside.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(0)];
            match name {
                "p" => in_paragraph = !ends && !tag.contains(" lang="),
                "div" if !ends && tag.contains("class=\"prose\"") => in_body = true,
                "a" if ends && std::mem::take(&mut drop_end) => continue,
                _ => {}
            }
            if tag == PLACE {
                in_body = false;
            }
            if name == "a" && tag.contains(" class=\"term\" href=\"#") && self.is_known(tag) {
                drop_end = true;
                continue;
            }
            let foreign = !ends && name == "span" && tag.contains(" lang=");
            if foreign || QUIET.contains(&name) || (ends && quiet.last() == Some(&name)) {
                if !ends {
                    quiet.push(name);
                } else if let Some(i) = quiet.iter().rposition(|open| *open == name) {
                    quiet.truncate(i);
                }
            }
            self.out.push_str(tag);
        }
        self.out.push_str(&html[at..]);
    }

    /// Whether the term that a body links to here is linked further up; notes it where it is not.
    fn is_known(&mut self, tag: &str) -> bool {
        let target = tag.split_once("href=\"#").and_then(|(_, rest)| rest.split_once('"'));
        let Some((target, _)) = target else { return false };
        let is_target = |entry: &usize| self.renderer.term_ids[*entry] == target;
        if self.entries.iter().any(is_target) {
            return true;
        }
        // Of entries for one word the one in the page's own language is meant.
        let entries = &self.renderer.glossary.entries;
        let of_target = (0..entries.len()).filter(is_target);
        self.entries.extend(of_target.min_by_key(|entry| entries[*entry].lang != Some(self.lang)));
        false
    }

    fn text(&mut self, text: &str) {
        let mut written = 0;
        for (part, entry) in self.renderer.glossary.uses(text, self.lang) {
            if self.entries.contains(&entry) {
                continue;
            }
            self.entries.push(entry);
            let id = &self.renderer.term_ids[entry];
            self.out.push_str(&text[written..part.start]);
            written = part.end;
            let _ = write!(
                self.out,
                "<a class=\"term\" href=\"#{id}\" aria-describedby=\"{id}\">{}</a>",
                &text[part]
            );
        }
        self.out.push_str(&text[written..]);
    }
}

/// What the terms mean: there for everyone to read, and read aloud with each link. The words keep their
/// own language.
fn section(renderer: &Renderer, entries: &[usize], lang: Lang) -> String {
    let terms = &renderer.site.register.terms;
    let entries = entries.iter().filter_map(|number| {
        let place = renderer.glossary.entries.get(*number)?.place;
        terms.iter().find(|term| term.word.as_ref().is_some_and(|word| word.place == place))
    });
    let entries: Vec<_> = entries.filter_map(|term| Some((term, term.explanation.as_ref()?))).collect();
    let mut html = String::new();
    if entries.is_empty() {
        return html;
    }
    html.push_str(
        "<section class=\"explained\" aria-labelledby=\"ordforklaringer\">\n<h2 id=\"ordforklaringer\">",
    );
    body::escape(&renderer.word(lang, "explained"), &mut html);
    html.push_str("</h2>\n<dl>\n");
    for (term, explanation) in entries {
        let Some(word) = &term.word else { continue };
        html.push_str("<div");
        if let Some(own) = term.lang.as_ref().filter(|own| own.value != lang) {
            let _ = write!(html, " lang=\"{}\"", own.value.tag());
        }
        html.push_str("><dt");
        mark::write(&mut html, word.place);
        html.push_str("><dfn>");
        body::escape(&word.value, &mut html);
        html.push_str("</dfn></dt><dd");
        mark::write(&mut html, explanation.place);
        let _ = write!(html, " id=\"{}\">", id(&word.value));
        if let Some(full) = &term.full_form {
            body::escape(&capitalised(&full.value), &mut html);
            html.push_str(". ");
        }
        body::escape(explanation.value.trim(), &mut html);
        html.push_str("</dd></div>\n");
    }
    html.push_str("</dl>\n</section>\n");
    html
}

fn capitalised(text: &str) -> String {
    let mut chars = text.trim().chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
