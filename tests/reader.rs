//! The built site in a real browser, as its readers meet it: `tests/browser/reader.mjs`.
//!
//! Needs node, Chromium and the packages of `tests/browser` (`npm ci` there). Without them each test
//! says that it is skipped, and passes.

#![expect(clippy::disallowed_methods, reason = "tests start other programs and ask the environment")]
#![expect(clippy::print_stdout, reason = "a skipped test says so, a browser test says what it counted")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The example site, built once for all tests of this file.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        // The folder outlives this function: statics are never dropped.
        let folder = Box::leak(Box::new(tempfile::tempdir().expect("a folder")));
        build(Path::new(env!("CARGO_MANIFEST_DIR")), folder.path().join("public"))
    })
}

/// The example site in another theme.
fn site_in(theme: &str, folder: &Path) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for from in ["content", "themes"] {
        let files = walkdir::WalkDir::new(root.join(from)).into_iter().flatten();
        for file in files.filter(|entry| entry.file_type().is_file()) {
            let to = folder.join(file.path().strip_prefix(root).expect("below"));
            std::fs::create_dir_all(to.parent().expect("a folder")).expect("can be made");
            std::fs::copy(file.path(), to).expect("can be copied");
        }
    }
    let settings = std::fs::read_to_string(root.join("site.toml")).expect("the settings");
    let other = settings.replace("theme = \"nav\"", &format!("theme = \"{theme}\""));
    assert_ne!(settings, other, "site.toml names its theme");
    std::fs::write(folder.join("site.toml"), other).expect("can be written");
    build(folder, folder.join("public"))
}

fn build(root: &Path, to: PathBuf) -> PathBuf {
    let built = Command::new(env!("CARGO_BIN_EXE_klarside"))
        .current_dir(root)
        .args(["build", "--quiet", "--out"])
        .arg(&to)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the program starts");
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stdout));
    to
}

/// What is missing here, in words.
fn missing() -> Option<&'static str> {
    let chromium =
        std::env::var_os("CHROMIUM").map_or_else(|| PathBuf::from("/usr/bin/chromium"), PathBuf::from);
    if !Command::new("node").arg("--version").output().is_ok_and(|node| node.status.success()) {
        return Some("node");
    }
    if !chromium.exists() {
        return Some("Chromium");
    }
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/node_modules/axe-core");
    (!packages.exists()).then_some("the packages of tests/browser (npm ci)")
}

fn check(name: &str) {
    if is_possible(name) {
        run(name, site(), 1);
    }
}

fn is_possible(name: &str) -> bool {
    let missing = missing();
    if let Some(what) = missing {
        println!("skipped: {what} is not here, so «{name}» was not tried in a browser");
    }
    missing.is_none()
}

/// One check of `reader.mjs`, on one page of each kind, or of every second, third … kind.
fn run(name: &str, site: &Path, every: usize) {
    let run = Command::new("node")
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser"))
        .arg("reader.mjs")
        .arg(site)
        .args(["/brukerutvalg", name])
        .env("EVERY", every.to_string())
        .output()
        .expect("node starts");
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    println!("{out}");
    assert!(run.status.success(), "{out}{err}");
}

#[test]
fn axe_finds_nothing_in_any_mode_at_any_width() {
    check("axe");
}

#[test]
fn every_page_can_be_walked_with_the_keyboard() {
    check("keyboard");
}

#[test]
fn nothing_is_lost_when_text_grows() {
    check("reflow");
}

#[test]
fn the_journeys_can_be_made_by_keyboard_and_by_ear() {
    check("journeys");
}

#[test]
fn pages_are_light_and_nothing_moves() {
    check("weight");
}

#[test]
fn lighthouse_has_no_remark() {
    check("lighthouse");
}

#[test]
fn the_nu_checker_finds_nothing() {
    check("markup");
}

#[test]
fn the_plain_theme_holds_too() {
    if is_possible("axe, reflow and keyboard in the theme enkel") {
        let folder = tempfile::tempdir().expect("a folder");
        let site = site_in("enkel", folder.path());
        for name in ["axe", "reflow", "keyboard"] {
            run(name, &site, 5);
        }
    }
}
