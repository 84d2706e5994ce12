//! The report for people: on a terminal or piped, with or without colour.
//!
//! Colours are written as escape codes; the caller's stream takes them out where they are not
//! wanted. Nothing depends on them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use super::{Entry, Line, Outcome, Report, Spot, excerpt};
use crate::check::{Basis, Level, Verdict};
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
/// The most pages named for one finding.
const MOST_PAGES: usize = 100;
/// The most faults of one settings file shown.
const MOST_FAULTS: usize = 20;

const BOLD: &str = "\x1b[1m";
const RED: &str = "\x1b[1;31m";
const YELLOW: &str = "\x1b[1;33m";
const CYAN: &str = "\x1b[1;36m";
const PLAIN: &str = "\x1b[0m";

const LINE: Text = Text { nb: "linje", nn: "linje", en: "line" };
const WHY: Text = Text { nb: "Hvorfor:", nn: "Kvifor:", en: "Why:" };
const FIX: Text = Text { nb: "Gjør slik:", nn: "Gjer slik:", en: "Do this:" };
const SEE: Text = Text { nb: "Se også:", nn: "Sjå òg:", en: "See also:" };
const STOPS: Text = Text { nb: "stopper publisering", nn: "stoppar publisering", en: "stops publishing" };
const STOPS_STRICT: Text = Text {
    nb: "stopper publisering (--strict)",
    nn: "stoppar publisering (--strict)",
    en: "stops publishing (--strict)",
};
const SHOULD: Text = Text { nb: "bør rettes", nn: "bør rettast", en: "should be fixed" };
const TIP: Text = Text { nb: "tips", nn: "tips", en: "tip" };
const LOOK: Text = Text { nb: "se over for hånd", nn: "sjå over for hand", en: "check by hand" };
const ERROR: Text = Text { nb: "feil", nn: "feil", en: "error" };

pub(super) fn write(report: &Report, view: &View, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut printer =
        Printer { lang: report.lang, strict: report.strict, view: *view, told: BTreeSet::new(), out };
    if view.loudness == Loudness::Quiet {
        return printer.quiet(report);
    }
    let verbose = view.loudness == Loudness::Verbose;
    for entry in report.open().filter(|e| verbose || e.finding.level != Level::Tip) {
        printer.finding(entry, report)?;
    }
    printer.unsure(report)?;
    printer.waived(report)?;
    printer.summary(report)
}

/// Writes what is wrong in a settings file.
///
/// # Errors
/// When `out` does not take it.
pub fn faults(refused: &Refused, view: &View, lang: Lang, out: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let mut printer = Printer { lang, strict: false, view: *view, told: BTreeSet::new(), out };
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
        let text = Text { nb: "… og {} feil til.", nn: "… og {} feil til.", en: "… and {} more." };
        writeln!(printer.out, "{}\n", text.in_lang(lang).replace("{}", &rest.to_string()))?;
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
    strict: bool,
    view: View,
    /// The rules whose reasons have been given.
    told: BTreeSet<&'static str>,
    out: &'a mut W,
}

impl<W: Write + ?Sized> Printer<'_, W> {
    fn finding(&mut self, entry: &Entry, report: &Report) -> io::Result<()> {
        let finding = &entry.finding;
        let rule = finding.rule;
        let colour = match (finding.verdict, finding.level) {
            (Verdict::Unsure, _) | (_, Level::Tip) => CYAN,
            _ if finding.stops(self.strict) => RED,
            _ => YELLOW,
        };
        self.place(&entry.spot)?;
        if let Some(line) = &entry.spot.line {
            excerpt::write(line, entry.spot.start.0, self.view.width, (colour, PLAIN), self.out)?;
        }
        self.paragraph("", finding.message.in_lang(self.lang))?;
        for (spot, words) in &entry.related {
            let (path, line, words) = (&spot.path, spot.start.0, words.in_lang(self.lang));
            let place = format!("{path}, {} {line}: {words}", LINE.in_lang(self.lang));
            self.paragraph(SEE.in_lang(self.lang), &place)?;
        }
        self.pages(entry)?;
        if self.told.insert(rule.id) {
            self.paragraph(WHY.in_lang(self.lang), rule.why.in_lang(self.lang))?;
            self.paragraph(FIX.in_lang(self.lang), rule.fix.in_lang(self.lang))?;
        }
        let level = self.level(entry, report);
        let mut footer = vec![rule.id.to_owned()];
        footer.extend(rule.basis.iter().filter_map(|basis| match basis {
            Basis::Wcag(number) => Some(format!("WCAG {number}")),
            Basis::Council(id) | Basis::Requirement(id) => Some((*id).to_owned()),
            _ => None,
        }));
        writeln!(self.out, "  {} · {colour}{}{PLAIN}\n", footer.join(" · "), level)
    }

    fn level(&self, entry: &Entry, report: &Report) -> &'static str {
        let finding = &entry.finding;
        let text = match (finding.verdict, finding.level) {
            (Verdict::Unsure, _) => LOOK,
            (_, Level::Error) if report.outcome == Outcome::Audited => ERROR,
            (_, Level::Error) => STOPS,
            (_, Level::Warning) if self.strict => STOPS_STRICT,
            (_, Level::Warning) => SHOULD,
            (_, Level::Tip) => TIP,
        };
        text.in_lang(self.lang)
    }

    fn place(&mut self, spot: &Spot) -> io::Result<()> {
        let path = clean(&spot.path);
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
        let text = match self.lang {
            _ if n == 1 => match self.lang {
                Lang::Nn => format!("Vist på {first}"),
                Lang::En => format!("Seen on {first}"),
                _ => format!("Vises på {first}"),
            },
            Lang::Nn => format!("Vist på {n} sider, først {first}"),
            Lang::En => format!("Seen on {n} pages, first {first}"),
            _ => format!("Vises på {n} sider, først {first}"),
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
        self.heading(match self.lang {
            Lang::Nn => "Sjå over for hand. Her kan ikkje klarside avgjere sjølv:",
            Lang::En => "Check by hand. Here klarside cannot decide:",
            _ => "Se over for hånd. Her kan ikke klarside avgjøre selv:",
        })?;
        if self.view.loudness == Loudness::Verbose {
            return report.unsure().try_for_each(|entry| self.finding(entry, report));
        }
        let mut by_rule: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        report.unsure().for_each(|e| by_rule.entry(e.finding.rule.id).or_default().push(e));
        for (id, entries) in by_rule {
            let Some(first) = entries.first() else { continue };
            let place = short(&first.spot);
            let message = first.finding.message.in_lang(self.lang);
            let more = match (entries.len() - 1, self.lang) {
                (0, _) => String::new(),
                (n, Lang::En) => format!(" (and {n} more like it)"),
                (n, _) => format!(" (og {n} til av samme slag)"),
            };
            let more = if self.lang == Lang::Nn { more.replace("samme", "same") } else { more };
            let text = clean(&format!("{place} {message} {id}{more}"));
            writeln!(self.out, "{}", wrap(&text, self.view.width, "  "))?;
        }
        writeln!(self.out)
    }

    fn waived(&mut self, report: &Report) -> io::Result<()> {
        let total = report.waived().count();
        if total == 0 {
            return Ok(());
        }
        self.heading(match self.lang {
            Lang::Nn => "Godteke, med grunn:",
            Lang::En => "Accepted, with a reason:",
            _ => "Godtatt, med begrunnelse:",
        })?;
        let verbose = self.view.loudness == Loudness::Verbose;
        let most = if verbose { usize::MAX } else { MOST_LISTED };
        for entry in report.waived().take(most) {
            let reason = entry.finding.waiver.as_deref().unwrap_or("");
            let text = clean(&format!("{} {}: {reason}", short(&entry.spot), entry.finding.rule.id));
            writeln!(self.out, "{}", wrap(&text, self.view.width, "  "))?;
        }
        self.rest(total.saturating_sub(most))?;
        writeln!(self.out)
    }

    fn rest(&mut self, rest: usize) -> io::Result<()> {
        match (rest, self.lang) {
            (0, _) => Ok(()),
            (n, Lang::Nn) => writeln!(self.out, "  … og {n} til; «--verbose» viser alle"),
            (n, Lang::En) => writeln!(self.out, "  … and {n} more; “--verbose” shows all"),
            (n, _) => writeln!(self.out, "  … og {n} til; «--verbose» viser alle"),
        }
    }

    fn summary(&mut self, report: &Report) -> io::Result<()> {
        let counts = Counts::of(report);
        let words = Words(self.lang);
        let verbose = self.view.loudness == Loudness::Verbose;
        // What stops, once more, where it can be seen without scrolling.
        let blocking: Vec<&Entry> =
            report.entries.iter().filter(|e| e.finding.stops(report.strict)).collect();
        let long = report.open().count() > 5;
        if long && !blocking.is_empty() && report.outcome != Outcome::Audited {
            self.heading(match self.lang {
                Lang::Nn => "Dette stoppar publisering:",
                Lang::En => "This stops publishing:",
                _ => "Dette stopper publisering:",
            })?;
            for entry in blocking.iter().take(MOST_LISTED) {
                let text = format!("{} {}", short(&entry.spot), entry.finding.message.in_lang(self.lang));
                writeln!(self.out, "{}", wrap(&clean(&text), self.view.width, "  "))?;
            }
            let rest = blocking.len().saturating_sub(MOST_LISTED);
            if rest > 0 {
                writeln!(self.out, "  {}", words.and_more(rest))?;
            }
            writeln!(self.out)?;
        }
        let lead = if counts.all() == 0 { words.nothing_found(report) } else { words.checked(report) };
        writeln!(self.out, "{}", wrap(&lead, self.view.width, ""))?;
        if counts.all() > 0 {
            writeln!(self.out, "{}", wrap(&words.counts(&counts, !verbose), self.view.width, ""))?;
        }
        let (bold, verdict) = (if report.stops() { RED } else { BOLD }, words.verdict(report, &counts));
        writeln!(self.out, "{bold}{}{PLAIN}", wrap(&clean(&verdict), self.view.width, ""))
    }

    fn quiet(&mut self, report: &Report) -> io::Result<()> {
        let counts = Counts::of(report);
        let words = Words(self.lang);
        let found =
            if counts.all() == 0 { words.nothing_found(report) } else { words.counts(&counts, false) };
        writeln!(self.out, "{found} {}", clean(&words.verdict(report, &counts)))
    }

    fn heading(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{BOLD}{}{PLAIN}", wrap(text, self.view.width, ""))
    }

    /// A label and a text, indented and wrapped.
    fn paragraph(&mut self, label: &str, text: &str) -> io::Result<()> {
        let text = clean(&format!("{label} {text}"));
        writeln!(self.out, "{}", wrap(&text, self.view.width, "  "))
    }
}

struct Counts {
    errors: usize,
    warnings: usize,
    tips: usize,
    unsure: usize,
    waived: usize,
}

impl Counts {
    fn of(report: &Report) -> Counts {
        let level = |level| report.open().filter(|e| e.finding.level == level).count();
        Counts {
            errors: level(Level::Error),
            warnings: level(Level::Warning),
            tips: level(Level::Tip),
            unsure: report.unsure().count(),
            waived: report.waived().count(),
        }
    }

    fn all(&self) -> usize {
        self.errors + self.warnings + self.tips + self.unsure + self.waived
    }
}

/// The sentences of the summary.
struct Words(Lang);

impl Words {
    fn number(&self, n: usize, one: Text, many: Text) -> String {
        format!("{n} {}", if n == 1 { one } else { many }.in_lang(self.0))
    }

    fn of_what(&self, report: &Report) -> (String, String, String) {
        let files = Text { nb: "filer", nn: "filer", en: "files" };
        let file = Text { nb: "fil", nn: "fil", en: "file" };
        let pages = Text { nb: "sider", nn: "sider", en: "pages" };
        let page = Text { nb: "side", nn: "side", en: "page" };
        let rules = Text { nb: "regler", nn: "reglar", en: "rules" };
        let rule = Text { nb: "regel", nn: "regel", en: "rule" };
        (
            self.number(report.checked.files, file, files),
            self.number(report.checked.pages, page, pages),
            self.number(report.checked.rules.len(), rule, rules),
        )
    }

    fn time(&self, report: &Report) -> String {
        let seconds = format!("{:.1} s", report.elapsed.as_secs_f64());
        if self.0 == Lang::En { seconds } else { seconds.replace('.', ",") }
    }

    fn checked(&self, report: &Report) -> String {
        let (files, pages, rules) = self.of_what(report);
        let time = self.time(report);
        match self.0 {
            Lang::Nn => format!("Sjekka {files} og {pages} med {rules} på {time}."),
            Lang::En => format!("Checked {files} and {pages} with {rules} in {time}."),
            _ => format!("Sjekket {files} og {pages} med {rules} på {time}."),
        }
    }

    fn nothing_found(&self, report: &Report) -> String {
        let (files, pages, rules) = self.of_what(report);
        let time = self.time(report);
        match self.0 {
            Lang::Nn => format!("Fann ingenting å rette i {files} og {pages}, sjekka med {rules} på {time}."),
            Lang::En => {
                format!("Found nothing to fix in {files} and {pages}, checked with {rules} in {time}.")
            }
            _ => format!("Fant ingenting å rette i {files} og {pages}, sjekket med {rules} på {time}."),
        }
    }

    fn counts(&self, counts: &Counts, tips_hidden: bool) -> String {
        let mut parts = Vec::new();
        let error = Text { nb: "feil", nn: "feil", en: "error" };
        let errors = Text { nb: "feil", nn: "feil", en: "errors" };
        let warning = Text { nb: "advarsel", nn: "åtvaring", en: "warning" };
        let warnings = Text { nb: "advarsler", nn: "åtvaringar", en: "warnings" };
        let tip = Text { nb: "tips", nn: "tips", en: "tip" };
        let tips = Text { nb: "tips", nn: "tips", en: "tips" };
        let look = Text { nb: "å se over for hånd", nn: "å sjå over for hand", en: "to check by hand" };
        let waived = Text { nb: "godtatt", nn: "godteke", en: "accepted" };
        parts.push(self.number(counts.errors, error, errors));
        parts.push(self.number(counts.warnings, warning, warnings));
        let hidden = match self.0 {
            _ if !tips_hidden || counts.tips == 0 => "",
            Lang::En => " (“--verbose” shows them)",
            _ => " («--verbose» viser dem)",
        };
        let hidden = if self.0 == Lang::Nn { hidden.replace("dem", "dei") } else { hidden.to_owned() };
        parts.push(self.number(counts.tips, tip, tips) + &hidden);
        if counts.unsure > 0 {
            parts.push(self.number(counts.unsure, look, look));
        }
        if counts.waived > 0 {
            parts.push(self.number(counts.waived, waived, waived));
        }
        format!("{}.", parts.join(", "))
    }

    fn and_more(&self, n: usize) -> String {
        match self.0 {
            Lang::En => format!("… and {n} more"),
            _ => format!("… og {n} til"),
        }
    }

    fn verdict(&self, report: &Report, counts: &Counts) -> String {
        let stops = report.stops();
        let why = match (self.0, counts.errors, report.strict) {
            (Lang::En, _, true) => "errors and warnings".to_owned(),
            (_, _, true) => {
                if self.0 == Lang::Nn { "feila og åtvaringane" } else { "feilene og advarslene" }.to_owned()
            }
            (Lang::En, 1, _) => "the error".to_owned(),
            (Lang::En, ..) => format!("the {} errors", counts.errors),
            (Lang::Nn, 1, _) => "feilen".to_owned(),
            (Lang::Nn, n, _) => format!("dei {n} feila"),
            (_, 1, _) => "feilen".to_owned(),
            (_, n, _) => format!("de {n} feilene"),
        };
        match (&report.outcome, stops, self.0) {
            (Outcome::Audited, true, Lang::Nn) => format!("Sidene har feil: rett {why}."),
            (Outcome::Audited, true, Lang::En) => format!("The pages have faults: fix {why}."),
            (Outcome::Audited, true, _) => format!("Sidene har feil: rett {why}."),
            (Outcome::Audited, false, Lang::Nn) => "Fann ingen feil som reglane kan avgjere.".to_owned(),
            (Outcome::Audited, false, Lang::En) => "Found no error that the rules can decide.".to_owned(),
            (Outcome::Audited, false, _) => "Fant ingen feil som reglene kan avgjøre.".to_owned(),
            (Outcome::Written { folder, files }, _, Lang::Nn) => {
                format!("Nettstaden er bygd i {folder} ({files} nye eller endra filer).")
            }
            (Outcome::Written { folder, files }, _, Lang::En) => {
                format!("The site is built in {folder} ({files} new or changed files).")
            }
            (Outcome::Written { folder, files }, ..) => {
                format!("Nettstedet er bygd i {folder} ({files} nye eller endrede filer).")
            }
            (Outcome::NotWritten { folder }, _, Lang::Nn) => {
                format!("Bygde ikkje: {folder} er som før. Rett {why}, så kan nettstaden publiserast.")
            }
            (Outcome::NotWritten { folder }, _, Lang::En) => {
                format!("Did not build: {folder} is as it was. Fix {why}, and the site can be published.")
            }
            (Outcome::NotWritten { folder }, ..) => {
                format!("Bygde ikke: {folder} er som før. Rett {why}, så kan nettstedet publiseres.")
            }
            (Outcome::Checked, true, Lang::Nn) => {
                format!("Nettstaden kan ikkje publiserast. Rett {why} først.")
            }
            (Outcome::Checked, true, Lang::En) => format!("The site cannot be published. Fix {why} first."),
            (Outcome::Checked, true, _) => format!("Nettstedet kan ikke publiseres. Rett {why} først."),
            (Outcome::Checked, false, Lang::Nn) => "Nettstaden kan publiserast.".to_owned(),
            (Outcome::Checked, false, Lang::En) => "The site can be published.".to_owned(),
            (Outcome::Checked, false, _) => "Nettstedet kan publiseres.".to_owned(),
        }
    }
}

/// `path:line:column`, as editors and terminals understand it.
fn short(spot: &Spot) -> String {
    if spot.line.is_none() {
        return format!("{}:", spot.path);
    }
    format!("{}:{}:{}:", spot.path, spot.start.0, spot.start.1)
}

/// Text from content cannot steer the terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() && c.is_ascii() { ' ' } else { excerpt::visible(c) }).collect()
}
