//! A meeting (møte), planned or held: `utvalg/<id>/moter/<date>.md`.

use jiff::civil::{Date, Time};

use super::council::{example, lang};
use super::head::{Attachment, access, attachments, summary, updated};
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

#[derive(Clone, Debug)]
pub struct Meeting {
    pub file: FileId,
    /// The id of its council: the folder it lies in.
    pub council: String,
    /// The file's name without ending: what `møte:` in a case refers to.
    pub slug: String,
    pub place: Place,
    pub date: Option<Value<Date>>,
    /// The last day of a meeting over several days.
    pub last_day: Option<Value<Date>>,
    pub start: Option<Value<Time>>,
    pub end: Option<Value<Time>>,
    pub kind: Option<Value<MeetingKind>>,
    pub status: Option<Value<MeetingStatus>>,
    pub cause: Option<Value<String>>,
    pub new_date: Option<Value<Date>>,
    pub attendance: Option<Value<Attendance>>,
    pub venue: Option<Value<Venue>>,
    pub access: Vec<Value<Access>>,
    pub needs: Option<Value<Needs>>,
    pub case_deadline: Option<Value<Date>>,
    pub called_on: Option<Value<Date>>,
    pub agenda: Vec<AgendaItem>,
    pub present: Option<Value<Present>>,
    pub absent: Option<Value<u32>>,
    pub minutes: Option<Value<Minutes>>,
    pub summary: Option<Value<String>>,
    pub follow_up: Vec<FollowUp>,
    pub closed: Option<Value<Closed>>,
    pub archive_reference: Option<Value<String>>,
    /// The council's own number of the meeting: «2/2026».
    pub number: Option<Value<String>>,
    /// Other councils that hold the meeting together with this one.
    pub together: Vec<Value<String>>,
    /// Whether anybody may come and listen.
    pub is_open: Option<Value<bool>>,
    /// Others who were asked to come: roles and organisations.
    pub guests: Vec<Value<String>>,
    pub attachments: Vec<Attachment>,
    pub updated: Option<Value<Date>>,
    pub written_lang: Option<Value<Lang>>,
    pub is_example: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MeetingKind {
    Ordinary,
    Extra,
    Leaders,
    Directors,
    HalfYear,
    Constituting,
    /// With organisations or others the council wants to hear.
    Dialogue,
    Seminar,
    StudyTrip,
    /// Of the working committee, which prepares the council's meetings.
    Committee,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MeetingStatus {
    Planned,
    Held,
    Cancelled,
    Moved,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Attendance {
    InPerson,
    Digital,
    Both,
}

#[derive(Clone, Debug)]
pub struct Venue {
    pub name: Option<Value<String>>,
    pub room: Option<Value<String>>,
    pub address: Option<Value<String>>,
    pub way_in: Option<Value<String>>,
}

impl Venue {
    pub(super) fn read(r: &mut Reader) -> Venue {
        Venue {
            name: r.key("navn").also(&["namn"]).about("Kontoret eller stedet").text(),
            room: r.key("rom").also(&["møterom"]).about("Rommet").text(),
            address: r.key("adresse").about("Besøksadressen").text(),
            way_in: r.key("atkomst").also(&["tilkomst"]).about("Hvordan man kommer inn").text(),
        }
    }
}

/// What is done so that everybody can take part.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Access {
    SignLanguage,
    SpeechToText,
    HearingLoop,
    StepFree,
    AccessibleToilet,
    Digital,
    Braille,
    EasyRead,
    Companion,
    Allergies,
    Breaks,
    Interpreter,
}

impl Access {
    /// The words of the YAML list; also the keys of the theme's words (`access-…`).
    pub const WORDS: &[(&'static str, Access)] = &[
        ("tegnspråktolk", Access::SignLanguage),
        ("skrivetolk", Access::SpeechToText),
        ("teleslynge", Access::HearingLoop),
        ("trinnfritt", Access::StepFree),
        ("hc-toalett", Access::AccessibleToilet),
        ("digital", Access::Digital),
        ("punktskrift", Access::Braille),
        ("lettlest", Access::EasyRead),
        ("ledsager", Access::Companion),
        ("allergihensyn", Access::Allergies),
        ("pauser", Access::Breaks),
        ("tolk", Access::Interpreter),
        ("teiknspråktolk", Access::SignLanguage),
        ("ledsagar", Access::Companion),
        ("allergiomsyn", Access::Allergies),
        ("pausar", Access::Breaks),
    ];
}

#[derive(Clone, Debug)]
pub struct Needs {
    pub deadline: Option<Value<Date>>,
    pub email: Option<Value<String>>,
    pub phone: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct AgendaItem {
    pub place: Place,
    pub number: Option<Value<String>>,
    /// The case's id, when the item is about one that travels.
    pub case: Option<Value<String>>,
    pub title: Option<Value<String>>,
    pub kind: Option<Value<AgendaKind>>,
    pub raised_by: Option<Value<String>>,
    pub time: Option<Value<Time>>,
    pub minutes: Option<Value<u32>>,
    /// A role, never a name.
    pub presented_by: Option<Value<String>>,
    /// What became of the item in the meeting.
    pub status: Option<Value<AgendaStatus>>,
    /// The day of the meeting that takes it up instead.
    pub deferred_to: Option<Value<Date>>,
    /// What the council came to.
    pub advice: Option<Value<String>>,
    pub closed: Option<Value<Closed>>,
    pub attachments: Vec<Attachment>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AgendaKind {
    Approval,
    Information,
    Discussion,
    Advice,
    Hearing,
    Reference,
    AnyOtherBusiness,
}

/// What became of an item of the agenda.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AgendaStatus {
    Done,
    Deferred,
    Withdrawn,
    PassedOn,
}

#[derive(Clone, Debug)]
pub struct Present {
    pub user_representatives: Option<Value<u32>>,
    pub nav: Option<Value<u32>>,
    pub others: Option<Value<u32>>,
    pub substitutes: Option<Value<u32>>,
    pub observers: Option<Value<u32>>,
    pub organisations: Vec<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Minutes {
    pub status: Option<Value<MinutesStatus>>,
    pub approved_in: Option<Value<String>>,
    pub published: Option<Value<Date>>,
    /// What was changed when they were approved.
    pub note: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MinutesStatus {
    Draft,
    ForApproval,
    Approved,
}

#[derive(Clone, Debug)]
pub struct FollowUp {
    pub place: Place,
    pub what: Option<Value<String>>,
    pub who: Option<Value<String>>,
    pub deadline: Option<Value<Date>>,
    pub status: Option<Value<String>>,
}

/// A closed meeting or part of one: the ground in law, and the title everybody may see.
#[derive(Clone, Debug)]
pub struct Closed {
    pub ground: Option<Value<String>>,
    pub public_title: Option<Value<String>>,
    pub what: Option<Value<String>>,
}

impl Meeting {
    #[expect(clippy::too_many_lines, reason = "one line a field: this is the definition of the file")]
    pub fn read(r: &mut Reader, file: FileId, council: &str, slug: &str) -> Meeting {
        let place = r.place();
        Meeting {
            file,
            council: council.to_owned(),
            slug: slug.to_owned(),
            place,
            // A date that is missing or cannot be read is told by a rule; until then the file's name
            // says when.
            date: r
                .key("dato")
                .about("Dagen for møtet: år-måned-dag")
                .required()
                .date_or(super::reader::date(slug))
                .or_else(|| Some(Value::new(super::reader::date(slug)?, place))),
            last_day: r
                .key("sluttdato")
                .also(&["siste_dag"])
                .about("Siste dag, når møtet går over flere dager")
                .date(),
            start: r.key("start").about("Når møtet begynner, i hermetegn: \"10:00\"").time(),
            end: r.key("slutt").about("Når møtet slutter, i hermetegn: \"14:00\"").time(),
            kind: r.key("type").about("Hva slags møte dette er").word(&[
                ("ordinært", MeetingKind::Ordinary),
                ("ekstra", MeetingKind::Extra),
                ("ekstraordinært", MeetingKind::Extra),
                ("ledermøte", MeetingKind::Leaders),
                ("leiarmøte", MeetingKind::Leaders),
                ("direktørmøte", MeetingKind::Directors),
                ("halvårsmøte", MeetingKind::HalfYear),
                ("konstituerende", MeetingKind::Constituting),
                ("konstituerande", MeetingKind::Constituting),
                ("dialogmøte", MeetingKind::Dialogue),
                ("seminar", MeetingKind::Seminar),
                ("studietur", MeetingKind::StudyTrip),
                ("befaring", MeetingKind::StudyTrip),
                ("synfaring", MeetingKind::StudyTrip),
                ("arbeidsutvalg", MeetingKind::Committee),
                ("arbeidsutval", MeetingKind::Committee),
            ]),
            status: r.key("status").about("Om møtet er planlagt, avholdt, avlyst eller flyttet").word(&[
                ("planlagt", MeetingStatus::Planned),
                ("planlagd", MeetingStatus::Planned),
                ("avholdt", MeetingStatus::Held),
                ("halde", MeetingStatus::Held),
                ("avlyst", MeetingStatus::Cancelled),
                ("flyttet", MeetingStatus::Moved),
                ("flytta", MeetingStatus::Moved),
                ("gjennomført", MeetingStatus::Held),
                ("utsatt", MeetingStatus::Moved),
                ("utsett", MeetingStatus::Moved),
            ]),
            cause: r.key("årsak").about("Hvorfor møtet er avlyst eller flyttet").text(),
            new_date: r.key("ny_dato").about("Ny dag for et møte som er flyttet").date(),
            attendance: r
                .key("deltakelse")
                .also(&["deltaking"])
                .about("Om man kan være med i rommet, på nett eller begge deler")
                .word(&[
                    ("fysisk", Attendance::InPerson),
                    ("digital", Attendance::Digital),
                    ("begge", Attendance::Both),
                    ("hybrid", Attendance::Both),
                    ("digitalt", Attendance::Digital),
                    ("oppmøte", Attendance::InPerson),
                ]),
            venue: r.key("sted").also(&["stad"]).about("Hvor møtet er").map(Venue::read),
            access: access(r),
            needs: r.key("meld_behov").about("Hvor man melder andre behov").map(|r| Needs {
                deadline: r.key("frist").date(),
                email: r.key("epost").email(),
                phone: r.key("telefon").phone(),
            }),
            case_deadline: r
                .key("frist_saker")
                .also(&["frist_sakar"])
                .about("Siste dag for å melde inn saker")
                .date(),
            called_on: r
                .key("innkalling_sendt")
                .also(&["innkalling_send"])
                .about("Dagen innkallingen gikk ut")
                .date(),
            agenda: r.key("saksliste").about("Sakene i møtet").maps(AgendaItem::read),
            present: r
                .key("til_stede")
                .also(&["til_stades"])
                .about("Hvor mange som var der; aldri navn")
                .map(|r| Present {
                    user_representatives: r
                        .key("brukerrepresentanter")
                        .also(&["brukarrepresentantar"])
                        .number(),
                    nav: r.key("nav").number(),
                    others: r.key("andre").number(),
                    substitutes: r.key("vara").about("Hvor mange vara som møtte").number(),
                    observers: r.key("observatører").also(&["observatørar"]).number(),
                    organisations: r.key("organisasjoner").also(&["organisasjonar"]).texts(),
                }),
            absent: r.key("forfall").about("Hvor mange som ikke kom").number(),
            minutes: r.key("referat").about("Hvor langt referatet er kommet").map(|r| Minutes {
                status: r.key("status").word(&[
                    ("utkast", MinutesStatus::Draft),
                    ("til godkjenning", MinutesStatus::ForApproval),
                    ("godkjent", MinutesStatus::Approved),
                    ("godkjend", MinutesStatus::Approved),
                ]),
                approved_in: r.key("godkjent_i").also(&["godkjend_i"]).text(),
                published: r.key("publisert").date(),
                note: r.key("merknad").about("Hva utvalget rettet da referatet ble godkjent").text(),
            }),
            summary: summary(r),
            follow_up: r
                .key("oppfølging")
                .also(&["oppfølgjing"])
                .about("Hva som skal skje etter møtet")
                .maps(|r| FollowUp {
                    place: r.place(),
                    what: r.key("hva").also(&["kva"]).text(),
                    who: r.key("ansvar").text(),
                    deadline: r.key("frist").date(),
                    status: r.key("status").text(),
                }),
            closed: r
                .key("lukket")
                .also(&["lukka"])
                .about("Når møtet er lukket: hjemmel og offentlig tittel")
                .map(closed),
            archive_reference: r.key("arkivref").about("Nummeret i arkivet").text(),
            number: r.key("møtenummer").also(&["møtenr"]).about("Nummeret i hermetegn: \"2/2026\"").text(),
            together: r
                .key("sammen_med")
                .also(&["saman_med"])
                .about("Id-er til andre utvalg i et felles møte")
                .texts(),
            is_open: r.key("åpent").also(&["ope"]).about("Ja når alle kan komme og høre på").yes_or_no(),
            guests: r.key("gjester").also(&["gjestar"]).about("Andre som er invitert, som roller").texts(),
            attachments: attachments(r),
            updated: updated(r),
            written_lang: lang(r),
            is_example: example(r),
        }
    }

    pub fn is(&self, status: MeetingStatus) -> bool {
        self.status.as_ref().is_some_and(|s| s.value == status)
    }

    pub fn url(&self) -> String {
        format!("/utvalg/{}/moter/{}/", self.council, self.slug)
    }
}

pub(super) fn closed(r: &mut Reader) -> Closed {
    Closed {
        ground: r.key("hjemmel").also(&["heimel"]).about("Loven og paragrafen").text(),
        public_title: r
            .key("tittel_offentlig")
            .also(&["tittel_offentleg"])
            .about("Tittelen alle kan se")
            .text(),
        what: r.key("hva").also(&["kva"]).text(),
    }
}

impl AgendaItem {
    fn read(r: &mut Reader) -> AgendaItem {
        AgendaItem {
            place: r.place(),
            number: r.key("nr").about("Saksnummeret i møtet, i hermetegn: \"7/2026\"").text(),
            case: r.key("sak").about("Id-en til en sak i mappen saker").text(),
            title: r.key("tittel").about("Hva saken gjelder").text(),
            kind: r.key("type").about("Hvordan utvalget behandler saken").word(&[
                ("godkjenning", AgendaKind::Approval),
                ("orientering", AgendaKind::Information),
                ("drøfting", AgendaKind::Discussion),
                ("råd", AgendaKind::Advice),
                ("høring", AgendaKind::Hearing),
                ("høyring", AgendaKind::Hearing),
                ("referatsak", AgendaKind::Reference),
                ("eventuelt", AgendaKind::AnyOtherBusiness),
                ("orienteringssak", AgendaKind::Information),
                ("drøftingssak", AgendaKind::Discussion),
                ("temasak", AgendaKind::Discussion),
                ("melding", AgendaKind::Reference),
                ("uttalelse", AgendaKind::Advice),
                ("uttale", AgendaKind::Advice),
                ("godkjenningssak", AgendaKind::Approval),
                ("informasjon", AgendaKind::Information),
                ("diskusjon", AgendaKind::Discussion),
                ("innspill", AgendaKind::Advice),
                ("innspel", AgendaKind::Advice),
                ("høringssak", AgendaKind::Hearing),
                ("høyringssak", AgendaKind::Hearing),
            ]),
            raised_by: r
                .key("innmeldt_av")
                .also(&["meld_inn_av"])
                .about("Hvem som meldte inn saken: en rolle, ikke et navn")
                .text(),
            time: r.key("tid").about("Når saken begynner, i hermetegn: \"10:15\"").time(),
            minutes: r
                .key("varighet_minutter")
                .also(&["varigheit_minutt"])
                .about("Hvor lenge den varer")
                .number(),
            presented_by: r
                .key("legges_fram_av")
                .also(&["blir_lagt_fram_av"])
                .about("Hvem som legger fram saken: en rolle, ikke et navn")
                .text(),
            status: r
                .key("status")
                .about("Hva det ble til: behandlet, utsatt, trukket eller sendt videre")
                .word(&[
                    ("behandlet", AgendaStatus::Done),
                    ("utsatt", AgendaStatus::Deferred),
                    ("trukket", AgendaStatus::Withdrawn),
                    ("sendt videre", AgendaStatus::PassedOn),
                    ("behandla", AgendaStatus::Done),
                    ("utsett", AgendaStatus::Deferred),
                    ("trekt", AgendaStatus::Withdrawn),
                    ("sendt vidare", AgendaStatus::PassedOn),
                ]),
            deferred_to: r
                .key("utsatt_til")
                .also(&["utsett_til"])
                .about("Dagen for møtet som tar saken i stedet")
                .date(),
            advice: r
                .key("råd")
                .also(&["konklusjon", "uttalelse", "uttale"])
                .about("Hva utvalget rådet til")
                .text(),
            closed: r.key("lukket").also(&["lukka"]).about("Når saken er lukket: hjemmel").map(closed),
            attachments: attachments(r),
        }
    }
}
