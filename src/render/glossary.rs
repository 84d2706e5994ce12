//! The glossary: words that need explaining, in alphabetical order; and on every other page, under its
//! text, the words of the glossary that the text uses.

use std::fmt::Write as _;

use serde::Serialize;
use tera::Context;

use super::body::{self, Body};
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

/// Adds to a body what the terms mean that it links to: there for everyone to read, and read aloud with
/// each link. The words keep their own language.
pub(super) fn explain(renderer: &Renderer, body: &mut Body, lang: Lang) {
    let terms = &renderer.site.register.terms;
    let entries = body.explained.iter().filter_map(|number| {
        let place = renderer.glossary.entries.get(*number)?.place;
        terms.iter().find(|term| term.word.as_ref().is_some_and(|word| word.place == place))
    });
    let entries: Vec<_> = entries.filter_map(|term| Some((term, term.explanation.as_ref()?))).collect();
    if entries.is_empty() {
        return;
    }
    let html = &mut body.html;
    html.push_str(
        "<section class=\"explained\" aria-labelledby=\"ordforklaringer\">\n<h2 id=\"ordforklaringer\">",
    );
    body::escape(&renderer.word(lang, "explained"), html);
    html.push_str("</h2>\n<dl>\n");
    for (term, explanation) in entries {
        let Some(word) = &term.word else { continue };
        html.push_str("<div");
        if let Some(own) = term.lang.as_ref().filter(|own| own.value != lang) {
            let _ = write!(html, " lang=\"{}\"", own.value.tag());
        }
        html.push_str("><dt");
        mark::write(html, word.place);
        html.push_str("><dfn>");
        body::escape(&word.value, html);
        html.push_str("</dfn></dt><dd");
        mark::write(html, explanation.place);
        let _ = write!(html, " id=\"{}\">", id(&word.value));
        if let Some(full) = &term.full_form {
            body::escape(&capitalised(&full.value), html);
            html.push_str(". ");
        }
        body::escape(explanation.value.trim(), html);
        html.push_str("</dd></div>\n");
    }
    html.push_str("</dl>\n</section>\n");
}

fn capitalised(text: &str) -> String {
    let mut chars = text.trim().chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
