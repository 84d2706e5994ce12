//! The program from outside: a new site builds, a faulty one leaves what was published.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn klarside(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_klarside"))
        .current_dir(folder)
        .args(words)
        .env_remove("SOURCE_DATE_EPOCH")
        .env("LC_ALL", "nb_NO.UTF-8")
        .output()
        .expect("the program starts")
}

fn new_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let made = klarside(folder.path(), &["init"]);
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    folder
}

/// Every file below a folder, with its bytes.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    files
}

#[test]
fn a_new_site_builds_without_a_finding_that_stops_it() {
    let site = new_site();
    let built = klarside(site.path(), &["build", "--strict"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stdout));
    assert!(site.path().join("public/utvalg/eksempel/index.html").is_file());
}

#[test]
fn what_new_makes_is_understood() {
    let site = new_site();
    for words in [
        &["new", "side", "Om medvirkning: hva er det?"][..],
        &["new", "sak", "Brevene er vanskelige", "--utvalg", "eksempel"],
        &["new", "mote", "eksempel", "2031-02-06"],
        &["new", "utvalg", "Brukerutvalget i Nav Solvær"],
        &["new", "mandat", "solvaer"],
    ] {
        let made = klarside(site.path(), words);
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        let again = klarside(site.path(), words);
        let is_case = words[1] == "sak";
        assert_eq!(again.status.code(), Some(if is_case { 0 } else { 2 }), "nothing is written over");
    }
    let checked = klarside(site.path(), &["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    let rules: Vec<&str> =
        json["findings"].as_array().expect("a list").iter().filter_map(|f| f["rule"].as_str()).collect();
    for fault in ["yaml-broken", "key-unknown", "value-of-wrong-type", "value-unknown", "date-impossible"] {
        assert!(!rules.contains(&fault), "{fault}: {json:#}");
    }
}

#[test]
fn a_new_mandate_has_the_tasks_of_the_guidelines() {
    let site = new_site();
    let councils = [("sentralt", "SBU-", 7), ("fylke", "FYL-", 10), ("lokalt", "", 0)];
    for (kind, group, wanted) in councils {
        let folder = site.path().join("content/utvalg").join(kind);
        fs::create_dir_all(&folder).expect("a folder");
        let text = format!("id: {kind}\nnavn: Utvalet {kind}\ntype: {kind}\nspråk: nn\n");
        fs::write(folder.join("utvalg.yaml"), text).expect("a council");
        let made = klarside(site.path(), &["new", "mandat", kind]);
        assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
        let files = tree(&folder.join("mandat"));
        let text =
            files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect::<String>();
        let tasks: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  - ")).collect();
        let tasks = tasks.into_iter().filter(|task| !group.is_empty() && task.starts_with(group)).count();
        assert_eq!(tasks, wanted, "{text}");
        let said =
            text.lines().filter(|line| line.contains("åpen, likeverdig og involverende dialog")).count();
        assert_eq!(said, 1, "{text}");
    }
    let checked = klarside(site.path(), &["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    let of_mandates = json["findings"].as_array().expect("a list").iter().filter(|finding| {
        finding["file"].as_str().is_some_and(|file| file.contains("/mandat/")) && finding["waived"].is_null()
    });
    let rules: std::collections::BTreeSet<&str> = of_mandates.filter_map(|f| f["rule"].as_str()).collect();
    // What only the writer knows.
    assert_eq!(Vec::from_iter(rules), ["placeholder-left", "summary-missing", "text-not-user-tested"]);
}

#[test]
fn search_and_open_data_can_be_left_out() {
    let site = new_site();
    let settings = site.path().join("site.toml");
    let text = fs::read_to_string(&settings).expect("settings");
    let extras = ["sok/", "data/"];
    for wanted in [true, false] {
        let with = format!(
            "[site]\nsearch = {wanted}\nopen_data = {wanted}\nbase_url = \"https://example.invalid\""
        );
        fs::write(&settings, text.replace("[site]", &with)).expect("settings");
        let built = klarside(site.path(), &["build", "--strict"]);
        assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stdout));
        let files = tree(&site.path().join("public"));
        let has_extras = files.keys().any(|name| extras.iter().any(|extra| name.starts_with(extra)));
        assert_eq!(has_extras, wanted, "{:?}", files.keys());
        let html = files.iter().filter(|(name, _)| name.ends_with("index.html")).map(|(_, bytes)| bytes);
        let links = html.filter(|bytes| String::from_utf8_lossy(bytes).contains(".ics\"")).count();
        assert_eq!(links > 0, wanted, "pages link to what is there");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let site = new_site();
    klarside(site.path(), &["build", "--out", "one"]);
    klarside(site.path(), &["build", "--out", "two"]);
    let (one, two) = (tree(&site.path().join("one")), tree(&site.path().join("two")));
    assert!(one.len() > 5);
    assert!(one == two);
}

#[test]
fn a_fault_leaves_the_published_site_and_says_where_it_is() {
    let site = new_site();
    klarside(site.path(), &["build"]);
    let before = tree(&site.path().join("public"));
    let page = site.path().join("content/index.md");
    let text = fs::read_to_string(&page).expect("the front page");
    fs::write(&page, format!("{text}\n![](/bilde.png)\n")).expect("written");
    let built = klarside(site.path(), &["build", "--format", "json"]);
    assert_eq!(built.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&built.stdout).expect("JSON");
    let finding = json["findings"]
        .as_array()
        .and_then(|all| all.iter().find(|f| f["rule"] == "image-without-alt"))
        .expect("the missing text is found");
    assert_eq!(finding["file"], "content/index.md");
    assert_eq!(finding["line"], text.lines().count() + 2);
    assert_eq!(finding["column"], 1);
    assert_eq!(finding["url"], "/");
    assert_eq!(finding["wcag"], serde_json::json!(["1.1.1"]));
    assert!(before == tree(&site.path().join("public")), "what was published is untouched");
    let beside: Vec<_> = fs::read_dir(site.path()).expect("the site").filter_map(Result::ok).collect();
    let rubbish = beside.iter().filter(|e| e.file_name().to_string_lossy().starts_with(".klarside"));
    assert_eq!(rubbish.count(), 0, "nothing is left beside the site");
}

#[test]
fn what_a_killed_build_left_does_not_hinder_the_next() {
    let site = new_site();
    let leftover = site.path().join(".klarside-public.new/utvalg");
    fs::create_dir_all(&leftover).expect("a folder");
    fs::write(leftover.join("gammelt.html"), "old").expect("a file");
    let built = klarside(site.path(), &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", String::from_utf8_lossy(&built.stderr));
    assert!(!tree(&site.path().join("public")).keys().any(|name| name.contains("gammelt")));
}

#[test]
fn bad_input_gets_plain_words_and_never_a_panic() {
    let site = new_site();
    let content = site.path().join("content");
    let page = "---\ntittel: Prøve\noppdatert: 2026-01-01\n---\n\nTekst.\n";
    fs::write(content.join("latin.md"), b"---\ntittel: Bl\xe5b\xe6r\n---\n").expect("written");
    fs::write(content.join("bom.md"), format!("\u{feff}{}", page.replace('\n', "\r\n"))).expect("written");
    fs::write(content.join("stor.md"), vec![b'a'; 50 * 1024 * 1024]).expect("written");
    fs::write(content.join("halv.md"), "---\ntittel: Aldri lukket\n").expect("written");
    fs::write(content.join("tom.md"), "").expect("written");
    fs::create_dir_all(content.join("mappe.md")).expect("written");
    fs::write(content.join("register/begreper.yaml"), "begreper: [{ord: A, forklaring: ]").expect("written");
    #[cfg(unix)]
    std::os::unix::fs::symlink(site.path(), content.join("sirkel")).expect("a link");
    let checked = klarside(site.path(), &["check", "--format", "json"]);
    assert_eq!(checked.status.code(), Some(1), "{}", String::from_utf8_lossy(&checked.stderr));
    let json: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    let found = |rule: &str, file: &str| {
        json["findings"]
            .as_array()
            .is_some_and(|all| all.iter().any(|f| f["rule"] == rule && f["file"] == file))
    };
    assert!(found("file-not-utf8", "content/latin.md"), "{json:#}");
    assert!(found("file-too-large", "content/stor.md"), "{json:#}");
    assert!(found("front-matter-open", "content/halv.md"), "{json:#}");
    assert!(found("yaml-broken", "content/register/begreper.yaml"), "{json:#}");
    #[cfg(unix)]
    assert!(found("link-out-of-site", "content/sirkel"), "{json:#}");
    assert!(!found("key-missing", "content/bom.md"), "a byte order mark and Windows line ends are fine");
}
