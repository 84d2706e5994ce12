//! The figures of readability: of a text, a section, a council, a site. As fields of JSON, and as a
//! table for people.

use std::io::{self, Write};

use serde::Serialize;

use super::{Loudness, Report, View};
use crate::lang::{Lang, Text, say};
use crate::prose::parts::Part;
use crate::prose::score::{Band, Score};

/// A contract: fields may be added, none changes its meaning.
#[derive(Serialize, Debug)]
pub struct Figures {
    words: usize,
    long_words: usize,
    sentences: usize,
    lix: Option<f64>,
    rix: Option<f64>,
    /// Null when infinite: no word comes twice.
    ovix: Option<f64>,
    /// `easy`, `medium`, `hard`; null for few words and for Sami.
    band: Option<&'static str>,
    /// LIX where words the glossary explains do not count as long.
    lix_glossary: Option<f64>,
    mean_sentence: Option<f64>,
    longest_sentence: usize,
    passives: usize,
    /// In a thousand words.
    passive_rate: Option<f64>,
    /// Mean word frequency on the Zipf scale; Bokmål only.
    word_frequency: Option<f64>,
    /// English only.
    coleman_liau: Option<f64>,
    /// English only.
    flesch: Option<f64>,
    /// To compare two versions by; higher is easier.
    ease: Option<f64>,
}

impl Figures {
    pub fn of(score: &Score) -> Figures {
        Figures {
            words: score.words,
            long_words: score.long_words,
            sentences: score.sentences,
            lix: score.lix().map(rounded),
            rix: score.rix().map(rounded),
            ovix: score.ovix().filter(|o| o.is_finite()).map(rounded),
            band: score.band().map(Band::id),
            lix_glossary: score.lix_with_glossary().map(rounded),
            mean_sentence: score.mean_sentence().map(rounded),
            longest_sentence: score.longest_sentence,
            passives: score.passives,
            passive_rate: score.passive_rate().map(rounded),
            word_frequency: score.zipf.map(rounded),
            coleman_liau: score.coleman_liau().map(rounded),
            flesch: score.flesch().map(rounded),
            ease: score.ease().map(rounded),
        }
    }
}

/// The figures of a council, another folder, or the whole site, in one language.
#[derive(Serialize, Debug)]
pub struct PartFigures<'a> {
    folder: &'a str,
    is_council: bool,
    lang: &'static str,
    pages: usize,
    #[serde(flatten)]
    figures: Figures,
}

impl PartFigures<'_> {
    pub fn of(part: &Part) -> PartFigures<'_> {
        PartFigures {
            folder: &part.path,
            is_council: part.is_council,
            lang: part.score.lang.unwrap_or_default().tag(),
            pages: part.pages,
            figures: Figures::of(&part.score),
        }
    }
}

/// Four decimals: as the reference counter writes them.
pub fn rounded(figure: f64) -> f64 {
    (figure * 10_000.0).round() / 10_000.0
}

/// A figure with one decimal, as people write it.
pub fn decimal(figure: f64, lang: Lang) -> String {
    let figure = format!("{figure:.1}");
    if lang == Lang::En { figure } else { figure.replace('.', ",") }
}

/// «(lett)», «(middels)», «(tung)»; nothing where there is no band.
pub fn band(score: &Score) -> Text {
    match score.band() {
        Some(Band::Easy) => Text { nb: " (lett)", nn: " (lett)", en: " (easy)" },
        Some(Band::Medium) => Text { nb: " (middels)", nn: " (middels)", en: " (medium)" },
        Some(Band::Hard) => Text { nb: " (tung)", nn: " (tung)", en: " (hard)" },
        None => Text { nb: "", nn: "", en: "" },
    }
}

/// One line of a table: a name, and the figures that tell most.
///
/// # Errors
/// When it cannot be written.
pub fn line(name: &str, score: &Score, lang: Lang, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let words = score.words;
    let Some(lix) = score.lix() else { return Ok(()) };
    let lix = format!("{}{}", decimal(lix, lang), band(score).in_lang(lang));
    let mean = decimal(score.mean_sentence().unwrap_or(0.0), lang);
    let passives = decimal(score.passive_rate().unwrap_or(0.0), lang);
    let told = say! {
        nb: "{words} ord, LIX {lix}, {mean} ord i en setning, {passives} passiver per 1000 ord",
        nn: "{words} ord, LIX {lix}, {mean} ord i ei setning, {passives} passivar per 1000 ord",
        en: "{words} words, LIX {lix}, {mean} words in a sentence, {passives} passives in 1000 words",
    };
    writeln!(out, "  {name}\n      {}", told.in_lang(lang))
}

/// The table of councils and folders.
///
/// # Errors
/// When it cannot be written.
pub fn table(parts: &[Part], lang: Lang, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    for part in parts {
        let pages = part.pages;
        let language = part.score.lang.unwrap_or_default().name().in_lang(lang);
        let count = match pages {
            1 => say! { nb: "1 side", nn: "1 side", en: "1 page" },
            _ => say! { nb: "{pages} sider", nn: "{pages} sider", en: "{pages} pages" },
        };
        let name = format!("{} ({language}, {})", part.path, count.in_lang(lang));
        line(&name, &part.score, lang, out)?;
    }
    Ok(())
}

/// In the report for people, when everything is asked for.
pub(super) fn write(report: &Report, view: &View, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    const TITLE: Text = Text {
        nb: "Så lett er tekstene å lese:",
        nn: "Så lette er tekstane å lese:",
        en: "How easy the texts are to read:",
    };
    if report.parts.is_empty() || view.loudness != Loudness::Verbose {
        return Ok(());
    }
    writeln!(out, "\x1b[1m{}\x1b[0m", TITLE.in_lang(report.lang))?;
    table(&report.parts, report.lang, out)?;
    writeln!(out)
}
