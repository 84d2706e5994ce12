//! What can be typed. The doc comments are the help texts: Norwegian, for people who write, not for
//! people who program. `help` has them in the other languages.
//!
//! In: the words on the command line. Out: [`Cli`], or [`Stop`]: a help text that was asked for, or
//! what is wrong with what was typed. Setting a flag does nothing here; [`crate::commands`] acts.

mod help;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, Str, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::lang::{Lang, Message, say};
use crate::report::Format;
use crate::site::schema::KINDS;

const TEMPLATE: &str = "{about-with-newline}\nBruk: {usage}\n\n{all-args}{after-help}\n";
const ARGUMENTS: &str = "Det du skriver";
const OPTIONS: &str = "Valg";
const GLOBAL: &str = "Valg for alle kommandoer";

/// Bygger sidene til Navs brukerutvalg fra Markdown og YAML, og publiserer ikke det folk ikke kan
/// lese.
#[derive(Debug, Parser)]
#[command(
    name = "klarside",
    version,
    override_usage = "klarside KOMMANDO [VALG]",
    after_help = "Eksempler:
  klarside init nettsted         Lag et lite nettsted du kan begynne med
  klarside check                 Se hva som må rettes før du kan publisere
  klarside build                 Bygg sidene i mappen public/
  klarside explain link-broken   Les hvorfor en regel finnes, og hva du kan gjøre

Programmet svarer med 0 når ingenting stopper publisering, 1 når noe gjør det, og 2 når det ikke fikk gjort jobben.
«klarside KOMMANDO --help» forklarer én kommando."
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = GLOBAL)]
pub struct Global {
    /// Mappen der site.toml ligger; ellers mappen du står i
    #[arg(long, value_name = "MAPPE", global = true, value_hint = ValueHint::DirPath)]
    pub root: Option<PathBuf>,
    /// Språket i meldingene: nb, nn eller en; ellers det maskinen er satt opp med
    #[arg(long, value_name = "SPRÅK", global = true, value_parser = languages(), hide_possible_values = true)]
    pub lang: Option<Lang>,
    /// Si det viktigste på én linje
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Si alt: også tips, og alle sidene en feil vises på
    #[arg(long, short, global = true)]
    pub verbose: bool,
    /// Vis hjelp
    #[arg(long, short, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
    /// Vis hvilken versjon dette er
    #[arg(long, short = 'V', action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Bygg nettstedet, hvis ingenting stopper publisering
    #[command(
        override_usage = "klarside build [VALG]",
        after_help = "Eksempler:
  klarside build                      Bygg i mappen public/
  klarside build --out ../sider       Bygg et annet sted
  klarside build --strict             La også advarsler stoppe publisering

Mappen byttes ut i ett: enten er alt nytt, eller så er alt som før."
    )]
    Build(Build),
    /// Sjekk innholdet, og skriv ingenting
    #[command(
        override_usage = "klarside check [VALG]",
        after_help = "Eksempler:
  klarside check                          Se hva som bør rettes
  klarside check --verbose                Se også tips
  klarside check --baseline kjent.json    Stopp bare for det som er nytt eller verre
  klarside check --format json > funn.json"
    )]
    Check(Check),
    /// Vis nettstedet på denne maskinen mens du skriver
    #[command(
        override_usage = "klarside serve [VALG]",
        after_help = "Eksempler:
  klarside serve              Åpne adressen som skrives ut, i nettleseren
  klarside serve --port 4000

Sidene bygges på nytt og lastes på nytt når du lagrer en fil. Ingen andre enn du kan se dem.
Stopp med Ctrl+C."
    )]
    Serve(Serve),
    /// Lag en ny fil med det som skal være i den
    #[command(
        override_usage = "klarside new SLAG …",
        subcommand_value_name = "SLAG",
        subcommand_help_heading = "Slag",
        after_help = "Eksempler:
  klarside new utvalg \"Brukerutvalget i Hamar\"
  klarside new mote hamar 2026-03-12
  klarside new sak \"Brevene er vanskelige å forstå\" --utvalg hamar
  klarside new mandat hamar
  klarside new side \"Om medvirkning\""
    )]
    New {
        #[command(subcommand)]
        kind: New,
    },
    /// Lag et nytt, lite nettsted som kan bygges
    #[command(
        override_usage = "klarside init [MAPPE] [VALG]",
        after_help = "Eksempler:
  klarside init             Lag det i mappen du står i
  klarside init nettsted    Lag det i en ny mappe

Filer som er der fra før, blir ikke rørt."
    )]
    Init(Init),
    /// Forklar en regel: hvem den hjelper, og hva du kan gjøre
    #[command(
        override_usage = "klarside explain REGEL [VALG]",
        after_help = "Eksempler:
  klarside explain image-without-alt
  klarside explain image-without-alt --lang nn"
    )]
    Explain(Explain),
    /// Vis alle reglene
    #[command(
        override_usage = "klarside rules [VALG]",
        after_help = "Eksempler:
  klarside rules
  klarside rules --coverage
  klarside rules --requirements
  klarside rules --format json"
    )]
    Rules(Rules),
    /// Sjekk ferdige HTML-sider, også slike som er laget med noe annet
    #[command(
        override_usage = "klarside audit STI… [VALG]",
        after_help = "Eksempler:
  klarside audit public/                         Sjekk alle sidene i en mappe
  klarside audit side.html --only link-broken    Sjekk én side med én regel
  klarside audit nettsted/ --wcag 2.2 --level aa --format sarif > funn.sarif"
    )]
    Audit(Audit),
    /// Mål hvor lett en tekst er å lese
    #[command(
        override_usage = "klarside score FIL [VALG]",
        after_help = "Eksempler:
  klarside score brev.md
  klarside score content/utvalg       Se utvalgene, mappene og de tyngste sidene
  klarside score referat.md --as minutes
  klarside score før.md etter.md      Se hvilken som er lettest
  pbpaste | klarside score - --lang nn"
    )]
    Score(Score),
    /// Vis hvordan utvalgene ligger an med pliktene i strategien
    #[command(
        override_usage = "klarside status [VALG]",
        after_help = "Eksempler:
  klarside status
  klarside status --format json > status.json

Det samme kan stå på en side. Da må publish_status være true i site.toml."
    )]
    Status(Status),
    /// Vis hva en fil kan inneholde, som JSON Schema for editoren din
    #[command(
        override_usage = "klarside schema [SLAG] [VALG]",
        after_help = "Eksempler:
  klarside schema              Se hvilke slag som finnes
  klarside schema mote         Skriv ut skjemaet for et møte
  klarside schema --write      Legg alle skjemaene der VS Code finner dem

Med skjemaene foreslår editoren feltene og sier fra om skrivefeil mens du skriver."
    )]
    Schema(Schema),
    /// Skriv ut utfylling av kommandoer for skallet ditt
    #[command(
        override_usage = "klarside completions SKALL",
        after_help = "Eksempler:
  klarside completions bash > ~/.local/share/bash-completion/completions/klarside
  klarside completions zsh > ~/.zfunc/_klarside
  klarside completions fish > ~/.config/fish/completions/klarside.fish"
    )]
    Completions(Completions),
    /// Vis hjelp til en kommando
    #[command(override_usage = "klarside help [KOMMANDO]")]
    Help {
        /// Kommandoen
        #[arg(value_name = "KOMMANDO", help_heading = ARGUMENTS)]
        command: Option<String>,
    },
}

/// What everything that checks a site takes.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = OPTIONS)]
pub struct Checking {
    /// La også advarsler stoppe publisering
    #[arg(long)]
    pub strict: bool,
    /// En fil med funn som er kjent fra før: bare det som er nytt eller verre, stopper publisering
    #[arg(long, value_name = "FIL", value_hint = ValueHint::FilePath)]
    pub baseline: Option<PathBuf>,
    /// Skriv filen med kjente funn på nytt, med alt som er galt nå
    #[arg(long, requires = "baseline")]
    pub update_baseline: bool,
    /// Formen på det som skrives ut: human (til å lese), json, sarif, github eller junit
    #[arg(long, value_name = "FORM", value_parser = formats(), hide_possible_values = true)]
    pub format: Option<Format>,
}

/// Which day it is, and what is kept outside the site's folder.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = OPTIONS)]
pub struct Circumstances {
    /// Dagen nettstedet lages for, slik: 2026-03-12; ellers i dag
    #[arg(long, value_name = "DATO", value_parser = date)]
    pub today: Option<Date>,
    /// En mappe med opplysninger som ikke ligger i nettstedets mappe, som navn med samtykke
    #[arg(long, value_name = "MAPPE", value_hint = ValueHint::DirPath)]
    pub private: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Build {
    /// Mappen sidene skrives til; ellers public/ ved siden av site.toml
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS, value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub checking: Checking,
    #[command(flatten)]
    pub circumstances: Circumstances,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub checking: Checking,
    #[command(flatten)]
    pub circumstances: Circumstances,
}

#[derive(Debug, Args)]
pub struct Serve {
    /// Porten nettleseren skal bruke; ellers den første ledige fra 4000
    #[arg(long, value_name = "TALL", help_heading = OPTIONS, value_parser = port)]
    pub port: Option<u16>,
    #[command(flatten)]
    pub circumstances: Circumstances,
}

/// Each names only what cannot be known.
#[derive(Debug, Subcommand)]
pub enum New {
    /// Et brukerutvalg: mappe, opplysninger og medlemmer
    #[command(override_usage = "klarside new utvalg NAVN [VALG]")]
    Utvalg {
        /// Navnet på utvalget
        #[arg(value_name = "NAVN", help_heading = ARGUMENTS)]
        name: String,
    },
    /// Et møte: innkalling og referat
    #[command(override_usage = "klarside new mote [UTVALG] [DATO] [VALG]", alias = "møte", alias = "moete")]
    Mote {
        /// Utvalget: navnet på mappen, eller den siste delen av det; trengs ikke når det bare er ett
        #[arg(value_name = "UTVALG", help_heading = ARGUMENTS)]
        council: Option<String>,
        /// Dagen møtet er, slik: 2026-03-12; ellers i dag
        #[arg(value_name = "DATO", help_heading = ARGUMENTS, value_parser = date)]
        date: Option<Date>,
    },
    /// En sak som går mellom utvalg
    #[command(override_usage = "klarside new sak TITTEL [VALG]")]
    Sak {
        /// Hva saken gjelder
        #[arg(value_name = "TITTEL", help_heading = ARGUMENTS)]
        title: String,
        /// Utvalget som tok den opp
        #[arg(long, value_name = "UTVALG", help_heading = OPTIONS)]
        utvalg: Option<String>,
    },
    /// Et mandat: oppgavene fra retningslinjene, roller og forventninger
    #[command(override_usage = "klarside new mandat [UTVALG] [VALG]")]
    Mandat {
        /// Utvalget: navnet på mappen, eller den siste delen av det; trengs ikke når det bare er ett
        #[arg(value_name = "UTVALG", help_heading = ARGUMENTS)]
        council: Option<String>,
    },
    /// En vanlig side
    #[command(override_usage = "klarside new side TITTEL [VALG]")]
    Side {
        /// Overskriften på siden
        #[arg(value_name = "TITTEL", help_heading = ARGUMENTS)]
        title: String,
    },
}

#[derive(Debug, Args)]
pub struct Init {
    /// Mappen nettstedet skal ligge i; ellers mappen du står i
    #[arg(value_name = "MAPPE", help_heading = ARGUMENTS, value_hint = ValueHint::DirPath)]
    pub dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// Navnet på regelen, som det står nederst i hvert funn
    #[arg(value_name = "REGEL", help_heading = ARGUMENTS)]
    pub rule: String,
    /// Formen på det som skrives ut: human (til å lese) eller json
    #[arg(long, value_name = "FORM", help_heading = OPTIONS, value_parser = plain_formats(), hide_possible_values = true)]
    pub format: Option<Format>,
}

#[derive(Debug, Args)]
pub struct Rules {
    /// Vis hvordan hvert krav i WCAG er ivaretatt: av regler, av temaet eller for hånd
    #[arg(long, help_heading = OPTIONS)]
    pub coverage: bool,
    /// Vis hva som svarer på hvert krav i strategien og retningslinjene, som en tabell
    #[arg(long, help_heading = OPTIONS, conflicts_with = "coverage")]
    pub requirements: bool,
    /// Formen på det som skrives ut: human (til å lese) eller json
    #[arg(long, value_name = "FORM", help_heading = OPTIONS, value_parser = plain_formats(), hide_possible_values = true)]
    pub format: Option<Format>,
}

#[derive(Debug, Args)]
pub struct Audit {
    /// Filer og mapper med HTML
    #[arg(value_name = "STI", required = true, help_heading = ARGUMENTS, value_hint = ValueHint::AnyPath)]
    pub paths: Vec<PathBuf>,
    /// Mappen som adresser som begynner med /, gjelder; ellers mappen du gir
    #[arg(long, value_name = "MAPPE", help_heading = OPTIONS, value_hint = ValueHint::DirPath)]
    pub site: Option<PathBuf>,
    /// Bruk bare disse reglene, med komma mellom
    #[arg(long, value_name = "REGEL,…", help_heading = OPTIONS, value_delimiter = ',')]
    pub only: Vec<String>,
    /// Bruk reglene for denne versjonen av WCAG: 2.1 eller 2.2
    #[arg(long, value_name = "VERSJON", help_heading = OPTIONS, value_parser = ["2.1", "2.2"], hide_possible_values = true)]
    pub wcag: Option<String>,
    /// Bruk reglene opp til dette nivået i WCAG: a, aa eller aaa
    #[arg(long, value_name = "NIVÅ", help_heading = OPTIONS, value_parser = ["a", "aa", "aaa"], ignore_case = true, hide_possible_values = true)]
    pub level: Option<String>,
    #[command(flatten)]
    pub checking: Checking,
}

#[derive(Debug, Args)]
pub struct Score {
    /// Filene som skal måles, eller - for det som kommer på standard inn; flere blir sammenliknet. En mappe i content/ gir tallene for utvalg, mapper og sider
    #[arg(value_name = "FIL", required = true, help_heading = ARGUMENTS, value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,
    /// Hva slags tekst det er: page (side), minutes (referat), plan eller quotation (sitat); og hvordan den er skrevet: markdown, html, text eller blocks
    #[arg(long = "as", value_name = "SLAG", help_heading = OPTIONS, value_delimiter = ',', value_parser = ["page", "minutes", "plan", "quotation", "markdown", "html", "text", "blocks"], hide_possible_values = true)]
    pub kinds: Vec<String>,
    /// Språket i teksten: nb, nn, se eller en; ellers det teksten sier eller ser ut til
    #[arg(long, value_name = "SPRÅK", help_heading = OPTIONS, value_parser = text_languages(), hide_possible_values = true)]
    pub lang: Option<Lang>,
    /// Formen på det som skrives ut: human (til å lese) eller json
    #[arg(long, value_name = "FORM", help_heading = OPTIONS, value_parser = plain_formats(), hide_possible_values = true)]
    pub format: Option<Format>,
}

#[derive(Debug, Args)]
pub struct Status {
    /// Formen på det som skrives ut: human (til å lese) eller json
    #[arg(long, value_name = "FORM", help_heading = OPTIONS, value_parser = plain_formats(), hide_possible_values = true)]
    pub format: Option<Format>,
    #[command(flatten)]
    pub circumstances: Circumstances,
}

#[derive(Debug, Args)]
pub struct Schema {
    /// Slaget fil; uten det får du en liste
    #[arg(value_name = "SLAG", help_heading = ARGUMENTS, value_parser = file_kinds(), hide_possible_values = true)]
    pub kind: Option<String>,
    /// Legg skjemaene og oppsettet for VS Code i mappen .vscode/
    #[arg(long, help_heading = OPTIONS)]
    pub write: bool,
}

#[derive(Debug, Args)]
pub struct Completions {
    /// bash, zsh, fish, powershell eller elvish
    #[arg(value_name = "SKALL", help_heading = ARGUMENTS, hide_possible_values = true)]
    pub shell: Shell,
}

/// Why there is nothing to run.
#[derive(Debug)]
pub enum Stop {
    /// Somebody asked for this text.
    Asked(String),
    /// What is wrong, and what to do.
    Wrong(Message),
}

/// Understands the words on the command line; the first is the program's name. Help is in `lang`.
///
/// # Errors
/// [`Stop`], when there is nothing to run.
pub fn parse(words: &[OsString], lang: Lang) -> Result<Cli, Stop> {
    let whole = help::in_lang(command(), lang);
    let matches = whole.try_get_matches_from(words).map_err(|error| stop(&error, words))?;
    let cli = Cli::from_arg_matches(&matches).map_err(|error| stop(&error, words))?;
    if let Command::Help { command } = &cli.command {
        return Err(help(command.as_deref(), lang));
    }
    Ok(cli)
}

/// The whole command line, for help and completions.
pub fn command() -> clap::Command {
    fn dress(command: clap::Command) -> clap::Command {
        command.help_template(TEMPLATE).disable_help_subcommand(true).mut_subcommands(dress)
    }
    dress(Cli::command())
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading("Kommandoer")
        .subcommand_value_name("KOMMANDO")
        .mut_subcommands(|c| c.disable_help_flag(true).mut_subcommands(|c| c.disable_help_flag(true)))
}

/// The language asked for on the command line, also where the rest of it makes no sense.
pub fn language(words: &[OsString]) -> Option<Lang> {
    let words: Vec<_> = words.iter().map(|w| w.to_string_lossy()).collect();
    let after = words.windows(2).find(|w| w[0] == "--lang").map(|w| w[1].to_string());
    let tag = after.or_else(|| words.iter().find_map(|w| w.strip_prefix("--lang=").map(str::to_owned)))?;
    Lang::of_tag(&tag)
}

fn stop(error: &clap::Error, words: &[OsString]) -> Stop {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stop::Asked(error.render().ansi().to_string()),
        _ => Stop::Wrong(words::of(error, words)),
    }
}

fn help(name: Option<&str>, lang: Lang) -> Stop {
    let mut whole = help::in_lang(command(), lang);
    whole.build();
    let Some(name) = name else { return Stop::Asked(whole.render_help().ansi().to_string()) };
    match whole.find_subcommand_mut(name) {
        Some(command) => Stop::Asked(command.render_help().ansi().to_string()),
        None => Stop::Wrong(words::unknown_command(name)),
    }
}

fn languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(["nb", "nn", "en"]).map(|tag| Lang::of_tag(&tag).unwrap_or_default())
}

fn text_languages() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.iter().map(|lang| Str::from(lang.tag())))
        .map(|tag| Lang::of_tag(&tag).unwrap_or_default())
}

fn file_kinds() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(KINDS.iter().map(|kind| Str::from(kind.id)))
}

fn formats() -> impl TypedValueParser<Value = Format> {
    some_formats(Format::ALL)
}

fn plain_formats() -> impl TypedValueParser<Value = Format> {
    some_formats(&[Format::Human, Format::Json])
}

fn some_formats(formats: &'static [Format]) -> impl TypedValueParser<Value = Format> {
    let ids = formats.iter().map(|format| Str::from(format.id()));
    PossibleValuesParser::new(ids).map(|id| Format::of_id(&id).unwrap_or_default())
}

fn date(text: &str) -> Result<Date, Message> {
    text.parse().ok().filter(|_| text.len() == 10).ok_or_else(|| {
        say! {
            nb: "Datoen «{text}» finnes ikke. Skriv år, måned og dag, slik: 2026-03-12.",
            nn: "Datoen «{text}» finst ikkje. Skriv år, månad og dag, slik: 2026-03-12.",
            en: "There is no date “{text}”. Write year, month and day, like this: 2026-03-12.",
        }
    })
}

fn port(text: &str) -> Result<u16, Message> {
    text.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
        say! {
            nb: "«{text}» er ikke en port. Skriv et tall fra 1 til 65535, for eksempel 4000.",
            nn: "«{text}» er ikkje ein port. Skriv eit tal frå 1 til 65535, til dømes 4000.",
            en: "“{text}” is not a port. Write a number from 1 to 65535, such as 4000.",
        }
    })
}
