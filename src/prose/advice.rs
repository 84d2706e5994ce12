//! What would help most.
