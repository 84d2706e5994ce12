//! Computed style.

/// Every stylesheet of a run, parsed and indexed once.
#[derive(Debug, Default)]
pub struct Stylesheets {}
