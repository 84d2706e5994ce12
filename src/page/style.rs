//! Computed style.

/// Every stylesheet of a run, parsed and indexed once.
#[derive(Debug, Default)]
pub struct Stylesheets {}

/// The computed style of every node of one document.
#[derive(Debug)]
pub struct Styled {}

impl Styled {
    /// Computes the styles of `dom` with its own and its linked style sheets.
    pub fn of(_dom: &super::Dom) -> Styled {
        Styled {}
    }
}
