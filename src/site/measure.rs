//! The strategy's measures (tiltak) and how far each has come: `tiltak.yaml`.

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;
use crate::source::Place;

#[derive(Clone, Debug)]
pub struct Measures {
    pub head: Head,
    pub measures: Vec<Measure>,
}

#[derive(Clone, Debug)]
pub struct Measure {
    pub place: Place,
    pub id: Option<Value<String>>,
    /// The strategy's own words.
    pub quote: Option<Value<String>>,
    /// The line of the strategy.
    pub line: Option<Value<String>>,
    pub goal: Option<Value<Goal>>,
    pub duty: Option<Value<Duty>>,
    pub status: Option<Value<MeasureStatus>>,
    /// Addresses of pages that show it: `/veiviser/`.
    pub evidence: Vec<Value<String>>,
    pub explanation: Option<Value<String>>,
    /// Rows of what the founding documents ask for: `C01`.
    pub requirements: Vec<Value<String>>,
}

/// The strategy's three goals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Goal {
    Competence,
    Arenas,
    Services,
}

impl Goal {
    pub const ALL: &[Goal] = &[Goal::Competence, Goal::Arenas, Goal::Services];

    /// The English name used in themes' words: `goal_competence`.
    pub fn id(self) -> &'static str {
        match self {
            Goal::Competence => "competence",
            Goal::Arenas => "arenas",
            Goal::Services => "services",
        }
    }
}

/// How strongly the strategy asks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Duty {
    Shall,
    Should,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MeasureStatus {
    NotStarted,
    Planned,
    UnderWay,
    Done,
}

impl MeasureStatus {
    /// The English name used in themes' words: `measure_done`.
    pub fn id(self) -> &'static str {
        match self {
            MeasureStatus::NotStarted => "not_started",
            MeasureStatus::Planned => "planned",
            MeasureStatus::UnderWay => "under_way",
            MeasureStatus::Done => "done",
        }
    }
}

impl Measures {
    pub fn read(r: &mut Reader, at: &At) -> Measures {
        Measures {
            head: Head::untitled(r, at),
            measures: r.key("tiltak").about("Tiltakene i strategien").maps(|r| Measure {
                place: r.place(),
                id: r.key("id").about("Kort navn, a–z, tall og bindestrek").id(),
                quote: r.key("sitat").about("Ordene i strategien").required().text(),
                line: r
                    .key("strategilinje")
                    .also(&["seed_linje", "linje"])
                    .about("Linjen i strategien")
                    .text(),
                goal: r.key("mål").about("Målet i strategien").word(&[
                    ("god kompetanse", Goal::Competence),
                    ("gode arenaer", Goal::Arenas),
                    ("bedre tjenester", Goal::Services),
                    ("gode arenaar", Goal::Arenas),
                    ("betre tenester", Goal::Services),
                ]),
                duty: r.key("plikt").about("Skal, må eller bør").word(&[
                    ("skal", Duty::Shall),
                    ("må", Duty::Shall),
                    ("bør", Duty::Should),
                ]),
                status: r.key("status").about("Hvor langt tiltaket er kommet").word(&[
                    ("ikke startet", MeasureStatus::NotStarted),
                    ("planlagt", MeasureStatus::Planned),
                    ("i gang", MeasureStatus::UnderWay),
                    ("gjennomført", MeasureStatus::Done),
                    ("ikkje starta", MeasureStatus::NotStarted),
                    ("planlagd", MeasureStatus::Planned),
                ]),
                evidence: r.key("bevis").about("Adresser til sider som viser det").texts(),
                explanation: r.key("forklaring").about("Hva som er gjort, i én eller to setninger").text(),
                requirements: r.key("krav").about("Rader i kravlisten, som C01").texts(),
            }),
        }
    }
}
