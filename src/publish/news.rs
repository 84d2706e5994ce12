//! What has happened, as entries that feeds can carry: calls, minutes, cancelled meetings, and how
//! cases move. Never the name of a person.

use jiff::civil::Date;

use super::Material;
use crate::lang::Lang;
use crate::render::{dates, words};
use crate::site::meeting::MeetingStatus;
use crate::site::{Case, Council, Meeting};

/// One thing that happened.
#[derive(Clone, Debug)]
pub(super) struct News {
    /// Below the site's root; with a fragment, so that a page can have several.
    pub(super) id: String,
    pub(super) url: String,
    pub(super) title: String,
    pub(super) summary: Option<String>,
    pub(super) date: Date,
    pub(super) published: Date,
    pub(super) lang: Lang,
    /// The ids of the councils it is about.
    pub(super) councils: Vec<String>,
    pub(super) category: &'static str,
}

/// Everything up to today, newest first.
pub(super) fn all(material: &Material) -> Vec<News> {
    let mut all: Vec<News> = Vec::new();
    for meeting in &material.site.meetings {
        of_meeting(material, meeting, &mut all);
    }
    all.extend(material.site.cases.iter().filter_map(|case| of_case(material, case)));
    all.extend(material.site.library.news.iter().filter_map(of_news));
    all.retain(|news| news.date <= material.today);
    all.sort_by(|a, b| (b.date, &a.id).cmp(&(a.date, &b.id)));
    all
}

fn of_meeting(material: &Material, meeting: &Meeting, all: &mut Vec<News>) {
    let Some(date) = meeting.date.as_ref() else { return };
    let council = material.council(&meeting.council);
    let lang = meeting.written_lang.as_ref().map_or(council.map_or(Lang::Nb, Council::lang), |l| l.value);
    let name = council.map_or(meeting.council.as_str(), Council::name);
    let day = dates::date(date.value, lang);
    let mut push =
        |date: Date, what: &str, fragment: &str, category: &'static str, summary: Option<String>| {
            all.push(News {
                id: format!("{}#{fragment}", meeting.url()),
                url: meeting.url(),
                title: format!("{what} {day}, {name}"),
                summary,
                date,
                published: date,
                lang,
                councils: vec![meeting.council.clone()],
                category,
            });
        };
    let summary = || meeting.summary.as_ref().map(|s| one_line(&s.value));
    let is_off = meeting.is(MeetingStatus::Cancelled) || meeting.is(MeetingStatus::Moved);
    if let Some(called) = &meeting.called_on {
        push(called.value, material.word(lang, "news_call"), "innkalling", "innkalling", None);
    }
    if let Some(published) = meeting.minutes.as_ref().and_then(|m| m.published.as_ref()) {
        push(published.value, material.word(lang, "news_minutes"), "referat", "referat", summary());
    }
    if let (true, Some(updated), Some(status)) = (is_off, &meeting.updated, &meeting.status) {
        let what = format!("{}:", material.word(lang, words::meeting_status(status.value)));
        let cause = meeting.cause.as_ref().map(|c| one_line(&c.value));
        push(updated.value, &what, "endring", "endring", cause);
    }
}

/// A piece of news.
fn of_news(news: &crate::site::news::News) -> Option<News> {
    let date = news.date.as_ref()?.value;
    let lead = news.lead.as_ref().or(news.head.summary.as_ref());
    Some(News {
        id: news.head.url(),
        url: news.head.url(),
        title: news.head.title().to_owned(),
        summary: lead.map(|lead| one_line(&lead.value)),
        date: news.head.updated.as_ref().map_or(date, |updated| updated.value.max(date)),
        published: date,
        lang: news.head.lang(),
        councils: news.councils.iter().map(|council| council.value.clone()).collect(),
        category: "aktuelt",
    })
}

/// A case is one entry, renewed each time it moves.
fn of_case(material: &Material, case: &Case) -> Option<News> {
    let dates: Vec<Date> = case.way.iter().filter_map(|step| step.date.as_ref()).map(|d| d.value).collect();
    let known = dates.iter().copied().chain(case.updated.as_ref().map(|d| d.value));
    let date = known.filter(|date| *date <= material.today).max()?;
    let lang = case.written_lang.as_ref().map_or(Lang::Nb, |l| l.value);
    let mut councils: Vec<String> = case.concerns.iter().map(|c| c.value.clone()).collect();
    councils.extend(material.site.councils.iter().filter(|c| case.passes(&c.id)).map(|c| c.id.clone()));
    if case
        .shared_with
        .iter()
        .any(|with| matches!(with.value.as_str(), "alle" | "alle utval" | "alle utvalg"))
    {
        councils.extend(material.site.councils.iter().map(|c| c.id.clone()));
    }
    councils.extend(case.shared_with.iter().map(|c| c.value.clone()));
    councils.sort();
    councils.dedup();
    let status = case.status.as_ref().map(|s| material.word(lang, words::case_status(s.value)));
    Some(News {
        id: case.url(),
        url: case.url(),
        title: match status {
            Some(status) => format!("{} ({})", case.title(), status.to_lowercase()),
            None => case.title().to_owned(),
        },
        summary: case.summary.as_ref().map(|s| one_line(&s.value)),
        date,
        published: dates.iter().copied().min().unwrap_or(date).min(date),
        lang,
        councils,
        category: "sak",
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
