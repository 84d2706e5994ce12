//! `klarside completions SHELL`: what a shell needs to complete our commands.

use std::io::Write as _;

use anyhow::Result;

use super::Exit;
use crate::cli;

/// # Errors
/// When standard out does not take it.
pub fn run(args: &cli::Completions) -> Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut cli::command(), "klarside", &mut script);
    std::io::stdout().lock().write_all(&script)?;
    Ok(Exit::Fine)
}
