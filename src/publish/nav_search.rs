//! The pages that nav.no's search should know, with the fields its content type for pages elsewhere
//! has (source: navikt/nav-enonicxp, external-search-content). Never the name of a person.

use serde::Serialize;

use super::Material;
use crate::site::{Article, Council};

#[derive(Serialize)]
struct Hit<'a> {
    title: &'a str,
    url: String,
    ingress: String,
    text: String,
    keywords: Vec<&'a str>,
    language: &'static str,
    audience: &'static str,
}

pub(super) fn list(material: &Material, root: &str) -> Vec<u8> {
    let site = material.site;
    let mut hits: Vec<Hit> = site.councils.iter().map(|c| council(material, root, c)).collect();
    let own =
        |a: &&Article| a.title.is_some() && !site.councils.iter().any(|c| c.url() == a.path) && a.path != "/";
    hits.extend(site.articles.iter().filter(own).map(|article| Hit {
        title: article.title(),
        url: format!("{root}{}", article.url()),
        ingress: flat(article.summary.as_ref().or(article.description.as_ref()).map_or("", |s| &s.value)),
        text: flat(article.description.as_ref().map_or("", |s| &s.value)),
        keywords: vec!["brukerutvalg", "brukermedvirkning"],
        language: article.lang().tag(),
        audience: "person",
    }));
    hits.sort_by(|a, b| a.url.cmp(&b.url));
    let mut bytes = serde_json::to_vec_pretty(&hits).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn council<'a>(material: &Material<'a>, root: &str, council: &'a Council) -> Hit<'a> {
    let register = &material.site.register;
    let covers = council.covers.as_ref();
    let units = covers.iter().flat_map(|c| &c.units).filter_map(|u| register.unit(&u.value));
    let mut keywords = vec!["brukerutvalg", "brukermedvirkning"];
    for unit in units {
        keywords.extend(unit.name.as_ref().map(|n| n.value.as_str()));
        keywords.extend(unit.municipalities.iter().filter_map(|m| m.name.as_ref()).map(|n| n.value.as_str()));
    }
    let county = council.county().and_then(|id| register.county(&id.value));
    keywords.extend(county.and_then(|c| c.name.as_ref()).map(|n| n.value.as_str()));
    Hit {
        title: council.name(),
        url: format!("{root}{}", council.url()),
        ingress: flat(council.summary.as_ref().map_or("", |s| &s.value)),
        text: council.represents.iter().map(|r| r.value.as_str()).collect::<Vec<_>>().join(", "),
        keywords,
        language: council.lang().tag(),
        audience: "person",
    }
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
