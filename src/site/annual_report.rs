//! A council's annual report (årsmelding): `utvalg/<id>/arsmelding/<year>.md`. Its figures are counted
//! from meetings, cases and knowledge; the file holds what was learnt.

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;
use super::wheel::YEARS;

#[derive(Clone, Debug)]
pub struct AnnualReport {
    pub head: Head,
    pub council: Option<String>,
    pub written_council: Option<Value<String>>,
    pub year: Option<Value<u32>>,
    pub learnt: Vec<Value<String>>,
    pub next_year: Vec<Value<String>>,
}

impl AnnualReport {
    pub fn read(r: &mut Reader, at: &At) -> AnnualReport {
        AnnualReport {
            head: Head::untitled(r, at),
            council: at.council.clone(),
            written_council: r.key("utvalg").also(&["utval"]).about("Id-en til utvalget").text(),
            year: r.key("år").about("Året meldingen gjelder").required().number_within(YEARS),
            learnt: r.key("lærte_vi").also(&["hva_lærte_vi", "lært"]).about("Hva utvalget lærte").texts(),
            next_year: r.key("neste_år").about("Hva utvalget vil gjøre neste år").texts(),
        }
    }
}
