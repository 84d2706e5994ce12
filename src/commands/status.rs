//! `klarside status`: how the councils stand on each duty, as a list to read or as data.

use std::io::{self, Write};

use anyhow::Result;
use serde::Serialize;

use super::road::Input;
use super::{Exit, Session, print};
use crate::check::{self, Finding, Rule, Settings, Verdict};
use crate::cli;
use crate::lang::{Lang, say};
use crate::render::status::{CouncilStatus, Duty, Status};
use crate::report::{DUTIES, Format, wrap};
use crate::site::Council;

/// # Errors
/// When the site cannot be read, or standard out does not take the answer.
pub fn run(args: &cli::Status, session: &Session) -> Result<Exit> {
    let input = Input::read(session, &args.circumstances)?;
    let status = of(&input);
    let format = args.format.unwrap_or_default();
    print(format == Format::Human, |out| {
        if format == Format::Human {
            list(&status, &input, session, out)
        } else {
            json(&status, session.lang, out)
        }
    })?;
    Ok(Exit::Fine)
}

/// Runs the rules that look after the duties.
pub(super) fn of(input: &Input) -> Status {
    let is_of_a_duty = |rule: &&&Rule| DUTIES.iter().any(|duty| duty.rules.contains(&rule.id));
    let rules: Vec<&'static Rule> = crate::rules::ALL.iter().filter(is_of_a_duty).copied().collect();
    let settings = Settings::new(&input.config, crate::rules::ALL, input.today);
    let mut findings = check::site(&rules, &input.site, &settings);
    check::waive(&mut findings, input.sources.waivers());
    let findings = check::sorted(findings);
    let duties = DUTIES.iter().map(|duty| {
        let bound = |council: &&Council| council.is_active() && duty.binds(council);
        let mut councils: Vec<CouncilStatus> = input
            .site
            .councils
            .iter()
            .filter(bound)
            .map(|council| CouncilStatus {
                council: council.id.clone(),
                missing: Vec::new(),
                accepted: Vec::new(),
            })
            .collect();
        let mut elsewhere = Vec::new();
        let told = |f: &&Finding| f.verdict == Verdict::Fails && duty.rules.contains(&f.rule.id);
        for finding in findings.iter().filter(told) {
            let own = concerned(input, finding, &|council| bound(&council));
            let own = own.and_then(|council| councils.iter_mut().find(|c| c.council == council.id));
            match (own, &finding.waiver) {
                (Some(own), None) => own.missing.push(finding.message.clone()),
                (Some(own), Some(reason)) => own.accepted.push(reason.clone()),
                (None, None) => elsewhere.push(finding.message.clone()),
                (None, Some(_)) => {}
            }
        }
        Duty { id: duty.id, name: duty.name, quote: duty.quote, councils, elsewhere }
    });
    Status { duties: duties.collect() }
}

/// The council a finding is about: the one it names, or in whose folder it points; and of those above
/// it, the first the duty binds.
fn concerned<'a>(
    input: &'a Input,
    finding: &Finding,
    binds: &dyn Fn(&Council) -> bool,
) -> Option<&'a Council> {
    let document = input.sources.document(finding.place.file);
    let folder = || document.path.strip_prefix("content/utvalg/")?.split('/').next();
    let named = input.site.council(document.slice(finding.place.span).trim());
    let mut council = named.or_else(|| input.site.council(folder()?))?;
    // Councils in a circle are a fault of their own; we need not go round.
    for _ in 0..input.site.councils.len() {
        if binds(council) {
            return Some(council);
        }
        council = input.site.parent(council)?;
    }
    None
}

fn list(status: &Status, input: &Input, session: &Session, out: &mut dyn Write) -> io::Result<()> {
    let lang = session.lang;
    let name = |id: &str| input.site.council(id).map_or(id.to_owned(), |c| c.name().to_owned());
    for duty in &status.duties {
        let (holds, all) = (duty.councils.iter().filter(|c| c.holds()).count(), duty.councils.len());
        writeln!(out, "\x1b[1m{}\x1b[0m ({})", duty.name.in_lang(lang), duty.id)?;
        writeln!(out, "{}", wrap(&format!("«{}»", duty.quote), session.width, "  "))?;
        if all > 0 {
            let sum = say! {
                nb: "På plass i {holds} av {all} utvalg.",
                nn: "På plass i {holds} av {all} utval.",
                en: "In place in {holds} of {all} councils.",
            };
            writeln!(out, "  {}", sum.in_lang(lang))?;
        } else if duty.elsewhere.is_empty() {
            let nobody = say! {
                nb: "Gjelder ingen av utvalgene her.",
                nn: "Gjeld ingen av utvala her.",
                en: "Binds none of the councils here.",
            };
            writeln!(out, "  {}", nobody.in_lang(lang))?;
        }
        for council in duty.councils.iter().filter(|c| !c.holds()) {
            for what in &council.missing {
                let text = format!("– {}: {}", name(&council.council), what.in_lang(lang));
                writeln!(out, "{}", wrap(&text, session.width, "  "))?;
            }
        }
        for what in &duty.elsewhere {
            writeln!(out, "{}", wrap(&format!("– {}", what.in_lang(lang)), session.width, "  "))?;
        }
        writeln!(out)?;
    }
    let (met, all) = sum(status);
    let end = say! {
        nb: "{met} av {all} plikter er på plass, regnet for hvert utvalg.",
        nn: "{met} av {all} plikter er på plass, rekna for kvart utval.",
        en: "{met} of {all} duties are met, counted for each council.",
    };
    writeln!(out, "{}", end.in_lang(lang))
}

/// How many duties are met, and how many there are, counted for each council they bind.
pub(super) fn sum(status: &Status) -> (usize, usize) {
    let all = || status.duties.iter().flat_map(|duty| &duty.councils);
    (all().filter(|c| c.holds()).count(), all().count())
}

#[derive(Serialize)]
struct Output<'a> {
    id: &'a str,
    name: &'a str,
    quote: &'a str,
    councils: Vec<CouncilOutput<'a>>,
    elsewhere: Vec<&'a str>,
}

#[derive(Serialize)]
struct CouncilOutput<'a> {
    council: &'a str,
    holds: bool,
    missing: Vec<&'a str>,
    accepted: &'a [String],
}

fn json(status: &Status, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let duties: Vec<Output> = status
        .duties
        .iter()
        .map(|duty| Output {
            id: duty.id,
            name: duty.name.in_lang(lang),
            quote: duty.quote,
            councils: duty
                .councils
                .iter()
                .map(|c| CouncilOutput {
                    council: &c.council,
                    holds: c.holds(),
                    missing: c.missing.iter().map(|m| m.in_lang(lang)).collect(),
                    accepted: &c.accepted,
                })
                .collect(),
            elsewhere: duty.elsewhere.iter().map(|m| m.in_lang(lang)).collect(),
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &duties)?;
    writeln!(out)
}
