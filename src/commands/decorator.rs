//! Fetches nav.no's header and footer while a site is built.
//!
//! The only place that uses the network, and only with `mode = "ssr"`. The system's own `curl` does the
//! fetching, so its certificates and proxies hold here too. When the service does not answer, the pages
//! keep their own header and footer, and the report says so.

use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result, bail};

use crate::config::{Decorator, DecoratorConfig};
use crate::lang::{Message, Text, number, say};
use crate::page::Page;
use crate::render::decorate::{self, Fragments};

/// As often as Nav's own client tries.
const TRIES: usize = 3;
/// Seconds.
const PATIENCE: &str = "10";

/// What is put around the pages of one build.
#[derive(Debug)]
pub(super) struct Around<'a> {
    config: &'a DecoratorConfig,
    /// Why nothing is fetched after all.
    refused: Option<String>,
    version: Mutex<Option<String>>,
    /// Pages that went out with our own header and footer because theirs could not be had.
    plain: AtomicUsize,
}

impl<'a> Around<'a> {
    /// With `mode = "ssr"` asks the service once, to know whether it is there at all.
    pub(super) fn new(config: &'a DecoratorConfig) -> Around<'a> {
        let mut around =
            Around { config, refused: None, version: Mutex::default(), plain: AtomicUsize::new(0) };
        if config.mode == Decorator::Ssr {
            match fetch(&decorate::address(config, "language=nb")) {
                Ok(parts) => around.version = Mutex::new(parts.version_id),
                Err(error) => around.refused = Some(format!("{error:#}")),
            }
        }
        around
    }

    /// The bytes that ship.
    pub(super) fn shipped(&self, page: &Page) -> Result<Option<String>> {
        if self.config.mode == Decorator::Off || self.refused.is_some() {
            return Ok(None);
        }
        let query = decorate::query(self.config, page);
        let parts = match self.config.mode {
            Decorator::Ssr => fetch(&decorate::address(self.config, &query)),
            _ => Ok(Fragments::for_script(self.config, &query)),
        };
        let Ok(parts) = parts else {
            self.plain.fetch_add(1, Ordering::Relaxed);
            return Ok(None);
        };
        if let Some(version) = &parts.version_id {
            *self.version.lock().unwrap_or_else(PoisonError::into_inner) = Some(version.clone());
        }
        decorate::decorated(&page.html, &parts).map(Some)
    }

    /// What the report says of it.
    pub(super) fn notes(self) -> Vec<Message> {
        let mut notes = Vec::new();
        let url = &self.config.url;
        if let Some(why) = &self.refused {
            notes.push(say! {
                nb: "Obs: Fikk ikke hentet topp og bunn fra {url} ({why}). Sidene har fått temaets egen topp og bunn. Bygg på nytt når tjenesten svarer.",
                nn: "Obs: Fekk ikkje henta topp og botn frå {url} ({why}). Sidene har fått den eigne toppen og botnen i temaet. Bygg på nytt når tenesta svarar.",
                en: "Note: Could not fetch the header and footer from {url} ({why}). The pages have the theme’s own instead. Build again when the service answers.",
            });
        }
        let plain = self.plain.into_inner();
        if plain > 0 {
            let page = Text { nb: "side", nn: "side", en: "page" };
            let pages = Text { nb: "sider", nn: "sider", en: "pages" };
            let Message { nb, nn, en } = number(plain, page, pages);
            notes.push(say! {
                nb: "Obs: {nb} fikk ikke topp og bunn fra {url}, men temaets egen. Bygg på nytt.",
                nn: "Obs: {nn} fekk ikkje topp og botn frå {url}, men den i temaet. Bygg på nytt.",
                en: "Note: {en} got the theme’s own header and footer and not those from {url}. Build again.",
            });
        }
        if let Some(version) = self.version.into_inner().unwrap_or_else(PoisonError::into_inner) {
            notes.push(say! {
                nb: "Topp og bunn fra nav.no: versjon {version}. Bygg på nytt minst hver uke.",
                nn: "Topp og botn frå nav.no: versjon {version}. Bygg på nytt minst kvar veke.",
                en: "Header and footer from nav.no: version {version}. Build again at least every week.",
            });
        }
        notes
    }
}

fn fetch(address: &str) -> Result<Fragments> {
    let mut last = None;
    for _ in 0..TRIES {
        match once(address) {
            Ok(parts) => return Ok(parts),
            Err(error) => last = Some(error),
        }
    }
    Err(last.unwrap_or_else(|| anyhow::anyhow!("no answer")))
}

fn once(address: &str) -> Result<Fragments> {
    let got = Command::new("curl")
        .args(["--silent", "--show-error", "--fail", "--location", "--proto", "=https,http"])
        .args(["--max-time", PATIENCE, "--max-filesize", "5000000", "--", address])
        .stdin(Stdio::null())
        .output()
        .context("curl")?;
    if !got.status.success() {
        bail!("{}", String::from_utf8_lossy(&got.stderr).trim());
    }
    Fragments::read(&String::from_utf8_lossy(&got.stdout))
}
