//! News as Atom (RFC 4287), for the site and for each council.

use anyhow::{Context as _, Result};
use atom_syndication::{Category, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig};
use jiff::civil::{Date, Time};

use super::Material;
use super::news::News;
use crate::render::dates;
use crate::site::{Council, outlets};

/// The most entries a feed carries.
const MOST: usize = 50;

pub(super) fn of_site(material: &Material, root: &str, news: &[News]) -> Result<Vec<u8>> {
    let about = About {
        title: material.config.site.name.clone(),
        home: "/".to_owned(),
        own: outlets::FEED.to_owned(),
        lang: material.lang().tag(),
        subtitle: None,
    };
    feed(material, root, &about, news.iter())
}

pub(super) fn of_council(
    material: &Material,
    root: &str,
    council: &Council,
    news: &[News],
) -> Result<Vec<u8>> {
    let about = About {
        title: council.name().to_owned(),
        home: council.url(),
        own: council.feed_url(),
        lang: council.lang().tag(),
        subtitle: council.summary.as_ref().map(|s| s.value.split_whitespace().collect::<Vec<_>>().join(" ")),
    };
    feed(material, root, &about, news.iter().filter(|n| n.councils.contains(&council.id)))
}

/// What a feed says of itself.
struct About {
    title: String,
    home: String,
    own: String,
    lang: &'static str,
    subtitle: Option<String>,
}

fn feed<'a>(
    material: &Material,
    root: &str,
    about: &About,
    news: impl Iterator<Item = &'a News>,
) -> Result<Vec<u8>> {
    let entries: Vec<&News> = news.take(MOST).collect();
    // A feed without entries was last changed before anything happened.
    let updated = entries.first().map_or(jiff::civil::date(2020, 1, 1), |n| n.date);
    let author =
        material.config.site.responsible.clone().unwrap_or_else(|| material.config.site.name.clone());
    let mut feed = Feed {
        title: Text::plain(about.title.clone()),
        id: format!("{root}{}", about.own),
        updated: instant(updated)?,
        authors: vec![Person { name: author, ..Person::default() }],
        links: vec![
            link("self", format!("{root}{}", about.own), "application/atom+xml", None),
            link("alternate", format!("{root}{}", about.home), "text/html", Some(about.lang)),
        ],
        generator: Some(Generator { value: "klarside".to_owned(), uri: None, version: None }),
        subtitle: about.subtitle.clone().map(Text::plain),
        lang: Some(about.lang.to_owned()),
        ..Feed::default()
    };
    feed.entries = entries.into_iter().map(|news| entry(root, news)).collect::<Result<_>>()?;
    let config = WriteConfig { write_document_declaration: true, indent_size: Some(1) };
    let mut bytes = feed.write_with_config(Vec::new(), config).context("the feed could not be written")?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(root: &str, news: &News) -> Result<Entry> {
    Ok(Entry {
        title: Text::plain(news.title.clone()),
        id: format!("{root}{}", news.id),
        updated: instant(news.date)?,
        published: Some(instant(news.published)?),
        links: vec![link("alternate", format!("{root}{}", news.url), "text/html", Some(news.lang.tag()))],
        summary: news.summary.clone().map(Text::plain),
        categories: vec![Category { term: news.category.to_owned(), ..Category::default() }],
        ..Entry::default()
    })
}

fn link(rel: &str, href: String, kind: &str, lang: Option<&str>) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        mime_type: Some(kind.to_owned()),
        hreflang: lang.map(str::to_owned),
        ..Link::default()
    }
}

/// The start of a day in Norway.
fn instant(date: Date) -> Result<FixedDateTime> {
    let text = dates::in_oslo(date, Time::midnight()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    text.parse().with_context(|| format!("{text} is no instant"))
}
