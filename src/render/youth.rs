//! «Ung medvirkning»: the page's own text, then the youth councils, the seats for young people, and
//! what concerns them.

use jiff::civil::Date;
use tera::Context;

use super::entry::{Cell, Item, Making, Row};
use super::view::Link;
use super::{Frame, Renderer};
use crate::site::council::Seat;
use crate::site::{Article, Council, CouncilKind, Value};

/// The address of the page.
pub(super) const PATH: &str = "/ung-medvirkning/";

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, article: &Article) -> (&'static str, Context) {
    frame.take(renderer, article);
    let lang = frame.lang;
    let site = renderer.site;
    let mut making = Making::new(renderer, lang);
    let m = &mut making;
    let councils = site.councils.iter().filter(|c| c.is_active() && c.is_kind(CouncilKind::Youth));
    let councils = councils.map(|c| Item::link(Link::in_lang(c.name(), c.url(), c.lang(), lang))).collect();
    m.part("youth_councils", "plain", councils);
    let rows: Vec<Row> = site
        .councils
        .iter()
        .filter(|c| c.is_active() && !c.is_kind(CouncilKind::Youth))
        .filter_map(|council| {
            let young = seats(council, renderer.today);
            (young > 0).then(|| Row {
                name: Cell {
                    link: Some(Link::in_lang(council.name(), council.url(), council.lang(), lang)),
                    ..Cell::default()
                },
                cells: vec![Cell::of(young.to_string())],
                at: String::new(),
            })
        })
        .collect();
    if !rows.is_empty() {
        let head = ["council_name", "seats"];
        let part = m.table("del-plasser", "youth_seats", "youth_seats_caption", &head, rows);
        m.entry.parts.push(part);
    }
    let is_young =
        |themes: &[Value<String>]| themes.iter().any(|t| matches!(t.value.as_str(), "ung" | "ungdom"));
    let cases = site.cases.iter().filter(|c| is_young(&c.themes)).map(|c| Item::link(m.to_case(c)));
    let library = site.library.heads().filter(|h| is_young(&h.themes)).map(|h| Item::link(m.to(h)));
    let items = cases.chain(library).collect();
    m.part("youth_matters", "plain", items);
    ("entry.html", making.into_context())
}

/// How many seats a council keeps for young people.
pub(super) fn seats(council: &Council, today: Date) -> usize {
    let is_young =
        |seat: &&Seat| seat.reserved_for.as_ref().is_some_and(|p| p.value.to_lowercase().starts_with("ung"));
    let seats = council.seats.iter().flat_map(|seats| &seats.seats);
    seats.filter(|seat| seat.is_current(today)).filter(is_young).count()
}
