//! A hearing (høring): somebody asks what the councils think of a proposal. `horinger/<name>.md`.

use jiff::civil::Date;

use super::head::{At, Attachment, Head, attachments, result};
use super::reader::Reader;
use super::value::Value;
use crate::source::Place;

#[derive(Clone, Debug)]
pub struct Hearing {
    pub head: Head,
    pub sender: Option<Value<String>>,
    pub link: Option<Value<String>>,
    pub deadline: Option<Value<Date>>,
    pub inner_deadline: Option<Value<Date>>,
    /// The councils that were asked.
    pub asked: Vec<Value<String>>,
    pub answers: Vec<HearingAnswer>,
    /// Why nobody answered.
    pub not_answered: Option<Value<String>>,
    pub status: Option<Value<HearingStatus>>,
    pub used_for: Option<Value<String>>,
    pub result: Option<Value<String>>,
    pub service_lines: Vec<Value<String>>,
    pub attachments: Vec<Attachment>,
}

#[derive(Clone, Debug)]
pub struct HearingAnswer {
    pub place: Place,
    pub council: Option<Value<String>>,
    pub date: Option<Value<Date>>,
    pub file: Option<Value<String>>,
    /// The answer as a web page.
    pub web_page: Option<Value<String>>,
    pub summary: Option<Value<String>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum HearingStatus {
    Open,
    Closed,
}

impl Hearing {
    pub fn read(r: &mut Reader, at: &At) -> Hearing {
        Hearing {
            head: Head::read(r, at),
            sender: r.key("avsender").also(&["avsendar"]).about("Hvem som spør").text(),
            link: r.key("lenke").also(&["lenkje"]).about("Adressen til høringen").link(),
            deadline: r.key("frist").about("Siste dag for svar til avsenderen").date(),
            inner_deadline: r.key("intern_frist").about("Siste dag for svar fra utvalgene").date(),
            asked: r.key("spurt").also(&["spurde"]).about("Id-er til utvalg som er spurt").texts(),
            answers: r.key("svar").about("Svarene fra utvalgene").maps(|r| HearingAnswer {
                place: r.place(),
                council: r.key("utvalg").also(&["utval"]).about("Id-en til utvalget").text(),
                date: r.key("dato").date(),
                file: r.key("fil").about("Svaret som fil").text(),
                web_page: r.key("nettside").about("Siden med det samme svaret").text(),
                summary: r
                    .key("kort_fortalt")
                    .also(&["kort_fortald"])
                    .about("Svaret i én til tre setninger")
                    .text(),
            }),
            not_answered: r
                .key("ikke_svart")
                .also(&["ikkje_svart", "ikke_svart_begrunnelse"])
                .about("Hvorfor utvalgene ikke svarte")
                .text(),
            status: r.key("status").about("Om høringen er åpen").word(&[
                ("åpen", HearingStatus::Open),
                ("avsluttet", HearingStatus::Closed),
                ("open", HearingStatus::Open),
                ("avslutta", HearingStatus::Closed),
            ]),
            used_for: r.key("brukes_til").also(&["brukt_til"]).about("Hva svarene skal brukes til").text(),
            result: result(r),
            service_lines: r.key("linjer").about("Id-er i linjer.yaml").texts(),
            attachments: attachments(r),
        }
    }

    pub fn is_closed(&self) -> bool {
        self.status.as_ref().is_some_and(|s| s.value == HearingStatus::Closed)
    }
}
