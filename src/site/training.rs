//! A module of training (opplæring): `opplaering/<name>.md`. Modules exist once, for all councils; a
//! council's folder may only point to one.

use jiff::civil::Date;

use super::head::{At, Attachment, Head, attachments};
use super::reader::Reader;
use super::value::Value;

#[derive(Clone, Debug)]
pub struct Training {
    pub head: Head,
    pub audience: Vec<Value<Audience>>,
    pub programmes: Vec<Value<Programme>>,
    pub mandatory: Option<Value<bool>>,
    /// For representatives and staff together.
    pub shared: Option<Value<bool>>,
    pub responsible: Option<Value<String>>,
    pub minutes: Option<Value<u32>>,
    pub formats: Vec<Value<Format>>,
    pub link: Option<Value<String>>,
    pub accessible: Option<Value<Checked>>,
    /// Councils that contribute.
    pub councils: Vec<Value<String>>,
    /// The module a council's own file points to.
    pub module: Option<Value<String>>,
    pub attachments: Vec<Attachment>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Audience {
    UserRepresentative,
    Staff,
    Leader,
    NewStaff,
    KeyPerson,
}

impl Audience {
    /// The English name used in themes' words: `audience_staff`.
    pub fn id(self) -> &'static str {
        match self {
            Audience::UserRepresentative => "user_representative",
            Audience::Staff => "staff",
            Audience::Leader => "leader",
            Audience::NewStaff => "new_staff",
            Audience::KeyPerson => "key_person",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Programme {
    NewStaff,
    Leaders,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Format {
    Text,
    Video,
    ELearning,
    Course,
    Gathering,
}

impl Format {
    /// The English name used in themes' words: `format_video`.
    pub fn id(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Video => "video",
            Format::ELearning => "e_learning",
            Format::Course => "course",
            Format::Gathering => "gathering",
        }
    }
}

/// When it was checked that everybody can use it, and what they cannot.
#[derive(Clone, Debug)]
pub struct Checked {
    pub date: Option<Value<Date>>,
    pub lacks: Vec<Value<String>>,
}

impl Training {
    pub fn read(r: &mut Reader, at: &At) -> Training {
        Training {
            head: Head::read(r, at),
            audience: r.key("målgruppe").about("Hvem opplæringen er for").words(&[
                ("brukerrepresentant", Audience::UserRepresentative),
                ("ansatt", Audience::Staff),
                ("leder", Audience::Leader),
                ("nyansatt", Audience::NewStaff),
                ("nøkkelperson", Audience::KeyPerson),
                ("brukarrepresentant", Audience::UserRepresentative),
                ("tilsett", Audience::Staff),
                ("leiar", Audience::Leader),
                ("nytilsett", Audience::NewStaff),
            ]),
            programmes: r.key("program").about("Programmet opplæringen er en del av").words(&[
                ("nyansatt", Programme::NewStaff),
                ("lederutvikling", Programme::Leaders),
                ("nytilsett", Programme::NewStaff),
                ("leiarutvikling", Programme::Leaders),
            ]),
            mandatory: r.key("obligatorisk").about("Om alle i målgruppen må ta den").yes_or_no(),
            shared: r.key("felles").about("Om brukerrepresentanter og ansatte lærer sammen").yes_or_no(),
            responsible: r.key("ansvarlig").also(&["ansvarleg"]).about("Hvem som holder opplæringen").text(),
            minutes: r
                .key("varighet_minutter")
                .also(&["varigheit_minutt"])
                .about("Hvor lenge den varer")
                .number(),
            formats: r.key("format").about("Hvordan opplæringen er laget").words(&[
                ("tekst", Format::Text),
                ("video", Format::Video),
                ("e-læring", Format::ELearning),
                ("kurs", Format::Course),
                ("samling", Format::Gathering),
            ]),
            link: r.key("lenke").also(&["lenkje"]).about("Adressen til opplæringen").link(),
            accessible: r
                .key("universelt_utformet")
                .also(&["universelt_utforma"])
                .about("Når det ble kontrollert at alle kan bruke den")
                .map(|r| Checked {
                    date: r.key("kontrollert").date(),
                    lacks: r.key("mangler").also(&["manglar"]).about("Det som ikke er på plass").texts(),
                }),
            councils: r
                .key("bidrag_fra_utvalg")
                .also(&["bidrag_frå_utval"])
                .about("Id-er til utvalg som bidrar")
                .texts(),
            module: r
                .key("modul")
                .about("Bare i mappen til et utvalg: navnet på en fil i mappen opplaering")
                .text(),
            attachments: attachments(r),
        }
    }
}
