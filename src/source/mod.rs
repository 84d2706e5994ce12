//! Every input file, read once and kept whole.
//!
//! In: the site's root folder. Out: [`Sources`], a list of [`Document`]s in order of path, each with
//! its text, what the text parses to, its waivers, and the [`Trouble`] the parsers had. Broken
//! content is data here; rules turn it into findings.

mod conflict;
pub mod css;
pub mod garbled;
pub mod markdown;
pub mod pdf;
pub mod personal;
pub mod picture;
pub mod plain_html;
pub mod raw_html;
pub mod read;
pub mod waiver;
mod wanted;
pub mod yaml;

pub use read::Sources;
pub use waiver::Waiver;
pub use wanted::{Wanted, Words};

/// Which file: an index into [`Sources`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FileId(pub u32);

/// A range of bytes in one file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    pub start: u32,
    /// Exclusive.
    pub end: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same range when the text it counts in begins `by` bytes into the file.
    #[must_use]
    pub fn shifted(self, by: usize) -> Span {
        Span { start: self.start + by as u32, end: self.end + by as u32 }
    }
}

/// A range of bytes in a file a person can open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Place {
    pub file: FileId,
    pub span: Span,
}

impl Place {
    pub fn new(file: FileId, span: Span) -> Place {
        Place { file, span }
    }
}

/// Where a finished page shows something.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Seen {
    pub url: String,
    /// A CSS selector that finds exactly the element in the page.
    pub selector: String,
}

/// A place in a file a person can open and, for what was seen in a finished page, where there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Location {
    pub place: Place,
    pub seen: Option<Seen>,
}

impl From<Place> for Location {
    fn from(place: Place) -> Location {
        Location { place, seen: None }
    }
}

/// One input file.
#[derive(Debug)]
pub struct Document {
    pub id: FileId,
    /// Below the site's root, with `/` between the parts.
    pub path: String,
    /// The whole text; empty for files that are not text.
    pub text: String,
    /// The text without the marks of two versions that were never settled, where there are any.
    pub settled: Option<String>,
    pub content: Content,
    pub trouble: Vec<Trouble>,
    pub waivers: Vec<Waiver>,
}

impl Document {
    pub fn place(&self, span: Span) -> Place {
        Place::new(self.id, span)
    }

    /// The first line, for findings about the file as a whole.
    pub fn top(&self) -> Place {
        let start = self.text.len() - self.text.trim_start_matches('\u{feff}').len();
        let end = self.text.find(['\n', '\r']).unwrap_or(self.text.len());
        self.place(Span::new(start.min(end), end))
    }

    /// The text a span covers; empty where the span is not of this file.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The parsed YAML: of the file, or of its front matter.
    pub fn yaml(&self) -> Option<&yaml::Node> {
        match &self.content {
            Content::Yaml(node) => Some(node),
            Content::Markdown { front, .. } => front.as_ref(),
            Content::Text | Content::Asset { .. } => None,
        }
    }

    /// The Markdown after the front matter, and where in the file it begins (bytes).
    pub fn body(&self) -> Option<(&str, usize)> {
        match &self.content {
            Content::Markdown { body, .. } => {
                let text = self.settled.as_ref().unwrap_or(&self.text);
                Some((text.get(body.range()).unwrap_or(""), body.start as usize))
            }
            _ => None,
        }
    }

    /// The file name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether the YAML could not be read to its end, so that keys may seem to be missing.
    pub fn is_cut_short(&self) -> bool {
        self.trouble.iter().any(|t| t.kind.ends_reading())
    }
}

/// What a file's text parses to.
#[derive(Debug)]
pub enum Content {
    Yaml(yaml::Node),
    /// `front` is absent when there is no front matter; `body` is the span after it.
    Markdown {
        front: Option<yaml::Node>,
        body: Span,
    },
    /// Templates and styles.
    Text,
    /// Published as it is. `size` is in bytes; `dimensions` in pixels, for images we can measure.
    Asset {
        size: u64,
        dimensions: Option<(u32, u32)>,
        metadata: picture::Metadata,
        pdf: Option<pdf::Pdf>,
    },
}

/// Something a parser or the disk could not do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trouble {
    pub kind: TroubleKind,
    pub span: Span,
}

/// The kinds of [`Trouble`], one rule each or nearly so.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TroubleKind {
    /// The file is there but could not be opened; the system's words.
    Unreadable(String),
    /// A folder with the name of a page or of information.
    Folder,
    /// Larger than [`read::MAX_TEXT`]; the size in bytes.
    TooLarge(u64),
    /// Not UTF-8; the number of bytes that were replaced.
    NotUtf8(usize),
    /// A link that leads back to a folder above it, or out of the site.
    LinkLoop,
    /// Two versions of the same lines, with the marks a version-control system puts between them.
    Conflict,
    /// Front matter that is opened with `---` and never closed.
    FrontMatterOpen,
    /// Fields at the top of a Markdown file with no `---` before them.
    FrontMatterUnopened,
    /// YAML that does not parse.
    Yaml(yaml::Fault),
    /// The same key twice; the span of the first.
    DuplicateKey { key: String, first: Span },
    /// An anchor, an alias, a tag or a directive: outside our YAML.
    YamlFeature(yaml::Feature),
    /// A second document after `---`.
    SecondDocument,
    /// A tab where spaces indent.
    Tab,
    /// A no-break space where YAML needs an ordinary one.
    NoBreakSpace,
}

impl TroubleKind {
    /// Whether what comes after this is not read.
    pub fn ends_reading(&self) -> bool {
        matches!(
            self,
            TroubleKind::Unreadable(_)
                | TroubleKind::Folder
                | TroubleKind::TooLarge(_)
                | TroubleKind::NotUtf8(_)
                | TroubleKind::Conflict
                | TroubleKind::FrontMatterOpen
                | TroubleKind::Yaml(_)
                | TroubleKind::SecondDocument
                | TroubleKind::Tab
                | TroubleKind::NoBreakSpace
        )
    }
}

/// The line and column (both from 1, columns in characters) of a byte offset.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
    let start = before.rfind('\n').map_or(0, |i| i + 1);
    let column = before[start..].chars().filter(|c| *c != '\u{feff}').count() + 1;
    (line, column)
}
