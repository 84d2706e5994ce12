//! The sizes a photo is published in, and what they are called.
//!
//! In: a picture and its size in pixels. Out: the smaller pictures that pages offer the browser beside
//! it. Making them is for [`crate::publish::images`].

use crate::site::Asset;

/// Pixels: a phone, a phone with a sharp screen or a column of text, the same on a sharp screen.
const WIDTHS: [u32; 3] = [480, 960, 1440];

/// A picture in one size, as WebP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub url: String,
}

/// The sizes of a photo, smallest first; none for drawings and for what is no picture.
pub fn sizes(asset: &Asset) -> Vec<Size> {
    let Some((path, kind)) = asset.url.rsplit_once('.') else { return Vec::new() };
    let is_photo = ["jpg", "jpeg", "png"].iter().any(|photo| kind.eq_ignore_ascii_case(photo));
    let Some((width, _)) = asset.dimensions.filter(|(width, height)| is_photo && *width > 0 && *height > 0)
    else {
        return Vec::new();
    };
    let largest = width.min(WIDTHS[WIDTHS.len() - 1]);
    let smaller = WIDTHS.into_iter().filter(|size| *size < largest);
    smaller.chain([largest]).map(|width| Size { width, url: format!("{path}.{kind}.{width}.webp") }).collect()
}

/// The sizes as a `srcset`, addresses beginning with `prefix`.
pub(super) fn source_set(sizes: &[Size], prefix: &str) -> String {
    let each = sizes.iter().map(|size| format!("{prefix}{} {}w", size.url, size.width));
    each.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use crate::source::picture::Metadata;

    #[test]
    fn a_photo_is_never_made_larger() {
        let sizes = |url: &str, width| {
            let asset = Asset {
                file: FileId(0),
                url: url.into(),
                size: 1,
                dimensions: Some((width, 10)),
                metadata: Metadata::None,
                pdf: None,
            };
            source_set(&sizes(&asset), "/radet")
        };
        assert_eq!(sizes("/a.jpg", 300), "/radet/a.jpg.300.webp 300w");
        assert_eq!(
            sizes("/a.PNG", 1000),
            "/radet/a.PNG.480.webp 480w, /radet/a.PNG.960.webp 960w, /radet/a.PNG.1000.webp 1000w"
        );
        assert_eq!(
            sizes("/a.jpg", 4000),
            "/radet/a.jpg.480.webp 480w, /radet/a.jpg.960.webp 960w, /radet/a.jpg.1440.webp 1440w"
        );
        assert_eq!(sizes("/a.svg", 4000), "");
    }
}
