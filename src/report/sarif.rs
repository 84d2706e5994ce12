//! SARIF 2.1.0, for code-scanning services and editors.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/>. What a person has to look at is of the kind
//! `review`; what has been accepted is suppressed, with the reason.

use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use super::{Entry, Report, Spot, Standing, criterion, rules, words};
use crate::check::{Basis, Input, Level, Rule, Verdict, Written};
use crate::lang::{Lang, Message};

/// Paths are below the root of the repository, wherever that is: the reader knows.
const BASE: &str = "%SRCROOT%";

/// Where the tool is described, as far as its package says: the first of these that is not empty.
const HOMES: [&str; 2] = [env!("CARGO_PKG_HOMEPAGE"), env!("CARGO_PKG_REPOSITORY")];

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    invocations: [Invocation; 1],
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: Bases,
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver<'a> {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    information_uri: &'static str,
    language: &'static str,
    rules: Vec<Descriptor<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor<'a> {
    id: &'a str,
    short_description: Words,
    full_description: Words,
    help: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<String>,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    tags: Vec<String>,
}

#[derive(Serialize)]
struct Words {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    /// The tool did its work; what it found is another matter.
    execution_successful: bool,
}

#[derive(Serialize)]
struct Bases {
    #[serde(rename = "%SRCROOT%")]
    root: Base,
}

#[derive(Serialize)]
struct Base {
    description: Words,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'a str,
    rule_index: usize,
    kind: &'static str,
    level: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline_state: Option<&'static str>,
    message: Words,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    #[serde(rename = "physicalLocation")]
    physical: Physical<'a>,
    #[serde(rename = "logicalLocations", skip_serializing_if = "Vec::is_empty")]
    logical: Vec<Logical<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Words>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region<'a> {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Snippet<'a>>,
}

#[derive(Serialize)]
struct Snippet<'a> {
    text: &'a str,
}

/// The element in the finished page.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical<'a> {
    name: &'a str,
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct Suppression<'a> {
    kind: &'static str,
    status: &'static str,
    justification: &'a str,
}

pub(super) fn write(report: &Report, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let lang = report.lang;
    let rules = rules(report);
    let audited = report.outcome == super::Outcome::Audited;
    let written = if audited { Written::InHtml } else { Written::Plainly };
    let version = env!("CARGO_PKG_VERSION");
    let driver = Driver {
        name: "klarside",
        version,
        semantic_version: version,
        information_uri: HOMES.into_iter().find(|home| !home.is_empty()).unwrap_or_default(),
        language: lang.tag(),
        rules: rules.iter().map(|rule| descriptor(rule, written, lang)).collect(),
    };
    let index = |entry: &Entry| rules.iter().position(|r| r.id == entry.finding.rule.id).unwrap_or(0);
    let root = Message {
        nb: "Mappen prosjektet ligger i".into(),
        nn: "Mappa prosjektet ligg i".into(),
        en: "The folder of the project".into(),
    };
    let run = Run {
        tool: Tool { driver },
        invocations: [Invocation { execution_successful: true }],
        language: lang.tag(),
        column_kind: "unicodeCodePoints",
        original_uri_base_ids: Bases { root: Base { description: plain(root.in_lang(lang)) } },
        results: report.entries.iter().map(|entry| outcome(entry, index(entry), report)).collect(),
    };
    let log = Log { schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

fn descriptor(rule: &Rule, written: Written, lang: Lang) -> Descriptor<'_> {
    let (why, fix) = (rule.why.in_lang(lang), rule.advice(written, lang));
    let text = format!("{why} {fix}");
    Descriptor {
        id: rule.id,
        short_description: plain(&format!("{}.", rule.title.in_lang(lang))),
        full_description: plain(why),
        help: Words { text: braces(&text), markdown: Some(braces(&markdown(rule, written, lang))) },
        help_uri: help_uri(rule),
        default_configuration: Configuration { level: level(rule.level) },
        properties: Properties { tags: tags(rule) },
    }
}

/// Where the rule it rests on is explained, as far as that has an address.
fn help_uri(rule: &Rule) -> Option<String> {
    rule.basis.iter().find_map(|basis| match basis {
        Basis::Act(id) => Some(format!("https://www.w3.org/WAI/standards-guidelines/act/rules/{id}/")),
        _ => None,
    })
}

/// The rule as a page to read.
fn markdown(rule: &Rule, written: Written, lang: Lang) -> String {
    let (why, fix) = (rule.why.in_lang(lang), rule.advice(written, lang));
    let mut out =
        format!("**{}** {why}\n\n**{}** {fix}\n", words::WHY.in_lang(lang), words::FIX.in_lang(lang));
    for bad in [true, false] {
        let Some(example) = rule.examples.iter().find(|e| e.bad == bad) else { continue };
        let heading = if bad { words::BAD } else { words::GOOD };
        let _ = write!(out, "\n**{}:**\n", heading.in_lang(lang));
        let files = match &example.input {
            Input::Markdown(text) => vec![("markdown", *text)],
            Input::Html(text) => vec![("html", *text)],
            Input::Site(files) => files.iter().map(|(path, text)| (extension(path), *text)).collect(),
        };
        for (language, text) in files {
            let text = text.replace(['⟦', '⟧'], "");
            let _ = write!(out, "\n~~~~{language}\n{}\n~~~~\n", text.trim_end());
        }
    }
    let criteria: Vec<String> = rule
        .basis
        .iter()
        .filter_map(|basis| match basis {
            Basis::Wcag(number) => criterion(number).map(|c| format!("WCAG {number} {}", c.name(lang))),
            _ => None,
        })
        .collect();
    if !criteria.is_empty() {
        let _ = write!(out, "\n{}\n", criteria.join(", "));
    }
    out
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn tags(rule: &Rule) -> Vec<String> {
    let mut tags = vec![rule.check.family().to_owned()];
    let wcag = rule.basis.iter().any(|basis| matches!(basis, Basis::Wcag(_)));
    tags.extend(wcag.then(|| "accessibility".to_owned()));
    tags.extend(rule.basis.iter().filter_map(|basis| match basis {
        Basis::Own(_) => None,
        basis => {
            let (kind, id) = basis.parts();
            Some(format!("{kind}:{id}"))
        }
    }));
    tags
}

fn outcome<'a>(entry: &'a Entry, rule_index: usize, report: &'a Report) -> Outcome<'a> {
    let finding = &entry.finding;
    let lang = report.lang;
    let fails = finding.verdict == Verdict::Fails;
    let logical = |seen: &'a crate::check::Seen| Logical {
        name: &seen.selector,
        fully_qualified_name: format!("{} {}", seen.url, seen.selector),
        kind: "element",
    };
    let mut location = location(&entry.spot, Some(&entry.snippet), None, report);
    location.logical = finding.seen.iter().take(MOST_PAGES).map(logical).collect();
    let related = |(spot, words): &'a (Spot, Message)| {
        self::location(spot, None, Some(plain(words.in_lang(lang))), report)
    };
    Outcome {
        rule_id: finding.rule.id,
        rule_index,
        kind: if fails { "fail" } else { "review" },
        // The standard has no level for what is not known to fail.
        level: if fails { level(finding.level) } else { "none" },
        baseline_state: report.baseline.as_ref().map(|_| match entry.standing {
            Standing::New => "new",
            Standing::Worse { .. } => "updated",
            Standing::Known => "unchanged",
        }),
        message: plain(finding.message.in_lang(lang)),
        locations: [location],
        related_locations: entry.related.iter().map(related).collect(),
        suppressions: finding
            .waiver
            .iter()
            .map(|reason| Suppression { kind: "inSource", status: "accepted", justification: reason })
            .collect(),
    }
}

/// The most pages named for one finding.
const MOST_PAGES: usize = 100;

fn location<'a>(
    spot: &'a Spot,
    snippet: Option<&'a str>,
    message: Option<Words>,
    report: &Report,
) -> Location<'a> {
    let ((start_line, start_column), (end_line, end_column)) = (spot.start, spot.end);
    let snippet = snippet.filter(|text| !text.is_empty()).map(|text| Snippet { text });
    let region =
        spot.line.is_some().then_some(Region { start_line, start_column, end_line, end_column, snippet });
    let uri = uri(&format!("{}{}", report.prefix, spot.path));
    Location {
        physical: Physical { artifact_location: Artifact { uri, uri_base_id: BASE }, region },
        logical: Vec::new(),
        message,
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Tip => "note",
    }
}

fn plain(text: &str) -> Words {
    Words { text: braces(text), markdown: None }
}

/// Braces stand for arguments in SARIF's messages; doubled, for themselves.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("content/årshjul 1:2.md"), "content/%C3%A5rshjul%201%3A2.md");
    }
}
