//! The site's settings: `site.toml` → [`Config`].
//!
//! In: the site's root folder, and the names that settings may mention ([`Known`]). Out: a complete
//! [`Config`], or [`Refused`] with everything that is wrong in the file, each with its place and
//! what to do. Unknown keys are errors: a misspelt setting must not be silently ignored.

mod read;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;
use std::fmt;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;

use anyhow::{Result, anyhow};
use jiff::civil::Date;

use crate::lang::{Lang, Message, say};

/// The name of the file, in the site's root folder.
pub const FILE: &str = "site.toml";

/// Larger than any settings file a person has written, in bytes.
const MAX_SIZE: u64 = 1024 * 1024;

/// Everything site.toml decides.
#[derive(Debug, Clone, Default)]
pub struct Config {
    pub site: SiteConfig,
    pub decorator: DecoratorConfig,
    pub retention: Retention,
    /// By rule id.
    pub rules: BTreeMap<String, RuleConfig>,
    /// Where in the file each value stands (bytes), by its path: `site.feedback`.
    pub spans: BTreeMap<String, Range<usize>>,
}

/// `[site]`.
#[derive(Debug, Clone)]
pub struct SiteConfig {
    pub name: String,
    /// Where the site is published, without a slash at the end: `https://www.nav.no/brukerutvalg`.
    pub base_url: Option<String>,
    /// The languages pages are made in; the first is the one used where a page does not say.
    pub languages: Vec<Lang>,
    /// The day the site is frozen at, for examples.
    pub today: Option<Date>,
    /// A folder below `themes/`, or the embedded `nav`.
    pub theme: String,
    /// The unit that answers for the pages.
    pub responsible: Option<String>,
    /// Where readers say what they think: an address.
    pub feedback: Option<String>,
    /// The accessibility statement: an address.
    pub accessibility_statement: Option<String>,
    /// The privacy statement: an address.
    pub privacy: Option<String>,
    /// Whether a search page and its index are made.
    pub search: bool,
    /// Whether feeds, calendars and data sets go out with the pages.
    pub open_data: bool,
    /// Whether the page that tells how the councils stand on their duties is published.
    pub publish_status: bool,
}

/// `[decorator]`: nav.no's common header and footer, and what they are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecoratorConfig {
    pub mode: Decorator,
    /// Where the decorator is, without a slash at the end.
    pub url: String,
    /// Whom the pages are for: one of [`CONTEXTS`].
    pub context: String,
    /// The small header and footer.
    pub simple: bool,
    /// «Did you find what you looked for?» below the content.
    pub feedback: bool,
    pub chatbot: bool,
}

/// The readers nav.no's header knows.
pub const CONTEXTS: &[&str] = &["privatperson", "arbeidsgiver", "samarbeidspartner"];

/// Where Nav's common header and footer come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decorator {
    /// The theme's own header and footer.
    #[default]
    Off,
    /// Fetched by the reader's browser.
    Csr,
    /// Fetched when the pages are built.
    Ssr,
}

/// How long things are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// Years after the meeting.
    pub minutes_years: u32,
}

/// What site.toml says of one rule, in general or for a kind of page or a language.
#[derive(Debug, Clone, Default)]
pub struct RuleConfig {
    /// `error`, `warning`, `tip` or `off`.
    pub level: Option<String>,
    pub limits: BTreeMap<String, u32>,
    /// Present whenever a level or a limit is.
    pub reason: Option<String>,
    pub kinds: BTreeMap<String, RuleConfig>,
    pub langs: BTreeMap<String, RuleConfig>,
}

impl Default for DecoratorConfig {
    fn default() -> DecoratorConfig {
        DecoratorConfig {
            mode: Decorator::Off,
            url: "https://www.nav.no/dekoratoren".to_owned(),
            context: "privatperson".to_owned(),
            simple: false,
            feedback: false,
            chatbot: true,
        }
    }
}

impl Default for SiteConfig {
    fn default() -> SiteConfig {
        SiteConfig {
            name: "Brukerutvalg".to_owned(),
            base_url: None,
            languages: vec![Lang::Nb],
            today: None,
            theme: "nav".to_owned(),
            responsible: None,
            feedback: None,
            accessibility_statement: None,
            privacy: None,
            search: true,
            open_data: true,
            publish_status: false,
        }
    }
}

impl Default for Retention {
    fn default() -> Retention {
        Retention { minutes_years: 4 }
    }
}

/// What settings may mention. Rules are defined later in the road, so they are handed in.
#[derive(Debug, Clone, Default)]
pub struct Known<'a> {
    /// Rule ids, each with the names of its limits.
    pub rules: Vec<(&'a str, Vec<&'a str>)>,
    /// Kinds of page and of text.
    pub kinds: Vec<&'a str>,
}

/// One thing that is wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// In bytes.
    pub span: Range<usize>,
    pub message: Message,
    /// What to do.
    pub fix: Message,
}

/// A settings file that cannot be used, and why; in the order of the file.
#[derive(Debug, Clone)]
pub struct Refused {
    /// As the person may write it to open the file.
    pub path: String,
    pub text: String,
    pub faults: Vec<Fault>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.path)?;
        self.faults.iter().try_for_each(|fault| write!(f, "\n{}", fault.message))
    }
}

impl std::error::Error for Refused {}

impl Config {
    /// Reads `site.toml` in the folder `root`.
    ///
    /// # Errors
    /// [`Refused`] when the content is wrong, a [`Message`] when the file cannot be read.
    pub fn read(root: &Path, known: &Known) -> Result<Config> {
        let path = root.join(FILE);
        let shown = path.display();
        let folder = root.display();
        let file = std::fs::File::open(&path).map_err(|error| {
            if !root.is_dir() {
                return anyhow!(say! {
                    nb: "Mappen {folder} finnes ikke. Se etter skrivefeil i det som står etter --root, eller lag et nytt nettsted med «klarside init {folder}».",
                    nn: "Mappa {folder} finst ikkje. Sjå etter skrivefeil i det som står etter --root, eller lag ein ny nettstad med «klarside init {folder}».",
                    en: "There is no folder {folder}. Look for a slip in what follows --root, or make a new site with “klarside init {folder}”.",
                });
            }
            if error.kind() == std::io::ErrorKind::NotFound {
                return anyhow!(say! {
                    nb: "Fant ikke {shown}. Den filen sier hva nettstedet heter. Lag et nytt nettsted med «klarside init», eller pek på mappen der nettstedet ligger, med --root MAPPE.",
                    nn: "Fann ikkje {shown}. Den fila seier kva nettstaden heiter. Lag ein ny nettstad med «klarside init», eller peik på mappa der nettstaden ligg, med --root MAPPE.",
                    en: "Found no {shown}. That file says what the site is called. Make a new site with “klarside init”, or point to the folder of the site with --root DIR.",
                });
            }
            anyhow::Error::new(error).context(unreadable(&shown))
        })?;
        let mut bytes = Vec::new();
        // A pipe or a folder under this name gives an error here, never an endless wait for more.
        file.take(MAX_SIZE + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| anyhow::Error::new(error).context(unreadable(&shown)))?;
        if bytes.len() as u64 > MAX_SIZE {
            return Err(anyhow!(say! {
                nb: "Filen {shown} er større enn 1 MB. Det er nok ikke innstillingene. Se om en annen fil har fått dette navnet.",
                nn: "Fila {shown} er større enn 1 MB. Det er nok ikkje innstillingane. Sjå om ei anna fil har fått dette namnet.",
                en: "The file {shown} is larger than 1 MB. It is hardly the settings. See if another file got this name.",
            }));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let line = memchr::memchr_iter(b'\n', &error.as_bytes()[..at]).count() + 1;
            anyhow!(say! {
                nb: "Filen {shown} er ikke lagret som UTF-8; det første tegnet vi ikke kan lese, står på linje {line}. Lagre filen på nytt med tegnkodingen UTF-8.",
                nn: "Fila {shown} er ikkje lagra som UTF-8; det første teiknet vi ikkje kan lese, står på linje {line}. Lagre fila på nytt med teiknkodinga UTF-8.",
                en: "The file {shown} is not saved as UTF-8; the first character we cannot read is on line {line}. Save the file again with the encoding UTF-8.",
            })
        })?;
        let shown = shown.to_string();
        Config::of(&text, known).map_err(|faults| {
            let path = shown.strip_prefix("./").unwrap_or(&shown).to_owned();
            anyhow::Error::new(Refused { path, text, faults })
        })
    }

    /// The settings in `text`.
    ///
    /// # Errors
    /// All that is wrong, in the order of the file.
    pub fn of(text: &str, known: &Known) -> Result<Config, Vec<Fault>> {
        read::config(text, known)
    }
}

fn unreadable(shown: &impl fmt::Display) -> Message {
    say! {
        nb: "Fikk ikke lest {shown}. Se om du har lov til å lese filen, og om det er en vanlig fil.",
        nn: "Fekk ikkje lese {shown}. Sjå om du har lov til å lese fila, og om det er ei vanleg fil.",
        en: "Could not read {shown}. See whether you may read the file, and whether it is an ordinary file.",
    }
}
