//! Ordinary pages.

use tera::Context;

use super::view::{Link, Shown, day, shown};
use super::{Frame, Renderer};
use crate::site::Article;

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, article: &Article) -> (&'static str, Context) {
    frame.take(renderer, article);
    // The pages above, by address: /strategi/arenaer/ lies below /strategi/.
    let mut above = article.path.trim_end_matches('/');
    while let Some((parent, _)) = above.rsplit_once('/').filter(|(parent, _)| !parent.is_empty()) {
        let path = format!("{parent}/");
        if let Some(parent) = renderer.site.article(&path, article.suffix) {
            frame.crumbs.insert(0, Link::new(parent.title(), parent.url()));
        }
        above = parent;
    }
    let mut context = Context::new();
    // Pages right below this one, for folders with an index.
    let below: Vec<Link> = renderer
        .site
        .articles
        .iter()
        .filter(|a| a.suffix == article.suffix && a.path != article.path)
        .filter(|a| a.path.strip_prefix(&article.path).is_some_and(|rest| rest.matches('/').count() == 1))
        .map(|a| Link::in_lang(a.title(), a.url(), a.lang(), frame.lang))
        .collect();
    context.insert("below", &if article.path == "/" { Vec::new() } else { below });
    ("page.html", context)
}

impl Frame {
    /// Takes what an article gives to the page: title, summary, dates and body.
    pub(super) fn take(&mut self, renderer: &Renderer, article: &Article) {
        if let Some(title) = shown(article.title.as_ref()) {
            self.title = title;
        } else if article.path != "/" {
            self.title = Shown::of(article.title());
        }
        if let Some(summary) = shown(article.summary.as_ref()) {
            self.summary = Some(summary);
        }
        self.description = article.description.as_ref().map(|d| d.value.clone());
        self.updated = day(article.updated.as_ref(), self.lang);
        self.is_example |= article.is_example;
        self.body = renderer.body(article.file, self.lang);
    }
}
