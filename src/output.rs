//! Pages → disk, swapped in whole or not at all.
//!
//! Everything is written to a new folder beside the output. Only when all of it is there do the two
//! change names, in one step where the system can. A build that fails or is killed leaves the old
//! site as it was; its unfinished folder is removed now or by the next build.

#![expect(clippy::disallowed_methods, reason = "this is where finished pages meet the disk")]

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow};

use crate::lang::{Message, say};

/// The file that says that a folder is ours to replace.
const MARKER: &str = ".klarside";
const MARKER_TEXT: &str = "Laget av klarside. Mappen blir erstattet ved neste bygging.\n";

/// The old site is still there: that is what a person wants to know first.
fn not_made(path: &Path) -> Message {
    let shown = path.display();
    say! {
        nb: "Fikk ikke skrevet {shown}. Sidene som var der fra før, er ikke endret.",
        nn: "Fekk ikkje skrive {shown}. Sidene som var der frå før, er ikkje endra.",
        en: "Could not write {shown}. The pages that were there are unchanged.",
    }
}

/// A site being written.
#[derive(Debug)]
pub struct Output {
    target: PathBuf,
    staging: PathBuf,
    /// Held while the build goes on, so that two builds never mix.
    lock: File,
    lock_path: PathBuf,
    is_done: bool,
}

impl Output {
    /// Makes ready to replace `target`.
    ///
    /// # Errors
    /// When the folder is not ours to replace, another build is writing to it, or the disk says no.
    pub fn begin(target: &Path) -> Result<Output> {
        let target = settled(target)?;
        if is_foreign(&target)? {
            let shown = target.display();
            return Err(anyhow!(say! {
                nb: "Mappen {shown} inneholder filer som klarside ikke har laget. Velg en annen mappe med --out, eller flytt filene først.",
                nn: "Mappa {shown} inneheld filer som klarside ikkje har laga. Vel ei anna mappe med --out, eller flytt filene først.",
                en: "The folder {shown} holds files that klarside did not make. Choose another folder with --out, or move the files first.",
            }));
        }
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            let shown = target.display();
            return Err(anyhow!(say! {
                nb: "{shown} kan ikke være mappen for ferdige sider. Velg en annen med --out.",
                nn: "{shown} kan ikkje vere mappa for ferdige sider. Vel ei anna med --out.",
                en: "{shown} cannot be the folder of finished pages. Choose another with --out.",
            }));
        };
        fs::create_dir_all(parent).with_context(|| not_made(parent))?;
        let name = name.to_string_lossy();
        let lock_path = parent.join(format!(".klarside-{name}.lock"));
        let lock = File::create(&lock_path).with_context(|| not_made(&lock_path))?;
        if lock.try_lock().is_err() {
            let shown = target.display();
            return Err(anyhow!(say! {
                nb: "En annen bygging skriver til {shown} nå. Vent til den er ferdig, og prøv igjen.",
                nn: "Ei anna bygging skriv til {shown} no. Vent til ho er ferdig, og prøv igjen.",
                en: "Another build is writing to {shown} now. Wait until it is done, and try again.",
            }));
        }
        let staging = parent.join(format!(".klarside-{name}.new"));
        let old = parent.join(format!(".klarside-{name}.old"));
        for leftover in [&staging, &old] {
            remove(leftover)?;
        }
        fs::create_dir(&staging).with_context(|| not_made(&staging))?;
        fs::write(staging.join(MARKER), MARKER_TEXT).with_context(|| not_made(&staging))?;
        Ok(Output { target, staging, lock, lock_path, is_done: false })
    }

    /// Writes one file; `url` is its address below the site's root.
    ///
    /// # Errors
    /// When the disk says no, or the address leads out of the folder.
    pub fn write(&self, url: &str, content: &[u8]) -> Result<()> {
        let path = self.path(url)?;
        match fs::write(&path, content) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent).with_context(|| not_made(parent))?;
                }
                fs::write(&path, content)
            }
            done => done,
        }
        .with_context(|| not_made(&path))
    }

    /// Copies a file from disk.
    ///
    /// # Errors
    /// As [`Output::write`].
    pub fn copy(&self, url: &str, from: &Path) -> Result<()> {
        let path = self.path(url)?;
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| not_made(parent))?;
        }
        fs::copy(from, &path).map(drop).with_context(|| not_made(&path))
    }

    /// Puts the new site in the old one's place.
    ///
    /// # Errors
    /// When the folders cannot change names; the old site is still there then.
    pub fn publish(mut self) -> Result<()> {
        let old = self.staging.with_extension("old");
        if self.target.exists() {
            swap(&self.staging, &self.target, &old).with_context(|| not_made(&self.target))?;
        } else {
            fs::rename(&self.staging, &self.target).with_context(|| not_made(&self.target))?;
        }
        self.is_done = true;
        // The new site is in place; what is left of the old one is only rubbish.
        let _ = remove(&old);
        let _ = remove(&self.staging);
        Ok(())
    }

    fn path(&self, url: &str) -> Result<PathBuf> {
        let mut path = self.staging.clone();
        for part in url.split('/').filter(|part| !part.is_empty()) {
            if part == ".." || part == "." || part.contains(['\\', '\0']) {
                return Err(anyhow!(say! {
                    nb: "Adressen {url} fører ut av mappen for ferdige sider. Gi filen et annet navn.",
                    nn: "Adressa {url} fører ut av mappa for ferdige sider. Gi fila eit anna namn.",
                    en: "The address {url} leads out of the folder of finished pages. Give the file another name.",
                }));
            }
            path.push(part);
        }
        if url.ends_with('/') {
            path.push("index.html");
        }
        Ok(path)
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if !self.is_done {
            let _ = remove(&self.staging);
        }
        let _ = self.lock.unlock();
        let _ = fs::remove_file(&self.lock_path);
    }
}

/// The folder's real path, so that a link to it is not replaced by a folder.
fn settled(target: &Path) -> Result<PathBuf> {
    match target.canonicalize() {
        Ok(path) if path.is_dir() => Ok(path),
        Ok(path) => {
            let shown = path.display();
            Err(anyhow!(say! {
                nb: "{shown} er en fil, ikke en mappe. Velg en mappe med --out.",
                nn: "{shown} er ei fil, ikkje ei mappe. Vel ei mappe med --out.",
                en: "{shown} is a file, not a folder. Choose a folder with --out.",
            }))
        }
        Err(_) => std::path::absolute(target).with_context(|| not_made(target)),
    }
}

/// Whether a folder holds something we did not make.
fn is_foreign(target: &Path) -> Result<bool> {
    if !target.exists() || target.join(MARKER).is_file() {
        return Ok(false);
    }
    let mut entries = fs::read_dir(target).with_context(|| not_made(target))?;
    Ok(entries.next().is_some())
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| {
            let shown = path.display();
            say! {
                nb: "Fikk ikke fjernet {shown}. Fjern mappen selv, og prøv igjen.",
                nn: "Fekk ikkje fjerna {shown}. Fjern mappa sjølv, og prøv igjen.",
                en: "Could not remove {shown}. Remove the folder yourself, and try again.",
            }
        }),
        _ => Ok(()),
    }
}

/// Exchanges two folders in one step where the system can; else in two, the old one kept until the
/// new one is there.
fn swap(new: &Path, target: &Path, old: &Path) -> Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        if renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    fs::rename(target, old)?;
    if let Err(error) = fs::rename(new, target) {
        fs::rename(old, target)?;
        return Err(error.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abandoned_build_leaves_the_old_site() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let target = folder.path().join("public");
        let first = Output::begin(&target)?;
        first.write("/", b"one")?;
        first.publish()?;
        let second = Output::begin(&target)?;
        second.write("/", b"two")?;
        drop(second);
        assert_eq!(fs::read_to_string(target.join("index.html"))?, "one");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is left beside the site");
        Ok(())
    }

    #[test]
    fn files_we_did_not_make_are_never_replaced() -> Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("letter.txt"), "mine")?;
        assert!(Output::begin(folder.path()).is_err());
        assert_eq!(fs::read_to_string(folder.path().join("letter.txt"))?, "mine");
        Ok(())
    }

    #[test]
    fn an_address_cannot_lead_out_of_the_folder() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let output = Output::begin(&folder.path().join("public"))?;
        assert!(output.write("/../../x", b"").is_err());
        Ok(())
    }
}
