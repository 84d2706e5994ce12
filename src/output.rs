//! Pages → disk, swapped in whole or not at all.
//!
//! Everything is written to a new folder beside the output. Only when all of it is there do the two
//! change names, in one step where the system can. A build that fails or is killed leaves the old
//! site as it was; its unfinished folder is removed now or by the next build.
//!
//! A file that is the same as before is not written again: the new folder gets a second name (a hard
//! link) for the old one, so that it keeps its time and whoever copies the site elsewhere sees what
//! changed. When nothing changed, nothing is touched.

#![expect(clippy::disallowed_methods, reason = "this is where finished pages meet the disk")]

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, anyhow};
use rayon::prelude::*;

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
    /// Whether there was a site to begin with.
    has_old: bool,
    /// The files below the old site that are as they are to be.
    kept: Mutex<Vec<PathBuf>>,
    /// Whether some file is not.
    is_changed: AtomicBool,
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
        let has_old = target.exists();
        let (kept, is_changed) = (Mutex::default(), AtomicBool::new(!has_old));
        Ok(Output { target, staging, lock, lock_path, is_done: false, has_old, kept, is_changed })
    }

    /// Writes one file; `url` is its address below the site's root.
    ///
    /// # Errors
    /// When the disk says no, or the address leads out of the folder.
    pub fn write(&self, url: &str, content: &[u8]) -> Result<()> {
        let below = below(url)?;
        let is_same = |old: &Path| Ok(fs::read(old)? == content);
        if self.keeps(&below, content.len() as u64, is_same) {
            return Ok(());
        }
        let path = self.staging.join(below);
        // A page mostly has a folder of its own.
        if url.ends_with('/')
            && let Some(folder) = path.parent()
        {
            // What is wrong with it is told when the file is written.
            if fs::create_dir(folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
                let _ = folder.parent().map(fs::create_dir_all);
                let _ = fs::create_dir(folder);
            }
        }
        with_folder(&path, || fs::write(&path, content)).with_context(|| not_made(&path))
    }

    /// Copies a file from disk.
    ///
    /// # Errors
    /// As [`Output::write`].
    pub fn copy(&self, url: &str, from: &Path) -> Result<()> {
        let below = below(url)?;
        let length = fs::metadata(from).map_or(0, |from| from.len());
        if self.keeps(&below, length, |old| Ok(fs::read(old)? == fs::read(from)?)) {
            return Ok(());
        }
        let path = self.staging.join(below);
        with_folder(&path, || fs::copy(from, &path).map(drop)).with_context(|| not_made(&path))
    }

    /// Whether the old site has this very file, which is then kept.
    fn keeps(&self, below: &Path, length: u64, is_same: impl Fn(&Path) -> io::Result<bool>) -> bool {
        if !self.has_old {
            return false;
        }
        let old = self.target.join(below);
        let is_file = fs::symlink_metadata(&old).is_ok_and(|old| old.is_file() && old.len() == length);
        if is_file && is_same(&old).unwrap_or(false) {
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).push(below.to_owned());
            return true;
        }
        self.is_changed.store(true, Ordering::Relaxed);
        false
    }

    /// Puts the new site in the old one's place.
    ///
    /// # Errors
    /// When the folders cannot change names; the old site is still there then.
    pub fn publish(mut self) -> Result<()> {
        let mut kept = std::mem::take(self.kept.get_mut().unwrap_or_else(PoisonError::into_inner));
        kept.sort_unstable();
        kept.dedup();
        if !*self.is_changed.get_mut() && self.has_only(kept.len()) {
            self.is_done = true;
            let _ = remove(&self.staging);
            return Ok(());
        }
        kept.par_iter().try_for_each(|below| {
            let (old, new) = (self.target.join(below), self.staging.join(below));
            // Not every file system lets a file have two names.
            let copied = || fs::hard_link(&old, &new).or_else(|_| fs::copy(&old, &new).map(drop));
            with_folder(&new, copied).with_context(|| not_made(&new))
        })?;
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

    /// Whether the old site has so many files and our own, and nothing else.
    fn has_only(&self, files: usize) -> bool {
        let mut left = files + 1;
        let mut folders = vec![self.target.clone()];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(folder) else { return false };
            for entry in entries {
                match entry.and_then(|entry| Ok((entry.path(), entry.file_type()?.is_dir()))) {
                    Ok((path, true)) => folders.push(path),
                    Ok(_) if left > 0 => left -= 1,
                    _ => return false,
                }
            }
        }
        left == 0
    }
}

/// Does what needs a file's folder, which is made when it is not there.
fn with_folder(path: &Path, act: impl Fn() -> io::Result<()>) -> io::Result<()> {
    match act() {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            act()
        }
        done => done,
    }
}

/// Where the file with this address lies below the site's folder.
fn below(url: &str) -> Result<PathBuf> {
    let mut path = PathBuf::with_capacity(url.len() + 10);
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
    fn what_is_the_same_is_left_alone() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let target = folder.path().join("public");
        let made = |files: &[(&str, &str)]| -> Result<()> {
            let output = Output::begin(&target)?;
            for (url, text) in files {
                output.write(url, text.as_bytes())?;
            }
            output.publish()
        };
        let time = |name: &str| -> Result<_> { Ok(fs::metadata(target.join(name))?.modified()?) };
        made(&[("/", "one"), ("/a/", "two"), ("/b/", "three")])?;
        let (front, a) = (time("index.html")?, time("a/index.html")?);
        made(&[("/", "one"), ("/a/", "two"), ("/b/", "three")])?;
        assert_eq!((time("index.html")?, time("a/index.html")?), (front, a));
        made(&[("/", "one"), ("/a/", "owt"), ("/c/", "four")])?;
        assert_eq!(time("index.html")?, front);
        assert_eq!(fs::read_to_string(target.join("a/index.html"))?, "owt");
        assert_eq!(fs::read_to_string(target.join("c/index.html"))?, "four");
        assert!(!target.join("b").exists(), "what is not made any more is gone");
        made(&[("/", "one"), ("/a/", "owt")])?;
        assert!(!target.join("c").exists(), "also when all that is left is as it was");
        assert_eq!(fs::read_dir(folder.path())?.count(), 1, "nothing is left beside the site");
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_old_site_is_not_kept() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let (target, letter) = (folder.path().join("public"), folder.path().join("letter.txt"));
        let first = Output::begin(&target)?;
        first.write("/", b"mine")?;
        first.publish()?;
        fs::write(&letter, "mine")?;
        fs::remove_file(target.join("index.html"))?;
        std::os::unix::fs::symlink(&letter, target.join("index.html"))?;
        let second = Output::begin(&target)?;
        second.write("/", b"mine")?;
        second.publish()?;
        assert!(fs::symlink_metadata(target.join("index.html"))?.is_file());
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
