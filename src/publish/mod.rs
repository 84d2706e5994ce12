//! Everything else that goes out with the pages.

pub mod sitemap;
