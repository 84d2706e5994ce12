//! `klarside schema [KIND]`: what a kind of file may hold, for editors and other programs.
//!
//! The schemas come from the definitions the parser uses: see [`crate::site::schema`].

use anyhow::Result;

use super::{Exit, Session, print, scaffold};
use crate::cli;
use crate::lang::say;
use crate::report::wrap;
use crate::site::schema::{KINDS, Kind, schema};

/// Where the schemas lie in a site, and what VS Code is to know.
pub(super) const FOLDER: &str = ".vscode/skjema";

/// # Errors
/// When standard out or the disk does not take it.
pub fn run(args: &cli::Schema, session: &Session) -> Result<Exit> {
    if args.write {
        let written = scaffold::renew(&session.root, &files())?;
        let next = say! {
            nb: "Legg også filene i git, så alle som skriver, får hjelp av dem.",
            nn: "Legg òg filene i git, så alle som skriv, får hjelp av dei.",
            en: "Add the files to git as well, so that everyone who writes gets help from them.",
        };
        scaffold::tell(session, &written, &next)?;
        return Ok(Exit::Fine);
    }
    match args.kind.as_deref().and_then(crate::site::schema::kind) {
        Some(kind) => print(false, |out| {
            serde_json::to_writer_pretty(&mut *out, &schema(kind))?;
            writeln!(out)
        })?,
        None => list(session)?,
    }
    Ok(Exit::Fine)
}

fn list(session: &Session) -> Result<()> {
    print(true, |out| {
        for Kind { id, title, files, .. } in KINDS.iter() {
            writeln!(out, "\x1b[1m{id}\x1b[0m")?;
            writeln!(out, "{}", wrap(&format!("{title}: {files}"), session.width, "  "))?;
        }
        let end = say! {
            nb: "«klarside schema SLAG» skriver ut skjemaet for ett slag. «klarside schema --write» legger alle i {FOLDER}/, der VS Code finner dem.",
            nn: "«klarside schema SLAG» skriv ut skjemaet for eitt slag. «klarside schema --write» legg alle i {FOLDER}/, der VS Code finn dei.",
            en: "“klarside schema KIND” prints the schema of one kind. “klarside schema --write” puts all of them in {FOLDER}/, where VS Code finds them.",
        };
        writeln!(out, "\n{}", wrap(end.in_lang(session.lang), session.width, ""))
    })
}

/// The schemas, and what makes VS Code use them.
pub(super) fn files() -> Vec<(String, String)> {
    let text = |json: &serde_json::Value| format!("{json:#}\n");
    let path = |kind: &Kind| format!("{FOLDER}/{}.json", kind.id);
    let mut files: Vec<(String, String)> =
        KINDS.iter().map(|kind| (path(kind), text(&schema(kind)))).collect();
    let wired: serde_json::Map<String, serde_json::Value> = KINDS
        .iter()
        .filter(|kind| kind.is_yaml())
        .map(|kind| (format!("./{}", path(kind)), serde_json::json!([kind.files])))
        .collect();
    let settings = serde_json::json!({
        "yaml.schemas": wired,
        "yaml.validate": true,
        "yaml.completion": true,
        "yaml.format.enable": false,
        "files.encoding": "utf8",
        "[markdown]": { "editor.wordWrap": "on" },
    });
    files.push((".vscode/settings.json".to_owned(), text(&settings)));
    let extensions = serde_json::json!({ "recommendations": ["redhat.vscode-yaml"] });
    files.push((".vscode/extensions.json".to_owned(), text(&extensions)));
    files
}
