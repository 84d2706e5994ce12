//! What a rule is: one `static` value that says what it checks, why, and how to mend it.

use std::borrow::Cow;

use crate::check::{Cx, PageSet, Waived};
use crate::lang::{Lang, Text};
use crate::page::Page;
use crate::prose::Prose;
use crate::publish::Outgoing;
use crate::site::Site;
use crate::source::Document;

/// One thing we check. Everything about it stands in its own file.
#[derive(Debug)]
pub struct Rule {
    /// Kebab-case English; names the fault and reads well after "allow".
    pub id: &'static str,
    pub level: Level,
    pub basis: &'static [Basis],
    /// What is wrong; no full stop.
    pub title: Text,
    /// Who is hurt.
    pub why: Text,
    /// What to do. Of `⟨one‖other⟩` the first holds for what is written in our own files, the second for
    /// HTML; see [`Rule::advice`].
    pub fix: Text,
    pub limits: &'static [Limit],
    pub examples: &'static [Example],
    pub check: Check,
}

/// What kind of file, or part of one, a fault is to be mended in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Written {
    /// Markdown or YAML.
    Plainly,
    /// HTML, also inside Markdown.
    InHtml,
}

impl Rule {
    /// What to do, in the words of the kind of file the fault is in.
    pub fn advice(&self, written: Written, lang: Lang) -> Cow<'static, str> {
        let text = self.fix.in_lang(lang);
        let Some((before, choice)) = text.split_once('⟨') else { return Cow::Borrowed(text) };
        let (choice, after) = choice.split_once('⟩').unwrap_or((choice, ""));
        let (plain, html) = choice.split_once('‖').unwrap_or((choice, choice));
        let chosen = if written == Written::InHtml { html } else { plain };
        Cow::Owned(format!("{before}{chosen}{after}"))
    }

    /// Whether the advice depends on where the fault is.
    pub fn has_two_advices(&self) -> bool {
        self.fix.nb.contains('⟨')
    }
}

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Stops publishing.
    Error,
    /// Should be mended.
    Warning,
    /// Good to know.
    Tip,
}

impl Level {
    pub fn id(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Tip => "tip",
        }
    }
}

/// What a rule rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Basis {
    /// A WCAG 2.x success criterion: `"1.1.1"`.
    Wcag(&'static str),
    /// A W3C ACT rule id: `"23a2a8"`. Declares that this rule implements (part of) it.
    Act(&'static str),
    /// A test rule of the Norwegian inspectorate: `"111a2025"`.
    Uutilsynet(&'static str),
    /// A rule about council data: `"V20"`.
    Council(&'static str),
    /// A row of what the founding documents ask for: `"C01"`.
    Requirement(&'static str),
    /// Our own choice, or a source in words.
    Own(&'static str),
}

impl Basis {
    /// The kind of basis and its reference, as the machine-readable formats name them.
    pub fn parts(self) -> (&'static str, &'static str) {
        match self {
            Basis::Wcag(r) => ("wcag", r),
            Basis::Act(r) => ("act", r),
            Basis::Uutilsynet(r) => ("uutilsynet", r),
            Basis::Council(r) => ("council", r),
            Basis::Requirement(r) => ("requirement", r),
            Basis::Own(r) => ("own", r),
        }
    }
}

/// What a rule reads. This is all the dispatch there is.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// YAML and Markdown as written.
    Source(fn(&Document, &mut Cx)),
    /// The running text of one page: readability, plain language.
    Prose(fn(&Prose, &mut Cx)),
    /// One finished page: HTML and its computed style.
    Page(fn(&Page, &mut Cx)),
    /// The councils and how they relate.
    Site(fn(&Site, &mut Cx)),
    /// All finished pages together: links, titles, ids.
    Pages(fn(&PageSet, &mut Cx)),
    /// Each thing that goes out, as bytes: pages, feeds, calendars, data, drawings.
    Outgoing(fn(&Outgoing, &mut Cx)),
    /// Waivers; run last.
    Waiver(fn(&Waived, &mut Cx)),
}

impl Check {
    /// The family a rule belongs to, as the machine-readable formats name it.
    pub fn family(self) -> &'static str {
        match self {
            Check::Source(_) => "source",
            Check::Prose(_) => "prose",
            Check::Page(_) => "page",
            Check::Site(_) | Check::Pages(_) | Check::Outgoing(_) => "site",
            Check::Waiver(_) => "waiver",
        }
    }
}

/// A named whole number a site may change, with a reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limit {
    pub name: &'static str,
    pub default: u32,
    /// Other defaults for some kinds of text: the ids of [`crate::prose::Kind`].
    pub by_kind: &'static [(&'static str, u32)],
}

impl Limit {
    pub const fn new(name: &'static str, default: u32) -> Limit {
        Limit { name, default, by_kind: &[] }
    }
}

/// A test and a piece of documentation in one. `⟦…⟧` shows where the finding must point and is
/// removed before checking. A bad example gives exactly one finding from its rule, there; a good
/// one gives none.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    pub bad: bool,
    pub input: Input,
}

/// What an example is written in.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// The body of an ordinary page.
    Markdown(&'static str),
    /// A whole HTML document or a fragment of one.
    Html(&'static str),
    /// Several files of a site: paths below the site's root, and their text.
    Site(&'static [(&'static str, &'static str)]),
}

impl Example {
    pub const fn bad(markdown: &'static str) -> Example {
        Example { bad: true, input: Input::Markdown(markdown) }
    }
    pub const fn good(markdown: &'static str) -> Example {
        Example { bad: false, input: Input::Markdown(markdown) }
    }
    pub const fn bad_html(html: &'static str) -> Example {
        Example { bad: true, input: Input::Html(html) }
    }
    pub const fn good_html(html: &'static str) -> Example {
        Example { bad: false, input: Input::Html(html) }
    }
    pub const fn bad_site(files: &'static [(&'static str, &'static str)]) -> Example {
        Example { bad: true, input: Input::Site(files) }
    }
    pub const fn good_site(files: &'static [(&'static str, &'static str)]) -> Example {
        Example { bad: false, input: Input::Site(files) }
    }
}
