//! What site-wide rules need to know of each page once the page itself is gone.

/// Facts about one page.
#[derive(Debug, Clone)]
pub struct Facts {
    pub url: String,
}

/// All finished pages.
#[derive(Debug, Default)]
pub struct PageSet {
    pub pages: Vec<Facts>,
}
