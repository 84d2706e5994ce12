//! A project (prosjekt) in which users develop services with Nav: `prosjekter/<name>.md`.

use super::head::{At, Attachment, Head, access, attachments, result, used_for};
use super::meeting::Access;
use super::reader::Reader;
use super::value::Value;
use crate::source::Place;

#[derive(Clone, Debug)]
pub struct Project {
    pub head: Head,
    pub service_line: Option<Value<String>>,
    pub channels: Vec<Value<String>>,
    pub phase: Option<Value<Phase>>,
    pub digital: Option<Value<bool>>,
    pub participation: Vec<Part>,
    /// Where the list of them stands.
    pub participation_at: Option<Place>,
    pub from_staff: Option<Value<String>>,
    pub facilitation: Option<Value<String>>,
    pub access: Vec<Value<Access>>,
    pub ethics: Option<Value<Ethics>>,
    pub anchored_in: Option<Value<String>>,
    /// Ids of methods in use.
    pub methods: Vec<Value<String>>,
    pub used_for: Option<Value<String>>,
    pub result: Option<Value<String>>,
    pub attachments: Vec<Attachment>,
}

/// The phases, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Phase {
    Explore,
    Develop,
    Try,
    Introduce,
    Evaluate,
    Over,
}

impl Phase {
    /// The words of the YAML list.
    pub const WORDS: &[(&'static str, Phase)] = &[
        ("utforske", Phase::Explore),
        ("utvikle", Phase::Develop),
        ("prøve", Phase::Try),
        ("innføre", Phase::Introduce),
        ("evaluere", Phase::Evaluate),
        ("avsluttet", Phase::Over),
        ("avslutta", Phase::Over),
    ];

    /// The English name used in themes' words: `phase_explore`.
    pub fn id(self) -> &'static str {
        match self {
            Phase::Explore => "explore",
            Phase::Develop => "develop",
            Phase::Try => "try",
            Phase::Introduce => "introduce",
            Phase::Evaluate => "evaluate",
            Phase::Over => "over",
        }
    }

    /// The word writers use.
    pub fn word(self) -> &'static str {
        Phase::WORDS.iter().find(|(_, phase)| *phase == self).map_or("", |(word, _)| word)
    }

    /// The phases that are over when a project has come to this one.
    pub fn finished(self) -> impl Iterator<Item = Phase> {
        [Phase::Explore, Phase::Develop, Phase::Try, Phase::Introduce, Phase::Evaluate]
            .into_iter()
            .filter(move |phase| *phase < self)
    }
}

/// Who took part in a phase, and how.
#[derive(Clone, Debug)]
pub struct Part {
    pub place: Place,
    pub phase: Option<Value<Phase>>,
    pub who: Option<Value<String>>,
    pub how: Option<Value<String>>,
}

/// What the project says of ethics and privacy.
#[derive(Clone, Debug)]
pub struct Ethics {
    pub purpose: Option<Value<String>>,
    pub data: Option<Value<String>>,
    pub consent: Option<Value<String>>,
    pub contact: Option<Value<String>>,
}

impl Project {
    pub fn read(r: &mut Reader, at: &At) -> Project {
        Project {
            head: Head::read(r, at),
            service_line: r.key("linje").about("Id-en i linjer.yaml").text(),
            channels: r
                .key("kanal")
                .also(&["kanaler", "kanalar"])
                .about("Brev, digital, telefon, møte …")
                .texts(),
            phase: r.key("fase").about("Hvor langt prosjektet er kommet").required().word(Phase::WORDS),
            participation_at: r.key("medvirkning").also(&["medverknad"]).written(),
            digital: r.key("digital").about("Ja når tjenesten er digital").yes_or_no(),
            participation: r
                .key("medvirkning")
                .also(&["medverknad"])
                .about("Hvem som var med, fase for fase")
                .maps(|r| Part {
                    place: r.place(),
                    phase: r.key("fase").about("Fasen det gjelder").required().word(Phase::WORDS),
                    who: r.key("hvem").also(&["kven"]).about("Organisasjon eller gruppe, aldri navn").text(),
                    how: r.key("hvordan").also(&["korleis"]).about("Intervju, test, verksted …").text(),
                }),
            from_staff: r
                .key("innspill_fra_ansatte")
                .also(&["innspel_frå_tilsette"])
                .about("Hva ansatte sa")
                .text(),
            facilitation: r.key("fasilitering").about("Hvem som leder arbeidet, som rolle").text(),
            access: access(r),
            ethics: r.key("etikk_personvern").about("Hvordan prosjektet tar vare på dem som er med").map(
                |r| Ethics {
                    purpose: r
                        .key("formål")
                        .also(&["føremål"])
                        .about("Hva opplysningene skal brukes til")
                        .text(),
                    data: r.key("data").about("Hvilke opplysninger prosjektet bruker").text(),
                    consent: r.key("samtykke").about("Hvordan folk sier ja").text(),
                    contact: r.key("kontakt").about("Funksjonen som svarer på spørsmål").text(),
                },
            ),
            anchored_in: r.key("forankret_i").also(&["forankra_i"]).about("Id-en til et utvalg").text(),
            methods: r.key("metoder").also(&["metodar"]).about("Id-er til metoder").texts(),
            used_for: used_for(r),
            result: result(r),
            attachments: attachments(r),
        }
    }
}
