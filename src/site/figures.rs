//! Key figures (måltall) that tell how participation goes: `maltall.yaml`.

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;
use super::wheel::YEARS;
use crate::source::Place;

#[derive(Clone, Debug)]
pub struct Figures {
    pub head: Head,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug)]
pub struct Figure {
    pub place: Place,
    pub name: Option<Value<String>>,
    pub definition: Option<Value<String>>,
    pub unit: Option<Value<String>>,
    pub value: Option<Value<String>>,
    pub year: Option<Value<u32>>,
    pub source: Option<Value<String>>,
    pub goal: Option<Value<String>>,
    /// The same figure in other years.
    pub earlier: Vec<Earlier>,
}

#[derive(Clone, Debug)]
pub struct Earlier {
    pub year: Option<Value<u32>>,
    pub value: Option<Value<String>>,
}

impl Figures {
    pub fn read(r: &mut Reader, at: &At) -> Figures {
        Figures {
            head: Head::untitled(r, at),
            figures: r.key("måltall").also(&["måltal", "tall"]).about("Tallene").maps(|r| Figure {
                place: r.place(),
                name: r.key("navn").also(&["namn"]).about("Hva tallet heter").required().text(),
                definition: r.key("definisjon").about("Hva som er talt, i én setning").text(),
                unit: r.key("enhet").also(&["eining"]).about("Prosent, antall, dager …").text(),
                value: r.key("verdi").about("Tallet").required().text(),
                year: r.key("år").about("Året tallet gjelder").number_within(YEARS),
                source: r.key("kilde").also(&["kjelde"]).about("Hvor tallet er fra").text(),
                goal: r.key("mål").about("Hva tallet skal bli").text(),
                earlier: r.key("tidligere").also(&["tidlegare"]).about("Tallet i andre år").maps(|r| {
                    Earlier {
                        year: r.key("år").required().number_within(YEARS),
                        value: r.key("verdi").required().text(),
                    }
                }),
            }),
        }
    }
}
