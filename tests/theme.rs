//! Each theme as data: its stylesheet has the colours its `theme.toml` names, every pair that meets on
//! a page has the contrast it needs, and the stylesheet is small.

#![expect(clippy::disallowed_methods, reason = "tests read the theme's files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use klarside::page::colour::{Rgba, contrast};
use serde::Deserialize;

/// Bytes; a stylesheet is one request before anything is painted.
const MOST: usize = 20_000;

#[derive(Deserialize)]
struct Theme {
    colour: BTreeMap<String, Colour>,
    pair: Vec<Pair>,
}

#[derive(Deserialize)]
struct Colour {
    light: String,
    dark: String,
}

#[derive(Deserialize)]
struct Pair {
    text: String,
    background: String,
    need: f64,
}

fn themes() -> Vec<(String, Theme, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
    let mut themes = Vec::new();
    for entry in fs::read_dir(folder).expect("themes") {
        let path = entry.expect("a theme").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(path.join("theme.toml")).expect("theme.toml");
        let css = fs::read_to_string(path.join("static/style.css")).expect("style.css");
        themes.push((name, toml::from_str(&text).expect("theme.toml is right"), css));
    }
    themes
}

/// `#0e151f` or `#fff`.
fn colour(written: &str) -> Rgba {
    let hex = written.strip_prefix('#').expect("a hex colour");
    let hex: String =
        if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
    let part = |at| u8::from_str_radix(&hex[at..at + 2], 16).expect("two hexadecimal digits");
    Rgba::new(part(0), part(2), part(4))
}

/// The values of `--kl-…` in a stylesheet, first as in light and then as in dark.
fn declared(css: &str) -> (BTreeMap<&str, &str>, BTreeMap<&str, &str>) {
    let (light, rest) = css.split_once("@media (prefers-color-scheme: dark)").expect("a dark mode");
    let dark = rest.split_once("\n}").expect("an end").0;
    let read = |css| -> BTreeMap<&str, &str> {
        let lines = str::lines(css).filter_map(|line| line.trim().strip_prefix("--kl-")?.split_once(": "));
        lines.map(|(name, value)| (name, value.trim_end_matches(';'))).collect()
    };
    (read(light), read(dark))
}

#[test]
fn stylesheets_have_the_colours_the_themes_name() {
    for (name, theme, css) in themes() {
        let (light, dark) = declared(&css);
        for (role, named) in &theme.colour {
            for (written, sheet) in [(&named.light, &light), (&named.dark, &dark)] {
                let used = sheet.get(role.as_str()).unwrap_or_else(|| panic!("{name} lacks --kl-{role}"));
                assert_eq!(colour(used).bytes(), colour(written).bytes(), "{name}: --kl-{role}");
            }
        }
    }
}

#[test]
fn every_pair_has_the_contrast_it_needs() {
    for (name, theme, _) in themes() {
        for Pair { text, background, need } in &theme.pair {
            let (front, back) = (&theme.colour[text], &theme.colour[background]);
            for (mode, front, back) in
                [("light", &front.light, &back.light), ("dark", &front.dark, &back.dark)]
            {
                let ratio = contrast(colour(front), colour(back));
                assert!(ratio >= *need, "{name}, {mode}: {text} on {background} is {ratio:.2}, not {need}");
            }
        }
    }
}

#[test]
fn stylesheets_are_small() {
    for (name, _, css) in themes() {
        assert!(css.len() < MOST, "{name}: {} bytes", css.len());
    }
}
