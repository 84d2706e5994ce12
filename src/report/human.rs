//! The report for people: on a terminal or piped, with or without colour.
//!
//! Colours are written as escape codes; the caller's stream takes them out where they are not
//! wanted. Nothing depends on them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::words::{self, Counts, FIX, LINE, LOOK, SEE, SEEN, WHY};
use super::{Entry, Line, Outcome, Report, Spot, Standing, excerpt};
use crate::check::{Basis, Level, Verdict, Written};
use crate::config::Refused;
use crate::lang::{Lang, Text};
use crate::source::line_column;

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Loudness {
    /// One line.
    Quiet,
    #[default]
    Normal,
    /// Tips too, and every page.
    Verbose,
}

/// For whom the report is written.
#[derive(Debug, Clone, Copy)]
pub struct View {
    pub loudness: Loudness,
    /// Columns.
    pub width: usize,
}

/// The most places listed where the full findings stand elsewhere or not at all.
const MOST_LISTED: usize = 10;
/// The most places named for each rule that could not decide.
const MOST_UNSURE: usize = 3;
/// More findings than this have scrolled away when the summary comes.
const SCREENFUL: usize = 5;
/// The most pages named for one finding.
const MOST_PAGES: usize = 100;
/// The most faults of one settings file shown.
const MOST_FAULTS: usize = 20;

const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const CYAN: &str = "\x1b[1;36m";
const PLAIN: &str = "\x1b[0m";

pub(super) fn write(report: &Report, view: &View, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut printer =
        Printer { lang: report.lang, prefix: &report.prefix, view: *view, told: BTreeSet::new(), out };
    if view.loudness == Loudness::Quiet {
        return printer.quiet(report);
    }
    let verbose = view.loudness == Loudness::Verbose;
    let is_told = |e: &&Entry| verbose || !(e.finding.level == Level::Tip || report.is_for_status(e));
    let mut told: Vec<&Entry> = report.open().filter(is_told).collect();
    told.sort_by_key(|entry| entry.finding.level);
    told.iter().try_for_each(|entry| printer.finding(entry, report))?;
    printer.unsure(report)?;
    printer.waived(report)?;
    printer.known(report)?;
    super::advice::write(report, view, printer.out)?;
    super::figures::write(report, view, printer.out)?;
    printer.summary(report)?;
    printer.notes(report)
}

/// Writes what is wrong in a settings file.
///
/// # Errors
/// When `out` does not take it.
pub fn faults(refused: &Refused, view: &View, lang: Lang, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut printer = Printer { lang, prefix: "", view: *view, told: BTreeSet::new(), out };
    for fault in refused.faults.iter().take(MOST_FAULTS) {
        let (number, _) = line_column(&refused.text, fault.span.start);
        let line = Line::of(&refused.text, &fault.span);
        let path = &refused.path;
        writeln!(printer.out, "{BOLD}{}, {} {number}{PLAIN}", clean(path), LINE.in_lang(lang))?;
        excerpt::write(&line, number, view.width, (RED, PLAIN), printer.out)?;
        printer.paragraph("", fault.message.in_lang(lang))?;
        printer.paragraph(FIX.in_lang(lang), fault.fix.in_lang(lang))?;
        writeln!(printer.out)?;
    }
    let rest = refused.faults.len().saturating_sub(MOST_FAULTS);
    if rest > 0 {
        writeln!(printer.out, "{}\n", words::and_others(rest).in_lang(lang))?;
    }
    Ok(())
}

/// `text` in lines of at most `width` columns, each beginning with `indent`. A word longer than a
/// line gets a line to itself.
pub fn wrap(text: &str, width: usize, indent: &str) -> String {
    let mut out = String::new();
    let mut used = 0;
    // Only ordinary spaces: «§ 14» must not be parted.
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let length = word.width();
        if used > 0 && used + 1 + length > width {
            out.push('\n');
            used = 0;
        }
        if used == 0 {
            out.push_str(indent);
            used = indent.width();
        } else {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += length;
    }
    out
}

struct Printer<'a, W: ?Sized> {
    lang: Lang,
    prefix: &'a str,
    view: View,
    /// The rules whose reasons have been given, and for what kind of file where that counts.
    told: BTreeSet<(&'static str, Option<Written>)>,
    out: &'a mut W,
}

impl<W: Write + ?Sized> Printer<'_, W> {
    fn finding(&mut self, entry: &Entry, report: &Report) -> io::Result<()> {
        let finding = &entry.finding;
        let rule = finding.rule;
        let colour = match (finding.verdict, finding.level) {
            (Verdict::Unsure, _) | (_, Level::Tip) => CYAN,
            _ if entry.stops(report.strict) => RED,
            _ => YELLOW,
        };
        self.place(&entry.spot)?;
        if let Some(line) = &entry.spot.line {
            excerpt::write(line, entry.spot.start.0, self.view.width, (colour, PLAIN), self.out)?;
        }
        self.paragraph("", finding.message.in_lang(self.lang))?;
        if let Standing::Worse { was } = entry.standing {
            self.paragraph("", words::worse(was).in_lang(self.lang))?;
        }
        for (spot, words) in &entry.related {
            let (line, words) = (spot.start.0, words.in_lang(self.lang));
            let place = format!("{}{}, {} {line}: {words}", self.prefix, spot.path, LINE.in_lang(self.lang));
            self.paragraph(SEE.in_lang(self.lang), &place)?;
        }
        self.pages(entry)?;
        let written = entry.spot.written;
        if self.told.insert((rule.id, rule.has_two_advices().then_some(written))) {
            self.paragraph(WHY.in_lang(self.lang), rule.why.in_lang(self.lang))?;
            self.paragraph(FIX.in_lang(self.lang), &rule.advice(written, self.lang))?;
        }
        let level = match finding.verdict {
            Verdict::Unsure => LOOK,
            Verdict::Fails => words::level_in(report, finding.level),
        };
        let level = level.in_lang(self.lang);
        let mut footer = vec![rule.id.to_owned()];
        footer.extend(rule.basis.iter().filter_map(|basis| match basis {
            Basis::Wcag(number) => Some(format!("WCAG {number}")),
            Basis::Council(id) | Basis::Requirement(id) => Some((*id).to_owned()),
            _ => None,
        }));
        writeln!(self.out, "  {} · {colour}{}{PLAIN}\n", footer.join(" · "), level)
    }

    fn place(&mut self, spot: &Spot) -> io::Result<()> {
        let path = clean(&format!("{}{}", self.prefix, spot.path));
        if spot.line.is_none() {
            return writeln!(self.out, "{BOLD}{path}{PLAIN}");
        }
        writeln!(self.out, "{BOLD}{path}, {} {}{PLAIN}", LINE.in_lang(self.lang), spot.start.0)
    }

    /// The pages that show a fault; one page is no news beside the file it comes from.
    fn pages(&mut self, entry: &Entry) -> io::Result<()> {
        let mut urls: Vec<&str> = entry.finding.seen.iter().map(|s| s.url.as_str()).collect();
        urls.dedup();
        let Some(first) = urls.first() else { return Ok(()) };
        let n = urls.len();
        let verbose = self.view.loudness == Loudness::Verbose;
        if n == 1 && !verbose {
            return Ok(());
        }
        let text = match n {
            1 => format!("{} {first}", SEEN.in_lang(self.lang)),
            _ => words::seen_on(n, first).in_lang(self.lang).to_owned(),
        };
        self.paragraph("", &text)?;
        if verbose && n > 1 {
            for url in urls.iter().skip(1).take(MOST_PAGES) {
                writeln!(self.out, "    {}", clean(url))?;
            }
            if n > MOST_PAGES + 1 {
                writeln!(self.out, "    …")?;
            }
        }
        Ok(())
    }

    /// What a person has to look at: by rule, with the first places; in full when asked.
    fn unsure(&mut self, report: &Report) -> io::Result<()> {
        if report.unsure().next().is_none() {
            return Ok(());
        }
        self.heading(words::BY_HAND)?;
        if self.view.loudness == Loudness::Verbose {
            return report.unsure().try_for_each(|entry| self.finding(entry, report));
        }
        let mut by_rule: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        report.unsure().for_each(|e| by_rule.entry(e.finding.rule.id).or_default().push(e));
        for (id, entries) in by_rule {
            let Some(first) = entries.first() else { continue };
            let title = format!("{id}: {}", first.finding.rule.title.in_lang(self.lang));
            writeln!(self.out, "{}", wrap(&title, self.view.width, "  "))?;
            for entry in entries.iter().take(MOST_UNSURE) {
                let text =
                    format!("{} {}", self.short(&entry.spot), entry.finding.message.in_lang(self.lang));
                writeln!(self.out, "{}", wrap(&clean(&text), self.view.width, "    "))?;
            }
            let rest = entries.len().saturating_sub(MOST_UNSURE);
            if rest > 0 {
                writeln!(self.out, "    {}", words::and_more(rest).in_lang(self.lang))?;
            }
        }
        writeln!(self.out)
    }

    fn waived(&mut self, report: &Report) -> io::Result<()> {
        let total = report.waived().count();
        if total == 0 {
            return Ok(());
        }
        self.heading(words::WAIVED)?;
        let verbose = self.view.loudness == Loudness::Verbose;
        let most = if verbose { usize::MAX } else { MOST_LISTED };
        for entry in report.waived().take(most) {
            let reason = entry.finding.waiver.as_deref().unwrap_or("");
            let text = clean(&format!("{} {}: {reason}", self.short(&entry.spot), entry.finding.rule.id));
            writeln!(self.out, "{}", wrap(&text, self.view.width, "  "))?;
        }
        self.rest(total.saturating_sub(most))?;
        writeln!(self.out)
    }

    /// What was there before, when everything is asked for.
    fn known(&mut self, report: &Report) -> io::Result<()> {
        if self.view.loudness != Loudness::Verbose || report.known().next().is_none() {
            return Ok(());
        }
        self.heading(words::KNOWN)?;
        for entry in report.known() {
            let text = format!("{} {}", self.short(&entry.spot), entry.finding.message.in_lang(self.lang));
            writeln!(self.out, "{}", wrap(&clean(&text), self.view.width, "  "))?;
        }
        writeln!(self.out)
    }

    fn rest(&mut self, n: usize) -> io::Result<()> {
        if n == 0 {
            return Ok(());
        }
        writeln!(self.out, "  {}", words::and_more(n).in_lang(self.lang))
    }

    fn summary(&mut self, report: &Report) -> io::Result<()> {
        self.blocking(report)?;
        let counts = Counts::of(report);
        let mut lines = vec![words::checked(report, !counts.are_none()).in_lang(self.lang).to_owned()];
        if !counts.are_none() {
            let mut line = counts.words(self.lang);
            if counts.tips > 0 && self.view.loudness != Loudness::Verbose {
                line.push(' ');
                line.push_str(words::tips_hidden().in_lang(self.lang));
            }
            lines.push(line);
            let for_status = report.open().filter(|e| report.is_for_status(e)).count();
            if for_status > 0 && self.view.loudness != Loudness::Verbose {
                lines.push(words::for_status(for_status).in_lang(self.lang).to_owned());
            }
        }
        for line in lines {
            writeln!(self.out, "{}", wrap(&line, self.view.width, ""))?;
        }
        if let Some(compared) = &report.baseline {
            let line = clean(words::compared(compared).in_lang(self.lang));
            writeln!(self.out, "{}", wrap(&line, self.view.width, ""))?;
        }
        let verdict = clean(words::verdict(report, counts).in_lang(self.lang));
        let colour = if report.stops() { RED } else { BOLD };
        writeln!(self.out, "{colour}{}{PLAIN}", wrap(&verdict, self.view.width, ""))
    }

    /// What stops publishing, once more, where it can be seen without scrolling.
    fn blocking(&mut self, report: &Report) -> io::Result<()> {
        let blocking: Vec<&Entry> = report.entries.iter().filter(|e| e.stops(report.strict)).collect();
        let is_long = report.open().count() > SCREENFUL;
        if !is_long || blocking.is_empty() || report.outcome == Outcome::Audited {
            return Ok(());
        }
        self.heading(words::BLOCKING)?;
        for entry in blocking.iter().take(MOST_LISTED) {
            let text = format!("{} {}", self.short(&entry.spot), entry.finding.message.in_lang(self.lang));
            writeln!(self.out, "{}", wrap(&clean(&text), self.view.width, "  "))?;
        }
        let rest = blocking.len().saturating_sub(MOST_LISTED);
        if rest > 0 {
            writeln!(self.out, "  {}", words::and_others(rest).in_lang(self.lang))?;
        }
        writeln!(self.out)
    }

    fn quiet(&mut self, report: &Report) -> io::Result<()> {
        let counts = Counts::of(report);
        let found = if counts.are_none() {
            words::checked(report, false).in_lang(self.lang).to_owned()
        } else {
            counts.words(self.lang)
        };
        let verdict = words::verdict(report, counts);
        writeln!(self.out, "{found} {}", clean(verdict.in_lang(self.lang)))?;
        self.notes(report)
    }

    /// What else there is to say of the run; also to those who asked for little.
    fn notes(&mut self, report: &Report) -> io::Result<()> {
        report.notes.iter().try_for_each(|note| {
            writeln!(self.out, "{}", wrap(&clean(note.in_lang(self.lang)), self.view.width, ""))
        })
    }

    /// `path:line:column:`, as editors and terminals understand it.
    fn short(&self, spot: &Spot) -> String {
        if spot.line.is_none() {
            return format!("{}{}:", self.prefix, spot.path);
        }
        format!("{}{}:{}:{}:", self.prefix, spot.path, spot.start.0, spot.start.1)
    }

    fn heading(&mut self, text: Text) -> io::Result<()> {
        writeln!(self.out, "{BOLD}{}{PLAIN}", wrap(text.in_lang(self.lang), self.view.width, ""))
    }

    /// A label and a text, indented and wrapped.
    fn paragraph(&mut self, label: &str, text: &str) -> io::Result<()> {
        let text = clean(&format!("{label} {text}"));
        writeln!(self.out, "{}", wrap(&text, self.view.width, "  "))
    }
}

/// Text from content cannot steer the terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() && c.is_ascii() { ' ' } else { excerpt::visible(c) }).collect()
}
