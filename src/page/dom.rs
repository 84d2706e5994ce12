//! The tree.

/// The parsed tree of one page.
#[derive(Debug)]
pub struct Dom {}

/// A node of the tree.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    pub dom: &'a Dom,
}
