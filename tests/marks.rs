//! A fault seen in finished HTML is reported where the writer wrote it.

use klarside::check::{self, Finding};
use klarside::commands::road::Input;
use klarside::config::Config;
use klarside::rules::ALL;
use klarside::source::Sources;

/// The findings of one rule in a site, as `file:line:column-line:column`.
fn places(rule: &str, files: &[(&str, &str)]) -> Vec<String> {
    let rule = ALL.iter().find(|r| r.id == rule).expect("a rule with this id");
    let today = "2026-01-01".parse().expect("a date");
    let input = Input::of(Config::default(), Sources::of(files), today).expect("a theme");
    let arrived = input.travel(&[rule], &|_, _| Ok(())).expect("pages");
    check::sorted(arrived.findings).iter().map(|f: &Finding| place(&input, f)).collect()
}

fn place(input: &Input, finding: &Finding) -> String {
    let ((line, column), (end_line, end_column)) = input.sources.lines(finding.place);
    format!("{}:{line}:{column}-{end_line}:{end_column}", input.sources.document(finding.place.file).path)
}

const TOP: &str = "---\ntittel: Bilder\n---\n";

fn in_body(body: &str) -> Vec<String> {
    places("image-without-alt", &[("content/side.md", &format!("{TOP}{body}"))])
}

#[test]
fn in_a_paragraph_with_letters_outside_ascii_before_it() {
    assert_eq!(in_body("Blåbærsyltetøy ![](/x.png) til alle\n"), ["content/side.md:4:16-4:27"]);
}

#[test]
fn in_a_list_within_a_list() {
    assert_eq!(in_body("- en\n  - to ![](/x.png)\n"), ["content/side.md:5:8-5:19"]);
}

#[test]
fn in_a_cell_of_a_table() {
    assert_eq!(in_body("| a | b |\n|---|---|\n| c | ![](/x.png) |\n"), ["content/side.md:6:7-6:18"]);
}

#[test]
fn in_raw_html_that_runs_over_lines() {
    assert_eq!(in_body("<div>\n<p>x\n<img\n src=\"/x.png\">\n</div>\n"), ["content/side.md:6:1-7:15"]);
}

#[test]
fn in_raw_html_within_a_sentence() {
    assert_eq!(in_body("Se <img src=\"/x.png\"> her\n"), ["content/side.md:4:4-4:22"]);
}

#[test]
fn after_windows_line_ends_and_a_byte_order_mark() {
    let text = "\u{feff}---\r\ntittel: Bilder\r\n---\r\n\r\nHei ![](/x.png)\r\n";
    assert_eq!(places("image-without-alt", &[("content/side.md", text)]), ["content/side.md:5:5-5:16"]);
}

#[test]
fn in_front_matter_that_a_template_shows() {
    let files = [
        ("content/a.md", "---\ntittel: Likt\n---\n"),
        ("content/b.md", "---\nspråk: nb\ntittel: Likt\n---\n"),
    ];
    assert_eq!(places("page-title-twice", &files), ["content/b.md:3:9-3:13"]);
}

#[test]
fn in_yaml_that_a_template_shows() {
    let council = |id: &str| format!("id: {id}\ntype: lokalt\nnavn: \"Utvalget\"\n");
    let files =
        [("content/utvalg/a/utvalg.yaml", council("a")), ("content/utvalg/b/utvalg.yaml", council("b"))];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    assert_eq!(places("page-title-twice", &files), ["content/utvalg/b/utvalg.yaml:3:7-3:17"]);
}

#[test]
fn otherwise_in_the_template() {
    let files = [
        ("content/side.md", "---\ntittel: Side\n---\n"),
        (
            "themes/nav/templates/page.html",
            "<!DOCTYPE html>\n<html lang=\"nb\">\n<title>{{ title.text }}</title>\n<img src=\"/x.png\">\n",
        ),
    ];
    assert_eq!(places("image-without-alt", &files), ["themes/nav/templates/page.html:4:1-4:19"]);
}
