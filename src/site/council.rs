//! A council (utvalg) and its seats: `utvalg/<id>/utvalg.yaml` and `medlemmer.yaml`.

use jiff::civil::Date;

use super::head::summary;
use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

/// A user council.
#[derive(Clone, Debug)]
pub struct Council {
    /// The name of its folder: meetings, mandates and addresses go by it.
    pub id: String,
    /// The whole of utvalg.yaml, for what is missing in it.
    pub place: Place,
    pub written_id: Option<Value<String>>,
    pub name: Option<Value<String>>,
    pub kind: Option<Value<CouncilKind>>,
    pub level: Option<Value<CouncilLevel>>,
    pub status: Option<Value<Status>>,
    pub closed_on: Option<Value<Date>>,
    pub successor: Option<Value<String>>,
    /// The council above, as written; `ingen` says that there is none, with a reason.
    pub parent: Option<Value<String>>,
    pub parent_reason: Option<Value<String>>,
    pub covers: Option<Value<Covers>>,
    pub service_area: Option<Value<String>>,
    pub summary: Option<Value<String>>,
    pub contact: Option<Value<Contact>>,
    pub secretariat: Option<Value<Secretariat>>,
    pub appointed_by: Option<Value<Appointed>>,
    pub responsible_leader: Option<Value<Leader>>,
    pub advises: Option<Value<String>>,
    pub meetings_per_year: Option<Value<u32>>,
    pub reason: Option<Value<String>>,
    pub represents: Vec<Value<String>>,
    pub lacks: Vec<Value<String>>,
    pub lacks_is_answered: bool,
    pub budget: Option<Value<Budget>>,
    pub written_lang: Option<Value<Lang>>,
    pub sami: Vec<Value<Lang>>,
    pub accessible: Option<Value<Accessible>>,
    pub key_people: Vec<KeyPerson>,
    pub einnsyn: Option<Value<EInnsyn>>,
    pub is_example: bool,
    /// medlemmer.yaml, when there is one.
    pub seats: Option<Seats>,
}

/// What sort of council.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CouncilKind {
    Central,
    County,
    Local,
    AssistiveTechnology,
    VehicleCentre,
    Directorate,
    Youth,
    ServiceArea,
    /// Not Nav's: of a hospital, a municipality or a county.
    Outside,
}

impl CouncilKind {
    pub const WORDS: &[(&'static str, CouncilKind)] = &[
        ("sentralt", CouncilKind::Central),
        ("fylke", CouncilKind::County),
        ("lokalt", CouncilKind::Local),
        ("hjelpemiddel", CouncilKind::AssistiveTechnology),
        ("bilsenter", CouncilKind::VehicleCentre),
        ("styringsenhet", CouncilKind::Directorate),
        ("ungdomsråd", CouncilKind::Youth),
        ("områdeutvalg", CouncilKind::ServiceArea),
        ("områdeutval", CouncilKind::ServiceArea),
        ("styringseining", CouncilKind::Directorate),
        ("annet", CouncilKind::Outside),
        ("anna", CouncilKind::Outside),
        ("kommunalt råd", CouncilKind::Outside),
        ("helseforetak", CouncilKind::Outside),
    ];

    /// Whether a council of this kind may lie under one of another.
    pub fn may_lie_under(self, above: CouncilKind) -> bool {
        match self {
            CouncilKind::Central => false,
            CouncilKind::County => above == CouncilKind::Central,
            CouncilKind::Local => above == CouncilKind::County,
            CouncilKind::Directorate => matches!(above, CouncilKind::County | CouncilKind::Central),
            _ => true,
        }
    }

    /// The English name used in themes' words: `kind_county`.
    pub fn id(self) -> &'static str {
        match self {
            CouncilKind::Central => "central",
            CouncilKind::County => "county",
            CouncilKind::Local => "local",
            CouncilKind::AssistiveTechnology => "assistive_technology",
            CouncilKind::VehicleCentre => "vehicle_centre",
            CouncilKind::Directorate => "directorate",
            CouncilKind::Youth => "youth",
            CouncilKind::ServiceArea => "service_area",
            CouncilKind::Outside => "outside",
        }
    }
}

/// Where in Nav a council stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CouncilLevel {
    National,
    County,
    Local,
}

impl CouncilLevel {
    /// The words of the YAML list.
    pub const WORDS: &[(&'static str, CouncilLevel)] = &[
        ("nasjonalt", CouncilLevel::National),
        ("fylke", CouncilLevel::County),
        ("lokalt", CouncilLevel::Local),
    ];
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Status {
    Active,
    Starting,
    Resting,
    Closed,
}

#[derive(Clone, Debug)]
pub struct Covers {
    pub county: Option<Value<String>>,
    /// Municipality numbers; text, because they begin with zeros.
    pub municipalities: Vec<Value<String>>,
    /// Numbers of Nav's units.
    pub units: Vec<Value<String>>,
    pub shared: bool,
}

#[derive(Clone, Debug)]
pub struct Contact {
    pub role: Option<Value<String>>,
    pub email: Option<Value<String>>,
    pub phone: Option<Value<String>>,
}

/// Who prepares the meetings and writes the minutes.
#[derive(Clone, Debug)]
pub struct Secretariat {
    pub role: Option<Value<String>>,
    pub unit: Option<Value<String>>,
    pub email: Option<Value<String>>,
    pub phone: Option<Value<String>>,
    pub tasks: Vec<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Appointed {
    pub role: Option<Value<AppointedBy>>,
    pub date: Option<Value<Date>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AppointedBy {
    OfficeLeader,
    CountyDirector,
    Director,
    Board,
    MunicipalCouncil,
}

#[derive(Clone, Debug)]
pub struct Leader {
    pub role: Option<Value<String>>,
    pub unit: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Budget {
    pub year: Option<Value<u32>>,
    pub exists: Option<Value<bool>>,
    pub link: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Accessible {
    pub sign_language_video: Option<Value<String>>,
    pub easy_read: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct KeyPerson {
    pub place: Place,
    pub unit: Option<Value<String>>,
    pub role: Option<Value<String>>,
    pub email: Option<Value<String>>,
    pub mandate: Option<Value<String>>,
    pub tasks: Vec<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct EInnsyn {
    pub unit_code: Option<Value<String>>,
    pub id: Option<Value<String>>,
}

impl Council {
    #[expect(clippy::too_many_lines, reason = "one line a field: this is the definition of the file")]
    pub fn read(r: &mut Reader, folder: &str) -> Council {
        let written_id =
            r.key("id").about("Kort navn i adressen, det samme som mappen: a–z, tall og bindestrek").id();
        Council {
            id: folder.to_owned(),
            place: r.place(),
            written_id,
            name: r
                .key("navn")
                .also(&["namn"])
                .about("Navnet på utvalget, slik leserne skal se det")
                .required()
                .text(),
            kind: r.key("type").about("Hva slags utvalg dette er").required().word(CouncilKind::WORDS),
            level: r.key("nivå").about("Nivå i Nav; følger ellers av type").word(CouncilLevel::WORDS),
            status: r.key("status").about("Om utvalget er i arbeid").word(&[
                ("aktivt", Status::Active),
                ("under oppretting", Status::Starting),
                ("hviler", Status::Resting),
                ("nedlagt", Status::Closed),
                ("kviler", Status::Resting),
                ("nedlagd", Status::Closed),
            ]),
            closed_on: r.key("nedlagt_dato").about("Dagen utvalget ble lagt ned").date(),
            successor: r
                .key("etterfølger")
                .also(&["etterfølgjar"])
                .about("Id-en til utvalget som tok over")
                .text(),
            parent: r
                .key("overordnet")
                .also(&["overordna"])
                .about("Id-en til utvalget over, eller «ingen»")
                .text(),
            parent_reason: r.key("overordnet_begrunnelse").about("Hvorfor ingen er over").text(),
            covers: r.key("dekker").also(&["dekkjer"]).about("Hvem utvalget er for").required().map(|r| {
                Covers {
                    county: r.key("navfylke").about("Id-en til Nav-fylket").text(),
                    municipalities: r
                        .key("kommuner")
                        .also(&["kommunar"])
                        .about("Kommunenumre, i hermetegn")
                        .texts(),
                    units: r.key("enheter").also(&["einingar"]).about("Enhetsnumre, i hermetegn").texts(),
                    shared: r
                        .key("samarbeid")
                        .about("Om flere kontorer deler utvalget")
                        .yes_or_no()
                        .is_some_and(|v| v.value),
                }
            }),
            service_area: r
                .key("tjenesteområde")
                .also(&["tenesteområde"])
                .about("Området et områdeutvalg gjelder")
                .text(),
            summary: summary(r),
            contact: r.key("kontakt").about("En funksjon å kontakte, ikke en person").required().map(|r| {
                Contact {
                    role: r.key("funksjon").about("Funksjonen som svarer").text(),
                    email: r.key("epost").also(&["e_post"]).about("Adressen til funksjonen").email(),
                    phone: r.key("telefon").about("Nummeret til funksjonen").phone(),
                }
            }),
            secretariat: r
                .key("sekretariat")
                .about("Hvem som forbereder møtene, når det ikke er kontakten")
                .map(|r| Secretariat {
                    role: r.key("funksjon").about("Funksjonen, ikke personen").text(),
                    unit: r.key("enhet").also(&["eining"]).about("Hvor i Nav").text(),
                    email: r.key("epost").also(&["e_post"]).email(),
                    phone: r.key("telefon").phone(),
                    tasks: r.key("oppgaver").also(&["oppgåver"]).texts(),
                }),
            appointed_by: r
                .key("utpekt_av")
                .also(&["peika_ut_av", "utpeika_av"])
                .about("Hvem som pekte ut utvalget")
                .map(|r| Appointed {
                    role: r.key("rolle").word(&[
                        ("navkontor-leder", AppointedBy::OfficeLeader),
                        ("navkontor-leiar", AppointedBy::OfficeLeader),
                        ("fylkesdirektør", AppointedBy::CountyDirector),
                        ("direktør", AppointedBy::Director),
                        ("styret", AppointedBy::Board),
                        ("kommunestyret", AppointedBy::MunicipalCouncil),
                    ]),
                    date: r.key("dato").date(),
                }),
            responsible_leader: r
                .key("ansvarlig_leder")
                .also(&["ansvarleg_leiar"])
                .about("Lederen i Nav med ansvar for utvalget")
                .map(|r| Leader {
                    role: r.key("rolle").text(),
                    unit: r.key("enhet").also(&["eining"]).text(),
                }),
            advises: r.key("rådgir").also(&["rådgjev"]).about("Hvem utvalget gir råd til").text(),
            meetings_per_year: r
                .key("møter_per_år")
                .also(&["møte_per_år"])
                .about("Antall møter i året; vanligvis fire")
                .number_within(0..=53),
            reason: r
                .key("begrunnelse")
                .also(&["grunngjeving"])
                .about("Hvorfor utvalget har færre enn fire møter")
                .text(),
            represents: r.key("representasjon").about("Erfaringer som er med i utvalget").texts(),
            lacks: r.key("mangler").also(&["manglar"]).about("Erfaringer utvalget mangler").texts(),
            lacks_is_answered: r.key("mangler").also(&["manglar"]).written().is_some(),
            budget: r.key("budsjettpost").about("Om utvalget har sin egen budsjettpost").map(|r| Budget {
                year: r.key("år").number_within(super::wheel::YEARS),
                exists: r.key("finnes").also(&["finst"]).yes_or_no(),
                link: r.key("lenke").also(&["lenkje"]).link(),
            }),
            written_lang: lang(r),
            sami: r.key("samisk").about("Samiske språk sidene også har").words(&[
                ("se", Lang::Se),
                ("smj", Lang::Smj),
                ("sma", Lang::Sma),
            ]),
            accessible: r
                .key("tilgjengelighet")
                .also(&["tilgjengelegheit"])
                .about("Andre måter å lese siden på")
                .map(|r| Accessible {
                    sign_language_video: r.key("tegnspråkvideo").also(&["teiknspråkvideo"]).text(),
                    easy_read: r.key("lettlest").text(),
                }),
            key_people: r
                .key("nøkkelpersoner")
                .also(&["nøkkelpersonar"])
                .about("Funksjoner ved kontorene")
                .maps(|r| KeyPerson {
                    place: r.place(),
                    unit: r.key("enhet").also(&["eining"]).text(),
                    role: r.key("funksjon").text(),
                    email: r.key("epost").email(),
                    mandate: r.key("mandat").text(),
                    tasks: r.key("oppgaver").also(&["oppgåver"]).texts(),
                }),
            einnsyn: r
                .key("einnsyn")
                .about("Koder for eInnsyn")
                .map(|r| EInnsyn { unit_code: r.key("enhetskode").text(), id: r.key("id").text() }),
            is_example: example(r),
            seats: None,
        }
    }

    /// What readers call the council; its id until it has a name.
    pub fn name(&self) -> &str {
        self.name.as_ref().map_or(&self.id, |n| &n.value)
    }

    pub fn kind(&self) -> Option<CouncilKind> {
        self.kind.as_ref().map(|k| k.value)
    }

    pub fn is_kind(&self, kind: CouncilKind) -> bool {
        self.kind() == Some(kind)
    }

    /// Whether the duties the strategy lays on Nav bind it.
    pub fn is_of_nav(&self) -> bool {
        !self.is_kind(CouncilKind::Outside)
    }

    /// Councils count as active until they say otherwise.
    pub fn is_active(&self) -> bool {
        self.status.as_ref().is_none_or(|s| s.value == Status::Active)
    }

    pub fn lang(&self) -> Lang {
        self.written_lang.as_ref().map_or(Lang::Nb, |l| l.value)
    }

    /// The Nav county it covers, or covers part of.
    pub fn county(&self) -> Option<&Value<String>> {
        self.covers.as_ref()?.value.county.as_ref()
    }

    pub fn level(&self) -> CouncilLevel {
        self.level.as_ref().map_or(
            match self.kind() {
                Some(CouncilKind::Central | CouncilKind::Directorate) => CouncilLevel::National,
                Some(CouncilKind::Local) | None => CouncilLevel::Local,
                Some(_) => CouncilLevel::County,
            },
            |level| level.value,
        )
    }

    /// Where to tell what the seats lack: medlemmer.yaml, or utvalg.yaml when there is none.
    pub fn seats_place(&self) -> Place {
        self.seats.as_ref().map_or(self.place, |seats| seats.place)
    }

    pub fn url(&self) -> String {
        format!("/utvalg/{}/", self.id)
    }
}

/// The language key that every kind of file may have.
pub(super) fn lang(r: &mut Reader) -> Option<Value<Lang>> {
    let words = [
        ("nb", Lang::Nb),
        ("nn", Lang::Nn),
        ("se", Lang::Se),
        ("smj", Lang::Smj),
        ("sma", Lang::Sma),
        ("en", Lang::En),
    ];
    r.key("språk").about("Språket teksten er skrevet på").word_or(&words, |word| {
        let meant = Lang::of_word(word)?;
        words.iter().find(|(_, lang)| *lang == meant).map(|(tag, _)| *tag)
    })
}

/// The key that says that something is made up.
pub(super) fn example(r: &mut Reader) -> bool {
    r.key("eksempel")
        .also(&["døme"])
        .about("Ja når innholdet er oppdiktet")
        .yes_or_no()
        .is_some_and(|v| v.value)
}

/// The seats of one council.
#[derive(Clone, Debug)]
pub struct Seats {
    pub file: FileId,
    /// The whole of medlemmer.yaml, for what is missing in it.
    pub place: Place,
    pub council: Option<Value<String>>,
    pub seats: Vec<Seat>,
}

/// One seat. Never a birth date, an address, health or pay: there is no key for them.
#[derive(Clone, Debug)]
pub struct Seat {
    pub place: Place,
    pub key: Option<Value<String>>,
    pub shown: Option<Value<Shown>>,
    pub name: Option<Value<String>>,
    pub role: Option<Value<Role>>,
    /// How long a leader is elected for, when the seat lasts longer.
    pub role_until: Option<Value<Date>>,
    pub kind: Option<Value<SeatKind>>,
    pub organisation: Option<Value<String>>,
    pub organised: Option<Value<bool>>,
    pub service_line: Option<Value<String>>,
    pub reserved_for: Option<Value<String>>,
    /// The office, municipality or unit the seat speaks for.
    pub speaks_for: Option<Value<String>>,
    pub deputy_for: Option<Value<String>>,
    /// Which of several substitutes is called first.
    pub order: Option<Value<u32>>,
    /// Nobody has it at the moment.
    pub is_vacant: bool,
    pub from: Option<Value<Date>>,
    pub until: Option<Value<Date>>,
    pub trained: Option<Value<Date>>,
    pub handover: Option<Value<Handover>>,
    pub under_18: Option<Value<bool>>,
    pub consent: Option<Value<Consent>>,
    pub picture: Option<Value<Picture>>,
}

/// What readers may see of a seat.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Shown {
    Name,
    Role,
    Organisation,
    Nothing,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    Leader,
    DeputyLeader,
    Member,
    Substitute,
    Secretary,
    Observer,
}

impl Role {
    /// The words of the YAML list.
    pub const WORDS: &[(&'static str, Role)] = &[
        ("leder", Role::Leader),
        ("leiar", Role::Leader),
        ("nestleder", Role::DeputyLeader),
        ("nestleiar", Role::DeputyLeader),
        ("medlem", Role::Member),
        ("vara", Role::Substitute),
        ("sekretær", Role::Secretary),
        ("observatør", Role::Observer),
        ("varamedlem", Role::Substitute),
        ("fast møtende", Role::Observer),
        ("fast møtande", Role::Observer),
    ];
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum SeatKind {
    UserRepresentative,
    Nav,
    Ks,
    Municipality,
    Employer,
    Employee,
    Other,
}

impl SeatKind {
    /// The words of the YAML list.
    pub const WORDS: &[(&'static str, SeatKind)] = &[
        ("brukerrepresentant", SeatKind::UserRepresentative),
        ("brukarrepresentant", SeatKind::UserRepresentative),
        ("nav", SeatKind::Nav),
        ("ks", SeatKind::Ks),
        ("kommune", SeatKind::Municipality),
        ("arbeidsgiver", SeatKind::Employer),
        ("arbeidsgjevar", SeatKind::Employer),
        ("arbeidstaker", SeatKind::Employee),
        ("arbeidstakar", SeatKind::Employee),
        ("annen", SeatKind::Other),
        ("annan", SeatKind::Other),
        ("pårørende", SeatKind::UserRepresentative),
        ("pårørande", SeatKind::UserRepresentative),
        ("folkevalgt", SeatKind::Municipality),
        ("folkevald", SeatKind::Municipality),
    ];
}

#[derive(Clone, Debug)]
pub struct Handover {
    pub done: Option<Value<bool>>,
    pub successor: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Consent {
    pub date: Option<Value<Date>>,
    pub scope: Vec<Value<ConsentScope>>,
    pub withdrawn: Option<Value<Date>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ConsentScope {
    Name,
    Picture,
    Organisation,
}

#[derive(Clone, Debug)]
pub struct Picture {
    pub file: Option<Value<String>>,
    pub alt: Option<Value<String>>,
    pub consent: Option<Value<bool>>,
}

impl Seats {
    pub fn read(r: &mut Reader, file: FileId) -> Seats {
        Seats {
            file,
            place: r.place(),
            council: r.key("utvalg").also(&["utval"]).about("Id-en til utvalget").text(),
            seats: r
                .key("medlemmer")
                .also(&["medlemer", "medlemmar"])
                .about("Plassene i utvalget")
                .maps(Seat::read),
        }
    }
}

impl Seats {
    /// Adds what the private overlay says of seats with the same key. Only what needs consent is
    /// taken from it; a seat that stands only in the overlay is never published.
    pub(super) fn overlay(&mut self, private: &Seats) {
        for seat in &mut self.seats {
            let key = seat.key.as_ref().map(|k| &k.value);
            let same = |other: &&Seat| key.is_some() && other.key.as_ref().map(|k| &k.value) == key;
            let Some(own) = private.seats.iter().find(same) else { continue };
            seat.name = own.name.clone().or(seat.name.take());
            seat.shown = own.shown.or(seat.shown);
            seat.consent = own.consent.clone().or(seat.consent.take());
            seat.picture = own.picture.clone().or(seat.picture.take());
            seat.under_18 = own.under_18.or(seat.under_18);
        }
    }
}

impl Seat {
    /// The name, when readers may see it: asked for, consented to, not withdrawn, and of an adult.
    pub fn public_name(&self, day: Date) -> Option<&Value<String>> {
        let wants = self.shown.as_ref().is_some_and(|s| s.value == Shown::Name);
        let consent = self.consent.as_ref()?;
        let is_given = consent.date.as_ref().is_some_and(|d| d.value <= day)
            && consent.scope.iter().any(|s| s.value == ConsentScope::Name)
            && consent.withdrawn.as_ref().is_none_or(|d| d.value > day);
        let is_adult = self.under_18.as_ref().is_none_or(|u| !u.value);
        self.name.as_ref().filter(|_| wants && is_given && is_adult)
    }

    fn read(r: &mut Reader) -> Seat {
        let mut term = (None, None);
        Seat {
            place: r.place(),
            key: r.key("nøkkel").about("Et tilfeldig merke; vises aldri").text(),
            shown: r.key("visning").about("Hva leserne får se").word(&[
                ("navn", Shown::Name),
                ("namn", Shown::Name),
                ("rolle", Shown::Role),
                ("organisasjon", Shown::Organisation),
                ("ingen", Shown::Nothing),
            ]),
            name: r.key("navn").also(&["namn"]).about("Bare i den private mappen, med samtykke").text(),
            role: r.key("rolle").about("Rollen i utvalget").word(Role::WORDS),
            role_until: r
                .key("rolle_til")
                .about("Siste dag som leder eller nestleder, når plassen varer lenger")
                .date(),
            kind: r.key("slag").about("Hvem plassen er for").word(SeatKind::WORDS),
            organisation: r.key("organisasjon").about("Id-en i organisasjoner.yaml").text(),
            organised: r
                .key("organisert")
                .about("Nei når representanten ikke er med i en organisasjon")
                .yes_or_no(),
            service_line: r.key("linje").about("Id-en i linjer.yaml").text(),
            reserved_for: r
                .key("plass")
                .about("For eksempel «ungdom»; sier noe om plassen, ikke om personen")
                .text(),
            speaks_for: r
                .key("representerer")
                .about("Kontoret, kommunen eller enheten plassen taler for")
                .text(),
            deputy_for: r.key("vara_for").about("Hvem en vara møter for").text(),
            order: r
                .key("rekkefølge")
                .also(&["rekkjefølgje"])
                .about("Hvilken vara som blir kalt inn først: 1, 2 …")
                .number_within(1..=99),
            is_vacant: r
                .key("ledig")
                .also(&["ledig_plass"])
                .about("Ja når ingen har plassen nå")
                .yes_or_no()
                .is_some_and(|v| v.value),
            from: {
                if let Some(period) = r
                    .key("periode")
                    .about("Når plassen gjelder")
                    .map(|r| (r.key("fra").also(&["frå"]).date(), r.key("til").date()))
                {
                    term = period.value;
                }
                term.0
            },
            until: term.1,
            trained: r.key("opplært").about("Dagen opplæringen var ferdig").date(),
            handover: r.key("overføring").about("Overføring av kunnskap ved bytte").map(|r| Handover {
                done: r.key("gjennomført").yes_or_no(),
                successor: r.key("etterfølger").also(&["etterfølgjar"]).text(),
            }),
            under_18: r.key("under_18").about("Ja når representanten er under 18 år").yes_or_no(),
            consent: r.key("samtykke").about("Samtykke til å vise navn eller bilde").map(|r| Consent {
                date: r.key("dato").date(),
                scope: r.key("omfang").words(&[
                    ("navn", ConsentScope::Name),
                    ("namn", ConsentScope::Name),
                    ("bilde", ConsentScope::Picture),
                    ("bilete", ConsentScope::Picture),
                    ("organisasjon", ConsentScope::Organisation),
                ]),
                withdrawn: r.key("trukket").also(&["trekt"]).date(),
            }),
            picture: r.key("bilde").also(&["bilete"]).about("Bilde av representanten").map(|r| Picture {
                file: r.key("fil").text(),
                alt: r.key("alt").text(),
                consent: r.key("samtykke").yes_or_no(),
            }),
        }
    }

    /// A seat is in force on a day.
    pub fn is_current(&self, day: Date) -> bool {
        self.from.as_ref().is_none_or(|d| d.value <= day)
            && self.until.as_ref().is_none_or(|d| d.value >= day)
    }
}
