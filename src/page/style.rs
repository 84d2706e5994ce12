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

/// The two pseudo-elements that can hold text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pseudo {
    Before,
    After,
}

/// The text style sheets put before or after an element's contents; the alternative text where they
/// give one.
pub fn generated(_node: super::Node<'_>, _pseudo: Pseudo) -> &'static str {
    ""
}
