//! `klarside score` of folders: how easy the pages, the sections and the councils of a site are to read.

use std::io::{self, Write};
use std::path::{Component, Path};

use anyhow::{Result, anyhow};
use serde::Serialize;

use super::score::{Section, sections};
use super::{Exit, Session, print};
use crate::cli;
use crate::lang::{Text, say};
use crate::prose::parts::{Part, parts};
use crate::prose::score::{self, Score};
use crate::prose::{self, Prose};
use crate::report::figures::{self, Figures, PartFigures};
use crate::report::{self, Loudness};
use crate::site::CONTENT;
use crate::source::Sources;

/// # Errors
/// When a folder is no part of the site, or cannot be read.
pub(super) fn run(args: &cli::Score, session: &Session) -> Result<Exit> {
    let asked: Vec<String> =
        args.files.iter().map(|path| below(&session.root, path)).collect::<Result<_>>()?;
    let sources = Sources::read(&session.root, &[CONTENT])?;
    let mut texts = prose::texts(&sources);
    texts.retain(|text| {
        let is_asked = |folder: &String| {
            text.path
                .strip_prefix(folder.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        asked.iter().any(is_asked) && text.passages().iter().any(|p| p.block.is_counted())
    });
    // The whole site is a part only where it was asked for.
    let whole = asked.iter().any(|folder| folder == CONTENT);
    let mut parts = parts(&texts);
    parts.retain(|part| whole || part.path != CONTENT);
    let json = args.format == Some(report::Format::Json);
    print(!json, |out| {
        if json { write_json(&parts, &texts, out) } else { write_human(&parts, &texts, session, out) }
    })?;
    Ok(Exit::Fine)
}

/// The folder below the site's root, with slashes.
fn below(root: &Path, path: &Path) -> Result<String> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let inside = whole(path).strip_prefix(whole(root)).map(Path::to_owned).unwrap_or_default();
    let names = inside.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    });
    let folder = names.collect::<Vec<_>>().join("/");
    if folder == CONTENT || folder.starts_with("content/") {
        return Ok(folder);
    }
    let shown = path.display();
    Err(anyhow!(say! {
        nb: "{shown} ligger ikke i mappen content. Nevn en mappe der, for eksempel content/utvalg, eller de filene du vil måle.",
        nn: "{shown} ligg ikkje i mappa content. Nemn ei mappe der, til dømes content/utvalg, eller dei filene du vil måle.",
        en: "{shown} is not in the folder content. Name a folder there, such as content/utvalg, or the files to measure.",
    }))
}

// The contract of the JSON, version 1: fields may be added, none changes its meaning.

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    /// The site, its councils and its other folders; a row for each language.
    parts: Vec<PartFigures<'a>>,
    pages: Vec<Page<'a>>,
}

#[derive(Serialize)]
struct Page<'a> {
    file: &'a str,
    lang: &'static str,
    kind: &'static str,
    #[serde(flatten)]
    figures: Figures,
    sections: Vec<Section>,
}

fn write_json<'a>(parts: &'a [Part], texts: &'a [Prose], out: &mut dyn Write) -> io::Result<()> {
    let page = |text: &'a Prose| Page {
        file: &text.path,
        lang: text.lang.tag(),
        kind: text.kind.id(),
        figures: Figures::of(&score::score(text)),
        sections: sections(text),
    };
    let output = Output {
        version: 1,
        parts: parts.iter().map(PartFigures::of).collect(),
        pages: texts.iter().map(page).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &output)?;
    writeln!(out)
}

fn write_human(parts: &[Part], texts: &[Prose], session: &Session, out: &mut dyn Write) -> io::Result<()> {
    const HEAVIEST: usize = 10;
    let lang = session.lang;
    let head = |text: Text, out: &mut dyn Write| writeln!(out, "\x1b[1m{}\x1b[0m", text.in_lang(lang));
    head(Text { nb: "Utvalg og mapper", nn: "Utval og mapper", en: "Councils and folders" }, out)?;
    figures::table(parts, lang, out)?;
    let mut pages: Vec<(&str, Score)> =
        texts.iter().map(|text| (text.path.as_str(), score::score(text))).collect();
    let title = if session.loudness == Loudness::Verbose {
        Text { nb: "\nSider", nn: "\nSider", en: "\nPages" }
    } else {
        // Of those long enough to judge, in languages that have bands.
        pages.retain(|(_, score)| score.band().is_some());
        pages.sort_by(|a, b| b.1.lix().unwrap_or(0.0).total_cmp(&a.1.lix().unwrap_or(0.0)));
        pages.truncate(HEAVIEST);
        Text {
            nb: "\nDe tyngste sidene. Vis alle med --verbose",
            nn: "\nDei tyngste sidene. Vis alle med --verbose",
            en: "\nThe heaviest pages. Show all with --verbose",
        }
    };
    if !pages.is_empty() {
        head(title, out)?;
    }
    for (path, score) in pages {
        figures::line(path, &score, lang, out)?;
    }
    Ok(())
}
