//! Another way than councils to take part (arena): `arenaer/<name>.md`.

use jiff::civil::Date;

use super::head::{At, Attachment, Head, access, attachments, result, used_for};
use super::meeting::{Access, Venue};
use super::reader::Reader;
use super::value::Value;

#[derive(Clone, Debug)]
pub struct Arena {
    pub head: Head,
    pub kind: Option<Value<ArenaKind>>,
    pub status: Option<Value<ArenaStatus>>,
    /// The council that answers for it.
    pub anchored_in: Option<Value<String>>,
    pub date: Option<Value<Date>>,
    pub venue: Option<Value<Venue>>,
    pub access: Vec<Value<Access>>,
    pub organisations: Vec<Value<String>>,
    pub programme: Vec<Value<String>>,
    pub link: Option<Value<String>>,
    pub projects: Vec<Value<String>>,
    pub used_for: Option<Value<String>>,
    pub result: Option<Value<String>>,
    pub attachments: Vec<Attachment>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ArenaKind {
    Hearing,
    Conference,
    ServiceArea,
    Inquiry,
    WorkingGroup,
    Quality,
    Development,
    ExpertGroup,
    UserPanel,
    DigitalSolution,
    FocusGroup,
    FacilitatedMeeting,
    CoCreation,
}

impl ArenaKind {
    /// The words of the YAML list.
    pub const WORDS: &[(&'static str, ArenaKind)] = &[
        ("høring", ArenaKind::Hearing),
        ("konferanse", ArenaKind::Conference),
        ("områdeutvalg", ArenaKind::ServiceArea),
        ("utredning", ArenaKind::Inquiry),
        ("arbeidsgruppe", ArenaKind::WorkingGroup),
        ("kvalitetsforbedring", ArenaKind::Quality),
        ("utviklingsarbeid", ArenaKind::Development),
        ("ekspertgruppe", ArenaKind::ExpertGroup),
        ("brukerpanel", ArenaKind::UserPanel),
        ("digital løsning", ArenaKind::DigitalSolution),
        ("fokusgruppe", ArenaKind::FocusGroup),
        ("fasilitert møte", ArenaKind::FacilitatedMeeting),
        ("samskaping", ArenaKind::CoCreation),
        ("høyring", ArenaKind::Hearing),
        ("områdeutval", ArenaKind::ServiceArea),
        ("utgreiing", ArenaKind::Inquiry),
        ("kvalitetsforbetring", ArenaKind::Quality),
        ("brukarpanel", ArenaKind::UserPanel),
        ("digital løysing", ArenaKind::DigitalSolution),
    ];

    /// The English name used in themes' words: `arena_user_panel`.
    pub fn id(self) -> &'static str {
        match self {
            ArenaKind::Hearing => "hearing",
            ArenaKind::Conference => "conference",
            ArenaKind::ServiceArea => "service_area",
            ArenaKind::Inquiry => "inquiry",
            ArenaKind::WorkingGroup => "working_group",
            ArenaKind::Quality => "quality",
            ArenaKind::Development => "development",
            ArenaKind::ExpertGroup => "expert_group",
            ArenaKind::UserPanel => "user_panel",
            ArenaKind::DigitalSolution => "digital_solution",
            ArenaKind::FocusGroup => "focus_group",
            ArenaKind::FacilitatedMeeting => "facilitated_meeting",
            ArenaKind::CoCreation => "co_creation",
        }
    }

    /// Whether the strategy wants it anchored in a council.
    /// Source: the strategy, line 230.
    pub fn needs_council(self) -> bool {
        matches!(
            self,
            ArenaKind::ExpertGroup
                | ArenaKind::UserPanel
                | ArenaKind::DigitalSolution
                | ArenaKind::FocusGroup
                | ArenaKind::FacilitatedMeeting
        )
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ArenaStatus {
    New,
    Existing,
    Closed,
}

impl Arena {
    pub fn read(r: &mut Reader, at: &At) -> Arena {
        Arena {
            head: Head::read(r, at),
            kind: r.key("slag").about("Hva slags arena").required().word(ArenaKind::WORDS),
            status: r.key("status").about("Om arenaen er ny, finnes fra før eller er avsluttet").word(&[
                ("ny", ArenaStatus::New),
                ("eksisterende", ArenaStatus::Existing),
                ("avsluttet", ArenaStatus::Closed),
                ("eksisterande", ArenaStatus::Existing),
                ("avslutta", ArenaStatus::Closed),
            ]),
            anchored_in: r
                .key("forankret_i")
                .also(&["forankra_i"])
                .about("Id-en til utvalget som svarer for arbeidet")
                .text(),
            date: r.key("dato").about("Når det skjer, hvis det er én dag").date(),
            venue: r.key("sted").also(&["stad"]).about("Hvor det er").map(Venue::read),
            access: access(r),
            organisations: r
                .key("organisasjoner")
                .also(&["organisasjonar"])
                .about("Id-er til organisasjoner som deltar")
                .texts(),
            programme: r.key("program").about("Hva som skjer, punkt for punkt").texts(),
            link: r.key("lenke").also(&["lenkje"]).about("Adressen til påmelding eller mer").link(),
            projects: r.key("prosjekter").also(&["prosjekt"]).about("Id-er til prosjekter").texts(),
            used_for: used_for(r),
            result: result(r),
            attachments: attachments(r),
        }
    }

    pub fn is_closed(&self) -> bool {
        self.status.as_ref().is_some_and(|s| s.value == ArenaStatus::Closed)
    }
}
