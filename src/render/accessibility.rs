//! The accessibility page: its own text, then a sheet with every criterion the regulation binds public
//! bodies to, and how each is looked after. A basis for the statement, never a statement.

use tera::Context;

use super::entry::{Cell, Making, Part, Row, Table};
use super::view::Shown;
use super::{Frame, Renderer};
use crate::lang::Text;
use crate::site::Article;

/// The address of the page.
pub(super) const PATH: &str = "/tilgjengelighet/";

/// A criterion of the sheet.
#[derive(Clone, Debug)]
pub struct CriterionRow {
    pub number: &'static str,
    pub level: &'static str,
    pub name: Text,
    /// How many rules look after it.
    pub rules: usize,
    /// Whether the theme sees to it.
    pub by_theme: bool,
    /// Whether something is left for a person.
    pub by_hand: bool,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, article: &Article) -> (&'static str, Context) {
    frame.take(renderer, article);
    let lang = frame.lang;
    let mut making = Making::new(renderer, lang);
    let m = &mut making;
    let rows: Vec<Row> = renderer
        .criteria
        .iter()
        .map(|criterion| {
            let mut means = Vec::new();
            if criterion.rules == 1 {
                means.push(m.word("sheet_one_rule"));
            } else if criterion.rules > 1 {
                means.push(m.word("sheet_rules").replace("{all}", &criterion.rules.to_string()));
            }
            if criterion.by_theme {
                means.push(m.word("sheet_theme"));
            }
            if criterion.by_hand {
                means.push(m.word("sheet_hand"));
            }
            Row {
                name: Cell::of(format!("{} {}", criterion.number, criterion.name.in_lang(lang))),
                cells: vec![Cell::of(criterion.level), Cell::of(means.join(" "))],
                at: String::new(),
            }
        })
        .collect();
    if !rows.is_empty() {
        let count = rows.len().to_string();
        let table = Table {
            id: "del-krav-navn".to_owned(),
            caption: Shown::of(m.word("sheet_caption").replace("{all}", &count)),
            head: vec![m.word("sheet_criterion"), m.word("sheet_level"), m.word("sheet_how")],
            rows,
            source: None,
        };
        m.entry.parts.push(Part {
            id: "del-krav".to_owned(),
            title: m.word("sheet_title"),
            intro: Some(Shown::of(m.word("sheet_about"))),
            table: Some(table),
            ..Part::default()
        });
    }
    ("entry.html", making.into_context())
}
