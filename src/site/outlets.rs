//! The addresses of what goes out beside the pages. Pages link to them before they are made.

use super::{Council, Meeting};

/// News from the whole site.
pub const FEED: &str = "/atom.xml";
/// All meetings.
pub const CALENDAR: &str = "/moter.ics";
/// The page that tells about open data.
pub const OPEN_DATA: &str = "/apne-data/";
pub const EINNSYN: &str = "/data/einnsyn.json";
pub const POPOLO: &str = "/data/popolo.json";
pub const MEETINGS: &str = "/data/moter.csv";
pub const CASES: &str = "/data/saker.csv";
pub const NUMBERS: &str = "/data/tall.csv";
/// What nav.no's search can take in.
pub const NAV_SEARCH: &str = "/data/navno-sok.json";

impl Council {
    /// News from one council.
    pub fn feed_url(&self) -> String {
        format!("{}atom.xml", self.url())
    }

    /// One council's meetings.
    pub fn calendar_url(&self) -> String {
        format!("{}moter.ics", self.url())
    }
}

impl Meeting {
    /// The meeting as an entry in a calendar.
    pub fn calendar_url(&self) -> String {
        format!("{}mote.ics", self.url())
    }
}
