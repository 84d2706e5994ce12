//! `klarside explain RULE`: everything a rule says of itself, to read or as data.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use anyhow::{Result, anyhow};
use serde::Serialize;

use super::{Exit, Session, print};
use crate::check::{Basis, Check, Input, Limit, Rule, Written};
use crate::cli;
use crate::lang::{Lang, Message, Text, say};
use crate::report::{self, Format, criterion, wrap};
use crate::suggest::nearest;

/// The examples shown of each sort; the rest are tests.
const MOST_EXAMPLES: usize = 3;
const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

const WHY: Text = Text { nb: "Hvorfor", nn: "Kvifor", en: "Why" };
const FIX: Text = Text { nb: "Gjør slik", nn: "Gjer slik", en: "Do this" };
const IN_HTML: Text = Text { nb: "I HTML", nn: "I HTML", en: "In HTML" };
const BASIS: Text = Text { nb: "Grunnlag", nn: "Grunnlag", en: "Basis" };
const LIMITS: Text = Text { nb: "Grenser", nn: "Grenser", en: "Limits" };
const CHANGE: Text = Text {
    nb: "Endre regelen for hele nettstedet, i site.toml",
    nn: "Endre regelen for heile nettstaden, i site.toml",
    en: "Change the rule for the whole site, in site.toml",
};
const WAIVE: Text = Text { nb: "Godta ett tilfelle", nn: "Godta eitt tilfelle", en: "Accept one case" };
const REASON: Text = Text { nb: "grunnen", nn: "grunnen", en: "the reason" };

/// # Errors
/// When there is no such rule, or standard out does not take it.
pub fn run(args: &cli::Explain, session: &Session) -> Result<Exit> {
    let rules = crate::rules::ALL;
    let Some(rule) = rules.iter().find(|rule| rule.id == args.rule) else {
        return Err(anyhow!(unknown(&args.rule, rules)));
    };
    let format = args.format.unwrap_or_default();
    print(format == Format::Human, |out| {
        if format == Format::Human {
            Page { lang: session.lang, width: session.width, out }.write(rule)
        } else {
            json(rule, session.lang, out)
        }
    })?;
    Ok(Exit::Fine)
}

/// There is no rule by this name.
pub(super) fn unknown(id: &str, rules: &[&Rule]) -> Message {
    match nearest(id, rules.iter().map(|rule| rule.id)) {
        Some(meant) => say! {
            nb: "Det er ingen regel som heter «{id}». Mente du «{meant}»?",
            nn: "Det er ingen regel som heiter «{id}». Meinte du «{meant}»?",
            en: "There is no rule called “{id}”. Did you mean “{meant}”?",
        },
        None => say! {
            nb: "Det er ingen regel som heter «{id}». «klarside rules» viser alle.",
            nn: "Det er ingen regel som heiter «{id}». «klarside rules» viser alle.",
            en: "There is no rule called “{id}”. “klarside rules” shows all.",
        },
    }
}

struct Page<'a> {
    lang: Lang,
    width: usize,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn write(&mut self, rule: &Rule) -> io::Result<()> {
        let title = format!("{}: {}", rule.id, rule.title.in_lang(self.lang));
        writeln!(self.out, "{BOLD}{}{PLAIN}", wrap(&title, self.width, ""))?;
        writeln!(self.out, "{}", report::level(rule.level).in_lang(self.lang))?;
        self.heading(WHY)?;
        self.paragraph(rule.why.in_lang(self.lang))?;
        self.heading(FIX)?;
        self.paragraph(&rule.advice(Written::Plainly, self.lang))?;
        if rule.has_two_advices() {
            self.heading(IN_HTML)?;
            self.paragraph(&rule.advice(Written::InHtml, self.lang))?;
        }
        self.examples(rule, true, report::BAD)?;
        self.examples(rule, false, report::GOOD)?;
        if !rule.basis.is_empty() {
            self.heading(BASIS)?;
            for basis in rule.basis {
                let text = reference(*basis, self.lang);
                self.paragraph(&text)?;
            }
        }
        if !rule.limits.is_empty() {
            self.heading(LIMITS)?;
            for limit in rule.limits {
                self.paragraph(&defaults(limit))?;
            }
        }
        self.heading(CHANGE)?;
        self.change(rule)?;
        if may_be_waived(rule) {
            self.heading(WAIVE)?;
            self.waive(rule)?;
        }
        Ok(())
    }

    fn heading(&mut self, text: Text) -> io::Result<()> {
        writeln!(self.out, "\n{BOLD}{}{PLAIN}", text.in_lang(self.lang))
    }

    fn paragraph(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", wrap(text, self.width, "  "))
    }

    fn examples(&mut self, rule: &Rule, bad: bool, heading: Text) -> io::Result<()> {
        let examples: Vec<_> = rule.examples.iter().filter(|e| e.bad == bad).take(MOST_EXAMPLES).collect();
        if examples.is_empty() {
            return Ok(());
        }
        self.heading(heading)?;
        for (i, example) in examples.into_iter().enumerate() {
            if i > 0 {
                writeln!(self.out)?;
            }
            match example.input {
                Input::Markdown(text) | Input::Html(text) => report::example(text, self.width, self.out)?,
                Input::Site(files) => {
                    for (path, text) in files {
                        writeln!(self.out, "  {path}")?;
                        report::example(text, self.width, self.out)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn change(&mut self, rule: &Rule) -> io::Result<()> {
        let reason = REASON.in_lang(self.lang);
        writeln!(self.out, "  │ [rules.{}]", rule.id)?;
        match rule.limits.first() {
            Some(limit) => writeln!(self.out, "  │ {} = {}", limit.name, limit.default)?,
            None => writeln!(self.out, "  │ level = \"tip\"")?,
        }
        writeln!(self.out, "  │ reason = \"{reason}\"")
    }

    fn waive(&mut self, rule: &Rule) -> io::Result<()> {
        let (id, reason) = (rule.id, REASON.in_lang(self.lang));
        let words = say! {
            nb: "I Markdown, på linjen før: <!-- allow {id}: {reason} -->",
            nn: "I Markdown, på linja før: <!-- allow {id}: {reason} -->",
            en: "In Markdown, on the line before: <!-- allow {id}: {reason} -->",
        };
        self.paragraph(words.in_lang(self.lang))?;
        let words = say! {
            nb: "I YAML, på linjen før: # allow {id}: {reason}",
            nn: "I YAML, på linja før: # allow {id}: {reason}",
            en: "In YAML, on the line before: # allow {id}: {reason}",
        };
        self.paragraph(words.in_lang(self.lang))
    }
}

/// `max-words = 20, minutes = 25`.
fn defaults(limit: &Limit) -> String {
    let by_kind = limit.by_kind.iter().map(|(kind, default)| format!(", {kind} = {default}"));
    format!("{} = {}{}", limit.name, limit.default, by_kind.collect::<String>())
}

/// A waiver cannot be waived.
fn may_be_waived(rule: &Rule) -> bool {
    !matches!(rule.check, Check::Waiver(_))
}

fn reference(basis: Basis, lang: Lang) -> String {
    let message = match basis {
        Basis::Wcag(number) => {
            let Some(criterion) = criterion(number) else { return format!("WCAG {number}") };
            let (name, level) = (criterion.name(lang), criterion.level);
            say! {
                nb: "WCAG {number} {name} (nivå {level})",
                nn: "WCAG {number} {name} (nivå {level})",
                en: "WCAG {number} {name} (level {level})",
            }
        }
        Basis::Act(id) => say! {
            nb: "Testregel {id} fra W3C (ACT)",
            nn: "Testregel {id} frå W3C (ACT)",
            en: "W3C test rule {id} (ACT)",
        },
        Basis::Uutilsynet(id) => say! {
            nb: "Testregel {id} fra Uutilsynet",
            nn: "Testregel {id} frå Uutilsynet",
            en: "Test rule {id} of the Norwegian inspectorate (Uutilsynet)",
        },
        Basis::Council(id) => say! {
            nb: "Regel {id} for opplysninger om utvalg",
            nn: "Regel {id} for opplysningar om utval",
            en: "Rule {id} for data about councils",
        },
        Basis::Requirement(id) => say! {
            nb: "Krav {id} i strategien og retningslinjene for brukermedvirkning",
            nn: "Krav {id} i strategien og retningslinjene for brukarmedverknad",
            en: "Requirement {id} of the strategy and guidelines for user participation",
        },
        Basis::Own(text) => say! { nb: "{text}", nn: "{text}", en: "{text}" },
    };
    message.in_lang(lang).to_owned()
}

#[derive(Serialize)]
struct Output {
    id: &'static str,
    family: &'static str,
    level: &'static str,
    title: &'static str,
    why: &'static str,
    fix: Cow<'static, str>,
    /// Where the advice is another for faults in HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    fix_in_html: Option<Cow<'static, str>>,
    basis: Vec<Reference>,
    limits: Vec<LimitOutput>,
    examples: Vec<Example>,
}

#[derive(Serialize)]
struct Reference {
    kind: &'static str,
    #[serde(rename = "ref")]
    id: &'static str,
    text: String,
}

#[derive(Serialize)]
struct LimitOutput {
    name: &'static str,
    default: u32,
    /// Other defaults for some kinds of text.
    by_kind: BTreeMap<&'static str, u32>,
}

#[derive(Serialize)]
struct Example {
    bad: bool,
    /// `markdown`, `html` or `site`.
    kind: &'static str,
    /// Text by path; one text without a path where the example is a page. `⟦…⟧` marks the finding.
    files: BTreeMap<&'static str, &'static str>,
}

fn json(rule: &Rule, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let example = |input: Input| match input {
        Input::Markdown(text) => ("markdown", BTreeMap::from([("", text)])),
        Input::Html(text) => ("html", BTreeMap::from([("", text)])),
        Input::Site(files) => ("site", files.iter().copied().collect()),
    };
    let output = Output {
        id: rule.id,
        family: rule.check.family(),
        level: rule.level.id(),
        title: rule.title.in_lang(lang),
        why: rule.why.in_lang(lang),
        fix: rule.advice(Written::Plainly, lang),
        fix_in_html: rule.has_two_advices().then(|| rule.advice(Written::InHtml, lang)),
        basis: rule
            .basis
            .iter()
            .map(|basis| {
                let (kind, id) = basis.parts();
                Reference { kind, id, text: reference(*basis, lang) }
            })
            .collect(),
        limits: rule
            .limits
            .iter()
            .map(|limit| LimitOutput {
                name: limit.name,
                default: limit.default,
                by_kind: limit.by_kind.iter().copied().collect(),
            })
            .collect(),
        examples: rule
            .examples
            .iter()
            .map(|e| {
                let (kind, files) = example(e.input);
                Example { bad: e.bad, kind, files }
            })
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &output)?;
    writeln!(out)
}
