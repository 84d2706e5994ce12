//! What users may expect of Nav, and Nav of users (forventninger): `forventninger.md`, and for a
//! council `utvalg/<id>/forventninger.md`.

use jiff::civil::Date;

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;

#[derive(Clone, Debug)]
pub struct Expectation {
    pub head: Head,
    pub of_nav: Vec<Value<String>>,
    pub of_users: Vec<Value<String>>,
    pub decided_on: Option<Value<Date>>,
    pub revise_by: Option<Value<Date>>,
}

impl Expectation {
    pub fn read(r: &mut Reader, at: &At) -> Expectation {
        Expectation {
            head: Head::read(r, at),
            of_nav: r.key("til_nav").about("Hva brukere kan vente av Nav").texts(),
            of_users: r
                .key("til_brukere")
                .also(&["til_brukarar", "til_brukarane"])
                .about("Hva Nav kan vente av brukere")
                .texts(),
            decided_on: r.key("vedtatt").also(&["vedteke"]).about("Når det ble vedtatt").date(),
            revise_by: r
                .key("revideres_innen")
                .also(&["revidert_innan"])
                .about("Når siden skal ses på igjen")
                .date(),
        }
    }
}
