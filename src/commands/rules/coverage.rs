//! `klarside rules --coverage`: how each criterion of WCAG is looked after, to read or as data.

use std::io::{self, Write};

use anyhow::Result;
use serde::Serialize;

use super::super::{Exit, Session, print};
use crate::lang::{Lang, Message, Text, say};
use crate::report::{Covered, Format, Means, coverage, wrap};

const BINDS: Text = Text {
    nb: "gjelder offentlig sektor i Norge",
    nn: "gjeld offentleg sektor i Noreg",
    en: "binds the Norwegian public sector",
};
const RULES: Text = Text { nb: "Regler:", nn: "Reglar:", en: "Rules:" };
const THEME: Text = Text { nb: "Ivaretatt:", nn: "Teke vare på:", en: "Taken care of:" };
const HAND: Text = Text { nb: "For hånd:", nn: "For hand:", en: "By hand:" };

pub(super) fn run(format: Format, session: &Session) -> Result<Exit> {
    let covered = coverage(crate::rules::ALL);
    print(format == Format::Human, |out| {
        if format == Format::Human { list(&covered, session, out) } else { json(&covered, session.lang, out) }
    })?;
    Ok(Exit::Fine)
}

fn list(covered: &[Covered], session: &Session, out: &mut dyn Write) -> io::Result<()> {
    let lang = session.lang;
    for one in covered {
        let criterion = one.criterion;
        let mut facts = vec![criterion.level.to_owned(), format!("WCAG {}", criterion.since)];
        facts.extend(criterion.binds.then(|| BINDS.in_lang(lang).to_owned()));
        let heading = format!("{} {} ({})", criterion.number, criterion.name(lang), facts.join(", "));
        writeln!(out, "\x1b[1m{}\x1b[0m", wrap(&heading, session.width, ""))?;
        let mut line = |label: Text, text: &str| {
            let text = format!("{} {text}", label.in_lang(lang));
            writeln!(out, "{}", wrap(&text, session.width, "  "))
        };
        if !one.rules.is_empty() {
            line(RULES, &one.rules.join(", "))?;
        }
        if let Some(text) = one.theme {
            line(THEME, text.in_lang(lang))?;
        }
        if let Some(text) = one.question {
            line(HAND, text.in_lang(lang))?;
        }
    }
    writeln!(out, "\n{}", wrap(summary(covered).in_lang(lang), session.width, ""))
}

/// How many of the criteria that bind are looked after in each way.
fn summary(covered: &[Covered]) -> Message {
    let binding = || covered.iter().filter(|one| one.criterion.binds);
    let count = |means| binding().filter(|one| one.means == means).count();
    let (all, rules, theme, hand) =
        (binding().count(), count(Means::Rules), count(Means::Theme), count(Means::Hand));
    say! {
        nb: "{all} krav gjelder offentlig sektor i Norge: {rules} sjekkes av regler, {theme} sørger temaet for, og {hand} må sees over for hånd.",
        nn: "{all} krav gjeld offentleg sektor i Noreg: {rules} blir sjekka av reglar, {theme} syter temaet for, og {hand} må sjåast over for hand.",
        en: "{all} criteria bind the Norwegian public sector: {rules} are checked by rules, the theme sees to {theme}, and {hand} must be checked by hand.",
    }
}

#[derive(Serialize)]
struct Row {
    number: &'static str,
    name: &'static str,
    /// `A` or `AA`.
    level: &'static str,
    /// The version of WCAG it came with.
    since: &'static str,
    /// Whether it binds the Norwegian public sector.
    binds: bool,
    /// `rules`, `theme` or `hand`.
    means: &'static str,
    rules: Vec<&'static str>,
    theme: Option<&'static str>,
    question: Option<&'static str>,
}

fn json(covered: &[Covered], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Row> = covered
        .iter()
        .map(|one| Row {
            number: one.criterion.number,
            name: one.criterion.name(lang),
            level: one.criterion.level,
            since: one.criterion.since,
            binds: one.criterion.binds,
            means: one.means.id(),
            rules: one.rules.clone(),
            theme: one.theme.map(|text| text.in_lang(lang)),
            question: one.question.map(|text| text.in_lang(lang)),
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}
