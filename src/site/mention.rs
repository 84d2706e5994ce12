//! Phone numbers, e-mail addresses and street addresses that content mentions, wherever they stand.
//!
//! In: the documents below `content/`, as written. Out: every mention with its place, to be held
//! against the register of contacts. The register itself is not looked through.

use rayon::prelude::*;

use super::{CONTENT, Value};
use crate::source::{Content, Document, Sources, Span, personal};

/// Everything found, in order of file and place.
#[derive(Clone, Debug, Default)]
pub struct Mentions {
    pub phones: Vec<Value<String>>,
    pub emails: Vec<Value<String>>,
    pub addresses: Vec<Value<String>>,
}

impl Mentions {
    pub(super) fn of(sources: &Sources) -> Mentions {
        let register = format!("{CONTENT}/register/kontakter.");
        let found: Vec<Mentions> = sources
            .documents
            .par_iter()
            .filter(|d| d.path.starts_with(CONTENT) && !d.path.starts_with(&register) && is_prose(d))
            .map(in_document)
            .collect();
        found.into_iter().fold(Mentions::default(), |mut all, mut one| {
            all.phones.append(&mut one.phones);
            all.emails.append(&mut one.emails);
            all.addresses.append(&mut one.addresses);
            all
        })
    }
}

/// Files people write words in; numbers in drawings are coordinates.
fn is_prose(document: &Document) -> bool {
    match document.content {
        Content::Yaml(_) | Content::Markdown { .. } => true,
        Content::Text => matches!(document.path.rsplit('.').next(), Some("txt" | "csv")),
        Content::Asset { .. } => false,
    }
}

fn in_document(document: &Document) -> Mentions {
    let text = &document.text;
    let values = |ranges: Vec<std::ops::Range<usize>>| {
        ranges
            .into_iter()
            .map(|r| Value::new(text[r.clone()].to_owned(), document.place(Span::new(r.start, r.end))))
            .collect::<Vec<_>>()
    };
    let mut mentions = Mentions {
        phones: values(personal::phones(text)),
        emails: values(personal::emails(text)),
        addresses: values(personal::addresses(text)),
    };
    // A number in the archive may look like anything.
    mentions.phones.retain(|phone| {
        let line = text[..phone.place.span.start as usize].rsplit('\n').next().unwrap_or("");
        !line.trim_start().starts_with("arkivref")
    });
    mentions
}
