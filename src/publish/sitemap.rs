//! sitemap.xml: the address of every page, for search engines (sitemaps.org 0.9).

use std::fmt::Write as _;

/// The sitemap of the pages at `urls` (below the site's root), published at `base_url`.
pub fn sitemap<'a>(base_url: &str, urls: impl Iterator<Item = &'a str>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for url in urls.filter(|url| url.ends_with('/')) {
        let _ = writeln!(xml, "<url><loc>{}{}</loc></url>", escaped(base_url), escaped(url));
    }
    xml.push_str("</urlset>\n");
    xml
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
}

#[cfg(test)]
mod tests {
    #[test]
    fn pages_are_listed_with_whole_addresses() {
        let xml = super::sitemap("https://x.no/a", ["/", "/utvalg/", "/404.html"].into_iter());
        assert_eq!(
            xml,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>https://x.no/a/</loc></url>\n<url><loc>https://x.no/a/utvalg/</loc></url>\n</urlset>\n"
        );
    }
}
