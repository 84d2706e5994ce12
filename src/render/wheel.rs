//! A yearly wheel's page: what happens, month by month, as an ordered list. The council's meetings
//! are merged in.

use serde::Serialize;
use tera::Context;

use super::view::{Day, Link, Shown, day, shown};
use super::{Frame, Renderer, dates};
use crate::lang::Lang;
use crate::site::Wheel;
use crate::site::meeting::MeetingStatus;
use crate::site::wheel::WheelKind;

#[derive(Serialize, Debug)]
struct Month {
    name: String,
    items: Vec<Item>,
}

#[derive(Serialize, Debug)]
struct Item {
    title: Shown,
    date: Option<Day>,
    with: Option<Shown>,
    url: Option<String>,
    #[serde(skip)]
    order: (u32, String),
}

pub(super) fn page(renderer: &Renderer, frame: &mut Frame, wheel: &Wheel) -> (&'static str, Context) {
    let lang = frame.lang;
    let council = renderer.site.council(&wheel.council);
    let name = council.map_or(wheel.council.as_str(), |c| c.name());
    let year = wheel.year.as_ref();
    let year_text = year.map_or_else(|| wheel.slug.clone(), |y| y.value.to_string());
    let heading = format!("{} {year_text}", renderer.word(lang, "wheel"));
    frame.title =
        Shown { text: heading.clone(), at: year.map_or(String::new(), |y| super::mark::written(y.place)) };
    frame.head_title = Some(format!("{heading}, {name}"));
    frame.summary = shown(wheel.summary.as_ref());
    frame.description = Some(format!("{} {name}, {year_text}.", renderer.word(lang, "wheel_about")));
    frame.updated = day(wheel.updated.as_ref(), lang);
    frame.is_example = wheel.is_example || council.is_some_and(|c| c.is_example);
    frame.crumbs.push(Link::new(renderer.word(lang, "councils_title"), "/utvalg/"));
    if let Some(council) = council {
        frame.crumbs.push(Link::in_lang(council.name(), council.url(), council.lang(), lang));
    }
    let mut context = Context::new();
    context.insert("months", &months(renderer, wheel, lang));
    context.insert("council", &council.map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang)));
    ("wheel.html", context)
}

fn months(renderer: &Renderer, wheel: &Wheel, lang: Lang) -> Vec<Month> {
    let mut months: Vec<Vec<Item>> = (0..12).map(|_| Vec::new()).collect();
    let meetings = renderer.site.meetings_of(&wheel.council);
    for item in &wheel.items {
        let Some(month) = item.month() else { continue };
        let kind = item.kind.as_ref().map(|k| k.value);
        // A meeting that has a page of its own is listed from there.
        let has_page = item
            .date
            .as_ref()
            .is_some_and(|d| meetings.iter().any(|m| m.date.as_ref().is_some_and(|o| o.value == d.value)));
        if has_page && kind == Some(WheelKind::Meeting) {
            continue;
        }
        let title = shown(item.title.as_ref())
            .or_else(|| {
                item.kind.as_ref().map(|k| Shown::new(renderer.word(lang, kind_word(k.value)), k.place))
            })
            .unwrap_or_default();
        months[month as usize - 1].push(Item {
            order: (
                item.date.as_ref().map_or(99, |d| u32::from(d.value.day().unsigned_abs())),
                title.text.clone(),
            ),
            title,
            date: day(item.date.as_ref(), lang),
            with: shown(item.with.as_ref()),
            url: None,
        });
    }
    let year = wheel.year.as_ref().map(|y| y.value);
    for meeting in meetings.iter().filter(|m| !m.is(MeetingStatus::Cancelled)) {
        let Some(date) = &meeting.date else { continue };
        if Some(u32::from(date.value.year().unsigned_abs())) != year {
            continue;
        }
        let title = renderer
            .word(lang, if meeting.is(MeetingStatus::Held) { "wheel_meeting_held" } else { "wheel_meeting" });
        months[usize::from(date.value.month().unsigned_abs()) - 1].push(Item {
            order: (u32::from(date.value.day().unsigned_abs()), title.clone()),
            title: Shown::new(title, date.place),
            date: day(Some(date), lang),
            with: None,
            url: Some(meeting.url()),
        });
    }
    months
        .into_iter()
        .zip(1..)
        .filter(|(items, _)| !items.is_empty())
        .map(|(mut items, number)| {
            items.sort_by(|a, b| a.order.cmp(&b.order));
            Month { name: dates::month(number, lang), items }
        })
        .collect()
}

fn kind_word(kind: WheelKind) -> &'static str {
    match kind {
        WheelKind::Meeting => "wheel_meeting",
        WheelKind::LeadersMeeting => "wheel_leaders_meeting",
        WheelKind::DirectorsMeeting => "wheel_directors_meeting",
        WheelKind::HalfYearMeeting => "wheel_half_year_meeting",
        WheelKind::Gathering => "wheel_gathering",
        WheelKind::Training => "wheel_training",
        WheelKind::ComplaintsReport => "wheel_complaints_report",
        WheelKind::UserSurvey => "wheel_user_survey",
        WheelKind::MeasureEvaluation => "wheel_measure_evaluation",
        WheelKind::Budget => "wheel_budget",
        WheelKind::Evaluation => "wheel_evaluation",
        WheelKind::MandateRevision => "wheel_mandate_revision",
        WheelKind::AnnualReport => "wheel_annual_report",
        WheelKind::Hearing => "wheel_hearing",
        WheelKind::Other => "wheel_other",
    }
}
