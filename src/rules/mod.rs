//! Everything we check.
use crate::check::Rule;
/// Every rule, in the order reports list them: the only list.
pub static ALL: &[&Rule] = &[];
