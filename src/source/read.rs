//! The disk, read once: which files make up a site, and what each of them parses to.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::pdf::Pdf;
use super::waiver::{self, Waiver};
use crate::lang::say;

use super::picture::{self, Metadata};
use super::{
    Content, Document, FileId, Place, Span, Trouble, TroubleKind, conflict, line_column, markdown, yaml,
};

/// The folder content lies in.
pub const CONTENT: &str = "content";

/// What the paths of the private overlay's documents begin with.
pub const PRIVATE: &str = "privat";

/// How much of a PDF file we look through, in bytes.
const MAX_PDF: u64 = 64 * 1024 * 1024;

/// The largest text file we read, in bytes.
pub const MAX_TEXT: u64 = 8 * 1024 * 1024;

/// The largest picture we look into, in bytes.
const MAX_PICTURE: u64 = 64 * 1024 * 1024;

/// All input files, in order of path.
#[derive(Debug, Default)]
pub struct Sources {
    pub documents: Vec<Document>,
}

impl Sources {
    /// Reads `folders` (below `root`) from disk. A file that cannot be read is kept as a document
    /// with [`Trouble`].
    ///
    /// # Errors
    /// When `root` itself cannot be read.
    pub fn read(root: &Path, folders: &[&str]) -> Result<Sources> {
        std::fs::read_dir(root).with_context(|| format!("cannot read the folder {}", root.display()))?;
        let mut found: Vec<(String, Found)> = folders
            .iter()
            .filter(|folder| root.join(folder).symlink_metadata().is_ok())
            .flat_map(|folder| walk(root, folder))
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        found.dedup_by(|a, b| a.0 == b.0);
        Ok(Sources { documents: load_all(found, 0) })
    }

    /// Adds the private overlay: a folder outside the site, laid out as [`CONTENT`] is. Its documents
    /// come last, with paths that begin with [`PRIVATE`].
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn read_private(&mut self, folder: &Path) -> Result<()> {
        std::fs::read_dir(folder).with_context(|| {
            let shown = folder.display();
            say! {
                nb: "Fikk ikke lest den private mappen {shown}. Se etter skrivefeil i det som står etter --private.",
                nn: "Fekk ikkje lese den private mappa {shown}. Sjå etter skrivefeil i det som står etter --private.",
                en: "Could not read the private folder {shown}. Look for a slip in what follows --private.",
            }
        })?;
        let found =
            walk(folder, "").into_iter().map(|(path, found)| (format!("{PRIVATE}/{path}"), found)).collect();
        let first = self.documents.len();
        self.documents.extend(load_all(found, first));
        Ok(())
    }

    /// A site in memory: paths below the root, and their text.
    pub fn of<P: AsRef<str>, T: AsRef<str>>(files: &[(P, T)]) -> Sources {
        let mut sources = Sources::default();
        let mut files: Vec<_> = files.iter().map(|(p, t)| (p.as_ref(), t.as_ref())).collect();
        files.sort_by_key(|(path, _)| *path);
        for (path, text) in files {
            sources.add(path, text);
        }
        sources
    }

    /// Adds a file that does not come from the site's folders, such as an embedded template.
    pub fn add(&mut self, path: &str, text: &str) -> FileId {
        let id = FileId(self.documents.len() as u32);
        self.documents.push(parse(id, path.to_owned(), text.to_owned(), Vec::new()));
        id
    }

    /// The document with this id.
    ///
    /// # Panics
    /// Never for ids that this value gave out.
    pub fn document(&self, id: FileId) -> &Document {
        &self.documents[id.0 as usize]
    }

    pub fn by_path(&self, path: &str) -> Option<&Document> {
        self.documents.iter().find(|d| d.path == path)
    }

    /// The documents below a folder.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a Document> {
        self.documents
            .iter()
            .filter(move |d| d.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')))
    }

    pub fn waivers(&self) -> impl Iterator<Item = &Waiver> {
        self.documents.iter().flat_map(|d| &d.waivers)
    }

    /// Line and column, both from 1, columns in characters, of the start and the end of a place.
    pub fn lines(&self, place: Place) -> ((usize, usize), (usize, usize)) {
        let text = &self.document(place.file).text;
        (line_column(text, place.span.start as usize), line_column(text, place.span.end as usize))
    }
}

/// Reads files in parallel; the first gets the id `first`.
fn load_all(found: Vec<(String, Found)>, first: usize) -> Vec<Document> {
    let load = |(index, (path, found))| {
        let id = FileId((first + index) as u32);
        match found {
            Found::File(full) => load(id, path, &full),
            Found::Trouble(kind) => broken(id, path, kind),
        }
    };
    found.into_par_iter().enumerate().map(load).collect()
}

enum Found {
    File(PathBuf),
    Trouble(TroubleKind),
}

/// Every file below `root/folder`, without following links out of the site.
fn walk(root: &Path, folder: &str) -> Vec<(String, Found)> {
    let start = root.join(folder);
    WalkDir::new(&start)
        .follow_links(false)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()))
        .filter_map(|entry| match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                let path = below(root, entry.path())?;
                let is_named_as_file = matches!(extension(&path), "yaml" | "yml" | "md" | "markdown");
                is_named_as_file.then_some((path, Found::Trouble(TroubleKind::Folder)))
            }
            Ok(entry) => {
                let path = below(root, entry.path())?;
                Some(if entry.path_is_symlink() {
                    linked(root, entry.path(), path)
                } else if entry.file_type().is_file() {
                    (path, Found::File(entry.into_path()))
                } else {
                    // Never opened: to open a pipe is to wait for somebody to write to it.
                    (path, Found::Trouble(TroubleKind::Unreadable("not an ordinary file".into())))
                })
            }
            Err(error) => {
                let path = below(root, error.path().unwrap_or(&start))?;
                let kind = match error.loop_ancestor() {
                    Some(_) => TroubleKind::LinkLoop,
                    None => TroubleKind::Unreadable(reason(error.io_error())),
                };
                Some((path, Found::Trouble(kind)))
            }
        })
        .collect()
}

/// A link may point at a file inside the site; anything else is trouble.
fn linked(root: &Path, link: &Path, path: String) -> (String, Found) {
    let target = link.canonicalize();
    let inside = match (&target, root.canonicalize()) {
        (Ok(target), Ok(root)) => target.starts_with(root) && target.is_file(),
        _ => false,
    };
    match target {
        Ok(target) if inside => (path, Found::File(target)),
        _ => (path, Found::Trouble(TroubleKind::LinkLoop)),
    }
}

fn is_hidden(name: &std::ffi::OsStr) -> bool {
    name.to_str().is_some_and(|n| n.starts_with('.') || n.ends_with('~') || n == "Thumbs.db")
}

fn below(root: &Path, path: &Path) -> Option<String> {
    let parts: Vec<_> = path.strip_prefix(root).ok()?.iter().map(|p| p.to_string_lossy()).collect();
    Some(parts.join("/"))
}

fn load(id: FileId, path: String, full: &Path) -> Document {
    let file = match std::fs::File::open(full) {
        Ok(file) => file,
        Err(error) => return broken(id, path, TroubleKind::Unreadable(reason(Some(&error)))),
    };
    let size = match file.metadata() {
        Ok(data) if data.is_file() => data.len(),
        Ok(_) => return broken(id, path, TroubleKind::Unreadable("not an ordinary file".into())),
        Err(error) => return broken(id, path, TroubleKind::Unreadable(reason(Some(&error)))),
    };
    if !is_text(&path) {
        let dimensions = imagesize::size(full).ok().map(|s| (s.width as u32, s.height as u32));
        let pdf = (extension(&path) == "pdf").then(|| {
            let mut bytes = Vec::new();
            // What cannot be read to the end is judged by what could.
            let _ = (&file).take(MAX_PDF).read_to_end(&mut bytes);
            Pdf::of(&bytes)
        });
        let (dimensions, metadata) = looked_at(&path, file, dimensions);
        let content = Content::Asset { size, dimensions, metadata, pdf };
        return Document {
            id,
            path,
            text: String::new(),
            settled: None,
            content,
            trouble: Vec::new(),
            waivers: Vec::new(),
        };
    }
    if size > MAX_TEXT {
        return broken(id, path, TroubleKind::TooLarge(size));
    }
    let mut bytes = Vec::with_capacity(size as usize);
    if let Err(error) = file.take(MAX_TEXT + 1).read_to_end(&mut bytes) {
        return broken(id, path, TroubleKind::Unreadable(reason(Some(&error))));
    }
    let (text, trouble) = decode(bytes);
    parse(id, path, text, trouble)
}

/// The size of a picture as readers see it, and what its file carries beside it.
fn looked_at(
    path: &str,
    file: std::fs::File,
    dimensions: Option<(u32, u32)>,
) -> (Option<(u32, u32)>, Metadata) {
    if !matches!(
        extension(path),
        "jpg" | "jpeg" | "png" | "webp" | "gif" | "avif" | "heic" | "heif" | "tif" | "tiff"
    ) {
        return (dimensions, Metadata::None);
    }
    let mut bytes = Vec::new();
    if file.take(MAX_PICTURE).read_to_end(&mut bytes).is_err() {
        return (dimensions, Metadata::Stuck);
    }
    // A camera held on its side says so, and browsers turn the picture.
    let is_turned = picture::orientation(&bytes) >= 5;
    let dimensions = dimensions.map(|(w, h)| if is_turned { (h, w) } else { (w, h) });
    // What lies in a HEIF or an AVIF only a whole reader finds.
    let is_known = bytes.get(4..8) != Some(b"ftyp");
    let metadata = match picture::metadata(&bytes) {
        Metadata::None | Metadata::Removable if dimensions.is_none() && is_known => Metadata::Broken,
        metadata => metadata,
    };
    (dimensions, metadata)
}

/// UTF-8, or as much of it as there is: the rest is replaced, and said.
fn decode(bytes: Vec<u8>) -> (String, Vec<Trouble>) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, Vec::new()),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let bad = text.matches('\u{fffd}').count();
            let span = Span::new(at, (at + '\u{fffd}'.len_utf8()).min(text.len()));
            (text, vec![Trouble { kind: TroubleKind::NotUtf8(bad), span }])
        }
    }
}

fn parse(id: FileId, path: String, written: String, mut trouble: Vec<Trouble>) -> Document {
    let place = |span| Place::new(id, span);
    let is_ours = matches!(extension(&path), "yaml" | "yml" | "md" | "markdown");
    let settled = conflict::settled(&written).filter(|_| is_ours).map(|(settled, span)| {
        trouble.push(Trouble { kind: TroubleKind::Conflict, span });
        settled
    });
    let text = settled.as_ref().unwrap_or(&written);
    let (content, waivers) = match extension(&path) {
        "yaml" | "yml" => {
            let parsed = yaml::parse(text, 0);
            trouble.extend(parsed.trouble);
            let mut waivers = waiver::in_yaml(&parsed.comments, &parsed.node, place);
            waivers.extend(waiver::in_front_matter(&parsed.node, text.len(), place));
            (Content::Yaml(parsed.node), waivers)
        }
        "md" | "markdown" => {
            let split = markdown::split(text);
            if let Some(span) = split.open {
                trouble.push(Trouble { kind: TroubleKind::FrontMatterOpen, span });
            }
            if let Some(span) = split.unopened {
                trouble.push(Trouble { kind: TroubleKind::FrontMatterUnopened, span });
            }
            let mut waivers = Vec::new();
            let front = split.front.map(|front| {
                let parsed = yaml::parse(&text[front.range()], front.start as usize);
                trouble.extend(parsed.trouble);
                waivers.extend(waiver::in_yaml(&parsed.comments, &parsed.node, place));
                waivers.extend(waiver::in_front_matter(&parsed.node, text.len(), place));
                parsed.node
            });
            let body = &text[split.body.range()];
            waivers.extend(markdown::waivers(body, split.body.start as usize, place));
            (Content::Markdown { front, body: split.body }, waivers)
        }
        "pdf" => {
            let pdf = Some(Pdf::of(text.as_bytes()));
            (
                Content::Asset { size: text.len() as u64, dimensions: None, metadata: Metadata::None, pdf },
                Vec::new(),
            )
        }
        _ => (Content::Text, Vec::new()),
    };
    Document { id, path, text: written, settled, content, trouble, waivers }
}

fn broken(id: FileId, path: String, kind: TroubleKind) -> Document {
    let content = match extension(&path) {
        "yaml" | "yml" => Content::Yaml(yaml::Node::empty()),
        "md" | "markdown" => Content::Markdown { front: None, body: Span::default() },
        _ => Content::Text,
    };
    let trouble = vec![Trouble { kind, span: Span::default() }];
    Document { id, path, text: String::new(), settled: None, content, trouble, waivers: Vec::new() }
}

fn extension(path: &str) -> &str {
    path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ext)| ext)
}

fn is_text(path: &str) -> bool {
    matches!(
        extension(path),
        "md" | "markdown"
            | "yaml"
            | "yml"
            | "toml"
            | "html"
            | "htm"
            | "xml"
            | "css"
            | "svg"
            | "txt"
            | "csv"
            | "json"
    )
}

fn reason(error: Option<&std::io::Error>) -> String {
    error.map_or_else(|| "unknown".to_owned(), ToString::to_string)
}
