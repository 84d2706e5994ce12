//! Templates, words and static files, from the theme's folder or from the theme in the binary.
//!
//! `themes/NAME/` overrides the embedded theme `nav` file by file: `templates/*.html`,
//! `static/*`, `words.toml` (the interface's words in each language).

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, anyhow, bail};
use include_dir::{Dir, DirEntry, include_dir};
use tera::{Context, ErrorKind, Tera, Value};

use super::{borrowed, mark};
use crate::lang::{Lang, say};
use crate::source::{FileId, Place, Sources, Span};

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/nav");

/// The name of the embedded theme.
pub const DEFAULT: &str = "nav";

/// A theme, ready to render.
pub struct Theme {
    tera: Tera,
    templates: BTreeMap<String, FileId>,
    words: BTreeMap<Lang, BTreeMap<String, String>>,
    /// The words of each language as templates see them.
    values: BTreeMap<Lang, Value>,
    /// Files to publish: address and content.
    pub files: Vec<StaticFile>,
}

/// A file of the theme that is published as it is.
#[derive(Debug)]
pub struct StaticFile {
    pub url: String,
    pub content: StaticContent,
}

#[derive(Debug)]
pub enum StaticContent {
    /// A document in [`Sources`]: text, or a file on disk.
    Document(FileId),
    /// Bytes of the embedded theme.
    Embedded(&'static [u8]),
}

/// Adds the embedded theme's text files that the site's own folders do not hold, so that findings
/// can point into them.
pub fn add_embedded(sources: &mut Sources, theme: &str) {
    for (path, bytes) in embedded_files() {
        let own = format!("themes/{theme}/{path}");
        let default = format!("themes/{DEFAULT}/{path}");
        if sources.by_path(&own).is_none()
            && sources.by_path(&default).is_none()
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            sources.add(&default, text);
        }
    }
}

impl Theme {
    /// The theme called `name` over the default one.
    ///
    /// # Errors
    /// When a template or the words do not parse; the message names file, line and column.
    pub fn of(sources: &Sources, name: &str) -> Result<Theme> {
        let mut files: BTreeMap<&str, FileId> = BTreeMap::new();
        for folder in [DEFAULT, name] {
            let prefix = format!("themes/{folder}/");
            for document in &sources.documents {
                if let Some(path) = document.path.strip_prefix(&prefix) {
                    files.insert(path, document.id);
                }
            }
        }
        let mut theme = Theme {
            tera: Tera::default(),
            templates: BTreeMap::new(),
            words: BTreeMap::new(),
            values: BTreeMap::new(),
            files: Vec::new(),
        };
        theme.read_templates(sources, &files)?;
        theme.read_words(sources, &files)?;
        for (path, id) in &files {
            if let Some(path) = path.strip_prefix("static/") {
                theme.files.push(StaticFile {
                    url: format!("/static/{path}"),
                    content: StaticContent::Document(*id),
                });
            }
        }
        for (path, bytes) in embedded_files() {
            if let Some(url) = path.strip_prefix("static/")
                && !files.contains_key(path.as_str())
            {
                theme.files.push(StaticFile {
                    url: format!("/static/{url}"),
                    content: StaticContent::Embedded(bytes),
                });
            }
        }
        Ok(theme)
    }

    /// Renders a template, with place marks on its tags.
    ///
    /// # Errors
    /// When the template asks for what the context does not have; the message says where.
    pub fn render(&self, template: &str, context: &Context) -> Result<String> {
        self.tera.render(template, context).map_err(|error| broken(&error, template))
    }

    /// The place that stands for a template as a whole.
    pub fn place(&self, template: &str) -> Place {
        Place::new(self.templates.get(template).copied().unwrap_or_default(), Span::default())
    }

    /// An interface word; the key itself where the theme lacks it.
    pub fn word<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        let find = |lang: Lang| self.words.get(&lang).and_then(|w| w.get(key));
        find(lang).or_else(|| find(Lang::Nb)).map_or(key, String::as_str)
    }

    /// Whether a language lacks a word, and Bokmål lends its own.
    pub fn is_borrowed(&self, lang: Lang, key: &str) -> bool {
        let has = |lang: Lang| self.words.get(&lang).is_some_and(|words| words.contains_key(key));
        !has(lang) && has(Lang::Nb)
    }

    /// All interface words of a language, as templates see them.
    pub(super) fn words(&self, lang: Lang) -> Value {
        self.values.get(&lang).or_else(|| self.values.get(&Lang::Nb)).cloned().unwrap_or_else(Value::none)
    }

    /// The theme's stylesheet addresses and their documents.
    pub fn styles<'a>(&'a self, sources: &'a Sources) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(|f| f.url.rsplit_once('.').is_some_and(|(_, kind)| kind == "css"))
            .filter_map(|f| match f.content {
                StaticContent::Document(id) => Some((f.url.as_str(), sources.document(id).text.as_str())),
                StaticContent::Embedded(_) => None,
            })
    }

    fn read_templates(&mut self, sources: &Sources, files: &BTreeMap<&str, FileId>) -> Result<()> {
        let mut templates = Vec::new();
        for (path, id) in files {
            if let Some(name) = path.strip_prefix("templates/") {
                let document = sources.document(*id);
                templates.push((name.to_owned(), mark::in_template(&document.text, *id)));
                self.templates.insert(name.to_owned(), *id);
            }
        }
        if templates.is_empty() {
            bail!("the theme has no templates");
        }
        self.tera.add_raw_templates(templates).map_err(|error| broken(&error, "*.html"))?;
        Ok(())
    }

    fn read_words(&mut self, sources: &Sources, files: &BTreeMap<&str, FileId>) -> Result<()> {
        let Some(id) = files.get("words.toml") else { bail!("the theme has no words.toml") };
        let document = sources.document(*id);
        let tables: BTreeMap<String, BTreeMap<String, String>> =
            toml::from_str(&document.text).with_context(|| format!("{} does not parse", document.path))?;
        for (tag, words) in tables {
            let Some(lang) = Lang::of_tag(&tag) else { bail!("{}: unknown language [{tag}]", document.path) };
            self.words.insert(lang, words);
        }
        let fallback = self.words.get(&Lang::Nb).cloned().unwrap_or_default();
        for lang in Lang::ALL {
            let mut words = fallback.clone();
            // Norwegians read both written norms; to others a borrowed word is in another language.
            if !matches!(lang, Lang::Nb | Lang::Nn) {
                for word in words.values_mut() {
                    *word = borrowed::marked(word);
                }
            }
            if let Some(own) = self.words.get(lang) {
                words.extend(own.iter().map(|(k, v)| (k.clone(), v.clone())));
            }
            self.values.insert(*lang, Value::from_serializable(&words));
        }
        Ok(())
    }
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme").field("templates", &self.templates).finish_non_exhaustive()
    }
}

/// What is wrong with a template, where, and what to do. Tera's own words are English and follow as the
/// cause.
fn broken(error: &tera::Error, template: &str) -> anyhow::Error {
    let (name, line, cause) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename().to_owned(), Some(report.span().start_line), report.message().to_owned())
        }
        other => (template.to_owned(), None, other.to_string()),
    };
    let (nb, en) =
        line.map_or_else(Default::default, |line| (format!(", linje {line}"), format!(", line {line}")));
    anyhow!(unmarked(&cause)).context(say! {
        nb: "Malen templates/{name}{nb} i temaet kan ikke brukes. Rett den, eller slett den, så brukes malen som følger med.",
        nn: "Malen templates/{name}{nb} i temaet kan ikkje brukast. Rett han, eller slett han, så blir malen som følgjer med, brukt.",
        en: "The template templates/{name}{en} of the theme cannot be used. Correct it, or delete it, and the one that comes with the program is used.",
    })
}

/// An error's text without the marks that the writer of the template never wrote.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let start = format!(" {}=\"", mark::TAG);
    let mut rest = text;
    while let Some(at) = rest.find(&start) {
        out.push_str(&rest[..at]);
        let after = &rest[at + start.len()..];
        rest = after.find('"').map_or("", |i| &after[i + 1..]);
    }
    out.push_str(rest);
    out
}

fn embedded_files() -> Vec<(String, &'static [u8])> {
    fn gather(dir: &'static Dir<'static>, out: &mut Vec<(String, &'static [u8])>) {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(dir) => gather(dir, out),
                DirEntry::File(file) => {
                    let path: Vec<_> = file.path().iter().map(|p| p.to_string_lossy()).collect();
                    out.push((path.join("/"), file.contents()));
                }
            }
        }
    }
    let mut out = Vec::new();
    gather(&EMBEDDED, &mut out);
    out.sort();
    out
}
