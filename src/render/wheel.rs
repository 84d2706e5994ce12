//! A yearly wheel's page: what happens, month by month, as an ordered list. The council's meetings
//! are merged in.

use serde::Serialize;
use tera::Context;

use super::view::{Day, Hour, Link, Shown, day, hour, shown};
use super::{Frame, Renderer, dates};
use crate::lang::Lang;
use crate::site::Wheel;
use crate::site::meeting::MeetingStatus;
use crate::site::wheel::WheelKind;

/// The wheel drawn: a part for each month, and what the drawing says in words.
#[derive(Serialize, Debug)]
struct Drawing {
    about: String,
    year: String,
    sectors: Vec<Sector>,
}

#[derive(Serialize, Debug)]
struct Sector {
    path: String,
    name: String,
    /// How many things happen; empty when nothing does.
    count: String,
    has_meeting: bool,
    name_x: i32,
    name_y: i32,
    count_x: i32,
    count_y: i32,
}

#[derive(Serialize, Debug)]
struct Month {
    number: u32,
    name: String,
    items: Vec<Item>,
}

#[derive(Serialize, Debug)]
struct Item {
    title: Shown,
    /// What sort of thing it is, where the title does not say.
    kind: Option<Shown>,
    date: Option<Day>,
    last_day: Option<Day>,
    when: Option<Shown>,
    with: Option<Shown>,
    start: Option<Hour>,
    end: Option<Hour>,
    venue: Option<Shown>,
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
    let months = months(renderer, wheel, lang);
    let mut context = Context::new();
    context.insert("drawing", &drawing(renderer, &months, &year_text, lang));
    context.insert("months", &months);
    context.insert("council", &council.map(|c| Link::in_lang(c.name(), c.url(), c.lang(), lang)));
    ("wheel.html", context)
}

/// The middle of the drawing, which is 600 wide and high; the radius of the ring outside and inside,
/// and of the circles that names and numbers stand on.
const MIDDLE: f64 = 300.0;
const OUTSIDE: f64 = 290.0;
const INSIDE: f64 = 100.0;
const NAMES: f64 = 245.0;
const COUNTS: f64 = 165.0;

fn drawing(renderer: &Renderer, months: &[Month], year: &str, lang: Lang) -> Drawing {
    let names: Vec<&str> = months.iter().filter(|m| m.number <= 12).map(|m| m.name.as_str()).collect();
    let about = format!(
        "{} {}. {}",
        renderer.word(lang, "wheel_drawn"),
        names.join(", "),
        renderer.word(lang, "wheel_same")
    );
    let sectors = (1..=12).map(|number: u32| {
        let month = months.iter().find(|m| m.number == number);
        let start = f64::from(number - 1) * 30.0 - 90.0;
        let point = |radius: f64, degrees: f64| {
            let angle = degrees.to_radians();
            (MIDDLE + radius * angle.cos(), MIDDLE + radius * angle.sin())
        };
        let [a, b, c, d] = [
            point(OUTSIDE, start),
            point(OUTSIDE, start + 30.0),
            point(INSIDE, start + 30.0),
            point(INSIDE, start),
        ];
        let path = format!(
            "M{:.1} {:.1}A{OUTSIDE} {OUTSIDE} 0 0 1 {:.1} {:.1}L{:.1} {:.1}A{INSIDE} {INSIDE} 0 0 0 {:.1} {:.1}Z",
            a.0, a.1, b.0, b.1, c.0, c.1, d.0, d.1
        );
        let (name, count) = (point(NAMES, start + 15.0), point(COUNTS, start + 15.0));
        #[expect(clippy::cast_possible_truncation, reason = "0 to 600")]
        let whole = |number: f64| number.round() as i32;
        let letters: String = dates::month(number, lang).chars().take(3).collect();
        Sector {
            path,
            name: letters,
            count: month.map_or(String::new(), |m| m.items.len().to_string()),
            has_meeting: month.is_some_and(|m| m.items.iter().any(|item| item.url.is_some())),
            name_x: whole(name.0),
            name_y: whole(name.1) + 7,
            count_x: whole(count.0),
            count_y: whole(count.1) + 7,
        }
    });
    Drawing { about, year: year.to_owned(), sectors: sectors.collect() }
}

fn months(renderer: &Renderer, wheel: &Wheel, lang: Lang) -> Vec<Month> {
    let mut months: Vec<Vec<Item>> = (0..13).map(|_| Vec::new()).collect();
    let meetings = renderer.site.meetings_of(&wheel.council);
    for item in &wheel.items {
        // What has no month comes after the year.
        let month = item.month().unwrap_or(13);
        let kind = item.kind.as_ref().map(|k| k.value);
        // A meeting that has a page of its own is listed from there.
        let has_page = item
            .date
            .as_ref()
            .is_some_and(|d| meetings.iter().any(|m| m.date.as_ref().is_some_and(|o| o.value == d.value)));
        if has_page && kind == Some(WheelKind::Meeting) {
            continue;
        }
        let word = item.kind.as_ref().map(|k| Shown::new(renderer.word(lang, kind_word(k.value)), k.place));
        let title = shown(item.title.as_ref());
        let is_told = |word: &Shown| {
            let said = title.as_ref().map_or(String::new(), |title| title.text.to_lowercase());
            said.is_empty() || kind == Some(WheelKind::Other) || said.contains(&word.text.to_lowercase())
        };
        let kind = word.clone().filter(|word| !is_told(word));
        let title = title.or(word).unwrap_or_default();
        months[month as usize - 1].push(Item {
            order: (
                item.date.as_ref().map_or(99, |d| u32::from(d.value.day().unsigned_abs())),
                title.text.clone(),
            ),
            title,
            kind,
            date: day(item.date.as_ref(), lang),
            last_day: day(item.last_day.as_ref(), lang),
            when: shown(item.when.as_ref()),
            with: shown(item.with.as_ref()),
            start: hour(item.start.as_ref(), lang),
            end: hour(item.end.as_ref(), lang),
            venue: shown(item.venue.as_ref()),
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
            kind: None,
            date: day(Some(date), lang),
            last_day: day(meeting.last_day.as_ref(), lang),
            when: None,
            with: None,
            start: None,
            end: None,
            venue: None,
            url: Some(meeting.url()),
        });
    }
    months
        .into_iter()
        .zip(1..)
        .filter(|(items, _)| !items.is_empty())
        .map(|(mut items, number)| {
            items.sort_by(|a, b| a.order.cmp(&b.order));
            let name =
                if number > 12 { renderer.word(lang, "wheel_any_time") } else { dates::month(number, lang) };
            Month { number, name, items }
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
        WheelKind::Dialogue => "meeting_dialogue",
        WheelKind::Seminar => "meeting_seminar",
        WheelKind::StudyTrip => "meeting_study_trip",
        WheelKind::Other => "wheel_other",
    }
}
