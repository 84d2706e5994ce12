//! Running text, for the language rules.

use crate::lang::Lang;
use crate::source::FileId;

/// The running text of one page.
#[derive(Debug)]
pub struct Prose {
    pub file: FileId,
    pub lang: Lang,
    pub kind: Kind,
}

/// What sort of text a page holds; the limits go by it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// Council, guide, news, front page and ordinary pages.
    Page,
    /// Minutes and reports.
    Minutes,
    /// Strategy, plan, mandate.
    Plan,
    /// Law and quotation: limits are off.
    Quotation,
}

impl Kind {
    pub const ALL: &[Kind] = &[Kind::Page, Kind::Minutes, Kind::Plan, Kind::Quotation];

    pub fn id(self) -> &'static str {
        match self {
            Kind::Page => "page",
            Kind::Minutes => "minutes",
            Kind::Plan => "plan",
            Kind::Quotation => "quotation",
        }
    }
}
