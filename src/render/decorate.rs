//! nav.no's common header and footer around a finished page.
//!
//! In: a page as we make it, whole by itself, and what the decorator gave. Out: the page with the
//! decorator's parts in place of our own: its header, skip link, breadcrumb, language selector and
//! footer come instead of ours, so that nothing stands there twice. Fetching is for the commands.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde::{Deserialize, Serialize};

use crate::config::DecoratorConfig;
use crate::css;
use crate::lang::Lang;
use crate::page::{Node, Page};

/// What the decorator's service answers for a page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Fragments {
    /// To stand last in `head`.
    pub head_assets: String,
    /// To stand first in `body`.
    pub header: String,
    /// To stand last in `body`, before the scripts.
    pub footer: String,
    pub scripts: String,
    #[serde(default)]
    pub version_id: Option<String>,
}

impl Fragments {
    /// The elements that the decorator's script fills in the reader's browser.
    pub fn for_script(config: &DecoratorConfig, query: &str) -> Fragments {
        let base = &config.url;
        let query = query.replace('&', "&amp;");
        Fragments {
            head_assets: format!("<link href=\"{base}/css/client.css\" rel=\"stylesheet\">"),
            header: "<div id=\"decorator-header\"></div>".to_owned(),
            footer: "<div id=\"decorator-footer\"></div>".to_owned(),
            scripts: format!(
                "<div id=\"decorator-env\" data-src=\"{base}/env?{query}\"></div><script async src=\"{base}/client.js\"></script>"
            ),
            version_id: None,
        }
    }

    /// The answer of the service, when it is whole.
    ///
    /// # Errors
    /// When it is something else than the five parts.
    pub fn read(json: &str) -> Result<Fragments> {
        serde_json::from_str(json).context("the answer does not have the parts of the decorator")
    }
}

/// The address to fetch a page's fragments from.
pub fn address(config: &DecoratorConfig, query: &str) -> String {
    format!("{}/ssr?{query}", config.url)
}

#[derive(Serialize)]
struct Crumb<'a> {
    title: String,
    url: &'a str,
}

#[derive(Serialize)]
struct Version<'a> {
    locale: &'a str,
    url: &'a str,
}

/// What the decorator is to know of a page: a query, every value valid and escaped.
///
/// The service drops a breadcrumb whose address it does not accept, and refuses the whole page for a
/// language it does not know, so neither is sent.
pub fn query(config: &DecoratorConfig, page: &Page) -> String {
    let crumbs: Vec<Crumb> = page
        .dom
        .select(css!("nav"))
        .filter(|nav| nav.attr("class") == Some("crumbs"))
        .flat_map(Node::descendants)
        .filter(|node| node.is("a") || node.attr("aria-current").is_some())
        .filter_map(|node| {
            let title = node.text().split_whitespace().collect::<Vec<_>>().join(" ");
            // The last is where the reader is: text, but it needs an address to be accepted.
            let url = node.attr("href").unwrap_or(&page.url);
            is_path(url).then_some(Crumb { title, url })
        })
        .collect();
    let own = locale(page.lang);
    let mut versions: Vec<Version> = page
        .dom
        .select(css!("a"))
        .filter(|a| a.has("hreflang") && a.ancestors().any(|up| up.attr("class") == Some("versions")))
        .filter_map(|a| {
            let locale = locale(Lang::of_tag(a.attr("hreflang")?)?)?;
            let url = a.attr("href").filter(|url| is_path(url))?;
            Some(Version { locale, url })
        })
        .collect();
    let here = canonical_path(page);
    if let Some(locale) = own.filter(|_| !versions.is_empty()) {
        versions.insert(0, Version { locale, url: &here });
    }
    let mut query = Query(String::new());
    query.add("context", &config.context);
    query.add("language", own.unwrap_or("nb"));
    if !crumbs.is_empty() {
        query.add("breadcrumbs", &serde_json::to_string(&crumbs).unwrap_or_default());
    }
    if !versions.is_empty() {
        query.add("availableLanguages", &serde_json::to_string(&versions).unwrap_or_default());
    }
    for (name, value) in
        [("simple", config.simple), ("feedback", config.feedback), ("chatbot", config.chatbot)]
    {
        query.add(name, if value { "true" } else { "false" });
    }
    query.0
}

/// The page with the decorator's parts in place of our own.
///
/// # Errors
/// When the rewriter gives up on the page: only on memory limits.
pub fn decorated(html: &str, parts: &Fragments) -> Result<String> {
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("head", |el| {
            el.append(&parts.head_assets, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!("body", |el| {
            el.prepend(&parts.header, ContentType::Html);
            el.append(&parts.footer, ContentType::Html);
            el.append(&parts.scripts, ContentType::Html);
            Ok(())
        }))
        .append_element_content_handler(element!(
            "body > .skip, body > .way, body > .site-footer nav, .brand, head > link[rel=icon], head > link[rel=preload]",
            |el| {
                el.remove();
                Ok(())
            }
        ))
        // The decorator has the landmarks of the whole page.
        .append_element_content_handler(element!("body > .site-header, body > .site-footer", |el| {
            el.set_tag_name("div")?;
            Ok(())
        }))
        .with_strict(false);
    rewrite_str(html, settings).context("the decorator could not be put around the page")
}

/// The languages that nav.no's selector has; Lule and Southern Sami are not among them.
fn locale(lang: Lang) -> Option<&'static str> {
    match lang {
        Lang::Smj | Lang::Sma => None,
        lang => Some(lang.tag()),
    }
}

/// What the service takes for a safe path.
fn is_path(url: &str) -> bool {
    let rest = url.strip_prefix('/').unwrap_or("//");
    !rest.starts_with(['/', '\\']) && !rest.contains(['<', '>', '"', '\\', ' ']) && !rest.contains("..")
}

/// The path of the address the page is published at, as search engines are told it.
fn canonical_path(page: &Page) -> String {
    let canonical = page.dom.select(css!("link")).find(|link| link.attr("rel") == Some("canonical"));
    let path = canonical.and_then(|link| {
        let (_, rest) = link.attr("href")?.split_once("://")?;
        Some(rest[rest.find('/')?..].to_owned())
    });
    path.unwrap_or_else(|| page.url.clone())
}

struct Query(String);

impl Query {
    fn add(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        for byte in value.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                self.0.push(char::from(byte));
            } else {
                let _ = write!(self.0, "%{byte:02X}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::page::{Marks, PageKind, style::Stylesheets};
    use crate::source::FileId;

    /// As the service answers by its documentation, cut down to what matters.
    const ANSWER: &str = include_str!("../../tests/data/decorator.json");

    const PAGE: &str = "<!DOCTYPE html><html lang=\"nb\"><head><title>Møte</title><link rel=\"canonical\" href=\"https://www.nav.no/brukerutvalg/utvalg/x/\"><link rel=\"icon\" href=\"/i.svg\"></head><body><a class=\"skip\" href=\"#maincontent\">Hopp</a><header class=\"site-header\"><a class=\"brand\" href=\"/\">Utvalg</a><nav class=\"menu\"><a href=\"/utvalg/\">Utvalg</a></nav></header><div class=\"wrap way\"><nav class=\"crumbs\"><a href=\"/brukerutvalg/\">Forsiden</a><span aria-current=\"page\">Råd & svar</span></nav><nav class=\"versions\"><a href=\"/brukerutvalg/se/x/\" hreflang=\"se\">Davvi</a><a href=\"/brukerutvalg/smj/x/\" hreflang=\"smj\">Julev</a></nav></div><main id=\"maincontent\" tabindex=\"-1\"><h1>Møte</h1></main><footer class=\"site-footer\"><p>Ansvarlig</p><nav><a href=\"/\">Hjem</a></nav></footer></body></html>";

    fn page() -> Page {
        let sheets = Arc::new(Stylesheets::new(|_, _| None, |_| None));
        let marks = Marks::InFile(FileId(0));
        Page::new("/utvalg/x/".into(), Lang::Nb, PageKind::Council, PAGE.into(), marks, &sheets)
    }

    #[test]
    fn the_service_is_told_the_way_here_and_the_languages_it_knows() {
        let query = query(&DecoratorConfig::default(), &page());
        assert_eq!(
            query,
            "context=privatperson&language=nb\
             &breadcrumbs=%5B%7B%22title%22%3A%22Forsiden%22%2C%22url%22%3A%22%2Fbrukerutvalg%2F%22%7D%2C\
             %7B%22title%22%3A%22R%C3%A5d%20%26%20svar%22%2C%22url%22%3A%22%2Futvalg%2Fx%2F%22%7D%5D\
             &availableLanguages=%5B%7B%22locale%22%3A%22nb%22%2C%22url%22%3A%22%2Fbrukerutvalg%2Futvalg%2Fx%2F%22%7D%2C\
             %7B%22locale%22%3A%22se%22%2C%22url%22%3A%22%2Fbrukerutvalg%2Fse%2Fx%2F%22%7D%5D\
             &simple=false&feedback=false&chatbot=true"
        );
    }

    #[test]
    fn its_parts_come_instead_of_ours() {
        let parts = Fragments::read(ANSWER).expect("a whole answer");
        assert_eq!(parts.version_id.as_deref(), Some("32d4d28"));
        let html = decorated(PAGE, &parts).expect("a page");
        assert_eq!(
            html,
            format!(
                "<!DOCTYPE html><html lang=\"nb\"><head><title>Møte</title><link rel=\"canonical\" href=\"https://www.nav.no/brukerutvalg/utvalg/x/\">{}</head><body>{}<div class=\"site-header\"><nav class=\"menu\"><a href=\"/utvalg/\">Utvalg</a></nav></div><main id=\"maincontent\" tabindex=\"-1\"><h1>Møte</h1></main><div class=\"site-footer\"><p>Ansvarlig</p></div>{}{}</body></html>",
                parts.head_assets, parts.header, parts.footer, parts.scripts
            )
        );
    }

    #[test]
    fn half_an_answer_is_none() {
        assert!(Fragments::read("{\"header\":\"<header></header>\"}").is_err());
        assert!(Fragments::read("<!DOCTYPE html>").is_err());
    }

    #[test]
    fn only_paths_that_stay_here_are_sent() {
        assert!(is_path("/brukerutvalg/"));
        for bad in ["//evil.example/", "/\\evil", "https://x.no/", "/a/../b", "/<script>", "x"] {
            assert!(!is_path(bad), "{bad}");
        }
    }
}
