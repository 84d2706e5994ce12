//! The glossary: words that need explaining, in alphabetical order.

use serde::Serialize;
use tera::Context;

use super::view::{Shown, shown, sort_by_name};
use super::{Frame, Renderer};
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
