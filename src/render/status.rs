//! «Slik ligger vi an»: for each duty and each council what holds and what is missing.
//!
//! The page is made of what the rules found, so it is handed in: see [`Status`]. It is published only
//! when site.toml says so.

use serde::Serialize;
use tera::Context;

use super::entry::{Cell, Row as TableRow, Table};
use super::view::{Link, Shown, sort_by_name};
use super::{Frame, Renderer};
use crate::lang::{Lang, Message, Text};
use crate::site::register::ServiceLine;
use crate::site::{Council, CouncilKind};

/// Where the page lies.
pub const URL: &str = "/slik-ligger-vi-an/";

/// How the councils stand on every duty.
#[derive(Clone, Debug, Default)]
pub struct Status {
    pub duties: Vec<Duty>,
}

/// One duty, and how each council it binds stands.
#[derive(Clone, Debug)]
pub struct Duty {
    /// The row of the requirements: `C01`.
    pub id: &'static str,
    pub name: Text,
    /// What the strategy or the guidelines say.
    pub quote: &'static str,
    /// In order of id.
    pub councils: Vec<CouncilStatus>,
    /// What is missing, but belongs to no single council.
    pub elsewhere: Vec<Message>,
}

#[derive(Clone, Debug)]
pub struct CouncilStatus {
    pub council: String,
    /// Empty when the duty is met.
    pub missing: Vec<Message>,
    /// Why it is accepted that something is missing.
    pub accepted: Vec<String>,
}

impl CouncilStatus {
    pub fn holds(&self) -> bool {
        self.missing.is_empty()
    }
}

#[derive(Serialize, Debug)]
struct DutyView {
    id: String,
    name: &'static str,
    quote: &'static str,
    holds: usize,
    all: usize,
    missing: Vec<Row>,
    met: Vec<Link>,
    elsewhere: Vec<String>,
}

#[derive(Serialize, Debug)]
struct Row {
    council: Link,
    what: Vec<String>,
}

#[derive(Serialize, Debug)]
struct CouncilView {
    council: Link,
    holds: usize,
    all: usize,
    missing: Vec<&'static str>,
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, status: &Status) -> (&'static str, Context) {
    let lang = frame.lang;
    frame.title = Shown::of(renderer.word(lang, "standing"));
    frame.summary = Some(Shown::of(renderer.word(lang, "standing_summary")));
    let duties: Vec<DutyView> = status.duties.iter().map(|duty| view(renderer, lang, duty)).collect();
    let mut councils: Vec<CouncilView> = renderer
        .site
        .councils
        .iter()
        .filter_map(|council| {
            let own: Vec<(&Duty, &CouncilStatus)> = status
                .duties
                .iter()
                .filter_map(|duty| Some((duty, duty.councils.iter().find(|c| c.council == council.id)?)))
                .collect();
            let missing: Vec<&'static str> =
                own.iter().filter(|(_, c)| !c.holds()).map(|(duty, _)| duty.name.in_lang(lang)).collect();
            (!own.is_empty()).then(|| CouncilView {
                council: Link::in_lang(council.name(), council.url(), council.lang(), lang),
                holds: own.len() - missing.len(),
                all: own.len(),
                missing,
            })
        })
        .collect();
    sort_by_name(&mut councils, |c| &c.council.text);
    let mut context = Context::new();
    context.insert("duties", &duties);
    context.insert("councils", &councils);
    context.insert("lines", &lines(renderer, lang));
    ("standing.html", context)
}

/// Which service lines have a seat in each council that is to have them all.
fn lines(renderer: &Renderer, lang: Lang) -> Option<Table> {
    let site = renderer.site;
    let known: Vec<&ServiceLine> =
        site.register.service_lines.iter().filter(|line| line.id.is_some()).collect();
    let is_bound = |c: &&Council| c.is_kind(CouncilKind::Central) || c.is_kind(CouncilKind::County);
    let mut councils: Vec<&Council> =
        site.councils.iter().filter(|c| c.is_active() && c.seats.is_some()).filter(is_bound).collect();
    sort_by_name(&mut councils, |c| c.name());
    let row = |council: &&Council| {
        let has = |line: &&ServiceLine| {
            let id = line.id.as_ref().map(|id| &id.value);
            let seats = council.seats.iter().flat_map(|seats| &seats.seats);
            let mut seats = seats.filter(|seat| seat.is_current(renderer.today) && !seat.is_vacant);
            let has_seat = seats.any(|seat| seat.service_line.as_ref().map(|line| &line.value) == id);
            Cell::of(renderer.word(lang, if has_seat { "yes" } else { "no_own_budget" }))
        };
        let link = Link::in_lang(council.name(), council.url(), council.lang(), lang);
        let name = Cell { link: Some(link), ..Cell::default() };
        TableRow { name, cells: known.iter().map(has).collect(), at: String::new() }
    };
    let rows: Vec<TableRow> = councils.iter().map(row).collect();
    let name = |line: &&ServiceLine| {
        line.name.as_ref().or(line.id.as_ref()).map_or("", |n| n.value.as_str()).to_owned()
    };
    (!rows.is_empty() && !known.is_empty()).then(|| Table {
        id: "del-linjer".to_owned(),
        caption: Shown::of(renderer.word(lang, "standing_lines")),
        head: std::iter::once(renderer.word(lang, "council")).chain(known.iter().map(name)).collect(),
        rows,
        source: None,
    })
}

fn view(renderer: &Renderer, lang: Lang, duty: &Duty) -> DutyView {
    let link = |id: &str| {
        renderer.site.council(id).map_or_else(
            || Link::new(id, "/utvalg/"),
            |council| Link::in_lang(council.name(), council.url(), council.lang(), lang),
        )
    };
    let missing = duty.councils.iter().filter(|c| !c.holds());
    let what = |c: &CouncilStatus| {
        let accepted = c.accepted.iter().cloned();
        c.missing.iter().map(|m| m.in_lang(lang).to_owned()).chain(accepted).collect()
    };
    DutyView {
        id: format!("plikt-{}", duty.id.to_lowercase()),
        name: duty.name.in_lang(lang),
        quote: duty.quote,
        holds: duty.councils.iter().filter(|c| c.holds()).count(),
        all: duty.councils.len(),
        missing: missing.map(|c| Row { council: link(&c.council), what: what(c) }).collect(),
        met: duty.councils.iter().filter(|c| c.holds()).map(|c| link(&c.council)).collect(),
        elsewhere: duty.elsewhere.iter().map(|m| m.in_lang(lang).to_owned()).collect(),
    }
}
