//! Who may import whom: a module imports only from modules before it on the road.
//!
//! The order is that of the map in `src/lib.rs`.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::fs;
use std::path::{Path, PathBuf};

/// From the first stage to the last.
const ORDER: &[&str] = &[
    "lang", "suggest", "config", "source", "prose", "site", "page", "render", "publish", "check", "rules",
    "report", "output", "cli", "commands",
];

#[test]
fn modules_import_only_from_modules_before_them() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in rust_files(&src) {
        let path = file.strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
        let module = path.split('/').next().unwrap_or(&path).trim_end_matches(".rs");
        if matches!(module, "main" | "lib") {
            continue;
        }
        let Some(own) = ORDER.iter().position(|name| *name == module) else {
            wrong.push(format!("{path}: the module {module} has no place on the road"));
            continue;
        };
        let text = fs::read_to_string(&file).expect("a source file");
        // Tests at the foot of a file may use what they like.
        let text = text.split("#[cfg(test)]").next().unwrap_or(&text);
        for (number, line) in text.lines().enumerate() {
            for imported in imports(line) {
                let place = ORDER.iter().position(|name| *name == imported);
                if place.is_some_and(|place| place > own) {
                    wrong.push(format!("{path}:{}: {module} may not import {imported}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Libraries that are named in one place only, so that they can be changed there.
const DOORS: &[(&str, &[&str])] = &[
    ("granit_parser", &["source/yaml.rs"]),
    ("pulldown_cmark", &["source/markdown.rs"]),
    ("html5ever", &["page/dom.rs", "page/dom/"]),
    ("html5gum", &["page/dom.rs", "page/dom/"]),
    ("cssparser", &["page/style.rs", "page/style/", "page/colour.rs", "page/colour/"]),
    ("selectors", &["page/style.rs", "page/style/"]),
    ("tera", &["render/"]),
    ("lol_html", &["render/finish.rs", "render/decorate.rs"]),
    ("aho_corasick", &["site/guard.rs", "source/wanted.rs"]),
    ("atom_syndication", &["publish/feed.rs"]),
    ("icalendar", &["publish/calendar.rs"]),
    ("csv", &["publish/tables.rs"]),
    ("image", &["publish/images.rs"]),
    ("webp", &["publish/images.rs"]),
    ("fast_image_resize", &["publish/images.rs"]),
    ("walkdir", &["source/read.rs", "commands/audit.rs"]),
    ("toml", &["config.rs", "config/", "render/theme.rs"]),
];

#[test]
fn each_library_has_one_door() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    for file in rust_files(&src) {
        let path = file.strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).expect("a source file");
        for (library, doors) in DOORS {
            let is_named = text.lines().any(|line| {
                let line = line.trim_start();
                !line.starts_with("//") && names(line, library)
            });
            if is_named && !doors.iter().any(|door| path.starts_with(door)) {
                wrong.push(format!("{path} names {library}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a line names a library as a path: `tera::`, `use tera;`.
fn names(line: &str, library: &str) -> bool {
    line.match_indices(library).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + library.len()..];
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '.' || c == '"')
            && (after.starts_with("::") || (line.starts_with("use ") && after.starts_with(';')))
    })
}

/// The top modules that a `use crate::…` line names, also in braces.
fn imports(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices("crate::") {
        let before = line[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$')
            || line.trim_start().starts_with("//")
        {
            continue;
        }
        let rest = &line[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = 0;
            for (i, c) in list.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => {
                        found.push(first(&list[start..i]));
                        break;
                    }
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        found.push(first(&list[start..i]));
                        start = i + 1;
                    }
                    _ => {}
                }
            }
        } else {
            found.push(first(rest));
        }
    }
    found
}

fn first(path: &str) -> &str {
    let path = path.trim();
    &path[..path.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(path.len())]
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
