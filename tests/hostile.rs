//! Pages made to break a checker: each is audited with every rule, without a panic and in bounded time.
//! `benches/audit.sh` shows that time grows no faster than size.

use std::fmt::Write as _;
use std::sync::Arc;

use klarside::check::Settings;
use klarside::commands::audit::{Given, Read, audit};
use klarside::config::Config;
use klarside::rules::ALL;

fn audited(body: &str) -> usize {
    let html = format!("<!doctype html><html lang=nb><title>Prøve</title><main><h1>Prøve</h1>{body}</main>");
    let settings = Settings::new(&Config::default(), ALL, "2026-01-01".parse().expect("a date"));
    let given = vec![Given { path: "a.html".into(), url: "/a.html".into(), html }];
    let read: Read = Arc::new(|_: &str| None);
    audit(given, std::iter::once("/a.html".to_owned()).collect(), &read, ALL, &settings).findings.len()
}

/// So many times the text made from each number.
fn many(count: usize, text: impl Fn(usize) -> String) -> String {
    let mut all = String::new();
    for i in 0..count {
        let _ = write!(all, "{}", text(i));
    }
    all
}

#[test]
fn deep_nesting_is_followed_as_far_as_browsers_do() {
    audited(&"<div>".repeat(100_000));
    audited(&"<b><i><p>x".repeat(3_000));
    audited(&format!("{}x", "<ul><li>".repeat(20_000)));
    audited(&"<table><tr><td>".repeat(5_000));
}

#[test]
fn long_attributes_and_texts_are_read() {
    audited(&format!("<p title='{0}' class='{0}' aria-labelledby='{0}'>x</p>", "x ".repeat(500_000)));
    audited(&format!("<img src=a alt='{}'>", "ord ".repeat(250_000)));
    audited(&format!("<p>{}</p>", "a".repeat(1_000_000)));
    audited(&format!("<p style='{}'>x</p>", "color:red;".repeat(100_000)));
}

#[test]
fn large_style_sheets_are_indexed() {
    let rules = many(50_000, |i| format!(".c{i} > a:not(.d{i}) {{ color: #{:03x} }}\n", i % 4096));
    audited(&format!("<style>{rules}</style><p class=c1><a href=/a.html>Les om møter</a></p>"));
    let chains = many(50, |i| format!("div:has(> p:has(b:has(i.c{i}))) a {{ color: red }}\n"));
    let parts = "<div><p><b><i class=c3>x</i></b></p><a href=/a.html>Les om møter</a></div>".repeat(300);
    audited(&format!("<style>{chains}</style>{parts}"));
    audited(&format!("<style>{}</style><p>x", "@media all {".repeat(10_000)));
    audited(&format!("<style>a{}{{}}</style><p>x", ":not(a".repeat(10_000)));
    let variables = many(5_000, |i| format!("--v{i}: var(--v{}) var(--v{});", i + 1, i + 1));
    audited(&format!("<style>p{{{variables} color: var(--v0)}}</style><p>x"));
}

#[test]
fn references_in_circles_end() {
    let labels = many(3_000, |i| format!("<input id=f{i} aria-labelledby='f{} f{i}'>", (i + 1) % 3_000));
    audited(&labels);
    let owns = many(2_000, |i| format!("<div role=list id=o{i} aria-owns=o{}></div>", (i + 1) % 2_000));
    audited(&owns);
    let blur = many(500, |_| "<button onblur='this.nextElementSibling.focus()'>x</button>".to_owned());
    audited(&blur);
    audited(&many(2_000, |_| "<p id=a>x</p><a href=#a>Til a</a>".to_owned()));
}

#[test]
fn frames_in_frames_end() {
    let mut html = "<p>x".to_owned();
    for _ in 0..8 {
        html = format!(
            "<iframe title=a srcdoc=\"{}\"></iframe>",
            html.replace('&', "&amp;").replace('"', "&quot;")
        );
    }
    audited(&html);
}

#[test]
fn any_bytes_make_a_page() {
    for body in ["<", "<!", "<a", "<a b", "<a b='", "&", "&#", "\0", "<svg><", "<table><b><tr>", "</p></br>"]
    {
        audited(body);
    }
}
