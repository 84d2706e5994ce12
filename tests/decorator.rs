//! nav.no's header and footer, from a service of our own on this machine: with it, without it, and not
//! at all when nobody asked for it.

#![expect(clippy::disallowed_methods, reason = "tests make the files they try things on")]

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::thread;

const ANSWER: &str = include_str!("data/decorator.json");

/// A service that answers every request with [`ANSWER`], and notes what it was asked.
fn service() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/dekoratoren", listener.local_addr().expect("an address"));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            noted.lock().expect("a list").push(answer(stream));
        }
    });
    (url, asked)
}

fn answer(mut stream: TcpStream) -> String {
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && stream.read(&mut byte).is_ok_and(|read| read == 1) {
        request.push(byte[0]);
    }
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", ANSWER.len());
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(ANSWER.as_bytes()));
    String::from_utf8_lossy(&request).lines().next().unwrap_or_default().to_owned()
}

fn klarside(folder: &Path, words: &[&str]) -> Output {
    let run = Command::new(env!("CARGO_BIN_EXE_klarside"))
        .current_dir(folder)
        .args(words)
        .env("LC_ALL", "nb_NO.UTF-8")
        .env("no_proxy", "127.0.0.1")
        .output();
    run.expect("the program starts")
}

/// A new site with these lines added to its settings, built.
fn built(settings: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    klarside(folder.path(), &["init"]);
    let path = folder.path().join("site.toml");
    let text = fs::read_to_string(&path).expect("settings") + settings;
    fs::write(&path, text).expect("settings");
    let run = klarside(folder.path(), &["build", "--quiet"]);
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(run.status.code(), Some(0), "{said}{}", String::from_utf8_lossy(&run.stderr));
    (folder, said)
}

fn page(folder: &tempfile::TempDir) -> String {
    fs::read_to_string(folder.path().join("public/utvalg/eksempel/index.html")).expect("a page")
}

fn has_curl() -> bool {
    Command::new("curl").arg("--version").output().is_ok_and(|curl| curl.status.success())
}

#[test]
fn what_the_service_gives_comes_instead_of_our_own() {
    if !has_curl() {
        return;
    }
    let (url, asked) = service();
    let (folder, said) = built(&format!("\n[decorator]\nmode = \"ssr\"\nurl = \"{url}\"\n"));
    assert!(
        said.ends_with("Topp og bunn fra nav.no: versjon 32d4d28. Bygg på nytt minst hver uke.\n"),
        "{said}"
    );
    let html = page(&folder);
    for (part, times) in [
        ("<header", 1),
        ("<footer", 1),
        ("id=\"decorator-header\"", 1),
        ("id=\"decorator-footer\"", 1),
        ("class=\"crumbs\"", 0),
        ("class=\"skip\"", 0),
        ("id=\"maincontent\" tabindex=\"-1\"", 1),
        ("rel=\"icon\"", 1),
    ] {
        assert_eq!(html.matches(part).count(), times, "{part}");
    }
    let asked = asked.lock().expect("a list");
    assert!(asked.iter().all(|line| line.starts_with("GET /dekoratoren/ssr?")), "{asked:?}");
    assert!(
        asked.iter().any(|line| line.contains("breadcrumbs=%5B%7B%22title%22%3A%22Forsiden")),
        "{asked:?}"
    );
}

#[test]
fn without_an_answer_pages_keep_their_own_and_the_report_says_so() {
    if !has_curl() {
        return;
    }
    // Nobody listens on the first port.
    let url = "http://127.0.0.1:1/dekoratoren";
    let (folder, said) = built(&format!("\n[decorator]\nmode = \"ssr\"\nurl = \"{url}\"\n"));
    let note = said.lines().find(|line| line.starts_with("Obs: ")).unwrap_or_default();
    assert!(note.starts_with("Obs: Fikk ikke hentet topp og bunn fra http://127.0.0.1:1"), "{said}");
    assert_eq!(page(&folder).matches("<header class=\"site-header\"").count(), 1);
}

#[test]
fn the_browser_can_fetch_it_with_the_right_parameters() {
    let (folder, said) = built("\n[decorator]\nmode = \"csr\"\ncontext = \"samarbeidspartner\"\n");
    assert!(!said.contains("Obs"), "{said}");
    let html = page(&folder);
    assert!(
        html.contains("data-src=\"https://www.nav.no/dekoratoren/env?context=samarbeidspartner&amp;language=nb&amp;breadcrumbs="),
        "{html}"
    );
}
