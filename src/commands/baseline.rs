//! The file of a baseline: read before a run is judged, written when asked.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::cli::Checking;
use crate::lang::say;
use crate::report::{Baseline, Report};
use crate::source::Sources;

/// Compares a report with the baseline asked for, having first written it anew where that was asked.
///
/// # Errors
/// When the file is missing, is no baseline, or cannot be written.
pub(super) fn apply(report: &mut Report, sources: &Sources, asked: &Checking) -> Result<()> {
    let Some(path) = &asked.baseline else { return Ok(()) };
    let name = path.display().to_string();
    let baseline = if asked.update_baseline {
        let baseline = Baseline::of(report);
        write(path, &baseline.to_json())?;
        baseline
    } else {
        read(path)?
    };
    let exists = |file: &str| sources.documents.iter().any(|document| document.path == file);
    report.compare(&name, &baseline, exists);
    if let Some(compared) = &mut report.baseline {
        compared.written = asked.update_baseline;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Baseline> {
    let name = path.display();
    let text = std::fs::read_to_string(path).with_context(|| {
        say! {
            nb: "Fikk ikke lest {name}. Lag filen med --baseline {name} --update-baseline.",
            nn: "Fekk ikkje lese {name}. Lag fila med --baseline {name} --update-baseline.",
            en: "Could not read {name}. Make the file with --baseline {name} --update-baseline.",
        }
    })?;
    Baseline::of_json(&text).with_context(|| {
        say! {
            nb: "{name} er ikke en liste over kjente funn. Lag den på nytt med --update-baseline.",
            nn: "{name} er ikkje ei liste over kjende funn. Lag ho på nytt med --update-baseline.",
            en: "{name} is not a list of known findings. Make it again with --update-baseline.",
        }
    })
}

fn write(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, text).with_context(|| {
        let name = path.display();
        say! {
            nb: "Fikk ikke skrevet {name}.",
            nn: "Fekk ikkje skrive {name}.",
            en: "Could not write {name}.",
        }
    })
}
