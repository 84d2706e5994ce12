//! Photos in the sizes that pages ask for, as WebP.
//!
//! In: the bytes of a JPEG or PNG file. Out: the bytes of a smaller picture: turned the right way up, and
//! with nothing of what cameras write beside it (where it was taken, by what, when).

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Cursor;

use anyhow::{Context as _, Result, anyhow};
use fast_image_resize::{IntoImageView as _, Resizer, images::Image};
use image::{DynamicImage, ImageDecoder as _, ImageReader, Limits};

/// Of 100; below this, text in photos begins to blur.
const QUALITY: f32 = 80.0;
/// Larger pictures than any camera's are an attack on the machine's memory.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// The same bytes in the same width give the same name: for a folder of pictures already made.
pub fn cache_name(bytes: &[u8], width: u32) -> String {
    let mut first = DefaultHasher::new();
    (bytes, width).hash(&mut first);
    let mut second = DefaultHasher::new();
    (QUALITY.to_bits(), bytes.len(), bytes, "second").hash(&mut second);
    format!("{:016x}{:016x}.webp", first.finish(), second.finish())
}

/// A picture that can be made smaller.
pub struct Photo(DynamicImage);

impl Photo {
    /// # Errors
    /// When the bytes are no picture, or one too large for us.
    pub fn read(bytes: &[u8]) -> Result<Photo> {
        let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
        let mut limits = Limits::default();
        limits.max_alloc = Some(MOST_BYTES);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().context("the picture cannot be read")?;
        let orientation = decoder.orientation()?;
        let mut photo = DynamicImage::from_decoder(decoder).context("the picture cannot be read")?;
        photo.apply_orientation(orientation);
        let has_alpha = photo.color().has_alpha();
        Ok(Photo(if has_alpha { photo.to_rgba8().into() } else { photo.to_rgb8().into() }))
    }

    /// The picture in this width, as WebP.
    ///
    /// # Errors
    /// When it cannot be made; that is a fault in this program.
    pub fn webp(&self, width: u32) -> Result<Vec<u8>> {
        let (from_width, from_height) = (self.0.width(), self.0.height());
        let width = width.min(from_width).max(1);
        let height = (u64::from(from_height) * u64::from(width) / u64::from(from_width.max(1))).max(1) as u32;
        let kind = self.0.pixel_type().context("a kind of pixel")?;
        let mut smaller = Image::new(width, height, kind);
        Resizer::new().resize(&self.0, &mut smaller, None)?;
        let encoder = if self.0.color().has_alpha() {
            webp::Encoder::from_rgba(smaller.buffer(), width, height)
        } else {
            webp::Encoder::from_rgb(smaller.buffer(), width, height)
        };
        let made = encoder.encode_simple(false, QUALITY).map_err(|error| anyhow!("{error:?}"))?;
        Ok(made.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(width: u32, height: u32) -> Vec<u8> {
        let picture = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([x as u8, y as u8, 90]));
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(picture).write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a picture");
        bytes.into_inner()
    }

    #[test]
    fn a_photo_becomes_smaller_and_loses_what_the_camera_wrote() {
        let mut bytes = photo(900, 600);
        // An Exif part with a place in it, right after the first marker.
        let exif = b"\xff\xe1\x00\x1aExif\0\0II*\0\x08\0\0\0\0\0GPSPLACE";
        bytes.splice(2..2, exif.iter().copied());
        let made = Photo::read(&bytes).expect("a photo").webp(480).expect("a smaller one");
        assert!(!made.windows(4).any(|part| part == b"Exif" || part == b"EXIF" || part == b"GPSP"));
        let read = image::load_from_memory(&made).expect("a picture");
        assert_eq!((read.width(), read.height()), (480, 320));
        assert!(made.len() < bytes.len());
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(Photo::read(b"\xff\xd8\xff\xe0not a picture").is_err());
        assert!(Photo::read(b"").is_err());
    }

    #[test]
    fn names_in_the_cache_go_by_content_and_width() {
        assert_eq!(cache_name(b"a", 480), cache_name(b"a", 480));
        assert_ne!(cache_name(b"a", 480), cache_name(b"a", 960));
        assert_ne!(cache_name(b"a", 480), cache_name(b"b", 480));
    }
}
