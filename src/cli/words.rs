//! What can be wrong with what was typed, in words, and what to type instead.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::lang::{Message, say};
use crate::suggest::nearest;

/// What is wrong, in our words: clap's are English.
pub(super) fn of(error: &clap::Error, words: &[OsString]) -> Message {
    let help = help(words);
    let arg = plain(&context(error, ContextKind::InvalidArg));
    let value = context(error, ContextKind::InvalidValue);
    let said = std::error::Error::source(error).and_then(|source| source.downcast_ref::<Message>());
    match error.kind() {
        ErrorKind::ValueValidation if said.is_some() => said.cloned().unwrap_or_else(|| other(&help)),
        ErrorKind::InvalidSubcommand => unknown_command(&context(error, ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => say! {
            nb: "Si hva klarside skal gjøre. «{help}» viser hva du kan velge.",
            nn: "Sei kva klarside skal gjere. «{help}» viser kva du kan velje.",
            en: "Say what klarside should do. “{help}” shows what you can choose.",
        },
        ErrorKind::UnknownArgument => unknown_option(&arg, &context(error, ContextKind::SuggestedArg), &help),
        ErrorKind::InvalidValue if value.is_empty() => missing_value(&arg, &help),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            wrong_value(&arg, &value, &list(error, ContextKind::ValidValue), &help)
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = list(error, ContextKind::InvalidArg);
            let missing: Vec<String> = missing.iter().map(|arg| plain(arg)).collect();
            let missing = missing.join(", ");
            say! {
                nb: "Her mangler {missing}. «{help}» viser hva du skal skrive.",
                nn: "Her manglar {missing}. «{help}» viser kva du skal skrive.",
                en: "{missing} is missing. “{help}” shows what to write.",
            }
        }
        ErrorKind::ArgumentConflict => {
            let prior = plain(&context(error, ContextKind::PriorArg));
            if prior == arg || prior.is_empty() {
                say! {
                    nb: "{arg} står to ganger. Skriv det én gang.",
                    nn: "{arg} står to gonger. Skriv det éin gong.",
                    en: "{arg} is there twice. Write it once.",
                }
            } else {
                say! {
                    nb: "{arg} og {prior} kan ikke brukes sammen. Velg én av dem.",
                    nn: "{arg} og {prior} kan ikkje brukast saman. Vel éin av dei.",
                    en: "{arg} and {prior} cannot be used together. Choose one of them.",
                }
            }
        }
        ErrorKind::InvalidUtf8 => say! {
            nb: "Noe av det du skrev, er ikke vanlig tekst (UTF-8). Skriv det på nytt.",
            nn: "Noko av det du skreiv, er ikkje vanleg tekst (UTF-8). Skriv det på nytt.",
            en: "Some of what you wrote is not plain text (UTF-8). Write it again.",
        },
        _ => other(&help),
    }
}

pub(super) fn unknown_command(name: &str) -> Message {
    let whole = super::command();
    let meant = nearest(name, whole.get_subcommands().map(clap::Command::get_name));
    let meant = meant.or_else(|| norwegian(name));
    match meant {
        Some(meant) => say! {
            nb: "Det er ingen kommando som heter «{name}». Mente du «klarside {meant}»?",
            nn: "Det er ingen kommando som heiter «{name}». Meinte du «klarside {meant}»?",
            en: "There is no command called “{name}”. Did you mean “klarside {meant}”?",
        },
        None => say! {
            nb: "Det er ingen kommando som heter «{name}». «klarside --help» viser alle.",
            nn: "Det er ingen kommando som heiter «{name}». «klarside --help» viser alle.",
            en: "There is no command called “{name}”. “klarside --help” shows all.",
        },
    }
}

/// The command a Norwegian verb stands for.
fn norwegian(name: &str) -> Option<&'static str> {
    Some(match name.to_lowercase().as_str() {
        "bygg" | "publiser" => "build",
        "sjekk" | "kontroller" | "valider" => "check",
        "vis" | "forhåndsvis" | "forhandsvis" => "serve",
        "ny" | "nytt" | "lag" => "new",
        "start" => "init",
        "forklar" => "explain",
        "regler" | "reglar" => "rules",
        "hjelp" => "help",
        _ => return None,
    })
}

fn unknown_option(arg: &str, meant: &str, help: &str) -> Message {
    if !arg.starts_with('-') {
        return say! {
            nb: "Vi venter ikke «{arg}» her. «{help}» viser hva du kan skrive.",
            nn: "Vi ventar ikkje «{arg}» her. «{help}» viser kva du kan skrive.",
            en: "We do not expect “{arg}” here. “{help}” shows what you can write.",
        };
    }
    let arg = arg.split('=').next().unwrap_or(arg);
    let owners = owners(arg);
    let typed = help.trim_end_matches(" --help");
    if let Some(owner) = owners.iter().find(|owner| *owner == typed) {
        return say! {
            nb: "{arg} skal stå etter kommandoen: {owner} {arg}.",
            nn: "{arg} skal stå etter kommandoen: {owner} {arg}.",
            en: "{arg} goes after the command: {owner} {arg}.",
        };
    }
    if let Some(owner) = owners.first() {
        return say! {
            nb: "{arg} hører til «{owner}»: skriv det etter den kommandoen. «{help}» viser hva du kan skrive her.",
            nn: "{arg} høyrer til «{owner}»: skriv det etter den kommandoen. «{help}» viser kva du kan skrive her.",
            en: "{arg} belongs to “{owner}”: write it after that command. “{help}” shows what you can write here.",
        };
    }
    if meant.is_empty() {
        return say! {
            nb: "Det er ikke noe valg som heter {arg}. «{help}» viser hva du kan skrive.",
            nn: "Det er ikkje noko val som heiter {arg}. «{help}» viser kva du kan skrive.",
            en: "There is no option called {arg}. “{help}” shows what you can write.",
        };
    }
    say! {
        nb: "Det er ikke noe valg som heter {arg}. Mente du {meant}?",
        nn: "Det er ikkje noko val som heiter {arg}. Meinte du {meant}?",
        en: "There is no option called {arg}. Did you mean {meant}?",
    }
}

/// The commands that take this option.
fn owners(option: &str) -> Vec<String> {
    let Some(long) = option.strip_prefix("--") else { return Vec::new() };
    let whole = super::command();
    let takes = |command: &&clap::Command| command.get_arguments().any(|a| a.get_long() == Some(long));
    whole.get_subcommands().filter(takes).map(|c| format!("klarside {}", c.get_name())).collect()
}

fn missing_value(arg: &str, help: &str) -> Message {
    say! {
        nb: "Det mangler noe etter {arg}. «{help}» viser hva du skal skrive.",
        nn: "Det manglar noko etter {arg}. «{help}» viser kva du skal skrive.",
        en: "Something is missing after {arg}. “{help}” shows what to write.",
    }
}

fn wrong_value(arg: &str, value: &str, valid: &[String], help: &str) -> Message {
    if valid.is_empty() {
        return say! {
            nb: "«{value}» kan ikke stå som {arg}. «{help}» viser hva du kan skrive.",
            nn: "«{value}» kan ikkje stå som {arg}. «{help}» viser kva du kan skrive.",
            en: "“{value}” cannot stand as {arg}. “{help}” shows what you can write.",
        };
    }
    let list = valid.join(", ");
    say! {
        nb: "«{value}» kan ikke stå som {arg}. Velg blant: {list}.",
        nn: "«{value}» kan ikkje stå som {arg}. Vel mellom: {list}.",
        en: "“{value}” cannot stand as {arg}. Choose among: {list}.",
    }
}

fn other(help: &str) -> Message {
    say! {
        nb: "Vi forstår ikke det du skrev. «{help}» viser hva du kan skrive.",
        nn: "Vi forstår ikkje det du skreiv. «{help}» viser kva du kan skrive.",
        en: "We do not understand what you wrote. “{help}” shows what you can write.",
    }
}

/// `--out <MAPPE>` → `--out`, `<REGEL>` → `REGEL`.
fn plain(arg: &str) -> String {
    let first = arg.split(" <").next().unwrap_or_default();
    first.trim_matches(['<', '>', '.']).to_owned()
}

/// How to get help on the command that was typed.
fn help(words: &[OsString]) -> String {
    let whole = super::command();
    let command = words.iter().skip(1).find_map(|word| whole.find_subcommand(word));
    command.map_or_else(|| "klarside --help".to_owned(), |c| format!("klarside {} --help", c.get_name()))
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    list(error, kind).into_iter().next().unwrap_or_default()
}

fn list(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
