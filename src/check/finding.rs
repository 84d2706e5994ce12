//! What a rule found, and where.

use crate::check::{Level, Rule};
use crate::lang::Message;
use crate::source::Place;
pub use crate::source::{Location, Seen};

/// Whether the rule knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Verdict {
    /// It is wrong.
    Fails,
    /// A person has to look. Never stops anything.
    Unsure,
}

/// Something a rule wants a person to know.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    /// The rule's level, or what site.toml changed it to.
    pub level: Level,
    pub verdict: Verdict,
    pub message: Message,
    pub place: Place,
    /// The pages that show the fault; the first in order of address is the one reports name.
    pub seen: Vec<Seen>,
    /// Other places that explain this one, each with a few words.
    pub related: Vec<(Place, Message)>,
    /// The figure that is over a limit, for rules that measure: higher is worse.
    pub value: Option<u32>,
    /// The reason given, when a waiver covers the finding.
    pub waiver: Option<String>,
}

impl Finding {
    /// Whether this finding alone keeps the site from being published.
    pub fn stops(&self, strict: bool) -> bool {
        self.waiver.is_none()
            && self.verdict == Verdict::Fails
            && (self.level == Level::Error || (strict && self.level == Level::Warning))
    }
}
