//! An ordinary page: any Markdown file in `content/` that is nothing more particular.

use jiff::civil::Date;

use super::council::{example, lang};
use super::head::{description, summary, updated, user_tested};
use super::mandate::UserTested;
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

#[derive(Clone, Debug)]
pub struct Article {
    pub file: FileId,
    pub place: Place,
    /// The address without language: `/strategi/arenaer/`.
    pub path: String,
    /// The language the file's name says: `om.en.md`.
    pub suffix: Option<Lang>,
    pub title: Option<Value<String>>,
    pub summary: Option<Value<String>>,
    pub description: Option<Value<String>>,
    pub updated: Option<Value<Date>>,
    pub user_tested: Option<Value<UserTested>>,
    pub written_lang: Option<Value<Lang>>,
    pub is_example: bool,
}

impl Article {
    pub fn read(
        r: &mut Reader,
        file: FileId,
        path: &str,
        suffix: Option<Lang>,
        needs_title: bool,
    ) -> Article {
        let mut title = r.key("tittel").about("Overskriften øverst på siden");
        if needs_title {
            title = title.required();
        }
        Article {
            title: title.text(),
            file,
            place: r.place(),
            path: path.to_owned(),
            suffix,
            summary: summary(r),
            description: description(r),
            updated: updated(r),
            user_tested: user_tested(r),
            written_lang: lang(r),
            is_example: example(r),
        }
    }

    pub fn title(&self) -> &str {
        let folder = self.path.trim_matches('/').rsplit('/').next().filter(|name| !name.is_empty());
        self.title.as_ref().map_or(folder.unwrap_or(&self.path), |t| &t.value)
    }

    pub fn lang(&self) -> Lang {
        self.written_lang.as_ref().map(|l| l.value).or(self.suffix).unwrap_or_default()
    }

    /// The address: `/en/om/` for a page in another language than the site's own two.
    pub fn url(&self) -> String {
        localised(&self.path, self.suffix)
    }
}

/// An address in another language: `/se/utvalg/karasjok/`.
pub fn localised(path: &str, lang: Option<Lang>) -> String {
    match lang {
        Some(lang) => format!("/{lang}{path}"),
        None => path.to_owned(),
    }
}
