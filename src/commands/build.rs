//! `klarside build`: the whole road, and the pages written if they may be published.

#![expect(clippy::disallowed_methods, reason = "photos are read, and kept for the next build")]

use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use rayon::prelude::*;

use super::decorator::Around;
use super::road::{self, Input};
use super::{Exit, Session, baseline};
use crate::cli;
use crate::lang::{Message, say};
use crate::output::Output;
use crate::publish::File;
use crate::publish::images::{Photo, cache_name};
use crate::publish::search::Index;
use crate::publish::sitemap::sitemap;
use crate::render::{images, theme::StaticContent};
use crate::report::Outcome;
use crate::rules;
use crate::source::Content;
use crate::source::picture::Metadata;

/// Photos already made, below the site's root.
const CACHE: &str = ".klarside-cache";

/// # Errors
/// When the tool cannot do its work; faults in the content are in the report.
pub fn run(args: &cli::Build, session: &Session) -> Result<Exit> {
    let input = Input::read(session, &args.circumstances)?;
    let target = args.out.clone().unwrap_or_else(|| session.root.join("public"));
    let output = Output::begin(&target)?;
    let around = Around::new(&input.config.decorator);
    let progress = road::progress(session);
    let index = input.config.site.search.then(|| Index::new(&input.site));
    let mut arrived = input.travel(rules::ALL, &|page, total| {
        let shipped = around.shipped(page)?;
        output.write(&page.url, shipped.as_deref().unwrap_or(&page.html).as_bytes())?;
        if let Some(index) = &index {
            index.add(page);
        }
        progress.step(total);
        Ok(())
    })?;
    drop(progress);
    let folder = target.display().to_string();
    let (urls, made) = (arrived.urls.clone(), std::mem::take(&mut arrived.files));
    let mut report = arrived.report(&input, session, args.checking.strict);
    baseline::apply(&mut report, &input.sources, &args.checking)?;
    let mut notes = Vec::new();
    report.outcome = if report.stops() {
        drop(output);
        Outcome::NotWritten { folder }
    } else {
        let mut files = urls.len() + write_files(&input, session, &urls, &made, &output)?;
        let (photos, said) = write_photos(&input, session, &output)?;
        files += photos;
        notes = said;
        if let Some(index) = index {
            let index = index.files();
            index.par_iter().try_for_each(|(url, text)| output.write(url, text.as_bytes()))?;
            files += index.len();
        }
        output.publish()?;
        Outcome::Written { folder, files }
    };
    notes.extend(around.notes());
    report.notes = notes;
    let exit = session.report(&report, args.checking.format);
    // The program ends here: the system takes the memory back faster than we can.
    std::mem::forget((input, report));
    exit
}

/// Everything that is not a page; gives the number of files.
fn write_files(
    input: &Input,
    session: &Session,
    urls: &[String],
    made: &[File],
    output: &Output,
) -> Result<usize> {
    let from_disk = |file| -> PathBuf { input.on_disk(&session.root, file) };
    input.site.assets.par_iter().try_for_each(|asset| {
        let is_whole = asset.metadata == Metadata::None && !asset.is_drawing();
        match input.sources.document(asset.file).content {
            Content::Asset { .. } if is_whole => output.copy(&asset.url, &from_disk(asset.file)),
            _ => output.write(&asset.url, &input.published(&session.root, asset)?),
        }
    })?;
    input.theme.files.iter().try_for_each(|file| match file.content {
        StaticContent::Embedded(bytes) => output.write(&file.url, bytes),
        StaticContent::Document(id) => match input.sources.document(id).content {
            Content::Asset { .. } => output.copy(&file.url, &from_disk(id)),
            _ => output.write(&file.url, input.sources.document(id).text.as_bytes()),
        },
    })?;
    made.par_iter().try_for_each(|file| output.write(&file.url, &file.bytes))?;
    let mut files = input.site.assets.len() + input.theme.files.len() + made.len();
    if let Some(base_url) = &input.config.site.base_url {
        let urls = urls.iter().map(String::as_str);
        output.write("/sitemap.xml", sitemap(base_url, urls).as_bytes())?;
        files += 1;
    }
    Ok(files)
}

/// Photos in the sizes that pages offer. They are kept from one build to the next: making them takes
/// longer than all the rest.
fn write_photos(input: &Input, session: &Session, output: &Output) -> Result<(usize, Vec<Message>)> {
    let cache = session.root.join(CACHE);
    let made = input.site.assets.par_iter().map(|asset| -> Result<(usize, Vec<Message>)> {
        let sizes = images::sizes(asset);
        let mut notes = Vec::new();
        if sizes.is_empty() {
            return Ok((0, notes));
        }
        let bytes = fs::read(input.on_disk(&session.root, asset.file))?;
        let mut photo = None;
        for size in &sizes {
            let kept = cache.join(cache_name(&bytes, size.width));
            if let Ok(known) = fs::read(&kept) {
                output.write(&size.url, &known)?;
                continue;
            }
            let photo = photo.get_or_insert_with(|| Photo::read(&bytes));
            let Ok(webp) = photo.as_ref().map_err(drop).and_then(|p| p.webp(size.width).map_err(drop)) else {
                // Browsers may still know what to do with it.
                output.write(&size.url, &bytes)?;
                let url = &asset.url;
                notes.push(say! {
                    nb: "Obs: Bildet {url} kan ikke leses. Lagre det på nytt som JPEG eller PNG.",
                    nn: "Obs: Biletet {url} kan ikkje lesast. Lagre det på nytt som JPEG eller PNG.",
                    en: "Note: The picture {url} cannot be read. Save it again as JPEG or PNG.",
                });
                continue;
            };
            output.write(&size.url, &webp)?;
            // A cache that cannot be written makes the next build slower, and nothing else.
            let _ = fs::create_dir_all(&cache).and_then(|()| fs::write(&kept, &webp));
        }
        notes.dedup();
        Ok((sizes.len(), notes))
    });
    let made: Vec<(usize, Vec<Message>)> = made.collect::<Result<_>>()?;
    let files = made.iter().map(|(files, _)| files).sum();
    Ok((files, made.into_iter().flat_map(|(_, notes)| notes).collect()))
}
