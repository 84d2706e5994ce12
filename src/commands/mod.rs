//! One file for each verb, and what they share: the language, the folder, the day, the answer.
//!
//! In: the command line. Out: an exit code. The clock, the environment and the terminal are read
//! here, once, and passed on.

#![expect(
    clippy::disallowed_methods,
    reason = "this is where the clock, the environment and the disk are read"
)]

pub mod audit;
mod baseline;
pub mod build;
pub mod check;
pub mod completions;
mod decorator;
pub mod explain;
mod folders;
pub mod init;
pub mod new;
pub mod progress;
pub mod road;
pub mod rules;
mod scaffold;
pub mod schema;
pub mod score;
pub mod serve;
pub mod status;
mod trouble;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::panic::AssertUnwindSafe;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, anyhow};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::check::Finding;
use crate::cli::{self, Cli, Command, Stop};
use crate::config::{Config, Known};
use crate::lang::{Lang, say};
use crate::page::PageKind;
use crate::prose;
use crate::report::{Checked, Format, Loudness, Report, View};
use crate::source::Sources;

/// What came of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Nothing stops publishing.
    Fine,
    /// Something does.
    Errors,
}

/// What is the same for every command of one run.
#[derive(Debug, Clone)]
pub struct Session {
    /// The language of messages.
    pub lang: Lang,
    /// The folder of `site.toml`.
    pub root: PathBuf,
    pub loudness: Loudness,
    /// The columns of the terminal.
    pub width: usize,
    pub started: Instant,
}

/// Where nothing is known of the reader's screen.
const WIDTH: usize = 100;

/// Runs the command line of this process.
pub fn run() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let lang = cli::language(&words).unwrap_or_else(locale);
    trouble::on_panic(lang);
    let cli = match cli::parse(&words, lang) {
        Ok(cli) => cli,
        Err(Stop::Asked(text)) => {
            // Whoever asked may have stopped reading; that is no failure.
            let _ = write!(anstream::stdout(), "{text}");
            return ExitCode::SUCCESS;
        }
        Err(Stop::Wrong(message)) => {
            trouble::say(&anyhow!(message), lang);
            return ExitCode::from(2);
        }
    };
    let session = Session::new(&cli, lang);
    // A panic has been spoken of when it gets here; it must not look like a fault in the content.
    match std::panic::catch_unwind(AssertUnwindSafe(|| command(cli.command, &session))) {
        Ok(Ok(Exit::Fine)) => ExitCode::SUCCESS,
        Ok(Ok(Exit::Errors)) => ExitCode::from(1),
        Ok(Err(error)) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Ok(Err(error)) => {
            trouble::say(&error, lang);
            ExitCode::from(2)
        }
        Err(_) => ExitCode::from(2),
    }
}

fn command(command: Command, session: &Session) -> Result<Exit> {
    match command {
        Command::Build(args) => build::run(&args, session),
        Command::Check(args) => check::run(&args, session),
        Command::Serve(args) => serve::run(&args, session),
        Command::New { kind } => new::run(&kind, session),
        Command::Init(args) => init::run(&args, session),
        Command::Explain(args) => explain::run(&args, session),
        Command::Rules(args) => rules::run(&args, session),
        Command::Audit(args) => audit::run(&args, session),
        Command::Score(args) => score::run(&args, session),
        Command::Status(args) => status::run(&args, session),
        Command::Schema(args) => schema::run(&args, session),
        Command::Completions(args) => completions::run(&args),
        Command::Help { .. } => Ok(Exit::Fine),
    }
}

impl Session {
    fn new(cli: &Cli, lang: Lang) -> Session {
        let loudness = match (cli.global.quiet, cli.global.verbose) {
            (true, _) => Loudness::Quiet,
            (_, true) => Loudness::Verbose,
            _ => Loudness::Normal,
        };
        let root = cli.global.root.clone().unwrap_or_else(|| PathBuf::from("."));
        Session { lang, root, loudness, width: width(), started: Instant::now() }
    }

    pub fn view(&self) -> View {
        View { loudness: self.loudness, width: self.width }
    }

    /// The site's settings.
    ///
    /// # Errors
    /// When `site.toml` is missing or wrong.
    pub fn config(&self) -> Result<Config> {
        Config::read(&self.root, &known())
    }

    /// The day the site is built for: what was asked for, `SOURCE_DATE_EPOCH`, what `site.toml`
    /// says, or today in Norway.
    ///
    /// # Errors
    /// When `SOURCE_DATE_EPOCH` is not a number of seconds.
    pub fn today(&self, asked: Option<Date>, config: &Config) -> Result<Date> {
        if let Some(date) = asked {
            return Ok(date);
        }
        if let Some(date) = source_date()? {
            return Ok(date);
        }
        if let Some(date) = config.site.today {
            return Ok(date);
        }
        let oslo = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
        Ok(Timestamp::now().to_zoned(oslo).date())
    }

    /// What a run over the site found, ready to be written.
    pub fn sum_up(
        &self,
        findings: Vec<Finding>,
        sources: &Sources,
        checked: Checked,
        strict: bool,
    ) -> Report {
        let mut report = Report::new(findings, sources, checked, self.lang, strict);
        report.elapsed = self.started.elapsed();
        report.prefix = prefix(&self.root);
        report
    }

    /// Writes a report to standard out, and says what it means for the exit code.
    ///
    /// # Errors
    /// When standard out does not take it.
    pub fn report(&self, report: &Report, format: Option<Format>) -> Result<Exit> {
        let format = format.unwrap_or_default();
        print(format == Format::Human, |out| report.write(format, &self.view(), out))?;
        Ok(if report.stops() { Exit::Errors } else { Exit::Fine })
    }
}

/// Lets `write` write to standard out; colours are taken out where they are not wanted.
pub(crate) fn print(may_colour: bool, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let stdout: Box<dyn Write> =
        if may_colour { Box::new(anstream::stdout().lock()) } else { Box::new(io::stdout().lock()) };
    let mut out = BufWriter::new(stdout);
    match write(&mut out).and_then(|()| out.flush()) {
        // Whoever reads may stop; what was found stays what it is.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

/// What to put before paths below `root` so that they count from here.
fn prefix(root: &Path) -> String {
    if root.is_absolute() {
        return String::new();
    }
    let mut prefix = String::new();
    for part in root.components().filter(|part| *part != Component::CurDir) {
        prefix.push_str(&part.as_os_str().to_string_lossy());
        prefix.push('/');
    }
    prefix
}

/// The names that `site.toml` may mention.
pub fn known() -> Known<'static> {
    let rules = crate::rules::ALL.iter();
    let mut kinds: Vec<&str> = PageKind::ALL.iter().map(|kind| kind.id()).collect();
    kinds.extend(prose::Kind::ALL.iter().map(|kind| kind.id()));
    kinds.sort_unstable();
    kinds.dedup();
    Known {
        rules: rules.map(|rule| (rule.id, rule.limits.iter().map(|limit| limit.name).collect())).collect(),
        kinds,
    }
}

fn source_date() -> Result<Option<Date>> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let value = value.to_string_lossy().into_owned();
    let seconds = value.trim().parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let Some(timestamp) = seconds else {
        return Err(anyhow!(say! {
            nb: "SOURCE_DATE_EPOCH er «{value}», men skal være et antall sekunder siden 1970. Rett det, ta det bort, eller bruk --today.",
            nn: "SOURCE_DATE_EPOCH er «{value}», men skal vere talet på sekund sidan 1970. Rett det, ta det bort, eller bruk --today.",
            en: "SOURCE_DATE_EPOCH is “{value}”, but should be a number of seconds since 1970. Correct it, take it out, or use --today.",
        }));
    };
    Ok(Some(timestamp.to_zoned(TimeZone::UTC).date()))
}

/// The language the machine is set up with, when it is one we speak.
fn locale() -> Lang {
    match sys_locale::get_locale().as_deref().and_then(Lang::of_tag) {
        Some(lang @ (Lang::Nn | Lang::En)) => lang,
        _ => Lang::Nb,
    }
}

fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || io::stdout().is_terminal().then(terminal_size::terminal_size).flatten();
    let width = columns.or_else(|| terminal().map(|(width, _)| usize::from(width.0)));
    // Longer lines are hard to read, and shorter ones leave no room for the text.
    width.unwrap_or(WIDTH).clamp(40, WIDTH)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let kinds = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()).map(io::Error::kind);
    kinds.into_iter().any(|kind| kind == io::ErrorKind::BrokenPipe)
}
