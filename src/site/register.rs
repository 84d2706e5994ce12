//! Facts shared by all pages: the files in `register/`.

use super::reader::Reader;
use super::value::Value;
use crate::lang::Lang;
use crate::source::{FileId, Place};

/// The registers. A register without a file is empty, and `files` says so.
#[derive(Clone, Debug, Default)]
pub struct Register {
    pub counties: Vec<County>,
    pub units: Vec<Unit>,
    pub service_lines: Vec<ServiceLine>,
    pub organisations: Vec<Organisation>,
    pub terms: Vec<Term>,
    pub contacts: Vec<RegisteredContact>,
    /// The registers that have a file: `navfylker`, `enheter` …
    pub files: Vec<(&'static str, FileId)>,
}

/// A Nav county (Nav-fylke): data, because Nav's counties are not Norway's.
#[derive(Clone, Debug)]
pub struct County {
    pub place: Place,
    pub id: Option<Value<String>>,
    pub name: Option<Value<String>>,
    pub counties: Vec<Value<String>>,
    pub standard: Option<Value<&'static str>>,
}

/// A Nav unit: an office or a centre.
#[derive(Clone, Debug)]
pub struct Unit {
    pub place: Place,
    pub number: Option<Value<String>>,
    pub name: Option<Value<String>>,
    pub county: Option<Value<String>>,
    pub kind: Option<Value<String>>,
    pub municipalities: Vec<Municipality>,
}

#[derive(Clone, Debug)]
pub struct Municipality {
    pub number: Option<Value<String>>,
    pub name: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct ServiceLine {
    pub place: Place,
    pub id: Option<Value<String>>,
    pub name: Option<Value<String>>,
}

#[derive(Clone, Debug)]
pub struct Organisation {
    pub place: Place,
    pub id: Option<Value<String>>,
    pub name: Option<Value<String>>,
    pub kind: Option<Value<OrganisationKind>>,
    pub website: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum OrganisationKind {
    Umbrella,
    Nationwide,
    Local,
}

/// A word of the glossary.
#[derive(Clone, Debug)]
pub struct Term {
    pub place: Place,
    pub word: Option<Value<String>>,
    pub full_form: Option<Value<String>>,
    pub variants: Vec<Value<String>>,
    pub explanation: Option<Value<String>>,
    pub source: Option<Value<String>>,
    pub lang: Option<Value<Lang>>,
}

/// A function's address or number that may stand on pages.
#[derive(Clone, Debug)]
pub struct RegisteredContact {
    pub place: Place,
    pub role: Option<Value<String>>,
    pub email: Option<Value<String>>,
    pub phone: Option<Value<String>>,
    /// Where people meet: an office or a hall, never a home.
    pub address: Option<Value<String>>,
}

/// Reads one file into the registers.
type Fill = fn(&mut Reader, &mut Register);

/// What a county has decided on, between Bokmål and Nynorsk.
const STANDARDS: &[(&str, &str)] = &[("nb", "nb"), ("nn", "nn"), ("nøytral", "nøytral")];

/// The registers by file name, and what each reads.
pub(super) const FILES: &[(&str, Fill)] = &[
    ("navfylker", |r, register| {
        register.counties = r.key("navfylker").about("Nav-fylkene").maps(|r| County {
            place: r.place(),
            id: r.key("id").about("Kort navn i adresser").required().id(),
            name: r.key("navn").about("Navnet leserne ser").required().text(),
            counties: r.key("fylker").about("Fylkesnumre, i hermetegn").texts(),
            standard: r.key("målform").about("nb, nn eller nøytral").word_or(STANDARDS, |word| {
                Lang::of_word(word).filter(|lang| matches!(lang, Lang::Nb | Lang::Nn)).map(Lang::tag)
            }),
        });
    }),
    ("enheter", |r, register| {
        register.units =
            r.key("enheter").also(&["einingar"]).about("Kontorer og andre enheter").maps(|r| Unit {
                place: r.place(),
                number: r
                    .key("nummer")
                    .also(&["enhetsnummer"])
                    .about("Enhetsnummeret, i hermetegn")
                    .required()
                    .text(),
                name: r.key("navn").about("Navnet leserne ser").required().text(),
                county: r.key("navfylke").about("Id-en til Nav-fylket").text(),
                kind: r.key("type").about("Kontor, hjelpemiddelsentral …").text(),
                municipalities: r.key("kommuner").also(&["kommunar"]).about("Kommunene enheten dekker").maps(
                    |r| Municipality {
                        number: r.key("nummer").about("Kommunenummeret, i hermetegn").text(),
                        name: r.key("navn").text(),
                    },
                ),
            });
    }),
    ("linjer", |r, register| {
        register.service_lines = r.key("linjer").about("Linjene i Nav").maps(|r| ServiceLine {
            place: r.place(),
            id: r.key("id").required().id(),
            name: r.key("navn").required().text(),
        });
    }),
    ("organisasjoner", |r, register| {
        register.organisations =
            r.key("organisasjoner").also(&["organisasjonar"]).about("Organisasjoner").maps(|r| {
                Organisation {
                    place: r.place(),
                    id: r.key("id").required().id(),
                    name: r.key("navn").required().text(),
                    kind: r.key("slag").about("Paraply, landsdekkende eller lokal").word(&[
                        ("paraply", OrganisationKind::Umbrella),
                        ("landsdekkende", OrganisationKind::Nationwide),
                        ("landsdekkjande", OrganisationKind::Nationwide),
                        ("lokal", OrganisationKind::Local),
                    ]),
                    website: r.key("nettsted").also(&["nettstad"]).link(),
                }
            });
    }),
    ("begreper", |r, register| {
        register.terms =
            r.key("begreper").also(&["omgrep"]).about("Ord som trenger forklaring").maps(|r| Term {
                place: r.place(),
                word: r.key("ord").about("Ordet eller forkortelsen").required().text(),
                full_form: r.key("fullform").about("Hva forkortelsen står for").text(),
                variants: r.key("varianter").about("Andre former av ordet").texts(),
                explanation: r
                    .key("forklaring")
                    .about("Forklaringen, i én eller to setninger")
                    .required()
                    .text(),
                source: r.key("kilde").also(&["kjelde"]).about("Hvor forklaringen er fra").text(),
                lang: super::council::lang(r),
            });
    }),
    ("kontakter", |r, register| {
        register.contacts =
            r.key("kontakter").also(&["kontaktar"]).about("Adresser og numre som kan stå på sidene").maps(
                |r| RegisteredContact {
                    place: r.place(),
                    role: r.key("funksjon").about("Funksjonen som svarer").text(),
                    email: r.key("epost").email(),
                    phone: r.key("telefon").phone(),
                    address: r.key("adresse").about("Besøksadressen til et møtested").text(),
                },
            );
    }),
];

impl Register {
    pub fn has(&self, name: &str) -> bool {
        self.files.iter().any(|(n, _)| *n == name)
    }

    pub fn county(&self, id: &str) -> Option<&County> {
        self.counties.iter().find(|c| c.id.as_ref().is_some_and(|i| i.value == id))
    }

    pub fn unit(&self, number: &str) -> Option<&Unit> {
        self.units.iter().find(|u| u.number.as_ref().is_some_and(|n| n.value == number))
    }

    pub fn service_line(&self, id: &str) -> Option<&ServiceLine> {
        self.service_lines.iter().find(|l| l.id.as_ref().is_some_and(|i| i.value == id))
    }

    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations.iter().find(|o| o.id.as_ref().is_some_and(|i| i.value == id))
    }
}
