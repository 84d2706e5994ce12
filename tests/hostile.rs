//! Pages made to break a checker: each is audited with every rule, without a panic and in bounded time.
//! `benches/audit.sh` shows that time grows no faster than size.

use std::fmt::Write as _;
use std::sync::Arc;

use klarside::check::Settings;
use klarside::commands::audit::{Given, Read, audit};
use klarside::config::Config;
use klarside::lang::Lang;
use klarside::report::{Checked, Report};
use klarside::rules::ALL;

fn audited(body: &str) -> usize {
    let html = format!("<!doctype html><html lang=nb><title>Prøve</title><main><h1>Prøve</h1>{body}</main>");
    let settings = Settings::new(&Config::default(), ALL, "2026-01-01".parse().expect("a date"));
    let given = vec![Given { path: "a.html".into(), url: "/a.html".into(), html }];
    let read: Read = Arc::new(|_: &str| None);
    let found = audit(given, std::iter::once("/a.html".to_owned()).collect(), &read, ALL, &settings);
    let count = found.findings.len();
    let report = Report::new(found.findings, &found.sources, Checked::default(), Lang::Nb, false);
    assert_eq!(report.entries.len(), count);
    count
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
fn what_each_element_asks_of_many_others_is_looked_up() {
    let maps =
        many(1_000, |i| format!("<img src=a alt=x usemap='#m{i}'><map name=m{i}><area href=/x></map>"));
    audited(&maps);
    let owned = many(2_000, |i| format!("<div role=listitem id=o{i}>x</div>"));
    audited(&format!("<div role=list aria-owns='{}'></div>{owned}", many(2_000, |i| format!("o{i} "))));
    let slots = "<div><template shadowrootmode=open><slot></slot></template>x</div>".repeat(1_000);
    audited(&slots);
    audited(&format!(
        "<style>{}</style><p>x",
        many(5_000, |i| format!("@layer l{i} {{ p {{ top: {i}px }} }}"))
    ));
    audited(&many(2_000, |i| format!("<a href='/x{i}'>Les om møter</a> ")));
    audited(&many(1_000, |i| format!("<label><input type=radio name=a{i}>x</label>").repeat(2)));
    audited(&format!("<form>{}<input aria-label=y></form>", "<input aria-label=x required>".repeat(800)));
    audited(&many(1_000, |i| format!("<a href='#mangler{i}'>Til del {i}</a><p id=finnes{i}>x</p>")));
    let text = format!("<p id=t>{}</p>", "<b>x</b> ".repeat(1_000));
    audited(&format!("{text}{}", "<input aria-labelledby=t>".repeat(1_000)));
    audited(&"<fieldset disabled><legend>x</legend><input aria-label=x>".repeat(2_000));
    audited(&format!("<details>{}</details>", "<p>x</p>".repeat(4_000)));
    audited(&format!("<table><tr>{}</tr></table>", "<th>x</th>".repeat(4_000)));
    audited(&format!(
        "<style>p{{--a:{};{}}}</style><p>x",
        "x ".repeat(30_000),
        many(1_000, |i| format!("--v{i}:var(--a);"))
    ));
}

#[test]
fn comments_beside_many_links_are_passed_once() {
    let links = many(5_000, |i| format!("<a href='/{i}'>x</a> , "));
    audited(&format!("<main><div>{links}</div>{}</main>", "<!---->".repeat(50_000)));
}

#[test]
fn names_of_many_controls_that_are_off_are_looked_up() {
    audited(&many(20_000, |i| {
        format!("<p id=p{i} style='color:#999'>x</p><button disabled aria-labelledby=p{i}>b</button>")
    }));
}

#[test]
fn a_page_on_one_line_with_thousands_of_faults_is_told_of_in_short() {
    let found = audited(&"<b><i><p>x".repeat(10_000));
    assert!(found < 10_000, "{found} findings");
    let found = audited(&"<button></button>".repeat(4_000));
    assert!((1_000..4_000).contains(&found), "{found} findings");
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
