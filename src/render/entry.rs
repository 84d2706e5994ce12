//! Pages put together of parts: tags, lists, steps, tables, drawings and facts, so that kinds of pages
//! that hold the same sort of things share one template.

use serde::Serialize;
use tera::Context;

use super::view::{Day, Link, Shown, all_shown, day, shown};
use super::{Frame, Renderer, mark};
use crate::lang::Lang;
use crate::site::meeting::Access;
use crate::site::{Head, Value};
use crate::source::Place;
use jiff::civil::Date;

/// What such a page holds beside its title, short version and running text.
#[derive(Serialize, Debug, Default)]
pub(super) struct Entry {
    /// What it belongs to.
    pub(super) of: Vec<Link>,
    pub(super) tags: Vec<Tag>,
    /// Above the running text.
    pub(super) lead: Vec<Part>,
    /// Below it.
    pub(super) parts: Vec<Part>,
    pub(super) facts: Vec<Fact>,
}

/// A short word in a box. The tone is a class of the theme, or empty.
#[derive(Serialize, Debug, Clone)]
pub(super) struct Tag {
    pub(super) text: String,
    pub(super) at: String,
    pub(super) tone: &'static str,
}

impl Tag {
    pub(super) fn new(text: String, place: Option<Place>, tone: &'static str) -> Tag {
        Tag { text, at: place.map_or(String::new(), mark::written), tone }
    }
}

/// A section with a heading.
#[derive(Serialize, Debug, Default)]
pub(super) struct Part {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) intro: Option<Shown>,
    pub(super) items: Vec<Item>,
    /// `plain`, `rows` or `steps`.
    pub(super) list: &'static str,
    pub(super) table: Option<Table>,
    pub(super) chart: Option<Chart>,
}

/// One of a list.
#[derive(Serialize, Debug, Default)]
pub(super) struct Item {
    pub(super) date: Option<Day>,
    pub(super) link: Option<Link>,
    pub(super) strong: Option<Shown>,
    pub(super) text: Option<Shown>,
    pub(super) tag: Option<Tag>,
    pub(super) more: Option<Shown>,
    pub(super) links: Vec<Link>,
    pub(super) at: String,
}

impl Item {
    pub(super) fn link(link: Link) -> Item {
        Item { link: Some(link), ..Item::default() }
    }

    pub(super) fn text(text: Shown) -> Item {
        Item { text: Some(text), ..Item::default() }
    }
}

/// A table with row headings in its first column.
#[derive(Serialize, Debug)]
pub(super) struct Table {
    pub(super) id: String,
    pub(super) caption: Shown,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) source: Option<Shown>,
}

#[derive(Serialize, Debug)]
pub(super) struct Row {
    pub(super) name: Cell,
    pub(super) cells: Vec<Cell>,
    pub(super) at: String,
}

#[derive(Serialize, Debug, Clone, Default)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) link: Option<Link>,
    /// Several, one after the other.
    pub(super) links: Vec<Link>,
}

impl Cell {
    pub(super) fn of(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), ..Cell::default() }
    }
}

/// A drawing of numbers as bars. The table beside it says the same.
#[derive(Serialize, Debug)]
pub(super) struct Chart {
    pub(super) about: String,
    pub(super) height: usize,
    pub(super) bars: Vec<Bar>,
}

#[derive(Serialize, Debug)]
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) label_at: usize,
    pub(super) top: usize,
    pub(super) width: u32,
    pub(super) value_at: u32,
}

/// The width of the longest bar, in the drawing's own units; 600 is the whole.
const LONGEST: f64 = 480.0;
const BAR_HEIGHT: usize = 52;

impl Chart {
    /// Bars of numbers that are at least zero; none when there is nothing to compare.
    pub(super) fn of(about: String, values: &[(String, String, f64)]) -> Option<Chart> {
        let most = values.iter().map(|(.., number)| *number).fold(0.0, f64::max);
        if values.len() < 2 || most <= 0.0 || values.iter().any(|(.., number)| *number < 0.0) {
            return None;
        }
        let bars = values.iter().enumerate().map(|(index, (label, value, number))| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 480")]
            let width = (number / most * LONGEST).round() as u32;
            Bar {
                label: label.clone(),
                value: value.clone(),
                label_at: index * BAR_HEIGHT + 18,
                top: index * BAR_HEIGHT + 26,
                width,
                value_at: width + 8,
            }
        });
        Some(Chart { about, height: values.len() * BAR_HEIGHT, bars: bars.collect() })
    }
}

/// A row of the list of facts: texts, links or a day.
#[derive(Serialize, Debug, Default)]
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) texts: Vec<Shown>,
    pub(super) links: Vec<Link>,
    pub(super) date: Option<Day>,
}

/// An entry while it is made.
pub(super) struct Making<'m> {
    pub(super) renderer: &'m Renderer<'m>,
    pub(super) lang: Lang,
    pub(super) entry: Entry,
}

impl<'m> Making<'m> {
    pub(super) fn new(renderer: &'m Renderer<'m>, lang: Lang) -> Making<'m> {
        Making { renderer, lang, entry: Entry::default() }
    }

    pub(super) fn word(&self, key: &str) -> String {
        self.renderer.word(self.lang, key)
    }

    pub(super) fn of_council(&mut self, id: Option<&str>) {
        if let Some(council) = id.and_then(|id| self.renderer.site.council(id)) {
            self.entry.of.push(Link::in_lang(council.name(), council.url(), council.lang(), self.lang));
        }
    }

    pub(super) fn tag(&mut self, key: &str, place: Option<Place>, tone: &'static str) {
        let tag = Tag::new(self.word(key), place, tone);
        self.entry.tags.push(tag);
    }

    pub(super) fn fact(&mut self, label: &str, texts: Vec<Shown>) {
        if !texts.is_empty() {
            let label = self.word(label);
            self.entry.facts.push(Fact { label, texts, ..Fact::default() });
        }
    }

    pub(super) fn fact_text(&mut self, label: &str, value: Option<&Value<String>>) {
        self.fact(label, shown(value).into_iter().collect());
    }

    pub(super) fn fact_day(&mut self, label: &str, value: Option<&Value<Date>>) {
        if let Some(date) = day(value, self.lang) {
            let label = self.word(label);
            self.entry.facts.push(Fact { label, date: Some(date), ..Fact::default() });
        }
    }

    pub(super) fn fact_links(&mut self, label: &str, links: Vec<Link>) {
        if !links.is_empty() {
            let label = self.word(label);
            self.entry.facts.push(Fact { label, links, ..Fact::default() });
        }
    }

    pub(super) fn fact_access(&mut self, access: &[Value<Access>]) {
        let words = access.iter().map(|a| {
            Shown::new(self.renderer.word(self.lang, super::meeting::access_word(a.value)), a.place)
        });
        let words = words.collect();
        self.fact("access", words);
    }

    /// A section; nothing where it has nothing.
    pub(super) fn part(&mut self, title: &str, list: &'static str, items: Vec<Item>) {
        if !items.is_empty() {
            let part = self.section(title, list, items);
            self.entry.parts.push(part);
        }
    }

    /// A section with a table; its words by their keys.
    pub(super) fn table(&self, id: &str, title: &str, caption: &str, head: &[&str], rows: Vec<Row>) -> Part {
        let table = Table {
            id: format!("{id}-navn"),
            caption: Shown::of(self.word(caption)),
            head: head.iter().map(|word| self.word(word)).collect(),
            rows,
            source: None,
        };
        Part { id: id.to_owned(), title: self.word(title), table: Some(table), ..Part::default() }
    }

    /// The same, above the running text.
    pub(super) fn lead(&mut self, title: &str, list: &'static str, items: Vec<Item>) {
        if !items.is_empty() {
            let part = self.section(title, list, items);
            self.entry.lead.push(part);
        }
    }

    fn section(&self, title: &str, list: &'static str, items: Vec<Item>) -> Part {
        Part { id: section_id(title), title: self.word(title), list, items, ..Part::default() }
    }

    /// A section with one paragraph.
    pub(super) fn text(&mut self, title: &str, value: Option<&Value<String>>) {
        if let Some(intro) = shown(value) {
            let title_word = self.word(title);
            let intro = Some(intro);
            self.entry.parts.push(Part {
                id: section_id(title),
                title: title_word,
                intro,
                ..Part::default()
            });
        }
    }

    #[expect(clippy::unused_self, reason = "it reads like its neighbours")]
    pub(super) fn texts(&self, values: &[Value<String>]) -> Vec<Item> {
        all_shown(values).into_iter().map(Item::text).collect()
    }

    pub(super) fn councils(&self, ids: &[Value<String>]) -> Vec<Link> {
        let site = self.renderer.site;
        let link = |c: &crate::site::Council| Link::in_lang(c.name(), c.url(), c.lang(), self.lang);
        ids.iter().filter_map(|id| site.council(&id.value)).map(link).collect()
    }

    /// Meetings by `<council>/<date>`.
    pub(super) fn meetings(&self, references: &[Value<String>]) -> Vec<Link> {
        let site = self.renderer.site;
        let link = |m: &crate::site::Meeting| {
            let council = site.council(&m.council)?;
            let date = day(m.date.as_ref(), self.lang)?.text;
            Some(Link::new(format!("{} {date}, {}", self.word("meeting"), council.name()), m.url()))
        };
        references.iter().filter_map(|r| site.meeting(&r.value)).filter_map(link).collect()
    }

    pub(super) fn to(&self, head: &Head) -> Link {
        Link::in_lang(head.title(), head.url(), head.lang(), self.lang)
    }

    pub(super) fn to_case(&self, case: &crate::site::Case) -> Link {
        let own = case.written_lang.as_ref().map_or(Lang::Nb, |l| l.value);
        Link::in_lang(case.title(), case.url(), own, self.lang)
    }

    /// What something led to: a case or a project.
    pub(super) fn case_or_project(&self, id: &str) -> Option<Link> {
        let site = self.renderer.site;
        let case = site.case(id).map(|case| self.to_case(case));
        case.or_else(|| site.library.project(id).map(|project| self.to(&project.head)))
    }

    pub(super) fn organisations(&self, ids: &[Value<String>]) -> Vec<Shown> {
        let name = |id: &Value<String>| {
            let name = self.renderer.site.register.organisation(&id.value).and_then(|o| o.name.as_ref());
            Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
        };
        ids.iter().map(name).collect()
    }

    pub(super) fn service_lines(&self, ids: &[Value<String>]) -> Vec<Shown> {
        let name = |id: &Value<String>| {
            let name = self.renderer.site.register.service_line(&id.value).and_then(|l| l.name.as_ref());
            Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
        };
        ids.iter().map(name).collect()
    }

    /// Documents: a file of ours, the page with the same content, or an address elsewhere.
    pub(super) fn attachments(
        &self,
        attachments: &[crate::site::head::Attachment],
        file: crate::source::FileId,
    ) -> Vec<Item> {
        let from = &self.renderer.sources.document(file).path;
        let item = |it: &crate::site::head::Attachment| {
            let title = it.title.as_ref().or(it.file.as_ref()).or(it.link.as_ref())?;
            if it.shielded.as_ref().is_some_and(|s| s.value) {
                let more = Some(Shown::of(self.word("attachment_shielded")));
                return Some(Item {
                    text: Some(Shown::new(title.value.clone(), title.place)),
                    more,
                    ..Item::default()
                });
            }
            let own = it.lang.as_ref().map(|lang| self.word(&format!("in_{}", lang.value.tag())));
            let mut links = Vec::new();
            if let Some(page) = &it.web_page {
                let text = format!("{} {}", title.value, self.word("attachment_web"));
                links.push(Link::new(text, page.value.clone()).written(page.place));
            }
            if let Some(file) = &it.file {
                links.push(
                    self.renderer
                        .file_link(from, &file.value, &title.value, own.as_deref(), self.lang)
                        .written(file.place),
                );
            } else if let Some(link) = &it.link {
                let told = own.map_or_else(String::new, |own| format!(" ({own})"));
                let text = format!("{}{told}", title.value);
                links.push(Link::new(text, link.value.clone()).written(link.place));
            }
            for (address, word) in [
                (&it.transcript, "attachment_transcript"),
                (&it.captions, "attachment_captions"),
                (&it.audio_description, "attachment_described"),
            ] {
                links.extend(address.as_ref().map(|address| {
                    let text = format!("{} {}", title.value, self.word(word));
                    let link = if address.value.starts_with('/') {
                        Link::new(text, address.value.clone())
                    } else {
                        self.renderer.file_link(from, &address.value, &text, None, self.lang)
                    };
                    link.written(address.place)
                }));
            }
            Some(Item { links, at: mark::written(it.place), ..Item::default() })
        };
        attachments.iter().filter_map(item).collect()
    }

    pub(super) fn into_context(self) -> Context {
        let mut context = Context::new();
        context.insert("entry", &self.entry);
        context
    }
}

/// The id of a section, from the key of its heading's word.
pub(super) fn section_id(title: &str) -> String {
    format!("del-{}", title.replace('_', "-"))
}

impl Frame {
    /// Takes what a head gives to the page.
    pub(super) fn take_head(&mut self, renderer: &Renderer, head: &Head) {
        self.title = shown(head.title.as_ref()).unwrap_or_else(|| Shown::of(head.title()));
        self.summary = shown(head.summary.as_ref());
        self.description = head.description.as_ref().map(|d| d.value.clone());
        self.updated = day(head.updated.as_ref(), self.lang);
        self.is_example = head.is_example;
        self.body = renderer.body(head.at.file, self.lang);
    }
}
