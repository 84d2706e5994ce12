//! A council's yearly wheel (årshjul): `utvalg/<id>/arshjul/<year>.yaml`.

use jiff::civil::{Date, Time};

use super::council::{example, lang};
use super::head::{summary, updated};
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

#[derive(Clone, Debug)]
pub struct Wheel {
    pub file: FileId,
    pub place: Place,
    pub council: String,
    pub slug: String,
    pub written_council: Option<Value<String>>,
    pub year: Option<Value<u32>>,
    pub summary: Option<Value<String>>,
    pub items: Vec<WheelItem>,
    pub updated: Option<Value<Date>>,
    pub written_lang: Option<Value<Lang>>,
    pub is_example: bool,
}

#[derive(Clone, Debug)]
pub struct WheelItem {
    pub place: Place,
    pub month: Option<Value<u32>>,
    pub date: Option<Value<Date>>,
    /// The last day of what goes over several.
    pub last_day: Option<Value<Date>>,
    /// Where it has no month: «Etter behov».
    pub when: Option<Value<String>>,
    pub kind: Option<Value<WheelKind>>,
    pub title: Option<Value<String>>,
    pub half: Option<Value<u32>>,
    pub with: Option<Value<String>>,
    pub start: Option<Value<Time>>,
    pub end: Option<Value<Time>>,
    /// The place, or what a meeting on the net runs on.
    pub venue: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum WheelKind {
    Meeting,
    LeadersMeeting,
    DirectorsMeeting,
    HalfYearMeeting,
    Gathering,
    Training,
    ComplaintsReport,
    UserSurvey,
    MeasureEvaluation,
    Budget,
    Evaluation,
    MandateRevision,
    AnnualReport,
    Hearing,
    Dialogue,
    Seminar,
    StudyTrip,
    Other,
}

impl WheelKind {
    /// The words of the YAML list; also the keys of the theme's words (`wheel-…`).
    pub const WORDS: &[(&'static str, WheelKind)] = &[
        ("møte", WheelKind::Meeting),
        ("ledermøte", WheelKind::LeadersMeeting),
        ("direktørmøte", WheelKind::DirectorsMeeting),
        ("halvårsmøte", WheelKind::HalfYearMeeting),
        ("samling", WheelKind::Gathering),
        ("opplæring", WheelKind::Training),
        ("serviceklagerapport", WheelKind::ComplaintsReport),
        ("brukerundersøkelse", WheelKind::UserSurvey),
        ("tiltaksevaluering", WheelKind::MeasureEvaluation),
        ("budsjett", WheelKind::Budget),
        ("evaluering", WheelKind::Evaluation),
        ("mandatrevisjon", WheelKind::MandateRevision),
        ("årsmelding", WheelKind::AnnualReport),
        ("høring", WheelKind::Hearing),
        ("annet", WheelKind::Other),
        ("dialogmøte", WheelKind::Dialogue),
        ("seminar", WheelKind::Seminar),
        ("studietur", WheelKind::StudyTrip),
        ("leiarmøte", WheelKind::LeadersMeeting),
        ("brukarundersøking", WheelKind::UserSurvey),
        ("høyring", WheelKind::Hearing),
        ("anna", WheelKind::Other),
    ];
}

/// What is a year in our files; any other number is a slip of the hand.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1990..=2100;

impl Wheel {
    pub fn read(r: &mut Reader, file: FileId, council: &str, slug: &str) -> Wheel {
        Wheel {
            file,
            place: r.place(),
            council: council.to_owned(),
            slug: slug.to_owned(),
            written_council: r.key("utvalg").also(&["utval"]).about("Id-en til utvalget").text(),
            year: r.key("år").about("Året hjulet gjelder").required().number_within(YEARS),
            summary: summary(r),
            items: r.key("punkter").also(&["punkt"]).about("Det som skjer, måned for måned").maps(|r| {
                WheelItem {
                    place: r.place(),
                    month: r.key("måned").also(&["månad"]).about("Måneden, 1 til 12").number_within(1..=12),
                    date: r.key("dato").date(),
                    last_day: r
                        .key("sluttdato")
                        .also(&["siste_dag"])
                        .about("Siste dag, når det varer flere")
                        .date(),
                    when: r.key("når").about("Når det ikke har noen fast måned: «Etter behov»").text(),
                    kind: r.key("type").about("Hva slags punkt").required().word(WheelKind::WORDS),
                    title: r.key("tittel").text(),
                    half: r.key("halvår").about("1 eller 2, for halvårsmøter").number_within(1..=2),
                    with: r.key("med").about("Hvem møtet er med").text(),
                    start: r.key("start").about("Når det begynner, i hermetegn: \"10:00\"").time(),
                    end: r.key("slutt").about("Når det slutter").time(),
                    venue: r.key("sted").also(&["stad"]).about("Hvor det er, eller «Teams»").text(),
                }
            }),
            updated: updated(r),
            written_lang: lang(r),
            is_example: example(r),
        }
    }

    pub fn url(&self) -> String {
        format!("/utvalg/{}/arshjul/{}/", self.council, self.slug)
    }
}

impl WheelItem {
    /// The month, 1 to 12: as written, or that of the date.
    pub fn month(&self) -> Option<u32> {
        self.month
            .as_ref()
            .map(|m| m.value)
            .or_else(|| self.date.as_ref().map(|d| u32::from(d.value.month().unsigned_abs())))
            .filter(|m| (1..=12).contains(m))
    }
}
