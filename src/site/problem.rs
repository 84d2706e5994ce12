//! What the model could not take in: kept as data, told by rules.

use crate::source::Place;

/// One thing that is not as the model needs it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    pub place: Place,
    pub kind: ProblemKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// A key that this kind of file does not have.
    UnknownKey { key: String, nearest: Option<String> },
    /// One key under two of its names; the place of the first.
    SameKey { key: String, other: String, first: Place },
    /// A key that must be there.
    MissingKey { key: &'static str },
    /// A value of another type than the key takes.
    WrongType { key: String, wanted: Wanted, found: Found },
    /// A word that is not on the key's list.
    UnknownWord { key: String, found: String, known: Vec<&'static str>, nearest: Option<String> },
    /// A date that is not in the calendar, or not written year-month-day.
    ImpossibleDate { found: String },
    /// A time of day that does not exist, or is not written hour:minute.
    ImpossibleTime { found: String },
    /// An id with other characters than a-z, 0-9 and hyphen.
    MalformedId { found: String, suggestion: String },
    /// Two things with one id; the place of the first.
    DuplicateId { id: String, first: Place },
    /// An id that nothing has.
    UnknownReference { to: Thing, id: String, nearest: Option<String> },
    /// A file that lies where the model has no use for it.
    MisplacedFile,
    /// A file of a kind that is not published.
    UnknownKindOfFile,
    /// A text without marks in a folder where each file becomes a page.
    TextAmongPages,
}

/// What a value should have been.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    Text,
    Email,
    Phone,
    Link,
    Number,
    /// From the first to the last.
    NumberWithin(u32, u32),
    YesOrNo,
    Date,
    Time,
    List,
    Map,
}

/// What stands where a value should have been.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found {
    /// The text, as written.
    Text(String),
    List,
    Map,
    Nothing,
}

/// What a reference points to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Thing {
    Council,
    Meeting,
    Case,
    County,
    Unit,
    ServiceLine,
    Organisation,
    Mandate,
    Task,
    Project,
    Method,
    Training,
    Table,
    Seat,
}
