//! What templates see: values with their place marks, dates in words, links.
//!
//! Every value that stands in a file is a [`Shown`]: templates print `x.text` and put
//! `data-v="{{ x.at }}"` on the element that shows it.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use jiff::civil::{Date, Time};
use serde::Serialize;

use super::{dates, mark};
use crate::lang::Lang;
use crate::site::Value;
use crate::source::Place;

/// A text and the mark of the place it was written.
#[derive(Serialize, Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) at: String,
}

impl Shown {
    pub(super) fn new(text: impl Into<String>, place: Place) -> Shown {
        Shown { text: text.into(), at: mark::written(place) }
    }

    /// A text that stands in no file.
    pub(super) fn of(text: impl Into<String>) -> Shown {
        Shown { text: text.into(), at: String::new() }
    }
}

pub(super) fn shown(value: Option<&Value<String>>) -> Option<Shown> {
    value.filter(|v| !v.value.trim().is_empty()).map(|v| Shown::new(v.value.trim(), v.place))
}

pub(super) fn all_shown(values: &[Value<String>]) -> Vec<Shown> {
    values.iter().filter_map(|v| shown(Some(v))).collect()
}

/// A date for people and for machines.
#[derive(Serialize, Clone, Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// «12. mars 2026».
    pub(super) text: String,
    /// «torsdag 12. mars 2026».
    pub(super) long: String,
    /// `2026-03-12`.
    pub(super) iso: String,
    pub(super) at: String,
}

pub(super) fn day(value: Option<&Value<Date>>, lang: Lang) -> Option<Day> {
    value.map(|v| Day { at: mark::written(v.place), ..plain_day(v.value, lang) })
}

pub(super) fn plain_day(date: Date, lang: Lang) -> Day {
    Day {
        text: dates::date(date, lang),
        long: dates::date_with_day(date, lang),
        iso: date.to_string(),
        at: String::new(),
    }
}

/// A time of day.
#[derive(Serialize, Clone, Debug, PartialEq, Eq)]
pub(super) struct Hour {
    pub(super) text: String,
    pub(super) iso: String,
    pub(super) at: String,
}

pub(super) fn hour(value: Option<&Value<Time>>, lang: Lang) -> Option<Hour> {
    value.map(|v| Hour {
        text: dates::time(v.value, lang),
        iso: format!("{:02}:{:02}", v.value.hour(), v.value.minute()),
        at: mark::written(v.place),
    })
}

/// A link to a page of ours.
#[derive(Serialize, Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) text: String,
    pub(super) url: String,
    /// The language of the text, when it is not the page's.
    pub(super) lang: Option<&'static str>,
    /// The mark of the place the address is written, where a writer wrote it.
    pub(super) at: String,
}

impl Link {
    /// A link whose address stands in a file.
    pub(super) fn written(self, place: Place) -> Link {
        Link { at: mark::written(place), ..self }
    }

    pub(super) fn new(text: impl Into<String>, url: impl Into<String>) -> Link {
        Link { text: text.into(), url: url.into(), lang: None, at: String::new() }
    }

    /// A link whose text is in `own`, on a page in `page`.
    pub(super) fn in_lang(text: impl Into<String>, url: impl Into<String>, own: Lang, page: Lang) -> Link {
        Link { text: text.into(), url: url.into(), lang: (own != page).then(|| own.tag()), at: String::new() }
    }
}

static NORWEGIAN: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok());

/// Sorts as Norwegians do: æ ø å last, aa as å, accents and case after letters.
pub(super) fn sort_by_name<T>(items: &mut [T], name: impl Fn(&T) -> &str) {
    items.sort_by(|a, b| match &*NORWEGIAN {
        Some(collator) => collator.compare(name(a), name(b)),
        None => name(a).cmp(name(b)),
    });
}
