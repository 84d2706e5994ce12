//! What the content means.
/// The councils and how they relate.
#[derive(Debug)]
pub struct Site {}
