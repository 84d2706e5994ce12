//! A way of working together (metode): `metoder/<name>.md`.

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;

#[derive(Clone, Debug)]
pub struct Method {
    pub head: Head,
    pub kind: Option<Value<MethodKind>>,
    pub when: Option<Value<String>>,
    pub how: Option<Value<String>>,
    pub accessibility: Option<Value<String>>,
    pub source: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MethodKind {
    General,
    Specific,
    ServiceDevelopment,
}

impl MethodKind {
    /// The English name used in themes' words: `method_general`.
    pub fn id(self) -> &'static str {
        match self {
            MethodKind::General => "general",
            MethodKind::Specific => "specific",
            MethodKind::ServiceDevelopment => "service_development",
        }
    }
}

impl Method {
    pub fn read(r: &mut Reader, at: &At) -> Method {
        Method {
            head: Head::read(r, at),
            kind: r.key("slag").about("Generell, spesifikk eller tjenesteutvikling").required().word(&[
                ("generell", MethodKind::General),
                ("spesifikk", MethodKind::Specific),
                ("tjenesteutvikling", MethodKind::ServiceDevelopment),
                ("tenesteutvikling", MethodKind::ServiceDevelopment),
            ]),
            when: r.key("når").about("Når metoden passer").text(),
            how: r.key("hvordan").also(&["korleis"]).about("Hva dere gjør").text(),
            accessibility: r
                .key("tilgjengelighet")
                .also(&["tilgjengelegheit"])
                .about("Hvordan alle kan være med")
                .text(),
            source: r.key("kilde").also(&["kjelde"]).about("Hvor metoden er beskrevet").text(),
        }
    }
}
