//! What is told and asked: hearings, knowledge, news, expectations.

use super::super::dates;
use super::super::entry::{Cell, Chart, Item, Making, Part, Row, Table, Tag, section_id};
use super::super::view::{Link, Shown, day, plain_day, shown};
use crate::lang::Lang;
use crate::site::council::CouncilLevel;
use crate::site::expectation::Expectation;
use crate::site::hearing::Hearing;
use crate::site::knowledge::{Chart as Wanted, Knowledge, TableOf};
use crate::site::news::News;

pub(super) fn hearing(m: &mut Making, it: &Hearing) {
    let (word, tone) = hearing_state(it, m.renderer.today);
    let place = it.status.as_ref().map(|s| s.place);
    m.tag(word, place, tone);
    m.fact_text("hearing_sender", it.sender.as_ref());
    m.fact_day("hearing_deadline", it.deadline.as_ref());
    m.fact_day("hearing_inner_deadline", it.inner_deadline.as_ref());
    let links = it.link.iter().map(|link| Link::new(m.word("hearing_link"), link.value.clone())).collect();
    m.fact_links("hearing_documents", links);
    let parts_of_nav = m.service_lines(&it.service_lines);
    m.fact("service_lines", parts_of_nav);
    let asked = m.councils(&it.asked);
    m.fact_links("hearing_asked", asked);
    m.text("used_for_title", it.used_for.as_ref());
    let answers = it
        .answers
        .iter()
        .map(|answer| {
            let council = answer.council.as_ref().and_then(|id| m.renderer.site.council(&id.value));
            let from = &m.renderer.sources.document(it.head.at.file).path;
            let file = answer.file.as_ref();
            let links = file
                .map(|f| m.renderer.file_link(from, &f.value, &m.word("hearing_answer_file"), None, m.lang));
            Item {
                link: council.map(|c| Link::in_lang(c.name(), c.url(), c.lang(), m.lang)),
                date: day(answer.date.as_ref(), m.lang),
                more: shown(answer.summary.as_ref()),
                links: links.into_iter().collect(),
                at: super::super::mark::written(answer.place),
                ..Item::default()
            }
        })
        .collect();
    m.part("hearing_answers", "rows", answers);
    m.text("hearing_not_answered", it.not_answered.as_ref());
    m.text("result_title", it.result.as_ref());
    let attachments = m.attachments(&it.attachments, it.head.at.file);
    m.part("attachments", "plain", attachments);
}

/// The word for how far a hearing has come, and its tone.
pub(in crate::render) fn hearing_state(
    it: &Hearing,
    today: jiff::civil::Date,
) -> (&'static str, &'static str) {
    if it.is_closed() {
        ("hearing_closed", "")
    } else if it.deadline.as_ref().is_some_and(|d| d.value < today) {
        ("hearing_past", "warning")
    } else {
        ("hearing_open", "success")
    }
}

pub(super) fn knowledge(m: &mut Making, it: &Knowledge) {
    if let Some(kind) = &it.kind {
        m.tag(&format!("knowledge_{}", kind.id()), Some(kind.place), "");
    }
    let findings = m.texts(&it.findings);
    m.lead("findings", "plain", findings);
    let conclusions = m.texts(&it.conclusions);
    m.lead("conclusions", "plain", conclusions);
    for (index, table) in it.tables.iter().enumerate() {
        data(m, it, table, index);
    }
    if let Some(participation) = &it.participation {
        m.text("participation_before", participation.before.as_ref());
        m.text("participation_after", participation.after.as_ref());
    }
    m.text("used_for_title", it.used_for.as_ref());
    let meetings = m.meetings(&it.taken_up_in).into_iter().map(Item::link).collect();
    m.part("taken_up_in", "plain", meetings);
    let led_to = it.led_to.iter().filter_map(|id| m.case_or_project(&id.value));
    let led_to = led_to.map(Item::link).collect();
    m.part("led_to", "plain", led_to);
    m.text("result_title", it.result.as_ref());
    let attachments = m.attachments(&it.attachments, it.head.at.file);
    m.part("attachments", "plain", attachments);
    if let Some(period) = &it.period {
        let (from, until) = (period.from.map(|d| d.value), period.until.map(|d| d.value));
        let text = match (from, until) {
            (Some(from), Some(until)) => {
                format!("{} {} {}", dates::date(from, m.lang), m.word("hours_to"), dates::date(until, m.lang))
            }
            (Some(day), None) | (None, Some(day)) => plain_day(day, m.lang).text,
            (None, None) => String::new(),
        };
        m.fact("period", vec![Shown::new(text, period.place)]);
    }
    if let Some(scope) = &it.scope {
        let county = scope.county.as_ref().map(|id| {
            let name = m.renderer.site.register.county(&id.value).and_then(|c| c.name.as_ref());
            Shown::new(name.map_or(id.value.clone(), |n| n.value.clone()), id.place)
        });
        let level = scope.level.as_ref().map(|level| {
            let word = match level.value {
                CouncilLevel::National => "scope_national",
                CouncilLevel::County => "scope_county",
                CouncilLevel::Local => "scope_local",
            };
            Shown::new(m.word(word), level.place)
        });
        m.fact("scope", county.or(level).into_iter().collect());
        let council = scope.council.iter().cloned().collect::<Vec<_>>();
        let council = m.councils(&council);
        m.fact_links("scope_council", council);
    }
}

/// A table and its drawing, from a CSV file.
fn data(m: &mut Making, it: &Knowledge, table: &TableOf, index: usize) {
    let Some(data) = m.renderer.site.data_of(it, table) else { return };
    let caption = shown(table.title.as_ref()).unwrap_or_default();
    let title = caption.text.clone();
    let mut head: Vec<String> = data.head.iter().map(|cell| cell.text.clone()).collect();
    if head.first().is_some_and(String::is_empty) {
        head[0] = m.word("table_what");
    }
    let rows: Vec<Row> = data
        .rows
        .iter()
        .filter_map(|row| {
            let (name, cells) = row.split_first()?;
            let cells = cells.iter().map(|cell| Cell::of(number(&cell.text, m.lang))).collect();
            Some(Row {
                name: Cell::of(name.text.clone()),
                cells,
                at: super::super::mark::written(name.place),
            })
        })
        .collect();
    let is_wanted = table.chart.as_ref().is_none_or(|c| c.value == Wanted::Bars);
    // One series of numbers is drawn; totals are not a part of what they sum.
    let values: Option<Vec<(String, String, f64)>> = data
        .rows
        .iter()
        .filter(|row| row.len() == 2 && !row[0].is_total())
        .map(|row| Some((row[0].text.clone(), number(&row[1].text, m.lang), row[1].number()?)))
        .collect();
    let about = format!("{} {title}. {}", m.word("chart_about"), m.word("chart_same"));
    let chart = values.filter(|_| is_wanted).and_then(|values| Chart::of(about, &values));
    let id = format!("del-tabell-{}", index + 1);
    let table = Table { id: format!("{id}-navn"), caption, head, rows, source: shown(table.source.as_ref()) };
    m.entry.parts.push(Part { id, title, table: Some(table), chart, ..Part::default() });
}

/// Thousands apart with a hard space, as Norwegians write.
fn number(text: &str, lang: Lang) -> String {
    let digits = text.trim();
    if digits.len() < 5 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return text.to_owned();
    }
    let between = if lang == Lang::En { ',' } else { '\u{a0}' };
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    out
}

pub(super) fn news(m: &mut Making, it: &News) {
    if let Some(date) = day(it.date.as_ref(), m.lang) {
        m.entry.tags.push(Tag { text: date.text, at: date.at, tone: "" });
    }
    if it.expires.as_ref().is_some_and(|d| d.value < m.renderer.today) {
        m.tag("news_old", it.expires.as_ref().map(|d| d.place), "warning");
    }
    let councils = m.councils(&it.councils);
    m.fact_links("news_councils", councils);
}

pub(super) fn expectation(m: &mut Making, it: &Expectation) {
    m.of_council(it.head.at.council.as_deref());
    for (key, values) in [("expected_of_nav_by_you", &it.of_nav), ("expected_of_you", &it.of_users)] {
        let items = m.texts(values);
        m.lead(key, "plain", items);
    }
    m.fact_day("decided_on", it.decided_on.as_ref());
    m.fact_day("revise_by", it.revise_by.as_ref());
    user_tested(m, it.head.user_tested.as_ref());
    if it.head.at.council.is_none() {
        let own = m.renderer.site.library.expectations.iter().filter_map(|other| {
            let council = m.renderer.site.council(other.head.at.council.as_deref()?)?;
            Some(Item::link(Link::new(
                format!("{}: {}", council.name(), other.head.title()),
                other.head.url(),
            )))
        });
        let own = own.collect();
        m.part("expectations_of_councils", "plain", own);
    }
}

/// When readers tried the text.
pub(super) fn user_tested(
    m: &mut Making,
    tested: Option<&crate::site::Value<crate::site::mandate::UserTested>>,
) {
    let Some(tested) = tested else { return };
    let date = day(tested.date.as_ref(), m.lang).map(|d| d.text);
    let with = tested.with.as_ref().map(|w| w.value.clone());
    let text = match (date, with) {
        (Some(date), Some(with)) => format!("{date}, {} {with}", m.word("with")),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return,
    };
    m.fact("user_tested", vec![Shown::new(text, tested.place)]);
}

/// A heading's id for a group of an overview.
pub(super) fn group(m: &Making, key: &str, items: Vec<Item>) -> Option<Part> {
    (!items.is_empty()).then(|| Part {
        id: section_id(key),
        title: m.word(key),
        list: "rows",
        items,
        ..Part::default()
    })
}
