//! Everything else that goes out with the pages.

pub mod search;
pub mod sitemap;
