//! Faults that only a disk can have: each is a finding with a place, and never stops reading.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::path::Path;

use jiff::civil::date;
use klarside::check::{self, Settings};
use klarside::config::Config;
use klarside::rules::ALL;
use klarside::source::Sources;

/// What the rules find in a folder: rule, path, line and column.
fn found(root: &Path) -> Vec<(&'static str, String, (usize, usize))> {
    let sources = Sources::read(root, &["content"]).expect("the folder is there");
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    check::sources(ALL, &sources, &settings)
        .into_iter()
        .map(|f| (f.rule.id, sources.document(f.place.file).path.clone(), sources.lines(f.place).0))
        .collect()
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    folder
}

#[test]
fn text_in_another_encoding_is_told_where_it_begins() {
    let site = site();
    std::fs::write(site.path().join("content/a.md"), b"---\ntittel: Side\n---\n\nP\xe5 m\xf8te\n")
        .expect("written");
    assert_eq!(found(site.path()), [("file-not-utf8", "content/a.md".to_owned(), (5, 2))]);
}

#[test]
fn a_text_of_fifty_megabytes_is_not_read() {
    let site = site();
    let file = std::fs::File::create(site.path().join("content/a.md")).expect("a file");
    file.set_len(50 * 1024 * 1024).expect("room");
    assert_eq!(found(site.path()), [("file-too-large", "content/a.md".to_owned(), (1, 1))]);
}

#[test]
fn a_folder_with_the_name_of_a_file_is_told() {
    let site = site();
    std::fs::create_dir_all(site.path().join("content/utvalg/hamar/utvalg.yaml")).expect("a folder");
    std::fs::create_dir_all(site.path().join("content/om.md")).expect("a folder");
    let wanted = ["om.md", "utvalg/hamar/utvalg.yaml"]
        .map(|name| ("file-unreadable", format!("content/{name}"), (1, 1)));
    assert_eq!(found(site.path()), wanted);
}

#[test]
fn pictures_that_nobody_can_see_are_told() {
    let site = site();
    std::fs::create_dir(site.path().join("content/bilder")).expect("a folder");
    let photo = include_bytes!("data/photo.jpg");
    for (name, bytes) in [
        ("cut.png", &b"\x89PNG"[..]),
        ("cut.jpg", &photo[..photo.len() / 2]),
        ("empty.webp", b""),
        ("page.jpg", b"<!doctype html><title>Not found</title>"),
        ("whole.jpg", photo),
    ] {
        std::fs::write(site.path().join("content/bilder").join(name), bytes).expect("written");
    }
    let sources = Sources::read(site.path(), &["content"]).expect("the folder is there");
    let settings = Settings::new(&Config::default(), ALL, date(2026, 11, 22));
    let found = check::site(ALL, &klarside::site::Site::of(&sources), &settings);
    let broken = found.iter().filter(|finding| finding.rule.id == "picture-broken");
    let paths: Vec<&str> = broken.map(|f| sources.document(f.place.file).name()).collect();
    assert_eq!(paths, ["cut.jpg", "cut.png", "empty.webp", "page.jpg"]);
}

#[cfg(unix)]
#[test]
fn links_stay_inside_the_site() {
    use std::os::unix::fs::symlink;
    let site = site();
    let content = site.path().join("content");
    symlink("/etc/passwd", content.join("a.md")).expect("a link");
    symlink("..", content.join("b")).expect("a link");
    symlink("nowhere.md", content.join("c.md")).expect("a link");
    std::fs::write(content.join("d.md"), "---\ntittel: Side\n---\n").expect("written");
    symlink("d.md", content.join("e.md")).expect("a link");
    let rules: Vec<_> = found(site.path()).into_iter().map(|(rule, path, _)| (rule, path)).collect();
    let wanted = ["a.md", "b", "c.md"].map(|name| ("link-out-of-site", format!("content/{name}")));
    assert_eq!(rules, wanted);
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_not_read() {
    let site = site();
    let pipe = site.path().join("content/a.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo is there");
    assert!(made.success());
    assert_eq!(found(site.path()), [("file-unreadable", "content/a.md".to_owned(), (1, 1))]);
}
