//! New files for `init` and `new`: texts with blanks, filled in with what can be known.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};

use super::Session;
use crate::lang::say;

/// Fills the blanks `{name}` of a text.
pub(super) fn filled(text: &str, blanks: &[(&str, impl AsRef<str>)]) -> String {
    let fill =
        |text: String, (name, value): &(&str, _)| text.replace(&format!("{{{name}}}"), AsRef::as_ref(value));
    blanks.iter().fold(text.to_owned(), fill)
}

/// A text as a YAML value: quoted where YAML would read something else.
pub(super) fn yaml_value(text: &str) -> String {
    let is_plain = !text.is_empty()
        && text.trim() == text
        && text.starts_with(|c: char| c.is_alphabetic())
        && !text.contains(": ")
        && !text.ends_with(':')
        && !text.contains(" #")
        && !matches!(
            text.to_ascii_lowercase().as_str(),
            "null" | "true" | "false" | "yes" | "no" | "on" | "off"
        );
    if is_plain {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " "))
}

/// Writes files that are not there yet; a file that is, is left alone. All or none: when one exists,
/// `must_be_new` refuses before anything is written. Gives the paths that were written.
pub(super) fn write(root: &Path, files: &[(String, String)], must_be_new: bool) -> Result<Vec<String>> {
    if must_be_new && let Some((path, _)) = files.iter().find(|(path, _)| root.join(path).exists()) {
        return Err(anyhow!(say! {
            nb: "Filen {path} finnes fra før, og er ikke rørt. Velg et annet navn eller en annen dato, eller endre filen som er der.",
            nn: "Fila {path} finst frå før, og er ikkje rørt. Vel eit anna namn eller ein annan dato, eller endre fila som er der.",
            en: "The file {path} is there already and was not touched. Choose another name or date, or edit the file.",
        }));
    }
    let mut written = Vec::new();
    for (path, text) in files {
        let full = root.join(path);
        let not_made = || {
            say! {
                nb: "Fikk ikke laget {path}.",
                nn: "Fekk ikkje laga {path}.",
                en: "Could not make {path}.",
            }
        };
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder).with_context(not_made)?;
        }
        match OpenOptions::new().write(true).create_new(true).open(&full) {
            Ok(mut file) => {
                file.write_all(text.as_bytes()).with_context(not_made)?;
                written.push(path.clone());
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error).with_context(not_made),
        }
    }
    Ok(written)
}

/// Writes files, also over those that are there, where their text is another. Gives the paths that
/// were written.
pub(super) fn renew(root: &Path, files: &[(String, String)]) -> Result<Vec<String>> {
    let mut written = Vec::new();
    for (path, text) in files {
        let full = root.join(path);
        // What a writer has settled for the editor is not ours to change.
        let is_settings = !path.contains("/skjema/") && full.exists();
        if is_settings || fs::read_to_string(&full).is_ok_and(|old| old == *text) {
            continue;
        }
        let not_made = || {
            say! {
                nb: "Fikk ikke laget {path}.",
                nn: "Fekk ikkje laga {path}.",
                en: "Could not make {path}.",
            }
        };
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder).with_context(not_made)?;
        }
        fs::write(&full, text).with_context(not_made)?;
        written.push(path.clone());
    }
    Ok(written)
}

/// Says what was made and what comes next.
pub(super) fn tell(session: &Session, written: &[String], next: &crate::lang::Message) -> Result<()> {
    super::print(true, |out| {
        let made = if written.is_empty() {
            say! {
                nb: "Alt er her fra før. Ingenting er endret.",
                nn: "Alt er her frå før. Ingenting er endra.",
                en: "Everything is here already. Nothing is changed.",
            }
        } else {
            say! { nb: "Laget:", nn: "Laga:", en: "Made:" }
        };
        writeln!(out, "{}", made.in_lang(session.lang))?;
        for path in written {
            writeln!(out, "  {path}")?;
        }
        writeln!(out, "{}", next.in_lang(session.lang))
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::source::placeholder_left::PLACEHOLDERS;

    #[test]
    fn what_a_new_file_tells_the_writer_to_write_is_found_when_it_is_left() {
        for template in [
            include_str!("scaffold/side.md"),
            include_str!("scaffold/sak.md"),
            include_str!("scaffold/mandat.md"),
            include_str!("scaffold/mandat.nn.md"),
            include_str!("scaffold/innkalling.md"),
            include_str!("scaffold/innkalling.nn.md"),
            include_str!("scaffold/referat.md"),
            include_str!("scaffold/referat.nn.md"),
        ] {
            let body = template.rsplit("---\n").next().unwrap_or(template);
            let notes = body.lines().filter(|line| line.trim_start_matches("- ").starts_with("Skriv "));
            for note in notes {
                assert!(PLACEHOLDERS.iter().any(|known| note.contains(known)), "{note}");
            }
        }
    }
}
