//! What there is in one language besides Norwegian, and the way back to the rest.

use tera::Context;

use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::lang::Lang;
use crate::site::{Article, Council};

pub(super) fn page(
    renderer: &Renderer,
    frame: &mut Frame,
    lang: Lang,
    article: Option<&Article>,
) -> (&'static str, Context) {
    let site = renderer.site;
    frame.title = Shown::of(renderer.word(lang, "language_title"));
    frame.summary = Some(Shown::of(renderer.word(lang, "language_summary")));
    if let Some(article) = article {
        frame.take(renderer, article);
    }
    // A council's text is an article too, often without a title of its own.
    let name = |article: &Article| {
        let council = site.councils.iter().find(|council| council.url() == article.path);
        match (&article.title, council) {
            (None, Some(council)) => council.name().to_owned(),
            _ => article.title().to_owned(),
        }
    };
    let translated = site.articles.iter().filter(|a| a.suffix == Some(lang) && a.path != "/");
    let mut links: Vec<Link> = translated.map(|a| Link::new(name(a), a.url())).collect();
    sort_by_name(&mut links, |link| &link.text);
    let more: Vec<Link> = site
        .councils
        .iter()
        .take(1)
        .map(|_| Link::in_lang(renderer.word(Lang::Nb, "all_councils"), "/utvalg/", Lang::Nb, lang))
        .chain(
            site.councils
                .iter()
                .filter(|c| c.is_kind(crate::site::CouncilKind::Central))
                .map(norwegian(lang)),
        )
        .collect();
    let mut context = Context::new();
    context.insert("links", &links);
    context.insert("more", &more);
    ("language.html", context)
}

fn norwegian(lang: Lang) -> impl Fn(&Council) -> Link {
    move |council| Link::in_lang(council.name(), council.url(), council.lang(), lang)
}
