//! `klarside rules --requirements`: what answers each row of the founding documents, and each number
//! of the rules about council data; as a table to read (Markdown) or as data.

use std::io::{self, Write};

use anyhow::Result;
use serde_json::json;

use super::super::{Exit, print};
use crate::report::requirements::{By, REQUIREMENTS, coverage_rules, numbered};
use crate::report::{Format, requirements};

pub(super) fn run(format: Format) -> Result<Exit> {
    print(false, |out| {
        if format == Format::Human {
            out.write_all(requirements::table(crate::rules::ALL).as_bytes())
        } else {
            data(out)
        }
    })?;
    Ok(Exit::Fine)
}

fn data(out: &mut dyn Write) -> io::Result<()> {
    let rules = crate::rules::ALL;
    let by = |by: &By| match by {
        By::Page(kind) => json!({ "page": kind }),
        By::Field(field) => json!({ "field": field }),
        By::Word(field, word) => json!({ "field": field, "word": word }),
        By::Address(url) => json!({ "address": url }),
        By::Feature(words, test) => json!({ "feature": words, "test": test }),
    };
    let rows: Vec<_> = REQUIREMENTS
        .iter()
        .map(|row| json!({ "id": row.id, "words": row.words, "by": row.by.iter().map(by).collect::<Vec<_>>(), "rules": row.rules(rules) }))
        .collect();
    let numbers: Vec<_> =
        numbered().map(|id| json!({ "id": id, "rules": coverage_rules(rules, "council", &id) })).collect();
    serde_json::to_writer_pretty(&mut *out, &json!({ "requirements": rows, "numbered": numbers }))?;
    writeln!(out)
}
