//! A piece of news (aktuelt): `aktuelt/<name>.md`.

use jiff::civil::Date;

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;

#[derive(Clone, Debug)]
pub struct News {
    pub head: Head,
    pub date: Option<Value<Date>>,
    pub councils: Vec<Value<String>>,
    pub lead: Option<Value<String>>,
    /// The last day it is news.
    pub expires: Option<Value<Date>>,
}

impl News {
    pub fn read(r: &mut Reader, at: &At) -> News {
        News {
            head: Head::read(r, at),
            date: r.key("dato").about("Dagen saken kom ut").required().date(),
            councils: r.key("utvalg").also(&["utval"]).about("Id-er til utvalg det gjelder").texts(),
            lead: r.key("ingress").about("Det viktigste, i én til tre setninger").text(),
            expires: r.key("utløper").also(&["går_ut"]).about("Siste dag saken er aktuell").date(),
        }
    }

    /// Whether it is out, and not past its last day.
    pub fn is_current(&self, day: Date) -> bool {
        self.date.as_ref().is_some_and(|d| d.value <= day)
            && self.expires.as_ref().is_none_or(|d| d.value >= day)
    }
}
