//! A chapter of the guide (veiviser) to work in a council: `veiviser/<name>.md`.

use super::head::{At, Head};
use super::reader::Reader;
use super::value::Value;
use crate::source::Place;

#[derive(Clone, Debug)]
pub struct GuideChapter {
    pub head: Head,
    pub chapter: Option<Value<Chapter>>,
    pub readers: Vec<Value<GuideReader>>,
    pub order: Option<Value<u32>>,
    pub steps: Vec<GuideStep>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Chapter {
    Practical,
    KindsOfCases,
    YearlyWheel,
    Roles,
    Procedure,
    Access,
    Privacy,
    Other,
}

impl Chapter {
    /// The chapters the strategy asks for (line 198), each with the word writers use.
    pub const REQUIRED: &[(Chapter, &'static str)] = &[
        (Chapter::Practical, "praktisk"),
        (Chapter::KindsOfCases, "sakstyper"),
        (Chapter::YearlyWheel, "årshjul"),
    ];
}

/// Whom a chapter is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum GuideReader {
    UserRepresentative,
    CouncilLeader,
    Secretary,
    Staff,
}

impl GuideReader {
    /// The English name used in themes' words: `guide_for_secretary`.
    pub fn id(self) -> &'static str {
        match self {
            GuideReader::UserRepresentative => "user_representative",
            GuideReader::CouncilLeader => "council_leader",
            GuideReader::Secretary => "secretary",
            GuideReader::Staff => "staff",
        }
    }
}

#[derive(Clone, Debug)]
pub struct GuideStep {
    pub place: Place,
    pub title: Option<Value<String>>,
    pub text: Option<Value<String>>,
}

impl GuideChapter {
    pub fn read(r: &mut Reader, at: &At) -> GuideChapter {
        GuideChapter {
            head: Head::read(r, at),
            chapter: r.key("kapittel").about("Hva kapitlet handler om").required().word(&[
                ("praktisk", Chapter::Practical),
                ("sakstyper", Chapter::KindsOfCases),
                ("årshjul", Chapter::YearlyWheel),
                ("roller", Chapter::Roles),
                ("saksgang", Chapter::Procedure),
                ("tilrettelegging", Chapter::Access),
                ("personvern", Chapter::Privacy),
                ("annet", Chapter::Other),
                ("sakstypar", Chapter::KindsOfCases),
                ("anna", Chapter::Other),
            ]),
            readers: r.key("for").about("Hvem kapitlet er for").words(&[
                ("brukerrepresentant", GuideReader::UserRepresentative),
                ("utvalgsleder", GuideReader::CouncilLeader),
                ("sekretær", GuideReader::Secretary),
                ("ansatt", GuideReader::Staff),
                ("brukarrepresentant", GuideReader::UserRepresentative),
                ("utvalsleiar", GuideReader::CouncilLeader),
                ("tilsett", GuideReader::Staff),
            ]),
            order: r.key("rekkefølge").also(&["rekkjefølgje"]).about("Plassen i veiviseren").number(),
            steps: r.key("steg").about("Det dere gjør, steg for steg").maps(|r| GuideStep {
                place: r.place(),
                title: r.key("tittel").about("Steget, med få ord").text(),
                text: r.key("tekst").about("Hva dere gjør").text(),
            }),
        }
    }
}
