//! `klarside score`: how easy one text is to read, and what would help most.

#![expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^52")]

use std::collections::BTreeSet;
use std::io::{self, Read as _, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use serde::{Deserialize, Serialize};

use super::{Exit, Session, folders, print};
use crate::check::{self, Check, Finding, Level, Settings};
use crate::cli;
use crate::config::Config;
use crate::lang::{Lang, Message, Text, number, say};
use crate::prose::advice::{self, Edit, Mend};
use crate::prose::score::{self, Score, Structure as Built};
use crate::prose::{self, Block, Format, Glossary, Kind, Prose, Word, passive};
use crate::report::figures::{self, Figures, rounded};
use crate::report::{self, wrap};
use crate::source::{Sources, line_column};

/// How many edits are shown.
const EDITS: usize = 3;
/// How many of the heaviest sentences are listed.
const HEAVIEST: usize = 20;

/// # Errors
/// When a file cannot be read, or is not what `--as` says.
pub fn run(args: &cli::Score, session: &Session) -> Result<Exit> {
    if args.files.iter().any(|path| path.is_dir()) {
        return folders::run(args, session);
    }
    let asked = Asked::of(&args.kinds);
    let glossary = Arc::new(glossary(session));
    let mut texts = Vec::new();
    for path in &args.files {
        let text = read(path)?;
        texts.push(Measured::of(path, text, &asked, args.lang, &glossary, session)?);
    }
    let json = args.format == Some(report::Format::Json);
    print(!json, |out| {
        if json { write_json(&texts, session.lang, out) } else { write_human(&texts, session, out) }
    })?;
    Ok(Exit::Fine)
}

/// What `--as` says: how the text is written, and what sort it is.
struct Asked {
    blocks: bool,
    format: Option<Format>,
    kind: Option<Kind>,
}

impl Asked {
    fn of(words: &[String]) -> Asked {
        let mut asked = Asked { blocks: false, format: None, kind: None };
        for word in words {
            match word.as_str() {
                "blocks" => asked.blocks = true,
                "markdown" => asked.format = Some(Format::Markdown),
                "html" => asked.format = Some(Format::Html),
                "text" => asked.format = Some(Format::Plain),
                id => asked.kind = Kind::ALL.iter().copied().find(|kind| kind.id() == id).or(asked.kind),
            }
        }
        asked
    }

    fn format(&self, path: &Path) -> Format {
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or("").to_ascii_lowercase();
        self.format.unwrap_or(match extension.as_str() {
            "html" | "htm" | "xhtml" => Format::Html,
            "txt" | "text" => Format::Plain,
            _ => Format::Markdown,
        })
    }
}

#[derive(Deserialize)]
struct InBlock {
    kind: String,
    text: String,
}

/// One text with its figures.
struct Measured {
    name: String,
    text: String,
    prose: Prose,
    score: Score,
    edits: Vec<Edit>,
    findings: Vec<Finding>,
}

impl Measured {
    fn of(
        path: &Path,
        text: String,
        asked: &Asked,
        lang: Option<Lang>,
        glossary: &Arc<Glossary>,
        session: &Session,
    ) -> Result<Measured> {
        let name = path.to_string_lossy().into_owned();
        let kind = asked.kind.unwrap_or_else(|| Kind::of_path(&name.replace('\\', "/")));
        let (text, prose) = if asked.blocks {
            let blocks: Vec<InBlock> = serde_json::from_str(&text).with_context(|| {
                say! {
                    nb: "{name} er ikke en liste av blokker. Den skal se slik ut: [{{\"kind\": \"p\", \"text\": \"…\"}}].",
                    nn: "{name} er ikkje ei liste av blokker. Ho skal sjå slik ut: [{{\"kind\": \"p\", \"text\": \"…\"}}].",
                    en: "{name} is not a list of blocks. It should look like this: [{{\"kind\": \"p\", \"text\": \"…\"}}].",
                }
            })?;
            let whole = blocks.iter().map(|b| b.text.as_str()).collect::<Vec<_>>().join("\n");
            let lang = lang.or_else(|| prose::guess(&whole)).unwrap_or_default();
            let typed = blocks.iter().map(|b| (Block::of_id(&b.kind), b.text.as_str()));
            let prose = prose::of_blocks(typed, lang, kind, glossary);
            (whole, prose)
        } else {
            let lang = lang.or_else(|| prose::guess(&text)).unwrap_or_default();
            let prose = prose::of_text(&text, asked.format(path), lang, kind, glossary);
            (text, prose)
        };
        let score = score::score(&prose);
        let edits = advice::best(&prose, EDITS);
        let config = session.config().unwrap_or_else(|_| Config::default());
        let settings = Settings::new(&config, crate::rules::ALL, session.today(None, &config)?);
        let rules: Vec<_> =
            crate::rules::ALL.iter().copied().filter(|r| matches!(r.check, Check::Prose(_))).collect();
        let findings = check::sorted(check::prose(&rules, &prose, &settings));
        Ok(Measured { name, text, prose, score, edits, findings })
    }
}

/// The words the site explains; none outside a site.
fn glossary(session: &Session) -> Glossary {
    let sources = Sources::read(&session.root, &["content/register"]).unwrap_or_default();
    Glossary::of(&sources)
}

fn read(path: &Path) -> Result<String> {
    let name = path.display();
    let mut bytes = Vec::new();
    let done = if path.as_os_str() == "-" {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    done.with_context(|| {
        say! {
            nb: "Kan ikke lese {name}.",
            nn: "Kan ikkje lese {name}.",
            en: "Cannot read {name}.",
        }
    })?;
    // A file from an old editor is better measured with a few odd signs than not at all.
    let text =
        String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned());
    if text.contains('\0') {
        return Err(anyhow!(say! {
            nb: "{name} er ikke tekst.",
            nn: "{name} er ikkje tekst.",
            en: "{name} is not text.",
        }));
    }
    Ok(text)
}

/// The text that is easiest of several, when the figures tell them apart.
fn easiest(texts: &[Measured]) -> Option<&Measured> {
    let same_language = texts.windows(2).all(|w| w[0].score.lang == w[1].score.lang);
    if texts.len() < 2 || !same_language {
        return None;
    }
    texts
        .iter()
        .filter(|t| t.score.ease().is_some())
        .max_by(|a, b| a.score.ease().unwrap_or(0.0).total_cmp(&b.score.ease().unwrap_or(0.0)))
}

// The contract of the JSON, version 1: fields may be added, none changes its meaning.

#[derive(Serialize)]
struct Output<'a> {
    version: u32,
    file: &'a str,
    lang: &'static str,
    kind: &'static str,
    #[serde(flatten)]
    figures: Figures,
    structure: Structure,
    sections: Vec<Section>,
    /// The heaviest sentences, by words and long words together.
    heaviest: Vec<Sentence<'a>>,
    advice: Vec<Advice<'a>>,
    findings: Vec<Found<'a>>,
    /// Every sentence that counts, as the counter divides the text.
    sentence_list: Vec<&'a str>,
    /// The passive verbs, each with the number of its sentence, from 0.
    passive_list: Vec<PassiveVerb<'a>>,
}

#[derive(Serialize)]
struct PassiveVerb<'a> {
    sentence: usize,
    word: &'a str,
}

#[derive(Serialize)]
struct Structure {
    headings: usize,
    paragraphs: usize,
    longest_paragraph: usize,
    list_items: usize,
    words_before_subheading: usize,
    longest_section: usize,
    has_summary: bool,
    /// Of the short version; null where there is none.
    summary_lix: Option<f64>,
    /// Terms of the glossary in running text, each counted once.
    terms_explained: usize,
}

/// The text under one heading.
#[derive(Serialize)]
pub(super) struct Section {
    heading: Option<String>,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Serialize)]
struct Sentence<'a> {
    line: usize,
    words: usize,
    long_words: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Advice<'a> {
    line: usize,
    sentence: &'a str,
    reason: &'a str,
    suggestion: Option<&'a str>,
    lix_before: f64,
    lix_after: f64,
}

#[derive(Serialize)]
struct Found<'a> {
    rule: &'static str,
    level: &'static str,
    line: usize,
    column: usize,
    text: &'a str,
    message: &'a str,
    /// Of the whole text when this is mended; null where what to write is not known.
    lix_after: Option<f64>,
}

#[derive(Serialize)]
struct Compared<'a> {
    version: u32,
    texts: Vec<Output<'a>>,
    /// The file that is easiest to read.
    easier: Option<&'a str>,
}

fn write_json(texts: &[Measured], lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let mut outputs: Vec<Output> = texts.iter().map(|text| output(text, lang)).collect();
    if let (1, Some(one)) = (outputs.len(), outputs.pop()) {
        serde_json::to_writer_pretty(&mut *out, &one)?;
    } else {
        let texts_out = texts.iter().map(|text| output(text, lang)).collect();
        let compared =
            Compared { version: 1, texts: texts_out, easier: easiest(texts).map(|t| t.name.as_str()) };
        serde_json::to_writer_pretty(&mut *out, &compared)?;
    }
    writeln!(out)
}

fn output(text: &Measured, lang: Lang) -> Output<'_> {
    let score = &text.score;
    let structure = score.structure;
    let line = |at: usize| line_column(&text.text, at).0;
    let (sentence_list, passive_list) = sentences(&text.prose);
    Output {
        version: 1,
        file: &text.name,
        lang: score.lang.unwrap_or_default().tag(),
        kind: text.prose.kind.id(),
        figures: Figures::of(score),
        structure: Structure {
            headings: structure.headings,
            paragraphs: structure.paragraphs,
            longest_paragraph: structure.longest_paragraph,
            list_items: structure.list_items,
            words_before_subheading: structure.words_before_subheading,
            longest_section: structure.longest_section,
            has_summary: structure.has_summary,
            summary_lix: summary_lix(&text.prose).map(rounded),
            terms_explained: terms_explained(&text.prose),
        },
        sections: sections(&text.prose),
        heaviest: heaviest(text),
        advice: text
            .edits
            .iter()
            .map(|edit| Advice {
                line: line(edit.place.span.start as usize),
                sentence: &text.prose.text()[edit.sentence.clone()],
                reason: edit.reason.in_lang(lang),
                suggestion: edit.suggestion.as_deref(),
                lix_before: rounded(edit.lix_before),
                lix_after: rounded(edit.lix_after),
            })
            .collect(),
        findings: text
            .findings
            .iter()
            .map(|finding| {
                let (line, column) = line_column(&text.text, finding.place.span.start as usize);
                let words = text.text.get(finding.place.span.range()).unwrap_or("");
                let level = finding.level.id();
                let message = finding.message.in_lang(lang);
                let lix_after = lix_after(text, finding).map(rounded);
                Found { rule: finding.rule.id, level, line, column, text: words, message, lix_after }
            })
            .collect(),
        sentence_list,
        passive_list,
    }
}

/// LIX of the short version.
fn summary_lix(prose: &Prose) -> Option<f64> {
    let summary: Vec<_> = prose.passages().iter().filter(|p| p.block == Block::Summary).copied().collect();
    score::counts(prose, &summary).lix()
}

/// How many terms of the glossary stand in running text: the build explains each at its first use.
fn terms_explained(prose: &Prose) -> usize {
    let mut found = BTreeSet::new();
    for passage in prose.passages().iter().filter(|p| p.block.is_counted()) {
        let words = prose.passage_words(passage);
        let hits = (0..words.len()).filter(|i| words[*i].is(Word::GLOSSARY));
        found.extend(hits.filter_map(|i| prose.glossary.find(&words[i..])).map(|hit| hit.entry));
    }
    found.len()
}

/// LIX of the text when a finding is mended.
fn lix_after(text: &Measured, finding: &Finding) -> Option<f64> {
    let mend = match finding.rule.id {
        "sentence-too-long" => Mend::Split,
        "bureaucratic-word" => Mend::Term,
        "noun-instead-of-verb" => Mend::Verb,
        "word-very-long" => Mend::LongWord,
        _ => return None,
    };
    advice::after_mending(&text.prose, &text.score, finding.place.span.start, mend)
}

/// Sentences longer than a short version may have, the heaviest first.
fn heaviest(text: &Measured) -> Vec<Sentence<'_>> {
    const SHORT: usize = 15;
    let prose = &text.prose;
    let own = prose.passages().iter().filter(|p| p.is_own()).flat_map(|p| prose.sentences(p));
    let mut found: Vec<Sentence> = own
        .filter(|sentence| sentence.len() > SHORT)
        .map(|sentence| {
            let at = prose.place(sentence.range()).span.start as usize;
            Sentence {
                line: line_column(&text.text, at).0,
                words: sentence.len(),
                long_words: prose.words(sentence).iter().filter(|w| w.is_long()).count(),
                text: &prose.text()[sentence.range()],
            }
        })
        .collect();
    found.sort_by_key(|s| std::cmp::Reverse(s.words + s.long_words));
    found.truncate(HEAVIEST);
    found
}

/// The figures of each section: a heading and what stands below it.
pub(super) fn sections(prose: &Prose) -> Vec<Section> {
    let section =
        |(heading, score): (Option<String>, Score)| Section { heading, figures: Figures::of(&score) };
    scored_sections(prose).into_iter().map(section).collect()
}

fn scored_sections(prose: &Prose) -> Vec<(Option<String>, Score)> {
    let passages = prose.passages();
    let mut starts: Vec<usize> = (0..passages.len()).filter(|i| passages[*i].block.is_heading()).collect();
    if starts.first() != Some(&0) && !passages.is_empty() {
        starts.insert(0, 0);
    }
    let ends = starts.iter().skip(1).copied().chain([passages.len()]);
    let section = |(start, end): (usize, usize)| {
        let heading =
            passages[start].block.is_heading().then(|| prose.text()[passages[start].range()].to_owned());
        (heading, score::of(prose, &passages[start..end]))
    };
    starts.iter().copied().zip(ends).map(section).collect()
}

/// The sentences that count, and the passive verbs in them.
fn sentences(prose: &Prose) -> (Vec<&str>, Vec<PassiveVerb<'_>>) {
    let (mut list, mut verbs, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for passage in prose.passages().iter().filter(|p| p.block.is_counted()) {
        for sentence in prose.sentences(passage) {
            let words = prose.words(sentence);
            passive::find(prose.text(), words, passage.lang.unwrap_or(prose.lang), &mut found);
            let word = |verb: &passive::Passive| prose.word(&words[verb.word]);
            verbs.extend(found.iter().map(|verb| PassiveVerb { sentence: list.len(), word: word(verb) }));
            list.push(&prose.text()[sentence.range()]);
        }
    }
    (list, verbs)
}

fn write_human(texts: &[Measured], session: &Session, out: &mut dyn Write) -> io::Result<()> {
    let lang = session.lang;
    for (i, text) in texts.iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        write_one(text, session, out)?;
    }
    if let Some(text) = easiest(texts) {
        let name = &text.name;
        let words = say! {
            nb: "{name} er lettest å lese.",
            nn: "{name} er lettast å lese.",
            en: "{name} is easiest to read.",
        };
        writeln!(out, "\n{}", wrap(words.in_lang(lang), session.width, ""))?;
    }
    Ok(())
}

fn write_one(text: &Measured, session: &Session, out: &mut dyn Write) -> io::Result<()> {
    let lang = session.lang;
    let (score, width) = (&text.score, session.width);
    let decimal = |figure: f64| figures::decimal(figure, lang);
    let (name, words, sentences) = (&text.name, score.words, score.sentences);
    let language = score.lang.unwrap_or_default().name().in_lang(lang);
    let sentence = Text { nb: "setning", nn: "setning", en: "sentence" };
    let many = Text { nb: "setninger", nn: "setningar", en: "sentences" };
    let Message { nb, nn, en } = number(sentences, sentence, many);
    let head = say! {
        nb: "{name}: {words} ord, {nb}, {language}",
        nn: "{name}: {words} ord, {nn}, {language}",
        en: "{name}: {words} words, {en}, {language}",
    };
    writeln!(out, "\x1b[1m{}\x1b[0m", head.in_lang(lang))?;
    let Some(lix) = score.lix() else { return Ok(()) };
    let band = figures::band(score);
    let mut line = |label: Text, figure: String| writeln!(out, "  {:32} {figure}", label.in_lang(lang));
    line(Text { nb: "LIX", nn: "LIX", en: "LIX" }, format!("{}{}", decimal(lix), band.in_lang(lang)))?;
    if score.long_unexplained != score.long_words {
        let figure = score.lix_with_glossary().map(decimal).unwrap_or_default();
        line(
            Text {
                nb: "LIX uten ord i ordlista",
                nn: "LIX utan ord i ordlista",
                en: "LIX without glossary words",
            },
            figure,
        )?;
    }
    let mean = score.mean_sentence().map(decimal).unwrap_or_default();
    line(Text { nb: "Ord i en setning", nn: "Ord i ei setning", en: "Words in a sentence" }, mean)?;
    line(
        Text {
            nb: "Ord i den lengste setningen",
            nn: "Ord i den lengste setninga",
            en: "Words in the longest sentence",
        },
        score.longest_sentence.to_string(),
    )?;
    line(
        Text {
            nb: "Lange ord (mer enn 6 bokstaver)",
            nn: "Lange ord (meir enn 6 bokstavar)",
            en: "Long words (over 6 letters)",
        },
        format!("{} ({} %)", score.long_words, decimal(100.0 * score.long_words as f64 / score.words as f64)),
    )?;
    if matches!(score.lang, Some(Lang::Nb | Lang::Nn)) {
        let rate = score.passive_rate().map(decimal).unwrap_or_default();
        line(
            Text { nb: "Passiver per 1000 ord", nn: "Passivar per 1000 ord", en: "Passives in 1000 words" },
            rate,
        )?;
    }
    if let Some(flesch) = score.flesch() {
        line(Text { nb: "Flesch", nn: "Flesch", en: "Flesch Reading Ease" }, decimal(flesch))?;
    }
    if let Some(grade) = score.coleman_liau() {
        line(Text { nb: "Coleman–Liau", nn: "Coleman–Liau", en: "Coleman–Liau" }, decimal(grade))?;
    }
    if let Some(zipf) = score.zipf {
        line(
            Text {
                nb: "Hvor vanlige ordene er (Zipf)",
                nn: "Kor vanlege orda er (Zipf)",
                en: "How common the words are (Zipf)",
            },
            decimal(zipf),
        )?;
    }
    if session.loudness == report::Loudness::Verbose {
        write_more_figures(text, lang, out)?;
    }
    write_edits(text, session, &decimal, out)?;
    let count = |level| text.findings.iter().filter(|f| f.level == level).count();
    let (errors, warnings, tips) = (count(Level::Error), count(Level::Warning), count(Level::Tip));
    let error = Text { nb: "feil", nn: "feil", en: "error" };
    let errors = number(errors, error, Text { en: "errors", ..error });
    let warning = Text { nb: "advarsel", nn: "åtvaring", en: "warning" };
    let warnings = number(warnings, warning, Text { nb: "advarsler", nn: "åtvaringar", en: "warnings" });
    let tip = Text { nb: "tips", nn: "tips", en: "tip" };
    let tips = number(tips, tip, Text { en: "tips", ..tip });
    let of = |lang| (errors.in_lang(lang), warnings.in_lang(lang), tips.in_lang(lang));
    let ((nb1, nb2, nb3), (nn1, nn2, nn3), (en1, en2, en3)) = (of(Lang::Nb), of(Lang::Nn), of(Lang::En));
    let found = say! {
        nb: "Reglene for språk fant {nb1}, {nb2} og {nb3}. Vis alle med --verbose.",
        nn: "Reglane for språk fann {nn1}, {nn2} og {nn3}. Vis alle med --verbose.",
        en: "The language rules found {en1}, {en2} and {en3}. Show all with --verbose.",
    };
    if session.loudness == report::Loudness::Verbose {
        write_findings(text, session, out)
    } else {
        writeln!(out, "\n{}", wrap(found.in_lang(lang), width, ""))
    }
}

/// The figures that fewer ask for, and how the text is built.
fn write_more_figures(text: &Measured, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let score = &text.score;
    let measure = |figure: Option<f64>| {
        figure.filter(|f| f.is_finite()).map_or_else(|| "–".to_owned(), |f| figures::decimal(f, lang))
    };
    let Built { words_before_subheading, longest_section, list_items, .. } = score.structure;
    let lines = [
        (Text { nb: "RIX", nn: "RIX", en: "RIX" }, measure(score.rix())),
        (Text { nb: "OVIX", nn: "OVIX", en: "OVIX" }, measure(score.ovix())),
        (
            Text {
                nb: "Ord før første underoverskrift",
                nn: "Ord før første underoverskrift",
                en: "Words before the first subheading",
            },
            words_before_subheading.to_string(),
        ),
        (
            Text {
                nb: "Ord i den lengste delen",
                nn: "Ord i den lengste delen",
                en: "Words in the longest section",
            },
            longest_section.to_string(),
        ),
        (Text { nb: "Punkter i lister", nn: "Punkt i lister", en: "List items" }, list_items.to_string()),
        (
            Text {
                nb: "Ord som ordlista forklarer",
                nn: "Ord som ordlista forklarer",
                en: "Words the glossary explains",
            },
            terms_explained(&text.prose).to_string(),
        ),
    ];
    for (label, figure) in lines {
        writeln!(out, "  {:32} {figure}", label.in_lang(lang))?;
    }
    Ok(())
}

fn write_edits(
    text: &Measured,
    session: &Session,
    decimal: &impl Fn(f64) -> String,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (lang, width) = (session.lang, session.width);
    if text.edits.is_empty() {
        return Ok(());
    }
    let title = Text { nb: "Dette hjelper mest", nn: "Dette hjelper mest", en: "What would help most" };
    writeln!(out, "\n\x1b[1m{}\x1b[0m", title.in_lang(lang))?;
    for (i, edit) in text.edits.iter().enumerate() {
        let number = i + 1;
        let (line, _) = line_column(&text.text, edit.place.span.start as usize);
        let sentence = &text.prose.text()[edit.sentence.clone()];
        let after = decimal(edit.lix_after);
        let at = say! { nb: "linje {line}", nn: "linje {line}", en: "line {line}" };
        let then =
            say! { nb: "Da blir LIX {after}.", nn: "Då blir LIX {after}.", en: "LIX is then {after}." };
        let (reason, at, then) = (edit.reason.in_lang(lang), at.in_lang(lang), then.in_lang(lang));
        writeln!(out, "{}", wrap(&format!("{number}. {reason} ({at}) {then}"), width, "  "))?;
        writeln!(out, "{}", wrap(sentence, width, "     "))?;
        if let Some(suggestion) = &edit.suggestion {
            writeln!(out, "{}", wrap(&format!("→ {suggestion}"), width, "     "))?;
        }
    }
    Ok(())
}

/// The heaviest sentences, and every finding, in the order of the text.
fn write_findings(text: &Measured, session: &Session, out: &mut dyn Write) -> io::Result<()> {
    let (lang, width) = (session.lang, session.width);
    let heaviest = heaviest(text);
    if !heaviest.is_empty() {
        let title =
            Text { nb: "De tyngste setningene", nn: "Dei tyngste setningane", en: "The heaviest sentences" };
        writeln!(out, "\n\x1b[1m{}\x1b[0m", title.in_lang(lang))?;
    }
    for sentence in heaviest {
        let Sentence { line, words, long_words, text } = sentence;
        let head = say! {
            nb: "Linje {line}: {words} ord, {long_words} lange",
            nn: "Linje {line}: {words} ord, {long_words} lange",
            en: "Line {line}: {words} words, {long_words} long",
        };
        writeln!(out, "  {}\n{}", head.in_lang(lang), wrap(text, width, "     "))?;
    }
    write_sections(text, lang, out)?;
    let title = Text { nb: "Hva reglene fant", nn: "Kva reglane fann", en: "What the rules found" };
    writeln!(out, "\n\x1b[1m{}\x1b[0m", title.in_lang(lang))?;
    for finding in &text.findings {
        let (line, column) = line_column(&text.text, finding.place.span.start as usize);
        let level = report::level(finding.level).in_lang(lang);
        let (message, rule) = (finding.message.in_lang(lang), finding.rule.id);
        let shown = |lix| figures::decimal(lix, lang);
        // Where it can be seen in the figure.
        let then = lix_after(text, finding)
            .filter(|after| text.score.lix().is_some_and(|lix| lix > *after && shown(lix) != shown(*after)))
            .map(|after| {
                let after = shown(after);
                let then = say! {
                    nb: " Da blir LIX {after}.",
                    nn: " Då blir LIX {after}.",
                    en: " LIX is then {after}.",
                };
                then.in_lang(lang).to_owned()
            });
        let then = then.unwrap_or_default();
        let said = format!("{line}:{column} {level}: {message}{then} ({rule})");
        writeln!(out, "{}", wrap(&said, width, "  "))?;
    }
    Ok(())
}

/// The figures of each section, where there are several.
fn write_sections(text: &Measured, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let sections = scored_sections(&text.prose);
    if sections.len() < 2 {
        return Ok(());
    }
    let title = Text { nb: "Under hver overskrift", nn: "Under kvar overskrift", en: "Under each heading" };
    writeln!(out, "\n\x1b[1m{}\x1b[0m", title.in_lang(lang))?;
    for (heading, score) in sections {
        figures::line(heading.as_deref().unwrap_or("–"), &score, lang, out)?;
    }
    Ok(())
}
