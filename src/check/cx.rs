//! What a rule is handed beside its subject: its limits, today's date, and a place to report to.

use std::cell::OnceCell;
use std::rc::Rc;

use jiff::civil::Date;

use super::{Finding, Limit, Location, Rule, Settings, Verdict};
use crate::lang::{Lang, Message, say};
use crate::page::PageKind;
use crate::source::{Document, Place, Words};

/// The context of one rule looking at one subject.
#[derive(Debug)]
pub struct Cx<'a> {
    rule: &'static Rule,
    settings: &'a Settings,
    /// What the subject is: a kind of page or of text, by its id; empty for the whole site.
    kind: &'static str,
    lang: Lang,
    pub(super) findings: Vec<Finding>,
    /// How many findings of each verdict were made.
    made: [usize; 2],
    /// The words of the file, for all rules that read it.
    words: Option<&'a OnceCell<Rc<Words>>>,
}

/// More findings of one rule about one page, of each verdict, are counted and not kept.
const MOST_ALIKE: usize = 1_000;

impl<'a> Cx<'a> {
    pub(super) fn new(rule: &'static Rule, settings: &'a Settings, kind: &'static str, lang: Lang) -> Cx<'a> {
        Cx { rule, settings, kind, lang, findings: Vec::new(), made: [0; 2], words: None }
    }

    pub(super) fn plain(rule: &'static Rule, settings: &'a Settings) -> Cx<'a> {
        Cx::new(rule, settings, "", Lang::Nb)
    }

    pub(super) fn of_file(
        rule: &'static Rule,
        settings: &'a Settings,
        words: &'a OnceCell<Rc<Words>>,
    ) -> Cx<'a> {
        Cx { words: Some(words), ..Cx::plain(rule, settings) }
    }

    /// Where the words of a file begin; worked out once.
    pub fn words(&self, document: &Document) -> Rc<Words> {
        let words = || Rc::new(Words::of(&document.text));
        self.words.map_or_else(words, |known| Rc::clone(known.get_or_init(words)))
    }

    /// Something is wrong there. Give the finding more to say through what is returned.
    pub fn report(&mut self, at: impl Into<Location>, message: Message) -> Reported<'_> {
        self.push(at.into(), message, Verdict::Fails)
    }

    /// As [`Cx::report`], of what we ask of our own pages and WCAG does not ask of everybody: on pages
    /// that others made it is a warning.
    pub fn ask(&mut self, at: impl Into<Location>, message: Message) -> Reported<'_> {
        let is_foreign = self.kind == PageKind::Foreign.id();
        self.ask_of(is_foreign, at, message)
    }

    /// As [`Cx::ask`], for rules that read many pages: of one that others made, or not.
    pub fn ask_of(&mut self, is_foreign: bool, at: impl Into<Location>, message: Message) -> Reported<'_> {
        let reported = self.report(at, message);
        if is_foreign { reported.at_level(super::Level::Warning) } else { reported }
    }

    /// Something may be wrong there; a person has to look. The message says why we cannot know.
    pub fn unsure(&mut self, at: impl Into<Location>, message: Message) -> Reported<'_> {
        self.push(at.into(), message, Verdict::Unsure)
    }

    /// The value of one of the rule's limits, for this subject's kind and language.
    pub fn limit(&self, limit: Limit) -> u32 {
        self.settings.limit(self.rule, limit, self.kind, self.lang)
    }

    /// The day the site is built for.
    pub fn today(&self) -> Date {
        self.settings.today
    }

    /// Whether there is a rule with this id.
    pub fn knows_rule(&self, id: &str) -> bool {
        self.settings.rule_ids.contains(&id)
    }

    /// Whether site.toml turns a rule off, everywhere or for some kinds of page.
    pub fn is_off(&self, id: &str) -> bool {
        self.settings.is_off(id)
    }

    /// Whether another rule looks at the same things in this run.
    pub fn runs(&self, id: &str) -> bool {
        self.knows_rule(id) && !self.is_off(id)
    }

    /// The ids of all rules, for suggestions.
    pub fn rule_ids(&self) -> &[&'static str] {
        &self.settings.rule_ids
    }

    /// The findings; the last of each verdict tells how many more there were.
    pub(super) fn into_findings(mut self) -> Vec<Finding> {
        for (made, verdict) in self.made.into_iter().zip([Verdict::Fails, Verdict::Unsure]) {
            let more = made.saturating_sub(MOST_ALIKE);
            let last = self.findings.iter_mut().rfind(|finding| finding.verdict == verdict);
            if let Some(finding) = last.filter(|_| more > 0 && !self.kind.is_empty()) {
                let are = if more == 1 { "is" } else { "are" };
                let Message { nb, nn, en } = &finding.message;
                finding.message = say! {
                    nb: "{nb} Det er {more} til som dette på siden.",
                    nn: "{nn} Det er {more} til som dette på sida.",
                    en: "{en} There {are} {more} more like this on the page.",
                };
            }
        }
        self.findings
    }

    fn push(&mut self, at: Location, message: Message, verdict: Verdict) -> Reported<'_> {
        // A rule that is turned off still runs, so that its waivers are not called stale; the
        // finding is dropped here.
        let level = self.settings.level(self.rule, self.kind, self.lang);
        let made = &mut self.made[usize::from(verdict == Verdict::Unsure)];
        *made += 1;
        if *made > MOST_ALIKE && !self.kind.is_empty() {
            return Reported(None);
        }
        let finding = Finding {
            rule: self.rule,
            level: level.unwrap_or(self.rule.level),
            verdict,
            message,
            place: at.place,
            seen: at.seen.into_iter().collect(),
            related: Vec::new(),
            value: None,
            waiver: None,
        };
        if level.is_none() {
            return Reported(None);
        }
        self.findings.push(finding);
        Reported(self.findings.last_mut())
    }
}

/// A finding just made, to which places that explain it can be added.
#[derive(Debug)]
pub struct Reported<'a>(Option<&'a mut Finding>);

impl Reported<'_> {
    /// Names another place that explains this finding.
    pub fn see(self, place: Place, words: Message) -> Self {
        let mut this = self;
        if let Some(finding) = this.0.as_mut() {
            finding.related.push((place, words));
        }
        this
    }

    /// Keeps the figure that is over the limit, so that a later run can tell whether it has grown.
    pub fn measuring(self, value: usize) -> Self {
        let mut this = self;
        if let Some(finding) = this.0.as_mut() {
            finding.value = u32::try_from(value).ok();
        }
        this
    }

    /// Gives the finding another level than its rule has: for rules whose answer is certain only
    /// sometimes. What site.toml says of the rule wins.
    pub fn at_level(self, level: super::Level) -> Self {
        let mut this = self;
        if let Some(finding) = this.0.as_mut()
            && finding.level == finding.rule.level
        {
            finding.level = level;
        }
        this
    }
}
