//! A photo in the content comes out in the sizes its page offers, without what the camera wrote.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::fs;
use std::path::Path;
use std::process::Command;

fn klarside(folder: &Path, words: &[&str]) {
    let run = Command::new(env!("CARGO_BIN_EXE_klarside")).current_dir(folder).args(words).output();
    let run = run.expect("the program starts");
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stdout));
}

#[test]
fn a_photo_comes_in_sizes_and_tells_nothing_of_its_camera() {
    let photo = include_bytes!("data/photo.jpg");
    assert!(photo.windows(6).any(|part| part == b"Kamera"), "the example must have something to lose");
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    klarside(root, &["init"]);
    fs::create_dir_all(root.join("content/bilder")).expect("a folder");
    fs::write(root.join("content/bilder/radet.jpg"), photo).expect("a photo");
    let page = "---\ntittel: Rådet på tur\nkort_fortalt: Vi var på tur.\noppdatert: 2026-01-01\n---\n\n![Rådet samlet ved en foss](bilder/radet.jpg)\n";
    fs::write(root.join("content/tur.md"), page).expect("a page");
    for _ in 0..2 {
        klarside(root, &["build"]);
        let html = fs::read_to_string(root.join("public/tur/index.html")).expect("a page");
        let image = html.split("<img").nth(1).and_then(|rest| rest.split('>').next()).expect("an image");
        let widths = [480, 960, 1200];
        let set = widths.map(|width| format!("/bilder/radet.jpg.{width}.webp {width}w")).join(", ");
        assert!(image.contains(&set), "{image}");
        assert!(image.contains("width=\"1200\" height=\"800\""), "{image}");
        for width in widths {
            let file = root.join(format!("public/bilder/radet.jpg.{width}.webp"));
            let bytes = fs::read(file).expect("a smaller photo");
            assert!(!bytes.windows(4).any(|part| part.eq_ignore_ascii_case(b"exif") || part == b"Kame"));
        }
    }
    assert_eq!(fs::read_dir(root.join(".klarside-cache")).expect("the cache").count(), 3);
}
