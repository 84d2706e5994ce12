//! What is learnt and agreed: the guide, training, guidelines, measures, key figures, annual reports.

use std::collections::BTreeMap;

use super::super::entry::{Cell, Chart, Item, Making, Part, Row, Table, Tag};
use super::super::view::{Link, Shown, all_shown, shown};
use crate::site::annual_report::AnnualReport;
use crate::site::case::Outcome;
use crate::site::figures::{Figure, Figures};
use crate::site::guide::GuideChapter;
use crate::site::guideline::Guideline;
use crate::site::measure::{Duty, Goal, Measure, MeasureStatus, Measures};
use crate::site::meeting::MeetingStatus;
use crate::site::training::{Programme, Training};
use crate::site::{Case, Council};

/// The chapters of the guide in order.
pub(super) fn chapters<'a>(m: &Making<'a>) -> Vec<&'a GuideChapter> {
    let mut chapters: Vec<&GuideChapter> = m.renderer.site.library.guide.iter().collect();
    chapters.sort_by_key(|c| {
        (c.order.as_ref().map_or(u32::MAX, |o| o.value), c.chapter.as_ref().map(|c| c.value))
    });
    chapters
}

pub(super) fn guide_chapter(m: &mut Making, it: &GuideChapter) {
    let readers =
        it.readers.iter().map(|r| Shown::new(m.word(&format!("guide_for_{}", r.id())), r.place)).collect();
    m.fact("guide_for", readers);
    super::told::user_tested(m, it.head.user_tested.as_ref());
    let steps = it
        .steps
        .iter()
        .map(|step| Item {
            strong: shown(step.title.as_ref()),
            text: shown(step.text.as_ref()),
            at: super::super::mark::written(step.place),
            ..Item::default()
        })
        .collect();
    m.lead("guide_steps", "steps", steps);
    let others: Vec<Item> = chapters(m)
        .into_iter()
        .filter(|other| other.head.at.path != it.head.at.path)
        .map(|other| Item::link(m.to(&other.head)))
        .collect();
    m.part("guide_other", "plain", others);
}

pub(super) fn training(m: &mut Making, it: &Training) {
    m.of_council(it.head.at.council.as_deref());
    if let Some(yes) = it.mandatory.as_ref() {
        let word = if yes.value { "training_mandatory" } else { "training_optional" };
        m.tag(word, Some(yes.place), if yes.value { "success" } else { "" });
    }
    if let Some(shared) = it.shared.as_ref().filter(|s| s.value) {
        m.tag("training_shared", Some(shared.place), "");
    }
    let audience =
        it.audience.iter().map(|a| Shown::new(m.word(&format!("audience_{}", a.id())), a.place)).collect();
    m.fact("audience", audience);
    let programmes = it.programmes.iter().map(|p| {
        let word = match p.value {
            Programme::NewStaff => "programme_new_staff",
            Programme::Leaders => "programme_leaders",
        };
        Shown::new(m.word(word), p.place)
    });
    let programmes = programmes.collect();
    m.fact("training_programme", programmes);
    if let Some(minutes) = &it.minutes {
        let text = format!("{} {}", minutes.value, m.word("minutes_of_time"));
        m.fact("duration", vec![Shown::new(text, minutes.place)]);
    }
    let formats =
        it.formats.iter().map(|f| Shown::new(m.word(&format!("format_{}", f.id())), f.place)).collect();
    m.fact("format", formats);
    m.fact_text("training_responsible", it.responsible.as_ref());
    let mut links: Vec<Link> = Vec::new();
    if let Some(link) = &it.link {
        links.push(Link::new(m.word("training_link"), link.value.clone()));
    }
    let library = &m.renderer.site.library;
    let module = it.module.as_ref().and_then(|id| library.training.iter().find(|t| t.head.id() == id.value));
    links.extend(module.map(|module| m.to(&module.head)));
    m.fact_links("training_start", links);
    if let Some(checked) = &it.accessible {
        m.fact_day("accessible_checked", checked.date.as_ref());
        let lacks = all_shown(&checked.lacks);
        m.fact("accessible_lacks", lacks);
    }
    let councils = m.councils(&it.councils);
    m.fact_links("training_councils", councils);
    let attachments = m.attachments(&it.attachments, it.head.at.file);
    m.part("attachments", "plain", attachments);
}

pub(super) fn guideline(m: &mut Making, it: &Guideline) {
    let principles = m.texts(&it.principles);
    m.lead("principles", "plain", principles);
    let arenas = m.texts(&it.arenas);
    m.lead("guideline_arenas", "plain", arenas);
    let tasks = it
        .tasks
        .iter()
        .map(|id| Item {
            text: Some(Shown::new(super::super::council::task_text(m.renderer, &id.value, m.lang), id.place)),
            links: with_task(m, &id.value),
            ..Item::default()
        })
        .collect();
    m.lead("guideline_tasks", "plain", tasks);
}

/// The cases that carry a task.
fn with_task(m: &Making, task: &str) -> Vec<Link> {
    let carries = |case: &&Case| case.tasks.iter().any(|t| t.value == task);
    m.renderer.site.cases.iter().filter(carries).map(|case| m.to_case(case)).collect()
}

pub(super) fn measures(m: &mut Making, it: &Measures) {
    let status = |s: MeasureStatus| {
        it.measures.iter().filter(|x| x.status.as_ref().is_some_and(|v| v.value == s)).count()
    };
    let rows: Vec<Row> =
        [MeasureStatus::Done, MeasureStatus::UnderWay, MeasureStatus::Planned, MeasureStatus::NotStarted]
            .into_iter()
            .map(|s| Row {
                name: Cell::of(m.word(&format!("measure_{}", s.id()))),
                cells: vec![Cell::of(status(s).to_string())],
                at: String::new(),
            })
            .collect();
    let part = m.table("del-status", "measures_status", "measures_caption", &["status", "count"], rows);
    m.entry.lead.push(part);
    for goal in Goal::ALL {
        let of_goal = it.measures.iter().filter(|x| x.goal.as_ref().is_some_and(|g| g.value == *goal));
        let items = of_goal.map(|measure| measure_item(m, measure)).collect();
        m.part(&format!("goal_{}", goal.id()), "rows", items);
    }
    let others = it.measures.iter().filter(|x| x.goal.is_none());
    let items = others.map(|measure| measure_item(m, measure)).collect();
    m.part("goal_other", "rows", items);
}

fn measure_item(m: &Making, measure: &Measure) -> Item {
    let evidence = measure.evidence.iter().map(|address| {
        let name = super::super::atoz::title_of(m.renderer, &address.value, m.lang);
        Link::new(name.unwrap_or_else(|| address.value.clone()), address.value.clone())
    });
    let tone = |s: MeasureStatus| match s {
        MeasureStatus::Done => "success",
        MeasureStatus::NotStarted => "warning",
        _ => "",
    };
    let duty = measure.duty.as_ref().filter(|d| d.value == Duty::Should);
    let explanation = shown(measure.explanation.as_ref());
    Item {
        strong: measure
            .quote
            .as_ref()
            .map(|q| Shown::new(format!("«{}»", q.value.trim_matches(['«', '»'])), q.place)),
        tag: measure
            .status
            .as_ref()
            .map(|s| Tag::new(m.word(&format!("measure_{}", s.id())), Some(s.place), tone(s.value))),
        more: explanation.or_else(|| duty.map(|d| Shown::new(m.word("duty_should"), d.place))),
        links: evidence.collect(),
        at: super::super::mark::written(measure.place),
        ..Item::default()
    }
}

pub(super) fn figures(m: &mut Making, it: &Figures) {
    for (index, figure) in it.figures.iter().enumerate() {
        let title = figure.name.as_ref().map_or(String::new(), |n| n.value.clone());
        let intro = shown(figure.definition.as_ref());
        let (table, chart) = series(m, figure, index);
        let id = format!("del-tall-{}", index + 1);
        m.entry.parts.push(Part { id, title, intro, table: Some(table), chart, ..Part::default() });
    }
}

fn series(m: &Making, figure: &Figure, index: usize) -> (Table, Option<Chart>) {
    let mut values: Vec<(String, String)> = figure
        .earlier
        .iter()
        .map(|e| {
            (
                e.year.as_ref().map_or(String::new(), |y| y.value.to_string()),
                e.value.as_ref().map_or(String::new(), |v| v.value.clone()),
            )
        })
        .collect();
    let year = figure.year.as_ref().map_or_else(|| m.word("not_set"), |y| y.value.to_string());
    values.push((year, figure.value.as_ref().map_or(String::new(), |v| v.value.clone())));
    values.sort();
    let unit = figure.unit.as_ref().map_or_else(|| m.word("count"), |u| u.value.clone());
    let numbers: Option<Vec<(String, String, f64)>> = values
        .iter()
        .map(|(year, value)| {
            Some((year.clone(), format!("{value} {unit}"), value.replace(',', ".").parse().ok()?))
        })
        .collect();
    let name = figure.name.as_ref().map_or("", |n| n.value.as_str());
    let about = format!("{} {name}. {}", m.word("chart_about"), m.word("chart_same"));
    let chart = numbers.and_then(|numbers| Chart::of(about, &numbers));
    let rows = values.into_iter().map(|(year, value)| Row {
        name: Cell::of(year),
        cells: vec![Cell::of(value)],
        at: super::super::mark::written(figure.place),
    });
    let goal =
        figure.goal.as_ref().map(|g| format!(" {} {}.", m.word("figure_goal"), g.value)).unwrap_or_default();
    let table = Table {
        id: format!("del-tall-{}-navn", index + 1),
        caption: Shown { text: format!("{name}.{goal}"), at: super::super::mark::written(figure.place) },
        head: vec![m.word("year"), unit],
        rows: rows.collect(),
        source: shown(figure.source.as_ref()),
    };
    (table, chart)
}

pub(super) fn annual_report(m: &mut Making, it: &AnnualReport) {
    m.of_council(it.council.as_deref());
    let learnt = m.texts(&it.learnt);
    m.lead("learnt", "plain", learnt);
    let year = it.year.as_ref().map(|y| y.value);
    let site = m.renderer.site;
    let council = it.council.as_deref().and_then(|id| site.council(id));
    let in_year = |date: jiff::civil::Date| Some(u32::from(date.year().unsigned_abs())) == year;
    let is_own = |id: &str| council.is_none_or(|c| c.id == id);
    let meetings: Vec<_> = site
        .meetings
        .iter()
        .filter(|x| is_own(&x.council) && x.date.as_ref().is_some_and(|d| in_year(d.value)))
        .collect();
    let held: Vec<_> = meetings.iter().filter(|x| x.is(MeetingStatus::Held)).collect();
    let cancelled = meetings.iter().filter(|x| x.is(MeetingStatus::Cancelled)).count();
    let cases: Vec<&Case> = site
        .cases
        .iter()
        .filter(|c| council.is_none_or(|own| c.passes(&own.id)))
        .filter(|c| c.way.iter().any(|s| s.date.as_ref().is_some_and(|d| in_year(d.value))))
        .collect();
    let mut rows = vec![
        ("report_meetings_held".to_owned(), held.len()),
        ("report_meetings_cancelled".to_owned(), cancelled),
        ("report_cases".to_owned(), cases.len()),
    ];
    let mut outcomes: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &cases {
        let word = match case.outcome.as_ref().map(|o| o.value) {
            Some(Outcome::Followed) => "outcome_followed",
            Some(Outcome::Partly) => "outcome_partly",
            Some(Outcome::NotFollowed) => "outcome_not_followed",
            Some(Outcome::UnderWay) => "outcome_under_way",
            None => "report_no_outcome",
        };
        *outcomes.entry(word).or_default() += 1;
    }
    rows.extend(outcomes.into_iter().map(|(word, count)| (word.to_owned(), count)));
    let knowledge: Vec<_> = site
        .library
        .knowledge
        .iter()
        .filter(|k| {
            k.taken_up_in
                .iter()
                .filter_map(|r| site.meeting(&r.value))
                .any(|x| is_own(&x.council) && x.date.as_ref().is_some_and(|d| in_year(d.value)))
        })
        .collect();
    rows.push(("report_knowledge".to_owned(), knowledge.len()));
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(word, count)| Row {
            name: Cell::of(m.word(&word)),
            cells: vec![Cell::of(count.to_string())],
            at: String::new(),
        })
        .collect();
    if let Some(training) = council.and_then(|c| trained(m, c)) {
        rows.push(Row {
            name: Cell::of(m.word("report_trained")),
            cells: vec![Cell::of(training)],
            at: String::new(),
        });
    }
    let part = m.table("del-tall", "report_figures", "report_caption", &["table_what", "count"], rows);
    m.entry.parts.push(part);
    let next_year = m.texts(&it.next_year);
    m.part("next_year", "plain", next_year);
    if council.is_some() {
        let references: Vec<_> = held
            .iter()
            .map(|x| {
                let date = x
                    .date
                    .as_ref()
                    .map_or_else(|| x.slug.clone(), |d| super::super::dates::date(d.value, m.lang));
                Item::link(Link::new(format!("{} {date}", m.word("meeting")), x.url()))
            })
            .collect();
        m.part("report_meetings", "plain", references);
    }
    let items = cases.iter().map(|case| Item::link(m.to_case(case))).collect();
    m.part("report_cases_list", "plain", items);
    let items = knowledge.iter().map(|k| Item::link(m.to(&k.head))).collect();
    m.part("report_knowledge_list", "plain", items);
}

/// «7 av 8»; nothing for councils so small that it would tell of single persons.
fn trained(m: &Making, council: &Council) -> Option<String> {
    let (done, all) = super::super::council::trained(council, m.renderer.today)?;
    Some(format!("{done} {} {all}", m.word("of")))
}
