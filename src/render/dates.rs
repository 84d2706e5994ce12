//! Dates and times as readers of each language write them.
//!
//! ICU4X has no data for the Sami languages, so the names of months and days stand here for all.
//! Sources: Språkrådet (nb, nn), Sámediggi's place and calendar names (se, smj, sma).

use jiff::Zoned;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;

use crate::lang::Lang;

const NB: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Genitive, as dates need it: «juovlamánu 10. beaivi».
const SE_GENITIVE: [&str; 12] = [
    "ođđajagimánu",
    "guovvamánu",
    "njukčamánu",
    "cuoŋománu",
    "miessemánu",
    "geassemánu",
    "suoidnemánu",
    "borgemánu",
    "čakčamánu",
    "golggotmánu",
    "skábmamánu",
    "juovlamánu",
];
const SE: [&str; 12] = [
    "ođđajagimánnu",
    "guovvamánnu",
    "njukčamánnu",
    "cuoŋománnu",
    "miessemánnu",
    "geassemánnu",
    "suoidnemánnu",
    "borgemánnu",
    "čakčamánnu",
    "golggotmánnu",
    "skábmamánnu",
    "juovlamánnu",
];

const NB_DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const NN_DAYS: [&str; 7] = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"];
const EN_DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const SE_DAYS: [&str; 7] =
    ["vuossárga", "maŋŋebárga", "gaskavahkku", "duorastat", "bearjadat", "lávvordat", "sotnabeaivi"];

/// «12. mars 2026».
pub fn date(date: Date, lang: Lang) -> String {
    let (day, month, year) = (date.day(), usize::from(date.month().unsigned_abs()) - 1, date.year());
    match lang {
        Lang::En => format!("{day} {} {year}", EN[month]),
        Lang::Se => format!("{} {day}. beaivi {year}", SE_GENITIVE[month]),
        // Lule and Southern Sami pages write dates in figures until month names are agreed on.
        Lang::Smj | Lang::Sma => format!("{day}.{}.{year}", month + 1),
        Lang::Nb | Lang::Nn => format!("{day}. {} {year}", NB[month]),
    }
}

/// «torsdag 12. mars 2026».
pub fn date_with_day(d: Date, lang: Lang) -> String {
    let day = usize::from(d.weekday().to_monday_zero_offset().unsigned_abs());
    let name = match lang {
        Lang::Nb => NB_DAYS[day],
        Lang::Nn => NN_DAYS[day],
        Lang::En => EN_DAYS[day],
        Lang::Se => SE_DAYS[day],
        Lang::Smj | Lang::Sma => return date(d, lang),
    };
    format!("{name} {}", date(d, lang))
}

/// The name of a month, 1 to 12, with a capital where a heading begins with it.
pub fn month(number: u32, lang: Lang) -> String {
    let index = (number.clamp(1, 12) - 1) as usize;
    let name = match lang {
        Lang::En => EN[index],
        Lang::Se => SE[index],
        Lang::Nb | Lang::Nn | Lang::Smj | Lang::Sma => NB[index],
    };
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// «kl. 10.00» without the «kl.»: hours and minutes with the sign each language puts between them.
pub fn time(time: Time, lang: Lang) -> String {
    let sign = if lang == Lang::En { ':' } else { '.' };
    format!("{:02}{sign}{:02}", time.hour(), time.minute())
}

/// An instant in Norway. A time that the clock leaps over in spring is the one an hour later.
pub fn in_oslo(date: Date, time: Time) -> Zoned {
    let oslo = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let at = date.to_datetime(time);
    oslo.to_ambiguous_zoned(at)
        .compatible()
        .unwrap_or_else(|_| Zoned::new(jiff::Timestamp::UNIX_EPOCH, TimeZone::UTC))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil;

    #[test]
    fn each_language_has_its_own_order_and_names() {
        let day = civil::date(2026, 3, 12);
        assert_eq!(date(day, Lang::Nb), "12. mars 2026");
        assert_eq!(date_with_day(day, Lang::Nn), "torsdag 12. mars 2026");
        assert_eq!(date(day, Lang::En), "12 March 2026");
        assert_eq!(date(day, Lang::Se), "njukčamánu 12. beaivi 2026");
        assert_eq!(time(civil::time(9, 5, 0, 0), Lang::Nb), "09.05");
    }
}
