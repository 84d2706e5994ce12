//! `klarside rules`: every rule, as a list to read or as data.

mod coverage;
mod requirements;

use std::io::{self, Write};

use anyhow::Result;
use serde::Serialize;

use super::{Exit, Session, print};
use crate::check::Rule;
use crate::cli;
use crate::lang::{Lang, Text};
use crate::report::{self, Format, wrap};

/// The families, in the order they are listed.
const FAMILIES: &[(&str, Text)] = &[
    (
        "source",
        Text {
            nb: "Filene slik de er skrevet",
            nn: "Filene slik dei er skrivne",
            en: "The files as written",
        },
    ),
    ("prose", Text { nb: "Språket", nn: "Språket", en: "The language" }),
    ("page", Text { nb: "De ferdige sidene", nn: "Dei ferdige sidene", en: "The finished pages" }),
    (
        "site",
        Text {
            nb: "Utvalgene og nettstedet som helhet",
            nn: "Utvala og nettstaden som heilskap",
            en: "The councils and the site as a whole",
        },
    ),
    ("waiver", Text { nb: "Unntakene («allow»)", nn: "Unntaka («allow»)", en: "The waivers (“allow”)" }),
];

/// # Errors
/// When standard out does not take it.
pub fn run(args: &cli::Rules, session: &Session) -> Result<Exit> {
    let rules = crate::rules::ALL;
    let format = args.format.unwrap_or_default();
    if args.coverage {
        return coverage::run(format, session);
    }
    if args.requirements {
        return requirements::run(format);
    }
    print(format == Format::Human, |out| {
        if format == Format::Human { list(rules, session, out) } else { json(rules, session.lang, out) }
    })?;
    Ok(Exit::Fine)
}

fn list(rules: &[&Rule], session: &Session, out: &mut dyn Write) -> io::Result<()> {
    let lang = session.lang;
    for (family, name) in FAMILIES {
        let mut rules: Vec<&&Rule> = rules.iter().filter(|rule| rule.check.family() == *family).collect();
        if rules.is_empty() {
            continue;
        }
        rules.sort_by_key(|rule| rule.id);
        writeln!(out, "\x1b[1m{}\x1b[0m", name.in_lang(lang))?;
        for rule in rules {
            let level = report::level(rule.level).in_lang(lang);
            let text = format!("{} ({level}): {}", rule.id, rule.title.in_lang(lang));
            writeln!(out, "{}", wrap(&text, session.width, "  "))?;
        }
        writeln!(out)?;
    }
    let n = rules.len();
    let end = crate::say! {
        nb: "{n} regler. «klarside explain REGEL» forklarer en av dem.",
        nn: "{n} reglar. «klarside explain REGEL» forklarer ein av dei.",
        en: "{n} rules. “klarside explain RULE” explains one of them.",
    };
    writeln!(out, "{}", end.in_lang(lang))
}

#[derive(Serialize)]
struct Output<'a> {
    id: &'a str,
    family: &'a str,
    level: &'a str,
    title: &'a str,
    basis: Vec<Basis>,
    limits: Vec<Limit>,
}

#[derive(Serialize)]
struct Basis {
    kind: &'static str,
    #[serde(rename = "ref")]
    reference: &'static str,
}

#[derive(Serialize)]
struct Limit {
    name: &'static str,
    default: u32,
}

fn json(rules: &[&Rule], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let rules: Vec<Output> = rules
        .iter()
        .map(|rule| Output {
            id: rule.id,
            family: rule.check.family(),
            level: rule.level.id(),
            title: rule.title.in_lang(lang),
            basis: rule
                .basis
                .iter()
                .map(|basis| basis.parts())
                .map(|(kind, reference)| Basis { kind, reference })
                .collect(),
            limits: rule
                .limits
                .iter()
                .map(|limit| Limit { name: limit.name, default: limit.default })
                .collect(),
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &rules)?;
    writeln!(out)
}
