//! What comes and goes at a council: what waits for it, what it sent on, what was answered and what
//! came of it; and what else there is to know of it.

use serde::Serialize;

use super::Renderer;
use super::council::{CaseRow, case_row};
use super::entry::{Cell, Entry, Item, Making, Part, Row, Table, Tag};
use super::view::{Link, Shown, all_shown, day, plain_day, shown, sort_by_name};
use crate::lang::Lang;
use crate::site::case::{CaseStatus, StepEvent};
use crate::site::knowledge::{Knowledge, KnowledgeKind};
use crate::site::meeting::MeetingStatus;
use crate::site::{Case, Council, CouncilKind};

/// Cases that stand alike, seen from one council.
#[derive(Serialize, Debug)]
pub(super) struct Flow {
    id: String,
    title: String,
    cases: Vec<CaseRow>,
}

/// How a case stands, seen from one council.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Stand {
    /// The council is to do something.
    Waits,
    /// It was sent on, and there is no answer.
    SentOn,
    /// There is an answer or an end.
    Answered,
    /// The council was asked or told.
    Other,
}

fn stand(case: &Case, council: &str) -> Stand {
    let status = case.status.as_ref().map(|s| s.value);
    let is_told = case.answer.is_some()
        || case.outcome.is_some()
        || case.result.is_some()
        || matches!(status, Some(CaseStatus::Answered | CaseStatus::Closed | CaseStatus::Withdrawn));
    if is_told {
        return Stand::Answered;
    }
    let raised = case.raised_by.as_ref().and_then(|r| r.value.council.as_ref());
    match case.way.last() {
        None if raised.is_some_and(|id| id.value == council) => Stand::Waits,
        Some(last) if last.to.iter().any(|to| to.value == council) => Stand::Waits,
        // Discussed here and sent nowhere since.
        Some(last) if last.to.is_empty() && last.from.as_ref().is_some_and(|f| f.value == council) => {
            Stand::Waits
        }
        _ => {
            let sent = case.way.iter().any(|step| {
                let sends = matches!(
                    step.event.as_ref().map(|e| e.value),
                    Some(StepEvent::Forwarded | StepEvent::SentToNav | StepEvent::Raised)
                );
                sends && step.from.as_ref().is_some_and(|from| from.value == council)
            });
            if sent { Stand::SentOn } else { Stand::Other }
        }
    }
}

/// The cases of a council, by how they stand; the newest first.
pub(super) fn flows(renderer: &Renderer, council: &str, lang: Lang) -> Vec<Flow> {
    let kinds = [
        (Stand::Waits, "flow_waits"),
        (Stand::SentOn, "flow_sent_on"),
        (Stand::Answered, "flow_answered"),
        (Stand::Other, "flow_other"),
    ];
    let concerns = |case: &Case| case.concerns.iter().any(|c| c.value == council);
    let cases: Vec<&Case> =
        renderer.site.cases.iter().rev().filter(|c| c.passes(council) || concerns(c)).collect();
    kinds
        .into_iter()
        .filter_map(|(kind, word)| {
            let cases: Vec<CaseRow> = cases
                .iter()
                .filter(|case| stand(case, council) == kind)
                .map(|case| case_row(renderer, case, lang))
                .collect();
            (!cases.is_empty()).then(|| Flow {
                id: super::entry::section_id(word),
                title: renderer.word(lang, word),
                cases,
            })
        })
        .collect()
}

/// What else there is to know of a council, as sections of its page.
#[expect(clippy::too_many_lines, reason = "one section after the other, in the order of the page")]
pub(super) fn sections(renderer: &Renderer, council: &Council, lang: Lang) -> Entry {
    let mut making = Making::new(renderer, lang);
    let m = &mut making;
    let site = renderer.site;
    let id = council.id.as_str();
    if let Some(table) = below(m, council) {
        m.entry.parts.push(Part {
            id: "del-lokale".to_owned(),
            title: m.word("local_councils"),
            intro: Some(Shown::of(m.word("local_councils_about"))),
            table: Some(table),
            ..Part::default()
        });
    }
    let people = council.key_people.iter().map(|person| {
        let unit = person.unit.as_ref().and_then(|u| site.register.unit(&u.value)?.name.as_ref());
        let mandate = person.mandate.as_ref().and_then(|reference| {
            let slug = reference.value.rsplit('/').next()?;
            site.mandates_of(id).find(|x| x.slug == slug)
        });
        let tasks: Vec<String> = person.tasks.iter().map(|t| t.value.clone()).collect();
        Item {
            strong: shown(person.role.as_ref()),
            text: unit.map(|u| Shown::of(u.value.clone())),
            more: (!tasks.is_empty()).then(|| Shown::new(format!("{}.", tasks.join(". ")), person.place)),
            links: [
                person.email.as_ref().map(|e| Link::new(e.value.clone(), format!("mailto:{}", e.value))),
                mandate.map(|x| Link::new(m.word("mandate"), x.url())),
            ]
            .into_iter()
            .flatten()
            .collect(),
            ..Item::default()
        }
    });
    let people = people.collect();
    m.part("key_people", "rows", people);
    if let Some(secretariat) = &council.secretariat {
        let contact = [&secretariat.email, &secretariat.phone].into_iter().flatten().map(|v| {
            let scheme = if v.value.contains('@') { "mailto:" } else { "tel:+47" };
            Link::new(v.value.clone(), format!("{scheme}{}", v.value.replace(' ', "")))
        });
        let first = Item {
            strong: shown(secretariat.role.as_ref()),
            text: shown(secretariat.unit.as_ref()),
            links: contact.collect(),
            ..Item::default()
        };
        let says_something = first.strong.is_some() || first.text.is_some() || !first.links.is_empty();
        let mut items: Vec<Item> = says_something.then_some(first).into_iter().collect();
        items.extend(all_shown(&secretariat.tasks).into_iter().map(Item::text));
        m.part("secretariat", "plain", items);
    }
    if let Some(accessible) = &council.accessible {
        let ways = [
            (&accessible.sign_language_video, "sign_language_video"),
            (&accessible.easy_read, "easy_read_page"),
        ];
        let items = ways.into_iter().filter_map(|(address, word)| {
            let address = address.as_ref()?;
            Some(Item::link(Link::new(m.word(word), address.value.clone()).written(address.place)))
        });
        let items = items.collect();
        m.part("other_ways_to_read", "plain", items);
    }
    let asked = |h: &&crate::site::hearing::Hearing| h.asked.iter().any(|c| c.value == id);
    let hearings = site.library.hearings.iter().filter(asked).map(|h| {
        let (word, tone) = super::library::hearing_state(h, renderer.today);
        Item {
            link: Some(m.to(&h.head)),
            tag: Some(Tag::new(m.word(word), None, tone)),
            date: day(h.deadline.as_ref(), lang),
            ..Item::default()
        }
    });
    let hearings = hearings.collect();
    m.part("hearings_title", "rows", hearings);
    let is_here =
        |council: &Option<crate::site::Value<String>>| council.as_ref().is_some_and(|c| c.value == id);
    let arenas =
        site.library.arenas.iter().filter(|a| is_here(&a.anchored_in)).map(|a| Item::link(m.to(&a.head)));
    let projects = site.library.projects.iter().filter(|p| is_here(&p.anchored_in));
    let projects = projects.map(|p| Item::link(m.to(&p.head)));
    let work = arenas.chain(projects).collect();
    m.part("council_work", "plain", work);
    let meeting_prefix = format!("{id}/");
    let knowledge = site.library.knowledge.iter().filter(|k| {
        k.taken_up_in.iter().any(|r| r.value.starts_with(&meeting_prefix))
            || (council.is_kind(CouncilKind::County)
                && k.county().is_some_and(|c| council.county().is_some_and(|own| own.value == c.value)))
    });
    let knowledge = knowledge.map(|k| Item::link(m.to(&k.head))).collect();
    m.part("knowledge_title", "plain", knowledge);
    let mut news: Vec<_> = site
        .library
        .news
        .iter()
        .filter(|n| n.is_current(renderer.today) && n.councils.iter().any(|c| c.value == id))
        .collect();
    news.sort_by_key(|n| std::cmp::Reverse(n.date.as_ref().map(|d| d.value)));
    let news = news
        .into_iter()
        .map(|n| Item { link: Some(m.to(&n.head)), date: day(n.date.as_ref(), lang), ..Item::default() })
        .collect();
    m.part("news_title", "rows", news);
    let own = |of: &Option<String>| of.as_deref() == Some(id);
    let reports = site.library.annual_reports.iter().filter(|r| own(&r.council)).map(|r| {
        let year = r.year.as_ref().map_or_else(|| r.head.at.slug.clone(), |y| y.value.to_string());
        Item::link(Link::new(format!("{} {year}", m.word("annual_report")), r.head.url()))
    });
    let expectations = site.library.expectations.iter().filter(|e| own(&e.head.at.council));
    let expectations = expectations.map(|e| Item::link(m.to(&e.head)));
    let training =
        site.library.training.iter().filter(|t| own(&t.head.at.council)).map(|t| Item::link(m.to(&t.head)));
    let documents = reports.chain(expectations).chain(training).collect();
    m.part("council_documents", "plain", documents);
    making.entry
}

/// The cases and the projects that reports led to, each once.
fn came_of(m: &Making, reports: &[&Knowledge]) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for id in reports.iter().flat_map(|report| &report.led_to) {
        let link = m.case_or_project(&id.value);
        links.extend(link.filter(|link| !links.contains(link)));
    }
    links
}

/// The local councils below a county council: how each is doing.
fn below(m: &Making, council: &Council) -> Option<Table> {
    if !council.is_kind(CouncilKind::County) {
        return None;
    }
    let site = m.renderer.site;
    let mut local: Vec<&Council> =
        site.children(council).filter(|c| c.is_kind(CouncilKind::Local) && c.is_active()).collect();
    sort_by_name(&mut local, |c| c.name());
    let none = || m.word("none_yet");
    let rows: Vec<Row> = local
        .into_iter()
        .map(|c| {
            let meetings = site.meetings_of(&c.id);
            let next = meetings.iter().find(|x| {
                x.is(MeetingStatus::Planned) && x.date.as_ref().is_some_and(|d| d.value >= m.renderer.today)
            });
            let date = |x: &crate::site::Meeting| x.date.as_ref().map(|d| plain_day(d.value, m.lang).text);
            let last = meetings
                .iter()
                .rev()
                .find(|x| x.minutes.as_ref().is_some_and(|minutes| minutes.published.is_some()));
            let prefix = format!("{}/", c.id);
            let reports: Vec<&Knowledge> = site
                .library
                .knowledge
                .iter()
                .filter(|k| k.is_kind(KnowledgeKind::ComplaintsReport))
                .filter(|k| k.taken_up_in.iter().any(|r| r.value.starts_with(&prefix)))
                .collect();
            let led_to = came_of(m, &reports);
            let link = |x: &crate::site::Meeting| Some(Link::new(date(x)?, x.url()));
            let cell = |x: Option<&crate::site::Meeting>| Cell {
                text: if x.is_none() { none() } else { String::new() },
                link: x.and_then(link),
                ..Cell::default()
            };
            Row {
                name: Cell {
                    link: Some(Link::in_lang(c.name(), c.url(), c.lang(), m.lang)),
                    ..Cell::default()
                },
                cells: vec![
                    cell(next),
                    cell(last),
                    Cell::of(m.word(if reports.is_empty() { "not_yet" } else { "yes" })),
                    if led_to.is_empty() {
                        Cell::of(none())
                    } else {
                        Cell { links: led_to, ..Cell::default() }
                    },
                ],
                at: String::new(),
            }
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        id: "del-lokale-navn".to_owned(),
        caption: Shown::of(m.word("local_councils_caption")),
        head: vec![
            m.word("council_name"),
            m.word("next_meeting"),
            m.word("last_minutes"),
            m.word("complaints_taken_up"),
            m.word("complaints_led_to"),
        ],
        rows,
        source: None,
    })
}
